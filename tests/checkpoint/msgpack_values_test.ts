/** MessagePack value by value, and what Flax writes with it. */
import { assertEquals, assertRejects } from "@std/assert";
import { fromBytes, LensorError, type OpenOptions } from "../../mod.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { parseMsgpack, type Value } from "../../checkpoint/formats/msgpack/_parse.ts";
import { msgpackFormat } from "../../checkpoint/formats/msgpack/read_msgpack.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const be = (width: number, value: number | bigint) =>
  Array.from({ length: width }, (_, k) => Number(BigInt(value) >> BigInt(8 * (width - 1 - k)) & 255n));
const many = (n: number, byte = 1) => new Array<number>(n).fill(byte);

const parse = (bytes: readonly number[], start = 0, size = bytes.length - start): Promise<Value> =>
  parseMsgpack(bytesStore(new Uint8Array(bytes), "x"), start, size, (...args) => broken("x", ...args));
async function refusal(run: () => Promise<unknown>): Promise<[string | undefined, number | undefined]> {
  const { detail, offset } = await assertRejects(run, LensorError);
  return [detail, offset];
}

Deno.test("parseMsgpack: each kind of value, in each of its sizes", async () => {
  const packed = (ext: number | undefined, at: number, size: number) => ({ ext, at, size });
  const cases: readonly (readonly [bytes: readonly number[], value: unknown])[] = [
    [[0], 0],
    [[0x7f], 127],
    [[0xe0], -32],
    [[0xff], -1],
    [[0xc0], null],
    [[0xc2], false],
    [[0xc3], true],
    [[0xcc, 200], 200],
    [[0xcd, 1, 2], 258],
    [[0xce, 0xff, 0, 0, 1], 0xff000001],
    [[0xcf, ...be(8, 2n ** 53n - 1n)], 2 ** 53 - 1],
    [[0xcf, ...be(8, 2n ** 64n - 1n)], 2n ** 64n - 1n],
    [[0xd0, 0x80], -128],
    [[0xd0, 0x7f], 127],
    [[0xd1, 0x80, 1], -32767],
    [[0xd1, 0x7f, 1], 32513],
    [[0xd2, 0x80, 0, 0, 1], -2147483647],
    [[0xd3, ...be(8, -5n)], -5],
    [[0xd3, ...be(8, -(2n ** 63n))], -(2n ** 63n)],
    [[0xca, 0x3f, 0xc0, 0, 0], 1.5],
    [[0xcb, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0], 1.5],
    [[0xa0], ""],
    [[0xa3, 0x61, 0xc3, 0xa9], "aé"],
    [[0xa4, 0xef, 0xbb, 0xbf, 0x61], "\ufeffa"],
    [[0xbf, ...many(31, 97)], "a".repeat(31)],
    [[0xd9, 2, ...utf8("ab")], "ab"],
    [[0xda, 1, 0, ...many(256, 97)], "a".repeat(256)],
    [[0xdb, 0, 0, 0, 2, ...utf8("ab")], "ab"],
    [[0xc4, 2, 9, 9], packed(undefined, 2, 2)],
    [[0xc5, 1, 0, ...many(256)], packed(undefined, 3, 256)],
    [[0xc6, 0, 0, 0, 2, 9, 9], packed(undefined, 5, 2)],
    [[0xc7, 2, 7, 9, 9], packed(7, 3, 2)],
    [[0xc8, 1, 0, 7, ...many(256)], packed(7, 4, 256)],
    [[0xc9, 0, 0, 0, 2, 7, 9, 9], packed(7, 6, 2)],
    [[0xd4, 7, 9], packed(7, 2, 1)],
    [[0xd5, 7, ...many(2)], packed(7, 2, 2)],
    [[0xd6, 7, ...many(4)], packed(7, 2, 4)],
    [[0xd7, 7, ...many(8)], packed(7, 2, 8)],
    [[0xd8, 7, ...many(16)], packed(7, 2, 16)],
    [[0x90], []],
    [[0x92, 1, 0x91, 2], [1, [2]]],
    [[0x9f, ...many(15)], many(15)],
    [[0xdc, 1, 0, ...many(256)], many(256)],
    [[0xdd, 0, 0, 0, 2, 1, 2], [1, 2]],
    [[0x80], new Map()],
    [[0x82, 0xa1, 97, 1, 0xa1, 98, 0x81, 0xa0, 2], new Map<string, unknown>([["a", 1], ["b", new Map([["", 2]])]])],
    [[0xde, 0, 1, 0xd9, 1, 97, 1], new Map([["a", 1]])],
    [[0xdf, 0, 0, 0, 1, 0xda, 0, 1, 97, 1], new Map([["a", 1]])],
    [[0x81, 0xdb, 0, 0, 0, 1, 97, 1], new Map([["a", 1]])],
    [
      [0x8f, ...Array.from({ length: 15 }, (_, k) => [0xa1, 97 + k, k]).flat()],
      new Map(Array.from({ length: 15 }, (_, k) => [String.fromCharCode(97 + k), k])),
    ],
  ];
  for (const [bytes, value] of cases) {
    assertEquals(await parse(bytes) as unknown, value, String(bytes.slice(0, 9)));
    // The same as a part of a file
    const moved = value !== null && typeof value === "object" && !Array.isArray(value) && "at" in value
      ? { ...value, at: Number(value.at) + 3 }
      : value;
    assertEquals(await parse([1, 2, 3, ...bytes, 9], 3, bytes.length) as unknown, moved);
    for (let cut = 0; cut < Math.min(bytes.length, 12); cut++) {
      const [detail] = await refusal(() => parse(bytes.slice(0, cut)));
      assertEquals(detail, "truncated", `${bytes.slice(0, 9)} cut at ${cut}`);
    }
    assertEquals(await refusal(() => parse([...bytes, 0])), ["trailing-bytes", bytes.length]);
  }
});

