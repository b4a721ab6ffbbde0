import type { DType } from "../core/types.ts";
import { argsOf, type Sizes } from "./_check.ts";
import { type Layer, layer, type When } from "./_layer.ts";

/** What a layer norm may be told. */
export interface LayerNormOptions<Affine extends boolean = boolean, Bias extends boolean = boolean> {
  /** What is added to the variance; 1e-5 by default. */
  readonly eps?: number;
  /** Whether it has a weight, and a bias too; true by default. */
  readonly elementwiseAffine?: Affine;
  /** Whether it has a bias beside the weight; true by default. */
  readonly bias?: Bias;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/** What a group norm may be told. */
export interface GroupNormOptions<Affine extends boolean = boolean, Bias extends boolean = boolean> {
  /** What is added to the variance; 1e-5 by default. */
  readonly eps?: number;
  /** Whether it has a weight, and a bias too; true by default. */
  readonly affine?: Affine;
  /** Whether it has a bias beside the weight; true by default. */
  readonly bias?: Bias;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/** What a root mean square norm may be told. */
export interface RmsNormOptions<Affine extends boolean = boolean> {
  /** What is added to the mean square; null takes the dtype's own epsilon, as it does by default. */
  readonly eps?: number | null;
  /** Whether it has a weight; true by default. */
  readonly elementwiseAffine?: Affine;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/**
 * Normalisation over the last axes: weight and bias of their shape.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.LayerNorm`.
 *
 * @example
 * ```ts
 * import { layerNorm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(layerNorm(64).params.weight.shape, [64]);
 * assertEquals(layerNorm([8, 8], { bias: false }).absent, ["bias"]);
 * ```
 */
export function layerNorm<Affine extends boolean = true, Bias extends boolean = true>(
  normalizedShape: Sizes,
  options: LayerNormOptions<Affine, Bias> = {},
): Layer<When<Affine, "weight" | When<Bias, "bias">>> {
  const args = argsOf("LayerNorm");
  args.options(options, "eps", "elementwiseAffine", "bias", "dtype");
  const shape = args.sizes("normalizedShape", normalizedShape, rankOf(normalizedShape));
  const affine = args.flag("elementwiseAffine", options.elementwiseAffine ?? true);
  const bias = args.flag("bias", options.bias ?? true);
  return layer("LayerNorm", {
    attrs: { normalized_shape: shape, eps: args.real("eps", options.eps ?? 1e-5), elementwise_affine: affine },
    dtype: options.dtype,
    params: { weight: affine ? shape : null, bias: affine && bias ? shape : null },
  }) as Layer<When<Affine, "weight" | When<Bias, "bias">>>;
}

/**
 * Normalisation over groups of channels: weight and bias `[channels]`.
 *
 * Throws `range` or `type` for numbers that are not integers, and if the groups do not divide the channels.
 *
 * Source: `torch.nn.GroupNorm`.
 *
 * @example
 * ```ts
 * import { groupNorm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(groupNorm(8, 64).params.weight.shape, [64]);
 * ```
 */
export function groupNorm<Affine extends boolean = true, Bias extends boolean = true>(
  numGroups: number,
  numChannels: number,
  options: GroupNormOptions<Affine, Bias> = {},
): Layer<When<Affine, "weight" | When<Bias, "bias">>> {
  const args = argsOf("GroupNorm");
  args.options(options, "eps", "affine", "bias", "dtype");
  const groups = args.size("numGroups", numGroups, 1);
  const n = args.size("numChannels", numChannels);
  args.divides("numGroups", groups, "numChannels", n);
  const affine = args.flag("affine", options.affine ?? true);
  const bias = args.flag("bias", options.bias ?? true);
  return layer("GroupNorm", {
    attrs: { num_groups: groups, num_channels: n, eps: args.real("eps", options.eps ?? 1e-5), affine },
    dtype: options.dtype,
    params: { weight: affine ? [n] : null, bias: affine && bias ? [n] : null },
  }) as Layer<When<Affine, "weight" | When<Bias, "bias">>>;
}

/**
 * Division by the root mean square over the last axes: weight of their shape.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.RMSNorm`.
 *
 * @example
 * ```ts
 * import { rmsNorm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(rmsNorm(64).params.weight.shape, [64]);
 * ```
 */
export function rmsNorm<Affine extends boolean = true>(
  normalizedShape: Sizes,
  options: RmsNormOptions<Affine> = {},
): Layer<When<Affine, "weight">> {
  const args = argsOf("RMSNorm");
  args.options(options, "eps", "elementwiseAffine", "dtype");
  const shape = args.sizes("normalizedShape", normalizedShape, rankOf(normalizedShape));
  const affine = args.flag("elementwiseAffine", options.elementwiseAffine ?? true);
  const eps = options.eps ?? null;
  return layer("RMSNorm", {
    attrs: { normalized_shape: shape, eps: eps === null ? null : args.real("eps", eps), elementwise_affine: affine },
    dtype: options.dtype,
    params: { weight: affine ? shape : null },
  }) as Layer<When<Affine, "weight">>;
}

const rankOf = (sizes: Sizes) => Array.isArray(sizes) ? sizes.length : 1;
