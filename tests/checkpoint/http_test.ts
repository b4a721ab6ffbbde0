import { assert, assertEquals } from "@std/assert";
import { openCheckpoint, toNpz, toSafetensors } from "../../mod.ts";
import { openHttp } from "../../checkpoint/stores/_http_store.ts";
import { assertBits, lensorRejection } from "../_util.ts";
import { sha256 } from "./_files.ts";

interface Site {
  readonly files: Record<string, Uint8Array>;
  /** Answers instead of the file where it gives one. */
  readonly instead?: (request: Request, count: number) => Response | undefined;
}

async function served(site: Site, body: (base: string, asked: string[]) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname);
    const range = request.headers.get("range")!;
    asked.push(`${path} ${range}`);
    const own = site.instead?.(request, asked.length);
    const bytes = site.files[path];
    if (own) return own;
    if (!bytes) return new Response(null, { status: 404 });
    const [from, to] = range.slice(6).split("-").map(Number) as [number, number];
    const end = Math.min(bytes.length, to + 1);
    const headers = { "content-range": `bytes ${from}-${end - 1}/${bytes.length}`, etag: '"1"' };
    return new Response(bytes.slice(from, end) as BodyInit, { status: 206, headers });
  });
  try {
    await body(`http://127.0.0.1:${server.addr.port}`, asked);
  } finally {
    await server.shutdown();
  }
}

const data = Float32Array.from({ length: 100_000 }, (_, i) => i);
const file = await toSafetensors([["big", { shape: [100_000], dtype: "float32", data }], [
  "small",
  { shape: [2], dtype: "int8", data: new Int8Array([1, -1]) },
]]);

Deno.test("a remote file is opened with one request, and a range of a tensor is one more", () =>
  served({ files: { "/a b.safetensors": file } }, async (base, asked) => {
    const checkpoint = await openCheckpoint(`${base}/a%20b.safetensors`);
    assertEquals([checkpoint.name, asked.length], ["a b.safetensors", 1]);
    assertBits(await checkpoint.read("big", [90_000, 90_003]), data.slice(90_000, 90_003));
    assertEquals(asked.length, 2);
    assert(/bytes=\d+-\d+$/.test(asked[1]!));
  }));

Deno.test("openHttp: the beginning at once, small reads with 64 KiB behind them, large ones alone; the last 16 stay", () => {
  const bytes = Uint8Array.from({ length: 2_000_000 }, (_, i) => i * i >> 4);
  return served({ files: { "/x": bytes } }, async (base, asked) => {
    const store = await openHttp(new URL(`${base}/x`));
    const reads = async (...list: readonly (readonly [at: number, n: number])[]) => {
      asked.length = 0;
      for (const [at, n] of list) assertEquals(await store.read(at, n), bytes.slice(at, at + n));
      return asked.map((one) => one.slice("/x bytes=".length));
    };
    assertEquals([store.size, ...asked], [2_000_000, "/x bytes=0-65535"]);
    assertEquals(await reads([0, 65_536], [65_535, 1]), []);
    assertEquals(await reads([65_535, 2]), ["65535-131070"]);
    assertEquals(await reads([65_536, 65_535], [131_070, 1]), ["65536-131070"]);
    assertEquals(await reads([200_000, 16_384], [216_384, 100], [265_535, 1]), ["200000-265535"]);
    assertEquals(await reads([265_535, 2]), ["265535-331070"]);
    assertEquals(await reads([400_000, 16_385], [400_000, 10]), ["400000-416384", "400000-465535"]);
    assertEquals(await reads([1_999_000, 10], [1_999_999, 1]), ["1999000-1999999"]);
    // 16 windows: the first of 17 is asked for again
    const places = Array.from({ length: 17 }, (_, k) => [500_000 + 70_000 * k, 5] as const);
    assertEquals((await reads(...places)).length, 17);
    assertEquals(await reads(...places.slice(1)), []);
    assertEquals(await reads(places[0]!), ["500000-565535"]);
    const into = new Uint8Array(4);
    assertEquals([await store.read(10, 4, into) === into, await store.read(300_000, 4, into) === into], [true, true]);
    assertEquals(into, bytes.slice(300_000, 300_004));
  });
});

