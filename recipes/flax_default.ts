import { checkOptions } from "../core/check.ts";
import { ones, zeros } from "../initializers/constant.ts";
import { flaxEmbedding } from "../initializers/flax_embedding.ts";
import { lecunNormal } from "../initializers/lecun.ts";
import { orthogonal } from "../initializers/orthogonal.ts";
import { stacked } from "../initializers/stacked.ts";
import type { Init } from "../tree/types.ts";
import { named } from "./_named.ts";
import { torchLayers, withAxes } from "./_torch_layers.ts";

/**
 * What Flax's layers start with: kernels LeCun normal, in recurrent cells orthogonal, embeddings N(0, 1 / √features),
 * biases and running means 0, scales and running variances 1.
 *
 * Params are told by the names that Flax gives them (`kernel`, `bias`, `scale`, `embedding`, `mean`, `var`), as a tree
 * read from names has no types. A kernel of attention has its heads among the fans. PyTorch's layers are told by their
 * class and get the same, under their own names. Throws `no-match` for a model without either, `unsupported` for
 * PyTorch's attention with rows added to its keys.
 *
 * Source: the initializers of `flax.linen`'s layers, Flax 0.12.
 *
 * Peers: Flax linen `Dense`, `Conv`, `Embed`, `LayerNorm`, `BatchNorm`, `LSTMCell`, `MultiHeadDotProductAttention`.
 *
 * @example
 * ```ts
 * import { keyed, modelFromSpecs } from "@lensor/lensor";
 * import { flaxDefault } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = modelFromSpecs({ "dense.kernel": { shape: [4, 8], dtype: "float32" } });
 * assertEquals(flaxDefault()(net, keyed(0)).children.dense?.params.kernel?.origin[0]?.by, "lecunNormal");
 * ```
 */
export function flaxDefault(options: Readonly<Record<string, never>> = {}): Init {
  checkOptions("make flaxDefault", options, []);
  const kernel = lecunNormal();
  const recurrent = orthogonal({ convention: "jax" });
  const heads = withAxes(kernel, { in: [0], out: [1, 2] });
  const merged = withAxes(kernel, { in: [0, 1], out: [2] });
  const embedding = flaxEmbedding();
  const square = orthogonal({ convention: "torch" });
  return named(
    "flaxDefault",
    {
      // Cells call the kernels on the state hi, hf ...; attention has kernels [features, heads, size] and back
      kernel: ({ shape }, module) => {
        if (/^h[ifgorzn]$/.test(module)) return recurrent;
        if (shape.length !== 3 || !/^(query|key|value|out)$/.test(module)) return kernel;
        return module === "out" ? merged : heads;
      },
      embedding: () => embedding,
      bias: () => zeros,
      scale: () => ones,
      mean: () => zeros,
      var: () => ones,
    },
    torchLayers("flaxDefault", { kernel, recurrent: (gates) => stacked(Array(gates).fill(square)), table: embedding }),
  );
}
