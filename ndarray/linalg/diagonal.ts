import { checkOptions } from "../../core/check.ts";
import { diagonal as diagonalOf, type DiagonalPlace } from "../diagonals.ts";
import { trace as traceOf } from "../products.ts";
import type { Input, View } from "../types.ts";

/** Which diagonal of the last two axes. */
export type MatrixDiagonal = Pick<DiagonalPlace, "offset">;

/**
 * Returns the diagonals of a stack of matrices, as a view.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 *
 * @example
 * ```ts
 * import { toList } from "@lensor/lensor/ndarray";
 * import { diagonal } from "@lensor/lensor/ndarray/linalg";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(diagonal([[1, 2], [3, 4]])), [1, 4]);
 * ```
 */
export function diagonal(x: Input, options: MatrixDiagonal = {}): View {
  checkOptions("take a diagonal", options, ["offset"]);
  return diagonalOf(x, { axis1: -2, axis2: -1, ...options });
}

/**
 * Returns the sums along the diagonals of a stack of matrices, of integers in 64 bits.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 */
export function trace(x: Input, options: MatrixDiagonal = {}): View {
  checkOptions("take a trace", options, ["offset"]);
  return traceOf(x, { axis1: -2, axis2: -1, ...options });
}
