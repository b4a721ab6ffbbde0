import { checkOptions } from "../core/check.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";
import { scaling } from "./variance_scaling.ts";

/**
 * LeCun's uniform scheme as JAX and Keras have it: uniform in ±√(3 / fanIn).
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given.
 *
 * Source: LeCun et al., "Efficient BackProp" (1998); Klambauer et al., "Self-normalizing neural networks" (2017).
 *
 * Formula: U(±√(3 / fanIn)).
 *
 * Peers: JAX `lecun_uniform`; Keras `LecunUniform`.
 *
 * @example
 * ```ts
 * import { keyed, lecunUniform } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = lecunUniform()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
export function lecunUniform(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make lecunUniform", options, []);
  return scaling(about("lecunUniform", options), 1, "fanIn", "uniform");
}

/**
 * LeCun's normal scheme as JAX and Keras have it: variance 1 / fanIn, cut at two sigma and compensated.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given.
 *
 * Source: LeCun et al., "Efficient BackProp" (1998); Klambauer et al., "Self-normalizing neural networks" (2017).
 *
 * Formula: N(0, √(1 / fanIn) / 0.8796) cut at ±2σ.
 *
 * Peers: JAX `lecun_normal`; Keras `LecunNormal`; timm `lecun_normal_`; Flax `Dense`, `Conv`.
 *
 * Beware: Haiku's start of the same layers is not corrected by 0.8796: `haikuDefault`.
 *
 * @example
 * ```ts
 * import { keyed, lecunNormal } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = lecunNormal()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1.4));
 * ```
 */
export function lecunNormal(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make lecunNormal", options, []);
  return scaling(about("lecunNormal", options), 1, "fanIn", "truncatedNormal");
}
