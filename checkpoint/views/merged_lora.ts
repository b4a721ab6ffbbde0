import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, showShape, sizeOf } from "../../core/shape.ts";
import type { Spec } from "../../core/types.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";
import { derived, type Entry } from "./derived.ts";
import { floatSpec, narrow, readWide, type Wide } from "./floats.ts";
import { wholeEntry } from "./mapped.ts";

/** How an adapter was trained: its file does not say. */
export interface MergedLoraOptions {
  /** PEFT's `lora_alpha`. */
  readonly alpha: number;
  /** Scales by alpha / sqrt(rank) instead of alpha / rank. @default false */
  readonly rslora?: boolean;
  /** The base keeps its weights as `[in, out]`, as GPT-2 does. @default false */
  readonly fanInFanOut?: boolean;
}

/**
 * A view in which low-rank adapters are part of the base's weights: W + scale B A for every layer that the adapter has,
 * also for convolutions and embeddings, and with DoRA's magnitudes. The names are PEFT's, with or without
 * `base_model.model.`.
 *
 * Formulas: PEFT 0.21's `merge`.
 *
 * @param base The checkpoint that was adapted.
 * @param adapter The checkpoint of the adapter.
 * @returns the view; closing it closes both.
 * @throws {LensorError} `missing` for a layer that the base lacks or half an adapter, `no-match` for a file without
 * adapters, `shape` where they do not fit.
 *
 * @example
 * ```ts
 * import { fromBytes, mergedLora, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const f = (shape: number[], data: number[]) => ({ shape, dtype: "float32", data: new Float32Array(data) } as const);
 * const base = await fromBytes(await toSafetensors([["fc.weight", f([2, 2], [1, 0, 0, 1])]]));
 * const adapter = await fromBytes(
 *   await toSafetensors([["fc.lora_A.weight", f([1, 2], [1, 2])], ["fc.lora_B.weight", f([2, 1], [3, 0])]]),
 * );
 * assertEquals(await mergedLora(base, adapter, { alpha: 1 }).read("fc.weight"), new Float32Array([4, 6, 0, 1]));
 * ```
 */
export function mergedLora(base: Checkpoint, adapter: Checkpoint, options: MergedLoraOptions): Checkpoint {
  const verb = "merge an adapter";
  checkCheckpoint(verb, base);
  checkCheckpoint(verb, adapter);
  checkOptions(verb, options, ["alpha", "rslora", "fanInFanOut"]);
  const { alpha, rslora = false, fanInFanOut = false } = options ?? {};
  if (typeof alpha !== "number" || !Number.isFinite(alpha)) {
    throw new LensorError(
      "type",
      `Cannot ${verb}: alpha is ${describe(alpha)}; give lora_alpha of adapter_config.json`,
    );
  }
  const entries = new Map<string, Entry>();
  const parts = partsIn(verb, adapter);
  for (const [module, part] of parts) {
    const name = `${module}.weight`;
    const spec = floatSpec(verb, base, name);
    const a = floatSpec(verb, adapter, part.a);
    const rank = a.shape[0]!;
    const scale = alpha / (rslora ? Math.sqrt(rank) : rank);
    const turned = part.embedding || fanInFanOut;
    checkShapes(verb, name, spec, a, floatSpec(verb, adapter, part.b), turned);
    entries.set(
      name,
      wholeEntry(spec, async () => {
        const w = await readWide(base, name);
        addProduct(w, await readWide(adapter, part.a), await readWide(adapter, part.b), rank, scale, turned);
        if (part.magnitude !== undefined) rescaleRows(w, await readWide(adapter, part.magnitude), spec, fanInFanOut);
        return narrow(w, spec.dtype);
      }),
    );
  }
  const view = derived(base, verb, entries, new Set(entries.keys()));
  return {
    ...view,
    name: `${base.name} + ${adapter.name}`,
    close: () => [base, adapter].forEach((each) => each.close?.()),
  };
}

interface Part {
  a: string;
  b: string;
  magnitude?: string;
  embedding: boolean;
}

// The tensors of each adapted module, by its path in the base
function partsIn(verb: string, adapter: Checkpoint): Map<string, Part> {
  const parts = new Map<string, Partial<Part>>();
  for (const name of adapter.specs.keys()) {
    const [, path, kind] =
      /^(?:base_model\.model\.)?(.+)\.(lora_A|lora_B|lora_embedding_A|lora_embedding_B|lora_magnitude_vector)(?:\.[^.]+)*$/
        .exec(name) ?? [];
    if (path === undefined) continue;
    const part = parts.get(path) ?? {};
    parts.set(path, part);
    if (kind === "lora_magnitude_vector") part.magnitude = name;
    else part[kind!.endsWith("A") ? "a" : "b"] = name;
    if (kind!.includes("embedding")) part.embedding = true;
  }
  if (parts.size === 0) {
    throw new LensorError("no-match", `Cannot ${verb}: "${adapter.name}" has no lora_A and lora_B`, {
      file: adapter.name,
    });
  }
  return new Map([...parts].map(([path, { a, b, magnitude, embedding = false }]) => {
    if (a === undefined || b === undefined) {
      const lacks = a === undefined ? "lora_A" : "lora_B";
      throw new LensorError("missing", `Cannot ${verb}: "${path}" of "${adapter.name}" has no ${lacks}`, { path });
    }
    return [path, magnitude === undefined ? { a, b, embedding } : { a, b, magnitude, embedding }];
  }));
}

function checkShapes(verb: string, name: string, w: Spec, a: Spec, b: Spec, turned: boolean): void {
  const rank = a.shape[0]!;
  const ins = sizeOf(a.shape.slice(1));
  const out = b.shape[0]!;
  const rows = turned ? ins : out;
  const fits = sizeOf(b.shape) === out * rank && w.shape[0] === rows && sizeOf(w.shape) === out * ins;
  if (fits) return;
  const shapes = `lora_A ${showShape(a.shape)} and lora_B ${showShape(b.shape)} do not fit "${name}" ${
    showShape(w.shape)
  }`;
  const help = turned ? "" : "; pass fanInFanOut if the base keeps weights as [in, out]";
  throw new LensorError("shape", `Cannot ${verb}: ${shapes}${help}`, { path: name });
}

function addProduct(w: Wide, a: Wide, b: Wide, rank: number, scale: number, turned: boolean): void {
  const ins = a.length / rank;
  const out = b.length / rank;
  for (let o = 0; o < out; o++) {
    for (let i = 0; i < ins; i++) {
      let sum = 0;
      for (let r = 0; r < rank; r++) sum += b[o * rank + r]! * a[r * ins + i]!;
      w[turned ? i * out + o : o * ins + i]! += scale * sum;
    }
  }
}

// DoRA: each output's weights have the trained magnitude
function rescaleRows(w: Wide, magnitude: Wide, { shape }: Spec, turned: boolean): void {
  const out = magnitude.length;
  const ins = sizeOf(shape) / out;
  const at = (o: number, i: number) => turned ? i * out + o : o * ins + i;
  for (let o = 0; o < out; o++) {
    let sum = 0;
    for (let i = 0; i < ins; i++) sum += w[at(o, i)]! ** 2;
    const scale = magnitude[o]! / Math.sqrt(sum);
    for (let i = 0; i < ins; i++) w[at(o, i)]! *= scale;
  }
}
