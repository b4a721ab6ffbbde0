// The C library's float64 functions (math/log_gnu.ts, math/sin_cos_gnu.ts), two numbers at a time: a path that is rare is
// gone where one of the two needs it.
import { WORDS } from "./layout";

// Rows of 1 / c and ln c, then of a sine and a cosine in two parts each; the caller has put them there
const LOGS: usize = 71680, WAVES: usize = 73728;

/** a * b + c as this machine works it out, in float64. */
@inline
export function fma64(a: v128, b: v128, c: v128): v128 {
  return f64x2.relaxed_madd(a, b, c);
}

/** Blocks of 16 float64 numbers, of two words each, to blocks of 16 normals of PyTorch (random/torch/_box_muller.ts). */
export function torchNormal64(count: i32, mean: f64, std: f64): void {
  const m = f64x2.splat(mean), s = f64x2.splat(std), end = WORDS + (<usize> count << 3);
  for (let block = WORDS; block < end; block += 128) {
    for (let at = block; at < block + 64; at += 16) {
      const log = logarithm(f64x2.sub(f64x2.splat(1.0), unit(v128.load(at))));
      v128.store(at, f64x2.sqrt(f64x2.mul(f64x2.splat(-2.0), log)));
      turn(at, at + 64);
      v128.store(at, fma64(v128.load(at), s, m));
      v128.store(at, fma64(v128.load(at, 64), s, m), 64);
    }
  }
}

/** Pairs of the words of an angle and a radius to a cosine and a sine times the radius: two pairs at a time. */
export function turnPairs64(count: i32): void {
  const end = WORDS + (<usize> count << 3);
  for (let at = WORDS; at < end; at += 32) {
    const a = v128.load(at), b = v128.load(at, 16);
    v128.store(at, v128.shuffle<u64>(a, b, 1, 3));
    v128.store(at, v128.shuffle<u64>(a, b, 0, 2), 16);
    turn(at, at + 16);
    const cos = v128.load(at), sin = v128.load(at, 16);
    v128.store(at, v128.shuffle<u64>(cos, sin, 0, 2));
    v128.store(at, v128.shuffle<u64>(cos, sin, 1, 3), 16);
  }
}

// The low 53 bits of two outputs, the higher one first, as a number below 1
@inline
function unit(x: v128): v128 {
  const high = v128.or(v128.and(x, i64x2.splat(0x1fffff)), i64x2.splat(0x4530000000000000));
  const low = v128.or(i64x2.shr_u(x, 32), i64x2.splat(0x4330000000000000));
  return f64x2.mul(f64x2.add(f64x2.sub(high, f64x2.splat(19342813118337666422669312.0)), low), f64x2.splat(1.1102230246251565e-16));
}

// A whole number as float64
@inline
function float(k: v128): v128 {
  return f64x2.sub(i64x2.add(k, i64x2.splat(0x4338000000000000)), f64x2.splat(6755399441055744.0));
}

@inline
function logarithm(x: v128): v128 {
  const from = i64x2.sub(x, i64x2.splat(0x3fe6000000000000)), row = i64x2.shr_u(from, 45);
  const a = v128.load(LOGS + (<usize> (i64x2.extract_lane(row, 0) & 127) << 4));
  const b = v128.load(LOGS + (<usize> (i64x2.extract_lane(row, 1) & 127) << 4));
  const k = float(i64x2.shr_s(from, 52)), z = i64x2.sub(x, v128.and(from, i64x2.splat(0xfff0000000000000)));
  const r = fma64(z, v128.shuffle<u64>(a, b, 0, 2), f64x2.splat(-1.0));
  const w = fma64(k, f64x2.splat(0.6931471805598903), v128.shuffle<u64>(a, b, 1, 3));
  const sum = f64x2.add(w, r), r2 = f64x2.mul(r, r);
  const lost = fma64(k, f64x2.splat(5.497923018708371e-14), f64x2.add(f64x2.sub(w, sum), r));
  const low = fma64(r2, f64x2.splat(-0.5000000000000001), lost);
  const odd = fma64(f64x2.splat(-0.2499999999622955), r, f64x2.splat(0.33333333331825593));
  const even = fma64(r, f64x2.splat(-0.16667054827627667), f64x2.splat(0.20000304511814496));
  const y = f64x2.add(fma64(f64x2.mul(r, r2), fma64(even, r2, odd), low), sum);
  const near = f64x2.ge(x, f64x2.splat(0.9375));
  return v128.any_true(near) ? v128.bitselect(nearOne(f64x2.sub(x, f64x2.splat(1.0))), y, near) : y;
}

function nearOne(r: v128): v128 {
  const r2 = f64x2.mul(r, r), r3 = f64x2.mul(r, r2), half = f64x2.splat(-0.5);
  const a = fma64(r2, f64x2.splat(0.19999999999320328), fma64(f64x2.splat(-0.24999999999998432), r, f64x2.splat(0.3333333333333352)));
  const b = fma64(r2, f64x2.splat(-0.12499997863982555), fma64(f64x2.splat(0.14285715076560868), r, f64x2.splat(-0.16666666669929706)));
  const c2 = fma64(f64x2.splat(-0.10000486757818193), r, f64x2.splat(0.11110712032936046));
  const c = fma64(r3, f64x2.splat(-0.08328363062289341), fma64(r2, f64x2.splat(0.09181994006195467), c2));
  const tail = fma64(fma64(c, r3, b), r3, a);
  const upper = fma64(f64x2.splat(-134217728.0), r, fma64(r, f64x2.splat(134217728.0), r));
  const square = f64x2.mul(upper, upper), sum = fma64(square, half, r);
  const lost = fma64(square, half, f64x2.sub(r, sum));
  const low = fma64(f64x2.add(r, upper), f64x2.mul(half, f64x2.sub(r, upper)), lost);
  return f64x2.add(sum, fma64(tail, r3, low));
}

