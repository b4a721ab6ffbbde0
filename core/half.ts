/**
 * float16 and bfloat16 as bit patterns, converted with one rounding to nearest, ties to even (IEEE 754-2019, 4.3.1).
 * NaN stays NaN; overflow gives an infinity.
 */

const f32 = new Float32Array(1);
const u32 = new Uint32Array(f32.buffer);

/** The bfloat16 bits nearest to a number that is a float32. */
export function toBfloat16(x: number): number {
  f32[0] = x;
  return bfloat16Of(u32[0]!);
}

/** The same for the bits of a float32. */
export function bfloat16Of(b: number): number {
  if ((b & 0x7fffffff) > 0x7f800000) return (b >>> 16) | 0x40;
  return (b + 0x7fff + ((b >>> 16) & 1)) >>> 16;
}

/** The number that bfloat16 bits stand for. */
export function fromBfloat16(bits: number): number {
  u32[0] = bits << 16;
  return f32[0]!;
}

/** The float16 bits nearest to a number that is a float32. */
export function toFloat16(x: number): number {
  f32[0] = x;
  return float16Of(u32[0]!);
}

/** The same for the bits of a float32. */
export function float16Of(b: number): number {
  const sign = (b >>> 16) & 0x8000;
  const a = b & 0x7fffffff;
  if (a > 0x7f800000) return sign | 0x7e00;
  if (a >= 0x477ff000) return sign | 0x7c00; // from 65520 on
  if (a >= 0x38800000) return sign | ((a - 0x38000000 + 0xfff + ((a >>> 13) & 1)) >>> 13);
  // Subnormal: adding 0.5 leaves exactly the wanted bits, rounded by the addition itself, at the low end of the
  // fraction
  u32[0] = a;
  f32[0] = f32[0]! + 0.5;
  return sign | (u32[0]! - 0x3f000000);
}

/** The number that float16 bits stand for. */
export function fromFloat16(bits: number): number {
  const e = (bits >>> 10) & 31;
  const f = bits & 1023;
  const sign = bits & 0x8000 ? -1 : 1;
  if (e === 31) return f ? NaN : sign * Infinity;
  return sign * (e ? (1024 + f) * 2 ** (e - 25) : f * 2 ** -24);
}
