import { isConstant, likeness } from "../_look.ts";
import type { Rule, Seen } from "../types.ts";

/** Different layers were drawn the same numbers. */
export const sameNumbers: Rule = {
  name: "same-numbers",
  severity: "warning",
  needs: "values",
  what: "Random tensors of one shape and dtype hold the same bytes, and are too large for chance (60 bits).",
  innocent: "Formulas; tensors that share a key on purpose.",
  why: "The layers start as one.",
  fix: "draw each by its path: initialize(model, init, { rng: keyed(0) })",
  reports: "pytorch 86274, 72253, 120396, netket 241, keras-hub 352",
  *find(x) {
    const groups = new Map<string, Seen[]>();
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      if (!seen.random || !numbers?.all || isConstant(numbers) || seen.n * bitsIn(seen) < 60) continue;
      const key = likeness(seen, numbers);
      groups.set(key, [...groups.get(key) ?? [], seen]);
    }
    for (const group of groups.values()) {
      const paths = group.map((s) => s.path);
      const keys = new Set(group.map((s) => s.last?.key ?? s.path));
      if (keys.size > 1) yield { path: paths[0]!, paths, evidence: `${paths.length} tensors are equal` };
    }
  },
};

/** What one drawn element tells at least, in bits. */
export function bitsIn({ param: { dtype } }: Seen): number {
  return dtype === "float32" || dtype === "float64" ? 20 : dtype === "float16" ? 8 : 6;
}
