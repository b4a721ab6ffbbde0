/** Addresses, names of files beside a file, windows of reading, exchanges of prefixes, integers of TensorFlow Lite. */
import { assertEquals } from "@std/assert";
import { type Checkpoint, dequantized, type Spec } from "../../mod.ts";
import { bitsOf, elementsOf, isRaw, swapUnit } from "../../checkpoint/_dtypes.ts";
import { broken } from "../../checkpoint/_broken.ts";
import {
  isLoopback,
  isPresigned,
  isPrivate,
  publicAddress,
  withoutQueries,
} from "../../checkpoint/stores/_addresses.ts";
import { baseName, folderOf } from "../../checkpoint/stores/file.ts";
import { openBeside } from "../../checkpoint/stores/_beside.ts";
import { openStore } from "../../checkpoint/stores/open_store.ts";
import { readAhead } from "../../checkpoint/stores/_read_ahead.ts";
import { both, bytesStore, closingOnError, partOf, type Store, then, within } from "../../checkpoint/stores/_store.ts";
import { bestExchanges } from "../../checkpoint/views/_exchanges.ts";
import { lensorError, lensorRejection } from "../_util.ts";

const fail = (detail: string, reason: string, place = {}) => broken("f", detail, reason, place);
const url = (text: string) => new URL(text);

Deno.test("addresses: what is shown of them, and what is a signature", () => {
  const shown = (text: string) => publicAddress(url(text));
  assertEquals(shown("https://me:pw@h/a?b=1#c"), "https://h/a?b=1");
  for (
    const key of [
      "token",
      "api_key",
      "Authorization",
      "secret",
      "password",
      "credential",
      "Expires",
      "sign",
      "session",
      "hash",
      "sig",
      "X-Amz-Date",
      "Key-Pair-Id",
    ]
  ) {
    assertEquals(shown(`https://h/a?x=1&${key}=2`), "https://h/a", key);
  }
  assertEquals(shown("https://h/a?sigma=1&revision=2"), "https://h/a?sigma=1&revision=2");
  const signed = ["X-Amz-Signature", "x-goog-date", "x-oss-a", "x-tos-b", "Signature", "sig", "Key-Pair-Id"];
  const plain = ["x-other", "signatures", "my-sig", "token"];
  assertEquals([...signed, ...plain].map((key) => isPresigned(url(`https://h/?${key}=1`))), [
    ...signed.map(() => true),
    ...plain.map(() => false),
  ]);
  assertEquals(
    withoutQueries("see https://u:p@h.com/a?b=c#d, or 'http://x/y#z' and ftp://q?r"),
    "see https://h.com/a 'http://x/y' and ftp://q?r".replace("a '", "a or '"),
  );
});

Deno.test("isPrivate, isLoopback: both sides of every network", () => {
  const inside = [
    "localhost",
    "a.localhost",
    "b.local",
    "c.internal",
    "LOCALHOST.",
    "0.0.0.1",
    "10.1.2.3",
    "127.0.0.1",
    "100.64.0.1",
    "100.127.0.1",
    "169.254.1.1",
    "172.16.0.1",
    "172.31.0.1",
    "192.168.0.1",
    "[::]",
    "[::1]",
    "[fc00::1]",
    "[fd12::]",
    "[fe80::1]",
    "[febf::]",
    "[::ffff:10.0.0.1]",
    "[::ffff:192.168.1.1]",
  ];
  const outside = [
    "example.com",
    "localhost.com",
    "1.1.1.1",
    "11.0.0.1",
    "100.63.0.1",
    "100.128.0.1",
    "101.64.0.1",
    "169.253.0.1",
    "168.254.0.1",
    "172.15.0.1",
    "172.32.0.1",
    "171.16.0.1",
    "192.167.0.1",
    "193.168.0.1",
    "128.0.0.1",
    "[2001::1]",
    "[fe00::1]",
    "[fec0::]",
    "[::ffff:8.8.8.8]",
    "[::2]",
  ];
  for (const host of inside) assertEquals(isPrivate(url(`http://${host}/`)), true, host);
  for (const host of outside) assertEquals(isPrivate(url(`http://${host}/`)), false, host);
  const hosts = ["localhost", "127.1.2.3", "[::1]", "10.0.0.1", "a.localhost", "[::2]"];
  assertEquals(hosts.map((host) => isLoopback(url(`http://${host}/`))), [true, true, true, false, false, false]);
});

Deno.test("openBeside: plain names only, of stores that have a folder", async () => {
  const asked: string[] = [];
  const store: Store = {
    ...bytesStore(new Uint8Array(), "a"),
    sibling(name) {
      asked.push(name);
      return bytesStore(new Uint8Array(1), name);
    },
  };
  for (const name of ["b", "sub/b.bin", "..b", "b%20c"]) assertEquals((await openBeside(store, name, fail)).name, name);
  assertEquals(asked.length, 4);
  for (
    const name of [
      "",
      "/b",
      "b/",
      "a//b",
      ".",
      "..",
      "../b",
      "a/../b",
      "a/./b",
      "a\\b",
      "c:b",
      "b?x",
      "b#x",
      "a\0",
      "%2e%2e/b",
      "a%2f..%2fb",
      "%",
      "%5c",
      3,
      null,
    ]
  ) {
    const error = await lensorRejection(openBeside(store, name, fail));
    assertEquals([error.code, error.detail], ["forbidden", "path"], String(name));
  }
  const error = await lensorRejection(openBeside(bytesStore(new Uint8Array(), "a"), "b", fail));
  assertEquals([error.code, error.detail], ["missing", "missing-file"]);
});

