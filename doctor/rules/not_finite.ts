import { kindOf } from "../../core/dtype.ts";
import { MASK } from "../_words.ts";
import { many } from "../_show.ts";
import type { Rule, Seen } from "../types.ts";

/** NaN or an infinity among the numbers. */
export const notFinite: Rule = {
  name: "not-finite",
  severity: "error",
  needs: "values",
  breaks: true,
  what: "A tensor of any dtype holds NaN or an infinity.",
  innocent: "Infinities in buffers called mask, bias, bound or causal.",
  why: "It spreads to every output.",
  fix: "take another file, or draw the tensor: override(fill(path, normal({ std: 0.02 })))",
  reports: "TransformerLens 902, transformers 30953, PR 46014",
  *find(x) {
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      const cast = numbers?.cast?.overflow ?? 0;
      if (!numbers || numbers.refused || kindOf(seen.param.dtype) === "bool") continue;
      // What the cast has made infinite is its own finding
      const infinite = isMask(seen) ? 0 : numbers.infinite - cast;
      if (numbers.nan + infinite <= 0) continue;
      const evidence = `${many(numbers.nan)} NaN, ${many(numbers.infinite)} inf of ${many(numbers.count)}`;
      yield { path: seen.path, evidence };
    }
  },
};

const isMask = ({ name, kind, node }: Seen) =>
  (kind === "buffer" || node.type === "Module" || node.type === "File") &&
  (MASK.test(name) || kind === "buffer" && /bias/.test(name));
