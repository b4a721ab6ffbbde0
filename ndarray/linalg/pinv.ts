import { checkOptions, numberOption } from "../../core/check.ts";
import { ndarray, viewOf } from "../ndarray.ts";
import type { Input, View } from "../types.ts";
import { multiplied } from "./_multiplied.ts";
import { checkFinite, doubles, matrix, result, stackOf, turned, zerosOf } from "./_stack.ts";
import { svdOf } from "./_svd.ts";
import { singularValuesOf } from "./svd.ts";
import type { Precise, PreciseOf } from "./precise.ts";

/** What counts as 0 among singular values. */
export interface PinvOptions {
  /**
   * Those up to this part of the largest; the longer side times the distance from 1 to the next number by default.
   */
  readonly rtol?: number | undefined;
}

/** What counts as 0 among singular values. */
export interface RankOptions extends PinvOptions {
  /** Those up to this; `rtol` decides by default. */
  readonly tol?: number | undefined;
}

/**
 * The pseudo-inverse of each matrix of a stack (Moore and Penrose), by singular values.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities.
 * @example The inverse of a column
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.pinv([[2], [0]])), [[0.5, 0]]);
 * ```
 */
export function pinv<X extends Input>(x: X, options: PinvOptions = {}): View<PreciseOf<X>> {
  const verb = "invert";
  checkOptions(verb, options, ["rtol"]);
  const { batch, count, rows, cols, data, dtype } = stackOf(verb, x, { finite: true });
  const n = Math.min(rows, cols);
  const out = zerosOf("float64", count * rows * cols);
  const rtol = tolerance(options.rtol, rows, cols, dtype);
  for (let i = 0; i < count && n > 0; i++) {
    const { u, s, vt } = svdOf(data.subarray(i * rows * cols, (i + 1) * rows * cols), rows, cols, "reduced");
    const least = rtol * s[0]!;
    // vtᵀ divided by s, column by column
    s.forEach((size, r) => {
      for (let c = 0; c < cols; c++) vt[r * cols + c] = size > least ? vt[r * cols + c]! / size : 0;
    });
    out.set(multiplied(turned(matrix(vt, cols)), turned(matrix(u, n)), cols, n, rows), i * rows * cols);
  }
  return result(out, dtype, [...batch, cols, rows]) as View<PreciseOf<X>>;
}

/**
 * The rank of each matrix of a stack, int64: how many singular values are not counted as 0. That of a vector or number
 * is 0 or 1.
 *
 * @throws {LensorError} `range` for NaN and infinities.
 * @example A matrix whose rows depend on each other
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.matrixRank([[1, 2], [2, 4]])), 1n);
 * ```
 */
export function matrixRank(x: Input, options: RankOptions = {}): View<"int64"> {
  const verb = "find the rank of";
  checkOptions(verb, options, ["tol", "rtol"]);
  const view = ndarray(x);
  if (view.shape.length < 2) {
    const data = doubles(view);
    checkFinite(verb, data);
    return viewOf(BigInt64Array.of(data.some((v) => v !== 0) ? 1n : 0n), "int64", []);
  }
  const stack = stackOf(verb, view, { finite: true });
  const { rows, cols, dtype } = stack;
  const n = Math.min(rows, cols);
  const rtol = tolerance(options.rtol, rows, cols, dtype);
  const ranks = new BigInt64Array(stack.count);
  const tol = options.tol === undefined ? undefined : numberOption("matrixRank", "tol", options.tol);
  const values = singularValuesOf(stack);
  for (let i = 0; i < ranks.length && n > 0; i++) {
    const least = tol ?? rtol * values[i * n]!;
    ranks[i] = BigInt(values.subarray(i * n, (i + 1) * n).filter((s) => s > least).length);
  }
  return viewOf(ranks, "int64", stack.batch);
}

/** The part of the largest singular value up to which others count as 0. */
export function tolerance(rtol: number | undefined, rows: number, cols: number, dtype: Precise): number {
  if (rtol !== undefined) return numberOption("a tolerance", "rtol", rtol);
  return Math.max(rows, cols) * (dtype === "float64" ? 2 ** -52 : 2 ** -23);
}
