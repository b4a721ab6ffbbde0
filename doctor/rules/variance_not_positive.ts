import { many, short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** A running variance of 0 or less. */
export const varianceNotPositive: Rule = {
  name: "variance-not-positive",
  severity: "error",
  needs: "values",
  breaks: true,
  what: "A running variance is below 0 somewhere; or 0 somewhere if it was not loaded, 0 in at least half if it was.",
  innocent: "Dead channels of trained networks, which reach 0.",
  why: "Dividing by its root gives NaN, or enormous outputs.",
  fix: "fill(path, ones)",
  reports: "batch norms filled by one rule",
  *find(x) {
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      if (!/^(running_var|moving_variance)(:0)?$/.test(seen.name) || !numbers?.all || numbers.count === 0) continue;
      const { min, zeros, count } = numbers;
      const many0 = seen.state === "loaded" ? zeros * 2 >= count : zeros > 0;
      if (!(min < 0) && !many0) continue;
      const evidence = min < 0 ? `the least is ${short(min)}` : `${many(zeros)} of ${many(count)} are 0`;
      yield { path: seen.path, evidence, fix: `fill("${seen.path}", ones)` };
    }
  },
};
