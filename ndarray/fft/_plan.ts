/**
 * What transforms complex numbers of one length in place.
 *
 * Lengths of small primes by Stockham's self-sorting method (T. Stockham, AFIPS 1966), others by Bluestein's chirp (L.
 * Bluestein, IEEE Trans. Audio Electroacoust. 18(4), 1970), which turns them into a circular convolution. Both take
 * time O(n log n).
 */

/** Transforms the real and imaginary parts of n numbers, without a factor. */
export type Transform = (re: Float64Array, im: Float64Array) => void;

/**
 * The transform of n numbers with the exponent's sign: -1 forward, 1 back. Tables are made once, for as many calls as
 * are wanted.
 */
export function planOf(n: number, sign: 1 | -1): Transform {
  const factors = factorsOf(n);
  return factors.at(-1)! <= LARGEST_PRIME ? stockham(n, sign, factors) : bluestein(n, sign);
}

// From here on the sum of all products of one factor takes longer than Bluestein's three transforms
const LARGEST_PRIME = 31;

function factorsOf(n: number): number[] {
  const factors: number[] = [];
  let rest = n;
  while (rest % 4 === 0) {
    factors.push(4);
    rest /= 4;
  }
  for (let p = 2; p * p <= rest; p++) {
    while (rest % p === 0) {
      factors.push(p);
      rest /= p;
    }
  }
  return rest > 1 || factors.length === 0 ? [...factors, rest] : factors;
}

// The point k of n on the unit circle, from an angle of an eighth of it, so that no place is less exact
function unit(k: number, n: number): readonly [cos: number, sin: number] {
  const quarter = Math.floor(4 * k / n);
  const rest = 4 * k - quarter * n;
  const far = 2 * rest > n;
  const angle = Math.PI / 2 * (far ? n - rest : rest) / n;
  const c = far ? Math.sin(angle) : Math.cos(angle);
  const s = far ? Math.cos(angle) : Math.sin(angle);
  return quarter === 0 ? [c, s] : quarter === 1 ? [-s, c] : quarter === 2 ? [-c, -s] : [s, -c];
}

function stockham(n: number, sign: 1 | -1, factors: readonly number[]): Transform {
  const cos = new Float64Array(n);
  const sin = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const [c, s] = unit(k, n);
    cos[k] = c;
    sin[k] = sign * s;
  }
  const re2 = new Float64Array(n);
  const im2 = new Float64Array(n);
  const most = Math.max(...factors);
  const ar = new Float64Array(most);
  const ai = new Float64Array(most);
  return (re, im) => {
    let xr = re, xi = im, yr: Float64Array = re2, yi: Float64Array = im2, stride = 1, m = n;
    for (const p of factors) {
      const part = m / p;
      if (p === 4) four(xr, xi, yr, yi, stride, part, sign, cos, sin);
      else if (p === 2) two(xr, xi, yr, yi, stride, part, cos, sin);
      else other(p, part);
      [xr, yr] = [yr, xr];
      [xi, yi] = [yi, xi];
      stride *= p;
      m = part;
    }
    if (xr !== re) {
      re.set(xr);
      im.set(xi);
    }

    function other(p: number, part: number): void {
      for (let k = 0; k < part; k++) {
        for (let j = 0; j < stride; j++) {
          for (let r = 0, at = j + stride * k; r < p; r++, at += stride * part) {
            ar[r] = xr[at]!;
            ai[r] = xi[at]!;
          }
          small(ar, ai, p, n, cos, sin);
          for (let t = 0, to = j + stride * p * k, w = 0; t < p; t++, to += stride, w += k * stride) {
            const c = cos[w]!;
            const s = sin[w]!;
            const a = ar[t]!;
            const b = ai[t]!;
            yr[to] = a * c - b * s;
            yi[to] = a * s + b * c;
          }
        }
      }
    }
  };
}

