/// <reference lib="esnext.disposable" />
import { Shape, Values, DType, Tensor, LensorError, ErrorCode } from './base.js';

/** Where the elements of an array lie in its data: sizes, steps between neighbours (in elements), place of the first. */
interface Layout {
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
interface View extends Layout {
    /** The elements, shared, not copied. */
    readonly data: Values;
    /** The element type; float16 and bfloat16 are bit patterns in `data`. */
    readonly dtype: DType;
}
/** A number or lists of numbers, nested as deep as there are axes. */
type NestedNumbers = number | bigint | boolean | readonly NestedNumbers[];
/** An object of the scijs kind: no dtype needed, and `stride` and `offset` may be missing where the data is in C order. */
interface Scijs {
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
interface Wrapped {
    /** The elements and how they lie. */
    readonly selection: Scijs;
}
/** Whatever an operation takes for an array. */
type Input = View | Tensor | Scijs | Wrapped | Values | NestedNumbers;

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
/** The raw scijs constructor: a view of data; C order from its start (or, for negative strides, so that all fits) unless told. */
declare function scijs(data: Data, shape?: number[], stride?: number[], offset?: number): Selection;

/** What a method takes for another array: an array, (nested) lists, a typed array, a tensor, a scijs object or a number. */
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
 * By Lanczos's kernel of three lobes, widened where the image shrinks (K. Turkowski, Graphics Gems I, 1990). What shrinks agrees with
 * numjs's codec within 2 of 255; where an image grows the codec places its pixels otherwise. Throws `shape` for what is no image,
 * `range` for sizes that are none.
 *
 * @example
 * ```ts
 * import { nj } from "./nj.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(nj.images.resize(nj.ones([4, 4]).multiply(9), 2, 3).tolist(), [[9, 9, 9], [9, 9, 9]]);
 * ```
 */
declare function resize(img: Operand, height: number, width: number): NdArray;

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

declare const pure_areaSum: typeof areaSum;
declare const pure_areaValue: typeof areaValue;
declare const pure_resize: typeof resize;
declare const pure_rgb2gray: typeof rgb2gray;
declare const pure_sat: typeof sat;
declare const pure_scharr: typeof scharr;
declare const pure_sobel: typeof sobel;
declare const pure_ssat: typeof ssat;
declare namespace pure {
  export {
    pure_areaSum as areaSum,
    pure_areaValue as areaValue,
    flip$1 as flip,
    pure_resize as resize,
    pure_rgb2gray as rgb2gray,
    pure_sat as sat,
    pure_scharr as scharr,
    pure_sobel as sobel,
    pure_ssat as ssat,
  };
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
    /** The Fourier transform (exponent +, the mirror of NumPy's) of every axis but the last, which holds real and imaginary parts. */
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
 * import { nj } from "./nj.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(String(nj.arange(6).reshape(2, 3).T), "array([[ 0, 3],\n       [ 1, 4],\n       [ 2, 5]])");
 * assertEquals(nj.array([1, 2]).add(1).tolist(), [2, 3]);
 * ```
 */
declare const nj: Numjs;

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
declare function ndarray(x: Input, dtype?: DType): View;
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
declare function toTensor(x: Input): Tensor;
/** A copy in C order. */
declare function copy(x: Input): View;
/**
 * The array in another dtype: floats round to nearest even, floats become integers by dropping the fraction, integers wrap.
 *
 * The same array if nothing is to do. Throws `type` for an unknown dtype.
 */
declare function asType(x: Input, dtype: DType): View;
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
declare function toList(x: Input): NestedNumbers;

/** What a slice takes for an axis: an index (the axis goes), `[start, stop, step]` (null or missing: to the end), or null for all of it. */
type Part = number | null | readonly (number | null)[];
/**
 * The part of an array that Python writes `x[a, start:stop:step, ...]`, as a view. Missing parts mean the whole axis.
 *
 * Throws `range` for an index outside of its axis or a step of 0, `shape` for more parts than axes.
 *
 * @example
 * ```ts
 * import { slice } from "./view.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [[1, 2, 3], [4, 5, 6]];
 * assertEquals(toList(slice(x, 1)), [4, 5, 6]);
 * assertEquals(toList(slice(x, null, [null, null, -1])), [[3, 2, 1], [6, 5, 4]]);
 * ```
 */
declare function slice(x: Input, ...parts: readonly Part[]): View;
/** The axes in another order, reversed unless told, as a view. Throws `shape` or `range`. */
declare function transpose(x: Input, axes?: readonly number[]): View;
/** Two axes exchanged, as a view. Throws `range`. */
declare function swapAxes(x: Input, a: number, b: number): View;
/** Backwards along one axis, several, or (unless told) all, as a view. Throws `range`. */
declare function flip(x: Input, axis?: number | readonly number[]): View;
/**
 * The elements in C order in another shape, of which one size may be -1: a view where the strides allow it, else a copy.
 *
 * Throws `shape` if the sizes do not multiply to the number of elements.
 */
declare function reshape(x: Input, shape: readonly number[]): View;
/** The elements as a vector: a view where the strides allow it. */
declare function ravel(x: Input): View;
/** The array repeated to a shape by NumPy's rule, as a view with strides of 0. Throws `shape` if it does not fit. */
declare function broadcastTo(x: Input, shape: readonly number[]): View;
/** A new axis of one element, as a view. Throws `range`. */
declare function expandDims(x: Input, axis: number): View;
/** Without axes of one element: those named, or all. Throws `shape` if a named one is longer. */
declare function squeeze(x: Input, axis?: number | readonly number[]): View;

/** Where a result is put. */
interface Out {
    /** An array of the result's shape to fill and return; the values are cast to its dtype. */
    readonly out?: View | undefined;
}
/** A function of two arrays. */
type Operation = (a: Input, b: Input, options?: Out) => View;
/** A function of one array. */
type Mapping = (x: Input, options?: Out) => View;
/** The sum; of bools whether one is true. */
declare const add: Operation;
/** The difference. Throws `type` for two bool arrays. */
declare const subtract: Operation;
/** The product. */
declare const multiply: Operation;
/** The larger of two; NaN if one is. */
declare const maximum: Operation;
/** The smaller of two; NaN if one is. */
declare const minimum: Operation;
/** The quotient; of integers in float64. */
declare const divide: Operation;
/** What is left of `a` after whole `b`, with the sign of `b`; an integer by zero gives 0. */
declare const remainder: Operation;
/** How many whole `b` go into `a`, rounded down; an integer by zero gives 0. */
declare const floorDivide: Operation;
/** Whether elements are equal; NaN never is. */
declare const equal: Operation;
/** Whether elements differ. */
declare const notEqual: Operation;
/** Whether elements are smaller. */
declare const less: Operation;
/** Whether elements are smaller or equal. */
declare const lessEqual: Operation;
/** Whether elements are larger. */
declare const greater: Operation;
/** Whether elements are larger or equal. */
declare const greaterEqual: Operation;
/** e to the power of each element; float32 less than 1 ULP from the true value (0.96 measured), the same bits on every machine. */
declare const exp: Mapping;
/** The natural logarithm; float32 within 0.5001 ULP of the true value, the same bits on every machine. */
declare const log: Mapping;
/** The square root, correctly rounded. */
declare const sqrt: Mapping;
/** The hyperbolic tangent; float32 within 0.5001 ULP of the true value, the same bits on every machine. */
declare const tanh: Mapping;
/** The sine. */
declare const sin: Mapping;
/** The cosine. */
declare const cos: Mapping;
/** The power; of integers an integer that wraps. Throws `range` for a negative power of integers. */
declare function power(a: Input, b: Input, options?: Out): View;
/** The absolute value, in the array's own dtype. */
declare function abs(x: Input, options?: Out): View;
/** The negated elements, in the array's own dtype. Throws `type` for bools. */
declare function negative(x: Input, options?: Out): View;
/**
 * Elements of `a` where `condition` is not zero, else of `b`; all three are broadcast together.
 *
 * @example
 * ```ts
 * import { greater, where } from "./operators.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [-1, 2, -3];
 * assertEquals(toList(where(greater(x, 0), x, 0)), [0, 2, 0]);
 * ```
 */
declare function where(condition: Input, a: Input, b: Input, options?: Out): View;

/** Which axes go, and whether they stay as axes of one element. */
interface AxisOptions extends Out {
    /** One axis or several, negative from the end; all unless given. */
    readonly axis?: number | readonly number[] | undefined;
    /** Keeps each reduced axis with one element. */
    readonly keepDims?: boolean | undefined;
}
/** The same for `variance` and `std`. */
interface SpreadOptions extends AxisOptions {
    /** What is taken off the number of elements in the divisor; 0 unless given. */
    readonly ddof?: number | undefined;
}
/**
 * The sum: of integers and bools in int64, of floats in their own dtype; 0 of nothing. Throws `range` for an axis that does not exist.
 *
 * float32: blocks of 256 elements are added up in float32 lanes and the blocks in doubles, so it is off by at most 10 x 2^-24 of the sum of
 * the absolute values (NumPy's bound: 18 times and once more for each doubling beyond 128 elements), with the same bits on every machine.
 *
 * @example
 * ```ts
 * import { sum } from "./reduce.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(sum([[1, 2], [3, 4]], { axis: 0 })), [4, 6]);
 * assertEquals(toList(sum([[1, 2], [3, 4]])), 10);
 * ```
 */
declare function sum(x: Input, options?: AxisOptions): View;
/** The product, of integers in int64 or uint64, which wrap; 1 of nothing. */
declare function prod(x: Input, options?: AxisOptions): View;
/** The arithmetic mean, of integers in float64; NaN of nothing. */
declare function mean(x: Input, options?: AxisOptions): View;
/** The variance in two passes, of integers in float64, with `size - ddof` as divisor. */
declare function variance(x: Input, options?: SpreadOptions): View;
/** The standard deviation: the root of the variance. */
declare function std(x: Input, options?: SpreadOptions): View;
/** The largest element, NaN if one is. Throws `shape` of nothing. */
declare function max(x: Input, options?: AxisOptions): View;
/** The smallest element, NaN if one is. Throws `shape` of nothing. */
declare function min(x: Input, options?: AxisOptions): View;
/** The place of the first largest element (or NaN) in C order, int64. Throws `shape` of nothing. */
declare function argmax(x: Input, options?: AxisOptions): View;
/** The place of the first smallest element (or NaN) in C order, int64. Throws `shape` of nothing. */
declare function argmin(x: Input, options?: AxisOptions): View;
/** Whether an element is not zero. */
declare function any(x: Input, options?: AxisOptions): View;
/** Whether no element is zero. */
declare function all(x: Input, options?: AxisOptions): View;

/**
 * Arrays joined along an axis that they have. Throws `shape` if another axis differs, `missing` if there is none.
 *
 * @example
 * ```ts
 * import { concatenate } from "./join.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(concatenate([[[1, 2]], [[3, 4]]], 0)), [[1, 2], [3, 4]]);
 * ```
 */
declare function concatenate(arrays: readonly Input[], axis?: number): View;
/** Arrays of one shape joined along a new axis. Throws `shape`, `range` or `missing`. */
declare function stack(arrays: readonly Input[], axis?: number): View;
/** Views of equal parts (a number) or of the parts between given places. Throws `shape` if it does not divide. */
declare function split(x: Input, parts: number | readonly number[], axis?: number): View[];
/**
 * The elements at integer indices along an axis, of all elements in C order unless told; negative indices count from the end.
 *
 * An array of indices gives its axes in place of the one that it is taken along. Throws `range` for an index outside of the axis,
 * `type` for indices that are no numbers.
 *
 * @example
 * ```ts
 * import { take } from "./join.ts";
 * import { argsort } from "./order.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [30, 10, 20];
 * assertEquals(toList(take(x, argsort(x))), [10, 20, 30]);
 * ```
 */
declare function take(x: Input, indices: Input, axis?: number): View;
/** Every element `times` times in a row, along an axis or (unless told) of all in C order. Throws `range`. */
declare function repeat(x: Input, times: number, axis?: number): View;
/** The whole array repeated as often along each axis, counted from the last; a number is for the last alone. Throws `range`. */
declare function tile(x: Input, times: number | readonly number[]): View;

/** The indices that sort along an axis (the last unless told), int64; equal elements keep their order. Throws `range`. */
declare function argsort(x: Input, axis?: number): View;
/**
 * A sorted copy along an axis, the last unless told. Throws `range`.
 *
 * @example
 * ```ts
 * import { sort } from "./order.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(sort([3, 1, 2])), [1, 2, 3]);
 * ```
 */
declare function sort(x: Input, axis?: number): View;
/**
 * The elements where a mask is not zero, in C order: what Python writes `x[mask]`.
 *
 * A mask of the shape of `x` chooses elements and gives a vector; one for its first axes only chooses what lies behind them.
 * Throws `shape`.
 *
 * @example
 * ```ts
 * import { compress } from "./order.ts";
 * import { greater } from "./operators.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [3, -1, 2];
 * assertEquals(toList(compress(x, greater(x, 0))), [3, 2]);
 * ```
 */
declare function compress(x: Input, mask: Input): View;

/**
 * How many elements fall into bins: int64 counts, and the edges.
 *
 * A number of bins is that of equal ones over `[low, high]` (the extremes unless given), with edges in the dtype of the elements, float64
 * for integers. Otherwise `bins` are the edges themselves, in rising order, one more than there are bins; a list is read as float64.
 * Elements outside are not counted; the last bin includes its upper edge. Throws `range` for bins or bounds that are none, `shape` for
 * edges that are no vector.
 *
 * @example
 * ```ts
 * import { histogram } from "./histogram.ts";
 * import { toList } from "./ndarray.ts";
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

/**
 * The matrix product over the last two axes; those before are broadcast. A vector counts as a row on the left, a column on the right.
 *
 * float32 and narrower floats are computed in float32: each product and sum is rounded, with a fresh start every 256 products, so that the
 * error grows with the number of such blocks; the bits are the same on every machine. float64 is computed in doubles. Integers are exact and
 * wrap: in doubles where these hold every sum, in bigints, far slower, where they might not. Throws `shape`.
 *
 * @example
 * ```ts
 * import { matmul } from "./matmul.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(matmul([[1, 2], [3, 4]], [1, 1])), [3, 7]);
 * ```
 */
declare function matmul(a: Input, b: Input, options?: Out): View;

/** How the window moves, and how the axes are laid out. */
interface Conv2dOptions extends Out {
    /** `"NCHW"` with kernels OIHW (PyTorch's), or `"NHWC"` with kernels HWIO (TensorFlow's); NCHW unless given. */
    readonly layout?: "NCHW" | "NHWC" | undefined;
    /** Steps of the window down and across, or one for both; 1 unless given. */
    readonly stride?: number | readonly [number, number] | undefined;
    /** Zeros around the image, above and below, left and right, or one for both; 0 unless given. */
    readonly padding?: number | readonly [number, number] | undefined;
}
/**
 * The convolution of a batch of images with kernels, as networks mean it (the kernel is not turned), in float32.
 *
 * Channel by channel, row by row of the window, each product and sum is rounded to float32, with a fresh start every 256 products as in
 * `matmul`: the same bits on every machine. Throws `shape` if the channels differ or the kernel does not fit, `type` for integers,
 * `range` for wrong strides or padding.
 *
 * @example
 * ```ts
 * import { conv2d } from "./conv2d.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(conv2d([[[[1, 2], [3, 4]]]], [[[[1, 1]]]])), [[[[3], [7]]]]);
 * ```
 */
declare function conv2d(x: Input, kernel: Input, options?: Conv2dOptions): View;

/**
 * The reduced QR factors of a matrix: `q` with orthonormal columns, `r` upper triangular, by Householder reflections in doubles.
 *
 * Signs are LAPACK's, so NumPy's (Golub and Van Loan, "Matrix Computations", 5.2). Throws `shape` for what is no matrix.
 *
 * @example
 * ```ts
 * import { qr } from "./qr.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(qr([[3], [4]]).r), [[-5]]);
 * ```
 */
declare function qr(x: Input): {
    q: View;
    r: View;
};

/** Which norm, and along which axes. */
interface NormOptions extends AxisOptions {
    /**
     * Of vectors, along one axis: `p` for the p-th root of the sum of p-th powers, `Infinity` and `-Infinity` for the largest and smallest
     * absolute value, 0 for the number of elements that are not 0. Of matrices, along two axes, rows first: `"fro"`; 1 and -1 for the
     * largest and smallest sum of a column's absolute values, `Infinity` and `-Infinity` of a row's; 2 and -2 for the largest and smallest
     * singular value, `"nuc"` for their sum. The root of the sum of squares over any axes unless given.
     */
    readonly ord?: number | "fro" | "nuc" | undefined;
}
/**
 * The norm of a whole array or along axes, as `numpy.linalg.norm` has it; of integers in float64.
 *
 * Throws `range` for an order that there is not, `shape` for one that needs one or two axes where there are others, and of nothing where
 * that has no answer.
 *
 * @example
 * ```ts
 * import { norm } from "./norm.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [[3, -4], [0, 12]];
 * assertEquals(toList(norm(x)), 13);
 * assertEquals(toList(norm(x, { axis: 1, ord: 1 })), [7, 12]);
 * assertEquals(toList(norm(x, { ord: Infinity })), 12);
 * ```
 */
declare function norm(x: Input, options?: NormOptions): View;

/** What lies outside: the nearest element; the array mirrored at its last element or behind it; the array over and over again. */
type PadMode = "edge" | "reflect" | "symmetric" | "wrap";
/**
 * The array with `[before, after]` more elements around it, a pair an axis: one value (0 unless given), or what a mode of `numpy.pad` says.
 *
 * Throws `shape` if there is not a pair for every axis or a mode finds nothing to repeat, `range` for counts that are no integers from 0
 * on, `unknown-name` for another mode.
 *
 * @example
 * ```ts
 * import { pad } from "./pad.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(pad([1, 2], [[1, 2]])), [0, 1, 2, 0, 0]);
 * assertEquals(toList(pad([1, 2, 3], [[2, 1]], "reflect")), [3, 2, 1, 2, 3, 2]);
 * ```
 */
declare function pad(x: Input, widths: readonly (readonly [before: number, after: number])[], fill?: number | PadMode): View;

/**
 * The running sum along an axis, of all elements in C order unless told; of integers in 64 bits, of floats in their own dtype.
 *
 * Floats are summed in doubles and rounded once an element. Throws `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { cumsum } from "./cumsum.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(cumsum([[1, 2], [3, 4]], 0)), [[1, 2], [4, 6]]);
 * ```
 */
declare function cumsum(x: Input, axis?: number): View;

export { ConfigError, NdArray, NotImplementedError, Selection, ValueError, abs, add, all, any, argmax, argmin, argsort, asType, broadcastTo, compress, concatenate, conv2d, copy, cos, cumsum, divide, equal, exp, expandDims, flip, floorDivide, greater, greaterEqual, histogram, less, lessEqual, log, matmul, max, maximum, mean, min, minimum, multiply, ndarray, negative, nj, norm, notEqual, pad, power, prod, pure, qr, ravel, remainder, repeat, reshape, scijs, sin, slice, sort, split, sqrt, squeeze, stack, std, subtract, sum, swapAxes, take, tanh, tile, toList, toTensor, transpose, variance, where };
export type { AxisOptions, Config, Conv2dOptions, Data, DataConstructor, Input, Layout, Mapping, NestedNumbers, NjType, NormOptions, Numjs, One, Operand, Operation, Out, PadMode, Part, Scijs, SpreadOptions, Two, Typed, View, Whole, Wrapped };
