import { sizeOf } from "../../core/shape.ts";
import { isHead, isMeantZero, isZero } from "../_look.ts";
import { many, shaped } from "../_show.ts";
import type { Examined, Numbers, Rule, Seen } from "../types.ts";

/** A loaded tensor that is 0, or ends in zeros: a damaged file. */
export const zeroFilled: Rule = {
  name: "zero-filled",
  severity: "error",
  needs: "values",
  breaks: true,
  what:
    "A loaded matrix is 0 all over; or a loaded tensor of 64 numbers or more ends in zeros that chance does not explain (e^-40).",
  innocent:
    "Zeros that are meant (branch ends, heads, adapters, frozen); up to a quarter of whole rows of tables and heads: padded vocabularies.",
  why: "The file was cut or has a hole.",
  fix: "fetch the file again and compare its checksum: lensor inspect model.safetensors --values",
  reports: "BitNet 608, vmlx-swift PR 217, vllm PR 53537, boltz 664",
  *find(x) {
    for (const seen of x.tensors) {
      const numbers = x.numbers(seen);
      if (!numbers?.all || seen.state !== "loaded") continue;
      if (isZero(numbers)) {
        const holds = seen.role === "matrix" && seen.n > 1 || seen.role === "embedding" && seen.n >= 64;
        const meant = !holds || isMeantZero(x, seen);
        if (!meant) yield { path: seen.path, evidence: `${shaped(seen.param.shape)} all 0` };
      } else if (endsInZeros(x, seen, numbers)) {
        yield { path: seen.path, evidence: `the last ${many(numbers.trailingZeros)} of ${many(numbers.count)} are 0` };
      }
    }
  },
};

function endsInZeros(x: Examined, seen: Seen, { count: n, zeros, trailingZeros: k }: Numbers): boolean {
  if (!["matrix", "embedding", "table"].includes(seen.role) || n < 64 || k < Math.max(16, 0.02 * n)) return false;
  const share = (zeros - k) / (n - k);
  const row = sizeOf(seen.param.shape.slice(1));
  if (share >= 0.5 || k * Math.log(1 / Math.max(share, 1 / n)) <= 40) return false;
  return !((seen.role !== "matrix" || isHead(x, seen)) && k % row === 0 && k * 4 < n);
}
