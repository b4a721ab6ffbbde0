import { cast } from "../core/cast.ts";
import { allocate, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { broadcastShape, countOf } from "./_layout.ts";
import { type Matrix, multiply32, multiply64, multiplyWhole } from "./_multiply.ts";
import { promote } from "./_promote.ts";
import { asType, named, toTensor, viewOf } from "./ndarray.ts";
import { type Out, put } from "./_out.ts";
import type { Input, View } from "./types.ts";
import { broadcastTo, expandDims, reshape } from "./view.ts";
import { walk } from "./_walk.ts";

type Single = Matrix<Float32Array>;
type Double = Matrix<Float64Array>;
type Whole = Matrix<BigInt64Array>;

/**
 * The matrix product over the last two axes; those before are broadcast. A vector counts as a row on the left, a column
 * on the right.
 *
 * float32 and narrower floats are computed in float32: each product and sum is rounded, with a fresh start every 256
 * products, so that the error grows with the number of such blocks; the bits are the same on every machine. float64 is
 * computed in doubles. Integers are exact and wrap: in doubles where these hold every sum, in bigints, far slower,
 * where they might not. Throws `shape`.
 *
 * @example
 * ```ts
 * import { matmul, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(matmul([[1, 2], [3, 4]], [1, 1])), [3, 7]);
 * ```
 */
export function matmul(a: Input, b: Input, options: Out = {}): View {
  checkOptions("multiply", options, ["out"]);
  const x = named("a", a);
  const y = named("b", b);
  const dtype = promote(x.dtype, y.dtype);
  const left = x.shape.length === 1 ? expandDims(x, 0) : x;
  const right = y.shape.length === 1 ? expandDims(y, 1) : y;
  const [n = 0, k = 0] = left.shape.slice(-2);
  const [k2 = 0, m = 0] = right.shape.slice(-2);
  if (x.shape.length === 0 || y.shape.length === 0 || k !== k2) {
    const text = `Cannot multiply ${showShape(x.shape)} by ${showShape(y.shape)}`;
    throw new LensorError(
      "shape",
      `${text}: the last axis of the first must be as long as the last but one of the second`,
    );
  }
  const batch = broadcastShape("multiply", [left.shape.slice(0, -2), right.shape.slice(0, -2)]);
  const count = countOf(batch);
  const work = workOf(dtype, left, right, k);
  const p = broadcastTo(asType(left, work), [...batch, n, k]);
  const q = broadcastTo(asType(right, work), [...batch, k, m]);
  const out = allocate(work, count * n * m);
  if (count * n * m) {
    const index = viewOf(out, work, [...batch, n, m]);
    const axes = batch.length;
    const matrices = (v: View) => ({ shape: batch, stride: v.stride.slice(0, axes), offset: v.offset });
    const matrix = (v: View, at: number) => ({ data: v.data, at, down: v.stride[axes]!, along: v.stride[axes + 1]! });
    walk(batch, [matrices(index), matrices(p), matrices(q)], (many, at, step) => {
      for (let i = 0; i < many; i++) {
        const [o, s, t] = at.map((first, j) => first + i * step[j]!) as [number, number, number];
        const a = matrix(p, s);
        const b = matrix(q, t);
        if (work === "float32") multiply32(out as Float32Array, o, a as Single, b as Single, n, k, m);
        else if (work === "int64") multiplyWhole(out as BigInt64Array, o, a as Whole, b as Whole, n, k, m);
        else multiply64(out as Float64Array, o, a as Double, b as Double, n, k, m);
      }
    });
  }
  const rows = x.shape.length === 1 ? [] : [n];
  const columns = y.shape.length === 1 ? [] : [m];
  return put(
    reshape(viewOf(cast(out, work, dtype), dtype, [...batch, n, m]), [...batch, ...rows, ...columns]),
    options,
  );
}

// What the products are added up in: integers in doubles only where these hold every sum
function workOf(dtype: DType, a: View, b: View, k: number): "float32" | "float64" | "int64" {
  if (kindOf(dtype) === "float") return dtype === "float64" ? "float64" : "float32";
  if (kindOf(dtype) === "bool") return "float64";
  return k * largest(a) * largest(b) <= 2 ** 53 ? "float64" : "int64";
}

function largest(x: View): number {
  const { data } = toTensor(x);
  let most = 0;
  for (let i = 0; i < data.length; i++) most = Math.max(most, Math.abs(Number(data[i])));
  return most;
}
