/// <reference lib="esnext.disposable" />
import { Layout, Tensor, Values, LensorError, ErrorCode, DType, Input, View, NestedNumbers, FloatType, ResampleMode, Halves, Pixels, Scijs, Shape, Spec, ValuesByDType, Wrapped } from './base.js';

/** The typed arrays that numjs knows. */
type Typed = Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;
/** What holds elements: a typed array, or a plain list for dtype `"array"`. */
type Data = Typed | number[];
/** The element types of numjs. */
type NjType = "int8" | "int16" | "int32" | "uint8" | "uint16" | "uint32" | "float32" | "float64" | "array";
/** A constructor of a typed array or of a list. */
type DataConstructor = Int8ArrayConstructor | Int16ArrayConstructor | Int32ArrayConstructor | Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor | Float32ArrayConstructor | Float64ArrayConstructor | ArrayConstructor;

/**
 * A strided array of the scijs kind, which is what an NdArray wraps and what scijs code takes.
 *
 * A class because scijs programs call methods on it; data and layout are its own properties, as there.
 */
declare class Selection implements Layout {
    #private;
    /** The elements, shared with other views. */
    readonly data: Data;
    /** The size of each axis. */
    readonly shape: number[];
    /** The steps between neighbours. */
    readonly stride: number[];
    /** The first element. */
    readonly offset: number;
    /** A view of data; C order unless strides are given. */
    constructor(data: Data, layout: Layout);
    /** The element type. */
    get dtype(): NjType;
    /** The number of elements. */
    get size(): number;
    /** The number of axes. */
    get dimension(): number;
    /** The axes from the shortest stride to the longest. */
    get order(): number[];
    /** The place in `data` of an element; nothing is checked, as in scijs. */
    index(...at: number[]): number;
    /** An element. */
    get(...at: number[]): number;
    /** Stores an element, the last argument. */
    set(...at: number[]): number;
    /** Without the first elements of each axis. */
    lo(...counts: (number | null | undefined)[]): Selection;
    /** The first elements of each axis only. */
    hi(...counts: (number | null | undefined)[]): Selection;
    /** Every n-th element of each axis; a negative step runs backwards. Throws `range` for 0. */
    step(...steps: (number | null | undefined)[]): Selection;
    /** The axes in another order; reversed unless told. */
    transpose(...axes: number[]): Selection;
    /** Fixes axes; `null` keeps one. */
    pick(...at: (number | null | undefined)[]): Selection;
}
/**
 * The raw scijs constructor: a view of data; C order from its start (or, for negative strides, so that all fits) unless
 * told.
 */
declare function scijs(data: Data, shape?: number[], stride?: number[], offset?: number): Selection;

/**
 * What a method takes for another array: an array, (nested) lists, a typed array, a tensor, a scijs object or a number.
 */
type Operand = NdArray | Selection | Tensor | Values | number | readonly unknown[];
/** An array of the numjs kind: methods over one scijs-like `selection`. */
declare class NdArray {
    /** The elements, shape, strides and offset. */
    selection: Selection;
    /**
     * Wraps a scijs array, or data with its shape, strides and offset, without a copy.
     *
     * Throws `ValueError` without data, `shape` if the view lies outside of the data.
     */
    constructor(data: Selection | Data | object, shape?: number[], stride?: number[], offset?: number);
    /** As `nj.array`. */
    static new(this: void, data: unknown, dtype?: unknown): NdArray;
    /** The number of elements. */
    get size(): number;
    /** The size of each axis. */
    get shape(): number[];
    /** The number of axes. */
    get ndim(): number;
    /** A view with the axes reversed. */
    get T(): NdArray;
    /** The element type. */
    get dtype(): NjType;
    /** Converts the whole data behind the array and keeps the layout; other views keep the old data. */
    set dtype(dtype: NjType);
    /** An element; negative indices count from the end. Throws `range` or `shape`. */
    get(...at: number[]): number;
    /** Stores the last argument at the indices before it, and gives it back. Throws `range` or `shape`. */
    set(...at: number[]): number;
    /** A view: an argument an axis, `start`, `[stop]`, `[start, stop, step]` or `[start, null, null, step]`. */
    slice(...parts: (number | null | readonly (number | null)[])[]): NdArray;
    /** A view with some axes fixed; `null` keeps one. */
    pick(...at: (number | null)[]): NdArray;
    /** A view without the first elements of each axis. */
    lo(...counts: (number | null)[]): NdArray;
    /** A view of the first elements of each axis. */
    hi(...counts: (number | null)[]): NdArray;
    /** A view of every n-th element of each axis; negative steps run backwards. */
    step(...steps: (number | null)[]): NdArray;
    /** A copy as a vector, in C order. */
    flatten(): NdArray;
    /** The elements in another shape; one size may be -1. A view where that is possible. */
    reshape(...shape: (number | readonly number[])[]): NdArray;
    /** A view with the axes in another order; reversed unless told. */
    transpose(...axes: (number | readonly number[])[]): NdArray;
    /** Calls a function with a copy of each sub-array along an axis. Throws `ValueError`. */
    iteraxis(axis: number, fn: (x: NdArray, i: number) => void): void;
    /** Stores another array or a number in every element. */
    assign(x: Operand, copy?: boolean): NdArray;
    /** The sum with another array or a number. */
    add(x: Operand, copy?: boolean): NdArray;
    /** The difference. */
    subtract(x: Operand, copy?: boolean): NdArray;
    /** The product, element by element. */
    multiply(x: Operand, copy?: boolean): NdArray;
    /** The quotient. */
    divide(x: Operand, copy?: boolean): NdArray;
    /** The power. */
    pow(x: Operand, copy?: boolean): NdArray;
    /** The remainder, with the sign of the dividend. */
    mod(x: Operand, copy?: boolean): NdArray;
    /** e to the power of each element. */
    exp(copy?: boolean): NdArray;
    /** The natural logarithm. */
    log(copy?: boolean): NdArray;
    /** The square root. */
    sqrt(copy?: boolean): NdArray;
    /** The nearest integers, halves towards +infinity. */
    round(copy?: boolean): NdArray;
    /** The negated elements, always a copy. */
    negative(): NdArray;
    /** The largest element, `null` if there is none. */
    max(): number | null;
    /** The smallest element, `null` if there is none. */
    min(): number | null;
    /** The sum of all elements. */
    sum(): number;
    /** The arithmetic mean. */
    mean(): number;
    /** The standard deviation. */
    std(options?: {
        ddof?: number;
    }): number;
    /** The product of matrices and vectors. Throws `ValueError`. */
    dot(x: Operand): NdArray;
    /** The convolution with a filter, where it lies inside. Throws `ValueError`. */
    convolve(filter: Operand): NdArray;
    /** The same by Fourier transforms. Throws `ValueError`. */
    fftconvolve(filter: Operand): NdArray;
    /** A diagonal matrix of a vector, or a view of the diagonal. */
    diag(): NdArray;
    /** Whether shape and elements are the same. */
    equal(x: Operand): boolean;
    /** A copy of the data and the layout. */
    clone(): NdArray;
    /** Nested lists. */
    tolist(): unknown[];
    /** Nested lists. */
    valueOf(): unknown[];
    /** The lists as JSON text: numjs programs expect a string. */
    toJSON(): string;
    /** `array([ 0, 1, 2])`. */
    toString(): string;
    /** The same. */
    inspect(): string;
}

/**
 * An image at another size, uint8: scaled so that it covers `[height, width]`, and cut around its middle.
 *
 * By Lanczos's kernel of three lobes, widened where the image shrinks (K. Turkowski, Graphics Gems I, 1990). What
 * shrinks agrees with numjs's codec within 2 of 255; where an image grows the codec places its pixels otherwise. Throws
 * `shape` for what is not an image, `range` for sizes that are none.
 *
 * @example
 * ```ts
 * import { nj } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(nj.images.resize(nj.ones([4, 4]).multiply(9), 2, 3).tolist(), [[9, 9, 9], [9, 9, 9]]);
 * ```
 */
declare function resize(img: Operand, height: number, width: number): NdArray;

/**
 * Refuses: files need the image codecs of `ndarray/images.ts`, whose `nj` is this one with `images.read`, `images.save`
 * and `images.data`.
 *
 * @throws {LensorError} `unsupported`, saying what to import.
 */
declare function read(..._given: readonly unknown[]): NdArray;
/**
 * Refuses, as `read`.
 *
 * @throws {LensorError} `unsupported`, saying what to import.
 */
declare function save(..._given: readonly unknown[]): void;
/** numjs's pictures; each refuses, as `read`. */
declare const data: Pictures;
/** Pictures beside a numjs program, read when they are named. */
interface Pictures {
    /** A handwritten five. */
    readonly digit: NdArray;
    /** The same. */
    readonly five: NdArray;
    /** The sign of Node. */
    readonly node: NdArray;
    /** A portrait. */
    readonly lena: NdArray;
    /** The same. */
    readonly lenna: NdArray;
    /** The moon. */
    readonly moon: NdArray;
}
/** Grey values of an image `[height, width, 3]` as uint8; an image of one channel is handed back as it is. */
declare function rgb2gray(img: Operand): NdArray;
/** The summed-area table, uint32: each element is the sum of all above and left of it, itself included. */
declare function sat(img: Operand): NdArray;
/** The summed-area table of the squares. */
declare function ssat(img: Operand): NdArray;
/** The sum of the window `[H, W]` at `(h0, w0)`, from a summed-area table. */
declare function areaSum(h0: number, w0: number, H: number, W: number, SAT: Operand): number;
/** The mean of a window, from a summed-area table. */
declare function areaValue(h0: number, w0: number, H: number, W: number, SAT: Operand): number;
/** The edge magnitude by Sobel's filters over 4 sqrt 2, float32; 0 on the border. */
declare function sobel(img: Operand): NdArray;
/** The edge magnitude by Scharr's filters over 16 sqrt 2, float32; 0 on the border. */
declare function scharr(img: Operand): NdArray;
/** A view with left and right exchanged. */
declare function flip$1(img: Operand): NdArray;

type pure_Pictures = Pictures;
declare const pure_areaSum: typeof areaSum;
declare const pure_areaValue: typeof areaValue;
declare const pure_data: typeof data;
declare const pure_read: typeof read;
declare const pure_resize: typeof resize;
declare const pure_rgb2gray: typeof rgb2gray;
declare const pure_sat: typeof sat;
declare const pure_save: typeof save;
declare const pure_scharr: typeof scharr;
declare const pure_sobel: typeof sobel;
declare const pure_ssat: typeof ssat;
declare namespace pure {
  export { pure_areaSum as areaSum, pure_areaValue as areaValue, pure_data as data, flip$1 as flip, pure_read as read, pure_resize as resize, pure_rgb2gray as rgb2gray, pure_sat as sat, pure_save as save, pure_scharr as scharr, pure_sobel as sobel, pure_ssat as ssat };
  export type { pure_Pictures as Pictures };
}

/** The settings of the compatible namespace, read at every call. */
interface Config {
    /** An axis longer than this is printed with its ends only. */
    printThreshold: number;
    /** Decimals that are printed. */
    nFloatingValues: number;
    /** Whether arithmetic between arrays of different shapes follows NumPy's rule; numjs throws, so it is off. */
    broadcast: boolean;
}

/** A wrong value or shape, under the name that numjs gives it. */
declare class ValueError extends LensorError {
    /** Makes the error; numjs programs give the message alone. */
    constructor(message?: string, code?: ErrorCode);
}
/** A wrong setting. */
declare class ConfigError extends LensorError {
    /** Makes the error. */
    constructor(message?: string);
}
/** Something that is not offered. */
declare class NotImplementedError extends LensorError {
    /** Makes the error. */
    constructor(message?: string);
}

