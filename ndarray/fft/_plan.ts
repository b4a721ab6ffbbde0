/**
 * What transforms complex numbers of one length in place.
 *
 * Lengths of small primes by Stockham's self-sorting method (T. Stockham, AFIPS 1966), others by Bluestein's chirp (L. Bluestein, IEEE
 * Trans. Audio Electroacoust. 18(4), 1970), which turns them into a circular convolution. Both take time O(n log n).
 */

/** Transforms the real and imaginary parts of n numbers, without a factor. */
export type Transform = (re: Float64Array, im: Float64Array) => void;

/** The transform of n numbers with the exponent's sign: -1 forward, 1 back. Tables are made once, for as many calls as are wanted. */
export function planOf(n: number, sign: 1 | -1): Transform {
  const factors = factorsOf(n);
  return factors.at(-1)! <= LARGEST_PRIME ? stockham(n, sign, factors) : bluestein(n, sign);
}

// From here on the sum of all products of one factor takes longer than Bluestein's three transforms
const LARGEST_PRIME = 31;

function factorsOf(n: number): number[] {
  const factors: number[] = [];
  let rest = n;
  while (rest % 4 === 0) factors.push(4), rest /= 4;
  for (let p = 2; p * p <= rest; p++) while (rest % p === 0) factors.push(p), rest /= p;
  return rest > 1 || factors.length === 0 ? [...factors, rest] : factors;
}

// The point k of n on the unit circle, from an angle of an eighth of it, so that no place is less exact
function unit(k: number, n: number): readonly [cos: number, sin: number] {
  const quarter = Math.floor(4 * k / n), rest = 4 * k - quarter * n, far = 2 * rest > n;
  const angle = Math.PI / 2 * (far ? n - rest : rest) / n, c = far ? Math.sin(angle) : Math.cos(angle);
  const s = far ? Math.cos(angle) : Math.sin(angle);
  return quarter === 0 ? [c, s] : quarter === 1 ? [-s, c] : quarter === 2 ? [-c, -s] : [s, -c];
}

function stockham(n: number, sign: 1 | -1, factors: readonly number[]): Transform {
  const cos = new Float64Array(n), sin = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const [c, s] = unit(k, n);
    cos[k] = c;
    sin[k] = sign * s;
  }
  const re2 = new Float64Array(n), im2 = new Float64Array(n);
  const most = Math.max(...factors), ar = new Float64Array(most), ai = new Float64Array(most);
  return (re, im) => {
    let xr = re, xi = im, yr: Float64Array = re2, yi: Float64Array = im2, stride = 1, m = n;
    for (const p of factors) {
      const part = m / p;
      for (let k = 0; k < part; k++) {
        for (let j = 0; j < stride; j++) {
          for (let r = 0, at = j + stride * k; r < p; r++, at += stride * part) {
            ar[r] = xr[at]!;
            ai[r] = xi[at]!;
          }
          if (p === 4) four(ar, ai, sign);
          else if (p === 2) two(ar, ai);
          else small(ar, ai, p, n, cos, sin);
          for (let t = 0, to = j + stride * p * k, w = 0; t < p; t++, to += stride, w += k * stride) {
            const c = cos[w]!, s = sin[w]!, a = ar[t]!, b = ai[t]!;
            yr[to] = a * c - b * s;
            yi[to] = a * s + b * c;
          }
        }
      }
      [xr, yr] = [yr, xr];
      [xi, yi] = [yi, xi];
      stride *= p;
      m = part;
    }
    if (xr !== re) {
      re.set(xr);
      im.set(xi);
    }
  };
}

function two(re: Float64Array, im: Float64Array): void {
  const a = re[0]!, b = im[0]!;
  re[0] = a + re[1]!;
  im[0] = b + im[1]!;
  re[1] = a - re[1]!;
  im[1] = b - im[1]!;
}

function four(re: Float64Array, im: Float64Array, sign: number): void {
  const a = re[0]! + re[2]!, b = im[0]! + im[2]!, c = re[0]! - re[2]!, d = im[0]! - im[2]!;
  const e = re[1]! + re[3]!, f = im[1]! + im[3]!, g = sign * (re[1]! - re[3]!), h = sign * (im[1]! - im[3]!);
  re[0] = a + e;
  im[0] = b + f;
  re[2] = a - e;
  im[2] = b - f;
  re[1] = c - h;
  im[1] = d + g;
  re[3] = c + h;
  im[3] = d - g;
}

const SR = new Float64Array(LARGEST_PRIME + 1), SI = new Float64Array(LARGEST_PRIME + 1);

// Every sum of all numbers, for a prime that is small
function small(re: Float64Array, im: Float64Array, p: number, n: number, cos: Float64Array, sin: Float64Array): void {
  const step = n / p;
  for (let t = 0; t < p; t++) {
    let a = re[0]!, b = im[0]!;
    for (let r = 1; r < p; r++) {
      const w = r * t % p * step, c = cos[w]!, s = sin[w]!;
      a += re[r]! * c - im[r]! * s;
      b += re[r]! * s + im[r]! * c;
    }
    SR[t] = a;
    SI[t] = b;
  }
  for (let t = 0; t < p; t++) {
    re[t] = SR[t]!;
    im[t] = SI[t]!;
  }
}

function bluestein(n: number, sign: 1 | -1): Transform {
  const size = 2 ** Math.ceil(Math.log2(2 * n - 1)), forward = planOf(size, -1), back = planOf(size, 1);
  const cos = new Float64Array(n), sin = new Float64Array(n);
  const cr = new Float64Array(size),
    ci = new Float64Array(size),
    xr = new Float64Array(size),
    xi = new Float64Array(size);
  for (let k = 0; k < n; k++) {
    const [c, s] = unit(k * k % (2 * n), 2 * n);
    cos[k] = c;
    sin[k] = sign * s;
    cr[k] = cr[(size - k) % size] = c;
    ci[k] = ci[(size - k) % size] = -sign * s;
  }
  forward(cr, ci);
  return (re, im) => {
    xr.fill(0);
    xi.fill(0);
    for (let k = 0; k < n; k++) {
      xr[k] = re[k]! * cos[k]! - im[k]! * sin[k]!;
      xi[k] = re[k]! * sin[k]! + im[k]! * cos[k]!;
    }
    forward(xr, xi);
    for (let k = 0; k < size; k++) {
      const a = xr[k]!, b = xi[k]!;
      xr[k] = a * cr[k]! - b * ci[k]!;
      xi[k] = a * ci[k]! + b * cr[k]!;
    }
    back(xr, xi);
    for (let k = 0; k < n; k++) {
      const a = xr[k]! / size, b = xi[k]! / size;
      re[k] = a * cos[k]! - b * sin[k]!;
      im[k] = a * sin[k]! + b * cos[k]!;
    }
  };
}
