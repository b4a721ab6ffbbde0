import { fma32 } from "../../math/fma.ts";

/**
 * XLA's float32 functions on the CPU, operation by operation, with the fused steps of its compiled code.
 *
 * Sources: M. Giles, "Approximating the erfinv function" (GPU Computing Gems, 2012); S. Moshier's Cephes for the
 * logarithm.
 */

const F = Math.fround;

/** The inverse error function. */
export function erfInv32(u: number): number {
  const w = -log1p32(F(u * -u));
  return Math.abs(u) === 1 ? u * Infinity : F(u * (w < 5 ? middle(F(w - 2.5)) : tail(F(F(Math.sqrt(w)) - 3))));
}

/** The error function. */
export function erf32(x: number): number {
  const limit = E_LIMIT;
  if (Math.abs(x) >= limit) return Math.sign(x);
  const s = F(x * x);
  let p = fma32(P0, s, P1), q = fma32(Q0, s, Q1);
  p = fma32(p, s, P2);
  p = fma32(p, s, P3);
  p = fma32(p, s, P4);
  q = fma32(q, s, Q2);
  q = fma32(q, s, Q3);
  q = fma32(q, s, Q4);
  q = fma32(q, s, Q5);
  q = fma32(q, s, 1);
  return F(F(x * p) / q);
}

function middle(t: number): number {
  let p = fma32(t, A0, A1);
  p = fma32(t, p, A2);
  p = fma32(t, p, A3);
  p = fma32(t, p, A4);
  p = fma32(t, p, A5);
  p = fma32(t, p, A6);
  p = fma32(t, p, A7);
  return fma32(t, p, A8);
}

function tail(t: number): number {
  let p = fma32(t, B0, B1);
  p = fma32(t, p, B2);
  p = fma32(t, p, B3);
  p = fma32(t, p, B4);
  p = fma32(t, p, B5);
  p = fma32(t, p, B6);
  p = fma32(t, p, B7);
  return fma32(t, p, B8);
}

function log1p32(x: number): number {
  if (!(Math.abs(x) < ROOT2_LESS_1)) return log32(F(1 + x));
  let d = fma32(x, 1, D1), n = fma32(x, N0, N1);
  d = fma32(x, d, D2);
  d = fma32(x, d, D3);
  d = fma32(x, d, D4);
  d = fma32(x, d, D5);
  d = fma32(x, d, D6);
  n = fma32(x, n, N2);
  n = fma32(x, n, N3);
  n = fma32(x, n, N4);
  n = fma32(x, n, N5);
  n = fma32(x, n, N6);
  const x2 = F(x * x);
  return F(x + fma32(x2, -0.5, F(F(x * x2) * F(n / d))));
}

function log32(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  float[0] = Math.max(x, 2 ** -126);
  const bits = word[0]!;
  let e = (bits >>> 23) - 126;
  word[0] = (bits & 0x007fffff) | 0x3f000000;
  const m = float[0]!;
  let z = F(m - 1);
  if (m < ROOT_HALF) {
    z = F(z + m);
    e -= 1;
  }
  const z2 = F(z * z);
  const z3 = F(z2 * z);
  const a = fma32(fma32(z, G0, G1), z, G2);
  const b = fma32(fma32(z, H0, H1), z, H2);
  const c = fma32(fma32(z, I0, I1), z, I2);
  const q = fma32(fma32(a, z3, b), z3, c);
  return fma32(e, LN2_HIGH, F(fma32(z2, -0.5, z) + fma32(q, z3, F(e * LN2_LOW))));
}

const float = new Float32Array(1);
const word = new Int32Array(float.buffer);
const value = (pattern: number): number => new Float32Array(new Uint32Array([pattern]).buffer)[0]!;

const A0 = value(0x32f16588);
const A1 = value(0x34b84b36);
const A2 = value(0xb66c7357);
const A3 = value(0xb6935ac1);
const A4 = value(0x396532db);
const A5 = value(0xbaa45408);
const A6 = value(0xbb88e4ef);
const A7 = value(0x3e7c8f63);
const A8 = value(0x3fc02e2f);
const B0 = value(0xb951f09b);
const B1 = value(0x38d3b56b);
const B2 = value(0x3ab0dc72);
const B3 = value(0xbb70bde7);
const B4 = value(0x3bbc127b);
const B5 = value(0xbbf9c5d7);
const B6 = value(0x3c1aa57e);
const B7 = value(0x3f8036db);
const B8 = value(0x40354f7e);
const ROOT2_LESS_1 = value(0x3ed413cd);
const ROOT_HALF = value(0x3f3504f3);
const D1 = value(0x417101ad);
const D2 = value(0x42a6185b);
const D3 = value(0x435dc32d);
const D4 = value(0x439a8ca3);
const D5 = value(0x43586d8a);
const D6 = value(0x42707982);
const N0 = F(4.527e-5);
const N1 = value(0x3eff40c5);
const N2 = value(0x40d284fa);
const N3 = value(0x41ef4b9c);
const N4 = value(0x4273cc76);
const N5 = value(0x426473ad);
const N6 = value(0x41a05101);
const G0 = value(0x3d9021bb);
const G1 = value(0xbdebd1b8);
const G2 = value(0x3def251a);
const H0 = value(0xbdfe5d4f);
const H1 = value(0x3e11e9bf);
const H2 = value(0xbe2aae50);
const I0 = value(0x3e4cceac);
const I1 = value(0xbe7ffffc);
const I2 = value(0x3eaaaaaa);
const LN2_LOW = value(0xb95e8083);
const LN2_HIGH = value(0x3f318000);
const E_LIMIT = value(0x406f9c68);
const P0 = value(0x39702d51);
const P1 = value(0x3b5f5da2);
const P2 = value(0x3d50b6eb);
const P3 = value(0x3e3da740);
const P4 = value(0x3f906eba);
const Q0 = value(0xb3fd3906);
const Q1 = value(0x37c588df);
const Q2 = value(0x3a856d28);
const Q3 = value(0x3c6687d4);
const Q4 = value(0x3de34c21);
const Q5 = value(0x3efeb44a);
