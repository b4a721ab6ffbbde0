/** Reductions that pass over NaN. Of lanes that hold nothing else: sums 0, products 1, all others NaN. */
import { LensorError } from "../core/errors.ts";
import type { DType } from "../core/types.ts";
import { floatOf, longOf } from "./_promote.ts";
import { pairwise } from "./_totals.ts";
import { ndarray } from "./ndarray.ts";
import {
  argmax,
  argmin,
  average,
  type AxisOptions,
  best,
  checkDdof,
  checkReduction,
  type Extreme,
  max,
  min,
  type Numbers,
  type Place,
  prod,
  product,
  reduce,
  spread,
  type SpreadOptions,
  sum,
  type Total,
} from "./reduce.ts";
import { kindOf } from "../core/dtype.ts";
import type { Input, View } from "./types.ts";

/** Returns the sum without NaN. */
export const nansum: Total =
  ((x: Input, options: AxisOptions = {}): View =>
    isFloat(x) ? without("sum", x, options, pairwise, longOf) : sum(x, options)) as Total;
/** Returns the product without NaN. */
export const nanprod: Total =
  ((x: Input, options: AxisOptions = {}): View =>
    isFloat(x) ? without("multiply", x, options, product, longOf) : prod(x, options)) as Total;
/** Returns the mean without NaN. */
export const nanmean: Total =
  ((x: Input, options: AxisOptions = {}): View => without("average", x, options, average, floatOf)) as Total;
/** Returns the variance without NaN. */
export const nanvar: Total<SpreadOptions> = spreads("find the variance of", (v) => v);
/** Returns the standard deviation without NaN. */
export const nanstd: Total<SpreadOptions> = spreads("find the deviation of", Math.sqrt);
/**
 * Returns the largest element that is not NaN.
 *
 * @throws {LensorError} `shape` of nothing.
 */
export const nanmax: Extreme = extreme("find the largest of", 1, max);
/**
 * Returns the smallest element that is not NaN.
 *
 * @throws {LensorError} `shape` of nothing.
 */
export const nanmin: Extreme = extreme("find the smallest of", -1, min);
/**
 * Returns the place of the first largest element that is not NaN, int64.
 *
 * @throws {LensorError} `shape` of nothing; `range` where all are NaN.
 */
export const nanargmax: Place = place("find the largest of", 1, argmax);
/**
 * Returns the place of the first smallest element that is not NaN, int64.
 *
 * @throws {LensorError} `shape` of nothing; `range` where all are NaN.
 */
export const nanargmin: Place = place("find the smallest of", -1, argmin);

/** A lane without its NaN. */
export const known = (v: Numbers): Numbers => v.some(Number.isNaN) ? v.filter((y) => !Number.isNaN(y)) : v;

const isFloat = (x: Input): boolean => kindOf(ndarray(x).dtype) === "float";

function without(
  verb: string,
  x: Input,
  options: AxisOptions,
  fn: (v: Numbers) => number,
  dtypeOf: (dtype: DType) => DType,
  needsOne = false,
): View {
  return reduce(verb, x, options, (v) => fn(known(v)), dtypeOf, { needsOne });
}

function spreads(verb: string, fn: (variance: number) => number): Total<SpreadOptions> {
  return ((x: Input, options: SpreadOptions = {}): View => {
    checkReduction(verb, options, ["ddof"]);
    const { ddof = 0, ...rest } = options;
    checkDdof(verb, ddof);
    // With nothing left to divide by there is no answer
    return without(verb, x, rest, (v) => v.length > ddof ? fn(spread(v, ddof)) : NaN, floatOf);
  }) as Total<SpreadOptions>;
}

function extreme(verb: string, sign: 1 | -1, plain: Extreme): Extreme {
  return ((x: Input, options: AxisOptions = {}): View => {
    if (!isFloat(x)) return plain(x, options);
    return without(verb, x, options, (v) => v.length ? v[best(v, sign)]! : NaN, (dtype) => dtype, true);
  }) as Extreme;
}

function place(verb: string, sign: 1 | -1, plain: Place): Place {
  return ((x: Input, options: AxisOptions = {}): View => {
    if (!isFloat(x)) return plain(x, options);
    const fn = (v: Numbers): number => {
      if (v.every(Number.isNaN)) throw new LensorError("range", `Cannot ${verb} a lane of NaN: there is no such place`);
      return best(v.map((y) => Number.isNaN(y) ? -sign * Infinity : y), sign);
    };
    return reduce(verb, x, options, (v) => firstKnown(v, fn(v)), () => "int64", { needsOne: true });
  }) as Place;
}

// A NaN that stands for an infinity must not win over a later infinity
function firstKnown(v: Numbers, at: number): number {
  if (!Number.isNaN(v[at]!)) return at;
  return v.findIndex((y) => !Number.isNaN(y));
}
