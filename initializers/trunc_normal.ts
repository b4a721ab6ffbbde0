import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import type { TruncatedWant } from "../random/types.ts";
import { aboveZero, numberOption } from "../core/check.ts";
import { about, elementwise } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/** The moments and bounds of `truncNormal`: absolute bounds, or `within` so many standard deviations. */
export interface TruncNormalOptions {
  /** The mean of the normal before it is cut; 0 by default. */
  readonly mean?: number;
  /** The standard deviation of the normal before it is cut, above 0; 1 by default. */
  readonly std?: number;
  /** The lower bound itself (not in standard deviations); -2 by default. */
  readonly a?: number;
  /** The upper bound itself; 2 by default. */
  readonly b?: number;
  /**
   * Instead of `a` and `b`: the bounds lie so many standard deviations from the mean; two numbers for a lower and an
   * upper one.
   */
  readonly within?: number | readonly [lower: number, upper: number];
  /**
   * With one `within`: divides `std` by 0.87962566103423978, so that two-sigma bounds leave numbers of that standard
   * deviation.
   */
  readonly compensate?: boolean;
  /**
   * `"inverse"`: the inverse distribution function, as MMLab, timm and PyTorch before 2.12 draw it; generators of one
   * method ignore it.
   */
  readonly method?: "inverse";
}

/**
 * Normal numbers between two bounds.
 *
 * `a` and `b` are absolute, as in PyTorch: with `std: 0.02` the usual ±2 lie a hundred standard deviations out and
 * never act. For bounds in standard deviations (JAX, Keras, timm's tf form) say `within: 2`.
 *
 * Throws `range` for a std that is not above 0, for NaN, and for bounds in the wrong order; `type` if `within` meets
 * `a` or `b`; `unknown-name` for other options.
 *
 * Source: PyTorch's `trunc_normal_` and JAX's `truncated_normal`.
 *
 * Formula: mean + std · z for z in [(a - mean) / std, (b - mean) / std], or in ±within.
 *
 * Peers: PyTorch `trunc_normal_`; MMLab `TruncNormal`; JAX `truncated_normal` (`within`); Keras `TruncatedNormal`
 * (`within: 2`); timm `trunc_normal_`, `trunc_normal_tf_` (`within`); Haiku `TruncatedNormal` (`within: 2`).
 *
 * Beware: bounds are absolute in PyTorch, MMLab and timm's `trunc_normal_`, and count standard deviations in JAX,
 * Keras, Haiku and timm's `trunc_normal_tf_`.
 *
 * @example
 * ```ts
 * import { keyed, truncNormal } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = truncNormal({ std: 0.02, within: 2 })([64, 3], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 0.0401));
 * ```
 */
export function truncNormal(options: TruncNormalOptions = {}): Initializer {
  checkOptions("make truncNormal", options, ["mean", "std", "a", "b", "within", "compensate", "method"]);
  const want = wantOf(options);
  return elementwise(
    about("truncNormal", options, { mean: 0, std: 1, a: -2, b: 2, compensate: false }),
    (n, rng, into) => rng.truncatedNormal(n, { ...into, ...want }),
  );
}

function wantOf(options: TruncNormalOptions): TruncatedWant {
  const mean = numberOption("truncNormal", "mean", options.mean ?? 0);
  const std = numberOption("truncNormal", "std", options.std ?? 1, aboveZero, "a finite number above 0");
  const { within, compensate, method } = options;
  const how = method === undefined ? {} : { method };
  if (method !== undefined && method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot make truncNormal: there is no method ${describe(method)}`);
  }
  if (compensate !== undefined && typeof compensate !== "boolean") {
    throw new LensorError("type", `Cannot make truncNormal: compensate is ${describe(compensate)}; use true or false`);
  }
  if (within !== undefined) {
    if (options.a !== undefined || options.b !== undefined) {
      throw new LensorError("type", "Cannot make truncNormal: within replaces a and b; give one or the other");
    }
    if (typeof within === "object") return { mean, std, ...pair(within, mean, std, compensate), ...how };
    const reach = numberOption("truncNormal", "within", within, aboveZero, "a finite number above 0");
    return { mean, std, within: reach, ...how, ...(compensate ? { compensate } : {}) };
  }
  if (compensate) {
    throw new LensorError("type", "Cannot make truncNormal: compensate belongs to within; give within: 2");
  }
  const a = bound("a", options.a ?? -2);
  const b = bound("b", options.b ?? 2);
  if (a > b) throw new LensorError("range", `Cannot make truncNormal: the bounds are ${a} and ${b}; use a < b`);
  return { mean, std, a, b, ...how };
}

function pair(within: readonly unknown[], mean: number, std: number, compensate?: boolean): { a: number; b: number } {
  const [lower, upper] = [bound("within", within?.[0]), bound("within", within?.[1])];
  if (compensate) throw new LensorError("type", "Cannot make truncNormal: compensate is for one within, as within: 2");
  if (within.length === 2 && lower < upper) return { a: mean + lower * std, b: mean + upper * std };
  throw new LensorError(
    "range",
    `Cannot make truncNormal: within is [${within.join(", ")}]; use a lower and an upper bound`,
  );
}

// Bounds may be infinite, but not NaN
function bound(option: string, value: unknown): number {
  return value === Infinity || value === -Infinity ? value : numberOption("truncNormal", option, value);
}
