// Matrices of float64 numbers, row by row, in a memory that the caller owns. Strides count numbers.

const STRIP: i32 = 256;
const BLOCK: i32 = 32;

@inline
function sum(a: v128, b: v128, c: v128, d: v128): v128 {
  return f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
}

/**
 * out += coefficients * from, for whole groups of four inner indices.
 *
 * The coefficient of row r and inner index q lies at `c + r * down + q * along`. A block of `from` stays in the cache while all rows use it,
 * two rows at a time what is loaded of it; for one place of `out` the inner indices come in rising order, whatever the blocks.
 */
export function multiplyAdd(
  out: usize,
  outStride: usize,
  c: usize,
  down: usize,
  along: usize,
  from: usize,
  fromStride: usize,
  rows: i32,
  inner: i32,
  cols: i32,
): void {
  const ys = outStride << 3, xs = fromStride << 3, cd = down << 3, ca = along << 3;
  for (let left = 0; left < cols; left += STRIP) {
    const right = min(left + STRIP, cols);
    for (let block = 0; block < inner; block += BLOCK) {
      const stop = min(block + BLOCK, inner);
      let r = 0;
      for (; r + 2 <= rows; r += 2) {
        const c0 = c + <usize> r * cd, y0 = out + <usize> r * ys;
        let j = left;
        for (; j + 4 <= right; j += 4) {
          const y = y0 + (<usize> j << 3), z = y + ys;
          let a = v128.load(y), b = v128.load(y, 16), d = v128.load(z), e = v128.load(z, 16);
          for (let q = block; q < stop; q += 4) {
            const k = c0 + <usize> q * ca, x = from + <usize> q * xs + (<usize> j << 3), l = k + cd;
            const p0 = v128.load(x), p1 = v128.load(x + xs), p2 = v128.load(x + 2 * xs), p3 = v128.load(x + 3 * xs);
            const s0 = v128.load(x, 16), s1 = v128.load(x + xs, 16), s2 = v128.load(x + 2 * xs, 16), s3 = v128.load(x + 3 * xs, 16);
            const k0 = v128.load64_splat(k), k1 = v128.load64_splat(k + ca);
            const k2 = v128.load64_splat(k + 2 * ca), k3 = v128.load64_splat(k + 3 * ca);
            a = f64x2.add(a, sum(f64x2.mul(k0, p0), f64x2.mul(k1, p1), f64x2.mul(k2, p2), f64x2.mul(k3, p3)));
            b = f64x2.add(b, sum(f64x2.mul(k0, s0), f64x2.mul(k1, s1), f64x2.mul(k2, s2), f64x2.mul(k3, s3)));
            const l0 = v128.load64_splat(l), l1 = v128.load64_splat(l + ca);
            const l2 = v128.load64_splat(l + 2 * ca), l3 = v128.load64_splat(l + 3 * ca);
            d = f64x2.add(d, sum(f64x2.mul(l0, p0), f64x2.mul(l1, p1), f64x2.mul(l2, p2), f64x2.mul(l3, p3)));
            e = f64x2.add(e, sum(f64x2.mul(l0, s0), f64x2.mul(l1, s1), f64x2.mul(l2, s2), f64x2.mul(l3, s3)));
          }
          v128.store(y, a);
          v128.store(y, b, 16);
          v128.store(z, d);
          v128.store(z, e, 16);
        }
        single(y0, c0, ca, from, xs, block, stop, j, right);
        single(y0 + ys, c0 + cd, ca, from, xs, block, stop, j, right);
      }
      if (r < rows) single(out + <usize> r * ys, c + <usize> r * cd, ca, from, xs, block, stop, left, right);
    }
  }
}

// The same for one row, place by place
function single(
  out: usize,
  c: usize,
  ca: usize,
  from: usize,
  xs: usize,
  block: i32,
  stop: i32,
  left: i32,
  right: i32,
): void {
  for (let j = left; j < right; j++) {
    const y = out + (<usize> j << 3);
    let a = load<f64>(y);
    for (let q = block; q < stop; q += 4) {
      const k = c + <usize> q * ca, x = from + <usize> q * xs + (<usize> j << 3);
      a += (load<f64>(k) * load<f64>(x) + load<f64>(k + ca) * load<f64>(x + xs)) +
        (load<f64>(k + 2 * ca) * load<f64>(x + 2 * xs) + load<f64>(k + 3 * ca) * load<f64>(x + 3 * xs));
    }
    store<f64>(y, a);
  }
}
