/**
 * Fused multiply-add, `a * b + c` rounded once, from JavaScript's separately rounded operations.
 *
 * Sources: T. J. Dekker, "A floating-point technique for extending the available precision" (1971), for the exact
 * product; S. Boldo, G. Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms using rounding to
 * odd" (2008).
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

/** `a * b + c` of three float64 numbers, rounded once. Exact unless the product's low half underflows. */
export function fma64(a: number, b: number, c: number): number {
  const uh = a * b;
  const plain = uh + c;
  if (!Number.isFinite(plain) || Math.abs(a) > HUGE || Math.abs(b) > HUGE) return plain;
  const ul = productError(a, b, uh);
  // An exact product needs no more than the sum, which also gets the sign of a zero right
  if (ul === 0) return plain;
  const th = c + ul;
  const tl = sumError(c, ul, th);
  const vh = uh + th;
  const vl = sumError(uh, th, vh);
  return vh + addToOdd(tl, vl);
}

// Splitting a number beyond this overflows
const HUGE = 2 ** 995;

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

// x + y, and where that is inexact the neighbour with an odd last bit, so that one more rounding cannot go wrong
function addToOdd(x: number, y: number): number {
  const s = x + y;
  const error = sumError(x, y, s);
  if (error === 0) return s;
  float[0] = s;
  if ((word[0]! & 1) === 0) {
    if (error > 0 === s > 0) bits[0]! += 1n;
    else bits[0]! -= 1n;
  }
  return float[0]!;
}

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);
const word = new Uint32Array(float.buffer, new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 4, 1);
