import { isPureInitializer } from "../../initializers/is_pure.ts";
import type { Source } from "../../tree/types.ts";
import { draw } from "../../values/source.ts";
import { numbersOf } from "../../values/statistics.ts";
import { short } from "../_show.ts";
import type { Rule } from "../types.ts";

/** An initializer that answers differently each time. */
export const impure: Rule = {
  name: "impure",
  severity: "error",
  needs: "values",
  what: "A drawn tensor read twice has other bits among its first 64 elements.",
  why: "What is saved is not what was looked at, and no seed brings it back.",
  fix: "take all randomness from the generator that is passed in: (shape, rng) => normal()(shape, rng)",
  reports: "sciann 53, DeepCTR PR 255",
  *find(x) {
    for (const { path, param, n } of x.tensors) {
      const source = drawIn(param.value);
      if (!source || n === 0 || isPureInitializer(source.by)) continue;
      const rng = () => source.at === undefined ? source.rng : source.rng.at(source.at);
      const end = Math.min(64, n);
      const range = source.by.elementwise ? [0, end] as const : undefined;
      const [one, other] = [0, 1].map(() =>
        numbersOf(draw(source.by, rng(), source.spec, source.axes, path, range), source.spec.dtype).slice(0, end)
      ) as [Float32Array, Float32Array];
      const at = one.findIndex((v, i) => !Object.is(v, other[i]));
      if (at >= 0) yield { path, evidence: `element ${at} is ${short(one[at]!)}, then ${short(other[at]!)}` };
    }
  },
};

function drawIn(source: Source | undefined): Extract<Source, { kind: "draw" }> | undefined {
  if (source?.kind === "draw") return source;
  return source?.kind === "adjust" || source?.kind === "slice" ? drawIn(source.of) : undefined;
}
