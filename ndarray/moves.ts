/** Elements and axes moved around. */
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { checkAxes, checkAxis, checkList, flipped, permuted, slicedAxis } from "./_layout.ts";
import { store } from "./_out.ts";
import { relaid, viewOf } from "./_view.ts";
import { remainderOf } from "./_whole.ts";
import { allocate } from "../core/dtype.ts";
import { copied } from "./_elements.ts";
import { copy, named, ndarray } from "./ndarray.ts";
import type { Input, Layout, View } from "./types.ts";
import { broadcastTo, reshape } from "./view.ts";

/** How often, and in which plane. */
export interface RotOptions {
  /** Quarter turns; 1 by default, negative ones turn back. */
  readonly k?: number | undefined;
  /** From the first axis to the second; [0, 1] by default. */
  readonly axes?: readonly [number, number] | undefined;
}
/** How grids lie. */
export interface GridOptions {
  /** `"xy"`: the first vector runs along the second axis, as in pictures; `"ij"`: along the first. */
  readonly indexing?: "xy" | "ij" | undefined;
  /** Keeps axes of one element, which broadcast. */
  readonly sparse?: boolean | undefined;
}

/**
 * Returns a copy with the elements shifted along axes, those pushed out at one end come in at the other; without axes
 * in C order. Lists of shifts and axes pair up.
 *
 * @throws {LensorError} `range` for axes that do not exist or shifts that are not integers; `shape` for lists that do
 * not pair up.
 *
 * @example
 * ```ts
 * import { roll, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(roll([1, 2, 3], 1)), [3, 1, 2]);
 * ```
 */
export function roll<D extends DType>(
  x: View<D>,
  shift: number | readonly number[],
  axis?: number | readonly number[],
): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function roll(x: Input, shift: number | readonly number[], axis?: number | readonly number[]): View;
export function roll(x: Input, shift: number | readonly number[], axis?: number | readonly number[]): View {
  const view = ndarray(x);
  const shifts = listed(shift);
  const wrong = shifts.find((s) => typeof s !== "number" || !Number.isInteger(s));
  if (wrong !== undefined) {
    const code = typeof wrong === "number" ? "range" : "type";
    throw new LensorError(code, `Cannot roll: expected integers to shift by, found ${describe(wrong)}`);
  }
  if (axis === undefined) {
    const flat = viewOf(copied(view), view.dtype, [view.shape.reduce((n, s) => n * s, 1)]);
    return reshape(rolled(flat, 0, shifts.reduce((a, b) => a + b, 0)), view.shape);
  }
  const axes = listed(axis).map((a) => checkAxis("roll", a, view.shape.length));
  const n = Math.max(shifts.length, axes.length);
  if (shifts.length !== axes.length && shifts.length !== 1 && axes.length !== 1) {
    throw new LensorError("shape", `Cannot roll: ${shifts.length} shifts do not pair up with ${axes.length} axes`);
  }
  const by = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const at = axes[axes.length === 1 ? 0 : i]!;
    const s = shifts[shifts.length === 1 ? 0 : i]!;
    by.set(at, (by.get(at) ?? 0) + s);
  }
  return [...by].reduce((out, [at, s]) => rolled(out, at, s), copy(view));
}

/**
 * Returns a view with axes moved to other places; the others keep their order.
 *
 * @throws {LensorError} `range` for axes that do not exist or are repeated; `shape` for lists of different lengths.
 */
export function moveaxis<D extends DType>(
  x: View<D>,
  from: number | readonly number[],
  to: number | readonly number[],
): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function moveaxis(x: Input, from: number | readonly number[], to: number | readonly number[]): View;
export function moveaxis(x: Input, from: number | readonly number[], to: number | readonly number[]): View {
  const view = ndarray(x);
  const ndim = view.shape.length;
  const source = checkAxes("move", from, ndim);
  const target = checkAxes("move", to, ndim);
  if (source.length !== target.length) {
    throw new LensorError(
      "shape",
      `Cannot move ${source.length} axes to ${target.length} places: give as many of both`,
    );
  }
  const rest = [...view.shape.keys()].filter((i) => !source.includes(i));
  const order: number[] = [];
  for (let i = 0; i < ndim; i++) {
    const moved = target.indexOf(i);
    order.push(moved >= 0 ? source[moved]! : rest.shift()!);
  }
  return relaid(view, permuted(view, order));
}

