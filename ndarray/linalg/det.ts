import { log } from "../../math/log.ts";
import { withDense } from "../../kernels/dense.ts";
import type { Input, View } from "../types.ts";
import { factor, isOdd } from "./_lu.ts";
import { copyMatrix, kernelsFor, matrix, nativeStackOf, pitchOf, result, type Stack } from "./_stack.ts";
import type { Precise, PreciseOf } from "./precise.ts";

/**
 * The determinant of each matrix of a stack; 0 of a singular matrix, 1 of one without elements.
 *
 * It overflows for large matrices: `slogdet` does not.
 *
 * @throws {LensorError} `shape` if it is not square.
 * @example Find a determinant
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.det([[0, 2], [3, 1]])), -6);
 * ```
 */
export function det<X extends Input>(x: X): View<PreciseOf<X>> {
  const stack = nativeStackOf("find the determinant of", x, true);
  const out = new Float64Array(stack.count);
  pivotsOf(stack, (diagonal, odd, i) => {
    out[i] = diagonal.reduce((product, pivot) => product * pivot, odd ? -1 : 1);
  });
  return result(out, stack.dtype, stack.batch) as View<PreciseOf<X>>;
}

/** What `slogdet` returns. */
export interface SignAndLog<D extends Precise = Precise> {
  /** 1, -1, or 0 for a singular matrix. */
  readonly sign: View<D>;
  /** The natural logarithm of the determinant's absolute value; -Infinity for a singular matrix. */
  readonly logdet: View<D>;
}

/**
 * The sign of the determinant and the logarithm of its absolute value, which do not overflow.
 *
 * @throws {LensorError} `shape` if it is not square.
 * @example A determinant beyond the range of numbers
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const { sign, logdet } = linalg.slogdet([[0, 1], [1, 0]]);
 * assertEquals([toList(sign), toList(logdet)], [-1, 0]);
 * ```
 */
export function slogdet<X extends Input>(x: X): SignAndLog<PreciseOf<X>> {
  const stack = nativeStackOf("find the determinant of", x, true);
  const signs = new Float64Array(stack.count);
  const logs = new Float64Array(stack.count);
  pivotsOf(stack, (diagonal, odd, i) => {
    signs[i] = diagonal.reduce((sign, pivot) => sign * Math.sign(pivot), odd ? -1 : 1);
    logs[i] = diagonal.reduce((sum, pivot) => sum + log(Math.abs(pivot)), 0);
    if (signs[i] === 0) [signs[i], logs[i]] = [0, -Infinity];
  });
  const sign = result(signs, stack.dtype, stack.batch);
  const logdet = result(logs, stack.dtype, stack.batch);
  return { sign, logdet } as SignAndLog<PreciseOf<X>>;
}

function pivotsOf(stack: Stack, each: (diagonal: Float64Array, odd: boolean, i: number) => void): void {
  const { count, rows: n, data } = stack;
  const pitch = pitchOf(n);
  const diagonal = new Float64Array(n);
  withDense(n * (pitch + 1), (all) => {
    const dense = kernelsFor(all, stack.dtype);
    const a = matrix(dense.room(n * pitch), pitch);
    const pivots = { data: dense.room(n), at: 0 };
    for (let i = 0; i < count; i++) {
      copyMatrix(a, matrix(data, n, i * n * n), n, n);
      factor(dense, a, n, n, pivots);
      for (let j = 0; j < n; j++) diagonal[j] = a.data[j * (pitch + 1)]!;
      each(diagonal, isOdd(pivots, n), i);
    }
  });
}
