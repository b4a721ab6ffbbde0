import { many } from "../_show.ts";
import type { Rule } from "../types.ts";

/** Finite numbers of the file that the model's dtype cannot hold. */
export const castOverflow: Rule = {
  name: "cast-overflow",
  severity: "error",
  needs: "values",
  breaks: true,
  what: "A number is finite in the file and infinite in the model: float16 ends at 65,504.",
  why: "An infinity spreads to every output.",
  fix: "load it as bfloat16, which has float32's range, or scale the weights",
  reports: "NVIDIA/caffe 499",
  *find(x) {
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      if (numbers?.refused?.kind === "overflow") {
        yield { path: seen.path, evidence: numbers.refused.message };
      } else if (numbers?.cast?.overflow) {
        const from = seen.entry?.dtype ?? "the file";
        const to = seen.param.dtype;
        yield {
          path: seen.path,
          evidence: `${many(numbers.cast.overflow)} of ${many(numbers.count)} became inf, from ${from} to ${to}`,
        };
      }
    }
  },
};
