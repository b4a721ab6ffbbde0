import { checkOptions, wordOption } from "../../core/check.ts";
import { withDense } from "../../kernels/dense.ts";
import { orthogonalFactor, roomToTriangularize, triangularize } from "../../kernels/reflections.ts";
import type { Input, View } from "../types.ts";
import { scaled } from "./_scale.ts";
import { copyMatrix, matrix, pitchOf, result, stackOf, zerosOf } from "./_stack.ts";
import type { Precise, PreciseOf } from "./precise.ts";

/** What `qr` is asked for. */
export interface QrOptions {
  /**
   * `"reduced"`: as many columns in q as the shorter side has; `"complete"`: q square; `"r"`: r alone.
   *
   * @default "reduced"
   */
  readonly mode?: "reduced" | "complete" | "r" | undefined;
}

/** What `qr` returns. */
export interface QrFactors<D extends Precise = Precise> {
  /** Orthonormal columns. */
  readonly q: View<D>;
  /** The upper triangle, exactly 0 below. */
  readonly r: View<D>;
}

/**
 * The QR factors of each matrix of a stack, with LAPACK's signs: `x` is `q r`. The columns of q are orthonormal
 * whatever the rank.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `unknown-name` for another mode, `limit` for a q that no
 * memory holds.
 * @example Orthogonalise columns
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.qr([[3], [4]]).r), [[-5]]);
 * ```
 */
export function qr<X extends Input>(
  x: X,
  options?: QrOptions & { readonly mode?: "reduced" | "complete" | undefined },
): QrFactors<PreciseOf<X>>;
/** R alone. */
export function qr<X extends Input>(
  x: X,
  options: QrOptions & { readonly mode: "r" },
): Omit<QrFactors<PreciseOf<X>>, "q">;
/** For a mode that is not known before. */
export function qr(x: Input, options: QrOptions): Omit<QrFactors, "q"> & { readonly q?: View<Precise> };
export function qr(x: Input, options: QrOptions = {}): Omit<QrFactors, "q"> & { readonly q?: View<Precise> } {
  checkOptions("factor", options, ["mode"]);
  const mode = wordOption("qr", "mode", options.mode ?? "reduced", ["reduced", "complete", "r"]);
  const { batch, count, rows, cols, data, dtype } = stackOf("factor", x);
  const k = Math.min(rows, cols);
  const kept = mode === "complete" ? rows : k;
  const most = Math.max(cols, kept);
  const pitch = pitchOf(cols);
  const beside = pitchOf(kept);
  const q = zerosOf("float64", mode === "r" ? 0 : count * rows * kept);
  const r = zerosOf("float64", count * kept * cols);
  for (let i = 0; i < count; i++) {
    const { data: given, by } = scaled(data.subarray(i * rows * cols, (i + 1) * rows * cols));
    withDense(rows * (pitch + beside) + roomToTriangularize(rows, cols, most), (dense) => {
      const a = matrix(dense.room(rows * pitch), pitch);
      copyMatrix(a, matrix(given, cols), rows, cols);
      const blocks = triangularize(dense, a, rows, cols, most);
      for (let row = 0; row < k; row++) {
        for (let c = row; c < cols; c++) r[(i * kept + row) * cols + c] = a.data[row * pitch + c]! * by;
      }
      if (mode === "r") return;
      const b = matrix(dense.room(rows * beside), beside);
      orthogonalFactor(dense, blocks, b, rows, kept);
      copyMatrix(matrix(q, kept, i * rows * kept), b, rows, kept);
    });
  }
  const triangle = result(r, dtype, [...batch, kept, cols]);
  return mode === "r" ? { r: triangle } : { q: result(q, dtype, [...batch, rows, kept]), r: triangle };
}
