import { isConstant, likeness } from "../_look.ts";
import { some } from "../_show.ts";
import type { Rule, Seen } from "../types.ts";

/** Two loaded tensors of the same bytes. */
export const untiedTwins: Rule = {
  name: "untied-twins",
  severity: "warning",
  needs: "values",
  what:
    "Two params of two axes or more, loaded from different entries, hold the same bytes and are not tied. A note in a tree without classes.",
  innocent: "One entry loaded twice; experts that differ by a number.",
  why: "They part in training, or one of them is a slip.",
  fix: 'tie("lm_head.weight", "wte.weight"), or load one entry only',
  reports: "transformers PR 46456, safetensors 265",
  *find(x) {
    const groups = new Map<string, Seen[]>();
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      if (seen.kind !== "param" || seen.state !== "loaded" || !seen.entry || seen.adjusted) continue;
      if (
        seen.param.shape.filter((size) => size > 1).length < 2 || seen.n < 16 || !numbers?.all || isConstant(numbers)
      ) continue;
      const key = likeness(seen, numbers);
      groups.set(key, [...groups.get(key) ?? [], seen]);
    }
    const told = x.found("tie-missing");
    for (const group of groups.values()) {
      const paths = group.map((s) => s.path);
      if (group.length < 2 || areOne(group) || paths.some((path) => told.has(path))) continue;
      const severity = x.untyped ? "note" as const : "warning" as const;
      yield {
        path: paths[0]!,
        paths,
        severity,
        evidence: `${some(paths)} hold the same bytes`,
        fix: `tie("${paths[1]}", "${paths[0]}")`,
      };
    }
  },
};

function areOne(group: readonly Seen[]): boolean {
  const entries = new Set(group.map((s) => `${s.entry!.file.checkpoint.name} ${s.entry!.name}`));
  const families = new Set(group.map((s) => s.path.replace(/(^|\.)\d+(?=\.|$)/g, "$1*")));
  return entries.size < 2 || families.size < 2;
}