Deno.test("a zip of many members is listed with few requests", async () => {
  const one = { shape: [1000], dtype: "float32", data: new Float32Array(1000).fill(7) } as const;
  const zip = await toNpz(Array.from({ length: 300 }, (_, k) => [`w${k}`, one] as const));
  await served({ files: { "/a.npz": zip } }, async (base, asked) => {
    const checkpoint = await openCheckpoint(`${base}/a.npz`);
    assertEquals(checkpoint.specs.size, 300);
    assert(asked.length < 30, `${asked.length} requests`);
    assertBits(await checkpoint.read("w299"), one.data);
  });
});

Deno.test("a transfer that breaks or a busy server is taken up again where it stopped", () => {
  const instead = (request: Request, count: number): Response | undefined => {
    if (count === 2) return new Response(null, { status: 503 });
    if (count !== 3) return undefined;
    const [from, to] = request.headers.get("range")!.slice(6).split("-").map(Number) as [number, number];
    const headers = { "content-range": `bytes ${from}-${to}/${file.length}`, etag: '"1"' };
    return new Response(file.slice(from, from + 1000) as BodyInit, { status: 206, headers });
  };
  return served({ files: { "/x": file }, instead }, async (base, asked) => {
    const checkpoint = await openCheckpoint(`${base}/x`);
    assertBits(await checkpoint.read("big"), data);
    assertEquals(asked.length, 4);
  });
});

Deno.test("a transfer that got on has all of its attempts again when it breaks", () => {
  let sent = 0;
  const instead = (request: Request, count: number): Response | undefined => {
    if (count === 3 || count === 4) return new Response(null, { status: 503 });
    if (count !== 2) return undefined;
    const [from, to] = request.headers.get("range")!.slice(6).split("-").map(Number) as [number, number];
    const headers = { "content-range": `bytes ${from}-${to}/${file.length}`, etag: '"1"' };
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ === 0) controller.enqueue(file.slice(from, from + 1000));
        else controller.error(new Error("broken"));
      },
    }, { highWaterMark: 0 });
    return new Response(body, { status: 206, headers });
  };
  return served({ files: { "/x": file }, instead }, async (base, asked) => {
    const checkpoint = await openCheckpoint(`${base}/x`);
    assertBits(await checkpoint.read("big"), data);
    assertEquals(asked.length, 5);
  });
});

Deno.test("redirects stay on their host", () => {
  const instead = (request: Request): Response | undefined => {
    const { pathname, port } = new URL(request.url);
    if (pathname === "/near") return new Response(null, { status: 302, headers: { location: "/x" } });
    if (pathname === "/far") {
      return new Response(null, { status: 302, headers: { location: `http://localhost:${port}/x` } });
    }
    return pathname === "/loop" ? new Response(null, { status: 307, headers: { location: "/loop" } }) : undefined;
  };
  return served({ files: { "/x": file }, instead }, async (base, asked) => {
    assertEquals((await openCheckpoint(`${base}/near`)).specs.size, 2);
    const far = await lensorRejection(openCheckpoint(`${base}/far`));
    assertEquals([far.code, far.detail], ["forbidden", "redirect"]);
    assertEquals((await lensorRejection(openCheckpoint(`${base}/loop`))).code, "io");
    assert(!asked.some((a) => a.includes("localhost")));
  });
});

Deno.test("absent files, servers without ranges and files that change are told apart", () => {
  let tag = '"1"';
  const instead = (request: Request): Response | undefined => {
    const { pathname } = new URL(request.url);
    if (pathname === "/whole") return new Response(file as BodyInit);
    if (pathname === "/large") return new Response(new Uint8Array(17 << 20));
    if (pathname !== "/moving") return undefined;
    const [from, to] = request.headers.get("range")!.slice(6).split("-").map(Number) as [number, number];
    const end = Math.min(file.length, to + 1);
    const headers = { "content-range": `bytes ${from}-${end - 1}/${file.length}`, etag: tag };
    return new Response(file.slice(from, end) as BodyInit, { status: 206, headers });
  };
  return served({ files: {}, instead }, async (base) => {
    assertEquals((await lensorRejection(openCheckpoint(`${base}/none`))).code, "missing");
    assertBits(await (await openCheckpoint(`${base}/whole`)).read("big"), data);
    assertEquals((await lensorRejection(openCheckpoint(`${base}/large`))).code, "unsupported");
    const checkpoint = await openCheckpoint(new URL(`${base}/moving`));
    tag = '"2"';
    assertEquals((await lensorRejection(Promise.resolve(checkpoint.read("big")))).code, "io");
  });
});

