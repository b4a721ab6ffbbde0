/**
 * The product of matrices of any strides, in float32 or float64.
 *
 * Each product and sum is rounded: k is cut in blocks of 256, a block is added up from 0 in rising order, and the
 * blocks are added in rising order. This is the definition of the kernel too, bit for bit.
 */
import { type ProductKernel, productKernel, type Tiles } from "../kernels/product.ts";

/** A matrix within some data: the place of its first number, and the steps down a column and along a row. */
export interface Matrix<Data extends Float32Array | Float64Array | BigInt64Array> {
  /** The numbers. */
  readonly data: Data;
  /** The first one. */
  readonly at: number;
  /** From row to row. */
  readonly down: number;
  /** From column to column. */
  readonly along: number;
}
type Single = Matrix<Float32Array>;
type Double = Matrix<Float64Array>;

/** The length of a block of products. */
export const BLOCK = 256;
// What the kernel's memory holds of the sides and the result
const DEPTH = 1024;
const COLUMNS = 1024;
// Rows of a power of two in bytes would all want the same places in the cache
const SPARE = 8;

/** Writes `a b` to `out` in C order from `start` on; a is `[n, k]`, b `[k, m]`. */
export function multiply32(
  out: Float32Array,
  start: number,
  a: Single,
  b: Single,
  n: number,
  k: number,
  m: number,
  kernel: ProductKernel | null = m < 8 ? null : productKernel(),
): void {
  if (!kernel || k === 0) plain32(out, start, a, b, n, k, m);
  else tiled(kernel, out, start, a, b, n, k, m);
}

function tiled<Data extends Float32Array | Float64Array>(
  kernel: Tiles<Data>,
  out: Data,
  start: number,
  a: Matrix<Data>,
  b: Matrix<Data>,
  n: number,
  k: number,
  m: number,
): void {
  // A block of this many rows stays in the second cache
  const rows = kernel.left.length / DEPTH;
  const bytes = kernel.left.BYTES_PER_ELEMENT;
  for (let l0 = 0; l0 < k; l0 += DEPTH) {
    const depth = Math.min(DEPTH, k - l0);
    const room = (Math.floor(kernel.right.length / depth) & ~7) - SPARE;
    for (let j0 = 0; j0 < m; j0 += Math.min(room, COLUMNS)) {
      const width = Math.min(room, COLUMNS, m - j0);
      const pitch = (width + 7) & ~7;
      const panels = pitch / kernel.columns;
      placeRight(kernel, b, l0, depth, j0, width);
      for (let i0 = 0; i0 < n; i0 += rows) {
        const height = Math.min(rows, n - i0);
        const place = start + i0 * m + j0;
        packLeft(kernel.left, a, i0, height, l0, depth);
        if (l0) { for (let r = 0; r < height; r++) copy(kernel.out, r * pitch, out, place + r * m, width); }
        kernel.product((height + 3) >> 2, depth, 1, 0, panels, bytes * pitch, 0, l0 > 0);
        for (let r = 0; r < height; r++) copy(out, place + r * m, kernel.out, r * pitch, width);
      }
    }
  }
}

/** Rows `i0..` and columns `l0..` as tiles of four rows, `[tile][l][4]`; what lies below the last row stays there. */
export function packLeft<Data extends Float32Array | Float64Array>(
  to: Data,
  a: Matrix<Data>,
  i0: number,
  height: number,
  l0: number,
  depth: number,
): void {
  const { data, down, along } = a;
  for (let r = 0; r < height; r++) {
    let at = (r >> 2) * 4 * depth + (r & 3), from = a.at + (i0 + r) * down + l0 * along;
    for (let l = 0; l < depth; l++, at += 4, from += along) to[at] = data[from]!;
  }
}

