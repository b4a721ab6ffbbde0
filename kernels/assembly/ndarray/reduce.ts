// Sums and extremes of what lies in the left operand. Counts are multiples of 16 unless said: the caller fills up with what changes nothing.
import { LEFT, SUMS } from "./layout";

/** Adds float32 number i to the float64 sum i mod 16. */
export function sum32(count: i32): void {
  let a = v128.load(SUMS), b = v128.load(SUMS, 16), c = v128.load(SUMS, 32), d = v128.load(SUMS, 48);
  let e = v128.load(SUMS, 64), f = v128.load(SUMS, 80), g = v128.load(SUMS, 96), h = v128.load(SUMS, 112);
  for (let i: usize = LEFT, end = LEFT + <usize> count * 4; i < end; i += 64) {
    a = f64x2.add(a, f64x2.promote_low_f32x4(v128.load64_zero(i)));
    b = f64x2.add(b, f64x2.promote_low_f32x4(v128.load64_zero(i, 8)));
    c = f64x2.add(c, f64x2.promote_low_f32x4(v128.load64_zero(i, 16)));
    d = f64x2.add(d, f64x2.promote_low_f32x4(v128.load64_zero(i, 24)));
    e = f64x2.add(e, f64x2.promote_low_f32x4(v128.load64_zero(i, 32)));
    f = f64x2.add(f, f64x2.promote_low_f32x4(v128.load64_zero(i, 40)));
    g = f64x2.add(g, f64x2.promote_low_f32x4(v128.load64_zero(i, 48)));
    h = f64x2.add(h, f64x2.promote_low_f32x4(v128.load64_zero(i, 56)));
  }
  v128.store(SUMS, a);
  v128.store(SUMS, b, 16);
  v128.store(SUMS, c, 32);
  v128.store(SUMS, d, 48);
  v128.store(SUMS, e, 64);
  v128.store(SUMS, f, 80);
  v128.store(SUMS, g, 96);
  v128.store(SUMS, h, 112);
}

/**
 * Adds blocks of 256 float32 numbers to the first eight float64 sums: number i of a block joins lane i mod 32, then the upper half of the
 * lanes joins the lower one until eight are left, all in float32; `count` is a multiple of 256.
 */
export function blocks32(count: i32): void {
  let p = v128.load(SUMS), q = v128.load(SUMS, 16), r = v128.load(SUMS, 32), s = v128.load(SUMS, 48);
  for (let i: usize = LEFT, end = LEFT + <usize> count * 4; i < end;) {
    let a = v128.load(i), b = v128.load(i, 16), c = v128.load(i, 32), d = v128.load(i, 48);
    let e = v128.load(i, 64), f = v128.load(i, 80), g = v128.load(i, 96), h = v128.load(i, 112);
    const stop = i + 1024;
    for (i += 128; i < stop; i += 128) {
      a = f32x4.add(a, v128.load(i));
      b = f32x4.add(b, v128.load(i, 16));
      c = f32x4.add(c, v128.load(i, 32));
      d = f32x4.add(d, v128.load(i, 48));
      e = f32x4.add(e, v128.load(i, 64));
      f = f32x4.add(f, v128.load(i, 80));
      g = f32x4.add(g, v128.load(i, 96));
      h = f32x4.add(h, v128.load(i, 112));
    }
    a = f32x4.add(f32x4.add(a, e), f32x4.add(c, g));
    b = f32x4.add(f32x4.add(b, f), f32x4.add(d, h));
    p = f64x2.add(p, f64x2.promote_low_f32x4(a));
    q = f64x2.add(q, f64x2.promote_low_f32x4(i32x4.shuffle(a, a, 2, 3, 2, 3)));
    r = f64x2.add(r, f64x2.promote_low_f32x4(b));
    s = f64x2.add(s, f64x2.promote_low_f32x4(i32x4.shuffle(b, b, 2, 3, 2, 3)));
  }
  v128.store(SUMS, p);
  v128.store(SUMS, q, 16);
  v128.store(SUMS, r, 32);
  v128.store(SUMS, s, 48);
}

@inline
function extreme(largest: bool, count: i32): f32 {
  let a = v128.load(LEFT), b = a, c = a, d = a;
  for (let i: usize = LEFT, end = LEFT + <usize> count * 4; i < end; i += 64) {
    a = largest ? f32x4.max(a, v128.load(i)) : f32x4.min(a, v128.load(i));
    b = largest ? f32x4.max(b, v128.load(i, 16)) : f32x4.min(b, v128.load(i, 16));
    c = largest ? f32x4.max(c, v128.load(i, 32)) : f32x4.min(c, v128.load(i, 32));
    d = largest ? f32x4.max(d, v128.load(i, 48)) : f32x4.min(d, v128.load(i, 48));
  }
  const e = largest ? f32x4.max(f32x4.max(a, b), f32x4.max(c, d)) : f32x4.min(f32x4.min(a, b), f32x4.min(c, d));
  const f = largest ? f32x4.max(e, i32x4.shuffle(e, e, 2, 3, 2, 3)) : f32x4.min(e, i32x4.shuffle(e, e, 2, 3, 2, 3));
  const x = f32x4.extract_lane(f, 0), y = f32x4.extract_lane(f, 1);
  return largest ? max(x, y) : min(x, y);
}

/** The largest, NaN if one is. */
export function max32(count: i32): f32 { return extreme(true, count); }
/** The smallest, NaN if one is. */
export function min32(count: i32): f32 { return extreme(false, count); }
