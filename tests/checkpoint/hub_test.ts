/**
 * Two servers on this machine behave like the Hub and the hosts that store its files: the first asks for a token and
 * redirects to signed addresses of the second, which answers ranges.
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { type LensorError, openCheckpoint, toSafetensors } from "../../all.ts";
import { isPrivate } from "../../checkpoint/stores/_addresses.ts";
import { hubPlaceOf } from "../../checkpoint/stores/_hub.ts";
import { main, read } from "../../cli/all.ts";
import { assertBits, lensorRejection } from "../_util.ts";

const TOKEN = "hf_secretOfTheTest";

interface Seen {
  readonly host: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly own: string | null;
  readonly range: string | null;
}

interface Pair {
  readonly hub: string;
  readonly cdn: string;
  readonly seen: Seen[];
}

interface Site {
  /** Path in the repository to content; what is longer than its bytes is a file with a hole. */
  readonly files: Record<string, Uint8Array>;
  readonly size?: number;
  /** Answers of either server instead. */
  readonly instead?: (request: Request, pair: Pair) => Response | undefined;
}

async function pair(site: Site, body: (pair: Pair) => Promise<void>): Promise<void> {
  const seen: Seen[] = [];
  const both = { hub: "", cdn: "", seen };
  const note = (request: Request) => {
    const { host, pathname } = new URL(request.url);
    const { headers } = request;
    const own = headers.get("x-own");
    seen.push({ host, path: pathname, authorization: headers.get("authorization"), own, range: headers.get("range") });
  };
  const listen = { port: 0, hostname: "127.0.0.1", onListen: () => {} };
  const hub = Deno.serve(listen, (request) => {
    note(request);
    const own = site.instead?.(request, both);
    if (own) return own;
    const { pathname } = new URL(request.url);
    if (request.headers.get("authorization") !== `Bearer ${TOKEN}`) {
      return new Response("<html>log in</html>", { status: 401, headers: { "x-error-code": "GatedRepo" } });
    }
    if (/^\/api\/models\/org\/name\/tree\//.test(pathname)) {
      return Response.json(
        Object.keys(site.files).map((path) => ({ type: "file", path, size: site.files[path]!.length })),
      );
    }
    const [, escaped] = /^\/org\/name\/resolve\/[^/]+\/(.*)$/.exec(pathname) ?? [];
    const path = escaped === undefined ? undefined : decodeURIComponent(escaped);
    if (path === undefined || !site.files[path]) {
      return new Response(null, { status: 404, headers: { "x-error-code": "EntryNotFound" } });
    }
    return new Response(null, { status: 302, headers: { location: `${both.cdn}/blob/${path}?sig=ok&Expires=1` } });
  });
  const cdn = Deno.serve(listen, (request) => {
    note(request);
    const own = site.instead?.(request, both);
    if (own) return own;
    const { pathname, searchParams } = new URL(request.url);
    const bytes = site.files[decodeURIComponent(pathname).slice("/blob/".length)]!;
    if (searchParams.get("sig") !== "ok") return new Response(null, { status: 403 });
    const [from, to] = request.headers.get("range")!.slice(6).split("-").map(Number) as [number, number];
    const size = site.size ?? bytes.length;
    const end = Math.min(size, to + 1);
    const part = new Uint8Array(end - from);
    part.set(bytes.slice(from, end));
    const headers = { "content-range": `bytes ${from}-${end - 1}/${size}`, etag: '"1"' };
    return new Response(part, { status: 206, headers });
  });
  both.hub = `http://localhost:${hub.addr.port}`;
  both.cdn = `http://127.0.0.1:${cdn.addr.port}`;
  const before = ["HF_ENDPOINT", "HF_TOKEN", "HF_TOKEN_PATH"].map((name) => [name, Deno.env.get(name)] as const);
  Deno.env.set("HF_ENDPOINT", both.hub);
  Deno.env.delete("HF_TOKEN");
  Deno.env.set("HF_TOKEN_PATH", "/nothing/here");
  try {
    await body(both);
  } finally {
    for (const [name, value] of before) value === undefined ? Deno.env.delete(name) : Deno.env.set(name, value);
    await Promise.all([hub.shutdown(), cdn.shutdown()]);
  }
}

