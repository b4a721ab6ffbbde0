import type { Input, View } from "../types.ts";
import { multiplied } from "./_multiplied.ts";
import { matrix, result, stackOf, turned, zerosOf } from "./_stack.ts";
import { svdOf } from "./_svd.ts";
import type { Precise, PreciseOf } from "./precise.ts";

/** What `polar` returns. */
export interface PolarFactors<D extends Precise = Precise> {
  /** Orthonormal columns (rows of a wide matrix): the nearest such matrix to `x`. */
  readonly u: View<D>;
  /** Symmetric, no eigenvalue below 0. */
  readonly p: View<D>;
}

/**
 * The polar decomposition of each matrix of a stack: `x` is `u p`.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities.
 * @example The nearest orthogonal matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.polar([[0, 2], [3, 0]]).u), [[0, 1], [1, 0]]);
 * ```
 */
export function polar<X extends Input>(x: X): PolarFactors<PreciseOf<X>> {
  const { batch, count, rows, cols, data, dtype } = stackOf("find the polar factors of", x, { finite: true });
  const n = Math.min(rows, cols);
  const size = rows * cols;
  const u = zerosOf("float64", count * size);
  const p = zerosOf("float64", count * cols * cols);
  for (let i = 0; i < count; i++) {
    const own = svdOf(data.subarray(i * size, (i + 1) * size), rows, cols, "reduced");
    const vt = matrix(own.vt, cols);
    u.set(multiplied(matrix(own.u, n), vt, rows, n, cols), i * size);
    const stretched = own.vt.map((v, j) => v * own.s[Math.floor(j / cols)]!);
    const square = multiplied(turned(vt), matrix(stretched, cols), cols, n, cols);
    const at = i * cols * cols;
    for (let r = 0; r < cols; r++) {
      for (let c = 0; c < cols; c++) p[at + r * cols + c] = square[r < c ? c * cols + r : r * cols + c]!;
    }
  }
  const rotation = result(u, dtype, [...batch, rows, cols]);
  const stretch = result(p, dtype, [...batch, cols, cols]);
  return { u: rotation, p: stretch } as PolarFactors<PreciseOf<X>>;
}
