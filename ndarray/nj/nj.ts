/**
 * The namespace of numjs, name by name: what a numjs program calls `nj`.
 *
 * Behaviour is numjs 0.16.1's where that is sound and NumPy's where numjs is wrong; arrays of unequal shapes throw, as
 * in numjs, unless `config.broadcast` is on. Element functions are those of `Math`, in doubles, stored in the dtype of
 * the array.
 *
 * @module
 */
import { sizeOf } from "../../core/shape.ts";
import { jointShape } from "../_layout.ts";
import { convolve as convolved, fftconvolve as fftConvolved } from "./_convolve.ts";
import { arange, constant, empty, identity, random, typed, wrap } from "./_creation.ts";
import { map, zip } from "./_elementwise.ts";
import { transform } from "./_fft.ts";
import { create, operand } from "./_from.ts";
import { BINARY, type BinaryName, clipTo, leakyReluOf, sigmoidOf, UNARY, type UnaryName } from "./_functions.ts";
import * as shapes from "./_shape.ts";
import { type Config, config } from "./config.ts";
import { type DataConstructor, dtypes, type NjType } from "./dtypes.ts";
import { ConfigError, NotImplementedError, ValueError } from "./errors.ts";
import * as images from "./images.ts";
import { apply, combine, equal as isEqual, NdArray, type Operand } from "./numjs_array.ts";
import { scijs, type Selection, selection } from "./selection.ts";

/** A function of two arrays or numbers, element by element. */
export type Two = (a: Operand, b: Operand) => NdArray;
/** A function of one array or number, element by element. */
export type One = (x: Operand) => NdArray;
/** A function of all elements at once. */
export type Whole = (x: Operand) => number;

const one = (name: UnaryName): One => (x) => apply(wrap(x), UNARY[name]);
const two = (name: BinaryName): Two => (a, b) => {
  // A number on the left of an array: numjs throws, so nothing that works changes; the dtype is the array's
  if (typeof a === "number" && typeof b !== "number") {
    const right = operand(b);
    const left = selection([a], right.shape.map(() => 1));
    return new NdArray(right.size === 1 ? zip(name, left, right, BINARY[name]) : map(right, (y) => BINARY[name](a, y)));
  }
  return combine(wrap(a), name, b);
};
const view = (fn: (s: Selection) => Selection): One => (x) => new NdArray(fn(operand(x)));
const listed = (parts: unknown[]): Selection[] =>
  (parts.length === 1 ? elements(parts[0]) : parts).map((part) => operand(part));
const elements = (x: unknown): unknown[] => Array.isArray(x) ? x : operand(x).shape.length ? wrap(x).tolist() : [x];

function broadcast(a: readonly number[], b: readonly number[]): number[] | undefined {
  sizeOf(a);
  sizeOf(b);
  if (a.length === 0 || b.length === 0) return undefined;
  const joint = jointShape([a, b]);
  if (!joint && (a.includes(0) || b.includes(0))) {
    throw new ValueError(`Cannot broadcast [${a}] and [${b}]: an empty axis repeats for sizes 0 and 1 only`, "shape");
  }
  return joint;
}

function stack(arrays: unknown, axis = 0): NdArray {
  const parts = elements(arrays);
  // Numbers are not arrays of one: they make a vector
  const count = parts.filter((x) => typeof x === "number").length;
  const numbers = count > 0 && count === parts.length;
  if (count > 0 && !numbers) throw new ValueError("all input arrays must have the same shape", "shape");
  return numbers ? new NdArray(create([...parts])) : new NdArray(shapes.stack(parts.map((x) => operand(x)), axis));
}

function softmax(x: Operand): NdArray {
  const s = operand(x);
  const top = wrap(x).max() ?? 0;
  const total = map(s, (v) => Math.exp(v - top), float64Like(s));
  const sum = new NdArray(total).sum();
  return apply(new NdArray(map(total, (v) => v / sum, emptyLike(s))), (v) => v, false);
}
const float64Like = (s: Selection): Selection => empty(s.shape, "float64").selection;
const emptyLike = (s: Selection): Selection => empty(s.shape, s.dtype).selection;

