import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { logOdds } from "../math/log_odds.ts";
import { filling } from "../initializers/constant.ts";
import type { Initializer } from "../initializers/types.ts";
import { bad, type Cfg, checkKeys, type Dict, dictOf } from "./_cfg.ts";
import { pythonString } from "./_python_text.ts";
import { isUniform, type Scheme, SCHEMES } from "./_schemes.ts";

/** One initializer of a cfg, checked: what `layer` names get it, and what named children get instead. */
export interface Step {
  /** Where in the cfg it stands, for messages and origins. */
  readonly at: string;
  /** The class in MMLab: `NormalInit`. */
  readonly className: string;
  /** What the engines' log says of the tensors that it changes. */
  readonly info: string;
  /** A fill or draw; absent for Pretrained. */
  readonly fill?: Filling;
  /** A load. */
  readonly load?: Loading;
  /** Class names. */
  readonly layers: readonly string[];
  /** Children that get something else, each read when its turn comes, as the engines do. */
  readonly overrides: readonly (() => Override)[];
}

/** A child and what it gets. */
export interface Override {
  /** The child's name. */
  readonly name: string;
  /** Where in the cfg it stands. */
  readonly at: string;
  /** What every module in it gets. */
  readonly step: () => Step;
}

/**
 * What weight and bias get; the weight's initializer is made when it is first wanted, unless all is to be checked at
 * once.
 */
export interface Filling {
  /** Refuses a distribution that does not exist: the engines look at it first, even at a module without a weight. */
  readonly check: () => void;
  /** Makes the initializer of weights. */
  readonly weight: () => Initializer;
  /** The initializer of biases. */
  readonly bias: Initializer;
  /** Weights of fewer than two axes have no fans. */
  readonly fans: boolean;
}

/** What is loaded: a path of the cfg, and of its entries those below a prefix. */
export interface Loading {
  /** The path. */
  readonly checkpoint: string;
  /** The prefix. */
  readonly prefix?: string;
}

/**
 * The step that one dict of an `init_cfg` asks for. `eager` makes every initializer now and refuses what only computes
 * nonsense, so that a wrong number is an error even where no module would reach it.
 *
 * Throws `type` for a wrong kind, `missing` for a key that must be there, `unknown-name` for a type or option that does
 * not exist, `range` for a number that makes no sense.
 */
export function stepOf(cfg: Cfg, eager: boolean): Step {
  const { at } = cfg;
  const { override, ...own } = dictOf(cfg);
  const step = plain(own, at, eager);
  if (override === undefined || override === null) return step;
  const { layer: _, ...inherited } = own;
  const items: readonly unknown[] = Array.isArray(override) ? override : [override];
  const overrides = items.map((item, i) => () => {
    const here = `${at}, override${items.length > 1 ? ` ${i + 1}` : ""}`;
    return overrideOf({ item, at: here }, inherited, eager);
  });
  if (eager) { for (const read of overrides) read().step(); }
  return { ...step, overrides };
}

// A bare name gets what the cfg around it says; anything more must say all
function overrideOf(cfg: Cfg, inherited: Dict, eager: boolean): Override {
  const { at } = cfg;
  const { name, ...rest } = dictOf(cfg);
  const isBare = Object.keys(rest).length === 0;
  if (name === undefined || name === null) throw bad("missing", at, 'it has no "name"; name a child');
  if (typeof name !== "string") throw bad("type", at, `name must be a string, found ${describe(name)}`);
  if (!isBare && rest.type === undefined) {
    throw bad("missing", at, 'it has options and no "type"; nothing is taken over from the cfg around it');
  }
  return { name, at, step: () => plain(isBare ? inherited : rest, at, eager) };
}

/** A type's name in MMLab's registry; "NormalInit", the class, is "Normal". */
export function typeName(type: unknown): string | undefined {
  return typeof type === "string" ? type.replace(/Init$/, "") : undefined;
}

/** The type that a dict asks for, whatever it is. Throws `missing` if there is none. */
export function typeOf(cfg: Cfg): unknown {
  const { type } = dictOf(cfg);
  if (type !== undefined) return type;
  throw bad("missing", cfg.at, `it has no "type"; use ${quoteNames(TYPES, TYPES.length)}`);
}

const TYPES = [...SCHEMES.keys(), "Pretrained"];

