/** Weighted means, covariances, ranges and counts. */
import { cast } from "../core/cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import { inOrder } from "./_elements.ts";
import { lanesAlong } from "./_lanes.ts";
import { checkAxes } from "./_layout.ts";
import { put } from "./_out.ts";
import { floatOf, promoteAll } from "./_promote.ts";
import { pairwise } from "./_totals.ts";
import { relaid } from "./_view.ts";
import { concatenate } from "./join.ts";
import { asType, named, ndarray, toTensor, viewOf } from "./ndarray.ts";
import { subtract } from "./operators.ts";
import {
  type AxisOptions,
  checkReduction,
  max,
  mean,
  min,
  type NoOut,
  type Numbers,
  reduce,
  type Total,
} from "./reduce.ts";
import type { Input, View } from "./types.ts";
import { broadcastTo, reshape } from "./view.ts";

/** Along which axes, and how much each element counts. */
export interface AverageOptions extends AxisOptions {
  /** Of the shape of the array, or a vector along its one axis; all the same by default. */
  readonly weights?: Input | undefined;
}
/** What a covariance is worked out of. */
export interface CovOptions {
  /** More variables. */
  readonly y?: Input | undefined;
  /** Whether rows are variables and columns observations; true by default. */
  readonly rowvar?: boolean | undefined;
  /** Divides by the number of observations rather than by one less. */
  readonly bias?: boolean | undefined;
  /** What is taken off the divisor; 1, or 0 with `bias`, by default. */
  readonly ddof?: number | undefined;
  /** How often each observation was made. */
  readonly fweights?: Input | undefined;
  /** How much each observation counts. */
  readonly aweights?: Input | undefined;
}

/**
 * Returns the mean with weights: the sum of the weighted elements over that of the weights, at least float64 for
 * integers.
 *
 * @throws {LensorError} `shape` for weights that fit neither the array nor its one axis; `range` where they sum to 0.
 *
 * @example
 * ```ts
 * import { average, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(average([1, 2, 6], { weights: [1, 1, 2] })), 3.75);
 * ```
 */
export function average(x: Input, options: AverageOptions = {}): View {
  checkReduction("average", options, ["weights"]);
  const { weights, ...rest } = options;
  const view = ndarray(x);
  if (weights === undefined || weights === null) return mean(view, rest);
  const given = named("weights", weights);
  const w = spreadWeights(view, given, rest.axis);
  const joint = promoteAll([view.dtype, given.dtype]);
  const dtype = kindOf(view.dtype) === "float" ? floatOf(joint) : "float64";
  const elements = lanesAlong("average", view, rest.axis, rest.keepDims);
  const { count, run, shape } = elements;
  const counts = lanesAlong("average", w, rest.axis, rest.keepDims).data;
  const values = cast(elements.data, view.dtype, "float64") as Numbers;
  const each = cast(counts, w.dtype, "float64") as Numbers;
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const part = each.subarray(i * run, (i + 1) * run);
    const total = pairwise(part);
    if (total === 0) throw new LensorError("range", `Cannot average ${showShape(view.shape)}: the weights sum to 0`);
    out[i] = pairwise(part.map((c, j) => c * values[i * run + j]!)) / total;
  }
  return put(viewOf(cast(out, "float64", dtype), dtype, shape), rest);
}

// Weights of another shape are for one axis
function spreadWeights(view: View, w: View, axis: number | readonly number[] | undefined): View {
  if (sameShape(w.shape, view.shape)) return w;
  const text = `Cannot average ${showShape(view.shape)} with weights of ${showShape(w.shape)}`;
  const axes = axis === undefined ? [] : checkAxes("average", axis, view.shape.length);
  if (w.shape.length !== 1 || axes.length !== 1) {
    throw new LensorError("shape", `${text}: give weights of the same shape, or a vector and its axis`);
  }
  if (w.shape[0] !== view.shape[axes[0]!]) {
    throw new LensorError("shape", `${text}: axis ${axes[0]} has ${view.shape[axes[0]!]} elements`);
  }
  return broadcastTo(reshape(w, view.shape.map((n, i) => i === axes[0] ? n : 1)), view.shape);
}

/**
 * Returns the covariance matrix of variables, float64; without axes for one variable.
 *
 * Each row is a variable unless `rowvar` is false. With weights w = fweights x aweights the mean is weighted by w, and
 * the divisor is sum(w) - ddof sum(w aweights) / sum(w).
 *
 * @throws {LensorError} `shape` for more than two axes, or for observations or weights that do not match; `range` for
 * negative weights.
 *
 * @example
 * ```ts
 * import { cov, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(cov([[0, 1, 2], [2, 1, 0]])), [[1, -1], [-1, 1]]);
 * ```
 */