/** A function of two arrays or numbers, element by element. */
type Two = (a: Operand, b: Operand) => NdArray;
/** A function of one array or number, element by element. */
type One = (x: Operand) => NdArray;
/** A function of all elements at once. */
type Whole = (x: Operand) => number;
/** numjs's namespace. */
interface Numjs {
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
    readonly images: typeof pure;
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
    readonly std: (x: Operand, options?: {
        ddof?: number;
    }) => number;
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
declare const nj: Numjs;

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
declare function ndarray<D extends DType>(x: Input | ArrayBuffer, dtype: D): View<D>;
/** A view keeps its dtype. */
declare function ndarray<D extends DType>(x: View<D>): View<D>;
/** A Float32Array is a vector of float32. */
declare function ndarray(x: Float32Array): View<"float32">;
/** A Float64Array is a vector of float64. */
declare function ndarray(x: Float64Array): View<"float64">;
/** Anything else has a dtype that is known when it is there. */
declare function ndarray(x: Input, dtype?: DType): View;
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
declare function toTensor(x: Input): Tensor;
/** Returns a copy in C order. */
declare function copy<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function copy(x: Input): View;
/**
 * The array in another dtype: floats round to nearest even, floats become integers by dropping the fraction, integers
 * wrap.
 *
 * The same array if nothing is to do. Throws `type` for an unknown dtype.
 */
declare function asType<D extends DType>(x: Input, dtype: D): View<D>;
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
declare function toList(x: Input): NestedNumbers;

/**
 * Returns one element: a bigint of 64-bit integers, a boolean of bools, else a number. One index counts in C order,
 * several are one an axis.
 *
 * @throws {LensorError} `shape` for more than one element without an index, or another number of indices; `range` for
 * an index outside.
 *
 * @example
 * ```ts
 * import { item } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(item([[7]]), 7);
 * assertEquals(item([[1, 2], [3, 4]], 2), 3);
 * assertEquals(item([[1, 2], [3, 4]], 0, -1), 2);
 * ```
 */
declare function item(x: Input, ...at: readonly number[]): number | bigint | boolean;

/** How numbers are shown. */
interface NumberOptions {
    /** Digits behind the point at most; 8 by default. */
    readonly precision?: number | undefined;
    /** No exponents for what is small. */
    readonly suppressSmall?: boolean | undefined;
    /** `"+"` shows the sign of positive numbers, `" "` leaves room for it. */
    readonly sign?: "-" | "+" | " " | undefined;
    /**
     * `"fixed"`: exactly `precision` digits; `"unique"`: as many as there are; `"maxprec"`: both, the shorter;
     * `"maxprec_equal"`: all as the longest.
     */
    readonly floatmode?: "fixed" | "unique" | "maxprec" | "maxprec_equal" | undefined;
}

/** How an array is printed. */
interface PrintOptions extends NumberOptions {
    /** From how many elements on only the ends are shown; 1000 by default. */
    readonly threshold?: number | undefined;
    /** How many are shown at each end; 3 by default. */
    readonly edgeitems?: number | undefined;
    /** The width of a line; 75 by default. */
    readonly maxLineWidth?: number | undefined;
}

/**
 * Returns the elements as NumPy's `str` shows them.
 *
 * @throws {LensorError} `unknown-name` for another option, sign or floatmode; `range` for numbers that are not integers
 * of at least 0.
 *
 * @example
 * ```ts
 * import { arrayStr } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(arrayStr([[1, -0.5], [10, 2]]), "[[ 1.  -0.5]\n [10.   2. ]]");
 * assertEquals(arrayStr([1 / 3], { precision: 2 }), "[0.33]");
 * ```
 */
declare function arrayStr(x: Input, options?: PrintOptions): string;
/**
 * Returns an array as NumPy's `repr` shows it: a call of `array`, with the dtype where the elements do not tell.
 *
 * @throws {LensorError} as `arrayStr`.
 *
 * @example
 * ```ts
 * import { arrayRepr } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(arrayRepr([1, 2]), "array([1., 2.], dtype=float32)");
 * ```
 */
declare function arrayRepr(x: Input, options?: PrintOptions): string;

/** Which dtype. */
interface DTypeOption<D extends DType = DType> {
    /** The dtype of the result. */
    readonly dtype?: D | undefined;
}
/** A dtype by itself or as an option. */
type AsDType<D extends DType> = D | {
    readonly dtype: D;
};
/** Makes an array of a shape. */
interface Maker {
    (shape: number | readonly number[]): View<"float32">;
    <D extends DType>(shape: number | readonly number[], dtype: AsDType<D>): View<D>;
    (shape: number | readonly number[], dtype?: DType | DTypeOption): View;
}
/** Makes an array like another. */
interface LikeMaker {
    <D extends DType>(x: View<D>): View<D>;
    <D extends DType>(x: Input, dtype: AsDType<D>): View<D>;
    (x: Input, dtype?: DType | DTypeOption): View;
}
/** Where a matrix that is not a square has its diagonal. */
interface DiagonalOptions<D extends DType = DType> extends DTypeOption<D> {
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
declare const zeros: Maker;
/**
 * Returns an array of ones.
 *
 * @throws {LensorError} as `zeros`.
 */
declare const ones: Maker;
/** Returns zeros in the shape and the dtype of another array. */
declare const zerosLike: LikeMaker;
/** Returns ones in the shape and the dtype of another array. */
declare const onesLike: LikeMaker;
/**
 * Returns an array of one value: of a boolean bool, of a bigint int64, else float32, unless a dtype is given.
 *
 * @throws {LensorError} `range` for a value that the dtype lacks, as 300 for int8, and as `zeros`.
 */
declare function full<D extends DType>(shape: number | readonly number[], value: number | bigint | boolean, dtype: AsDType<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function full(shape: number | readonly number[], value: number | bigint | boolean, dtype?: DType | DTypeOption): View;
/**
 * Returns an array of one value in the shape and the dtype of another array.
 *
 * @throws {LensorError} `range` for a value that the dtype lacks.
 */
declare function fullLike<D extends DType>(x: View<D>, value: number | bigint | boolean): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function fullLike<D extends DType>(x: Input, value: number | bigint | boolean, dtype: AsDType<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function fullLike(x: Input, value: number | bigint | boolean, dtype?: DType | DTypeOption): View;
/**
 * Returns a matrix of `n` rows with ones on a diagonal, where column - row is `k`.
 *
 * @throws {LensorError} as `zeros`.
 */
declare function eye<D extends DType = "float32">(n: number, options?: DiagonalOptions<D> | D): View<D>;
/**
 * Returns a matrix of `n` rows with ones on and below a diagonal, where column - row is at most `k`.
 *
 * @throws {LensorError} as `zeros`.
 */
declare function tri<D extends DType = "float32">(n: number, options?: DiagonalOptions<D> | D): View<D>;

/** Whether the end belongs to it. */
interface LinspaceOptions<D extends DType = DType> extends DTypeOption<D> {
    /** False leaves `stop` out; true by default. */
    readonly endpoint?: boolean | undefined;
}
/**
 * Returns `start, start + step, ...` up to `stop`, which is left out: ceil((stop - start) / step) elements, each
 * computed in doubles and rounded once. One number is `stop`, counted from 0.
 *
 * @throws {LensorError} `range` for a step of 0, numbers that are not finite, or elements that the dtype lacks; `limit`
 * if there is no room.
 *
 * @example
 * ```ts
 * import { arange, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(arange(3)), [0, 1, 2]);
 * assertEquals(toList(arange(5, 0, -2, "int32")), [5, 3, 1]);
 * ```
 */
declare function arange<D extends DType>(stop: number, dtype: AsDType<D>): View<D>;
/** From `start` to `stop`. */
declare function arange<D extends DType>(start: number, stop: number, dtype: AsDType<D>): View<D>;
/** From `start` to `stop` by `step`. */
declare function arange<D extends DType>(start: number, stop: number, step: number, dtype: AsDType<D>): View<D>;
/** In float32. */
declare function arange(start: number, stop?: number, step?: number): View<"float32">;
/** Where the dtype is not known beforehand. */
declare function arange(start: number, ...more: (number | DType | DTypeOption | undefined)[]): View;
/**
 * Returns `n` numbers at equal distances from `start` to `stop`, which is the last one; integers are rounded down.
 *
 * @throws {LensorError} `range` for an `n` that is not an integer of at least 0, or numbers that the dtype lacks;
 * `limit` if there is no room.
 *
 * @example
 * ```ts
 * import { linspace, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linspace(0, 1, 5)), [0, 0.25, 0.5, 0.75, 1]);
 * ```
 */
declare function linspace<D extends DType = "float32">(start: number, stop: number, n?: number, options?: LinspaceOptions<D> | D): View<D>;

/** Which diagonal of which axes. */
interface DiagonalPlace {
    /** Above the main one where it is positive; 0 by default. */
    readonly offset?: number | undefined;
    /** The axis of rows; 0 by default. */
    readonly axis1?: number | undefined;
    /** The axis of columns; 1 by default. */
    readonly axis2?: number | undefined;
}
/**
 * Returns a copy with zeros above a diagonal of the last two axes: kept is where column - row is at most `k`.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 */
declare function tril<D extends DType>(x: View<D>, k?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function tril(x: Input, k?: number): View;
/**
 * Returns a copy with zeros below a diagonal of the last two axes: kept is where column - row is at least `k`.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 */
declare function triu<D extends DType>(x: View<D>, k?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function triu(x: Input, k?: number): View;
/**
 * Returns a matrix with a vector on its diagonal, or the diagonal of a matrix as a view.
 *
 * @throws {LensorError} `shape` for other numbers of axes.
 *
 * @example
 * ```ts
 * import { diag, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(diag([1, 2])), [[1, 0], [0, 2]]);
 * assertEquals(toList(diag([[1, 2], [3, 4]], 1)), [2]);
 * ```
 */
declare function diag<D extends DType>(x: View<D>, k?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function diag(x: Input, k?: number): View;
/**
 * Returns the diagonal of two axes, as a view whose last axis runs along it; the others stay in front.
 *
 * @throws {LensorError} `shape` for fewer than two axes or equal ones; `range` for axes that do not exist.
 */
declare function diagonal$1<D extends DType>(x: View<D>, options?: DiagonalPlace): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function diagonal$1(x: Input, options?: DiagonalPlace): View;

/**
 * What a slice takes for an axis: an index (the axis goes), `[start, stop, step]` (null or missing: to the end), or
 * null for all of it. A text holds any number of parts as Python writes them between brackets:
 * `"1:, ::-1, None, ..., 0"`.
 */
type Part = number | null | string | readonly (number | null)[];
/**
 * Returns the part of an array that Python writes `x[a, start:stop:step, ...]`, as a view. Missing parts mean the whole
 * axis.
 *
 * @throws {LensorError} `range` for an index outside of its axis or a step of 0; `shape` for more parts than axes;
 * `type` for text that is not a slice.
 *
 * @example
 * ```ts
 * import { slice, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [[1, 2, 3], [4, 5, 6]];
 * assertEquals(toList(slice(x, 1)), [4, 5, 6]);
 * assertEquals(toList(slice(x, null, [null, null, -1])), [[3, 2, 1], [6, 5, 4]]);
 * assertEquals(toList(slice(x, "1:, ::-1")), [[6, 5, 4]]);
 * ```
 */
declare function slice<D extends DType>(x: View<D>, ...parts: readonly Part[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function slice(x: Input, ...parts: readonly Part[]): View;
/**
 * Returns a view with the axes in another order, reversed by default.
 *
 * @throws {LensorError} `shape` or `range` for axes that are not all of them.
 */
declare function transpose<D extends DType>(x: View<D>, axes?: readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function transpose(x: Input, axes?: readonly number[]): View;
/**
 * Returns a view with two axes exchanged.
 *
 * @throws {LensorError} `range` for axes that do not exist.
 */
declare function swapAxes<D extends DType>(x: View<D>, a: number, b: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function swapAxes(x: Input, a: number, b: number): View;
/**
 * Returns a view that runs backwards along one axis, several, or all by default.
 *
 * @throws {LensorError} `range` for axes that do not exist.
 */
declare function flip<D extends DType>(x: View<D>, axis?: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function flip(x: Input, axis?: number | readonly number[]): View;
/**
 * Returns the elements in C order in another shape, of which one size may be -1: a view where the strides allow it,
 * else a copy.
 *
 * @throws {LensorError} `shape` if the sizes do not multiply to the number of elements.
 */
declare function reshape<D extends DType>(x: View<D>, shape: readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function reshape(x: Input, shape: readonly number[]): View;
/** Returns the elements as a vector: a view where the strides allow it. */
declare function ravel<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function ravel(x: Input): View;
/**
 * Returns the array repeated to a shape by NumPy's rule, as a view with strides of 0.
 *
 * @throws {LensorError} `shape` if it does not fit.
 */
declare function broadcastTo<D extends DType>(x: View<D>, shape: readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function broadcastTo(x: Input, shape: readonly number[]): View;
/**
 * Returns a view with new axes of one element at places of the result.
 *
 * @throws {LensorError} `range` for places that do not exist or are repeated.
 */
declare function expandDims<D extends DType>(x: View<D>, axis: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function expandDims(x: Input, axis: number | readonly number[]): View;
/**
 * Returns a view without axes of one element: those named, or all.
 *
 * @throws {LensorError} `shape` if a named one is longer.
 */
declare function squeeze<D extends DType>(x: View<D>, axis?: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function squeeze(x: Input, axis?: number | readonly number[]): View;

/**
 * Returns views of arrays, repeated to their joint shape.
 *
 * @throws {LensorError} `shape` if they have none.
 */
declare function broadcastArrays(arrays: readonly Input[]): View[];
/**
 * Returns the joint shape of shapes by NumPy's rule: sizes are equal or 1, counted from the last axis.
 *
 * @throws {LensorError} `shape` if there is none.
 *
 * @example
 * ```ts
 * import { broadcastShapes } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(broadcastShapes([[3, 1], [4]]), [3, 4]);
 * ```
 */
declare function broadcastShapes(shapes: readonly (readonly number[])[]): number[];

/** How often, and in which plane. */
interface RotOptions {
    /** Quarter turns; 1 by default, negative ones turn back. */
    readonly k?: number | undefined;
    /** From the first axis to the second; [0, 1] by default. */
    readonly axes?: readonly [number, number] | undefined;
}
/** How grids lie. */
interface GridOptions {
    /** `"xy"`: the first vector runs along the second axis, as in pictures; `"ij"`: along the first. */
    readonly indexing?: "xy" | "ij" | undefined;
    /** Keeps axes of one element, which broadcast. */
    readonly sparse?: boolean | undefined;
}
/**
 * Returns a copy with the elements shifted along axes, those pushed out at one end come in at the other; without axes
 * in C order. Lists of shifts and axes pair up.
 *
 * @throws {LensorError} `range` for axes that do not exist or shifts that are not integers; `shape` for lists that do
 * not pair up.
 *
 * @example
 * ```ts
 * import { roll, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(roll([1, 2, 3], 1)), [3, 1, 2]);
 * ```
 */
declare function roll<D extends DType>(x: View<D>, shift: number | readonly number[], axis?: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function roll(x: Input, shift: number | readonly number[], axis?: number | readonly number[]): View;
/**
 * Returns a view with axes moved to other places; the others keep their order.
 *
 * @throws {LensorError} `range` for axes that do not exist or are repeated; `shape` for lists of different lengths.
 */
declare function moveaxis<D extends DType>(x: View<D>, from: number | readonly number[], to: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function moveaxis(x: Input, from: number | readonly number[], to: number | readonly number[]): View;
/**
 * Returns a view turned by quarters in the plane of two axes, from the first to the second.
 *
 * @throws {LensorError} `range` for axes that are equal or do not exist, or a `k` that is not an integer.
 */
declare function rot90<D extends DType>(x: View<D>, options?: RotOptions): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function rot90(x: Input, options?: RotOptions): View;
/**
 * Returns the coordinates of a grid over vectors: an array for each, which share one shape.
 *
 * @throws {LensorError} `shape` for what is not a vector; `unknown-name` for another indexing; `limit` if there is no
 * room.
 *
 * @example
 * ```ts
 * import { meshgrid, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const [x, y] = meshgrid([[1, 2, 3], [8, 9]]);
 * assertEquals([toList(x!), toList(y!)], [[[1, 2, 3], [1, 2, 3]], [[8, 8, 8], [9, 9, 9]]]);
 * ```
 */
declare function meshgrid(arrays: readonly Input[], options?: GridOptions): View[];

/** Where a result is put. */
interface Out {
    /**
     * An array of the result's shape to fill and return. The values are cast to its dtype, which may be of the same kind
     * or of a later one of bool, unsigned, signed, float.
     */
    readonly out?: View | undefined;
}

/** A function of two arrays whose result has their joint dtype. */
interface Arithmetic {
    <D extends FloatType>(a: View<D>, b: View<NoInfer<D>> | number): View<D>;
    <D extends FloatType>(a: number, b: View<D>): View<D>;
    <D extends DType>(a: View<D>, b: View<NoInfer<D>>): View<D>;
    (a: Input, b: Input, options?: Out): View;
}
/** A function of two arrays whose result is a float. */
interface Division {
    <D extends FloatType>(a: View<D>, b: View<NoInfer<D>> | number): View<D>;
    <D extends FloatType>(a: number, b: View<D>): View<D>;
    (a: Input, b: Input, options?: Out): View;
}
/** A question about the pairs of two arrays. */
interface Comparison {
    (a: Input, b: Input): View<"bool">;
    (a: Input, b: Input, options?: Out): View;
}
/** Returns the sum; of bools whether one is true. Integers wrap. */
declare const add: Arithmetic;
/**
 * Returns the difference. Integers wrap.
 *
 * @throws {LensorError} `type` for two bool arrays.
 */
declare const subtract: Arithmetic;
/** Returns the product. Integers wrap exactly. */
declare const multiply: Arithmetic;
/** Returns the larger of two; NaN if one is. */
declare const maximum: Arithmetic;
/** Returns the smaller of two; NaN if one is. */
declare const minimum: Arithmetic;
/** Returns the quotient; of integers in float64. */
declare const divide: Division;
/** Returns what is left of `a` after whole `b`, with the sign of `b`; an integer by zero gives 0. */
declare const remainder: Arithmetic;
/** Returns how many whole `b` go into `a`, rounded down; an integer by zero gives 0. */
declare const floorDivide: Arithmetic;
/** Returns whether elements are equal; NaN never is. Integers of different dtypes are compared by value. */
declare const equal: Comparison;
/** Returns whether elements differ. */
declare const notEqual: Comparison;
/** Returns whether elements are smaller. */
declare const less: Comparison;
/** Returns whether elements are smaller or equal. */
declare const lessEqual: Comparison;
/** Returns whether elements are larger. */
declare const greater: Comparison;
/** Returns whether elements are larger or equal. */
declare const greaterEqual: Comparison;
/**
 * Returns the power; of integers an integer that wraps. 1 to anything is 1, and so is anything to 0.
 *
 * @throws {LensorError} `range` for a negative power of integers.
 */
declare const power: Arithmetic;
/**
 * Returns the elements of `a` where `condition` is not zero, else of `b`; all three are broadcast together.
 *
 * @example
 * ```ts
 * import { greater, toList, where } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [-1, 2, -3];
 * assertEquals(toList(where(greater(x, 0), x, 0)), [0, 2, 0]);
 * ```
 */
declare function where(condition: Input, a: Input, b: Input, options?: Out): View;

/** A function of one array with real results. */
interface RealFunction {
    <D extends FloatType>(x: View<D>): View<D>;
    (x: Input, options?: Out): View;
}
/**
 * Returns e to the power of each element; float32 less than 1 ULP from the true value (0.96 measured), the same bits on
 * every machine.
 */
declare const exp: RealFunction;
/** Returns the natural logarithm; float32 within 0.5001 ULP of the true value, the same bits on every machine. */
declare const log: RealFunction;
/** Returns the square root, correctly rounded. */
declare const sqrt: RealFunction;
/** Returns the hyperbolic tangent; float32 within 0.5001 ULP of the true value, the same bits on every machine. */
declare const tanh: RealFunction;
/** Returns the sine of an angle in radians. */
declare const sin: RealFunction;
/** Returns the cosine of an angle in radians. */
declare const cos: RealFunction;
/** Returns the tangent of an angle in radians. */
declare const tan: RealFunction;
/** Returns the hyperbolic sine. */
declare const sinh: RealFunction;
/** Returns the hyperbolic cosine. */
declare const cosh: RealFunction;
/** Returns the angle in radians, from -pi/2 to pi/2, whose sine this is. */
declare const asin: RealFunction;
/** Returns the angle in radians, from 0 to pi, whose cosine this is. */
declare const acos: RealFunction;
/** Returns the angle in radians, between -pi/2 and pi/2, whose tangent this is. */
declare const atan: RealFunction;
/** Returns the inverse of the hyperbolic sine. */
declare const asinh: RealFunction;
/** Returns the inverse of the hyperbolic cosine. */
declare const acosh: RealFunction;
/** Returns the inverse of the hyperbolic tangent. */
declare const atanh: RealFunction;
/** Returns log(1 + x), exact for small x too. */
declare const log1p: RealFunction;
/** Returns exp(x) - 1, exact for small x too. */
declare const expm1: RealFunction;
/** Returns the logarithm to the base 2. */
declare const log2: RealFunction;
/** Returns the logarithm to the base 10. */
declare const log10: RealFunction;
/** Returns 2 to the power of each element. */
declare const exp2: RealFunction;
/** Returns the cube root. */
declare const cbrt: RealFunction;
/**
 * Returns the angle of the point (b, a) in radians, from -pi to pi: `atan2(y, x)`.
 *
 * @example
 * ```ts
 * import { atan2, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(atan2([0, 1], [1, 0])), [0, Math.fround(Math.PI / 2)]);
 * ```
 */
declare const atan2: Division;
/** Returns the length of the vector (a, b), without overflow on the way. */
declare const hypot: Division;
/** Returns log(exp(a) + exp(b)), without overflow on the way. */
declare const logaddexp: Division;
/** Returns the size of `a` with the sign of `b`, also of a zero or NaN. */
declare const copysign: Division;
/** Returns 0 where `a` is below 0, `b` where it is 0, 1 above; NaN where `a` is NaN. */
declare const heaviside: Division;

/** A function of one array that keeps its dtype. */
interface Mapping {
    <D extends DType>(x: View<D>): View<D>;
    (x: Input, options?: Out): View;
}
/** A question about each element. */
interface Question {
    (x: Input): View<"bool">;
    (x: Input, options?: Out): View;
}
/** How many digits stay. */
interface RoundOptions extends Out {
    /** Digits behind the point; negative ones before it. 0 by default. */
    readonly decimals?: number | undefined;
}
/** Returns the largest integers that are not above; integers as they are. */
declare const floor: Mapping;
/** Returns the smallest integers that are not below; integers as they are. */
declare const ceil: Mapping;
/** Returns the elements without their fractions; integers as they are. */
declare const trunc: Mapping;
/**
 * Returns 1, -1 or 0 (also of -0), and NaN of NaN.
 *
 * @throws {LensorError} `type` for bools.
 */
declare const sign: Mapping;
/** Returns the products with themselves; of bools int8. */
declare const square: Mapping;
/**
 * Returns a copy.
 *
 * @throws {LensorError} `type` for bools.
 */
declare const positive: Mapping;
/**
 * Returns the negated elements, in the array's own dtype: 0 becomes -0, unsigned integers wrap.
 *
 * @throws {LensorError} `type` for bools.
 */
declare const negative: Mapping;
/** Returns the absolute values, in the array's own dtype; of the least integer itself. */
declare const abs: Mapping;
/** Returns the reciprocals; of integers in float64. */
declare const reciprocal: {
    <D extends FloatType>(x: View<D>): View<D>;
    (x: Input, options?: Out): View;
};
/**
 * Returns the nearest numbers with so many decimals, halves to even; integers as they are, unless digits before the
 * point go.
 *
 * @throws {LensorError} `range` for decimals that are not integers.
 *
 * @example
 * ```ts
 * import { round, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(round([0.5, 1.5, -2.5])), [0, 2, -2]);
 * ```
 */
declare function round<D extends DType>(x: View<D>, options?: {
    readonly decimals?: number;
    readonly out?: undefined;
}): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function round(x: Input, options?: RoundOptions): View;
/** Returns whether elements are neither infinite nor NaN. */
declare const isfinite: Question;
/** Returns whether elements are NaN. */
declare const isnan: Question;
/** Returns whether elements are infinite. */
declare const isinf: Question;
/** Returns whether the sign is set: below 0, -0, and NaN with a sign. */
declare const signbit: Question;

/** What stands for what is not finite. */
interface NanToNumOptions extends Out {
    /** For NaN; 0 by default. */
    readonly nan?: number | undefined;
    /** For Infinity; the largest number of the dtype by default. */
    readonly posinf?: number | undefined;
    /** For -Infinity; the smallest number of the dtype by default. */
    readonly neginf?: number | undefined;
}
/** Returns the larger of two; the other one where one is NaN. */
declare const fmax: Arithmetic;
/** Returns the smaller of two; the other one where one is NaN. */
declare const fmin: Arithmetic;
/**
 * Returns the elements between two bounds: `minimum(maximum(x, min), max)`; null stands for no bound, arrays are
 * broadcast.
 *
 * A NaN as bound gives NaN; where min is above max the result is max. Bare integers that an integer dtype lacks bound
 * nothing.
 *
 * @throws {LensorError} `range` for a bare min above, or max below, all that the integer dtype holds; `shape` if shapes
 * do not fit.
 *
 * @example
 * ```ts
 * import { clip, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(clip([-2, 0.5, 3], -1, 1)), [-1, 0.5, 1]);
 * ```
 */
declare function clip<D extends FloatType>(x: View<D>, min: number | null, max?: number | null): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function clip(x: Input, min: Input | null, max?: Input | null, options?: Out): View;
/**
 * Returns the array with numbers in place of NaN and infinities; integers as they are.
 *
 * @example
 * ```ts
 * import { nanToNum, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(nanToNum([NaN, Infinity, 1], { posinf: 9 })), [0, 9, 1]);
 * ```
 */
declare function nanToNum<D extends DType>(x: View<D>, options?: NanToNumOptions & {
    readonly out?: undefined;
}): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function nanToNum(x: Input, options?: NanToNumOptions): View;

/** Returns whether both are not 0; NaN counts as true. */
declare const logicalAnd: Comparison;
/** Returns whether one is not 0. */
declare const logicalOr: Comparison;
/** Returns whether just one is not 0. */
declare const logicalXor: Comparison;
/** Returns whether elements are 0. */
declare const logicalNot: Question;
/**
 * Returns the bits that both have.
 *
 * @throws {LensorError} `type` for floats, and for int64 with uint64.
 */
declare const bitwiseAnd: Arithmetic;
/**
 * Returns the bits that one has.
 *
 * @throws {LensorError} `type` for floats, and for int64 with uint64.
 */
declare const bitwiseOr: Arithmetic;
/**
 * Returns the bits that just one has.
 *
 * @throws {LensorError} `type` for floats, and for int64 with uint64.
 */
declare const bitwiseXor: Arithmetic;
/**
 * Returns the bits turned over: of bools the negation.
 *
 * @throws {LensorError} `type` for floats.
 */
declare const bitwiseNot: Mapping;
/**
 * Returns `a` times 2 to the power of `b`, wrapped; 0 for a `b` below 0 or not below the number of bits.
 *
 * @throws {LensorError} `type` for floats.
 */
declare const leftShift: Arithmetic;
/**
 * Returns `a` over 2 to the power of `b`, rounded down; for a `b` below 0 or not below the number of bits 0, or -1 of
 * negative numbers.
 *
 * @throws {LensorError} `type` for floats.
 */
declare const rightShift: Arithmetic;
/**
 * Returns the greatest common divisors, which are not negative.
 *
 * @throws {LensorError} `type` for floats and bools.
 */
declare const gcd: Arithmetic;
/**
 * Returns the least common multiples, which are not negative; 0 where one is 0.
 *
 * @throws {LensorError} `type` for floats and bools.
 */
declare const lcm: Arithmetic;

/** What counts as close. */
interface CloseOptions {
    /** Relative to the size of `b`; 1e-5 by default. */
    readonly rtol?: number | undefined;
    /** Absolute; 1e-8 by default. */
    readonly atol?: number | undefined;
    /** Whether NaN is close to NaN. */
    readonly equalNan?: boolean | undefined;
}
/**
 * Returns whether elements are close: |a - b| <= atol + rtol |b| in float64; equal infinities are.
 *
 * @throws {LensorError} `shape` if shapes do not fit; `type` for tolerances that are not numbers.
 */
declare function isclose(a: Input, b: Input, options?: CloseOptions): View<"bool">;
/**
 * Returns whether all elements are close, as `isclose` says.
 *
 * @throws {LensorError} as `isclose`.
 *
 * @example
 * ```ts
 * import { allclose } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(allclose([1, 2], [1, 2.00001]), true);
 * ```
 */
declare function allclose(a: Input, b: Input, options?: CloseOptions): boolean;
/**
 * Returns whether two arrays have the same shape and equal elements, whatever their dtypes; with `equalNan` NaN equals
 * NaN.
 */
declare function arrayEqual(a: Input, b: Input, options?: {
    readonly equalNan?: boolean | undefined;
}): boolean;

/** Which axes go, and whether they stay as axes of one element. */
interface AxisOptions extends Out {
    /** One axis or several, negative from the end; all by default. */
    readonly axis?: number | readonly number[] | undefined;
    /** Keeps each reduced axis with one element. */
    readonly keepDims?: boolean | undefined;
}
/** The same for `variance` and `std`. */
interface SpreadOptions extends AxisOptions {
    /** What is taken off the number of elements in the divisor; 0 by default. */
    readonly ddof?: number | undefined;
}
/** The same with the result in a new array. */
type NoOut<T> = T & {
    readonly out?: undefined;
};
/** A reduction whose result has the dtype of the array. */
interface Extreme {
    <D extends DType>(x: View<D>, options?: NoOut<AxisOptions>): View<D>;
    (x: Input, options?: AxisOptions): View;
}
/** A reduction of floats to their dtype. */
interface Total<O extends AxisOptions = AxisOptions> {
    <D extends FloatType>(x: View<D>, options?: NoOut<O>): View<D>;
    (x: Input, options?: O): View;
}
/** A reduction to places. */
interface Place {
    (x: Input, options?: NoOut<AxisOptions>): View<"int64">;
    (x: Input, options?: AxisOptions): View;
}
/** A reduction to truth. */
interface Test {
    (x: Input, options?: NoOut<AxisOptions>): View<"bool">;
    (x: Input, options?: AxisOptions): View;
}
/**
 * Returns the sum: of integers and bools in 64 bits, of floats in their own dtype; 0 of nothing.
 *
 * float32: blocks of 256 elements are added up in float32 lanes and the blocks in doubles, so it is off by at most 10 x
 * 2^-24 of the sum of the absolute values (NumPy's bound: 18 times and once more for each doubling beyond 128
 * elements), with the same bits on every machine. float64: in pairs.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { sum, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(sum([[1, 2], [3, 4]], { axis: 0 })), [4, 6]);
 * assertEquals(toList(sum([[1, 2], [3, 4]])), 10);
 * ```
 */
declare const sum: Total;
/** Returns the product, of integers in 64 bits, which wrap; 1 of nothing. */
declare const prod: Total;
/** Returns the arithmetic mean, of integers in float64; NaN of nothing. */
declare const mean: Total;
/** Returns the variance, found in two passes, of integers in float64, with `size - ddof` as divisor. */
declare const variance: Total<SpreadOptions>;
/** Returns the standard deviation: the root of the variance. */
declare const std: Total<SpreadOptions>;
/**
 * Returns the largest element, NaN if one is.
 *
 * @throws {LensorError} `shape` of nothing.
 */
declare const max: Extreme;
/**
 * Returns the smallest element, NaN if one is.
 *
 * @throws {LensorError} `shape` of nothing.
 */
declare const min: Extreme;
/**
 * Returns the place of the first largest element (or NaN) in C order, int64.
 *
 * @throws {LensorError} `shape` of nothing.
 */
declare const argmax: Place;
/**
 * Returns the place of the first smallest element (or NaN) in C order, int64.
 *
 * @throws {LensorError} `shape` of nothing.
 */
declare const argmin: Place;
/** Returns whether an element is not zero. */
declare const any: Test;
/** Returns whether no element is zero. */
declare const all: Test;

/** Returns the sum without NaN. */
declare const nansum: Total;
/** Returns the product without NaN. */
declare const nanprod: Total;
/** Returns the mean without NaN. */
declare const nanmean: Total;
/** Returns the variance without NaN. */
declare const nanvar: Total<SpreadOptions>;
/** Returns the standard deviation without NaN. */
declare const nanstd: Total<SpreadOptions>;
/**
 * Returns the largest element that is not NaN.
 *
 * @throws {LensorError} `shape` of nothing.
 */
declare const nanmax: Extreme;
/**
 * Returns the smallest element that is not NaN.
 *
 * @throws {LensorError} `shape` of nothing.
 */
declare const nanmin: Extreme;
/**
 * Returns the place of the first largest element that is not NaN, int64.
 *
 * @throws {LensorError} `shape` of nothing; `range` where all are NaN.
 */
declare const nanargmax: Place;
/**
 * Returns the place of the first smallest element that is not NaN, int64.
 *
 * @throws {LensorError} `shape` of nothing; `range` where all are NaN.
 */
declare const nanargmin: Place;

/** What a quantile between two elements is. */
type QuantileMethod = "linear" | "lower" | "higher" | "midpoint" | "nearest";
/** Along which axes, and what lies between two elements. */
interface QuantileOptions extends AxisOptions {
    /** `"linear"` by default. */
    readonly method?: QuantileMethod | undefined;
}
/**
 * Returns the value below which the fraction `q` of the elements lies, in the dtype of floats; of integers float64 for
 * `"linear"` and `"midpoint"`, else their own. A list of `q` gives one more axis, the first. NaN anywhere along the
 * axis gives NaN.
 *
 * @throws {LensorError} `range` for a `q` outside of [0, 1]; `shape` of nothing; `unknown-name` for another method.
 *
 * @example
 * ```ts
 * import { quantile, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(quantile([1, 2, 3, 4], 0.5)), 2.5);
 * assertEquals(toList(quantile([1, 2, 3, 4], [0, 1], { method: "lower" })), [1, 4]);
 * ```
 */
declare function quantile(x: Input, q: Input, options?: QuantileOptions): View;
/**
 * Returns the same for percents: `q` from 0 to 100.
 *
 * @throws {LensorError} as `quantile`.
 */
declare function percentile(x: Input, q: Input, options?: QuantileOptions): View;
/** Returns the middle element, or the mean of the two in the middle; NaN of nothing. */
declare function median(x: Input, options?: AxisOptions): View;
/**
 * Returns a quantile of the elements that are not NaN; NaN where all are.
 *
 * @throws {LensorError} as `quantile`.
 */
declare function nanquantile(x: Input, q: Input, options?: QuantileOptions): View;
/** Returns the median of the elements that are not NaN; NaN where all are. */
declare function nanmedian(x: Input, options?: AxisOptions): View;

/** Along which axes, and how much each element counts. */
interface AverageOptions extends AxisOptions {
    /** Of the shape of the array, or a vector along its one axis; all the same by default. */
    readonly weights?: Input | undefined;
}
/** What a covariance is worked out of. */
interface CovOptions {
    /** More variables. */
    readonly y?: Input | undefined;
    /** Whether rows are variables and columns observations; true by default. */
    readonly rowvar?: boolean | undefined;
    /** Divides by the number of observations rather than by one less. */
    readonly bias?: boolean | undefined;
    /** What is taken off the divisor; 1, or 0 with `bias`, by default. */
    readonly ddof?: number | undefined;
    /** How often each observation was made. */
    readonly fweights?: Input | undefined;
    /** How much each observation counts. */
    readonly aweights?: Input | undefined;
}
/**
 * Returns the mean with weights: the sum of the weighted elements over that of the weights, at least float64 for
 * integers.
 *
 * @throws {LensorError} `shape` for weights that fit neither the array nor its one axis; `range` where they sum to 0.
 *
 * @example
 * ```ts
 * import { average, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(average([1, 2, 6], { weights: [1, 1, 2] })), 3.75);
 * ```
 */
declare function average(x: Input, options?: AverageOptions): View;
/**
 * Returns the covariance matrix of variables, float64; without axes for one variable.
 *
 * Each row is a variable unless `rowvar` is false. With weights w = fweights x aweights the mean is weighted by w, and
 * the divisor is sum(w) - ddof sum(w aweights) / sum(w).
 *
 * @throws {LensorError} `shape` for more than two axes, or for observations or weights that do not match; `range` for
 * negative weights.
 *
 * @example
 * ```ts
 * import { cov, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(cov([[0, 1, 2], [2, 1, 0]])), [[1, -1], [-1, 1]]);
 * ```
 */
declare function cov(x: Input, options?: CovOptions): View<"float64">;
/**
 * Returns the correlation matrix of variables: their covariances over the deviations, clipped to [-1, 1], float64.
 *
 * @throws {LensorError} as `cov`.
 */
declare function corrcoef(x: Input, options?: Pick<CovOptions, "y" | "rowvar">): View<"float64">;
/** Returns log(sum(exp(x))), without overflow on the way; -Infinity of nothing. Of integers float64. */
declare const logsumexp: Total;
/** Returns how many elements are not 0, int64. */
declare function countNonzero(x: Input, options?: NoOut<AxisOptions>): View<"int64">;
/**
 * Returns the largest element less the smallest, in the array's own dtype; integers wrap.
 *
 * @throws {LensorError} `type` for bools; `shape` of nothing.
 */
declare function ptp(x: Input, options?: AxisOptions): View;

/** Which neighbours. */
interface DiffOptions {
    /** How often; 1 by default. */
    readonly n?: number | undefined;
    /** Along which axis; the last by default. */
    readonly axis?: number | undefined;
    /** What comes before the first element: a number, or an array. */
    readonly prepend?: Input | undefined;
    /** What comes behind the last element. */
    readonly append?: Input | undefined;
}
/**
 * Returns the running sum along an axis, of all elements in C order by default; of integers in 64 bits, of floats in
 * their own dtype.
 *
 * Floats are summed in doubles and rounded once an element.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { cumsum, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(cumsum([[1, 2], [3, 4]], 0)), [[1, 2], [4, 6]]);
 * ```
 */
declare function cumsum(x: Input, axis?: number): View;
/**
 * Returns the running product along an axis, of all elements in C order by default; of integers in 64 bits, which
 * wrap.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 */
declare function cumprod(x: Input, axis?: number): View;
/**
 * Returns each element less the one before it, along an axis; of bools whether they differ. With `n` it is done so
 * often.
 *
 * @throws {LensorError} `range` for an `n` below 0 or an axis that does not exist; `shape` for an array without axes.
 *
 * @example
 * ```ts
 * import { diff, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(diff([1, 4, 9, 16])), [3, 5, 7]);
 * ```
 */
declare function diff(x: Input, options?: DiffOptions): View;

/** Joins a list of arrays. */
interface Joiner {
    <D extends DType>(arrays: readonly View<D>[]): View<D>;
    (arrays: readonly Input[]): View;
}
/**
 * Returns arrays joined along an axis that they have, in their joint dtype.
 *
 * @throws {LensorError} `shape` if another axis differs; `missing` if there is none.
 *
 * @example
 * ```ts
 * import { concatenate, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(concatenate([[[1, 2]], [[3, 4]]], 0)), [[1, 2], [3, 4]]);
 * ```
 */
declare function concatenate<D extends DType>(arrays: readonly View<D>[], axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function concatenate(arrays: readonly Input[], axis?: number): View;
/**
 * Returns arrays of one shape joined along a new axis.
 *
 * @throws {LensorError} `shape` for other shapes; `range` for an axis that does not exist; `missing` if there is none.
 */
declare function stack<D extends DType>(arrays: readonly View<D>[], axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function stack(arrays: readonly Input[], axis?: number): View;
/** Returns arrays joined along the second axis; vectors along their one. */
declare const hstack: Joiner;
/** Returns arrays joined along the first axis; vectors are rows. */
declare const vstack: Joiner;
/** Returns arrays joined along the third axis; vectors are [1, n, 1]. */
declare const dstack: Joiner;
/** Returns vectors as the columns of a matrix; matrices are joined along the second axis. */
declare const columnStack: Joiner;
/**
 * Returns an array with another behind it along an axis; without one both as vectors.
 *
 * @throws {LensorError} `shape` if another axis differs; `range` for an axis that does not exist.
 */
declare function append(a: Input, b: Input, axis?: number): View;
/** Returns the array with at least one axis, as a view. */
declare function atleast1d<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function atleast1d(x: Input): View;
/** Returns the array with at least two axes, as a view: vectors are rows. */
declare function atleast2d<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function atleast2d(x: Input): View;
/** Returns the array with at least three axes, as a view: [n] is [1, n, 1], [n, m] is [n, m, 1]. */
declare function atleast3d<D extends DType>(x: View<D>): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function atleast3d(x: Input): View;
/**
 * Returns the elements at integer indices along an axis, of all elements in C order by default; negative indices
 * count from the end.
 *
 * An array of indices gives its axes in place of the one that it is taken along.
 *
 * @throws {LensorError} `range` for an index outside of the axis; `type` for indices that are not numbers.
 *
 * @example
 * ```ts
 * import { argsort, take, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [30, 10, 20];
 * assertEquals(toList(take(x, argsort(x))), [10, 20, 30]);
 * ```
 */
declare function take<D extends DType>(x: View<D>, indices: Input, axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function take(x: Input, indices: Input, axis?: number): View;
/**
 * Returns every element so many times in a row, along an axis or, by default, of all in C order. A list of counts has
 * one for each.
 *
 * @throws {LensorError} `range` for counts that are not integers of at least 0, or an axis that does not exist; `shape`
 * for another number of counts; `limit` if there is no room.
 */
declare function repeat<D extends DType>(x: View<D>, counts: number | readonly number[] | View, axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function repeat(x: Input, counts: number | readonly number[] | View, axis?: number): View;
/**
 * Returns the whole array repeated so often along each axis, counted from the last; a number is for the last alone.
 *
 * @throws {LensorError} `range` for counts that are not integers of at least 0, or a result of more than 2^53 elements;
 * `limit` if there is no room.
 */
declare function tile<D extends DType>(x: View<D>, times: number | readonly number[]): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function tile(x: Input, times: number | readonly number[]): View;

/** Cuts an array along an axis of its own. */
interface Splitter {
    <D extends DType>(x: View<D>, parts: number | readonly number[]): View<D>[];
    (x: Input, parts: number | readonly number[]): View[];
}
/**
 * Returns views of equal parts (a number) or of the parts between given places.
 *
 * @throws {LensorError} `shape` if it does not divide; `range` for an axis that does not exist; `limit` for more than
 * 2^24 parts.
 */
declare function split<D extends DType>(x: View<D>, parts: number | readonly number[], axis?: number): View<D>[];
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function split(x: Input, parts: number | readonly number[], axis?: number): View[];
/**
 * Returns views of so many parts, of which the first may be longer by one, or of the parts between given places.
 *
 * @throws {LensorError} `range` for a number of parts below 1 or an axis that does not exist; `limit` for more than
 * 2^24 parts.
 *
 * @example
 * ```ts
 * import { arraySplit, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(arraySplit([1, 2, 3], 2).map((part) => toList(part)), [[1, 2], [3]]);
 * ```
 */
declare function arraySplit<D extends DType>(x: View<D>, parts: number | readonly number[], axis?: number): View<D>[];
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function arraySplit(x: Input, parts: number | readonly number[], axis?: number): View[];
/** Returns views of parts along the second axis; of vectors along their one. */
declare const hsplit: Splitter;
/** Returns views of parts along the first axis of at least two. */
declare const vsplit: Splitter;
/** Returns views of parts along the third axis. */
declare const dsplit: Splitter;
/**
 * Returns the views along an axis, which goes.
 *
 * @throws {LensorError} `range` for an axis that does not exist; `limit` for more than 2^24 views.
 */
declare function unstack<D extends DType>(x: View<D>, axis?: number): View<D>[];
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function unstack(x: Input, axis?: number): View[];

/** Which ends, and along which axis. */
interface TopkOptions {
    /** Along which axis; the last by default. */
    readonly axis?: number | undefined;
    /** False for the smallest. */
    readonly largest?: boolean | undefined;
}
/**
 * Returns the indices that sort along an axis, the last by default, int64.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 */
declare function argsort(x: Input, axis?: number): View<"int64">;
/**
 * Returns a sorted copy along an axis, the last by default.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { sort, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(sort([3, 1, 2])), [1, 2, 3]);
 * ```
 */
declare function sort<D extends DType>(x: View<D>, axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function sort(x: Input, axis?: number): View;
/**
 * Returns a copy in which the elements at the places `kth` of an axis are those of the sorted array, with nothing
 * larger before them and nothing smaller behind.
 *
 * @throws {LensorError} `range` for a place or an axis that does not exist.
 */
declare function partition<D extends DType>(x: View<D>, kth: number | readonly number[], axis?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function partition(x: Input, kth: number | readonly number[], axis?: number): View;
/**
 * Returns the indices that sort by several keys, the last key first, int64.
 *
 * @throws {LensorError} `missing` without keys; `shape` for keys of different shapes; `range` for an axis that does not
 * exist.
 *
 * @example
 * ```ts
 * import { lexsort, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const first = [2, 1, 2], last = [1, 1, 0];
 * assertEquals(toList(lexsort([first, last])), [2n, 1n, 0n]);
 * ```
 */
declare function lexsort(keys: readonly Input[], axis?: number): View<"int64">;
/**
 * Returns the `k` largest (or smallest) elements along an axis, in order, and their indices (int64); equal ones by
 * index, NaN is the largest.
 *
 * @throws {LensorError} `range` for a `k` below 0 or above the length of the axis, or an axis that does not exist.
 *
 * @example
 * ```ts
 * import { toList, topk } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const { values, indices } = topk([3, 1, 2], 2);
 * assertEquals([toList(values), toList(indices)], [[3, 2], [0n, 2n]]);
 * ```
 */
declare function topk<D extends DType>(x: View<D>, k: number, options?: TopkOptions): {
    values: View<D>;
    indices: View<"int64">;
};
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function topk(x: Input, k: number, options?: TopkOptions): {
    values: View;
    indices: View<"int64">;
};
/**
 * Returns the elements where a mask is not zero, in C order: what Python writes `x[mask]`.
 *
 * A mask of the shape of `x` chooses elements and gives a vector; one for its first axes only chooses what lies behind
 * them.
 *
 * @throws {LensorError} `shape` for a mask that does not fit.
 *
 * @example
 * ```ts
 * import { compress, greater, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [3, -1, 2];
 * assertEquals(toList(compress(x, greater(x, 0))), [3, 2]);
 * ```
 */
declare function compress<D extends DType>(x: View<D>, mask: Input): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function compress(x: Input, mask: Input): View;

/**
 * Returns the elements at the indices along an axis; the other axes are broadcast. Negative indices count from the end.
 *
 * @throws {LensorError} `range` for an index outside of the axis; `shape` for another number of axes or sizes that do
 * not fit; `type` for indices that are not integers.
 *
 * @example
 * ```ts
 * import { ndarray, takeAlongAxis, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(takeAlongAxis([[5, 6], [7, 8]], ndarray([[1], [0]], "int64"), 1)), [[6], [7]]);
 * ```
 */
declare function takeAlongAxis<D extends DType>(x: View<D>, indices: Input, axis: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function takeAlongAxis(x: Input, indices: Input, axis: number): View;
/**
 * Returns a copy with values put at the indices along an axis; values and the other axes are broadcast. Of equal
 * indices the last counts.
 *
 * @throws {LensorError} as `takeAlongAxis`, and `range` for a number that the dtype lacks.
 */
declare function putAlongAxis<D extends DType>(x: View<D>, indices: Input, values: Input, axis: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function putAlongAxis(x: Input, indices: Input, values: Input, axis: number): View;
/**
 * Returns the places of the elements that are not 0: a vector (int64) an axis. NaN is not 0.
 *
 * @throws {LensorError} `shape` for an array without axes.
 */
declare function nonzero(x: Input): View<"int64">[];
/** Returns the places of the elements that are not 0, a row each: int64, `[found, axes]`. */
declare function argwhere(x: Input): View<"int64">;
/** Returns the places of the elements that are not 0 in C order, int64. */
declare function flatnonzero(x: Input): View<"int64">;

/** What counts as the same. */
interface UniqueOptions {
    /** Whole parts along this axis rather than elements. */
    readonly axis?: number | undefined;
    /** False keeps every NaN; true by default. */
    readonly equalNan?: boolean | undefined;
}
/** Elements without repetition, and where they were. */
interface Unique<D extends DType = DType> {
    /** In ascending order. */
    readonly values: View<D>;
    /** Where each is first, int64. */
    readonly indices: View<"int64">;
    /** Which of the values each element is, int64, in the shape of the array; with `axis` a vector. */
    readonly inverse: View<"int64">;
    /** How often each is there, int64. */
    readonly counts: View<"int64">;
}
/**
 * Returns the elements without repetition in ascending order; NaN, once, at the end.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { toList, unique } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(unique([3, 1, 3, 2])), [1, 2, 3]);
 * ```
 */
declare function unique<D extends DType>(x: View<D>, options?: UniqueOptions): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function unique(x: Input, options?: UniqueOptions): View;
/**
 * Returns the elements without repetition, where each is first, which one each element is, and how often each is there.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 */
declare function uniqueAll<D extends DType>(x: View<D>, options?: UniqueOptions): Unique<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
declare function uniqueAll(x: Input, options?: UniqueOptions): Unique;
/**
 * Returns whether elements are among those of another array; with `invert` whether they are not. NaN is among none.
 *
 * @throws {LensorError} `unknown-name` for another option.
 */
declare function isin(x: Input, values: Input, options?: {
    readonly invert?: boolean | undefined;
}): View<"bool">;

/** On which side of equal elements, and in which order. */
interface SearchOptions {
    /** `"left"`: before equal elements; `"right"`: behind them. Left by default. */
    readonly side?: "left" | "right" | undefined;
    /** The indices that sort the array. */
    readonly sorter?: Input | undefined;
}
/** What points outside are. */
interface InterpOptions {
    /** Before the first point; its value by default. */
    readonly left?: number | undefined;
    /** Behind the last point; its value by default. */
    readonly right?: number | undefined;
    /** The points repeat after so much. */
    readonly period?: number | undefined;
}
/** How integers are counted. */
interface BincountOptions {
    /** What each element adds, rather than 1. */
    readonly weights?: Input | undefined;
    /** The least number of counts; 0 by default. */
    readonly minlength?: number | undefined;
}
/**
 * Returns where elements would be put into a sorted vector to keep it sorted, int64. NaN comes behind all others.
 *
 * @throws {LensorError} `shape` for what is not a vector; `unknown-name` for another side.
 *
 * @example
 * ```ts
 * import { searchsorted, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(searchsorted([1, 2, 2, 3], [2, 9])), [1n, 4n]);
 * ```
 */
declare function searchsorted(sorted: Input, v: Input, options?: SearchOptions): View<"int64">;
/**
 * Returns the bin of each element, int64: how many of the bins, which rise or fall, lie before it. A bin belongs to
 * what is above it; with `right` to what is below.
 *
 * @throws {LensorError} `range` for bins that neither rise nor fall; `shape` for bins that are not a vector.
 */
declare function digitize(x: Input, bins: Input, options?: {
    readonly right?: boolean | undefined;
}): View<"int64">;
/**
 * Returns how often 0, 1, 2, ... occur in a vector of integers, int64; with weights the sums of these, float64.
 *
 * @throws {LensorError} `shape` for what is not a vector or other weights; `range` for negative integers; `type` for
 * floats; `limit` if there is no room.
 */
declare function bincount(x: Input, options?: BincountOptions): View;
/**
 * Returns the values at `x` of the straight lines between the points (xp, fp), float64. Outside of them the values of
 * the ends, or `left` and `right`; with a `period` the points repeat. NaN stays.
 *
 * @throws {LensorError} `shape` for points that are not vectors of one length, or none; `range` for a period of 0.
 *
 * @example
 * ```ts
 * import { interp, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(interp([0.5, 9], [0, 1, 2], [0, 10, 30])), [5, 30]);
 * ```
 */
declare function interp(x: Input, xp: Input, fp: Input, options?: InterpOptions): View<"float64">;

/**
 * How many elements fall into bins: int64 counts, and the edges.
 *
 * A number of bins is that of equal ones over `[low, high]` (the extremes by default), with edges in the dtype of the
 * elements, float64 for integers. Otherwise `bins` are the edges themselves, in rising order, one more than there are
 * bins; a list is read as float64. Elements outside are not counted; the last bin includes its upper edge. Throws
 * `range` for bins or bounds that are none, `shape` for edges that are not a vector.
 *
 * @example
 * ```ts
 * import { histogram, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(histogram([1, 2, 2, 9], [0, 2, 3, 10]).counts), [1n, 2n, 1n]);
 * assertEquals(toList(histogram([1, 2, 2, 9], 2, [0, 4]).edges), [0, 2, 4]);
 * ```
 */
declare function histogram(x: Input, bins?: number | Input, range?: readonly [low: number, high: number]): {
    counts: View;
    edges: View;
};

/** How an array is resized. */
interface InterpolateOptions {
    /** The new sizes of the last one or two axes. */
    readonly size?: number | readonly number[];
    /** Or how many times as large they become; sizes are rounded down. */
    readonly scaleFactor?: number | readonly number[];
    /** The rule. @default "bilinear" for two axes, "linear" for one */
    readonly mode?: ResampleMode;
    /** Corners of the images lie on each other instead of the corners of their pixels. @default false */
    readonly alignCorners?: boolean;
    /** Averages over what a smaller output pixel covers; bilinear and bicubic. @default false */
    readonly antialias?: boolean;
}
/**
 * Returns `[N, C, length]` or `[N, C, height, width]` resized along its last one or two axes, computed in float64 and
 * rounded once.
 *
 * @throws {LensorError} `unknown-name` for another mode, `range` for a size below 1, `shape` for another rank or number
 * of sizes, `type` for integers, which are never interpolated.
 * @see torch.nn.functional.interpolate
 *
 * @example
 * ```ts
 * import { interpolate, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(interpolate([[[0, 1]]], { size: 4, mode: "linear" })), [[[0, 0.25, 0.75, 1]]]);
 * ```
 */
declare function interpolate(x: Input, options?: InterpolateOptions): View;

/**
 * The matrix product over the last two axes; those before are broadcast. A vector counts as a row on the left, a column
 * on the right.
 *
 * float32 and narrower floats are computed in float32: each product and sum is rounded, with a fresh start every 256
 * products, so that the error grows with the number of such blocks; the bits are the same on every machine. float64 is
 * computed in doubles. Integers are exact and wrap: in doubles where these hold every sum, in bigints, far slower,
 * where they might not. Throws `shape`.
 *
 * @example
 * ```ts
 * import { matmul, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(matmul([[1, 2], [3, 4]], [1, 1])), [3, 7]);
 * ```
 */
declare function matmul(a: Input, b: Input, options?: Out): View;

/** Along which axis. */
interface AxisOption {
    /** One axis of both; the last by default. */
    readonly axis?: number | undefined;
}
/**
 * Returns the sum of products over axes of both: over the last `axes` of `a` and the first of `b`, or over lists of
 * axes that pair up.
 *
 * @throws {LensorError} `shape` for axes of different lengths or lists that do not pair up; `range` for axes that do
 * not exist.
 *
 * @example
 * ```ts
 * import { tensordot, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(tensordot([[1, 2], [3, 4]], [[1, 0], [0, 1]], 2)), 5);
 * ```
 */
declare function tensordot(a: Input, b: Input, axes?: number | readonly [number | readonly number[], number | readonly number[]]): View;
/** Returns the products of all elements of two arrays as vectors, a row for each of `a`. */
declare function outer(a: Input, b: Input): View;
/**
 * Returns the sums of products over the last axes of both.
 *
 * @throws {LensorError} `shape` for axes of different lengths.
 */
declare function inner(a: Input, b: Input): View;
/**
 * Returns the product of arrays as NumPy's `dot`: over the last axis of `a` and the last but one of `b`, or its only
 * one.
 *
 * @throws {LensorError} `shape` for axes of different lengths.
 */
declare function dot(a: Input, b: Input): View;
/** Returns the Kronecker product: every element of `a` times the whole of `b`, in blocks. */
declare function kron(a: Input, b: Input): View;
/**
 * Returns the sums of products of vectors along an axis of both; the other axes are broadcast.
 *
 * @throws {LensorError} `shape` for axes of different lengths; `range` for an axis that does not exist.
 */
declare function vecdot(a: Input, b: Input, options?: AxisOption): View;
/**
 * Returns the sum along a diagonal, of integers in 64 bits.
 *
 * @throws {LensorError} `shape` for fewer than two axes or equal ones; `range` for axes that do not exist.
 */
declare function trace$1(x: Input, options?: DiagonalPlace): View;
/**
 * Returns the vectors that stand upright on pairs of vectors of length 3; the other axes are broadcast.
 *
 * @throws {LensorError} `shape` for vectors of another length; `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { cross, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(cross([1, 0, 0], [0, 1, 0])), [0, 0, 1]);
 * ```
 */
declare function cross(a: Input, b: Input, options?: AxisOption): View;

/**
 * Returns the sum of products that Einstein's notation describes: a letter for each axis, equal letters run together,
 * and letters that are left out behind the arrow are summed. Dots stand for all other axes, which are broadcast.
 * Without an arrow the result has the dots, then the letters that occur once, A to Z before a to z.
 *
 * Arrays are multiplied from the left, two at a time, by `matmul`; the joint dtype of all, in which integers wrap.
 *
 * @throws {LensorError} `type` for text that is no such notation; `shape` for arrays that do not fit it; `missing` for
 * another number of them.
 *
 * @example
 * ```ts
 * import { einsum, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const a = [[1, 2], [3, 4]];
 * assertEquals(toList(einsum("ij,jk->ik", a, [[0, 1], [1, 0]])), [[2, 1], [4, 3]]);
 * assertEquals(toList(einsum("ii", a)), 5);
 * ```
 */
declare function einsum(spec: string, ...arrays: readonly Input[]): View;

/** Complex numbers as two arrays of one shape. */
interface ComplexPair<T = View> {
    /** Real parts. */
    readonly re: T;
    /** Imaginary parts. */
    readonly im: T;
}
/** What a transform takes: complex numbers, or real ones. */
type ComplexInput = Input | ComplexPair<Input>;
/** Where the factor 1/n goes: to the inverse, half of it to both, or to the forward transform. */
type FftNorm = "backward" | "ortho" | "forward";
/** A transform along one axis. */
interface FftOptions {
    /** The length: longer ones are cut, shorter ones get zeros. */
    readonly n?: number | undefined;
    /** Which axis; the last by default. */
    readonly axis?: number | undefined;
    /** `"backward"` by default. */
    readonly norm?: FftNorm | undefined;
}
/** A transform along several axes. */
interface FftnOptions {
    /** The length of each axis. */
    readonly s?: readonly number[] | undefined;
    /** Which axes. */
    readonly axes?: readonly number[] | undefined;
    /** `"backward"` by default. */
    readonly norm?: FftNorm | undefined;
}
/**
 * Returns the transform along an axis: the sum of x[j] exp(-2 pi i j k / n).
 *
 * @throws {LensorError} `shape` for parts of different shapes; `range` for an axis that does not exist or an n below 1;
 * `unknown-name` for another norm.
 *
 * @example
 * ```ts
 * import { toList } from "@lensor/lensor/ndarray";
 * import { fft } from "@lensor/lensor/ndarray/fft";
 * import { assertEquals } from "@std/assert";
 *
 * const { re, im } = fft([1, 0, 0, 0]);
 * assertEquals([toList(re), toList(im)], [[1, 1, 1, 1], [0, 0, 0, 0]]);
 * ```
 */
declare function fft(x: ComplexInput, options?: FftOptions): ComplexPair;
/** Returns the inverse of `fft`. */
declare function ifft(x: ComplexInput, options?: FftOptions): ComplexPair;
/** Returns the transform of real numbers: the first n/2 + 1 elements, of which the others are conjugates. */
declare function rfft(x: Input, options?: FftOptions): ComplexPair;
/** Returns the real numbers whose `rfft` this is; `n`, 2 (m - 1) by default, tells odd lengths. */
declare function irfft(x: ComplexInput, options?: FftOptions): View;
/** Returns the transform along the last two axes. */
declare function fft2(x: ComplexInput, options?: FftnOptions): ComplexPair;
/** Returns the inverse of `fft2`. */
declare function ifft2(x: ComplexInput, options?: FftnOptions): ComplexPair;
/** Returns the transform of real numbers along the last two axes, the last one half as long. */
declare function rfft2(x: Input, options?: FftnOptions): ComplexPair;
/** Returns the transform along all axes, the last ones where `s` is given, or those named. */
declare function fftn(x: ComplexInput, options?: FftnOptions): ComplexPair;
/** Returns the inverse of `fftn`. */
declare function ifftn(x: ComplexInput, options?: FftnOptions): ComplexPair;
/** Returns the transform of real numbers along several axes, the last one half as long. */
declare function rfftn(x: Input, options?: FftnOptions): ComplexPair;
/** Returns the real numbers whose `rfftn` this is. */
declare function irfftn(x: ComplexInput, options?: FftnOptions): View;
/**
 * Returns the frequencies of the elements of a transform, in cycles per unit of the distance `d`: [0, 1, ..., -n/2,
 * ..., -1] / (n d).
 *
 * @throws {LensorError} `range` for an n below 1 or a d of 0.
 */
declare function fftfreq(n: number, d?: number): View<"float64">;
/** Returns the frequencies of the elements of `rfft`: [0, 1, ..., n/2] / (n d). */
declare function rfftfreq(n: number, d?: number): View<"float64">;
/** Returns a copy with the frequency 0 in the middle of axes, all by default. */
declare function fftshift(x: Input, options?: {
    readonly axes?: number | readonly number[];
}): View;
/** Returns the inverse of `fftshift`. */
declare function ifftshift(x: Input, options?: {
    readonly axes?: number | readonly number[];
}): View;

type transforms_ComplexInput = ComplexInput;
type transforms_ComplexPair<T = View> = ComplexPair<T>;
type transforms_FftNorm = FftNorm;
type transforms_FftOptions = FftOptions;
type transforms_FftnOptions = FftnOptions;
declare const transforms_fft: typeof fft;
declare const transforms_fft2: typeof fft2;
declare const transforms_fftfreq: typeof fftfreq;
declare const transforms_fftn: typeof fftn;
declare const transforms_fftshift: typeof fftshift;
declare const transforms_ifft: typeof ifft;
declare const transforms_ifft2: typeof ifft2;
declare const transforms_ifftn: typeof ifftn;
declare const transforms_ifftshift: typeof ifftshift;
declare const transforms_irfft: typeof irfft;
declare const transforms_irfftn: typeof irfftn;
declare const transforms_rfft: typeof rfft;
declare const transforms_rfft2: typeof rfft2;
declare const transforms_rfftfreq: typeof rfftfreq;
declare const transforms_rfftn: typeof rfftn;
declare namespace transforms {
  export { transforms_fft as fft, transforms_fft2 as fft2, transforms_fftfreq as fftfreq, transforms_fftn as fftn, transforms_fftshift as fftshift, transforms_ifft as ifft, transforms_ifft2 as ifft2, transforms_ifftn as ifftn, transforms_ifftshift as ifftshift, transforms_irfft as irfft, transforms_irfftn as irfftn, transforms_rfft as rfft, transforms_rfft2 as rfft2, transforms_rfftfreq as rfftfreq, transforms_rfftn as rfftn };
  export type { transforms_ComplexInput as ComplexInput, transforms_ComplexPair as ComplexPair, transforms_FftNorm as FftNorm, transforms_FftOptions as FftOptions, transforms_FftnOptions as FftnOptions };
}

/** How the window moves, and how the axes are laid out. */
interface Conv2dOptions extends Out {
    /** `"NCHW"` with kernels OIHW (PyTorch's), or `"NHWC"` with kernels HWIO (TensorFlow's); NCHW by default. */
    readonly layout?: "NCHW" | "NHWC" | undefined;
    /** Steps of the window down and across, or one for both; 1 by default. */
    readonly stride?: number | readonly [number, number] | undefined;
    /** Zeros around the image, above and below, left and right, or one for both; 0 by default. */
    readonly padding?: number | readonly [number, number] | undefined;
}
/**
 * The convolution of a batch of images with kernels, as networks mean it (the kernel is not turned), in float32.
 *
 * Channel by channel, row by row of the window, each product and sum is rounded to float32, with a fresh start every
 * 256 products as in `matmul`: the same bits on every machine. Throws `shape` if the channels differ or the kernel does
 * not fit, `type` for integers, `range` for wrong strides or padding.
 *
 * @example
 * ```ts
 * import { conv2d, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(conv2d([[[[1, 2], [3, 4]]]], [[[[1, 1]]]])), [[[[3], [7]]]]);
 * ```
 */
declare function conv2d(x: Input, kernel: Input, options?: Conv2dOptions): View;

/** The dtypes of what linear algebra returns. */
type Precise = "float32" | "float64";
/**
 * The dtype of the result for an argument: float32 for float32 and half precision, else float64; either, where the type
 * does not know.
 */
type PreciseOf<X> = X extends {
    readonly dtype: infer D;
} ? [D] extends ["float32" | "float16" | "bfloat16"] ? "float32" : [D] extends ["float64" | "bool" | `int${8 | 16 | 32 | 64}` | `uint${8 | 16 | 32 | 64}`] ? "float64" : Precise : Precise;

/** What `qr` is asked for. */
interface QrOptions {
    /**
     * `"reduced"`: as many columns in q as the shorter side has; `"complete"`: q square; `"r"`: r alone.
     *
     * @default "reduced"
     */
    readonly mode?: "reduced" | "complete" | "r" | undefined;
}
/** What `qr` returns. */
interface QrFactors<D extends Precise = Precise> {
    /** Orthonormal columns. */
    readonly q: View<D>;
    /** The upper triangle, exactly 0 below. */
    readonly r: View<D>;
}
/**
 * The QR factors of each matrix of a stack, with LAPACK's signs: `x` is `q r`. The columns of q are orthonormal
 * whatever the rank.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `unknown-name` for another mode, `limit` for a q that no
 * memory holds.
 * @example Orthogonalise columns
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.qr([[3], [4]]).r), [[-5]]);
 * ```
 */
declare function qr<X extends Input>(x: X, options?: QrOptions & {
    readonly mode?: "reduced" | "complete" | undefined;
}): QrFactors<PreciseOf<X>>;
/** R alone. */
declare function qr<X extends Input>(x: X, options: QrOptions & {
    readonly mode: "r";
}): Omit<QrFactors<PreciseOf<X>>, "q">;
/** For a mode that is not known before. */
declare function qr(x: Input, options: QrOptions): Omit<QrFactors, "q"> & {
    readonly q?: View<Precise>;
};

/** How `cholesky` reads and writes. */
interface CholeskyOptions {
    /**
     * Whether the upper triangle is read and the factor is upper triangular.
     *
     * @default false
     */
    readonly upper?: boolean | undefined;
}
/**
 * The Cholesky factor of a symmetric positive definite matrix, of which only one triangle is read: `x` is `l lᵀ`, with
 * `upper` `uᵀ u`.
 *
 * @throws {LensorError} `shape` if it is not square, `range` if it is not positive definite.
 * @example Factor a covariance
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.cholesky([[4, 2], [2, 5]])), [[2, 0], [1, 2]]);
 * ```
 */
declare function cholesky<X extends Input>(x: X, options?: CholeskyOptions): View<PreciseOf<X>>;

/** Which norm of vectors. */
interface VectorNormOptions extends Omit<AxisOptions, "out"> {
    /**
     * p for the p-th root of the sum of p-th powers; `Infinity` and `-Infinity` for the largest and smallest absolute
     * value, 0 for the number of elements that are not 0.
     *
     * @default 2
     */
    readonly ord?: number | undefined;
}
/** Which norm of matrices. */
interface MatrixNormOptions {
    /**
     * `"fro"`: the root of the sum of squares; 1, -1, `Infinity`, `-Infinity`: the largest or smallest sum of a column's
     * or row's absolute values; 2, -2: the largest or smallest singular value; `"nuc"`: their sum.
     *
     * @default "fro"
     */
    readonly ord?: MatrixOrder | undefined;
    /** Whether the last two axes stay, with one element each. */
    readonly keepDims?: boolean | undefined;
}
/** The norms of matrices. */
type MatrixOrder = "fro" | "nuc" | number;
/**
 * The norm of all elements, or of the vectors along `axis` (one or several), without overflow.
 *
 * @throws {LensorError} `type` unless ord is a number, `range` for an axis that there is not, `shape` for the smallest
 * of nothing.
 * @example Lengths
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.vectorNorm([3e30, 4e30])), Math.fround(5e30));
 * ```
 */
declare function vectorNorm(x: Input, options?: VectorNormOptions): View;
/**
 * The norm of each matrix of a stack.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for an order that there is not.
 * @example The largest singular value
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.matrixNorm([[0, 2], [3, 0]], { ord: 2 })), 3);
 * ```
 */
declare function matrixNorm(x: Input, options?: MatrixNormOptions): View;

/** Which norm measures. */
interface CondOptions {
    /**
     * 2 and -2: the largest singular value by the smallest, or the reverse, of any matrix; 1, -1, `Infinity`,
     * `-Infinity`, `"fro"`: the norm of a square matrix times that of its inverse.
     *
     * @default 2
     */
    readonly p?: MatrixOrder | undefined;
}
/**
 * The condition number of each matrix of a stack: by how much its inverse enlarges errors. Infinity for a singular
 * matrix.
 *
 * @throws {LensorError} `shape` for a matrix without elements, and unless it is square where its inverse is needed,
 * `range` for another p.
 * @example An ill-conditioned matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.cond([[8, 0], [0, 2]])), 4);
 * ```
 */
declare function cond<X extends Input>(x: X, options?: CondOptions): View<PreciseOf<X>>;

/**
 * The determinant of each matrix of a stack; 0 of a singular matrix, 1 of one without elements.
 *
 * It overflows for large matrices: `slogdet` does not.
 *
 * @throws {LensorError} `shape` if it is not square.
 * @example Find a determinant
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.det([[0, 2], [3, 1]])), -6);
 * ```
 */
declare function det<X extends Input>(x: X): View<PreciseOf<X>>;
/** What `slogdet` returns. */
interface SignAndLog<D extends Precise = Precise> {
    /** 1, -1, or 0 for a singular matrix. */
    readonly sign: View<D>;
    /** The natural logarithm of the determinant's absolute value; -Infinity for a singular matrix. */
    readonly logdet: View<D>;
}
/**
 * The sign of the determinant and the logarithm of its absolute value, which do not overflow.
 *
 * @throws {LensorError} `shape` if it is not square.
 * @example A determinant beyond the range of numbers
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const { sign, logdet } = linalg.slogdet([[0, 1], [1, 0]]);
 * assertEquals([toList(sign), toList(logdet)], [-1, 0]);
 * ```
 */
declare function slogdet<X extends Input>(x: X): SignAndLog<PreciseOf<X>>;

/** Which triangle is read. */
interface EighOptions {
    /**
     * `"L"` or `"U"`: the lower or the upper triangle of the matrix; the other is not looked at.
     *
     * @default "L"
     */
    readonly uplo?: "L" | "U" | undefined;
}
/** What `eigh` returns. */
interface Eigen<D extends Precise = Precise> {
    /** The eigenvalues, ascending. */
    readonly values: View<D>;
    /** An orthonormal eigenvector for each, in the columns. */
    readonly vectors: View<D>;
}
/**
 * The eigenvalues and eigenvectors of each symmetric matrix of a stack.
 *
 * @throws {LensorError} `shape` if it is not square, `range` for NaN and infinities, `unknown-name` for another
 * triangle.
 * @example Principal axes
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.eigh([[3, 0], [0, 2]]).values), [2, 3]);
 * ```
 */
declare function eigh<X extends Input>(x: X, options?: EighOptions): Eigen<PreciseOf<X>>;
/**
 * The eigenvalues of each symmetric matrix of a stack, ascending.
 *
 * @throws {LensorError} as `eigh` does.
 * @example Eigenvalues
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.eigvalsh([[3, 0], [0, 2]])), [2, 3]);
 * ```
 */
declare function eigvalsh<X extends Input>(x: X, options?: EighOptions): View<PreciseOf<X>>;

/** Which diagonal of the last two axes. */
type MatrixDiagonal = Pick<DiagonalPlace, "offset">;
/**
 * Returns the diagonals of a stack of matrices, as a view.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 *
 * @example
 * ```ts
 * import { toList } from "@lensor/lensor/ndarray";
 * import { diagonal } from "@lensor/lensor/ndarray/linalg";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(diagonal([[1, 2], [3, 4]])), [1, 4]);
 * ```
 */
declare function diagonal(x: Input, options?: MatrixDiagonal): View;
/**
 * Returns the sums along the diagonals of a stack of matrices, of integers in 64 bits.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 */
declare function trace(x: Input, options?: MatrixDiagonal): View;

/**
 * The exponential of each matrix of a stack.
 *
 * A power of two takes the matrix into the range of a Padé approximant of degree 13, whose value is squared as often.
 *
 * Source: Higham, "The scaling and squaring method for the matrix exponential revisited" (2005).
 *
 * @throws {LensorError} `shape` if it is not square.
 * @example The exponential of a nilpotent matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.expm([[0, 1], [0, 0]])), [[1, 1], [0, 1]]);
 * ```
 */
declare function expm<X extends Input>(x: X): View<PreciseOf<X>>;

/** What counts as 0 among singular values. */
interface PinvOptions {
    /**
     * Those up to this part of the largest; the longer side times the distance from 1 to the next number by default.
     */
    readonly rtol?: number | undefined;
}
/** What counts as 0 among singular values. */
interface RankOptions extends PinvOptions {
    /** Those up to this; `rtol` decides by default. */
    readonly tol?: number | undefined;
}
/**
 * The pseudo-inverse of each matrix of a stack (Moore and Penrose), by singular values.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities.
 * @example The inverse of a column
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.pinv([[2], [0]])), [[0.5, 0]]);
 * ```
 */
declare function pinv<X extends Input>(x: X, options?: PinvOptions): View<PreciseOf<X>>;
/**
 * The rank of each matrix of a stack, int64: how many singular values are not counted as 0. That of a vector or number
 * is 0 or 1.
 *
 * @throws {LensorError} `range` for NaN and infinities.
 * @example A matrix whose rows depend on each other
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.matrixRank([[1, 2], [2, 4]])), 1n);
 * ```
 */
declare function matrixRank(x: Input, options?: RankOptions): View<"int64">;

/** What `lstsq` returns. */
interface LeastSquares {
    /** The solution, of least length where there are several. */
    readonly x: View<Precise>;
    /**
     * The sum of squares of what is left, one for each right side; empty unless the rank is the number of columns and
     * there are more rows.
     */
    readonly residuals: View<Precise>;
    /** The rank of `a`, int64. */
    readonly rank: View<"int64">;
    /** The singular values of `a`. */
    readonly s: View<Precise>;
}
/**
 * The x that makes the sum of squares of `a x - b` least, for one matrix `a` and one right side or several in columns.
 *
 * @throws {LensorError} `shape` unless `a` is one matrix and `b` has as many rows, `range` for NaN and infinities.
 * @example Fit a line through three points
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const { x } = linalg.lstsq([[0, 1], [1, 1], [2, 1]], [1, 3, 5]);
 * const [slope, start] = toList(x) as number[];
 * assertAlmostEquals(slope!, 2, 1e-6);
 * assertAlmostEquals(start!, 1, 1e-6);
 * ```
 */
declare function lstsq(a: Input, b: Input, options?: PinvOptions): LeastSquares;

/** What `lu` returns. */
interface LuFactors<D extends Precise = Precise> {
    /** The order of the rows, int64: `take(x, p)` is `l u`, row by row. */
    readonly p: View<"int64">;
    /** Ones on the diagonal, nothing above, no element beyond 1. */
    readonly l: View<D>;
    /** The upper triangle. */
    readonly u: View<D>;
}
/**
 * The factors of `x` with its rows in another order: `take(x, p)` is `l u` (`x[p]` in NumPy's words), for each matrix
 * of a stack.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 * @example Factor a matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const { p, l, u } = linalg.lu([[1, 2], [4, 2]]);
 * assertEquals([toList(p), toList(l), toList(u)], [[1n, 0n], [[1, 0], [0.25, 1]], [[4, 2], [0, 1.5]]]);
 * ```
 */
declare function lu<X extends Input>(x: X): LuFactors<PreciseOf<X>>;

/**
 * Each matrix of a stack times itself, `n` times; the identity for 0, the inverse's power for a negative `n`.
 *
 * The result has the dtype of `x`, and integers wrap; inverses are float64 for integers.
 *
 * @throws {LensorError} `shape` if it is not square, `type` unless `n` is an integer, `range` if a matrix to be
 * inverted is singular.
 * @example Fibonacci
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.matrixPower([[1, 1], [1, 0]], 10)), [[89, 55], [55, 34]]);
 * ```
 */
declare function matrixPower(x: Input, n: number): View;

/**
 * Each matrix of a stack with rows and columns exchanged, as a view.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 * @example Transpose
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.matrixTranspose([[1, 2], [3, 4]])), [[1, 3], [2, 4]]);
 * ```
 */
declare function matrixTranspose(x: Input): View;

/**
 * The product of several matrices, in the order of brackets that takes the fewest multiplications. The first and the
 * last may be vectors.
 *
 * @throws {LensorError} `missing` for fewer than two arrays, `shape` unless all are matrices that fit.
 * @example Three factors
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.multiDot([[1, 2], [[1, 0], [0, 2]], [3, 4]])), 19);
 * ```
 */
declare function multiDot(arrays: readonly Input[]): View;

/** What `polar` returns. */
interface PolarFactors<D extends Precise = Precise> {
    /** Orthonormal columns (rows of a wide matrix): the nearest such matrix to `x`. */
    readonly u: View<D>;
    /** Symmetric, no eigenvalue below 0. */
    readonly p: View<D>;
}
/**
 * The polar decomposition of each matrix of a stack: `x` is `u p`.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities.
 * @example The nearest orthogonal matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.polar([[0, 2], [3, 0]]).u), [[0, 1], [1, 0]]);
 * ```
 */
declare function polar<X extends Input>(x: X): PolarFactors<PreciseOf<X>>;

/**
 * The solution of `a x = b`, by LU factors with partial pivoting: the residual is small even where `a` is almost
 * singular.
 *
 * `b` is a vector if it has one axis, else a stack of matrices, a right side in each column; stacks are broadcast.
 *
 * @throws {LensorError} `shape` if `a` is not square or `b` does not fit, `range` if a pivot is exactly 0 (the matrix
 * is singular).
 * @example Solve two equations
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.solve([[2, 0], [1, 4]], [2, 9])), [1, 2]);
 * ```
 */
declare function solve(a: Input, b: Input): View<Precise>;
/**
 * The inverse of each matrix of a stack.
 *
 * @throws {LensorError} `shape` if it is not square, `range` if a pivot is exactly 0 (the matrix is singular).
 * @example Invert a matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.inv([[2, 0], [0, 4]])), [[0.5, 0], [0, 0.25]]);
 * ```
 */
declare function inv<X extends Input>(x: X): View<PreciseOf<X>>;

/** What `svd` is asked for. */
interface SvdOptions {
    /**
     * Whether `u` and `vt` are square; without, they have as many vectors as the shorter side.
     *
     * @default true
     */
    readonly fullMatrices?: boolean | undefined;
}
/** What `svd` and `lowRank` return. */
interface SvdFactors<D extends Precise = Precise> {
    /** Orthonormal columns, the left singular vectors. */
    readonly u: View<D>;
    /** The singular values, descending, not below 0. */
    readonly s: View<D>;
    /** Orthonormal rows, the right singular vectors. */
    readonly vt: View<D>;
}
/**
 * The singular value decomposition of each matrix of a stack: `x` is `u diag(s) vt`. The vectors are orthonormal
 * whatever the rank.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities, `limit` for vectors that no
 * memory holds.
 * @example Decompose a matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.svd([[0, 2], [3, 0]]).s), [3, 2]);
 * ```
 */
declare function svd<X extends Input>(x: X, options?: SvdOptions): SvdFactors<PreciseOf<X>>;
/**
 * The singular values of each matrix of a stack, descending.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities.
 * @example Singular values
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.svdvals([[0, 2], [3, 0]])), [3, 2]);
 * ```
 */
declare function svdvals<X extends Input>(x: X): View<PreciseOf<X>>;
/**
 * The `k` largest singular values with their vectors: `u diag(s) vt` is the matrix of rank k that is nearest to `x`.
 *
 * @throws {LensorError} `shape` for fewer than two axes, `range` for NaN and infinities and unless 0 <= k <= the
 * shorter side.
 * @example The nearest matrix of rank 1
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const { u, s, vt } = linalg.lowRank([[3, 0], [0, 2]], 1);
 * assertEquals([u.shape, toList(s), vt.shape], [[2, 1], [3], [1, 2]]);
 * ```
 */
declare function lowRank<X extends Input>(x: X, k: number): SvdFactors<PreciseOf<X>>;

/** Which norm, and along which axes. */
interface NormOptions extends AxisOptions {
    /**
     * Of vectors, along one axis: `p` for the p-th root of the sum of p-th powers, `Infinity` and `-Infinity` for the
     * largest and smallest absolute value, 0 for the number of elements that are not 0. Of matrices, along two axes, rows
     * first: `"fro"`; 1 and -1 for the largest and smallest sum of a column's absolute values, `Infinity` and `-Infinity`
     * of a row's; 2 and -2 for the largest and smallest singular value, `"nuc"` for their sum. The root of the sum of
     * squares over any axes by default.
     */
    readonly ord?: number | "fro" | "nuc" | undefined;
}
/**
 * The norm of a whole array or along axes, as `numpy.linalg.norm` has it; of integers in float64.
 *
 * Throws `range` for an order that there is not, `shape` for one that needs one or two axes where there are others, and
 * of nothing where that has no answer.
 *
 * @example
 * ```ts
 * import { norm, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [[3, -4], [0, 12]];
 * assertEquals(toList(norm(x)), 13);
 * assertEquals(toList(norm(x, { axis: 1, ord: 1 })), [7, 12]);
 * assertEquals(toList(norm(x, { ord: Infinity })), 12);
 * ```
 */
declare function norm(x: Input, options?: NormOptions): View;

/**
 * Linear algebra on stacks of matrices, with NumPy's names in camelCase: all but the last two axes are batch.
 *
 * Computed on SIMD kernels, the same bits on every host. Results are float64 for float64 and integers, float32 for
 * float32 and half precision; float32 systems and triangles are computed in float32, everything else in float64.
 *
 * @module
 */

type mod_AxisOption = AxisOption;
type mod_AxisOptions = AxisOptions;
type mod_CholeskyOptions = CholeskyOptions;
type mod_CondOptions = CondOptions;
type mod_DType = DType;
type mod_DiagonalPlace = DiagonalPlace;
type mod_Eigen<D extends Precise = Precise> = Eigen<D>;
type mod_EighOptions = EighOptions;
type mod_Halves = Halves;
type mod_Input = Input;
type mod_Layout = Layout;
type mod_LeastSquares = LeastSquares;
type mod_LuFactors<D extends Precise = Precise> = LuFactors<D>;
type mod_MatrixDiagonal = MatrixDiagonal;
type mod_MatrixNormOptions = MatrixNormOptions;
type mod_MatrixOrder = MatrixOrder;
type mod_NestedNumbers = NestedNumbers;
type mod_NormOptions = NormOptions;
type mod_Out = Out;
type mod_PinvOptions = PinvOptions;
type mod_Pixels = Pixels;
type mod_PolarFactors<D extends Precise = Precise> = PolarFactors<D>;
type mod_Precise = Precise;
type mod_PreciseOf<X> = PreciseOf<X>;
type mod_QrFactors<D extends Precise = Precise> = QrFactors<D>;
type mod_QrOptions = QrOptions;
type mod_RankOptions = RankOptions;
type mod_Scijs = Scijs;
type mod_Shape = Shape;
type mod_SignAndLog<D extends Precise = Precise> = SignAndLog<D>;
type mod_Spec = Spec;
type mod_SvdFactors<D extends Precise = Precise> = SvdFactors<D>;
type mod_SvdOptions = SvdOptions;
type mod_Tensor = Tensor;
type mod_Values = Values;
type mod_ValuesByDType = ValuesByDType;
type mod_VectorNormOptions = VectorNormOptions;
type mod_View<D extends DType = DType> = View<D>;
type mod_Wrapped = Wrapped;
declare const mod_cholesky: typeof cholesky;
declare const mod_cond: typeof cond;
declare const mod_cross: typeof cross;
declare const mod_det: typeof det;
declare const mod_diagonal: typeof diagonal;
declare const mod_eigh: typeof eigh;
declare const mod_eigvalsh: typeof eigvalsh;
declare const mod_expm: typeof expm;
declare const mod_inv: typeof inv;
declare const mod_lowRank: typeof lowRank;
declare const mod_lstsq: typeof lstsq;
declare const mod_lu: typeof lu;
declare const mod_matmul: typeof matmul;
declare const mod_matrixNorm: typeof matrixNorm;
declare const mod_matrixPower: typeof matrixPower;
declare const mod_matrixRank: typeof matrixRank;
declare const mod_matrixTranspose: typeof matrixTranspose;
declare const mod_multiDot: typeof multiDot;
declare const mod_norm: typeof norm;
declare const mod_outer: typeof outer;
declare const mod_pinv: typeof pinv;
declare const mod_polar: typeof polar;
declare const mod_qr: typeof qr;
declare const mod_slogdet: typeof slogdet;
declare const mod_solve: typeof solve;
declare const mod_svd: typeof svd;
declare const mod_svdvals: typeof svdvals;
declare const mod_tensordot: typeof tensordot;
declare const mod_trace: typeof trace;
declare const mod_vecdot: typeof vecdot;
declare const mod_vectorNorm: typeof vectorNorm;
declare namespace mod {
  export { mod_DType as DType, mod_Halves as Halves, mod_Input as Input, mod_Layout as Layout, mod_NestedNumbers as NestedNumbers, mod_Pixels as Pixels, mod_Scijs as Scijs, mod_Shape as Shape, mod_Spec as Spec, mod_Tensor as Tensor, mod_Values as Values, mod_ValuesByDType as ValuesByDType, mod_View as View, mod_Wrapped as Wrapped, mod_cholesky as cholesky, mod_cond as cond, mod_cross as cross, mod_det as det, mod_diagonal as diagonal, mod_eigh as eigh, mod_eigvalsh as eigvalsh, mod_expm as expm, mod_inv as inv, mod_lowRank as lowRank, mod_lstsq as lstsq, mod_lu as lu, mod_matmul as matmul, mod_matrixNorm as matrixNorm, mod_matrixPower as matrixPower, mod_matrixRank as matrixRank, mod_matrixTranspose as matrixTranspose, mod_multiDot as multiDot, mod_norm as norm, mod_outer as outer, mod_pinv as pinv, mod_polar as polar, mod_qr as qr, mod_slogdet as slogdet, mod_solve as solve, mod_svd as svd, mod_svdvals as svdvals, mod_tensordot as tensordot, mod_trace as trace, mod_vecdot as vecdot, mod_vectorNorm as vectorNorm };
  export type { mod_AxisOption as AxisOption, mod_AxisOptions as AxisOptions, mod_CholeskyOptions as CholeskyOptions, mod_CondOptions as CondOptions, mod_DiagonalPlace as DiagonalPlace, mod_Eigen as Eigen, mod_EighOptions as EighOptions, mod_LeastSquares as LeastSquares, mod_LuFactors as LuFactors, mod_MatrixDiagonal as MatrixDiagonal, mod_MatrixNormOptions as MatrixNormOptions, mod_MatrixOrder as MatrixOrder, mod_NormOptions as NormOptions, mod_Out as Out, mod_PinvOptions as PinvOptions, mod_PolarFactors as PolarFactors, mod_Precise as Precise, mod_PreciseOf as PreciseOf, mod_QrFactors as QrFactors, mod_QrOptions as QrOptions, mod_RankOptions as RankOptions, mod_SignAndLog as SignAndLog, mod_SvdFactors as SvdFactors, mod_SvdOptions as SvdOptions, mod_VectorNormOptions as VectorNormOptions };
}

/**
 * What lies outside: the nearest element; the array mirrored at its last element or behind it; the array over and over
 * again.
 */
type PadMode = "edge" | "reflect" | "symmetric" | "wrap";
/**
 * Returns the array with `[before, after]` more elements around it, a pair an axis: one value (0 by default), or what
 * a mode of `numpy.pad` says.
 *
 * @throws {LensorError} `shape` if there is not a pair for every axis or a mode finds nothing to repeat; `range` for
 * counts that are not integers of at least 0, or a value that the integer dtype lacks; `unknown-name` for another mode;
 * `limit` if there is no room.
 *
 * @example
 * ```ts
 * import { pad, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(pad([1, 2], [[1, 2]])), [0, 1, 2, 0, 0]);
 * assertEquals(toList(pad([1, 2, 3], [[2, 1]], "reflect")), [3, 2, 1, 2, 3, 2]);
 * ```
 */
declare function pad(x: Input, widths: readonly (readonly [before: number, after: number])[], fill?: number | bigint | PadMode): View;

export { ConfigError, NdArray, NotImplementedError, Selection, ValueError, abs, acos, acosh, add, all, allclose, any, append, arange, argmax, argmin, argsort, argwhere, arrayEqual, arrayRepr, arraySplit, arrayStr, asType, asin, asinh, atan, atan2, atanh, atleast1d, atleast2d, atleast3d, average, bincount, bitwiseAnd, bitwiseNot, bitwiseOr, bitwiseXor, broadcastArrays, broadcastShapes, broadcastTo, cbrt, ceil, clip, columnStack, compress, concatenate, conv2d, copy, copysign, corrcoef, cos, cosh, countNonzero, cov, cross, cumprod, cumsum, diag, diagonal$1 as diagonal, diff, digitize, divide, dot, dsplit, dstack, einsum, equal, exp, exp2, expandDims, expm1, eye, flatnonzero, flip, floor, floorDivide, fmax, fmin, full, fullLike, gcd, greater, greaterEqual, heaviside, histogram, hsplit, hstack, hypot, inner, interp, interpolate, isclose, isfinite, isin, isinf, isnan, item, kron, lcm, leftShift, less, lessEqual, lexsort, linspace, log, log10, log1p, log2, logaddexp, logicalAnd, logicalNot, logicalOr, logicalXor, logsumexp, matmul, max, maximum, mean, median, meshgrid, min, minimum, mod, moveaxis, multiply, nanToNum, nanargmax, nanargmin, nanmax, nanmean, nanmedian, nanmin, nanprod, nanquantile, nanstd, nansum, nanvar, ndarray, negative, nj, nonzero, norm, notEqual, ones, onesLike, outer, pad, partition, percentile, positive, power, prod, ptp, pure, putAlongAxis, qr, quantile, ravel, reciprocal, remainder, repeat, reshape, rightShift, roll, rot90, round, scijs, searchsorted, sign, signbit, sin, sinh, slice, sort, split, sqrt, square, squeeze, stack, std, subtract, sum, swapAxes, take, takeAlongAxis, tan, tanh, tensordot, tile, toList, toTensor, topk, trace$1 as trace, transforms, transpose, tri, tril, triu, trunc, unique, uniqueAll, unstack, variance, vecdot, vsplit, vstack, where, zeros, zerosLike };
export type { Arithmetic, AsDType, AverageOptions, AxisOption, AxisOptions, BincountOptions, CloseOptions, Comparison, Config, Conv2dOptions, CovOptions, DTypeOption, Data, DataConstructor, DiagonalOptions, DiagonalPlace, DiffOptions, Division, Extreme, GridOptions, InterpOptions, InterpolateOptions, Joiner, LikeMaker, LinspaceOptions, Maker, Mapping, NanToNumOptions, NjType, NoOut, NormOptions, NumberOptions, Numjs, One, Operand, Out, PadMode, Part, Pictures, Place, Precise, PreciseOf, PrintOptions, QrFactors, QrOptions, QuantileMethod, QuantileOptions, Question, RealFunction, RotOptions, RoundOptions, SearchOptions, Splitter, SpreadOptions, Test, TopkOptions, Total, Two, Typed, Unique, UniqueOptions, Whole };
