/** The kernels behind functions of numjs, where all arrays of a call are float32 or all are float64. */
import type { ArithmeticName, FunctionName } from "../../kernels/elements.ts";
import { LEAST, type PairRun, pairRunsOf, type Run, runsOf } from "../_runs.ts";
import { exp32, log32 } from "../_twins.ts";
import { BINARY, type Binary, UNARY, type Unary } from "./_functions.ts";
import type { Selection } from "./selection.ts";

// numjs's tanh has a formula of its own, whose digits programs see
const NAMES: ReadonlyMap<Unary, readonly [FunctionName, Unary]> = new Map([
  [UNARY.exp, ["exp", exp32]],
  [UNARY.log, ["log", log32]],
  [UNARY.sqrt, ["sqrt", Math.sqrt]],
]);
const PAIRS: ReadonlyMap<Binary, ArithmeticName> = new Map([
  [BINARY.add, "add"],
  [BINARY.subtract, "subtract"],
  [BINARY.multiply, "multiply"],
  [BINARY.divide, "divide"],
]);

/**
 * The function for these arrays, and its kernel: in float32 they are the same, so that a view gives the numbers of its
 * copy.
 */
export function quickMap(
  fn: Unary,
  out: Selection,
  s: Selection,
): { readonly fn: Unary; readonly run?: Run | undefined } {
  const known = out.data instanceof Float32Array && s.data instanceof Float32Array ? NAMES.get(fn) : undefined;
  if (!known) return { fn };
  return { fn: known[1], run: s.size < LEAST ? undefined : runsOf(known[0]).float32 };
}

/** The kernel of a function of two arrays, or of an array and a number that its dtype holds. */
export function quickZip(fn: Binary, out: Selection, a: Selection, b: Selection | number): PairRun | undefined {
  const name = out.size < LEAST ? undefined : PAIRS.get(fn);
  const all = (kind: typeof Float32Array | typeof Float64Array) =>
    [out, a, b].every((s) => typeof s === "number" || s.data instanceof kind);
  if (name && all(Float64Array)) return pairRunsOf(name).float64;
  return name && all(Float32Array) && (typeof b !== "number" || Object.is(Math.fround(b), b))
    ? pairRunsOf(name).float32
    : undefined;
}
