import { gatesOf, isFlat } from "../_gates.ts";
import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** The offset of an LSTM on another gate than forget. */
export const gateOrder: Rule = {
  name: "gate-order",
  severity: "warning",
  needs: "values",
  what:
    "All quarters of the biases of an LSTM are constant, exactly one is above 0 and the others are 0, and it is not the second.",
  why:
    "PyTorch's order is input, forget, cell, output; TensorFlow and ONNX have others. The offset opens another gate.",
  fix: "recipes.forgetGate(), or fill(path, lstmForgetBias())",
  reports: "gate orders of TensorFlow (i, j, f, o), ONNX (i, o, f, c) and PyTorch (i, f, g, o)",
  *find(x) {
    for (const { ih, hh, a, quarter } of gatesOf(x)) {
      const quarters = [0, 1, 2, 3].map(quarter);
      if (!quarters.every(isFlat)) continue;
      const values = quarters.map((q) => q[0]!);
      const up = values.flatMap((v, i) => v > 0 ? [i] : []);
      if (up.length !== 1 || up[0] === 1 || values.some((v, i) => v !== 0 && i !== up[0])) continue;
      const size = a.length / 4;
      const at = up[0]!;
      const bearer = a[at * size] !== 0 ? ih : hh;
      yield {
        path: bearer.path,
        evidence: `${short(values[at]!)} on the ${["input", "forget", "cell", "output"][at]} gate`,
      };
    }
  },
};
