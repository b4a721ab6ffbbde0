import type { DType } from "../core/types.ts";
import type { Module, Param, TypedModule } from "../tree/types.ts";
import { argsOf } from "./_check.ts";
import { type Layer, layer, type When } from "./_layer.ts";
import { projection } from "./linear.ts";

/** What multi-head attention may be told. */
export interface AttentionOptions<Bias extends boolean = boolean, BiasKv extends boolean = boolean> {
  /** The share of attention weights that are dropped; 0 by default. */
  readonly dropout?: number;
  /** Whether the projections add biases; true by default. */
  readonly bias?: Bias;
  /** Whether a learnt key and value are added to the sequence; false by default. */
  readonly addBiasKv?: BiasKv;
  /** Whether a key and value of zeros are added to the sequence; false by default. */
  readonly addZeroAttn?: boolean;
  /** The size of the keys; the embedding size by default. */
  readonly kdim?: number;
  /** The size of the values; the embedding size by default. */
  readonly vdim?: number;
  /** Whether the batch is the first axis of the input; false by default. */
  readonly batchFirst?: boolean;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/**
 * The tensors of multi-head attention: its projections are one tensor, or three where keys or values have a size of
 * their own.
 */
export type Attention<Bias extends boolean = boolean, BiasKv extends boolean = boolean> = TypedModule<
  & Readonly<Partial<Record<"in_proj_weight" | "q_proj_weight" | "k_proj_weight" | "v_proj_weight", Param>>>
  & Readonly<Record<When<Bias, "in_proj_bias"> | When<BiasKv, "bias_k" | "bias_v">, Param>>,
  Readonly<Record<never, Param>>,
  { readonly out_proj: Layer<"weight" | When<Bias, "bias">> }
>;

/**
 * Multi-head attention: `in_proj_weight` `[3 embed, embed]` with the query, key and value rows stacked (or
 * `q_proj_weight`, `k_proj_weight` and `v_proj_weight` where `kdim` or `vdim` differ), `in_proj_bias`, and the Linear
 * `out_proj`.
 *
 * Throws `range` or `type` for sizes that are not positive integers, and if the heads do not divide the embedding.
 *
 * Source: `torch.nn.MultiheadAttention`.
 *
 * @example
 * ```ts
 * import { multiheadAttention } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const attention = multiheadAttention(8, 2);
 * assertEquals(attention.params.in_proj_bias.shape, [24]);
 * assertEquals(attention.children.out_proj.params.weight.shape, [8, 8]);
 * ```
 */
export function multiheadAttention<Bias extends boolean = true, BiasKv extends boolean = false>(
  embedDim: number,
  numHeads: number,
  options: AttentionOptions<Bias, BiasKv> = {},
): Attention<Bias, BiasKv> {
  const args = argsOf("MultiheadAttention");
  args.options(options, "dropout", "bias", "addBiasKv", "addZeroAttn", "kdim", "vdim", "batchFirst", "dtype");
  const embed = args.size("embedDim", embedDim, 1);
  const heads = args.size("numHeads", numHeads, 1);
  args.divides("numHeads", heads, "embedDim", embed);
  const kdim = args.size("kdim", options.kdim ?? embed, 1);
  const vdim = args.size("vdim", options.vdim ?? embed, 1);
  const bias = args.flag("bias", options.bias ?? true);
  const extra = args.flag("addBiasKv", options.addBiasKv ?? false);
  const apart = kdim !== embed || vdim !== embed;
  return layer("MultiheadAttention", {
    attrs: {
      embed_dim: embed,
      kdim,
      vdim,
      num_heads: heads,
      dropout: args.real("dropout", options.dropout ?? 0, 0, 1),
      batch_first: args.flag("batchFirst", options.batchFirst ?? false),
      head_dim: embed / heads,
      add_zero_attn: args.flag("addZeroAttn", options.addZeroAttn ?? false),
    },
    dtype: options.dtype,
    params: {
      in_proj_weight: apart ? null : [3 * embed, embed],
      q_proj_weight: apart ? [embed, embed] : null,
      k_proj_weight: apart ? [embed, kdim] : null,
      v_proj_weight: apart ? [embed, vdim] : null,
      in_proj_bias: bias ? [3 * embed] : null,
      ...(extra && { bias_k: [1, 1, embed], bias_v: [1, 1, embed] }),
    },
    children: { out_proj: projection(embed, embed, { bias, ...(options.dtype && { dtype: options.dtype }) }) },
  }) as Module as Attention<Bias, BiasKv>;
}