const numbers = Float32Array.from({ length: 100_000 }, (_, i) => i);
const file = await toSafetensors([["w", { shape: [100_000], dtype: "float32", data: numbers }]]);

// Everything that a person could see of an error
function told(error: LensorError): string {
  const { message, stack, path, file, cause } = error;
  return `${message} ${stack} ${path} ${file} ${Deno.inspect(error)} ${Deno.inspect(cause)} ${JSON.stringify(error)}`;
}

Deno.test("hf: a token of the environment -> sent to the hub only; the storing host sees no header of the user's", () =>
  pair({ files: { "sub/a b.safetensors": file } }, async ({ hub, cdn, seen }) => {
    Deno.env.set("HF_TOKEN", TOKEN);
    const checkpoint = await openCheckpoint("hf://org/name@v1/sub/a b.safetensors", { headers: { "x-own": "1" } });
    assertBits(await checkpoint.read("w", [90_000, 90_005]), numbers.slice(90_000, 90_005));
    assertEquals(checkpoint.name, "a b.safetensors");
    assertEquals(seen.length, 3);
    assertEquals(seen[0]!.path, "/org/name/resolve/v1/sub/a%20b.safetensors");
    for (const { host, authorization, own } of seen) {
      const isHub = hub.endsWith(host);
      assertEquals([authorization, own], isHub ? [`Bearer ${TOKEN}`, "1"] : [null, null], `${host} ${hub} ${cdn}`);
    }
    assertEquals(checkpoint.address, "hf://org/name@v1/sub/a%20b.safetensors");
  }));

Deno.test("hf: no token, a wrong one, an absent file -> errors that say what to do and never the token", () =>
  pair({ files: { "m.safetensors": file } }, async ({ hub }) => {
    const without = await lensorRejection(openCheckpoint("hf://org/name/m.safetensors"));
    assertEquals(without.code, "io");
    assertStringIncludes(without.message, "org/name is gated, private or not there; set HF_TOKEN");
    for (const token of ["hf_wrongSecret", "hf_wrong Secret"]) {
      Deno.env.set("HF_TOKEN", token);
      for (
        const address of ["hf://org/name/m.safetensors", `${hub}/org/name/resolve/main/m.safetensors`, "hf://org/name"]
      ) {
        const error = await lensorRejection(openCheckpoint(address));
        assert(!told(error).includes("Secret"), told(error));
      }
    }
    Deno.env.set("HF_TOKEN", TOKEN);
    const absent = await lensorRejection(openCheckpoint("hf://org/name/none.safetensors"));
    assertEquals([absent.code, absent.message], [
      "missing",
      'Cannot read "none.safetensors": org/name has no such file',
    ]);
    assert(!told(absent).includes(TOKEN));
    for (const header of [`Bearer ${TOKEN}\n`, `Bearer ${TOKEN}\u{1f600}`]) {
      const error = await lensorRejection(openCheckpoint(`${hub}/x`, { headers: { authorization: header } }));
      assertEquals(error.code, "type");
      assert(!told(error).includes(TOKEN));
    }
  }));

Deno.test("hf: the header of a file of a gigabyte -> two requests, with inspect of the command too", () =>
  pair({ files: { "m.safetensors": headerOf(1e9) }, size: headerOf(1e9).length + 1e9 }, async ({ seen }) => {
    Deno.env.set("HF_TOKEN", TOKEN);
    const said: string[] = [];
    const host = {
      say: (text: string) => void said.push(text),
      complain: (text: string) => void said.push(text),
      read,
    };
    assertEquals(await main(["inspect", "hf://org/name/m.safetensors"], host), 0);
    assertStringIncludes(said.join("\n"), "1 tensor");
    assert(!said.join("\n").includes(TOKEN));
    assertEquals(seen.length, 2);
  }));

