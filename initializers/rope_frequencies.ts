import { checkOptions } from "../core/check.ts";
import { exp, ln } from "../math/ln.ts";
import { formula, wrongShape } from "./_formula.ts";
import { aboveZero, numberOption } from "../core/check.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/** The options of `ropeFrequencies`. */
export interface RopeFrequenciesOptions {
  /** The base of the wavelengths, above 0; 10,000 by default. */
  readonly base?: number;
}

/**
 * The frequencies of rotary position embeddings, base^(-i / n) for element i of n, the last axis: `inv_freq` of a head
 * of 2n features.
 *
 * Throws `range` for a base that is not above 0; when called, `shape` for a scalar.
 *
 * Source: Su et al., "RoFormer: Enhanced transformer with rotary position embedding" (2021), section 3.2.2; `inv_freq`
 * of Transformers.
 *
 * Formula: base^(-i / n).
 *
 * Peers: Transformers `inv_freq`.
 *
 * @example
 * ```ts
 * import { keyed, ropeFrequencies } from "@lensor/lensor";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const [first, middle] = ropeFrequencies()([2], keyed(0)) as Float32Array;
 * assertAlmostEquals(first!, 1, 1e-6);
 * assertAlmostEquals(middle!, 0.01, 1e-6);
 * ```
 */
export function ropeFrequencies(options: RopeFrequenciesOptions = {}): Initializer {
  checkOptions("make ropeFrequencies", options, ["base"]);
  const base = numberOption("ropeFrequencies", "base", options.base ?? 10000, aboveZero, "a finite number above 0");
  const what = about("ropeFrequencies", options, { base: 10000 });
  return formula(what, (shape) => {
    const count = shape.at(-1);
    if (count === undefined) throw wrongShape(what, shape, "it needs an axis");
    const step = ln(base) / count;
    return (i) => exp(-(i % count) * step);
  });
}
