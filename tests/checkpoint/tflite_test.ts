/** TensorFlow Lite by hand: flatbuffers with every place checked, tensors, their scales, and every refusal. */
import { assertEquals, assertRejects } from "@std/assert";
import { fromBytes, LensorError } from "../../mod.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { pagesOf } from "../../checkpoint/formats/_pages.ts";
import { flatbuffer } from "../../checkpoint/formats/tflite/_flatbuffer.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";

const le = (width: number, value: number | bigint): number[] =>
  Array.from({ length: width }, (_, k) => Number(BigInt.asUintN(8 * width, BigInt(value)) >> BigInt(8 * k) & 255n));
async function refusal(run: () => unknown): Promise<[string | undefined, number | undefined]> {
  const { detail, offset } = await assertRejects(async () => await run(), LensorError);
  return [detail, offset];
}
const bufferOf = (bytes: readonly number[]) =>
  flatbuffer(pagesOf(bytesStore(new Uint8Array(bytes), "x"), 0, (...args) => broken("x", ...args)));

Deno.test("flatbuffer: numbers, texts and vectors at their places; what leaves the file is refused", async () => {
  const text = [...le(4, 2), 0xc3, 0xa9, 0xef, 0xbb, 0xbf];
  const b = bufferOf([...le(4, 8), ...le(4, 1), ...text, ...le(8, 2 ** 53 - 1), 0x80]);
  assertEquals([await b.u32(0), await b.u32(8), await b.text(0), await b.i8(25)], [8, 2, "é", -128]);
  assertEquals(await b.u64(17), 2 ** 53 - 1);
  assertEquals(await b.vector(0, 1), { count: 2, at: 12 });
  assertEquals([...await b.bytes(12, 2)], [0xc3, 0xa9]);
  assertEquals(await bufferOf(le(8, 2n ** 53n - 1n)).u64(0), 2 ** 53 - 1);
  assertEquals(await refusal(() => bufferOf([0, ...le(8, 2n ** 53n)]).u64(1)), ["overflow", 1]);
  assertEquals(await refusal(() => b.i8(26)), ["truncated", 26]);
  assertEquals(await refusal(() => b.u32(23)), ["truncated", 23]);
  assertEquals(await refusal(() => b.u64(19)), ["truncated", 19]);
  assertEquals(await refusal(() => b.table(26)), ["bad-offset", 26]);
  assertEquals(await refusal(() => b.table(-1)), ["bad-offset", -1]);
  assertEquals(await refusal(() => bufferOf([...le(4, 4), ...le(4, 9)]).vector(0, 1)), ["truncated", 8]);
  assertEquals(await refusal(() => bufferOf(le(4, 4)).vector(0, 1)), ["bad-offset", 4]);
  assertEquals(await refusal(() => bufferOf([...le(4, 4), ...le(4, 2), 1, 2, 3]).vector(0, 2)), ["truncated", 8]);
  assertEquals(await bufferOf([...le(4, 4), ...le(4, 2), 1, 2, 3, 4]).vector(0, 2), { count: 2, at: 8 });
  assertEquals(await refusal(() => bufferOf([...le(4, 4), ...le(4, 1), 0xff]).text(0)), ["header-utf8", 8]);
  assertEquals(await bufferOf([...le(4, 4), ...le(4, 4), 0xef, 0xbb, 0xbf, 97]).text(0), "\ufeffa");
  const long = (n: number) => bufferOf([...le(4, 4), ...le(4, n), ...new Array<number>(n).fill(97)]).text(0);
  assertEquals((await long(65_535)).length, 65_535);
  assertEquals(await refusal(() => long(65_536)), ["limit", 8]);
});

