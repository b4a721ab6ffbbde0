/** HDF5 values: attributes, element types, filters, links, and where chunks lie. */
import { assertEquals, assertRejects } from "@std/assert";
import { LensorError } from "../../mod.ts";
import { attributesOf, globalHeaps } from "../../checkpoint/formats/hdf5/_attributes.ts";
import { type ChunkIndex, chunkIndexIn, chunksIn, type Grid } from "../../checkpoint/formats/hdf5/_chunk_indexes.ts";
import { chunkedBytes } from "../../checkpoint/formats/hdf5/_chunks.ts";
import { dataspaceIn, datatypeIn, mostIn } from "../../checkpoint/formats/hdf5/_datatype.ts";
import { datasetOf } from "../../checkpoint/formats/hdf5/_dataset.ts";
import { cursor, type Hdf5File } from "../../checkpoint/formats/hdf5/_file.ts";
import { filled, fillOf } from "../../checkpoint/formats/hdf5/_fill.ts";
import { filtersIn, unfiltered, unknownFilter } from "../../checkpoint/formats/hdf5/_filters.ts";
import { linksOf } from "../../checkpoint/formats/hdf5/_group.ts";
import type { Message } from "../../checkpoint/formats/hdf5/_object.ts";
import { copyBox, touches } from "../../checkpoint/formats/_boxes.ts";
import { ascii, fail, hdf5File, le, NONE, space, TYPES, u16, u32, u64, zeros } from "./_hdf5.ts";

type Refusal = readonly [detail: string, offset: number | undefined];

async function refusal(run: () => unknown): Promise<Refusal> {
  const error = await assertRejects(async () => await run(), LensorError);
  return [error.detail!, error.offset];
}

const message = (type: number, bytes: number[], shared = false): Message => ({
  type,
  bytes: new Uint8Array(bytes),
  shared,
  at: 77,
});

// An attribute in one of the three versions: version 1 fills its parts up to eight bytes
function attribute(name: string, type: number[], shape: number[], value: number[], version = 1, flags = 0): Message {
  const parts = [[...ascii(name), 0], type, shape];
  const up = (bytes: number[]) => version === 1 ? [...bytes, ...zeros(-bytes.length & 7)] : bytes;
  const head = [version, flags, ...u16(...parts.map(({ length }) => length)), ...(version === 3 ? [0] : [])];
  return message(12, [...head, ...parts.flatMap(up), ...value]);
}
const EMPTY = hdf5File({}, 16);
const valueOf = async (one: Message, file = EMPTY) =>
  [...await attributesOf(file, [message(1, [1]), one], globalHeaps())].map(([, value]) => value)[0];
const one = (type: string, value: number[]) => valueOf(attribute("a", TYPES[type]!, space(), value));

Deno.test("attributesOf: one number of each type -> its value, in both byte orders", async () => {
  const cases: readonly (readonly [string, number[], unknown])[] = [
    ["int8", [0x81], -127],
    ["uint8", [0x81], 129],
    ["int16", [0x01, 0x80], -32_767],
    ["int16be", [0x80, 0x01], -32_767],
    ["uint16", [0x01, 0x80], 32_769],
    ["uint16be", [0x80, 0x01], 32_769],
    ["int32", [1, 2, 0, 0x80], -2_147_483_135],
    ["int32be", [0x80, 0, 2, 1], -2_147_483_135],
    ["uint32", [1, 2, 0, 0x80], 2_147_484_161],
    ["uint32be", [0x80, 0, 2, 1], 2_147_484_161],
    ["int64", u64(2n ** 64n - 5n), -5],
    ["int64be", u64(2n ** 64n - 5n).reverse(), -5],
    ["int64", u64(2n ** 53n - 1n), 2 ** 53 - 1],
    ["int64", u64(2n ** 53n), 2n ** 53n],
    ["uint64", u64(2n ** 64n - 5n), 2n ** 64n - 5n],
    ["uint64be", u64(2n ** 63n + 1n).reverse(), 2n ** 63n + 1n],
    ["float32", [0, 0, 0x20, 0xc1], -10],
    ["float32be", [0xc1, 0x20, 0, 0], -10],
    ["float64", [0, 0, 0, 0, 0, 0, 0x24, 0xc0], -10],
    ["float64be", [0xc0, 0x24, 0, 0, 0, 0, 0, 0], -10],
    ["text5", ascii("ab\0cd"), "ab"],
    ["text5", ascii("abcde"), "abcde"],
    // No plain value: left out
    ["float16", [0, 0x3c], undefined],
    ["opaque", [1, 2], undefined],
  ];
  for (const [type, value, expected] of cases) assertEquals(await one(type, value), expected, type);
});

const BOOL = [0x38, 2, 0, 0, ...u32(1), ...TYPES.int8!, ...ascii("FALSE\0TRUE\0"), 0, 1];

Deno.test("attributesOf: booleans as h5py has them -> true for every byte but 0", async () => {
  assertEquals(await valueOf(attribute("a", BOOL, space(3), [0, 1, 2])), [false, true, true]);
});

Deno.test("attributesOf: attributes of all three versions -> the same; axes make a flat list, no elements nothing", async () => {
  for (const version of [1, 2, 3]) {
    const of = (shape: number[], value: number[], flags = 0) =>
      valueOf(attribute("name", TYPES.int16!, shape, value, version, flags));
    assertEquals(await of(space(), u16(5)), 5);
    assertEquals(await of(space(2, 3), u16(1, 2, 3, 4, 5, 6)), [1, 2, 3, 4, 5, 6]);
    assertEquals(await of(space(0), []), []);
    // Bytes that are left over change nothing, and one too few leaves the attribute out
    assertEquals(await of(space(2), [...u16(1, 2), 9]), [1, 2]);
    assertEquals(await of(space(2), [...u16(1), 2]), undefined);
    assertEquals(await of([2, 0, 0, 2], u16(5)), undefined);
    assertEquals(await of([2, 1, 0, 1, ...u64(2)], u16(5, 6)), [5, 6]);
    // From version 2 on flags tell of a type or a shape that is kept elsewhere
    for (const flags of [1, 2, 3]) assertEquals(await of(space(), u16(5), flags), version === 1 ? 5 : undefined);
    assertEquals(await of(space(), u16(5), 4), 5);
  }
});

Deno.test("attributesOf: names of any length -> the name, whatever it is filled up with", async () => {
  for (const version of [1, 2, 3]) {
    for (const name of ["a", "1234567", "12345678", "é".repeat(9)]) {
      const utf8 = String.fromCharCode(...new TextEncoder().encode(name));
      const all = await attributesOf(EMPTY, [attribute(utf8, TYPES.uint8!, space(), [3], version)], globalHeaps());
      assertEquals([...all], [[name, 3]]);
    }
  }
});

Deno.test("attributesOf: versions 0 and 4 -> unsupported at the message", async () => {
  for (const version of [0, 4]) {
    const head = message(12, [version, 0, ...zeros(40)]);
    assertEquals(await refusal(() => attributesOf(EMPTY, [head], globalHeaps())), ["unsupported", 77]);
  }
});

Deno.test("attributesOf: a million items are read, one more is left out", async () => {
  const of = (n: number) => valueOf(attribute("a", TYPES.int8!, space(n), new Array<number>(n).fill(1)));
  assertEquals((await of(1_000_000) as unknown[]).length, 1_000_000);
  assertEquals(await of(1_000_001), undefined);
});

// A heap of texts: the index, a count of users, the length, the text, filled up to eight bytes
const kept = (index: number, text: string) => [
  ...[...u16(index, 1), ...zeros(4), ...u64(text.length), ...ascii(text), ...zeros(-text.length & 7)],
];
const heapOf = (
  objects: number[],
  size = 16 + objects.length,
) => [...ascii("GCOL"), 1, 0, 0, 0, ...u64(size), ...objects];
const pointer = (length: number, address: number[], index: number) => [...u32(length), ...address, ...u32(index)];

Deno.test("attributesOf: texts of variable length -> read from their heaps, up to their own length", async () => {
  const file = hdf5File({
    100: heapOf([...kept(1, "one"), ...kept(7, "seventhy"), ...kept(2, "a\0b")]),
    300: heapOf([...kept(1, "other"), ...kept(0, ""), ...kept(9, "behind the end")], 200),
  }, 600);
  const texts = (...pointers: number[][]) =>
    valueOf(attribute("a", TYPES.texts!, space(pointers.length), pointers.flat()), file);
  assertEquals(
    await texts(pointer(3, u64(100), 1), pointer(7, u64(100), 7), pointer(8, u64(100), 7), pointer(5, u64(300), 1)),
    ["one", "seventh", "seventhy", "other"],
  );
  assertEquals(await texts(pointer(3, u64(100), 2)), ["a"]);
  assertEquals(await texts(pointer(0, u64(0), 1), pointer(4, NONE, 1)), ["", ""]);
  // Longer than the object, no such object, and one behind the end of the list
  for (const [length, at, index] of [[4, 100, 1], [3, 100, 3], [1, 300, 9]] as const) {
    assertEquals(await refusal(() => texts(pointer(length, u64(at), index))), ["bad-offset", at]);
  }
  // Pointers of another size are not texts
  const odd = [...TYPES.texts!];
  odd[4] = 12;
  assertEquals(await valueOf(attribute("a", odd, space(1), pointer(3, u64(100), 1)), file), undefined);
});

