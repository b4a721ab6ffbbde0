import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { numberOption } from "../core/check.ts";
import { about, elementwise } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/** The range of `uniform`. */
export interface UniformOptions {
  /** The smallest number; 0 by default. */
  readonly low?: number;
  /** The end of the range, which is not drawn; 1 by default. */
  readonly high?: number;
}

/**
 * Uniform numbers in `[low, high)`.
 *
 * Throws `range` if `low` is above `high` or one is not finite, `unknown-name` for other options.
 *
 * Source: every framework.
 *
 * Formula: low + (high - low) · u, u in [0, 1).
 *
 * Peers: PyTorch `uniform_`; MMLab `Uniform`; JAX `uniform`; Keras `RandomUniform`, `uniform`.
 *
 * Beware: without arguments `uniform` is [0, 1) in PyTorch and here, [0, 0.01) in JAX and [-0.05, 0.05) in Keras.
 *
 * @example
 * ```ts
 * import { keyed, uniform } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = uniform({ low: -0.1, high: 0.1 })([64, 3], keyed(0)) as Float32Array;
 * assert(w.every((x) => -0.1001 < x && x < 0.1));
 * ```
 */
export function uniform(options: UniformOptions = {}): Initializer {
  checkOptions("make uniform", options, ["low", "high"]);
  const low = numberOption("uniform", "low", options.low ?? 0);
  const high = numberOption("uniform", "high", options.high ?? 1);
  if (low > high) {
    throw new LensorError("range", `Cannot make uniform: low is ${low} and high is ${high}; use low <= high`);
  }
  return elementwise(
    about("uniform", options, { low: 0, high: 1 }),
    (n, rng, into) => rng.uniform(n, { ...into, low, high }),
  );
}
