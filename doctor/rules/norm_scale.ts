import { lawOf } from "../_law.ts";
import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** The weight of a norm drawn around 0. */
export const normScale: Rule = {
  name: "norm-scale",
  severity: "warning",
  needs: "values",
  what: "The weight of a norm is random, and its mean is less than half of its deviation.",
  innocent: "U(0, 1), N(1, 0.02), N(0.1, 0.1), constants, loaded weights.",
  why: "Half of the channels change sign, and most are nearly silent.",
  fix: "fill(path, ones)",
  reports: "transformers PR 171",
  *find(x) {
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      if (seen.role !== "norm" || !seen.random || !numbers || numbers.count < 1) continue;
      const law = seen.adjusted ? undefined : lawOf(seen.last!.by, seen.param.shape, seen.param.axes);
      const { mean, std } = law ?? numbers;
      if (!law && numbers.count < 2 || !(Math.abs(mean) < std / 2)) continue;
      yield {
        path: seen.path,
        evidence: `${seen.last!.by}: mean ${short(mean)}, std ${short(std)}`,
        fix: `fill("${seen.path}", ones)`,
      };
    }
  },
};