Deno.test("hf: a repository, or a folder of it -> opened through the index in its list of files", () => {
  const index = new TextEncoder().encode('{"weight_map":{"w":"model-00001-of-00001.safetensors"}}');
  const files = {
    "config.json": new Uint8Array(),
    "model.safetensors.index.json": index,
    "model-00001-of-00001.safetensors": file,
  };
  return pair({ files }, async ({ seen }) => {
    Deno.env.set("HF_TOKEN", TOKEN);
    const checkpoint = await openCheckpoint("hf://org/name");
    assertBits(await checkpoint.read("w"), numbers);
    assertEquals(seen[0]!.path, "/api/models/org/name/tree/main");
    assertEquals((await openCheckpoint("hf://org/name@refs%2Fpr%2F1/")).specs.size, 1);
    assert(seen.some(({ path }) => path === "/api/models/org/name/tree/refs%2Fpr%2F1"));
  });
});

Deno.test("hf: signed addresses that expire between two reads -> asked for anew", () => {
  let expired = false;
  const instead = (request: Request, { cdn }: Pair): Response | undefined => {
    if (!cdn.endsWith(new URL(request.url).host) || !expired) return undefined;
    expired = false;
    return new Response(null, { status: 403 });
  };
  return pair({ files: { "m.safetensors": file }, instead }, async ({ seen }) => {
    Deno.env.set("HF_TOKEN", TOKEN);
    const checkpoint = await openCheckpoint("hf://org/name/m.safetensors");
    expired = true;
    assertBits(await checkpoint.read("w", [99_990, 100_000]), numbers.slice(99_990));
    assertEquals(seen.length, 6);
  });
});

Deno.test("hf: a busy hub -> left alone as long as it says, then asked again", () => {
  let busy = 1;
  const instead = () => busy-- > 0 ? new Response(null, { status: 429, headers: { "retry-after": "1" } }) : undefined;
  return pair({ files: { "m.safetensors": file }, instead }, async ({ seen }) => {
    Deno.env.set("HF_TOKEN", TOKEN);
    const began = performance.now();
    await openCheckpoint("hf://org/name/m.safetensors");
    assert(performance.now() - began > 990);
    assertEquals(seen.length, 3);
  });
});

Deno.test("redirects: without end, from a plain address to another host, to private networks -> refused", () => {
  const instead = (request: Request, { hub, cdn }: Pair): Response | undefined => {
    const { pathname } = new URL(request.url);
    const [, number] = /^\/org\/name\/resolve\/main\/loop(\d+)$/.exec(pathname) ?? [];
    const to = number ? `${hub}/org/name/resolve/main/loop${Number(number) + 1}` : undefined;
    if (to) return new Response(null, { status: 302, headers: { location: to } });
    return pathname === "/far" ? new Response(null, { status: 302, headers: { location: `${hub}/x` } }) : void cdn;
  };
  return pair({ files: {}, instead }, async ({ cdn }) => {
    Deno.env.set("HF_TOKEN", TOKEN);
    const loop = await lensorRejection(openCheckpoint("hf://org/name/loop1"));
    assertEquals([loop.code, loop.message], ["io", 'Cannot read "loop1": it is redirected without end']);
    const far = await lensorRejection(openCheckpoint(`${cdn}/far`));
    assertEquals([far.code, far.detail], ["forbidden", "redirect"]);
  });
});

