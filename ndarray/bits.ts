/** Truth, bits and divisors. */
import { bytesOf, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import type { DType } from "../core/types.ts";
import { type Bigs, binary, type Numbers, wide } from "./_binary.ts";
import type { Out } from "./_out.ts";
import { checkComputable, promote } from "./_promote.ts";
import { pair } from "./_weak.ts";
import { asType, named, ndarray, viewOf } from "./ndarray.ts";
import type { Arithmetic, Comparison } from "./operators.ts";
import type { Mapping, Question } from "./rounding.ts";
import type { Input, View } from "./types.ts";

/** Returns whether both are not 0; NaN counts as true. */
export const logicalAnd: Comparison = logical((x, y) => x && y);
/** Returns whether one is not 0. */
export const logicalOr: Comparison = logical((x, y) => x || y);
/** Returns whether just one is not 0. */
export const logicalXor: Comparison = logical((x, y) => x !== y);
/** Returns whether elements are 0. */
export const logicalNot: Question = ((x: Input, options: Out = {}): View => {
  const view = ndarray(x);
  checkComputable(view.dtype);
  const nothing = viewOf(new Float64Array(1), "float64", []);
  return binary("test", wide(view), nothing, "bool", (y: number) => y === 0 ? 1 : 0, options);
}) as Question;

/**
 * Returns the bits that both have.
 *
 * @throws {LensorError} `type` for floats, and for int64 with uint64.
 */
export const bitwiseAnd: Arithmetic = whole("combine bits of", (x, y) => x & y, (x, y) => x & y);
/**
 * Returns the bits that one has.
 *
 * @throws {LensorError} `type` for floats, and for int64 with uint64.
 */
export const bitwiseOr: Arithmetic = whole("combine bits of", (x, y) => x | y, (x, y) => x | y);
/**
 * Returns the bits that just one has.
 *
 * @throws {LensorError} `type` for floats, and for int64 with uint64.
 */
export const bitwiseXor: Arithmetic = whole("combine bits of", (x, y) => x ^ y, (x, y) => x ^ y);
/**
 * Returns the bits turned over: of bools the negation.
 *
 * @throws {LensorError} `type` for floats.
 */
export const bitwiseNot: Mapping = ((x: Input, options: Out = {}): View => {
  const view = ndarray(x);
  const { dtype } = view;
  checkWhole("turn over bits of", dtype, true);
  const long = dtype.endsWith("int64");
  const nothing = viewOf(long ? new BigInt64Array(1) : new Int8Array(1), "int8", []);
  const fn: Numbers | Bigs = dtype === "bool" ? (y: number) => y ? 0 : 1 : long ? (y: bigint) => ~y : (y: number) => ~y;
  return binary("turn over bits of", view, nothing, dtype, fn, options);
}) as Mapping;
/**
 * Returns `a` times 2 to the power of `b`, wrapped; 0 for a `b` below 0 or not below the number of bits.
 *
 * @throws {LensorError} `type` for floats.
 */
export const leftShift: Arithmetic = whole(
  "shift",
  (x, y, bits) => y >= 0 && y < bits ? x << y : 0,
  (x, y) => y >= 0n && y < 64n ? x << y : 0n,
  true,
);
/**
 * Returns `a` over 2 to the power of `b`, rounded down; for a `b` below 0 or not below the number of bits 0, or -1 of
 * negative numbers.
 *
 * @throws {LensorError} `type` for floats.
 */
export const rightShift: Arithmetic = whole(
  "shift",
  (x, y, bits) => y >= 0 && y < bits ? (x < 0 ? x >> y : x >>> y) : x < 0 ? -1 : 0,
  (x, y) => y >= 0n ? x >> y : x < 0n ? -1n : 0n,
  true,
);
/**
 * Returns the greatest common divisors, which are not negative.
 *
 * @throws {LensorError} `type` for floats and bools.
 */
export const gcd: Arithmetic = whole("find divisors of", divisor, divisorOfBigs, false, false);
/**
 * Returns the least common multiples, which are not negative; 0 where one is 0.
 *
 * @throws {LensorError} `type` for floats and bools.
 */
export const lcm: Arithmetic = whole(
  "find multiples of",
  (x, y) => x && y && multiple(Math.abs(x), Math.abs(y)),
  (x, y) => x && y && size(x) / divisorOfBigs(x, y) * size(y),
  false,
  false,
);

type Bitwise = (x: number, y: number, bits: number) => number;

// Shifts have no bools and count them as int8, divisors refuse them
function whole(verb: string, fn: Bitwise, big: Bigs, counts = false, bools = true): Arithmetic {
  return ((a: Input, b: Input, options: Out = {}): View => {
    const [x, y] = pair(verb, a, b);
    const joint = promote(x.dtype, y.dtype);
    for (const dtype of [x.dtype, y.dtype]) checkWhole(verb, dtype, true);
    checkWhole(verb, joint, bools);
    const dtype = counts && joint === "bool" ? "int8" : joint;
    if (dtype.endsWith("int64")) return binary(verb, asType(x, dtype), asType(y, dtype), dtype, big, options);
    const bits = 8 * bytesOf(dtype);
    return binary(verb, asType(x, dtype), asType(y, dtype), dtype, (p: number, q: number) => fn(p, q, bits), options);
  }) as Arithmetic;
}

function checkWhole(verb: string, dtype: DType, bools: boolean): void {
  checkComputable(dtype);
  const kind = kindOf(dtype);
  if (kind === "int" || kind === "uint" || bools && kind === "bool") return;
  throw new LensorError("type", `Cannot ${verb} ${dtype}: cast to an integer type that holds the numbers`);
}

function logical(fn: (x: boolean, y: boolean) => boolean): Comparison {
  return ((a: Input, b: Input, options: Out = {}): View => {
    const [x, y] = [named("a", a), named("b", b)];
    promote(x.dtype, y.dtype);
    return binary("test", wide(x), wide(y), "bool", (p: number, q: number) => fn(p !== 0, q !== 0) ? 1 : 0, options);
  }) as Comparison;
}

function divisor(x: number, y: number): number {
  let a = Math.abs(x), b = Math.abs(y);
  while (b) [a, b] = [b, a % b];
  return a;
}

// The product may exceed what a double holds; its low 32 bits are what wraps
function multiple(x: number, y: number): number {
  return Math.imul(x / divisor(x, y), y);
}

const size = (x: bigint): bigint => x < 0n ? -x : x;

function divisorOfBigs(x: bigint, y: bigint): bigint {
  let a = size(x), b = size(y);
  while (b) [a, b] = [b, a % b];
  return a;
}