Deno.test("flatbuffer: a table -> the places of its fields; lists of fields that are none are refused", async () => {
  // The list of fields at 4: its size, the table's, and three fields; the table at 14 says how far back it is
  const made = (fields: readonly number[], { size = 4 + 2 * fields.length, own = 12 } = {}) =>
    bufferOf([
      ...le(4, 14),
      ...le(2, size),
      ...le(2, own),
      ...fields.flatMap((f) => le(2, f)),
      ...le(4, 10),
      ...new Array<number>(8).fill(1),
    ]);
  const table = await made([4, 0, 11]).table(14);
  assertEquals([0, 1, 2, 3, 4].map((k) => table.at(k)), [18, undefined, 25, undefined, undefined]);
  const from = await made([4, 0, 11]).tableFrom(0);
  assertEquals(from.at(0), 18);
  assertEquals(await refusal(async () => (await made([4, 0, 12]).table(14)).at(2)), ["bad-offset", 14]);
  assertEquals(await refusal(() => made([4, 0, 11], { size: 2 }).table(14)), ["corrupt", 4]);
  assertEquals(await refusal(() => made([4, 0, 11], { size: 9 }).table(14)), ["corrupt", 4]);
  assertEquals((await made([4, 0, 11], { size: 4 }).table(14)).at(0), undefined);
  assertEquals(await refusal(() => made([4, 0, 11], { size: 24 }).table(14)), ["truncated", 4]);
  assertEquals(await refusal(() => made([4, 0, 11], { own: 13 }).table(14)), ["truncated", 14]);
  assertEquals(await refusal(() => bufferOf(le(4, 1)).table(0)), ["bad-offset", -1]);
});

/** A value that a table of a flatbuffer holds: inline bytes, or something it points to. */
type Value =
  | { readonly inline: readonly number[] }
  | { readonly bytes: readonly number[]; readonly count: number }
  | { readonly table: readonly (Value | undefined)[] }
  | { readonly tables: readonly (readonly (Value | undefined)[])[] };
const u32 = (n: number): Value => ({ inline: le(4, n) });
const i8 = (n: number): Value => ({ inline: le(1, n) });
const u64 = (n: number): Value => ({ inline: le(8, n) });
const text = (words: string): Value => ({ bytes: [...new TextEncoder().encode(words)], count: words.length });
const vector = (width: number, ...values: readonly (number | bigint)[]): Value => ({
  bytes: values.flatMap((value) => le(width, value)),
  count: values.length,
});

/** Lays tables out from the front: each behind the one that points to it. */
function laid(root: readonly (Value | undefined)[], behind: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const out: number[] = [0, 0, 0, 0, ...Array.from("TFL3", (c) => c.charCodeAt(0))];
  const point = (at: number, to: number) => out.splice(at, 4, ...le(4, to - at));
  const put = (fields: readonly (Value | undefined)[]): number => {
    const start = out.length;
    const sizes = fields.map((value) => value === undefined ? 0 : "inline" in value ? value.inline.length : 4);
    const places: number[] = [];
    let own = 4;
    for (const size of sizes) {
      places.push(size === 0 ? 0 : own);
      own += size;
    }
    out.push(...le(2, 4 + 2 * fields.length), ...le(2, own), ...places.flatMap((place) => le(2, place)));
    const at = out.length;
    out.push(
      ...le(4, at - start),
      ...fields.flatMap((value, k) => value && "inline" in value ? value.inline : new Array<number>(sizes[k]!).fill(0)),
    );
    // The subgraphs of a model come last
    const all = [...fields.entries()].sort(([a], [b]) => fields === root ? Number(a === 2) - Number(b === 2) : a - b);
    for (const [k, value] of all) {
      if (value === undefined || "inline" in value) continue;
      const place = at + places[k]!;
      if ("table" in value) point(place, put(value.table));
      else if ("bytes" in value) {
        point(place, out.length);
        out.push(...le(4, value.count), ...value.bytes);
      } else {
        const list = out.length;
        point(place, list);
        out.push(...le(4, value.tables.length), ...new Array<number>(4 * value.tables.length).fill(0));
        for (const [j, one] of value.tables.entries()) point(list + 4 + 4 * j, put(one));
      }
    }
    return at;
  };
  point(0, put(root));
  return new Uint8Array([...out, ...behind]);
}