Deno.test("presigned addresses -> no headers are sent, and their queries are in no name, error or address", () =>
  pair({ files: { "m.safetensors": file } }, async ({ cdn, seen }) => {
    const headers = { authorization: "Bearer x", "x-own": "1" };
    const checkpoint = await openCheckpoint(`${cdn}/blob/m.safetensors?sig=ok`, { headers });
    assertEquals([seen[0]!.authorization, seen[0]!.own], [null, null]);
    assertEquals([checkpoint.name, checkpoint.address], ["m.safetensors", `${cdn}/blob/m.safetensors`]);
    const error = await lensorRejection(openCheckpoint(`${cdn}/blob/m.safetensors?sig=secretSignature`));
    assertStringIncludes(error.message, "expired");
    assert(!told(error).includes("secretSignature"));
    const gone = await lensorRejection(openCheckpoint("http://user:pass@127.0.0.1:9/m?sig=secretSignature"));
    assert(!/secretSignature|user|pass@/.test(told(gone)), told(gone));
  }));

Deno.test("addresses: users and passwords -> a header for the first host; other schemes -> what to give instead", () => {
  const instead = (request: Request) =>
    new URL(request.url).pathname === "/basic" ? new Response(file as BodyInit) : undefined;
  return pair({ files: {}, instead }, async ({ hub, seen }) => {
    const checkpoint = await openCheckpoint(hub.replace("://", "://me:w%20rd@") + "/basic");
    assertEquals(seen[0]!.authorization, `Basic ${btoa("me:w rd")}`);
    assertEquals(checkpoint.address, `${hub}/basic`);
    for (const scheme of ["s3", "gs", "az"]) {
      const error = await lensorRejection(openCheckpoint(`${scheme}://bucket/m.safetensors`));
      assertEquals(error.code, "unsupported");
      assertStringIncludes(error.message, "give an https address");
    }
    for (
      const wrong of "hf://org hf://org/ hf://org/name@/m hf://org/@v1/m hf://org/name/../x hf:///name/m".split(" ")
    ) {
      assertEquals((await lensorRejection(openCheckpoint(wrong))).code, "type", wrong);
    }
  });
});

Deno.test("hf: what stands behind the first @ of a name is the revision, without one it is main", () => {
  const of = (rest: string) => {
    const { hub, path } = hubPlaceOf(`hf://${rest}`)!;
    return [hub.repo, hub.revision, path];
  };
  assertEquals(of("org/n/a/b"), ["org/n", "main", "a/b"]);
  assertEquals(of("org/n@v1/a"), ["org/n", "v1", "a"]);
  assertEquals(of("org/n@v@1"), ["org/n", "v@1", ""]);
  assertEquals(of("datasets/org/n@refs/pr/2/a"), ["datasets/org/n", "refs/pr/2", "a"]);
  assertEquals(of("org/n@refs/convert/parquet/a"), ["org/n", "refs/convert/parquet", "a"]);
  assertEquals(of("org/n@refs/heads/a"), ["org/n", "refs", "heads/a"]);
  assertEquals(of("org/n@main/pr/1/a"), ["org/n", "main", "pr/1/a"]);
});

Deno.test("isPrivate: addresses of this machine and of networks of one's own", () => {
  const own = ["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"];
  own.push(
    "[::1]",
    "[::ffff:10.0.0.1]",
    "[fd00::1]",
    "[fe80::1]",
    "localhost",
    "metadata.google.internal",
    "2130706433",
  );
  for (const host of own) assert(isPrivate(new URL(`http://${host}/`)), host);
  for (const host of ["huggingface.co", "8.8.8.8", "172.32.0.1", "100.128.0.1", "[2606:4700::1]", "[::ffff:8.8.8.8]"]) {
    assert(!isPrivate(new URL(`http://${host}/`)), host);
  }
});

// A safetensors file of one tensor, as far as its header goes
function headerOf(size: number): Uint8Array {
  const text = JSON.stringify({ w: { dtype: "U8", shape: [size], data_offsets: [0, size] } });
  const out = new Uint8Array(8 + text.length);
  new DataView(out.buffer).setBigUint64(0, BigInt(text.length), true);
  out.set(new TextEncoder().encode(text), 8);
  return out;
}
