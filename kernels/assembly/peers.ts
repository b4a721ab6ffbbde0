import { fma } from "./peers/layout";
import { fma64 } from "./peers/torch64";

export { twister } from "./peers/mt19937";
export { torchNormal, torchUniform } from "./peers/torch";
export { torchNormal64, turnPairs64 } from "./peers/torch64";
export { jaxErfInv, jaxScale, jaxUniform, jaxWords } from "./peers/jax";

/** a * b + c as this machine works it out: relaxed SIMD leaves open whether it rounds once. */
export function madd(a: f32, b: f32, c: f32): f32 {
  return f32x4.extract_lane(fma(f32x4.splat(a), f32x4.splat(b), f32x4.splat(c)), 0);
}

/** The same in float64. */
export function madd64(a: f64, b: f64, c: f64): f64 {
  return f64x2.extract_lane(fma64(f64x2.splat(a), f64x2.splat(b), f64x2.splat(c)), 0);
}
