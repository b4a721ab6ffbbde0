import { isConstant, isZero } from "../_look.ts";
import type { Examined, Rule, Seen } from "../types.ts";

/** Running statistics at 0 and 1 beside a trained norm. */
export const defaultStatistics: Rule = {
  name: "default-statistics",
  severity: "warning",
  needs: "values",
  what:
    "running_mean is all 0 and running_var all 1 beside a loaded weight and bias that are not constant; and another norm has other " +
    "statistics, or the counter is absent, was not loaded, or is above 0.",
  innocent: "Fresh files: weight 1, bias 0, or a counter of 0.",
  why: "The statistics were lost on the way, and the norm does nothing it learned.",
  fix: "load them too, or measure them anew on data",
  reports: "HomericIntelligence/Odyssey 5543",
  *find(x) {
    const means = x.tensors.filter((s) => s.name === "running_mean");
    const fresh = new Set(means.filter((s) => isFresh(x, s)));
    for (const mean of fresh) {
      const [weight, bias, counter] = ["weight", "bias", "num_batches_tracked"].map((name) => beside(x, mean, name));
      if (!learned(x, weight) || !learned(x, bias)) continue;
      const counts = counter && x.numbers(counter);
      const fits = counts && counter.state === "loaded" && counts.max === 0;
      if (fresh.size === means.length && fits) continue;
      const variance = beside(x, mean, "running_var")!.path;
      yield {
        path: mean.path,
        paths: [mean.path, variance],
        evidence: "mean all 0 and variance all 1 beside a trained weight",
      };
    }
  },
};

const beside = (x: Examined, { home }: Seen, name: string) => x.at(home === "" ? name : `${home}.${name}`);

function isFresh(x: Examined, mean: Seen): boolean {
  const variance = beside(x, mean, "running_var");
  const numbers = variance && x.numbers(variance);
  return isZero(x.numbers(mean)) && isConstant(numbers) && numbers!.min === 1;
}

function learned(x: Examined, seen: Seen | undefined): boolean {
  const numbers = seen && x.numbers(seen);
  return seen?.state === "loaded" && numbers !== undefined && numbers.all && !isConstant(numbers);
}
