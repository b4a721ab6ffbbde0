import { above, isZero } from "../_look.ts";
import { many } from "../_show.ts";
import { SHORTCUT } from "../_words.ts";
import type { Examined, Rule, Seen } from "../types.ts";

/** A norm in the middle of a chain that starts at 0. */
export const zeroNorm: Rule = {
  name: "zero-norm",
  severity: "warning",
  needs: "values",
  what:
    "A norm's weight that was not loaded is 0 all over, a matrix follows it in its own block, and it is in no dead pair.",
  innocent:
    "Zeros of a recipe (zeroGamma); norms that end a block; classes that add 1 to the weight (Gemma, Qwen3Next); adaLN.",
  why: "Everything after it sees a constant.",
  fix: "fill(path, ones)",
  reports: "norms zeroed by a broad rule",
  *find(x) {
    const pairs = x.found("dead-pair");
    for (const seen of x.tensors) {
      if (seen.role !== "norm" || seen.state === "loaded" || seen.recipe !== undefined || pairs.has(seen.path)) {
        continue;
      }
      if (!isZero(x.numbers(seen)) || addsOne(x, seen) || /adaLN|modulation/i.test(seen.path) || !follows(x, seen)) {
        continue;
      }
      yield {
        path: seen.path,
        evidence: `${many(seen.n)} of ${many(seen.n)} are 0`,
        fix: `fill("${seen.path}", ones)`,
      };
    }
  },
};

const addsOne = (x: Examined, { node }: Seen) =>
  /Gemma|Qwen3Next|Qwen3_5|ZeroCent|Zero.?Centered|OnePlus|UnitOffset/i.test(`${node.type} ${x.model.type}`);

// Whether a matrix stands behind it in the module around
function follows(x: Examined, { home, index }: Seen): boolean {
  const around = above(home);
  const prefix = around === "" ? "" : around + ".";
  return x.matrices.some((m) =>
    m.index > index && m.path.startsWith(prefix) && !SHORTCUT.test(m.path.slice(prefix.length))
  );
}
