/** The element functions of numjs, in doubles; results are stored in the array's dtype. */
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { powerOf } from "../_whole.ts";

/** A function of one number. */
export type Unary = (x: number) => number;
/** A function of two numbers. */
export type Binary = (x: number, y: number) => number;

/** The names of the functions of two elements. */
export type BinaryName = "add" | "subtract" | "multiply" | "divide" | "mod" | "pow" | "assign";

/** The names of the functions of one element. */
export type UnaryName =
  | "exp"
  | "log"
  | "sqrt"
  | "round"
  | "negative"
  | "abs"
  | "cos"
  | "sin"
  | "tan"
  | "arccos"
  | "arcsin"
  | "arctan"
  | "tanh";

/** Functions of two elements, by numjs's names. */
export const BINARY: Readonly<Record<BinaryName, Binary>> = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  mod: (x, y) => x % y,
  pow: powerOf,
  assign: (_, y) => y,
};

/** Functions of one element, by numjs's names. */
export const UNARY: Readonly<Record<UnaryName, Unary>> = {
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  round: Math.round,
  negative: (x) => -x,
  abs: Math.abs,
  cos: Math.cos,
  sin: Math.sin,
  tan: Math.tan,
  arccos: Math.acos,
  arcsin: Math.asin,
  arctan: Math.atan,
  tanh,
};

// By exponentials, whose digits numjs programs see; beyond 20 doubles hold nothing but 1
function tanh(x: number): number {
  if (Math.abs(x) > 20) return Math.sign(x);
  const e = Math.exp(2 * x);
  return (e - 1) / (e + 1);
}

/** Between two bounds; NaN stays, the upper bound wins, and -0 is below 0, as in numjs. */
export function clipTo(min: number, max: number): Unary {
  checkNumber("clip", min);
  checkNumber("clip", max);
  return (x) => Math.min(Math.max(min, x), max);
}

/** The logistic function of `t x`; 0 below -30 and 1 above 30, as in numjs. */
export function sigmoidOf(t: number): Unary {
  checkNumber("sigmoid", t);
  const slope = t || 1;
  return (x) => x < -30 ? 0 : x > 30 ? 1 : 1 / (1 + Math.exp(-slope * x));
}

/** The larger of x and alpha x. */
export function leakyReluOf(alpha: number): Unary {
  checkNumber("leakyRelu", alpha);
  return (x) => Math.max(alpha * x, x);
}

// What JavaScript takes for a number as well is taken here; a bigint or symbol never is
function checkNumber(name: string, x: unknown): void {
  try {
    if (typeof x !== "bigint") return void Number(x);
  } catch {
    // A symbol, or an object that is not a value of any kind
  }
  throw new LensorError("type", `Cannot apply ${name}: expected a number, found ${describe(x)}`);
}
