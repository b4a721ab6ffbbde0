import type { DType } from "../../core/types.ts";
import { labelOf } from "../../values/source.ts";
import type { Rule } from "../types.ts";

/** Exact frequencies were replaced by a rounded copy. */
export const formulaLost: Rule = {
  name: "formula-lost",
  severity: "warning",
  needs: "history",
  what:
    "A formula made the tensor (rotary or sinusoidal positions, HiPPO, S4D, STFT), then it was loaded from a dtype of fewer digits.",
  why: "Angles drift at long positions.",
  fix: 'ignore the entry, the formula is exact: pretrained(checkpoint, { ignore: "**.inv_freq" })',
  reports: "gpt-neox PR 1168, NeMo Automodel PR 2549",
  *find(x) {
    for (const { path, param, state, entry } of x.tensors) {
      if (state !== "loaded" || !entry) continue;
      const made = [
        ...param.origin.filter((o) => o.kind !== "load").map((o) => o.by),
        ...(param.initial ? [labelOf(param.initial)] : []),
      ];
      if (!made.some((label) => EXACT.test(label)) || (DIGITS[entry.dtype] ?? 0) >= (DIGITS[param.dtype] ?? 0)) {
        continue;
      }
      yield { path, evidence: `${entry.dtype} in the file`, fix: `pretrained(checkpoint, { ignore: "${path}" })` };
    }
  },
};

const EXACT = /^(ropeFrequencies|sinCos|hippo|s4d|stft)/;
const DIGITS: Partial<Record<DType, number>> = {
  float64: 53,
  float32: 24,
  float16: 11,
  bfloat16: 8,
  float8_e4m3fn: 4,
  float8_e5m2: 3,
};
