import { checkDType, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import type { DrawInto, TruncatedWant, UniformWant, Want } from "./types.ts";

/** The standard deviation of a unit normal cut at two sigma. */
export const CUT_STD = 0.87962566103423978;

/** Checks what uniform numbers are wanted; the generator checks that the range is one in its own arithmetic. */
export function checkUniform(want: UniformWant): { low: number; high: number } {
  const verb = "draw uniform numbers";
  if (typeof want === "object" && want !== null && "bound" in want) {
    checkOptions(verb, want, [...INTO, "bound", "variance"]);
    checkVariance(verb, want.variance);
    const bound = number(verb, "bound", want.bound);
    if (bound >= 0) return { low: -bound, high: bound };
    throw new LensorError("range", `Cannot ${verb}: the bound is ${bound}; use a non-negative number`);
  }
  checkOptions(verb, want ?? {}, [...INTO, "low", "high"]);
  return { low: number(verb, "low", want?.low), high: number(verb, "high", want?.high) };
}

/** Checks mean and std, which must be finite in the dtype's arithmetic. */
export function checkWant(want: Want, dtype: DType): { mean: number; std: number } {
  const verb = "draw normal numbers";
  checkOptions(verb, want ?? {}, [...INTO, "mean", "std", "variance"]);
  return moments(verb, want, dtype);
}

/**
 * Checks a truncated normal and works out its bounds both ways; std is the one to draw with, compensated if that is
 * wanted.
 */
export function checkTruncated(
  want: TruncatedWant,
  dtype: DType,
): { mean: number; std: number; a: number; b: number; left: number; right: number } {
  const verb = "draw truncated normals";
  checkOptions(verb, want ?? {}, [...INTO, "mean", "std", "variance", "a", "b", "within", "compensate", "method"]);
  const { mean, std: given } = moments(verb, want, dtype);
  if (given === 0) throw new LensorError("range", `Cannot ${verb}: the std is 0; use a number above 0`);
  if (want.method !== undefined && want.method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no method ${describe(want.method)}`);
  }
  const { a, b } = givenBounds(verb, want);
  if (!("within" in want) || want.within === undefined) {
    number(verb, "a", a);
    number(verb, "b", b);
    if (!(a < b)) throw new LensorError("range", `Cannot ${verb}: the bounds are ${a} and ${b}; use a < b`);
    return { mean, std: given, a, b, left: (a - mean) / given, right: (b - mean) / given };
  }
  const within = number(verb, "within", want.within);
  if (!(within > 0)) throw new LensorError("range", `Cannot ${verb}: within is ${within}; use a number above 0`);
  const std = want.compensate ? given / CUT_STD : given;
  return { mean, std, a: -within * std + mean, b: within * std + mean, left: -within, right: within };
}

/** Checks what coins are wanted: p from 0 to 1, and a dtype that has 0 and 1; bool by default. */
export function checkBernoulli(options: DrawInto & { p: number }): { p: number; dtype: DType } {
  const verb = "draw bernoulli numbers";
  checkOptions(verb, options, [...INTO, "p"]);
  const dtype = dtypeOf(options, "bool");
  const p = number(verb, "p", options?.p);
  if (!(p >= 0 && p <= 1)) throw new LensorError("range", `Cannot ${verb}: p is ${p}; use a number from 0 to 1`);
  if (kindOf(dtype) !== "complex" && !dtype.startsWith("float8")) return { p, dtype };
  throw new LensorError("type", `Cannot ${verb} as ${dtype}: use an integer, bool or another floating-point dtype`);
}

/** The dtype that a draw asks for. Throws `type` for what is none. */
export function dtypeOf(options: DrawInto | undefined, usual: DType): DType {
  const dtype = options?.dtype === undefined ? usual : options.dtype;
  checkDType(dtype);
  return dtype;
}

/** Checks a variance, which generators that start from the std have no use for. */
export function checkVariance(verb: string, variance: unknown): number | undefined {
  if (variance === undefined || typeof variance === "number" && variance >= 0 && variance < Infinity) return variance;
  const code = typeof variance === "number" ? "range" : "type";
  throw new LensorError(
    code,
    `Cannot ${verb}: the variance is ${describe(variance)}; use a finite non-negative number`,
  );
}

/** Bounds are given in one way: `a` and `b`, or `within` with `compensate`. */
export function givenBounds(verb: string, want: TruncatedWant): { a: number; b: number } {
  const { a, b, within, compensate } = want as { a: number; b: number; within?: number; compensate?: unknown };
  if (within !== undefined && (a !== undefined || b !== undefined)) {
    throw new LensorError("unused", `Cannot ${verb}: a and b are given, and within too; give one of them`);
  }
  if (compensate !== undefined && typeof compensate !== "boolean") {
    throw new LensorError("type", `Cannot ${verb}: expected a boolean as compensate, found ${describe(compensate)}`);
  }
  return { a, b };
}

const INTO = ["dtype", "range", "into"];

function moments(verb: string, want: Want, dtype: DType): { mean: number; std: number } {
  const mean = number(verb, "mean", want?.mean === undefined ? 0 : want.mean);
  const std = number(verb, "std", want?.std);
  checkVariance(verb, want.variance);
  const fits = dtype === "float64" ? Number.isFinite : (x: number) => Number.isFinite(Math.fround(x));
  if (!fits(mean)) throw new LensorError("range", `Cannot ${verb}: the mean is ${mean}; use a finite number`);
  if (std >= 0 && fits(std)) return { mean, std };
  throw new LensorError("range", `Cannot ${verb}: the std is ${std}; use a finite non-negative number`);
}

function number(verb: string, name: string, value: unknown): number {
  if (typeof value === "number") return value;
  throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(value)}`);
}
