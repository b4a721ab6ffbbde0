/**
 * Fused multiply-add, `a * b + c` rounded once, from JavaScript's separately rounded operations.
 *
 * Sources: T. J. Dekker, "A floating-point technique for extending the available precision" (1971), for the exact
 * product; D. Knuth, "The Art of Computer Programming" (vol. 2, 4.2.2), for the exact sum.
 */

const F = Math.fround;

/**
 * `a * b + c` of three float32 numbers, rounded once to float32.
 *
 * The product is exact in float64, so rounding the float64 sum is right unless that sum was itself rounded onto the
 * midpoint of two float32 numbers. A midpoint shows in that its distance from the nearest float32 number leads, on its
 * other side, to a float32 number again.
 */
export function fma32(a: number, b: number, c: number): number {
  const p = a * b;
  const s = p + c;
  const near = F(s);
  const d = s - near;
  const far = s + d;
  return d !== 0 && F(far) === far ? breakTie(p, c, s, near, far) : near;
}

/**
 * `a * b + c` of three float64 numbers, rounded once.
 *
 * The exact value is the rounded sum, and what the roundings of product and sum have lost: the sum of these three is
 * rounded right unless it lies on the midpoint of two numbers. What is rare has a function of its own, so that an
 * optimising compiler can inline the rest.
 */
export function fma64(a: number, b: number, c: number): number {
  const p = a * b;
  const s = p + c;
  const ah = high(a);
  const al = a - ah;
  const bh = high(b);
  const bl = b - bh;
  const back = s - p;
  const lost = (p - (s - back)) + (c - back) + (al * bl - (p - ah * bh - al * bh - ah * bl));
  const near = s + lost;
  const step = 2 * (lost - (near - s));
  // Only on a midpoint is twice the distance a step to the next number
  return (near + step) - near === step && step !== 0 || !(p > TINY || p < -TINY) || near - near !== 0
    ? fmaRare(a, b, c, near, step)
    : near;
}

function fmaRare(a: number, b: number, c: number, near: number, step: number): number {
  const p = a * b;
  if (!(Math.abs(p) > TINY && Math.abs(near) < Infinity)) return fmaOutside(a, b, c, p);
  const lostProduct = productError(a, b, p);
  const lostSum = sumError(p, c, p + c);
  const rest = sumError(lostSum, lostProduct, lostSum + lostProduct);
  return rest !== 0 && rest > 0 === step > 0 ? near + step : near;
}

// The low half of a product below this can underflow
const TINY = 2 ** -960;

// Products of 0, of next to 0, and whatever overflows on the way
function fmaOutside(a: number, b: number, c: number, p: number): number {
  if (a === 0 || b === 0 || !Number.isFinite(a) || !Number.isFinite(b)) return p + c;
  // Adding 0 would take the sign of a product that underflows
  if (c === 0) return p;
  if (!Number.isFinite(c)) return c;
  const [am, ae] = whole(a);
  const [bm, be] = whole(b);
  const [cm, ce] = whole(c);
  const e = Math.min(ae + be, ce);
  const sum = (am * bm << BigInt(ae + be - e)) + (cm << BigInt(ce - e));
  const size = sum < 0n ? -sum : sum;
  // No number has more than 53 digits, or one worth less than 2^-1074
  const drop = Math.max(size.toString(2).length - 53, -1074 - e);
  if (drop <= 0) return Number(sum) * 2 ** e;
  const by = BigInt(drop);
  const kept = size >> by;
  const twice = (size - (kept << by)) * 2n;
  const unit = 1n << by;
  const up = twice > unit || twice === unit && (kept & 1n) === 1n;
  const result = Number(up ? kept + 1n : kept) * 2 ** (e + drop);
  return sum < 0n ? -result : result;
}

// A finite number as m * 2^e with a whole m
function whole(x: number): [m: bigint, e: number] {
  real[0] = x;
  const biased = Number((bits[0]! >> 52n) & 2047n);
  const fraction = bits[0]! & 0xfffffffffffffn;
  const m = biased ? fraction | 0x10000000000000n : fraction;
  return [x < 0 ? -m : m, Math.max(biased, 1) - 1075];
}

function breakTie(p: number, c: number, s: number, near: number, far: number): number {
  const error = sumError(p, c, s);
  if (error === 0 || !Number.isFinite(near)) return near;
  return error > 0 ? Math.max(near, far) : Math.min(near, far);
}

/** What the rounding of x + y to s has lost. */
export function sumError(x: number, y: number, s: number): number {
  const back = s - x;
  return (x - (s - back)) + (y - back);
}

/** What the rounding of a * b to p has lost, where neither is beyond 2^995 and nothing underflows. */
export function productError(a: number, b: number, p: number): number {
  const ah = high(a);
  const al = a - ah;
  const bh = high(b);
  const bl = b - bh;
  return al * bl - (p - ah * bh - al * bh - ah * bl);
}

// The upper 26 bits
function high(x: number): number {
  const t = x * 134217729;
  return t - (t - x);
}

const real = new Float64Array(1);
const bits = new BigUint64Array(real.buffer);
