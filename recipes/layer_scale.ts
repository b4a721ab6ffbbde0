import { asInit } from "../inits/as_init.ts";
import { checkOptions } from "../core/check.ts";
import { constant } from "../initializers/constant.ts";
import { numberOption } from "../core/check.ts";
import type { Initializer } from "../initializers/types.ts";
import type { Init, Module } from "../tree/types.ts";
import { depthOf, layerCount } from "./_depth.ts";
import { isNorm, isOf, recipe } from "./_recipe.ts";

/** What `layerScale` may be told. */
export interface LayerScaleOptions {
  /** The value of every factor; by the depth of the network by default. */
  readonly value?: number;
  /** How many blocks the whole network has; counted from the numbered modules that hold the factors by default. */
  readonly layers?: number;
}

/**
 * The factors per channel behind each residual branch (LayerScale): 0.1 up to 18 blocks, 1e-5 up to 24, 1e-6 in deeper
 * networks.
 *
 * They are params called `gamma`, `gamma_1`, `gamma_2`, `lambda1`, `ls1`, `ls2` or `layer_scale...` of modules that are
 * no norms. Throws `range` or `type` for bad options, `no-match` if there are none, `missing` if the blocks can neither
 * be counted nor were given.
 *
 * Source: Touvron et al., "Going deeper with image transformers" (2021), section 3.
 *
 * Peers: timm `LayerScale` and CaiT (`init_values`); Transformers `layerscale_value`.
 *
 * @example
 * ```ts
 * import { keyed, module, moduleList, tensor } from "@lensor/lensor";
 * import { layerScale } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const block = module("Block", { params: { gamma_1: tensor([4]) } });
 * const ready = layerScale()(moduleList([block, block]), keyed(0));
 * assertEquals(ready.children[0]?.params.gamma_1?.origin[0]?.by, "constant(0.1)");
 * ```
 */
export function layerScale(options: LayerScaleOptions = {}): Init {
  checkOptions("make layerScale", options, ["value", "layers"]);
  const { value, layers } = options;
  if (value !== undefined) numberOption("layerScale", "value", value);
  if (layers !== undefined) layerCount("layerScale", "layers", layers);
  return asInit((model, rng) => {
    let factor: Initializer | undefined; // Counted once, and only if there is something to count for
    const make = () =>
      constant(value ?? byDepth(depthOf("layerScale", layers, model, (node) => factors(node).length > 0)));
    return recipe("layerScale", "LayerScale factors (gamma, lambda1, ls1 ...)", (node) => {
      const names = factors(node);
      return names.length ? Object.fromEntries(names.map((name) => [name, factor ??= make()])) : undefined;
    })(model, rng);
  });
}

// A norm's scale may be called gamma as well
const factors = (node: Module): string[] =>
  /Norm(alization)?\d*d?$/.test(node.type) || isNorm(node, isOf(node))
    ? []
    : Object.keys(node.params).filter((name) => NAMES.test(name));

const NAMES = /^(gamma|gamma_?[12]|lambda[12]?|ls[12]|layer_?scale\w*)$/;

const byDepth = (depth: number): number => depth <= 18 ? 0.1 : depth <= 24 ? 1e-5 : 1e-6;