// A radius and the outputs of an angle to the radius times its cosine and its sine
function turn(radius: usize, angle: usize): void {
  const r = v128.load(radius), t = f64x2.mul(f64x2.splat(6.283185307179586), unit(v128.load(angle)));
  // Quarter turns come off
  const shifted = fma64(t, f64x2.splat(0.6366197723675814), f64x2.splat(6755399441055744.0));
  const n = f64x2.neg(f64x2.sub(shifted, f64x2.splat(6755399441055744.0)));
  const upper = fma64(n, f64x2.splat(-1.3909067564377153e-8), fma64(n, f64x2.splat(1.5707963407039642), t));
  const mid = fma64(n, f64x2.splat(-4.97899623147991e-17), upper), far = fma64(n, f64x2.splat(-1.9034889620193266e-25), mid);
  const farLow = f64x2.add(fma64(n, f64x2.splat(-4.97899623147991e-17), f64x2.sub(upper, mid)), fma64(n, f64x2.splat(-1.9034889620193266e-25), f64x2.sub(mid, far)));
  // One quarter turn less t, with the signs of t less a quarter turn
  const left = f64x2.sub(f64x2.splat(1.5707963267948966), t), side = f64x2.add(left, f64x2.splat(6.123233995736766e-17));
  const sideLow = f64x2.add(f64x2.sub(left, side), f64x2.splat(6.123233995736766e-17));
  const first = f64x2.lt(t, f64x2.splat(0.85546875)), second = f64x2.lt(t, f64x2.splat(2.4262638092041016));
  const a = v128.bitselect(t, v128.bitselect(f64x2.neg(side), far, second), first);
  const low = v128.andnot(v128.bitselect(f64x2.neg(sideLow), farLow, second), first);
  const q = v128.andnot(v128.bitselect(i64x2.splat(1), v128.and(shifted, i64x2.splat(3)), second), first);
  // What is left is some k / 128 and a rest
  const sign = v128.and(a, i64x2.splat(0x8000000000000000)), size = v128.xor(a, sign), dx = v128.xor(low, sign);
  const k = f64x2.add(f64x2.mul(size, f64x2.splat(128.0)), f64x2.splat(6755399441055744.0));
  const d = f64x2.sub(size, f64x2.mul(f64x2.sub(k, f64x2.splat(6755399441055744.0)), f64x2.splat(0.0078125)));
  const rowA = WAVES + (<usize> (i64x2.extract_lane(k, 0) & 127) << 5), rowB = WAVES + (<usize> (i64x2.extract_lane(k, 1) & 127) << 5);
  const sa = v128.load(rowA), sb = v128.load(rowB), ca = v128.load(rowA, 16), cb = v128.load(rowB, 16);
  const sn = v128.shuffle<u64>(sa, sb, 0, 2), snLow = v128.shuffle<u64>(sa, sb, 1, 3);
  const cs = v128.shuffle<u64>(ca, cb, 0, 2), csLow = v128.shuffle<u64>(ca, cb, 1, 3);
  const b3 = f64x2.splat(-0.16666666666666488), b4 = f64x2.splat(-0.04166666666666644), b5 = f64x2.splat(0.008333332142857223), b6 = f64x2.splat(0.001388888740079376);
  const z = f64x2.mul(d, d), s = f64x2.add(d, fma64(f64x2.mul(d, z), fma64(z, b5, b3), dx));
  const c = fma64(dx, d, f64x2.mul(z, fma64(fma64(z, b6, b4), z, f64x2.splat(0.5))));
  const table = f64x2.add(sn, fma64(s, cs, fma64(f64x2.neg(c), sn, fma64(s, csLow, snLow))));
  const e = f64x2.add(d, dx), w = f64x2.mul(e, e), s2 = fma64(f64x2.mul(e, w), fma64(w, b5, b3), e);
  const c2 = f64x2.mul(w, fma64(fma64(w, b6, b4), w, f64x2.splat(0.5)));
  const cosine = f64x2.add(cs, fma64(f64x2.neg(s2), sn, fma64(f64x2.neg(c2), cs, fma64(f64x2.neg(s2), snLow, csLow))));
  const small = f64x2.lt(size, f64x2.splat(0.126));
  const sine = v128.any_true(small) ? v128.bitselect(smallSine(a, low), v128.xor(table, sign), small) : v128.xor(table, sign);
  const swap = v128.and(v128.xor(sine, cosine), i64x2.neg(v128.and(q, i64x2.splat(1))));
  const sin = v128.xor(v128.xor(sine, swap), i64x2.shl(v128.and(q, i64x2.splat(2)), 62));
  const cos = v128.xor(v128.xor(cosine, swap), i64x2.shl(v128.and(i64x2.add(q, i64x2.splat(1)), i64x2.splat(2)), 62));
  v128.store(radius, f64x2.mul(r, cos));
  v128.store(angle, f64x2.mul(r, sin));
}

function smallSine(x: v128, dx: v128): v128 {
  const z = f64x2.mul(x, x);
  const p = fma64(fma64(f64x2.splat(-2.5022014848318398e-8), z, f64x2.splat(0.000002755729806860771)), z, f64x2.splat(-0.00019841269834414642));
  const p1 = fma64(fma64(p, z, f64x2.splat(0.008333333333332329)), z, f64x2.splat(-0.16666666666666666));
  return f64x2.add(x, fma64(z, fma64(p1, x, f64x2.mul(f64x2.splat(-0.5), dx)), dx));
}
