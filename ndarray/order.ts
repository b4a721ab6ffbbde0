/** Sorting, choosing by a mask, the largest few. NaN sorts last, as in NumPy; equal elements keep their order. */
import { cast } from "../core/cast.ts";
import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import type { DType, Values } from "../core/types.ts";
import { decode } from "./_elements.ts";
import { turned } from "./_lanes.ts";
import { checkAxis, checkIndex, checkList } from "./_layout.ts";
import { checkComputable } from "./_promote.ts";
import { compare, sortedPlaces, sortedValues } from "./_sorted.ts";
import { take } from "./join.ts";
import { named, ndarray, toTensor } from "./ndarray.ts";
import type { Input, View } from "./types.ts";
import { reshape } from "./view.ts";

/** Which ends, and along which axis. */
export interface TopkOptions {
  /** Along which axis; the last by default. */
  readonly axis?: number | undefined;
  /** False for the smallest. */
  readonly largest?: boolean | undefined;
}

/**
 * Returns the indices that sort along an axis, the last by default, int64.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 */
export function argsort(x: Input, axis = -1): View<"int64"> {
  const { data, n, back, values } = ordered("sort", x, axis);
  const out = new BigInt64Array(data.length);
  lanes(data.length, n, (from) => {
    const places = sortedPlaces(values, from, n);
    for (let i = 0; i < n; i++) out[from + i] = BigInt(places[i]!);
  });
  return back(out, "int64");
}

/**
 * Returns a sorted copy along an axis, the last by default.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { sort, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(sort([3, 1, 2])), [1, 2, 3]);
 * ```
 */
