import { fma, splat, WORDS } from "./layout";

@inline
function turn(x: v128, left: i32): v128 {
  if (left == 16) return v128.shuffle<u16>(x, x, 1, 0, 3, 2, 5, 4, 7, 6);
  if (left == 24) return v128.shuffle<u8>(x, x, 1, 2, 3, 0, 5, 6, 7, 4, 9, 10, 11, 8, 13, 14, 15, 12);
  return v128.or(i32x4.shl(x, left), i32x4.shr_u(x, 32 - left));
}

/**
 * The words of JAX's partitionable layout: Threefry2x32-20 at the counters (high, low + i), both outputs in one by exclusive or. Written
 * out: a loop over the rounds takes twice as long.
 */
export function jaxWords(k0: i32, k1: i32, high: i32, low: i32, count: i32): void {
  const k2 = 0x1bd11bda ^ k0 ^ k1, a = i32x4.splat(high + k0), end = WORDS + (<usize> count << 2);
  const t0 = i32x4.splat(k0), t1 = i32x4.splat(k1), t2 = i32x4.splat(k2);
  const i1 = i32x4.splat(k2 + 1), i2 = i32x4.splat(k0 + 2), i3 = i32x4.splat(k1 + 3);
  const i4 = i32x4.splat(k2 + 4), i5 = i32x4.splat(k0 + 5);
  const b = i32x4.add(i32x4.splat(low + k1), i32x4(0, 1, 2, 3));
  // interleave at: 0, 16
  for (let at = WORDS; at < end; at += 32) {
    let x = a, y = i32x4.add(b, i32x4.splat(<i32> (at - WORDS) >> 2));
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 13), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 15), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 26), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 6), x);
    x = i32x4.add(x, t1);
    y = i32x4.add(y, i1);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 17), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 29), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 16), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 24), x);
    x = i32x4.add(x, t2);
    y = i32x4.add(y, i2);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 13), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 15), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 26), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 6), x);
    x = i32x4.add(x, t0);
    y = i32x4.add(y, i3);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 17), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 29), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 16), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 24), x);
    x = i32x4.add(x, t1);
    y = i32x4.add(y, i4);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 13), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 15), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 26), x);
    x = i32x4.add(x, y);
    y = v128.xor(turn(y, 6), x);
    x = i32x4.add(x, t2);
    y = i32x4.add(y, i5);
    v128.store(at, v128.xor(x, y));
  }
}

/** Words to uniform float32 numbers of JAX: low + u * span rounded once, at least low. */
export function jaxUniform(count: i32, low: f32, span: f32): void {
  const a = f32x4.splat(low), s = f32x4.splat(span), end = WORDS + (<usize> count << 2);
  // interleave at: 0, 16, 32, 48
  for (let at = WORDS; at < end; at += 64) {
    const u = f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(v128.load(at), 9)), splat(0x34000000));
    v128.store(at, f32x4.max(a, fma(u, s, a)));
  }
}

/**
 * Uniform numbers to sqrt(2) times their inverse error function, between two numbers (random/jax/_math32.ts).
 *
 * Both ways to log(1 - u²) are gone, the rational one for small arguments and the logarithm for the rest: four lanes seldom agree. What
 * stands side by side waits long for its own results.
 */