Deno.test("parseMsgpack: values longer than the part that is read at once, and lists across its border", async () => {
  const long = 1 << 20;
  assertEquals((await parse([0xdb, ...be(4, long + 9), ...many(long + 9, 97)]) as string).length, long + 9);
  const values = await parse([0x92, 0xc6, ...be(4, long - 9), ...many(long - 9), 0xcf, ...be(8, 2n ** 40n)]) as Value[];
  assertEquals(values[1], 2 ** 40);
  for (const shift of [-12, -8, -7, -6, -5, -4, -1]) {
    const map = [
      0x82,
      0xa1,
      97,
      0xc6,
      ...be(4, long + shift - 8),
      ...many(long + shift - 8),
      0xda,
      0,
      2,
      98,
      99,
      0xcb,
      ...many(8, 0),
    ];
    assertEquals([...(await parse(map) as Map<string, Value>).keys()], ["a", "bc"]);
  }
});

Deno.test("parseMsgpack: what is not a value, no key, twice or too deep -> refused at its place", async () => {
  assertEquals(await refusal(() => parse([0x91, 0xc1])), ["corrupt", 1]);
  assertEquals(await refusal(() => parse([0x81, 1, 1])), ["corrupt", 1]);
  assertEquals(await refusal(() => parse([0x81, 0xd8, 1, 1, 1])), ["corrupt", 1]);
  assertEquals(await refusal(() => parse([0x81, 0xdc, 0, 0, 1])), ["corrupt", 1]);
  assertEquals(await refusal(() => parse([0x82, 0xa1, 97, 1, 0xa1, 97, 2])), ["duplicate-key", 7]);
  assertEquals(await refusal(() => parse([0xa1, 0xff])), ["header-utf8", 1]);
  assertEquals(await refusal(() => parse([0x81, 0xa1, 0xff, 1])), ["header-utf8", 2]);
  assertEquals((await refusal(() => parse([0xdc, 0, 3, 1, 1])))[0], "truncated");
  assertEquals((await refusal(() => parse([0xde, 0, 2, 0xa0, 1, 0xa1])))[0], "truncated");
  const nested = (deep: number) => parse([...many(deep, 0x91), 1]);
  assertEquals(Array.isArray(await nested(64)), true);
  assertEquals(await refusal(() => nested(65)), ["depth", 65]);
  const key = (n: number) => parse([0x81, 0xdb, ...be(4, n), ...many(n, 97), 1]);
  assertEquals((await key(65_535) as Map<string, Value>).size, 1);
  assertEquals(await refusal(() => key(65_536)), ["limit", 6]);
});