/** numjs's namespace. */
export interface Numjs {
  /** The array class. */
  readonly NdArray: typeof NdArray;
  /** The raw scijs constructor. */
  readonly ndarray: typeof scijs;
  /** Settings, live. */
  readonly config: Config;
  /** Constructors by dtype name. */
  readonly dtypes: Readonly<Record<NjType, DataConstructor>>;
  /** Error classes. */
  readonly errors: {
    readonly ValueError: typeof ValueError;
    readonly ConfigError: typeof ConfigError;
    readonly NotImplementedError: typeof NotImplementedError;
  };
  /** The pure part of image processing. */
  readonly images: typeof images;
  /** An array of lists, typed arrays, tensors or numbers. Flat lists and typed arrays are shared, not copied. */
  readonly array: (data: unknown, dtype?: unknown) => NdArray;
  /** An int8 array. */
  readonly int8: (data: unknown) => NdArray;
  /** A uint8 array. */
  readonly uint8: (data: unknown) => NdArray;
  /** An int16 array. */
  readonly int16: (data: unknown) => NdArray;
  /** A uint16 array. */
  readonly uint16: (data: unknown) => NdArray;
  /** An int32 array. */
  readonly int32: (data: unknown) => NdArray;
  /** A uint32 array. */
  readonly uint32: (data: unknown) => NdArray;
  /** A float32 array. */
  readonly float32: (data: unknown) => NdArray;
  /** A float64 array. */
  readonly float64: (data: unknown) => NdArray;
  /** `arange(stop)`, `(start, stop)`, `(start, stop, step)`, each with an optional dtype last. */
  readonly arange: (...args: unknown[]) => NdArray;
  /** Zeros. */
  readonly zeros: (shape: number | readonly number[], dtype?: unknown) => NdArray;
  /** Ones. */
  readonly ones: (shape: number | readonly number[], dtype?: unknown) => NdArray;
  /** Room without values. */
  readonly empty: (shape: number | readonly number[], dtype?: unknown) => NdArray;
  /** The identity matrix. */
  readonly identity: (n: number, dtype?: unknown) => NdArray;
  /** Uniform numbers from `Math.random`. */
  readonly random: (...sizes: (number | readonly number[])[]) => NdArray;
  /** A diagonal matrix, or the diagonal. */
  readonly diag: One;
  /** Another shape. */
  readonly reshape: (x: Operand, shape: number | readonly number[]) => NdArray;
  /** A copy as a vector. */
  readonly flatten: One;
  /** The axes in another order; reversed unless told. */
  readonly transpose: (x: Operand, ...axes: (number | readonly number[])[]) => NdArray;
  /** Backwards along an axis, or all. */
  readonly flip: (x: Operand, axis?: number) => NdArray;
  /** Quarter turns. */
  readonly rot90: (x: Operand, k?: number, axes?: readonly number[]) => NdArray;
  /** Joined along the last axis. */
  readonly concatenate: (...arrays: unknown[]) => NdArray;
  /** Joined along a new axis. */
  readonly stack: (arrays: unknown, axis?: number) => NdArray;
  /** The joint shape of two shapes, or `undefined`. */
  readonly broadcast: (a: readonly number[], b: readonly number[]) => number[] | undefined;
  /** The sum of two arrays. */
  readonly add: Two;
  /** The difference. */
  readonly subtract: Two;
  /** The product, element by element. */
  readonly multiply: Two;
  /** The quotient. */
  readonly divide: Two;
  /** The remainder with the sign of the dividend. */
  readonly mod: Two;
  /** The same as `mod`. */
  readonly remainder: Two;
  /** The power. */
  readonly power: Two;
  /** e to the power of each element. */
  readonly exp: One;
  /** The natural logarithm. */
  readonly log: One;
  /** The square root. */
  readonly sqrt: One;
  /** The nearest integers. */
  readonly round: One;
  /** The negated elements. */
  readonly negative: One;
  /** The absolute values. */
  readonly abs: One;
  /** The cosine. */
  readonly cos: One;
  /** The sine. */
  readonly sin: One;
  /** The tangent. */
  readonly tan: One;
  /** The inverse cosine. */
  readonly arccos: One;
  /** The inverse sine. */
  readonly arcsin: One;
  /** The inverse tangent. */
  readonly arctan: One;
  /** The hyperbolic tangent. */
  readonly tanh: One;
  /** Between two bounds. */
  readonly clip: (x: Operand, min?: number, max?: number) => NdArray;
  /** The logistic function of `t x`. */
  readonly sigmoid: (x: Operand, t?: number) => NdArray;
  /** The larger of x and alpha x. */
  readonly leakyRelu: (x: Operand, alpha?: number) => NdArray;
  /** Exponentials over their sum, of the whole array. */
  readonly softmax: One;
  /** Whether shapes and elements are the same. */
  readonly equal: (a: Operand, b: Operand) => boolean;
  /** The sum of all elements. */
  readonly sum: Whole;
  /** The mean of all elements. */
  readonly mean: Whole;
  /** The standard deviation of all elements. */
  readonly std: (x: Operand, options?: { ddof?: number }) => number;
  /** The largest element, `null` if there is none. */
  readonly max: (x: Operand) => number | null;
  /** The smallest element, `null` if there is none. */
  readonly min: (x: Operand) => number | null;
  /** The product of matrices and vectors. */
  readonly dot: Two;
  /** The convolution where the filter lies inside. */
  readonly convolve: Two;
  /** The same by Fourier transforms. */
  readonly fftconvolve: Two;
  /**
   * The Fourier transform (exponent +, the mirror of NumPy's) of every axis but the last, which holds real and
   * imaginary parts.
   */
  readonly fft: One;
  /** Its inverse. */
  readonly ifft: One;
}

