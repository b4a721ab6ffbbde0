/** Answers of servers one by one: redirects that are followed or not, transfers that stall, and when to ask again. */
import { assertEquals } from "@std/assert";
import { fromBytes, LensorError, openCheckpoint, toGguf, toSafetensors, writeNpy, writeTfjs } from "../../mod.ts";
import { again, type Asking, isExpired, piecesOf, redirectOf, send } from "../../checkpoint/stores/_requests.ts";
import { deniedBy, type Hub, hubOf, withToken } from "../../checkpoint/stores/_hub.ts";
import { inFolder, lensorError, lensorRejection } from "../_util.ts";

const asking = (first: string, options: Asking["options"] = {}, hub?: unknown): Asking => ({
  name: "f",
  first: new URL(first),
  options,
  ...(hub ? { hub: hub as NonNullable<Asking["hub"]> } : {}),
});
const answer = (status: number, location?: string, type = "default") =>
  ({ status, type, headers: new Headers(location === undefined ? {} : { location }) }) as unknown as Response;

Deno.test("redirectOf: which answers redirect, and to where it is followed", () => {
  const to = (status: number, location?: string, from = "https://a/x", more: Partial<Asking> = {}) =>
    redirectOf(answer(status, location), new URL(from), { ...asking(from), ...more })?.href;
  for (const status of [200, 206, 299, 304, 400, 404, 500]) assertEquals(to(status, "https://b/"), undefined);
  for (const status of [300, 301, 302, 307, 308, 399]) assertEquals(to(status, "/y"), "https://a/y");
  assertEquals([to(302, "z"), to(302, "https://a/q?x=1"), to(302, "//a/w")], [
    "https://a/z",
    "https://a/q?x=1",
    "https://a/w",
  ]);
  const any = { options: { redirects: "any" } } as const;
  assertEquals(to(302, "https://b/y", "https://a/x", any), "https://b/y");
  assertEquals(to(302, "https://b/y", "https://a/x", { hub: {} as never }), "https://b/y");
  assertEquals(to(302, "https://b/y", "http://a/x", any), "https://b/y");
  assertEquals(to(302, "https://10.0.0.1/y", "https://10.0.0.2/x", any), "https://10.0.0.1/y");
  const refused = (status: number, location?: string, from = "https://a/x", more: Partial<Asking> = {}) => {
    const error = lensorError(() => to(status, location, from, more));
    return [error.code, error.detail, error.message.replace('Cannot read "f": ', "")];
  };
  assertEquals(refused(302), ["corrupt", "http", "the server answers 302, a redirect, but does not say where to"]);
  const elsewhere = '; open that address itself, or pass redirects: "any"';
  assertEquals(refused(302, "https://b/y"), ["forbidden", "redirect", `a redirects to b${elsewhere}`]);
  assertEquals(refused(302, "http://a/y"), [
    "forbidden",
    "redirect",
    "a redirects to a over http://; it is not followed",
  ]);
  assertEquals(refused(302, "http://b/y", "https://a/x", any), [
    "forbidden",
    "redirect",
    "a redirects to b over http://; it is not followed",
  ]);
  assertEquals(refused(302, "ftp://b/y", "http://a/x", any), [
    "forbidden",
    "redirect",
    "a redirects to b over ftp://; it is not followed",
  ]);
  assertEquals(refused(302, "https://10.0.0.1/y", "https://a/x", any), [
    "forbidden",
    "redirect",
    "a redirects to 10.0.0.1, which is in a private network; it is not followed",
  ]);
  assertEquals(refused(302, "https://[", "https://a/x", any)[2], `a redirects to an unknown place${elsewhere}`);
  const opaque = lensorError(() =>
    redirectOf(answer(0, undefined, "opaqueredirect"), new URL("https://a"), asking("https://a"))
  );
  assertEquals([opaque.code, opaque.detail], ["unsupported", "redirect"]);
});

// Answers come from here while the body runs
async function served(answers: readonly (() => Response)[], body: (seen: Request[]) => Promise<void>): Promise<void> {
  const own = globalThis.fetch;
  const seen: Request[] = [];
  const left = [...answers];
  globalThis.fetch = (url, init) => {
    seen.push(new Request(url as URL, init));
    return Promise.resolve(left.shift()!());
  };
  try {
    await body(seen);
  } finally {
    globalThis.fetch = own;
  }
}

