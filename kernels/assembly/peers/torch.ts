import { fma, splat, WORDS } from "./layout";

/** Words to uniform float32 numbers of PyTorch: low + u * span rounded once, and low where that is high. */
export function torchUniform(count: i32, low: f32, high: f32, span: f32): void {
  const a = f32x4.splat(low), h = f32x4.splat(high), r = f32x4.splat(span), end = WORDS + (<usize> count << 2);
  for (let at = WORDS; at < end; at += 16) {
    const x = fma(unit(v128.load(at)), r, a);
    v128.store(at, v128.bitselect(a, x, f32x4.eq(x, h)));
  }
}

/** Blocks of 16 words to blocks of 16 normals: the float32 Box-Muller of PyTorch's AVX2 build (random/torch/_box_muller.ts). */
export function torchNormal(count: i32, mean: f32, std: f32): void {
  const m0 = f32x4.splat(mean), s0 = f32x4.splat(std), end = WORDS + (<usize> count << 2);
  for (let base = WORDS; base < end; base += 64) {
    for (let at = base; at < base + 32; at += 16) {
      const r = radius(v128.load(at)), t = f32x4.mul(splat(0x40c90fdb), unit(v128.load(at, 32)));
      const turns = i32x4.trunc_sat_f32x4_s(f32x4.mul(t, splat(0x3fa2f983)));
      const q = v128.and(i32x4.add(turns, splat(1)), splat(0xfffffffe)), f = f32x4.convert_i32x4_s(q);
      let x = fma(f, splat(0xbf490000), t);
      x = fma(f, splat(0xb97da000), x);
      x = fma(f, splat(0xb3222169), x);
      const z = f32x4.mul(x, x);
      let c = fma(splat(0x37ccf5ce), z, splat(0xbab6061a));
      c = f32x4.mul(fma(c, z, splat(0x3d2aaaa5)), z);
      c = f32x4.add(fma(c, z, f32x4.neg(f32x4.mul(splat(0x3f000000), z))), splat(0x3f800000));
      let s = fma(splat(0xb94ca1f9), z, splat(0x3c08839e));
      s = f32x4.mul(fma(s, z, splat(0xbe2aaaa3)), z);
      s = fma(s, x, x);
      const swap = i32x4.eq(v128.and(q, splat(2)), splat(2));
      const minus = i32x4.shl(v128.xor(v128.and(i32x4.sub(q, splat(2)), splat(4)), splat(4)), 29);
      const cos = v128.xor(v128.bitselect(s, c, swap), minus);
      const sin = v128.xor(v128.bitselect(c, s, swap), i32x4.shl(v128.and(q, splat(4)), 29));
      v128.store(at, fma(f32x4.mul(r, cos), s0, m0));
      v128.store(at, fma(f32x4.mul(r, sin), s0, m0), 32);
    }
  }
}

// The low 24 bits as a number below 1
@inline
function unit(words: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(v128.and(words, splat(0xffffff))), splat(0x33800000));
}

// sqrt(-2 log(1 - u))
@inline
function radius(words: v128): v128 {
  const one = splat(0x3f800000), k = i32x4.sub(splat(0x1000000), v128.and(words, splat(0xffffff)));
  const bits = f32x4.mul(f32x4.convert_i32x4_s(k), splat(0x33800000));
  const half = v128.or(v128.and(bits, splat(0x7fffff)), splat(0x3f000000)), low = f32x4.lt(half, splat(0x3f3504f3));
  const e = f32x4.convert_i32x4_s(i32x4.add(i32x4.sub(i32x4.shr_u(bits, 23), splat(126)), low));
  const m = f32x4.add(f32x4.sub(half, one), v128.and(half, low)), z = f32x4.mul(m, m);
  let y = fma(splat(0x3d9021bb), m, splat(0xbdebd1b8));
  y = fma(y, m, splat(0x3def251a));
  y = fma(y, m, splat(0xbdfe5d4f));
  y = fma(y, m, splat(0x3e11e9bf));
  y = fma(y, m, splat(0xbe2aae50));
  y = fma(y, m, splat(0x3e4cceac));
  y = fma(y, m, splat(0xbe7ffffc));
  y = fma(y, m, splat(0x3eaaaaaa));
  y = fma(f32x4.mul(y, m), z, f32x4.mul(e, splat(0xb95e8083)));
  y = fma(splat(0xbf000000), z, y);
  const log = fma(e, splat(0x3f318000), f32x4.add(m, y));
  return f32x4.sqrt(f32x4.mul(splat(0xc0000000), log));
}
