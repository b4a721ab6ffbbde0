import type { Initializer } from "../initializers/types.ts";
import { zeros } from "../initializers/constant.ts";
import type { Init } from "../tree/types.ts";
import { recipe } from "./_recipe.ts";

/**
 * One initializer for the gate biases of every LSTM and LSTM cell, all layers and directions. PyTorch adds two biases,
 * so `bias_ih` takes the whole and `bias_hh` is 0: their sum is what the scheme asks for.
 */
export function gateBiases(name: string, by: Initializer): Init {
  return recipe(name, "LSTM or LSTMCell with biases", (node, _, is) => {
    if (!is("LSTM, LSTMCell")) return undefined;
    const biases = Object.keys(node.params).filter((name) => name.startsWith("bias_"));
    return Object.fromEntries(biases.map((name) => [name, name.startsWith("bias_ih") ? by : zeros]));
  });
}
