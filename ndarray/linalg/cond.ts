import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { showShape } from "../../core/shape.ts";
import type { Input, View } from "../types.ts";
import { result, stackOf } from "./_stack.ts";
import { svdOf } from "./_svd.ts";
import { checkOrder, matrixNormOf, type MatrixOrder } from "./norms.ts";
import { inverses } from "./solve.ts";
import type { PreciseOf } from "./precise.ts";

/** Which norm measures. */
export interface CondOptions {
  /**
   * 2 and -2: the largest singular value by the smallest, or the reverse, of any matrix; 1, -1, `Infinity`,
   * `-Infinity`, `"fro"`: the norm of a square matrix times that of its inverse.
   *
   * @default 2
   */
  readonly p?: MatrixOrder | undefined;
}

/**
 * The condition number of each matrix of a stack: by how much its inverse enlarges errors. Infinity for a singular
 * matrix.
 *
 * @throws {LensorError} `shape` for a matrix without elements, and unless it is square where its inverse is needed,
 * `range` for another p.
 * @example An ill-conditioned matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.cond([[8, 0], [0, 2]])), 4);
 * ```
 */
export function cond<X extends Input>(x: X, options: CondOptions = {}): View<PreciseOf<X>> {
  const verb = "find the condition of";
  checkOptions(verb, options, ["p"]);
  const { p = 2 } = options;
  checkOrder(p);
  const bySize = p === 2 || p === -2;
  const stack = stackOf(verb, x, { square: !bySize });
  const { batch, rows, cols } = stack;
  if (rows * cols === 0) {
    throw new LensorError("shape", `Cannot ${verb} ${showShape([...batch, rows, cols])}: it has no elements`);
  }
  const out = new Float64Array(stack.count);
  const size = rows * cols;
  for (let i = 0; i < out.length; i++) {
    const data = stack.data.slice(i * size, (i + 1) * size);
    const found = bySize ? ofValues(data, rows, cols, p) : ofInverse(data, rows, p);
    out[i] = Number.isNaN(found) && !data.some(Number.isNaN) ? Infinity : found;
  }
  return result(out, stack.dtype, batch) as View<PreciseOf<X>>;
}

function ofValues(data: Float64Array, rows: number, cols: number, p: number): number {
  if (!data.every(Number.isFinite)) return NaN;
  const { s } = svdOf(data, rows, cols, "values");
  const [first, last] = [s[0]!, s.at(-1)!];
  return p > 0 ? first / last : last / first;
}

function ofInverse(data: Float64Array, n: number, p: MatrixOrder): number {
  try {
    const inverse = inverses({ batch: [], count: 1, rows: n, cols: n, data, dtype: "float64" });
    return matrixNormOf(data, n, n, p) * matrixNormOf(inverse, n, n, p);
  } catch (error) {
    if (error instanceof LensorError && error.code === "range") return Infinity;
    throw error;
  }
}
