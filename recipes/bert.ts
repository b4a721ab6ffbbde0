import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { normal } from "../initializers/normal.ts";
import { truncNormal } from "../initializers/trunc_normal.ts";
import type { Init } from "../tree/types.ts";
import { ANY_LAYER, sameForAll, stdOf } from "./_normal_family.ts";
import { recipe } from "./_recipe.ts";

/** What `bert` may be told. */
export interface BertOptions {
  /** The standard deviation of every matrix and table; 0.02 by default. */
  readonly std?: number;
  /**
   * Whether the normals are cut at two standard deviations, as in the first BERT; false, as in Transformers, unless
   * given.
   */
  readonly truncated?: boolean;
}

/**
 * Every matrix and table N(0, 0.02), every bias and padding row 0, norms 1 and 0.
 *
 * Throws `range` for a std that is not above 0, `no-match` for a model without such layers.
 *
 * Source: Devlin et al., "BERT: Pre-training of deep bidirectional transformers" (2018).
 *
 * Peers: Transformers `BertPreTrainedModel._init_weights`; TensorFlow's BERT `create_initializer` (truncated).
 *
 * @example
 * ```ts
 * import { keyed, linear } from "@lensor/lensor";
 * import { bert } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(bert()(linear(4, 4), keyed(0)).params.weight?.origin[0]?.by, "normal(std=0.02)");
 * ```
 */
export function bert(options: BertOptions = {}): Init {
  checkOptions("make bert", options, ["std", "truncated"]);
  const std = stdOf("bert", options.std);
  const { truncated = false } = options;
  if (typeof truncated !== "boolean") {
    throw new LensorError("type", `Cannot make bert: truncated is ${describe(truncated)}; use true or false`);
  }
  return recipe("bert", ANY_LAYER, sameForAll(truncated ? truncNormal({ std, within: 2 }) : normal({ std })));
}
