/** Sorted tables of TensorFlow and what their entries say, by hand: both sides of each bound, and every refusal. */
import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { fromBytes, LensorError, openCheckpoint, type OpenOptions } from "../../mod.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { bundleEntry, bundleHeader, TYPES } from "../../checkpoint/formats/tensorflow/_bundle_entry.ts";
import { crc32c, masked } from "../../checkpoint/formats/tensorflow/_crc32c.ts";
import { boxesOf, sliceKey } from "../../checkpoint/formats/tensorflow/_slices.ts";
import { characters, isTable, readTable } from "../../checkpoint/formats/tensorflow/_table.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";
import { inFolder } from "../_util.ts";
import { field, fixed32, num, varint } from "./_protobuf.ts";

const fail = (detail: string, reason: string, place = {}) => broken("x.index", detail, reason, place);
async function refusal(run: () => unknown): Promise<[string | undefined, number | undefined]> {
  const { detail, offset } = await assertRejects(async () => await run(), LensorError);
  return [detail, offset];
}
const u32 = (n: number) => Array.from({ length: 4 }, (_, k) => n >>> 8 * k & 255);
const ascii = (text: string) => Array.from(text, (c) => c.charCodeAt(0));

/** How many characters of the key before, the rest of the key, the value. */
type Item = readonly [shared: number, rest: string, value: readonly number[]];
const items = (list: readonly Item[]) =>
  list.flatMap((
    [shared, rest, value],
  ) => [...varint(shared), ...varint(rest.length), ...varint(value.length), ...ascii(rest), ...value]);
// Entries, the places of restarts, their number; how it is packed, and a checksum
function block(
  entries: readonly number[],
  { restarts = [0], packed = 0, sum = 0, count }: {
    readonly restarts?: readonly number[];
    readonly packed?: number;
    readonly sum?: number;
    readonly count?: number;
  } = {},
): number[] {
  const bytes = [...entries, ...restarts.flatMap(u32), ...u32(count ?? restarts.length), packed];
  return [...bytes, ...u32(masked(crc32c(new Uint8Array(bytes))) + sum)];
}
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const footer = (at: number, size: number) => {
  const handles = [0, 0, ...varint(at), ...varint(size)];
  return [...handles, ...new Array<number>(40 - handles.length).fill(0), ...MAGIC];
};
function table(...blocks: readonly (readonly number[])[]): Uint8Array {
  const out: number[] = [];
  const index: Item[] = [];
  for (const [k, one] of blocks.entries()) {
    index.push([0, `${k}`, [...varint(out.length), ...varint(one.length - 5)]]);
    out.push(...one);
  }
  const last = block(items(index));
  return new Uint8Array([...out, ...last, ...footer(out.length, last.length - 5)]);
}
const read = (bytes: Uint8Array) => readTable(bytesStore(bytes, "x.index"), fail);
const rows = async (bytes: Uint8Array) => (await read(bytes)).map(([key, value]) => [key, [...value]]);

Deno.test("readTable: keys that share their beginning, in several blocks -> every entry in order", async () => {
  const first = block(
    items([[0, "ab", [1]], [1, "c", [2, 3]], [2, "d", []]]),
  );
  const second = block(items([[0, "b", [4]], [0, "c", []]]), { restarts: [0, 5] });
  assertEquals(await rows(table(first, second)), [["ab", [1]], ["ac", [2, 3]], ["acd", []], ["b", [4]], ["c", []]]);
  assertEquals(await rows(table()), []);
  const long = "k".repeat(300);
  assertEquals(await rows(table(block(items([[0, long, new Array<number>(200).fill(7)], [300, "x", []]])))), [
    [long, new Array<number>(200).fill(7)],
    [`${long}x`, []],
  ]);
  const highest = (n: number) => table(block(items([[0, "k".repeat(n), []]])));
  assertEquals((await read(highest(65_535)))[0]![0].length, 65_535);
  assertEquals((await refusal(() => read(highest(65_536))))[0], "limit");
  assertEquals(characters(new Uint8Array(10_000).fill(255)), "\xff".repeat(10_000));
});

