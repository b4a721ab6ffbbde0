import { bytesOf, kindOf } from "../../core/dtype.ts";
import { many } from "../_show.ts";
import type { Numbers, Rule, Seen } from "../types.ts";

/** Numbers that the dtype has rounded to 0. */
export const castUnderflow: Rule = {
  name: "cast-underflow",
  severity: "warning",
  needs: "values",
  breaks: true,
  what:
    "A cast made more than 1 % of the nonzero numbers 0; or of 64 or more random numbers in 16 or 8 bits more than 1 % are 0.",
  innocent: "sparse.",
  why: "float16 rounds everything up to 2^-25 to 0, and a start of zeros is another start.",
  fix: "use a larger std, or keep these weights in float32",
  reports: "coremltools PR 2669, onnxconverter-common 268",
  *find(x) {
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      const lost = numbers && (byCast(numbers) ?? byDraw(seen, numbers));
      if (numbers?.refused?.kind === "underflow") {
        yield { path: seen.path, evidence: numbers.refused.message };
      } else if (lost) {
        yield { path: seen.path, evidence: `${many(lost)} of ${many(numbers.count)} are 0 in ${seen.param.dtype}` };
      }
    }
  },
};

function byCast({ cast, all }: Numbers): number | undefined {
  return all && cast && cast.underflow > Math.max(1, cast.nonzero / 100) ? cast.underflow : undefined;
}

function byDraw({ random, param, last, n }: Seen, { zeros, all }: Numbers): number | undefined {
  if (!all || !random || n < 64 || kindOf(param.dtype) !== "float" || bytesOf(param.dtype) > 2) return undefined;
  // Rows of padding and parts of zeros are no rounding
  if (/sparse|padding=|stacked|zeros/.test(last?.by ?? "")) return undefined;
  return zeros > Math.max(2, n / 100) ? zeros : undefined;
}
