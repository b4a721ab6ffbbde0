/// <reference lib="esnext.disposable" />
/** What every room of lensor agrees on: shapes, dtypes, values and tensors. */
/** The size of each axis, outermost first; `[]` is a scalar of one element. */
type Shape = readonly number[];
/** A record without a prototype, so that no name in it is special. */
type Dict<T> = Readonly<Record<string, T>>;
/** The element types that lensor stores, loads and casts. Draws exist for the first four only. */
type DType = "float64" | "float32" | "float16" | "bfloat16" | "float8_e4m3fn" | "float8_e5m2" | "int64" | "int32" | "int16" | "int8" | "uint64" | "uint32" | "uint16" | "uint8" | "bool" | "complex64";
/**
 * The typed array that holds a tensor's elements.
 *
 * float16 and bfloat16 are bit patterns in a `Uint16Array`, float8 in a `Uint8Array`, bool is one byte (0 or 1) each,
 * complex64 is pairs (real, imaginary) in a `Float32Array` of twice the element count.
 */
type Values = Float64Array | Float32Array | BigInt64Array | BigUint64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;
/** What a tensor is, without its numbers. */
interface Spec {
    /** The size of each axis. */
    readonly shape: Shape;
    /** The element type. */
    readonly dtype: DType;
}
/** A spec with its numbers, in C order (last axis fastest). */
interface Tensor extends Spec {
    /** The elements, flattened. */
    readonly data: Values;
}

/**
 * The kinds of failure that a program may want to tell apart. The names are stable.
 *
 * `shape`: dims do not fit. `range`: a number outside of what is allowed. `type`: a wrong kind of argument or dtype.
 * `unknown-name`: an option or name that does not exist. `no-match`: a pattern or rule that matches nothing.
 * `shadowed`: a rule that can never act. `missing`: something needed is not there. `unused`: something given was not
 * used. `corrupt`: bytes break their format. `unsupported`: legal, but not offered. `forbidden`: refused for safety.
 * `limit`: larger or deeper than the documented limit. `io`: the system failed to read or write.
 */
type ErrorCode = "shape" | "range" | "type" | "unknown-name" | "no-match" | "shadowed" | "missing" | "unused" | "corrupt" | "unsupported" | "forbidden" | "limit" | "io";
/** Where it went wrong, as far as that is known. */
interface ErrorPlace {
    /** The dotted path of the tensor or module. */
    readonly path?: string | undefined;
    /** The name of the file. */
    readonly file?: string | undefined;
    /** The byte offset in that file. */
    readonly offset?: number | undefined;
    /** A finer code within `code`, for example `header-json` within `corrupt`. */
    readonly detail?: string | undefined;
    /** The error that led to this one. */
    readonly cause?: unknown;
}
/**
 * The one error that lensor throws on purpose.
 *
 * The message follows one form: `Cannot <verb> "<path>": <reason>; <what would help>`.
 *
 * @example
 * ```ts
 * import { LensorError } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const error = new LensorError("shape", 'Cannot fill "w": shape [2] does not fit [3]', { path: "w" });
 * assertEquals([error.code, error.path], ["shape", "w"]);
 * ```
 */
declare class LensorError extends Error {
    /** Whether a value is an error of lensor, also one of another copy of the library. */
    static [Symbol.hasInstance](value: unknown): value is LensorError;
    /** The kind of failure. */
    readonly code: ErrorCode;
    /** The dotted path of the tensor or module, where there is one. */
    readonly path?: string;
    /** The file, where there is one. */
    readonly file?: string;
    /** The byte offset in the file, where there is one. */
    readonly offset?: number;
    /** A finer code, where there is one. */
    readonly detail?: string;
    /** Makes an error of a kind, with its message and place. */
    constructor(code: ErrorCode, message: string, place?: ErrorPlace);
}

/** How values between grid points are found. */
type ResampleMode = "nearest" | "nearest-exact" | "linear" | "bilinear" | "bicubic" | "area";

/**
 * Where the elements of an array lie in its data: sizes, steps between neighbours (in elements), place of the first.
 */
interface Layout {
    /** The size of each axis, outermost first. */
    readonly shape: Shape;
    /** How far apart in `data` neighbours along each axis are; negative runs backwards, 0 repeats. */
    readonly stride: readonly number[];
    /** The index in `data` of the element at `[0, 0, ...]`. */
    readonly offset: number;
}
/** The typed array of each dtype. */
interface ValuesByDType {
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
type FloatType = "float64" | "float32" | "float16" | "bfloat16";
/**
 * A strided array: a window on a typed array that other views may share. `View<"float32">` knows that its data is a
 * Float32Array.
 *
 * One that is in C order from offset 0 without gaps is a {@linkcode Tensor} as it is, and every result of an operation
 * is. Results print as NumPy prints them, and `JSON.stringify` takes them.
 */
interface View<D extends DType = DType> extends Layout {
    /** The elements, shared, not copied. */
    readonly data: ValuesByDType[D];
    /** The element type; float16 and bfloat16 are bit patterns in `data`. */
    readonly dtype: D;
}
/** A number or lists of numbers, nested as deep as there are axes. */
type NestedNumbers = number | bigint | boolean | readonly NestedNumbers[];
/**
 * An object of the scijs kind: no dtype needed, and `stride` and `offset` may be missing where the data is in C order.
 */
interface Scijs {
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
interface Wrapped {
    /** The elements and how they lie. */
    readonly selection: Scijs;
}
/** The pixels of a canvas: `ImageData`, or an object like it. */
interface Pixels {
    /** Red, green, blue, alpha of each pixel, row by row. */
    readonly data: Uint8ClampedArray;
    /** Pixels in a row. */
    readonly width: number;
    /** Rows. */
    readonly height: number;
}
/** A `Float16Array` of hosts that have one. */
interface Halves extends ArrayBufferView {
    /** The number of elements. */
    readonly length: number;
    /** `"Float16Array"`. */
    readonly [Symbol.toStringTag]: "Float16Array";
}
/** Whatever an operation takes for an array. */
type Input = View | Tensor | Scijs | Wrapped | Values | Pixels | Halves | NestedNumbers;

export { LensorError };
export type { DType, Dict, ErrorCode, ErrorPlace, FloatType, Halves, Input, Layout, NestedNumbers, Pixels, ResampleMode, Scijs, Shape, Spec, Tensor, Values, ValuesByDType, View, Wrapped };
