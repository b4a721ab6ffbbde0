import { kindOf } from "../../core/dtype.ts";
import type { Rule, Seen } from "../types.ts";

/** One block lacks what its siblings were loaded with. */
export const oddSibling: Rule = {
  name: "odd-sibling",
  severity: "warning",
  needs: "history",
  what:
    "The same tensor of at least half of the numbered blocks is loaded, this one is not, and other params of its block are.",
  innocent: "Whole new blocks, adapters, integers, buffers that no file holds.",
  why: "The file has a hole, or an entry under another name.",
  fix: "look for the entry under another name: lensor inspect model.safetensors",
  reports: "vllm-omni PR 4958, transformers 34759",
  *find(x) {
    const families = new Map<string, Seen[]>();
    const blocks = new Set<string>();
    const own = x.tensors.filter((s) => s.role !== "lora" && s.param.persistent && kindOf(s.param.dtype) === "float");
    for (const seen of own) {
      for (const [family, block] of familiesOf(seen.path)) {
        families.set(family, [...families.get(family) ?? [], seen]);
        if (seen.state === "loaded" && seen.kind === "param") blocks.add(block);
      }
    }
    for (const seen of own) {
      if (seen.state === "loaded") continue;
      for (const [family, block] of familiesOf(seen.path)) {
        const all = families.get(family)!;
        const loaded = all.filter((s) => s.state === "loaded");
        if (loaded.length === 0 || loaded.length * 2 < all.length || !blocks.has(block)) continue;
        const at = family.split(".").indexOf("*");
        const numbers = loaded.map((s) => s.path.split(".")[at]!);
        const shown = numbers.length > 8 ? `${numbers.slice(0, 8).join(", ")} ...` : numbers.join(", ");
        yield { path: seen.path, evidence: `loaded in blocks ${shown}, ${seen.state} here` };
        break;
      }
    }
  },
};

// The path with one of its numbers left open, and the block that the number names
function familiesOf(path: string): [family: string, block: string][] {
  const parts = path.split(".");
  return parts.flatMap((part, i) => {
    if (!/^\d+$/.test(part) || i === parts.length - 1) return [];
    return [[[...parts.slice(0, i), "*", ...parts.slice(i + 1)].join("."), parts.slice(0, i + 1).join(".")]];
  });
}
