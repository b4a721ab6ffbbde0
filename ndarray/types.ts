import type { DType, Shape, Tensor, Values } from "../core/types.ts";

/**
 * Where the elements of an array lie in its data: sizes, steps between neighbours (in elements), place of the first.
 */
export interface Layout {
  /** The size of each axis, outermost first. */
  readonly shape: Shape;
  /** How far apart in `data` neighbours along each axis are; negative runs backwards, 0 repeats. */
  readonly stride: readonly number[];
  /** The index in `data` of the element at `[0, 0, ...]`. */
  readonly offset: number;
}

/** The typed array of each dtype. */
export interface ValuesByDType {
  /** Doubles. */
  readonly float64: Float64Array;
  /** Singles. */
  readonly float32: Float32Array;
  /** Bit patterns. */
  readonly float16: Uint16Array;
  /** Bit patterns. */
  readonly bfloat16: Uint16Array;
  /** Bit patterns. */
  readonly float8_e4m3fn: Uint8Array;
  /** Bit patterns. */
  readonly float8_e5m2: Uint8Array;
  /** Bigints. */
  readonly int64: BigInt64Array;
  /** Integers of 32 bits. */
  readonly int32: Int32Array;
  /** Integers of 16 bits. */
  readonly int16: Int16Array;
  /** Integers of 8 bits. */
  readonly int8: Int8Array;
  /** Bigints from 0. */
  readonly uint64: BigUint64Array;
  /** Integers of 32 bits from 0. */
  readonly uint32: Uint32Array;
  /** Integers of 16 bits from 0. */
  readonly uint16: Uint16Array;
  /** Integers of 8 bits from 0. */
  readonly uint8: Uint8Array;
  /** 0 or 1. */
  readonly bool: Uint8Array;
  /** Pairs of the real and the imaginary part. */
  readonly complex64: Float32Array;
}

/** The dtypes whose elements are floats that can be computed with. */
export type FloatType = "float64" | "float32" | "float16" | "bfloat16";

/**
 * A strided array: a window on a typed array that other views may share. `View<"float32">` knows that its data is a
 * Float32Array.
 *
 * One that is in C order from offset 0 without gaps is a {@linkcode Tensor} as it is, and every result of an operation
 * is. Results print as NumPy prints them, and `JSON.stringify` takes them.
 */
export interface View<D extends DType = DType> extends Layout {
  /** The elements, shared, not copied. */
  readonly data: ValuesByDType[D];
  /** The element type; float16 and bfloat16 are bit patterns in `data`. */
  readonly dtype: D;
}

/** A number or lists of numbers, nested as deep as there are axes. */
export type NestedNumbers = number | bigint | boolean | readonly NestedNumbers[];

/**
 * An object of the scijs kind: no dtype needed, and `stride` and `offset` may be missing where the data is in C order.
 */
export interface Scijs {
  /** The elements; a plain list is read as float64. */
  readonly data: Values | readonly number[];
  /** The size of each axis. */
  readonly shape: readonly number[];
  /** The steps; C order by default. */
  readonly stride?: readonly number[] | undefined;
  /** The first element; 0 by default. */
  readonly offset?: number | undefined;
}

/** What wraps a scijs object, as the arrays of `nj` do. */
export interface Wrapped {
  /** The elements and how they lie. */
  readonly selection: Scijs;
}

/** The pixels of a canvas: `ImageData`, or an object like it. */
export interface Pixels {
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly data: Uint8ClampedArray;
  /** Pixels in a row. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
}

/** A `Float16Array` of hosts that have one. */
export interface Halves extends ArrayBufferView {
  /** The number of elements. */
  readonly length: number;
  /** `"Float16Array"`. */
  readonly [Symbol.toStringTag]: "Float16Array";
}

/** Whatever an operation takes for an array. */
export type Input = View | Tensor | Scijs | Wrapped | Values | Pixels | Halves | NestedNumbers;
