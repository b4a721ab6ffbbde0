import { checkedLeaf, checkedPart, checkModule } from "./check_module.ts";
import { checkedAnswer, checkFunction, checkList, checkRecord, checkText } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { namesOf } from "./names_of.ts";
import { find, join, type LeafKind, mapTensors, own, withParts } from "./walk.ts";
import { mapDict } from "./dict.ts";
import type { Lens, Traversal } from "./optic.ts";
import type { Module, Param } from "./types.ts";

/** Every param and buffer, in the order of a state dict. An alias of a tie is in no focus. */
export const tensors: Traversal<Module, Param> = leaves("tensors", () => true);

/** Every param. */
export const params: Traversal<Module, Param> = leaves("params", (_, __, kind) => kind === "param");

/** Every buffer. */
export const buffers: Traversal<Module, Param> = leaves("buffers", (_, __, kind) => kind === "buffer");

/**
 * The tensors, params and buffers alike, for which a function holds.
 *
 * @example
 * ```ts
 * import { linear, list, matching } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const matrices = matching((param) => param.shape.length === 2);
 * assertEquals(list(matrices, linear(2, 3)).map(([path]) => path), ["weight"]);
 * ```
 */
export function matching(fn: (param: Param, path: string) => boolean): Traversal<Module, Param> {
  checkFunction(fn, "select tensors", "a predicate (param, path) => boolean");
  return leaves(
    fn.name ? `matching(${fn.name})` : "matching",
    (param, path) => checkedAnswer(fn(param, path), "select tensors"),
  );
}

/**
 * The tensors of every module of some types, nested ones too; a type is a class name or the name of any ancestor.
 * Without names: the module's own params; with names: its own params and buffers of these names.
 *
 * @example
 * ```ts
 * import { linear, list, ofType } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(list(ofType("Conv2d, Linear", "bias"), linear(2, 3)).map(([path]) => path), ["bias"]);
 * ```
 */
export function ofType(types: string | readonly string[], ...names: string[]): Traversal<Module, Param> {
  checkWords(names, "select tensors by type");
  const wanted = typeNames(types);
  const label = `ofType(${[wanted.join(", "), ...names].map((s) => `"${s}"`).join(", ")})`;
  return {
    label,
    over(model, fn) {
      const homes = new Set<string>();
      eachOfType(checkedModule(model), "", wanted, (path) => homes.add(path));
      return mapTensors(model, (param, path, kind) => {
        const dot = path.lastIndexOf(".");
        const name = path.slice(dot + 1);
        const fits = names.length ? names.includes(name) : kind === "param";
        return fits && homes.has(dot < 0 ? "" : path.slice(0, dot)) ? checkedLeaf(fn(param, path), path) : param;
      });
    },
  };
}

/**
 * The modules of some types that lie in no other one of them.
 *
 * @example
 * ```ts
 * import { list, outermost, sequential } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const nested = sequential(sequential());
 * assertEquals(list(outermost("Sequential"), nested).map(([path]) => path), [""]);
 * ```
 */
export function outermost(types: string | readonly string[]): Traversal<Module, Module> {
  const wanted = typeNames(types);
  const over = (node: Module, path: string, fn: (part: Module, path: string) => Module): Module =>
    isOfType(node, wanted)
      ? checkedPart(fn(node, path), path)
      : withChildren(node, (child, name) => over(child, join(path, name), fn));
  return { label: `outermost("${wanted.join(", ")}")`, over: (model, fn) => over(checkedModule(model), "", fn) };
}

/**
 * The modules of some types that contain no other one of them.
 *
 * @example
 * ```ts
 * import { innermost, list, sequential } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const nested = sequential(sequential());
 * assertEquals(list(innermost("Sequential"), nested).map(([path]) => path), ["0"]);
 * ```
 */
export function innermost(types: string | readonly string[]): Traversal<Module, Module> {
  const wanted = typeNames(types);
  const contains = (node: Module): boolean =>
    Object.values(node.children).some((child) => isOfType(child, wanted) || contains(child));
  const over = (node: Module, path: string, fn: (part: Module, path: string) => Module): Module => {
    if (isOfType(node, wanted) && !contains(node)) return checkedPart(fn(node, path), path);
    return withChildren(node, (child, name) => over(child, join(path, name), fn));
  };
  return { label: `innermost("${wanted.join(", ")}")`, over: (model, fn) => over(checkedModule(model), "", fn) };
}

/**
 * The module at a path; "" is the model itself.
 *
 * The lens throws `no-match` where the model has no such module.
 *
 * @example
 * ```ts
 * import { at, linear, sequential } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(at("0").get(sequential(linear(2, 3))).type, "Linear");
 * ```
 */
export function at(path: string): Lens<Module, Module> {
  if (typeof path !== "string") throw new LensorError("type", `Cannot enter ${describe(path)}: expected a path`);
  return {
    label: path,
    get: (model) => moduleAt(model, path),
    over: (model, fn) => replaceAt(model, path, (part) => checkedPart(fn(part, path), path)),
  };
}

