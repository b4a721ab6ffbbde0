/** HDF5 structure by structure: what each says, both sides of each bound, and every refusal at its address. */
import { assertEquals, assertRejects } from "@std/assert";
import { LensorError } from "../../mod.ts";
import { cursor, type Hdf5File, latin1, textOf } from "../../checkpoint/formats/hdf5/_file.ts";
import { heapOf } from "../../checkpoint/formats/hdf5/_heap.ts";
import { type Message, messagesOf } from "../../checkpoint/formats/hdf5/_object.ts";
import { openSuperblock, superblockAt } from "../../checkpoint/formats/hdf5/_superblock.ts";
import { recordsOf } from "../../checkpoint/formats/hdf5/_tree2.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";
import { ascii, fail, hdf5File, laid, le, NONE, u16, u32, u64, zeros } from "./_hdf5.ts";

type Refusal = readonly [detail: string, offset: number | undefined];

async function refusal(run: () => unknown): Promise<Refusal> {
  const error = await assertRejects(async () => await run(), LensorError);
  return [error.detail!, error.offset];
}

Deno.test("cursor: numbers of 1 to 8 bytes, the lowest first, and how many bytes are left", () => {
  const c = cursor(new Uint8Array([1, 2, 3, 4, 5, 6, 7, ...u64(8), ...u64(9), 10, 11]), fail);
  assertEquals([c.u8(), c.u16(), c.u32(), c.left()], [1, 0x302, 0x7060504, 18]);
  assertEquals([c.u64(), c.address(), c.left(), [...c.take(2)], c.left()], [8, 9, 2, [10, 11], 0]);
  const widths = cursor(new Uint8Array([1, 2, 0, 3, 0, 0, 0, ...u64(4)]), fail);
  assertEquals([1, 2, 4, 8].map((width) => widths.uint(width)), [1, 2, 3, 4]);
});

Deno.test("cursor: what reaches beyond the bytes -> truncated, at the place of the number", async () => {
  const at = (length: number, read: (c: ReturnType<typeof cursor>) => unknown) =>
    refusal(() => {
      const c = cursor(new Uint8Array(length), fail, 100);
      c.u8();
      read(c);
    });
  assertEquals(await at(1, (c) => c.u8()), ["truncated", 101]);
  assertEquals(await at(2, (c) => c.u16()), ["truncated", 101]);
  assertEquals(await at(4, (c) => c.u32()), ["truncated", 101]);
  assertEquals(await at(8, (c) => c.u64()), ["truncated", 101]);
  assertEquals(await at(8, (c) => c.address()), ["truncated", 101]);
  assertEquals(await at(8, (c) => c.take(8)), ["truncated", 101]);
});

Deno.test("cursor: sizes of 2^53 and more -> overflow; all bits set -> no address, and no size", async () => {
  const of = (n: bigint) => cursor(new Uint8Array([0, ...u64(n)]), fail, 100);
  const behind = (n: bigint) => Object.assign(of(n), { at: 1 });
  assertEquals(behind(2n ** 53n - 1n).u64(), Number.MAX_SAFE_INTEGER);
  assertEquals(await refusal(() => behind(2n ** 53n).u64()), ["overflow", 101]);
  assertEquals(await refusal(() => behind(2n ** 53n).address()), ["overflow", 101]);
  assertEquals(behind(2n ** 64n - 1n).address(), -1);
  assertEquals(await refusal(() => behind(2n ** 64n - 1n).u64()), ["overflow", 101]);
});

Deno.test("textOf: up to the first zero; UTF-8 with its mark kept, other bytes as one character each", () => {
  assertEquals(textOf(new Uint8Array([0x61, 0xc3, 0xa9, 0, 0x62])), "aé");
  assertEquals(textOf(new Uint8Array([0x61, 0x62])), "ab");
  assertEquals(textOf(new Uint8Array([0])), "");
  assertEquals(textOf(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])), "\ufeffa");
  assertEquals(textOf(new Uint8Array([0x61, 0xe9, 0, 0xe9])), "aé");
  assertEquals(latin1(new Uint8Array([0x41, 0xff])), "A\xff");
});

const SIGNATURE = [0x89, ...ascii("HDF\r\n\x1a\n")];
const block0 = (version: number, { sizes = [8, 8], base = u64(0), end = u64(200), root = u64(96) } = {}) => [
  ...[...SIGNATURE, version, 0, 0, 0, 0, ...sizes, 0],
  ...zeros(version === 0 ? 8 : 12),
  ...[...base, ...NONE, ...end, ...NONE],
  ...[...u64(7), ...root],
];
const block2 = (version: number, { sizes = [8, 8], base = u64(0), end = u64(200), root = u64(96) } = {}) => [
  ...[...SIGNATURE, version, ...sizes, 0, ...base, ...NONE, ...end, ...root],
];

