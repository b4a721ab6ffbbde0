import { LensorError } from "../core/errors.ts";
import { quickCast } from "../kernels/quick_cast.ts";
import { checkDType, fromBytes, holds, lanesOf } from "../core/dtype.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { DType, Tensor, Values } from "../core/types.ts";
import { copied, inOrder, nested } from "./_elements.ts";
import { packed } from "./_layout.ts";
import { fromList } from "./_list.ts";
import type { Input, Layout, NestedNumbers, View } from "./types.ts";
import { viewAt, viewOf } from "./_view.ts";

export { decode } from "./_elements.ts";
export { viewOf } from "./_view.ts";

/**
 * Returns a strided array of whatever holds numbers. Tensors, views, typed arrays (also `Float16Array`), `ImageData`
 * (uint8, `[height, width, 4]`), scijs objects and arrays of `nj` share their memory; a scijs object over a plain list
 * is copied as float64.
 *
 * Lists (nested or flat), numbers and booleans become float32, bool for booleans only, int64 for bigints only, unless
 * `dtype` says otherwise. A `dtype` other than the one that is there makes a converted copy; an `ArrayBuffer` is read
 * as the `dtype` given.
 *
 * @throws {LensorError} `shape` for ragged lists and views that reach outside of their data; `range` for list elements
 * that an integer dtype lacks, and for integers in lists of integers that float32 lacks where no dtype is given;
 * `limit` for lists that hold themselves; `type` for what is not an array, or for an `ArrayBuffer` without a dtype.
 *
 * @example
 * ```ts
 * import { ndarray } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const data = new Float32Array([1, 2, 3, 4]);
 * const a = ndarray({ shape: [2, 2], dtype: "float32", data });
 * assertEquals(a.data === data, true);
 * assertEquals(a.stride, [2, 1]);
 * assertEquals(ndarray([[1, 2], [3, 4]]).shape, [2, 2]);
 * ```
 */
export function ndarray<D extends DType>(x: Input | ArrayBuffer, dtype: D): View<D>;
/** A view keeps its dtype. */
export function ndarray<D extends DType>(x: View<D>): View<D>;
/** A Float32Array is a vector of float32. */
export function ndarray(x: Float32Array): View<"float32">;
/** A Float64Array is a vector of float64. */
export function ndarray(x: Float64Array): View<"float64">;
/** Anything else has a dtype that is known when it is there. */
export function ndarray(x: Input, dtype?: DType): View;
export function ndarray(x: Input | ArrayBuffer, dtype?: DType): View {
  if (dtype !== undefined) checkDType(dtype);
  if (typeof x === "number" || typeof x === "boolean" || typeof x === "bigint" || Array.isArray(x)) {
    return fromList(x as NestedNumbers, dtype);
  }
  if (x instanceof ArrayBuffer) return fromBuffer(x, dtype);
  const view = shared(x);
  return dtype === undefined || dtype === view.dtype ? view : asType(view, dtype);
}

/** An argument as an array, for functions that take several: what is wrong with it is said under its name. */
export function named(name: string, x: Input, dtype?: DType): View {
  try {
    return ndarray(x, dtype);
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    const { code, message, cause } = error;
    throw new LensorError(code, message.replace(/^Cannot (make an array|view)/, `Cannot $1 for "${name}"`), { cause });
  }
}

/**
 * The array as a Tensor: C order, no gaps. The data is shared where it is so already, else copied.
 *
 * @example
 * ```ts
 * import { ndarray, toTensor, transpose } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toTensor(transpose([[1, 2], [3, 4]])).data, new Float32Array([1, 3, 2, 4]));
 * assertEquals(toTensor(ndarray([1])).shape, [1]);
 * ```
 */
export function toTensor(x: Input): Tensor {
  const view = ndarray(x);
  return { shape: view.shape, dtype: view.dtype, data: inOrder(view) };
}

/** Returns a copy in C order. */
export function copy<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function copy(x: Input): View;
export function copy(x: Input): View {
  const view = ndarray(x);
  return viewOf(copied(view), view.dtype, view.shape);
}

/**
 * The array in another dtype: floats round to nearest even, floats become integers by dropping the fraction, integers
 * wrap.
 *
 * The same array if nothing is to do. Throws `type` for an unknown dtype.
 */
export function asType<D extends DType>(x: Input, dtype: D): View<D>;
export function asType(x: Input, dtype: DType): View {
  checkDType(dtype);
  const view = ndarray(x);
  if (view.dtype === dtype) return view;
  const { data, shape } = toTensor(view);
  return viewOf(quickCast(data, view.dtype, dtype), dtype, shape);
}

/**
 * The elements as nested lists; a bare number where there is no axis. 64-bit integers come as bigints, bools as
 * booleans, complex numbers as pairs of their parts.
 *
 * @example
 * ```ts
 * import { toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(new Float32Array([1, 2])), [1, 2]);
 * ```
 */