// Row by row, a little apart
function placeRight<Data extends Float32Array | Float64Array>(
  { right, table }: Tiles<Data>,
  b: Matrix<Data>,
  l0: number,
  depth: number,
  j0: number,
  width: number,
): void {
  const { data, down, along } = b;
  const whole = (width + 7) & ~7;
  const pitch = whole + SPARE;
  for (let l = 0, at = 0, from = b.at + l0 * down + j0 * along; l < depth; l++, at += pitch, from += down) {
    table[l] = right.BYTES_PER_ELEMENT * at;
    if (width < whole) right.fill(0, at + width, at + whole);
    if (along === 1 && width > 32) right.set(data.subarray(from, from + width), at);
    else for (let j = 0, f = from; j < width; j++, f += along) right[at + j] = data[f]!;
  }
}

function copy<Data extends Float32Array | Float64Array>(
  to: Data,
  at: number,
  from: Data,
  first: number,
  n: number,
): void {
  to.set(from.subarray(first, first + n), at);
}

function plain32(out: Float32Array, start: number, a: Single, b: Single, n: number, k: number, m: number): void {
  const { fround } = Math;
  const x = a.data;
  const y = b.data;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let total = 0, p = a.at + i * a.down, q = b.at + j * b.along;
      for (let l = 0; l < k;) {
        let s = 0;
        for (const end = Math.min(k, l + BLOCK); l < end; l++, p += a.along, q += b.down) {
          s = fround(s + fround(x[p]! * y[q]!));
        }
        total = fround(total + s);
      }
      out[start + i * m + j] = total;
    }
  }
}

/** The same in float64. */
export function multiply64(
  out: Float64Array,
  start: number,
  a: Double,
  b: Double,
  n: number,
  k: number,
  m: number,
  kernel: ProductKernel | null = m < 8 ? null : productKernel(),
): void {
  if (!kernel || k === 0) plain64(out, start, a, b, n, k, m);
  else tiled(kernel.wide, out, start, a, b, n, k, m);
}

function plain64(out: Float64Array, start: number, a: Double, b: Double, n: number, k: number, m: number): void {
  out.fill(0, start, start + n * m);
  // Panels of 256 x 64 numbers take 128 KB, which the second cache of any machine holds
  for (let l0 = 0; l0 < k; l0 += BLOCK) {
    for (let j0 = 0; j0 < m; j0 += 64) {
      for (let i = 0; i < n; i += 4) {
        fourRows(
          out,
          start + i * m,
          m,
          a,
          b,
          i,
          Math.min(4, n - i),
          l0,
          Math.min(k, l0 + BLOCK),
          j0,
          Math.min(m, j0 + 64),
        );
      }
    }
  }
}

// Every number read from the panel is used four times; where rows are missing the last one is computed again
function fourRows(
  out: Float64Array,
  row: number,
  m: number,
  a: Double,
  b: Double,
  i: number,
  rows: number,
  l0: number,
  l1: number,
  j0: number,
  j1: number,
): void {
  const x = a.data;
  const y = b.data;
  const first = a.at + i * a.down;
  const step = a.along;
  const down = b.down;
  const [d1, d2, d3] = [1, 2, 3].map((r) => Math.min(r, rows - 1) * a.down) as [number, number, number];
  for (let j = j0; j < j1; j++) {
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    for (let l = l0, p = first + l0 * step, q = b.at + l0 * down + j * b.along; l < l1; l++, p += step, q += down) {
      const v = y[q]!;
      s0 += x[p]! * v;
      s1 += x[p + d1]! * v;
      s2 += x[p + d2]! * v;
      s3 += x[p + d3]! * v;
    }
    out[row + j]! += s0;
    if (rows > 1) out[row + m + j]! += s1;
    if (rows > 2) out[row + 2 * m + j]! += s2;
    if (rows > 3) out[row + 3 * m + j]! += s3;
  }
}

/** The same for 64-bit integers, which wrap. */
export function multiplyWhole(
  out: BigInt64Array,
  start: number,
  a: Matrix<BigInt64Array>,
  b: Matrix<BigInt64Array>,
  n: number,
  k: number,
  m: number,
): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let s = 0n, p = a.at + i * a.down, q = b.at + j * b.along;
      for (let l = 0; l < k; l++, p += a.along, q += b.down) s += a.data[p]! * b.data[q]!;
      out[start + i * m + j] = s;
    }
  }
}
