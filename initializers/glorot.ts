import { checkOptions } from "../core/check.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";
import { scaling } from "./variance_scaling.ts";

/**
 * Glorot's uniform scheme as JAX and Keras have it: uniform in ±√(6 / (fanIn + fanOut)).
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given. For PyTorch's see `xavierUniform`.
 *
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
 *
 * Formula: U(±√(6 / (fanIn + fanOut))).
 *
 * Peers: JAX `glorot_uniform`, `xavier_uniform`; Keras `GlorotUniform`.
 *
 * @example
 * ```ts
 * import { glorotUniform, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = glorotUniform()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
export function glorotUniform(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make glorotUniform", options, []);
  return scaling(about("glorotUniform", options), 1, "fanAvg", "uniform");
}

/**
 * Glorot's normal scheme as JAX and Keras have it: variance 2 / (fanIn + fanOut), cut at two sigma and compensated.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given. For PyTorch's, which is not cut, see `xavierNormal`.
 *
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
 *
 * Formula: N(0, √(2 / (fanIn + fanOut)) / 0.8796) cut at ±2σ.
 *
 * Peers: JAX `glorot_normal`, `xavier_normal`; Keras `GlorotNormal`.
 *
 * Beware: PyTorch's `xavier_normal_` is not truncated: `xavierNormal`.
 *
 * @example
 * ```ts
 * import { glorotNormal, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = glorotNormal()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1.4));
 * ```
 */
export function glorotNormal(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make glorotNormal", options, []);
  return scaling(about("glorotNormal", options), 1, "fanAvg", "truncatedNormal");
}
