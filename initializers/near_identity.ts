import { quickCast } from "../kernels/quick_cast.ts";
import { checkOptions } from "../core/check.ts";
import { conventionOf, type ConventionOption } from "./_convention.ts";
import { wrongShape } from "./_formula.ts";
import { fromZero, numberOption } from "../core/check.ts";
import { perCopy } from "./_per_copy.ts";
import { about } from "./elementwise.ts";
import { wholly } from "./_whole.ts";
import { dirac } from "./dirac.ts";
import { eye } from "./eye.ts";
import type { Initializer } from "./types.ts";

/** The options of `nearIdentity`. */
export interface NearIdentityOptions extends ConventionOption {
  /** The number on the diagonal; 1 by default. */
  readonly gain?: number;
  /** The standard deviation of the noise on all elements, at least 0; default 0.01. */
  readonly std?: number;
}

/**
 * The identity plus normal noise: a matrix with `gain` on its diagonal, or a convolution that hands its inputs on at
 * its centre.
 *
 * With `std: 0` it is the scaled identity of recurrent ReLU networks (IRNN). Throws `range` for a negative std or a
 * number that is not finite; when called, `shape` unless there are 2 to 5 axes.
 *
 * Source: Le et al., "A simple way to initialize recurrent networks of rectified linear units" (2015); for convolutions
 * Qi et al., "Deep isometric learning for visual recognition" (2020), whose code calls PyTorch's `dirac_`.
 *
 * Formula: gain · I + N(0, std).
 *
 * Peers: none.
 *
 * @example
 * ```ts
 * import { keyed, nearIdentity } from "@lensor/lensor";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const [a, b] = nearIdentity({ std: 0.001 })([2, 2], keyed(0)) as Float32Array;
 * assert(Math.abs(a! - 1) < 0.01 && Math.abs(b!) < 0.01);
 * assertEquals(nearIdentity({ std: 0, gain: 0.5 })([1, 1, 3], keyed(0)), new Float32Array([0, 0.5, 0]));
 * ```
 */
export function nearIdentity(options: NearIdentityOptions = {}): Initializer {
  checkOptions("make nearIdentity", options, ["gain", "std", "convention"]);
  const gain = numberOption("nearIdentity", "gain", options.gain ?? 1);
  const std = numberOption("nearIdentity", "std", options.std ?? 0.01, fromZero, "a finite non-negative number");
  const convention = conventionOf("nearIdentity", options.convention);
  const what = about("nearIdentity", options, { gain: 1, std: 0.01 });
  return perCopy(wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 2 || shape.length > 5) throw wrongShape(what, shape, "it needs 2 to 5 axes");
    const by = shape.length === 2 ? eye() : dirac({ convention: convention(shape.length, rng, axes) });
    const places = by(shape, rng, { dtype: "bool" });
    const n = places.length;
    const wide = dtype === "float64";
    const out = rng.normal(n, { std, dtype: wide ? dtype : "float32" }) as Float32Array;
    for (let i = 0; i < n; i++) if (places[i]) out[i]! += gain;
    return wide ? out : quickCast(out, "float32", dtype);
  }));
}
