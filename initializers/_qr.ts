import { type Matrix, withDense } from "../kernels/dense.ts";
import { orthogonalFactor, roomToTriangularize, triangularize } from "../kernels/reflections.ts";

/**
 * The orthogonal factor of a tall matrix, unique by a positive diagonal of the other factor.
 *
 * `given` holds `rows` by `cols` numbers, row by row, rows >= cols; the result is Q, of the same form, whose columns are orthonormal.
 * Householder reflections in blocks, the same bits on every host.
 *
 * Source: Golub and Van Loan, "Matrix computations", 5.2. A column without length (rank deficient) counts as positive.
 */
export function orthonormalize(given: Float64Array, rows: number, cols: number): Float64Array {
  const pitch = pitchOf(cols);
  return withDense(roomToTriangularize(rows, cols, cols) + rows * pitch, (dense) => {
    const a: Matrix = { data: dense.room(rows * pitch), at: 0, down: pitch, along: 1 };
    for (let i = 0; i < rows; i++) a.data.set(given.subarray(i * cols, (i + 1) * cols), i * pitch);
    const blocks = triangularize(dense, a, rows, cols, cols);
    const signs = Float64Array.from({ length: cols }, (_, j) => a.data[j * pitch + j]! < 0 ? -1 : 1);
    orthogonalFactor(dense, blocks, a, rows, cols);
    return signed(a, rows, cols, signs);
  });
}

// Rows a power of two apart would all want the same few places of the cache
function pitchOf(cols: number): number {
  return cols % 64 === 0 ? cols + 8 : cols;
}

function signed({ data, down }: Matrix, rows: number, cols: number, signs: Float64Array): Float64Array {
  const out = new Float64Array(rows * cols);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) out[at++] = data[i * down + j]! * signs[j]!;
  }
  return out;
}
