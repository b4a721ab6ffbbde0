/** The mean of numbers and the sum of squares around it. */
export interface Pooled {
  count: number;
  mean: number;
  squares: number;
}

/**
 * Joins a block to what came before: its count, and the sums of its numbers' distances from `about` and of their
 * squares.
 *
 * Source: T. Chan, G. Golub and R. LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances"
 * (1979).
 */
export function join(to: Pooled, count: number, about: number, sum: number, square: number): void {
  if (count === 0) return;
  const gap = about + sum / count - to.mean;
  const all = to.count + count;
  to.squares += Math.max(0, square - sum * sum / count) + gap * gap * to.count * count / all;
  to.mean += gap * count / all;
  to.count = all;
}

/** The standard deviation of all numbers, not of a sample; NaN where there is none. */
export const deviation = ({ count, squares }: Pooled): number => count > 0 ? Math.sqrt(squares / count) : NaN;
