import { many } from "../_show.ts";
import type { Rule, Seen } from "../types.ts";

/** A square matrix that kept the file's order while its siblings were turned. */
export const squareTransposed: Rule = {
  name: "square-transposed",
  severity: "warning",
  needs: "history",
  what:
    "Matrices of a class were adapted from the reversed shape, and a square one of that class and file was taken as it is.",
  innocent: "Matrices of one element.",
  why: "Its shape fits either way, so its rows and columns are exchanged.",
  fix: "let the adapter take it too: transposeKernel({ from, to }) with always: true",
  reports: "transformers 311, mlxcel PR 926",
  *find(x) {
    const turned = (s: Seen) =>
      s.entry?.adapted && s.param.shape.length === 2 && s.param.shape[0] !== s.param.shape[1] &&
      s.entry.shape.join() === [...s.param.shape].reverse().join();
    const all = x.tensors.filter(turned);
    for (const seen of x.matrices) {
      const [rows, columns] = seen.param.shape;
      if (seen.param.shape.length !== 2 || rows !== columns || rows === 1 || !seen.entry || seen.entry.adapted) {
        continue;
      }
      const others = all.filter((s) => s.node.type === seen.node.type && s.entry!.file === seen.entry!.file);
      if (others.length === 0) continue;
      const verb = others.length === 1 ? "other" : "others";
      yield {
        path: seen.path,
        evidence: `${many(others.length)} ${verb} of ${seen.node.type} ${others.length === 1 ? "was" : "were"} turned`,
      };
    }
  },
};
