import { WORDS } from "./layout";

// The low halves of eight 32-bit lanes
@inline
function halves(x: v128, y: v128): v128 {
  return v128.shuffle<u16>(x, y, 0, 2, 4, 6, 8, 10, 12, 14);
}

@inline
function bfloat(x: v128): v128 {
  const tie = v128.and(i32x4.shr_u(x, 16), i32x4.splat(1));
  return i32x4.shr_u(i32x4.add(x, i32x4.add(tie, i32x4.splat(0x7fff))), 16);
}

/** float32 numbers `first..end` (multiples of 8) to bfloat16 bits, from the front of the memory on. No NaN comes here. */
export function packBfloat16(first: i32, end: i32): void {
  let to = WORDS + (<usize> first << 1);
  const last = WORDS + (<usize> end << 2);
  for (let at = WORDS + (<usize> first << 2); at < last; at += 32, to += 16) {
    v128.store(to, halves(bfloat(v128.load(at)), bfloat(v128.load(at, 16))));
  }
}

@inline
function half(x: v128): v128 {
  const a = v128.and(x, i32x4.splat(0x7fffffff)), sign = v128.and(i32x4.shr_u(x, 16), i32x4.splat(0x8000));
  const tie = v128.and(i32x4.shr_u(a, 13), i32x4.splat(1));
  let h = i32x4.shr_u(i32x4.add(i32x4.sub(a, i32x4.splat(0x38000000 - 0xfff)), tie), 13);
  // Below 2^-14 the sum with a half has the wanted bits at its end, from 65520 on it is infinity
  const small = i32x4.sub(f32x4.add(a, f32x4.splat(0.5)), i32x4.splat(0x3f000000));
  h = v128.bitselect(small, h, i32x4.lt_s(a, i32x4.splat(0x38800000)));
  h = v128.bitselect(i32x4.splat(0x7c00), h, i32x4.ge_s(a, i32x4.splat(0x477ff000)));
  return v128.or(h, sign);
}

/** float32 numbers `first..end` (multiples of 8) to float16 bits, from the front of the memory on. No NaN comes here. */
export function packFloat16(first: i32, end: i32): void {
  let to = WORDS + (<usize> first << 1);
  const last = WORDS + (<usize> end << 2);
  for (let at = WORDS + (<usize> first << 2); at < last; at += 32, to += 16) {
    v128.store(to, halves(half(v128.load(at)), half(v128.load(at, 16))));
  }
}
