import { type LinearMerge, linearMerge, type MergeMethod } from "../checkpoint/views/merge_methods.ts";
import type { DType } from "../core/types.ts";
import { argsOf } from "./_check.ts";
import { type Layer, layer, type When } from "./_layer.ts";

/** What a linear layer may be told. */
export interface LinearOptions<Bias extends boolean = boolean> {
  /** Whether it adds a bias; true by default. */
  readonly bias?: Bias;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/**
 * A layer `x W^T + b`: weight `[out, in]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.Linear`.
 *
 * @example
 * ```ts
 * import { linear } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(linear(64, 10).params.weight.shape, [10, 64]);
 * assertEquals(linear(64, 10, { bias: false }).absent, ["bias"]);
 * ```
 */
export function linear<Bias extends boolean = true>(
  inFeatures: number,
  outFeatures: number,
  options?: LinearOptions<Bias>,
): Layer<"weight" | When<Bias, "bias">>;
/** The weighted mean of checkpoints, for `merged`: `linearMerge` under the name that model merging knows. */
export function linear(options: LinearMerge): MergeMethod;
export function linear<Bias extends boolean = true>(
  inFeatures: number | LinearMerge,
  outFeatures?: number,
  options: LinearOptions<Bias> = {},
): Layer<"weight" | When<Bias, "bias">> | MergeMethod {
  if (typeof inFeatures === "object" && inFeatures !== null && outFeatures === undefined) {
    return linearMerge(inFeatures);
  }
  return build("Linear", inFeatures as number, outFeatures as number, options) as Layer<"weight" | When<Bias, "bias">>;
}

/** The output projection of attention: a Linear that PyTorch gives a class of its own. */
export function projection(inFeatures: number, outFeatures: number, options: LinearOptions): Layer<"weight" | "bias"> {
  return build("NonDynamicallyQuantizableLinear", inFeatures, outFeatures, options) as Layer<"weight" | "bias">;
}

/**
 * A layer `x1 A x2 + b` of two inputs: weight `[out, in1, in2]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers from 0 (the first input: from 1) on.
 *
 * Source: `torch.nn.Bilinear`.
 *
 * @example
 * ```ts
 * import { bilinear } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(bilinear(4, 3, 5).params.weight.shape, [5, 4, 3]);
 * ```
 */
export function bilinear<Bias extends boolean = true>(
  in1Features: number,
  in2Features: number,
  outFeatures: number,
  options: LinearOptions<Bias> = {},
): Layer<"weight" | When<Bias, "bias">> {
  const args = argsOf("Bilinear");
  args.options(options, "bias", "dtype");
  const in1 = args.size("in1Features", in1Features, 1);
  const in2 = args.size("in2Features", in2Features);
  const out = args.size("outFeatures", outFeatures);
  const bias = args.flag("bias", options.bias ?? true);
  return layer("Bilinear", {
    attrs: { in1_features: in1, in2_features: in2, out_features: out },
    dtype: options.dtype,
    params: { weight: [out, in1, in2], bias: bias ? [out] : null },
  }) as Layer<"weight" | When<Bias, "bias">>;
}

function build(type: string, inFeatures: number, outFeatures: number, options: LinearOptions): Layer<"weight"> {
  const args = argsOf(type);
  args.options(options, "bias", "dtype");
  const ins = args.size("inFeatures", inFeatures);
  const outs = args.size("outFeatures", outFeatures);
  const bias = args.flag("bias", options.bias ?? true);
  return layer(type, {
    attrs: { in_features: ins, out_features: outs },
    dtype: options.dtype,
    params: { weight: [outs, ins], bias: bias ? [outs] : null },
  }) as Layer<"weight">;
}
