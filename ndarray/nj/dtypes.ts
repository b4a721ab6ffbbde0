import { LensorError } from "../../core/errors.ts";
import { describe, sizeOf } from "../../core/shape.ts";

/** The typed arrays that numjs knows. */
export type Typed =
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** What holds elements: a typed array, or a plain list for dtype `"array"`. */
export type Data = Typed | number[];

/** The element types of numjs. */
export type NjType =
  | "int8"
  | "int16"
  | "int32"
  | "uint8"
  | "uint16"
  | "uint32"
  | "float32"
  | "float64"
  | "array";

/** A constructor of a typed array or of a list. */
export type DataConstructor =
  | Int8ArrayConstructor
  | Int16ArrayConstructor
  | Int32ArrayConstructor
  | Uint8ArrayConstructor
  | Uint16ArrayConstructor
  | Uint32ArrayConstructor
  | Float32ArrayConstructor
  | Float64ArrayConstructor
  | ArrayConstructor;

/** The constructor behind each dtype name. */
export const dtypes: Readonly<Record<NjType, DataConstructor>> = {
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
  array: Array,
};

const NAMES = Object.keys(dtypes) as NjType[];

/** The dtype that an argument names, by name or constructor; unknown ones mean `"array"`, as in numjs. */
export function dtypeFrom(dtype: unknown): NjType {
  return NAMES.find((name) => name === dtype || dtypes[name] === dtype) ?? "array";
}

/** The dtype of the elements that data holds. */
export function dtypeOf(data: unknown): NjType {
  return NAMES.find((name) => data instanceof dtypes[name]) ?? "array";
}

/** New data for `n` elements: zeros, or an empty list of that length. */
export function make(dtype: NjType, n: number): Data {
  if (n > 2 ** 32 - 1 && dtype === "array") {
    throw new LensorError("limit", `Cannot make an array of ${n} elements: a plain list holds fewer; give a dtype`);
  }
  try {
    return dtype === "array" ? new Array<number>(n) : new dtypes[dtype](n) as Data;
  } catch (cause) {
    throw new LensorError("limit", `Cannot make an array of ${n} elements of ${dtype}: there is no room`, { cause });
  }
}

/** A shape argument: a size or a list of sizes. Throws `type` or `range`. */
export function shapeFrom(shape: unknown): number[] {
  const list = typeof shape === "number" ? [shape] : shape;
  if (!Array.isArray(list)) {
    throw new LensorError("type", `Cannot make an array: expected a size or a list of sizes, found ${describe(shape)}`);
  }
  sizeOf(list);
  return [...list];
}
