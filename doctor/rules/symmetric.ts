import { biasOf, isConstant, isHead } from "../_look.ts";
import { many } from "../_show.ts";
import type { Examined, Numbers, Rule, Seen } from "../types.ts";

/** Units of a layer that start equal. */
export const symmetric: Rule = {
  name: "symmetric",
  severity: "warning",
  needs: "values",
  what:
    "All units of a trainable matrix are equal and not 0, and so are their biases. An error where the next matrix has equal columns too.",
  innocent: "Heads; depthwise kernels; kernels for upsampling and pooling; frozen tensors.",
  why:
    "Equal units with equal ways out get equal gradients and stay equal: the layer has one unit. With unequal ways out they start as one.",
  fix: "fill(path, kaimingUniform())",
  reports: "LAVT-RIS 25",
  *find(x) {
    for (const seen of x.matrices) {
      if (!isEven(x, seen)) continue;
      const recurrent = /^weight_ih/.test(seen.name);
      const partner = recurrent ? x.at(other(seen)) : undefined;
      if (/^weight_hh/.test(seen.name) && x.at(other(seen)) || recurrent && (!partner || !isEven(x, partner))) continue;
      const units = x.numbers(seen)!.units!;
      const next = x.matrices[x.matrices.indexOf(seen) + 1];
      const severity = next && hasEqualColumns(next, x.numbers(next)) ? "error" as const : "warning" as const;
      yield {
        path: seen.path,
        ...(partner && { paths: [seen.path, partner.path] }),
        severity,
        evidence: `${many(units.count)} equal units`,
        fix: `fill("${seen.path}", kaimingUniform())`,
      };
    }
  },
};

const other = ({ path, name }: Seen) =>
  path.slice(0, -name.length) + (/_ih/.test(name) ? name.replace("_ih", "_hh") : name.replace("_hh", "_ih"));

function isEven(x: Examined, seen: Seen): boolean {
  const numbers = x.numbers(seen);
  const units = numbers?.units;
  if (!numbers?.all || !units?.equal || numbers.zeros === numbers.count || !seen.param.trainable || isHead(x, seen)) {
    return false;
  }
  if (/icnr|bilinear|pool/i.test(`${seen.last?.by} ${seen.path}`)) return false;
  const bias = biasOf(x, seen);
  return !bias || isConstant(x.numbers(bias));
}

// Two axes, and every row one number
const hasEqualColumns = (next: Seen, numbers: Numbers | undefined) =>
  next.param.shape.length === 2 && numbers?.units?.flat === true;
