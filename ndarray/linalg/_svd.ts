/** The singular value decomposition of one matrix of any shape. */
import { withDense } from "../../kernels/dense.ts";
import { type Blocks, reflect, roomToTriangularize, triangularize } from "../../kernels/reflections.ts";
import { roomForSingular, singular } from "./_bidiagonal.ts";
import { scaled } from "./_scale.ts";
import { copyMatrix, matrix, pitchOf, turned, zerosOf } from "./_stack.ts";

/** The factors in C order: `u` is rows by `left`, `vt` `right` by columns. */
export interface Svd {
  readonly u: Float64Array;
  readonly s: Float64Array;
  readonly vt: Float64Array;
}

/**
 * Factors a matrix of finite numbers in C order: all singular vectors with "full", as many as the shorter side has with
 * "reduced", or none.
 *
 * A matrix that is not square is first made so by QR, of the matrix or its transpose.
 */
export function svdOf(given: Float64Array, rows: number, cols: number, mode: "full" | "reduced" | "values"): Svd {
  const long = Math.max(rows, cols);
  const n = Math.min(rows, cols);
  const tall = rows >= cols;
  const whole = mode !== "values";
  const kept = mode === "full" ? long : n;
  const s = zerosOf("float64", n);
  const outer = zerosOf("float64", whole ? long * kept : 0);
  const inner = zerosOf("float64", whole ? n * n : 0);
  const { data, by } = scaled(given);
  const pitch = pitchOf(n);
  const beside = pitchOf(kept);
  const room = long * (pitch + beside) + (long > n ? roomToTriangularize(long, n, kept) : 0) + roomForSingular(n);
  withDense(room, (dense) => {
    const from = tall ? matrix(data, cols) : turned(matrix(data, cols));
    let blocks: Blocks | undefined, triangle = from;
    if (long > n) {
      triangle = matrix(dense.room(long * pitch), pitch);
      copyMatrix(triangle, from, long, n);
      blocks = triangularize(dense, triangle, long, n, kept);
      for (let i = 0; i < n; i++) triangle.data.fill(0, i * pitch, i * pitch + i);
    }
    const { values, order, u, v } = singular(dense, n, (a) => copyMatrix(a, triangle, n, n), whole);
    for (let i = 0; i < n; i++) s[i] = values[i]! * by;
    if (!whole) return;
    const side = matrix(dense.room(long * beside), beside);
    side.data.fill(0);
    order.forEach((row, j) => {
      for (let i = 0; i < n; i++) side.data[i * beside + j] = u.data[u.at + row * u.down + i]!;
      inner.set(v.data.subarray(v.at + row * v.down, v.at + row * v.down + n), j * n);
    });
    for (let i = n; i < kept; i++) side.data[i * beside + i] = 1;
    for (const block of blocks?.blocks.toReversed() ?? []) reflect(dense, block, blocks!.work, side, 0, kept, false);
    // The outer factor has its vectors in columns
    copyMatrix(tall ? matrix(outer, kept) : turned(matrix(outer, long)), side, long, kept);
  });
  if (tall) return { u: outer, s, vt: inner };
  const u = zerosOf("float64", inner.length);
  copyMatrix(turned(matrix(u, n)), matrix(inner, n), whole ? n : 0, n);
  return { u, s, vt: outer };
}
