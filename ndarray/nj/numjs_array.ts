/**
 * The array that numjs programs hold.
 *
 * A class, against the rule of the house, because such programs write `x instanceof nj.NdArray` and call methods; every
 * method is one line over a function of selections. Its length is that of numjs's list of methods.
 */
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import type { Tensor, Values } from "../../core/types.ts";
import { checkAxis } from "../_layout.ts";
import { convolve, fftconvolve } from "./_convolve.ts";
import { map, mapWith, zip } from "./_elementwise.ts";
import { converted, create, isHolder, operand, packedCopy, toList } from "./_from.ts";
import { BINARY, type Binary, type BinaryName, UNARY, type Unary } from "./_functions.ts";
import { print } from "./_print.ts";
import { dot } from "./_product.ts";
import * as reduce from "./_reduce.ts";
import { diag, reshape, slice, transpose } from "./_shape.ts";
import { type Data, dtypeFrom, type NjType } from "./dtypes.ts";
import { ValueError } from "./errors.ts";
import { isWhole, placeOf, scijs, Selection } from "./selection.ts";

/**
 * What a method takes for another array: an array, (nested) lists, a typed array, a tensor, a scijs object or a number.
 */
export type Operand = NdArray | Selection | Tensor | Values | number | readonly unknown[];

/** An array of the numjs kind: methods over one scijs-like `selection`. */
export class NdArray {
  /** The elements, shape, strides and offset. */
  selection: Selection;

  /**
   * Wraps a scijs array, or data with its shape, strides and offset, without a copy.
   *
   * Throws `ValueError` without data, `shape` if the view lies outside of the data.
   */
  constructor(data: Selection | Data | object, shape?: number[], stride?: number[], offset?: number) {
    if (data === undefined) throw new ValueError("Required argument 'data' not found", "missing");
    const list = Array.isArray(data) || ArrayBuffer.isView(data);
    this.selection = data instanceof Selection
      ? data
      : list
      ? scijs(data as Data, shape, stride, offset)
      : isHolder(data)
      ? data.selection
      : create(data);
  }

  /** As `nj.array`. */
  // deno-lint-ignore no-misused-new -- the name is numjs's
  static new(this: void, data: unknown, dtype?: unknown): NdArray {
    return new NdArray(create(data, dtype));
  }

  /** The number of elements. */
  get size(): number {
    return this.selection.size;
  }
  /** The size of each axis. */
  get shape(): number[] {
    return this.selection.shape;
  }
  /** The number of axes. */
  get ndim(): number {
    return this.selection.shape.length;
  }
  /** A view with the axes reversed. */
  get T(): NdArray {
    return this.transpose();
  }
  /** The element type. */
  get dtype(): NjType {
    return this.selection.dtype;
  }
  /** Converts the whole data behind the array and keeps the layout; other views keep the old data. */
  set dtype(dtype: NjType) {
    const { selection } = this;
    const to = dtypeFrom(dtype);
    if (to !== selection.dtype) this.selection = new Selection(converted(selection.data, to), selection);
  }

  /** An element; negative indices count from the end. Throws `range` or `shape`. */
  get(...at: number[]): number {
    return this.selection.data[placeOf("get an element", this.selection, at)]!;
  }
  /** Stores the last argument at the indices before it, and gives it back. Throws `range` or `shape`. */
  set(...at: number[]): number {
    const value = at.pop()!;
    this.selection.data[placeOf("set an element", this.selection, at)] = value;
    return value;
  }
  /** A view: an argument an axis, `start`, `[stop]`, `[start, stop, step]` or `[start, null, null, step]`. */
  slice(...parts: (number | null | readonly (number | null)[])[]): NdArray {
    return new NdArray(slice(this.selection, parts));
  }
  /** A view with some axes fixed; `null` keeps one. */
  pick(...at: (number | null)[]): NdArray {
    return new NdArray(this.selection.pick(...at));
  }
  /** A view without the first elements of each axis. */
  lo(...counts: (number | null)[]): NdArray {
    return new NdArray(this.selection.lo(...counts));
  }
  /** A view of the first elements of each axis. */
  hi(...counts: (number | null)[]): NdArray {
    return new NdArray(this.selection.hi(...counts));
  }
  /** A view of every n-th element of each axis; negative steps run backwards. */
  step(...steps: (number | null)[]): NdArray {
    return new NdArray(this.selection.step(...steps));
  }
  /** A copy as a vector, in C order. */
  flatten(): NdArray {
    const copy = packedCopy(this.selection);
    return new NdArray(reshape(copy, [copy.size]));
  }
  /** The elements in another shape; one size may be -1. A view where that is possible. */
  reshape(...shape: (number | readonly number[])[]): NdArray {
    return new NdArray(reshape(this.selection, shape));
  }
  /** A view with the axes in another order; reversed unless told. */
  transpose(...axes: (number | readonly number[])[]): NdArray {
    return new NdArray(transpose(this.selection, axes));
  }
  /** Calls a function with a copy of each sub-array along an axis. Throws `ValueError`. */
  iteraxis(axis: number, fn: (x: NdArray, i: number) => void): void {
    const ndim = this.ndim;
    const at = axis === -1 ? ndim - 1 : axis;
    if (!Number.isInteger(at) || at < 0 || at >= ndim) throw new ValueError("invalid axis");
    if (typeof fn !== "function") {
      throw new LensorError("type", `Cannot iterate along axis ${axis}: expected a function, found ${describe(fn)}`);
    }
    const along = checkAxis("iterate", at, ndim);
    for (let i = 0; i < this.shape[along]!; i++) {
      fn(new NdArray(packedCopy(this.selection.pick(...this.shape.map((_, k) => k === along ? i : null)))), i);
    }
  }

