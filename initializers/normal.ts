import { checkOptions } from "../core/check.ts";
import { fromZero, numberOption } from "../core/check.ts";
import { about, elementwise } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/** The moments of `normal`. */
export interface NormalOptions {
  /** The mean; 0 by default. */
  readonly mean?: number;
  /** The standard deviation, at least 0; default 1. */
  readonly std?: number;
}

/**
 * Normal numbers.
 *
 * Throws `range` if `std` is negative or a number is not finite, `unknown-name` for other options.
 *
 * Source: every framework.
 *
 * Formula: mean + std · z.
 *
 * Peers: PyTorch `normal_`; MMLab `Normal`; JAX `normal`; Keras `RandomNormal`, `normal`.
 *
 * Beware: without arguments `normal` has std 1 in PyTorch and here, 0.01 in JAX and 0.05 in Keras; the distribution
 * `normal` of Keras's VarianceScaling is truncated.
 *
 * @example
 * ```ts
 * import { keyed, normal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const by = normal({ std: 0.02 });
 * assertEquals([by([64, 3], keyed(0)).length, by.label], [192, "normal(std=0.02)"]);
 * ```
 */
export function normal(options: NormalOptions = {}): Initializer {
  checkOptions("make normal", options, ["mean", "std"]);
  const mean = numberOption("normal", "mean", options.mean ?? 0);
  const std = numberOption("normal", "std", options.std ?? 1, fromZero, "a finite non-negative number");
  return elementwise(
    about("normal", options, { mean: 0, std: 1 }),
    (n, rng, into) => rng.normal(n, { ...into, mean, std }),
  );
}
