import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import type { Input, View } from "../types.ts";
import { result, type Stack, stackOf, zerosOf } from "./_stack.ts";
import { svdOf } from "./_svd.ts";
import type { Precise, PreciseOf } from "./precise.ts";

/** What `svd` is asked for. */
export interface SvdOptions {
  /**
   * Whether `u` and `vt` are square; without, they have as many vectors as the shorter side.
   *
   * @default true
   */
  readonly fullMatrices?: boolean | undefined;
}

/** What `svd` and `lowRank` return. */
export interface SvdFactors<D extends Precise = Precise> {
  /** Orthonormal columns, the left singular vectors. */
  readonly u: View<D>;
  /** The singular values, descending, not below 0. */
  readonly s: View<D>;
  /** Orthonormal rows, the right singular vectors. */
  readonly vt: View<D>;
}

const VERB = "find singular values of";

/**
 * The singular value decomposition of each matrix of a stack: `x` is `u diag(s) vt`. The vectors are orthonormal
 * whatever the rank.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities, `limit` for vectors that no
 * memory holds.
 * @example Decompose a matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.svd([[0, 2], [3, 0]]).s), [3, 2]);
 * ```
 */
export function svd<X extends Input>(x: X, options: SvdOptions = {}): SvdFactors<PreciseOf<X>> {
  checkOptions(VERB, options, ["fullMatrices"]);
  const stack = stackOf(VERB, x, { finite: true });
  const n = Math.min(stack.rows, stack.cols);
  const full = options.fullMatrices ?? true;
  return factorsOf(stack, full, full ? stack.rows : n, n, full ? stack.cols : n) as SvdFactors<PreciseOf<X>>;
}

/**
 * The singular values of each matrix of a stack, descending.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities.
 * @example Singular values
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.svdvals([[0, 2], [3, 0]])), [3, 2]);
 * ```
 */
export function svdvals<X extends Input>(x: X): View<PreciseOf<X>> {
  const stack = stackOf(VERB, x, { finite: true });
  const shape = [...stack.batch, Math.min(stack.rows, stack.cols)];
  return result(singularValuesOf(stack), stack.dtype, shape) as View<PreciseOf<X>>;
}

/** The singular values of a stack in doubles, one matrix after the other. */
export function singularValuesOf({ count, rows, cols, data }: Stack): Float64Array {
  const n = Math.min(rows, cols);
  const size = rows * cols;
  const out = zerosOf("float64", count * n);
  for (let i = 0; i < count; i++) {
    out.set(svdOf(data.subarray(i * size, (i + 1) * size), rows, cols, "values").s, i * n);
  }
  return out;
}

/**
 * The `k` largest singular values with their vectors: `u diag(s) vt` is the matrix of rank k that is nearest to `x`.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities and unless 0 <= k <= the
 * shorter side.
 * @example The nearest matrix of rank 1
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const { u, s, vt } = linalg.lowRank([[3, 0], [0, 2]], 1);
 * assertEquals([u.shape, toList(s), vt.shape], [[2, 1], [3], [1, 2]]);
 * ```
 */
export function lowRank<X extends Input>(x: X, k: number): SvdFactors<PreciseOf<X>> {
  const stack = stackOf(VERB, x, { finite: true });
  const most = Math.min(stack.rows, stack.cols);
  if (typeof k !== "number") {
    throw new LensorError("type", `Cannot find a low-rank form: expected a number as rank, found ${describe(k)}`);
  }
  if (!Number.isInteger(k) || k < 0 || k > most) {
    throw new LensorError("range", `Cannot find a low-rank form: the rank is ${k}; use an integer from 0 to ${most}`);
  }
  return factorsOf(stack, false, k, k, k) as SvdFactors<PreciseOf<X>>;
}

// As many of the vectors as are wanted
function factorsOf(stack: Stack, full: boolean, left: number, k: number, right: number): SvdFactors {
  const { batch, count, rows, cols, data, dtype } = stack;
  const n = Math.min(rows, cols);
  const size = rows * cols;
  const u = zerosOf("float64", count * rows * left);
  const s = zerosOf("float64", count * k);
  const vt = zerosOf("float64", count * right * cols);
  for (let i = 0; i < count; i++) {
    const own = svdOf(data.subarray(i * size, (i + 1) * size), rows, cols, full ? "full" : "reduced");
    const across = full ? rows : n;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < left; c++) u[(i * rows + r) * left + c] = own.u[r * across + c]!;
    }
    s.set(own.s.subarray(0, k), i * k);
    vt.set(own.vt.subarray(0, right * cols), i * right * cols);
  }
  return {
    u: result(u, dtype, [...batch, rows, left]),
    s: result(s, dtype, [...batch, k]),
    vt: result(vt, dtype, [...batch, right, cols]),
  };
}