interface Tensor {
  readonly shape?: readonly number[];
  readonly type?: number;
  readonly buffer?: number;
  readonly name?: string;
  readonly quantization?: readonly (Value | undefined)[];
  readonly sparse?: boolean;
}
const tensor = ({ shape, type, buffer, name, quantization, sparse }: Tensor) => [
  shape && vector(4, ...shape),
  type === undefined ? undefined : i8(type),
  buffer === undefined ? undefined : u32(buffer),
  name === undefined ? undefined : text(name),
  quantization && { table: quantization },
  undefined,
  sparse ? { table: [] } : undefined,
];
const data = (...bytes: readonly number[]) => [{ bytes, count: bytes.length }];
const model = (
  graphs: readonly (readonly [name: string | undefined, ...tensors: readonly Tensor[]])[],
  buffers: readonly (readonly (Value | undefined)[])[],
  description?: string,
) =>
  laid([
    u32(3),
    undefined,
    {
      tables: graphs.map((
        [name, ...tensors],
      ) => [
        { tables: tensors.map(tensor) },
        undefined,
        undefined,
        undefined,
        name === undefined ? undefined : text(name),
      ]),
    },
    description === undefined ? undefined : text(description),
    { tables: buffers },
  ]);
const one = (own: Tensor, bytes: readonly number[]) =>
  fromBytes(model([[undefined, { buffer: 1, name: "w", ...own }]], [[], data(...bytes)]), "x.tflite");
const detail = async (own: Tensor, bytes: readonly number[]) => (await refusal(() => one(own, bytes)))[0];

Deno.test("fromBytes: tensors of TensorFlow Lite of each type -> their dtype", async () => {
  const types =
    "float32 float16 int32 uint8 int64 string bool int16 complex64 int8 float64 complex128 uint64 - - uint32 uint16 int4 bfloat16 int2 uint4";
  for (const [type, dtype] of types.split(" ").entries()) {
    const size = dtype.startsWith("complex")
      ? Number(dtype.slice(7)) / 8
      : dtype === "bool"
      ? 1
      : Math.ceil(Number(/\d+$/.exec(dtype)?.[0] ?? 8) / 8);
    const opened = await one({ shape: [1], type }, new Array<number>(size).fill(1));
    const row = opened.specs.get("w") ?? opened.raw?.get("w") ?? opened.unreadable?.get("w");
    assertEquals(row?.dtype as string | undefined, dtype === "-" ? undefined : dtype, `${type}`);
    if (dtype === "string") assertEquals(opened.unreadable!.get("w")!.shape, [1]);
  }
  for (const type of [21, -1]) assertEquals(await detail({ shape: [1], type }, [1]), "bad-dtype");
  // Without a type, a shape or a buffer the defaults stand: float32, one number, buffer 0
  assertEquals((await one({}, [0, 0, 0x80, 0x3f])).specs.get("w"), { dtype: "float32", shape: [] });
  const first = model([[undefined, { name: "w", type: 9, shape: [2] }]], [data(1, 2)]);
  assertEquals([...await (await fromBytes(first, "x")).read("w") as Int8Array], [1, 2]);
});

Deno.test("fromBytes: names of TensorFlow Lite, which may be missing or come twice -> made different", async () => {
  const int = (name?: string): Tensor => ({ shape: [1], type: 9, buffer: 1, ...(name !== undefined && { name }) });
  const graphs = [[undefined, int("a"), int("a"), int(), int("")], ["sub", int("a")], [undefined, int("a")]] as const;
  const opened = await fromBytes(model(graphs, [[], data(5)], "about"), "x");
  assertEquals([...opened.specs.keys()], ["a", "a#1", "#2", "#3", "sub/a", "subgraph_2/a"]);
  assertEquals([...opened.metadata], [["version", 3], ["description", "about"]]);
  assertEquals(opened.tied, [["a", "a#1", "#2", "#3", "sub/a", "subgraph_2/a"]]);
  const apart = await fromBytes(
    model([[undefined, int("a"), { ...int("b"), type: 3 }, { ...int("c"), shape: [1, 1] }]], [[], data(5)]),
    "x",
  );
  assertEquals(apart.tied, undefined);
  const pair = await fromBytes(model([[undefined, int("a"), int("b"), { ...int("c"), type: 3 }]], [[], data(5)]), "x");
  assertEquals(pair.tied, [["a", "b"]]);
  assertEquals((await fromBytes(model([[undefined, int("a")]], [[], data()]), "x")).specs.size, 0);
  // Buffers without bytes are those of activations
  assertEquals((await fromBytes(model([[undefined, { ...int("a"), buffer: 0 }]], [[]]), "x")).specs.size, 0);
});