Deno.test("send: a range, headers for the host that was named, and what each status means", async () => {
  const ok = () => new Response("x", { status: 206 });
  const secret = { headers: { authorization: "Bearer T" } };
  await served([ok, ok, ok, ok], async (seen) => {
    await send(new URL("https://a/x"), asking("https://a/", secret), [10, 5]);
    await send(new URL("https://b/x"), asking("https://a/", secret));
    await send(new URL("https://a/x?X-Amz-Signature=1"), asking("https://a/", secret), [0, 1]);
    await send(new URL("https://a:444/x"), asking("https://a/", secret));
    assertEquals(seen.map(({ headers }) => [headers.get("range"), headers.get("authorization")]), [
      ["bytes=10-14", "Bearer T"],
      [null, null],
      ["bytes=0-0", null],
      [null, null],
    ]);
  });
  const told = async (status: number, url = "https://a/x", range?: readonly [number, number]) => {
    let out: LensorError | undefined;
    await served([() => new Response(null, { status })], async () => {
      out = await lensorRejection(send(new URL(url), asking("https://a/"), range));
    });
    return [out!.code, out!.detail, out!.offset, out!.message.replace('Cannot read "f": ', "")];
  };
  assertEquals((await told(404, "https://a/x", [7, 1])).slice(0, 3), ["missing", "missing-file", 7]);
  assertEquals((await told(410)).slice(0, 3), ["missing", "missing-file", undefined]);
  assertEquals(await told(416), ["corrupt", "truncated", undefined, "the file on the server is empty"]);
  for (const status of [401, 403]) {
    const text = `the server answers ${status}; pass headers: { authorization: "Bearer TOKEN" }`;
    assertEquals(await told(status, "https://b/x"), ["io", undefined, undefined, text]);
  }
  assertEquals(await told(405, "https://b/x"), ["io", undefined, undefined, "the server answers 405"]);
  for (const status of [408, 429, 500, 503]) assertEquals((await told(status, "https://b/x"))[1], "http-busy");
  const expired = "the server answers 403: the signed address has expired or was changed; get a new one";
  assertEquals(await told(403, "https://a/x?sig=1"), ["io", "http-expired", undefined, expired]);
  const error = new LensorError("io", "Cannot x: y", { detail: "http-expired" });
  assertEquals([isExpired(error), isExpired(new LensorError("io", "Cannot x: y")), isExpired(new Error("x"))], [
    true,
    false,
    false,
  ]);
});

Deno.test("piecesOf: the body piece by piece; no body is none, one that stalls is given up", async () => {
  const all = async (response: Response, options: Asking["options"] = {}) => {
    const out: number[] = [];
    for await (const piece of piecesOf(response, asking("https://a/", options))) out.push(...piece);
    return out;
  };
  assertEquals([await all(new Response(null)), await all(new Response(Uint8Array.of(1, 2)))], [[], [1, 2]]);
  let cancelled = false;
  const silent = new ReadableStream({
    start: (controller) => controller.enqueue(Uint8Array.of(5)),
    cancel: () => void (cancelled = true),
  });
  const error = await all(new Response(silent), { timeout: 5 }).catch((error) => error);
  assertEquals([error.name, error.message, cancelled], ["TimeoutError", "the transfer stalled", true]);
  const stop = new AbortController();
  stop.abort(new Error("stop"));
  assertEquals((await all(new Response(Uint8Array.of(1)), { signal: stop.signal }).catch((e) => e)).message, "stop");
});

Deno.test("again: waits for what passes, and throws what does not", async () => {
  const told = async (error: unknown, failures: number, options: Asking["options"] = {}) => {
    const found = await again(asking("https://a/", options), error, failures).then(() => undefined, (error) => error);
    return found?.message?.replace('Cannot read "f": ', "");
  };
  const busy = new LensorError("io", "Cannot read it: busy", { detail: "http-busy" });
  assertEquals([await told(busy, 1), await told(new Error("reset"), 1)], [undefined, undefined]);
  assertEquals(await told(new LensorError("corrupt", "Cannot read it: bad"), 1), "Cannot read it: bad");
  assertEquals(await told(busy, 4), "Cannot read it: busy");
  assertEquals(await told(new Error("reset https://u:p@h/x?y\nmore"), 4), "reset https://h/x, after 4 attempts");
  assertEquals(await told("odd", 4), "odd, after 4 attempts");
  assertEquals(await told(Object.assign(new Error("no net"), { name: "NotCapable" }), 1), "no net");
  const stop = new AbortController();
  stop.abort();
  assertEquals(await told(busy, 1, { signal: stop.signal }), "the signal was aborted");
});

Deno.test("fromBytes, openCheckpoint: a Blob is called by its name, or blob", async () => {
  const bytes = await toSafetensors([["w", { shape: [1], dtype: "int8", data: new Int8Array([7]) }]]) as Uint8Array<
    ArrayBuffer
  >;
  const name = async (blob: Blob) => (await openCheckpoint(blob)).name;
  assertEquals([
    await name(new Blob([bytes])),
    await name(new File([bytes], "a.st")),
    await name(new File([bytes], "")),
  ], ["blob", "a.st", "blob"]);
  assertEquals(await (await fromBytes(bytes)).read("w"), new Int8Array([7]));
});