Deno.test("baseName, folderOf: the last part of a path, and what is before it", () => {
  for (
    const [path, folder, name] of [
      ["a", ".", "a"],
      ["./a", ".", "a"],
      ["x/a", "x", "a"],
      ["xy/a.b", "xy", "a.b"],
      ["/a", "/", "a"],
      ["/x/a", "/x", "a"],
      ["x/y/", "x/y", ""],
    ] as const
  ) assertEquals([folderOf(path), baseName(path)], [folder, name], path);
});

Deno.test("stores: bytes and parts of them, bounds, and what is closed on an error", async () => {
  const bytes = Uint8Array.from({ length: 10 }, (_, i) => i);
  const store = bytesStore(bytes, "s");
  const part = partOf(store, 3, 4);
  assertEquals([part.name, part.size, partOf(store, 0, 1, "p").name], ["s", 4, "p"]);
  assertEquals([await part.read(1, 2), await store.read(8, 2)], [bytes.slice(4, 6), bytes.slice(8)]);
  const into = new Uint8Array(2);
  assertEquals([await part.read(2, 2, into) === into, [...into]], [true, [5, 6]]);
  for (const [at, n] of [[0, 5], [4, 1], [-1, 1], [0, -1]] as const) {
    const error = lensorError(() => part.read(at, n));
    assertEquals([error.detail, error.offset], ["truncated", at]);
    assertEquals(error.message, `Cannot read "s": it needs ${n} bytes at ${at}, the file has 4`);
  }
  within(store, 10, 0);
  within(store, 0, 10);
  assertEquals([then(1, (x) => x + 1), await then(Promise.resolve(1), (x) => x + 1)], [2, 2]);
  let closed = 0;
  const closing = { ...store, close: () => void closed++ };
  assertEquals([await closingOnError(closing, () => 5), closed], [5, 0]);
  const boom = new Error("boom");
  assertEquals(await closingOnError(closing, () => Promise.reject(boom)).catch((error) => error), boom);
  const limit = await lensorRejection(closingOnError(closing, () => {
    throw new RangeError("Out Of Memory");
  }));
  assertEquals([limit.code, limit.message, closed], ["limit", 'Cannot read "s": out of memory', 2]);
  let there = false;
  const later = new Promise<void>((resolve) =>
    setTimeout(() => {
      there = true;
      resolve();
    })
  );
  assertEquals([await both(later, () => 7), there], [7, true]);
  assertEquals(await both(Promise.reject(boom), () => 7).catch((error) => error), boom);
  assertEquals(await both(Promise.resolve(), () => Promise.reject(boom)).catch((error) => error), boom);
});

Deno.test("readAhead: a small read that follows another asks for a window, up to the end", () => {
  const [window, small] = [1 << 18, 1 << 15];
  const size = 2 * window;
  const asked: [number, number][] = [];
  const fill = (at: number, into: Uint8Array) => {
    asked.push([at, into.length]);
    return into.map((_, k) => (at + k) % 251) && into.fill(at % 251);
  };
  // Each time by a reader of its own
  const reads = (...list: readonly (readonly [at: number, n: number])[]) => {
    const read = readAhead(size, fill);
    asked.length = 0;
    for (const [at, n] of list) read(at, new Uint8Array(n));
    return asked.slice();
  };
  assertEquals(reads([10, 10]), [[10, 10]]);
  assertEquals(reads([0, 10]), [[0, 10]]);
  assertEquals(reads([0, 0], [0, 10]), [[0, window]]);
  assertEquals(reads([10, 10], [20, 10], [30, 10], [10 + window, 10]), [[10, 10], [20, window]]);
  assertEquals(reads([10, 10], [20, 10], [11 + window, 10]), [[10, 10], [20, window], [11 + window, 10]]);
  assertEquals(reads([10, 10], [20, 10], [19, 1]), [[10, 10], [20, window], [19, 1]]);
  assertEquals(reads([0, 10], [10 + small - 1, 10]), [[0, 10], [10 + small - 1, window]]);
  assertEquals(reads([0, 10], [10 + small, 10]), [[0, 10], [10 + small, 10]]);
  assertEquals(reads([10, 10], [19, 10]), [[10, 10], [19, 10]]);
  assertEquals(reads([0, 1], [1, small], [1 + small, small + 1]), [[0, 1], [1, window], [1 + small, small + 1]]);
  assertEquals(reads([size - 20, 10], [size - 10, 10]), [[size - 20, 10], [size - 10, 10]]);
});

