import { deviation, join, type Pooled } from "./_pooled.ts";

/** Least, greatest, mean, deviation and counts of numbers. */
export interface Moments {
  /** How many numbers there were. */
  readonly count: number;
  /** The least finite number; Infinity where there is none. */
  readonly min: number;
  /** The greatest finite number; -Infinity where there is none. */
  readonly max: number;
  /** The mean of the finite numbers; NaN where there is none. */
  readonly mean: number;
  /** The standard deviation of the finite numbers, of all of them and not of a sample; NaN where there is none. */
  readonly std: number;
  /** How many are 0. */
  readonly zeros: number;
  /** How many are NaN or infinite. */
  readonly notFinite: number;
}

/** Takes numbers piece by piece. */
export interface MomentsOf {
  /** The next numbers. */
  add(numbers: Float32Array | Float64Array): void;
  /** What all of them are like. */
  done(): Moments;
}

/**
 * The moments of numbers in one pass, in constant memory and float64. Mean and deviation of blocks are joined as T.
 * Chan, G. Golub and R. LeVeque (1979) do.
 *
 * @example
 * ```ts
 * import { momentsOf } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const all = momentsOf();
 * all.add(new Float32Array([1, 3]));
 * all.add(new Float32Array([2, NaN]));
 * const { min, max, mean, notFinite } = all.done();
 * assertEquals([min, max, mean, notFinite], [1, 3, 2, 1]);
 * ```
 */
export function momentsOf(): MomentsOf {
  let count = 0, min = Infinity, max = -Infinity, zeros = 0, notFinite = 0;
  const all: Pooled = { count: 0, mean: 0, squares: 0 };
  return {
    add(numbers) {
      count += numbers.length;
      for (let from = 0; from < numbers.length; from += BLOCK) {
        const to = Math.min(from + BLOCK, numbers.length);
        const first = numbers[from]!;
        // Around a number of their own size the squares keep their digits
        const about = all.count > 0 ? all.mean : Number.isFinite(first) ? first : 0;
        const block = numbers instanceof Float32Array
          ? block32(numbers, from, to, about)
          : block64(numbers, from, to, about);
        const { sum, square, low, high, zero } = block;
        if (Number.isFinite(square)) {
          zeros += zero;
          if (low < min) min = low;
          if (high > max) max = high;
          join(all, to - from, about, sum, square);
          continue;
        }
        // A number here is not finite, or its square is not: one by one
        const slow = carefully(numbers, from, to, about);
        zeros += slow.zeros;
        notFinite += slow.notFinite;
        if (slow.min < min) min = slow.min;
        if (slow.max > max) max = slow.max;
        join(all, slow.count, about, slow.sum, slow.square);
      }
    },
    done: () => ({
      count,
      min,
      max,
      mean: all.count > 0 ? all.mean : NaN,
      std: deviation(all),
      zeros,
      notFinite,
    }),
  };
}

// A block is so small that sums of it keep their digits, and so long that joining costs nothing
const BLOCK = 4096;

interface Block {
  readonly sum: number;
  readonly square: number;
  readonly low: number;
  readonly high: number;
  readonly zero: number;
}

// Two of the same text: the compiler makes fast code for one kind of array each. Two sums side by side do not wait for
// each other
function block32(x: Float32Array, from: number, to: number, about: number): Block {
  let a = 0, b = 0, aa = 0, bb = 0, low = Infinity, high = -Infinity, zero = 0, i = from;
  for (; i + 1 < to; i += 2) {
    const u = x[i]!;
    const v = x[i + 1]!;
    const p = u - about;
    const q = v - about;
    a += p;
    b += q;
    aa += p * p;
    bb += q * q;
    if (u < low) low = u;
    if (v < low) low = v;
    if (u > high) high = u;
    if (v > high) high = v;
    if (u === 0) zero++;
    if (v === 0) zero++;
  }
  if (i < to) {
    const u = x[i]!;
    const p = u - about;
    a += p;
    aa += p * p;
    if (u < low) low = u;
    if (u > high) high = u;
    if (u === 0) zero++;
  }
  return { sum: a + b, square: aa + bb, low, high, zero };
}

function block64(x: Float64Array, from: number, to: number, about: number): Block {
  let a = 0, b = 0, aa = 0, bb = 0, low = Infinity, high = -Infinity, zero = 0, i = from;
  for (; i + 1 < to; i += 2) {
    const u = x[i]!;
    const v = x[i + 1]!;
    const p = u - about;
    const q = v - about;
    a += p;
    b += q;
    aa += p * p;
    bb += q * q;
    if (u < low) low = u;
    if (v < low) low = v;
    if (u > high) high = u;
    if (v > high) high = v;
    if (u === 0) zero++;
    if (v === 0) zero++;
  }
  if (i < to) {
    const u = x[i]!;
    const p = u - about;
    a += p;
    aa += p * p;
    if (u < low) low = u;
    if (u > high) high = u;
    if (u === 0) zero++;
  }
  return { sum: a + b, square: aa + bb, low, high, zero };
}

function carefully(x: Float32Array | Float64Array, from: number, to: number, about: number) {
  let count = 0, sum = 0, square = 0, min = Infinity, max = -Infinity, zeros = 0, notFinite = 0;
  for (let i = from; i < to; i++) {
    const v = x[i]!;
    if (!Number.isFinite(v)) {
      notFinite++;
      continue;
    }
    count++;
    sum += v - about;
    square += (v - about) ** 2;
    if (v < min) min = v;
    if (v > max) max = v;
    if (v === 0) zeros++;
  }
  return { count, sum, square, min, max, zeros, notFinite };
}
