import { asInit } from "../inits/as_init.ts";
import { siren as sirenWeight } from "../initializers/siren.ts";
import { checkOptions } from "../core/check.ts";
import type { Init } from "../tree/types.ts";
import { recipe, reset } from "./_recipe.ts";

/** What `siren` may be told. */
export interface SirenNetworkOptions {
  /** The frequency of the sine activations, above 0; 30 by default. */
  readonly w0?: number;
}

/**
 * A network with sine activations: weights uniform in ±√(6 / fanIn) / w0, in the first Linear of the model ±1 / fanIn;
 * biases as PyTorch starts them.
 *
 * Throws `range` for a frequency that is not above 0, `no-match` for a model without Linear layers.
 *
 * Source: Sitzmann et al., "Implicit neural representations with periodic activation functions" (2020), section 3.2.
 *
 * Peers: the authors' `sine_init` and `first_layer_sine_init`; the initializer `siren` is the same for one tensor.
 *
 * @example
 * ```ts
 * import { keyed, linear, sequential } from "@lensor/lensor";
 * import { siren } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = siren()(sequential(linear(2, 8), linear(8, 3)), keyed(0));
 * const by = [0, 1].map((i) => ready.children[i]?.params.weight?.origin[0]?.by);
 * assertEquals(by, ["siren(first=true)", "siren"]);
 * ```
 */
export function siren(options: SirenNetworkOptions = {}): Init {
  checkOptions("make siren", options, ["w0"]);
  const first = sirenWeight({ ...options, first: true });
  const later = sirenWeight(options);
  return asInit((model, rng) => {
    let met = false;
    return recipe("siren", "linear layers", (node, _, is) => {
      if (!is("Linear")) return undefined;
      const weight = met ? later : first;
      met = true;
      return { ...reset(node), weight };
    })(model, rng);
  });
}
