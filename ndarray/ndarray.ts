import { LensorError } from "../core/errors.ts";
import { allocate, checkDType, holds, lanesOf } from "../core/dtype.ts";
import { cast } from "../core/cast.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { DType, Tensor, Values } from "../core/types.ts";
import { countOf, isPacked, packed } from "./_layout.ts";
import { fromList } from "./_list.ts";
import type { Input, Layout, NestedNumbers, View } from "./types.ts";
import { walk } from "./_walk.ts";

/**
 * A strided array of whatever holds numbers; tensors, views, typed arrays, scijs objects and arrays of `nj` are shared, not copied,
 * unless their data is a plain list, which becomes float64.
 *
 * Lists (nested or flat), numbers and booleans become float32, bool for booleans only, int64 for bigints only, unless `dtype` says
 * otherwise; a `dtype` other than the one that is there makes a converted copy. Throws `shape` for ragged lists and views that reach
 * outside of their data, `range` for list elements that an integer dtype does not hold, `limit` for lists that hold themselves, `type`
 * for what is no array.
 *
 * @example
 * ```ts
 * import { ndarray } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const data = new Float32Array([1, 2, 3, 4]);
 * const a = ndarray({ shape: [2, 2], dtype: "float32", data });
 * assertEquals(a.data === data, true);
 * assertEquals(a.stride, [2, 1]);
 * assertEquals(ndarray([[1, 2], [3, 4]]).shape, [2, 2]);
 * ```
 */
export function ndarray(x: Input, dtype?: DType): View {
  if (dtype !== undefined) checkDType(dtype);
  if (typeof x === "number" || typeof x === "boolean" || typeof x === "bigint" || Array.isArray(x)) {
    return fromList(x as NestedNumbers, dtype);
  }
  const view = shared(x);
  return dtype === undefined || dtype === view.dtype ? view : asType(view, dtype);
}

/** An argument as an array, for functions that take several: what is wrong with it is said under its name. */
export function named(name: string, x: Input): View {
  try {
    return ndarray(x);
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
 * import { ndarray, toTensor } from "./ndarray.ts";
 * import { transpose } from "./view.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toTensor(transpose([[1, 2], [3, 4]])).data, new Float32Array([1, 3, 2, 4]));
 * assertEquals(toTensor(ndarray([1])).shape, [1]);
 * ```
 */
export function toTensor(x: Input): Tensor {
  const view = ndarray(x), { shape, dtype } = view;
  const n = countOf(shape) * lanesOf(dtype);
  if (!isPacked(view)) return contiguous(view);
  const start = view.offset * lanesOf(dtype), whole = start === 0 && view.data.length === n;
  return { shape, dtype, data: whole ? view.data : view.data.subarray(start, start + n) as Values };
}

/** A copy in C order. */
export function copy(x: Input): View {
  return contiguous(ndarray(x));
}

/**
 * The array in another dtype: floats round to nearest even, floats become integers by dropping the fraction, integers wrap.
 *
 * The same array if nothing is to do. Throws `type` for an unknown dtype.
 */
export function asType(x: Input, dtype: DType): View {
  checkDType(dtype);
  const view = ndarray(x);
  if (view.dtype === dtype) return view;
  const { data, shape } = toTensor(view);
  return viewOf(cast(data, view.dtype, dtype), dtype, shape);
}

/**
 * The elements as nested lists; a bare number where there is no axis. 64-bit integers come as bigints, bools as booleans,
 * complex numbers as pairs of their parts.
 *
 * @example
 * ```ts
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(new Float32Array([1, 2])), [1, 2]);
 * ```
 */
export function toList(x: Input): NestedNumbers {
  const { data, shape, dtype } = toTensor(x), decoded = decode(data, dtype);
  const build = (axis: number, at: number, size: number): NestedNumbers => {
    if (axis === shape.length) {
      if (dtype === "complex64") return [decoded[2 * at]!, decoded[2 * at + 1]!];
      return dtype === "bool" ? Boolean(decoded[at]) : decoded[at]!;
    }
    const n = shape[axis]!, part = n ? size / n : 0;
    return Array.from({ length: n }, (_, i) => build(axis + 1, at + i * part, part));
  };
  return build(0, 0, countOf(shape));
}

/** A view over new data in C order. */
export function viewOf(data: Values, dtype: DType, shape: readonly number[]): View {
  return { data, dtype, ...packed(shape) };
}

/** Numbers that can be computed with: half precision decoded to float32. */
export function decode(data: Values, dtype: DType): Values {
  const half = dtype === "float16" || dtype === "bfloat16" || dtype === "float8_e4m3fn" || dtype === "float8_e5m2";
  return half ? cast(data, dtype, "float32") : data;
}

function contiguous(view: View): View {
  const { data, dtype, shape } = view, lanes = lanesOf(dtype);
  if (isPacked(view)) {
    const start = view.offset * lanes;
    return viewOf(data.slice(start, start + countOf(shape) * lanes) as Values, dtype, shape);
  }
  const out = viewOf(allocate(dtype, countOf(shape)), dtype, shape);
  const to = out.data as Float64Array, from = data as Float64Array;
  walk(shape, [out, view], (n, at, step) => {
    const so = step[0]!, sf = step[1]!;
    for (let i = 0, o = at[0]!, f = at[1]!; i < n; i++, o += so, f += sf) {
      for (let lane = 0; lane < lanes; lane++) to[o * lanes + lane] = from[f * lanes + lane]!;
    }
  });
  return out;
}

function shared(x: unknown): View {
  if (typeof x !== "object" || x === null) throw noArray(x);
  if (ArrayBuffer.isView(x) && !(x instanceof DataView)) {
    const values = unclamped(x) as Values;
    return viewOf(values, ownDType(values), [values.length]);
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
  return { data, dtype: own, ...layout };
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
    `Cannot make an array: expected numbers, lists, a typed array or { data, shape }, found ${describe(x)}`,
  );
}
