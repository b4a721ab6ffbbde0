import { pure } from "../core/pure.ts";
import { checkOptions } from "../core/check.ts";
import { zeros } from "../initializers/constant.ts";
import { normal } from "../initializers/normal.ts";
import { sinCosGrid } from "../initializers/sin_cos_grid.ts";
import type { Initializer } from "../initializers/types.ts";
import { xavierUniform } from "../initializers/xavier.ts";
import type { Init } from "../tree/types.ts";
import { attentionTable, isNorm, normTable, recipe } from "./_recipe.ts";

/**
 * A masked autoencoder's vision transformer: positions the sines and cosines of their column and row in a square grid,
 * which stay as they are (`freeze` them), Linear weights Xavier uniform, the patch kernel the same with each patch as
 * one vector, tokens N(0, 0.02), biases 0, norms 1 and 0.
 *
 * Positions are params called `pos_embed`, `decoder_pos_embed` or `position_embeddings`, one row more than the grid has
 * places if there is a class token, which is 0. When drawn, throws `shape` for another number of positions or a width
 * that is not a multiple of 4; `no-match` for a model without layers.
 *
 * Source: He et al., "Masked autoencoders are scalable vision learners" (2021), appendix A.1, and its code.
 *
 * Peers: Transformers `ViTMAEEmbeddings.initialize_weights`; timm `build_sincos2d_pos_embed`.
 *
 * @example
 * ```ts
 * import { keyed, module, tensor, values } from "@lensor/lensor";
 * import { vitMae } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = vitMae()(module("Embeddings", { params: { pos_embed: tensor([1, 5, 4]) } }), keyed(0));
 * const table = await values(ready, "pos_embed") as Float32Array;
 * // The class token, then column 0, row 0
 * assertEquals(table.slice(0, 8), new Float32Array([0, 0, 0, 0, 0, 1, 0, 1]));
 * ```
 */
export function vitMae(options: Readonly<Record<string, never>> = {}): Init {
  checkOptions("make vitMae", options, []);
  const matrix = xavierUniform();
  const token = normal({ std: 0.02 });
  const grid = sinCosGrid();
  return recipe("vitMae", "layers, positions or tokens", (node, _, is) => {
    if (is("Linear")) return { weight: matrix, bias: zeros };
    if (is("Conv2d")) return { weight: asVectors, bias: zeros };
    if (is("MultiheadAttention")) return attentionTable(matrix);
    if (isNorm(node, is)) return normTable(node);
    const own: Record<string, Initializer> = {};
    for (const name of Object.keys(node.params)) {
      if (/^(decoder_)?pos_embed$|^position_embeddings$/.test(name)) own[name] = grid;
      else if (/^(cls|mask)_token$/.test(name)) own[name] = token;
    }
    return Object.keys(own).length ? own : undefined;
  });
}

// A kernel as the matrix that it is for patches that do not overlap
const asVectors: Initializer = pure(Object.assign(
  (([out = 0, ...rest], rng, options) => {
    const axes = { in: rest.map((_, i) => i + 1), out: [0] };
    return xavierUniform({ fans: "layer" })([out, ...rest], rng, { ...options, axes });
  }) as Initializer,
  { label: "xavierUniform(patches as vectors)", elementwise: true as const },
));
