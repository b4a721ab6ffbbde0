import { assertEquals } from "@std/assert";
import { fill, initialize, keyed, linear, makeShard, normal, plan } from "../../mod.ts";
import { sha256Of } from "../../core/sha256.ts";
import { hasherAside, hasherHere } from "../../plan/_hasher.ts";
import { inFolder } from "../_util.ts";

const shared = (bytes: Uint8Array) => {
  const out = new Uint8Array(new SharedArrayBuffer(bytes.length + 3), 3);
  out.set(bytes);
  return out;
};

Deno.test("a hasher here and one aside give the digest of all bytes in order, whatever their memory", async () => {
  const ramp = new Uint8Array(300_000).map((_, i) => i % 251);
  for (const hasher of [hasherHere(), (await hasherAside())!]) {
    const own = ramp.slice(0, 100_000);
    const first = hasher.update(own.subarray(0, 7));
    const second = hasher.update(shared(own.subarray(7)));
    const third = hasher.update(ramp.subarray(100_000));
    await first;
    await second;
    own.fill(0);
    await third;
    assertEquals(await hasher.hex(), sha256Of(ramp));
    hasher.end();
  }
});

Deno.test("hasherAside: no thread that gets ready -> undefined; one that is lost -> no digest, and nobody waits for ever", async () => {
  assertEquals(await hasherAside("process.exit(1)"), undefined);
  assertEquals(await hasherAside("setTimeout(() => {}, 1e6)", 50), undefined);
  const dying = `const { parentPort: port } = require("node:worker_threads");
    port.on("message", () => { process.exit(1); });
    port.postMessage("ready");`;
  const hasher = (await hasherAside(dying))!;
  await Promise.all([hasher.update(new Uint8Array(3)), hasher.update(new Uint8Array(3))]);
  assertEquals(hasher.update(new Uint8Array(3)), undefined);
  assertEquals(await hasher.hex(), undefined);
  hasher.end();
});

Deno.test("makeShard: a large shard has the same bytes and digest by one thread and by several", () =>
  inFolder(async (folder) => {
    const model = linear(4096, 4100, { dtype: "bfloat16" });
    const planned = await plan(initialize(model, fill("**", normal({ std: 0.02 })), { rng: keyed(3) }));
    const digests = await Promise.all([1, 2].map(async (threads) => {
      const own = `${folder}/${threads}`;
      const { file, sha256 } = await makeShard(planned, 0, own, { threads });
      assertEquals(sha256Of(await Deno.readFile(`${own}/${file}`)), sha256);
      return sha256;
    }));
    assertEquals(digests[0], digests[1]);
  }));
