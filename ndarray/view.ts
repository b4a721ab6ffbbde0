/** Other windows on the same elements: nothing here copies, but `reshape` where it has to. */
import { LensorError } from "../core/errors.ts";
import { describe, showShape } from "../core/shape.ts";
import {
  broadcasted,
  checkAxes,
  checkAxis,
  countOf,
  flipped,
  inferShape,
  packed,
  permuted,
  pickedAxis,
  reshaped,
  slicedAxis,
} from "./_layout.ts";
import { copy, ndarray } from "./ndarray.ts";
import type { Input, Layout, View } from "./types.ts";

/** What a slice takes for an axis: an index (the axis goes), `[start, stop, step]` (null or missing: to the end), or null for all of it. */
export type Part = number | null | readonly (number | null)[];

/**
 * The part of an array that Python writes `x[a, start:stop:step, ...]`, as a view. Missing parts mean the whole axis.
 *
 * Throws `range` for an index outside of its axis or a step of 0, `shape` for more parts than axes.
 *
 * @example
 * ```ts
 * import { slice } from "./view.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [[1, 2, 3], [4, 5, 6]];
 * assertEquals(toList(slice(x, 1)), [4, 5, 6]);
 * assertEquals(toList(slice(x, null, [null, null, -1])), [[3, 2, 1], [6, 5, 4]]);
 * ```
 */
export function slice(x: Input, ...parts: readonly Part[]): View {
  const view = ndarray(x), ndim = view.shape.length;
  if (parts.length > ndim) {
    throw new LensorError("shape", `Cannot slice ${showShape(view.shape)}: ${parts.length} parts for ${ndim} axes`);
  }
  let layout: Layout = view;
  for (let axis = parts.length - 1; axis >= 0; axis--) {
    const part = parts[axis];
    if (typeof part === "number") layout = pickedAxis(layout, axis, part);
    else if (Array.isArray(part) && part.length <= 3) {
      const [start = null, stop = null, step = null] = part as (number | null)[];
      layout = slicedAxis(layout, axis, start, stop, step ?? 1);
    } else if (part !== null && part !== undefined) {
      throw new LensorError(
        "type",
        `Cannot slice axis ${axis}: expected an index or [start, stop, step], found ${describe(part)}`,
      );
    }
  }
  return at(view, layout);
}

/** The axes in another order, reversed unless told, as a view. Throws `shape` or `range`. */
export function transpose(x: Input, axes?: readonly number[]): View {
  const view = ndarray(x);
  return at(view, permuted(view, axes));
}

/** Two axes exchanged, as a view. Throws `range`. */
export function swapAxes(x: Input, a: number, b: number): View {
  const view = ndarray(x), ndim = view.shape.length;
  const i = checkAxis("swap axes", a, ndim), j = checkAxis("swap axes", b, ndim);
  return transpose(view, view.shape.map((_, k) => k === i ? j : k === j ? i : k));
}

/** Backwards along one axis, several, or (unless told) all, as a view. Throws `range`. */
export function flip(x: Input, axis?: number | readonly number[]): View {
  const view = ndarray(x), axes = checkAxes("flip", axis ?? view.shape.map((_, i) => i), view.shape.length);
  return at(view, axes.reduce<Layout>(flipped, view));
}

/**
 * The elements in C order in another shape, of which one size may be -1: a view where the strides allow it, else a copy.
 *
 * Throws `shape` if the sizes do not multiply to the number of elements.
 */
export function reshape(x: Input, shape: readonly number[]): View {
  const view = ndarray(x), full = inferShape(countOf(view.shape), shape), layout = reshaped(view, full);
  return layout ? at(view, layout) : { ...copy(view), ...packed(full) };
}

/** The elements as a vector: a view where the strides allow it. */
export function ravel(x: Input): View {
  return reshape(x, [-1]);
}

/** The array repeated to a shape by NumPy's rule, as a view with strides of 0. Throws `shape` if it does not fit. */
export function broadcastTo(x: Input, shape: readonly number[]): View {
  const view = ndarray(x);
  return at(view, broadcasted(view, shape));
}

/** A new axis of one element, as a view. Throws `range`. */
export function expandDims(x: Input, axis: number): View {
  const view = ndarray(x), i = checkAxis("expand", axis, view.shape.length + 1);
  return at(view, {
    shape: view.shape.toSpliced(i, 0, 1),
    stride: view.stride.toSpliced(i, 0, 0),
    offset: view.offset,
  });
}

/** Without axes of one element: those named, or all. Throws `shape` if a named one is longer. */
export function squeeze(x: Input, axis?: number | readonly number[]): View {
  const view = ndarray(x), ndim = view.shape.length;
  const go = axis === undefined ? view.shape.flatMap((n, i) => n === 1 ? [i] : []) : checkAxes("squeeze", axis, ndim);
  const wrong = go.find((i) => view.shape[i] !== 1);
  if (wrong !== undefined) {
    throw new LensorError(
      "shape",
      `Cannot squeeze axis ${wrong} of ${showShape(view.shape)}: it has more than one element`,
    );
  }
  const keep = <T>(list: readonly T[]) => list.filter((_, i) => !go.includes(i));
  return at(view, { shape: keep(view.shape), stride: keep(view.stride), offset: view.offset });
}

const at = (view: View, { shape, stride, offset }: Layout): View => ({
  data: view.data,
  dtype: view.dtype,
  shape,
  stride,
  offset,
});
