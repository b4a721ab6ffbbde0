import type { Shape } from "../../core/types.ts";
import { shaped, some } from "../_show.ts";
import type { Examined, File, Found, Rule, Seen } from "../types.ts";

/** Loaded weights were thrown away because they have another name. */
export const ignoredAlike: Rule = {
  name: "ignored-alike",
  severity: "warning",
  needs: "history",
  what:
    "A drawn param and unused entries are one tensor under two namings: q, k, v and a fused qkv; gate and up and a fused gate_up; " +
    "weight_g, weight_v and parametrizations; gamma, beta and weight, bias.",
  why: "Trained weights were left out, and random ones took their place.",
  fix: 'join, split or rename the entries: pretrained(joined(checkpoint, "**.qkv.*", ["**.q.*", "**.k.*", "**.v.*"]))',
  reports: "vllm-omni PR 4958, torchtune PR 222, transformers 27605, 29554, pytorch 102999",
  *find(x) {
    for (const seen of x.tensors) {
      if (seen.kind !== "param" || seen.state !== "drawn") continue;
      for (const file of x.files) {
        const entries = renamed(file, seen) ?? divided(file, seen) ?? fused(x, file, seen);
        if (!entries) continue;
        yield found(seen, entries);
        break;
      }
    }
  },
};

function found({ path, param }: Seen, entries: readonly string[]): Found {
  return { path, evidence: `the file has ${some(entries)}, the model ${shaped(param.shape)}` };
}

// Names that one tensor has in two versions of a library
const PAIRS: readonly (readonly [string, string])[] = [
  ["parametrizations.weight.original0", "weight_g"],
  ["parametrizations.weight.original1", "weight_v"],
  ["weight", "gamma"],
  ["bias", "beta"],
];

function renamed(file: File, { path, param }: Seen): string[] | undefined {
  for (const pair of PAIRS) {
    for (const [mine, theirs] of [pair, [pair[1], pair[0]]] as const) {
      if (path !== mine && !path.endsWith("." + mine)) continue;
      const entry = unusedAt(file, path.slice(0, -mine.length) + theirs, param.shape);
      if (entry !== undefined) return [entry];
    }
  }
  return undefined;
}

// An unused entry of this name, whatever stands before it in the file or in the model
function unusedAt(file: File, name: string, shape?: Shape): string | undefined {
  return file.unused.find((entry) =>
    (entry === name || entry.endsWith("." + name) || name.endsWith("." + entry)) &&
    (!shape || file.checkpoint.specs.get(entry)!.shape.join() === shape.join())
  );
}

const FUSED =
  /^(qkv|qkv_proj|in_proj|c_attn|query_key_value|Wqkv|to_qkv|kv|kv_proj|to_kv|gate_up_proj|gate_up|w12|w13|fc1)$/;
const SETS: readonly (readonly string[])[] = [
  ["q", "k", "v"],
  ["q_proj", "k_proj", "v_proj"],
  ["query", "key", "value"],
  ["to_q", "to_k", "to_v"],
  ["wq", "wk", "wv"],
  ["q_lin", "k_lin", "v_lin"],
  ["linear_q", "linear_k", "linear_v"],
  ["gate_proj", "up_proj"],
  ["gate", "up"],
  ["w1", "w2"],
  ["w1", "w3"],
  ["k_proj", "v_proj"],
  ["key", "value"],
  ["k", "v"],
  ["to_k", "to_v"],
];

// The container, the module and the tensor that a path names; attention of PyTorch has its fused matrix in itself
function places(path: string): [around: string, module: string, tensor: string] | undefined {
  const parts = path.split(".");
  const tensor = parts.pop()!;
  const [, own] = /^in_proj_(weight|bias)$/.exec(tensor) ?? [];
  if (own) return [parts.join("."), "in_proj", own];
  const module = parts.pop();
  return module === undefined ? undefined : [parts.join("."), module, tensor];
}

const join = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(".");

function divided(file: File, { path, param: { shape } }: Seen): string[] | undefined {
  const [around, module, tensor] = places(path) ?? [];
  if (module === undefined || !FUSED.test(module)) return undefined;
  for (const set of SETS) {
    const entries = set.map((name) =>
      unusedAt(file, join(around!, name, tensor!)) ?? unusedAt(file, join(around!, `${name}_${tensor}`))
    );
    if (entries.some((entry) => entry === undefined)) continue;
    const shapes = entries.map((entry) => file.checkpoint.specs.get(entry!)!.shape);
    if (adds(shapes, shape)) return entries as string[];
  }
  return undefined;
}

function adds(parts: readonly Shape[], whole: Shape): boolean {
  const axis = whole.findIndex((size, i) => parts.some((part) => part[i] !== size));
  return axis >= 0 &&
    parts.every((part) => part.length === whole.length && part.every((size, i) => i === axis || size === whole[i])) &&
    parts.reduce((n, part) => n + part[axis]!, 0) === whole[axis];
}

function fused(x: Examined, file: File, seen: Seen): string[] | undefined {
  const [around, module, tensor] = places(seen.path) ?? [];
  if (module === undefined) return undefined;
  for (const set of SETS.filter((names) => names.includes(module))) {
    const parts = set.map((name) => x.at(join(around!, name, tensor!)));
    if (parts.some((part) => part === undefined)) continue;
    const shapes = parts.map((part) => part!.param.shape);
    const entry = file.unused.find((name) => {
      const [home, other, last] = places(name) ?? [];
      return other !== undefined && FUSED.test(other) && last === tensor && alike(home!, around!) &&
        adds(shapes, file.checkpoint.specs.get(name)!.shape);
    });
    if (entry !== undefined) return [entry];
  }
  return undefined;
}

const alike = (a: string, b: string) => a === b || a.endsWith("." + b) || b.endsWith("." + a);
