import type { Rule } from "../types.ts";

/** Two names of one tensor for which the file has different numbers. */
export const tieDisagrees: Rule = {
  name: "tie-disagrees",
  severity: "error",
  needs: "values",
  breaks: true,
  what: "Two params are tied in the model, and the file has other numbers under the two names.",
  why: "One of the two is lost.",
  fix: 'drop the entry that is stale: pretrained(checkpoint, { ignore: "lm_head.weight" })',
  reports: "transformers PR 42612, NeMo Automodel 2571",
  *find(x) {
    for (const seen of x.tensors) {
      const refused = x.numbers(seen)?.refused;
      if (refused?.kind !== "tie") continue;
      const aliases = [...x.ties].filter(([, owner]) => owner === seen.path).map(([alias]) => alias);
      const [alias = "its alias"] = aliases;
      yield {
        path: seen.path,
        evidence: `"${seen.path}" and "${alias}" differ in the file`,
        fix: `pretrained(checkpoint, { ignore: "${alias}" })`,
      };
    }
  },
};
