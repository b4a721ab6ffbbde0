/**
 * Arithmetic, comparison and element functions with NumPy's broadcasting and dtypes.
 *
 * Values are computed in doubles and rounded once to the dtype of the result; two 64-bit integer arrays in bigints.
 */
import { cast } from "../core/cast.ts";
import { allocate, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { sameShape, showShape } from "../core/shape.ts";
import type { DType, Values } from "../core/types.ts";
import { addAll, expAll, type FastBinary, multiplyAll, subtractAll } from "./_fast.ts";
import { broadcasted, broadcastShape, countOf, isPacked } from "./_layout.ts";
import { promote } from "./_promote.ts";
import { walk } from "./_walk.ts";
import { asType, copy, decode, ndarray, viewOf } from "./ndarray.ts";
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

/** The sum. */
export const add: Operation = arithmetic("add", (x, y) => x + y, (x, y) => x + y, addAll);
/** The difference. */
export const subtract: Operation = arithmetic("subtract", (x, y) => x - y, (x, y) => x - y, subtractAll);
/** The product. */
export const multiply: Operation = arithmetic("multiply", (x, y) => x * y, (x, y) => x * y, multiplyAll);
/** The larger of two; NaN if one is. */
export const maximum: Operation = arithmetic("compare", Math.max, (x, y) => x > y ? x : y);
/** The smaller of two; NaN if one is. */
export const minimum: Operation = arithmetic("compare", Math.min, (x, y) => x < y ? x : y);
/** The quotient; of integers in float64. */
export const divide: Operation = floating("divide", (x, y) => x / y);
/** The power, in floating point; of integers in float64. */
export const power: Operation = floating("raise", (x, y) => x ** y);
/** Whether elements are equal; NaN never is. */
export const equal: Operation = comparison((x, y) => x === y);
/** Whether elements differ. */
export const notEqual: Operation = comparison((x, y) => x !== y);
/** Whether elements are smaller. */
export const less: Operation = comparison((x, y) => x < y);
/** Whether elements are smaller or equal. */
export const lessEqual: Operation = comparison((x, y) => x <= y);
/** Whether elements are larger. */
export const greater: Operation = comparison((x, y) => x > y);
/** Whether elements are larger or equal. */
export const greaterEqual: Operation = comparison((x, y) => x >= y);
/** e to the power of each element. */
export const exp: Mapping = mapping(Math.exp, expAll);
/** The natural logarithm. */
export const log: Mapping = mapping(Math.log);
/** The square root. */
export const sqrt: Mapping = mapping(Math.sqrt);
/** The hyperbolic tangent. */
export const tanh: Mapping = mapping(Math.tanh);
/** The sine. */
export const sin: Mapping = mapping(Math.sin);
/** The cosine. */
export const cos: Mapping = mapping(Math.cos);

/** The absolute value, in the array's own dtype. */
export function abs(x: Input, options?: Out): View {
  const view = ndarray(x);
  return maximum(view, negative(view), options);
}

/** The negated elements, in the array's own dtype. */
export function negative(x: Input, options?: Out): View {
  const view = ndarray(x);
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
  const test = ndarray(condition), [x, y] = pair(a, b), dtype = promote(x.dtype, y.dtype);
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

function arithmetic(verb: string, fn: Numbers, big: Bigs, fast?: FastBinary): Operation {
  return (a, b, options = {}) => {
    const [x, y] = pair(a, b), dtype = promote(x.dtype, y.dtype);
    if (!dtype.endsWith("int64")) return binary(verb, wide(x), wide(y), dtype, fn, options, fast);
    const p = asType(x, dtype), q = asType(y, dtype);
    return binary(verb, p, q, dtype, big as unknown as Numbers, options);
  };
}

function floating(verb: string, fn: Numbers): Operation {
  return (a, b, options = {}) => {
    const [x, y] = pair(a, b), dtype = promote(x.dtype, y.dtype);
    return binary(verb, wide(x), wide(y), kindOf(dtype) === "float" ? dtype : "float64", fn, options);
  };
}

function comparison(fn: (x: number, y: number) => boolean): Operation {
  return (a, b, options = {}) => {
    const [x, y] = pair(a, b), both = kindOf(x.dtype) !== "float" && kindOf(y.dtype) !== "float";
    promote(x.dtype, y.dtype);
    // Two 64-bit arrays are compared as they are; with one, "===" between a bigint and a number would be false
    const as = (v: View) => both && x.dtype.endsWith("int64") && y.dtype.endsWith("int64") ? v : wide(v);
    return binary("compare", as(x), as(y), "bool", (p, q) => fn(p, q) ? 1 : 0, options);
  };
}

function mapping(fn: (x: number) => number, fast?: FastBinary): Mapping {
  return (x, options = {}) => {
    const view = wide(ndarray(x)), dtype = kindOf(promote(view.dtype, view.dtype)) === "float" ? view.dtype : "float64";
    return binary("map", view, viewOf(new Float64Array(1), "float64", []), dtype, fn, options, fast);
  };
}

const wide = (view: View): View => view.dtype.endsWith("int64") ? asType(view, "float64") : view;

// A bare number takes the dtype of the other side where it fits it, as in NumPy 2
function pair(a: Input, b: Input): [View, View] {
  const weak = (x: Input, other: DType): DType => {
    const kind = kindOf(other);
    if (kind === "float") return other;
    return Number.isInteger(x) ? kind === "bool" ? "int64" : other : "float64";
  };
  if (typeof a === "number" && typeof b !== "number") {
    const right = ndarray(b);
    return [ndarray(a, weak(a, right.dtype)), right];
  }
  const left = ndarray(a);
  return [left, typeof b === "number" && typeof a !== "number" ? ndarray(b, weak(b, left.dtype)) : ndarray(b)];
}

function binary(verb: string, a: View, b: View, dtype: DType, fn: Numbers, options: Out, fast?: FastBinary): View {
  const shape = broadcastShape(verb, [a.shape, b.shape]), { out } = options;
  if (out) checkOut(verb, out, shape);
  const half = dtype === "float16" || dtype === "bfloat16", work: DType = half ? "float32" : dtype;
  const direct = out && out.dtype === work && isPacked(out) && a.data.buffer !== out.data.buffer &&
    b.data.buffer !== out.data.buffer;
  const to = direct ? out : viewOf(allocate(work, countOf(shape)), work, shape);
  if (fast && isWhole(to, shape) && isWhole(a, shape) && (isWhole(b, shape) || verb === "map")) {
    fast(to.data as Float32Array, a.data as Float32Array, b.data as Float32Array);
    return direct ? out : put(to, options);
  }
  const x = decode(a.data, a.dtype) as Float64Array,
    y = decode(b.data, b.dtype) as Float64Array,
    z = to.data as Float64Array;
  walk(shape, [to, broadcasted(a, shape), broadcasted(b, shape)], (n, at, step) => {
    const so = step[0]!, sp = step[1]!, sq = step[2]!;
    for (let i = 0, o = at[0]!, p = at[1]!, q = at[2]!; i < n; i++, o += so, p += sp, q += sq) z[o] = fn(x[p]!, y[q]!);
  });
  if (direct) return out;
  const result = half ? viewOf(cast(to.data, "float32", dtype), dtype, shape) : to;
  return put(result, options);
}

// All of a float32 array in C order
const isWhole = (view: View, shape: readonly number[]): boolean =>
  view.dtype === "float32" && view.offset === 0 && sameShape(view.shape, shape) &&
  view.data.length === countOf(shape) &&
  isPacked(view);

function checkOut(verb: string, out: View, shape: readonly number[]): void {
  if (sameShape(out.shape, shape)) return;
  throw new LensorError("shape", `Cannot ${verb} into ${showShape(out.shape)}: the result is ${showShape(shape)}`);
}

/** Stores a result in `out` if there is one. Throws `shape` if it does not fit. */
export function put(result: View, { out }: Out): View {
  if (!out) return result;
  checkOut("store", out, result.shape);
  const from = asType(result, out.dtype), target = out.data as Float64Array, source = copyIfShared(from, out.data);
  walk(out.shape, [out, source], (n, at, step) => {
    for (let i = 0; i < n; i++) target[at[0]! + i * step[0]!] = (source.data as Float64Array)[at[1]! + i * step[1]!]!;
  });
  return out;
}

const copyIfShared = (view: View, data: Values): View => view.data.buffer === data.buffer ? copy(view) : view;
