import { cast } from "../core/cast.ts";
import { fromBfloat16, fromFloat16 } from "../core/half.ts";
import type { DType, Values } from "../core/types.ts";

/** The elements as numbers; `scratch` is taken again where it is long enough. */
export function numbersOf(
  values: Values,
  dtype: DType,
  scratch: Float32Array | Float64Array = new Float32Array(0),
): Float32Array | Float64Array {
  if (dtype === "float32" || dtype === "complex64") return values as Float32Array;
  if (dtype === "float64") return values as Float64Array;
  if (dtype !== "float16" && dtype !== "bfloat16") return cast(values, dtype, "float64") as Float64Array;
  const n = values.length;
  const bits = values as Uint16Array;
  const out = scratch instanceof Float32Array && scratch.length === n ? scratch : new Float32Array(n);
  if (dtype === "bfloat16") { for (let i = 0; i < n; i++) out[i] = fromBfloat16(bits[i]!); }
  else for (let i = 0; i < n; i++) out[i] = fromFloat16(bits[i]!);
  return out;
}
