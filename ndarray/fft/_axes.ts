/** Transforms along axes of arrays of complex numbers. */
import { allocate } from "../../core/dtype.ts";
import { sizeOf } from "../../core/shape.ts";
import { countOf } from "../_layout.ts";
import { planOf } from "./_plan.ts";

/** Complex numbers in C order. */
export interface Complex {
  /** Real parts. */
  readonly re: Float64Array;
  /** Imaginary parts. */
  readonly im: Float64Array;
  /** The size of each axis. */
  readonly shape: readonly number[];
}

/** The first n elements of an axis, with zeros behind where there are fewer. Throws `limit` if there is no room. */
export function fitted(x: Complex, axis: number, n: number): Complex {
  const old = x.shape[axis]!;
  const shape = x.shape.with(axis, n);
  if (old === n) return x;
  const inner = countOf(x.shape.slice(axis + 1));
  const outer = countOf(x.shape.slice(0, axis));
  const keep = Math.min(old, n) * inner;
  const cut = (from: Float64Array): Float64Array => {
    const to = allocate("float64", sizeOf(shape)) as Float64Array;
    for (let o = 0; o < outer; o++) to.set(from.subarray(o * old * inner, o * old * inner + keep), o * n * inner);
    return to;
  };
  return { re: cut(x.re), im: cut(x.im), shape };
}

/** The transform along one axis, in new arrays, times a factor. */
export function transformed(x: Complex, axis: number, sign: 1 | -1, factor: number): Complex {
  const { shape } = x;
  const n = shape[axis]!;
  const inner = countOf(shape.slice(axis + 1));
  const outer = countOf(shape.slice(0, axis));
  const re = x.re.slice();
  const im = x.im.slice();
  const run = planOf(n, sign);
  const lr = new Float64Array(n);
  const li = new Float64Array(n);
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < inner; j++) {
      const start = o * n * inner + j;
      for (let k = 0, at = start; k < n; k++, at += inner) {
        lr[k] = re[at]!;
        li[k] = im[at]!;
      }
      run(lr, li);
      for (let k = 0, at = start; k < n; k++, at += inner) {
        re[at] = lr[k]! * factor;
        im[at] = li[k]! * factor;
      }
    }
  }
  return { re, im, shape };
}

/**
 * The whole axis of n elements whose first half is given: the others are conjugates, those that have no partner are
 * real.
 */
export function mirrored(x: Complex, axis: number, n: number): Complex {
  const half = Math.floor(n / 2) + 1;
  const given = fitted(x, axis, half);
  const shape = given.shape.with(axis, n);
  const inner = countOf(shape.slice(axis + 1));
  const outer = countOf(shape.slice(0, axis));
  const total = sizeOf(shape);
  const re = allocate("float64", total) as Float64Array;
  const im = allocate("float64", total) as Float64Array;
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < n; k++) {
      const turned = k >= half;
      const from = (o * half + (turned ? n - k : k)) * inner;
      const to = (o * n + k) * inner;
      const alone = k === 0 || 2 * k === n;
      for (let j = 0; j < inner; j++) {
        re[to + j] = given.re[from + j]!;
        im[to + j] = alone ? 0 : turned ? -given.im[from + j]! : given.im[from + j]!;
      }
    }
  }
  return { re, im, shape };
}
