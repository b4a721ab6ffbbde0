import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { allocate } from "../../core/dtype.ts";
import { cast, type DType, LensorError } from "../../core/mod.ts";
import * as nd from "../../ndarray/mod.ts";
import { decode } from "../../ndarray/ndarray.ts";

interface Encoded {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly values: string;
}
interface Case {
  readonly op: string;
  readonly in: readonly Encoded[];
  /** The arrays are one argument. */
  readonly list?: true;
  /** What follows the arrays. */
  readonly args?: readonly unknown[];
  /** Which of several results. */
  readonly pick?: string | number;
  readonly out: Encoded;
}
const url = new URL("../fixtures/ndarray/numpy.json", import.meta.url);
// JSON has no infinite orders of a norm
const finite = (key: string, value: unknown) =>
  key !== "ord" ? value : value === "inf" ? Infinity : value === "-inf" ? -Infinity : value;
const cases: readonly Case[] = JSON.parse(Deno.readTextFileSync(url), finite).cases;

const number = (text: string): number => text === "inf" ? Infinity : text === "-inf" ? -Infinity : Number(text);
const texts = ({ values }: Encoded): string[] => values === "" ? [] : values.split(" ");
function view(x: Encoded): nd.View {
  const { dtype, shape } = x;
  const values = texts(x);
  if (dtype === "int64") {
    return nd.ndarray({ data: BigInt64Array.from(values, BigInt), shape });
  }
  if (dtype === "uint64") {
    return nd.ndarray({ data: BigUint64Array.from(values, BigInt), shape });
  }
  const data = cast(Float64Array.from(values, number), "float64", dtype);
  return nd.ndarray({ data, shape, dtype, stride: strides(shape), offset: 0 });
}
const strides = (shape: readonly number[]) => shape.map((_, i) => shape.slice(i + 1).reduce((n, s) => n * s, 1));

const functions = nd as unknown as Record<
  string,
  (...args: unknown[]) => unknown
>;
function call(c: Case, inputs: readonly nd.View[]): nd.View {
  const result = functions[c.op]!(
    ...c.list ? [inputs] : inputs,
    ...c.args ?? [],
  );
  return (c.pick === undefined ? result : (result as Record<string, unknown>)[c.pick]) as nd.View;
}

// The same elements behind a view that runs backwards with gaps
function awkward(x: nd.View): nd.View {
  const { data, shape, dtype } = nd.toTensor(x);
  const wide = allocate(dtype, data.length * 2 + 1) as Float64Array;
  const n = data.length;
  for (let i = 0; i < n; i++) {
    wide[2 * (n - 1 - i) + 1] = (data as Float64Array)[i]!;
  }
  const stride = strides(shape).map((s) => -2 * s);
  return {
    data: wide,
    dtype,
    shape,
    stride,
    offset: Math.max(0, 2 * (n - 1) + 1),
  };
}

const DIGITS: Partial<Record<DType, number>> = {
  float64: 1e-14,
  float32: 3e-7,
  float16: 2e-3,
  bfloat16: 8e-3,
};
function mismatch(c: Case, got: nd.View): string | undefined {
  const text = `${c.op} of ${c.in.map((x) => `${x.dtype}[${x.shape}]`)} ${JSON.stringify(c.args ?? [])}`;
  const form = (x: { dtype: DType; shape: readonly number[] }) => `${x.dtype}[${x.shape}]`;
  if (form(got) !== form(c.out)) {
    return `${text} is ${form(got)}, not ${form(c.out)}`;
  }
  const flat = Array.from(
    decode(nd.toTensor(got).data, got.dtype) as ArrayLike<number | bigint>,
  );
  const digits = DIGITS[got.dtype] ?? 0;
  const scale = Math.max(
    1,
    ...flat.map(Number).filter(Number.isFinite).map(Math.abs),
  );
  const wrong = texts(c.out).findIndex((w, i) => {
    const x = flat[i]!;
    const y = number(w);
    if (typeof x === "bigint") return x !== BigInt(w);
    return !(Object.is(x, y) || x === y ||
      Math.abs(x - y) <=
        digits * (c.op === "qr" ? scale : Math.max(1, Math.abs(y))));
  });
  return wrong < 0 ? undefined : `${text}: element ${wrong} is ${flat[wrong]}, not ${texts(c.out)[wrong]}`;
}
function mismatches(change: (x: nd.View) => nd.View): string[] {
  return cases.flatMap((c) => mismatch(c, call(c, c.in.map(view).map(change))) ?? []);
}

