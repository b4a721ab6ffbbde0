// Matrices on their way to two diagonals, and the rotations that follow.

/**
 * Takes x y' off a matrix and multiplies what is left by z: out[i] is the product of row i with z.
 *
 * Four sums in turns, joined as (0 + 2) + (1 + 3); then come the up to three products that are left, one by one.
 */
export function updateAndDot(
  a: usize,
  pitch: usize,
  rows: i32,
  cols: i32,
  x: usize,
  y: usize,
  z: usize,
  out: usize,
): void {
  const row = pitch << 3;
  for (let i = 0, at = a; i < rows; i++, at += row) {
    const o = <usize> i << 3, c = load<f64>(x + o), s = f64x2.splat(c);
    let p = f64x2.splat(0), q = p, j = 0;
    for (; j + 4 <= cols; j += 4) {
      const d = <usize> j << 3;
      const u = f64x2.sub(v128.load(at + d), f64x2.mul(s, v128.load(y + d)));
      const v = f64x2.sub(v128.load(at + d, 16), f64x2.mul(s, v128.load(y + d, 16)));
      v128.store(at + d, u);
      v128.store(at + d, v, 16);
      p = f64x2.add(p, f64x2.mul(u, v128.load(z + d)));
      q = f64x2.add(q, f64x2.mul(v, v128.load(z + d, 16)));
    }
    p = f64x2.add(p, q);
    let sum = f64x2.extract_lane(p, 0) + f64x2.extract_lane(p, 1);
    for (; j < cols; j++) {
      const d = <usize> j << 3, u = load<f64>(at + d) - c * load<f64>(y + d);
      store<f64>(at + d, u);
      sum += u * load<f64>(z + d);
    }
    store<f64>(out + o, sum);
  }
}

/** Takes x y' off a matrix and multiplies what is left by z from the left: out[j] is the product of z with column j, down the rows. */
export function updateAndAdd(
  a: usize,
  pitch: usize,
  rows: i32,
  cols: i32,
  x: usize,
  y: usize,
  z: usize,
  out: usize,
): void {
  const row = pitch << 3;
  let j = 0;
  for (; j + 8 <= cols; j += 8) {
    const d = <usize> j << 3;
    const k = v128.load(y + d), l = v128.load(y + d, 16), m = v128.load(y + d, 32), n = v128.load(y + d, 48);
    let p = f64x2.splat(0), q = p, r = p, s = p;
    for (let i = 0, at = a + d; i < rows; i++, at += row) {
      const o = <usize> i << 3, c = v128.load64_splat(x + o), e = v128.load64_splat(z + o);
      const t = f64x2.sub(v128.load(at), f64x2.mul(c, k));
      v128.store(at, t);
      p = f64x2.add(p, f64x2.mul(e, t));
      const u = f64x2.sub(v128.load(at, 16), f64x2.mul(c, l));
      v128.store(at, u, 16);
      q = f64x2.add(q, f64x2.mul(e, u));
      const v = f64x2.sub(v128.load(at, 32), f64x2.mul(c, m));
      v128.store(at, v, 32);
      r = f64x2.add(r, f64x2.mul(e, v));
      const w = f64x2.sub(v128.load(at, 48), f64x2.mul(c, n));
      v128.store(at, w, 48);
      s = f64x2.add(s, f64x2.mul(e, w));
    }
    v128.store(out + d, p);
    v128.store(out + d, q, 16);
    v128.store(out + d, r, 32);
    v128.store(out + d, s, 48);
  }
  for (; j < cols; j++) {
    const d = <usize> j << 3, k = load<f64>(y + d);
    let p: f64 = 0;
    for (let i = 0, at = a + d; i < rows; i++, at += row) {
      const o = <usize> i << 3, t = load<f64>(at) - load<f64>(x + o) * k;
      store<f64>(at, t);
      p += load<f64>(z + o) * t;
    }
    store<f64>(out + d, p);
  }
}

/**
 * Takes x y' + y x' off the lower triangle of a symmetric matrix and multiplies what is left by z.
 *
 * out[i] is the product of the row before the diagonal (summed as in updateAndDot), the diagonal's, then the rows below in turn.
 */
