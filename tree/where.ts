import { isCallable } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Dict } from "../core/types.ts";
import type { Glob } from "./glob.ts";
import { outerOwner } from "./hidden.ts";
import { type Focus, overParts } from "./regions/over_parts.ts";
import { readPattern } from "./regions/pattern.ts";
import { type Index, type Region, wholeRegion } from "./regions/region.ts";
import { partsBy, type PartsOf, type TestedWhere, testOf } from "./regions/tests_of.ts";
import { compileGlobs } from "./trie.ts";
import { namesOf } from "./names_of.ts";
import { aliasesOf, type LeafKind, NO_ALIAS, withParts } from "./walk.ts";
import { bareObject, mapDict } from "./dict.ts";
import type { Traversal } from "./optic.ts";
import type { Module, Param } from "./types.ts";

/**
 * A set of tensors: a path (a module's path stands for all its params), a glob, a RegExp tried on the whole dotted
 * path, a traversal, a predicate, or several of these. A path or glob may end in brackets and then means a part of each
 * tensor: `wte.weight[5:]`, `**.in_proj_weight[q]`.
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
 * import { fill, keyed, module, ones, optional } from "@lensor/lensor";
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
  if (Array.isArray(where)) return where.map(showWhere).join(", ") || "[]";
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
  /** Of a pattern: what stands before its brackets. */
  readonly head?: string;
  /** It means parts of tensors, if not only. */
  readonly parts?: boolean;
  /** Set by a visit. */
  matched: boolean;
  /** Set by a visit: why a tensor that it matches has no such part. */
  why?: string;
}

/** Several sets compiled for one walk over one model. */
export interface Matcher {
  /** All patterns. */
  readonly atoms: readonly Atom[];
  /**
   * Visits the tensors, and the parts of tensors, that any pattern matches; `hits` are numbers of sets, smallest first.
   * A part comes as a tensor of its own, with its index in the path, and with the place that it has. `note` gets the
   * numbers of the sets that want a tensor or part, the one that has it first, also where nothing is left for the
   * others.
   */
  visit(
    fn: (param: Param, path: string, kind: LeafKind, hits: readonly number[], place?: PartPlace) => Param,
    note?: (hits: readonly number[]) => void,
  ): Module;
}

/** Where a part belongs. */
export interface PartPlace {
  /** The path of the tensor. */
  readonly path: string;
  /** Which part of it. */
  readonly region: Region;
}

/**
 * Compiles sets of tensors for a model; with an index, the parts of these that it means. In an Init (`params`) a
 * string, RegExp or predicate means params, and a buffer is reached by its exact path or a traversal; in a mask
 * (`tensors`) they mean every tensor.
 *
 * Strings become one automaton that is walked together with the tree, so the cost hardly grows with their number.
 */
