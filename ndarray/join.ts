/** Arrays put together, cut apart and repeated. */
import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { showShape } from "../core/shape.ts";
import type { Layout } from "./types.ts";
import { checkAxis, checkIndex, countOf, slicedAxis } from "./_layout.ts";
import { promote } from "./_promote.ts";
import { asType, ndarray, viewOf } from "./ndarray.ts";
import { put } from "./operators.ts";
import type { Input, View } from "./types.ts";
import { expandDims, reshape } from "./view.ts";

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
  const views = arrays.map((x) => ndarray(x)), first = views[0];
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
  return concatenate(arrays.map((x) => expandDims(x, axis)), axis);
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
  const places = typeof parts === "number" ? Array.from({ length: parts - 1 }, (_, i) => (i + 1) * n / parts) : parts;
  return [...places, n].map((stop, i) => part(view, at, i ? places[i - 1]! : 0, stop));
}

/** The elements at integer indices along an axis, negative from the end. Throws `range`. */
export function take(x: Input, indices: readonly number[], axis = 0): View {
  const view = ndarray(x),
    at = checkAxis("take from", axis, view.shape.length),
    shape = view.shape.with(at, indices.length);
  const out = viewOf(allocate(view.dtype, countOf(shape)), view.dtype, shape);
  indices.forEach((index, i) => {
    const from = checkIndex("take", index, at, view.shape[at]!);
    put(part(view, at, from, from + 1), { out: part(out, at, i, i + 1) });
  });
  return out;
}

/** Every element `times` times in a row along an axis. Throws `range`. */
export function repeat(x: Input, times: number, axis = 0): View {
  checkTimes("repeat", times);
  const view = ndarray(x), at = checkAxis("repeat", axis, view.shape.length);
  const indices = Array.from({ length: view.shape[at]! * times }, (_, i) => Math.floor(i / times));
  return take(view, indices, at);
}

/** The whole array repeated as often along each axis, counted from the last. Throws `range`. */
export function tile(x: Input, times: readonly number[]): View {
  times.forEach((n) => checkTimes("tile", n));
  const view = ndarray(x), missing = Math.max(0, times.length - view.shape.length);
  let out = reshape(view, [...new Array<number>(missing).fill(1), ...view.shape]);
  const first = out.shape.length - times.length;
  times.forEach((n, i) => {
    const size = out.shape[first + i]!;
    out = take(out, Array.from({ length: size * n }, (_, k) => k % size), first + i);
  });
  return out;
}

function checkTimes(verb: string, n: number): void {
  if (Number.isInteger(n) && n >= 0) return;
  throw new LensorError("range", `Cannot ${verb} ${n} times: use an integer from 0 on`);
}

function part(view: View, axis: number, from: number, to: number): View {
  const { shape, stride, offset }: Layout = slicedAxis(view, axis, from, to, 1);
  return { data: view.data, dtype: view.dtype, shape, stride, offset };
}
