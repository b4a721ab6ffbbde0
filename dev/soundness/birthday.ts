import type { Tally } from "./types.ts";

/**
 * Marsaglia's birthday spacings: 4,096 words are birthdays in a year of 2^32 days, and pairs of equal spacings are
 * counted.
 *
 * Around the circle the spacings are exchangeable and two of n are equal with probability (n - 1) / (2 d), so that n (n
 * - 1)^2 / (4 d) = 4 pairs are expected in each year, up to a relative error of n / d. Their number is close to
 *   Poisson's, whose variance is the mean.
 */
export function birthdaySpacings(): Tally {
  const sorted = new Uint32Array(N);
  const spacings = new Uint32Array(N);
  const spare = new Uint32Array(N);
  let years = 0, pairs = 0;
  return {
    name: "birthday spacings",
    add(words) {
      for (let at = 0; at < words.length; at += N) {
        sorted.set(words.subarray(at, at + N));
        sort(sorted, spare);
        for (let i = 1; i < N; i++) spacings[i] = sorted[i]! - sorted[i - 1]!;
        spacings[0] = sorted[0]! - sorted[N - 1]!;
        sort(spacings, spare);
        for (let i = 1, run = 0; i < N; i++) {
          run = spacings[i] === spacings[i - 1] ? run + 1 : 0;
          pairs += run;
        }
        years++;
      }
    },
    scores() {
      const expected = years * N * (N - 1) ** 2 / (4 * 2 ** 32);
      return [(pairs - expected) / Math.sqrt(expected)];
    },
  };
}

const N = 4096;
const DIGITS = 3;
const BITS = 11;
const SIZE = 1 << BITS;
const starts = new Uint32Array(DIGITS * SIZE);

// By digits of 11 bits, all counted in one pass: several times as quick as a comparing sort
function sort(values: Uint32Array, spare: Uint32Array): void {
  starts.fill(0);
  for (let i = 0; i < N; i++) {
    const v = values[i]!;
    starts[v & SIZE - 1]!++;
    starts[SIZE + (v >>> BITS & SIZE - 1)]!++;
    starts[2 * SIZE + (v >>> 2 * BITS)]!++;
  }
  let from = values, to = spare;
  for (let digit = 0; digit < DIGITS; digit++) {
    const base = digit * SIZE;
    const shift = digit * BITS;
    for (let i = base, start = 0; i < base + SIZE; i++) {
      const count = starts[i]!;
      starts[i] = start;
      start += count;
    }
    for (let i = 0; i < N; i++) {
      const v = from[i]!;
      to[starts[base + (v >>> shift & SIZE - 1)]!++] = v;
    }
    [from, to] = [to, from];
  }
  // An odd number of passes ends in the spare array
  values.set(spare);
}
