import { fma } from "./peers/layout";

export { twister } from "./peers/mt19937";
export { torchNormal, torchUniform } from "./peers/torch";
export { jaxErfInv, jaxScale, jaxUniform, jaxWords } from "./peers/jax";

/** a * b + c as this machine works it out: relaxed SIMD leaves open whether it rounds once. */
export function madd(a: f32, b: f32, c: f32): f32 {
  return f32x4.extract_lane(fma(f32x4.splat(a), f32x4.splat(b), f32x4.splat(c)), 0);
}
