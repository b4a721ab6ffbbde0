import { WORDS } from "./layout";

/** Words `first..end` (multiples of 8) to uniform float32 numbers: min(word >>> 8 times b plus a, cap). */
export function uniform(first: i32, end: i32, b: f32, a: f32, cap: f32): void {
  const scale = f32x4.splat(b), low = f32x4.splat(a), most = f32x4.splat(cap), last = WORDS + (<usize> end << 2);
  for (let at = WORDS + (<usize> first << 2); at < last; at += 32) {
    const x = f32x4.convert_i32x4_s(i32x4.shr_u(v128.load(at), 8));
    const y = f32x4.convert_i32x4_s(i32x4.shr_u(v128.load(at, 16), 8));
    v128.store(at, f32x4.pmin(f32x4.add(f32x4.mul(x, scale), low), most));
    v128.store(at, f32x4.pmin(f32x4.add(f32x4.mul(y, scale), low), most), 16);
  }
}