// One pass of two: x holds the halves of each group, y gets their sum and difference side by side
function two(
  xr: Float64Array,
  xi: Float64Array,
  yr: Float64Array,
  yi: Float64Array,
  stride: number,
  part: number,
  cos: Float64Array,
  sin: Float64Array,
): void {
  const far = stride * part;
  for (let k = 0; k < part; k++) {
    const c = cos[k * stride]!;
    const s = sin[k * stride]!;
    for (let a = k * stride, end = a + stride, to = 2 * a; a < end; a++, to++) {
      const b = a + far;
      const dr = xr[a]! - xr[b]!;
      const di = xi[a]! - xi[b]!;
      yr[to] = xr[a]! + xr[b]!;
      yi[to] = xi[a]! + xi[b]!;
      yr[to + stride] = dr * c - di * s;
      yi[to + stride] = dr * s + di * c;
    }
  }
}

// One pass of four
function four(
  xr: Float64Array,
  xi: Float64Array,
  yr: Float64Array,
  yi: Float64Array,
  stride: number,
  part: number,
  sign: number,
  cos: Float64Array,
  sin: Float64Array,
): void {
  const far = stride * part;
  for (let k = 0, w = 0; k < part; k++, w += stride) {
    const c1 = cos[w]!;
    const s1 = sin[w]!;
    const c2 = cos[2 * w]!;
    const s2 = sin[2 * w]!;
    const c3 = cos[3 * w]!;
    const s3 = sin[3 * w]!;
    for (let i = k * stride, end = i + stride, to = 4 * i; i < end; i++, to++) {
      const i1 = i + far;
      const i2 = i1 + far;
      const i3 = i2 + far;
      const a = xr[i]! + xr[i2]!;
      const b = xi[i]! + xi[i2]!;
      const c = xr[i]! - xr[i2]!;
      const d = xi[i]! - xi[i2]!;
      const e = xr[i1]! + xr[i3]!;
      const f = xi[i1]! + xi[i3]!;
      const g = sign * (xr[i1]! - xr[i3]!);
      const h = sign * (xi[i1]! - xi[i3]!);
      const r1 = c - h;
      const m1 = d + g;
      const r2 = a - e;
      const m2 = b - f;
      const r3 = c + h;
      const m3 = d - g;
      yr[to] = a + e;
      yi[to] = b + f;
      yr[to + stride] = r1 * c1 - m1 * s1;
      yi[to + stride] = r1 * s1 + m1 * c1;
      yr[to + 2 * stride] = r2 * c2 - m2 * s2;
      yi[to + 2 * stride] = r2 * s2 + m2 * c2;
      yr[to + 3 * stride] = r3 * c3 - m3 * s3;
      yi[to + 3 * stride] = r3 * s3 + m3 * c3;
    }
  }
}

const SR = new Float64Array(LARGEST_PRIME + 1);
const SI = new Float64Array(LARGEST_PRIME + 1);

// Every sum of all numbers, for a prime that is small
function small(re: Float64Array, im: Float64Array, p: number, n: number, cos: Float64Array, sin: Float64Array): void {
  const step = n / p;
  for (let t = 0; t < p; t++) {
    let a = re[0]!, b = im[0]!;
    for (let r = 1; r < p; r++) {
      const w = r * t % p * step;
      const c = cos[w]!;
      const s = sin[w]!;
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
  const size = 2 ** Math.ceil(Math.log2(2 * n - 1));
  const forward = planOf(size, -1);
  const back = planOf(size, 1);
  const cos = new Float64Array(n);
  const sin = new Float64Array(n);
  const cr = new Float64Array(size);
  const ci = new Float64Array(size);
  const xr = new Float64Array(size);
  const xi = new Float64Array(size);
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
      const a = xr[k]!;
      const b = xi[k]!;
      xr[k] = a * cr[k]! - b * ci[k]!;
      xi[k] = a * ci[k]! + b * cr[k]!;
    }
    back(xr, xi);
    for (let k = 0; k < n; k++) {
      const a = xr[k]! / size;
      const b = xi[k]! / size;
      re[k] = a * cos[k]! - b * sin[k]!;
      im[k] = a * sin[k]! + b * cos[k]!;
    }
  };
}
