import { checkOptions } from "../core/check.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";
import { scaling } from "./variance_scaling.ts";

/**
 * He's uniform scheme as JAX and Keras have it: uniform in ±√(6 / fanIn).
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given. For PyTorch's see `kaimingUniform`.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: U(±√(6 / fanIn)).
 *
 * Peers: JAX `he_uniform`, `kaiming_uniform`; Keras `HeUniform`.
 *
 * @example
 * ```ts
 * import { heUniform, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = heUniform()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
export function heUniform(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make heUniform", options, []);
  return scaling(about("heUniform", options), 2, "fanIn", "uniform");
}

/**
 * He's normal scheme as JAX and Keras have it: variance 2 / fanIn, cut at two sigma and compensated.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given. For PyTorch's, which is not cut, see `kaimingNormal`.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: N(0, √(2 / fanIn) / 0.8796) cut at ±2σ.
 *
 * Peers: JAX `he_normal`, `kaiming_normal`; Keras `HeNormal`.
 *
 * Beware: PyTorch's `kaiming_normal_` is not truncated: `kaimingNormal`.
 *
 * @example
 * ```ts
 * import { heNormal, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = heNormal()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1.4));
 * ```
 */
export function heNormal(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make heNormal", options, []);
  return scaling(about("heNormal", options), 2, "fanIn", "truncatedNormal");
}
