import type { Wide } from "./floats.ts";

/** Which numbers of a tensor are its largest: those above the border, and of those on it the ones up to an index. */
export interface Largest {
  /** The bits of the least magnitude that is kept, as float32. */
  readonly border: number;
  /** The index of the last number on the border that is kept. */
  readonly last: number;
  /** What the kept numbers are multiplied with. */
  readonly scale: number;
}

/** Pieces of several tensors of one size, in order; it may be called again. */
export type Pieces = () => AsyncIterable<readonly Wide[]>;

/**
 * Which numbers of each tensor are the largest, in two or three passes over the pieces, with little memory however
 * large the tensors are. Of equal magnitudes on the border the first are kept.
 *
 * @param shares The share of each tensor that is kept; at least one number is.
 * @param rescale Whether the kept numbers are scaled, so that the sum of magnitudes is as before.
 */
export async function largest(
  pieces: Pieces,
  size: number,
  shares: readonly number[],
  rescale: boolean,
): Promise<readonly Largest[]> {
  const keep = shares.map((share) => Math.max(1, Math.floor(share * size)));
  const counts = shares.map((share, i) => share < 1 && keep[i]! < size ? new Uint32Array(1 << 16) : undefined);
  if (counts.every((count) => count === undefined)) return shares.map(() => ALL);
  // Non-negative float32 numbers are in the order of their bits: the upper half of the bits first, then the lower
  for await (const all of pieces()) {
    counts.forEach((count, i) => count && countUpper(bitsOf(all[i]!), count));
  }
  const tops = counts.map((count, i) => count && nthFromAbove(count, keep[i]!));
  counts.forEach((count) => count?.fill(0));
  for await (const all of pieces()) {
    counts.forEach((count, i) => count && countLower(bitsOf(all[i]!), tops[i]!.at, count));
  }
  const found = counts.map((count, i): Search | undefined => {
    if (!count) return undefined;
    const low = nthFromAbove(count, tops[i]!.left);
    const all = low.left === count[low.at];
    return { border: tops[i]!.at * 65536 + low.at, left: low.left, last: all ? Infinity : -1, before: 0, after: 0 };
  });
  if (rescale || found.some((one) => one?.last === -1)) {
    let at = 0;
    for await (const all of pieces()) {
      found.forEach((one, i) => one && weigh(all[i]!, at, one));
      at += all[0]!.length;
    }
  }
  return found.map((one) => {
    if (!one) return ALL;
    const { border, last, before, after } = one;
    return { border, last, scale: rescale && after > 0 ? before / after : 1 };
  });
}

/** Makes all numbers but the largest 0; `at` is the index of the first. */
export function keepOnly(values: Wide, at: number, { border, last, scale }: Largest): void {
  if (border < 0) return;
  const bits = bitsOf(values);
  for (let k = 0; k < values.length; k++) {
    const size = bits[k]! & MAGNITUDE;
    if (size < border || size === border && at + k > last) values[k] = 0;
  }
  if (scale !== 1) { for (let k = 0; k < values.length; k++) values[k]! *= scale; }
}

const ALL: Largest = { border: -1, last: Infinity, scale: 1 };
const MAGNITUDE = 0x7fffffff;

interface Search {
  readonly border: number;
  /** How many numbers on the border are still to be kept. */
  left: number;
  last: number;
  before: number;
  after: number;
}

function bitsOf(values: Wide): Uint32Array {
  const floats = values instanceof Float32Array ? values : new Float32Array(values);
  return new Uint32Array(floats.buffer, floats.byteOffset, floats.length);
}

function countUpper(bits: Uint32Array, counts: Uint32Array): void {
  for (let k = 0; k < bits.length; k++) counts[(bits[k]! & MAGNITUDE) >>> 16]!++;
}

function countLower(bits: Uint32Array, top: number, counts: Uint32Array): void {
  for (let k = 0; k < bits.length; k++) {
    const size = bits[k]! & MAGNITUDE;
    if (size >>> 16 === top) counts[size & 0xffff]!++;
  }
}

// Where the n-th of what was counted lies, from above, and which of those there it is
function nthFromAbove(counts: Uint32Array, n: number): { readonly at: number; readonly left: number } {
  let at = counts.length - 1, left = n;
  while (left > counts[at]!) left -= counts[at--]!;
  return { at, left };
}

function weigh(values: Wide, at: number, search: Search): void {
  const bits = bitsOf(values);
  const { border } = search;
  let { left, last, before, after } = search;
  for (let k = 0; k < values.length; k++) {
    const size = bits[k]! & MAGNITUDE;
    const magnitude = Math.abs(values[k]!);
    before += magnitude;
    if (size > border) after += magnitude;
    else if (size === border && left > 0) {
      after += magnitude;
      left--;
      last = Math.max(last, at + k);
    }
  }
  Object.assign(search, { left, last, before, after });
}