Deno.test("attributesOf: one long text that very many items point to -> limit", async () => {
  const file = hdf5File({ 100: heapOf(kept(1, "t".repeat(60_000))) }, 70_000);
  const many = (n: number) =>
    valueOf(
      attribute("a", TYPES.texts!, space(n), new Array<number[]>(n).fill(pointer(60_000, u64(100), 1)).flat()),
      file,
    );
  assertEquals((await many(60) as unknown[]).length, 60);
  assertEquals((await refusal(() => many(80)))[0], "limit");
});

Deno.test("attributesOf: heaps of texts without a signature or a size, or cut -> refused at the heap", async () => {
  const at = (heap: number[], size = 300) =>
    refusal(() =>
      valueOf(attribute("a", TYPES.texts!, space(), pointer(1, u64(100), 1)), hdf5File({ 100: heap }, size))
    );
  assertEquals(await at([...ascii("GCOX"), 1, 0, 0, 0, ...u64(40)]), ["corrupt", 100]);
  assertEquals(await at(heapOf([], 15)), ["corrupt", 100]);
  assertEquals(await at(heapOf([], 16)), ["bad-offset", 100]);
  assertEquals(await at(heapOf([], 16), 116), ["bad-offset", 100]);
  assertEquals(await at(heapOf(kept(1, "x"), 300)), ["truncated", 116]);
  assertEquals(await at(heapOf([...u16(1, 1), ...zeros(4), ...u64(9), ...zeros(8)])), ["truncated", 132]);
  // The last object may end where the heap ends; fewer than 16 bytes are not an object
  const last = hdf5File({ 100: heapOf([...u16(1, 1), ...zeros(4), ...u64(1), 0x78]) }, 300);
  assertEquals(await valueOf(attribute("a", TYPES.texts!, space(), pointer(1, u64(100), 1)), last), "x");
  const bare = hdf5File({ 100: heapOf([...u16(1, 1), ...zeros(4), ...u64(0)]) }, 300);
  assertEquals(await refusal(() => valueOf(attribute("a", TYPES.texts!, space(), pointer(1, u64(100), 1)), bare)), [
    "bad-offset",
    100,
  ]);
});

// Attributes that lie in a heap (one block at 400), listed by a tree whose only leaf is at 700
function dense(flags: number, record: number[], width = record.length, heap = u64(100), names = u64(300)) {
  const own = attribute("a", TYPES.int8!, space(), [42]);
  const file = hdf5File({
    100: [
      ...[...ascii("FRHP"), 0, ...u16(8, 0), 0, ...u32(4000), ...zeros(96)],
      ...[...u16(4), ...u64(512, 4096), ...u16(16, 1), ...u64(400), ...u16(0), ...zeros(4)],
    ],
    300: [...ascii("BTHD"), 0, 8, ...u32(100), ...u16(width, 0), 0, 0, ...u64(700), ...u16(1), ...u64(1), ...zeros(4)],
    400: [...own.bytes],
    700: [...ascii("BTLF"), 0, 8, ...record],
  }, 900);
  const info = message(21, [0, flags, ...(flags & 1 ? u16(9) : []), ...heap, ...names, ...(flags & 2 ? NONE : [])]);
  return attributesOf(file, [info], globalHeaps());
}

Deno.test("attributesOf: attributes in a heap -> read through their tree, but those that are shared", async () => {
  const length = attribute("a", TYPES.int8!, space(), [42]).bytes.length;
  const record = (flags: number) => [0, ...u16(0, length), 0, 0, 0, flags, ...u32(1, 2)];
  for (const flags of [0, 1, 2, 3]) assertEquals([...await dense(flags, record(0))], [["a", 42]]);
  assertEquals([...await dense(0, record(1))], [["a", 42]]);
  assertEquals([...await dense(0, record(2))], []);
  assertEquals([...await dense(0, record(0), 17, NONE)], []);
  assertEquals([...await dense(0, record(0), 17, u64(100), NONE)], []);
  assertEquals(await refusal(() => dense(0, record(0), 16)), ["corrupt", 300]);
  assertEquals(await refusal(() => dense(0, [...record(0), 0], 18)), ["corrupt", 300]);
});

const typeOf = (bytes: number[]) => datatypeIn(new Uint8Array(bytes), fail, 77);

Deno.test("datatypeIn: integers and floats of both byte orders -> their dtype", () => {
  const dtypes = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"];
  for (const dtype of [...dtypes, "float16", "float32", "float64", "bfloat16"]) {
    const size = Number(/\d+/.exec(dtype)![0]) / 8;
    const expected = { size, name: dtype, dtype, bigEndian: false };
    assertEquals(typeOf(TYPES[dtype]!) as unknown, expected);
    const big = [...TYPES[dtype]!];
    big[1]! |= 1;
    assertEquals(typeOf(big) as unknown, { ...expected, bigEndian: true });
  }
});

Deno.test("datatypeIn: what is not a plain number -> the name of what it is", () => {
  const of = (kind: number, size: number, bits = 0, rest: number[] = zeros(12)) => {
    const { name, dtype, text, opaque } = typeOf([0x10 | kind, bits, 0, 0, ...u32(size), ...rest]);
    return [name, dtype, text, opaque];
  };
  assertEquals(of(2, 4), ["times", undefined, undefined, undefined]);
  assertEquals(of(3, 9), ["texts", undefined, "fixed", undefined]);
  assertEquals(of(4, 4), ["bit fields", undefined, undefined, undefined]);
  assertEquals(of(5, 4), ["opaque bytes", undefined, undefined, true]);
  assertEquals(of(6, 8), ["compound values", undefined, undefined, undefined]);
  assertEquals(of(7, 8), ["references", undefined, undefined, undefined]);
  assertEquals(of(8, 4), ["an enumeration", undefined, undefined, undefined]);
  assertEquals(of(9, 16), ["values of variable length", undefined, undefined, undefined]);
  assertEquals(of(9, 16, 1), ["texts of variable length", undefined, "variable", undefined]);
  assertEquals(of(9, 16, 0x11), ["texts of variable length", undefined, "variable", undefined]);
  assertEquals(of(9, 16, 2), ["values of variable length", undefined, undefined, undefined]);
  assertEquals(of(10, 8), ["arrays", undefined, undefined, undefined]);
  assertEquals(of(11, 8), ["complex numbers", undefined, undefined, undefined]);
  // Long doubles and floats of a byte are known kinds, and no dtype of ours
  assertEquals(of(1, 16), ["floats of 16 bytes", undefined, undefined, undefined]);
  assertEquals(of(1, 9), ["floats of 9 bytes", undefined, undefined, undefined]);
  assertEquals(of(1, 1), ["floats of 8 bits", undefined, undefined, undefined]);
});

Deno.test("datatypeIn: types that are none -> bad-dtype at their message", async () => {
  const bad = (bytes: number[]) => refusal(() => typeOf(bytes));
  assertEquals(await bad([0x1c, 0, 0, 0, ...u32(4)]), ["bad-dtype", 77]);
  assertEquals(await bad([0x13, 0, 0, 0, ...u32(0)]), ["bad-dtype", 77]);
  for (const [size, place, precision] of [[3, 0, 24], [4, 1, 32], [4, 0, 31], [16, 0, 128]] as const) {
    assertEquals(await bad([0x10, 0, 0, 0, ...u32(size), ...u16(place, precision)]), ["bad-dtype", 77]);
  }
  // Each number of a layout counts, and the order of a VAX is refused
  for (const at of [8, 10, 12, 13, 14, 15, 16]) {
    const other = [...TYPES.float32!];
    other[at]!++;
    assertEquals(await bad(other), ["bad-dtype", 77], `${at}`);
  }
  assertEquals(await bad(TYPES.float32!.with(1, 0x41)), ["bad-dtype", 77]);
  assertEquals(await bad([0x11, 0, 0, 0, ...u32(8), ...zeros(12)]), ["bad-dtype", 77]);
});