export function cov(x: Input, options: CovOptions = {}): View<"float64"> {
  checkOptions("find covariances of", options, ["y", "rowvar", "bias", "ddof", "fweights", "aweights"]);
  const { y, rowvar = true, bias = false, ddof = bias ? 0 : 1, fweights, aweights } = options;
  if (!Number.isInteger(ddof)) {
    throw new LensorError("range", `Cannot find covariances: ddof is ${describe(ddof)}; use an integer`);
  }
  const first = variables("x", x, rowvar);
  const more = y === undefined ? [] : [variables("y", y, rowvar)];
  const all = concatenate([first, ...more], 0);
  const [rows = 0, n = 0] = all.shape;
  const f = weightsOf("fweights", fweights, n);
  const a = weightsOf("aweights", aweights, n);
  const w = f || a ? Float64Array.from({ length: n }, (_, i) => (f?.[i] ?? 1) * (a?.[i] ?? 1)) : undefined;
  const sum = w ? pairwise(w) : n;
  const over = w && a ? pairwise(w.map((c, i) => c * a[i]!)) / sum : 1;
  const divisor = Math.max(0, sum - ddof * over);
  const data = Float64Array.from(inOrder(asType(all, "float64")) as Numbers);
  const weighted = new Float64Array(data.length);
  for (let r = 0; r < rows; r++) {
    const row = data.subarray(r * n, (r + 1) * n);
    const centre = pairwise(w ? row.map((v, i) => v * w[i]!) : row) / sum;
    for (let i = 0; i < n; i++) {
      row[i]! -= centre;
      weighted[r * n + i] = row[i]! * (w?.[i] ?? 1);
    }
  }
  const out = new Float64Array(rows * rows);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c <= r; c++) {
      const products = weighted.slice(r * n, (r + 1) * n);
      for (let i = 0; i < n; i++) products[i]! *= data[c * n + i]!;
      out[r * rows + c] = out[c * rows + r] = pairwise(products) / divisor;
    }
  }
  return viewOf(out, "float64", rows === 1 ? [] : [rows, rows]);
}

/**
 * Returns the correlation matrix of variables: their covariances over the deviations, clipped to [-1, 1], float64.
 *
 * @throws {LensorError} as `cov`.
 */
export function corrcoef(x: Input, options: Pick<CovOptions, "y" | "rowvar"> = {}): View<"float64"> {
  checkOptions("find correlations of", options, ["y", "rowvar"]);
  const c = cov(x, options);
  const [n = 1] = c.shape;
  const data = c.data;
  const out = new Float64Array(data.length);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const r = data[i * n + j]! / Math.sqrt(data[i * n + i]!) / Math.sqrt(data[j * n + j]!);
      out[i * n + j] = Math.min(1, Math.max(-1, r));
    }
  }
  return viewOf(out, "float64", c.shape);
}

function variables(name: string, x: Input, rowvar: boolean): View {
  const view = named(name, x);
  const { shape } = view;
  if (shape.length > 2) {
    throw new LensorError("shape", `Cannot find covariances of ${showShape(shape)}: use a vector or a matrix`);
  }
  if (shape.length < 2) return reshape(view, [1, -1]);
  if (rowvar) return view;
  return relaid(view, {
    shape: [shape[1]!, shape[0]!],
    stride: [view.stride[1]!, view.stride[0]!],
    offset: view.offset,
  });
}

function weightsOf(name: string, weights: Input | undefined, n: number): Numbers | undefined {
  if (weights === undefined) return undefined;
  const { data, shape, dtype } = toTensor(named(name, weights));
  const values = cast(data, dtype, "float64") as Numbers;
  if (shape.length !== 1 || shape[0] !== n) {
    throw new LensorError("shape", `Cannot find covariances: ${name} has shape ${showShape(shape)}, expected [${n}]`);
  }
  const wrong = values.find((w) => !(w >= 0) || name === "fweights" && !Number.isInteger(w));
  if (wrong === undefined) return values;
  throw new LensorError("range", `Cannot find covariances: ${name} holds ${wrong}; counts and weights are at least 0`);
}

/** Returns log(sum(exp(x))), without overflow on the way; -Infinity of nothing. Of integers float64. */
export const logsumexp: Total =
  ((x: Input, options: AxisOptions = {}): View =>
    reduce("add the exponentials of", x, options, (v) => {
      const top = v.reduce((a, b) => Math.max(a, b), -Infinity);
      return Number.isFinite(top) ? top + Math.log(pairwise(v.map((y) => Math.exp(y - top)))) : top;
    }, floatOf)) as Total;

/** Returns how many elements are not 0, int64. */
export function countNonzero(x: Input, options: NoOut<AxisOptions> = {}): View<"int64"> {
  const count = (v: Numbers) => v.reduce((n, y) => n + (y !== 0 ? 1 : 0), 0);
  return reduce("count", x, options, count, () => "int64") as View<"int64">;
}

/**
 * Returns the largest element less the smallest, in the array's own dtype; integers wrap.
 *
 * @throws {LensorError} `type` for bools; `shape` of nothing.
 */
export function ptp(x: Input, options: AxisOptions = {}): View {
  checkReduction("find the range of", options, []);
  const view = ndarray(x);
  const { out, ...rest } = options;
  if (kindOf(view.dtype) === "bool") {
    throw new LensorError("type", "Cannot find the range of bools: cast them to an integer type");
  }
  return subtract(max(view, rest), min(view, rest), { out });
}
