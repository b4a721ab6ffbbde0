import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Dict } from "../core/types.ts";
import { type Glob, parseGlob } from "./glob.ts";
import { outerOwner } from "./hidden.ts";
import { compileGlobs } from "./trie.ts";
import { aliasesOf, type LeafKind, namesOf, NO_ALIAS, withParts } from "./walk.ts";
import { bareObject, mapDict } from "./dict.ts";
import { list, type Traversal } from "./optic.ts";
import type { Module, Param } from "./types.ts";

/**
 * A set of tensors: a path (a module's path stands for all its params), a glob, a RegExp tried on the whole dotted path, a traversal,
 * a predicate, or several of these.
 */
export type Where =
  | string
  | RegExp
  | Traversal<Module, Param>
  | Optional
  | readonly Where[]
  | ((param: Param, path: string) => boolean);

/** A set that may be empty. */
export interface Optional {
  /** The set. */
  readonly optional: Where;
}

/**
 * A set of tensors that may be empty without an error; for strings a trailing `?` says the same.
 *
 * @example
 * ```ts
 * import { optional } from "./where.ts";
 * import { fill } from "../inits/init.ts";
 * import { module } from "./module.ts";
 * import { ones } from "../initializers/mod.ts";
 * import { keyed } from "../random/mod.ts";
 * import { assertStrictEquals } from "@std/assert";
 *
 * const empty = module("Identity");
 * assertStrictEquals(fill(optional(/norm/), ones)(empty, keyed(0)), empty);
 * ```
 */
export function optional(where: Where): Optional {
  return { optional: where };
}

/** What messages call a set of tensors. */
export function showWhere(where: Where): string {
  if (typeof where === "string") return `"${where}"`;
  if (where instanceof RegExp) return String(where);
  if (typeof where === "function") return where.name || "a predicate";
  if (Array.isArray(where)) return where.map(showWhere).join(", ");
  if (typeof where !== "object" || where === null) return describe(where); // refused when it is used
  return "optional" in where ? showWhere(where.optional) : (where as Traversal<Module, Param>).label;
}

/** One pattern of a list, the number of the rule that it belongs to, and whether it has matched a tensor. */
export interface Atom {
  /** Which of the given sets it belongs to. */
  readonly rule: number;
  /** The pattern. */
  readonly where: Where;
  /** What messages call it. */
  readonly text: string;
  /** It may match nothing. */
  readonly optional: boolean;
  /** Set by a visit. */
  matched: boolean;
}

/** Several sets compiled for one walk over one model. */
export interface Matcher {
  /** All patterns. */
  readonly atoms: readonly Atom[];
  /** Visits the tensors that any pattern matches; `hits` are numbers of sets, smallest first. */
  visit(fn: (param: Param, path: string, kind: LeafKind, hits: readonly number[]) => Param): Module;
}

/**
 * Compiles sets of tensors for a model. In an Init (`params`) a string, RegExp or predicate means params, and a buffer is reached by its
 * exact path or a traversal; in a mask (`tensors`) they mean every tensor.
 *
 * Strings become one automaton that is walked together with the tree, so the cost hardly grows with their number.
 */
