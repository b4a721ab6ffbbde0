// Functions of float32 numbers that are computed in float64 and rounded once, and the square root; to any place
// that may be the operand's.
import { LEFT } from "./layout";

// Loaded for the sake of the host's compiler, as in exp.ts: ln 2; 1 / ln 2; what leaves an integer in the low bits; 1; the factors of
// the series for ln (1/3, 1/5, ...) and for e^x - 1 (1/2!, 1/3!, ...)
const TABLE: usize = memory.data<f64>([
  0.6931471805599453, 1.4426950408889634, 6755399441055744, 1,
  1.0 / 3.0, 1.0 / 5.0, 1.0 / 7.0, 1.0 / 9.0, 1.0 / 11.0, 1.0 / 13.0,
  1.0 / 2.0, 1.0 / 6.0, 1.0 / 24.0, 1.0 / 120.0, 1.0 / 720.0, 1.0 / 5040.0, 1.0 / 40320.0, 1.0 / 362880.0, 1.0 / 3628800.0,
]);
const LN2: usize = 0, PER_LN2: usize = 1, MAGIC: usize = 2, ONE: usize = 3, LOG: usize = 4, POWER: usize = 10;

@inline
function constant(i: usize): v128 {
  return v128.load64_splat(TABLE + (i << 3));
}

// p x + c
@inline
function step(p: v128, x: v128, c: usize): v128 {
  return f64x2.add(f64x2.mul(p, x), constant(c));
}

export function sqrt32(count: i32, to: usize): void {
  for (let i: usize = 0, end = <usize> count * 4; i < end; i += 16) v128.store(to + i, f32x4.sqrt(v128.load(LEFT + i)));
}

export function sqrt64(count: i32, to: usize): void {
  for (let i: usize = 0, end = <usize> count * 8; i < end; i += 16) v128.store(to + i, f64x2.sqrt(v128.load(LEFT + i)));
}

@inline
function promoteHigh(x: v128): v128 {
  return f64x2.promote_low_f32x4(i32x4.shuffle(x, x, 2, 3, 2, 3));
}

@inline
function demote(low: v128, high: v128): v128 {
  return i32x4.shuffle(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

/** The natural logarithm: e ln 2 + ln m with m around 1, by the series of the inverse hyperbolic tangent. */
export function log32(count: i32, to: usize): void {
  for (let i: usize = 0, end = <usize> count * 4; i < end; i += 16) {
    const x = v128.load(LEFT + i), tiny = f32x4.lt(x, f32x4.splat(1.1754943508222875e-38));
    const v = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, tiny);
    const e = i32x4.shr_s(i32x4.sub(v, i32x4.splat(0x3f3504f3)), 23), m = i32x4.sub(v, i32x4.shl(e, 23));
    const power = i32x4.sub(e, v128.and(tiny, i32x4.splat(23)));
    const low = logOf(f64x2.promote_low_f32x4(m), f64x2.convert_low_i32x4_s(power));
    const high = logOf(promoteHigh(m), f64x2.convert_low_i32x4_s(i32x4.shuffle(power, power, 2, 3, 2, 3)));
    let y = demote(low, high);
    y = v128.bitselect(f32x4.splat(-Infinity), y, f32x4.eq(x, f32x4.splat(0)));
    y = v128.bitselect(f32x4.splat(NaN), y, f32x4.lt(x, f32x4.splat(0)));
    // Infinity and NaN are their own logarithms
    v128.store(to + i, v128.bitselect(y, x, f32x4.lt(x, f32x4.splat(Infinity))));
  }
}

@inline
function logOf(m: v128, e: v128): v128 {
  const one = constant(ONE), q = f64x2.div(f64x2.sub(m, one), f64x2.add(m, one)), s = f64x2.mul(q, q);
  let p = step(constant(LOG + 5), s, LOG + 4);
  p = step(step(p, s, LOG + 3), s, LOG + 2);
  p = step(step(step(p, s, LOG + 1), s, LOG), s, ONE);
  return f64x2.add(f64x2.mul(e, constant(LN2)), f64x2.mul(f64x2.add(q, q), p));
}

/** The hyperbolic tangent: with p = e^(2|x|) - 1 it is p / (p + 2). */
export function tanh32(count: i32, to: usize): void {
  for (let i: usize = 0, end = <usize> count * 4; i < end; i += 16) {
    // Beyond 10 float32 holds nothing but 1
    const x = v128.load(LEFT + i), size = f32x4.pmin(f32x4.abs(x), f32x4.splat(10));
    const y = demote(tanhOf(f64x2.promote_low_f32x4(size)), tanhOf(promoteHigh(size)));
    v128.store(to + i, v128.or(y, v128.and(x, i32x4.splat(0x80000000))));
  }
}

@inline
function tanhOf(size: v128): v128 {
  const y = f64x2.add(size, size), integer = step(y, constant(PER_LN2), MAGIC);
  const r = f64x2.sub(y, f64x2.mul(f64x2.sub(integer, constant(MAGIC)), constant(LN2)));
  let p = step(constant(POWER + 8), r, POWER + 7);
  p = step(step(step(p, r, POWER + 6), r, POWER + 5), r, POWER + 4);
  p = step(step(step(p, r, POWER + 3), r, POWER + 2), r, POWER + 1);
  p = f64x2.mul(step(step(p, r, POWER), r, ONE), r);
  // 2^k (e^r - 1) + (2^k - 1), which loses no digits where k is 0
  const scale = i64x2.shl(i64x2.add(integer, i64x2.splat(1023)), 52);
  const q = f64x2.add(f64x2.mul(scale, p), f64x2.sub(scale, constant(ONE)));
  return f64x2.div(q, f64x2.add(q, f64x2.splat(2)));
}
