import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { constant, zeros } from "../../initializers/constant.ts";
import { numberOption } from "../../initializers/_make.ts";
import type { Table } from "../_visits.ts";

/** What recipes with a classifier of its own start may be told. */
export interface HeadOptions {
  /** The classifier's bias, for example -ln(classes); 0 unless given. */
  readonly headBias?: number;
  /** What the classifier's path begins with; `"head"` unless given. */
  readonly classifier?: string;
}

/** What the classifier gets, if a path is the classifier's: weight 0 and the bias. */
export function classifierOf(name: string, options: HeadOptions): (path: string) => Table | undefined {
  const { classifier = "head" } = options, bias = numberOption(name, "headBias", options.headBias ?? 0);
  if (typeof classifier !== "string" || classifier === "") {
    throw new LensorError(
      "type",
      `Cannot make ${name}: classifier is ${describe(classifier)}; use the start of a path`,
    );
  }
  const table = { weight: zeros, bias: constant(bias) };
  return (path) => path.startsWith(classifier) ? table : undefined;
}