Deno.test("the shards of a remote index are read from beside it", () => {
  const index = new TextEncoder().encode('{"weight_map":{"big":"part 1.safetensors","small":"part 1.safetensors"}}');
  const files = { "/m/model.safetensors.index.json": index, "/m/part 1.safetensors": file };
  return served({ files }, async (base, asked) => {
    const checkpoint = await openCheckpoint(`${base}/m/model.safetensors.index.json`);
    assertBits(await checkpoint.read("small"), new Int8Array([1, -1]));
    assertEquals(asked.length, 3);
  });
});

Deno.test("a redirect to another host is followed where it is allowed, and a hash holds the file to what it was", () => {
  // Another port is another host
  let far = "";
  const instead = () => new Response(null, { status: 302, headers: { location: `${far}/x` } });
  return served({ files: { "/x": file } }, (base) =>
    served({ files: {}, instead }, async (near) => {
      [far, near] = [base, `${near}/far`];
      assertEquals((await lensorRejection(openCheckpoint(near))).code, "forbidden");
      const hash = await sha256(file);
      const checkpoint = await openCheckpoint(near, { redirects: "any", sha256: hash.toUpperCase() });
      assertBits(await checkpoint.read("big"), data);
      const other = await lensorRejection(openCheckpoint(`${base}/x`, { sha256: hash.replace(/^./, "g") }));
      assertEquals(other.code, "type");
      const wrong = await lensorRejection(openCheckpoint(`${base}/x`, { sha256: "0".repeat(64) }));
      assertEquals([wrong.code, wrong.detail], ["corrupt", "sha256"]);
    }));
});

Deno.test("servers that lie about sizes or places, or send too much, are refused and never believed", async () => {
  const answer = (start: number, size: number | string, body: Uint8Array) => () =>
    new Response(body as BodyInit, {
      status: 206,
      headers: { "content-range": `bytes ${start}-${start + body.length - 1}/${size}`, etag: '"1"' },
    });
  const code = async (instead: Site["instead"]) => {
    let found: string | undefined;
    await served({ files: {}, ...(instead && { instead }) }, async (base) => {
      found = (await lensorRejection(openCheckpoint(`${base}/x`))).code;
    });
    return found;
  };
  assertEquals(await code(answer(0, file.length - 100, file.slice(0, 65536))), "corrupt");
  assertEquals(await code(answer(0, file.length + 100, file.slice(0, 65536))), "corrupt");
  assertEquals(await code(answer(4, file.length, file.slice(4, 65540))), "io");
  assertEquals(await code(answer(0, "*", file.slice(0, 65536))), "io");
  assertEquals(await code(answer(0, 9, file.slice(0, 65536))), "io");
  assertEquals(await code(answer(0, file.length, file.slice(0, 65537))), "corrupt");
});

// A server that accepts and never answers
async function silent(body: (base: string) => Promise<void>): Promise<void> {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const open: Deno.Conn[] = [];
  const accepted = (async () => {
    for await (const connection of listener) open.push(connection);
  })();
  try {
    await body(`http://127.0.0.1:${(listener.addr as Deno.NetAddr).port}`);
  } finally {
    listener.close();
    await accepted;
    for (const connection of open) connection.close();
  }
}

Deno.test("a server that never answers is given up after the timeout, and at once when the signal is aborted", () =>
  silent(async (base) => {
    const late = await lensorRejection(openCheckpoint(`${base}/x`, { timeout: 50 }));
    assertEquals([late.code, late.message], [
      "io",
      'Cannot read "x": the server did not answer, after 4 attempts',
    ]);
    const control = new AbortController();
    const opening = openCheckpoint(`${base}/x`, { signal: control.signal });
    setTimeout(() => control.abort(), 20);
    assertEquals((await lensorRejection(opening)).message, 'Cannot read "x": the signal was aborted');
  }));

