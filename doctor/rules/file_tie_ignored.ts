import type { Rule } from "../types.ts";

/** The file says that two tensors are one, and the model draws one of them. */
export const fileTieIgnored: Rule = {
  name: "file-tie-ignored",
  severity: "warning",
  needs: "history",
  what:
    "The file's metadata maps an alias to an entry; in the model the two are not tied, the owner is loaded and the alias is not.",
  why: "The head is random beside a loaded table, or a copy of it that trains apart.",
  fix: 'tie("lm_head.weight", "wte.weight")',
  reports: "safetensors 265, transformers 30202",
  *find(x) {
    for (const file of x.files) {
      const { metadata, specs, tied = [] } = file.checkpoint;
      const ties = [...metadata].filter(([alias, owner]) =>
        typeof owner === "string" && specs.has(owner) && !specs.has(alias)
      ) as [string, string][];
      for (const group of tied) for (const name of group.slice(1)) ties.push([name, group[0]!]);
      for (const [alias, owner] of ties) {
        const held = x.tensors.find((s) => s.state === "loaded" && s.entry?.file === file && s.entry.name === owner);
        const other = held && x.at(moved(alias, owner, held.path));
        if (!held || !other || other === held || x.ties.has(other.path)) continue;
        // Loaded from another entry, or on purpose from elsewhere: what the file says of the alias was not asked
        if (other.state === "loaded" && (other.entry?.file !== file || other.entry.name !== owner)) continue;
        yield {
          path: other.path,
          evidence: `the file says "${alias}" is "${owner}"; here it is ${
            other.state === "loaded" ? "a copy" : other.state
          }`,
          fix: `tie("${other.path}", "${held.path}")`,
        };
      }
    }
  },
};

// The alias as the model calls it, if it calls the owner by another prefix
function moved(alias: string, owner: string, path: string): string {
  if (path === owner) return alias;
  if (path.endsWith("." + owner)) return path.slice(0, -owner.length) + alias;
  return owner.endsWith("." + path) && alias.startsWith(owner.slice(0, -path.length))
    ? alias.slice(owner.length - path.length)
    : alias;
}
