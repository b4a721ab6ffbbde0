import { readLabel } from "../_law.ts";
import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** He's scheme on a grouped kernel, counted as PyTorch counts. */
export const literalFans: Rule = {
  name: "literal-fans",
  severity: "note",
  needs: "history",
  what:
    "kaiming by fanOut on a kernel of four groups or more reads the fans as PyTorch does, which counts the outputs of all groups.",
  why: "The numbers are too small by the root of the groups. MobileNet of torchvision is started so.",
  fix: 'kaimingNormal({ mode: "fanOut", fans: "layer" })',
  reports: "mlx 4536",
  *find(x) {
    for (const { path, last, state, param: { axes } } of x.tensors) {
      const read = state === "drawn" && last ? readLabel(last.by) : undefined;
      const groups = axes?.groups ?? 1;
      if (!read?.name.startsWith("kaiming") || read.options.mode !== "fanOut" || read.options.fans === "layer") {
        continue;
      }
      if (groups >= 4 && (axes?.literal || read.options.fans === "literal")) {
        yield { path, evidence: `${groups} groups: too small by a factor of ${short(Math.sqrt(groups))}` };
      }
    }
  },
};
