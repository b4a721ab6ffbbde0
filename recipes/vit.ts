import { checkOptions } from "../core/check.ts";
import { zeros } from "../initializers/constant.ts";
import { truncNormal } from "../initializers/trunc_normal.ts";
import type { Init } from "../tree/types.ts";
import { stdOf } from "./_normal_family.ts";
import { attentionTable, isNorm, normTable, recipe } from "./_recipe.ts";

/** What `vit` may be told. */
export interface VitOptions {
  /** The standard deviation of every matrix, kernel, position and token; 0.02 by default. */
  readonly std?: number;
}

/**
 * A vision transformer as Transformers starts it: matrices, patch kernels, positions and the class token from a normal
 * of std 0.02 cut at ±2 (absolute), biases and the mask token 0, norms 1 and 0.
 *
 * Throws `range` for a std that is not above 0, `no-match` for a model without such layers. timm's own starts are
 * `vitTimm`, `vitTimm2`, `vitJax` and `vitMoco`.
 *
 * Source: Dosovitskiy et al., "An image is worth 16x16 words" (2020).
 *
 * Peers: Transformers `ViTPreTrainedModel._init_weights`.
 *
 * @example
 * ```ts
 * import { conv2d, keyed } from "@lensor/lensor";
 * import { vit } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(vit()(conv2d(3, 8, 4), keyed(0)).params.weight?.origin[0]?.by, "truncNormal(std=0.02)");
 * ```
 */
export function vit(options: VitOptions = {}): Init {
  checkOptions("make vit", options, ["std"]);
  const by = truncNormal({ std: stdOf("vit", options.std) });
  return recipe("vit", "linear layers, convolutions, norms, positions or tokens", (node, _, is) => {
    if (is("Linear, Conv2d")) return { weight: by, bias: zeros };
    if (is("MultiheadAttention")) return attentionTable(by);
    if (isNorm(node, is)) return normTable(node);
    if (!node.params.position_embeddings && !node.params.cls_token) return undefined;
    // The peer draws the positions before the token, whatever their order in the module
    return [["", { position_embeddings: by }], ["", { cls_token: by, mask_token: zeros }]];
  });
}
