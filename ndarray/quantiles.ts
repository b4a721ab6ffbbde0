/** Quantiles, percentiles and medians, as NumPy works them out; in doubles, rounded once. */
import { cast } from "../core/cast.ts";
import { allocate, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import type { DType, Values } from "../core/types.ts";
import { inOrder } from "./_elements.ts";
import { lanesAlong } from "./_lanes.ts";
import { type Out, put } from "./_out.ts";
import { checkComputable, floatOf } from "./_promote.ts";
import { asType, named, ndarray, viewOf } from "./ndarray.ts";
import { type AxisOptions, checkReduction, nothingAlong } from "./reduce.ts";
import type { Input, View } from "./types.ts";

/** What a quantile between two elements is. */
export type QuantileMethod = "linear" | "lower" | "higher" | "midpoint" | "nearest";
/** Along which axes, and what lies between two elements. */
export interface QuantileOptions extends AxisOptions {
  /** `"linear"` by default. */
  readonly method?: QuantileMethod | undefined;
}

/**
 * Returns the value below which the fraction `q` of the elements lies, in the dtype of floats; of integers float64 for
 * `"linear"` and `"midpoint"`, else their own. A list of `q` gives one more axis, the first. NaN anywhere along the
 * axis gives NaN.
 *
 * @throws {LensorError} `range` for a `q` outside of [0, 1]; `shape` of nothing; `unknown-name` for another method.
 *
 * @example
 * ```ts
 * import { quantile, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(quantile([1, 2, 3, 4], 0.5)), 2.5);
 * assertEquals(toList(quantile([1, 2, 3, 4], [0, 1], { method: "lower" })), [1, 4]);
 * ```
 */
export function quantile(x: Input, q: Input, options: QuantileOptions = {}): View {
  return quantiles("find a quantile of", x, q, 1, options, false);
}
/**
 * Returns the same for percents: `q` from 0 to 100.
 *
 * @throws {LensorError} as `quantile`.
 */
export function percentile(x: Input, q: Input, options: QuantileOptions = {}): View {
  return quantiles("find a percentile of", x, q, 100, options, false);
}
/** Returns the middle element, or the mean of the two in the middle; NaN of nothing. */
export function median(x: Input, options: AxisOptions = {}): View {
  return middle("find the median of", x, options, false);
}
/**
 * Returns a quantile of the elements that are not NaN; NaN where all are.
 *
 * @throws {LensorError} as `quantile`.
 */
export function nanquantile(x: Input, q: Input, options: QuantileOptions = {}): View {
  return quantiles("find a quantile of", x, q, 1, options, true);
}
/** Returns the median of the elements that are not NaN; NaN where all are. */
export function nanmedian(x: Input, options: AxisOptions = {}): View {
  return middle("find the median of", x, options, true);
}

// A place between two elements: which ones, and how far from the first
interface Between {
  readonly i: number;
  readonly g: number;
}
type Sorted = Float64Array | BigInt64Array | BigUint64Array;

function middle(verb: string, x: Input, options: AxisOptions, skip: boolean): View {
  checkReduction(verb, options, []);
  const mean = (v: Sorted, { i, g }: Between): number => {
    const a = Number(v[i]!);
    const b = Number(v[Math.min(i + 1, v.length - 1)]!);
    return g === 0 || a === b ? a : a / 2 + b / 2;
  };
  const view = ndarray(x);
  return overLanes(verb, view, [0.5], [], options, skip, floatOf(view.dtype), mean, NaN);
}

function quantiles(verb: string, x: Input, q: Input, whole: number, options: QuantileOptions, skip: boolean): View {
  checkReduction(verb, options, ["method"]);
  const { method = "linear", ...rest } = options;
  const view = ndarray(x);
  checkComputable(view.dtype);
  if (!Object.hasOwn(METHODS, method)) {
    const near = typeof method === "string" ? nearest(method, Object.keys(METHODS))[0] : undefined;
    const help = near ? `did you mean "${near}"` : `the methods are ${quoteNames(Object.keys(METHODS))}`;
    throw new LensorError("unknown-name", `Cannot ${verb} an array: there is no method ${describe(method)}; ${help}`);
  }
  const asked = asType(Array.isArray(q) || typeof q === "number" ? ndarray(q, "float64") : named("q", q), "float64");
  const fractions = Array.from(inOrder(asked) as Float64Array, (p) => p / whole);
  const wrong = fractions.findIndex((p) => !(p >= 0 && p <= 1));
  if (wrong >= 0) {
    const text = `q is ${fractions[wrong]! * whole}; use numbers from 0 to ${whole}`;
    throw new LensorError("range", `Cannot ${verb} an array: ${text}`);
  }
  const blends = method === "linear" || method === "midpoint";
  const float = kindOf(view.dtype) === "float";
  const dtype = blends && !float ? "float64" : view.dtype;
  return overLanes(verb, view, fractions, asked.shape, rest, skip, dtype, METHODS[method]);
}

const METHODS: Readonly<Record<QuantileMethod, (v: Sorted, between: Between) => number | bigint>> = {
  linear: (v, { i, g }) => {
    const a = Number(v[i]!);
    if (i === v.length - 1 || i === 0 && g === 0) return a;
    // Beside an infinity this is NaN, as in NumPy
    const b = Number(v[i + 1]!);
    return g >= 0.5 ? b - (b - a) * (1 - g) : a + (b - a) * g;
  },
  lower: (v, { i }) => v[i]!,
  higher: (v, { i, g }) => v[g > 0 ? i + 1 : i]!,
  midpoint: (v, { i, g }) => {
    if (g === 0) return Number(v[i]!);
    const a = Number(v[i]!);
    const b = Number(v[i + 1]!);
    return a === b ? a : (a + b) / 2;
  },
  nearest: (v, { i, g }) => v[g < 0.5 || g === 0.5 && i % 2 === 0 ? i : i + 1]!,
};

function overLanes(
  verb: string,
  view: View,
  fractions: readonly number[],
  first: readonly number[],
  options: AxisOptions & Out,
  skip: boolean,
  dtype: DType,
  fn: (v: Sorted, between: Between) => number | bigint,
  ofNothing?: number,
): View {
  const { data, count, run, shape } = lanesAlong(verb, view, options.axis, options.keepDims);
  if (run === 0 && ofNothing === undefined) throw nothingAlong(verb, view.shape);
  const long = view.dtype.endsWith("int64") && dtype === view.dtype;
  const work: DType = long ? dtype : "float64";
  const out = allocate(work, fractions.length * count) as Float64Array;
  const values = (long ? data : cast(data, view.dtype, "float64")) as Sorted;
  for (let lane = 0; lane < count; lane++) {
    const sorted = values.slice(lane * run, (lane + 1) * run).sort() as Sorted;
    const n = sorted.length - nansOf(sorted);
    const usable = skip ? sorted.subarray(0, n) as Sorted : sorted;
    const silent = usable.length === 0 || !skip && n < sorted.length;
    fractions.forEach((q, k) => {
      const h = q * (usable.length - 1);
      const i = Math.floor(h);
      out[k * count + lane] = silent ? NaN : fn(usable, { i, g: h - i }) as number;
    });
  }
  return put(viewOf(cast(out as Values, work, dtype), dtype, [...first, ...shape]), options);
}

// NaN stand at the end of what is sorted
function nansOf(sorted: Sorted): number {
  let n = 0;
  while (n < sorted.length && Number.isNaN(sorted[sorted.length - 1 - n])) n++;
  return n;
}
