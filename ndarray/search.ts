/** Places in sorted arrays, counts of small integers, and what lies between given points. */
import { allocate, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe, showShape } from "../core/shape.ts";
import { decode, inOrder } from "./_elements.ts";
import { promoteAll } from "./_promote.ts";
import { remainderOf } from "./_whole.ts";
import { isBare } from "./_weak.ts";
import { asType, named, ndarray, viewOf } from "./ndarray.ts";
import { compare } from "./_sorted.ts";
import type { Input, View } from "./types.ts";

/** On which side of equal elements, and in which order. */
export interface SearchOptions {
  /** `"left"`: before equal elements; `"right"`: behind them. Left by default. */
  readonly side?: "left" | "right" | undefined;
  /** The indices that sort the array. */
  readonly sorter?: Input | undefined;
}
/** What points outside are. */
export interface InterpOptions {
  /** Before the first point; its value by default. */
  readonly left?: number | undefined;
  /** Behind the last point; its value by default. */
  readonly right?: number | undefined;
  /** The points repeat after so much. */
  readonly period?: number | undefined;
}
/** How integers are counted. */
export interface BincountOptions {
  /** What each element adds, rather than 1. */
  readonly weights?: Input | undefined;
  /** The least number of counts; 0 by default. */
  readonly minlength?: number | undefined;
}

/**
 * Returns where elements would be put into a sorted vector to keep it sorted, int64. NaN comes behind all others.
 *
 * @throws {LensorError} `shape` for what is not a vector; `unknown-name` for another side.
 *
 * @example
 * ```ts
 * import { searchsorted, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(searchsorted([1, 2, 2, 3], [2, 9])), [1n, 4n]);
 * ```
 */