export function updateSymmetric(a: usize, pitch: usize, n: i32, x: usize, y: usize, z: usize, out: usize): void {
  const row = pitch << 3;
  for (let i = 0, at = a; i < n; i++, at += row) {
    const o = <usize> i << 3, c = load<f64>(x + o), e = load<f64>(y + o), f = load<f64>(z + o);
    const cs = f64x2.splat(c), es = f64x2.splat(e), fs = f64x2.splat(f);
    let p = f64x2.splat(0), q = p, j = 0;
    for (; j + 4 <= i; j += 4) {
      const d = <usize> j << 3;
      const u = f64x2.sub(
        f64x2.sub(v128.load(at + d), f64x2.mul(cs, v128.load(y + d))),
        f64x2.mul(es, v128.load(x + d)),
      );
      const v = f64x2.sub(
        f64x2.sub(v128.load(at + d, 16), f64x2.mul(cs, v128.load(y + d, 16))),
        f64x2.mul(es, v128.load(x + d, 16)),
      );
      v128.store(at + d, u);
      v128.store(at + d, v, 16);
      p = f64x2.add(p, f64x2.mul(u, v128.load(z + d)));
      q = f64x2.add(q, f64x2.mul(v, v128.load(z + d, 16)));
      v128.store(out + d, f64x2.add(v128.load(out + d), f64x2.mul(u, fs)));
      v128.store(out + d, f64x2.add(v128.load(out + d, 16), f64x2.mul(v, fs)), 16);
    }
    p = f64x2.add(p, q);
    let sum = f64x2.extract_lane(p, 0) + f64x2.extract_lane(p, 1);
    for (; j < i; j++) {
      const d = <usize> j << 3, u = load<f64>(at + d) - c * load<f64>(y + d) - e * load<f64>(x + d);
      store<f64>(at + d, u);
      sum += u * load<f64>(z + d);
      store<f64>(out + d, load<f64>(out + d) + u * f);
    }
    const u = load<f64>(at + o) - c * e - e * c;
    store<f64>(at + o, u);
    store<f64>(out + o, sum + u * f);
  }
}

/** Turns row r and the next by the r-th pair of cosine and sine: (c p + s q, c q - s p), for `count` pairs in turn. */
export function rotate(z: usize, pitch: usize, cols: i32, count: i32, turns: usize): void {
  const row = pitch << 3, end = turns + (<usize> count << 4);
  let j = 0;
  for (; j + 8 <= cols; j += 8) {
    let at = z + (<usize> j << 3);
    let p = v128.load(at), q = v128.load(at, 16), r = v128.load(at, 32), s = v128.load(at, 48);
    for (let pair = turns; pair < end; pair += 16, at += row) {
      const cos = v128.load64_splat(pair), sin = v128.load64_splat(pair, 8), next = at + row;
      const t = v128.load(next), u = v128.load(next, 16), v = v128.load(next, 32), w = v128.load(next, 48);
      v128.store(at, f64x2.add(f64x2.mul(cos, p), f64x2.mul(sin, t)));
      p = f64x2.sub(f64x2.mul(cos, t), f64x2.mul(sin, p));
      v128.store(at, f64x2.add(f64x2.mul(cos, q), f64x2.mul(sin, u)), 16);
      q = f64x2.sub(f64x2.mul(cos, u), f64x2.mul(sin, q));
      v128.store(at, f64x2.add(f64x2.mul(cos, r), f64x2.mul(sin, v)), 32);
      r = f64x2.sub(f64x2.mul(cos, v), f64x2.mul(sin, r));
      v128.store(at, f64x2.add(f64x2.mul(cos, s), f64x2.mul(sin, w)), 48);
      s = f64x2.sub(f64x2.mul(cos, w), f64x2.mul(sin, s));
    }
    v128.store(at, p);
    v128.store(at, q, 16);
    v128.store(at, r, 32);
    v128.store(at, s, 48);
  }
  for (; j < cols; j++) {
    let at = z + (<usize> j << 3), p = load<f64>(at);
    for (let pair = turns; pair < end; pair += 16, at += row) {
      const cos = load<f64>(pair), sin = load<f64>(pair, 8), t = load<f64>(at + row);
      store<f64>(at, cos * p + sin * t);
      p = cos * t - sin * p;
    }
    store<f64>(at, p);
  }
}
