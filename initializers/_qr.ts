import { type Dense, type Matrix, type Numbers, withDense } from "../kernels/dense.ts";
import {
  type Blocks,
  blockWidth,
  orthogonalFactor,
  reflect,
  roomToApply,
  roomToTriangularize,
  setIdentity,
  triangularize,
  workFor,
} from "../kernels/reflections.ts";

/**
 * The orthogonal factor of a tall matrix, unique by a positive diagonal of the other factor.
 *
 * `given` holds `rows` by `cols` numbers, row by row, rows >= cols; the result is Q, of the same form and kind, whose
 * columns are orthonormal. Householder reflections in blocks, the same bits on every host. They are found in float64,
 * and multiplied in the kind of the result.
 *
 * Source: Golub and Van Loan, "Matrix computations", 5.2. A column without length (rank deficient) counts as positive.
 */
export function orthonormalize(given: Numbers, rows: number, cols: number): Numbers {
  const pitch = pitchOf(cols);
  const room = roomToTriangularize(rows, cols, cols) + rows * pitch;
  const step = blockWidth(cols);
  const narrow = given instanceof Float32Array;
  const more = rows * pitch + (rows + step) * step + roomToApply(cols, cols);
  return withDense(narrow ? room + more : room, (dense) => {
    const a: Matrix = { data: dense.room(rows * pitch), at: 0, down: pitch, along: 1 };
    for (let i = 0; i < rows; i++) a.data.set(given.subarray(i * cols, (i + 1) * cols), i * pitch);
    const blocks = triangularize(dense, a, rows, cols, cols);
    const signs = Float64Array.from({ length: cols }, (_, j) => a.data[j * pitch + j]! < 0 ? -1 : 1);
    if (narrow) {
      return signed(narrowFactor(dense, blocks, rows, cols), new Float32Array(rows * cols), rows, cols, signs);
    }
    orthogonalFactor(dense, blocks, a, rows, cols);
    return signed(a, new Float64Array(rows * cols), rows, cols, signs);
  });
}

// The product of the reflections in float32
function narrowFactor({ single }: Dense, { blocks }: Blocks, rows: number, cols: number): Matrix<Float32Array> {
  const pitch = pitchOf(cols);
  const step = blockWidth(cols);
  const work = workFor(single, cols, cols);
  const q = { data: single.room(rows * pitch), at: 0, down: pitch, along: 1 };
  const v = { data: single.room(rows * step), at: 0 };
  const t = { data: single.room(step * step), at: 0 };
  setIdentity(q, rows, cols);
  for (const block of blocks.toReversed()) {
    v.data.set(block.v.data);
    t.data.set(block.t.data);
    reflect(single, { ...block, v, t }, work, q, block.from, cols, false);
  }
  return q;
}

// Rows a power of two apart would all want the same few places of the cache
function pitchOf(cols: number): number {
  return cols % 64 === 0 ? cols + 8 : cols;
}

function signed<Data extends Numbers>(
  { data, down }: Matrix<Data>,
  out: Data,
  rows: number,
  cols: number,
  signs: Float64Array,
): Data {
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) out[at++] = data[i * down + j]! * signs[j]!;
  }
  return out;
}