/** Predicate: the tensor has no value, or has none for some part of it. */
export function missing(param: Param): boolean {
  if (typeof param !== "object" || param === null) checkRecord(param, "look at a tensor", "a leaf of the tree");
  return param.value === undefined ||
    param.value.kind === "parts" && param.value.parts.some((p) => p.value === undefined);
}

/** Predicate: training changes the tensor. */
export function trainable(param: Param): boolean {
  checkRecord(param, "look at a tensor", "a leaf of the tree");
  return param.trainable;
}

/**
 * Predicate: all of these hold.
 *
 * @example
 * ```ts
 * import { both, missing, not, tensor, trainable } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * assert(both(missing, not(trainable))(tensor([2], { trainable: false }), "w"));
 * ```
 */
export function both(...all: readonly Predicate[]): Predicate {
  for (const holds of all) checkFunction(holds, "select tensors by both", "predicates (param, path) => boolean");
  return (param, path) => all.every((holds) => checkedAnswer(holds(param, path), "select tensors by both"));
}

/**
 * Predicate: this does not hold.
 *
 * @example
 * ```ts
 * import { not, tensor, trainable } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * assert(not(trainable)(tensor([2], { trainable: false }), "w"));
 * ```
 */
export function not(predicate: Predicate): Predicate {
  checkFunction(predicate, "select tensors by not", "a predicate (param, path) => boolean");
  return (param, path) => !checkedAnswer(predicate(param, path), "select tensors by not");
}

/** A question about a tensor. */
export type Predicate = (param: Param, path: string) => boolean;

/** Whether a module is of one of the types, by its class or any ancestor. */
export function isOfType(node: Module, types: readonly string[]): boolean {
  return types.includes(node.type) || node.bases.some((base) => types.includes(base)) ||
    node.directBases.some((base) => types.includes(base));
}

/** Type names from a list or from text with commas. Throws `no-match` where there is none, or an empty one. */
export function typeNames(types: string | readonly string[]): string[] {
  const list = typeof types === "string" ? types.split(",") : types;
  checkWords(list, "select by type");
  const names = list.map((name) => name.trim());
  if (names.length > 0 && !names.includes("")) return names;
  const why = names.length > 0 ? `${describe(types)} has an empty class name` : "the list of class names is empty";
  throw new LensorError("no-match", `Cannot select by type: ${why}; name at least one class`);
}

function checkWords(words: unknown, verb: string): asserts words is readonly string[] {
  checkList(words, verb, "class names");
  for (const word of words) checkText(word, verb, "class names");
}

function checkedModule(model: Module): Module {
  checkModule("look into", model);
  return model;
}

/** The module at a path, or a `no-match` error that says how far the path goes. */
export function moduleAt(model: Module, path: string): Module {
  checkModule("enter", model);
  const found = find(model, path);
  if (found?.kind === "module") return found.node;
  const names = path.split(".");
  let here = model, depth = 0;
  for (; depth < names.length; depth++) {
    const child = own(here.children, names[depth]!);
    if (!child) break;
    here = child;
  }
  const place = names.slice(0, depth).join(".");
  const wrong = names[depth]!;
  const known = [...namesOf(here, "children")];
  const what = found ? `it is a tensor; enter the module that holds it` : undefined;
  const near = nearest(wrong, known)[0];
  const has = `${place || here.type} has ${known.length ? quoteNames(known) : "no modules"}`;
  const hint = known.length > 6 && near ? `${has}; did you mean "${join(place, near)}"` : has;
  throw new LensorError("no-match", `Cannot enter "${path}" of ${model.type}: ${what ?? hint}`, { path });
}

/** The model with the module at a path replaced; throws `no-match` where there is none. */
export function replaceAt(model: Module, path: string, fn: (part: Module) => Module): Module {
  moduleAt(model, path);
  const down = (node: Module, names: readonly string[]): Module => {
    const [first, ...rest] = names;
    if (first === undefined) return fn(node);
    return withParts(node, node.params, node.buffers, mapDict(node.children, [first], (child) => down(child, rest)));
  };
  return down(model, path === "" ? [] : path.split("."));
}

function leaves(
  label: string,
  holds: (param: Param, path: string, kind: LeafKind) => boolean,
): Traversal<Module, Param> {
  return {
    label,
    over: (model, fn) =>
      mapTensors(checkedModule(model), (p, path, kind) => holds(p, path, kind) ? checkedLeaf(fn(p, path), path) : p),
  };
}

function withChildren(node: Module, fn: (child: Module, name: string) => Module): Module {
  return withParts(node, node.params, node.buffers, mapDict(node.children, namesOf(node, "children"), fn));
}

function eachOfType(node: Module, path: string, types: readonly string[], fn: (path: string) => void): void {
  if (isOfType(node, types)) fn(path);
  for (const name of namesOf(node, "children")) eachOfType(node.children[name]!, join(path, name), types, fn);
}
