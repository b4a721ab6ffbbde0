import { isZero } from "../_look.ts";
import { shaped } from "../_show.ts";
import type { Rule } from "../types.ts";

/** A table of words that starts at 0. */
export const zeroEmbedding: Rule = {
  name: "zero-embedding",
  severity: "warning",
  needs: "values",
  what: "A trainable table of words that was not loaded is 0 all over, and no recipe says so.",
  innocent: "Positions, types, and the adapters of tables.",
  why: "All words are one.",
  fix: "fill(path, normal({ std: 0.02 }))",
  reports: "fairseq 4076",
  *find(x) {
    for (const seen of x.tensors) {
      if (seen.role !== "embedding" || seen.state === "loaded" || seen.recipe !== undefined || !seen.param.trainable) {
        continue;
      }
      if (!isZero(x.numbers(seen))) continue;
      yield {
        path: seen.path,
        evidence: `${shaped(seen.param.shape)} all 0`,
        fix: `fill("${seen.path}", normal({ std: 0.02 }))`,
      };
    }
  },
};
