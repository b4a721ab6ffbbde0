import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe, showShape } from "../core/shape.ts";
import { zeros } from "../initializers/constant.ts";
import { fans } from "../initializers/fans.ts";
import { normal } from "../initializers/normal.ts";
import type { Initializer } from "../initializers/types.ts";
import { find, join } from "../tree/walk.ts";
import { isModule } from "../tree/module.ts";
import { padded } from "../inits/torch_default/padded.ts";
import type { Init, Module, Param } from "../tree/types.ts";
import { stdOf } from "./_normal_family.ts";
import { isNorm, normTable, recipe } from "./_recipe.ts";

/** What `muP` may be told. */
export interface MuPOptions {
  /** The same model at the width that was tuned: what differs in shape is a width. */
  readonly base: Module;
  /** The standard deviation of every matrix and table at that width; 0.02 unless given. */
  readonly std?: number;
  /**
   * How matrices from a width to a fixed size start: 0; with std in proportion to 1 / fan in; or with the std as it is,
   * for a model that multiplies their output by n₀ / n. `"zero"` unless given.
   */
  readonly output?: "zero" | "scaled" | "multiplied";
}

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
  const { base, output = "zero" } = options ?? {};
  const std = stdOf("muP", options?.std);
  if (!isModule(base)) {
    throw new LensorError(
      "type",
      `Cannot make muP: base is ${describe(base)}; give the model at the width that was tuned`,
    );
  }
  if (!OUTPUTS.includes(output)) {
    throw new LensorError(
      "unknown-name",
      `Cannot make muP: there is no output ${describe(output)}; use ${quoteNames(OUTPUTS)}`,
    );
  }
  return recipe("muP", "linear layers, convolutions, embeddings or norms", (node, path, is) => {
    if (isNorm(node, is)) return normTable(node);
    const weight = node.params.weight;
    if (!weight || !is("Linear, _ConvNd, Embedding")) return undefined;
    const was = baseOf(base, join(path, "weight"), weight);
    // A table is looked up: its rows are no inputs
    if (is("Embedding")) return { weight: padded(node.attrs.padding_idx, normal({ std })) };
    return { weight: matrix(weight, was, std, output), bias: zeros };
  });
}

const OUTPUTS = ["zero", "scaled", "multiplied"] as const;

function matrix(now: Param, was: Param, std: number, output: typeof OUTPUTS[number]): Initializer {
  const here = fans(now.shape, now.axes);
  const there = fans(was.shape, was.axes);
  const ratio = there.fanIn / here.fanIn;
  if (here.fanIn === there.fanIn) return normal({ std });
  if (here.fanOut !== there.fanOut) return normal({ std: std * Math.sqrt(ratio) });
  if (output === "zero") return zeros;
  return normal({ std: output === "scaled" ? std * ratio : std });
}

function baseOf(base: Module, path: string, now: Param): Param {
  const found = find(base, path);
  if (found?.kind !== "param") {
    throw new LensorError("no-match", `Cannot apply muP to "${path}": the base has no such param`, { path });
  }
  if (found.node.shape.length === now.shape.length) return found.node;
  const text = `Cannot apply muP to "${path}": shape ${showShape(now.shape)} is ${
    showShape(found.node.shape)
  } in the base`;
  throw new LensorError("shape", `${text}; only sizes may differ`, { path });
}
