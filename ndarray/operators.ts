/** Arithmetic and comparison with NumPy's broadcasting and dtypes. */
import { allocate, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import type { DType } from "../core/types.ts";
import type { ArithmeticName, ComparisonName } from "../kernels/elements.ts";
import { type Bigs, binary, type Numbers, runsFor, wide } from "./_binary.ts";
import { broadcasted, broadcastShape, countOf } from "./_layout.ts";
import { type Out, put } from "./_out.ts";
import { floatOf, promote } from "./_promote.ts";
import { comparisonRunOf } from "./_runs.ts";
import { walk } from "./_walk.ts";
import { comparedPair, pair, realPair } from "./_weak.ts";
import { floorOf, floorOf32, floorOfBig, powerOf, powerOfBig, remainderOf, remainderOfBig } from "./_whole.ts";
import { asType, decode, named, viewOf } from "./ndarray.ts";
import type { FloatType, Input, View } from "./types.ts";

/** A function of two arrays whose result has their joint dtype. */
export interface Arithmetic {
  <D extends FloatType>(a: View<D>, b: View<NoInfer<D>> | number): View<D>;
  <D extends FloatType>(a: number, b: View<D>): View<D>;
  <D extends DType>(a: View<D>, b: View<NoInfer<D>>): View<D>;
  (a: Input, b: Input, options?: Out): View;
}
/** A function of two arrays whose result is a float. */
export interface Division {
  <D extends FloatType>(a: View<D>, b: View<NoInfer<D>> | number): View<D>;
  <D extends FloatType>(a: number, b: View<D>): View<D>;
  (a: Input, b: Input, options?: Out): View;
}
/** A question about the pairs of two arrays. */
export interface Comparison {
  (a: Input, b: Input): View<"bool">;
  (a: Input, b: Input, options?: Out): View;
}

/** Returns the sum; of bools whether one is true. Integers wrap. */
export const add: Arithmetic = arithmetic("add", (x, y) => x + y, (x, y) => x + y, { name: "add" });
/**
 * Returns the difference. Integers wrap.
 *
 * @throws {LensorError} `type` for two bool arrays.
 */
export const subtract: Arithmetic = arithmetic("subtract", (x, y) => x - y, (x, y) => x - y, { name: "subtract" });
/** Returns the product. Integers wrap exactly. */
export const multiply: Arithmetic = arithmetic("multiply", (x, y) => x * y, (x, y) => x * y, {
  name: "multiply",
  // Two factors of 32 bits exceed what a double holds
  int32: Math.imul,
});
/** Returns the larger of two; NaN if one is. */
export const maximum: Arithmetic = arithmetic(
  "compare",
  (x, y) => x > y || x !== x ? x : y,
  (x, y) => x > y ? x : y,
  { name: "maximum" },
);
/** Returns the smaller of two; NaN if one is. */
export const minimum: Arithmetic = arithmetic(
  "compare",
  (x, y) => x < y || x !== x ? x : y,
  (x, y) => x < y ? x : y,
  { name: "minimum" },
);
/** Returns the quotient; of integers in float64. */
export const divide: Division = ((a: Input, b: Input, options: Out = {}): View => {
  const [x, y] = realPair(a, b, floatOf);
  const dtype = floatOf(promote(x.dtype, y.dtype));
  return binary("divide", wide(x), wide(y), dtype, (p: number, q: number) => p / q, options, runsFor("divide"));
}) as Division;
/** Returns what is left of `a` after whole `b`, with the sign of `b`; an integer by zero gives 0. */
export const remainder: Arithmetic = arithmetic("divide", remainderOf, remainderOfBig, { counted });
/** Returns how many whole `b` go into `a`, rounded down; an integer by zero gives 0. */
export const floorDivide: Arithmetic = arithmetic("divide", floorOf, floorOfBig, { counted, float32: floorOf32 });
/** Returns whether elements are equal; NaN never is. Integers of different dtypes are compared by value. */
export const equal: Comparison = comparison((x, y) => x === y, "equal");
/** Returns whether elements differ. */
export const notEqual: Comparison = comparison((x, y) => x !== y, "notEqual");
/** Returns whether elements are smaller. */
export const less: Comparison = comparison((x, y) => x < y, "less");
/** Returns whether elements are smaller or equal. */
export const lessEqual: Comparison = comparison((x, y) => x <= y, "lessEqual");
/** Returns whether elements are larger. */
export const greater: Comparison = turned(less);
/** Returns whether elements are larger or equal. */
export const greaterEqual: Comparison = turned(lessEqual);

/**
 * Returns the power; of integers an integer that wraps. 1 to anything is 1, and so is anything to 0.
 *
 * @throws {LensorError} `range` for a negative power of integers.
 */
export const power: Arithmetic = ((a: Input, b: Input, options: Out = {}): View => {
  checkOptions("raise", options, ["out"]);
  const [x, y] = pair("raise", a, b);
  const dtype = counted(promote(x.dtype, y.dtype));
  if (kindOf(dtype) === "float") return binary("raise", wide(x), wide(y), dtype, powerOf, options);
  const work: DType = kindOf(dtype) === "uint" ? "uint64" : "int64";
  return put(asType(binary("raise", asType(x, work), asType(y, work), work, raise, {}), dtype), options);
}) as Arithmetic;

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
export function where(condition: Input, a: Input, b: Input, options: Out = {}): View {
  checkOptions("choose between", options, ["out"]);
  const test = named("condition", condition);
  const [x, y] = pair("choose between", a, b);
  const dtype = promote(x.dtype, y.dtype);
  const p = asType(x, dtype);
  const q = asType(y, dtype);
  const shape = broadcastShape("choose between", [test.shape, p.shape, q.shape]);
  const out = viewOf(allocate(dtype, countOf(shape)), dtype, shape);
  const to = out.data as Float64Array;
  const c = decode(test.data, test.dtype);
  const pd = p.data as Float64Array;
  const qd = q.data as Float64Array;
  walk(shape, [out, broadcasted(test, shape), broadcasted(p, shape), broadcasted(q, shape)], (n, at, step) => {
    for (let i = 0; i < n; i++) {
      const first = Number(c[at[1]! + i * step[1]!]) !== 0;
      to[at[0]! + i * step[0]!] = first ? pd[at[2]! + i * step[2]!]! : qd[at[3]! + i * step[3]!]!;
    }
  });
  return put(out, options);
}

interface Ways {
  /** The kernel. */
  readonly name?: ArithmeticName;
  /** For 32-bit integers, where doubles do not do. */
  readonly int32?: Numbers;
  /** With steps that are rounded to float32. */
  readonly float32?: Numbers;
  /** What stands for bools. */
  readonly counted?: (dtype: DType) => DType;
}

function arithmetic(verb: string, fn: Numbers, big: Bigs, ways: Ways): Arithmetic {
  const { name, counted = (dtype: DType) => dtype } = ways;
  const quick = runsFor(name);
  return ((a: Input, b: Input, options: Out = {}): View => {
    const [x, y] = pair(verb, a, b);
    const joint = promote(x.dtype, y.dtype);
    const dtype = counted(joint);
    if (joint === "bool" && verb === "subtract") {
      throw new LensorError("type", "Cannot subtract bools: use notEqual, or cast them to an integer type");
    }
    if (dtype.endsWith("int64")) return binary(verb, asType(x, dtype), asType(y, dtype), dtype, big, options);
    return binary(verb, wide(x), wide(y), dtype, chosen(dtype, fn, ways), options, quick);
  }) as Arithmetic;
}

function chosen(dtype: DType, fn: Numbers, { int32, float32 }: Ways): Numbers {
  if (dtype === "bool") return (x, y) => fn(x, y) ? 1 : 0;
  if (int32 && (dtype === "int32" || dtype === "uint32")) return int32;
  return float32 && kindOf(dtype) === "float" && dtype !== "float64" ? float32 : fn;
}

// Where a bool is not an answer, two of them count as int8, as in NumPy
function counted(dtype: DType): DType {
  return dtype === "bool" ? "int8" : dtype;
}

function raise(x: bigint, y: bigint): bigint {
  if (y >= 0n) return powerOfBig(x, y);
  throw new LensorError("range", `Cannot raise integers to the power ${y}: it is negative; cast them to a float type`);
}

function comparison(fn: (x: number, y: number) => boolean, name: ComparisonName): Comparison {
  return ((a: Input, b: Input, options: Out = {}): View => {
    const [x, y] = comparedPair(a, b);
    const long = [x, y].some((v) => v.dtype.endsWith("int64"));
    promote(x.dtype, y.dtype);
    // 64-bit integers are compared with other integers as such, with floats as floats
    const exact = long && [x, y].every((v) => kindOf(v.dtype) !== "float");
    const as = (v: View) => !exact ? wide(v) : v.dtype.endsWith("int64") ? v : asType(v, "int64");
    const single = x.dtype === "float32" && y.dtype === "float32";
    const run = () => single ? comparisonRunOf(name) : undefined;
    return binary("compare", as(x), as(y), "bool", (p: number, q: number) => fn(p, q) ? 1 : 0, options, run);
  }) as Comparison;
}

function turned(fn: Comparison): Comparison {
  return ((a: Input, b: Input, options?: Out): View => fn(b, a, options)) as Comparison;
}
