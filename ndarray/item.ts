/** One element of an array as a number. */
import { LensorError } from "../core/errors.ts";
import { showShape } from "../core/shape.ts";
import { nested } from "./_elements.ts";
import { checkIndex, countOf, pickedAxis, stridesOf } from "./_layout.ts";
import { relaid } from "./_view.ts";
import { ndarray } from "./ndarray.ts";
import type { Input, Layout, NestedNumbers } from "./types.ts";

/**
 * Returns one element: a bigint of 64-bit integers, a boolean of bools, else a number. One index counts in C order,
 * several are one an axis.
 *
 * @throws {LensorError} `shape` for more than one element without an index, or another number of indices; `range` for
 * an index outside.
 *
 * @example
 * ```ts
 * import { item } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(item([[7]]), 7);
 * assertEquals(item([[1, 2], [3, 4]], 2), 3);
 * assertEquals(item([[1, 2], [3, 4]], 0, -1), 2);
 * ```
 */
export function item(x: Input, ...at: readonly number[]): number | bigint | boolean {
  const view = ndarray(x);
  const { shape } = view;
  const n = countOf(shape);
  if (at.length === 0 && n !== 1) {
    throw new LensorError("shape", `Cannot take the one element of ${showShape(shape)}: there are ${n}; give an index`);
  }
  if (at.length > 1 && at.length !== shape.length) {
    throw new LensorError("shape", `Cannot take an element of ${showShape(shape)}: ${at.length} indices were given`);
  }
  const flat = at.length === 0 ? 0 : at.length === 1 ? checkIndex("take an element", at[0], 0, n) : undefined;
  const places = flat === undefined ? at : stridesOf(shape).map((step, axis) => Math.floor(flat / step) % shape[axis]!);
  const layout = places.reduce<Layout>((l, i) => pickedAxis(l, 0, i), view);
  return nested(relaid(view, layout)) as Exclude<NestedNumbers, readonly unknown[]>;
}
