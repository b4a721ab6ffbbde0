import { WORD_HEAD } from "../_words.ts";
import type { Rule } from "../types.ts";

/** The config asks for tied words, and the tree has two tensors. */
export const tieMissing: Rule = {
  name: "tie-missing",
  severity: "warning",
  needs: "history",
  what:
    "A module says tie_word_embeddings: true and holds a table of words and a head of equal shape that are not tied.",
  why: "The head trains apart from the table, and a file that holds one of them leaves the other random.",
  fix: 'tie("lm_head.weight", "wte.weight")',
  reports: "transformers 41038, NeMo Automodel 2571",
  *find(x) {
    for (const [path, { attrs, extra }] of x.modules) {
      if (!wants(attrs) && !wants(extra ?? {})) continue;
      const below = x.tensors.filter((s) => path === "" || s.path.startsWith(path + "."));
      const tables = below.filter((s) => s.role === "embedding");
      const heads = below.filter((s) => s.role === "matrix" && WORD_HEAD.test(s.home));
      for (const head of heads) {
        const table = tables.find((t) => t.param.shape.join() === head.param.shape.join());
        if (!table) continue;
        yield {
          path: head.path,
          paths: [table.path, head.path],
          evidence: `"${table.path}" and "${head.path}" are two tensors of [${head.param.shape.join(", ")}]`,
          fix: `tie("${head.path}", "${table.path}")`,
        };
      }
    }
  },
};

function wants(attrs: Readonly<Record<string, unknown>>): boolean {
  const asked = (o: unknown) =>
    typeof o === "object" && o !== null && (o as Record<string, unknown>).tie_word_embeddings === true;
  return asked(attrs) || asked(attrs.config);
}