Deno.test("operations give NumPy's values, shapes and dtypes", () => {
  assertEquals(mismatches((x) => x), []);
});

Deno.test("operations give the same from views that run backwards with gaps", () => {
  assertEquals(mismatches(awkward), []);
});

Deno.test("sum of any split of an array is the sum of the whole", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }),
      fc.nat(),
      (list, k) => {
        const x = nd.ndarray(list, "int32");
        const [a, b] = nd.split(x, [k % (list.length + 1)]);
        assertEquals(
          nd.toList(nd.add(nd.sum(a!), nd.sum(b!))),
          nd.toList(nd.sum(x)),
        );
        assertEquals(nd.toList(nd.concatenate([a!, b!])), list);
      },
    ),
  );
});

Deno.test("out is filled and returned, also where it is one of the operands", () => {
  const x = nd.ndarray([1, 2, 3]);
  const y = nd.add(x, 1, { out: x });
  assertEquals(y === x, true);
  assertEquals(nd.toList(x), [2, 3, 4]);
  nd.add(nd.flip(x), 0, { out: x });
  assertEquals(nd.toList(x), [4, 3, 2]);
});

Deno.test("out takes the result of every kind of function, in its own dtype and through its strides", () => {
  const x = nd.ndarray([[1, 2], [3, 4]], "float64");
  const room = nd.ndarray(new Float32Array(8));
  const target = (...shape: number[]) =>
    nd.flip(nd.reshape(nd.slice(room, [0, shape.reduce((a, b) => a * b, 1)]), shape));
  const cases: [(out: nd.View) => nd.View, nd.View][] = [
    [(out) => nd.sum(x, { axis: 0, out }), target(2)],
    [(out) => nd.std(x, { axis: [0, 1], keepDims: true, out }), target(1, 1)],
    [(out) => nd.argmax(x, { axis: -1, out }), target(2)],
    [(out) => nd.where(nd.greater(x, 2), x, 0, { out }), target(2, 2)],
    [(out) => nd.matmul(x, x, { out }), target(2, 2)],
    [(out) => nd.power(x, 2, { out }), target(2, 2)],
    [(out) => nd.abs(nd.negative(x), { out }), target(2, 2)],
    [(out) => nd.exp(nd.subtract(x, x), { out }), target(2, 2)],
  ];
  for (const [fn, out] of cases) {
    const want = nd.toList(nd.asType(fn(nd.copy(nd.asType(out, "float64"))), "float32"));
    assertEquals([fn(out) === out, nd.toList(out)], [true, want]);
  }
});

Deno.test("histogram counts as NumPy does, upper edge included", () => {
  const { counts, edges } = nd.histogram([0, 0.5, 1, 2, 4, NaN], 4, [0, 4]);
  assertEquals(nd.toList(counts), [2n, 1n, 1n, 1n]);
  assertEquals(nd.toList(edges), [0, 1, 2, 3, 4]);
});

Deno.test("pad surrounds the array with a value on each side of each axis", () => {
  assertEquals(nd.toList(nd.pad(nd.flip([[1, 2]], 1), [[1, 0], [0, 2]], 7)), [[
    7,
    7,
    7,
    7,
  ], [2, 1, 7, 7]]);
  assertEquals(nd.pad(nd.ndarray([[], []]), [[0, 1], [1, 0]]).shape, [3, 1]);
  assertThrows(() => nd.pad([1], [[-1, 0]]), LensorError, "non-negative integers");
});

Deno.test("cumsum runs along its axis, exactly for 64-bit integers", () => {
  assertEquals(nd.toList(nd.cumsum([[1, 2, 3], [4, 5, 6]], -1)), [[1, 3, 6], [
    4,
    9,
    15,
  ]]);
  assertEquals(nd.toList(nd.cumsum([[1, 2], [3, 4]])), [1, 3, 6, 10]);
  assertEquals(nd.toList(nd.cumsum([2n ** 60n, 1n])), [
    2n ** 60n,
    2n ** 60n + 1n,
  ]);
});