Deno.test("readTable: blocks that have changed, overlap or do not fit -> refused at the block", async () => {
  const good = items([[0, "a", [1]]]);
  const at = (one: readonly number[], two: readonly number[] = block(items([[0, "0", []]]))) =>
    refusal(() => read(table(two, one)));
  const place = block(items([[0, "0", []]])).length;
  assertEquals(await at(block(good, { sum: 1 })), ["crc", place]);
  assertEquals(await at(block(good, { packed: 1 })), ["unsupported", place]);
  assertEquals(await at(block(good, { count: 3 })), ["corrupt", place]);
  assertEquals(await rows(table(block([], { count: 1 }))), []);
  assertEquals(await at(block(items([[0, "a", []], [2, "b", []]]))), ["corrupt", place]);
  assertEquals(await at(block([0, 1, 1, 97])), ["truncated", undefined]);
  assertEquals(await at(block([0, 2, 0, 97])), ["truncated", undefined]);
  assertEquals(await at(block([0, 128])), ["truncated", undefined]);
  assertEquals(await at(block([...new Array<number>(10).fill(128), 1])), ["corrupt", undefined]);
  assertEquals(await at(block([...varint(2n ** 53n), 1, 1])), ["truncated", undefined]);
  // Keys ascend, across blocks too
  assertEquals(await at(block(items([[0, "b", []], [0, "a", []]]))), ["corrupt", place]);
  assertEquals(await at(block(items([[0, "a", []], [0, "a", []]]))), ["duplicate-key", place]);
  assertEquals(await at(block(good), block(items([[0, "b", []]]))), ["corrupt", place]);
  assertEquals(await at(block(good), block(good)), ["duplicate-key", block(good).length]);
  // A block of three bytes has no room for its count
  const short = (bytes: number[]) => [...bytes, 0, ...u32(masked(crc32c(new Uint8Array([...bytes, 0]))))];
  assertEquals(await at(short([0, 0, 0])), ["truncated", place]);
  assertEquals(await rows(table(short([0, 0, 0, 0]))), []);
  const beyond = (size: number) => {
    const index = block(items([[0, "a", [0, ...varint(size)]]]));
    return new Uint8Array([...index, ...footer(0, index.length - 5)]);
  };
  const whole = beyond(0).length;
  assertEquals(await refusal(() => read(beyond(whole - 4))), ["truncated", 0]);
  assertEquals((await refusal(() => read(beyond(whole - 5))))[0], "crc");
  const twice = () => {
    const one = block(good);
    const index = block(items([[0, "a", [0, one.length - 5]], [0, "b", [one.length - 6, one.length - 5]]]));
    return new Uint8Array([...one, ...index, ...footer(one.length, index.length - 5)]);
  };
  assertEquals((await refusal(() => read(twice())))[0], "overlap");
});

Deno.test("isTable: the mark at the end of at least 48 bytes", async () => {
  const of = (bytes: number[]) => isTable(bytesStore(new Uint8Array(bytes), "x"));
  assertEquals(await of(footer(0, 0)), true);
  assertEquals(await of(footer(0, 0).slice(1)), false);
  for (let k = 40; k < 48; k++) assertEquals(await of(footer(0, 0).with(k, 0)), false);
  assertEquals(await refusal(() => read(new Uint8Array(60))), ["truncated", undefined]);
});

const shape = (...dims: readonly number[]) => field(2, ...dims.flatMap((n) => field(2, ...num(1, n))));
const extent = (start: number, length?: number) =>
  field(1, ...num(1, start), ...(length === undefined ? [] : num(2, length)));

Deno.test("bundleEntry, bundleHeader: what an entry says of its type, shape, place, checksum and slices", async () => {
  const of = (...bytes: number[]) => bundleEntry(new Uint8Array(bytes), fail) as unknown;
  const none = { type: 0, sizes: [], shard: 0, offset: 0, size: 0, crc: undefined, slices: [] };
  assertEquals(of(), none);
  assertEquals(
    of(...num(1, 3), ...shape(2, 300), ...num(3, 4), ...num(4, 500), ...num(5, 6), ...fixed32(6, 1, 2, 3, 4)),
    {
      ...{ type: 3, sizes: [2n, 300n], shard: 4, offset: 500, size: 6, crc: 0x04030201, slices: [] },
    },
  );
  assertEquals(of(...field(2, ...field(2), ...field(2, ...num(1, 2n ** 64n - 1n)))), { ...none, sizes: [0n, -1n] });
  assertEquals(of(...field(7, ...extent(1, 2), ...extent(3)), ...field(7)), {
    ...none,
    slices: [[{ start: 1, length: 2 }, { start: 3, length: undefined }], []],
  });
  assertEquals(of(...field(6, 1, 2, 3)), none);
  assertEquals((await refusal(() => of(...field(2, ...num(3, 1)))))[0], "bad-shape");
  assertEquals(of(...field(2, ...num(3, 0))), none);
  assertEquals(of(...num(4, 2 ** 53 - 1)), { ...none, offset: 2 ** 53 - 1 });
  assertEquals((await refusal(() => of(...num(4, 2n ** 53n))))[0], "bad-offset");
  const head = (...bytes: number[]) => bundleHeader(new Uint8Array(bytes), fail);
  assertEquals(head(...num(1, 2)), { shards: 2, bigEndian: false });
  assertEquals(head(...num(1, 2), ...num(2, 1)), { shards: 2, bigEndian: true });
  assertEquals(head(...field(1, 5)), undefined);
});

