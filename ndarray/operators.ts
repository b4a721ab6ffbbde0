/**
 * Arithmetic, comparison and element functions with NumPy's broadcasting and dtypes.
 *
 * Values are computed in doubles and rounded once to the dtype of the result; two 64-bit integer arrays in bigints.
 */
import { cast } from "../core/cast.ts";
import { allocate, bytesOf, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import type { DType, Values } from "../core/types.ts";
import type { ArithmeticName, ComparisonName, FunctionName } from "../kernels/elements.ts";
import { broadcasted, broadcastShape, countOf, isPacked } from "./_layout.ts";
import { promote } from "./_promote.ts";
import { comparisonRunOf, LEAST, type PairRun, pairRunsOf, runsOf } from "./_runs.ts";
import { exp32, log32, tanh32 } from "./_twins.ts";
import { walk } from "./_walk.ts";
import { comparedPair, pair } from "./_weak.ts";
import { floorOf, floorOfBig, powerOfBig, remainderOf, remainderOfBig } from "./_whole.ts";
import { asType, copy, decode, named, ndarray, viewOf } from "./ndarray.ts";
import type { Input, View } from "./types.ts";

/** Where a result is put. */
export interface Out {
  /** An array of the result's shape to fill and return; the values are cast to its dtype. */
  readonly out?: View | undefined;
}
/** A function of two arrays. */
export type Operation = (a: Input, b: Input, options?: Out) => View;
/** A function of one array. */
export type Mapping = (x: Input, options?: Out) => View;

/** The sum; of bools whether one is true. */
export const add: Operation = arithmetic("add", (x, y) => x + y, (x, y) => x + y, "add");
/** The difference. Throws `type` for two bool arrays. */
export const subtract: Operation = arithmetic("subtract", (x, y) => x - y, (x, y) => x - y, "subtract");
/** The product. */
export const multiply: Operation = arithmetic("multiply", (x, y) => x * y, (x, y) => x * y, "multiply");
/** The larger of two; NaN if one is. */
export const maximum: Operation = arithmetic(
  "compare",
  (x, y) => x > y || x !== x ? x : y,
  (x, y) => x > y ? x : y,
  "maximum",
);
/** The smaller of two; NaN if one is. */
export const minimum: Operation = arithmetic(
  "compare",
  (x, y) => x < y || x !== x ? x : y,
  (x, y) => x < y ? x : y,
  "minimum",
);
/** The quotient; of integers in float64. */
export const divide: Operation = floating("divide", (x, y) => x / y, "divide");
/** What is left of `a` after whole `b`, with the sign of `b`; an integer by zero gives 0. */
export const remainder: Operation = arithmetic("divide", remainderOf, remainderOfBig);
/** How many whole `b` go into `a`, rounded down; an integer by zero gives 0. */
export const floorDivide: Operation = arithmetic("divide", floorOf, floorOfBig);
/** Whether elements are equal; NaN never is. */
export const equal: Operation = comparison((x, y) => x === y, "equal");
/** Whether elements differ. */
export const notEqual: Operation = comparison((x, y) => x !== y, "notEqual");
/** Whether elements are smaller. */
export const less: Operation = comparison((x, y) => x < y, "less");
/** Whether elements are smaller or equal. */
export const lessEqual: Operation = comparison((x, y) => x <= y, "lessEqual");
/** Whether elements are larger. */
export const greater: Operation = turned(less);
/** Whether elements are larger or equal. */
export const greaterEqual: Operation = turned(lessEqual);
/** e to the power of each element; float32 less than 1 ULP from the true value (0.96 measured), the same bits on every machine. */
export const exp: Mapping = mapping(Math.exp, "exp", exp32);
/** The natural logarithm; float32 within 0.5001 ULP of the true value, the same bits on every machine. */
export const log: Mapping = mapping(Math.log, "log", log32);
/** The square root, correctly rounded. */
export const sqrt: Mapping = mapping(Math.sqrt, "sqrt");
/** The hyperbolic tangent; float32 within 0.5001 ULP of the true value, the same bits on every machine. */
export const tanh: Mapping = mapping(Math.tanh, "tanh", tanh32);
/** The sine. */
export const sin: Mapping = mapping(Math.sin);
/** The cosine. */
export const cos: Mapping = mapping(Math.cos);

/** The power; of integers an integer that wraps. Throws `range` for a negative power of integers. */
export function power(a: Input, b: Input, options: Out = {}): View {
  const [x, y] = pair("raise", a, b), dtype = counted(promote(x.dtype, y.dtype));
  if (kindOf(dtype) === "float") return binary("raise", wide(x), wide(y), dtype, (p, q) => p ** q, options);
  const work: DType = kindOf(dtype) === "uint" ? "uint64" : "int64", p = asType(x, work), q = asType(y, work);
  checkOptions("raise", options, ["out"]);
  const raised = binary("raise", p, q, work, raise as unknown as Numbers, {});
  return put(asType(raised, dtype), options);
}

/** The absolute value, in the array's own dtype. */
export function abs(x: Input, options?: Out): View {
  const view = ndarray(x), kind = kindOf(view.dtype);
  checkOptions("map", options, ["out"]);
  return kind === "uint" || kind === "bool" ? put(copy(view), options ?? {}) : maximum(view, negative(view), options);
}

/** The negated elements, in the array's own dtype. Throws `type` for bools. */
export function negative(x: Input, options?: Out): View {
  const view = ndarray(x);
  if (view.dtype === "bool") {
    throw new LensorError("type", "Cannot negate bools: compare with 0, or cast them to an integer type");
  }
  // -1 times, so that 0 becomes -0 as the sign flip makes it
  return multiply(view, asType(-1, view.dtype), options);
}

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
export function where(condition: Input, a: Input, b: Input, options: Out = {}): View {
  checkOptions("choose between", options, ["out"]);
  const test = named("condition", condition), [x, y] = pair("choose between", a, b), dtype = promote(x.dtype, y.dtype);
  const p = asType(x, dtype),
    q = asType(y, dtype),
    shape = broadcastShape("choose between", [test.shape, p.shape, q.shape]);
  const out = viewOf(allocate(dtype, countOf(shape)), dtype, shape), to = out.data as Float64Array;
  const c = decode(test.data, test.dtype), pd = p.data as Float64Array, qd = q.data as Float64Array;
  walk(shape, [out, broadcasted(test, shape), broadcasted(p, shape), broadcasted(q, shape)], (n, at, step) => {
    for (let i = 0; i < n; i++) {
      const first = Number(c[at[1]! + i * step[1]!]) !== 0;
      to[at[0]! + i * step[0]!] = first ? pd[at[2]! + i * step[2]!]! : qd[at[3]! + i * step[3]!]!;
    }
  });
  return put(out, options);
}

type Numbers = (x: number, y: number) => number;
type Bigs = (x: bigint, y: bigint) => bigint;

function arithmetic(verb: string, fn: Numbers, big: Bigs, name?: ArithmeticName): Operation {
  return (a, b, options = {}) => {
    const [x, y] = pair(verb, a, b), joint = promote(x.dtype, y.dtype);
    if (joint === "bool" && verb === "subtract") {
      throw new LensorError("type", "Cannot subtract bools: use notEqual, or cast them to an integer type");
    }
    const dtype = verb === "divide" ? counted(joint) : joint, op = dtype === "bool" ? truth(fn) : fn;
    if (!dtype.endsWith("int64")) return binary(verb, wide(x), wide(y), dtype, op, options, runsFor(name));
    const p = asType(x, dtype), q = asType(y, dtype);
    return binary(verb, p, q, dtype, big as unknown as Numbers, options);
  };
}

const truth = (fn: Numbers): Numbers => (x, y) => fn(x, y) ? 1 : 0;
// Where a bool is no answer, two of them count as int8, as in NumPy
const counted = (dtype: DType): DType => dtype === "bool" ? "int8" : dtype;

function raise(x: bigint, y: bigint): bigint {
  if (y >= 0n) return powerOfBig(x, y);
  throw new LensorError("range", `Cannot raise integers to the power ${y}: it is negative; cast them to a float type`);
}

function floating(verb: string, fn: Numbers, name: ArithmeticName): Operation {
  return (a, b, options = {}) => {
    const [x, y] = pair(verb, a, b), dtype = promote(x.dtype, y.dtype);
    const result = kindOf(dtype) === "float" ? dtype : "float64";
    return binary(verb, wide(x), wide(y), result, fn, options, runsFor(name));
  };
}

function comparison(fn: (x: number, y: number) => boolean, name: ComparisonName): Operation {
  return (a, b, options = {}) => {
    const [x, y] = comparedPair(a, b), long = [x, y].some((v) => v.dtype.endsWith("int64"));
    promote(x.dtype, y.dtype);
    // 64-bit integers are compared with other integers as such, with floats as floats
    const exact = long && [x, y].every((v) => kindOf(v.dtype) !== "float");
    const as = (v: View) => !exact ? wide(v) : v.dtype.endsWith("int64") ? v : asType(v, "int64");
    const single = x.dtype === "float32" && y.dtype === "float32",
      run = () => single ? comparisonRunOf(name) : undefined;
    return binary("compare", as(x), as(y), "bool", (p, q) => fn(p, q) ? 1 : 0, options, run);
  };
}

function turned(fn: Operation): Operation {
  return (a, b, options) => fn(b, a, options);
}

// In float32 the function of the kernels, for strided arrays too, so that a view gives the numbers of its copy
function mapping(fn: (x: number) => number, name?: FunctionName, single = fn): Mapping {
  return (x, options = {}) => {
    const view = ndarray(x), dtype = floatFor(promote(view.dtype, view.dtype));
    const nothing = viewOf(new Float64Array(1), "float64", []), chosen = dtype === "float64" ? fn : single;
    const quick = (work: DType): PairRun | undefined => {
      const run = name && runsOf(name)[work as "float32" | "float64"];
      return run && ((out, o, p, at, s, _, __, ___, n) => run(out, o, p, at, s, n));
    };
    return binary("map", wide(view), nothing, dtype, chosen, options, quick);
  };
}

// The narrowest float type that holds every value of an integer type, as in NumPy
function floatFor(dtype: DType): DType {
  if (kindOf(dtype) === "float") return dtype;
  return bytesOf(dtype) === 1 ? "float16" : bytesOf(dtype) === 2 ? "float32" : "float64";
}

const wide = (view: View): View => view.dtype.endsWith("int64") ? asType(view, "float64") : view;

type Quick = (work: DType) => PairRun | undefined;

const runsFor = (name: ArithmeticName | undefined): Quick => (work) =>
  name && pairRunsOf(name)[work as "float32" | "float64"];

function binary(verb: string, a: View, b: View, dtype: DType, fn: Numbers, options: Out, quick?: Quick): View {
  checkOptions(verb, options, ["out"]);
  const shape = broadcastShape(verb, [a.shape, b.shape]), { out } = options;
  if (out !== undefined) checkOut(verb, out, shape);
  const half = dtype === "float16" || dtype === "bfloat16", work: DType = half ? "float32" : dtype;
  const direct = out && out.dtype === work && isPacked(out) && keeps(a, out) && keeps(b, out);
  const x = decode(a.data, a.dtype) as Float64Array,
    y = decode(b.data, b.dtype) as Float64Array;
  const count = countOf(shape), run = count >= LEAST ? quick?.(work) : undefined;
  const s = wholeStep(a, shape), t = wholeStep(b, shape), whole = !direct && s !== undefined && t !== undefined;
  const made = whole ? run?.(undefined, 0, x, a.offset, s, y, b.offset, t, count) : undefined;
  if (made) return put(viewOf(half ? cast(made, "float32", dtype) : made, dtype, shape), options);
  const to = direct ? out : viewOf(allocate(work, count), work, shape), z = to.data as Float64Array;
  walk(shape, [to, broadcasted(a, shape), broadcasted(b, shape)], (n, at, step) => {
    const so = step[0]!, sp = step[1]!, sq = step[2]!;
    if (run && n >= LEAST && so === 1 && (sp === 0 || sp === 1) && (sq === 0 || sq === 1)) {
      run(z, at[0]!, x, at[1]!, sp, y, at[2]!, sq, n);
      return;
    }
    for (let i = 0, o = at[0]!, p = at[1]!, q = at[2]!; i < n; i++, o += so, p += sp, q += sq) z[o] = fn(x[p]!, y[q]!);
  });
  if (direct) return out;
  const result = half ? viewOf(cast(to.data, "float32", dtype), dtype, shape) : to;
  return put(result, options);
}

// 1 where an array is one straight run of the shape's elements, 0 where it is one number for all
function wholeStep(view: View, shape: readonly number[]): 0 | 1 | undefined {
  return countOf(view.shape) === 1 ? 0 : isPacked(view) && sameShape(view.shape, shape) ? 1 : undefined;
}

// Whether an operand stays what it is until it was read: it lies elsewhere, or exactly where the result goes
const keeps = (view: View, out: View): boolean =>
  view.data.buffer !== out.data.buffer ||
  view.data === out.data && view.offset === out.offset && isPacked(view) && sameShape(view.shape, out.shape);

function checkOut(verb: string, out: View, shape: readonly number[]): void {
  if (out === null || typeof out !== "object" || !Array.isArray(out.stride)) {
    throw new LensorError("type", `Cannot ${verb} into "out": expected an array of ndarray(), found ${describe(out)}`);
  }
  named("out", out);
  if (sameShape(out.shape, shape)) return;
  throw new LensorError("shape", `Cannot ${verb} into ${showShape(out.shape)}: the result is ${showShape(shape)}`);
}

/** Stores a result in `out` if there is one. Throws `shape` if it does not fit. */
export function put(result: View, { out }: Out): View {
  if (out === undefined) return result;
  checkOut("store", out, result.shape);
  const from = asType(result, out.dtype), target = out.data as Float64Array, source = copyIfShared(from, out.data);
  walk(out.shape, [out, source], (n, at, step) => {
    const so = step[0]!, ss = step[1]!, from = source.data as Float64Array;
    if (so === 1 && ss === 1) target.set(from.subarray(at[1]!, at[1]! + n), at[0]!);
    else for (let i = 0, o = at[0]!, p = at[1]!; i < n; i++, o += so, p += ss) target[o] = from[p]!;
  });
  return out;
}

const copyIfShared = (view: View, data: Values): View => view.data.buffer === data.buffer ? copy(view) : view;
