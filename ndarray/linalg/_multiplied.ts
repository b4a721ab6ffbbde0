import type { Matrix } from "../../kernels/dense.ts";
import { multiply64 } from "../_multiply.ts";
import { zerosOf } from "./_stack.ts";

/** The product of two matrices, n by k and k by m, in new memory. */
export function multiplied(a: Matrix, b: Matrix, n: number, k: number, m: number): Float64Array {
  const out = zerosOf("float64", n * m);
  if (out.length) multiply64(out, 0, a, b, n, k, m);
  return out;
}