/**
 * numjs's namespace: `nj.array([[1, 2], [3, 4]]).dot([1, 1])`.
 *
 * Throws `ValueError` (a LensorError) with numjs's texts where numjs has one, and where it gave garbage.
 *
 * @example
 * ```ts
 * import { nj } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(String(nj.arange(6).reshape(2, 3).T), "array([[ 0, 3],\n       [ 1, 4],\n       [ 2, 5]])");
 * assertEquals(nj.array([1, 2]).add(1).tolist(), [2, 3]);
 * ```
 */
export const nj: Numjs = {
  NdArray,
  ndarray: scijs,
  config,
  dtypes,
  errors: { ValueError, ConfigError, NotImplementedError },
  images,
  array: NdArray.new,
  int8: typed("int8"),
  uint8: typed("uint8"),
  int16: typed("int16"),
  uint16: typed("uint16"),
  int32: typed("int32"),
  uint32: typed("uint32"),
  float32: typed("float32"),
  float64: typed("float64"),
  arange,
  zeros: (shape, dtype) => constant(shape, dtype, 0),
  ones: (shape, dtype) => constant(shape, dtype, 1),
  empty,
  identity,
  random,
  diag: view(shapes.diag),
  reshape: (x, shape) => new NdArray(shapes.reshape(operand(x), [shape])),
  flatten: (x) => wrap(x).flatten(),
  transpose: (x, ...axes) => new NdArray(shapes.transpose(operand(x), axes)),
  flip: (x, axis) => new NdArray(shapes.flip(operand(x), axis)),
  rot90: (x, k = 1, axes = [0, 1]) => new NdArray(shapes.rot90(operand(x), k, axes)),
  concatenate: (...arrays) => new NdArray(shapes.concatenate(listed(arrays))),
  stack,
  broadcast,
  add: two("add"),
  subtract: two("subtract"),
  multiply: two("multiply"),
  divide: two("divide"),
  mod: two("mod"),
  remainder: two("mod"),
  power: two("pow"),
  exp: one("exp"),
  log: one("log"),
  sqrt: one("sqrt"),
  round: one("round"),
  negative: one("negative"),
  abs: one("abs"),
  cos: one("cos"),
  sin: one("sin"),
  tan: one("tan"),
  arccos: one("arccos"),
  arcsin: one("arcsin"),
  arctan: one("arctan"),
  tanh: one("tanh"),
  clip: (x, min = 0, max = 1) => apply(wrap(x), clipTo(min, max)),
  sigmoid: (x, t = 1) => apply(wrap(x), sigmoidOf(t)),
  leakyRelu: (x, alpha = 1e-3) => apply(wrap(x), leakyReluOf(alpha)),
  softmax,
  equal: (a, b) => isEqual(operand(a), operand(b)),
  sum: (x) => wrap(x).sum(),
  mean: (x) => wrap(x).mean(),
  std: (x, options) => wrap(x).std(options),
  max: (x) => wrap(x).max(),
  min: (x) => wrap(x).min(),
  dot: (a, b) => wrap(a).dot(b),
  convolve: (a, filter) => new NdArray(convolved(operand(a), operand(filter))),
  fftconvolve: (a, filter) => new NdArray(fftConvolved(operand(a), operand(filter))),
  fft: (x) => new NdArray(transform(operand(x), 1, false)),
  ifft: (x) => new NdArray(transform(operand(x), -1, true)),
};
