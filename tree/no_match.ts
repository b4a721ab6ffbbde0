import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { locate, type Place } from "./regions/locate.ts";
import type { Index } from "./regions/region.ts";
import { parseGlob, type Segment } from "./glob.ts";
import { outerOwner } from "./hidden.ts";
import { ownerOf } from "./ties.ts";
import { namesOf } from "./names_of.ts";
import { eachModule, eachTensor, find, own } from "./walk.ts";
import type { Module } from "./types.ts";
import { type Atom, compileWhere, type Matcher, type Where } from "./where.ts";

/** The error for a pattern that matches nothing: says what is wrong with it, and what it may have meant. */
export function noMatch(what: string, atom: Atom, model: Module, scope: "params" | "tensors"): LensorError {
  const path = typeof atom.where === "string" ? atom.where : undefined;
  const { head, why } = atom;
  const reason = Array.isArray(atom.where)
    ? "the list is empty; name at least one pattern, or pass optional([]) if there may be none"
    : why !== undefined
    ? `no tensor has such a part: ${why}`
    : head === undefined
    ? "it matches no tensor"
    : explainPattern(head, model, scope);
  return new LensorError("no-match", `Cannot ${what}: ${reason}`, { path });
}

/**
 * The model with what a set means in it, whole tensors and parts, exchanged for what a function returns.
 *
 * @throws {LensorError} `no-match` for the first pattern that matches nothing and is not optional
 */
export function eachMatch(
  verb: string,
  where: Where,
  model: Module,
  scope: "params" | "tensors",
  fn: Parameters<Matcher["visit"]>[0],
  index?: Index,
): Module {
  const matcher = compileWhere([where], model, scope, index);
  const out = matcher.visit(fn);
  const failed = matcher.atoms.find((atom) => !atom.matched && !atom.optional);
  if (failed) throw noMatch(`${verb} ${failed.text}`, failed, model, scope);
  return out;
}

/**
 * What an exact path names: a tensor, or a part of one.
 *
 * @throws {LensorError} `type` for what is not text, `no-match` for a path that names no tensor, and what `locate`
 * throws
 */
export function tensorAt(verb: string, path: unknown, model: Module): Place {
  checkPath(verb, path);
  const place = locate(model, path);
  if (place) return place;
  throw new LensorError("no-match", `Cannot ${verb} "${path}": it ${noTensor(path, model)}`, { path });
}

/** Why a path that `locate` does not find names no tensor, and what it may have meant. */
export function noTensor(path: string, model: Module): string {
  return find(model, ownerOf(model, path)) ? "is a module; name a tensor" : `is no tensor; ${suggestPath(path, model)}`;
}

/** Throws `type` unless it is text, which is all that a path has to be. */
export function checkPath(verb: string, path: unknown): asserts path is string {
  if (typeof path !== "string") throw new LensorError("type", `Cannot ${verb} ${describe(path)}: expected a path`);
}

/** The path nearest to one that does not exist, if one is near enough. */
function nearestPath(path: string, model: Module): string | undefined {
  const wrong = path.split(".");
  const right: string[] = [];
  let here: Module | undefined = model;
  for (const name of wrong) {
    const known: string[] = here
      ? [...Object.keys(here.children), ...Object.keys(here.params), ...Object.keys(here.buffers)]
      : [];
    const found: string | undefined = known.includes(name) ? name : nearest(name, known)[0];
    if (found === undefined) return undefined;
    right.push(found);
    here = here && own(here.children, found);
  }
  return right.join(".");
}

/** Why the path of an alias is not a path to write to; nothing if it is none. */
export function explainTie(path: string, model: Module): string | undefined {
  const owner = ownerOf(model, path);
  const found = find(model, path);
  if (owner !== path) return `it is tied to "${owner}", which holds the value; name that`;
  const outer = found && found.kind !== "module" ? outerOwner(found.node) : undefined;
  return outer && `it is tied to "${outer}", outside of this part, which holds the value; name that`;
}

function explainPattern(pattern: string, model: Module, scope: "params" | "tensors"): string {
  const tied = explainTie(pattern, model);
  if (tied !== undefined) return tied;
  if (scope === "params") {
    const buffers: string[] = [];
    compileWhere([pattern], model, "tensors").visit((param, path) => {
      buffers.push(path);
      return param;
    });
    if (buffers.length) {
      return `it matches buffers only (${quoteNames(buffers, 2)}); reach them by their exact path or through buffers`;
    }
  }
  if (find(model, pattern)?.kind === "module") return "it has no tensor of its own or below";
  const better = betterPattern(pattern, model);
  if (better !== undefined) return `it matches no tensor; did you mean "${better}"`;
  const tops = [...namesOf(model, "params"), ...namesOf(model, "buffers"), ...namesOf(model, "children")];
  return tops.length
    ? `it matches no tensor; ${model.type} has ${quoteNames(tops)}`
    : `it matches no tensor: ${model.type} is empty`;
}

// The pattern with each unknown name exchanged for the nearest known one, if that matches; or with ".**" if it names
// modules.
function betterPattern(pattern: string, model: Module): string | undefined {
  const names = new Set<string>();
  eachModule(model, (node) => {
    for (const what of ["params", "buffers", "children"] as const) {
      for (const name of namesOf(node, what)) names.add(name);
    }
  });
  const globs = parseGlob(pattern);
  if (globs.length === 1) {
    const path = globs[0]!.literal ? nearestPath(pattern, model) : undefined;
    if (path !== undefined) return path;
    const mended = mend(globs[0]!.segments, model, names);
    if (mended !== undefined && matches(mended, model)) return mended;
  }
  return !pattern.endsWith("**") && matches(`${pattern}.**`, model) ? `${pattern}.**` : undefined;
}

// Literal names are looked up level by level as long as the way down is known, and anywhere in the tree after that.
function mend(segments: readonly Segment[], model: Module, names: ReadonlySet<string>): string | undefined {
  let here: Module | undefined = model;
  const out: string[] = [];
  for (const segment of segments) {
    if (typeof segment !== "string") {
      out.push(
        typeof segment === "symbol" ? "**" : segment.source,
      );
      here = undefined;
      continue;
    }
    const level: string[] | ReadonlySet<string> = here
      ? [...Object.keys(here.children), ...Object.keys(here.params), ...Object.keys(here.buffers)]
      : names;
    const name: string | undefined = [...level].includes(segment) ? segment : nearest(segment, level)[0];
    if (name === undefined) return undefined;
    out.push(name);
    here = here && own(here.children, name);
  }
  return out.join(".");
}

function matches(pattern: string, model: Module): boolean {
  let found = false;
  compileWhere([pattern], model, "params").visit((param) => {
    found = true;
    return param;
  });
  return found;
}

/** The paths that are near to one, for messages about a tensor that is not there. */
export function suggestPath(path: string, model: Module): string {
  const near = nearestPath(path, model);
  if (near !== undefined) return `did you mean "${near}"`;
  const all: string[] = [];
  eachTensor(model, (_, p) => void all.push(p));
  return all.length ? `the model has ${quoteNames(all, 3)}` : "the model has no tensors";
}
