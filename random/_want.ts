import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/names.ts";
import { describe } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import type { TruncatedWant, UniformWant, Want } from "./types.ts";

/** The standard deviation of a unit normal cut at two sigma. */
export const CUT_STD = 0.87962566103423978;

/** Checks what uniform numbers are wanted; the generator checks that the range is one in its own arithmetic. */
export function checkUniform(want: UniformWant): { low: number; high: number } {
  const verb = "draw uniform numbers";
  if (want !== undefined && want !== null && "bound" in want) {
    checkOptions(verb, want, [...INTO, "bound", "variance"]);
    const bound = number(verb, "bound", want.bound);
    if (bound >= 0) return { low: -bound, high: bound };
    throw new LensorError("range", `Cannot ${verb}: the bound is ${bound}; use a number from 0 on`);
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

/** Checks a truncated normal and works out its bounds both ways; std is the one to draw with, compensated if that is wanted. */
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
  if (!("within" in want) || want.within === undefined) {
    const { a, b } = want as { a: number; b: number };
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

const INTO = ["dtype", "range", "into"];

function moments(verb: string, want: Want, dtype: DType): { mean: number; std: number } {
  const mean = number(verb, "mean", want?.mean ?? 0), std = number(verb, "std", want?.std);
  const fits = dtype === "float64" ? Number.isFinite : (x: number) => Number.isFinite(Math.fround(x));
  if (!fits(mean)) throw new LensorError("range", `Cannot ${verb}: the mean is ${mean}; use a finite number`);
  if (std >= 0 && fits(std)) return { mean, std };
  throw new LensorError("range", `Cannot ${verb}: the std is ${std}; use a finite number from 0 on`);
}

function number(verb: string, name: string, value: unknown): number {
  if (typeof value === "number") return value;
  throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(value)}`);
}