export function compileWhere(
  wheres: readonly Where[],
  model: Module,
  scope: "params" | "tensors",
  index?: Index,
): Matcher {
  const atoms: Atom[] = [];
  const patterns: [id: number, globs: readonly Glob[]][] = [];
  const parts = new Map<number, PartsOf>();
  const tests: [id: number, test: (param: Param, path: string, kind: LeafKind) => boolean][] = [];
  const add = (where: Where, rule: number, may: boolean): void => {
    if (Array.isArray(where) && where.length > 0) return where.forEach((w) => add(w, rule, may));
    if (typeof where === "object" && where !== null && "optional" in where) return add(where.optional, rule, true);
    const id = atoms.length;
    const text = showWhereSafely(where);
    const optional = may || typeof where === "string" && where.endsWith("?");
    const atom = { rule, where: where as Where, text, optional, matched: false };
    if (typeof where === "string") {
      const pattern = readPattern(where.endsWith("?") ? where.slice(0, -1) : where, model);
      patterns.push([id, pattern.globs]);
      if (pattern.index || index) {
        parts.set(id, partsBy(pattern.index, index, pattern.tail ?? "", pattern.head, optional));
      }
      atoms.push({ ...atom, head: pattern.head, parts: parts.has(id) });
      return;
    }
    // An empty list is a pattern that matches nothing
    if (Array.isArray(where)) return void atoms.push(atom);
    const { test, places } = testOf(where as TestedWhere, model, scope);
    tests.push([id, test]);
    if (places || index) parts.set(id, partsBy(undefined, index, "", undefined, optional, places));
    atoms.push({ ...atom, parts: parts.has(id) });
  };
  wheres.forEach((where, rule) => add(where, rule, false));
  // What matches is the same for every leaf where the same states are alive, so it is worked out once for these
  const found = (ids: readonly number[]): Found => {
    if (ids.length === 0) return NOTHING;
    if (ids.length === 1) return { rules: [atoms[ids[0]!]!.rule], ids, parts: parts.has(ids[0]!) };
    const rules = [...new Set(ids.map((id) => atoms[id]!.rule))].sort((a, b) => a - b);
    return { rules, ids, parts: parts.size > 0 && ids.some((id) => parts.has(id)) };
  };
  const root = compileGlobs(patterns, (globs, paths) => {
    const all = found(paths.length ? [...paths, ...globs] : globs);
    return { param: all, buffer: scope === "tensors" ? all : found(paths) };
  });
  const mark = (ids: readonly number[]) => {
    if (ids === noted) return; // neighbours often match the same
    for (const id of ids) atoms[id]!.matched = true;
    noted = ids;
  };
  let noted: readonly number[] | undefined;

  // The regions of a tensor that its patterns mean, by the numbers of their sets
  const fociOf = (param: Param, path: string, ids: readonly number[]): Focus[] => {
    const seen = new Set<string>();
    const whole = wholeRegion(param.shape);
    return [...ids].sort((a, b) => a - b).flatMap((id) => {
      const atom = atoms[id]!;
      const regions = parts.get(id)?.(param, path, (why) => void (atom.why = why)) ?? [whole];
      if (regions.length > 0 && (outerOwner(param) === undefined || (atom.head ?? atom.where) !== path)) {
        atom.matched = true;
      }
      return regions.map((region) => ({ rule: atom.rule, region }));
    }).filter(({ rule, region }) => {
      const key = `${rule} ${region.text}`;
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    });
  };

  const visit: Matcher["visit"] = (fn, note) => {
    // This is the hot loop of every Init: no closure is made per module, and a dict is copied when its first leaf
    // changes
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
        const param = from[name]!;
        const here = prefix + name;
        let found = live.step(name).here[kind];
        if (tests.length > 0) found = tested(param, here, kind, found.ids);
        const { rules, ids } = found;
        if (rules.length === 0 || aliases.size > 0 && aliases.has(here)) continue;
        const after = found.parts ? inParts(param, here, kind, ids) : inWhole(param, here, kind, rules, ids);
        if (after === param) continue;
        out ??= Object.assign(bareObject<Param>(), from);
        out[name] = after;
      }
      return out ?? from;
    };
    const inWhole = (
      param: Param,
      path: string,
      kind: LeafKind,
      rules: readonly number[],
      ids: readonly number[],
    ): Param => {
      // The exact path of an alias is no match, so that it is no silent one; a glob passes it over
      mark(outerOwner(param) === undefined ? ids : ids.filter((id) => atoms[id]!.where !== path));
      note?.(rules);
      return fn(param, path, kind, rules);
    };
    const inParts = (param: Param, path: string, kind: LeafKind, ids: readonly number[]): Param =>
      overParts(
        param,
        fociOf(param, path, ids),
        (part, region, rule) =>
          region.text === ""
            ? fn(part, path, kind, [rule])
            : fn(part, path + region.text, kind, [rule], { path, region }),
        note ?? (() => {}),
      );
    const inside = (node: Module, path: string, live: typeof root, outer: ReadonlySet<string>): Module => {
      if (live.dead && tests.length === 0) return node;
      const prefix = path === "" ? "" : path + ".";
      const aliases = aliasesOf(node, path, outer);
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
  /** Whether one of the patterns means parts. */
  readonly parts: boolean;
}

const NOTHING: Found = { rules: [], ids: [], parts: false };

function showWhereSafely(where: unknown): string {
  const fits = typeof where === "string" || Array.isArray(where) || where instanceof RegExp || isCallable(where) ||
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
