import { LensorError } from "../../core/errors.ts";
import { showShape } from "../../core/shape.ts";
import { ndarray } from "../ndarray.ts";
import type { Input, View } from "../types.ts";
import { swapAxes } from "../view.ts";

/**
 * Each matrix of a stack with rows and columns exchanged, as a view.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 * @example Transpose
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.matrixTranspose([[1, 2], [3, 4]])), [[1, 3], [2, 4]]);
 * ```
 */
export function matrixTranspose(x: Input): View {
  const view = ndarray(x);
  if (view.shape.length >= 2) return swapAxes(view, -1, -2);
  throw new LensorError("shape", `Cannot transpose ${showShape(view.shape)}: a matrix has two axes`);
}