Deno.test("TYPES: the numbers of types.proto -> dtypes; quantised ones, resources and variants are listed only", () => {
  assertEquals([...TYPES], [
    ...[[1, "float32"], [2, "float64"], [3, "int32"], [4, "uint8"], [5, "int16"], [6, "int8"], [8, "complex64"]],
    ...[[9, "int64"], [10, "bool"], [11, null], [12, null], [13, null], [14, "bfloat16"], [15, null], [16, null]],
    ...[[17, "uint16"], [18, "complex128"], [19, "float16"], [20, null], [21, null], [22, "uint32"], [23, "uint64"]],
    ...[[24, "float8_e5m2"], [25, "float8_e4m3fn"]],
  ] as [number, never][]);
});

Deno.test("boxesOf, sliceKey: slices cover the shape once; their keys sort as their numbers do", () => {
  const entry = (...slices: readonly (readonly (readonly [number, number?])[])[]) => ({
    ...{ type: 1, sizes: [], shard: 0, offset: 0, size: 0, crc: undefined },
    slices: slices.map((slice) => slice.map(([start, length]) => ({ start, length }))),
  });
  const of = (shape: readonly number[], ...slices: readonly (readonly (readonly [number, number?])[])[]) =>
    boxesOf(entry(...slices), shape, fail);
  assertEquals(of([4, 3], [[0, 2], [0]], [[2, 2], [0]]) as unknown, [{ start: [0, 0], size: [2, 3] }, {
    start: [2, 0],
    size: [2, 3],
  }]);
  const detail = (...args: Parameters<typeof of>) => assertThrows(() => of(...args), LensorError).detail;
  assertEquals(detail([4, 3], [[0, 2]]), "bad-shape");
  assertEquals(detail([4], [[3, 2]]), "bad-offset");
  assertEquals(detail([4], [[0, 2]]), "corrupt");
  assertEquals(detail([4], [[0, 3]], [[3, 1]], [[3, 1]]), "corrupt");
  assertEquals(detail([4], [[0, 2]], [[1, 2]]), "overlap");
  assertEquals(detail([2, 2], [[0, 1], [0]], [[0, 1], [0]]), "overlap");
  const many = (n: number) => of([n], ...Array.from({ length: n }, (_, k): [[number, number]] => [[k, 1]]));
  assertThrows(() => many(4097), LensorError);
  assertEquals(of([1], ...Array.from({ length: 4095 }, (): [[number, number]] => [[0, 0]]), [[0, 1]]).length, 4096);
  assertEquals(detail([1], ...Array.from({ length: 4096 }, (): [[number, number]] => [[0, 0]]), [[0, 1]]), "limit");
  // The count of axes takes as many bytes as it needs
  const key = (n: number) => sliceKey("v", Array.from({ length: n }, () => ({ start: 0, length: undefined })));
  assertEquals(key(0), "\0v\0\x01\0");
  assertEquals(key(1), "\0v\0\x01\x01\x01\x80\x7f");
  assertEquals(key(255).slice(0, 6), "\0v\0\x01\x01\xff");
  assertEquals(key(258).slice(0, 7), "\0v\0\x01\x02\x01\x02");
  assertEquals(key(512).slice(0, 7), "\0v\0\x01\x02\x02\0");
  assertEquals(sliceKey("a\0b", []), "\0a\0\xffb\0\x01\0");
});

