/** LU factors with partial pivoting, cut in halves until the columns are few. */
import type { Matrix, Products, Vector } from "../../kernels/dense.ts";
import { part } from "./_stack.ts";
import { halfOf, solveTriangle } from "./_triangles.ts";

/**
 * Factors a matrix in place: L below the diagonal, U on and above it. `pivots` gets, for each step, the row that was
 * exchanged with it.
 *
 * Source: Toledo, "Locality of reference in LU decomposition with partial pivoting" (1997).
 */
export function factor(dense: Products<Float64Array>, a: Matrix, rows: number, cols: number, pivots: Vector): void {
  const count = Math.min(rows, cols);
  halves(dense, a, rows, count, pivots);
  if (cols === count) return;
  const right = part(a, 0, count);
  dense.exchange(right, cols - count, pivots, count);
  solveTriangle(dense, a, count, right, cols - count, false, true);
}

function halves(dense: Products<Float64Array>, a: Matrix, rows: number, cols: number, pivots: Vector): void {
  if (cols <= NARROW) return dense.factorLu(a, rows, cols, pivots);
  const half = cols <= 16 ? 8 : halfOf(cols);
  const rest = cols - half;
  const right = part(a, 0, half);
  const corner = part(a, half, half);
  const later = { data: pivots.data, at: pivots.at + half };
  halves(dense, a, rows, half, pivots);
  dense.exchange(right, rest, pivots, half);
  solveTriangle(dense, a, half, right, rest, false, true);
  dense.product(-1, corner, part(a, half, 0), right, rows - half, half, rest);
  halves(dense, corner, rows - half, rest, later);
  dense.exchange(part(a, half, 0), half, later, rest);
  for (let i = 0; i < rest; i++) later.data[later.at + i]! += half;
}

const NARROW = 8;

/** Whether the number of exchanges is odd. */
export function isOdd(pivots: Vector, count: number): boolean {
  let odd = false;
  for (let i = 0; i < count; i++) if (pivots.data[pivots.at + i] !== i) odd = !odd;
  return odd;
}

/** The first zero on the diagonal, -1 if there is none. */
export function zeroPivot(a: Matrix, n: number): number {
  for (let i = 0; i < n; i++) if (a.data[a.at + i * (a.down + 1)] === 0) return i;
  return -1;
}