export function jaxErfInv(count: i32, least: f32, most: f32): void {
  const end = WORDS + (<usize> count << 2), low = f32x4.splat(least), high = f32x4.splat(most);
  // interleave at: 0, 16
  for (let at = WORDS; at < end; at += 32) {
    const u = v128.load(at), v = f32x4.mul(u, f32x4.neg(u));
    const y = f32x4.add(splat(0x3f800000), v), big = f32x4.max(y, splat(0x00800000));
    const half = v128.or(v128.and(big, splat(0x7fffff)), splat(0x3f000000)), less = f32x4.lt(half, splat(0x3f3504f3));
    const z = f32x4.add(f32x4.sub(half, splat(0x3f800000)), v128.and(half, less));
    const z2 = f32x4.mul(z, z), z3 = f32x4.mul(z2, z);
    const d6 = fma(v, splat(0x3f800000), splat(0x417101ad)), n6 = fma(v, splat(0x383de04b), splat(0x3eff40c5));
    const a2 = fma(z, splat(0x3d9021bb), splat(0xbdebd1b8)), b2 = fma(z, splat(0xbdfe5d4f), splat(0x3e11e9bf));
    const d5 = fma(v, d6, splat(0x42a6185b)), n5 = fma(v, n6, splat(0x40d284fa));
    const c2 = fma(z, splat(0x3e4cceac), splat(0xbe7ffffc)), a1 = fma(a2, z, splat(0x3def251a));
    const d4 = fma(v, d5, splat(0x435dc32d)), n4 = fma(v, n5, splat(0x41ef4b9c));
    const b1 = fma(b2, z, splat(0xbe2aae50)), c1 = fma(c2, z, splat(0x3eaaaaaa));
    const d3 = fma(v, d4, splat(0x439a8ca3)), n3 = fma(v, n4, splat(0x4273cc76)), q1 = fma(a1, z3, b1);
    const d2 = fma(v, d3, splat(0x43586d8a)), n2 = fma(v, n3, splat(0x426473ad)), q0 = fma(q1, z3, c1);
    const d1 = fma(v, d2, splat(0x42707982)), n1 = fma(v, n2, splat(0x41a05101));
    const e = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(big, 23), splat(126)), less));
    const q = fma(q0, z3, f32x4.mul(e, splat(0xb95e8083)));
    const far = fma(e, splat(0x3f318000), f32x4.add(fma(z2, splat(0xbf000000), z), q));
    const v2 = f32x4.mul(v, v), r = f32x4.mul(f32x4.mul(v, v2), f32x4.div(n1, d1));
    const near = f32x4.add(v, fma(v2, splat(0xbf000000), r)), small = f32x4.lt(f32x4.abs(v), splat(0x3ed413cd));
    const log = v128.bitselect(splat(0xff800000), far, f32x4.eq(y, splat(0)));
    const w = f32x4.neg(v128.bitselect(near, log, small)), t = f32x4.sub(w, splat(0x40200000));
    const p8 = fma(t, splat(0x32f16588), splat(0x34b84b36));
    const p7 = fma(t, p8, splat(0xb66c7357));
    const p6 = fma(t, p7, splat(0xb6935ac1));
    const p5 = fma(t, p6, splat(0x396532db));
    const p4 = fma(t, p5, splat(0xbaa45408));
    const p3 = fma(t, p4, splat(0xbb88e4ef));
    const p2 = fma(t, p3, splat(0x3e7c8f63));
    const p1 = fma(t, p2, splat(0x3fc02e2f));
    const p = withTail(w, p1), ends = f32x4.eq(f32x4.abs(u), splat(0x3f800000));
    const x = f32x4.mul(splat(0x3fb504f3), f32x4.mul(u, v128.bitselect(splat(0x7f800000), p, ends)));
    v128.store(at, f32x4.min(f32x4.max(x, low), high));
  }
}

/** Multiplies, then adds unless that is 0; each rounded. */
export function jaxScale(count: i32, factor: f32, shift: f32): void {
  const f = f32x4.splat(factor), s = f32x4.splat(shift), end = WORDS + (<usize> count << 2);
  for (let at = WORDS; at < end; at += 16) {
    const x = f32x4.mul(v128.load(at), f);
    v128.store(at, shift == 0 ? x : f32x4.add(x, s));
  }
}

// The polynomial of the tails, where one of the lanes is in a tail: one in a hundred times
@inline
function withTail(w: v128, p: v128): v128 {
  const inner = f32x4.lt(w, splat(0x40a00000));
  return i32x4.all_true(inner) ? p : v128.bitselect(p, tail(f32x4.sub(f32x4.sqrt(w), splat(0x40400000))), inner);
}

@inline
function tail(t: v128): v128 {
  let p = fma(t, splat(0xb951f09b), splat(0x38d3b56b));
  p = fma(t, p, splat(0x3ab0dc72));
  p = fma(t, p, splat(0xbb70bde7));
  p = fma(t, p, splat(0x3bbc127b));
  p = fma(t, p, splat(0xbbf9c5d7));
  p = fma(t, p, splat(0x3c1aa57e));
  p = fma(t, p, splat(0x3f8036db));
  return fma(t, p, splat(0x40354f7e));
}