Deno.test("openSuperblock: versions 0 to 3 -> the address of the root group", async () => {
  for (const version of [0, 1, 2, 3]) {
    const block = version < 2 ? block0(version) : block2(version);
    const { root, file } = await openSuperblock(bytesStore(laid({ 0: block }, 200), "x"), fail);
    assertEquals([root, file.size], [96, 200], `${version}`);
  }
});

Deno.test("openSuperblock: behind bytes of the user -> addresses count from there, or from the front of the file", async () => {
  for (const at of [512, 1024, 2048]) {
    const own = laid({ [at]: block2(2, { base: u64(at), end: u64(at + 200) }) }, at + 200);
    const { root, file } = await openSuperblock(bytesStore(own, "x"), fail);
    assertEquals([root, file.size], [96, 200]);
    const zero = await openSuperblock(bytesStore(laid({ [at]: block0(0) }, at + 200), "x"), fail);
    assertEquals(zero.file.size, at + 200);
    assertEquals(await superblockAt(bytesStore(own, "x"), at), at);
    assertEquals(await superblockAt(bytesStore(own, "x"), at - 1), undefined);
  }
  assertEquals(await superblockAt(bytesStore(laid({ 512: SIGNATURE }), "x")), 512);
  assertEquals(await superblockAt(bytesStore(laid({ 512: SIGNATURE.slice(0, 7) }), "x")), undefined);
  assertEquals(await superblockAt(bytesStore(laid({ 256: SIGNATURE }, 600), "x")), undefined);
});

Deno.test("openSuperblock: what lensor does not read, or what does not fit -> refused at the superblock", async () => {
  const open = (at: number, block: number[], size = 200) =>
    refusal(() => openSuperblock(bytesStore(laid({ [at]: block }, at + size), "x"), fail));
  assertEquals(await open(0, zeros(20)), ["bad-magic", 0]);
  assertEquals(await open(512, block2(4)), ["unsupported", 512]);
  assertEquals(await open(512, block2(3, { sizes: [4, 8], base: u64(512) })), ["unsupported", 512]);
  assertEquals(await open(512, block2(3, { sizes: [8, 4], base: u64(512) })), ["unsupported", 512]);
  assertEquals(await open(512, block0(0, { sizes: [8, 4] })), ["unsupported", 512]);
  assertEquals(await open(512, block2(3, { base: u64(511) })), ["unsupported", 512]);
  assertEquals(await open(0, block2(3, { end: u64(201) })), ["truncated", 0]);
  assertEquals(await open(0, block2(3, { end: NONE })), ["truncated", 0]);
  assertEquals(await open(0, block2(3, { root: NONE })), ["corrupt", 0]);
  assertEquals(await open(512, block0(1, { root: NONE })), ["corrupt", 512]);
  assertEquals(await open(0, block2(2), 30), ["truncated", 28]);
});

const plain = (messages: readonly Message[]) =>
  messages.map(({ type, bytes, shared, at }) => [type, [...bytes], shared, at]);
// Version 1: type, size, flags
const first = (type: number, bytes: number[], flags = 0) => [...u16(type, bytes.length), flags, 0, 0, 0, ...bytes];
const head1 = (size: number) => [1, 0, ...u16(2), ...u32(1), ...u32(size), ...zeros(4)];

Deno.test("messagesOf: a header of version 1 -> its messages and those of continued blocks, each with its address", async () => {
  const own = [...first(1, [1, 2, 3]), ...first(16, [...u64(400), ...u64(12)]), ...first(3, [], 2)];
  const file = hdf5File({ 100: [...head1(own.length + 7), ...own, ...zeros(7)], 400: first(8, [9, 8, 7, 6], 3) });
  assertEquals(plain(await messagesOf(file, 100)), [
    [1, [1, 2, 3], false, 116],
    [16, [...u64(400), ...u64(12)], false, 127],
    [3, [], true, 151],
    [8, [9, 8, 7, 6], true, 400],
  ]);
});

// Version 2: a signature, flags, times and phases where flags say so, the size in 1, 2, 4 or 8 bytes
const second = (type: number, bytes: number[], flags = 0, order: number[] = []) => [
  ...[type, ...u16(bytes.length), flags, ...order, ...bytes],
];

