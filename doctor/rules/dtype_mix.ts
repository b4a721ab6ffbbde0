import { kindOf } from "../../core/dtype.ts";
import type { Rule } from "../types.ts";

/** A few float64 params among others. */
export const dtypeMix: Rule = {
  name: "dtype-mix",
  severity: "warning",
  needs: "history",
  what: "Of three floating-point params or more, fewer than half are float64.",
  innocent: "Half precision beside float32 is usual.",
  why: "Frameworks refuse to multiply the two, or are slow.",
  fix: 'build the layer in float32: linear(8, 8, { dtype: "float32" })',
  reports: "NumPy's default dtype in hand-written layers",
  *find(x) {
    const params = x.tensors.filter((s) => s.kind === "param" && kindOf(s.param.dtype) === "float");
    const wide = params.filter((s) => s.param.dtype === "float64");
    const others = params.filter((s) => s.param.dtype !== "float64");
    if (params.length < 3 || wide.length * 2 >= params.length) return;
    const common = others.map((s) => s.param.dtype).sort().at(Math.floor(others.length / 2));
    for (const { path } of wide) yield { path, evidence: `float64 among ${others.length} ${common}` };
  },
};
