/**
 * The product of float32 matrices in C order.
 *
 * Blocked so that a panel of the right matrix stays in the cache, four rows of the left one at a time, so that every number
 * read from the panel is used four times.
 */

// Panels of 64 x 256 float32 numbers take 64 KB, which the second cache of any machine holds.
const DEPTH = 64, WIDTH = 256;

/** `out = a b` with a `[n, k]`, b `[k, m]`; `out` is overwritten. */
export function multiplyInto(
  out: Float32Array,
  a: Float32Array,
  b: Float32Array,
  n: number,
  k: number,
  m: number,
): void {
  out.fill(0, 0, n * m);
  for (let l0 = 0; l0 < k; l0 += DEPTH) {
    const l1 = Math.min(k, l0 + DEPTH);
    for (let j0 = 0; j0 < m; j0 += WIDTH) {
      const j1 = Math.min(m, j0 + WIDTH);
      let i = 0;
      for (; i + 4 <= n; i += 4) fourRows(out, a, b, i, k, m, l0, l1, j0, j1);
      for (; i < n; i++) oneRow(out, a, b, i, k, m, l0, l1, j0, j1);
    }
  }
}

type Matrix = Float32Array;

function fourRows(
  out: Matrix,
  a: Matrix,
  b: Matrix,
  i: number,
  k: number,
  m: number,
  l0: number,
  l1: number,
  j0: number,
  j1: number,
): void {
  const r0 = i * m, r1 = r0 + m, r2 = r1 + m, r3 = r2 + m, a0 = i * k, a1 = a0 + k, a2 = a1 + k, a3 = a2 + k;
  for (let j = j0; j < j1; j++) {
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    for (let l = l0, at = l0 * m + j; l < l1; l++, at += m) {
      const y = b[at]!;
      s0 += a[a0 + l]! * y;
      s1 += a[a1 + l]! * y;
      s2 += a[a2 + l]! * y;
      s3 += a[a3 + l]! * y;
    }
    out[r0 + j]! += s0;
    out[r1 + j]! += s1;
    out[r2 + j]! += s2;
    out[r3 + j]! += s3;
  }
}

function oneRow(
  out: Matrix,
  a: Matrix,
  b: Matrix,
  i: number,
  k: number,
  m: number,
  l0: number,
  l1: number,
  j0: number,
  j1: number,
): void {
  for (let j = j0; j < j1; j++) {
    let s = 0;
    for (let l = l0, at = l0 * m + j; l < l1; l++, at += m) s += a[i * k + l]! * b[at]!;
    out[i * m + j]! += s;
  }
}
