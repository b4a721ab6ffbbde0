import { many } from "../_show.ts";
import { isFormula } from "../_law.ts";
import type { Rule } from "../types.ts";

/** Some units of a layer that start at 0 while others do not. */
export const zeroUnits: Rule = {
  name: "zero-units",
  severity: "warning",
  needs: "values",
  what: "In a matrix that was not loaded some units are 0 all over and others are not.",
  innocent: "Formulas, stacked and sparse starts.",
  why: "A loop stopped early: these units are silent at the start.",
  fix: "fill the whole shape: fill(path, kaimingUniform())",
  reports: "loops that stop early",
  *find(x) {
    for (const seen of x.matrices) {
      const units = x.numbers(seen)?.units;
      if (
        !units || units.zero === 0 || units.zero === units.count || units.size < 2 ||
        ["loaded", "mixed"].includes(seen.state)
      ) {
        continue;
      }
      if (seen.last && (isFormula(seen.last.by) || /^(stacked|sparse)/.test(seen.last.by))) continue;
      yield { path: seen.path, evidence: `${many(units.zero)} of ${many(units.count)} units` };
    }
  },
};
