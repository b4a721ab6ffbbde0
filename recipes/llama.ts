import { checkOptions } from "../core/check.ts";
import { normal } from "../initializers/normal.ts";
import type { Init } from "../tree/types.ts";
import { ANY_LAYER, sameForAll, stdOf } from "./_normal_family.ts";
import { recipe } from "./_recipe.ts";

/** What `llama` may be told. */
export interface LlamaOptions {
  /** The standard deviation of every matrix and table; 0.02 by default. */
  readonly std?: number;
}

/**
 * Every matrix and table N(0, 0.02), every bias and padding row 0, root mean square norms 1: LLaMA, Mistral, Qwen and
 * their like. Norms of classes that scale by 1 + weight, such as Gemma's, start at 0.
 *
 * To scale the projections onto the residual stream by depth as well, use
 * `gpt2({ residual: ["o_proj", "down_proj"] })`. Throws `range` for a std that is not above 0, `no-match` for a model
 * without such layers.
 *
 * Source: Touvron et al., "LLaMA: Open and efficient foundation language models" (2023), whose code leaves the start to
 * its framework.
 *
 * Peers: Transformers `PreTrainedModel._init_weights`, which `LlamaPreTrainedModel` inherits.
 *
 * @example
 * ```ts
 * import { keyed, rmsNorm } from "@lensor/lensor";
 * import { llama } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(llama()(rmsNorm(4), keyed(0)).params.weight?.origin[0]?.by, "ones");
 * ```
 */
export function llama(options: LlamaOptions = {}): Init {
  checkOptions("make llama", options, ["std"]);
  return recipe("llama", ANY_LAYER, sameForAll(normal({ std: stdOf("llama", options.std) })));
}
