/** Orders of elements: NaN behind all others, equal elements as they came. */
import type { Values } from "../core/types.ts";

type Element = number | bigint;

/** The order of two elements. */
export const compare = (a: Element, b: Element): number =>
  a < b ? -1 : a > b ? 1 : Number(Number.isNaN(a)) - Number(Number.isNaN(b));

/**
 * The places of a lane in rising order, or in falling order; equal elements by place. By merging runs, in typed arrays.
 */
export function sortedPlaces(values: Values, from: number, n: number, falling = false): Uint32Array {
  const keys = values instanceof BigInt64Array || values instanceof BigUint64Array
    ? values.subarray(from, from + n)
    : Float64Array.from(values.subarray(from, from + n) as Float64Array);
  let places = Uint32Array.from({ length: n }, (_, i) => i), other = new Uint32Array(n);
  const before = falling
    ? (a: number, b: number) => compare(keys[b]!, keys[a]!) <= 0
    : (a: number, b: number) => compare(keys[a]!, keys[b]!) <= 0;
  const quick = keys instanceof Float64Array && !falling && !keys.some(Number.isNaN) ? keys : undefined;
  for (let start = 0; start < n; start += RUN) insert(places, start, Math.min(n, start + RUN), before);
  for (let width = RUN; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(n, start + width);
      const end = Math.min(n, start + 2 * width);
      if (quick) mergeNumbers(quick, places, other, start, middle, end);
      else merge(places, other, start, middle, end, before);
    }
    [places, other] = [other, places];
  }
  return places;
}

// Shorter runs than this are sorted by insertion
const RUN = 16;

type Before = (a: number, b: number) => boolean;

function insert(places: Uint32Array, start: number, end: number, before: Before): void {
  for (let i = start + 1; i < end; i++) {
    const place = places[i]!;
    let at = i;
    for (; at > start && !before(places[at - 1]!, place); at--) places[at] = places[at - 1]!;
    places[at] = place;
  }
}

function merge(from: Uint32Array, to: Uint32Array, start: number, middle: number, end: number, before: Before): void {
  for (let i = start, a = start, b = middle; i < end; i++) {
    to[i] = b >= end || a < middle && before(from[a]!, from[b]!) ? from[a++]! : from[b++]!;
  }
}

// The same for numbers of which none is NaN, without a call for each
function mergeNumbers(
  keys: Float64Array,
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  middle: number,
  end: number,
): void {
  for (let i = start, a = start, b = middle; i < end; i++) {
    to[i] = b >= end || a < middle && keys[from[a]!]! <= keys[from[b]!]! ? from[a++]! : from[b++]!;
  }
}

/**
 * A sorted copy of a lane of numbers that can be compared: the engine's own sort, with zeros of either sign as they
 * came.
 */
export function sortedValues(lane: Values): Values {
  const sorted = lane.slice().sort() as Values;
  if (!(lane instanceof Float32Array || lane instanceof Float64Array)) return sorted;
  const first = firstZero(sorted as Float64Array);
  const zeros = lane.filter((x) => x === 0) as Float64Array;
  (sorted as Float64Array).set(zeros, zeros.length ? first : 0);
  return sorted;
}

// Where the numbers that are not below 0 begin
function firstZero(sorted: Float64Array): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sorted[middle]! < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
