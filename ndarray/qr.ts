import { cast } from "../core/cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { showShape } from "../core/shape.ts";
import { promote } from "./_promote.ts";
import { asType, ndarray, toTensor, viewOf } from "./ndarray.ts";
import type { Input, View } from "./types.ts";

/**
 * The reduced QR factors of a matrix: `q` with orthonormal columns, `r` upper triangular, by Householder reflections in doubles.
 *
 * Signs are LAPACK's, so NumPy's (Golub and Van Loan, "Matrix Computations", 5.2). Throws `shape` for what is no matrix.
 *
 * @example
 * ```ts
 * import { qr } from "./qr.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(qr([[3], [4]]).r), [[-5]]);
 * ```
 */
export function qr(x: Input): { q: View; r: View } {
  const view = ndarray(x), [n = 0, m = 0] = view.shape, k = Math.min(n, m);
  if (view.shape.length !== 2) {
    throw new LensorError("shape", `Cannot factor ${showShape(view.shape)}: QR takes a matrix`);
  }
  const own = promote(view.dtype, view.dtype), dtype = kindOf(own) === "float" ? own : "float64";
  const a = (toTensor(asType(view, "float64")).data as Float64Array).slice(), q = new Float64Array(n * k);
  const scales = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    let norm = 0;
    for (let i = j + 1; i < n; i++) norm = Math.hypot(norm, a[i * m + j]!);
    if (norm === 0) continue;
    const top = a[j * m + j]!, beta = top >= 0 ? -Math.hypot(top, norm) : Math.hypot(top, norm);
    scales[j] = (beta - top) / beta;
    for (let i = j + 1; i < n; i++) a[i * m + j]! /= top - beta;
    for (let l = j + 1; l < m; l++) reflect(a, m, l, j);
    a[j * m + j] = beta;
  }
  for (let j = 0; j < k; j++) q[j * k + j] = 1;
  for (let j = k - 1; j >= 0; j--) for (let l = 0; l < k; l++) reflect(q, k, l, j);
  const r = new Float64Array(k * m);
  for (let i = 0; i < k; i++) for (let l = i; l < m; l++) r[i * m + l] = a[i * m + l]!;
  return {
    q: viewOf(cast(q, "float64", dtype), dtype, [n, k]),
    r: viewOf(cast(r, "float64", dtype), dtype, [k, m]),
  };

  // The j-th reflection, whose vector lies below the diagonal of column j, on column l of a matrix of `width` columns
  function reflect(to: Float64Array, width: number, l: number, j: number): void {
    let dot = to[j * width + l]!;
    for (let i = j + 1; i < n; i++) dot += a[i * m + j]! * to[i * width + l]!;
    dot *= scales[j]!;
    to[j * width + l]! -= dot;
    for (let i = j + 1; i < n; i++) to[i * width + l]! -= dot * a[i * m + j]!;
  }
}
