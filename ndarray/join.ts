/** Arrays put together, repeated, and taken from. */
import { kindOf, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { decode, inOrder } from "./_elements.ts";
import { checkAxis, checkIndex, checkList, countOf, MOST_AXES, slicedAxis } from "./_layout.ts";
import { store } from "./_out.ts";
import { promoteAll } from "./_promote.ts";
import { roomFor } from "./_room.ts";
import { relaid } from "./_view.ts";
import { named, ndarray, toTensor } from "./ndarray.ts";
import type { Input, View } from "./types.ts";
import { broadcastTo, expandDims, ravel, reshape } from "./view.ts";

/** Joins a list of arrays. */
export interface Joiner {
  <D extends DType>(arrays: readonly View<D>[]): View<D>;
  (arrays: readonly Input[]): View;
}

/**
 * Returns arrays joined along an axis that they have, in their joint dtype.
 *
 * @throws {LensorError} `shape` if another axis differs; `missing` if there is none.
 *
 * @example
 * ```ts
 * import { concatenate, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(concatenate([[[1, 2]], [[3, 4]]], 0)), [[1, 2], [3, 4]]);
 * ```
 */
export function concatenate<D extends DType>(arrays: readonly View<D>[], axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function concatenate(arrays: readonly Input[], axis?: number): View;
export function concatenate(arrays: readonly Input[], axis = 0): View {
  const views = viewsOf("concatenate", arrays);
  const [first] = views as [View];
  const at = checkAxis("concatenate", axis, first.shape.length);
  for (const { shape } of views) {
    if (shape.length === first.shape.length && shape.every((n, i) => i === at || n === first.shape[i])) continue;
    const text = `Cannot concatenate ${showShape(first.shape)} and ${showShape(shape)} along axis ${at}`;
    throw new LensorError("shape", `${text}: the other sizes must be equal`);
  }
  const dtype = promoteAll(views.map((v) => v.dtype));
  const n = views.reduce((s, v) => s + v.shape[at]!, 0);
  const shape = first.shape.with(at, n);
  const out = roomFor("concatenate", dtype, shape);
  let from = 0;
  for (const view of views) store(view, relaid(out, slicedAxis(out, at, from, from += view.shape[at]!, 1)));
  return out;
}

/**
 * Returns arrays of one shape joined along a new axis.
 *
 * @throws {LensorError} `shape` for other shapes; `range` for an axis that does not exist; `missing` if there is none.
 */
export function stack<D extends DType>(arrays: readonly View<D>[], axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function stack(arrays: readonly Input[], axis?: number): View;
export function stack(arrays: readonly Input[], axis = 0): View {
  const views = viewsOf("stack", arrays);
  const other = views.find((v) => !sameShape(v.shape, views[0]!.shape));
  if (other) {
    const text = `${showShape(views[0]!.shape)} and ${showShape(other.shape)}`;
    throw new LensorError("shape", `Cannot stack ${text}: all shapes must be equal`);
  }
  return concatenate(views.map((x) => expandDims(x, axis)), axis);
}

/** Returns arrays joined along the second axis; vectors along their one. */
export const hstack: Joiner = ((arrays: readonly Input[]): View => {
  const views = viewsOf("concatenate", arrays).map((v) => v.shape.length ? v : expandDims(v, 0));
  return concatenate(views, views[0]!.shape.length === 1 ? 0 : 1);
}) as Joiner;
/** Returns arrays joined along the first axis; vectors are rows. */
export const vstack: Joiner =
  ((arrays: readonly Input[]): View =>
    concatenate(viewsOf("concatenate", arrays).map((v) => atleast2d(v)), 0)) as Joiner;
/** Returns arrays joined along the third axis; vectors are [1, n, 1]. */
export const dstack: Joiner =
  ((arrays: readonly Input[]): View =>
    concatenate(viewsOf("concatenate", arrays).map((v) => atleast3d(v)), 2)) as Joiner;
/** Returns vectors as the columns of a matrix; matrices are joined along the second axis. */
export const columnStack: Joiner = ((arrays: readonly Input[]): View => {
  const columns = viewsOf("concatenate", arrays).map((v) => v.shape.length < 2 ? reshape(v, [-1, 1]) : v);
  return concatenate(columns, 1);
}) as Joiner;

/**
 * Returns an array with another behind it along an axis; without one both as vectors.
 *
 * @throws {LensorError} `shape` if another axis differs; `range` for an axis that does not exist.
 */
export function append(a: Input, b: Input, axis?: number): View {
  const both = [named("a", a), named("b", b)];
  return axis === undefined ? concatenate(both.map((v) => ravel(v))) : concatenate(both, axis);
}

/** Returns the array with at least one axis, as a view. */
export function atleast1d<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function atleast1d(x: Input): View;
export function atleast1d(x: Input): View {
  const view = ndarray(x);
  return view.shape.length ? view : reshape(view, [1]);
}

/** Returns the array with at least two axes, as a view: vectors are rows. */
export function atleast2d<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function atleast2d(x: Input): View;
export function atleast2d(x: Input): View {
  const view = atleast1d(x);
  return view.shape.length > 1 ? view : expandDims(view, 0);
}

/** Returns the array with at least three axes, as a view: [n] is [1, n, 1], [n, m] is [n, m, 1]. */
export function atleast3d<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function atleast3d(x: Input): View;
export function atleast3d(x: Input): View {
  const view = atleast2d(x);
  return view.shape.length > 2 ? view : expandDims(view, 2);
}

/**
 * Returns the elements at integer indices along an axis, of all elements in C order by default; negative indices
 * count from the end.
 *
 * An array of indices gives its axes in place of the one that it is taken along.
 *
 * @throws {LensorError} `range` for an index outside of the axis; `type` for indices that are not numbers.
 *
 * @example
 * ```ts
 * import { argsort, take, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [30, 10, 20];
 * assertEquals(toList(take(x, argsort(x))), [10, 20, 30]);
 * ```
 */
export function take<D extends DType>(x: View<D>, indices: Input, axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function take(x: Input, indices: Input, axis?: number): View;
export function take(x: Input, indices: Input, axis?: number): View {
  const given = ndarray(x);
  const view = axis === undefined ? ravel(given) : given;
  const at = checkAxis("take from", axis ?? 0, view.shape.length);
  const n = view.shape[at]!;
  const list = toTensor(listOf(indices));
  const { dtype } = view;
  if (kindOf(list.dtype) === "bool") {
    throw new LensorError("type", "Cannot take: the indices are bools; compress chooses by a mask");
  }
  const shape = [...view.shape.slice(0, at), ...list.shape, ...view.shape.slice(at + 1)];
  const outer = countOf(view.shape.slice(0, at));
  const inner = countOf(view.shape.slice(at + 1)) * lanesOf(dtype);
  const from = inOrder(view) as Float64Array;
  const out = roomFor("take", dtype, shape);
  const places = Float64Array.from(decode(list.data, list.dtype) as Float64Array, Number);
  const to = out.data as Float64Array;
  for (let k = 0; k < places.length; k++) {
    const i = places[k]!;
    if (!(i >= 0 && i < n && Number.isInteger(i))) places[k] = checkIndex("take", i, at, n);
  }
  for (let o = 0, p = 0; o < outer; o++) {
    for (let k = 0; k < places.length; k++, p += inner) {
      const start = (o * n + places[k]!) * inner;
      if (inner === 1) to[p] = from[start]!;
      else to.set(from.subarray(start, start + inner), p);
    }
  }
  return out;
}

/**
 * Returns every element so many times in a row, along an axis or, by default, of all in C order. A list of counts has
 * one for each.
 *
 * @throws {LensorError} `range` for counts that are not integers of at least 0, or an axis that does not exist; `shape`
 * for another number of counts; `limit` if there is no room.
 */
export function repeat<D extends DType>(x: View<D>, counts: number | readonly number[] | View, axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function repeat(x: Input, counts: number | readonly number[] | View, axis?: number): View;
export function repeat(x: Input, counts: number | readonly number[] | View, axis?: number): View {
  const given = ndarray(x);
  const view = axis === undefined ? ravel(given) : given;
  const at = checkAxis("repeat", axis ?? 0, view.shape.length);
  const n = view.shape[at]!;
  const many = typeof counts === "number" ? [counts] : Array.from(numbersOf(counts), Number);
  many.forEach((times) => checkTimes("repeat", times));
  if (many.length !== 1 && many.length !== n) {
    const text = `Cannot repeat ${showShape(view.shape)}: ${many.length} counts are not counts of ${n} elements`;
    throw new LensorError("shape", text);
  }
  const times = (i: number) => many[many.length === 1 ? 0 : i]!;
  const total = many.length === 1 ? n * times(0) : many.reduce((a, b) => a + b, 0);
  const shape = view.shape.with(at, total);
  const out = roomFor("repeat", view.dtype, shape);
  if (many.length === 1 && total > 0) {
    const wide = view.shape.toSpliced(at + 1, 0, times(0));
    store(broadcastTo(expandDims(view, at + 1), wide), reshape(out, wide));
    return out;
  }
  for (let i = 0, to = 0; i < n && total > 0; i++) {
    if (times(i) === 0) continue;
    const part = relaid(view, slicedAxis(view, at, i, i + 1, 1));
    const place = relaid(out, slicedAxis(out, at, to, to += times(i), 1));
    store(broadcastTo(part, place.shape), place);
  }
  return out;
}

/**
 * Returns the whole array repeated so often along each axis, counted from the last; a number is for the last alone.
 *
 * @throws {LensorError} `range` for counts that are not integers of at least 0, or a result of more than 2^53 elements;
 * `limit` if there is no room.
 */
export function tile<D extends DType>(x: View<D>, times: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function tile(x: Input, times: number | readonly number[]): View;
export function tile(x: Input, times: number | readonly number[]): View {
  const counts = typeof times === "number" ? [times] : times;
  checkList("tile", "the counts", counts);
  counts.forEach((n) => checkTimes("tile", n));
  const view = ndarray(x);
  const ndim = Math.max(view.shape.length, counts.length);
  const sizes = [...new Array<number>(ndim - view.shape.length).fill(1), ...view.shape];
  const many = [...new Array<number>(ndim - counts.length).fill(1), ...counts];
  const shape = sizes.map((n, i) => n * many[i]!);
  const out = roomFor("tile", view.dtype, shape);
  if (shape.includes(0)) return out;
  const lying = reshape(view, sizes.flatMap((n) => [1, n]));
  const wide = sizes.flatMap((n, i) => [many[i]!, n]);
  store(broadcastTo(lying, wide), reshape(out, wide));
  return out;
}

function checkTimes(verb: string, n: unknown): void {
  if (typeof n === "number" && Number.isInteger(n) && n >= 0) return;
  throw new LensorError("range", `Cannot ${verb} ${describe(n)} times: use an integer of at least 0`);
}

function viewsOf(verb: string, arrays: readonly Input[]): View[] {
  checkList(verb, "the arrays", arrays);
  if (arrays.length === 0) throw new LensorError("missing", `Cannot ${verb}: the list of arrays is empty`);
  return arrays.map((x, i) => named(`arrays[${i}]`, x));
}

// A list of numbers would be read as float32, which does not hold every index
function listOf(indices: Input): View {
  let leaf: unknown = indices;
  for (let depth = 0; Array.isArray(leaf) && depth < MOST_AXES; depth++) leaf = leaf[0];
  return typeof leaf === "number" ? named("indices", indices, "float64") : named("indices", indices);
}

function numbersOf(counts: Input): ArrayLike<number | bigint> {
  const view = listOf(counts);
  if (view.shape.length > 1) {
    throw new LensorError("shape", `Cannot repeat by counts of ${showShape(view.shape)}: use a number or a vector`);
  }
  return decode(inOrder(view), view.dtype);
}