Deno.test("fromBytes: tensors of TensorFlow Lite that do not fit their buffer or have none -> refused; sparse ones told", async () => {
  assertEquals(await detail({ shape: [2], type: 9 }, [1]), "size-mismatch");
  assertEquals(await detail({ shape: [2], type: 9 }, [1, 2, 3]), "size-mismatch");
  assertEquals(await detail({ shape: [1], type: 9, buffer: 2 }, [1]), "bad-offset");
  assertEquals(await detail({ shape: [-1], type: 9 }, [1]), "bad-shape");
  const ones = (n: number) => ({ shape: new Array<number>(n).fill(1), type: 9 });
  assertEquals((await one(ones(64), [1])).specs.get("w")!.shape.length, 64);
  assertEquals(await detail(ones(65), [1]), "limit");
  const sparse = (await one({ shape: [4], type: 9, sparse: true }, [1])).unreadable!.get("w")!;
  assertEquals([sparse.dtype, sparse.shape, sparse.bytes], ["int8", [4], 1]);
});

Deno.test("fromBytes: data behind a flatbuffer of TensorFlow Lite -> read by their place", async () => {
  const at = (offset: number, size: number, behind: readonly number[], type = 9) =>
    laid([
      u32(3),
      undefined,
      { tables: [[{ tables: [tensor({ shape: [2], type, buffer: 0, name: "w" })] }]] },
      undefined,
      { tables: [[undefined, u64(offset), u64(size)]] },
    ], behind);
  const end = at(0, 0, []).length;
  assertEquals([...await (await fromBytes(at(end, 2, [7, 8]), "x")).read("w") as Int8Array], [7, 8]);
  assertEquals([...await (await fromBytes(at(end, 2, [7, 8]), "x")).read("w", [1, 2]) as Int8Array], [8]);
  assertEquals((await refusal(() => fromBytes(at(end, 2, [7]), "x")))[0], "truncated");
  assertEquals((await refusal(() => fromBytes(at(end, 2, [7], 5), "x")))[0], "truncated");
  for (const place of [0, 1]) assertEquals((await fromBytes(at(place, 2, [7, 8]), "x")).specs.size, 0);
  assertEquals([...await (await fromBytes(at(2, 2, []), "x")).read("w") as Int8Array], [0, 0]);
});

Deno.test("fromBytes: scales of TensorFlow Lite -> metadata; without scales a tensor is not quantised", async () => {
  const scales = { bytes: [0, 0, 0xc0, 0x3f, 0, 0, 0, 0x40], count: 2 };
  const of = async (quantization: readonly (Value | undefined)[]) => {
    const { metadata, notes } = await one({ shape: [2], type: 9, quantization }, [1, 2]);
    return [(metadata.get("quantization") as Map<string, unknown> | undefined)?.get("w"), notes?.length ?? 0];
  };
  const both = [undefined, undefined, scales, vector(8, -3, 4), undefined, undefined, u32(1)];
  assertEquals(await of(both), [{ scale: [1.5, 2], zeroPoint: [-3, 4], axis: 1 }, 1]);
  assertEquals(await of([undefined, undefined, scales]), [{ scale: [1.5, 2], zeroPoint: [], axis: 0 }, 1]);
  assertEquals(await of([]), [undefined, 0]);
  assertEquals(await of([undefined, undefined, { bytes: [], count: 0 }, vector(8, 1)]), [undefined, 0]);
  // Scales, or the points of zero, at the very end of the file
  for (const quantization of [[undefined, undefined, scales], [undefined, undefined, scales, vector(8, 3, 4)]]) {
    const bytes = model([[undefined, { type: 9, buffer: 1, quantization }]], [[], data(5)]);
    const { metadata } = await fromBytes(bytes, "x");
    const { scale, zeroPoint } = (metadata.get("quantization") as Map<string, { scale: number[]; zeroPoint: number[] }>)
      .get("#0")!;
    assertEquals([scale, zeroPoint], [[1.5, 2], quantization.length === 3 ? [] : [3, 4]]);
  }
});
