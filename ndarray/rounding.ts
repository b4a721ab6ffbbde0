/** Functions that are exact or correctly rounded: whole numbers, signs, squares, and questions about floats. */
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { type Bigs, binary, type Numbers, wide } from "./_binary.ts";
import { copied, inOrder } from "./_elements.ts";
import { type Out, put } from "./_out.ts";
import { checkComputable, floatOf } from "./_promote.ts";
import { asType, copy, ndarray, viewOf } from "./ndarray.ts";
import { multiply, subtract } from "./operators.ts";
import type { FloatType, Input, View } from "./types.ts";

/** A function of one array that keeps its dtype. */
export interface Mapping {
  <D extends DType>(x: View<D>): View<D>;
  (x: Input, options?: Out): View;
}
/** A question about each element. */
export interface Question {
  (x: Input): View<"bool">;
  (x: Input, options?: Out): View;
}
/** How many digits stay. */
export interface RoundOptions extends Out {
  /** Digits behind the point; negative ones before it. 0 by default. */
  readonly decimals?: number | undefined;
}
/** Returns the largest integers that are not above; integers as they are. */
export const floor: Mapping = mapping("round", { float: (x) => Math.floor(x) });
/** Returns the smallest integers that are not below; integers as they are. */
export const ceil: Mapping = mapping("round", { float: (x) => Math.ceil(x) });
/** Returns the elements without their fractions; integers as they are. */
export const trunc: Mapping = mapping("round", { float: (x) => Math.trunc(x) });
/**
 * Returns 1, -1 or 0 (also of -0), and NaN of NaN.
 *
 * @throws {LensorError} `type` for bools.
 */
export const sign: Mapping = mapping("find the sign of", {
  float: (x) => x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : NaN,
  whole: Math.sign,
  big: (x) => x > 0n ? 1n : x < 0n ? -1n : 0n,
  bool: "type",
});
/** Returns the products with themselves; of bools int8. */
export const square: Mapping = ((x: Input, options?: Out): View => {
  const view = counted(ndarray(x));
  return multiply(view, view, options);
}) as Mapping;
/**
 * Returns a copy.
 *
 * @throws {LensorError} `type` for bools.
 */
export const positive: Mapping = mapping("copy", { bool: "type" });
/**
 * Returns the negated elements, in the array's own dtype: 0 becomes -0, unsigned integers wrap.
 *
 * @throws {LensorError} `type` for bools.
 */
