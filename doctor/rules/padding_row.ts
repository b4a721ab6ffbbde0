import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** The row that stands for padding was drawn. */
export const paddingRow: Rule = {
  name: "padding-row",
  severity: "warning",
  needs: "values",
  what: "A table with padding_idx was not loaded, and that row is not 0.",
  why: "Padding is read as a word; it gets no gradient, so it stays what it is.",
  fix: "torchDefault keeps the row at 0; or set it after your rule with adjust",
  reports: "pytorch 6411, 6495; Graphormer 41",
  *find(x) {
    for (const seen of x.tensors) {
      const row = seen.node.attrs.padding_idx;
      const kept = x.numbers(seen)?.kept;
      if (
        typeof row !== "number" || seen.name !== "weight" || seen.state === "loaded" || !kept ||
        kept.every((v) => v === 0)
      ) continue;
      yield {
        path: seen.path,
        evidence: `row ${row} is ${[...kept.slice(0, 2)].map(short).join(", ")}${kept.length > 2 ? ", ..." : ""}`,
      };
    }
  },
};
