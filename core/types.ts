/** What every room of lensor agrees on: shapes, dtypes, values and tensors. */

/** The size of each axis, outermost first; `[]` is a scalar of one element. */
export type Shape = readonly number[];

/** A record without a prototype, so that no name in it is special. */
export type Dict<T> = Readonly<Record<string, T>>;

/** The element types that lensor stores, loads and casts. Draws exist for the first four only. */
export type DType =
  | "float64"
  | "float32"
  | "float16"
  | "bfloat16"
  | "float8_e4m3fn"
  | "float8_e5m2"
  | "int64"
  | "int32"
  | "int16"
  | "int8"
  | "uint64"
  | "uint32"
  | "uint16"
  | "uint8"
  | "bool"
  | "complex64";

/**
 * The typed array that holds a tensor's elements.
 *
 * float16 and bfloat16 are bit patterns in a `Uint16Array`, float8 in a `Uint8Array`, bool is one byte (0 or 1) each,
 * complex64 is pairs (real, imaginary) in a `Float32Array` of twice the element count.
 */
export type Values =
  | Float64Array
  | Float32Array
  | BigInt64Array
  | BigUint64Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

/** What a tensor is, without its numbers. */
export interface Spec {
  /** The size of each axis. */
  readonly shape: Shape;
  /** The element type. */
  readonly dtype: DType;
}

/** A spec with its numbers, in C order (last axis fastest). */
export interface Tensor extends Spec {
  /** The elements, flattened. */
  readonly data: Values;
}