Deno.test("messagesOf: a header of version 2 -> the same, whatever its flags add", async () => {
  for (const flags of [0, 1, 2, 3, 4, 5, 16, 32, 32 + 16 + 4 + 2]) {
    const order = flags & 4 ? u16(77) : [];
    const own = [...second(1, [5], 0, order), ...second(16, [...u64(400), ...u64(8 + 4 + order.length + 2)], 2, order)];
    const gap = zeros(3);
    const head = [
      ...[...ascii("OHDR"), 2, flags, ...zeros(flags & 32 ? 16 : 0), ...zeros(flags & 16 ? 4 : 0)],
      ...le(1 << (flags & 3), own.length + gap.length),
    ];
    const file = hdf5File({
      100: [...head, ...own, ...gap, ...zeros(4)],
      400: [...ascii("OCHK"), ...second(3, [1, 2], 0, order), ...zeros(4)],
    });
    const at = 100 + head.length;
    assertEquals(plain(await messagesOf(file, 100)), [
      [1, [5], false, at],
      [16, [...u64(400), ...u64(14 + order.length)], true, at + 5 + order.length],
      [3, [1, 2], false, 404],
    ], `flags ${flags}`);
  }
});

Deno.test("messagesOf: an empty message at the very end of its block -> listed, in both versions", async () => {
  const old = hdf5File({ 100: [...head1(19), ...first(1, [1, 2, 3]), ...first(9, [])] });
  assertEquals(plain(await messagesOf(old, 100)).slice(1), [[9, [], false, 127]]);
  for (const flags of [0, 4]) {
    const order = flags & 4 ? u16(7) : [];
    const own = [...second(1, [5], 0, order), ...second(9, [], 0, order)];
    const now = hdf5File({ 100: [...ascii("OHDR"), 2, flags, own.length, ...own, ...zeros(4)] });
    assertEquals(plain(await messagesOf(now, 100)).slice(1), [[9, [], false, 112 + order.length]]);
  }
});

Deno.test("messagesOf: headers that are none, cut, or lead back to themselves -> refused where they lie", async () => {
  const at = (parts: Record<number, number[]>, address = 100, size?: number) =>
    refusal(() => messagesOf(hdf5File(parts, size), address));
  assertEquals(await refusal(() => messagesOf(hdf5File({}, 100), -1)), ["corrupt", undefined]);
  assertEquals(await at({ 100: [2, ...zeros(40)] }), ["corrupt", 100]);
  for (const magic of ["XHDR", "OXDR", "OHXR", "OHDX"]) {
    assertEquals((await at({ 100: ascii(magic) }, 100, 200))[0], "corrupt");
  }
  assertEquals(await at({ 100: [...ascii("OHDR"), 1, 0, 0] }, 100, 200), ["unsupported", 100]);
  assertEquals(await at({ 100: [...ascii("OHDR"), 3, 0, 0] }, 100, 200), ["unsupported", 100]);
  assertEquals(await at({ 100: [...head1(24), ...first(16, [...u64(116), ...u64(24)])] }), ["cycle", 116]);
  assertEquals(await at({ 100: [...head1(24), ...first(16, [...u64(400), ...u64(24)])] }), ["truncated", 400]);
  assertEquals(await at({ 100: [...head1(12), ...u16(1, 5), ...zeros(8)] }), ["truncated", 124]);
  assertEquals(await at({ 100: head1(0).slice(0, 11) }), ["truncated", 100]);
});

Deno.test("messagesOf: 65,535 messages and 4097 blocks of them are read, one more is refused", async () => {
  const many = (n: number) => hdf5File({ 0: head1(8 * n) }, 16 + 8 * n);
  assertEquals((await messagesOf(many(65_535), 0)).length, 65_535);
  assertEquals(await refusal(() => messagesOf(many(65_536), 0)), ["limit", 0]);
  // Each block holds where the next one is, and the last nothing
  const chain = (n: number) => {
    const parts: Record<number, number[]> = { 0: head1(24) };
    for (let k = 0; k < n - 1; k++) parts[16 + 24 * k] = first(16, [...u64(40 + 24 * k), ...u64(k < n - 2 ? 24 : 0)]);
    return hdf5File(parts, 24 * n + 16);
  };
  assertEquals((await messagesOf(chain(4097), 0)).length, 4096);
  assertEquals((await refusal(() => messagesOf(chain(4098), 0)))[0], "cycle");
});

