import { classesOf } from "../../tree/classes/classes_of.ts";
import { namesOf } from "../../tree/names_of.ts";
import { eachModule } from "../../tree/walk.ts";
import type { Module } from "../../tree/types.ts";
import { isList, isSequence } from "../_look.ts";
import { short } from "../_show.ts";
import { SHORTCUT } from "../_words.ts";
import type { Examined, Rule } from "../types.ts";

/** Residual branches without norms that add up. */
export const residualGrowth: Rule = {
  name: "residual-growth",
  severity: "warning",
  needs: "values",
  what:
    "Four residual blocks or more in a list, without norms or attention and not loaded, grow the variance of their input more than " +
    "1000 times: the product of 1 + r, r the gain of a branch by its fans and mean squares.",
  why: "The last blocks drown the first, and the gradients of the first drown in those of the last.",
  fix: "recipes.fixup(), recipes.skipInit(), or norms in the blocks",
  reports: "Zhang et al. 2019 (Fixup)",
  *find(x) {
    for (const [path, node] of x.modules) {
      if (!isList(node) && !isSequence(node)) continue;
      const names = namesOf(node, "children");
      const blocks = names.filter((name) => isBlock(node.children[name]!));
      if (blocks.length < 4) continue;
      const prefix = path === "" ? "" : path + ".";
      const gains = blocks.map((name) => gainOf(x, prefix + name));
      if (gains.some((r) => r === undefined)) continue;
      const growth = gains.reduce<number>((product, r) => product * (1 + r!), 1);
      if (!(growth > 1000)) continue;
      yield { path, evidence: `${blocks.length} blocks multiply the variance by ${short(growth)}` };
    }
  },
};

// A block by its class, in which nothing brings the variance back
function isBlock(node: Module): boolean {
  if (!/res|block|bottleneck/i.test(node.type)) return false;
  let tame = false;
  eachModule(node, (part) => {
    if ([...classesOf(part)].some((type) => /Norm(?!al)|Softmax|Attention/i.test(type)) || part.params.in_proj_weight) {
      tame = true;
    }
  });
  return !tame;
}

// The variance of a branch's end over that of its input; nothing where it is not known
function gainOf(x: Examined, path: string): number | undefined {
  const below = x.tensors.filter((s) => s.path.startsWith(path + ".") && !SHORTCUT.test(s.path.slice(path.length)));
  const matrices = below.filter((s) => s.role === "matrix");
  if (matrices.length === 0) return undefined;
  let gain = 1;
  for (const seen of below) {
    const numbers = x.numbers(seen);
    const square = numbers && numbers.std ** 2 + numbers.mean ** 2;
    if (seen.role === "matrix") {
      if (square === undefined || seen.state === "loaded" || !seen.fans) return undefined;
      gain *= seen.fans.fanIn * square / 2;
    } else if (seen.role === "scale" && square !== undefined) gain *= square;
    else if (seen.role === "norm") return undefined;
  }
  return gain;
}
