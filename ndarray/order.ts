/** Sorting, choosing by a mask, counting. NaN sorts last, as in NumPy. */
import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { sameShape, showShape } from "../core/shape.ts";
import { checkAxis, permuted } from "./_layout.ts";
import { decode, named, ndarray, toTensor, viewOf } from "./ndarray.ts";
import { promote } from "./_promote.ts";
import { take } from "./join.ts";
import type { Input, View } from "./types.ts";
import { reshape } from "./view.ts";

/** The indices that sort along an axis (the last unless told), int64; equal elements keep their order. Throws `range`. */
export function argsort(x: Input, axis = -1): View {
  const view = ordered(x), at = checkAxis("sort", axis, view.shape.length), order = lastAxis(view.shape.length, at);
  const { data, shape } = toTensor({ ...view, ...permuted(view, order) }), values = decode(data, view.dtype);
  const n = view.shape[at]!, out = new BigInt64Array(data.length);
  for (let from = 0; from < data.length; from += n) {
    const places = Array.from({ length: n }, (_, i) => i);
    places.sort((a, b) => compare(values[from + a]!, values[from + b]!));
    for (let i = 0; i < n; i++) out[from + i] = BigInt(places[i]!);
  }
  const sorted = viewOf(out, "int64", shape);
  return { ...sorted, ...permuted(sorted, inverse(order)) };
}

/**
 * A sorted copy along an axis, the last unless told. Throws `range`.
 *
 * @example
 * ```ts
 * import { sort } from "./order.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(sort([3, 1, 2])), [1, 2, 3]);
 * ```
 */
export function sort(x: Input, axis = -1): View {
  const view = ordered(x), at = checkAxis("sort", axis, view.shape.length), order = lastAxis(view.shape.length, at);
  const { data, shape } = toTensor({ ...view, ...permuted(view, order) });
  const places = toTensor({ ...argsort({ data, dtype: view.dtype, shape }) }).data as BigInt64Array;
  const out = allocate(view.dtype, data.length) as Float64Array, n = view.shape[at]!;
  for (let i = 0; i < out.length; i++) out[i] = (data as Float64Array)[i - i % n + Number(places[i])]!;
  const sorted = viewOf(out, view.dtype, shape);
  return { ...sorted, ...permuted(sorted, inverse(order)) };
}

/**
 * The elements where a mask is not zero, in C order: what Python writes `x[mask]`.
 *
 * A mask of the shape of `x` chooses elements and gives a vector; one for its first axes only chooses what lies behind them.
 * Throws `shape`.
 *
 * @example
 * ```ts
 * import { compress } from "./order.ts";
 * import { greater } from "./operators.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [3, -1, 2];
 * assertEquals(toList(compress(x, greater(x, 0))), [3, 2]);
 * ```
 */
export function compress(x: Input, mask: Input): View {
  const a = toTensor(x), m = toTensor(named("mask", mask)), ndim = m.shape.length;
  if (!sameShape(a.shape.slice(0, ndim), m.shape)) {
    throw new LensorError("shape", `Cannot choose from ${showShape(a.shape)}: the mask is ${showShape(m.shape)}`);
  }
  const test = Array.from(decode(m.data, m.dtype) as Float64Array), behind = a.shape.slice(ndim);
  return take(reshape(a, [test.length, ...behind]), test.flatMap((v, i) => Number(v) !== 0 ? [i] : []), 0);
}

function ordered(x: Input): View {
  const view = ndarray(x);
  promote(view.dtype, view.dtype);
  return view;
}
const compare = (a: number | bigint, b: number | bigint): number =>
  a < b ? -1 : a > b ? 1 : Number(Number.isNaN(a)) - Number(Number.isNaN(b));
const lastAxis = (ndim: number, axis: number): number[] =>
  [...Array(ndim).keys()].filter((i) => i !== axis).concat(axis);
const inverse = (order: readonly number[]): number[] => order.map((_, i) => order.indexOf(i));
