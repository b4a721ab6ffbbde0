import type { DType, Shape, Tensor, Values } from "../core/types.ts";

/** Where the elements of an array lie in its data: sizes, steps between neighbours (in elements), place of the first. */
export interface Layout {
  /** The size of each axis, outermost first. */
  readonly shape: Shape;
  /** How far apart in `data` neighbours along each axis are; negative runs backwards, 0 repeats. */
  readonly stride: readonly number[];
  /** The index in `data` of the element at `[0, 0, ...]`. */
  readonly offset: number;
}

/**
 * A strided array: a window on a typed array that other views may share.
 *
 * One that is in C order from offset 0 without gaps is a {@linkcode Tensor} as it is, and every result of an operation is.
 */
export interface View extends Layout {
  /** The elements, shared, not copied. */
  readonly data: Values;
  /** The element type; float16 and bfloat16 are bit patterns in `data`. */
  readonly dtype: DType;
}

/** A number or lists of numbers, nested as deep as there are axes. */
export type NestedNumbers = number | bigint | boolean | readonly NestedNumbers[];

/** An object of the scijs kind: no dtype needed, and `stride` and `offset` may be missing where the data is in C order. */
export interface Scijs {
  /** The elements; a plain list is read as float64. */
  readonly data: Values | readonly number[];
  /** The size of each axis. */
  readonly shape: readonly number[];
  /** The steps; C order unless given. */
  readonly stride?: readonly number[] | undefined;
  /** The first element; 0 unless given. */
  readonly offset?: number | undefined;
}

/** What wraps a scijs object, as the arrays of `nj` do. */
export interface Wrapped {
  /** The elements and how they lie. */
  readonly selection: Scijs;
}

/** Whatever an operation takes for an array. */
export type Input = View | Tensor | Scijs | Wrapped | Values | NestedNumbers;
