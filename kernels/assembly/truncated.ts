import { WORDS } from "./layout";

@inline
function splat(bits: u32): v128 {
  return i32x4.splat(bits);
}

@inline
function mulAdd(x: v128, y: v128, z: v128): v128 {
  return f32x4.add(f32x4.mul(x, y), z);
}

@inline
function cut(word: v128, m0: v128, s0: v128, low: v128, high: v128): v128 {
  const x = mulAdd(f32x4.convert_i32x4_s(i32x4.shr_s(word, 7)), splat(0x33745a18), splat(0x32f45a18));
  const v = f32x4.sub(splat(0x3f693bdf), f32x4.mul(x, x)), v2 = f32x4.mul(v, v), v4 = f32x4.mul(v2, v2);
  const n = f32x4.add(
    f32x4.mul(v4, splat(0x40d5597e)),
    f32x4.add(
      f32x4.mul(v2, mulAdd(v, splat(0x42964afe), splat(0x42bc0ae8))),
      mulAdd(v, splat(0x41df256b), splat(0x40061a07)),
    ),
  );
  const d = f32x4.add(
    f32x4.mul(v4, splat(0x41789fd7)),
    f32x4.add(
      f32x4.mul(v2, mulAdd(v, splat(0x42922152), splat(0x427ca427))),
      mulAdd(v, splat(0x41730539), splat(0x3f800000)),
    ),
  );
  return f32x4.pmax(f32x4.pmin(f32x4.add(f32x4.mul(f32x4.mul(x, s0), f32x4.div(n, d)), m0), high), low);
}

/**
 * Words `first..end` (multiples of 8) to normal float32 numbers cut at two sigma: a rational function of each word.
 *
 * Neither `mean` nor `b` is -0: the pseudo-minimum, one instruction where the minimum takes eight, does not tell it from 0.
 */
export function twoSigma(first: i32, end: i32, mean: f32, std: f32, a: f32, b: f32): void {
  const m0 = f32x4.splat(mean), s0 = f32x4.splat(std), low = f32x4.splat(a), high = f32x4.splat(b);
  const last = WORDS + (<usize> end << 2);
  for (let at = WORDS + (<usize> first << 2); at < last; at += 32) {
    v128.store(at, cut(v128.load(at), m0, s0, low, high));
    v128.store(at, cut(v128.load(at, 16), m0, s0, low, high), 16);
  }
}
