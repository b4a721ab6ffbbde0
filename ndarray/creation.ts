/** New arrays from sizes and values. The last argument is a dtype, or `{ dtype }`; float32 by default. */
import { cast } from "../core/cast.ts";
import { allocate, checkDType, kindOf, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { DType, Values } from "../core/types.ts";
import { inside } from "./_weak.ts";
import { asType, ndarray, viewOf } from "./ndarray.ts";
import type { Input, View } from "./types.ts";

/** Which dtype. */
export interface DTypeOption<D extends DType = DType> {
  /** The dtype of the result. */
  readonly dtype?: D | undefined;
}
/** A dtype by itself or as an option. */
export type AsDType<D extends DType> = D | { readonly dtype: D };
/** Makes an array of a shape. */
export interface Maker {
  (shape: number | readonly number[]): View<"float32">;
  <D extends DType>(shape: number | readonly number[], dtype: AsDType<D>): View<D>;
  (shape: number | readonly number[], dtype?: DType | DTypeOption): View;
}
/** Makes an array like another. */
export interface LikeMaker {
  <D extends DType>(x: View<D>): View<D>;
  <D extends DType>(x: Input, dtype: AsDType<D>): View<D>;
  (x: Input, dtype?: DType | DTypeOption): View;
}
/** Where a matrix that is not a square has its diagonal. */
export interface DiagonalOptions<D extends DType = DType> extends DTypeOption<D> {
  /** The number of columns; as many as rows by default. */
  readonly m?: number | undefined;
  /** Which diagonal: above the main one where it is positive; 0 by default. */
  readonly k?: number | undefined;
}
/**
 * Returns an array of zeros. The shape is a list, or a number for a vector.
 *
 * @throws {LensorError} `range` for sizes that are not integers of at least 0; `limit` if there is no room; `type` for
 * an unknown dtype.
 *
 * @example
 * ```ts
 * import { toList, zeros } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(zeros([2, 1], "int8")), [[0], [0]]);
 * ```
 */
export const zeros: Maker =
  ((shape: number | readonly number[], dtype?: DType | DTypeOption): View =>
    filled("make zeros", shape, 0, dtype)) as Maker;
/**
 * Returns an array of ones.
 *
 * @throws {LensorError} as `zeros`.
 */
export const ones: Maker =
  ((shape: number | readonly number[], dtype?: DType | DTypeOption): View =>
    filled("make ones", shape, 1, dtype)) as Maker;
/** Returns zeros in the shape and the dtype of another array. */
export const zerosLike: LikeMaker = like("make zeros", 0);
/** Returns ones in the shape and the dtype of another array. */
export const onesLike: LikeMaker = like("make ones", 1);

/**
 * Returns an array of one value: of a boolean bool, of a bigint int64, else float32, unless a dtype is given.
 *
 * @throws {LensorError} `range` for a value that the dtype lacks, as 300 for int8, and as `zeros`.
 */
export function full<D extends DType>(
  shape: number | readonly number[],
  value: number | bigint | boolean,
  dtype: AsDType<D>,
): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function full(
  shape: number | readonly number[],
  value: number | bigint | boolean,
  dtype?: DType | DTypeOption,
): View;
export function full(
  shape: number | readonly number[],
  value: number | bigint | boolean,
  dtype?: DType | DTypeOption,
): View {
  return filled("fill an array", shape, value, dtype);
}

/**
 * Returns an array of one value in the shape and the dtype of another array.
 *
 * @throws {LensorError} `range` for a value that the dtype lacks.
 */
export function fullLike<D extends DType>(x: View<D>, value: number | bigint | boolean): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function fullLike<D extends DType>(x: Input, value: number | bigint | boolean, dtype: AsDType<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function fullLike(x: Input, value: number | bigint | boolean, dtype?: DType | DTypeOption): View;
export function fullLike(x: Input, value: number | bigint | boolean, dtype?: DType | DTypeOption): View {
  const view = ndarray(x);
  return filled("fill an array", view.shape, value, dtypeOf("fill an array", dtype) ?? view.dtype);
}

/**
 * Returns a matrix of `n` rows with ones on a diagonal, where column - row is `k`.
 *
 * @throws {LensorError} as `zeros`.
 */
export function eye<D extends DType = "float32">(n: number, options?: DiagonalOptions<D> | D): View<D>;
export function eye(n: number, options: DiagonalOptions | DType = {}): View {
  return diagonals("make an identity matrix", n, options, (apart) => apart === 0);
}

/**
 * Returns a matrix of `n` rows with ones on and below a diagonal, where column - row is at most `k`.
 *
 * @throws {LensorError} as `zeros`.
 */
export function tri<D extends DType = "float32">(n: number, options?: DiagonalOptions<D> | D): View<D>;
export function tri(n: number, options: DiagonalOptions | DType = {}): View {
  return diagonals("make a triangle", n, options, (apart) => apart <= 0);
}

function filled(
  verb: string,
  shape: number | readonly number[],
  value: number | bigint | boolean,
  given: DType | DTypeOption | undefined,
): View {
  const kind = typeof value;
  const own: DType = kind === "boolean" ? "bool" : kind === "bigint" ? "int64" : "float32";
  if (kind !== "boolean" && kind !== "bigint" && kind !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number as value, found ${describe(value)}`);
  }
  const dtype = dtypeOf(verb, given);
  const to = dtype ?? own;
  const sizes = sizesOf(verb, shape);
  const data = allocate(to, sizeOf(sizes)) as Float64Array;
  checkHeldBy(verb, value, to, dtype === undefined);
  const element = kindOf(to) === "complex" ? undefined : ndarray(value, to).data[0]!;
  if (value !== 0 || Object.is(value, -0)) {
    if (element !== undefined) data.fill(element as number);
    else for (let i = 0; i < data.length; i += 2) data[i] = Number(value);
  }
  return viewOf(data as Values, to, sizes);
}

/** Throws `range` for what an integer dtype lacks, and for integers that float32 would round where nobody chose it. */
export function checkHeldBy(verb: string, x: number | bigint | boolean, dtype: DType, unasked: boolean): void {
  if (typeof x === "boolean") return;
  const kind = kindOf(dtype);
  const whole = typeof x === "bigint" || Number.isInteger(x);
  const lost = kind === "int" || kind === "uint"
    ? !whole || !inside(x, dtype)
    : unasked && Number.isSafeInteger(x) && cast(Float64Array.of(Number(x)), "float64", dtype)[0] !== x;
  if (!lost) return;
  const help = unasked ? 'give a dtype, for example "float64"' : "give another dtype";
  throw new LensorError("range", `Cannot ${verb}: ${dtype} does not hold ${x}; ${help}`);
}

function like(verb: string, value: number): LikeMaker {
  return ((x: Input, dtype?: DType | DTypeOption): View => {
    const view = ndarray(x);
    return filled(verb, view.shape, value, dtypeOf(verb, dtype) ?? view.dtype);
  }) as LikeMaker;
}

function diagonals(
  verb: string,
  n: number,
  options: DiagonalOptions | DType,
  one: (apart: number) => boolean,
): View {
  const { m = n, k = 0, dtype } = named(verb, options, ["m", "k", "dtype"]) as DiagonalOptions;
  checkSize(verb, n);
  checkSize(verb, m);
  checkOffset(verb, k);
  const out = zeros([n, m], dtypeOf(verb, dtype) ?? "float32") as View;
  const data = out.data as Float64Array;
  const unit = kindOf(out.dtype) === "complex" ? 1 : asType(ndarray(1), out.dtype).data[0] as number;
  const lanes = lanesOf(out.dtype);
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) if (one(j - i - k)) data[(i * m + j) * lanes] = unit;
  return out;
}

/** Throws `type` or `range` unless it numbers a diagonal. */
export function checkOffset(verb: string, k: unknown): asserts k is number {
  if (typeof k === "number" && Number.isInteger(k)) return;
  const code = typeof k === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot ${verb}: expected an integer for the diagonal, found ${describe(k)}`);
}

/** The dtype of a last argument. Throws `type` or `unknown-name`. */
export function dtypeOf(verb: string, given: DType | DTypeOption | undefined): DType | undefined {
  if (given === undefined) return undefined;
  const { dtype } = named(verb, given, ["dtype"]) as DTypeOption;
  if (dtype !== undefined) checkDType(dtype);
  return dtype;
}

/** Options, or a dtype in place of them. Throws `type` or `unknown-name`. */
export function named(verb: string, options: object | DType, names: readonly string[]): object {
  if (typeof options === "string") return { dtype: options };
  checkOptions(verb, options, names);
  return options;
}

function sizesOf(verb: string, shape: number | readonly number[]): readonly number[] {
  const sizes = typeof shape === "number" ? [shape] : shape;
  if (!Array.isArray(sizes)) {
    throw new LensorError("type", `Cannot ${verb}: expected a shape, found ${describe(shape)}`);
  }
  sizes.forEach((n) => checkSize(`${verb} of shape ${showShape(sizes)}`, n));
  return [...sizes];
}

/** Throws `type` or `range` unless it is a size. */
export function checkSize(verb: string, n: unknown): void {
  if (typeof n !== "number") throw new LensorError("type", `Cannot ${verb}: expected a size, found ${describe(n)}`);
  if (Number.isSafeInteger(n) && n >= 0) return;
  throw new LensorError("range", `Cannot ${verb}: ${n} is not a size; use an integer of at least 0`);
}
