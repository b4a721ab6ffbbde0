import { asInit } from "../inits/as_init.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { constant, zeros } from "../initializers/constant.ts";
import { numberOption } from "../core/check.ts";
import type { Table } from "../inits/visits.ts";
import { eachModule } from "../tree/walk.ts";
import type { Init } from "../tree/types.ts";
import { isOf } from "./_recipe.ts";

/** What recipes with a classifier of its own start may be told. */
export interface HeadOptions {
  /** The classifier's bias, for example -ln(classes); 0 by default. */
  readonly headBias?: number;
  /** What the classifier's path begins with; `"head"` by default. */
  readonly classifier?: string;
}

/**
 * A recipe that is told what the classifier gets, by the path of a layer: weight 0 and the bias; nothing for another
 * layer. Where an option speaks of the classifier there must be one.
 */
export function withClassifier(
  name: string,
  options: HeadOptions,
  make: (headAt: (path: string) => Table | undefined) => Init,
): Init {
  const { classifier = "head" } = options;
  const bias = numberOption(name, "headBias", options.headBias ?? 0);
  if (typeof classifier !== "string" || classifier === "") {
    throw new LensorError(
      "type",
      `Cannot make ${name}: classifier is ${describe(classifier)}; use the start of a path`,
    );
  }
  const table = { weight: zeros, bias: constant(bias) };
  const init = make((path) => path.startsWith(classifier) ? table : undefined);
  if (options.classifier === undefined && options.headBias === undefined) return init;
  return asInit((model, rng) => {
    let found = false;
    eachModule(model, (node, path) => void (found ||= path.startsWith(classifier) && isOf(node)("Linear")));
    if (found) return init(model, rng);
    throw new LensorError(
      "no-match",
      `Cannot apply ${name}: ${model.type} has no linear layer whose path begins with "${classifier}"; name it with classifier`,
    );
  });
}
