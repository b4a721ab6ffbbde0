import { LensorError } from "../../core/errors.ts";
import { allocate } from "../../core/dtype.ts";
import { cast } from "../../core/cast.ts";
import { describe } from "../../core/shape.ts";
import { countOf } from "../_layout.ts";
import { matmul } from "../matmul.ts";
import { asType, copy, ndarray, viewOf } from "../ndarray.ts";
import type { Input, View } from "../types.ts";
import { stackOf } from "./_stack.ts";
import { inv } from "./solve.ts";

/**
 * Each matrix of a stack times itself, `n` times; the identity for 0, the inverse's power for a negative `n`.
 *
 * The result has the dtype of `x`, and integers wrap; inverses are float64 for integers.
 *
 * @throws {LensorError} `shape` if it is not square, `type` unless `n` is an integer, `range` if a matrix to be
 * inverted is singular.
 * @example Fibonacci
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.matrixPower([[1, 1], [1, 0]], 10)), [[89, 55], [55, 34]]);
 * ```
 */
export function matrixPower(x: Input, n: number): View {
  if (!Number.isSafeInteger(n)) {
    throw new LensorError("type", `Cannot find a power of a matrix: expected an integer, found ${describe(n)}`);
  }
  const view = ndarray(x);
  const { batch, rows } = stackOf("find a power of", view, { square: true });
  const half = view.dtype === "float16" || view.dtype === "bfloat16";
  if (n === 0) return identity([...batch, rows, rows], half ? asType(view, "float32") : view);
  let square = n < 0 ? inv(view) : half ? asType(view, "float32") : copy(view), out: View | undefined;
  for (let left = Math.abs(n); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) out = out ? matmul(out, square) : square;
    if (left > 1) square = matmul(square, square);
  }
  return out!;
}

function identity(shape: readonly number[], { dtype }: View): View {
  const size = countOf(shape);
  const side = shape.at(-1)!;
  const one = cast(Float64Array.of(1), "float64", dtype)[0]!;
  const data = allocate(dtype, size) as Float64Array;
  for (let i = 0; i < size; i++) if (Math.floor(i / side) % side === i % side) data[i] = one as number;
  return viewOf(data, dtype, shape);
}
