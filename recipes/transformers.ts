import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { once } from "../core/once.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import type { Init, Module } from "../tree/types.ts";
import { DUAL_FAMILIES } from "./families/_dual.ts";
import { type Config, type Family, familyInit, type Finds, isRecord } from "./families/_family.ts";
import { plainFamilies } from "./families/_plain.ts";
import { TEXT_FAMILIES } from "./families/_text.ts";
import { VISION_FAMILIES } from "./families/_vision.ts";

/** What `transformers` may be told. */
export interface TransformersOptions {
  /**
   * The family by Transformers' name, as `model_type` in its configuration: `"llama"`, `"roberta"`; found by the
   * classes by default.
   */
  readonly family?: string;
  /**
   * The model's configuration, as in `config.json`: what it does not say has the library's default, sizes are read off
   * the model.
   */
  readonly config?: Config;
}

/**
 * What Transformers 5.24 starts a model with: the family is found by the names of its classes (`LlamaForCausalLM`,
 * `BertModel`), and the history says which. All families share matrices and tables N(0, 0.02), padding rows and biases
 * 0, norms 1 and 0 (0 and 0 where they scale by 1 + weight), and add their own: scaled projections of GPT-2, T5's and
 * CLIP's widths, Whisper's sines, Mamba's steps, stacked experts.
 *
 * With `torch(seed)` the numbers are the library's own, in the order in which its `init_weights` draws. A model inside
 * another keeps its own family. Throws `unsupported` for a model of no family that is known, and for a tensor for which
 * the family has no start, `unknown-name` for a family that is not there, `type` for a bad configuration.
 *
 * Source: the documentation of Transformers' `PreTrainedModel._init_weights`, and runs of it.
 *
 * Peers: Transformers 5.24 `init_weights`, 259 families.
 *
 * @example
 * ```ts
 * import { keyed, linear, module } from "@lensor/lensor";
 * import { transformers } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const model = module("LlamaForCausalLM", { children: { lm_head: linear(8, 20, { bias: false }) } });
 * const [entry] = transformers()(model, keyed(0)).children.lm_head!.params.weight!.origin;
 * assertEquals([entry?.by, entry?.from], ["normal(std=0.02)", "transformers(llama)"]);
 * ```
 */
export function transformers(options: TransformersOptions = {}): Init {
  checkOptions("make transformers", options, ["family", "config"]);
  const { family, config = {} } = options;
  if (!isRecord(config)) {
    throw new LensorError(
      "type",
      `Cannot make transformers: config is ${describe(config)}; use an object, as in config.json`,
    );
  }
  const chosen = family === undefined ? undefined : named(family);
  return familyInit({
    name: "transformers",
    config,
    finds: chosen ? (node, around) => around ? knownFamily(node) : chosen : findsFamily,
    narrows,
    advice:
      'pass its family, { family: "llama" }, if it starts as one of those does, or start it with rules of your own',
  });
}

const families = once((): readonly Family[] => [
  ...plainFamilies(),
  ...TEXT_FAMILIES,
  ...VISION_FAMILIES,
  ...DUAL_FAMILIES,
]);
const byPrefix = once((): ReadonlyMap<string, Family> => new Map(families().map((family) => [family.prefix, family])));
// The folder, and the spelling of configurations: xlm_roberta, xlm-roberta
const byName = once((): ReadonlyMap<string, Family> =>
  new Map(families().flatMap((family) => [[family.name.replaceAll("_", "-"), family], [family.name, family]]))
);

function named(family: unknown): Family {
  const found = typeof family === "string" ? byName().get(family) : undefined;
  if (found) return found;
  const near = typeof family === "string" ? nearest(family, [...byName().keys()]) : [];
  const help = near.length ? `did you mean ${quoteNames(near)}` : 'use Transformers\' name, such as "llama" or "bert"';
  throw new LensorError("unknown-name", `Cannot make transformers: there is no family ${describe(family)}; ${help}`);
}

const findsFamily: Finds = (node, around) => {
  const family = knownFamily(node) ?? (around ? undefined : familyOfType(node.type));
  const base = family ? undefined : bases(node)[0];
  if (base === undefined) return family;
  throw new LensorError(
    "unsupported",
    `Cannot apply transformers: ${node.type} is a ${base}, a family whose start it does not know; ` +
      'pass { family: "llama" }, or another that starts as this one does, or start it with rules of your own',
  );
};

// The base classes of families, nearest first
function bases(node: Module): readonly string[] {
  return [node.type, ...node.directBases, ...node.bases].filter((name) => /.PreTrainedModel$/.test(name));
}

function knownFamily(node: Module): Family | undefined {
  return bases(node).map((base) => byPrefix().get(base.slice(0, -"PreTrainedModel".length))).find((family) => family);
}

// A tree built by hand has the classes' names alone
function familyOfType(type: string): Family | undefined {
  const found = families().filter(({ prefix }) => type.startsWith(prefix) && ENDS.test(type.slice(prefix.length)));
  return found.sort((a, b) => b.prefix.length - a.prefix.length)[0];
}

const ENDS = /^(For[A-Z]\w*|(LMHead|DoubleHeads|Text|Vision|Encoder|Decoder)?Model(WithProjection)?)$/;

// Parts of a model of several have a configuration of their own
function narrows(node: Module, config: Config, around: Family | undefined): Config {
  for (const part of ["vision", "audio", "text"]) {
    const own = config[`${part}_config`];
    if (isRecord(own) && new RegExp(part, "i").test(node.type)) return own;
  }
  const text = config.text_config;
  return around && isRecord(text) && knownFamily(node) !== around ? text : config;
}
