import { LIST, PLACES, SPARE, WORDS } from "./layout";
import { exponent, lnRatio, ratio } from "./ln";

@inline
function next(p: v128, x: v128, c: v128): v128 {
  return f64x2.add(f64x2.mul(p, x), c);
}

@inline
function middle(w0: v128): v128 {
  const w = f64x2.sub(w0, f64x2.splat(1.6));
  let c = f64x2.splat(0.0007745450142783414);
  c = next(c, w, f64x2.splat(0.022723844989269184));
  c = next(c, w, f64x2.splat(0.2417807251774506));
  c = next(c, w, f64x2.splat(1.2704582524523684));
  c = next(c, w, f64x2.splat(3.6478483247632045));
  c = next(c, w, f64x2.splat(5.769497221460691));
  c = next(c, w, f64x2.splat(4.630337846156546));
  c = next(c, w, f64x2.splat(1.4234371107496835));
  let d = f64x2.splat(1.0507500716444169e-09);
  d = next(d, w, f64x2.splat(0.0005475938084995345));
  d = next(d, w, f64x2.splat(0.015198666563616457));
  d = next(d, w, f64x2.splat(0.14810397642748008));
  d = next(d, w, f64x2.splat(0.6897673349851));
  d = next(d, w, f64x2.splat(1.6763848301838038));
  d = next(d, w, f64x2.splat(2.053191626637759));
  d = next(d, w, f64x2.splat(1.0));
  return f64x2.div(c, d);
}

@inline
function outer(w0: v128): v128 {
  const w = f64x2.sub(w0, f64x2.splat(5));
  let g = f64x2.splat(2.0103343992922881e-07);
  g = next(g, w, f64x2.splat(2.7115555687434876e-05));
  g = next(g, w, f64x2.splat(0.0012426609473880784));
  g = next(g, w, f64x2.splat(0.026532189526576124));
  g = next(g, w, f64x2.splat(0.29656057182850487));
  g = next(g, w, f64x2.splat(1.7848265399172913));
  g = next(g, w, f64x2.splat(5.463784911164114));
  g = next(g, w, f64x2.splat(6.657904643501103));
  let h = f64x2.splat(2.0442631033899397e-15);
  h = next(h, w, f64x2.splat(1.421511758316446e-07));
  h = next(h, w, f64x2.splat(1.8463183175100548e-05));
  h = next(h, w, f64x2.splat(0.0007868691311456133));
  h = next(h, w, f64x2.splat(0.014875361290850615));
  h = next(h, w, f64x2.splat(0.1369298809227358));
  h = next(h, w, f64x2.splat(0.599832206555888));
  h = next(h, w, f64x2.splat(1.0));
  return f64x2.div(g, h);
}

// The distance of a probability from the end of its side: √(-ln p)
@inline
function depth(p: v128): v128 {
  const small = f64x2.pmin(p, f64x2.sub(f64x2.splat(1), p));
  const ln = f64x2.add(lnRatio(ratio(small)), f64x2.mul(exponent(small), f64x2.splat(0.6931471805599453)));
  return f64x2.sqrt(f64x2.neg(ln));
}

@inline
function finish(z0: v128, mean: f64, std: f64, a: f64, b: f64, l: f64, r: f64, sign: v128): v128 {
  const z = v128.xor(f64x2.pmax(f64x2.pmin(z0, f64x2.splat(r)), f64x2.splat(l)), sign);
  const y = f64x2.add(f64x2.mul(z, f64x2.splat(std)), f64x2.splat(mean));
  return f32x4.demote_f64x2_zero(f64x2.pmax(f64x2.pmin(y, f64x2.splat(b)), f64x2.splat(a)));
}

// The probability that a word stands for: u·between + below with u = (2w + 1)·2^-33
@inline
function chance(word: v128, below: f64, between: f64): v128 {
  const u = f64x2.mul(
    f64x2.add(f64x2.mul(f64x2.splat(2), f64x2.convert_low_i32x4_u(word)), f64x2.splat(1)),
    f64x2.splat(1.1641532182693481e-10),
  );
  return f64x2.add(f64x2.splat(below), f64x2.mul(u, f64x2.splat(between)));
}

