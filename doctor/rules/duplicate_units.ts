import { many } from "../_show.ts";
import { isFormula } from "../_law.ts";
import { bitsIn } from "./same_numbers.ts";
import type { Rule } from "../types.ts";

/** Units of a layer that are copies of each other. */
export const duplicateUnits: Rule = {
  name: "duplicate-units",
  severity: "warning",
  needs: "values",
  what:
    "In a matrix that was not loaded two units of a group are equal and not 0, and chance does not explain it (2^-40).",
  innocent:
    "Formulas, stacked and sparse starts, kernels for upsampling; matrices of which all units are equal have a rule of their own.",
  why: "The copies start as one, and where their ways out are equal too they stay one.",
  fix: "add noise to the copies, or draw the whole: fill(path, kaimingUniform())",
  reports: "Net2Net (Chen et al. 2016), widening without noise",
  *find(x) {
    const told = x.found("symmetric");
    for (const seen of x.matrices) {
      const units = x.numbers(seen)?.units;
      if (!units || units.copies === 0 || ["loaded", "mixed"].includes(seen.state) || told.has(seen.path)) continue;
      if (seen.last && (isFormula(seen.last.by) || /^(stacked|sparse|icnr)/.test(seen.last.by)) || units.equal) {
        continue;
      }
      if (2 * Math.log2(units.count) - 1 - units.size * bitsIn(seen) >= -40) continue;
      yield { path: seen.path, evidence: `${many(units.copies)} of ${many(units.count)} units are copies` };
    }
  },
};