  /** Stores another array or a number in every element. */
  assign(x: Operand, copy?: boolean): NdArray {
    return combine(this, "assign", x, copy);
  }
  /** The sum with another array or a number. */
  add(x: Operand, copy?: boolean): NdArray {
    return combine(this, "add", x, copy);
  }
  /** The difference. */
  subtract(x: Operand, copy?: boolean): NdArray {
    return combine(this, "subtract", x, copy);
  }
  /** The product, element by element. */
  multiply(x: Operand, copy?: boolean): NdArray {
    return combine(this, "multiply", x, copy);
  }
  /** The quotient. */
  divide(x: Operand, copy?: boolean): NdArray {
    return combine(this, "divide", x, copy);
  }
  /** The power. */
  pow(x: Operand, copy?: boolean): NdArray {
    return combine(this, "pow", x, copy);
  }
  /** The remainder, with the sign of the dividend. */
  mod(x: Operand, copy?: boolean): NdArray {
    return combine(this, "mod", x, copy);
  }
  /** e to the power of each element. */
  exp(copy?: boolean): NdArray {
    return apply(this, UNARY.exp, copy);
  }
  /** The natural logarithm. */
  log(copy?: boolean): NdArray {
    return apply(this, UNARY.log, copy);
  }
  /** The square root. */
  sqrt(copy?: boolean): NdArray {
    return apply(this, UNARY.sqrt, copy);
  }
  /** The nearest integers, halves towards +infinity. */
  round(copy?: boolean): NdArray {
    return apply(this, UNARY.round, copy);
  }
  /** The negated elements, always a copy. */
  negative(): NdArray {
    return apply(this, UNARY.negative);
  }

  /** The largest element, `null` if there is none. */
  max(): number | null {
    return reduce.max(this.selection);
  }
  /** The smallest element, `null` if there is none. */
  min(): number | null {
    return reduce.min(this.selection);
  }
  /** The sum of all elements. */
  sum(): number {
    return reduce.sum(this.selection);
  }
  /** The arithmetic mean. */
  mean(): number {
    return reduce.mean(this.selection);
  }
  /** The standard deviation. */
  std(options?: { ddof?: number }): number {
    return reduce.std(this.selection, options?.ddof ?? 0);
  }

  /** The product of matrices and vectors. Throws `ValueError`. */
  dot(x: Operand): NdArray {
    return new NdArray(dot(this.selection, operand(x, this.dtype)));
  }
  /** The convolution with a filter, where it lies inside. Throws `ValueError`. */
  convolve(filter: Operand): NdArray {
    return new NdArray(convolve(this.selection, operand(filter)));
  }
  /** The same by Fourier transforms. Throws `ValueError`. */
  fftconvolve(filter: Operand): NdArray {
    return new NdArray(fftconvolve(this.selection, operand(filter)));
  }
  /** A diagonal matrix of a vector, or a view of the diagonal. */
  diag(): NdArray {
    return new NdArray(diag(this.selection));
  }
  /** Whether shape and elements are the same. */
  equal(x: Operand): boolean {
    return equal(this.selection, operand(x));
  }
  /** A copy of the data and the layout. */
  clone(): NdArray {
    const { selection } = this;
    return new NdArray(new Selection(selection.data.slice() as Data, selection));
  }

  /** Nested lists. */
  tolist(): unknown[] {
    return toList(this.selection);
  }
  /** Nested lists. */
  valueOf(): unknown[] {
    return this.tolist();
  }
  /** The lists as JSON text: numjs programs expect a string. */
  toJSON(): string {
    return JSON.stringify(this.tolist());
  }
  /** `array([ 0, 1, 2])`. */
  toString(): string {
    return print(this.selection);
  }
  /** The same. */
  inspect(): string {
    return print(this.selection);
  }
}

// What Node and Deno print on the console
Object.defineProperty(NdArray.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value: function (this: NdArray): string {
    return print(this.selection);
  },
});

/** Applies a function of one element, to a copy unless told. */
export function apply(x: NdArray, fn: Unary, copy = true): NdArray {
  const out = map(x.selection, fn, copy ? undefined : x.selection);
  return copy ? new NdArray(out) : x;
}

/** Applies a function of two elements by name, to a copy of the first unless told. */
export function combine(a: NdArray, name: BinaryName, x: unknown, copy = true): NdArray {
  const fn: Binary = BINARY[name];
  const s = a.selection;
  const out = copy ? undefined : s;
  const result = typeof x === "number" ? mapWith(s, x, fn, out) : zip(name, s, operand(x, s.dtype), fn, out);
  return copy ? new NdArray(result) : a;
}

/** Whether shape and elements are the same; NaN is never equal. */
export function equal(a: Selection, b: Selection): boolean {
  if (a.shape.length !== b.shape.length || a.shape.some((n, i) => n !== b.shape[i])) return false;
  const x = isWhole(a) ? a.data : packedCopy(a).data;
  const y = isWhole(b) ? b.data : packedCopy(b).data;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
  return true;
}
