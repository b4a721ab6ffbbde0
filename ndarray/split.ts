/** Arrays cut apart: all parts are views. */
import { LensorError } from "../core/errors.ts";
import { describe, showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { checkAxis, checkList, pickedAxis, slicedAxis } from "./_layout.ts";
import { relaid } from "./_view.ts";
import { ndarray } from "./ndarray.ts";
import type { Input, View } from "./types.ts";

/** Cuts an array along an axis of its own. */
export interface Splitter {
  <D extends DType>(x: View<D>, parts: number | readonly number[]): View<D>[];
  (x: Input, parts: number | readonly number[]): View[];
}

/**
 * Returns views of equal parts (a number) or of the parts between given places.
 *
 * @throws {LensorError} `shape` if it does not divide; `range` for an axis that does not exist; `limit` for more than
 * 2^24 parts.
 */
export function split<D extends DType>(x: View<D>, parts: number | readonly number[], axis?: number): View<D>[];
/** Of anything that holds numbers: the dtype is known when it is there. */
export function split(x: Input, parts: number | readonly number[], axis?: number): View[];
export function split(x: Input, parts: number | readonly number[], axis = 0): View[] {
  const view = ndarray(x);
  const at = checkAxis("split", axis, view.shape.length);
  const n = view.shape[at]!;
  if (typeof parts === "number" && !(Number.isInteger(parts) && parts > 0 && n % parts === 0)) {
    const text = `${n} does not divide by ${parts}; arraySplit allows parts of unequal length`;
    throw new LensorError("shape", `Cannot split axis ${at} of ${showShape(view.shape)}: ${text}`);
  }
  return arraySplit(view, parts, at);
}

/**
 * Returns views of so many parts, of which the first may be longer by one, or of the parts between given places.
 *
 * @throws {LensorError} `range` for a number of parts below 1 or an axis that does not exist; `limit` for more than
 * 2^24 parts.
 *
 * @example
 * ```ts
 * import { arraySplit, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(arraySplit([1, 2, 3], 2).map((part) => toList(part)), [[1, 2], [3]]);
 * ```
 */
export function arraySplit<D extends DType>(x: View<D>, parts: number | readonly number[], axis?: number): View<D>[];
/** Of anything that holds numbers: the dtype is known when it is there. */
export function arraySplit(x: Input, parts: number | readonly number[], axis?: number): View[];
export function arraySplit(x: Input, parts: number | readonly number[], axis = 0): View[] {
  const view = ndarray(x);
  const at = checkAxis("split", axis, view.shape.length);
  const n = view.shape[at]!;
  const places = typeof parts === "number" ? placesOf(n, parts) : parts;
  checkList("split", "the places", places);
  return [...places, n].map((stop, i) => relaid(view, slicedAxis(view, at, i ? places[i - 1]! : 0, stop, 1)));
}

/** Returns views of parts along the second axis; of vectors along their one. */
export const hsplit: Splitter = ((x: Input, parts: number | readonly number[]): View[] => {
  const view = atLeast("hsplit", x, 1);
  return split(view, parts, view.shape.length === 1 ? 0 : 1);
}) as Splitter;
/** Returns views of parts along the first axis of at least two. */
export const vsplit: Splitter =
  ((x: Input, parts: number | readonly number[]): View[] => split(atLeast("vsplit", x, 2), parts, 0)) as Splitter;
/** Returns views of parts along the third axis. */
export const dsplit: Splitter =
  ((x: Input, parts: number | readonly number[]): View[] => split(atLeast("dsplit", x, 3), parts, 2)) as Splitter;

/**
 * Returns the views along an axis, which goes.
 *
 * @throws {LensorError} `range` for an axis that does not exist; `limit` for more than 2^24 views.
 */
export function unstack<D extends DType>(x: View<D>, axis?: number): View<D>[];
/** Of anything that holds numbers: the dtype is known when it is there. */
export function unstack(x: Input, axis?: number): View[];
export function unstack(x: Input, axis = 0): View[] {
  const view = ndarray(x);
  const at = checkAxis("unstack", axis, view.shape.length);
  const n = view.shape[at]!;
  checkParts(n);
  return Array.from({ length: n }, (_, i) => relaid(view, pickedAxis(view, at, i)));
}

function placesOf(n: number, parts: number): number[] {
  if (!Number.isInteger(parts) || parts < 1) {
    throw new LensorError("range", `Cannot split into ${describe(parts)} parts: use an integer of at least 1`);
  }
  checkParts(parts);
  const least = Math.floor(n / parts);
  const longer = n % parts;
  return Array.from({ length: parts - 1 }, (_, i) => (i + 1) * least + Math.min(i + 1, longer));
}

function checkParts(n: number): void {
  if (n > 2 ** 24) throw new LensorError("limit", `Cannot split into ${n} parts: there is no room for more than 2^24`);
}

function atLeast(verb: string, x: Input, axes: number): View {
  const view = ndarray(x);
  if (view.shape.length >= axes) return view;
  throw new LensorError("shape", `Cannot ${verb} ${showShape(view.shape)}: it needs at least ${axes} axes`);
}
