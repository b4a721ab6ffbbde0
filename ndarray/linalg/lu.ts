import { withDense } from "../../kernels/dense.ts";
import { viewOf } from "../ndarray.ts";
import type { Input, View } from "../types.ts";
import { factor } from "./_lu.ts";
import { copyMatrix, kernelsFor, matrix, nativeStackOf, pitchOf, result, zerosOf } from "./_stack.ts";
import type { Precise, PreciseOf } from "./precise.ts";

/** What `lu` returns. */
export interface LuFactors<D extends Precise = Precise> {
  /** The order of the rows, int64: `take(x, p)` is `l u`, row by row. */
  readonly p: View<"int64">;
  /** Ones on the diagonal, nothing above, no element beyond 1. */
  readonly l: View<D>;
  /** The upper triangle. */
  readonly u: View<D>;
}

/**
 * The factors of `x` with its rows in another order: `take(x, p)` is `l u` (`x[p]` in NumPy's words), for each matrix
 * of a stack.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 * @example Factor a matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const { p, l, u } = linalg.lu([[1, 2], [4, 2]]);
 * assertEquals([toList(p), toList(l), toList(u)], [[1n, 0n], [[1, 0], [0.25, 1]], [[4, 2], [0, 1.5]]]);
 * ```
 */
export function lu<X extends Input>(x: X): LuFactors<PreciseOf<X>> {
  const { batch, count, rows, cols, data, dtype } = nativeStackOf("factor", x);
  const k = Math.min(rows, cols);
  const pitch = pitchOf(cols);
  const p = new BigInt64Array(count * rows);
  const l = zerosOf(dtype, count * rows * k);
  const u = zerosOf(dtype, count * k * cols);
  withDense(rows * pitch + k + rows, (all) => {
    const dense = kernelsFor(all, dtype);
    const a = matrix(dense.room(rows * pitch), pitch);
    const pivots = { data: dense.room(k), at: 0 };
    const order = dense.room(rows);
    for (let i = 0; i < count; i++) {
      copyMatrix(a, matrix(data, cols, i * rows * cols), rows, cols);
      factor(dense, a, rows, cols, pivots);
      for (let r = 0; r < rows; r++) order[r] = r;
      dense.exchange(matrix(order, 1), 1, pivots, k);
      for (let r = 0; r < rows; r++) {
        p[i * rows + r] = BigInt(order[r]!);
        for (let c = 0; c < k; c++) l[(i * rows + r) * k + c] = r === c ? 1 : r > c ? a.data[r * pitch + c]! : 0;
        if (r < k) { for (let c = r; c < cols; c++) u[(i * k + r) * cols + c] = a.data[r * pitch + c]!; }
      }
    }
  });
  return {
    p: viewOf(p, "int64", [...batch, rows]),
    l: result(l, dtype, [...batch, rows, k]),
    u: result(u, dtype, [...batch, k, cols]),
  } as LuFactors<PreciseOf<X>>;
}
