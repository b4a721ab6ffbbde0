import { productError, sumError } from "./fma.ts";

/**
 * The natural logarithm of x >= 0, from the basic operations only: hosts differ in the last bit of `Math.log`. Of a
 * thousand results at most one is not the nearest number, so that C libraries, which are about as good, give the same.
 *
 * x = 2^e m with m near 1, s = (m - 1) / (m + 1), ln m = 2s + 2s³/3 + 2s⁵/5 ...; the first two terms in twice the
 * digits.
 */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  // Subnormal numbers have no exponent of their own
  const small = x < 2 ** -1022;
  real[0] = small ? x * 2 ** 54 : x;
  let e = (words[HIGH]! >>> 20) - (small ? 1077 : 1023);
  words[HIGH] = (words[HIGH]! & 0xfffff) | 0x3ff00000;
  let m = real[0]!;
  if (m >= Math.SQRT2) {
    m *= 0.5;
    e += 1;
  }
  const f = m - 1;
  const d = m + 1;
  const s = f / d;
  const p = s * d;
  const sLow = (f - p - productError(s, d, p) - s * (m - (d - 1))) / d;
  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const c = s * z;
  const cLow = productError(s, z, c) + (s * zLow + sLow * z);
  const t = c * THIRDS;
  const tLow = productError(c, THIRDS, t) + (c * THIRDS_LOW + cLow * THIRDS);
  let tail = SERIES[0]!;
  for (let k = 1; k < SERIES.length; k++) tail = tail * z + SERIES[k]!;
  const a = e * LN2_HIGH;
  const ab = a + 2 * s;
  const sum = ab + t;
  const low = sumError(ab, t, sum) + (sumError(a, 2 * s, ab) + (c * z * tail + (2 * sLow + (tLow + e * LN2_LOW))));
  return sum + low;
}

// 2 / (2k + 1) from k = 12 down to 2; 2/3 and ln 2 in two parts, the upper part of ln 2 with room for the exponent
const SERIES = Float64Array.from({ length: 11 }, (_, i) => 2 / (25 - 2 * i));
const THIRDS = 2 / 3;
const THIRDS_LOW = 3.700743415417188e-17;
const LN2_HIGH = 6.93147180369123816490e-01;
const LN2_LOW = 1.90821492927058770002e-10;

const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
