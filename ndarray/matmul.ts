import { cast } from "../core/cast.ts";
import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/names.ts";
import { showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { broadcastShape, countOf } from "./_layout.ts";
import { multiplyInto } from "./_multiply.ts";
import { promote } from "./_promote.ts";
import { asType, named, toTensor, viewOf } from "./ndarray.ts";
import { type Out, put } from "./operators.ts";
import type { Input, View } from "./types.ts";
import { broadcastTo, expandDims, reshape } from "./view.ts";

/**
 * The matrix product over the last two axes; those before are broadcast. A vector counts as a row on the left, a column on the right.
 *
 * float32 and narrower floats are computed in float32 panels, all else in doubles. Throws `shape`.
 *
 * @example
 * ```ts
 * import { matmul } from "./matmul.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(matmul([[1, 2], [3, 4]], [1, 1])), [3, 7]);
 * ```
 */
export function matmul(a: Input, b: Input, options: Out = {}): View {
  checkOptions("multiply", options, ["out"]);
  const x = named("a", a), y = named("b", b), dtype = promote(x.dtype, y.dtype);
  const left = x.shape.length === 1 ? expandDims(x, 0) : x, right = y.shape.length === 1 ? expandDims(y, 1) : y;
  const [n = 0, k = 0] = left.shape.slice(-2), [k2 = 0, m = 0] = right.shape.slice(-2);
  if (x.shape.length === 0 || y.shape.length === 0 || k !== k2) {
    const text = `Cannot multiply ${showShape(x.shape)} by ${showShape(y.shape)}`;
    throw new LensorError(
      "shape",
      `${text}: the last axis of the first must be as long as the last but one of the second`,
    );
  }
  const batch = broadcastShape("multiply", [left.shape.slice(0, -2), right.shape.slice(0, -2)]), count = countOf(batch);
  const single = dtype === "float32" || dtype === "float16" || dtype === "bfloat16",
    work: DType = single ? "float32" : "float64";
  const p = toTensor(broadcastTo(asType(left, work), [...batch, n, k])).data as Float32Array;
  const q = toTensor(broadcastTo(asType(right, work), [...batch, k, m])).data as Float32Array;
  const out = allocate(work, count * n * m) as Float32Array;
  for (let i = 0; i < count; i++) {
    const part = (d: Float32Array, size: number) => d.subarray(i * size, (i + 1) * size);
    multiplyInto(part(out, n * m), part(p, n * k), part(q, k * m), n, k, m);
  }
  const rows = x.shape.length === 1 ? [] : [n], columns = y.shape.length === 1 ? [] : [m];
  return put(
    reshape(viewOf(cast(out, work, dtype), dtype, [...batch, n, m]), [...batch, ...rows, ...columns]),
    options,
  );
}
