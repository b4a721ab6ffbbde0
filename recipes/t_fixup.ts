import { asInit } from "../inits/as_init.ts";
import { checkOptions } from "../core/check.ts";
import { normal } from "../initializers/normal.ts";
import { xavierUniform } from "../initializers/xavier.ts";
import { seq } from "../inits/init.ts";
import { padded } from "../inits/torch_default/padded.ts";
import type { Init } from "../tree/types.ts";
import { recipe } from "./_recipe.ts";
import { byRole, depthsOf, sideOf, type SideOptions } from "./_roles.ts";

/**
 * Transformers without norms and without warm-up: Xavier uniform for all matrices of the layers, in values, attention
 * outputs and feed-forward matrices with gain 0.67 N^(-1/4) in the encoder and (9 M)^(-1/4) in the decoder; embeddings
 * of width d N(0, d^(-1/2)) times (9 N)^(-1/4), or (9 M)^(-1/4) in a decoder.
 *
 * Biases are left to another Init. Throws `missing` if the layers can neither be counted nor were given, `no-match` for
 * a model without such matrices, or without embeddings.
 *
 * Layers are told by the names that PyTorch, fairseq, BERT, LLaMA, timm and GPT-2 give them (a fused `qkv` is three
 * matrices), those of the decoder by `decoder` in the path: run it on the whole model. An attention with a matrix that
 * cannot be told is `unsupported`.
 *
 * Source: Huang et al., "Improving transformer optimization through better initialization" (2020), section 4.
 *
 * Peers: the authors' `fixup_initialization` in their fairseq.
 *
 * @example
 * ```ts
 * import { embedding, keyed, module, transformerEncoder, transformerEncoderLayer } from "@lensor/lensor";
 * import { tFixup } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const encoder = transformerEncoder(transformerEncoderLayer(4, 2, { dimFeedforward: 8 }), 16);
 * const ready = tFixup()(module("Net", { children: { words: embedding(9, 4), encoder } }), keyed(0));
 * const layer = ready.children.encoder!.children.layers!.children[0]!;
 * assertEquals(layer.children.linear1?.params.weight?.origin[0]?.by, "xavierUniform(gain=0.335)"); // 0.67 / 2
 * ```
 */
export function tFixup(options: SideOptions = {}): Init {
  checkOptions("make tFixup", options, ["encoderLayers", "decoderLayers"]);
  const matrices = byRole("tFixup", options, ({ encoder, decoder }) => {
    const plain = xavierUniform();
    const gains = { encoder: 0.67 * encoder ** -0.25, decoder: (9 * decoder) ** -0.25 };
    return (role, side) => role === "query" ? plain : xavierUniform({ gain: gains[side] });
  });
  const tables: Init = asInit((model, rng) => {
    const depths = depthsOf("tFixup", options, model);
    return recipe("tFixup", "embeddings", (node, path, is) => {
      if (!is("Embedding")) return undefined;
      const width = node.params.weight?.shape[1] || 1;
      const depth = depths[sideOf(path)] || depths.encoder + depths.decoder;
      return { weight: padded(node.attrs.padding_idx, normal({ std: width ** -0.5 * (9 * depth) ** -0.25 })) };
    })(model, rng);
  });
  return seq(matrices, tables);
}
