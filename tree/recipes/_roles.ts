import { LensorError } from "../../core/errors.ts";
import type { Initializer } from "../../initializers/types.ts";
import { stacked } from "../../initializers/stacked.ts";
import type { Init, Module } from "../types.ts";
import { blocksOf, layerCount } from "./_depth.ts";
import { recipe } from "./_recipe.ts";

/** What a matrix of a transformer does: feeds forward, makes queries and keys, makes values, or projects what attention gives. */
export type Role = "ffn" | "query" | "value" | "out";

/** The sides of a transformer. A stack without the word `decoder` in its path is an encoder. */
export type Side = "encoder" | "decoder";

/** How many layers each side has; 0 for a side that is not there. */
export type Depths = Readonly<Record<Side, number>>;

/** The numbers of layers, where they are not to be counted. */
export interface SideOptions {
  /** How many layers the encoder has, or a stack on its own; counted from its numbered modules unless given. */
  readonly encoderLayers?: number;
  /** How many layers the part called `decoder` has; counted from its numbered modules unless given. */
  readonly decoderLayers?: number;
}

// PyTorch, fairseq and torchscale, BERT, LLaMA
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["query", /(^|\.)(q_proj|k_proj|query|key)$/],
  ["value", /(^|\.)(v_proj|value)$/],
  ["out", /(^|\.)(out_proj|o_proj)$|attention\.output\.dense$/],
  ["ffn", /(^|\.)(fc1|fc2|linear1|linear2|up_proj|gate_proj|down_proj)$|(intermediate|output)\.dense$/],
];

/** What a layer does, by the names that libraries give it. */
export function roleOf(path: string): Role | undefined {
  return ROLES.find(([, names]) => names.test(path))?.[0];
}

/**
 * Every matrix of the transformer layers by what it does. `by` is asked for each role, side and whether the attention is across; a fused
 * `in_proj_weight` is three matrices. Nothing else is touched.
 */
export function byRole(
  name: string,
  options: SideOptions,
  scheme: (depths: Depths) => (role: Role, side: Side, across: boolean) => Initializer,
): Init {
  if (options.encoderLayers !== undefined) layerCount(name, "encoderLayers", options.encoderLayers);
  if (options.decoderLayers !== undefined) layerCount(name, "decoderLayers", options.decoderLayers);
  return (model, rng) => {
    const by = scheme(depthsOf(name, options, model));
    return recipe(name, "transformer layers with names that are known", (_, path, is) => {
      const side = sideOf(path),
        across = /(^|\.)(encoder_attn|multihead_attn|crossattention|cross_attn)(\.|$)/.test(path);
      if (is("MultiheadAttention")) {
        const [q, v] = [by("query", side, across), by("value", side, across)];
        return { in_proj_weight: stacked([q, q, v]), q_proj_weight: q, k_proj_weight: q, v_proj_weight: v };
      }
      const role = is("Linear") ? roleOf(path) : undefined;
      return role && { weight: by(role, side, across) };
    })(model, rng);
  };
}

/** The side that a path is on. */
export function sideOf(path: string): Side {
  return /(^|\.)decoder(\.|$)/.test(path) ? "decoder" : "encoder";
}

/** How many layers each side has, given or counted; throws `missing` if there are none, `no-match` for a number without its side. */
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
