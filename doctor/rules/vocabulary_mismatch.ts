import { biasOf } from "../_look.ts";
import { shaped } from "../_show.ts";
import { WORD_HEAD, WORDS } from "../_words.ts";
import type { Rule } from "../types.ts";

/** The table of words and the head know different numbers of words. */
export const vocabularyMismatch: Rule = {
  name: "vocabulary-mismatch",
  severity: "warning",
  needs: "history",
  what:
    "The one table of words and the one head of equal width have different numbers of rows; or the head's bias has another length.",
  innocent: "Heads that score or classify.",
  why: "Words beyond the shorter side fail or are never said.",
  fix: 'grow both: pretrained(checkpoint, { adapt: [growRows({ rest: "mean" })] })',
  reports: "skeletoken 108, transformers 1730",
  *find(x) {
    const all = x.tensors.filter((s) => s.role === "embedding" && s.param.shape.length === 2);
    const named = all.filter((s) => WORDS.test(s.home.slice(s.home.lastIndexOf(".") + 1)));
    const tables = named.length ? named : all;
    const heads = x.matrices.filter((s) => WORD_HEAD.test(s.home) && s.param.shape.length === 2);
    const [head] = heads;
    const [table] = tables;
    if (heads.length !== 1 || !head) return;
    const [rows, width] = head.param.shape;
    const bias = biasOf(x, head);
    if (tables.length === 1 && table && table.param.shape[1] === width && table.param.shape[0] !== rows) {
      yield {
        path: head.path,
        paths: [table.path, head.path],
        evidence: `${shaped(table.param.shape)} words, ${shaped(head.param.shape)} in the head`,
      };
    } else if (bias && bias.param.shape.length === 1 && bias.param.shape[0] !== rows) {
      yield { path: bias.path, evidence: `${shaped(bias.param.shape)} beside ${shaped(head.param.shape)}` };
    }
  },
};
