import { checkOptions } from "../core/check.ts";
import { zeros } from "../initializers/constant.ts";
import { stacked } from "../initializers/stacked.ts";
import { uniform } from "../initializers/uniform.ts";
import { xavierUniform } from "../initializers/xavier.ts";
import type { Init } from "../tree/types.ts";
import { attentionTable } from "./_recipe.ts";
import { timmVit } from "./_vit_timm.ts";

/**
 * The start of MoCo v3: Linear weights Xavier uniform, where a fused `qkv` counts as three matrices, biases 0;
 * `pos_embed`, tokens and the rest as `vitTimm`. The fixed patch kernel of the paper is left to `freeze`.
 *
 * Throws `no-match` for a model without layers.
 *
 * Source: Chen, Xie, He, "An empirical study of training self-supervised vision transformers" (2021).
 *
 * Peers: timm `init_weights_vit_moco`.
 *
 * @example
 * ```ts
 * import { keyed, linear, module } from "@lensor/lensor";
 * import { vitMoco } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = vitMoco()(module("Attention", { children: { qkv: linear(6, 18) } }), keyed(0));
 * assertEquals(ready.children.qkv?.params.weight?.origin[0]?.by.startsWith("uniform(low=-0.7071"), true); // √(6 / 12)
 * ```
 */
export function vitMoco(options: Readonly<Record<string, never>> = {}): Init {
  checkOptions("make vitMoco", options, []);
  const plain = xavierUniform();
  return timmVit("vitMoco", (node, path, is) => {
    if (is("MultiheadAttention")) return attentionTable(plain, stacked([plain, plain, plain]));
    if (!is("Linear")) return undefined;
    const [out = 0, ins = 0] = node.params.weight?.shape ?? [];
    const bound = Math.sqrt(6 / (Math.floor(out / 3) + ins));
    return { weight: path.includes("qkv") ? uniform({ low: -bound, high: bound }) : plain, bias: zeros };
  });
}