// Two blocks a row of 16, 16, 32 bytes, from then on blocks of blocks: of 64 bytes, which are two rows of 16 each
interface HeapOptions {
  readonly filters?: number;
  readonly width?: number;
  readonly first?: number;
  readonly direct?: number;
  readonly bits?: number;
  readonly largest?: number;
  readonly root?: number[];
  readonly rows?: number;
}
const heapHead = (
  { filters = 0, width = 2, first = 16, direct = 32, bits = 16, largest = 30, root = u64(200), rows = 4 }: HeapOptions,
) => [
  ...[...ascii("FRHP"), 0, ...u16(7, filters), 0, ...u32(largest), ...zeros(96)],
  ...[...u16(width), ...u64(first, direct), ...u16(bits, 1), ...root, ...u16(rows), ...zeros(4)],
];
const heapId = (offset: number, length: number, kind = 0) =>
  new Uint8Array([kind, ...u16(offset), ...u16(length), 0, 0]);

Deno.test("heapOf: any place of blocks that double from row to row -> the byte that lies there", async () => {
  // Block k of the root begins at 1000 + 100 k, and those of the nested block at 2000 + 100 k
  const blocks = (signature: string, from: number, n: number) => [
    ...[...ascii(signature), 0, ...u64(0), ...u16(0)],
    ...u64(...Array.from({ length: n }, (_, k) => from + 100 * k)),
  ];
  const own = laid({ 0: heapHead({}), 200: blocks("FHIB", 1000, 8), 1600: blocks("FHIB", 2000, 4) }, 3000);
  own.set([...u64(1600)], 200 + 15 + 8 * 6);
  const inside = (offset: number): number => {
    if (offset < 64) return 1000 + 100 * Math.floor(offset / 16) + offset % 16;
    if (offset < 128) return 1400 + 100 * Math.floor((offset - 64) / 32) + offset % 32;
    return 2000 + 100 * Math.floor((offset - 128) / 16) + offset % 16;
  };
  for (let at = 1000; at < own.length; at++) if (at < 1600 || at >= 1700) own[at] = 7 * at + 13 * (at >> 8);
  const heap = await heapOf(hdf5File({ 0: own }), 0);
  for (let offset = 0; offset < 192; offset++) {
    const at = inside(offset);
    assertEquals([...await heap.read(heapId(offset, 2))], [...own.subarray(at, at + 2)], `${offset}`);
  }
});

Deno.test("heapOf: a heap of one block -> objects by offset and length, both of as many bytes as they may need", async () => {
  const bytes = (options: HeapOptions) =>
    hdf5File({ 0: heapHead({ root: u64(160), rows: 0, ...options }), 160: ascii("0123456789") }, 700);
  const read = async (options: HeapOptions, id: number[]) =>
    latin1(await (await heapOf(bytes(options), 0)).read(new Uint8Array(id)));
  assertEquals(await read({}, [0, 3, 0, 4, 9, 9, 9]), "3456");
  // 17 bits are three bytes, 8 bits one
  assertEquals(await read({ bits: 17 }, [0, 3, 0, 0, 4, 9, 9]), "3456");
  assertEquals(await read({ bits: 8 }, [0, 3, 4, 9, 9, 9, 9]), "3456");
  // Objects of up to 255 bytes have a length of one byte, of 256 two, unless no block is so large
  assertEquals(await read({ direct: 4096, largest: 255 }, [0, 3, 0, 4, 9, 9, 9]), "3456");
  assertEquals(await read({ direct: 4096, largest: 256 }, [0, 3, 0, 4, 0, 9, 9]), "3456");
  assertEquals(await read({ direct: 256, largest: 65_535 }, [0, 3, 0, 4, 0, 9, 9]), "3456");
  assertEquals(await read({ direct: 255, largest: 65_535 }, [0, 3, 0, 4, 9, 9, 9]), "3456");
  assertEquals((await read({ direct: 4096, largest: 256 }, [0, 0, 0, 0, 1, 9, 9])).length, 256);
  assertEquals(await read({ largest: 0 }, [0, 3, 0, 4, 9, 9, 9]), "3456");
  assertEquals(await read({}, [0, 0, 1, 4, 9, 9, 9]), "\0\0\0\0");
});

