import { WORDS } from "./layout";

@inline
function splat(bits: u32): v128 {
  return i32x4.splat(bits);
}

@inline
function mulAdd(x: v128, y: v128, z: v128): v128 {
  return f32x4.add(f32x4.mul(x, y), z);
}

/**
 * Words `first..end` (multiples of 8) to normal float32 numbers cut at two sigma: a rational function of each word.
 *
 * Neither `mean` nor `b` is -0: the pseudo-minimum, one instruction where the minimum takes eight, does not tell it from 0.
 */
export function twoSigma(first: i32, end: i32, mean: f32, std: f32, a: f32, b: f32): void {
  const m0 = f32x4.splat(mean), s0 = f32x4.splat(std), low = f32x4.splat(a), high = f32x4.splat(b);
  const last = WORDS + (<usize> end << 2);
  // interleave at: 0, 16, 32, 48
  for (let at = WORDS + (<usize> first << 2); at < last; at += 64) {
    const whole = f32x4.convert_i32x4_s(i32x4.shr_s(v128.load(at), 7));
    const x = mulAdd(whole, splat(0x33745a18), splat(0x32f45a18)), v = f32x4.sub(splat(0x3f693bdf), f32x4.mul(x, x));
    const v2 = f32x4.mul(v, v), v4 = f32x4.mul(v2, v2);
    const n1 = mulAdd(v, splat(0x42964afe), splat(0x42bc0ae8)), n0 = mulAdd(v, splat(0x41df256b), splat(0x40061a07));
    const d1 = mulAdd(v, splat(0x42922152), splat(0x427ca427)), d0 = mulAdd(v, splat(0x41730539), splat(0x3f800000));
    const n = f32x4.add(f32x4.mul(v4, splat(0x40d5597e)), f32x4.add(f32x4.mul(v2, n1), n0));
    const d = f32x4.add(f32x4.mul(v4, splat(0x41789fd7)), f32x4.add(f32x4.mul(v2, d1), d0));
    const y = f32x4.add(f32x4.mul(f32x4.mul(x, s0), f32x4.div(n, d)), m0);
    v128.store(at, f32x4.pmax(f32x4.pmin(y, high), low));
  }
}
