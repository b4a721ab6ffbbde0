import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { quoteNames } from "../core/nearest.ts";
import { showShape } from "../core/shape.ts";
import { checkList, slicedAxis } from "./_layout.ts";
import { take } from "./join.ts";
import { copy, ndarray } from "./ndarray.ts";
import { store } from "./_out.ts";
import { roomFor } from "./_room.ts";
import { checkHeld } from "./_weak.ts";
import { relaid } from "./_view.ts";
import type { Input, Layout, View } from "./types.ts";
import { remainderOf } from "./_whole.ts";

/**
 * What lies outside: the nearest element; the array mirrored at its last element or behind it; the array over and over
 * again.
 */
export type PadMode = "edge" | "reflect" | "symmetric" | "wrap";

/**
 * Returns the array with `[before, after]` more elements around it, a pair an axis: one value (0 by default), or what
 * a mode of `numpy.pad` says.
 *
 * @throws {LensorError} `shape` if there is not a pair for every axis or a mode finds nothing to repeat; `range` for
 * counts that are not integers of at least 0, or a value that the integer dtype lacks; `unknown-name` for another mode;
 * `limit` if there is no room.
 *
 * @example
 * ```ts
 * import { pad, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(pad([1, 2], [[1, 2]])), [0, 1, 2, 0, 0]);
 * assertEquals(toList(pad([1, 2, 3], [[2, 1]], "reflect")), [3, 2, 1, 2, 3, 2]);
 * ```
 */
export function pad(
  x: Input,
  widths: readonly (readonly [before: number, after: number])[],
  fill: number | bigint | PadMode = 0,
): View {
  const view = ndarray(x);
  checkWidths(view, widths);
  if (typeof fill === "string") return repeated(view, widths, fill);
  const { dtype } = view;
  const shape = view.shape.map((n, i) => n + widths[i]![0] + widths[i]![1]);
  checkHeld("pad", fill, dtype);
  const out = roomFor("pad", dtype, shape);
  if (fill !== 0 || Object.is(fill, -0)) (out.data as Float64Array).fill(ndarray(fill, dtype).data[0] as number);
  let layout: Layout = out;
  widths.forEach(([before], i) => layout = slicedAxis(layout, i, before, before + view.shape[i]!, 1));
  store(view, relaid(out, layout));
  return out;
}

function checkWidths(view: View, widths: readonly (readonly number[])[]): void {
  checkList("pad", "the widths", widths);
  widths.forEach((pair, i) => checkList("pad", `the widths of axis ${i}`, pair));
  if (widths.length !== view.shape.length) {
    throw new LensorError(
      "shape",
      `Cannot pad ${showShape(view.shape)}: ${widths.length} pairs were given; give one an axis`,
    );
  }
  if (widths.some((pair) => pair.length !== 2 || pair.some((n) => !Number.isInteger(n) || n < 0))) {
    throw new LensorError(
      "range",
      `Cannot pad by ${JSON.stringify(widths)}: use two non-negative integers for each axis`,
    );
  }
}

// The place within n elements that stands at i, which may lie outside
const PLACES: Readonly<Record<PadMode, (i: number, n: number) => number>> = {
  edge: (i, n) => Math.min(n - 1, Math.max(0, i)),
  reflect: (i, n) => n === 1 ? 0 : folded(i, n, 2 * n - 2),
  symmetric: (i, n) => folded(i, n, 2 * n),
  wrap: remainderOf,
};

// There and back within a period
function folded(i: number, n: number, period: number): number {
  const at = remainderOf(i, period);
  // A period of 2 n shows both ends twice
  return at < n ? at : period === 2 * n ? period - 1 - at : period - at;
}

function repeated(view: View, widths: readonly (readonly [number, number])[], mode: PadMode): View {
  if (!Object.hasOwn(PLACES, mode)) {
    const help = `use a number, or ${quoteNames(Object.keys(PLACES))}`;
    throw new LensorError("unknown-name", `Cannot pad: there is no mode "${mode}"; ${help}`);
  }
  return view.shape.reduce((out, n, axis) => {
    const [before, after] = widths[axis]!;
    if (before + after === 0) return out;
    if (n === 0) {
      throw new LensorError("shape", `Cannot pad ${showShape(view.shape)} by "${mode}": axis ${axis} is empty`);
    }
    const places = allocate("float64", before + n + after) as Float64Array;
    for (let i = 0; i < places.length; i++) places[i] = PLACES[mode](i - before, n);
    return take(out, places, axis);
  }, copy(view));
}
