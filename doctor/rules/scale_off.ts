import { short } from "../_show.ts";
import type { Rule, Seen } from "../types.ts";

/** Weights far larger or smaller than any scheme makes them. */
export const scaleOff: Rule = {
  name: "scale-off",
  severity: "warning",
  needs: "values",
  what:
    "The root mean square of a random matrix is above 10 √(2 / f) or below √(2 / F) / 1000, f and F the least and the largest of its fans.",
  innocent: "Adapters, tables, sine layers, muP, Fourier and random features.",
  why: "Every scheme by fan in, fan out or their mean lies inside: activations explode or vanish.",
  fix: 'fill(path, kaimingNormal({ fans: "layer" }))',
  reports: "torchtitan 2269, keras PR 22789",
  *find(x) {
    for (const seen of x.matrices) {
      const numbers = x.numbers(seen);
      const fans = fansOf(seen);
      if (!numbers || !fans.length || !seen.random || seen.n < 8 || isMeant(seen)) continue;
      const rms = Math.sqrt(numbers.std ** 2 + numbers.mean ** 2);
      const most = 10 * Math.sqrt(2 / Math.min(...fans));
      const least = Math.sqrt(2 / Math.max(...fans)) / 1000;
      if (rms > most) yield { path: seen.path, evidence: `rms ${short(rms)}, expected up to ${short(most)}` };
      else if (rms < least) yield { path: seen.path, evidence: `rms ${short(rms)}, expected ${short(least)} at least` };
    }
  },
};

function fansOf({ fans, literal }: Seen): number[] {
  return [fans, literal].flatMap((f) => f ? [f.fanIn, f.fanOut] : []).filter((n) => n > 0);
}

const isMeant = ({ recipe, last, path, node }: Seen) =>
  /^(siren|muP)$/.test(recipe ?? "") || /siren/i.test(last?.by ?? "") ||
  /fourier|random|rff|reservoir|esn/i.test(`${path} ${node.type}`);
