import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { asInit } from "../../inits/as_init.ts";
import { ownTensor, runVisits, type Table, type Visit } from "../../inits/visits.ts";
import { isHidden } from "../../tree/hidden.ts";
import { namesOf } from "../../tree/names_of.ts";
import { aliasesOf, eachModule, join, NO_ALIAS, own } from "../../tree/walk.ts";
import type { Init, Module } from "../../tree/types.ts";
import { moduleAt } from "../../tree/select.ts";
import { ownerOf } from "../../tree/ties.ts";
import { type Below, type Is, isOf } from "../_recipe.ts";

/** A configuration with the library's own names: `{ initializer_range: 0.01 }`. */
export type Config = Readonly<Record<string, unknown>>;

/** A module, and what its family is told of the model around it. */
export interface Place {
  readonly node: Module;
  /** The path inside `top`. */
  readonly path: string;
  readonly is: Is;
  /** Whether it is of a class whose name begins with the family's: `as("Attention")` holds for `T5Attention`. */
  readonly as: Is;
  /** The outermost module of the family here. */
  readonly top: Module;
  readonly config: Config;
}

/** What a family gives at a place: tables below it in the order of their draws. */
export type Start = (place: Place) => Below;

/** A family of models: its name, the prefix of its classes, and its start. */
export interface Family {
  readonly name: string;
  readonly prefix: string;
  readonly start: Start;
  /** Where its default differs from the library's. */
  readonly std?: number;
}

/** The family that a module opens, if it opens one: a model of its own, also inside another. */
export type Finds = (node: Module, around: Family | undefined) => Family | undefined;

/** How a part of a model picks its configuration out of the whole one. */
export type Narrows = (node: Module, config: Config, around: Family | undefined) => Config;

/** What the walk needs to know. */
export interface Library {
  /** The recipe's name. */
  readonly name: string;
  readonly finds: Finds;
  readonly narrows: Narrows;
  readonly config: Config;
  /** What to do with a model of no family that is known. */
  readonly advice: string;
}

/**
 * The Init of a library: every module gets what its family gives it, children first, and the history says the recipe
 * and the family.
 *
 * Throws `unsupported` for a model of no family, and for a tensor of a family that neither the family nor the model
 * gives a value.
 */
export function familyInit(library: Library): Init {
  return asInit((model, rng) => {
    const visits: Visit[] = [];
    const tops: { readonly path: string; readonly family: Family }[] = [];
    const ties = keptTies(model);
    const walk = (node: Module, path: string, outer: Inside | undefined): void => {
      const found = library.finds(node, outer?.family);
      const inside: Inside | undefined = found
        ? {
          family: found,
          top: node,
          at: path,
          config: library.narrows(node, outer?.config ?? library.config, outer?.family),
        }
        : outer;
      if (found && !outer) tops.push({ path, family: found });
      for (const name of namesOf(node, "children")) walk(node.children[name]!, join(path, name), inside);
      if (inside) visits.push(...visitsAt(library.name, inside, node, path, ties));
    };
    walk(model, "", undefined);
    if (tops.length === 0) {
      throw new LensorError(
        "unsupported",
        `Cannot apply ${library.name}: ${model.type} belongs to no family that it knows; ${library.advice}`,
      );
    }
    if (!visits.some(({ path, what }) => actsAt(model, path, what as Table))) {
      throw new LensorError(
        "no-match",
        `Cannot apply ${library.name}: ${model.type} has no layer or tensor that ${tops[0]!.family.name} gives a start`,
      );
    }
    const started = runVisits(model, visits, rng);
    for (const { path, family } of tops) checkAll(started, path, `${library.name}(${family.name})`);
    return started;
  });
}

function actsAt(model: Module, path: string, what: Table): boolean {
  const node = moduleAt(model, path);
  return Object.keys(what).some((name) => what[name] !== undefined && ownTensor(node, name) !== undefined);
}