Deno.test("toGguf, writeTfjs, writeNpy: options and shapes that cannot be, files that are written", () =>
  inFolder(async (folder) => {
    const w = { shape: [2, 2], dtype: "float32", data: new Float32Array([1, 2, 3, 4]) } as const;
    const code = async (promise: Promise<unknown>) => (await lensorRejection(promise)).code;
    assertEquals(await code(toGguf([["w", w]], { kind: "F16" } as never)), "unknown-name");
    assertEquals(await code(toGguf([["w", w]], { type: "F64" as never })), "unknown-name");
    assertEquals(await code(toGguf([["w", { ...w, shape: [1, 1, 1, 2, 2] }]])), "limit");
    assertEquals(await code(toGguf([["w", { shape: [1], dtype: "uint8", data: new Uint8Array(1) }]])), "unsupported");
    const scalar = await toGguf([["w", { shape: [], dtype: "float32", data: new Float32Array([3]) }]], {
      type: "Q8_0",
    });
    assertEquals((await fromBytes(scalar)).specs.get("w")!.dtype, "float16");
    // The whole at once, or range by range: the same codes
    const data = Float32Array.from({ length: 64 }, (_, i) => Math.sin(i));
    const asked: unknown[] = [];
    const entry = (elementwise: boolean) => ({
      name: "w",
      dtype: "float32" as const,
      shape: [2, 32],
      elementwise,
      read(range?: readonly [number, number]) {
        asked.push(range);
        return data.slice(...range ?? []);
      },
    });
    assertEquals(await toGguf([entry(true)], { type: "Q8_0" }), await toGguf([entry(false)], { type: "Q8_0" }));
    assertEquals(asked, [[0, 64], undefined]);
    assertEquals(await code(writeTfjs([["w", w]], `${folder}/m.json`, { shards: 1 } as never)), "unknown-name");
    await writeNpy(w, `${folder}/w.npy`, { fortran: true });
    const checkpoint = await openCheckpoint(`${folder}/w.npy`);
    assertEquals(await checkpoint.read(""), w.data);
    checkpoint.close?.();
  }));

Deno.test("deniedBy: what a hub answers -> absent, no such revision, or denied and what to do", () => {
  const hub: Hub = { repo: "org/name", revision: "v1", endpoint: "https://huggingface.co" };
  const of = (status: number, code?: string, where: Hub | undefined = hub, known = false) => {
    const headers = new Headers(code === undefined ? {} : { "x-error-code": code });
    const error = deniedBy({ status, headers } as Response, "f", where, known);
    return error && [error.code, error.detail, error.file, error.message];
  };
  const denied = (status: number, way: string, repo = "org/name") => [
    ...["io", "http-denied", "f"],
    `Cannot read "f": the server answers ${status}: ${repo} is gated, private or not there; ${way}`,
  ];
  const set = "set HF_TOKEN to a token that may read it, and let the program read that variable";
  const ask = "the token that was sent may not read it: ask for access on its page, or use another token";
  for (const status of [401, 403]) assertEquals(of(status), denied(status, set));
  for (const status of [400, 402, 404, 405, 500]) assertEquals(of(status), undefined);
  assertEquals(of(403, undefined, hub, true), denied(403, ask));
  for (const code of ["GatedRepo", "RepoNotFound"]) assertEquals(of(404, code), denied(404, set));
  assertEquals(of(404, "Another"), undefined);
  assertEquals(of(404, "EntryNotFound"), [
    "missing",
    "missing-file",
    "f",
    'Cannot read "f": org/name has no such file',
  ]);
  assertEquals(of(404, "RevisionNotFound")?.[3], 'Cannot read "f": org/name has no revision "v1"');
  // Any server may use these codes; without one it says nothing of a hub
  const other = (status: number, code?: string) => {
    const headers = new Headers(code === undefined ? {} : { "x-error-code": code });
    return deniedBy({ status, headers } as Response, "f", undefined, false)?.message;
  };
  assertEquals(other(401), undefined);
  assertEquals(other(401, "GatedRepo"), denied(401, set, "the repository")[3]);
  assertEquals(other(404, "EntryNotFound"), 'Cannot read "f": the repository has no such file');
  assertEquals(other(404, "RevisionNotFound"), 'Cannot read "f": the repository has no revision ""');
});

// Runs with these variables of the environment and no others of the hub
function withEnvironment(own: Readonly<Record<string, string>>, body: () => void): void {
  const names = ["HF_ENDPOINT", "HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_TOKEN_PATH", "HF_HOME", "HOME"];
  const before = names.map((name) => [name, Deno.env.get(name)] as const);
  const set = (name: string, value: string | undefined) =>
    value === undefined ? Deno.env.delete(name) : Deno.env.set(name, value);
  for (const name of names) set(name, own[name]);
  try {
    body();
  } finally {
    for (const [name, value] of before) set(name, value);
  }
}

