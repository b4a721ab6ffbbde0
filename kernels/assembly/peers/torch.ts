import { fma, splat, WORDS } from "./layout";

/** Words to uniform float32 numbers of PyTorch: low + u * span rounded once, and low where that is high. */
export function torchUniform(count: i32, low: f32, high: f32, span: f32): void {
  const a = f32x4.splat(low), h = f32x4.splat(high), r = f32x4.splat(span * <f32> 5.9604644775390625e-8), end = WORDS + (<usize> count << 2);
  // interleave at: 0, 16, 32, 48
  for (let at = WORDS; at < end; at += 64) {
    const x = fma(f32x4.convert_i32x4_s(v128.and(v128.load(at), splat(0xffffff))), r, a);
    v128.store(at, v128.bitselect(a, x, f32x4.eq(x, h)));
  }
}

/** Blocks of 16 words to blocks of 16 normals: the float32 Box-Muller of PyTorch's AVX2 build (random/torch/_box_muller.ts). */
export function torchNormal(count: i32, mean: f32, std: f32): void {
  const m0 = f32x4.splat(mean), s0 = f32x4.splat(std), end = WORDS + (<usize> count << 2);
  // interleave at: 0, 16, 64, 80
  for (let at = WORDS; at < end; at += 128) {
    const k = i32x4.sub(splat(0x1000000), v128.and(v128.load(at), splat(0xffffff)));
    const bits = f32x4.mul(f32x4.convert_i32x4_s(k), splat(0x33800000));
    const half = v128.or(v128.and(bits, splat(0x7fffff)), splat(0x3f000000)), low = f32x4.lt(half, splat(0x3f3504f3));
    const e = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(bits, 23), splat(126)), low));
    const m = f32x4.add(f32x4.sub(half, splat(0x3f800000)), v128.and(half, low)), z = f32x4.mul(m, m);
    const t = f32x4.mul(splat(0x40c90fdb), unit(v128.load(at, 32)));
    const q = v128.and(i32x4.add(truncated(f32x4.mul(t, splat(0x3fa2f983))), splat(1)), splat(0xfffffffe));
    const f = f32x4.convert_i32x4_s(q);
    // The logarithm and the angle's sine and cosine, step by step together: each waits long for its own results
    const y7 = fma(splat(0x3d9021bb), m, splat(0xbdebd1b8)), x1 = fma(f, splat(0xbf490000), t);
    const y6 = fma(y7, m, splat(0x3def251a)), x2 = fma(f, splat(0xb97da000), x1);
    const y5 = fma(y6, m, splat(0xbdfe5d4f)), x = fma(f, splat(0xb3222169), x2);
    const y4 = fma(y5, m, splat(0x3e11e9bf)), w = f32x4.mul(x, x);
    const y3 = fma(y4, m, splat(0xbe2aae50)), c2 = fma(splat(0x37ccf5ce), w, splat(0xbab6061a));
    const s2 = fma(splat(0xb94ca1f9), w, splat(0x3c08839e)), y2 = fma(y3, m, splat(0x3e4cceac));
    const c1 = f32x4.mul(fma(c2, w, splat(0x3d2aaaa5)), w), s1 = f32x4.mul(fma(s2, w, splat(0xbe2aaaa3)), w);
    const y1 = fma(y2, m, splat(0xbe7ffffc)), c0 = fma(c1, w, f32x4.neg(f32x4.mul(splat(0x3f000000), w)));
    const y0 = fma(y1, m, splat(0x3eaaaaaa)), c = f32x4.add(c0, splat(0x3f800000)), s = fma(s1, x, x);
    const y = fma(splat(0xbf000000), z, fma(f32x4.mul(y0, m), z, f32x4.mul(e, splat(0xb95e8083))));
    const log = fma(e, splat(0x3f318000), f32x4.add(m, y)), r = f32x4.sqrt(f32x4.mul(splat(0xc0000000), log));
    const swap = v128.and(v128.xor(s, c), i32x4.eq(v128.and(q, splat(2)), splat(2)));
    const minus = i32x4.shl(v128.xor(v128.and(i32x4.sub(q, splat(2)), splat(4)), splat(4)), 29);
    const cos = v128.xor(v128.xor(c, swap), minus), sin = v128.xor(v128.xor(s, swap), i32x4.shl(v128.and(q, splat(4)), 29));
    v128.store(at, fma(f32x4.mul(r, cos), s0, m0));
    v128.store(at, fma(f32x4.mul(r, sin), s0, m0), 32);
  }
}

// The whole part of a number from 0 to 8: the saturating conversion takes many instructions, and relaxed ones would do as well
@inline
function truncated(x: v128): v128 {
  return i32x4.relaxed_trunc_f32x4_s(x);
}

// The low 24 bits as a number below 1
@inline
function unit(words: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(v128.and(words, splat(0xffffff))), splat(0x33800000));
}