export function toList(x: Input): NestedNumbers {
  return nested(ndarray(x));
}

// Without a dtype bytes could be anything
function fromBuffer(buffer: ArrayBuffer, dtype: DType | undefined): View {
  if (dtype === undefined) {
    throw new LensorError("type", "Cannot make an array of an ArrayBuffer: give a dtype to read it as");
  }
  const values = fromBytes(new Uint8Array(buffer), dtype);
  return viewOf(values, dtype, [values.length / lanesOf(dtype)]);
}

function shared(x: unknown): View {
  if (typeof x !== "object" || x === null) throw noArray(x);
  if (ArrayBuffer.isView(x) && !(x instanceof DataView)) {
    const half = halves(x);
    if (half) return viewOf(half, "float16", [half.length]);
    const values = unclamped(x) as Values;
    return viewOf(values, ownDType(values), [values.length]);
  }
  const { data: pixels, width, height } = x as { data?: unknown; width?: unknown; height?: unknown };
  if (pixels instanceof Uint8ClampedArray && typeof width === "number" && typeof height === "number") {
    const shape = [height, width, 4];
    if (sizeOf(shape) === pixels.length) return viewOf(unclamped(pixels) as Values, "uint8", shape);
    const text = `${pixels.length} bytes are not ${height} rows of ${width} pixels of 4`;
    throw new LensorError("shape", `Cannot make an array of an image: ${text}`);
  }
  const { selection = x } = x as { selection?: object };
  const { data: given, shape, stride, offset = 0, dtype = undefined } = (selection ?? {}) as Partial<View>;
  const data = Array.isArray(given) ? doubles(given) : unclamped(given);
  if (!Array.isArray(shape) || !ArrayBuffer.isView(data) || data instanceof DataView) throw noArray(x);
  if (stride !== undefined && !Array.isArray(stride) || !Number.isInteger(offset)) {
    const text = `expected a list of strides and a whole offset, found ${describe(stride)} and ${describe(offset)}`;
    throw new LensorError("type", `Cannot view data of shape ${showShape(shape)}: ${text}`);
  }
  sizeOf(shape);
  const own = dtype === undefined || SCIJS_NAMES.includes(dtype) ? ownDType(data) : dtype;
  checkDType(own);
  if (!holds(data, own)) {
    throw new LensorError("type", `Cannot view data as ${own}: it is ${describe(data)}, not the array of that dtype`);
  }
  const layout: Layout = stride ? { shape, stride, offset } : packed(shape, offset);
  checkInside(layout, data.length / lanesOf(own));
  return viewAt(data, own, layout);
}

/** The bits of a Float16Array, which not every host has; undefined for anything else. */
function halves(x: ArrayBufferView): Uint16Array | undefined {
  if ((x as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag] !== "Float16Array") return undefined;
  return new Uint16Array(x.buffer, x.byteOffset, x.byteLength / 2);
}

/** The bytes of a canvas, which clamp what is written to them, as bytes that do not. */
export function unclamped(x: unknown): unknown {
  return x instanceof Uint8ClampedArray ? new Uint8Array(x.buffer, x.byteOffset, x.length) : x;
}

function doubles(list: readonly unknown[]): Float64Array {
  const wrong = list.findIndex((x) => typeof x !== "number");
  if (wrong < 0) return Float64Array.from(list as number[]);
  throw new LensorError("type", `Cannot make an array: expected numbers, found ${describe(list[wrong])} in the data`);
}

// What scijs calls plain lists and the arrays that have other names here
const SCIJS_NAMES = ["generic", "array", "uint8_clamped", "buffer", "bigint64", "biguint64"];

function checkInside({ shape, stride, offset }: Layout, n: number): void {
  if (shape.includes(0) && stride.length === shape.length && stride.every(Number.isInteger)) return;
  let low = offset, high = offset;
  for (let i = 0; i < shape.length; i++) {
    const reach = (shape[i]! - 1) * (stride[i] ?? NaN);
    if (reach < 0) low += reach;
    else high += reach;
  }
  const sound = stride.length === shape.length && stride.every(Number.isInteger);
  if (sound && low >= 0 && high < n) return;
  const text = `shape ${showShape(shape)}, stride ${showShape(stride)}, offset ${offset}`;
  throw new LensorError("shape", `Cannot view ${n} elements: ${text} reach outside of them`);
}

const OWN: readonly DType[] = [
  "float32",
  "float64",
  "int64",
  "int32",
  "int16",
  "int8",
  "uint64",
  "uint32",
  "uint16",
  "uint8",
];
function ownDType(data: unknown): DType {
  const found = OWN.find((dtype) => holds(data, dtype));
  if (found) return found;
  throw noArray(data);
}

function noArray(x: unknown): LensorError {
  return new LensorError(
    "type",
    `Cannot make an array: expected numbers, lists, a typed array, an image or { data, shape }, found ${describe(x)}`,
  );
}