export const negative: Mapping = ((x: Input, options?: Out): View => {
  const view = ndarray(x);
  checkComputable(view.dtype);
  if (view.dtype === "bool") {
    throw new LensorError("type", "Cannot negate bools: compare with 0, or cast them to an integer type");
  }
  const isFloat = kindOf(view.dtype) === "float";
  return isFloat ? multiply(view, asType(-1, view.dtype), options) : subtract(asType(0, view.dtype), view, options);
}) as Mapping;
/** Returns the absolute values, in the array's own dtype; of the least integer itself. */
export const abs: Mapping = ((x: Input, options: Out = {}): View => {
  const view = ndarray(x);
  checkComputable(view.dtype);
  checkOptions("map", options, ["out"]);
  if (kindOf(view.dtype) !== "float") return absolute(view, options);
  const { data, dtype, shape } = view;
  const values = copied(view);
  const bits = BITS[data.BYTES_PER_ELEMENT]!;
  // The sign is the highest bit of each element
  const high = new bits.array(
    values.buffer as ArrayBuffer,
    values.byteOffset,
    values.byteLength / bits.array.BYTES_PER_ELEMENT,
  );
  for (let i = bits.first; i < high.length; i += bits.step) high[i]! &= bits.mask;
  return put(viewOf(values, dtype, shape), options);
}) as Mapping;
/** Returns the reciprocals; of integers in float64. */
export const reciprocal: {
  <D extends FloatType>(x: View<D>): View<D>;
  (x: Input, options?: Out): View;
} = (x: Input, options: Out = {}): View => {
  const view = ndarray(x);
  const one = viewOf(Float64Array.of(1), "float64", []);
  return binary("divide", one, wide(view), floatOf(view.dtype), (p: number, q: number) => p / q, options);
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
export function round<D extends DType>(
  x: View<D>,
  options?: { readonly decimals?: number; readonly out?: undefined },
): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function round(x: Input, options?: RoundOptions): View;
export function round(x: Input, options: RoundOptions = {}): View {
  checkOptions("round", options, ["decimals", "out"]);
  const { decimals = 0, ...rest } = options;
  const view = ndarray(x);
  const kind = kindOf(view.dtype);
  checkComputable(view.dtype);
  if (!Number.isInteger(decimals)) {
    throw new LensorError("range", `Cannot round to ${describe(decimals)} decimals: use an integer`);
  }
  const { dtype } = view;
  const isFloat = kind === "float";
  const single = isFloat && dtype !== "float64";
  if (dtype === "bool") return put(asType(view, "float16"), rest);
  if (!isFloat && decimals >= 0) return put(copy(view), rest);
  const step = (y: number): number => single ? Math.fround(y) : y;
  const by = step(10 ** Math.abs(decimals));
  const rounded = (y: number): number => {
    if (decimals === 0) return toEven(y);
    const scaled = step(decimals > 0 ? y * by : y / by);
    if (!Number.isFinite(scaled)) return y;
    return decimals > 0 ? toEven(scaled) / by : toEven(scaled) * by;
  };
  const nothing = viewOf(new Float64Array(1), "float64", []);
  if (isFloat) return binary("round", view, nothing, dtype, rounded, rest);
  return put(asType(binary("round", wide(view), nothing, "float64", rounded, {}), dtype), rest);
}

/** Returns whether elements are neither infinite nor NaN. */
export const isfinite: Question = question((x) => x - x === 0 ? 1 : 0, 1);
/** Returns whether elements are NaN. */
export const isnan: Question = question((x) => x !== x ? 1 : 0, 0);
/** Returns whether elements are infinite. */
export const isinf: Question = question((x) => x === Infinity || x === -Infinity ? 1 : 0, 0);
/** Returns whether the sign is set: below 0, -0, and NaN with a sign. */
export const signbit: Question = ((x: Input, options: Out = {}): View => {
  const view = ndarray(x);
  const kind = kindOf(view.dtype);
  const none = viewOf(new Float64Array(1), "float64", []);
  checkComputable(view.dtype);
  if (kind !== "float") return binary("test", wide(view), none, "bool", (y: number) => y < 0 ? 1 : 0, options);
  const values = inOrder(view);
  const size = values.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(values.length);
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  for (let i = 0; i < bytes.length; i++) bytes[i] = raw[i * size + size - 1]! >> 7;
  checkOptions("test", options, ["out"]);
  return put(viewOf(bytes, "bool", view.shape), options);
}) as Question;

const BITS: Readonly<
  Record<number, { array: Uint16ArrayConstructor | Uint32ArrayConstructor; first: number; step: number; mask: number }>
> = {
  2: { array: Uint16Array, first: 0, step: 1, mask: 0x7fff },
  4: { array: Uint32Array, first: 0, step: 1, mask: 0x7fffffff },
  // Typed arrays of the hosts are little-endian
  8: { array: Uint32Array, first: 1, step: 2, mask: 0x7fffffff },
};

const absolute: Mapping = mapping("map", { whole: Math.abs, big: (x) => x < 0n ? -x : x });

interface Ways {
  readonly float?: (x: number) => number;
  /** Of integers, which else stay as they are. */
  readonly whole?: (x: number) => number;
  readonly big?: (x: bigint) => bigint;
  /** `"type"` refuses bools; else they stay as they are. */
  readonly bool?: "type";
}

function mapping(verb: string, { float, whole, big, bool }: Ways): Mapping {
  return ((x: Input, options: Out = {}): View => {
    const view = ndarray(x);
    const kind = kindOf(view.dtype);
    const { dtype } = view;
    checkComputable(dtype);
    checkOptions(verb, options, ["out"]);
    if (kind === "bool" && bool) {
      throw new LensorError("type", `Cannot ${verb} bools: cast them to an integer type`);
    }
    const fn = kind === "float" ? float : kind === "bool" ? undefined : dtype.endsWith("int64") ? big : whole;
    if (!fn) return put(copy(view), options);
    const nothing = viewOf(dtype.endsWith("int64") ? new BigInt64Array(1) : new Float64Array(1), "float64", []);
    return binary(verb, view, nothing, dtype, fn as Numbers | Bigs, options);
  }) as Mapping;
}

function question(fn: (x: number) => 0 | 1, ofWhole: 0 | 1): Question {
  return ((x: Input, options: Out = {}): View => {
    const view = ndarray(x);
    const isFloat = kindOf(view.dtype) === "float";
    const none = viewOf(new Float64Array(1), "float64", []);
    checkComputable(view.dtype);
    return binary("test", wide(view), none, "bool", isFloat ? fn as Numbers : () => ofWhole, options);
  }) as Question;
}

const counted = (view: View): View => view.dtype === "bool" ? asType(view, "int8") : view;

// Adding what leaves no room for a fraction rounds it to even; the sign of a zero is that of x
function toEven(x: number): number {
  const size = Math.abs(x);
  const rounded = size < 2 ** 52 ? size + 2 ** 52 - 2 ** 52 : size;
  return x < 0 || Object.is(x, -0) ? -rounded : rounded;
}
