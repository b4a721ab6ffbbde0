/** Arrays and shapes made to fit each other. */
import { sizeOf } from "../core/shape.ts";
import { broadcastShape, checkList } from "./_layout.ts";
import { named } from "./ndarray.ts";
import type { Input, View } from "./types.ts";
import { broadcastTo } from "./view.ts";

/**
 * Returns views of arrays, repeated to their joint shape.
 *
 * @throws {LensorError} `shape` if they have none.
 */
export function broadcastArrays(arrays: readonly Input[]): View[] {
  checkList("broadcast", "the arrays", arrays);
  const views = arrays.map((x, i) => named(`arrays[${i}]`, x));
  const shape = broadcastShape("broadcast", views.map((v) => v.shape));
  return views.map((v) => broadcastTo(v, shape));
}

/**
 * Returns the joint shape of shapes by NumPy's rule: sizes are equal or 1, counted from the last axis.
 *
 * @throws {LensorError} `shape` if there is none.
 *
 * @example
 * ```ts
 * import { broadcastShapes } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(broadcastShapes([[3, 1], [4]]), [3, 4]);
 * ```
 */
export function broadcastShapes(shapes: readonly (readonly number[])[]): number[] {
  checkList("broadcast", "the shapes", shapes);
  shapes.forEach(sizeOf);
  return broadcastShape("broadcast", shapes);
}
