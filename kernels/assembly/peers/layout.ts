// Where things lie in the module's memory of three pages. Numbers are made in the places of the words they are made of.

/** The 624 words of a Mersenne Twister. */
export const STATE: usize = 1024;
/** Up to 16,384 words. */
export const WORDS: usize = 8192;

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
