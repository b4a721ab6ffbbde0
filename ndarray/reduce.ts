/** Reductions of whole arrays or along axes, with NumPy's dtypes: float32 stays float32, summed more exactly than NumPy does. */
import { cast } from "../core/cast.ts";
import { allocate, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { checkAxes, countOf, permuted } from "./_layout.ts";
import { promote } from "./_promote.ts";
import { maxOf, minOf, shortSumOf } from "./_totals.ts";
import { asType, decode, ndarray, toTensor, viewOf } from "./ndarray.ts";
import { type Out, put } from "./operators.ts";
import type { Input, View } from "./types.ts";

/** Which axes go, and whether they stay as axes of one element. */
export interface AxisOptions extends Out {
  /** One axis or several, negative from the end; all unless given. */
  readonly axis?: number | readonly number[] | undefined;
  /** Keeps each reduced axis with one element. */
  readonly keepDims?: boolean | undefined;
}
/** The same for `variance` and `std`. */
export interface SpreadOptions extends AxisOptions {
  /** What is taken off the number of elements in the divisor; 0 unless given. */
  readonly ddof?: number | undefined;
}
/** All other numbers. */
export type Numbers = Float64Array;
/** 64-bit integers. */
export type Bigs = BigInt64Array | BigUint64Array;

/**
 * The sum: of integers and bools in int64, of floats in their own dtype; 0 of nothing. Throws `range` for an axis that does not exist.
 *
 * float32: blocks of 256 elements are added up in float32 lanes and the blocks in doubles, so it is off by at most 10 x 2^-24 of the sum of
 * the absolute values (NumPy's bound: 18 times and once more for each doubling beyond 128 elements), with the same bits on every machine.
 *
 * @example
 * ```ts
 * import { sum } from "./reduce.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(sum([[1, 2], [3, 4]], { axis: 0 })), [4, 6]);
 * assertEquals(toList(sum([[1, 2], [3, 4]])), 10);
 * ```
 */
export function sum(x: Input, options: AxisOptions = {}): View {
  return reduce("sum", x, options, total, whole, { quick: shortSumOf, big: (v) => fold(v, 0n, (s, y) => s + y) });
}
/** The product, of integers in int64 or uint64, which wrap; 1 of nothing. */
export function prod(x: Input, options: AxisOptions = {}): View {
  const view = ndarray(x), kind = kindOf(view.dtype), long = kind === "float" ? view : asType(view, whole(view.dtype));
  const big = (v: Bigs) => fold(v, 1n, (p, y) => BigInt.asUintN(64, p * y));
  return reduce("multiply", long, options, (v) => v.reduce((p, y) => p * y, 1), whole, { big });
}
/** The arithmetic mean, of integers in float64; NaN of nothing. */
export function mean(x: Input, options: AxisOptions = {}): View {
  return reduce("average", x, options, average, floating, { quick: (v, at, n) => shortSumOf(v, at, n) / n });
}
/** The variance in two passes, of integers in float64, with `size - ddof` as divisor. */
export function variance(x: Input, options: SpreadOptions = {}): View {
  return spreads("find the variance of", x, options, (v) => v);
}
/** The standard deviation: the root of the variance. */
export function std(x: Input, options: SpreadOptions = {}): View {
  return spreads("find the deviation of", x, options, Math.sqrt);
}
/** The largest element, NaN if one is. Throws `shape` of nothing. */
export function max(x: Input, options: AxisOptions = {}): View {
  return reduce("find the largest of", x, options, (v) => v[best(v, 1)]!, same, {
    needsOne,
    quick: maxOf,
    big: (v) => v[best(v, 1)]!,
  });
}
/** The smallest element, NaN if one is. Throws `shape` of nothing. */
export function min(x: Input, options: AxisOptions = {}): View {
  return reduce("find the smallest of", x, options, (v) => v[best(v, -1)]!, same, {
    needsOne,
    quick: minOf,
    big: (v) => v[best(v, -1)]!,
  });
}
/** The place of the first largest element (or NaN) in C order, int64. Throws `shape` of nothing. */
export function argmax(x: Input, options: AxisOptions = {}): View {
  return reduce("find the largest of", x, options, (v) => best(v, 1), () => "int64", {
    needsOne,
    big: (v) => BigInt(best(v, 1)),
  });
}
/** The place of the first smallest element (or NaN) in C order, int64. Throws `shape` of nothing. */
export function argmin(x: Input, options: AxisOptions = {}): View {
  return reduce("find the smallest of", x, options, (v) => best(v, -1), () => "int64", {
    needsOne,
    big: (v) => BigInt(best(v, -1)),
  });
}
/** Whether an element is not zero. */
export function any(x: Input, options: AxisOptions = {}): View {
  return reduce("test", x, options, (v) => v.some((y) => y !== 0) ? 1 : 0, () => "bool");
}
/** Whether no element is zero. */
export function all(x: Input, options: AxisOptions = {}): View {
  return reduce("test", x, options, (v) => v.every((y) => y !== 0) ? 1 : 0, () => "bool");
}

function spreads(verb: string, x: Input, options: SpreadOptions, fn: (variance: number) => number): View {
  checkOptions(verb, options, ["axis", "keepDims", "out", "ddof"]);
  const { ddof = 0, ...rest } = options;
  if (!Number.isFinite(ddof)) {
    throw new LensorError("type", `Cannot ${verb} an array: expected a number for ddof, found ${describe(ddof)}`);
  }
  return reduce(verb, x, rest, (v) => fn(spread(v, ddof)), floating);
}

const total = (v: Numbers): number => {
  let s = 0;
  for (let i = 0; i < v.length; i++) s += v[i]!;
  return s;
};
const average = (v: Numbers): number => total(v) / v.length;
const spread = (v: Numbers, ddof: number): number => {
  const centre = average(v);
  return v.reduce((s, y) => s + (y - centre) ** 2, 0) / Math.max(0, v.length - ddof);
};
function best(v: Numbers | Bigs, sign: 1 | -1): number {
  let at = 0;
  for (let i = 0; i < v.length; i++) {
    const x = v[i]!, top = v[at]!;
    if (Number.isNaN(x)) return i;
    if (sign > 0 ? x > top : x < top) at = i;
  }
  return at;
}
function fold(v: Bigs, start: bigint, fn: (s: bigint, y: bigint) => bigint): bigint {
  let s = start;
  for (let i = 0; i < v.length; i++) s = fn(s, v[i]!);
  return s;
}
const needsOne = true;

const same = (dtype: DType): DType => dtype;
/** The dtype of what is computed in floats: an integer type's is float64. */
export const floating = (dtype: DType): DType => kindOf(dtype) === "float" ? dtype : "float64";
const whole = (dtype: DType): DType =>
  kindOf(dtype) === "float" ? dtype : kindOf(dtype) === "uint" ? "uint64" : "int64";

/** Other ways to reduce. */
export interface Ways {
  /** For a run of float32 numbers, which then need not be made doubles. */
  readonly quick?: (x: Float32Array, start: number, n: number) => number;
  /** For 64-bit integers, which doubles would round; without it they go through doubles. */
  readonly big?: (v: Bigs) => bigint;
  /** Whether nothing has no answer. */
  readonly needsOne?: boolean;
}

/** Applies a function to the elements of the axes that go, in C order. */
export function reduce(
  verb: string,
  x: Input,
  options: AxisOptions,
  fn: (v: Numbers) => number,
  dtypeOf: (dtype: DType) => DType,
  { quick, big, needsOne }: Ways = {},
): View {
  checkOptions(verb, options, ["axis", "keepDims", "out"]);
  const view = ndarray(x), ndim = view.shape.length, every = view.shape.map((_, i) => i);
  const go = checkAxes(verb, options.axis ?? every, ndim), stay = every.filter((i) => !go.includes(i));
  const order = [...stay, ...every.filter((i) => go.includes(i))], sizes = stay.map((i) => view.shape[i]!);
  const dtype = dtypeOf(promote(view.dtype, view.dtype)),
    count = countOf(sizes),
    run = countOf(go.map((i) => view.shape[i]!));
  if (needsOne && run === 0) {
    throw new LensorError("shape", `Cannot ${verb} ${showShape(view.shape)}: there are no elements along the axis`);
  }
  const { data } = toTensor({ ...view, ...permuted(view, order) }), exact = big && view.dtype.endsWith("int64");
  const work: DType = exact ? dtype : "float64", results = allocate(work, count) as Numbers;
  const decoded = decode(data, view.dtype);
  if (quick && decoded instanceof Float32Array) {
    for (let i = 0; i < count; i++) results[i] = quick(decoded, i * run, run);
  } else {
    const source = exact ? data : cast(decoded, decodedType(view.dtype), "float64");
    const one = (exact ? big : fn) as (v: Numbers) => number;
    for (let i = 0; i < count; i++) results[i] = one((source as Numbers).subarray(i * run, (i + 1) * run));
  }
  const shape = options.keepDims ? view.shape.map((n, i) => go.includes(i) ? 1 : n) : sizes;
  return put(viewOf(cast(results, work, dtype), dtype, shape), options);
}

const decodedType = (dtype: DType): DType => dtype === "float16" || dtype === "bfloat16" ? "float32" : dtype;