function plain(cfg: Dict, at: string, eager: boolean): Step {
  const { type: _, ...options } = cfg;
  const type = typeOf({ item: cfg, at });
  // A registry's scope may stand in front: "mmdet.Normal" is the parent's where mmdet registers none of that name
  const name = typeName(type)?.replace(/^mm[a-z0-9_]+\./, "");
  if (name === undefined) throw bad("type", at, `type must be a string, found ${describe(type)}`);
  const scheme = SCHEMES.get(name);
  if (scheme) return filled(scheme, name, options, at, eager);
  if (name === "Pretrained") return loaded(options, at);
  const near = nearest(name, TYPES)[0];
  const help = near ? `did you mean "${near}"` : `the types are ${quoteNames(TYPES, TYPES.length)}`;
  throw bad("unknown-name", at, `there is no initializer "${type}"; ${help}`);
}

function filled(scheme: Scheme, name: string, given: Dict, at: string, eager: boolean): Step {
  const { own, fixed, fans = false } = scheme;
  const known = fixed ? [] : Object.keys(own);
  checkKeys(given, [...known, "bias", "bias_prob", "layer"], name, at);
  const options: Record<string, unknown> = {};
  for (const [key, standard] of Object.entries(own)) {
    options[key] = given[key] === undefined ? standard : given[key];
    if (options[key] === undefined) throw bad("missing", at, `${name} needs "${key}"`);
  }
  const layers = layersOf(given.layer, at);
  const [label, bias] = biasOf(given, at, eager);
  const value = Number(bias);
  let made: Initializer | undefined;
  const weight = () => made ??= inside(at, () => scheme.make(options));
  const check = () => void ("distribution" in options && inside(at, () => isUniform(options.distribution)));
  if (eager) weight();
  return {
    at,
    className: `${name}Init`,
    info: infoOf(`${name}Init`, options, bias),
    fill: { check, weight, bias: filling({ label, made: { name: "constant", options: { value } } }, value), fans },
    layers,
    overrides: [],
  };
}

// The engines' own words, a blank too many in Kaiming's included
function infoOf(className: string, options: Dict, bias: number | boolean): string {
  const all = { ...options, bias };
  const blank = "nonlinearity" in options;
  const words = Object.entries(all).map(([key, value]) =>
    `${key}${blank && key === "distribution" ? " " : ""}=${pythonString(value)}`
  );
  return `${className}: ${words.join(", ")}`;
}

function loaded(options: Dict, at: string): Step {
  checkKeys(options, ["checkpoint", "prefix", "map_location"], "Pretrained", at);
  const { checkpoint, prefix } = options;
  if (checkpoint === undefined) throw bad("missing", at, 'Pretrained needs "checkpoint"');
  if (typeof checkpoint !== "string") {
    throw bad("type", at, `checkpoint must be a string, found ${describe(checkpoint)}`);
  }
  if (prefix !== undefined && prefix !== null && typeof prefix !== "string") {
    throw bad("type", at, `prefix must be a string, found ${describe(prefix)}`);
  }
  const load = typeof prefix === "string" ? { checkpoint, prefix } : { checkpoint };
  return {
    at,
    className: "PretrainedInit",
    info: `PretrainedInit: load from ${checkpoint}`,
    load,
    layers: [],
    overrides: [],
  };
}

function layersOf(layer: unknown, at: string): readonly string[] {
  if (layer === undefined || layer === null) return [];
  const list: readonly unknown[] = Array.isArray(layer) ? layer : [layer];
  for (const name of list) {
    if (typeof name === "string") continue;
    throw bad("type", at, `layer must be a class name or a list of class names, found ${describe(name)}`);
  }
  return list as readonly string[];
}

// At a probability of 1 the engines' bias is infinite, beyond it no number
function biasOf(options: Dict, at: string, eager: boolean): [label: string, value: number | boolean] {
  const bias = options.bias === undefined ? 0 : options.bias;
  const p = options.bias_prob;
  if (typeof bias !== "number" && typeof bias !== "boolean") {
    throw bad("type", at, `bias must be a number, found ${describe(bias)}`);
  }
  if (p === undefined || p === null) return [`constant(${Number(bias)})`, bias];
  if (typeof p !== "number") throw bad("type", at, `bias_prob must be a number, found ${describe(p)}`);
  if (p === 0 || eager && !(p > 0 && p < 1)) {
    throw bad("range", at, `bias_prob is ${p}; use a number between 0 and 1`);
  }
  return [`biasForProbability(${p})`, logOdds(p)];
}

function inside<T>(at: string, fn: () => T): T {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    throw new LensorError(error.code, `${error.message} (in ${at})`, { ...error, cause: error });
  }
}
