import { fromBfloat16, fromFloat16, toBfloat16, toFloat16 } from "../core/half.ts";
import type { FloatDType } from "./_ordered.ts";

/** A number rounded to a dtype (half precision by way of float32), as the typed array of that dtype holds it. */
export function stored(x: number, dtype: FloatDType): number {
  if (dtype === "bfloat16") return toBfloat16(x);
  return dtype === "float16" ? toFloat16(x) : x;
}

/** A number rounded to a dtype. */
export function rounded(x: number, dtype: FloatDType): number {
  if (dtype === "float64") return x;
  if (dtype === "float32") return Math.fround(x);
  return dtype === "bfloat16" ? fromBfloat16(toBfloat16(x)) : fromFloat16(toFloat16(x));
}

/** The rounding to a dtype, for inner loops. */
export function rounding(dtype: FloatDType): (x: number) => number {
  if (dtype === "float32") return Math.fround;
  return dtype === "float64" ? (x) => x : (x) => rounded(x, dtype);
}

/** What an element of the typed array stands for. */
export function loaded(x: number, dtype: FloatDType): number {
  if (dtype === "bfloat16") return fromBfloat16(x);
  return dtype === "float16" ? fromFloat16(x) : x;
}

/** The largest finite number of a dtype. */
export const LARGEST: Readonly<Record<FloatDType, number>> = {
  float64: Number.MAX_VALUE,
  float32: 3.4028234663852886e38,
  float16: 65504,
  bfloat16: 3.3895313892515355e38,
};

/** The storing of numbers as a half-precision dtype's bits, for inner loops. */
export function storing(dtype: FloatDType): (x: number) => number {
  if (dtype === "bfloat16") return toBfloat16;
  return dtype === "float16" ? toFloat16 : (x) => x;
}

/** The next number of a dtype above (`way` 1) or below (-1) one of its numbers. */
export function neighbour(x: number, dtype: FloatDType, way: 1 | -1): number {
  const outward = x > 0 === way > 0;
  if (dtype === "float64") {
    const f = new Float64Array([x]);
    const bits = new BigInt64Array(f.buffer);
    if (x === 0) f[0] = way * Number.MIN_VALUE;
    else bits[0]! += outward ? 1n : -1n;
    return f[0]!;
  }
  if (dtype === "float32") {
    const f = new Float32Array([x]);
    const bits = new Int32Array(f.buffer);
    if (x === 0) f[0] = way * 2 ** -149;
    else bits[0]! += outward ? 1 : -1;
    return f[0]!;
  }
  const code = x === 0 ? (way > 0 ? 0 : 0x8000) + 1 : stored(x, dtype) + (outward ? 1 : -1);
  return loaded(code, dtype);
}
