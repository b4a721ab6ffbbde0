import { fromFloat32 } from "../core/cast.ts";
import { checkOptions } from "../core/check.ts";
import { exp, ln } from "../math/ln.ts";
import { aboveZero, numberOption } from "../core/check.ts";
import { about } from "./elementwise.ts";
import { wholly } from "./_whole.ts";
import type { Initializer } from "./types.ts";

/** The options of `stepBias`. */
export interface StepBiasOptions {
  /** The smallest step, above 0; 0.001 by default. */
  readonly least?: number;
  /** The largest step, above `least`; 0.1 by default. */
  readonly most?: number;
  /** No step is smaller, whatever `least` is; 0.0001 by default. */
  readonly floor?: number;
}

/**
 * The bias before a softplus that makes the steps of a state space model log-uniform between `least` and `most`:
 * Mamba's `dt_proj.bias`.
 *
 * An element is step + ln(1 - exp(-step)), the inverse of softplus. Throws `range` unless 0 < least < most and the
 * floor is above 0.
 *
 * Source: Gu and Dao, "Mamba: Linear-time sequence modeling with selective state spaces" (2023), section 3.6;
 * `dt_init_floor` of its code.
 *
 * Formula: the inverse of softplus of exp(U(ln least, ln most)).
 *
 * Peers: Mamba `dt_proj.bias`.
 *
 * @example
 * ```ts
 * import { keyed, stepBias } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const bias = stepBias()([64], keyed(0)) as Float32Array;
 * const steps = bias.map((x) => Math.log1p(Math.exp(x)));
 * assert(steps.every((x) => 0.00099 < x && x < 0.101));
 * ```
 */
export function stepBias(options: StepBiasOptions = {}): Initializer {
  checkOptions("make stepBias", options, ["least", "most", "floor"]);
  const least = numberOption("stepBias", "least", options.least ?? 0.001, aboveZero, "a finite number above 0");
  const most = numberOption("stepBias", "most", options.most ?? 0.1, (x) => x > least, "a finite number above least");
  const floor = numberOption("stepBias", "floor", options.floor ?? 1e-4, aboveZero, "a finite number above 0");
  const start = ln(least);
  const reach = ln(most) - start;
  return wholly(about("stepBias", options, { least: 0.001, most: 0.1, floor: 1e-4 }), (shape, rng, dtype) => {
    const n = shape.reduce((a, b) => a * b, 1);
    const wide = dtype === "float64";
    const out = rng.uniform(n, { low: 0, high: 1, dtype: wide ? dtype : "float32" }) as Float32Array;
    for (let i = 0; i < n; i++) {
      const step = Math.max(exp(out[i]! * reach + start), floor);
      out[i] = step + ln(1 - exp(-step));
    }
    return wide ? out : fromFloat32(out, dtype);
  });
}
