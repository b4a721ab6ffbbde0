import { zeros } from "../initializers/constant.ts";
import { aboveZero, numberOption } from "../core/check.ts";
import type { Initializer } from "../initializers/types.ts";
import { padded } from "../inits/torch_default/padded.ts";
import { attentionTable, type Gives, isNorm, normTable } from "./_recipe.ts";

/**
 * What BERT, GPT-2 and LLaMA share: one initializer for all matrices and tables (padding rows 0), biases 0, norms 1 and
 * 0.
 */
export function sameForAll(by: Initializer): Gives {
  return (node, _, is) => {
    if (is("Linear, Conv1D, _ConvNd")) return { weight: by, bias: zeros };
    if (is("MultiheadAttention")) return attentionTable(by);
    if (is("Embedding")) return { weight: padded(node.attrs.padding_idx, by) };
    if (isNorm(node, is)) return normTable(node);
    return is("BertLMPredictionHead") ? { bias: zeros } : undefined;
  };
}

/** What `no-match` says of them. */
export const ANY_LAYER = "linear layers, convolutions, embeddings or norms";

/** The standard deviation, 0.02 by default. */
export function stdOf(name: string, given: number | undefined): number {
  return numberOption(name, "std", given ?? 0.02, aboveZero, "a finite number above 0");
}
