import { WORDS } from "./layout";

@inline
function next(p: v128, x: v128, c: f64): v128 {
  return f64x2.add(f64x2.mul(p, x), f64x2.splat(c));
}

@inline
function central(q: v128): v128 {
  const w = f64x2.sub(f64x2.splat(0.180625), f64x2.mul(q, q));
  let a = f64x2.splat(2509.0809287301227);
  a = next(a, w, 33430.57558358813);
  a = next(a, w, 67265.7709270087);
  a = next(a, w, 45921.95393154987);
  a = next(a, w, 13731.69376550946);
  a = next(a, w, 1971.5909503065513);
  a = next(a, w, 133.14166789178438);
  a = next(a, w, 3.3871328727963665);
  let b = f64x2.splat(5226.495278852854);
  b = next(b, w, 28729.085735721943);
  b = next(b, w, 39307.89580009271);
  b = next(b, w, 21213.794301586597);
  b = next(b, w, 5394.196021424751);
  b = next(b, w, 687.1870074920579);
  b = next(b, w, 42.31333070160091);
  b = next(b, w, 1.0);
  return f64x2.div(f64x2.mul(q, a), b);
}

@inline
function middle(w0: v128): v128 {
  const w = f64x2.sub(w0, f64x2.splat(1.6));
  let c = f64x2.splat(0.0007745450142783414);
  c = next(c, w, 0.022723844989269184);
  c = next(c, w, 0.2417807251774506);
  c = next(c, w, 1.2704582524523684);
  c = next(c, w, 3.6478483247632045);
  c = next(c, w, 5.769497221460691);
  c = next(c, w, 4.630337846156546);
  c = next(c, w, 1.4234371107496835);
  let d = f64x2.splat(1.0507500716444169e-09);
  d = next(d, w, 0.0005475938084995345);
  d = next(d, w, 0.015198666563616457);
  d = next(d, w, 0.14810397642748008);
  d = next(d, w, 0.6897673349851);
  d = next(d, w, 1.6763848301838038);
  d = next(d, w, 2.053191626637759);
  d = next(d, w, 1.0);
  return f64x2.div(c, d);
}

@inline
function far(w0: v128): v128 {
  const w = f64x2.sub(w0, f64x2.splat(5));
  let g = f64x2.splat(2.0103343992922881e-07);
  g = next(g, w, 2.7115555687434876e-05);
  g = next(g, w, 0.0012426609473880784);
  g = next(g, w, 0.026532189526576124);
  g = next(g, w, 0.29656057182850487);
  g = next(g, w, 1.7848265399172913);
  g = next(g, w, 5.463784911164114);
  g = next(g, w, 6.657904643501103);
  let h = f64x2.splat(2.0442631033899397e-15);
  h = next(h, w, 1.421511758316446e-07);
  h = next(h, w, 1.8463183175100548e-05);
  h = next(h, w, 0.0007868691311456133);
  h = next(h, w, 0.014875361290850615);
  h = next(h, w, 0.1369298809227358);
  h = next(h, w, 0.599832206555888);
  h = next(h, w, 1.0);
  return f64x2.div(g, h);
}

// ln x = 2·s·p + e·ln 2 for normal x > 0
@inline
function ln(x: v128): v128 {
  const top = f64x2.splat(1.4142135623730951), half = f64x2.splat(0.5), one = f64x2.splat(1);
  let m = v128.or(v128.and(x, i64x2.splat(0x000fffffffffffff)), i64x2.splat(0x3ff0000000000000));
  const above = f64x2.ge(m, top);
  m = f64x2.mul(m, v128.bitselect(half, one, above));
  // The exponent as a float: put under a constant whose unit is 1, and the constant taken away
  const biased = v128.or(i64x2.shr_u(x, 52), i64x2.splat(0x4330000000000000));
  const e0 = f64x2.sub(biased, f64x2.splat(4503599627370496.0 + 1023.0));
  const e = f64x2.add(e0, v128.and(above, one));
  const s = f64x2.div(f64x2.sub(m, one), f64x2.add(m, one)), q = f64x2.mul(s, s);
  let p = f64x2.splat(1.0 / 21.0);
  p = next(p, q, 1.0 / 19.0);
  p = next(p, q, 1.0 / 17.0);
  p = next(p, q, 1.0 / 15.0);
  p = next(p, q, 1.0 / 13.0);
  p = next(p, q, 1.0 / 11.0);
  p = next(p, q, 1.0 / 9.0);
  p = next(p, q, 1.0 / 7.0);
  p = next(p, q, 1.0 / 5.0);
  p = next(p, q, 1.0 / 3.0);
  p = next(p, q, 1.0);
  return f64x2.add(
    f64x2.mul(f64x2.mul(f64x2.splat(2), s), p),
    f64x2.mul(e, f64x2.splat(0.6931471805599453)),
  );
}

// The normal quantile, PPND16 of AS 241, for 0 < p < 1: bounds on both sides keep p inside
@inline
function quantile(p: v128): v128 {
  const q = f64x2.sub(p, f64x2.splat(0.5));
  let z = central(q);
  const tail = f64x2.gt(f64x2.abs(q), f64x2.splat(0.425));
  if (v128.any_true(tail)) {
    const w = f64x2.sqrt(f64x2.neg(ln(f64x2.min(p, f64x2.sub(f64x2.splat(1), p)))));
    let t = middle(w);
    const out = f64x2.gt(w, f64x2.splat(5));
    if (v128.any_true(out)) t = v128.bitselect(far(w), t, out);
    // Odd: the sign of q
    t = v128.xor(t, v128.and(q, i64x2.splat(0x8000000000000000)));
    z = v128.bitselect(t, z, tail);
  }
  return z;
}

/**
 * Words `first..end` (multiples of 8) to normal float32 numbers between two bounds, by inversion in float64.
 *
 * `l`, `r` are the bounds in standard deviations, `turn` is -1 if they are mirrored, else 1; `low`, `span` the probabilities below and
 * between them.
 */
export function inverse(
  first: i32,
  end: i32,
  mean: f64,
  std: f64,
  a: f64,
  b: f64,
  l: f64,
  r: f64,
  low: f64,
  span: f64,
  turn: f64,
): void {
  const last = WORDS + (<usize> end << 2), top = i32x4.splat(0x80000000);
  const sign = v128.and(f64x2.splat(turn), i64x2.splat(0x8000000000000000));
  for (let at = WORDS + (<usize> first << 2); at < last; at += 8) {
    const word = v128.xor(v128.load64_zero(at), top);
    const u = f64x2.mul(
      f64x2.add(f64x2.mul(f64x2.splat(2), f64x2.convert_low_i32x4_u(word)), f64x2.splat(1)),
      f64x2.splat(1.1641532182693481e-10), // 2^-33
    );
    const p = f64x2.add(f64x2.splat(low), f64x2.mul(u, f64x2.splat(span)));
    const z = v128.xor(f64x2.max(f64x2.splat(l), f64x2.min(f64x2.splat(r), quantile(p))), sign);
    const y = f64x2.add(f64x2.mul(z, f64x2.splat(std)), f64x2.splat(mean));
    const cut = f64x2.max(f64x2.splat(a), f64x2.min(f64x2.splat(b), y));
    v128.store64_lane(at, f32x4.demote_f64x2_zero(cut), 0);
  }
}
