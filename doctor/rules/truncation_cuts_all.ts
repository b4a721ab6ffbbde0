import { boundsOf, cumulative, readLabel } from "../_law.ts";
import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** Bounds so narrow that nothing of the normal is left. */
export const truncationCutsAll: Rule = {
  name: "truncation-cuts-all",
  severity: "warning",
  needs: "history",
  what: "The absolute bounds of truncNormal keep less than a fifth of the normal.",
  innocent: "within, which counts in deviations.",
  why: "What is left is uniform and much narrower than std says.",
  fix: "truncNormal({ std, within: 2 })",
  reports: "timm's two truncated normals: absolute bounds and sigmas",
  *find(x) {
    for (const { path, last, state } of x.tensors) {
      const read = state === "drawn" && last ? readLabel(last.by) : undefined;
      if (read?.name !== "truncNormal") continue;
      const { a, b, std, within } = boundsOf(read.options);
      const kept = cumulative(b) - cumulative(a);
      if (within || !(kept < 0.2)) continue;
      const left = (b - a) * std / Math.sqrt(12);
      yield {
        path,
        evidence: `the bounds keep ${short(100 * kept)} % of the normal: std ${short(left)} instead of ${short(std)}`,
      };
    }
  },
};
