import { kindOf } from "../../core/dtype.ts";
import { many, short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** A float matrix of whole numbers of one byte. */
export const quantisedLook: Rule = {
  name: "quantised-look",
  severity: "warning",
  needs: "values",
  breaks: true,
  what: "A float matrix of 64 numbers or more holds whole numbers only, 16 different ones at least, none beyond 255.",
  why: "A random or trained float32 is whole with probability below 2^-20: these are codes without their scale.",
  fix: "dequantise the file with its scales: pretrained(dequantized(checkpoint))",
  reports: "sglang PR 28806",
  *find(x) {
    for (const seen of x.matrices) {
      const numbers = x.numbers(seen);
      if (!numbers?.all || !numbers.whole || seen.n < 64 || kindOf(seen.param.dtype) !== "float") continue;
      const { whole, min, max, count } = numbers;
      if (whole.size < 16 || min < -255 || max > 255) continue;
      yield { path: seen.path, evidence: `${many(count)} whole numbers from ${short(min)} to ${short(max)}` };
    }
  },
};
