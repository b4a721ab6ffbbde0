import { gatesOf, isFlat } from "../_gates.ts";
import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** The forget offset in both biases of an LSTM. */
export const doubleBias: Rule = {
  name: "double-bias",
  severity: "warning",
  needs: "values",
  what: "The forget quarters of bias_ih and of bias_hh of an LSTM that was not loaded are the same nonzero constant.",
  why: "The two are added, so the gate starts at twice the offset.",
  fix: "recipes.forgetGate()",
  reports: "pytorch 20102, 750",
  *find(x) {
    for (const { ih, hh, a, b } of gatesOf(x)) {
      const size = a.length / 4;
      const [one, other] = [a.subarray(size, 2 * size), b.subarray(size, 2 * size)];
      if (!isFlat(one) || !isFlat(other) || one[0] === 0 || one[0] !== other[0]) continue;
      yield {
        path: ih.path,
        paths: [ih.path, hh.path],
        evidence: `both are ${short(one[0]!)}, together ${short(2 * one[0]!)}`,
      };
    }
  },
};
