/** Arrays put together, cut apart and repeated. */
import { allocate, kindOf, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import type { Layout } from "./types.ts";
import { checkAxis, checkIndex, checkList, countOf, slicedAxis } from "./_layout.ts";
import { promote } from "./_promote.ts";
import { asType, copy, decode, named, ndarray, toTensor, viewOf } from "./ndarray.ts";
import { put } from "./operators.ts";
import type { Input, View } from "./types.ts";
import { expandDims, ravel, reshape } from "./view.ts";

/**
 * Arrays joined along an axis that they have. Throws `shape` if another axis differs, `missing` if there is none.
 *
 * @example
 * ```ts
 * import { concatenate } from "./join.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(concatenate([[[1, 2]], [[3, 4]]], 0)), [[1, 2], [3, 4]]);
 * ```
 */
export function concatenate(arrays: readonly Input[], axis = 0): View {
  checkList("concatenate", "the arrays", arrays);
  const views = arrays.map((x, i) => named(`arrays[${i}]`, x)), first = views[0];
  if (!first) throw new LensorError("missing", "Cannot concatenate: the list of arrays is empty");
  const at = checkAxis("concatenate", axis, first.shape.length);
  for (const { shape } of views) {
    if (shape.length === first.shape.length && shape.every((n, i) => i === at || n === first.shape[i])) continue;
    const text = `Cannot concatenate ${showShape(first.shape)} and ${showShape(shape)} along axis ${at}`;
    throw new LensorError("shape", `${text}: the other sizes must be equal`);
  }
  const dtype = views.map((v) => v.dtype).reduce(promote), n = views.reduce((s, v) => s + v.shape[at]!, 0);
  const shape = first.shape.with(at, n), out = viewOf(allocate(dtype, countOf(shape)), dtype, shape);
  let from = 0;
  for (const view of views) put(asType(view, dtype), { out: part(out, at, from, from += view.shape[at]!) });
  return out;
}

/** Arrays of one shape joined along a new axis. Throws `shape`, `range` or `missing`. */
export function stack(arrays: readonly Input[], axis = 0): View {
  checkList("stack", "the arrays", arrays);
  const views = arrays.map((x, i) => named(`arrays[${i}]`, x));
  const other = views.find((v) => !sameShape(v.shape, views[0]!.shape));
  if (other) {
    const text = `${showShape(views[0]!.shape)} and ${showShape(other.shape)}`;
    throw new LensorError("shape", `Cannot stack ${text}: all shapes must be equal`);
  }
  return concatenate(views.map((x) => expandDims(x, axis)), axis);
}

/** Views of equal parts (a number) or of the parts between given places. Throws `shape` if it does not divide. */
export function split(x: Input, parts: number | readonly number[], axis = 0): View[] {
  const view = ndarray(x), at = checkAxis("split", axis, view.shape.length), n = view.shape[at]!;
  if (typeof parts === "number" && !(Number.isInteger(parts) && parts > 0 && n % parts === 0)) {
    throw new LensorError(
      "shape",
      `Cannot split axis ${at} of ${showShape(view.shape)}: ${n} does not divide by ${parts}`,
    );
  }
  if (typeof parts !== "number") checkList("split", "the places", parts);
  const places = typeof parts === "number" ? Array.from({ length: parts - 1 }, (_, i) => (i + 1) * n / parts) : parts;
  return [...places, n].map((stop, i) => part(view, at, i ? places[i - 1]! : 0, stop));
}

/**
 * The elements at integer indices along an axis, of all elements in C order unless told; negative indices count from the end.
 *
 * An array of indices gives its axes in place of the one that it is taken along. Throws `range` for an index outside of the axis,
 * `type` for indices that are no numbers.
 *
 * @example
 * ```ts
 * import { take } from "./join.ts";
 * import { argsort } from "./order.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [30, 10, 20];
 * assertEquals(toList(take(x, argsort(x))), [10, 20, 30]);
 * ```
 */
export function take(x: Input, indices: Input, axis?: number): View {
  const given = ndarray(x), view = axis === undefined ? ravel(given) : given;
  const at = checkAxis("take from", axis ?? 0, view.shape.length), n = view.shape[at]!;
  const own = named("indices", indices);
  // A list of numbers is read as float32, which does not hold every index
  const list = toTensor(Array.isArray(indices) && own.dtype === "float32" ? ndarray(indices, "float64") : own);
  if (kindOf(list.dtype) === "bool") {
    throw new LensorError("type", "Cannot take: the indices are bools; compress chooses by a mask");
  }
  const places = Array.from(decode(list.data, list.dtype) as Float64Array, (i) => checkIndex("take", Number(i), at, n));
  const shape = [...view.shape.slice(0, at), ...list.shape, ...view.shape.slice(at + 1)];
  const outer = countOf(view.shape.slice(0, at)), inner = countOf(view.shape.slice(at + 1)) * lanesOf(view.dtype);
  const from = toTensor(view).data as Float64Array, to = allocate(view.dtype, countOf(shape)) as Float64Array;
  for (let o = 0, p = 0; o < outer; o++) {
    for (const i of places) {
      const start = (o * n + i) * inner;
      if (inner === 1) to[p] = from[start]!;
      else to.set(from.subarray(start, start + inner), p);
      p += inner;
    }
  }
  return viewOf(to, view.dtype, shape);
}

/** Every element `times` times in a row, along an axis or (unless told) of all in C order. Throws `range`. */
export function repeat(x: Input, times: number, axis?: number): View {
  checkTimes("repeat", times);
  const given = ndarray(x), view = axis === undefined ? ravel(given) : given;
  const at = checkAxis("repeat", axis ?? 0, view.shape.length);
  checkCount("repeat", view.shape, view.shape[at]! * times);
  return take(view, Array.from({ length: view.shape[at]! * times }, (_, i) => Math.floor(i / times)), at);
}

/** The whole array repeated as often along each axis, counted from the last; a number is for the last alone. Throws `range`. */
export function tile(x: Input, times: number | readonly number[]): View {
  const counts = typeof times === "number" ? [times] : times;
  checkList("tile", "the counts", counts);
  counts.forEach((n) => checkTimes("tile", n));
  const view = ndarray(x), missing = Math.max(0, counts.length - view.shape.length);
  let out = reshape(view, [...new Array<number>(missing).fill(1), ...view.shape]);
  const first = out.shape.length - counts.length;
  counts.forEach((n, i) => {
    const size = out.shape[first + i]!;
    checkCount("tile", out.shape, size * n);
    if (n !== 1) out = take(out, Array.from({ length: size * n }, (_, k) => k % size), first + i);
  });
  return out === view || out.data === view.data ? copy(out) : out;
}

function checkTimes(verb: string, n: unknown): void {
  if (typeof n === "number" && Number.isInteger(n) && n >= 0) return;
  throw new LensorError("range", `Cannot ${verb} ${describe(n)} times: use an integer from 0 on`);
}

/** Throws `limit` for an axis whose places are too many to list. */
export function checkCount(verb: string, shape: readonly number[], n: number): void {
  if (n < 2 ** 32) return;
  throw new LensorError("limit", `Cannot ${verb} ${showShape(shape)} to an axis of ${n} elements: there is no room`);
}

function part(view: View, axis: number, from: number, to: number): View {
  const { shape, stride, offset }: Layout = slicedAxis(view, axis, from, to, 1);
  return { data: view.data, dtype: view.dtype, shape, stride, offset };
}
