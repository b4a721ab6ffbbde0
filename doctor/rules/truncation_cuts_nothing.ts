import { boundsOf, readLabel } from "../_law.ts";
import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** Bounds so wide that they do nothing. */
export const truncationCutsNothing: Rule = {
  name: "truncation-cuts-nothing",
  severity: "note",
  needs: "history",
  what: "The absolute bounds of truncNormal lie beyond 6 deviations on both sides.",
  why:
    "The bounds cut nothing: with std 0.02 the usual 2 is 100 deviations. Vision transformers are started so on purpose.",
  fix: "truncNormal({ std, within: 2 })",
  reports: "torchtitan 2269",
  *find(x) {
    for (const { path, last, state } of x.tensors) {
      const read = state === "drawn" && last ? readLabel(last.by) : undefined;
      if (read?.name !== "truncNormal") continue;
      const { a, b, within } = boundsOf(read.options);
      if (!within && a < -6 && b > 6) yield { path, evidence: `bounds at ${short(a)} and ${short(b)} deviations` };
    }
  },
};
