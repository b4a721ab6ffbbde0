import { join } from "../math/pooled.ts";

/** What the numbers of one piece are like: of the finite ones, but for `notFinite`. */
export interface Piece {
  /** How many there are. */
  readonly count: number;
  /** Their mean. */
  readonly mean: number;
  /** The sum of the squares of their distances from the mean. */
  readonly squares: number;
  /** The least; Infinity where there is none. Of zeros the first one stands. */
  readonly min: number;
  /** The greatest; -Infinity where there is none. */
  readonly max: number;
  /** How many are 0. */
  readonly zeros: number;
  /** How many are NaN or infinite. */
  readonly notFinite: number;
}

/**
 * The moments of a piece in plain TypeScript, which define what the compiled kernels give.
 *
 * Block by block, around the mean of those before: number i of a block joins sum i mod 8, what is left at the end the
 * sum of those.
 */
export function plainMoments(x: Float32Array | Float64Array): Piece {
  const all = { count: 0, mean: 0, squares: 0, min: Infinity, max: -Infinity, zeros: 0, notFinite: 0 };
  for (let from = 0; from < x.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, x.length);
    const first = x[from]!;
    // Around a number of their own size the squares keep their digits
    const about = all.count > 0 ? all.mean : Number.isFinite(first) ? first : 0;
    const quick = quickly(x, from, to, about);
    // A number here is not finite, or its square is not: one by one
    const { count, sum, square, low, high, zeros } = Number.isFinite(quick.square)
      ? quick
      : carefully(x, from, to, about);
    if (low < all.min) all.min = low;
    if (high > all.max) all.max = high;
    all.zeros += zeros;
    all.notFinite += to - from - count;
    join(all, count, about, sum, square);
  }
  return all;
}

/** How many numbers are smaller than 2^-100, zeros too. */
export function plainSmall(x: Float32Array | Float64Array): number {
  let some = 0;
  for (let i = 0; i < x.length; i++) if (Math.abs(x[i]!) < SMALL) some++;
  return some;
}

/** Numbers below this are small. */
export const SMALL: number = 2 ** -100;

// A block is so small that sums of it keep their digits, and so long that joining costs nothing
const BLOCK = 4096;

interface Block {
  readonly count: number;
  readonly sum: number;
  readonly square: number;
  readonly low: number;
  readonly high: number;
  readonly zeros: number;
}

function quickly(x: Float32Array | Float64Array, from: number, to: number, about: number): Block {
  const sums = new Float64Array(8);
  const squares = new Float64Array(8);
  const end = to - (to - from) % 8;
  let low = Infinity, high = -Infinity, zeros = 0;
  for (let i = from; i < end; i++) {
    const v = x[i]!;
    const far = v - about;
    const lane = (i - from) & 7;
    sums[lane]! += far;
    squares[lane]! += far * far;
    if (v < low) low = v;
    if (v > high) high = v;
    if (v === 0) zeros++;
  }
  let sum = folded(sums);
  let square = folded(squares);
  for (let i = end; i < to; i++) {
    const v = x[i]!;
    const far = v - about;
    sum += far;
    square += far * far;
    if (v < low) low = v;
    if (v > high) high = v;
    if (v === 0) zeros++;
  }
  return { count: to - from, sum, square, low, high, zeros };
}

// In the order of the compiled kernels, which add lanes that lie side by side
function folded(lanes: Float64Array): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = lanes;
  return a + e + (c + g) + (b + f + (d + h));
}

function carefully(x: Float32Array | Float64Array, from: number, to: number, about: number): Block {
  let count = 0, sum = 0, square = 0, low = Infinity, high = -Infinity, zeros = 0;
  for (let i = from; i < to; i++) {
    const v = x[i]!;
    if (!Number.isFinite(v)) continue;
    const far = v - about;
    count++;
    sum += far;
    square += far * far;
    if (v < low) low = v;
    if (v > high) high = v;
    if (v === 0) zeros++;
  }
  return { count, sum, square, low, high, zeros };
}
