import { isFormula } from "../_law.ts";
import type { Rule } from "../types.ts";

/** A tensor that two rules draw. */
export const drawnOften: Rule = {
  name: "drawn-often",
  severity: "note",
  needs: "history",
  what: "The history holds two random draws outside of override.",
  why: "The first draw is lost, so one of the two rules does nothing here.",
  fix: "drop one of the rules, or say that it is meant: override(init)",
  reports: "pytorch 90465, 104187",
  *find(x) {
    for (const { path, param } of x.tensors) {
      const draws = param.origin.filter((o) => o.kind === "draw" && !o.override && !isFormula(o.by));
      if (draws.length > 1) yield { path, evidence: draws.map((o) => o.by).join(", then ") };
    }
  },
};