Deno.test("a redirect that says no place is a broken answer, not another host", () =>
  served({ files: {}, instead: () => new Response(null, { status: 302 }) }, async (base) => {
    const error = await lensorRejection(openCheckpoint(`${base}/x`, { redirects: "any" }));
    assertEquals(error.code, "corrupt");
    assert(/302, a redirect, but does not say where to/.test(error.message));
  }));

Deno.test("a busy server is left alone as long as it asks, and not waited for if that is too long", async () => {
  let began = 0;
  const busy = (after: string) => (_: Request, count: number) => {
    if (count > 1) return undefined;
    began = performance.now();
    return new Response(null, { status: 503, headers: { "retry-after": after } });
  };
  await served({ files: { "/x": file }, instead: busy("1") }, async (base, asked) => {
    await openCheckpoint(`${base}/x`);
    assert(performance.now() - began > 990 && asked.length === 2);
  });
  await served({ files: { "/x": file }, instead: busy("3600") }, async (base, asked) => {
    const error = await lensorRejection(openCheckpoint(`${base}/x`));
    assert(/asks to come back in 3600 seconds/.test(error.message) && asked.length === 1);
  });
});

Deno.test("headers go to the host that was named and to no other", async () => {
  const seen: (string | null)[] = [];
  const note = (request: Request) => {
    seen.push(request.headers.get("authorization"));
    return undefined;
  };
  await served({ files: { "/x": file }, instead: note }, async (there) => {
    const move = (
      request: Request,
    ) => {
      note(request);
      return new Response(null, { status: 302, headers: { location: `${there}/x` } });
    };
    await served({ files: {}, instead: move }, async (here) => {
      await openCheckpoint(`${here}/x`, { headers: { authorization: "Bearer 1" }, redirects: "any" });
    });
  });
  assertEquals(seen, ["Bearer 1", null]);
});

Deno.test("a redirect goes to https from anywhere, and never from https to http, not even on the same host", async () => {
  const places: Record<string, string> = {
    "https://a.test/x": "http://a.test/y",
    "https://b.test/x": "http://c.test/y",
    "http://d.test/x": "https://e.test/y",
  };
  const { fetch } = globalThis;
  const asked: string[] = [];
  globalThis.fetch = (input, options) => {
    const request = new Request(input, options);
    const location = places[request.url];
    asked.push(request.url);
    if (location) return Promise.resolve(new Response(null, { status: 302, headers: { location } }));
    const [from, to] = request.headers.get("range")!.slice(6).split("-").map(Number) as [number, number];
    const end = Math.min(to + 1, file.length);
    const headers = { "content-range": `bytes ${from}-${end - 1}/${file.length}` };
    return Promise.resolve(new Response(file.slice(from, end) as BodyInit, { status: 206, headers }));
  };
  try {
    for (const redirects of ["same-host", "any"] as const) {
      for (const url of ["https://a.test/x", "https://b.test/x"]) {
        const error = await lensorRejection(openCheckpoint(url, { redirects }));
        assertEquals([error.code, error.detail], ["forbidden", "redirect"], url);
      }
    }
    assertEquals((await openCheckpoint("http://d.test/x", { redirects: "any" })).specs.size, 2);
    assert(!asked.includes("http://a.test/y") && !asked.includes("http://c.test/y"), `asked ${asked}`);
  } finally {
    globalThis.fetch = fetch;
  }
});

Deno.test("why a request failed is told in the first line that the host gives", async () => {
  const { fetch } = globalThis;
  // A host that forbids is not asked again
  const refusal = Object.assign(new Error("no route\nat somewhere\nelse"), { name: "NotCapable" });
  globalThis.fetch = () => Promise.reject(refusal);
  try {
    const error = await lensorRejection(openCheckpoint("https://a.test/x"));
    assertEquals([error.code, error.message.includes("no route"), error.message.includes("somewhere")], [
      "io",
      true,
      false,
    ]);
  } finally {
    globalThis.fetch = fetch;
  }
});