/**
 * Returns a view turned by quarters in the plane of two axes, from the first to the second.
 *
 * @throws {LensorError} `range` for axes that are equal or do not exist, or a `k` that is not an integer.
 */
export function rot90<D extends DType>(x: View<D>, options?: RotOptions): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function rot90(x: Input, options?: RotOptions): View;
export function rot90(x: Input, options: RotOptions = {}): View {
  checkOptions("rotate", options, ["k", "axes"]);
  const view = ndarray(x);
  const { k = 1, axes = [0, 1] } = options;
  if (typeof k !== "number" || !Number.isInteger(k)) {
    throw new LensorError("range", `Cannot rotate ${describe(k)} times: use an integer`);
  }
  checkList("rotate", "the axes", axes);
  const plane = checkAxes("rotate", axes, view.shape.length);
  if (plane.length !== 2) throw new LensorError("shape", `Cannot rotate in ${showShape(plane)}: give two axes`);
  const [a, b] = plane as [number, number];
  const turns = remainderOf(k, 4);
  const swapped = (l: Layout): Layout => permuted(l, l.shape.map((_, i) => i === a ? b : i === b ? a : i));
  if (turns === 0) return relaid(view, view);
  if (turns === 2) return relaid(view, flipped(flipped(view, a), b));
  return relaid(view, turns === 1 ? swapped(flipped(view, b)) : flipped(swapped(view), b));
}

/**
 * Returns the coordinates of a grid over vectors: an array for each, which share one shape.
 *
 * @throws {LensorError} `shape` for what is not a vector; `unknown-name` for another indexing; `limit` if there is no
 * room.
 *
 * @example
 * ```ts
 * import { meshgrid, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const [x, y] = meshgrid([[1, 2, 3], [8, 9]]);
 * assertEquals([toList(x!), toList(y!)], [[[1, 2, 3], [1, 2, 3]], [[8, 8, 8], [9, 9, 9]]]);
 * ```
 */
export function meshgrid(arrays: readonly Input[], options: GridOptions = {}): View[] {
  checkOptions("make a grid", options, ["indexing", "sparse"]);
  checkList("make a grid", "the arrays", arrays);
  const { indexing = "xy", sparse = false } = options;
  const views = arrays.map((x, i) => named(`arrays[${i}]`, x));
  if (indexing !== "xy" && indexing !== "ij") {
    const text = `Cannot make a grid: there is no indexing ${describe(indexing)}; use "xy" or "ij"`;
    throw new LensorError("unknown-name", text);
  }
  const wrong = views.find((v) => v.shape.length > 1);
  if (wrong) throw new LensorError("shape", `Cannot make a grid of ${showShape(wrong.shape)}: use vectors`);
  const place = (i: number) => indexing === "xy" && i < 2 && views.length > 1 ? 1 - i : i;
  const sizes = views.map((_, i) => views[place(i)]!.shape[0] ?? 1);
  return views.map((v, i) => {
    const lying = reshape(v, sizes.map((_, axis) => axis === place(i) ? -1 : 1));
    return copy(sparse ? lying : broadcastTo(lying, sizes));
  });
}

function rolled(view: View, axis: number, shift: number): View {
  const n = view.shape[axis]!;
  const s = n ? remainderOf(shift, n) : 0;
  if (s === 0) return view;
  const out = viewOf(allocate(view.dtype, view.shape.reduce((a, b) => a * b, 1)), view.dtype, view.shape);
  const part = (v: View, from: number, to: number | null) => relaid(v, slicedAxis(v, axis, from, to, 1));
  store(part(view, 0, n - s), part(out, s, null));
  store(part(view, n - s, null), part(out, 0, s));
  return out;
}

const listed = (x: number | readonly number[]): readonly number[] => Array.isArray(x) ? x : [x as number];