interface Inside {
  readonly family: Family;
  readonly top: Module;
  readonly at: string;
  readonly config: Config;
}

// What the library will tie: the draw of the one that it ties to counts, whichever of the two comes first in the tree
function keptTies(model: Module): ReadonlyMap<string, string> {
  const ties = new Map<string, string>();
  eachModule(model, (node, path) => {
    const keys = node.attrs.all_tied_weights_keys;
    if (!isRecord(keys)) return;
    for (const [target, source] of Object.entries(keys)) {
      if (typeof source !== "string") continue;
      const kept = join(path, source);
      const owner = ownerOf(model, kept);
      if (owner !== kept && owner === ownerOf(model, join(path, target))) ties.set(kept, owner);
    }
  });
  return ties;
}

function visitsAt(
  name: string,
  { family, top, at, config }: Inside,
  node: Module,
  path: string,
  ties: ReadonlyMap<string, string>,
): Visit[] {
  const is = isOf(node);
  const { prefix, std } = family;
  const as: Is = (types) => is(types.split(", ").map((type) => prefix + type).join(", "));
  const settings = std === undefined ? config : { initializer_range: std, ...config };
  const relative = at === "" ? path : path === at ? "" : path.slice(at.length + 1);
  const from = `${name}(${family.name})`;
  return family.start({ node, path: relative, is, as, top, config: settings }).map(([child, what]) => ({
    path: join(path, child),
    what,
    from,
    // A tie is made after the start: the alias has been drawn too
    ties,
  })).filter(({ path: to }) => to === path || childAt(node, to.slice(path === "" ? 0 : path.length + 1)));
}

function childAt(node: Module, path: string): boolean {
  let here: Module | undefined = node;
  for (const name of path.split(".")) here = here && own(here.children, name);
  return here !== undefined;
}

// A family leaves nothing to chance: what it does not know is said
function checkAll(model: Module, top: string, name: string): void {
  const seek = (node: Module, path: string, around: ReadonlySet<string>): void => {
    const aliases = aliasesOf(node, path, around);
    for (const tensor of namesOf(node, "params")) {
      const param = node.params[tensor]!;
      const at = join(path, tensor);
      if (param.value || param.initial || isHidden(param) || aliases.has(at)) continue;
      if (!at.startsWith(top === "" ? "" : `${top}.`)) continue;
      throw new LensorError(
        "unsupported",
        `Cannot start "${at}" by ${name}: the family has no start for this tensor of ${node.type}; ` +
          `give it a value before, as in seq(fill("${at}", zeros), ...), or say what construction leaves with "initial" in the JSON`,
        { path: at },
      );
    }
    for (const name of namesOf(node, "children")) seek(node.children[name]!, join(path, name), aliases);
  };
  seek(model, "", NO_ALIAS);
}

/** A number of a configuration; throws `type` for what is none. */
export function numberIn(config: Config, key: string, fallback: number): number {
  const given = config[key];
  if (given === undefined || given === null) return fallback;
  if (typeof given === "number" && Number.isFinite(given)) return given;
  throw new LensorError("type", `Cannot read "${key}" of the config: it is ${describe(given)}; use a finite number`);
}

/** How many modules of a model hold this question, for depths that the configuration does not say. */
export function countIn(model: Module, holds: (node: Module, is: Is) => boolean): number {
  let count = 0;
  eachModule(model, (node) => void (count += holds(node, isOf(node)) ? 1 : 0));
  return count;
}

/** Tables for the children of these names. */
export function each(names: readonly string[], table: Table): Below {
  return names.map((name) => [name, table] as const);
}

/** One size of a child's weight, or the fallback where there is none to ask. */
export function sizeOf(node: Module, child: string, axis: number, fallback: number): number {
  return own(node.children, child)?.params.weight?.shape[axis] ?? fallback;
}

/** Whether something is an object of settings. */
export function isRecord(value: unknown): value is Config {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