Deno.test("heapOf: heaps that are packed, empty or broken, and objects of other kinds -> refused at the heap", async () => {
  const open = (options: HeapOptions, id = heapId(0, 1), parts: Record<number, number[]> = {}) =>
    refusal(async () => await (await heapOf(hdf5File({ 50: heapHead(options), ...parts }, 600), 50)).read(id));
  assertEquals(await refusal(() => heapOf(hdf5File({ 50: ascii("FRHX") }, 300), 50)), ["corrupt", 50]);
  assertEquals(
    await refusal(() => heapOf(hdf5File({ 50: ascii("FRHP") }, 100), 50))
      .then(([detail]) => detail),
    "truncated",
  );
  assertEquals(await open({ filters: 1 }), ["unsupported", 50]);
  // The head takes 146 bytes, with a checksum that is not read; a file may end with it
  const last = hdf5File({ 50: heapHead({ rows: 0, root: u64(20) }), 20: [7] });
  assertEquals([last.size, [...await (await heapOf(last, 50)).read(heapId(0, 1))]], [196, [7]]);
  for (
    const options of [{ width: 0 }, { first: 0 }, { first: 32, direct: 16 }, { bits: 65 }, {
      root: NONE,
    }] as HeapOptions[]
  ) assertEquals(await open({ ...options, rows: 0 }), ["corrupt", 50], JSON.stringify(options));
  const one = { rows: 0 };
  assertEquals(await open(one, heapId(0, 1).subarray(0, 6)), ["corrupt", 50]);
  assertEquals(await open(one, heapId(0, 1, 0x40)), ["corrupt", 50]);
  assertEquals(await open(one, heapId(0, 1, 0x80)), ["corrupt", 50]);
  assertEquals(await open(one, heapId(0, 1, 0x10)), ["unsupported", 50]);
  assertEquals(await open(one, heapId(0, 1, 0x20)), ["unsupported", 50]);
  assertEquals(await open(one, heapId(590, 200)), ["truncated", 790]);
  // Blocks of blocks: without a signature, with too few rows, with a block that is not there
  assertEquals(await open({}), ["corrupt", 50]);
  const block = { 200: [...ascii("FHIB"), ...zeros(11), ...NONE, ...u64(500)] };
  assertEquals(await open({}, heapId(0, 1), block), ["corrupt", 50]);
  assertEquals(await open({ rows: 1 }, heapId(32, 1), block), ["corrupt", 50]);
  assertEquals([
    ...await (await heapOf(hdf5File({ 50: heapHead({ rows: 1 }), ...block, 500: [7] }, 600), 50)).read(heapId(16, 1)),
  ], [7]);
});

Deno.test("heapOf: blocks within blocks, over and over -> depth, whatever they point to", async () => {
  // One block a row of one byte: the place at 2^k - 1 lies k levels deep
  const head = heapHead({ width: 1, first: 1, direct: 1, bits: 32, rows: 32 });
  const read = async (offset: number) => {
    const file = hdf5File({
      0: head,
      200: [...ascii("FHIB"), ...zeros(13), ...u64(...new Array<number>(32).fill(200))],
    });
    return await (await heapOf(file, 0)).read(new Uint8Array([0, ...u32(offset), 1, 0]));
  };
  assertEquals([...await read(2 ** 17 - 1)], [0x46]);
  assertEquals(await refusal(() => read(2 ** 18 - 1)), ["depth", 0]);
});

const treeHead = (
  { size = 64, width = 8, depth = 0, root = u64(100), inRoot = 1, total = 1 as number },
) => [
  ...ascii("BTHD"),
  0,
  5,
  ...u32(size),
  ...u16(width, depth),
  0,
  0,
  ...root,
  ...u16(inRoot),
  ...u64(total),
  ...zeros(4),
];
const node = (kind: string, records: number[], children: number[] = []) => [
  ...[...ascii(kind), 0, 5, ...u64(...records), ...children],
];
const numbers = async (file: Hdf5File) => (await recordsOf(file, 0)).map((bytes) => cursor(bytes, fail).u64());

Deno.test("recordsOf: a tree of three levels -> its records from left to right", async () => {
  // Nodes of 64 bytes: six records in a leaf, two above; numbers of records take one byte
  const middle = (record: number, ...leaves: [at: number, records: number][]) =>
    node("BTIN", [record], leaves.flatMap(([at, n]) => [...u64(at), n]));
  const file = hdf5File({
    0: treeHead({ depth: 2, total: 16 }),
    100: node("BTIN", [6], [...u64(200), 1, 6, ...u64(300), 1, 9]),
    200: middle(2, [400, 2], [500, 3]),
    300: middle(9, [600, 2], [700, 6]),
    400: node("BTLF", [0, 1]),
    500: node("BTLF", [3, 4, 5]),
    600: node("BTLF", [7, 8]),
    700: node("BTLF", [10, 11, 12, 13, 14, 15]),
  }, 800);
  assertEquals(await numbers(file), Array.from({ length: 16 }, (_, k) => k));
});

