// Matrices of float64 numbers, row by row, in a memory that the caller owns. Strides count numbers.

const STRIP: i32 = 256;
const BLOCK: i32 = 32;

@inline
function product(c: usize, along: usize, x: usize, stride: usize): v128 {
  const a = f64x2.mul(v128.load64_splat(c), v128.load(x)), b = f64x2.mul(v128.load64_splat(c + along), v128.load(x + stride));
  const d = f64x2.mul(v128.load64_splat(c + 2 * along), v128.load(x + 2 * stride));
  const e = f64x2.mul(v128.load64_splat(c + 3 * along), v128.load(x + 3 * stride));
  return f64x2.add(f64x2.add(a, b), f64x2.add(d, e));
}

/**
 * out += coefficients * from, for whole groups of four inner indices.
 *
 * The coefficient of row r and inner index q lies at `c + r * down + q * along`. A block of `from` stays in the cache while all rows use it;
 * for one place of `out` the inner indices come in rising order, whatever the blocks.
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
      for (let r = 0; r < rows; r++) {
        const c0 = c + <usize> r * cd, y0 = out + <usize> r * ys;
        let j = left;
        for (; j + 8 <= right; j += 8) {
          const y = y0 + (<usize> j << 3);
          let a0 = v128.load(y), a1 = v128.load(y, 16), a2 = v128.load(y, 32), a3 = v128.load(y, 48);
          for (let q = block; q < stop; q += 4) {
            const k = c0 + <usize> q * ca, x = from + <usize> q * xs + (<usize> j << 3);
            a0 = f64x2.add(a0, product(k, ca, x, xs));
            a1 = f64x2.add(a1, product(k, ca, x + 16, xs));
            a2 = f64x2.add(a2, product(k, ca, x + 32, xs));
            a3 = f64x2.add(a3, product(k, ca, x + 48, xs));
          }
          v128.store(y, a0);
          v128.store(y, a1, 16);
          v128.store(y, a2, 32);
          v128.store(y, a3, 48);
        }
        for (; j < right; j++) {
          const y = y0 + (<usize> j << 3);
          let a = load<f64>(y);
          for (let q = block; q < stop; q += 4) {
            const k = c0 + <usize> q * ca, x = from + <usize> q * xs + (<usize> j << 3);
            a += (load<f64>(k) * load<f64>(x) + load<f64>(k + ca) * load<f64>(x + xs)) +
              (load<f64>(k + 2 * ca) * load<f64>(x + 2 * xs) + load<f64>(k + 3 * ca) * load<f64>(x + 3 * xs));
          }
          store<f64>(y, a);
        }
      }
    }
  }
}
