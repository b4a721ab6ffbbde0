import { kindOf } from "../../core/dtype.ts";
import { type Law, lawOf } from "../_law.ts";
import { short } from "../_show.ts";
import type { Numbers, Rule, Seen } from "../types.ts";

/** The numbers are not those that the history speaks of. */
export const offPromise: Rule = {
  name: "off-promise",
  severity: "warning",
  needs: "values",
  what:
    "The last write is a draw by a known law, and the numbers contradict it by 8 standard errors or leave its bounds.",
  innocent: "Tensors that were adjusted after the draw.",
  why: "The history is not that of these numbers: a seed will not bring them back.",
  fix: 'write changes into the history: adjust(path, "scaled", ({ data }) => data.map((x) => x * 3))',
  reports: "values changed by hand after the start",
  *find(x) {
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      const law = numbers && promised(seen);
      const evidence = law && contradiction(seen, law, numbers);
      if (evidence) yield { path: seen.path, evidence: `${seen.last!.by} says ${evidence}` };
    }
  },
};

function promised({ last, adjusted, state, param }: Seen): Law | undefined {
  if (state !== "drawn" || adjusted || !last || kindOf(param.dtype) !== "float") return undefined;
  return lawOf(last.by, param.shape, param.axes);
}

// One rounding of the dtype, relative to the number
const ROUNDING: Readonly<Record<string, number>> = {
  float64: 2 ** -52,
  float32: 2 ** -23,
  float16: 2 ** -10,
  bfloat16: 2 ** -7,
};

function contradiction({ param, n }: Seen, law: Law, found: Numbers): string | undefined {
  const { mean, std, min, max, count } = found;
  const step = ROUNDING[param.dtype] ?? 2 ** -2;
  const finite = count - found.nan - found.infinite;
  if (finite === 0) return undefined;
  const { low, high } = law;
  if (low !== undefined && high !== undefined) {
    const slack = 2 * step * Math.max(Math.abs(low), Math.abs(high));
    const close = slack + (param.dtype === "float16" ? 2 ** -24 : Number.MIN_VALUE);
    if (min < low - close || max > high + close) {
      return law.kind === "constant"
        ? `${short(law.mean)}, has ${short(min)}${min === max ? "" : ` to ${short(max)}`}`
        : `${short(low)} to ${short(high)}, has ${short(min)} to ${short(max)}`;
    }
  }
  if (law.kind === "constant" || n < 8 || !(law.std > 0)) return undefined;
  const error = law.std / Math.sqrt(finite);
  const off = Math.abs(mean - law.mean);
  if (off > 8 * error + step * Math.abs(law.mean)) return `mean ${short(law.mean)}, has ${short(mean)}`;
  const ratio = std / law.std;
  const loose = 8 / Math.sqrt(2 * finite) + step;
  // Below 1 the spread of a small sample says little
  if (ratio > 1 + loose || ratio < 1 - loose) return `std ${short(law.std)}, has ${short(std)}`;
  return undefined;
}