Deno.test("msgpack: a map whose first key is a text is taken for one, nothing else", () => {
  const sniff = (...head: number[]) => msgpackFormat.sniff(new Uint8Array(head), bytesStore(new Uint8Array(), "x"));
  for (const key of [0xa0, 0xbf, 0xd9, 0xda, 0xdb, 0xff]) {
    assertEquals(sniff(0x81, key), true);
    assertEquals(sniff(0x8f, key), true);
    assertEquals(sniff(0xde, 0, 1, key), true);
    assertEquals(sniff(0xdf, 0, 0, 0, 1, key), true);
    for (const first of [0x80, 0x90, 0x7f, 0xdd, 0xe0]) assertEquals(sniff(first, key), false);
  }
  for (const key of [0, 0x9f, 0xc0, 0xd8, 0xdc, 0xfe]) assertEquals(sniff(0x81, key), false);
  assertEquals(sniff(), false);
  assertEquals(sniff(0x81), false);
});

Deno.test("msgpack: a file that is not a map -> corrupt at its first byte", async () => {
  const list = bytesStore(new Uint8Array([0x91, 1]), "x");
  assertEquals(await refusal(async () => await msgpackFormat.read(list, {})), ["corrupt", 0]);
});

const text = (s: string): number[] => s.length < 32 ? [0xa0 + s.length, ...utf8(s)] : [0xd9, s.length, ...utf8(s)];
const map = (entries: Readonly<Record<string, readonly number[]>>): number[] => [
  0x80 + Object.keys(entries).length,
  ...Object.entries(entries).flatMap(([name, value]) => [...text(name), ...value]),
];
const packed = (ext: number, body: readonly number[]) => [0xc7, body.length, ext, ...body];
const body = (shape: readonly number[], dtype: string, bytes: readonly number[]) => [
  ...[0x93, 0x90 + shape.length, ...shape, ...text(dtype), 0xc4, bytes.length, ...bytes],
];
const array = (shape: readonly number[], dtype: string, bytes: readonly number[]) =>
  packed(1, body(shape, dtype, bytes));
const open = (entries: Readonly<Record<string, readonly number[]>>, options: OpenOptions = {}) =>
  fromBytes(new Uint8Array(map(entries)), "x.msgpack", options);
const detail = async (entries: Readonly<Record<string, readonly number[]>>, options: OpenOptions = {}) =>
  (await refusal(() => open(entries, options)))[0];

Deno.test("msgpack: numbers of NumPy beside the arrays -> metadata, by their dtype", async () => {
  const cases: readonly (readonly [dtype: string, bytes: number[], value: unknown])[] = [
    ["float64", [0, 0, 0, 0, 0, 0, 0xf8, 0x3f], 1.5],
    ["float32", [0, 0, 0xc0, 0x3f], 1.5],
    ["float16", [0, 0x3e], 1.5],
    ["bfloat16", [0xc0, 0x3f], 1.5],
    ["int64", [0xfb, ...many(7, 255)], -5],
    ["int64", [0, 0, 0, 0, 0, 0, 0, 0x80], -(2n ** 63n)],
    ["uint64", many(8, 255), 2n ** 64n - 1n],
    ["uint64", [5, 1, 0, 0, 0, 0, 0, 0], 261],
    ["int32", [1, 0, 0, 0x80], -2147483647],
    ["uint32", [1, 0, 0, 0x80], 2147483649],
    ["int16", [1, 0x80], -32767],
    ["uint16", [1, 0x80], 32769],
    ["int8", [0xfe], -2],
    ["uint8", [0xfe], 254],
    ["bool", [1], true],
    ["bool", [0], false],
    ["int4", [1], "a number of int4"],
    ["complex64", many(8, 0), undefined],
  ];
  for (const [dtype, bytes, value] of cases) {
    const { metadata, specs } = await open({ n: packed(3, body([], dtype, bytes)) });
    assertEquals([metadata.has("n"), metadata.get("n"), specs.size], [true, value, 0], dtype);
  }
  // A list of several is not a number
  assertEquals((await open({ n: packed(3, body([2], "int8", [1, 2])) })).metadata.get("n"), undefined);
  assertEquals((await open({ c: packed(2, [0x92, 1, 2]) })).metadata.get("c"), [1, 2]);
});