export function searchsorted(sorted: Input, v: Input, options: SearchOptions = {}): View<"int64"> {
  const verb = "search";
  checkOptions(verb, options, ["side", "sorter"]);
  const { side = "left", sorter } = options;
  const among = vector(verb, "sorted", sorted);
  if (side !== "left" && side !== "right") {
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no side ${describe(side)}; use "left" or "right"`);
  }
  // A bare number is compared as it is, not as the dtype would round it
  const exact = typeof v === "bigint" && kindOf(among.dtype) !== "float" ? "int64" : "float64";
  const asked = isBare(v) ? ndarray(v, exact) : named("v", v);
  const joint = promoteAll([among.dtype, asked.dtype]);
  const values = numbers(asked, joint);
  let own = numbers(among, joint);
  if (sorter !== undefined) {
    const order = numbers(vector(verb, "sorter", sorter), "int64");
    const n = own.length;
    const before = own;
    if (order.length !== n || order.some((i) => !(i >= 0 && i < n))) {
      throw new LensorError("range", `Cannot ${verb}: the sorter is not an order of ${n} elements`);
    }
    own = own.map((_, i) => before[Number(order[i])] as never) as typeof own;
  }
  const out = new BigInt64Array(values.length);
  for (let i = 0; i < out.length; i++) out[i] = BigInt(placeOf(own, values[i]!, side === "left"));
  return viewOf(out, "int64", asked.shape);
}

/**
 * Returns the bin of each element, int64: how many of the bins, which rise or fall, lie before it. A bin belongs to
 * what is above it; with `right` to what is below.
 *
 * @throws {LensorError} `range` for bins that neither rise nor fall; `shape` for bins that are not a vector.
 */
export function digitize(x: Input, bins: Input, options: { readonly right?: boolean | undefined } = {}): View<"int64"> {
  checkOptions("find bins", options, ["right"]);
  const view = ndarray(x);
  const edges = vector("find bins", "bins", bins);
  const joint = promoteAll([view.dtype, edges.dtype]);
  const values = numbers(view, joint);
  const places = numbers(edges, joint);
  const { right = false } = options;
  const rising = places.every((e, i) => i === 0 || compare(places[i - 1]!, e) <= 0);
  const falling = !rising && places.every((e, i) => i === 0 || compare(places[i - 1]!, e) >= 0);
  if (!rising && !falling) {
    throw new LensorError("range", "Cannot find bins: the bins neither rise nor fall; sort them");
  }
  const n = places.length;
  const up = falling ? places.slice().reverse() : places;
  const out = new BigInt64Array(values.length);
  for (let i = 0; i < out.length; i++) {
    const at = placeOf(up, values[i]!, right);
    out[i] = BigInt(falling ? n - at : at);
  }
  return viewOf(out, "int64", view.shape);
}

/**
 * Returns how often 0, 1, 2, ... occur in a vector of integers, int64; with weights the sums of these, float64.
 *
 * @throws {LensorError} `shape` for what is not a vector or other weights; `range` for negative integers; `type` for
 * floats; `limit` if there is no room.
 */
export function bincount(x: Input, options: BincountOptions = {}): View {
  const verb = "count integers";
  checkOptions(verb, options, ["weights", "minlength"]);
  const { weights, minlength = 0 } = options;
  const view = vector(verb, "x", x);
  const kind = kindOf(view.dtype);
  if (kind !== "int" && kind !== "uint" && kind !== "bool") {
    throw new LensorError("type", `Cannot ${verb} of ${view.dtype}: cast them to an integer type`);
  }
  if (typeof minlength !== "number" || !Number.isInteger(minlength) || minlength < 0) {
    throw new LensorError("range", `Cannot ${verb}: minlength is ${describe(minlength)}; use an integer of at least 0`);
  }
  const values = Float64Array.from(inOrder(view) as Float64Array, Number);
  const wrong = values.find((i) => i < 0);
  if (wrong !== undefined) throw new LensorError("range", `Cannot ${verb}: ${wrong} is below 0`);
  const n = values.reduce((most, i) => Math.max(most, i + 1), minlength);
  if (weights === undefined) {
    const out = allocate("int64", n) as BigInt64Array;
    for (const i of values) out[i]! += 1n;
    return viewOf(out, "int64", [n]);
  }
  const given = vector(verb, "weights", weights);
  const each = numbers(given, "float64") as Float64Array;
  if (each.length !== values.length) {
    throw new LensorError(
      "shape",
      `Cannot ${verb}: ${each.length} weights are no weights of ${values.length} elements`,
    );
  }
  const out = allocate("float64", n) as Float64Array;
  for (let i = 0; i < values.length; i++) out[values[i]!]! += each[i]!;
  return viewOf(out, "float64", [n]);
}

/**
 * Returns the values at `x` of the straight lines between the points (xp, fp), float64. Outside of them the values of
 * the ends, or `left` and `right`; with a `period` the points repeat. NaN stays.
 *
 * @throws {LensorError} `shape` for points that are not vectors of one length, or none; `range` for a period of 0.
 *
 * @example
 * ```ts
 * import { interp, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(interp([0.5, 9], [0, 1, 2], [0, 10, 30])), [5, 30]);
 * ```
 */
export function interp(x: Input, xp: Input, fp: Input, options: InterpOptions = {}): View<"float64"> {
  const verb = "interpolate";
  checkOptions(verb, options, ["left", "right", "period"]);
  const { period } = options;
  const view = Array.isArray(x) || isBare(x) ? ndarray(x, "float64") : ndarray(x);
  const at = numbers(doubles(verb, "xp", xp), "float64") as Float64Array;
  const of = numbers(doubles(verb, "fp", fp), "float64") as Float64Array;
  if (at.length !== of.length || at.length === 0) {
    throw new LensorError(
      "shape",
      `Cannot ${verb} between ${at.length} places and ${of.length} values: give as many of both`,
    );
  }
  const values = numbers(view, "float64") as Float64Array;
  if (period === undefined) {
    const { left = of[0]!, right = of[of.length - 1]! } = options;
    return viewOf(values.map((v) => between(v, at, of, left, right)), "float64", view.shape);
  }
  if (typeof period !== "number" || !Number.isFinite(period) || period === 0) {
    throw new LensorError("range", `Cannot ${verb} with a period of ${describe(period)}: use a number that is not 0`);
  }
  const size = Math.abs(period);
  const order = Array.from(at.keys(), (i) => [remainderOf(at[i]!, size), of[i]!] as const);
  order.sort((a, b) => a[0] - b[0]);
  const first = order[0]!;
  const last = order[order.length - 1]!;
  const round = [[last[0] - size, last[1]] as const, ...order, [first[0] + size, first[1]] as const];
  const places = Float64Array.from(round, ([p]) => p);
  const heights = Float64Array.from(round, ([, h]) => h);
  return viewOf(values.map((v) => between(remainderOf(v, size), places, heights, NaN, NaN)), "float64", view.shape);
}

type Values = ReturnType<typeof decode>;

function between(v: number, at: Float64Array, of: Float64Array, left: number, right: number): number {
  const n = at.length;
  if (Number.isNaN(v)) return v;
  if (v < at[0]!) return left;
  if (v > at[n - 1]!) return right;
  const i = placeOf(at, v, false) - 1;
  if (i >= n - 1 || v === at[i]) return of[Math.min(i, n - 1)]!;
  const slope = (of[i + 1]! - of[i]!) / (at[i + 1]! - at[i]!);
  const up = slope * (v - at[i]!) + of[i]!;
  if (!Number.isNaN(up)) return up;
  const down = slope * (v - at[i + 1]!) + of[i + 1]!;
  return Number.isNaN(down) && of[i] === of[i + 1] ? of[i]! : down;
}

// How many elements lie before a value: those that are smaller, or (on the right side) not larger
function placeOf(sorted: Values, v: number | bigint, left: boolean): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const order = compare(sorted[middle]!, v);
    if (left ? order < 0 : order <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const numbers = (view: View, dtype: "float64" | "int64" | View["dtype"]): Values =>
  decode(inOrder(asType(view, dtype)), dtype);

function vector(verb: string, name: string, x: Input): View {
  const view = named(name, x);
  if (view.shape.length === 1) return view;
  throw new LensorError(
    "shape",
    `Cannot ${verb}: ${quoteNames([name])} has shape ${showShape(view.shape)}; use a vector`,
  );
}

const doubles = (verb: string, name: string, x: Input): View =>
  Array.isArray(x) ? vector(verb, name, ndarray(x, "float64")) : vector(verb, name, x);
