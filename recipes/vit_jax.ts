import { checkOptions } from "../core/check.ts";
import { zeros } from "../initializers/constant.ts";
import { normal } from "../initializers/normal.ts";
import { xavierUniform } from "../initializers/xavier.ts";
import type { Init } from "../tree/types.ts";
import { type HeadOptions, withClassifier } from "./_head.ts";
import { attentionTable } from "./_recipe.ts";
import { timmLecunNormal } from "./_timm_draws.ts";
import { timmVit } from "./_vit_timm.ts";

/**
 * The start of the first vision transformer, in JAX: Linear weights Xavier uniform, biases 0, in MLPs N(0, 1e-6); the
 * patch kernel LeCun normal; the classifier 0 with bias `headBias`; `pos_embed`, tokens and the rest as `vitTimm`.
 *
 * An MLP has "mlp" in its path. Throws `range` or `type` for options that are not numbers or names, `no-match`
 * for a model without layers, or without the classifier that an option speaks of.
 *
 * Source: Dosovitskiy et al., "An image is worth 16x16 words" (2020), and its code in Flax.
 *
 * Peers: timm `init_weights_vit_jax`; with `headBias: -Math.log(classes)` its mode `jax_nlhb`.
 *
 * @example
 * ```ts
 * import { keyed, linear, module } from "@lensor/lensor";
 * import { vitJax } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { children: { mlp: linear(4, 4), head: linear(4, 2) } }), ready = vitJax()(net, keyed(0));
 * assertEquals(ready.children.mlp?.params.bias?.origin[0]?.by, "normal(std=0.000001)");
 * assertEquals(ready.children.head?.params.weight?.origin[0]?.by, "zeros");
 * ```
 */
export function vitJax(options: HeadOptions = {}): Init {
  checkOptions("make vitJax", options, ["headBias", "classifier"]);
  const weight = xavierUniform();
  const small = normal({ std: 1e-6 });
  return withClassifier("vitJax", options, (headAt) =>
    timmVit("vitJax", (_, path, is) => {
      if (is("Linear")) return headAt(path) ?? { weight, bias: path.includes("mlp") ? small : zeros };
      if (is("MultiheadAttention")) return attentionTable(weight);
      return is("Conv2d") ? { weight: timmLecunNormal, bias: zeros } : undefined;
    }));
}
