/** The elements of a view as plain data: decoded, or copied into C order. */
import { quickCast } from "../kernels/quick_cast.ts";
import { allocate, lanesOf } from "../core/dtype.ts";
import type { DType, Values } from "../core/types.ts";
import { countOf, isPacked, packed } from "./_layout.ts";
import { walk } from "./_walk.ts";
import type { NestedNumbers, View } from "./types.ts";

/** Numbers that can be computed with: half precision and float8 decoded to float32. */
export function decode(data: Values, dtype: DType): Values {
  const coded = dtype === "float16" || dtype === "bfloat16" || dtype === "float8_e4m3fn" || dtype === "float8_e5m2";
  return coded ? quickCast(data, dtype, "float32") : data;
}

/** The elements in C order: shared where they lie so, else copied. */
export function inOrder(view: View): Values {
  if (!isPacked(view)) return copied(view);
  const lanes = lanesOf(view.dtype);
  const n = countOf(view.shape) * lanes;
  const start = view.offset * lanes;
  return start === 0 && view.data.length === n ? view.data : view.data.subarray(start, start + n) as Values;
}

/** A copy of the elements in C order. */
export function copied(view: View): Values {
  const { data, dtype, shape } = view;
  const lanes = lanesOf(dtype);
  const count = countOf(shape);
  if (isPacked(view)) {
    const start = view.offset * lanes;
    return data.slice(start, start + count * lanes) as Values;
  }
  const out = allocate(dtype, count);
  const to = out as Float64Array;
  const from = data as Float64Array;
  walk(shape, [packed(shape), view], (n, at, step) => {
    const so = step[0]!;
    const sf = step[1]!;
    if (lanes === 1) {
      for (let i = 0, o = at[0]!, f = at[1]!; i < n; i++, o += so, f += sf) to[o] = from[f]!;
      return;
    }
    for (let i = 0, o = at[0]!, f = at[1]!; i < n; i++, o += so, f += sf) {
      for (let lane = 0; lane < lanes; lane++) to[o * lanes + lane] = from[f * lanes + lane]!;
    }
  });
  return out;
}

/**
 * The elements as nested lists; bools as booleans, complex numbers as pairs. `leaf` may turn each number into something
 * else.
 */
export function nested(view: View, leaf: (x: number | bigint) => unknown = (x) => x): NestedNumbers {
  const { shape, dtype } = view;
  const decoded = decode(inOrder(view), dtype);
  const one = (at: number): unknown => {
    if (dtype === "complex64") return [leaf(decoded[2 * at]!), leaf(decoded[2 * at + 1]!)];
    return dtype === "bool" ? Boolean(decoded[at]) : leaf(decoded[at]!);
  };
  const build = (axis: number, at: number, size: number): unknown => {
    if (axis === shape.length) return one(at);
    const n = shape[axis]!;
    const part = n ? size / n : 0;
    return Array.from({ length: n }, (_, i) => build(axis + 1, at + i * part, part));
  };
  return build(0, 0, countOf(shape)) as NestedNumbers;
}