Deno.test("datatypeIn: FALSE 0 and TRUE 1 on bytes -> bool, any other enumeration not", () => {
  const of = (names: string, values: number[], { version = 3, count = 2, size = 1 } = {}) =>
    typeOf([version << 4 | 8, count, 0, 0, ...u32(size), ...TYPES.int8!, ...ascii(names), ...values]).dtype;
  assertEquals(of("FALSE\0TRUE\0", [0, 1]), "bool");
  assertEquals(of("FALSE\0\0\0TRUE\0\0\0\0", [0, 1], { version: 1 }), "bool");
  assertEquals(of("FALSE\0\0\0TRUE\0\0\0\0", [0, 1], { version: 2 }), "bool");
  assertEquals(of("FALSE\0TRUE\0", [1, 0]), undefined);
  assertEquals(of("FALSE\0TRUE\0", [0, 2]), undefined);
  assertEquals(of("FALSE\0TRUE\0", [0]), undefined);
  assertEquals(of("FALSE\0TRUE\0", []), undefined);
  assertEquals(of("TRUE\0FALSE\0", [0, 1]), undefined);
  assertEquals(of("FALSE\0TRUE\0MAYBE\0", [0, 1, 2], { count: 3 }), undefined);
  assertEquals(of("FALSE\0TRUE\0", [0, 1], { size: 2 }), undefined);
  assertEquals(typeOf([0x38, 2, 0, 0, ...u32(1), ...zeros(11)]).dtype, undefined);
});

Deno.test("dataspaceIn, mostIn: sizes, and how far they may grow", async () => {
  const of = (bytes: number[]) => dataspaceIn(new Uint8Array(bytes), fail, 77);
  assertEquals(of(space()), []);
  assertEquals(of(space(2, 3)), [2, 3]);
  assertEquals(of([2, 2, 1, 1, ...u64(4, 5)]), [4, 5]);
  assertEquals(of([2, 0, 0, 0]), []);
  assertEquals(of([2, 0, 0, 2]), undefined);
  assertEquals(of([1, 0, 0, 2, 0, 0, 0, 0]), []);
  assertEquals(of(space(...new Array<number>(32).fill(1)))!.length, 32);
  assertEquals(await refusal(() => of(space(...new Array<number>(33).fill(1)))), ["bad-shape", 77]);
  assertEquals(await refusal(() => of([0, 0, 0, 0])), ["unsupported", 77]);
  assertEquals(await refusal(() => of([3, 0, 0, 0])), ["unsupported", 77]);
  assertEquals(await refusal(() => of(space(2, 3).slice(0, 23))), ["truncated", 93]);
  const most = (bytes: number[]) => mostIn(new Uint8Array(bytes), fail, 77);
  assertEquals(most([...space(2, 3), ...u64(9), ...NONE]), [9, Infinity]);
  assertEquals(most([2, 2, 1, 1, ...u64(2, 3, 0, 7)]), [0, 7]);
});

Deno.test("fillOf: the fill value of every version of its message, where it has the size of an element", () => {
  const of = (...messages: Message[]) => {
    const fill = fillOf(messages, 2, fail);
    return fill && [...fill];
  };
  assertEquals(of(), undefined);
  assertEquals(of(message(4, [...u32(2), 7, 8])), [7, 8]);
  assertEquals(of(message(4, [...u32(1), 7])), undefined);
  assertEquals(of(message(5, [1, 0, 0, 0, ...u32(2), 7, 8])), [7, 8]);
  assertEquals(of(message(5, [2, 0, 0, 1, ...u32(2), 7, 8])), [7, 8]);
  assertEquals(of(message(5, [2, 0, 0, 0, ...u32(2), 7, 8])), undefined);
  assertEquals(of(message(5, [1, 0, 0, 1])), undefined);
  assertEquals(of(message(5, [3, 32, ...u32(2), 7, 8])), [7, 8]);
  assertEquals(of(message(5, [3, 0, ...u32(2), 7, 8])), undefined);
  assertEquals(of(message(5, [3, 32, ...u32(2), 7, 8], true)), undefined);
  // The newer message comes first
  assertEquals(of(message(4, [...u32(2), 1, 2]), message(5, [3, 32, ...u32(2), 7, 8])), [7, 8]);
  const out = (from: number, fill?: number[]) => [...filled(new Uint8Array(5), fill && new Uint8Array(fill), from)];
  assertEquals(out(0), [0, 0, 0, 0, 0]);
  assertEquals(out(3, [7, 8]), [8, 7, 8, 7, 8]);
  assertEquals(out(0, [0, 8]), [0, 8, 0, 8, 0]);
});

Deno.test("filtersIn: filters of both versions, their names skipped", async () => {
  const of = (bytes: number[]) => filtersIn(new Uint8Array(bytes), fail, 77) as unknown;
  const old = [
    1,
    2,
    ...zeros(6),
    ...u16(2, 3, 0, 1),
    ...ascii("abc"),
    ...zeros(5),
    ...u32(4, 0),
    ...u16(1, 0, 0, 2),
    ...u32(6, 7),
  ];
  assertEquals(of(old), [{ id: 2, values: [4] }, { id: 1, values: [6, 7] }]);
  const now = [2, 2, ...u16(2, 0, 1), ...u32(4), ...u16(256, 3, 0, 1), ...ascii("abc"), ...u32(9)];
  assertEquals(of(now), [{ id: 2, values: [4] }, { id: 256, values: [9] }]);
  assertEquals(of([2, 1, ...u16(255, 0, 0)]), [{ id: 255, values: [] }]);
  for (const version of [0, 3]) assertEquals(await refusal(() => of([version, 0])), ["unsupported", 77]);
  const named = (id: number) => unknownFilter([{ id: 1, values: [] }, { id, values: [] }]);
  assertEquals([1, 2, 3].map(named), [undefined, undefined, undefined]);
  assertEquals([4, 5, 6, 32_000, 32_001, 32_004, 32_008, 32_013, 32_015, 7].map(named), [
    ...["szip", "nbit", "scale and offset", "lzf", "blosc", "lz4", "bitshuffle", "zfp", "zstd", "filter 7"],
  ]);
});

