import { once } from "../core/once.ts";
import { fma64 } from "./fma.ts";

/**
 * Sine and cosine of the GNU C library (2.28 and later, on processors that fuse multiplication and addition), to the
 * last bit, of 0 <= t <= 2^20. They are put into `turned`. Three of two thousand are not the nearest number.
 *
 * Quarter turns are taken off in parts. What is left is some k / 128, whose sine and cosine stand in a table in twice
 * the digits, and a small rest; the sine of a small angle is a polynomial.
 */
export function sinCosGnu(t: number): void {
  if (t < 0.85546875) {
    turned.sin = t < 2 ** -27 ? t : sine(t, 0);
    turned.cos = t < 2 ** -27 ? 1 : cosine(t, 0);
    return;
  }
  if (t < NEAR) {
    const left = QUARTER - t;
    const a = left + QUARTER_REST;
    const low = left - a + QUARTER_REST;
    turned.sin = cosine(a, low);
    turned.cos = sine(a, low);
    return;
  }
  const n = fma64(t, 2 / Math.PI, TO_WHOLE) - TO_WHOLE;
  const upper = fma64(-n, PART_2, fma64(-n, PART_1, t));
  const mid = fma64(-n, PART_3, upper);
  const a = fma64(-n, PART_4, mid);
  const low = fma64(-n, PART_3, upper - mid) + fma64(-n, PART_4, mid - a);
  const q = n & 3;
  const sin = q === 1 || q === 2 ? -sine(a, low) : sine(a, low);
  const cos = (q & 2) !== 0 ? -cosine(a, low) : cosine(a, low);
  const odd = (q & 1) !== 0;
  turned.sin = odd ? cos : sin;
  turned.cos = odd ? sin : cos;
}

/** What `sinCosGnu` or `sinCosGnu32` found last: an object kept saves an allocation. */
export const turned: { sin: number; cos: number } = { sin: 0, cos: 1 };

/**
 * The float32 sine and cosine of the GNU C library (2.28 and later), to the last bit, of a float32 0 <= t < 7: what
 * PyTorch's scalar build calls. They are put into `turned`.
 *
 * One multiple of a quarter turn off, then a polynomial, both in float64.
 */
export function sinCosGnu32(t: number): void {
  const q = Math.round(t * (2 / Math.PI));
  const r = t - q * QUARTER;
  const z = r * r;
  const cube = r * z;
  const z2 = z * z;
  const s = Math.fround((z * S3 + S2) * (z * cube) + (cube * S1 + r));
  const c = Math.fround((z * C4 + C3) * (z * z2) + (z2 * C2 + (z * C1 + 1)));
  const odd = (q & 1) !== 0;
  const sin = odd ? c : s;
  const cos = odd ? s : c;
  turned.sin = (q & 2) !== 0 ? -sin : sin;
  turned.cos = ((q + 1) & 2) !== 0 ? -cos : cos;
}

// Of x + dx
function sine(x: number, dx: number): number {
  const size = Math.abs(x);
  if (size < 0.126) {
    const z = x * x;
    const p = fma64(fma64(fma64(fma64(A5, z, A4), z, A3), z, A2), z, A1);
    return x + fma64(z, fma64(p, x, -0.5 * dx), dx);
  }
  const k = size * 128 + TO_WHOLE - TO_WHOLE;
  const low = x > 0 ? dx : -dx;
  const r = size - k / 128;
  const z = r * r;
  const s = r + fma64(r * z, fma64(z, B5, B3), low);
  const c = fma64(low, r, z * fma64(fma64(z, B6, B4), z, 0.5));
  const row = table();
  const i = 4 * k;
  const sn = row[i]!;
  const y = sn + fma64(s, row[i + 2]!, fma64(-c, sn, fma64(s, row[i + 3]!, row[i + 1]!)));
  return x < 0 ? -y : y;
}

function cosine(x: number, dx: number): number {
  const size = Math.abs(x);
  const k = size * 128 + TO_WHOLE - TO_WHOLE;
  const r = size - k / 128 + (x < 0 ? -dx : dx);
  const z = r * r;
  const s = fma64(r * z, fma64(z, B5, B3), r);
  const c = z * fma64(fma64(z, B6, B4), z, 0.5);
  const row = table();
  const i = 4 * k;
  const cs = row[i + 2]!;
  return cs + fma64(-s, row[i]!, fma64(-c, cs, fma64(-s, row[i + 1]!, row[i + 3]!)));
}

const NEAR = 2 + 223485 / 2 ** 19;
// Adding it rounds to a whole number
const TO_WHOLE = 1.5 * 2 ** 52;
const QUARTER = Math.PI / 2;
const QUARTER_REST = 6.123233995736766e-17;
// A quarter turn in four parts
const PART_1 = 1.5707963407039642;
const PART_2 = -1.3909067564377153e-8;
const PART_3 = -4.97899623147991e-17;
const PART_4 = -1.9034889620193266e-25;
const A1 = -1 / 6;
const A2 = 0.008333333333332329;
const A3 = -0.00019841269834414642;
const A4 = 0.000002755729806860771;
const A5 = -2.5022014848318398e-8;
const B3 = -0.16666666666666488;
const B4 = -0.04166666666666644;
const B5 = 0.008333332142857223;
const B6 = 0.001388888740079376;
const S1 = -0.16666654943701084;
const S2 = 0.008332178146138854;
const S3 = -0.00019517298981385725;
const C1 = -0.4999999972510822;
const C2 = 0.041666623324344516;
const C3 = -0.001388676379437604;
const C4 = 0.000024390450703564542;

/** Rows of sine and cosine of k / 128, k up to 110, each in two parts, from fixed-point numbers of 192 bits. */
export const table: () => Float64Array = once(() => {
  const bits = 192n;
  const rows = new Float64Array(4 * 111);
  const part = (x: bigint): number => Number(x) * 2 ** -Number(bits);
  for (let k = 0; k <= 110; k++) {
    const x = BigInt(k) << (bits - 7n);
    let term = 1n << bits;
    const sums = [0n, 0n];
    for (let n = 0n; term !== 0n; n++) {
      sums[Number(n & 1n)]! += (n & 2n) === 0n ? term : -term;
      term = (term * x >> bits) / (n + 1n);
    }
    [sums[1]!, sums[0]!].forEach((sum, i) => {
      const high = part(sum);
      rows[4 * k + 2 * i] = high;
      // Both products are whole
      rows[4 * k + 2 * i + 1] = part(sum - (BigInt(high * 2 ** 100) << (bits - 100n)));
    });
  }
  return rows;
});
