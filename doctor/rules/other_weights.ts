import { AVERAGED } from "../_words.ts";
import type { Rule } from "../types.ts";

/** The file holds averaged weights beside those that were loaded. */
export const otherWeights: Rule = {
  name: "other-weights",
  severity: "note",
  needs: "history",
  what: "An unused entry, a key of the metadata, or a set that was left out is called ema or the like.",
  why: "The averaged weights are usually the ones to use.",
  fix: 'pretrained(checkpoint, { prefix: "ema" })',
  reports: "MeanFlow 12, DiT 83",
  *find(x) {
    for (const { checkpoint, unused, used } of x.files) {
      if (used.size === 0) continue;
      const names = [...unused, ...checkpoint.metadata.keys(), ...(checkpoint.leftOut ?? []).map(({ key }) => key)];
      const name = names.find((name) => AVERAGED.test(name));
      const part = name && AVERAGED.exec(name)?.[2];
      if (!name || !part) continue;
      const prefix = name.slice(0, name.indexOf(part) + part.length);
      yield {
        path: "",
        evidence: `${checkpoint.name} also holds "${prefix}.*"`,
        fix: `pretrained(checkpoint, { prefix: "${prefix}" })`,
      };
    }
  },
};
