import { gatesOf } from "../_gates.ts";
import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** A forget gate that starts shut. */
export const forgetGateShut: Rule = {
  name: "forget-gate-shut",
  severity: "warning",
  needs: "values",
  what:
    "The sum of both biases of an LSTM that was not loaded is -3 or less in the whole forget quarter: the gate is open by 0.047 at most.",
  innocent: "chrono, which shuts input gates.",
  why: "The state is forgotten at once; the sign of the offset is wrong.",
  fix: "recipes.forgetGate()",
  reports: "flood-forecasting PR 289",
  *find(x) {
    for (const { ih, hh, quarter } of gatesOf(x)) {
      const forget = quarter(1);
      const most = forget.reduce((m, v) => Math.max(m, v), -Infinity);
      if (most <= -3) {
        yield {
          path: ih.path,
          paths: [ih.path, hh.path],
          evidence: `the forget gate starts at ${short(most)} or less`,
        };
      }
    }
  },
};
