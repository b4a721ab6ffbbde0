import { isMeantZero, isZero } from "../_look.ts";
import { shaped } from "../_show.ts";
import type { Rule } from "../types.ts";

/** A hidden matrix that starts at 0. */
export const zeroMatrix: Rule = {
  name: "zero-matrix",
  severity: "warning",
  needs: "values",
  what: "A matrix that was not loaded is 0 all over, and is not a part of a dead pair.",
  innocent:
    "Zeros of a recipe, adapters, frozen tensors, heads, the ends of branches, routers, offsets, modulations and zero convolutions.",
  why: "What comes before it gets no gradient, and its units start as one.",
  fix: "fill(path, kaimingUniform()), or use a recipe that says it is meant: recipes.zeroConvs(where)",
  reports: "LFS-GAN 2",
  *find(x) {
    const pairs = x.found("dead-pair");
    for (const seen of x.matrices) {
      if (seen.state === "loaded" || pairs.has(seen.path) || !isZero(x.numbers(seen)) || isMeantZero(x, seen)) continue;
      yield {
        path: seen.path,
        evidence: `${shaped(seen.param.shape)} all 0`,
        fix: `fill("${seen.path}", kaimingUniform())`,
      };
    }
  },
};
