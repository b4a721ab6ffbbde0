/** Triangular systems, cut in halves until little is left that is not a matrix product. */
import type { Matrix, Products } from "../../kernels/dense.ts";
import { part } from "./_stack.ts";

/** Solves t x = b for a triangle t of n rows, in place of b. */
export function solveTriangle(
  dense: Products<Float64Array>,
  t: Matrix,
  n: number,
  b: Matrix,
  cols: number,
  upper: boolean,
  unit: boolean,
): void {
  if (n <= BASE) return dense.solveLeft(t, n, b, cols, upper, unit);
  const half = halfOf(n);
  const rest = n - half;
  const top = part(b, 0, 0);
  const below = part(b, half, 0);
  if (upper) {
    solveTriangle(dense, part(t, half, half), rest, below, cols, upper, unit);
    dense.product(-1, top, part(t, 0, half), below, half, rest, cols);
    solveTriangle(dense, t, half, top, cols, upper, unit);
  } else {
    solveTriangle(dense, t, half, top, cols, upper, unit);
    dense.product(-1, below, part(t, half, 0), top, rest, half, cols);
    solveTriangle(dense, part(t, half, half), rest, below, cols, upper, unit);
  }
}

/** Solves x t = b for an upper triangle t of n rows, in place of b. */
export function solveTriangleRight(dense: Products<Float64Array>, t: Matrix, n: number, b: Matrix, rows: number): void {
  if (n <= NARROW) return dense.solveRight(t, n, b, rows);
  const half = n <= BASE ? NARROW : halfOf(n);
  const rest = n - half;
  const right = part(b, 0, half);
  solveTriangleRight(dense, t, half, b, rows);
  dense.product(-1, right, b, part(t, 0, half), rows, half, rest);
  solveTriangleRight(dense, part(t, half, half), rest, right, rows);
}

const BASE = 16;
const NARROW = 8;

/** Half of a size, in whole tiles. */
export function halfOf(n: number): number {
  return n <= BASE ? n >> 1 : (n + BASE) >> 1 & -8;
}
