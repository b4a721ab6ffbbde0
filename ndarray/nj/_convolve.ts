/** Convolution with a turned filter, where the filter lies wholly inside ("valid"). */
import { countOf, packed } from "../_layout.ts";
import { walk } from "../_walk.ts";
import { transform } from "./_fft.ts";
import { converted, copyInto, packedCopy } from "./_from.ts";
import { flip } from "./_shape.ts";
import { ValueError } from "./errors.ts";
import { type Selection, selection } from "./selection.ts";

// A transform does the work of about this many products for every element of its arrays and doubling of their size.
const PER_ELEMENT = 8;

/** The convolution; 3 x 3 and 5 x 5 filters on images give float32, as in numjs, others the dtype of the array. */
export function convolve(a: Selection, filter: Selection): Selection {
  const shape = validShape(a, filter);
  const count = countOf(shape);
  const circle = countOf(circleOf(a));
  const products = PER_ELEMENT * circle * Math.log2(circle + 1);
  const out = count * filter.size <= products ? direct(a, filter, shape) : byTransform(a, filter, shape);
  return selection(converted(integral(out, a), isImage(a, filter) ? "float32" : a.dtype), shape);
}

/** The same by Fourier transforms, in the dtype of the array. */
export function fftconvolve(a: Selection, filter: Selection): Selection {
  const shape = validShape(a, filter);
  return selection(converted(integral(byTransform(a, filter, shape), a), a.dtype), shape);
}

function validShape(a: Selection, filter: Selection): number[] {
  if (a.shape.length !== filter.shape.length) throw new ValueError("arrays must have the same dimensions", "shape");
  const shape = a.shape.map((n, i) => n - filter.shape[i]! + 1);
  if (shape.some((n) => n < 0)) throw new ValueError("filter cannot be greater than the array", "shape");
  return shape;
}

function isImage(a: Selection, filter: Selection): boolean {
  const [h, w, depth = 1] = filter.shape;
  const flat = a.shape.length === 2 || a.shape.length === 3 && a.shape[2] === 1 && depth === 1;
  return flat && h === w && (h === 3 || h === 5);
}

// Rounding errors must not make an integer one too small when it is cut
function integral(values: Float64Array, a: Selection): Float64Array {
  return a.dtype.includes("int") ? values.map((x) => Math.abs(x - Math.round(x)) < 1e-6 ? Math.round(x) : x) : values;
}

// For every element of the turned filter, its multiple of the window that it meets
function direct(a: Selection, filter: Selection, shape: readonly number[]): Float64Array {
  const out = new Float64Array(countOf(shape));
  const turned = packedCopy(flip(filter), "float64");
  const from = a.data;
  const place = packed(shape);
  const at = new Array<number>(shape.length).fill(0);
  for (let f = 0; f < turned.size; f++) {
    const weight = turned.data[f]!;
    const offset = at.reduce((sum, i, axis) => sum + i * a.stride[axis]!, a.offset);
    walk(shape, [place, { shape, stride: a.stride, offset }], (n, [o, p], [so, sp]) => {
      for (let i = 0; i < n; i++) out[o + i * so]! += weight * from[p + i * sp]!;
    });
    for (let axis = at.length - 1; axis >= 0 && ++at[axis]! === turned.shape[axis]; axis--) at[axis] = 0;
  }
  return out;
}

function byTransform(a: Selection, filter: Selection, shape: readonly number[]): Float64Array {
  const circle = circleOf(a);
  const x = spectrum(a, circle);
  const y = spectrum(filter, circle);
  const product = new Float64Array(x.length);
  for (let i = 0; i < x.length; i += 2) {
    product[i] = x[i]! * y[i]! - x[i + 1]! * y[i + 1]!;
    product[i + 1] = x[i]! * y[i + 1]! + x[i + 1]! * y[i]!;
  }
  const back = transform(selection(product, [...circle, 2]), 1, true);
  const part = back.lo(...filter.shape.map((n) => n - 1)).hi(...shape).pick(...shape.map(() => null), 0);
  return packedCopy(part, "float64").data as Float64Array;
}

// A circle as long as the array is enough, since only results that wrap nowhere are kept; powers of two are the
// quickest
const circleOf = (a: Selection): number[] => a.shape.map((n) => 2 ** Math.ceil(Math.log2(Math.max(1, n))));

function spectrum(s: Selection, shape: readonly number[]): Float64Array {
  const full = selection(new Float64Array(countOf(shape) * 2), [...shape, 2]);
  copyInto(full.hi(...s.shape).pick(...s.shape.map(() => null), 0), s);
  return transform(full, -1, false).data as Float64Array;
}
