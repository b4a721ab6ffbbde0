import { fromBfloat16, fromFloat16 } from "../../core/half.ts";

/** Tests of randomness with answers as numbers: each is about 1 for a right generator, and many for a wrong one. */

/**
 * Kolmogorov's statistic: the largest gap to the distribution function, at 65,536 places that are equally likely, times
 * √n. Above 3 once in 30 million.
 */
export function gap(values: ArrayLike<number>, cdf: (x: number) => number): number {
  const counts = new Uint32Array(PLACES + 1);
  const n = values.length;
  for (let i = 0; i < n; i++) counts[Math.min(PLACES, Math.ceil(cdf(values[i]!) * PLACES))]!++;
  let below = 0, worst = 0;
  counts.forEach((count, place) => {
    below += count;
    worst = Math.max(worst, Math.abs(below / n - place / PLACES));
  });
  return worst * Math.sqrt(n);
}

/**
 * The same for numbers of 16 bits, given as bits: at every number there is, halfway to the next, where it was rounded.
 */
export function gapOfHalves(
  bits: Uint16Array,
  dtype: "float16" | "bfloat16",
  cdf: (x: number) => number,
): number {
  const counts = new Uint32Array(PLACES);
  const n = bits.length;
  const value = dtype === "float16" ? fromFloat16 : fromBfloat16;
  for (let i = 0; i < n; i++) counts[bits[i]!]!++;
  const present = [...counts.keys()].filter((b) => counts[b]).sort((a, b) => value(a) - value(b) || b - a);
  let below = 0, worst = 0;
  for (const b of present) {
    below += counts[b]!;
    // Towards infinity the bits of positive numbers grow and those of negative ones fall
    const x = value(b);
    const next = value(b < 0x8000 ? b + 1 : b === 0x8000 ? 1 : b - 1);
    worst = Math.max(worst, Math.abs(below / n - cdf((x + next) / 2)));
  }
  return worst * Math.sqrt(n);
}

const PLACES = 65536;

/** The first four moments of numbers as `expected` gives the first eight, in standard errors: the worst of the four. */
export function moments(values: ArrayLike<number>, expected: readonly number[]): number {
  const n = values.length;
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    for (let k = 0, power = 1; k < 4; k++) sums[k]! += power *= values[i]!;
  }
  // The variance of x^k is E x^2k - (E x^k)^2
  const off = sums.map((sum, k) =>
    (sum / n - expected[k]!) / Math.sqrt((expected[2 * k + 1]! - expected[k]! ** 2) / n)
  );
  return Math.max(...off.map(Math.abs));
}

/** The correlation of two streams, in standard errors. */
export function crossCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  const sums = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const a = x[i]!;
    const b = y[i]!;
    [a, b, a * a, b * b, a * b].forEach((v, k) => sums[k]! += v);
  }
  const [a, b, aa, bb, ab] = sums.map((s) => s / n) as [number, number, number, number, number];
  return Math.abs((ab - a * b) / Math.sqrt((aa - a * a) * (bb - b * b)) * Math.sqrt(n));
}

/** The correlation of numbers `lag` apart, in standard errors. */
export function correlation(values: ArrayLike<number>, lag: number): number {
  const n = values.length - lag;
  let sum = 0, square = 0, mean = 0;
  for (let i = 0; i < values.length; i++) mean += values[i]! / values.length;
  for (let i = 0; i < n; i++) sum += (values[i]! - mean) * (values[i + lag]! - mean);
  for (let i = 0; i < values.length; i++) square += (values[i]! - mean) ** 2 / values.length;
  return Math.abs(sum / square / Math.sqrt(n));
}

/** Pearson's statistic of counts that should be equal, as standard errors from its mean. */
export function unevenness(counts: ArrayLike<number>): number {
  const all = Array.from(counts);
  const expected = all.reduce((a, b) => a + b) / all.length;
  const free = all.length - 1;
  const chi = all.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
  return Math.abs(chi - free) / Math.sqrt(2 * free);
}

const STEP = 1 / 512;
// Simpson's rule over the density, independent of how the library computes the same function
const table = (() => {
  const density = (x: number) => Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  const sums = new Float64Array(18 / STEP + 1);
  for (let i = 1; i < sums.length; i++) {
    const x = -9 + i * STEP;
    sums[i] = sums[i - 1]! + STEP / 6 * (density(x - STEP) + 4 * density(x - STEP / 2) + density(x));
  }
  return sums;
})();

/** The normal distribution function. */
export function normalCdf(x: number): number {
  if (x <= -9) return 0;
  if (x >= 9) return 1;
  const at = (x + 9) / STEP;
  const i = Math.min(Math.floor(at), table.length - 2);
  return table[i]! + (at - i) * (table[i + 1]! - table[i]!);
}

/** The distribution function of a unit normal between two bounds. */
export function cutCdf(a: number, b: number): (x: number) => number {
  const low = normalCdf(a);
  const span = normalCdf(b) - low;
  return (x) => Math.min(1, Math.max(0, (normalCdf(x) - low) / span));
}
