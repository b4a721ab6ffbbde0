import { logOdds } from "../math/log_odds.ts";
import { numberOption } from "../core/check.ts";
import { about } from "./elementwise.ts";
import { filling } from "./constant.ts";
import type { Initializer } from "./types.ts";

/**
 * The bias of a classifier that is to answer `p` at the start: every element is -ln((1 - p) / p), so that sigmoid(bias)
 * = p.
 *
 * An initializer, as everything that fills a tensor; the number itself is
 * `biasForProbability(p)([], rng, { dtype: "float64" })[0]`. Throws `range` unless 0 < p < 1, `type` if it is no
 * number.
 *
 * Source: Lin et al., "Focal loss for dense object detection" (2017), section 4.1; MMEngine's `bias_init_with_prob`.
 *
 * Formula: -ln((1 - p) / p).
 *
 * Peers: MMLab `bias_init_with_prob`, `bias_prob`.
 *
 * @example
 * ```ts
 * import { biasForProbability, keyed } from "@lensor/lensor";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const [bias] = biasForProbability(0.01)([80], keyed(0)) as Float32Array;
 * assertAlmostEquals(1 / (1 + Math.exp(-bias!)), 0.01, 1e-7);
 * ```
 */
export function biasForProbability(p: number): Initializer {
  numberOption("biasForProbability", "p", p, (x) => x > 0 && x < 1, "a number between 0 and 1");
  return filling({ ...about("biasForProbability", { p }), label: `biasForProbability(${p})` }, logOdds(p));
}
