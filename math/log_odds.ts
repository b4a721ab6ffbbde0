import { log } from "./log.ts";

/**
 * ln(p / (1 - p)), as -ln((1 - p) / p) like MMLab's `bias_init_with_prob`: the same bits on every host, and NumPy's for
 * all but four of ten thousand probabilities, as `Math.log` in V8.
 */
export function logOdds(p: number): number {
  return -log((1 - p) / p);
}
