import { assertEquals } from "@std/assert";
import { assertBits, dense, inFolder, lensorRejection, memory, named, network, run } from "../_util.ts";
import {
  entries,
  fill,
  fromFloat32,
  initialize,
  module,
  normal,
  openCheckpoint,
  origins,
  pretrained,
  readOrigins,
  saveModel,
  seq,
  tensor,
  tie,
  toFloat32,
  values,
  whenMissing,
} from "../../mod.ts";

const zeros = named("zeros", 0);

const listing = (folder: string) => [...Deno.readDirSync(folder)].map((e) => e.name).sort();

Deno.test("saveModel writes every tensor with its origin, and what is read back is what was drawn", async () => {
  await inFolder(async (folder) => {
    const ck = memory("stem.pth", { "stem.weight": [8, 3], "stem.bias": [8] });
    const ready = initialize(network(), seq(pretrained(ck), whenMissing(fill("**", normal({ std: 0.02 })))), {
      seed: 3,
    });
    const path = `${folder}/out.safetensors`;
    await saveModel(ready, path, { metadata: { note: "by a test" } });
    assertEquals(listing(folder), ["out.safetensors"]);
    const written = await openCheckpoint(path);
    for await (const [name, { data }] of entries(ready)) assertBits(await written.read(name), data);
    assertEquals(written.metadata.get("note"), "by a test");
    const origin = readOrigins(written)!;
    assertEquals(origin.get("stem.bias"), [{
      kind: "load",
      by: "pretrained",
      path: "stem.bias",
      from: "stem.pth",
      name: "stem.bias",
    }]);
    for (const { path, origin: told } of origins(ready)) assertEquals(origin.get(path), told);
    assertEquals(origin.get("head.bias")?.at(-1)?.by, "normal(std=0.02)");
    assertEquals(origin.get("block.norm.running_var")?.at(-1)?.kind, "default");
    written.close?.();
  });
});

Deno.test("a cast on the way gives the bits of a draw in that dtype; integers stay", async () => {
  await inFolder(async (folder) => {
    const build = (dtype: "float32" | "bfloat16") =>
      module("N", { params: { w: tensor([300], { dtype }), n: tensor([], { dtype: "int64" }) } });
    const init = seq(fill("w", normal({ std: 0.1 })), fill("n", () => new BigInt64Array([7n])));
    await saveModel(initialize(build("float32"), init), `${folder}/a`, { dtype: "bfloat16" });
    const written = await openCheckpoint(`${folder}/a`);
    assertBits(await written.read("w"), await values(initialize(build("bfloat16"), init), "w"));
    assertEquals(written.specs.get("n")?.dtype, "int64");
    written.close?.();
  });
});

Deno.test("casts of a large file, by loading and by saving, give the bits of one cast of the whole", async () => {
  const n = 1_200_000;
  const data = Float32Array.from({ length: n }, (_, i) => Math.sin(i) * 2 ** (i % 20 - 10));
  data.set([NaN, Infinity, -Infinity], n - 9);
  const ck = memory("large", { w: { shape: [n], dtype: "float32", data } });
  const build = (dtype: "float32" | "float16") => module("N", { buffers: { w: tensor([n], { dtype }) } });
  const whole = fromFloat32(data, "float16");
  await inFolder(async (folder) => {
    for (const [own, dtype] of [["float16", "float16"], ["float32", "float16"], ["float16", "float32"]] as const) {
      const ready = initialize(build(own), pretrained(ck, { cast: true }));
      await saveModel(ready, `${folder}/a`, { dtype, nonFinite: "allow" });
      const written = await openCheckpoint(`${folder}/a`);
      assertBits(await written.read("w"), dtype === "float16" ? whole : toFloat32(whole, "float16"));
      written.close?.();
    }
  });
});

Deno.test("ties are written once and named, or copied, or refused", async () => {
  await inFolder(async (folder) => {
    const model = module("N", {
      params: { a: tensor([2]), b: tensor([2]), c: tensor([1]) },
      buffers: { tmp: tensor([3], { persistent: false }) },
    });
    const ready = initialize(model, seq(tie("b", "a"), fill("**", normal())));
    await saveModel(ready, `${folder}/drop`);
    const dropped = await openCheckpoint(`${folder}/drop`);
    assertEquals([[...dropped.specs.keys()], dropped.metadata.get("b")], [["a", "c"], "a"]);
    await saveModel(ready, `${folder}/copy`, { onTied: "copy" });
    const copied = await openCheckpoint(`${folder}/copy`);
    assertBits(await copied.read("b"), await copied.read("a"));
    const passing = module("N", {
      params: { a: tensor([2]) },
      buffers: { x: tensor([1], { persistent: false }), y: tensor([1], { persistent: false }) },
    });
    const tied = initialize(passing, seq(tie("y", "x"), fill("**", normal())));
    await saveModel(tied, `${folder}/passing.safetensors`, { onTied: "copy" });
    const kept = await openCheckpoint(`${folder}/passing.safetensors`);
    assertEquals([...kept.specs.keys()], ["a"]);
    kept.close?.();
    await Deno.remove(`${folder}/passing.safetensors`);
    const error = await lensorRejection(saveModel(ready, `${folder}/no`, { onTied: "error" }));
    assertEquals(error.code, "unsupported");
    assertEquals(listing(folder), ["copy", "drop"]);
    dropped.close?.();
    copied.close?.();
  });
});

Deno.test("nothing is left behind by a save that fails, before or in the middle", async () => {
  await inFolder(async (folder) => {
    const path = `${folder}/out`;
    await Deno.writeTextFile(path, "the old file");
    const gaps = await lensorRejection(saveModel(run(fill("weight", zeros), dense(2, 2)), path));
    assertEquals(gaps.message, 'Cannot save a model: "bias" has no value; initialize it');
    const late = initialize(dense(2, 2), seq(fill("weight", () => new Float32Array(3)), fill("bias", zeros)));
    assertEquals((await lensorRejection(saveModel(late, path))).code, "shape");
    const options = await lensorRejection(saveModel(late, path, { dtyp: "float32" } as never));
    assertEquals(options.code, "unknown-name");
    assertEquals((await lensorRejection(saveModel(late, path, { dtype: "int32" }))).code, "type");
    assertEquals([listing(folder), await Deno.readTextFile(path)], [["out"], "the old file"]);
  });
});
