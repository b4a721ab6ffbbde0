import { checkOptions } from "../core/check.ts";
import { zeros } from "../initializers/constant.ts";
import type { Init } from "../tree/types.ts";
import { timmTruncNormal } from "./_timm_draws.ts";
import { attentionTable } from "./_recipe.ts";
import { timmVit } from "./_vit_timm.ts";

/**
 * timm's first start of a vision transformer: Linear weights from a normal of std 0.02 cut at ±2 (absolute), biases 0;
 * `pos_embed` the same, `cls_token` and `reg_token` N(0, 1e-6); everything else as PyTorch starts it.
 *
 * Throws `no-match` for a model without layers. Run on the whole model: the tokens are looked for at its top.
 *
 * Source: Touvron et al., "Training data-efficient image transformers" (2020), whose code it is from.
 *
 * Peers: timm `init_weights_vit_timm`, the default of `VisionTransformer.init_weights`.
 *
 * @example
 * ```ts
 * import { keyed, linear } from "@lensor/lensor";
 * import { vitTimm } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(vitTimm()(linear(4, 4), keyed(0)).params.bias?.origin[0]?.by, "zeros");
 * ```
 */
export function vitTimm(options: Readonly<Record<string, never>> = {}): Init {
  checkOptions("make vitTimm", options, []);
  return timmVit("vitTimm", (_, __, is) => {
    if (is("Linear")) return { weight: timmTruncNormal(), bias: zeros };
    return is("MultiheadAttention") ? attentionTable(timmTruncNormal()) : undefined;
  });
}
