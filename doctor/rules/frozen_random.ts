import { MEANT_RANDOM } from "../_words.ts";
import type { Rule, Seen } from "../types.ts";

/** Random weights that nothing will ever train. */
export const frozenRandom: Rule = {
  name: "frozen-random",
  severity: "warning",
  needs: "history",
  what:
    "A param is random and not trainable. A note where nothing of the tree is loaded and at most half of it is frozen and random.",
  innocent:
    "A param that shares the key of another (teacher and student); names and classes of random features, codebooks and positions.",
  why: "It stays noise.",
  fix: "load it or train it: pretrained(checkpoint), or drop it from freeze",
  reports: "freezing by prefix after a partial load",
  *find(x) {
    const frozen = x.tensors.filter((seen) => isFrozen(seen));
    const total = x.tensors.reduce((n, s) => n + s.n, 0);
    const meant = !x.tensors.some((s) => s.state === "loaded") && frozen.reduce((n, s) => n + s.n, 0) * 2 <= total;
    for (const { path, last } of frozen) {
      yield { path, evidence: `frozen, drawn by ${last!.by}`, ...(meant && { severity: "note" as const }) };
    }
  },
};

function isFrozen({ kind, param, random, path, node }: Seen): boolean {
  return kind === "param" && random && !param.trainable && param.key === undefined && !MEANT_RANDOM.test(path) &&
    !MEANT_RANDOM.test(node.type);
}
