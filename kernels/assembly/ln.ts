@inline
function next(p: v128, x: v128, c: v128): v128 {
  return f64x2.add(f64x2.mul(p, x), c);
}

// The fraction of x as a number from 1 to 2
@inline
function fraction(x: v128): v128 {
  return v128.or(v128.and(x, i64x2.splat(0x000fffffffffffff)), i64x2.splat(0x3ff0000000000000));
}

@inline
function above(x: v128): v128 {
  return f64x2.ge(fraction(x), f64x2.splat(1.4142135623730951));
}

/** e of a normal x = m * 2^e with m from √½ to √2: put under a constant whose unit is 1, and the constant taken away. */
@inline
export function exponent(x: v128): v128 {
  const biased = v128.or(i64x2.shr_u(x, 52), i64x2.splat(0x4330000000000000));
  const e = f64x2.sub(biased, f64x2.splat(4503599627370496.0 + 1023.0));
  return f64x2.add(e, v128.and(above(x), f64x2.splat(1)));
}

/** (m - 1) / (m + 1) of the same. */
@inline
export function ratio(x: v128): v128 {
  const m = f64x2.mul(fraction(x), v128.bitselect(f64x2.splat(0.5), f64x2.splat(1), above(x)));
  return f64x2.div(f64x2.sub(m, f64x2.splat(1)), f64x2.add(m, f64x2.splat(1)));
}

/** ln m of the same ratio s, as 2·s·p. */
@inline
export function lnRatio(s: v128): v128 {
  const q = f64x2.mul(s, s);
  let p = next(f64x2.splat(1.0 / 21.0), q, f64x2.splat(1.0 / 19.0));
  p = next(p, q, f64x2.splat(1.0 / 17.0));
  p = next(p, q, f64x2.splat(1.0 / 15.0));
  p = next(p, q, f64x2.splat(1.0 / 13.0));
  p = next(p, q, f64x2.splat(1.0 / 11.0));
  p = next(p, q, f64x2.splat(1.0 / 9.0));
  p = next(p, q, f64x2.splat(1.0 / 7.0));
  p = next(p, q, f64x2.splat(1.0 / 5.0));
  p = next(p, q, f64x2.splat(1.0 / 3.0));
  return f64x2.mul(f64x2.mul(f64x2.splat(2), s), next(p, q, f64x2.splat(1)));
}