Deno.test("withToken: over https or to this machine, where there is no authorization and no signature", () => {
  const authorized = (address: string, headers?: Record<string, string>) => withToken(new URL(address), headers);
  withEnvironment({ HF_TOKEN: "hf_a" }, () => {
    const token = { authorization: "Bearer hf_a" };
    assertEquals(authorized("https://h/x"), token);
    assertEquals(authorized("http://localhost/x"), token);
    assertEquals(authorized("http://127.0.0.1:8/x"), token);
    assertEquals(authorized("http://h/x"), undefined);
    assertEquals(authorized("https://h/x?X-Amz-Signature=1"), undefined);
    assertEquals(authorized("https://h/x", { "x-own": "1" }), { "x-own": "1", ...token });
    for (const name of ["authorization", "Authorization", "AUTHORIZATION"]) {
      assertEquals(authorized("https://h/x", { [name]: "Basic b" }), { [name]: "Basic b" });
    }
  });
  withEnvironment({}, () => {
    assertEquals(authorized("https://h/x"), undefined);
    assertEquals(authorized("https://h/x", { a: "b" }), { a: "b" });
  });
});

Deno.test("withToken: HF_TOKEN, then its older name, then the file at HF_TOKEN_PATH, in HF_HOME, in the cache", () =>
  inFolder(async (folder) => {
    for (const name of ["named", "token", ".cache/huggingface/token"]) {
      await Deno.mkdir(`${folder}/.cache/huggingface`, { recursive: true });
      await Deno.writeTextFile(`${folder}/${name}`, ` hf_${name.length}\n`);
    }
    const path = `${folder}/named`;
    const sent = (own: Readonly<Record<string, string>>) => {
      let out: string | undefined;
      withEnvironment(own, () => out = withToken(new URL("https://h/x"), undefined)?.authorization);
      return out;
    };
    const all = { HF_TOKEN: "a", HUGGING_FACE_HUB_TOKEN: "b", HF_TOKEN_PATH: path, HF_HOME: folder, HOME: folder };
    assertEquals(sent(all), "Bearer a");
    assertEquals(sent({ ...all, HF_TOKEN: "" }), "Bearer b");
    const { HF_TOKEN: _, HUGGING_FACE_HUB_TOKEN: __, ...files } = all;
    assertEquals(sent(files), "Bearer hf_5");
    assertEquals(sent({ HF_HOME: folder, HOME: "/nothing" }), "Bearer hf_5");
    assertEquals(sent({ HOME: folder }), "Bearer hf_24");
    assertEquals(sent({ HF_TOKEN_PATH: `${folder}/none`, HOME: folder }), undefined);
    assertEquals(sent({ HF_TOKEN_PATH: folder }), undefined);
    await Deno.writeTextFile(path, `${"x".repeat(10_000)}`);
    assertEquals(sent({ HF_TOKEN_PATH: path })?.length, 10_007);
    await Deno.writeTextFile(path, `${"x".repeat(10_001)}`);
    assertEquals(sent({ HF_TOKEN_PATH: path }), undefined);
    for (const wrong of ["a b", "a\x7f", "ä"]) {
      assertEquals(lensorError(() => sent({ HF_TOKEN: wrong })).code, "type", wrong);
    }
    assertEquals(sent({ HF_TOKEN: "!~" }), "Bearer !~");
  }));

Deno.test("hubOf: repository and revision of a plain address, of the hub in HF_ENDPOINT or the usual one", () => {
  const of = (address: string) => {
    const hub = hubOf(new URL(address));
    return hub && [hub.repo, hub.revision, hub.endpoint];
  };
  withEnvironment({}, () => {
    const usual = "https://huggingface.co";
    assertEquals(of(`${usual}/org/name/resolve/v1/a/b`), ["org/name", "v1", usual]);
    assertEquals(of(`${usual}/datasets/org/name/resolve/v1/a`), ["datasets/org/name", "v1", usual]);
    assertEquals(of(`${usual}/org/name/blob/v1/a`), ["", "main", usual]);
    assertEquals(of("https://example.com/org/name/resolve/v1/a"), undefined);
  });
  withEnvironment({ HF_ENDPOINT: " https://hub.example/// " }, () => {
    assertEquals(of("https://hub.example/org/name/resolve/v1/a"), ["org/name", "v1", "https://hub.example"]);
    assertEquals(of("https://huggingface.co/org/name/resolve/v1/a"), undefined);
  });
  withEnvironment({ HF_ENDPOINT: "hub.example" }, () => {
    assertEquals(lensorError(() => of("https://hub.example/a")).code, "type");
  });
});
