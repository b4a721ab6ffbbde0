import { productError, sumError } from "./fma.ts";

/**
 * Sine and cosine of 0 <= t <= 2^20, from the basic operations only: hosts differ in the last bit of `Math.sin`. They
 * are put into `turned`, which saves an allocation. Of a thousand results at most one is not the nearest number.
 *
 * The nearest multiple of a quarter turn is taken off in three parts; the first terms of the series are summed in twice
 * the digits.
 */
export function sinCos(t: number): void {
  const q = Math.round(t * (2 / Math.PI));
  // q times the first two parts is exact
  const near = t - q * QUARTER_1;
  const next = q * QUARTER_2;
  const last = q * QUARTER_3;
  const mid = near - next;
  const r0 = mid - last;
  const rest = sumError(near, -next, mid) + sumError(mid, -last, r0);
  const r = r0 + rest;
  const rLow = rest - (r - r0);
  const z = r * r;
  const zLow = productError(r, r, z) + 2 * r * rLow;

  series(SIN, z, zLow);
  const p = z * high;
  const pLow = productError(z, high, p) + (z * low + zLow * high);
  const v = r * p;
  const whole = r + v;
  const sin = whole + (sumError(r, v, whole) + (productError(r, p, v) + (r * pLow + rLow * p + rLow)));
  series(COS, z, zLow);
  const w = z * high;
  const wLow = productError(z, high, w) + (z * low + zLow * high);
  const one = 1 + w;
  const cos = one + (sumError(1, w, one) + wLow);

  const odd = (q & 1) !== 0;
  const s = odd ? cos : sin;
  const c = odd ? sin : cos;
  turned.sin = (q & 2) !== 0 ? -s : s;
  turned.cos = ((q + 1) & 2) !== 0 ? -c : c;
}

/** What `sinCos` found last. */
export const turned: { sin: number; cos: number } = { sin: 0, cos: 1 };

// first + z (second + z * rest), `first` and `second` in two parts, into `high` and `low`
function series(c: Float64Array, z: number, zLow: number): void {
  let rest = c[4]!;
  for (let k = 5; k < c.length; k++) rest = rest * z + c[k]!;
  const zr = z * rest;
  const a = c[2]! + zr;
  const aLow = sumError(c[2]!, zr, a) + c[3]!;
  const b = z * a;
  const bLow = productError(z, a, b) + (z * aLow + zLow * a);
  high = c[0]! + b;
  low = sumError(c[0]!, b, high) + (bLow + c[1]!);
}
let high = 0, low = 0;

// A quarter turn: 33 bits, 33 more, and the rest
const QUARTER_1 = 1.57079632673412561417;
const QUARTER_2 = 6.07710050630396597660e-11;
const QUARTER_3 = 2.02226624879595063154e-21;
// -1/3! and 1/5! in two parts, then -1/7! ... from the last; the same of -1/2!, 1/4!, -1/6! ...
const SIN: Float64Array = coefficients(3);
const COS: Float64Array = coefficients(2);

function coefficients(from: 2 | 3): Float64Array {
  const inverse = [1];
  for (let n = 1, product = 1; n <= 19; n++) inverse.push(1 / (product *= n));
  const rest: number[] = [];
  for (let n = from + 14; n >= from + 4; n -= 2) rest.push((((n - from) / 2) % 2 === 0 ? -1 : 1) * inverse[n]!);
  const [a, b] = from === 3 ? [1 / 6, 1 / 120] : [0.5, 1 / 24];
  const [aLow, bLow] = from === 3 ? [9.25185853854297e-18, 1.1564823173178714e-19] : [0, 2.3129646346357427e-18];
  return Float64Array.from([-a, -aLow, b, bLow, ...rest]);
}
