import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { allocate, kindOf } from "../../core/dtype.ts";
import { cast, type DType, LensorError } from "../../core/mod.ts";
import * as nd from "../../ndarray/mod.ts";
import { decode } from "../../ndarray/ndarray.ts";

interface Encoded {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly values: readonly string[];
}
interface Case {
  readonly op: string;
  readonly in: readonly Encoded[];
  readonly options: { readonly axis?: number; readonly times?: number & number[]; readonly indices?: number[] };
  readonly out: Encoded;
}
const url = new URL("../fixtures/ndarray/numpy.json", import.meta.url);
const cases: readonly Case[] = JSON.parse(Deno.readTextFileSync(url)).cases;

const number = (text: string): number => text === "inf" ? Infinity : text === "-inf" ? -Infinity : Number(text);
function view({ dtype, shape, values }: Encoded): nd.View {
  if (dtype === "int64") return nd.ndarray({ data: BigInt64Array.from(values, BigInt), shape });
  if (dtype === "uint64") return nd.ndarray({ data: BigUint64Array.from(values, BigInt), shape });
  const data = cast(Float64Array.from(values, number), "float64", dtype);
  return nd.ndarray({ data, shape, dtype, stride: strides(shape), offset: 0 });
}
const strides = (shape: readonly number[]) => shape.map((_, i) => shape.slice(i + 1).reduce((n, s) => n * s, 1));

type Call = (inputs: readonly nd.View[], options: Case["options"]) => nd.View;
const functions = nd as unknown as Record<string, (...args: unknown[]) => nd.View>;
const CALLS: Readonly<Record<string, Call>> = {
  sort: ([x], { axis }) => nd.sort(x!, axis),
  argsort: ([x], { axis }) => nd.argsort(x!, axis),
  stack: (list, { axis }) => nd.stack(list, axis),
  repeat: ([x], { times, axis }) => nd.repeat(x!, times!, axis),
  tile: ([x], { times }) => nd.tile(x!, times!),
  take: ([x], { indices, axis }) => nd.take(x!, indices!, axis),
};
const call = (c: Case, inputs: readonly nd.View[]): nd.View =>
  CALLS[c.op]?.(inputs, c.options) ?? functions[c.op]!(...inputs, ...Object.keys(c.options).length ? [c.options] : []);

// The same elements behind a view that runs backwards with gaps
function awkward(x: nd.View): nd.View {
  const { data, shape, dtype } = nd.toTensor(x), wide = allocate(dtype, data.length * 2 + 1) as Float64Array;
  const n = data.length;
  for (let i = 0; i < n; i++) wide[2 * (n - 1 - i) + 1] = (data as Float64Array)[i]!;
  const stride = strides(shape).map((s) => -2 * s);
  return { data: wide, dtype, shape, stride, offset: Math.max(0, 2 * (n - 1) + 1) };
}

function check(c: Case, got: nd.View): void {
  const text = `${c.op} ${c.in.map((x) => `${x.dtype}[${x.shape}]`)} ${JSON.stringify(c.options)}`;
  assertEquals([got.dtype, [...got.shape]], [c.out.dtype, [...c.out.shape]], text);
  const flat = Array.from(decode(nd.toTensor(got).data, got.dtype) as Float64Array, Number),
    want = c.out.values.map(number);
  const digits = kindOf(got.dtype) === "float" ? { float64: 1e-14, float32: 3e-7 }[got.dtype as string] ?? 2e-3 : 0;
  flat.forEach((x, i) => {
    const w = want[i]!, near = Object.is(x, w) || Math.abs(x - w) <= digits * Math.max(1, Math.abs(w));
    if (!near && !(x === w)) throw new Error(`${text}: element ${i} is ${x}, not ${w}`);
  });
}

Deno.test("operations give NumPy's values, shapes and dtypes", () => {
  for (const c of cases) check(c, call(c, c.in.map(view)));
});

Deno.test("operations give the same from views that run backwards with gaps", () => {
  for (const c of cases) check(c, call(c, c.in.map(view).map(awkward)));
});

Deno.test("sum of any split of an array is the sum of the whole", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), fc.nat(), (list, k) => {
    const x = nd.ndarray(list, "int32"), [a, b] = nd.split(x, [k % (list.length + 1)]);
    assertEquals(nd.toList(nd.add(nd.sum(a!), nd.sum(b!))), nd.toList(nd.sum(x)));
    assertEquals(nd.toList(nd.concatenate([a!, b!])), list);
  }));
});

Deno.test("out is filled and returned, also where it is one of the operands", () => {
  const x = nd.ndarray([1, 2, 3]), y = nd.add(x, 1, { out: x });
  assertEquals(y === x, true);
  assertEquals(nd.toList(x), [2, 3, 4]);
  nd.add(nd.flip(x), 0, { out: x });
  assertEquals(nd.toList(x), [4, 3, 2]);
});

Deno.test("histogram counts as NumPy does, upper edge included", () => {
  const { counts, edges } = nd.histogram([0, 0.5, 1, 2, 4, NaN], 4, [0, 4]);
  assertEquals(nd.toList(counts), [2n, 1n, 1n, 1n]);
  assertEquals(nd.toList(edges), [0, 1, 2, 3, 4]);
});

Deno.test("pad surrounds the array with a value on each side of each axis", () => {
  assertEquals(nd.toList(nd.pad(nd.flip([[1, 2]], 1), [[1, 0], [0, 2]], 7)), [[7, 7, 7, 7], [2, 1, 7, 7]]);
  assertEquals(nd.pad(nd.ndarray([[], []]), [[0, 1], [1, 0]]).shape, [3, 1]);
  assertThrows(() => nd.pad([1], [[-1, 0]]), LensorError, "integers from 0 on");
});

Deno.test("cumsum runs along its axis, exactly for 64-bit integers", () => {
  assertEquals(nd.toList(nd.cumsum([[1, 2, 3], [4, 5, 6]], -1)), [[1, 3, 6], [4, 9, 15]]);
  assertEquals(nd.toList(nd.cumsum([[1, 2], [3, 4]])), [1, 3, 6, 10]);
  assertEquals(nd.toList(nd.cumsum([2n ** 60n, 1n])), [2n ** 60n, 2n ** 60n + 1n]);
});
