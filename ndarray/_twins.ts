/**
 * The float32 functions in plain TypeScript: the definition of the kernels with these names, bit for bit but for the
 * bits of a NaN.
 *
 * For strided arrays, and for hosts without WebAssembly SIMD. Largest errors are measured by dev/ndarray_accuracy.ts.
 */
const { fround } = Math;

/**
 * e to the power of a float32 number, every operation in float32: 0.96 ULP off at most, and never two numbers from the
 * rounded one.
 */
export function exp32(v: number): number {
  const x = v > 89 ? 89 : v < -105 ? -105 : v;
  const integer = fround(fround(x * PER_LN2) + MAGIC);
  const k = fround(integer - MAGIC);
  const near = fround(x - fround(k * LN2_HIGH));
  const r = fround(near - fround(k * LN2_LOW));
  const s = fround(r * r);
  const low = fround(C2 + fround(r * C3));
  const high = fround(C4 + fround(r * C5));
  const tail = fround(low + fround(s * fround(high + fround(s * C6))));
  // The power of two is exact in doubles: only the last step rounds, as in the kernel
  return fround(fround(1 + fround(r + fround(s * tail))) * 2 ** k);
}

/** The natural logarithm of a float32 number, computed in doubles and rounded once: 0.5001 ULP off at most. */
export function log32(x: number): number {
  if (!(x < Infinity)) return x;
  if (x <= 0) return x === 0 ? -Infinity : NaN;
  FLOAT[0] = x < 1.1754943508222875e-38 ? x * 8388608 : x;
  const e = (WORD[0]! - 0x3f3504f3) >> 23;
  WORD[0]! -= e << 23;
  const m = FLOAT[0]!;
  const q = (m - 1) / (m + 1);
  const s = q * q;
  const p = (((((s * (1 / 13) + 1 / 11) * s + 1 / 9) * s + 1 / 7) * s + 1 / 5) * s + 1 / 3) * s + 1;
  return fround((x < 1.1754943508222875e-38 ? e - 23 : e) * Math.LN2 + (q + q) * p);
}

/** The hyperbolic tangent of a float32 number, computed in doubles and rounded once: 0.5001 ULP off at most. */
export function tanh32(x: number): number {
  const size = Math.abs(x);
  const y = size > 10 ? 20 : size + size;
  const k = y * Math.LOG2E + 6755399441055744 - 6755399441055744;
  const r = y - k * Math.LN2;
  const scale = 2 ** k;
  let p = r * (1 / 3628800) + 1 / 362880;
  for (let i = 8; i > 0; i--) p = p * r + 1 / FACTORIALS[i]!;
  const q = scale * (p * r) + (scale - 1);
  const t = fround(q / (q + 2));
  return x < 0 || Object.is(x, -0) ? -t : t;
}

const PER_LN2 = fround(Math.LOG2E);
const MAGIC = 12582912;
const LN2_HIGH = 0.693145751953125;
const LN2_LOW = fround(1.428606765330187e-6);
const C2 = fround(0.49999994);
const C3 = fround(0.16666521);
const C4 = fround(0.041668273);
const C5 = fround(0.008368685);
const C6 = fround(0.0013820108);
const FACTORIALS = [1, 1, 2, 6, 24, 120, 720, 5040, 40320];
const FLOAT = new Float32Array(1);
const WORD = new Int32Array(FLOAT.buffer);
