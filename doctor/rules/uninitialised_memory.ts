import { kindOf } from "../../core/dtype.ts";
import { MASK } from "../_words.ts";
import { many } from "../_show.ts";
import type { Numbers, Rule, Seen } from "../types.ts";

/** Numbers that were in memory before somebody should have written there. */
export const uninitialisedMemory: Rule = {
  name: "uninitialised-memory",
  severity: "error",
  needs: "values",
  breaks: true,
  what:
    "Of 16 numbers or more one is above 2^60 and one below 2^-100; or 1 % and at least two are above 2^60; or more than half are below " +
    "2^-100 and do not fill whole units beside living ones.",
  innocent:
    "Small numbers in norms, running statistics and other tensors of one axis; masks; units that weight decay has faded out.",
  why: "No start and no trained network spans 160 binades: the tensor was never written.",
  fix: "save it again from the model that made it, or draw it: whenMissing(torchDefault)",
  reports: "transformers 48892, unsloth PR 4112, SimpleTuner PR 2714",
  *find(x) {
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      if (!numbers?.all || seen.n < 16 || kindOf(seen.param.dtype) !== "float" || isMask(seen)) continue;
      const { tiny, huge } = numbers;
      if (!(huge > 0 && tiny > 0 || huge >= Math.max(2, seen.n / 100) || faint(seen, numbers))) continue;
      yield { path: seen.path, evidence: `${many(tiny)} below 8e-31, ${many(huge)} above 1e18` };
    }
  },
};

const isMask = ({ name, kind }: Seen) => MASK.test(name) || kind === "buffer" && name === "bias";

function faint({ role, param, path }: Seen, { tiny, count, units }: Numbers): boolean {
  if (tiny * 2 <= count || param.shape.length < 2 || /exp_avg|momentum|optimizer/.test(path)) return false;
  if (!["matrix", "embedding", "table", "lora", "g"].includes(role)) return false;
  return !(units && units.living > 0 && units.faded >= tiny);
}