Deno.test("recordsOf: counts of records take as many bytes as the largest of them", async () => {
  // 255 records of 8 bytes fit a leaf of 2050 bytes, 256 one of 2058; two levels above them are counted in all
  for (
    const [size, one, all] of [[2050, 1, 2], [2057, 1, 2], [2058, 2, 2], [3072, 2, 2], [3090, 2, 3], [
      5000,
      2,
      3,
    ]] as const
  ) {
    const file = hdf5File({
      0: treeHead({ size, depth: 2, total: 5 }),
      100: node("BTIN", [2], [...u64(3000), ...le(one, 1), ...le(all, 2), ...u64(6000), ...le(one, 1), ...le(all, 2)]),
      3000: node("BTIN", [1], [...u64(10_000), ...le(one, 1), ...u64(13_000), ...le(one, 0)]),
      6000: node("BTIN", [3], [...u64(16_000), ...le(one, 0), ...u64(19_000), ...le(one, 1)]),
      10_000: node("BTLF", [0]),
      13_000: node("BTLF", []),
      16_000: node("BTLF", []),
      19_000: node("BTLF", [4]),
    }, 25_000);
    assertEquals(await numbers(file), [0, 1, 2, 3, 4], `${size}`);
  }
});

Deno.test("recordsOf: a tree without a root or without records -> none", async () => {
  assertEquals(await recordsOf(hdf5File({ 0: treeHead({ root: NONE }) }), 0), []);
  assertEquals(await recordsOf(hdf5File({ 0: treeHead({ total: 0 }) }), 0), []);
});

Deno.test("recordsOf: trees that break their own numbers -> refused at the tree or at the node", async () => {
  const at = (head: Parameters<typeof treeHead>[0], parts: Record<number, number[]> = {}) =>
    refusal(() => recordsOf(hdf5File({ 0: [...zeros(20), ...treeHead(head)], ...parts }, 600), 20));
  const leaf = node("BTLF", [1]);
  assertEquals(await refusal(() => recordsOf(hdf5File({ 0: ascii("BTHX") }, 50), 0)), ["corrupt", 0]);
  assertEquals(await at({ width: 0 }), ["corrupt", 20]);
  assertEquals(await at({ size: 23 }), ["corrupt", 20]);
  assertEquals(await at({ depth: 17 }), ["corrupt", 20]);
  assertEquals((await at({ depth: 16 }))[1], 100);
  assertEquals(await at({ total: 4_000_001 }), ["limit", 20]);
  assertEquals((await at({ total: 4_000_000, inRoot: 0 }, { 100: leaf }))[0], "corrupt");
  assertEquals(await at({}, { 100: ascii("BTIN") }), ["corrupt", 100]);
  assertEquals(await at({ depth: 1 }, { 100: leaf }), ["corrupt", 100]);
  assertEquals(await at({ inRoot: 7, total: 7 }, { 100: leaf }), ["corrupt", 100]);
  assertEquals((await recordsOf(hdf5File({ 0: treeHead({ inRoot: 6, total: 6 }), 100: leaf }, 200), 0)).length, 6);
  assertEquals((await recordsOf(hdf5File({ 0: treeHead({ size: 24 }), 100: leaf }, 200), 0)).length, 1);
  assertEquals(await at({ inRoot: 2, total: 1 }, { 100: leaf }), ["corrupt", 20]);
  assertEquals(await at({ inRoot: 1, total: 2 }, { 100: leaf }), ["corrupt", 20]);
  // A child that is its own parent, or two children in one place
  const pair = { 100: node("BTIN", [1], [...u64(200), 1, ...u64(200), 1]), 200: leaf };
  assertEquals(await at({ depth: 1, total: 3 }, pair), ["cycle", 200]);
  assertEquals(await at({ root: u64(540) }), ["truncated", 540]);
  // More records than the header says are noticed where they come, before the next node is read
  const three = { 100: node("BTIN", [1], [...u64(200), 3, ...u64(500), 1]), 200: node("BTLF", [1, 2, 3]) };
  assertEquals(await at({ depth: 1, total: 2 }, three), ["corrupt", 20]);
  assertEquals(await at({ depth: 1, total: 3 }, three), ["corrupt", 500]);
});
