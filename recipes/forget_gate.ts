import { checkOptions } from "../core/check.ts";
import { numberOption } from "../core/check.ts";
import { lstmForgetBias, type LstmForgetBiasOptions } from "../initializers/lstm_forget_bias.ts";
import type { Init } from "../tree/types.ts";
import { gateBiases } from "./_gates.ts";

/**
 * The forget gates of every LSTM open at the start: bias `value` (1 by default), all other gate biases 0.
 *
 * PyTorch adds two biases: `bias_ih` takes the value and `bias_hh` is 0, so that their sum is the value. The matrices
 * are left to another Init, for example `torchDefault`. Throws `no-match` for a model without LSTMs that have biases.
 *
 * Source: Jozefowicz et al., "An empirical exploration of recurrent network architectures" (2015).
 *
 * Peers: Keras `unit_forget_bias`.
 *
 * @example
 * ```ts
 * import { keyed, lstm, values } from "@lensor/lensor";
 * import { forgetGate } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = forgetGate()(lstm(3, 1), keyed(0));
 * assertEquals(await values(ready, "bias_ih_l0"), new Float32Array([0, 1, 0, 0]));
 * assertEquals(await values(ready, "bias_hh_l0"), new Float32Array(4));
 * ```
 */
export function forgetGate(options: LstmForgetBiasOptions = {}): Init {
  checkOptions("make forgetGate", options, ["value"]);
  const value = numberOption("forgetGate", "value", options.value ?? 1);
  return gateBiases("forgetGate", lstmForgetBias({ value }));
}
