/** Other windows on the same elements: nothing here copies, but `reshape` where it has to. */
import { LensorError } from "../core/errors.ts";
import { describe, showShape } from "../core/shape.ts";
import {
  broadcasted,
  checkAxes,
  checkAxis,
  checkIndex,
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
import type { DType } from "../core/types.ts";
import { slicesOf, type TextPart } from "./_slice_text.ts";
import type { Input, Layout, View } from "./types.ts";
import { relaid } from "./_view.ts";

/**
 * What a slice takes for an axis: an index (the axis goes), `[start, stop, step]` (null or missing: to the end), or
 * null for all of it. A text holds any number of parts as Python writes them between brackets:
 * `"1:, ::-1, None, ..., 0"`.
 */
export type Part = number | null | string | readonly (number | null)[];

/**
 * Returns the part of an array that Python writes `x[a, start:stop:step, ...]`, as a view. Missing parts mean the whole
 * axis.
 *
 * @throws {LensorError} `range` for an index outside of its axis or a step of 0; `shape` for more parts than axes;
 * `type` for text that is not a slice.
 *
 * @example
 * ```ts
 * import { slice, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [[1, 2, 3], [4, 5, 6]];
 * assertEquals(toList(slice(x, 1)), [4, 5, 6]);
 * assertEquals(toList(slice(x, null, [null, null, -1])), [[3, 2, 1], [6, 5, 4]]);
 * assertEquals(toList(slice(x, "1:, ::-1")), [[6, 5, 4]]);
 * ```
 */
export function slice<D extends DType>(x: View<D>, ...parts: readonly Part[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function slice(x: Input, ...parts: readonly Part[]): View;
export function slice(x: Input, ...parts: readonly Part[]): View {
  const view = ndarray(x);
  const ndim = view.shape.length;
  const list = parts.flatMap<TextPart | null | undefined>((p) => typeof p === "string" ? slicesOf(p) : [p]);
  const known = list.filter((p) => p !== "rest" && p !== "new").length;
  const missing = ndim - known;
  if (missing < 0) {
    throw new LensorError("shape", `Cannot slice ${showShape(view.shape)}: ${known} parts for ${ndim} axes`);
  }
  const rest = list.indexOf("rest");
  if (rest !== list.lastIndexOf("rest")) {
    throw new LensorError("shape", `Cannot slice ${showShape(view.shape)}: "..." may stand only once`);
  }
  const all = new Array<null>(missing).fill(null);
  const full = rest < 0 ? [...list, ...all] : list.toSpliced(rest, 1, ...all);
  let layout: Layout = view, axis = 0, source = 0;
  for (const part of full) {
    const own = part === "new" ? source : source++;
    if (part === "new") layout = widened(layout, axis++);
    else if (typeof part === "number") {
      layout = pickedAxis(layout, axis, checkIndex("slice", part, own, view.shape[own]!));
    } else if (Array.isArray(part) && part.length <= 3) {
      const [start = null, stop = null, step = null] = part as (number | null)[];
      layout = slicedAxis(layout, axis++, start, stop, step ?? 1);
    } else if (part === null || part === undefined) axis++;
    else {
      const found = describe(part);
      throw new LensorError(
        "type",
        `Cannot slice axis ${own}: expected an index or [start, stop, step], found ${found}`,
      );
    }
  }
  return relaid(view, layout);
}

/**
 * Returns a view with the axes in another order, reversed by default.
 *
 * @throws {LensorError} `shape` or `range` for axes that are not all of them.
 */
export function transpose<D extends DType>(x: View<D>, axes?: readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function transpose(x: Input, axes?: readonly number[]): View;
export function transpose(x: Input, axes?: readonly number[]): View {
  const view = ndarray(x);
  return relaid(view, permuted(view, axes));
}

/**
 * Returns a view with two axes exchanged.
 *
 * @throws {LensorError} `range` for axes that do not exist.
 */
export function swapAxes<D extends DType>(x: View<D>, a: number, b: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function swapAxes(x: Input, a: number, b: number): View;
export function swapAxes(x: Input, a: number, b: number): View {
  const view = ndarray(x);
  const ndim = view.shape.length;
  const i = checkAxis("swap axes", a, ndim);
  const j = checkAxis("swap axes", b, ndim);
  return transpose(view, view.shape.map((_, k) => k === i ? j : k === j ? i : k));
}

/**
 * Returns a view that runs backwards along one axis, several, or all by default.
 *
 * @throws {LensorError} `range` for axes that do not exist.
 */
export function flip<D extends DType>(x: View<D>, axis?: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function flip(x: Input, axis?: number | readonly number[]): View;
export function flip(x: Input, axis?: number | readonly number[]): View {
  const view = ndarray(x);
  const axes = checkAxes("flip", axis ?? view.shape.map((_, i) => i), view.shape.length);
  return relaid(view, axes.reduce<Layout>(flipped, view));
}

/**
 * Returns the elements in C order in another shape, of which one size may be -1: a view where the strides allow it,
 * else a copy.
 *
 * @throws {LensorError} `shape` if the sizes do not multiply to the number of elements.
 */
export function reshape<D extends DType>(x: View<D>, shape: readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function reshape(x: Input, shape: readonly number[]): View;
export function reshape(x: Input, shape: readonly number[]): View {
  const view = ndarray(x);
  const full = inferShape(countOf(view.shape), shape);
  const layout = reshaped(view, full);
  return layout ? relaid(view, layout) : relaid(copy(view), packed(full));
}

/** Returns the elements as a vector: a view where the strides allow it. */
export function ravel<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function ravel(x: Input): View;
export function ravel(x: Input): View {
  return reshape(x, [-1]);
}

/**
 * Returns the array repeated to a shape by NumPy's rule, as a view with strides of 0.
 *
 * @throws {LensorError} `shape` if it does not fit.
 */
export function broadcastTo<D extends DType>(x: View<D>, shape: readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function broadcastTo(x: Input, shape: readonly number[]): View;
export function broadcastTo(x: Input, shape: readonly number[]): View {
  const view = ndarray(x);
  return relaid(view, broadcasted(view, shape));
}

/**
 * Returns a view with new axes of one element at places of the result.
 *
 * @throws {LensorError} `range` for places that do not exist or are repeated.
 */
export function expandDims<D extends DType>(x: View<D>, axis: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function expandDims(x: Input, axis: number | readonly number[]): View;
export function expandDims(x: Input, axis: number | readonly number[]): View {
  const view = ndarray(x);
  const count = Array.isArray(axis) ? axis.length : 1;
  const places = checkAxes("expand", axis, view.shape.length + count).sort((a, b) => a - b);
  return relaid(view, places.reduce<Layout>(widened, view));
}

/**
 * Returns a view without axes of one element: those named, or all.
 *
 * @throws {LensorError} `shape` if a named one is longer.
 */
export function squeeze<D extends DType>(x: View<D>, axis?: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function squeeze(x: Input, axis?: number | readonly number[]): View;
export function squeeze(x: Input, axis?: number | readonly number[]): View {
  const view = ndarray(x);
  const ndim = view.shape.length;
  const go = axis === undefined ? view.shape.flatMap((n, i) => n === 1 ? [i] : []) : checkAxes("squeeze", axis, ndim);
  const wrong = go.find((i) => view.shape[i] !== 1);
  if (wrong !== undefined) {
    throw new LensorError(
      "shape",
      `Cannot squeeze axis ${wrong} of ${showShape(view.shape)}: it has more than one element`,
    );
  }
  const keep = <T>(list: readonly T[]) => list.filter((_, i) => !go.includes(i));
  return relaid(view, { shape: keep(view.shape), stride: keep(view.stride), offset: view.offset });
}

// With a new axis of one element before another
function widened({ shape, stride, offset }: Layout, axis: number): Layout {
  return { shape: shape.toSpliced(axis, 0, 1), stride: stride.toSpliced(axis, 0, 0), offset };
}