// An index with its data: entries by name, each with the bytes of its file
async function checkpoint(
  entries: readonly (readonly [key: string, value: readonly number[]])[],
  data: readonly number[],
  options: OpenOptions = {},
  header: readonly number[] = num(1, 1),
): Promise<unknown> {
  let out: unknown;
  await inFolder(async (folder) => {
    const sorted = [["", header] as const, ...entries].toSorted(([a], [b]) => a < b ? -1 : 1);
    await Deno.writeFile(`${folder}/m.index`, table(block(items(sorted.map(([key, value]): Item => [0, key, value])))));
    await Deno.writeFile(`${folder}/m.data-00000-of-00001`, new Uint8Array(data));
    try {
      const opened = await openCheckpoint(`${folder}/m.index`, options);
      const read: Record<string, unknown> = {};
      try {
        for (const [name, { shape }] of opened.specs) read[name] = [shape, [...await opened.read(name) as Uint8Array]];
      } finally {
        opened.close?.();
      }
      const told = [...opened.unreadable ?? []].map(([name, { dtype, shape, bytes }]) => [name, dtype, shape, bytes]);
      out = [read, told, opened.leftOut ?? [], opened.notes ?? []];
    } catch (error) {
      if (!(error instanceof LensorError)) throw error;
      out = error.detail;
    }
  });
  return out;
}
const DATA = [1, 2, 3, 4, 5, 6];
const sum = (from: number, to: number, wrong = 0) =>
  fixed32(6, ...u32(masked(crc32c(new Uint8Array(DATA.slice(from, to)))) + wrong));
const entry = (offset: number, size: number, dims: readonly number[], ...more: readonly number[]) => [
  ...[...num(1, 6), ...shape(...dims), ...num(4, offset), ...num(5, size), ...more],
];

Deno.test("openCheckpoint: variables of a TensorFlow checkpoint -> read with their checksum, when it is asked for", async () => {
  const good = [["a", entry(0, 2, [2], ...sum(0, 2))], ["b", entry(2, 4, [2, 2])]] as const;
  assertEquals(await checkpoint(good, DATA), [{ a: [[2], [1, 2]], b: [[2, 2], [3, 4, 5, 6]] }, [], [], []]);
  const changed = [["a", entry(0, 2, [2], ...sum(0, 2, 1))]] as const;
  assertEquals(await checkpoint(changed, DATA), "crc");
  assertEquals(await checkpoint(changed, DATA, { verify: false }), [{ a: [[2], [1, 2]] }, [], [], []]);
  assertEquals(await checkpoint([["a", entry(0, 3, [2])]], DATA), "size-mismatch");
  assertEquals(await checkpoint([["a", entry(5, 2, [2])]], DATA), "truncated");
  assertEquals(await checkpoint([["a", [...entry(0, 2, [2]), ...num(3, 1)]]], DATA), "corrupt");
  assertEquals(await checkpoint([["a", [...entry(0, 2, [2]), ...num(1, 99)]]], DATA), "bad-dtype");
  assertEquals(await checkpoint([["a", [...entry(0, 2, [2]), ...num(1, 20)]]], DATA), [
    {},
    [["a", "type 20", [2], 2]],
    [],
    [],
  ]);
  assertEquals(await checkpoint([["\xff", entry(0, 2, [2])]], DATA), "header-utf8");
  const marked = await checkpoint([["\xef\xbb\xbfa", entry(0, 2, [2])]], DATA) as [Record<string, unknown>];
  assertEquals(Object.keys(marked[0]), ["\ufeffa"]);
  assertEquals(await checkpoint([["a", entry(0, 2, [2])]], DATA, {}, [...num(1, 1), ...num(2, 1)]), "unsupported");
  assertEquals(await checkpoint([["a", entry(0, 2, [2])]], DATA, {}, field(1, 5)), "bad-magic");
});

Deno.test("openCheckpoint: a variable of more than 4 MiB -> its checksum is that of all its bytes", () =>
  inFolder(async (folder) => {
    const bytes = Uint8Array.from({ length: (1 << 22) + 5 }, (_, i) => i * i >> 3);
    const whole = (wrong: number) => fixed32(6, ...u32((masked(crc32c(bytes)) ^ wrong) >>> 0));
    for (const wrong of [0, 1]) {
      const value = entry(0, bytes.length, [bytes.length], ...whole(wrong));
      await Deno.writeFile(`${folder}/m.index`, table(block(items([[0, "", num(1, 1)], [0, "v", value]]))));
      await Deno.writeFile(`${folder}/m.data-00000-of-00001`, bytes);
      const opened = await openCheckpoint(`${folder}/m.index`);
      const part = async () => [...await opened.read("v", [(1 << 22) - 2, (1 << 22) + 3]) as Uint8Array];
      if (wrong) assertEquals((await assertRejects(part, LensorError)).detail, "crc");
      else assertEquals(await part(), [...bytes.slice((1 << 22) - 2, (1 << 22) + 3)]);
      opened.close?.();
    }
  }));

