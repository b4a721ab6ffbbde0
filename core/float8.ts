/**
 * The two 8-bit floats of the Open Compute Project (OCP 8-bit Floating Point Specification, 2023), as bit patterns.
 *
 * e5m2 is IEEE-like; e4m3fn has no infinity, and only 0x7f and 0xff are NaN.
 */
export type Float8 = "float8_e4m3fn" | "float8_e5m2";

const FORMS = {
  float8_e4m3fn: { fraction: 3, bias: 7, largest: 448 },
  float8_e5m2: { fraction: 2, bias: 15, largest: 57344 },
} as const;

/** The number that a float8 code stands for. */
export function decodeFloat8(code: number, dtype: Float8): number {
  const { fraction, bias } = FORMS[dtype];
  const sign = code & 0x80 ? -1 : 1;
  const rest = code & 0x7f;
  if (dtype === "float8_e4m3fn" ? rest === 0x7f : rest > 0x7c) return NaN;
  if (dtype === "float8_e5m2" && rest === 0x7c) return sign * Infinity;
  const e = rest >> fraction;
  const f = rest & ((1 << fraction) - 1);
  return sign * (e ? ((1 << fraction) + f) * 2 ** (e - bias - fraction) : f * 2 ** (1 - bias - fraction));
}

/**
 * The float8 code nearest to a number rounded to float32, ties to even.
 *
 * Beyond the largest, e4m3fn saturates at 448, for infinities too, and e5m2 overflows to infinity, as PyTorch 2.13
 * casts.
 */
export function encodeFloat8(x: number, dtype: Float8): number {
  const { fraction, bias, largest } = FORMS[dtype];
  const a = Math.abs(Math.fround(x));
  const sign = x < 0 || Object.is(x, -0) ? 0x80 : 0;
  const over = dtype === "float8_e5m2" ? 0x7c : 0x7e;
  if (Number.isNaN(x)) return 0x7f;
  if (a === Infinity) return sign | over;
  const exponent = Math.max(1 - bias, Math.floor(Math.log2(a || 2 ** -200)));
  const unit = 2 ** (exponent - fraction);
  const q = a / unit;
  const low = Math.floor(q);
  const rest = q - low;
  const steps = rest > 0.5 || rest === 0.5 && low % 2 === 1 ? low + 1 : low;
  if (steps * unit > largest) return sign | over;
  // One step past the end of a binade is the first code of the next: adding makes the carry by itself
  return sign | (exponent === 1 - bias ? steps : ((exponent + bias - 1) << fraction) + steps);
}
