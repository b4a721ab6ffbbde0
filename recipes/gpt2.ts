import { asInit } from "../inits/as_init.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { normal } from "../initializers/normal.ts";
import { eachModule, own } from "../tree/walk.ts";
import type { Table } from "../inits/visits.ts";
import type { Init, Module } from "../tree/types.ts";
import { depthOf, layerCount } from "./_depth.ts";
import { ANY_LAYER, sameForAll, stdOf } from "./_normal_family.ts";
import { recipe } from "./_recipe.ts";

/** What `gpt2` may be told. */
export interface Gpt2Options {
  /** The standard deviation of every matrix and table; 0.02 by default. */
  readonly std?: number;
  /**
   * How many blocks the whole network has; counted from the numbered modules that hold the projections by default.
   */
  readonly layers?: number;
  /** The names of the layers whose outputs are added to the residual stream; `["c_proj"]` by default. */
  readonly residual?: readonly string[];
}

/**
 * Every matrix and table N(0, 0.02), biases 0, norms 1 and 0, and the two projections of each block onto the residual
 * stream N(0, 0.02 / √(2 layers)), so that the stream's variance does not grow with depth.
 *
 * Throws `range` for a std that is not above 0 or a number of layers below 1, `no-match` if no module holds such a
 * projection, `missing` if the layers can neither be counted nor were given.
 *
 * Source: Radford et al., "Language models are unsupervised multitask learners" (2019), section 2.3.
 *
 * Peers: Transformers `GPT2PreTrainedModel._init_weights`; nanoGPT; Megatron-LM `scaled_init_method_normal`.
 *
 * @example
 * ```ts
 * import { keyed, linear, module, moduleList } from "@lensor/lensor";
 * import { gpt2 } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const mlp = module("MLP", { children: { c_fc: linear(4, 16), c_proj: linear(16, 4) } });
 * const net = module("Net", { children: { h: moduleList([mlp, mlp]) } }), ready = gpt2()(net, keyed(0));
 * const { c_fc, c_proj } = ready.children.h!.children[0]!.children;
 * assertEquals(c_fc?.params.weight?.origin.at(-1)?.by, "normal(std=0.02)");
 * assertEquals(c_proj?.params.weight?.origin.at(-1)?.by, "normal(std=0.01)"); // 0.02 / √4
 * ```
 */
export function gpt2(options: Gpt2Options = {}): Init {
  checkOptions("make gpt2", options, ["std", "layers", "residual"]);
  const std = stdOf("gpt2", options.std);
  const { residual = ["c_proj"], layers } = options;
  if (!Array.isArray(residual) || residual.some((name) => typeof name !== "string")) {
    throw new LensorError("type", `Cannot make gpt2: residual is ${describe(residual)}; use a list of names`);
  }
  if (layers !== undefined) layerCount("gpt2", "layers", layers);
  const common = sameForAll(normal({ std }));
  const projections = (node: Module) =>
    residual.filter((name) => own(own(node.children, name)?.params ?? {}, "weight"));
  return asInit((model, rng) => {
    checkSome(model, residual, projections);
    const depth = depthOf("gpt2", layers, model, (node) => projections(node).length > 0);
    const scaled = normal({ std: std / Math.sqrt(2 * depth) });
    return recipe("gpt2", ANY_LAYER, (node, path, is) => {
      const names = projections(node);
      // Drawn twice, at the layer and at the module that holds it, as the peer does
      const own = common(node, path, is) as Table | undefined;
      return [["", own ?? {}], ...names.map((name) => [name, { weight: scaled }] as const)];
    })(model, rng);
  });
}

function checkSome(model: Module, residual: readonly string[], projections: (node: Module) => readonly string[]): void {
  const found = new Set<string>();
  eachModule(model, (node) => projections(node).forEach((name) => found.add(name)));
  const lost = residual.filter((name) => !found.has(name));
  if (lost.length === 0 && residual.length > 0) return;
  throw new LensorError(
    "no-match",
    `Cannot apply gpt2: ${model.type} has no layer called ${quoteNames(lost) || "anything"}; ` +
      "name the projections onto the residual stream with residual",
  );
}
