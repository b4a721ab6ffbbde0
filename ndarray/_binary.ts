/**
 * The one loop under all functions of elements: two arrays broadcast, computed in doubles and rounded once to the dtype
 * of the result, by a kernel where there is one; two 64-bit integer arrays in bigints.
 */
import { cast } from "../core/cast.ts";
import { allocate } from "../core/dtype.ts";
import { checkOptions } from "../core/check.ts";
import { sameShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import type { ArithmeticName } from "../kernels/elements.ts";
import { broadcasted, broadcastShape, countOf, isPacked } from "./_layout.ts";
import { checkOut, type Out, store } from "./_out.ts";
import { LEAST, type PairRun, pairRunsOf } from "./_runs.ts";
import { walk } from "./_walk.ts";
import { asType, decode, viewOf } from "./ndarray.ts";
import type { View } from "./types.ts";

/** A function of two numbers. */
export type Numbers = (x: number, y: number) => number;
/** A function of two 64-bit integers. */
export type Bigs = (x: bigint, y: bigint) => bigint;
/** The kernel of a function for the dtype it is computed in. */
export type Quick = (work: DType) => PairRun | undefined;

/** The array itself; 64-bit integers as doubles. */
export const wide = (view: View): View => view.dtype.endsWith("int64") ? asType(view, "float64") : view;

/** The kernels of a function by name. */
export const runsFor = (name: ArithmeticName | undefined): Quick => (work) =>
  name && pairRunsOf(name)[work as "float32" | "float64"];

/** Applies a function to the pairs of two broadcast arrays; `dtype` is that of the result. */
export function binary(
  verb: string,
  a: View,
  b: View,
  dtype: DType,
  fn: Numbers | Bigs,
  options: Out,
  quick?: Quick,
): View {
  checkOptions(verb, options, ["out"]);
  const shape = broadcastShape(verb, [a.shape, b.shape]);
  const { out } = options;
  if (out !== undefined) checkOut(verb, out, shape, dtype);
  const half = dtype === "float16" || dtype === "bfloat16";
  const work: DType = half ? "float32" : dtype;
  const direct = out && out.dtype === work && isPacked(out) && keeps(a, out) && keeps(b, out);
  const x = decode(a.data, a.dtype) as Float64Array;
  const y = decode(b.data, b.dtype) as Float64Array;
  const f = fn as Numbers;
  const count = countOf(shape);
  const run = count >= LEAST ? quick?.(work) : undefined;
  const s = wholeStep(a, shape);
  const t = wholeStep(b, shape);
  const whole = !direct && s !== undefined && t !== undefined;
  const made = whole ? run?.(undefined, 0, x, a.offset, s, y, b.offset, t, count) : undefined;
  const done = (data: View["data"]): View => {
    const result = viewOf(half ? cast(data, "float32", dtype) : data, dtype, shape);
    return out ? store(result, out) : result;
  };
  if (made) return done(made);
  const to = direct ? out : viewOf(allocate(work, count), work, shape);
  const z = to.data as Float64Array;
  walk(shape, [to, broadcasted(a, shape), broadcasted(b, shape)], (n, at, step) => {
    // The result is packed: its own step is 1
    const sp = step[1]!;
    const sq = step[2]!;
    if (run && n >= LEAST && (sp === 0 || sp === 1) && (sq === 0 || sq === 1)) {
      run(z, at[0]!, x, at[1]!, sp, y, at[2]!, sq, n);
      return;
    }
    if (n >= LEAST && straight(sp, x) && straight(sq, y) && !isBig(z)) {
      inChunks(f, z, at[0]!, x, at[1]!, sp, y, at[2]!, sq, n);
      return;
    }
    for (let i = 0, o = at[0]!, p = at[1]!, q = at[2]!; i < n; i++, o++, p += sp, q += sq) z[o] = f(x[p]!, y[q]!);
  });
  return direct ? out : done(to.data);
}

const isBig = (x: unknown): boolean => x instanceof BigInt64Array || x instanceof BigUint64Array;
const straight = (step: number, x: unknown): boolean => (step === 0 || step === 1) && !isBig(x);

// Through doubles, so that the loop meets one kind of array only; the engine converts whole chunks quickly
const CHUNK = 1024;
const LEFT = new Float64Array(CHUNK);
const RIGHT = new Float64Array(CHUNK);
const RESULT = new Float64Array(CHUNK);

function inChunks(
  f: Numbers,
  z: Float64Array,
  o: number,
  x: Float64Array,
  p: number,
  sp: number,
  y: Float64Array,
  q: number,
  sq: number,
  n: number,
): void {
  if (sp === 0) LEFT.fill(x[p]!);
  if (sq === 0) RIGHT.fill(y[q]!);
  for (let from = 0; from < n; from += CHUNK) {
    const m = Math.min(CHUNK, n - from);
    if (sp === 1) LEFT.set(x.subarray(p + from, p + from + m));
    if (sq === 1) RIGHT.set(y.subarray(q + from, q + from + m));
    for (let i = 0; i < m; i++) RESULT[i] = f(LEFT[i]!, RIGHT[i]!);
    z.set(m === CHUNK ? RESULT : RESULT.subarray(0, m), o + from);
  }
}

// 1 where an array is one straight run of the shape's elements, 0 where it is one number for all
function wholeStep(view: View, shape: readonly number[]): 0 | 1 | undefined {
  return countOf(view.shape) === 1 ? 0 : isPacked(view) && sameShape(view.shape, shape) ? 1 : undefined;
}

// Whether an operand stays what it is until it was read: it lies elsewhere, or exactly where the result goes
const keeps = (view: View, out: View): boolean =>
  view.data.buffer !== out.data.buffer ||
  view.data === out.data && view.offset === out.offset && isPacked(view) && sameShape(view.shape, out.shape);
