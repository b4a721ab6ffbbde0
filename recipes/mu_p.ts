import { checkOptions } from "../core/check.ts";
import type { Init } from "../tree/types.ts";
import { byWidths, type WidthOptions } from "./_widths.ts";

/** What `muP` may be told. */
export type MuPOptions = WidthOptions;

/**
 * The maximal update parametrisation, so that what was tuned on a narrow model holds for a wide one: with n₀ inputs at
 * the base and n here, hidden matrices (both sides are widths) N(0, std √(n₀ / n)), input matrices and tables N(0,
 * std), output matrices 0, N(0, std n₀ / n), or N(0, std) where the model multiplies by n₀ / n, biases 0, norms 1 and
 * 0.
 *
 * Its other half, Adam's rate of hidden matrices times n₀ / n and attention by 1 / d, belongs to the training. Throws
 * `type` or `range` for bad options, `no-match` for a tensor that the base lacks, `shape` where the base has another
 * rank.
 *
 * Source: Yang et al., "Tensor programs V: Tuning large neural networks via zero-shot hyperparameter transfer" (2022),
 * table 8.
 *
 * Peers: the package mup (`set_base_shapes`, whose `MuReadout` is `"multiplied"`).
 *
 * @example
 * ```ts
 * import { keyed, linear, sequential } from "@lensor/lensor";
 * import { muP } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const mlp = (width: number) => sequential(linear(4, width), linear(width, width), linear(width, 2));
 * const ready = muP({ base: mlp(8) })(mlp(32), keyed(0));
 * const by = [0, 1, 2].map((i) => ready.children[i]?.params.weight?.origin[0]?.by);
 * assertEquals(by, ["normal(std=0.02)", "normal(std=0.01)", "zeros"]);
 * ```
 */
export function muP(options: MuPOptions): Init {
  checkOptions("make muP", options ?? {}, ["base", "std", "output"]);
  return byWidths("muP", options);
}
