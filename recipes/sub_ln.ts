import { checkOptions } from "../core/check.ts";
import { xavierNormal } from "../initializers/xavier.ts";
import type { Init } from "../tree/types.ts";
import { byRole, type Depths, type Side, type SideOptions } from "./_roles.ts";

/**
 * Transformers with a second norm in each branch (Magneto): Xavier normal with gain γ for values, attention outputs and
 * feed-forward matrices, 1 for queries, keys and attention across.
 *
 * γ is √ln 2N for N layers on one side; with both, √(ln 2N · ln 3M / 3) in the encoder and √ln 3M in the decoder. Only
 * these matrices are touched. Throws `missing` if the layers can neither be counted nor were given, `no-match` for a
 * model without such matrices.
 *
 * Layers are told by the names that PyTorch, fairseq, BERT, LLaMA, timm and GPT-2 give them (a fused `qkv` is three
 * matrices), those of the decoder by `decoder` in the path: run it on the whole model. An attention with a matrix that
 * cannot be told is `unsupported`.
 *
 * Source: Wang et al., "Foundation transformers" (2022), figure 2.
 *
 * Peers: torchscale `subln` (which multiplies what the layers start with).
 *
 * @example
 * ```ts
 * import { keyed, transformerEncoder, transformerEncoderLayer } from "@lensor/lensor";
 * import { subLn } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const stack = transformerEncoder(transformerEncoderLayer(4, 2, { dimFeedforward: 8 }), 2);
 * const ready = subLn()(stack, keyed(0)), layer = ready.children.layers!.children[0]!;
 * assertEquals(layer.children.linear1?.params.weight?.origin[0]?.by, `xavierNormal(gain=${Math.sqrt(Math.log(4))})`);
 * ```
 */
export function subLn(options: SideOptions = {}): Init {
  checkOptions("make subLn", options, ["encoderLayers", "decoderLayers"]);
  return byRole("subLn", options, (depths) => {
    const plain = xavierNormal();
    return (role, side, across) => role === "query" || across ? plain : xavierNormal({ gain: gammaOf(depths, side) });
  });
}

function gammaOf({ encoder, decoder }: Depths, side: Side): number {
  if (encoder === 0 || decoder === 0) return Math.sqrt(Math.log(2 * (encoder + decoder)));
  const far = Math.log(3 * decoder);
  return Math.sqrt(side === "decoder" ? far : far * Math.log(2 * encoder) / 3);
}
