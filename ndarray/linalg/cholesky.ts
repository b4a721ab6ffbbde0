import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { type Matrix, type Products, withDense } from "../../kernels/dense.ts";
import type { Input, View } from "../types.ts";
import { copyMatrix, kernelsFor, matrix, nativeStackOf, part, pitchOf, result, turned, zerosOf } from "./_stack.ts";
import { halfOf, solveTriangleRight } from "./_triangles.ts";
import type { PreciseOf } from "./precise.ts";

/** How `cholesky` reads and writes. */
export interface CholeskyOptions {
  /**
   * Whether the upper triangle is read and the factor is upper triangular.
   *
   * @default false
   */
  readonly upper?: boolean | undefined;
}

/**
 * The Cholesky factor of a symmetric positive definite matrix, of which only one triangle is read: `x` is `l lᵀ`, with
 * `upper` `uᵀ u`.
 *
 * @throws {LensorError} `shape` if it is not square, `range` if it is not positive definite.
 * @example Factor a covariance
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.cholesky([[4, 2], [2, 5]])), [[2, 0], [1, 2]]);
 * ```
 */
export function cholesky<X extends Input>(x: X, options: CholeskyOptions = {}): View<PreciseOf<X>> {
  const verb = "find the Cholesky factor of";
  checkOptions(verb, options, ["upper"]);
  const { batch, count, rows: n, data, dtype } = nativeStackOf(verb, x, true);
  const pitch = pitchOf(n);
  const out = zerosOf(dtype, count * n * n);
  const { upper = false } = options;
  withDense(n * pitch, (all) => {
    const dense = kernelsFor(all, dtype);
    const a = matrix(dense.room(n * pitch), pitch);
    for (let i = 0; i < count; i++) {
      const given = matrix(data, n, i * n * n);
      const to = matrix(out, n, i * n * n);
      copyMatrix(a, upper ? turned(given) : given, n, n);
      const at = factor(dense, a, n, 0);
      if (at >= 0) {
        const which = batch.length ? `matrix ${i} of the stack` : "the matrix";
        const text = `Cannot ${verb} ${which}: it is not positive definite (pivot ${at} is not above 0)`;
        throw new LensorError("range", `${text}; add a small multiple of the identity, or use eigh`);
      }
      for (let r = 0; r < n; r++) copyMatrix(part(upper ? turned(to) : to, r, 0), part(a, r, 0), 1, r + 1);
    }
  });
  return result(out, dtype, [...batch, n, n]) as View<PreciseOf<X>>;
}

// The lower triangle in place; the first pivot that is not above 0, or -1. NaN is passed on
function factor(dense: Products<Float64Array>, a: Matrix, n: number, first: number): number {
  if (n <= BASE) return small(a, n, first);
  const half = halfOf(n);
  const rest = n - half;
  const below = part(a, half, 0);
  const corner = part(a, half, half);
  const at = factor(dense, a, half, first);
  if (at >= 0) return at;
  solveTriangleRight(dense, turned(a), half, below, rest);
  takeSquare(dense, corner, below, rest, half);
  return factor(dense, corner, rest, first + half);
}

const BASE = 16;
const SQUARE = 64;

// c -= b bᵀ on the lower triangle, and a little above the diagonal
function takeSquare(dense: Products<Float64Array>, c: Matrix, b: Matrix, n: number, k: number): void {
  if (n <= SQUARE) return dense.product(-1, c, b, turned(b), n, k, n);
  const half = halfOf(n);
  const rest = n - half;
  const low = part(b, half, 0);
  takeSquare(dense, c, b, half, k);
  dense.product(-1, part(c, half, 0), low, turned(b), rest, k, half);
  takeSquare(dense, part(c, half, half), low, rest, k);
}

function small({ data: x, at, down }: Matrix, n: number, first: number): number {
  for (let j = 0; j < n; j++) {
    const row = at + j * down;
    let square = x[row + j]!;
    for (let k = 0; k < j; k++) square -= x[row + k]! * x[row + k]!;
    if (square <= 0) return first + j;
    const pivot = Math.sqrt(square);
    x[row + j] = pivot;
    for (let i = j + 1; i < n; i++) {
      const other = at + i * down;
      let sum = x[other + j]!;
      for (let k = 0; k < j; k++) sum -= x[other + k]! * x[row + k]!;
      x[other + j] = sum / pivot;
    }
  }
  return -1;
}
