import { asInit } from "../inits/as_init.ts";
import { pure } from "../core/pure.ts";
import { isPureInitializer } from "../initializers/is_pure.ts";
import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import type { Initializer } from "../initializers/types.ts";
import { stacked } from "../initializers/stacked.ts";
import { isHidden } from "../tree/hidden.ts";
import { join } from "../tree/walk.ts";
import type { Init, Module } from "../tree/types.ts";
import { blocksOf, layerCount } from "./_depth.ts";
import { type Is, isOf, recipe } from "./_recipe.ts";

/**
 * What a matrix of a transformer does: feeds forward, makes queries and keys, makes values, or projects what attention
 * gives.
 */
export type Role = "ffn" | "query" | "value" | "out";

/** The sides of a transformer. A stack without the word `decoder` in its path is an encoder. */
export type Side = "encoder" | "decoder";

/** How many layers each side has; 0 for a side that is not there. */
export type Depths = Readonly<Record<Side, number>>;

/** The numbers of layers, where they are not to be counted. */
export interface SideOptions {
  /** How many layers the encoder has, or a stack on its own; counted from its numbered modules by default. */
  readonly encoderLayers?: number;
  /** How many layers the part called `decoder` has; counted from its numbered modules by default. */
  readonly decoderLayers?: number;
}

// PyTorch, fairseq and torchscale, BERT, LLaMA, timm, GPT-2
const ROLES: readonly (readonly [Role | "fused", RegExp])[] = [
  ["fused", /(^|\.)(qkv|kv|qkv_proj|c_attn)$|att(n|ention)\.in_proj$/],
  ["query", /(^|\.)(q_proj|k_proj|query|key|q_attn)$|attn\.[qk]$/],
  ["value", /(^|\.)(v_proj|value)$|attn\.v$/],
  ["out", /(^|\.)(out_proj|o_proj)$|attention\.output\.dense$|att(n|ention)\.(c_)?proj$/],
  ["ffn", /(^|\.)(fc1|fc2|linear1|linear2|up_proj|gate_proj|down_proj|c_fc|c_proj)$|(intermediate|output)\.dense$/],
];

// What a layer does, by the names that libraries give it
function roleOf(path: string): Role | "fused" | undefined {
  return ROLES.find(([, names]) => names.test(path))?.[0];
}

/**
 * Every matrix of the transformer layers by what it does. `by` is asked for each role, side and whether the attention
 * is across; a fused `in_proj_weight`, `qkv` or `c_attn` is three matrices, a `kv` two. Nothing else is touched.
 *
 * Throws `unsupported` for an attention with a matrix of another name, or a fused one that is not q, k and v in equal
 * parts, rather than pass it over.
 */
export function byRole(
  name: string,
  options: SideOptions,
  scheme: (depths: Depths) => (role: Role, side: Side, across: boolean) => Initializer,
): Init {
  if (options.encoderLayers !== undefined) layerCount(name, "encoderLayers", options.encoderLayers);
  if (options.decoderLayers !== undefined) layerCount(name, "decoderLayers", options.decoderLayers);
  return asInit((model, rng) => {
    const by = scheme(depthsOf(name, options, model));
    return recipe(name, "transformer layers with names that are known", (node, path, is) => {
      const side = sideOf(path);
      const across = /(^|\.)(encoder_attn|multihead_attn|crossattention|cross_attn)(\.|$)/.test(path);
      if (is("MultiheadAttention")) {
        const [q, v] = [by("query", side, across), by("value", side, across)];
        return { in_proj_weight: stacked([q, q, v]), q_proj_weight: q, k_proj_weight: q, v_proj_weight: v };
      }
      refuseStrangers(name, node, path, is);
      const role = is("Linear, Conv1D") ? roleOf(path) : undefined;
      if (role !== "fused") return role && { weight: by(role, side, across) };
      const parts = partsOf(name, node, path, is);
      const [q, v] = [by("query", side, across), by("value", side, across)];
      const matrices = stacked(parts === 2 ? [q, v] : [q, q, v]);
      return { weight: is("Conv1D") ? transposed(matrices) : matrices };
    })(model, rng);
  });
}

// An attention that is scaled in part is worse than one that is refused
function refuseStrangers(name: string, node: Module, path: string, is: Is): void {
  if (!/att(n|ention)$/i.test(path) && !/Attention/.test(node.type) || is("MultiheadAttention")) return;
  for (const [child, part] of Object.entries(node.children)) {
    const at = join(path, child);
    const weight = part.params.weight;
    if (!weight || isHidden(weight) || !isOf(part)("Linear, Conv1D") || roleOf(at)) continue;
    throw new LensorError(
      "unsupported",
      `Cannot apply ${name}: "${at}" is a matrix of an attention, and its name does not say which; ` +
        `leave it out by except("${at}", ${name}()) and fill it by its path`,
      { path: at },
    );
  }
}

// Queries, keys and values on top of each other, or keys and values. Groups that share keys, or heads with their three
// side by side, are neither.
function partsOf(name: string, { params: { weight } }: Module, path: string, is: Is): number {
  const [first = 0, second = 0] = weight?.shape ?? [];
  const [outs, ins] = is("Conv1D") ? [second, first] : [first, second];
  const parts = outs / ins;
  const isPair = /(^|\.)(kv|c_attn)$/.test(path);
  if (parts === 3 || parts === 2 && isPair || !weight || isHidden(weight)) return parts;
  throw new LensorError(
    "unsupported",
    `Cannot apply ${name}: "${path}" has ${outs} outputs for ${ins} inputs, which are not queries, keys and values of equal size; ` +
      `leave it out by except("${path}", ${name}()) and fill it by its path`,
    { path },
  );
}

// For a weight of inputs by outputs; Xavier's fans are the same both ways
function transposed(by: Initializer): Initializer {
  const draw: Initializer = (shape, rng, { dtype = "float32" } = {}) => {
    const [ins, outs] = shape as readonly [number, number];
    const from = by([outs, ins], rng, { dtype });
    const out = allocate(dtype, ins * outs);
    for (let i = 0; i < ins; i++) for (let o = 0; o < outs; o++) out[i * outs + o] = from[o * ins + i]!;
    return out;
  };
  return pure(Object.assign(draw, { label: `${by.label}, transposed` }), isPureInitializer(by) ? [] : [by]);
}

/** The side that a path is on. */
export function sideOf(path: string): Side {
  return /(^|\.)decoder(\.|$)/.test(path) ? "decoder" : "encoder";
}

/**
 * How many layers each side has, given or counted; throws `missing` if there are none, `no-match` for a number without
 * its side.
 */
export function depthsOf(name: string, options: SideOptions, model: Module): Depths {
  const blocks = blocksOf(model, (_, path) => roleOf(path) !== undefined);
  const on = (side: Side) => blocks.filter((path) => sideOf(path) === side).length;
  if (
    options.decoderLayers !== undefined && options.encoderLayers === undefined && on("decoder") === 0 && on("encoder")
  ) {
    throw new LensorError(
      "no-match",
      `Cannot apply ${name}: decoderLayers is given, but no layer has "decoder" in its path; ` +
        "run it on the whole model, or say encoderLayers for a stack on its own",
    );
  }
  const depths = { encoder: options.encoderLayers ?? on("encoder"), decoder: options.decoderLayers ?? on("decoder") };
  if (depths.encoder + depths.decoder > 0) return depths;
  throw new LensorError(
    "missing",
    `Cannot count the layers for ${name}: ${model.type} has no numbered transformer layers; pass encoderLayers or decoderLayers`,
  );
}
