// Where things lie in the module's memory of three pages. Numbers are made in the places of the words they are made of: up to 16,384.
export { WORDS } from "../layout";

/** The 624 words of a Mersenne Twister, behind the compiler's tables. */
export const STATE: usize = 3072;

/** A float32 constant by its bits, on all lanes. */
@inline
export function splat(bits: u32): v128 {
  return i32x4.splat(bits);
}

/** a * b + c rounded once. The loader has made sure that this machine fuses. */
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  return f32x4.relaxed_madd(a, b, c);
}
