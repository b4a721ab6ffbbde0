/** Tests of randomness with answers as numbers: each is about 1 for a right generator, and many for a wrong one. */

/** Kolmogorov's statistic: the largest gap to the distribution function, times √n. Above 3 once in 30 million. */
export function gap(values: Iterable<number>, cdf: (x: number) => number): number {
  const sorted = Float64Array.from(values).sort(), n = sorted.length;
  let worst = 0;
  sorted.forEach((x, i) => {
    const p = cdf(x);
    worst = Math.max(worst, p - i / n, (i + 1) / n - p);
  });
  return worst * Math.sqrt(n);
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
  const all = Array.from(counts), expected = all.reduce((a, b) => a + b) / all.length, free = all.length - 1;
  const chi = all.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
  return Math.abs(chi - free) / Math.sqrt(2 * free);
}

const STEP = 1 / 512;
// Simpson's rule over the density, independent of how the library computes the same function
const table = (() => {
  const density = (x: number) => Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), sums = new Float64Array(18 / STEP + 1);
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
  const at = (x + 9) / STEP, i = Math.min(Math.floor(at), table.length - 2);
  return table[i]! + (at - i) * (table[i + 1]! - table[i]!);
}

/** The distribution function of a unit normal between two bounds. */
export function cutCdf(a: number, b: number): (x: number) => number {
  const low = normalCdf(a), span = normalCdf(b) - low;
  return (x) => Math.min(1, Math.max(0, (normalCdf(x) - low) / span));
}
