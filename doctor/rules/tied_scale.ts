import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** A tied table so large that the largest logit decides from the start. */
export const tiedScale: Rule = {
  name: "tied-scale",
  severity: "warning",
  needs: "values",
  what: "A random table of V rows, width d and deviation s is tied to a head, and d s² is above 4 ln V.",
  innocent: "T5, which divides by the root of d.",
  why:
    "The logits of a normed state have variance d s²: from 2 ln V on the largest decides, and the loss starts at s √(2 d ln V), not at ln V.",
  fix: "fill(path, normal({ std: 0.02 }))",
  reports: "tied heads under PyTorch's default; the loss was measured",
  *find(x) {
    if ([...x.modules.values()].some((node) => /T5/.test(node.type))) return;
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      const [rows, width] = seen.param.shape;
      if (!seen.random || !numbers || seen.param.shape.length !== 2 || !["embedding", "matrix"].includes(seen.role)) {
        continue;
      }
      const aliases = [...x.ties].filter(([, owner]) => owner === seen.path).map(([alias]) => alias);
      const heads = [...aliases, seen.path].filter((path) =>
        /head|out|decoder|proj|generator|logits|score/i.test(path)
      );
      if (aliases.length === 0 || heads.length === 0 || rows! < 2) continue;
      const variance = width! * (numbers.std ** 2 + numbers.mean ** 2);
      const limit = 4 * Math.log(rows!);
      if (!(variance > limit)) continue;
      const evidence = `d s² is ${short(variance)}, the limit 4 ln V is ${short(limit)}`;
      yield { path: seen.path, evidence, fix: `fill("${seen.path}", normal({ std: 0.02 }))` };
    }
  },
};
