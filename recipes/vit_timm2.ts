import { checkOptions } from "../core/check.ts";
import { constant } from "../initializers/constant.ts";
import { numberOption } from "../core/check.ts";
import { truncNormal } from "../initializers/trunc_normal.ts";
import type { Init } from "../tree/types.ts";
import { type HeadOptions, withClassifier } from "./_head.ts";
import { attentionTable, recipe } from "./_recipe.ts";

/** What `vitTimm2` may be told. */
export interface VitTimm2Options extends HeadOptions {
  /** The bias of every Linear but the classifier's; 0.02 by default. */
  readonly initBias?: number;
}

/**
 * timm's start for newer vision models: Linear and convolution weights from a normal of std 0.02 cut at ±2 (absolute),
 * Linear biases 0.02 (not 0), the classifier 0 with bias `headBias`. Other modules are left alone.
 *
 * Throws `range` or `type` for options that are not numbers or names, `no-match` for a model without such layers, or
 * without the classifier that an option speaks of.
 *
 * Source: timm's documentation of the function; its Hiera models are started by it.
 *
 * Peers: timm `layers.init_weight_vit`.
 *
 * @example
 * ```ts
 * import { keyed, linear } from "@lensor/lensor";
 * import { vitTimm2 } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(vitTimm2()(linear(4, 4), keyed(0)).params.bias?.origin[0]?.by, "constant(0.02)");
 * ```
 */
export function vitTimm2(options: VitTimm2Options = {}): Init {
  checkOptions("make vitTimm2", options, ["initBias", "headBias", "classifier"]);
  const bias = constant(numberOption("vitTimm2", "initBias", options.initBias ?? 0.02));
  const weight = truncNormal({ std: 0.02 });
  return withClassifier(
    "vitTimm2",
    options,
    (headAt) =>
      recipe("vitTimm2", "linear layers or convolutions", (_, path, is) => {
        if (is("MultiheadAttention")) return { ...attentionTable(weight), in_proj_bias: bias };
        if (!is("Linear, Conv1d, Conv2d, Conv3d")) return undefined;
        return headAt(path) ?? (is("Linear") ? { weight, bias } : { weight });
      }),
  );
}