Deno.test("msgpack: arrays of every dtype of Flax -> read; those of less than a byte, and other bytes -> told", async () => {
  const dtypes =
    "float64 float32 float16 bfloat16 int64 int32 int16 int8 uint64 uint32 uint16 uint8 bool complex64 complex128 "
      .concat("float8_e4m3fn float8_e5m2 float8_e4m3fnuz float8_e5m2fnuz float8_e8m0fnu").split(" ");
  for (const dtype of dtypes) {
    const size = dtype === "bool"
      ? 1
      : dtype === "bfloat16"
      ? 2
      : dtype.startsWith("float8")
      ? 1
      : Number(/\d+$/.exec(dtype)![0]) / 8;
    const { specs, raw } = await open({ a: array([1], dtype, many(size)) });
    assertEquals((specs.get("a") ?? raw?.get("a"))!.dtype as string, dtype);
  }
  for (const dtype of ["int4", "uint4", "int2", "uint2", "float4_e2m1fn", "float6_e2m3fn"]) {
    const row = (await open({ a: array([2], dtype, [1, 2]) })).unreadable!.get("a")!;
    assertEquals([row.dtype, row.shape, row.bytes], [dtype, [2], 2]);
  }
  const { unreadable } = await open({ b: [0xc4, 3, 1, 2, 3], e: packed(9, [1, 2]) });
  assertEquals([...unreadable!].map(([name, row]) => [name, row.dtype, row.bytes]), [
    ["b", "bytes without a type", 3],
    ["e", "extension 9 of MessagePack", 2],
  ]);
  for (const dtype of ["int3", "float4", "text", "xint4"]) {
    assertEquals(await detail({ a: array([1], dtype, [1]) }), "bad-dtype", dtype);
  }
});

Deno.test("msgpack: trees of maps and lists -> paths; unwrap takes a branch and counts the arrays of the others", async () => {
  const one = array([1], "int8", [5]);
  const chunk = {
    __msgpack_chunked_array__: [0xc3],
    shape: map({ 0: [2] }),
    chunks: map({ 0: one, 1: array([1], "int8", [6]) }),
  };
  const tree = {
    params: map({ a: one, list: [0x92, ...one, 7] }),
    state: map({ mean: one, var: one, big: map(chunk), step: [3] }),
    more: [0x92, ...one, ...map({ z: one })],
    step: [4],
    raw: [0xc4, 1, 9],
  };
  const whole = await open(tree);
  assertEquals([...whole.specs.keys()], [
    "params/a",
    "params/list/0",
    "state/mean",
    "state/var",
    "state/big",
    "more/0",
    "more/1/z",
  ]);
  assertEquals([...whole.metadata], [["params/list/1", 7], ["state/step", 3], ["step", 4]]);
  const own = await open(tree, { unwrap: "params" });
  assertEquals([...own.specs.keys()], ["a", "list/0"]);
  assertEquals(own.leftOut, [{ key: "state", tensors: 3 }, { key: "more", tensors: 2 }]);
  assertEquals(await detail(tree, { unwrap: "nothing" }), "missing-tensor");
  assertEquals(await detail(tree, { unwrap: "params/a" }), "missing-tensor");
  assertEquals((await open(tree, { unwrap: "state_dict" })).specs.size, 7);
  assertEquals((await open(tree, { unwrap: "params", whole: true })).specs.size, 7);
  assertEquals(await detail({ "a/b": one, a: map({ b: one }) }), "duplicate-key");
  assertEquals(await detail({ "a/b": [0xc4, 1, 9], a: map({ b: one }) }), "duplicate-key");
});

