import { checkOptions } from "../core/check.ts";
import type { Shape, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import { aboveZero, numberOption, wordOption } from "../core/check.ts";
import { type About, about, elementwise, type Into } from "./elementwise.ts";
import { fans } from "./fans.ts";
import type { DrawOptions, Initializer } from "./types.ts";

/** What the variance is divided by: inputs, outputs, or their arithmetic or geometric mean. */
export type FanMode = "fanIn" | "fanOut" | "fanAvg" | "fanGeoAvg";

/** The options of `varianceScaling`. */
export interface VarianceScalingOptions {
  /** The numerator of the variance, above 0; 1 by default. */
  readonly scale?: number;
  /** The denominator; `fanIn` by default. JAX's spellings (`fan_avg`) are taken as well. */
  readonly mode?: FanMode | "fan_in" | "fan_out" | "fan_avg" | "fan_geo_avg";
  /**
   * `truncatedNormal` by default: cut at two sigma and compensated, so that the variance is kept. `normal` is not cut
   * (what Keras calls `untruncated_normal`; Keras's own `normal` is the truncated one).
   */
  readonly distribution?: "truncatedNormal" | "normal" | "uniform" | "truncated_normal" | "untruncated_normal";
}

/**
 * Numbers with variance scale / fan, the general form of the Glorot, He and LeCun schemes of JAX and Keras.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out), as JAX and Keras lay out kernels.
 * Throws `range` for a scale that is not above 0, `unknown-name` for another mode or distribution; when called, `shape`
 * for fewer than two axes without axes given.
 *
 * Source: JAX's `variance_scaling`; He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: variance scale / n, n = fanIn, fanOut, (fanIn + fanOut) / 2 or √(fanIn · fanOut).
 *
 * Peers: JAX `variance_scaling`; Keras `VarianceScaling`; timm `variance_scaling_`; Haiku `VarianceScaling`.
 *
 * Beware: the distribution `normal` is not truncated in JAX, timm and here, but truncated in Keras; `fan_geo_avg` is
 * JAX's alone.
 *
 * @example
 * ```ts
 * import { keyed, varianceScaling } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = varianceScaling({ mode: "fanOut", distribution: "uniform" })([4, 3], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
export function varianceScaling(options: VarianceScalingOptions = {}): Initializer {
  checkOptions("make varianceScaling", options, ["scale", "mode", "distribution"]);
  return scaling(
    about("varianceScaling", options, { scale: 1, mode: "fanIn", distribution: "truncatedNormal" }),
    numberOption("varianceScaling", "scale", options.scale ?? 1, aboveZero, "a finite number above 0"),
    wordOption("varianceScaling", "mode", options.mode ?? "fanIn", ["fanIn", "fanOut", "fanAvg", "fanGeoAvg"]),
    wordOption("varianceScaling", "distribution", options.distribution ?? "truncatedNormal", [
      "truncatedNormal",
      "normal",
      "uniform",
      "untruncatedNormal",
    ]),
  );
}

/** Variance scaling with checked options, under a name of its own. */
export function scaling(
  what: About,
  scale: number,
  mode: FanMode,
  distribution: "truncatedNormal" | "normal" | "uniform" | "untruncatedNormal",
): Initializer {
  return elementwise(what, (n: number, rng: Rng, into: Into, shape: Shape, { axes }: DrawOptions): Values => {
    const { fanIn, fanOut } = fans(shape, axes ?? KERNEL);
    const variance = scale / denominator(mode, fanIn, fanOut);
    if (distribution === "uniform") return rng.uniform(n, { ...into, bound: Math.sqrt(3 * variance), variance });
    const std = Math.sqrt(variance);
    if (distribution !== "truncatedNormal") return rng.normal(n, { ...into, std, variance });
    return rng.truncatedNormal(n, { ...into, std, variance, within: 2, compensate: true });
  });
}

// How JAX and Keras lay out a kernel: spatial axes, in, out
const KERNEL = { in: [-2], out: [-1] } as const;

function denominator(mode: FanMode, fanIn: number, fanOut: number): number {
  if (mode === "fanIn") return fanIn;
  if (mode === "fanOut") return fanOut;
  return mode === "fanAvg" ? (fanIn + fanOut) / 2 : Math.sqrt(fanIn * fanOut);
}