Deno.test("fromBytes: a table that is packed -> unsupported as an index, else a checkpoint of the old Saver", async () => {
  const packed = new Uint8Array(table(block(items([[0, "", num(1, 1)]]), { packed: 1 })));
  const detail = async (name: string) => (await assertRejects(() => fromBytes(packed, name), LensorError)).detail;
  assertEquals([await detail("m.index"), await detail("m.INDEX"), await detail("model.ckpt")], [
    "unsupported",
    "unsupported",
    "bad-magic",
  ]);
});

Deno.test("openCheckpoint: a variable saved in slices -> whole again; slices that are not there or others -> corrupt", async () => {
  const slice = (start: number, length: number) => [{ start, length }, { start: 0, length: undefined }];
  const whole = (...extents: number[][]) => [...num(1, 6), ...shape(3, 2), ...extents.flat()];
  const sliced = whole(field(7, ...extent(0, 1), ...extent(0)), field(7, ...extent(1, 2), ...extent(0)));
  const parts = [
    ["v", sliced],
    [sliceKey("v", slice(0, 1)), entry(0, 2, [1, 2])],
    [sliceKey("v", slice(1, 2)), entry(2, 4, [2, 2])],
  ] as const;
  assertEquals(await checkpoint(parts, DATA), [{ v: [[3, 2], DATA] }, [], [], []]);
  assertEquals(await checkpoint(parts.slice(0, 2), DATA), "corrupt");
  const other = (value: readonly number[]) => checkpoint([...parts.slice(0, 2), [parts[2][0], value]], DATA);
  assertEquals(await other([...entry(2, 4, [2, 2]), ...num(1, 4)]), "corrupt");
  assertEquals(await other([...entry(2, 4, [2, 2]), ...field(7, ...extent(0, 1))]), "corrupt");
  assertEquals(await other(entry(2, 4, [4, 1])), "bad-shape");
});

Deno.test("openCheckpoint: a checkpoint of objects -> names without their ending, the optimizer and texts told", async () => {
  const end = "/.ATTRIBUTES/VARIABLE_VALUE";
  const all = [
    ["_CHECKPOINTABLE_OBJECT_GRAPH", [...num(1, 7)]],
    [`layer/w${end}`, entry(0, 1, [1])],
    [`layer/w/.OPTIMIZER_SLOT/optimizer/m${end}`, entry(1, 1, [1])],
    [`optimizer/lr${end}`, entry(2, 1, [1])],
    [`optimizers${end}`, entry(3, 1, [1])],
    [`save_counter${end}`, entry(4, 1, [1])],
    ["words", num(1, 7)],
  ] as const;
  const slots = [{ key: ".OPTIMIZER_SLOT", tensors: 1 }, { key: "optimizer", tensors: 1 }, {
    key: "save_counter",
    tensors: 1,
  }];
  const notes = ['Texts that are not listed: "words".'];
  assertEquals(await checkpoint(all, DATA), [{ "layer/w": [[1], [1]], optimizers: [[1], [4]] }, [], slots, notes]);
  const [read] = await checkpoint(all, DATA, { whole: true }) as [Record<string, unknown>];
  assertEquals(Object.keys(read).length, 5);
  assertEquals((await checkpoint(all, DATA, { unwrap: "optimizer/" }) as unknown[])[0], { lr: [[1], [3]] });
  assertEquals(await checkpoint(all, DATA, { unwrap: "nothing" }), "missing-tensor");
  // Without the graph of objects every name is a weight
  const plain = await checkpoint(all.slice(1, 6), DATA) as [Record<string, unknown>];
  assertEquals(Object.keys(plain[0]).length, 5);
  const twice = [all[1], ["layer/w", entry(0, 1, [1])]] as const;
  assertEquals(await checkpoint(twice, DATA), "duplicate-key");
});
