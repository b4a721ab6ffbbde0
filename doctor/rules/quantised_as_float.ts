import { bytesOf, kindOf } from "../../core/dtype.ts";
import type { Entry, Rule } from "../types.ts";

/** Codes of a quantised file that became weights without their scale. */
export const quantisedAsFloat: Rule = {
  name: "quantised-as-float",
  severity: "error",
  needs: "history",
  breaks: true,
  what:
    "A param of two axes or more was loaded into floats from int8, uint8, int16, uint16 or float8; or its scale lies unused beside it.",
  why: "The numbers are codes: they are off by a scale that was dropped.",
  fix: "pretrained(dequantized(checkpoint))",
  reports: "unsloth 6200, imp PR 1450",
  *find(x) {
    for (const { path, param, kind, entry } of x.tensors) {
      if (kind !== "param" || !entry || param.shape.length < 2 || kindOf(param.dtype) !== "float") continue;
      const scale = scaleOf(entry);
      const coded = isCode(entry) && bytesOf(param.dtype) >= bytesOf(entry.dtype) && entry.dtype !== param.dtype;
      if (!coded && scale === undefined) continue;
      yield { path, evidence: `${entry.dtype}${scale === undefined ? "" : `, "${scale}" not used`}` };
    }
  },
};

const isCode = ({ dtype }: Entry) =>
  bytesOf(dtype) < 3 && dtype !== "bool" && dtype !== "float16" && dtype !== "bfloat16";

const BESIDE = [
  "weight_scale",
  "weight_scale_inv",
  "scale",
  "scales",
  "absmax",
  "zeros",
  "qzeros",
  "zero_point",
  "SCB",
  "g_idx",
];

// An unused entry that says how to read the codes
function scaleOf({ name, file }: Entry): string | undefined {
  const home = name.slice(0, name.lastIndexOf(".") + 1);
  const { specs } = file.checkpoint;
  const names = [
    ...BESIDE.map((end) => home + end),
    ...BESIDE.map((end) => `${name}.${end}`),
    `${name}_scale`,
    `${name}_scale_inv`,
  ];
  return names.find((other) => specs.has(other) && !file.used.has(other));
}
