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

/** Joins what comes behind. The first one is taken as it is. */
export function pool(to: Pooled, { count, mean, squares }: Readonly<Pooled>): void {
  if (count === 0) return;
  if (to.count > 0) return join(to, count, mean, 0, squares);
  to.count = count;
  to.mean = mean;
  to.squares = squares;
}

/** The standard deviation of all numbers, not of a sample; NaN where there is none. */
export const deviation = ({ count, squares }: Pooled): number => count > 0 ? Math.sqrt(squares / count) : NaN;