Deno.test("bestExchanges: by how many names it helps, the shortest of those that do the same", () => {
  const spec = (...shape: number[]): Spec => ({ shape, dtype: "float32" });
  const best = (names: Readonly<Record<string, Spec>>, wanted: Readonly<Record<string, Spec>>) =>
    bestExchanges(Object.entries(names), new Map(Object.entries(wanted))).map(({ prefix, add }) => `${prefix}>${add}`);
  assertEquals(best({ "m.a.w": spec(1), "m.b.w": spec(2) }, { "a.w": spec(1), "b.w": spec(2) }), [
    ">",
    "m.>",
    "m.a.>a.",
    "m.b.>b.",
  ]);
  assertEquals(best({ "a.w": spec(1) }, { "m.a.w": spec(1) }), [">", ">m."]);
  assertEquals(best({ "m.a.w": spec(1) }, { "a.w": spec(2) }), [">"]);
  assertEquals(best({ "m.a.w": spec(1), "m.b.w": spec(2), "n.a.w": spec(1) }, { "x.a.w": spec(1), "x.b.w": spec(2) }), [
    ">",
    "m.>x.",
    "n.>x.",
    "m.a.>x.a.",
    "m.b.>x.b.",
  ]);
  assertEquals(best({ "a.w": spec(1) }, { "a.w": spec(1) }), [">"]);
});

Deno.test("dequantized: integers of TensorFlow Lite, by one scale or one per channel", async () => {
  const codes = Int8Array.from({ length: 12 }, (_, i) => i);
  const file = (scale: object, dtype: Spec["dtype"] = "int8", format = "tflite") =>
    ({
      name: "t",
      format,
      specs: new Map([["w", { shape: [2, 3, 2], dtype }], ["b", { shape: [1], dtype: "float32" }]]),
      metadata: new Map([["quantization", new Map([["w", scale], ["b", scale]])]]),
      read: (name: string, [from, to] = [0, 12] as readonly [number, number]) =>
        name === "b" ? new Float32Array([5]) : codes.slice(from, to),
    }) as unknown as Checkpoint;
  const one = dequantized(file({ scale: [0.5], zeroPoint: [2], axis: 0 }));
  assertEquals([one.specs.get("w"), one.specs.get("b")], [{ shape: [2, 3, 2], dtype: "float32" }, {
    shape: [1],
    dtype: "float32",
  }]);
  assertEquals(await one.read("w"), Float32Array.from(codes, (q) => (q - 2) * 0.5));
  assertEquals(await one.read("b"), new Float32Array([5]));
  const scales = [1, 10, 100];
  const many = (zeroPoint: number[]) => dequantized(file({ scale: scales, zeroPoint, axis: 1 }), { dtype: "float64" });
  const channel = (i: number) => Math.floor(i / 2) % 3;
  assertEquals(
    await many([1, 2, 3]).read("w"),
    Float64Array.from(codes, (q, i) => (q - channel(i) - 1) * scales[channel(i)]!),
  );
  assertEquals(
    await many([4]).read("w", [5, 9]),
    Float64Array.from(codes.slice(5, 9), (q, i) => (q - 4) * scales[channel(i + 5)]!),
  );
  assertEquals(await many([]).read("w", [2, 3]), new Float64Array([20]));
  assertEquals(dequantized(file({ scale: [1], zeroPoint: [0], axis: 0 }, "float16")).specs.get("w")!.dtype, "float16");
  assertEquals(dequantized(file({ scale: [1], zeroPoint: [0], axis: 0 }, "int8", "npz")).specs.get("w")!.dtype, "int8");
});

Deno.test("stored dtypes: bits, what is swapped together, elements", () => {
  const bits = {
    float8_e8m0fnu: 8,
    float6_e2m3fn: 6,
    float6_e3m2fn: 6,
    float4_e2m1fn: 4,
    int2: 2,
    uint2: 2,
    int4: 4,
    uint4: 4,
    complex32: 32,
    complex128: 128,
    string: 8,
    float8_e4m3fnuz: 8,
    float8_e5m2fnuz: 8,
  };
  for (const [dtype, n] of Object.entries(bits)) {
    assertEquals([bitsOf(dtype as never), isRaw(dtype as never)], [n, true]);
  }
  assertEquals([bitsOf("float32"), bitsOf("bool"), bitsOf("complex64"), isRaw("float32")], [32, 8, 64, false]);
  const units = ["float32", "complex64", "complex128", "int8", "float64", "int4"].map((dtype) =>
    swapUnit(dtype as never)
  );
  assertEquals(units, [4, 4, 8, 1, 8, 1]);
  assertEquals(elementsOf(Uint8Array.of(1, 0, 2, 0), "int16"), new Int16Array([1, 2]));
});

Deno.test("openStore: what is not a path and no address is refused before anything is opened", () => {
  for (const [wrong, told] of [[3, "3"], [null, "null"], [["https://localhost:1/a"], "a list"]] as const) {
    const { code, message } = lensorError(() => openStore(wrong as never));
    assertEquals([code, message], ["type", `Cannot open ${told}: expected a path or an address`]);
  }
});
