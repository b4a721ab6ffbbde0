import { checkOptions } from "../core/check.ts";
import { about, elementwise } from "./elementwise.ts";
import { fans } from "./fans.ts";
import type { Initializer } from "./types.ts";

/**
 * What Haiku's `Linear` and `ConvND` start their weights with: normals of std 1 / √fanIn cut at two sigma, without the
 * correction of `lecunNormal`, so that 0.88 of the standard deviation is left.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given.
 *
 * Source: Haiku's documentation of `hk.Linear` (`w_init`), and `hk.initializers.TruncatedNormal`.
 *
 * Formula: N(0, 1 / √fanIn) cut at ±2σ.
 *
 * Peers: Haiku `Linear`, `Conv2D`.
 *
 * @example
 * ```ts
 * import { haikuDefault, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = haikuDefault()([16, 8], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 0.5));
 * ```
 */
export function haikuDefault(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make haikuDefault", options, []);
  const std = (...[shape, axes]: Parameters<typeof fans>) => 1 / Math.sqrt(fans(shape, axes ?? KERNEL).fanIn);
  return elementwise(about("haikuDefault", options), (n, rng, into, shape, { axes }) => {
    return rng.truncatedNormal(n, { ...into, std: std(shape, axes), within: 2 });
  }, (shape, { axes }) => std(shape, axes));
}

const KERNEL = { in: [-2], out: [-1] } as const;
