import { many } from "../_show.ts";
import type { Rule, Seen } from "../types.ts";

/** The length of a weight-normed kernel that does not fit its direction. */
export const reparametrised: Rule = {
  name: "reparametrised",
  severity: "warning",
  needs: "values",
  what:
    "g of a weight-normed kernel is random, and in more than half of the units it is negative or off the length of v by more than 10 %.",
  innocent: "A constant g, as in DINO.",
  why: "The kernel is g v / |v|: it is not what the rule for v says.",
  fix: "start g at the lengths of v: apply the rule to the plain weight, then normalise",
  reports: "MiniMax-H3 PR 14",
  *find(x) {
    for (const seen of x.tensors) {
      if (seen.role !== "g" || !seen.random) continue;
      const v = x.at(directionOf(seen));
      const g = x.numbers(seen)?.kept;
      const squares = v && x.numbers(v)?.units?.squares;
      if (!g || !squares || g.length !== squares.length) continue;
      const off = g.reduce(
        (n, length, i) =>
          n + (length >= 0 && Math.abs(length - Math.sqrt(squares[i]!)) <= 0.1 * Math.sqrt(squares[i]!) ? 0 : 1),
        0,
      );
      if (off * 2 > g.length) {
        yield { path: seen.path, evidence: `${many(off)} of ${many(g.length)} are not the length of v` };
      }
    }
  },
};

const directionOf = ({ path }: Seen) => path.replace(/original0$/, "original1").replace(/weight_g$/, "weight_v");