// Puts both probabilities at the end of the list, and keeps those of the tails there
@inline
function note(p: v128, q: v128, at: usize, noted: usize): usize {
  const tail = f64x2.gt(f64x2.abs(q), f64x2.splat(0.425));
  v128.store64_lane(LIST + (noted << 3), p, 0);
  store<u32>(PLACES + (noted << 2), <u32> at);
  noted += <usize> (i32x4.extract_lane(tail, 0) & 1);
  v128.store64_lane(LIST + (noted << 3), p, 1);
  store<u32>(PLACES + (noted << 2), <u32> at + 4);
  return noted + <usize> (i32x4.extract_lane(tail, 2) & 1);
}

const BLOCK: usize = 2048 << 2;

/**
 * Words `first..end` (multiples of 8) to normal float32 numbers between two bounds, by inversion in float64.
 *
 * `l`, `r` are the bounds in standard deviations, `turn` is -1 if they are mirrored, else 1; `below`, `between` the probabilities.
 * Neither `mean` nor `b` is -0: the pseudo-minimum, one instruction where the minimum takes eight, does not tell it from 0.
 * The quantile is PPND16 of AS 241 for 0 < p < 1 (bounds on both sides keep p inside). In blocks: all elements by the formula for the
 * middle, noting those of the tails, then the noted ones by the formula for the tails, so that no branch depends on a random number.
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
  below: f64,
  between: f64,
  turn: f64,
): void {
  const last = WORDS + (<usize> end << 2), top = i32x4.splat(0x80000000), half = f64x2.splat(0.5);
  const minus = i64x2.splat(0x8000000000000000), sign = v128.and(f64x2.splat(turn), minus);
  for (let block = WORDS + (<usize> first << 2); block < last; block += BLOCK) {
    const stop = min<usize>(block + BLOCK, last);
    let noted: usize = 0;
    // interleave at: 0, 8, 16, 24
    for (let at = block; at < stop; at += 32) {
      const p = chance(v128.xor(v128.load64_zero(at), top), below, between), q = f64x2.sub(p, half);
      const w = f64x2.sub(f64x2.splat(0.180625), f64x2.mul(q, q));
      const a6 = next(f64x2.splat(2509.0809287301227), w, f64x2.splat(33430.57558358813)), b6 = next(f64x2.splat(5226.495278852854), w, f64x2.splat(28729.085735721943));
      const a5 = next(a6, w, f64x2.splat(67265.7709270087)), b5 = next(b6, w, f64x2.splat(39307.89580009271));
      const a4 = next(a5, w, f64x2.splat(45921.95393154987)), b4 = next(b5, w, f64x2.splat(21213.794301586597));
      const a3 = next(a4, w, f64x2.splat(13731.69376550946)), b3 = next(b4, w, f64x2.splat(5394.196021424751));
      const a2 = next(a3, w, f64x2.splat(1971.5909503065513)), b2 = next(b3, w, f64x2.splat(687.1870074920579));
      const a1 = next(a2, w, f64x2.splat(133.14166789178438)), b1 = next(b2, w, f64x2.splat(42.31333070160091));
      const a0 = next(a1, w, f64x2.splat(3.3871328727963665)), b0 = next(b1, w, f64x2.splat(1.0));
      const z = f64x2.div(f64x2.mul(q, a0), b0);
      v128.store64_lane(at, finish(z, mean, std, a, b, l, r, sign), 0);
      noted = note(p, q, at, noted);
    }
    // An odd one out goes with a partner that is written nowhere of use
    store<f64>(LIST + (noted << 3), 0.01);
    store<u32>(PLACES + (noted << 2), <u32> SPARE);
    for (let k: usize = 0; k < noted; k += 2) {
      const p = v128.load(LIST + (k << 3)), w = depth(p), far = f64x2.gt(w, f64x2.splat(5));
      let z = middle(w);
      if (v128.any_true(far)) z = v128.bitselect(outer(w), z, far);
      const y = finish(v128.xor(z, v128.and(f64x2.sub(p, half), minus)), mean, std, a, b, l, r, sign);
      v128.store32_lane(load<u32>(PLACES + (k << 2)), y, 0);
      v128.store32_lane(load<u32>(PLACES + (k << 2), 4), y, 1);
    }
  }
}
