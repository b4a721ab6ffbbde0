import { checkOptions } from "../core/check.ts";
import { xavierNormal } from "../initializers/xavier.ts";
import type { Init } from "../tree/types.ts";
import { byRole, type Depths, type Side, type SideOptions } from "./_roles.ts";

/**
 * Transformers of hundreds of layers with LN(α x + F(x)): Xavier normal with gain β for values, attention outputs and
 * feed-forward matrices, 1 for queries and keys.
 *
 * β is (8 N)^(-1/4) for N layers on one side; with both, 0.87 (N⁴ M)^(-1/16) in the encoder and (12 M)^(-1/4) in the
 * decoder. α belongs to the forward pass: (2 N)^(1/4); with both, 0.81 (N⁴ M)^(1/16) and (3 M)^(1/4). Only these
 * matrices are touched. Throws `missing` if the layers can neither be counted nor were given, `no-match` for a model
 * without such matrices.
 *
 * Layers are told by the names that PyTorch, fairseq, BERT, LLaMA, timm and GPT-2 give them (a fused `qkv` is three
 * matrices), those of the decoder by `decoder` in the path: run it on the whole model. An attention with a matrix that
 * cannot be told is `unsupported`.
 *
 * Source: Wang et al., "DeepNet: Scaling transformers to 1,000 layers" (2022), figure 2.
 *
 * Peers: torchscale `deepnorm` (which divides what the layers start with, and has 1.15 in place of 0.87).
 *
 * @example
 * ```ts
 * import { keyed, transformerEncoder, transformerEncoderLayer } from "@lensor/lensor";
 * import { deepNorm } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const stack = transformerEncoder(transformerEncoderLayer(4, 2, { dimFeedforward: 8 }), 2);
 * const ready = deepNorm()(stack, keyed(0)), layer = ready.children.layers!.children[0]!;
 * assertEquals(layer.children.linear1?.params.weight?.origin[0]?.by, "xavierNormal(gain=0.5)"); // (8 · 2)^(-1/4)
 * ```
 */
export function deepNorm(options: SideOptions = {}): Init {
  checkOptions("make deepNorm", options, ["encoderLayers", "decoderLayers"]);
  return byRole("deepNorm", options, (depths) => {
    const plain = xavierNormal();
    return (role, side) => role === "query" ? plain : xavierNormal({ gain: betaOf(depths, side) });
  });
}

function betaOf({ encoder, decoder }: Depths, side: Side): number {
  if (encoder === 0 || decoder === 0) return (8 * (encoder + decoder)) ** -0.25;
  return side === "encoder" ? 0.87 * (encoder ** 4 * decoder) ** -0.0625 : (12 * decoder) ** -0.25;
}