export function sort<D extends DType>(x: View<D>, axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function sort(x: Input, axis?: number): View;
export function sort(x: Input, axis = -1): View {
  const { n, back, values, dtype } = ordered("sort", x, axis);
  const out = values.slice() as Float64Array;
  lanes(out.length, n, (at) => out.set(sortedValues(values.subarray(at, at + n) as Values) as Float64Array, at));
  const half = dtype === "float16" || dtype === "bfloat16";
  return back(half ? cast(out, "float32", dtype) : out, dtype);
}

/**
 * Returns a copy in which the elements at the places `kth` of an axis are those of the sorted array, with nothing
 * larger before them and nothing smaller behind.
 *
 * @throws {LensorError} `range` for a place or an axis that does not exist.
 */
export function partition<D extends DType>(x: View<D>, kth: number | readonly number[], axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function partition(x: Input, kth: number | readonly number[], axis?: number): View;
export function partition(x: Input, kth: number | readonly number[], axis = -1): View {
  const view = ndarray(x);
  const at = checkAxis("partition", axis, view.shape.length);
  for (const k of Array.isArray(kth) ? kth : [kth]) checkIndex("partition", k, at, view.shape[at]!);
  // What is sorted is partitioned at every place
  return sort(view, at);
}

/**
 * Returns the indices that sort by several keys, the last key first, int64.
 *
 * @throws {LensorError} `missing` without keys; `shape` for keys of different shapes; `range` for an axis that does not
 * exist.
 *
 * @example
 * ```ts
 * import { lexsort, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const first = [2, 1, 2], last = [1, 1, 0];
 * assertEquals(toList(lexsort([first, last])), [2n, 1n, 0n]);
 * ```
 */
export function lexsort(keys: readonly Input[], axis = -1): View<"int64"> {
  const list = Array.isArray(keys) ? keys as readonly Input[] : rowsOf(keys as unknown as Input);
  checkList("sort", "the keys", list);
  if (list.length === 0) throw new LensorError("missing", "Cannot sort: there are no keys");
  const views = list.map((key, i) => named(`keys[${i}]`, key));
  const [first] = views as [View];
  const other = views.find((v) => !sameShape(v.shape, first.shape));
  if (other) {
    const text = `${showShape(first.shape)} and ${showShape(other.shape)}`;
    throw new LensorError("shape", `Cannot sort by keys of ${text}: all shapes must be equal`);
  }
  const columns = views.map((v) => ordered("sort", v, axis)).reverse();
  const { data, n, back } = columns[0]!;
  const out = new BigInt64Array(data.length);
  lanes(data.length, n, (from) => {
    const places = Array.from({ length: n }, (_, i) => i);
    places.sort((a, b) => {
      for (const { values } of columns) {
        const order = compare(values[from + a]!, values[from + b]!);
        if (order) return order;
      }
      return a - b;
    });
    for (let i = 0; i < n; i++) out[from + i] = BigInt(places[i]!);
  });
  return back(out, "int64");
}

/**
 * Returns the `k` largest (or smallest) elements along an axis, in order, and their indices (int64); equal ones by
 * index, NaN is the largest.
 *
 * @throws {LensorError} `range` for a `k` below 0 or above the length of the axis, or an axis that does not exist.
 *
 * @example
 * ```ts
 * import { toList, topk } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const { values, indices } = topk([3, 1, 2], 2);
 * assertEquals([toList(values), toList(indices)], [[3, 2], [0n, 2n]]);
 * ```
 */
export function topk<D extends DType>(
  x: View<D>,
  k: number,
  options?: TopkOptions,
): { values: View<D>; indices: View<"int64"> };
/** Of anything that holds numbers: the dtype is known when it is there. */
export function topk(x: Input, k: number, options?: TopkOptions): { values: View; indices: View<"int64"> };
export function topk(x: Input, k: number, options: TopkOptions = {}): { values: View; indices: View<"int64"> } {
  checkOptions("find the largest of", options, ["axis", "largest"]);
  const { axis = -1, largest = true } = options;
  const { data, n, back, values, dtype } = ordered("find the largest", x, axis);
  if (typeof k !== "number" || !Number.isInteger(k) || k < 0 || k > n) {
    throw new LensorError("range", `Cannot find the ${describe(k)} largest of ${n}: use an integer from 0 to ${n}`);
  }
  const count = n ? data.length / n : 0;
  const out = allocate(dtype, count * k) as Float64Array;
  const indices = new BigInt64Array(count * k);
  const from = data as Float64Array;
  lanes(data.length, n, (at) => {
    const places = sortedPlaces(values, at, n, largest);
    const to = at / n * k;
    for (let i = 0; i < k; i++) {
      out[to + i] = from[at + places[i]!]!;
      indices[to + i] = BigInt(places[i]!);
    }
  });
  return { values: back(out, dtype, k), indices: back(indices, "int64", k) };
}

/**
 * Returns the elements where a mask is not zero, in C order: what Python writes `x[mask]`.
 *
 * A mask of the shape of `x` chooses elements and gives a vector; one for its first axes only chooses what lies behind
 * them.
 *
 * @throws {LensorError} `shape` for a mask that does not fit.
 *
 * @example
 * ```ts
 * import { compress, greater, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [3, -1, 2];
 * assertEquals(toList(compress(x, greater(x, 0))), [3, 2]);
 * ```
 */
export function compress<D extends DType>(x: View<D>, mask: Input): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function compress(x: Input, mask: Input): View;
export function compress(x: Input, mask: Input): View {
  const a = ndarray(x);
  const m = toTensor(named("mask", mask));
  const ndim = m.shape.length;
  if (!sameShape(a.shape.slice(0, ndim), m.shape)) {
    throw new LensorError("shape", `Cannot choose from ${showShape(a.shape)}: the mask is ${showShape(m.shape)}`);
  }
  const test = decode(m.data, m.dtype) as Float64Array;
  const behind = a.shape.slice(ndim);
  const places: number[] = [];
  for (let i = 0; i < test.length; i++) if (Number(test[i]) !== 0) places.push(i);
  return take(reshape(a, [test.length, ...behind]), Float64Array.from(places), 0);
}

// The elements with an axis last, and what they are compared by
function ordered(verb: string, x: Input, axis: number) {
  const view = ndarray(x);
  checkComputable(view.dtype);
  const along = turned(verb, view, axis);
  return { ...along, dtype: view.dtype, values: decode(along.data, view.dtype) };
}

function lanes(length: number, n: number, each: (from: number) => void): void {
  for (let from = 0; from < length; from += n) each(from);
}

function rowsOf(keys: Input): View[] {
  const view = named("keys", keys);
  if (view.shape.length === 0) checkList("sort", "the keys", keys);
  const [n = 0, ...rest] = view.shape;
  const flat = reshape(view, [n, rest.reduce((a, b) => a * b, 1)]);
  return Array.from({ length: n }, (_, i) => reshape(take(flat, i, 0), rest));
}
