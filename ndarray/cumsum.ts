import { allocate, kindOf } from "../core/dtype.ts";
import type { DType } from "../core/types.ts";
import { checkAxis, permuted } from "./_layout.ts";
import { promote } from "./_promote.ts";
import { asType, ndarray, toTensor, viewOf } from "./ndarray.ts";
import type { Input, View } from "./types.ts";
import { ravel } from "./view.ts";

/**
 * The running sum along an axis, of all elements in C order unless told; of integers in 64 bits, of floats in their own dtype.
 *
 * Floats are summed in doubles and rounded once an element. Throws `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { cumsum } from "./cumsum.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(cumsum([[1, 2], [3, 4]], 0)), [[1, 2], [4, 6]]);
 * ```
 */
export function cumsum(x: Input, axis?: number): View {
  const given = ndarray(x), view = axis === undefined ? ravel(given) : given, ndim = view.shape.length;
  const at = checkAxis("sum", axis ?? 0, ndim), order = view.shape.map((_, i) => i).filter((i) => i !== at).concat(at);
  const kind = kindOf(promote(view.dtype, view.dtype)),
    work: DType = kind === "float" ? "float64" : kind === "uint" ? "uint64" : "int64";
  const { data, shape } = toTensor(asType({ ...view, ...permuted(view, order) }, work)), n = view.shape[at]!;
  const out = allocate(work, data.length) as Float64Array, from = data as Float64Array;
  for (let i = 0; i < out.length; i++) out[i] = i % n === 0 ? from[i]! : out[i - 1]! + from[i]!;
  const sums = asType(viewOf(out, work, shape), kind === "float" ? view.dtype : work);
  return { ...sums, ...permuted(sums, order.map((_, i) => order.indexOf(i))) };
}