Deno.test("msgpack: an array in chunks -> one array, in any range", async () => {
  const chunks = (...pieces: number[][]) => map(Object.fromEntries(pieces.map((piece, k) => [k, piece])));
  const of = (shape: number[], ...pieces: number[][]) =>
    map({ __msgpack_chunked_array__: [0xc3], shape, chunks: chunks(...pieces) });
  const shape = map({ 0: [2], 1: [3] });
  const opened = await open({
    a: of(shape, array([2], "int8", [1, 2]), array([3], "int8", [3, 4, 5]), array([1], "int8", [6])),
  });
  assertEquals(opened.specs.get("a"), { shape: [2, 3], dtype: "int8" });
  for (let from = 0; from <= 6; from++) {
    for (let to = from; to <= 6; to++) {
      assertEquals([...await opened.read("a", [from, to]) as Int8Array], [1, 2, 3, 4, 5, 6].slice(from, to));
    }
  }
  const two = array([2], "int8", [1, 2]);
  assertEquals(await detail({ a: of(shape, two) }), "size-mismatch");
  assertEquals(await detail({ a: of(shape) }), "bad-dtype");
  assertEquals(await detail({ a: of(map({ 0: [4] }), two, array([2], "uint8", [1, 2])) }), "bad-dtype");
  assertEquals(await detail({ a: of(map({ 0: [4] }), two, [7]) }), "corrupt");
  assertEquals(await detail({ a: of(map({ 0: [4] }), two, packed(3, body([], "int8", [1]))) }), "corrupt");
  assertEquals(await detail({ a: of([7], two) }), "corrupt");
  assertEquals(await detail({ a: of(map({ 1: [2] }), two) }), "corrupt");
  assertEquals(await detail({ a: map({ __msgpack_chunked_array__: [0xc3], shape }) }), "corrupt");
  // A key of that name without the value true is a tree like any other
  assertEquals((await open({ a: map({ __msgpack_chunked_array__: [0xc2], b: two }) })).specs.has("a/b"), true);
  assertEquals((await open({ a: of(map({ 0: [2] }), array([2], "int4", [1, 2])) })).unreadable!.has("a"), true);
});

Deno.test("msgpack: extensions that hold no array, and files that hold no map -> refused", async () => {
  assertEquals(await detail({ a: packed(1, [0x92, 0x90, ...text("int8")]) }), "corrupt");
  assertEquals(await detail({ a: packed(1, [0x93, 1, ...text("int8"), 0xc4, 1, 1]) }), "corrupt");
  assertEquals(await detail({ a: packed(1, [0x93, 0x90, 1, 0xc4, 1, 1]) }), "corrupt");
  assertEquals(await detail({ a: packed(1, [0x93, 0x90, ...text("int8"), 1]) }), "corrupt");
  assertEquals(await detail({ a: packed(1, [1]) }), "corrupt");
  assertEquals(await detail({ a: array([2], "int8", [1, 2, 3]) }), "size-mismatch");
  assertEquals(await detail({ a: array([2], "int8", [1]) }), "size-mismatch");
  assertEquals(await detail({ a: packed(1, [0x93, 0x91, 0xff, ...text("int8"), 0xc4, 1, 1]) }), "bad-shape");
  assertEquals(await detail({ a: packed(1, [0x93, 0x91, 0xff, ...text("int4"), 0xc4, 1, 1]) }), "bad-shape");
});
