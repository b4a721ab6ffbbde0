import { some } from "../_show.ts";
import type { Examined, Rule, Seen } from "../types.ts";

/** One factor of an adapter is loaded and the other is not. */
export const halfAdapter: Rule = {
  name: "half-adapter",
  severity: "warning",
  needs: "history",
  what:
    "Of a pair lora_A and lora_B one is loaded and the other is not; or the pairs of some layers are loaded and those of others are not.",
  innocent: "No pair is loaded: fresh adapters.",
  why: "The product of a trained and a random factor is noise, and a layer without its adapter is another model.",
  fix: "load both factors of every adapter, or neither: lensor inspect adapter.safetensors",
  reports: "peft 1678, vllm 34186, signet-trainer 105",
  *find(x) {
    const pairs = pairsOf(x);
    const family = (path: string) => path.replace(/(^|\.)\d+(?=\.|$)/g, "$1*");
    const whole = new Set(pairs.filter((pair) => pair.every(loaded)).map(([a]) => family(a!.path)));
    const lost = pairs.filter((pair) => pair.some(loaded) || whole.has(family(pair[0]!.path)))
      .flatMap((pair) => pair.filter((seen) => !loaded(seen))).sort((a, b) => a.index - b.index);
    if (lost.length === 0) return;
    const paths = lost.map((seen) => seen.path);
    const how = lost[0]!.state;
    yield {
      path: paths[0]!,
      paths,
      evidence: `other factors are loaded, ${some(paths)} ${paths.length > 1 ? "are" : "is"} ${how}`,
    };
  },
};

const loaded = (seen: Seen) => seen.state === "loaded";

function pairsOf(x: Examined): Seen[][] {
  const pairs = new Map<string, Seen[]>();
  for (const seen of x.tensors) {
    if (seen.role !== "lora") continue;
    const key = seen.path.replace(/(^|\.)lora_(embedding_)?[AB](?=\.|$)/, "$1lora_$2");
    pairs.set(key, [...pairs.get(key) ?? [], seen]);
  }
  return [...pairs.values()].filter((pair) => pair.length === 2);
}
