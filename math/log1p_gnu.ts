import { fma64 } from "./fma.ts";

/**
 * log(1 + x) for -1 < x <= 0, to the last bit as the GNU C library's builds have it that fuse multiplication and
 * addition where the processor does (Debian's 2.36 is one): about 7 % are the neighbour of the nearest number.
 *
 * Method: 1 + x = 2^k (1 + f) with sqrt(1/2) < 1 + f < sqrt(2); log(1 + f) = f - f²/2 + s (f²/2 + R(s²)), s = f / (2 +
 * f), R an odd minimax polynomial, summed in pairs.
 */
export function log1pGnu(x: number): number {
  if (x > -(2 ** -29)) return x > -(2 ** -54) ? x : x - x * x * 0.5;
  let k = 0, f = x, lost = 0, fraction = 1;
  if (x <= SMALL) {
    const u = 1 + x;
    float[0] = u;
    fraction = words[HIGH]! & 0xfffff;
    k = (words[HIGH]! >>> 20) - 1023;
    lost = (x - (u - 1)) / u;
    const up = fraction >= 0x6a09e;
    if (up) k++;
    words[HIGH] = fraction | (up ? 0x3fe00000 : 0x3ff00000);
    f = float[0]! - 1;
    if (up) fraction = (0x100000 - fraction) >> 2;
  }
  const half = 0.5 * f * f;
  if (k === 0) return f - (half - fusedSeries(f, half));
  const tail = fma64(k, LN2_LOW, lost);
  // Next to a power of two two terms are enough
  const rest = fraction === 0 ? half * fma64(-2 / 3, f, 1) - tail : half - (tail + fusedSeries(f, half));
  return fma64(k, LN2_HIGH, f - rest);
}

function fusedSeries(f: number, half: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const z4 = z2 * z2;
  const first = fma64(z, L1, z2 * fma64(z, L3, L2));
  const R = fma64(z2 * z4, fma64(z, L7, L6), fma64(z4, fma64(z, L5, L4), first));
  return s * (half + R);
}

// sqrt(1/2) - 1 by its upper word, above which no reduction is needed
const SMALL = -0.2928934097290039;
const LN2_HIGH = 6.93147180369123816490e-01;
const LN2_LOW = 1.90821492927058770002e-10;
// Minimax coefficients of the series of (log(1+s) - log(1-s)) / s - 2 in s²
const L1 = 6.666666666666735130e-01;
const L2 = 3.999999999940941908e-01;
const L3 = 2.857142874366239149e-01;
const L4 = 2.222219843214978396e-01;
const L5 = 1.818357216161805012e-01;
const L6 = 1.531383769920937332e-01;
const L7 = 1.479819860511658591e-01;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