export function compileWhere(wheres: readonly Where[], model: Module, scope: "params" | "tensors"): Matcher {
  const atoms: Atom[] = [], patterns: [id: number, globs: readonly Glob[]][] = [];
  const tests: [id: number, test: (param: Param, path: string, kind: LeafKind) => boolean][] = [];
  const add = (where: Where, rule: number, may: boolean): void => {
    if (Array.isArray(where)) return where.forEach((w) => add(w, rule, may));
    if (typeof where === "object" && where !== null && "optional" in where) return add(where.optional, rule, true);
    const id = atoms.length, text = showWhereSafely(where);
    const optional = may || typeof where === "string" && where.endsWith("?");
    atoms.push({ rule, where: where as Where, text, optional, matched: false });
    if (typeof where === "string") {
      patterns.push([id, parseGlob(where.endsWith("?") ? where.slice(0, -1) : where)]);
    } else tests.push([id, tester(where as Exclude<Where, string>, model, scope)]);
  };
  wheres.forEach((where, rule) => add(where, rule, false));
  // What matches is the same for every leaf where the same states are alive, so it is worked out once for these
  const found = (ids: readonly number[]): Found => {
    if (ids.length === 0) return NOTHING;
    if (ids.length === 1) return { rules: [atoms[ids[0]!]!.rule], ids };
    return { rules: [...new Set(ids.map((id) => atoms[id]!.rule))].sort((a, b) => a - b), ids };
  };
  const root = compileGlobs(patterns, (globs, paths) => {
    const all = found(paths.length ? [...paths, ...globs] : globs);
    return { param: all, buffer: scope === "tensors" ? all : found(paths) };
  });
  const note = (ids: readonly number[]) => {
    if (ids === noted) return; // neighbours often match the same
    for (const id of ids) atoms[id]!.matched = true;
    noted = ids;
  };
  let noted: readonly number[] | undefined;

  const visit: Matcher["visit"] = (fn) => {
    // This is the hot loop of every Init: no closure is made per module, and a dict is copied when its first leaf changes
    const leaves = (
      from: Dict<Param>,
      names: readonly string[],
      kind: LeafKind,
      prefix: string,
      live: typeof root,
      aliases: ReadonlySet<string>,
    ) => {
      let out: Record<string, Param> | undefined;
      for (const name of names) {
        const param = from[name]!, here = prefix + name;
        let { rules, ids } = live.step(name).here[kind];
        if (tests.length > 0) ({ rules, ids } = tested(param, here, kind, ids));
        if (rules.length === 0 || aliases.size > 0 && aliases.has(here)) continue;
        // The exact path of an alias is no match, so that it is no silent one; a glob passes it over
        note(outerOwner(param) === undefined ? ids : ids.filter((id) => atoms[id]!.where !== here));
        const after = fn(param, here, kind, rules);
        if (after === param) continue;
        out ??= Object.assign(bareObject<Param>(), from);
        out[name] = after;
      }
      return out ?? from;
    };
    const inside = (node: Module, path: string, live: typeof root, outer: ReadonlySet<string>): Module => {
      if (live.dead && tests.length === 0) return node;
      const prefix = path === "" ? "" : path + ".", aliases = aliasesOf(node, path, outer);
      const names = namesOf(node, "children");
      const params = leaves(node.params, namesOf(node, "params"), "param", prefix, live, aliases);
      const buffers = leaves(node.buffers, namesOf(node, "buffers"), "buffer", prefix, live, aliases);
      const children = names.length === 0
        ? node.children
        : mapDict(node.children, names, (child, name) => inside(child, prefix + name, live.step(name), aliases));
      return withParts(node, params, buffers, children);
    };
    return inside(model, "", root, NO_ALIAS);
  };
  const tested = (param: Param, path: string, kind: LeafKind, ids: readonly number[]): Found => {
    const more = tests.filter(([, test]) => test(param, path, kind)).map(([id]) => id);
    return found(more.length ? [...ids, ...more] : ids);
  };
  return { atoms, visit };
}

// The patterns that match a leaf, and the sets that they belong to, smallest first.
interface Found {
  readonly rules: readonly number[];
  readonly ids: readonly number[];
}

const NOTHING: Found = { rules: [], ids: [] };

function tester(
  where: Exclude<Where, string>,
  model: Module,
  scope: "params" | "tensors",
): (param: Param, path: string, kind: LeafKind) => boolean {
  const broad = (kind: LeafKind) => kind === "param" || scope === "tensors";
  if (where instanceof RegExp) {
    // A global or sticky RegExp remembers where it stopped; a copy without these flags does not
    const plain = new RegExp(where.source, where.flags.replace(/[gy]/g, ""));
    return (_, path, kind) => broad(kind) && plain.test(path);
  }
  if (typeof where === "function") return (param, path, kind) => broad(kind) && where(param, path);
  const paths = new Set(list(where as Traversal<Module, Param>, model).map(([path]) => path));
  return (_, path) => paths.has(path);
}

function showWhereSafely(where: unknown): string {
  const fits = typeof where === "string" || where instanceof RegExp || typeof where === "function" ||
    typeof where === "object" && where !== null && typeof (where as Traversal<Module, Param>).over === "function";
  if (!fits) {
    throw new LensorError(
      "type",
      `Cannot select tensors by ${
        describe(where)
      }: expected a pattern, RegExp, traversal, predicate, or a list of these`,
    );
  }
  return showWhere(where as Where);
}