async function zlib(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

Deno.test("unfiltered: bytes of all elements together, packed and with a checksum -> in order; a mask leaves steps out", async () => {
  const [deflate, shuffle, fletcher] = [1, 2, 3].map((id) => ({ id, values: [] as number[] }));
  const undo = (
    bytes: ArrayLike<number>,
    steps: { id: number; values: number[] }[],
    mask: number,
    size: number,
    width = 2,
  ) => [...unfiltered(Uint8Array.from(bytes), steps, mask, size, width, fail)];
  assertEquals(undo([1, 2, 3, 4, 5, 6], [shuffle!], 0, 6), [1, 4, 2, 5, 3, 6]);
  assertEquals(undo([1, 2, 3, 4, 5, 6], [{ id: 2, values: [3] }], 0, 6), [1, 3, 5, 2, 4, 6]);
  assertEquals(undo([1, 2, 3, 4, 5, 6, 7], [shuffle!], 0, 7), [1, 4, 2, 5, 3, 6, 7]);
  assertEquals(undo([1, 2], [shuffle!], 0, 2), [1, 2]);
  assertEquals(undo([1, 2, 3], [shuffle!], 0, 3, 1), [1, 2, 3]);
  assertEquals(undo([1, 2, 3, 4], [shuffle!], 1, 4), [1, 2, 3, 4]);
  // Fletcher's sums of the words 0x0102, 0x0304 and 0x0500: 0x0906 and 0x0e0e (twice the first, and so on)
  const own = [1, 2, 3, 4, 5];
  const a = 0x0102 + 0x0304 + 0x0500;
  const b = 3 * 0x0102 + 2 * 0x0304 + 0x0500;
  const sum = [...u16(a, b)];
  assertEquals(undo([...own, ...sum], [fletcher!], 0, 5), own);
  for (const at of [0, 4, 5, 6, 7, 8]) {
    const other = [...own, ...sum];
    other[at]! ^= 1;
    assertEquals(await refusal(() => undo(other, [fletcher!], 0, 5)), ["crc", undefined], `${at}`);
  }
  // Sums of words of all ones are 0 modulo 65535, however they are written
  assertEquals(undo([255, 255, ...u16(0, 0)], [fletcher!], 0, 2), [255, 255]);
  assertEquals(undo([255, 255, ...u16(65_535, 65_535)], [fletcher!], 0, 2), [255, 255]);
  assertEquals(undo([0, 0, 0, 0], [fletcher!], 0, 0), []);
  assertEquals(await refusal(() => undo([0, 0, 0], [fletcher!], 0, 0)), ["truncated", undefined]);
  assertEquals(await refusal(() => undo([1, 2, 3], [], 0, 4)), ["size-mismatch", undefined]);
  const packed = await zlib(new Uint8Array([1, 4, 2, 5]));
  assertEquals(undo(packed, [shuffle!, deflate!], 0, 4), [1, 2, 4, 5]);
  assertEquals(undo([1, 4, 2, 5], [shuffle!, deflate!], 2, 4), [1, 2, 4, 5]);
  assertEquals(undo(packed, [shuffle!, deflate!], 1, 4), [1, 4, 2, 5]);
  const summed = await zlib(new Uint8Array([...own, ...sum]));
  assertEquals(undo(summed, [fletcher!, deflate!], 0, 5), own);
  assertEquals(undo(await zlib(new Uint8Array(own)), [fletcher!, deflate!], 1, 5), own);
});

Deno.test("unfiltered: a stream of zlib that is none, or has changed -> zlib or crc", async () => {
  const undo = (bytes: Uint8Array, size: number) => unfiltered(bytes, [{ id: 1, values: [] }], 0, size, 1, fail);
  const plain = Uint8Array.from({ length: 10_000 }, (_, k) => 255 - k % 3);
  const packed = await zlib(plain);
  assertEquals(undo(packed, plain.length), plain);
  assertEquals(await refusal(() => undo(packed, plain.length + 1)), ["zlib", undefined]);
  assertEquals(await refusal(() => undo(packed.with(0, 0x79), plain.length)), ["zlib", undefined]);
  assertEquals(await refusal(() => undo(packed.with(1, packed[1]! + 1), plain.length)), ["zlib", undefined]);
  // With a dictionary: flag 32, and a header that still divides by 31
  assertEquals(await refusal(() => undo(packed.with(1, 0xbb), plain.length)), ["zlib", undefined]);
  assertEquals(await refusal(() => undo(packed.with(-1, packed.at(-1)! ^ 1), plain.length)), ["crc", undefined]);
  assertEquals(await refusal(() => undo(packed.with(-4, packed.at(-4)! ^ 1), plain.length)), ["crc", undefined]);
  assertEquals(await refusal(() => undo(new Uint8Array([0x78, 0x9c, 0, 0, 1]), 0)), ["zlib", undefined]);
  assertEquals(await refusal(() => undo(packed, 1032 * packed.length + 1)), ["zlib", undefined]);
});

// A link message: flags for the width of the length (bits 0 and 1), the order (2), the type (3), the character set (4)
const link = (name: string, flags: number, type: number, rest: number[]) => [
  ...[1, flags, ...(flags & 8 ? [type] : []), ...(flags & 4 ? u64(3) : []), ...(flags & 16 ? [1] : [])],
  ...[...le(1 << (flags & 3), name.length), ...ascii(name), ...rest],
];

Deno.test("linksOf: links in messages -> hard ones with their address, others with their kind, whatever flags add", async () => {
  const of = (...messages: Message[]) => linksOf(EMPTY, messages) as Promise<unknown>;
  for (const flags of [0, 1, 2, 3, 4, 8, 16, 31]) {
    assertEquals(await of(message(6, link("ab", flags, 0, u64(500)))), [{ name: "ab", address: 500 }], `${flags}`);
  }
  assertEquals(await of(message(6, link("s", 8, 1, [])), message(6, link("e", 8, 64, []))), [
    { name: "s", address: -1, kind: "soft" },
    { name: "e", address: -1, kind: "external" },
  ]);
  const twice = [message(6, link("a", 0, 0, u64(1))), message(6, link("a", 0, 0, u64(2)))];
  assertEquals(await refusal(() => of(...twice)), ["duplicate-key", undefined]);
  for (const version of [0, 2]) {
    assertEquals(await refusal(() => of(message(6, [version, 0, 1, 97]))), ["unsupported", 77]);
  }
  const long = (n: number) => of(message(6, link("a".repeat(n), 2, 0, u64(1))));
  assertEquals((await long(65_535) as unknown[]).length, 1);
  assertEquals(await refusal(() => long(65_536)), ["limit", 77]);
});

const snod = (...names: [place: number, address: number, kind?: number][]) => [
  ...[...ascii("SNOD"), 1, 0, ...u16(names.length)],
  ...names.flatMap(([place, address, kind = 0]) => [...u64(place, address), ...u32(kind), ...zeros(20)]),
];
const btree = (type: number, level: number, ...children: number[]) => [
  ...[...ascii("TREE"), type, level, ...u16(children.length), ...NONE, ...NONE],
  ...children.flatMap((child) => [...u64(0), ...u64(child)]),
];
const names = (data: number[], size: number) => [...ascii("HEAP"), 0, 0, 0, 0, ...u64(size), ...u64(0), ...data];
const table = (tree: number[], heap: number[]) => message(17, [...tree, ...heap]);

Deno.test("linksOf: an old group -> the names of its tree from left to right", async () => {
  const file = hdf5File({
    100: names(u64(200), 12),
    200: ascii("\0a\0bc\0soft\0z"),
    300: btree(0, 1, 400, 500),
    400: btree(0, 0, 600),
    500: btree(0, 0, 700, 800),
    600: snod([1, 11]),
    700: snod([3, 12], [6, 13, 2]),
    800: snod([11, 14]),
  }, 1000);
  assertEquals(await linksOf(file, [table(u64(300), u64(100))]) as unknown, [
    { name: "a", address: 11 },
    { name: "bc", address: 12 },
    { name: "soft", address: -1, kind: "soft" },
    { name: "z", address: 14 },
  ]);
  assertEquals(await linksOf(file, [table(NONE, u64(100))]), []);
});

Deno.test("linksOf, chunkedBytes: structures at the very end of the file -> read like others", async () => {
  const heap = hdf5File({ 100: ascii("\0a"), 200: btree(0, 0, 300), 300: snod([1, 11]), 400: names(u64(100), 2) }, 432);
  assertEquals((await linksOf(heap, [table(u64(200), u64(400))])).length, 1);
  const tree = hdf5File({ 100: [1, 2, 3, 4], 200: chunkTree(0, [4, [0, 0], 100]) }, 200 + 24 + 40);
  assertEquals([...await chunkedBytes(tree, chunked(200), fail)(0, 2)], [1, 2]);
});

Deno.test("linksOf: an old group that breaks its tree or its names -> refused at the structure", async () => {
  const parts = {
    100: names(u64(200), 4),
    200: ascii("\0a\0b"),
    300: btree(0, 0, 600),
    600: snod([1, 11]),
  };
  const of = (other: Record<number, number[]>, tree = u64(300), heap = u64(100)) =>
    refusal(() => linksOf(hdf5File({ ...parts, ...other }, 1000), [table(tree, heap)]));
  assertEquals(await of({}, u64(300), NONE), ["corrupt", undefined]);
  assertEquals(await of({ 100: ascii("HEAX") }), ["corrupt", 100]);
  assertEquals(await of({ 100: names(NONE, 4) }), ["corrupt", 100]);
  assertEquals(await of({ 100: names(u64(200), 801) }), ["truncated", 200]);
  assertEquals(await of({ 300: ascii("TREX") }), ["corrupt", 300]);
  assertEquals(await of({ 300: btree(1, 0, 600) }), ["corrupt", 300]);
  assertEquals(await of({ 300: btree(0, 65, 600) }), ["corrupt", 300]);
  assertEquals((await of({ 300: btree(0, 64, 600) }))[1], 600);
  assertEquals(await of({ 300: btree(0, 1, 400), 400: btree(0, 1, 600) }), ["corrupt", 400]);
  assertEquals(await of({ 300: btree(0, 1, 300) }), ["cycle", 300]);
  assertEquals(await of({ 300: btree(0, 0, 600, 600) }), ["cycle", 600]);
  assertEquals(await of({ 600: ascii("SNOX") }), ["corrupt", 600]);
  assertEquals(await of({ 600: snod([4, 11]) }), ["bad-offset", 600]);
  assertEquals(await of({ 300: btree(0, 0, 950), 950: snod([1, 11], [3, 12]) }), ["truncated", 958]);
  const long = hdf5File({
    ...parts,
    100: names(u64(2000), 70_000),
    600: snod([1, 11]),
    2000: new Array<number>(65_536).fill(97),
  }, 80_000);
  assertEquals((await linksOf(long, [table(u64(300), u64(100))]))[0]!.name.length, 65_535);
  const longer = hdf5File(
    { ...parts, 100: names(u64(2000), 70_000), 2000: new Array<number>(70_000).fill(97) },
    80_000,
  );
  assertEquals(await refusal(() => linksOf(longer, [table(u64(300), u64(100))])), ["limit", 600]);
});

// Links in a heap (one block at 400): listed by name in the tree at 300, by order in the tree at 250
function denseLinks(flags: number, order: number[], heap = u64(100)) {
  const [b, a] = [link("b", 0, 0, u64(2)), link("a", 0, 0, u64(1))];
  const id = (offset: number, length: number) => [0, ...u16(offset, length), 0, 0];
  const tree = (root: number, width: number) => [
    ...[...ascii("BTHD"), 0, 5, ...u32(100), ...u16(width, 0), 0, 0, ...u64(root), ...u16(2), ...u64(2), ...zeros(4)],
  ];
  const file = hdf5File({
    100: [
      ...[...ascii("FRHP"), 0, ...u16(7, 0), 0, ...u32(4000), ...zeros(96)],
      ...[...u16(4), ...u64(512, 4096), ...u16(16, 1), ...u64(400), ...u16(0), ...zeros(4)],
    ],
    250: tree(700, 15),
    300: tree(800, 11),
    400: [...b, ...a],
    700: [...ascii("BTLF"), 0, 6, ...u64(0), ...id(0, b.length), ...u64(1), ...id(b.length, a.length)],
    800: [...ascii("BTLF"), 0, 5, ...u32(9), ...id(0, b.length), ...u32(8), ...id(b.length, a.length)],
  }, 1000);
  const info = [0, flags, ...(flags & 1 ? u64(5) : []), ...heap, ...u64(300), ...(flags & 2 ? order : [])];
  return linksOf(file, [message(2, info)]);
}

Deno.test("linksOf: links in a heap -> in the order the group keeps, else by name", async () => {
  const names = async (flags: number, order: number[]) =>
    (await denseLinks(flags, order)).map(({ name }) => name).join();
  for (const flags of [0, 1]) assertEquals(await names(flags, []), "a,b");
  for (const flags of [2, 3]) assertEquals(await names(flags, u64(250)), "b,a");
  assertEquals(await names(2, NONE), "a,b");
  assertEquals(await denseLinks(2, u64(250), NONE), []);
});

Deno.test("chunkIndexIn: the five kinds of index, each with what stands before its address", async () => {
  const of = (flags: number, ...bytes: number[]) =>
    chunkIndexIn(cursor(new Uint8Array([...bytes, ...u64(500)]), fail), flags, fail) as unknown;
  assertEquals(of(0, 1), { kind: "single", size: undefined, mask: 0, at: 500 });
  assertEquals(of(1, 1), { kind: "single", size: undefined, mask: 0, at: 500 });
  assertEquals(of(2, 1, ...u64(70), ...u32(3)), { kind: "single", size: 70, mask: 3, at: 500 });
  assertEquals(of(0, 2), { kind: "implicit", at: 500 });
  assertEquals(of(0, 3, 9), { kind: "fixed", at: 500 });
  assertEquals(of(0, 4, 9, 9, 9, 9, 9), { kind: "extensible", at: 500 });
  assertEquals(of(0, 5, 9, 9, 9, 9, 9, 9), { kind: "tree", at: 500 });
  for (const type of [0, 6]) assertEquals(await refusal(() => of(0, type)), ["unsupported", undefined]);
});

const GRID: Grid = { shape: [5, 4], most: [5, 4], chunk: [2, 2], size: 16, packed: false, sizeBytes: 2 };
const listed = async (file: Hdf5File, index: ChunkIndex, grid: Grid = GRID) =>
  (await chunksIn(file, index, grid)).map(({ start, at, size, mask }) => [start.join(), at, size, mask]);
const STARTS = ["0,0", "0,2", "2,0", "2,2", "4,0", "4,2"];

Deno.test("chunksIn: one chunk, or chunks side by side -> each with its place", async () => {
  const index = { kind: "single", at: 500, size: undefined, mask: 0 } as const;
  assertEquals(await listed(EMPTY, index), [["0,0", 500, 16, 0]]);
  assertEquals(await listed(EMPTY, { ...index, size: 9, mask: 2 }), [["0,0", 500, 9, 2]]);
  for (const kind of ["implicit", "fixed", "extensible", "tree"] as const) {
    assertEquals(await listed(EMPTY, { kind, at: -1 }), []);
  }
  const side = hdf5File({}, 600);
  assertEquals(
    await listed(side, { kind: "implicit", at: 504 }),
    STARTS.map((start, k) => [start, 504 + 16 * k, 16, 0]),
  );
  assertEquals(await refusal(() => listed(side, { kind: "implicit", at: 505 })), ["truncated", 505]);
  const wide = (n: number): Grid => ({ ...GRID, shape: [n], most: [n], chunk: [1], size: 0 });
  assertEquals(await refusal(() => listed(side, { kind: "implicit", at: 0 }, wide(2_000_001))), ["limit", undefined]);
});

Deno.test("chunksIn: a tree of chunks -> places counted in chunks; packed ones with their size and mask", async () => {
  const tree = (width: number, records: number[]) => ({
    0: [...ascii("BTHD"), 0, 10, ...u32(200), ...u16(width, 0), 0, 0, ...u64(100), ...u16(2), ...u64(2), ...zeros(4)],
    100: [...ascii("BTLF"), 0, 10, ...records],
  });
  const plain = tree(24, [...u64(700, 0, 1), ...u64(800, 2, 0)]);
  assertEquals(await listed(hdf5File(plain, 400), { kind: "tree", at: 0 }), [["0,2", 700, 16, 0], ["4,0", 800, 16, 0]]);
  const record = (at: number, size: number, mask: number) => [...u64(at), ...u16(size), ...u32(mask), ...u64(1, 1)];
  const packed = tree(30, [...record(700, 0x305, 1), ...record(800, 7, 0)]);
  assertEquals(await listed(hdf5File(packed, 400), { kind: "tree", at: 0 }, { ...GRID, packed: true }), [
    ["2,2", 700, 0x305, 1],
    ["2,2", 800, 7, 0],
  ]);
});

const fixedHead = (width: number, bits: number, count: number, block: number[]) => [
  ...[...ascii("FAHD"), 0, 0, width, bits, ...u64(count), ...block, ...zeros(4)],
];

Deno.test("chunksIn: a fixed array -> its entries in order, those never written left out", async () => {
  const entries = [...u64(700), ...NONE, ...u64(702, 703, 704), ...NONE];
  const file = hdf5File({ 100: fixedHead(8, 10, 6, u64(200)), 200: [...ascii("FADB"), ...zeros(10), ...entries] }, 400);
  const expected = [0, 2, 3, 4].map((k) => [STARTS[k], 700 + k, 16, 0]);
  assertEquals(await listed(file, { kind: "fixed", at: 100 }), expected);
  const packed = [0, 1, 2, 3, 4, 5].flatMap((k) => [...u64(700 + k), ...u16(0x203 + k), ...u32(k)]);
  const own = hdf5File({ 100: fixedHead(14, 10, 6, u64(200)), 200: [...ascii("FADB"), ...zeros(10), ...packed] }, 400);
  assertEquals(
    await listed(own, { kind: "fixed", at: 100 }, { ...GRID, packed: true }),
    STARTS.map((start, k) => [start, 700 + k, 0x203 + k, k]),
  );
  assertEquals(await listed(hdf5File({ 100: fixedHead(8, 10, 6, NONE) }, 400), { kind: "fixed", at: 100 }), []);
});

Deno.test("chunksIn: a fixed array in pages -> a page that was never written has no chunks", async () => {
  // Pages of two entries and a checksum each; the second of three is not there
  const block = [...ascii("FADB"), ...zeros(10), 0b1010_0000, ...zeros(4)];
  const pages = [...u64(700, 701), ...zeros(4), ...u64(9, 9), ...zeros(4), ...u64(704, 705), ...zeros(4)];
  const file = hdf5File({ 100: fixedHead(8, 1, 6, u64(200)), 200: [...block, ...pages] }, 400);
  assertEquals(await listed(file, { kind: "fixed", at: 100 }), [0, 1, 4, 5].map((k) => [STARTS[k], 700 + k, 16, 0]));
  // Ten pages of one entry take two bytes of marks; six entries in a page of eight none
  const marks = [...ascii("FADB"), ...zeros(10), 0b1000_0001, 0b0100_0000, ...zeros(4)];
  const ten: Grid = { ...GRID, shape: [10], most: [10], chunk: [1] };
  const single = Array.from({ length: 10 }, (_, k) => [...u64(700 + k), ...zeros(4)]).flat();
  const tenth = hdf5File({ 100: fixedHead(8, 0, 10, u64(200)), 200: [...marks, ...single] }, 400);
  assertEquals(await listed(tenth, { kind: "fixed", at: 100 }, ten), [0, 7, 9].map((k) => [`${k}`, 700 + k, 16, 0]));
  const exact = hdf5File({
    100: fixedHead(8, 3, 8, u64(200)),
    200: [...ascii("FADB"), ...zeros(10), ...u64(700, 701, 702, 703, 704, 705, 706, 707)],
  }, 400);
  const eight: Grid = { ...ten, shape: [8], most: [8] };
  assertEquals((await listed(exact, { kind: "fixed", at: 100 }, eight)).map(([, at]) => at), [
    700,
    701,
    702,
    703,
    704,
    705,
    706,
    707,
  ]);
});

Deno.test("chunksIn: fixed arrays that are cut, too short or of other entries -> refused where they lie", async () => {
  const at = (parts: Record<number, number[]>, size = 400) =>
    refusal(() => listed(hdf5File(parts, size), { kind: "fixed", at: 100 }));
  const block = { 200: [...ascii("FADB"), ...zeros(10), ...zeros(48)] };
  assertEquals(await at({ 100: ascii("FAHX") }), ["corrupt", 100]);
  assertEquals(await at({ 100: fixedHead(8, 10, 6, u64(200)), 200: ascii("FADX") }), ["corrupt", 200]);
  assertEquals(await at({ 100: fixedHead(8, 10, 51, u64(200)), ...block }), ["truncated", 100]);
  assertEquals(await at({ 100: fixedHead(9, 10, 6, u64(200)), ...block }), ["corrupt", 100]);
  assertEquals(await at({ 100: fixedHead(8, 41, 6, u64(200)), ...block }), ["corrupt", 100]);
  assertEquals(await at({ 100: fixedHead(8, 10, 5, u64(200)), ...block }), ["corrupt", 200]);
  assertEquals(
    await listed(hdf5File({ 100: fixedHead(8, 40, 50, u64(200)), ...block }, 400), { kind: "fixed", at: 100 })
      .then((all) => all.length),
    6,
  );
});

interface Extensible {
  readonly width?: number;
  readonly bits?: number;
  readonly inIndex?: number;
  readonly least?: number;
  readonly pointers?: number;
  readonly pageBits?: number;
  readonly index?: number[];
}
const extensibleHead = (
  { width = 8, bits = 12, inIndex = 2, least = 2, pointers = 4, pageBits = 2, index = u64(200) }: Extensible,
) => [...ascii("EAHD"), 0, 0, width, bits, inIndex, least, pointers, pageBits, ...zeros(48), ...index, ...zeros(4)];

Deno.test("chunksIn: an extensible array -> entries of the index, of its blocks, and of blocks of blocks with pages", async () => {
  // Two entries in the index, then blocks of 2, 4, 4, 4, 8, 8, 8, 8, 8, 8 and 16 entries; pages of four
  const data = (at: number, first: number, n: number): Record<number, number[]> => ({
    [at]: [
      ...[...ascii("EADB"), ...zeros(12), ...(n > 4 ? zeros(4) : [])],
      ...Array.from({ length: n }, (_, k) => [...u64(first + k), ...(n > 4 && k % 4 === 3 ? zeros(4) : [])]).flat(),
    ],
  });
  // The index points to the 6 blocks of levels 0 to 3, and to the blocks of blocks of levels 4 and 5
  const file = hdf5File({
    100: extensibleHead({}),
    200: [
      ...[...ascii("EAIB"), ...zeros(10), ...u64(10_000, 10_001)],
      ...u64(1000, 1100, 1200, 1300, 1400, 1600),
      ...[...u64(2000), ...u64(2500)],
    ],
    ...data(1000, 10_002, 2),
    ...data(1100, 10_004, 4),
    ...data(1200, 10_008, 4),
    ...data(1300, 10_012, 4),
    ...data(1400, 10_016, 8),
    ...data(1600, 10_024, 8),
    // Level 4: four blocks of two pages, a byte of marks for each; the second page of the second block is missing
    2000: [
      ...ascii("EASB"),
      ...zeros(12),
      0b1100_0000,
      0b1000_0000,
      0b1100_0000,
      0b1100_0000,
      ...u64(3000, 3200),
      ...NONE,
      ...u64(3400),
    ],
    ...data(3000, 10_032, 8),
    ...data(3200, 10_040, 8),
    ...data(3400, 10_056, 8),
    // Level 5: four blocks of sixteen, four pages each
    2500: [...ascii("EASB"), ...zeros(12), 0b1111_0000, 0, 0, 0, ...u64(3600), ...NONE, ...NONE, ...NONE],
    ...data(3600, 10_064, 16),
  }, 5000);
  const grid: Grid = { ...GRID, shape: [84], most: [Infinity], chunk: [1] };
  const found = (await listed(file, { kind: "extensible", at: 100 }, grid)).map(([start, at]) => [Number(start), at]);
  const there = Array.from({ length: 80 }, (_, k) => k).filter((k) => !(k >= 44 && k < 56));
  assertEquals(found, there.map((k) => [k, 10_000 + k]));
});

Deno.test("chunksIn: lists that end where the file does -> read, down to their last byte", async () => {
  const none: Grid = { ...GRID, shape: [0], most: [Infinity], chunk: [1] };
  const of = (parts: Record<number, number[]>, size: number, kind: "fixed" | "extensible") =>
    listed(hdf5File(parts, size), { kind, at: 100 }, none);
  assertEquals(await of({ 100: fixedHead(8, 10, 0, NONE) }, 128, "fixed"), []);
  assertEquals(await of({ 100: fixedHead(8, 10, 0, u64(200)), 200: ascii("FADB") }, 214, "fixed"), []);
  assertEquals(await of({ 100: extensibleHead({ index: NONE }) }, 172, "extensible"), []);
  assertEquals(await of({ 100: extensibleHead({}), 200: ascii("EAIB") }, 214, "extensible"), []);
  assertEquals(
    (await refusal(() => of({ 100: extensibleHead({}), 200: ascii("EAIB") }, 213, "extensible")))[0],
    "truncated",
  );
  const third: Grid = { ...none, shape: [3] };
  const last = hdf5File({ 100: extensibleHead({}), 200: [...ascii("EAIB"), ...zeros(10), ...NONE, ...NONE, ...NONE] });
  assertEquals(await listed(last, { kind: "extensible", at: 100 }, third), []);
});

Deno.test("chunksIn: blocks of more than eight pages -> the marks of each take several bytes", async () => {
  // Pages of two entries. Level 7 has eight blocks of 32 entries, sixteen pages each; it begins at entry 256
  const pages = (at: number, first: number): Record<number, number[]> => ({
    [at]: [
      ...[...ascii("EADB"), ...zeros(16)],
      ...Array.from({ length: 16 }, (_, page) => [...u64(first + 2 * page, first + 2 * page + 1), ...zeros(4)]).flat(),
    ],
  });
  const file = hdf5File({
    100: extensibleHead({ pageBits: 1 }),
    200: [
      ...ascii("EAIB"),
      ...zeros(10),
      ...NONE,
      ...NONE,
      ...Array.from({ length: 9 }, () => NONE).flat(),
      ...u64(500),
    ],
    500: [
      ...[...ascii("EASB"), ...zeros(12), 0b1000_0001, 0b0100_0000, 0, 0b0000_0001, ...zeros(12)],
      ...[...u64(700, 1200), ...Array.from({ length: 6 }, () => NONE).flat()],
    ],
    ...pages(700, 10_000),
    ...pages(1200, 20_000),
  }, 1600);
  const grid: Grid = { ...GRID, shape: [330], most: [Infinity], chunk: [1] };
  const found = (await listed(file, { kind: "extensible", at: 100 }, grid)).map((
    [start, at],
  ) => [Number(start) - 256, at]);
  const first = [0, 1, 14, 15, 18, 19].map((k) => [k, 10_000 + k]);
  assertEquals(found, [...first, [62, 20_030], [63, 20_031]]);
});

Deno.test("chunksIn: an extensible array counts along the axis without end first, and over the largest shape", async () => {
  const of = async (most: number[], shape = [2, 3]) => {
    const file = hdf5File({
      100: extensibleHead({ inIndex: 30 }),
      200: [...ascii("EAIB"), ...zeros(10), ...u64(...Array.from({ length: 30 }, (_, k) => 1000 + k))],
    }, 600);
    const grid: Grid = { ...GRID, shape, most, chunk: [1, 1] };
    return (await listed(file, { kind: "extensible", at: 100 }, grid)).map(([, at]) => Number(at) - 1000);
  };
  assertEquals(await of([Infinity, 3]), [0, 1, 2, 3, 4, 5]);
  assertEquals(await of([Infinity, 5]), [0, 1, 2, 5, 6, 7]);
  assertEquals(await of([2, Infinity]), [0, 2, 4, 1, 3, 5]);
  assertEquals(await of([4, Infinity]), [0, 4, 8, 1, 5, 9]);
});

Deno.test("chunksIn: extensible arrays of other entries, or whose blocks are others -> refused where they lie", async () => {
  const grid: Grid = { ...GRID, shape: [40], most: [Infinity], chunk: [1] };
  const of = (options: Extensible, parts: Record<number, number[]> = {}) =>
    listed(hdf5File({ 100: extensibleHead(options), ...parts }, 900), { kind: "extensible", at: 100 }, grid);
  const index = (...words: number[][]) => ({
    200: [...ascii("EAIB"), ...zeros(10), ...NONE, ...NONE, ...words.flat()],
  });
  assertEquals(
    await refusal(() => listed(hdf5File({ 100: ascii("EAHX") }, 900), { kind: "extensible", at: 100 }, grid)),
    ["corrupt", 100],
  );
  for (const options of [{ width: 9 }, { least: 0 }, { pointers: 0 }, { bits: 65 }, { pageBits: 41 }] as Extensible[]) {
    assertEquals(await refusal(() => of(options)), ["corrupt", 100], JSON.stringify(options));
  }
  assertEquals(await of({ index: NONE }), []);
  assertEquals(await refusal(() => of({})), ["corrupt", 200]);
  assertEquals(await of({}, index(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE)), []);
  assertEquals(await of({ bits: 64, pageBits: 40 }, index(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE)), []);
  assertEquals(await refusal(() => of({}, index(NONE, NONE, NONE, NONE, NONE, NONE, u64(500)))), ["corrupt", 500]);
});

const chunked = (tree: number, more: Partial<Parameters<typeof chunkedBytes>[1]> = {}) => ({
  ...{ tree, chunk: [2, 2, 1], shape: [3, 3], most: [3, 3], sizeBytes: undefined, width: 1, steps: [] },
  ...{ fill: undefined, ...more },
});
// A tree of chunks: size, mask, where each begins, its address
const chunkTree = (level: number, ...keys: [size: number, start: number[], at: number, mask?: number][]) => [
  ...[...ascii("TREE"), 1, level, ...u16(keys.length), ...NONE, ...NONE],
  ...keys.flatMap(([size, start, at, mask = 0]) => [...u32(size, mask), ...u64(...start, 0), ...u64(at)]),
];

Deno.test("chunkedBytes: chunks of a tree -> any range of the whole, and the fill value where none was written", async () => {
  const file = hdf5File({
    100: chunkTree(1, [4, [0, 0], 250], [4, [2, 0], 400]),
    250: chunkTree(0, [4, [0, 0], 600], [4, [0, 2], 604]),
    400: chunkTree(0, [4, [2, 0], 608]),
    600: [1, 2, 4, 5, 3, 0, 6, 0, 7, 8, 0, 0],
  }, 700);
  const read = chunkedBytes(file, chunked(100, { fill: new Uint8Array([9]) }), fail);
  const whole = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  for (let from = 0; from <= 9; from++) {
    for (let to = from; to <= 9; to++) assertEquals([...await read(from, to)], whole.slice(from, to));
  }
  assertEquals([...await chunkedBytes(file, chunked(-1), fail)(0, 9)], zeros(9));
});

Deno.test("chunkedBytes: chunks of no size or another number of axes, and trees that break their rules -> refused", async () => {
  const of = (tree: number[], parts: Record<number, number[]> = {}, more = {}) =>
    refusal(() => chunkedBytes(hdf5File({ 100: tree, ...parts }, 700), chunked(100, more), fail)(0, 9));
  assertEquals(await of([], {}, { width: 2 }), ["corrupt", undefined]);
  assertEquals(await of([], {}, { chunk: [2, 1] }), ["bad-shape", undefined]);
  assertEquals(await of([], {}, { chunk: [2, 0, 1] }), ["bad-shape", undefined]);
  assertEquals(await of([], {}, { chunk: [2 ** 16, 2 ** 16 + 1, 1] }), ["limit", undefined]);
  assertEquals((await of([], {}, { chunk: [2 ** 16, 2 ** 16, 1] }))[0], "corrupt");
  assertEquals(await of(ascii("TREX")), ["corrupt", 100]);
  assertEquals(await of([...ascii("TREE"), 0, 0]), ["corrupt", 100]);
  assertEquals(await of(chunkTree(65, [4, [0, 0], 200])), ["corrupt", 100]);
  assertEquals(await of(chunkTree(64, [4, [0, 0], 200])), ["corrupt", 200]);
  assertEquals(await of(chunkTree(1, [4, [0, 0], 200]), { 200: chunkTree(1) }), ["corrupt", 200]);
  assertEquals(await of(chunkTree(1, [4, [0, 0], 100])), ["cycle", 100]);
  assertEquals(await of(chunkTree(0, [4, [1, 0], 600])), ["bad-offset", 100]);
  assertEquals(await of(chunkTree(0, [4, [0, 1], 600])), ["bad-offset", 100]);
  assertEquals(await of(chunkTree(0, [4, [0, 2], 600], [4, [0, 2], 604])), ["overlap", 100]);
  assertEquals(await of(chunkTree(0, [4, [0, 0], 697])), ["truncated", 697]);
  assertEquals(await of(chunkTree(0, [3, [0, 0], 600])), ["size-mismatch", 600]);
  assertEquals(await of([...ascii("TREE"), 1, 0, ...u16(20)]), ["truncated", 124]);
});

Deno.test("chunkedBytes, datasetOf: what was never written -> up to 2^28 bytes at once, however small the file is", async () => {
  const wide = { chunk: [2 ** 20, 1], shape: [2 ** 30], most: [2 ** 30] };
  const chunks = chunkedBytes(EMPTY, chunked(-1, wide), fail);
  assertEquals((await chunks(5, 2 ** 20 + 5)).length, 2 ** 20);
  assertEquals(await refusal(() => chunks(0, 2 ** 28 + 1)), ["limit", undefined]);
  const none = await datasetOf(
    EMPTY,
    contents([3, 1, ...NONE, ...u64(0)], [], TYPES.int8!, space(2 ** 30)),
    "w",
    globalHeaps(),
  );
  if ("why" in none) throw new Error(none.why);
  assertEquals((await none.bytes(5, 2 ** 20 + 5)).length, 2 ** 20);
});

Deno.test("chunkedBytes: chunks of the newer lists -> on their grid and in the file, each once", async () => {
  const of = (...records: number[]) => {
    const file = hdf5File({
      0: [
        ...[...ascii("BTHD"), 0, 10, ...u32(200), ...u16(24, 0), 0, 0, ...u64(100)],
        ...[...u16(records.length / 24), ...u64(records.length / 24), ...zeros(4)],
      ],
      100: [...ascii("BTLF"), 0, 10, ...records],
      600: [1, 2, 3, 4, 5, 6, 7, 8],
    }, 700);
    return chunkedBytes(file, { ...chunked(0), tree: { kind: "tree", at: 0 } }, fail)(0, 9);
  };
  assertEquals([...await of(...u64(600, 0, 0), ...u64(604, 1, 1))], [1, 2, 0, 3, 4, 0, 0, 0, 5]);
  assertEquals(await refusal(() => of(...u64(600, 0, 0), ...u64(604, 0, 0))), ["overlap", undefined]);
  assertEquals(await refusal(() => of(...u64(697, 0, 0))), ["truncated", 697]);
});

Deno.test("chunkedBytes: the size of a packed chunk takes one byte more than the size of a whole one", async () => {
  // HDF5 1.10: (log2(size) + 8) / 8 bytes and one more; chunks of 127, 128 and 32,768 bytes
  for (const [size, bytes] of [[127, 2], [128, 2], [255, 2], [256, 3], [65_535, 3], [65_536, 4]] as const) {
    const packed = await zlib(new Uint8Array(size).fill(3));
    const width = 8 + bytes + 4;
    const file = hdf5File({
      100: fixedHead(width, 10, 1, u64(200)),
      200: [...ascii("FADB"), ...zeros(10), ...u64(400), ...le(bytes, packed.length), ...u32(0)],
      400: [...packed],
    }, 1000);
    const dataset = { ...chunked(0), chunk: [size, 1], shape: [size], most: [size], steps: [{ id: 1, values: [] }] };
    const read = chunkedBytes(file, { ...dataset, tree: { kind: "fixed", at: 100 } }, fail);
    assertEquals((await read(0, size)).every((byte) => byte === 3), true, `${size}`);
  }
});

// A dataset by its messages
const contents = (layout: number[], more: Message[] = [], type = TYPES.int16!, shape = space(2, 2)) => [
  ...[message(1, shape), message(3, type), message(8, layout), ...more],
];
const DATA = { 200: u16(1, 2, 3, 4) };
const open = async (messages: Message[], parts: Record<number, number[]> = DATA) => {
  const row = await datasetOf(hdf5File(parts, 400), messages, "w", globalHeaps());
  return "why" in row ? row : { ...row, bytes: [...await row.bytes(0, 8)] };
};
const said = async (messages: Message[]) => {
  const row = await open(messages);
  return "why" in row ? [row.dtype, row.shape, row.why] : row.bytes;
};

Deno.test("datasetOf: data in one place, inside the header, or nowhere yet -> the same bytes", async () => {
  const bytes = u16(1, 2, 3, 4);
  for (const version of [3, 4, 5]) {
    assertEquals(await open(contents([version, 1, ...u64(200, 8)])) as unknown, {
      dtype: "int16",
      shape: [2, 2],
      bytes,
    });
    assertEquals(await said(contents([version, 0, ...u16(8), ...bytes])), bytes);
    assertEquals(await said(contents([version, 1, ...NONE, ...u64(0)])), zeros(8));
  }
  const fill = message(5, [3, 32, ...u32(2), 5, 6]);
  assertEquals(await said(contents([3, 1, ...NONE, ...u64(0)], [fill])), [5, 6, 5, 6, 5, 6, 5, 6]);
  const big = contents([3, 1, ...u64(200, 8)], [], TYPES.int16be!);
  assertEquals(await said(big), [0, 1, 0, 2, 0, 3, 0, 4]);
  assertEquals(await said(contents([3, 0, ...u16(8), ...bytes], [], TYPES.int16be!)), [0, 1, 0, 2, 0, 3, 0, 4]);
  assertEquals(await said(contents([3, 1, ...NONE, ...u64(0)], [fill], TYPES.int16be!)), [6, 5, 6, 5, 6, 5, 6, 5]);
});

Deno.test("datasetOf: data in chunks, of the old layout and the new -> the bytes", async () => {
  const parts = {
    100: chunkTree(0, [8, [0, 0], 200]),
    200: u16(1, 2, 3, 4),
  };
  const old = [3, 2, 3, ...u64(100), ...u32(2, 2, 2)];
  assertEquals((await open(contents(old), parts) as { bytes: number[] }).bytes, u16(1, 2, 3, 4));
  for (const version of [4, 5]) {
    for (const width of [1, 2, 8]) {
      const single = [version, 2, 0, 3, width, ...le(width, 2, 2, 2), 1, ...u64(200)];
      assertEquals(await said(contents(single)), u16(1, 2, 3, 4));
    }
  }
});

Deno.test("datasetOf: what is never followed or not read -> a row with the reason", async () => {
  const at = [3, 1, ...u64(200, 8)];
  const why = async (messages: Message[]) => {
    const row = await said(messages);
    return [
      row[0],
      row[1],
      /named|elements|another file|views?|layout has version|plain numbers|packed|edges/.exec(String(row[2]))?.[0],
    ];
  };
  const shared = (type: number, bytes: number[]) => message(type, bytes, true);
  assertEquals(await why([message(1, space(2, 2)), shared(3, [1]), message(8, at)]), [
    "a named type",
    undefined,
    undefined,
  ]);
  assertEquals(await why([shared(1, [1]), message(3, TYPES.int16!), message(8, at)]), [
    "a named shape",
    undefined,
    undefined,
  ]);
  assertEquals(await why(contents(at, [], TYPES.int16!, [2, 0, 0, 2])), ["int16", [], "elements"]);
  assertEquals(await why(contents(at, [message(7, [])])), ["int16", [2, 2], "another file"]);
  for (const version of [1, 2]) {
    assertEquals(await why(contents([version, 1])), ["int16", [2, 2], "layout has version"]);
  }
  assertEquals(await why(contents([4, 3])), ["int16", [2, 2], "view"]);
  assertEquals(await why(contents(at, [], TYPES.text5!)), ["texts", [2, 2], "plain numbers"]);
  assertEquals(await why(contents([4, 2, 1, 3, 1, 2, 2, 2, 1, ...u64(200)])), ["int16", [2, 2], "edges"]);
  const lzf = message(11, [2, 1, ...u16(32_000, 0, 0, 0)]);
  assertEquals(await why(contents([3, 2, 3, ...NONE, ...u32(2, 2, 2)], [lzf])), ["int16", [2, 2], "packed"]);
});

Deno.test("datasetOf: layouts that break their rules -> refused, with the name of the dataset", async () => {
  const of = async (messages: Message[]) => (await refusal(() => open(messages)))[0];
  assertEquals(await of([message(1, space(2)), message(8, [3, 1])]), "corrupt");
  assertEquals(await of([message(3, TYPES.int16!), message(8, [3, 1])]), "corrupt");
  for (const version of [0, 6]) assertEquals(await of(contents([version, 1, ...u64(200, 8)])), "unsupported");
  assertEquals(await of(contents([3, 4, ...u64(200, 8)])), "unsupported");
  assertEquals(await of(contents([3, 0, ...u16(7), ...zeros(7)])), "size-mismatch");
  assertEquals(await of(contents([3, 1, ...u64(200, 7)])), "size-mismatch");
  assertEquals(await of(contents([3, 1, ...u64(200, 9)])), "size-mismatch");
  assertEquals(await of(contents([3, 1, ...u64(393, 8)])), "truncated");
  assertEquals(await of(contents([3, 2, 0, ...NONE])), "bad-shape");
  assertEquals(await of(contents([3, 2, 34, ...NONE])), "bad-shape");
  assertEquals(await of(contents([4, 2, 0, 0, 1])), "bad-shape");
  assertEquals(await of(contents([4, 2, 0, 34, 1])), "bad-shape");
  assertEquals(await of(contents([4, 2, 0, 3, 0])), "corrupt");
  assertEquals(await of(contents([4, 2, 0, 3, 9])), "corrupt");
  const gzip = message(11, [2, 1, ...u16(1, 0, 0)]);
  assertEquals(await of(contents([3, 1, ...u64(200, 8)], [gzip])), "corrupt");
  assertEquals(await of(contents([3, 1, ...u64(200, 8)], [], TYPES.text5!, space(2 ** 31, 2 ** 31))), "overflow");
  const wide = (size: number) =>
    contents([3, 1, ...u64(200, 8)], [], TYPES.text5!.with(4, size), space(2 ** 30, 2 ** 30));
  assertEquals(await of(wide(8)), "overflow");
  assertEquals((await said(wide(7)))[0], "texts");
  // Bytes that were never written: not more than 2^28 at once, of a small file
  const none = await datasetOf(
    EMPTY,
    contents([3, 1, ...NONE, ...u64(0)], [], TYPES.int8!, space(2 ** 30)),
    "w",
    globalHeaps(),
  );
  if ("why" in none) throw new Error(none.why);
  assertEquals((await none.bytes(2 ** 29, 2 ** 29 + 2)).length, 2);
  assertEquals(await refusal(() => none.bytes(0, 2 ** 28 + 1)), ["limit", undefined]);
});

Deno.test("datasetOf: opaque bytes -> the dtype of their attribute, where it has their size", async () => {
  const at = [3, 1, ...u64(200, 8)];
  const of = async (said: string) => {
    const own = attribute("dtype", [0x13, 0, 0, 0, ...u32(said.length)], space(), ascii(said));
    return (await open(contents(at, [own], TYPES.opaque!))).dtype as string;
  };
  assertEquals(await of("bfloat16"), "bfloat16");
  assertEquals(await of("float8_e4m3fn"), "opaque bytes");
  assertEquals(await of("float16"), "opaque bytes");
  const one = TYPES.opaque!.with(4, 1);
  const eight = async (said: string) => {
    const own = attribute("dtype", [0x13, 0, 0, 0, ...u32(said.length)], space(), ascii(said));
    return (await open(contents([3, 1, ...u64(200, 4)], [own], one))).dtype as string;
  };
  assertEquals(await eight("float8_e4m3fn"), "float8_e4m3fn");
  assertEquals(await eight("float8_e5m2"), "float8_e5m2");
  assertEquals(await eight("bfloat16"), "opaque bytes");
});

Deno.test("touches, copyBox: boxes with rims outside of the whole, against every range", () => {
  const shape = [3, 4, 5];
  const width = 2;
  const whole = Uint8Array.from({ length: 120 }, (_, k) => k + 1);
  for (const start of [[0, 0, 0], [2, 2, 3], [1, 0, 4], [0, 3, 0]]) {
    const size = [2, 2, 3];
    // The bytes of the box, with 255 in the rim
    const box = new Uint8Array(24).fill(255);
    const places = new Set<number>();
    for (let i = 0; i < 2; i++) {
      for (let j = 0; j < 2; j++) {
        for (let k = 0; k < 3; k++) {
          const [a, b, c] = [start[0]! + i, start[1]! + j, start[2]! + k];
          if (a >= 3 || b >= 4 || c >= 5) continue;
          const at = ((a * 4 + b) * 5 + c) * width;
          places.add(at).add(at + 1);
          box.set(whole.subarray(at, at + width), ((i * 2 + j) * 3 + k) * width);
        }
      }
    }
    for (const [from, to] of [[0, 120], [0, 60], [50, 120], [7, 99], [31, 32], [33, 33]] as const) {
      const out = new Uint8Array(to - from);
      copyBox(box, { start, size }, shape, width, from, to, out);
      const expected = Array.from(out, (_, k) => places.has(from + k) ? whole[from + k]! : 0);
      assertEquals([...out], expected, `${start} ${from} ${to}`);
      if (expected.some((byte) => byte > 0)) assertEquals(touches({ start, size }, shape, width, from, to), true);
    }
  }
  const row = { start: [1, 0], size: [1, 4] };
  const near = [[0, 8], [0, 9], [15, 24], [16, 24]] as const;
  assertEquals(near.map(([from, to]) => touches(row, [3, 4], 2, from, to)), [false, true, true, false]);
  // Exactly to the first and behind the last byte
  const one = { start: [1], size: [2] };
  assertEquals([[0, 2], [0, 3], [5, 9], [6, 9]].map(([from, to]) => touches(one, [9], 2, from!, to!)), [
    false,
    true,
    true,
    false,
  ]);
  assertEquals(touches({ start: [9], size: [2] }, [9], 2, 0, 99), false);
  assertEquals(touches({ start: [8], size: [0] }, [9], 2, 0, 99), false);
  assertEquals([touches({ start: [], size: [] }, [], 2, 0, 2), touches({ start: [], size: [] }, [], 2, 2, 2)], [
    true,
    false,
  ]);
  const scalar = new Uint8Array(2);
  copyBox(new Uint8Array([5, 6]), { start: [], size: [] }, [], 2, 0, 2, scalar);
  assertEquals([...scalar], [5, 6]);
});
