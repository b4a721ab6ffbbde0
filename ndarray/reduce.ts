/**
 * Reductions of whole arrays or along axes, with NumPy's dtypes: float32 stays float32, summed more exactly than NumPy
 * does.
 */
import { cast } from "../core/cast.ts";
import { allocate, bytesOf, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { decode } from "./_elements.ts";
import { lanesAlong } from "./_lanes.ts";
import { type Out, put } from "./_out.ts";
import { checkComputable, floatOf, longOf } from "./_promote.ts";
import { maxOf, minOf, pairwise, shortSumOf } from "./_totals.ts";
import { asType, ndarray, viewOf } from "./ndarray.ts";
import type { FloatType, Input, View } from "./types.ts";

/** Which axes go, and whether they stay as axes of one element. */
export interface AxisOptions extends Out {
  /** One axis or several, negative from the end; all by default. */
  readonly axis?: number | readonly number[] | undefined;
  /** Keeps each reduced axis with one element. */
  readonly keepDims?: boolean | undefined;
}
/** The same for `variance` and `std`. */
export interface SpreadOptions extends AxisOptions {
  /** What is taken off the number of elements in the divisor; 0 by default. */
  readonly ddof?: number | undefined;
}
/** The same with the result in a new array. */
export type NoOut<T> = T & { readonly out?: undefined };
/** All other numbers. */
export type Numbers = Float64Array;
/** 64-bit integers. */
export type Bigs = BigInt64Array | BigUint64Array;

/** A reduction whose result has the dtype of the array. */
export interface Extreme {
  <D extends DType>(x: View<D>, options?: NoOut<AxisOptions>): View<D>;
  (x: Input, options?: AxisOptions): View;
}
/** A reduction of floats to their dtype. */
export interface Total<O extends AxisOptions = AxisOptions> {
  <D extends FloatType>(x: View<D>, options?: NoOut<O>): View<D>;
  (x: Input, options?: O): View;
}
/** A reduction to places. */
export interface Place {
  (x: Input, options?: NoOut<AxisOptions>): View<"int64">;
  (x: Input, options?: AxisOptions): View;
}
/** A reduction to truth. */
export interface Test {
  (x: Input, options?: NoOut<AxisOptions>): View<"bool">;
  (x: Input, options?: AxisOptions): View;
}

/**
 * Returns the sum: of integers and bools in 64 bits, of floats in their own dtype; 0 of nothing.
 *
 * float32: blocks of 256 elements are added up in float32 lanes and the blocks in doubles, so it is off by at most 10 x
 * 2^-24 of the sum of the absolute values (NumPy's bound: 18 times and once more for each doubling beyond 128
 * elements), with the same bits on every machine. float64: in pairs.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { sum, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(sum([[1, 2], [3, 4]], { axis: 0 })), [4, 6]);
 * assertEquals(toList(sum([[1, 2], [3, 4]])), 10);
 * ```
 */
export const sum: Total = ((x: Input, options: AxisOptions = {}): View => {
  const view = ndarray(x);
  const kind = kindOf(view.dtype);
  // Many integers of 32 bits exceed what a double holds
  const long = bytesOf(view.dtype) === 4 && (kind === "int" || kind === "uint") &&
    view.shape.reduce((n, s) => n * s, 1) > 2 ** 20;
  const big = (v: Bigs) => fold(v, 0n, (s, y) => s + y);
  return reduce("sum", long ? asType(view, longOf(view.dtype)) : view, options, pairwise, longOf, {
    quick: shortSumOf,
    big,
  });
}) as Total;
/** Returns the product, of integers in 64 bits, which wrap; 1 of nothing. */
export const prod: Total = ((x: Input, options: AxisOptions = {}): View => {
  const view = ndarray(x);
  const long = kindOf(view.dtype) === "float" ? view : asType(view, longOf(view.dtype));
  const big = (v: Bigs) => fold(v, 1n, (p, y) => BigInt.asUintN(64, p * y));
  return reduce("multiply", long, options, product, longOf, { big });
}) as Total;
/** Returns the arithmetic mean, of integers in float64; NaN of nothing. */
export const mean: Total =
  ((x: Input, options: AxisOptions = {}): View =>
    reduce("average", x, options, average, floatOf, { quick: (v, at, n) => shortSumOf(v, at, n) / n })) as Total;
/** Returns the variance, found in two passes, of integers in float64, with `size - ddof` as divisor. */
export const variance: Total<SpreadOptions> = spreads("find the variance of", (v) => v);
/** Returns the standard deviation: the root of the variance. */
export const std: Total<SpreadOptions> = spreads("find the deviation of", Math.sqrt);
/**
 * Returns the largest element, NaN if one is.
 *
 * @throws {LensorError} `shape` of nothing.
 */
export const max: Extreme =
  ((x: Input, options: AxisOptions = {}): View =>
    reduce("find the largest of", x, options, (v) => v[best(v, 1)]!, same, {
      needsOne,
      quick: maxOf,
      big: (v) => v[best(v, 1)]!,
    })) as Extreme;
/**
 * Returns the smallest element, NaN if one is.
 *
 * @throws {LensorError} `shape` of nothing.
 */
export const min: Extreme =
  ((x: Input, options: AxisOptions = {}): View =>
    reduce("find the smallest of", x, options, (v) => v[best(v, -1)]!, same, {
      needsOne,
      quick: minOf,
      big: (v) => v[best(v, -1)]!,
    })) as Extreme;
/**
 * Returns the place of the first largest element (or NaN) in C order, int64.
 *
 * @throws {LensorError} `shape` of nothing.
 */
export const argmax: Place = places("find the largest of", 1);
/**
 * Returns the place of the first smallest element (or NaN) in C order, int64.
 *
 * @throws {LensorError} `shape` of nothing.
 */
export const argmin: Place = places("find the smallest of", -1);
/** Returns whether an element is not zero. */
export const any: Test =
  ((x: Input, options: AxisOptions = {}): View =>
    reduce("test", x, options, (v) => v.some((y) => y !== 0) ? 1 : 0, () => "bool")) as Test;
/** Returns whether no element is zero. */
export const all: Test =
  ((x: Input, options: AxisOptions = {}): View =>
    reduce("test", x, options, (v) => v.every((y) => y !== 0) ? 1 : 0, () => "bool")) as Test;

function places(verb: string, sign: 1 | -1): Place {
  return ((x: Input, options: AxisOptions = {}): View => {
    const big = (v: Bigs) => BigInt(best(v, sign));
    return reduce(verb, x, options, (v) => best(v, sign), () => "int64", { needsOne, big });
  }) as Place;
}

function spreads(verb: string, fn: (variance: number) => number): Total<SpreadOptions> {
  return ((x: Input, options: SpreadOptions = {}): View => {
    checkReduction(verb, options, ["ddof"]);
    const { ddof = 0, ...rest } = options;
    checkDdof(verb, ddof);
    return reduce(verb, x, rest, (v) => fn(spread(v, ddof)), floatOf);
  }) as Total<SpreadOptions>;
}

/** Throws `type` unless it is a number to take off a divisor. */
export function checkDdof(verb: string, ddof: unknown): void {
  if (Number.isFinite(ddof)) return;
  throw new LensorError("type", `Cannot ${verb} an array: expected a number for ddof, found ${describe(ddof)}`);
}

/** The variance of one lane. */
export const spread = (v: Numbers, ddof: number): number => pairwise(v, average(v)) / Math.max(0, v.length - ddof);
/** The mean of one lane. */
export const average = (v: Numbers): number => pairwise(v) / v.length;
/** The product of one lane. */
export const product = (v: Numbers): number => v.reduce((p, y) => p * y, 1);
/** The place of the largest (or smallest) element of one lane, or of the first NaN. */
export function best(v: Numbers | Bigs, sign: 1 | -1): number {
  let at = 0;
  for (let i = 0; i < v.length; i++) {
    const x = v[i]!;
    const top = v[at]!;
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
  checkReduction(verb, options, []);
  const view = ndarray(x);
  checkComputable(view.dtype);
  const { data, count, run, shape } = lanesAlong(verb, view, options.axis, options.keepDims);
  const dtype = dtypeOf(view.dtype);
  if (needsOne && run === 0) throw nothingAlong(verb, view.shape);
  const exact = big && view.dtype.endsWith("int64");
  const work: DType = exact ? dtype : "float64";
  const results = allocate(work, count) as Numbers;
  const decoded = decode(data, view.dtype);
  if (quick && decoded instanceof Float32Array) {
    for (let i = 0; i < count; i++) results[i] = quick(decoded, i * run, run);
  } else {
    const source = exact ? data : cast(decoded, decodedType(view.dtype), "float64");
    const one = (exact ? big : fn) as (v: Numbers) => number;
    for (let i = 0; i < count; i++) results[i] = one((source as Numbers).subarray(i * run, (i + 1) * run));
  }
  return put(viewOf(cast(results, work, dtype), dtype, shape), options);
}

/** Checks the options of a reduction, and says how an axis is given. Throws `type` or `unknown-name`. */
export function checkReduction(verb: string, options: unknown, more: readonly string[]): void {
  if (typeof options === "number") {
    throw new LensorError("type", `Cannot ${verb}: expected options, found ${options}; write { axis: ${options} }`);
  }
  checkOptions(verb, options, ["axis", "keepDims", "out", ...more]);
}

/** The error where nothing has no answer. */
export const nothingAlong = (verb: string, shape: readonly number[]): LensorError =>
  new LensorError("shape", `Cannot ${verb} ${showShape(shape)}: there are no elements along the axis`);

const decodedType = (dtype: DType): DType => dtype === "float16" || dtype === "bfloat16" ? "float32" : dtype;
