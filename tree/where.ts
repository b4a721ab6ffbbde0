import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { parseGlob } from "./_glob.ts";
import { addGlob, start, type State, step, trie } from "./_trie.ts";
import { aliasesOf, type LeafKind, mapDict, namesOf, NO_ALIAS, withParts } from "./_walk.ts";
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
 * import { fill } from "./init.ts";
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
  /** Visits the tensors that any pattern matches; `hits` are numbers of rules, smallest first, and is reused between calls. */
  visit(fn: (param: Param, path: string, kind: LeafKind, hits: readonly number[]) => Param): Module;
}

/**
 * Compiles sets of tensors for a model. In an Init (`params`) a string, RegExp or predicate means params, and a buffer is reached by its
 * exact path or a traversal; in a mask (`tensors`) they mean every tensor.
 *
 * Strings become one automaton that is walked together with the tree, so the cost hardly grows with their number.
 */
export function compileWhere(wheres: readonly Where[], model: Module, scope: "params" | "tensors"): Matcher {
  const atoms: Atom[] = [],
    root = trie(),
    tests: [id: number, test: (param: Param, path: string, kind: LeafKind) => boolean][] = [];
  const add = (where: Where, rule: number, may: boolean): void => {
    if (Array.isArray(where)) return where.forEach((w) => add(w, rule, may));
    if (typeof where === "object" && where !== null && "optional" in where) return add(where.optional, rule, true);
    const id = atoms.length, text = showWhereSafely(where);
    const optional = may || typeof where === "string" && where.endsWith("?");
    atoms.push({ rule, where: where as Where, text, optional, matched: false });
    if (typeof where === "string") {
      for (const glob of parseGlob(where.endsWith("?") ? where.slice(0, -1) : where)) addGlob(root, glob, id);
    } else tests.push([id, tester(where as Exclude<Where, string>, model, scope)]);
  };
  wheres.forEach((where, rule) => add(where, rule, false));
  const hits: number[] = [];

  const visit: Matcher["visit"] = (fn) => {
    const inside = (
      node: Module,
      path: string,
      live: readonly State[],
      around: readonly number[],
      outer: ReadonlySet<string>,
    ): Module => {
      if (live.length === 0 && around.length === 0 && tests.length === 0) return node;
      const prefix = path === "" ? "" : path + ".", aliases = aliasesOf(node, path, outer);
      const leaf = (kind: LeafKind) => (param: Param, name: string): Param => {
        const next = step(live, name);
        if (next.length === 0 && around.length === 0 && tests.length === 0) return param;
        const here = prefix + name;
        if (aliases.size > 0 && aliases.has(here)) return param;
        hits.length = 0;
        const broad = kind === "param" || scope === "tensors";
        if (broad) { for (const id of around) hit(id); }
        for (const s of next) {
          for (const id of s.paths) hit(id);
          if (broad) { for (const id of s.globs) hit(id); }
        }
        for (const [id, test] of tests) if (test(param, here, kind)) hit(id);
        if (hits.length === 0) return param;
        if (hits.length > 1) hits.sort((a, b) => a - b);
        return fn(param, here, kind, hits);
      };
      const child = (part: Module, name: string): Module => {
        const next = step(live, name), ending = next.flatMap((s) => s.paths);
        return inside(part, prefix + name, next, ending.length ? [...around, ...ending] : around, aliases);
      };
      return withParts(
        node,
        mapDict(node.params, namesOf(node, "params"), leaf("param")),
        mapDict(node.buffers, namesOf(node, "buffers"), leaf("buffer")),
        mapDict(node.children, namesOf(node, "children"), child),
      );
    };
    return inside(model, "", start(root), [], NO_ALIAS);
  };
  const hit = (id: number): void => {
    const atom = atoms[id]!;
    atom.matched = true;
    if (!hits.includes(atom.rule)) hits.push(atom.rule);
  };
  return { atoms, visit };
}

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
