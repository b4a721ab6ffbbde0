/**
 * Discrete Fourier transforms of any length.
 *
 * Powers of two by the iterative radix-2 method, others by Bluestein's chirp (L. Bluestein, IEEE Trans. Audio
 * Electroacoust. 18(4), 1970), which turns them into a convolution of a power of two. numjs's forward transform has the
 * positive exponent, so it is the mirror image of NumPy's.
 */
import { walk } from "../_walk.ts";
import { packedCopy } from "./_from.ts";
import { ValueError } from "./errors.ts";
import { type Selection, selection } from "./selection.ts";

/** Transforms every axis but the last, which holds real and imaginary parts. `sign` is that of the exponent. */
export function transform(s: Selection, sign: 1 | -1, scale: boolean): Selection {
  const axes = s.shape.length - 1;
  if (s.shape[axes] !== 2) {
    const text = "expect last dimension of the array to have 2 values (for both real and imaginary part)";
    throw new ValueError(text, "shape");
  }
  const work = packedCopy(s, "float64");
  const data = work.data as Float64Array;
  const parts = work.pick(...work.shape.map((_, i) => i === axes ? 0 : null));
  for (let axis = 0; axis < axes; axis++) {
    const n = work.shape[axis]!;
    const step = parts.stride[axis]!;
    const re = new Float64Array(n);
    const im = new Float64Array(n);
    const starts = parts.pick(...parts.shape.map((_, i) => i === axis && n ? 0 : null));
    if (n === 0) break;
    const run = fft(n, sign);
    walk(starts.shape, [starts], (count, at, jump) => {
      for (let c = 0, p = at[0]!; c < count; c++, p += jump[0]!) {
        for (let i = 0; i < n; i++) [re[i], im[i]] = [data[p + i * step]!, data[p + i * step + 1]!];
        run(re, im);
        const by = scale ? n : 1;
        for (let i = 0; i < n; i++) [data[p + i * step], data[p + i * step + 1]] = [re[i]! / by, im[i]! / by];
      }
    });
  }
  return packedCopy(selection(data, s.shape), s.dtype);
}

/** What transforms `n` complex numbers in place; the tables are made once, for as many transforms as are wanted. */
export function fft(n: number, sign: 1 | -1): (re: Float64Array, im: Float64Array) => void {
  return (n & (n - 1)) === 0 ? powerOfTwo(n, sign) : bluestein(n, sign);
}

function powerOfTwo(n: number, sign: 1 | -1): (re: Float64Array, im: Float64Array) => void {
  const half = n >> 1;
  const cos = new Float64Array(half);
  const sin = new Float64Array(half);
  for (let k = 0; k < half; k++) {
    cos[k] = Math.cos(2 * Math.PI * k / n);
    sin[k] = sign * Math.sin(2 * Math.PI * k / n);
  }
  return (re, im) => {
    for (let i = 1, j = 0; i < n; i++) {
      let bit = n >> 1;
      for (; j & bit; bit >>= 1) j ^= bit;
      j ^= bit;
      if (i < j) swap(re, im, i, j);
    }
    for (let size = 2; size <= n; size *= 2) {
      const reach = size >> 1;
      const step = n / size;
      for (let start = 0; start < n; start += size) {
        for (let k = 0, t = 0; k < reach; k++, t += step) {
          const a = start + k;
          const b = a + reach;
          const c = cos[t]!;
          const s = sin[t]!;
          const x = re[b]! * c - im[b]! * s;
          const y = re[b]! * s + im[b]! * c;
          re[b] = re[a]! - x;
          im[b] = im[a]! - y;
          re[a]! += x;
          im[a]! += y;
        }
      }
    }
  };
}

function swap(re: Float64Array, im: Float64Array, i: number, j: number): void {
  const x = re[i]!;
  const y = im[i]!;
  re[i] = re[j]!;
  im[i] = im[j]!;
  re[j] = x;
  im[j] = y;
}

function bluestein(n: number, sign: 1 | -1): (re: Float64Array, im: Float64Array) => void {
  const size = 2 ** Math.ceil(Math.log2(2 * n - 1));
  const forward = powerOfTwo(size, 1);
  const back = powerOfTwo(size, -1);
  const cos = new Float64Array(n);
  const sin = new Float64Array(n);
  const br = new Float64Array(size);
  const bi = new Float64Array(size);
  for (let k = 0; k < n; k++) {
    // k^2 modulo 2n keeps the angle small, so that it stays exact for long transforms
    const angle = Math.PI * ((k * k) % (2 * n)) / n;
    const mirror = k && size - k;
    cos[k] = br[k] = br[mirror] = Math.cos(angle);
    sin[k] = sign * Math.sin(angle);
    bi[k] = bi[mirror] = -sin[k]!;
  }
  forward(br, bi);
  const ar = new Float64Array(size);
  const ai = new Float64Array(size);
  return (re, im) => {
    ar.fill(0, n);
    ai.fill(0, n);
    for (let k = 0; k < n; k++) {
      ar[k] = re[k]! * cos[k]! - im[k]! * sin[k]!;
      ai[k] = re[k]! * sin[k]! + im[k]! * cos[k]!;
    }
    forward(ar, ai);
    for (let k = 0; k < size; k++) {
      const x = ar[k]! * br[k]! - ai[k]! * bi[k]!;
      ai[k] = ar[k]! * bi[k]! + ai[k]! * br[k]!;
      ar[k] = x;
    }
    back(ar, ai);
    for (let k = 0; k < n; k++) {
      const x = ar[k]! / size;
      const y = ai[k]! / size;
      re[k] = x * cos[k]! - y * sin[k]!;
      im[k] = x * sin[k]! + y * cos[k]!;
    }
  };
}
