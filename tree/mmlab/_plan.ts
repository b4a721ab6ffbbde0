import { LensorError } from "../../core/errors.ts";
import { nearest, quoteNames } from "../../core/names.ts";
import { describe } from "../../core/shape.ts";
import { filling } from "../../initializers/constant.ts";
import type { Initializer } from "../../initializers/types.ts";
import { type Scheme, SCHEMES } from "./_schemes.ts";

/** One initializer of a cfg, checked: what `layer` names get it, and what named children get instead. */
export interface Step {
  /** Where in the cfg it stands, for messages and origins: `mmlab 2`. */
  readonly at: string;
  /** The class in MMLab: `NormalInit`. */
  readonly className: string;
  /** A fill or draw; absent for Pretrained. */
  readonly fill?: Filling;
  /** A load. */
  readonly load?: { readonly checkpoint: string; readonly prefix?: string };
  /** Class names. */
  readonly layers: readonly string[];
  /** Children by name, each with a step that takes every module below. */
  readonly overrides: readonly { readonly name: string; readonly step: Step }[];
}

/** What weight and bias get; the weight's initializer is made when it is first wanted, unless all is to be checked at once. */
export interface Filling {
  /** Makes the initializer of weights. */
  readonly weight: () => Initializer;
  /** The initializer of biases. */
  readonly bias: Initializer;
  /** Weights of fewer than two axes have no fans. */
  readonly fans: boolean;
}

/**
 * The steps of an `init_cfg`, in order. `eager` makes every initializer now, so that a wrong number is an error even where no module would
 * reach it.
 *
 * Throws `type` for a wrong kind, `missing` for a key that must be there, `unknown-name` for a type or option that does not exist, `range`
 * for a number that makes no sense.
 */
export function planOf(cfg: unknown, eager: boolean): readonly Step[] {
  if (!isDict(cfg) && !Array.isArray(cfg)) {
    throw bad("type", "init_cfg", `expected a dict or a list of dicts, found ${describe(cfg)}`);
  }
  return (Array.isArray(cfg) ? cfg : [cfg]).map((one, i, all) => {
    const at = all.length > 1 ? `mmlab ${i + 1}` : "mmlab";
    if (!isDict(one)) throw bad("type", at, `expected a dict, found ${describe(one)}`);
    return stepOf(one, at, eager);
  });
}

/** Whether a value is a dict of options. */
function isDict(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("__tuple__" in value);
}

function stepOf(cfg: Readonly<Record<string, unknown>>, at: string, eager: boolean): Step {
  const { override, ...own } = cfg, step = plain(own, at, eager);
  if (override === undefined || override === null) return step;
  if (!isDict(override) && !Array.isArray(override)) {
    throw bad("type", at, `override must be a dict or a list of dicts, found ${describe(override)}`);
  }
  const { layer: _, ...inherited } = own;
  const overrides = (Array.isArray(override) ? override : [override]).map((one, i, all) => {
    const here = `${at} override${all.length > 1 ? ` ${i + 1}` : ""}`;
    if (!isDict(one)) throw bad("type", here, `expected a dict, found ${describe(one)}`);
    const { name, ...rest } = one;
    if (name === undefined) throw bad("missing", here, 'it has no "name"; name a child');
    if (typeof name !== "string") throw bad("type", here, `name must be a string, found ${describe(name)}`);
    const alone = Object.keys(rest).length === 0;
    if (!alone && rest.type === undefined) {
      throw bad("missing", here, 'it has options and no "type"; nothing is taken over from the cfg around it');
    }
    return { name, step: plain(alone ? inherited : rest, here, eager) };
  });
  return { ...step, overrides };
}

function plain(cfg: Readonly<Record<string, unknown>>, at: string, eager: boolean): Step {
  const { type, ...options } = cfg;
  if (type === undefined) throw bad("missing", at, `it has no "type"; use ${quoteNames(SCHEMES.keys(), 9)}`);
  const word = isDict(type) && typeof type.__class__ === "string" ? type.__class__ : type;
  if (typeof word !== "string") throw bad("type", at, `type must be a string, found ${describe(word)}`);
  const name = word.replace(/Init$/, ""), scheme = SCHEMES.get(name);
  if (!scheme && name !== "Pretrained") {
    const near = nearest(name, [...SCHEMES.keys(), "Pretrained"])[0];
    const help = near ? `did you mean "${near}"` : `the types are ${quoteNames([...SCHEMES.keys(), "Pretrained"], 9)}`;
    throw bad("unknown-name", at, `there is no initializer "${word}"; ${help}`);
  }
  return scheme ? filled(scheme, name, options, at, eager) : loaded(options, at);
}

function filled(
  scheme: Scheme,
  name: string,
  options: Readonly<Record<string, unknown>>,
  at: string,
  eager: boolean,
): Step {
  checkKeys(options, [...scheme.options, "bias", "bias_prob", "layer"], name, at);
  for (const key of scheme.required ?? []) {
    if (options[key] === undefined) throw bad("missing", at, `${name} needs "${key}"`);
  }
  const layers = layersOf(options.layer, at), [label, value] = biasOf(options, at);
  const bias = filling({ label, made: { name: "constant", options: { value } } }, value);
  let made: Initializer | undefined;
  const weight = () => made ??= inside(at, () => scheme.make(options));
  if (eager) weight();
  return {
    at,
    className: `${name}Init`,
    fill: { weight, bias, fans: scheme.fans === true },
    layers,
    overrides: [],
  };
}

function loaded(options: Readonly<Record<string, unknown>>, at: string): Step {
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
  return { at, className: "PretrainedInit", load, layers: [], overrides: [] };
}

function checkKeys(options: object, known: readonly string[], name: string, at: string): void {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known)[0];
    throw bad(
      "unknown-name",
      at,
      `${name} has no option "${key}"; ${near ? `did you mean "${near}"` : `it has ${quoteNames(known, 12)}`}`,
    );
  }
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

function biasOf(options: Readonly<Record<string, unknown>>, at: string): [label: string, value: number] {
  const bias = options.bias === undefined ? 0 : options.bias, p = options.bias_prob;
  if (typeof bias !== "number" && typeof bias !== "boolean") {
    throw bad("type", at, `bias must be a number, found ${describe(bias)}`);
  }
  if (p === undefined || p === null) return [`constant(${Number(bias)})`, Number(bias)];
  if (typeof p !== "number") throw bad("type", at, `bias_prob must be a number, found ${describe(p)}`);
  if (!(p > 0 && p <= 1)) throw bad("range", at, `bias_prob is ${p}; use a number between 0 and 1`);
  return [`biasForProbability(${p})`, -Math.log((1 - p) / p)];
}

/** An error about a place in a cfg. */
export function bad(code: LensorError["code"], at: string, why: string, path?: string): LensorError {
  return new LensorError(code, `Cannot use ${at}: ${why}`, { path });
}

function inside<T>(at: string, fn: () => T): T {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    throw new LensorError(error.code, `${error.message} (in ${at})`, { ...error, cause: error });
  }
}
