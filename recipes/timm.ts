import { checkOptions, wordOption } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import type { Init } from "../tree/types.ts";
import { type Config, type Family, familyInit, isRecord } from "./families/_family.ts";
import { TIMM_FAMILIES } from "./families/_timm.ts";
import { isOf } from "./_recipe.ts";

/** What `timm` may be told. */
export interface TimmOptions {
  /** The family: `"vit"`, `"convnext"` ...; found by the model's class by default. */
  readonly family?: string;
  /** `weight_init` of vision transformers and Swin; what the model says, else timm's usual one. */
  readonly mode?: "" | "jax" | "jax_nlhb" | "moco" | "reset";
  /**
   * Arguments of the model's constructor that its start looks at, as `init_values`, `head_init_scale`,
   * `zero_init_last`.
   */
  readonly config?: Config;
}

/**
 * What timm 1.0.31 starts a model with: the family is found by the model's class (`VisionTransformer`, `ConvNeXt`), and
 * the history says which. Vision transformers, also distilled, BEiT, EVA, CaiT, Swin, Swin v2, ConvNeXt, MLP-Mixer,
 * ResNet, RegNet, EfficientNet, MobileNet v3; layers that a family does not speak of start as PyTorch starts them.
 *
 * Settings that a model carries (`weight_init_mode`, `init_values`, `head_init_scale`) are read off it. A model inside
 * another is found too. Throws `unsupported` for a model of no family that is known, and for a tensor for which the
 * family has no start, `unknown-name` for a family or a mode that is not there.
 *
 * Source: the documentation of timm's `init_weights`, and runs of it.
 *
 * Peers: timm 1.0.31, the constructors of its models.
 *
 * @example
 * ```ts
 * import { keyed, linear, module } from "@lensor/lensor";
 * import { timm } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const model = module("VisionTransformer", { children: { head: linear(8, 20) } });
 * const [entry] = timm()(model, keyed(0)).children.head!.params.weight!.origin;
 * assertEquals(entry?.from, "timm(vit)");
 * ```
 */
export function timm(options: TimmOptions = {}): Init {
  checkOptions("make timm", options, ["family", "mode", "config"]);
  const { family, mode, config = {} } = options;
  if (!isRecord(config)) {
    throw new LensorError("type", `Cannot make timm: config is ${describe(config)}; use an object of timm's arguments`);
  }
  if (mode !== undefined) wordOption("timm", "mode", mode, MODES);
  const chosen = family === undefined ? undefined : named(family);
  return familyInit({
    name: "timm",
    config: mode === undefined ? config : { ...config, weight_init: mode },
    finds: (node, around) => {
      const is = isOf(node);
      return (around ? undefined : chosen) ?? TIMM_FAMILIES.find(([classes]) => is(classes))?.[1];
    },
    narrows: (_, whole) => whole,
    advice: `it knows ${
      quoteNames(names(), TIMM_FAMILIES.length)
    }; pass { family: "vit" }, or another that starts as this one does`,
  });
}

const MODES = ["", "jax", "jax_nlhb", "moco", "reset"] as const;
const names = (): readonly string[] => TIMM_FAMILIES.map(([, { name }]) => name);

function named(name: unknown): Family {
  const found = TIMM_FAMILIES.find(([, family]) => family.name === name)?.[1];
  if (found) return found;
  const near = typeof name === "string" ? nearest(name, names()) : [];
  const help = near.length ? `did you mean ${quoteNames(near)}` : `use ${quoteNames(names(), TIMM_FAMILIES.length)}`;
  throw new LensorError("unknown-name", `Cannot make timm: there is no family ${describe(name)}; ${help}`);
}
