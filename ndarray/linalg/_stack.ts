/** Matrices in and out of the functions of linear algebra. */
import { cast } from "../../core/cast.ts";
import { kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { showShape } from "../../core/shape.ts";
import type { DType } from "../../core/types.ts";
import type { Dense, Matrix, Numbers, Products } from "../../kernels/dense.ts";
import { countOf } from "../_layout.ts";
import { promote } from "../_promote.ts";
import { asType, ndarray, toTensor, viewOf } from "../ndarray.ts";
import type { Input, View } from "../types.ts";
import type { Precise } from "./precise.ts";

/** Matrices one after the other in C order; not to be changed. */
export interface Stack {
  /** The axes before the last two. */
  readonly batch: readonly number[];
  /** How many matrices there are. */
  readonly count: number;
  /** Rows of each. */
  readonly rows: number;
  /** Columns of each. */
  readonly cols: number;
  /** The numbers of all. */
  readonly data: Float64Array;
  /** What the result will have. */
  readonly dtype: Precise;
}

/** What is asked of matrices. */
export interface Demands {
  /** As many rows as columns. */
  readonly square?: boolean;
  /** No NaN, no infinities. */
  readonly finite?: boolean;
}

/**
 * The array as a stack of matrices. Throws `shape` for fewer than two axes and what is not square, `range` for what is
 * not finite.
 */
export function stackOf(
  verb: string,
  x: Input,
  { square = false, finite = false }: Demands = {},
  native = false,
): Stack {
  const view = ndarray(x);
  const { shape } = view;
  if (shape.length < 2) {
    throw new LensorError(
      "shape",
      `Cannot ${verb} ${showShape(shape)}: a matrix has two axes; use reshape or expandDims`,
    );
  }
  const batch = shape.slice(0, -2);
  const [rows, cols] = shape.slice(-2) as [number, number];
  if (square && rows !== cols) {
    throw new LensorError("shape", `Cannot ${verb} ${showShape(shape)}: the last two axes must be equal`);
  }
  const data = native ? toTensor(view).data as Float64Array : doubles(view);
  if (finite) checkFinite(verb, data);
  return { batch, count: countOf(batch), rows, cols, data, dtype: preciseOf(view.dtype) };
}

/**
 * A stack whose numbers are of the kind of the result, for what float32 computes well enough: systems and triangles.
 *
 * The numbers are typed as doubles, since the code for both kinds is the same: `kernelsFor` has the kernels.
 */
export function nativeStackOf(verb: string, x: Input, square = false): Stack {
  const view = ndarray(x);
  const dtype = preciseOf(view.dtype);
  return { ...stackOf(verb, asType(view, dtype), { square }, true), dtype };
}

/** The kernels for numbers of a kind. */
export function kernelsFor(dense: Dense, dtype: Precise): Products<Float64Array> {
  return dtype === "float64" ? dense : dense.single as unknown as Products<Float64Array>;
}

/** Numbers of a kind, all 0. Throws `limit` where no memory holds them. */
export function zerosOf(dtype: Precise, count: number): Float64Array {
  try {
    return dtype === "float64" ? new Float64Array(count) : new Float32Array(count) as unknown as Float64Array;
  } catch (cause) {
    const text = `Cannot make a result of ${count} numbers: there is no room for so many`;
    throw new LensorError("limit", `${text}; fullMatrices: false and mode "reduced" ask for less`, { cause });
  }
}

/** The elements in C order in a dtype of results. */
export function numbersIn(view: View, dtype: Precise): Float64Array {
  return toTensor(asType(view, dtype)).data as Float64Array;
}

/** The elements in C order as doubles; shared where they are so already. */
export function doubles(view: View): Float64Array {
  return toTensor(asType(view, "float64")).data as Float64Array;
}

/** The dtype of results from one or two arrays. Throws `unsupported` for complex numbers and float8. */
export function preciseOf(...dtypes: readonly DType[]): Precise {
  const single = (dtype: DType) => kindOf(promote(dtype, dtype)) === "float" && dtype !== "float64";
  return dtypes.every(single) ? "float32" : "float64";
}

/** Throws `range` for NaN and infinities, which decompositions have no answer for. */
export function checkFinite(verb: string, data: Float64Array): void {
  for (let i = 0; i < data.length; i++) {
    if (Number.isFinite(data[i]!)) continue;
    throw new LensorError(
      "range",
      `Cannot ${verb} an array that holds ${data[i]}: replace it first, with nanToNum or where`,
    );
  }
}

/** A result, rounded once. */
export function result(data: Float64Array, dtype: Precise, shape: readonly number[]): View<Precise> {
  const own = dtype === "float64" || (data as Numbers) instanceof Float32Array;
  return viewOf(own ? data : cast(data, "float64", dtype), dtype, shape);
}

/** A matrix in C order. */
export function matrix(data: Float64Array, pitch: number, at = 0): Matrix {
  return { data, at, down: pitch, along: 1 };
}

/** The part of a matrix from a row and a column on. */
export function part(a: Matrix, row: number, column: number): Matrix {
  return { data: a.data, at: a.at + row * a.down + column * a.along, down: a.down, along: a.along };
}

/** The matrix turned over, without a copy. */
export function turned(a: Matrix): Matrix {
  return { data: a.data, at: a.at, down: a.along, along: a.down };
}

/** Row to row in room of its own: rows a power of two apart would all want the same few places of the cache. */
export function pitchOf(columns: number): number {
  return columns % 64 === 0 ? columns + 8 : columns;
}

/** Copies a matrix; `to` may be the turned form of what is meant. */
export function copyMatrix(to: Matrix, from: Matrix, rows: number, cols: number): void {
  const a = to.data;
  const b = from.data;
  for (let i = 0; i < rows; i++) {
    let p = to.at + i * to.down, q = from.at + i * from.down;
    if (to.along === 1 && from.along === 1) {
      if (cols > 32) a.set(b.subarray(q, q + cols), p);
      else for (let j = 0; j < cols; j++) a[p + j] = b[q + j]!;
    } else {
      for (let j = 0; j < cols; j++, p += to.along, q += from.along) a[p] = b[q]!;
    }
  }
}
