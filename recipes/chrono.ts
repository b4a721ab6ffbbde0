import { chrono as chronoBias, type ChronoOptions } from "../initializers/chrono.ts";
import type { Init } from "../tree/types.ts";
import { gateBiases } from "./_gates.ts";

/**
 * LSTMs for dependencies of up to `steps` steps: forget gate biases ln U(1, steps - 1), input gate biases their
 * negatives, the others 0.
 *
 * PyTorch adds two biases: `bias_ih` takes the value and `bias_hh` is 0. The matrices are left to another Init. Throws
 * `range` unless `steps` is above 2, `no-match` for a model without LSTMs that have biases.
 *
 * Source: Tallec and Ollivier, "Can recurrent neural networks warp time?" (2018).
 *
 * Peers: none; the initializer `chrono` is the same for one tensor.
 *
 * @example
 * ```ts
 * import { keyed, lstm } from "@lensor/lensor";
 * import { chrono } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = chrono({ steps: 100 })(lstm(3, 4), keyed(0));
 * assertEquals(ready.params.bias_ih_l0?.origin[0]?.by, "chrono(steps=100)");
 * ```
 */
export function chrono(options: ChronoOptions): Init {
  return gateBiases("chrono", chronoBias(options));
}
