import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, showShape } from "../../core/shape.ts";
import { ndarray } from "../ndarray.ts";
import { floatOf } from "../_promote.ts";
import { type AxisOptions, reduce } from "../reduce.ts";
import type { Input, View } from "../types.ts";
import { svdOf } from "./_svd.ts";

/** Which norm of vectors. */
export interface VectorNormOptions extends Omit<AxisOptions, "out"> {
  /**
   * p for the p-th root of the sum of p-th powers; `Infinity` and `-Infinity` for the largest and smallest absolute
   * value, 0 for the number of elements that are not 0.
   *
   * @default 2
   */
  readonly ord?: number | undefined;
}

/** Which norm of matrices. */
export interface MatrixNormOptions {
  /**
   * `"fro"`: the root of the sum of squares; 1, -1, `Infinity`, `-Infinity`: the largest or smallest sum of a column's
   * or row's absolute values; 2, -2: the largest or smallest singular value; `"nuc"`: their sum.
   *
   * @default "fro"
   */
  readonly ord?: MatrixOrder | undefined;
  /** Whether the last two axes stay, with one element each. */
  readonly keepDims?: boolean | undefined;
}

/** The norms of matrices. */
export type MatrixOrder = "fro" | "nuc" | number;

const VERB = "find the norm of";

/**
 * The norm of all elements, or of the vectors along `axis` (one or several), without overflow.
 *
 * @throws {LensorError} `type` unless ord is a number, `range` for an axis that there is not, `shape` for the smallest
 * of nothing.
 * @example Lengths
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.vectorNorm([3e30, 4e30])), Math.fround(5e30));
 * ```
 */
export function vectorNorm(x: Input, options: VectorNormOptions = {}): View {
  checkOptions(VERB, options, ["ord", "axis", "keepDims"]);
  const { ord = 2, ...rest } = options;
  if (typeof ord !== "number" || Number.isNaN(ord)) {
    throw new LensorError("type", `Cannot ${VERB} a vector: expected a number for ord, found ${describe(ord)}`);
  }
  return reduce(VERB, ndarray(x), rest, (v) => lengthOf(v, ord), floatOf);
}

/**
 * The norm of each matrix of a stack.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for an order that there is not.
 * @example The largest singular value
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.matrixNorm([[0, 2], [3, 0]], { ord: 2 })), 3);
 * ```
 */
export function matrixNorm(x: Input, options: MatrixNormOptions = {}): View {
  checkOptions(VERB, options, ["ord", "keepDims"]);
  const { ord = "fro", keepDims } = options;
  const view = ndarray(x);
  const [rows = 0, cols = 0] = view.shape.slice(-2);
  if (view.shape.length < 2) {
    throw new LensorError("shape", `Cannot ${VERB} ${showShape(view.shape)}: a matrix has two axes; use vectorNorm`);
  }
  checkOrder(ord);
  return reduce(VERB, view, { axis: [-2, -1], keepDims }, (v) => matrixNormOf(v, rows, cols, ord), floatOf);
}

/** The norm of a matrix in C order. */
export function matrixNormOf(v: Float64Array, rows: number, cols: number, ord: MatrixOrder): number {
  if (ord === "fro") return lengthOf(v, 2);
  if (ord === "nuc" || Math.abs(ord) === 2) {
    if (!v.every(Number.isFinite)) return NaN;
    const { s } = svdOf(v.slice(), rows, cols, "values");
    return ord === "nuc" ? s.reduce((sum, x) => sum + x, 0) : extreme(s, ord);
  }
  const down = Math.abs(ord) === 1;
  const sums = new Float64Array(down ? cols : rows);
  for (let i = 0; i < v.length; i++) sums[down ? i % cols : Math.floor(i / cols)]! += Math.abs(v[i]!);
  return extreme(sums, ord);
}

/** Throws `range` for an order that matrices have not. */
export function checkOrder(ord: unknown): asserts ord is MatrixOrder {
  if (ord === "fro" || ord === "nuc" || [1, 2, Infinity].includes(Math.abs(ord as number))) return;
  const help = 'use 1, 2 or Infinity, below 0 too, "fro" or "nuc"';
  throw new LensorError("range", `Cannot ${VERB} a matrix: there is no order ${describe(ord)}; ${help}`);
}

function lengthOf(v: Float64Array, ord: number): number {
  if (Math.abs(ord) === Infinity) return extreme(v.map(Math.abs), ord);
  if (ord === 0) return v.reduce((n, x) => n + (x !== 0 ? 1 : 0), 0);
  if (ord === 1) return v.reduce((sum, x) => sum + Math.abs(x), 0);
  if (ord < 0) return v.reduce((sum, x) => sum + Math.abs(x) ** ord, 0) ** (1 / ord);
  const most = v.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
  if (most === 0 || !(most < Infinity)) return most;
  // A power of two loses nothing
  const by = most > 1e150 ? 2 ** -600 : most < 1e-150 ? 2 ** 600 : 1;
  if (ord !== 2) {
    // Powers that would overflow or vanish are taken of parts of the largest
    const unit = most ** ord > 1e-280 && most ** ord < 1e280 ? 1 : most;
    return v.reduce((sum, x) => sum + (Math.abs(x) / unit) ** ord, 0) ** (1 / ord) * unit;
  }
  return Math.sqrt(v.reduce((sum, x) => sum + (x * by) * (x * by), 0)) / by;
}

function extreme(sizes: ArrayLike<number>, ord: number): number {
  if (sizes.length === 0 && ord > 0) return 0;
  if (sizes.length === 0) {
    throw new LensorError("shape", `Cannot ${VERB} nothing: there is no smallest of its elements`);
  }
  let found = sizes[0]!;
  for (let i = 1; i < sizes.length; i++) found = ord > 0 ? Math.max(found, sizes[i]!) : Math.min(found, sizes[i]!);
  return found;
}
