import { checkOptions, wordOption } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { fans } from "../initializers/fans.ts";
import { normal } from "../initializers/normal.ts";
import { asInit } from "../inits/as_init.ts";
import { padded } from "../inits/torch_default/padded.ts";
import { list } from "../tree/optic.ts";
import { params } from "../tree/select.ts";
import { join } from "../tree/walk.ts";
import type { Init, Module } from "../tree/types.ts";
import { ANY_LAYER } from "./_normal_family.ts";
import { isNorm, normTable, recipe } from "./_recipe.ts";
import { baseOf, checkBase, MATRICES, matricesOf, sideOf, vectors } from "./_widths.ts";

/** What `uMuP` may be told. */
export interface UMuPOptions {
  /**
   * Where the factors of the outputs are: in the model, which multiplies what a hidden layer gives by 1 / √fan in and
   * what the last one gives by 1 / fan in; or in the first values, for a model that multiplies nothing. `"model"`
   * by default.
   */
  readonly multipliers?: "model" | "weights";
  /**
   * For `multipliers: "weights"`: the same model at another width, by which the matrices from a width to a fixed size
   * are known.
   */
  readonly base?: Module;
}

/**
 * The unit-scaled maximal update parametrisation: every matrix and table N(0, 1), biases 0, norms 1 and 0, so that no
 * size and no std is to be tuned and all values are of size 1. With the multipliers in the weights: hidden matrices
 * N(0, 1 / √fan in), output matrices N(0, 1 / fan in).
 *
 * Its other half belongs to the model and the training: Adam's rate of hidden matrices divided by √fan in, of tables by
 * √fan out, of residual branches by √depth; with the multipliers in the weights the rate of a matrix is multiplied by
 * its multiplier too.
 *
 * Throws `type` or `unknown-name` for bad options, `range` for a base of the model's own widths, `missing` for
 * multipliers in the weights without a base, `no-match` for a model without layers or a tensor that the base lacks,
 * `shape` where the base has another rank.
 *
 * Source: Blake et al., "u-μP: The unit-scaled maximal update parametrization" (2024), table 2.
 *
 * Peers: the package unit-scaling (its `Linear`, `LinearReadout` and `Embedding`).
 *
 * @example
 * ```ts
 * import { keyed, linear } from "@lensor/lensor";
 * import { uMuP } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(uMuP()(linear(4, 8), keyed(0)).params.weight?.origin[0]?.by, "normal");
 * ```
 */
export function uMuP(options: UMuPOptions = {}): Init {
  checkOptions("make uMuP", options, ["multipliers", "base"]);
  const { multipliers = "model", base } = options;
  wordOption("uMuP", "multipliers", multipliers, ["model", "weights"]);
  const isInWeights = multipliers === "weights";
  if (isInWeights && base === undefined) {
    throw new LensorError(
      "missing",
      'Cannot make uMuP: multipliers: "weights" needs base, the same model at another width, to know the output matrices',
    );
  }
  if (base !== undefined) checkBase("uMuP", base);
  const start = recipe("uMuP", ANY_LAYER, (node, path, is) => {
    if (isNorm(node, is)) return normTable(node);
    if (is("Embedding")) return { weight: padded(node.attrs.padding_idx, normal()) };
    if (!is(MATRICES)) return undefined;
    const given = matricesOf(node, is).map(({ tensor, param }) => {
      if (!isInWeights) return [tensor, normal()] as const;
      const at = join(path, tensor);
      const { fanIn } = fans(param.shape, param.axes);
      const isOutput = sideOf(param, baseOf("uMuP", base!, at, at, param)) === "output";
      return [tensor, normal({ std: isOutput ? 1 / fanIn : 1 / Math.sqrt(fanIn) })] as const;
    });
    return { ...Object.fromEntries(given), ...vectors(1) };
  });
  return asInit((model, rng) => {
    if (!isInWeights || widens(model, base!)) return start(model, rng);
    throw new LensorError(
      "range",
      "Cannot apply uMuP: base has the model's own widths, so no output matrix can be told; give it at another width",
    );
  });
}

function widens(model: Module, base: Module): boolean {
  const shapes = new Map(list(params, base).map(([path, { shape }]) => [path, shape]));
  return list(params, model).some(([path, { shape }]) => shapes.get(path)?.some((size, i) => size !== shape[i]));
}
