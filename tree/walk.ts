import { compareParts } from "../core/name_order.ts";
import type { Dict } from "../core/types.ts";
import { keysOf, mapDict } from "./dict.ts";
import { namesOf } from "./names_of.ts";
import type { Module, Param } from "./types.ts";
import { printedWith } from "./printed.ts";

/** Whether a leaf is one of its module's params or buffers. */
export type LeafKind = "param" | "buffer";

/** What a dict holds under a name; a dict built by hand may have a prototype, whose names do not count. */
export function own<T>(from: Dict<T>, name: string): T | undefined {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

/** Two paths as one; either may be empty. */
export function join(a: string, b: string): string {
  return a === "" ? b : b === "" ? a : `${a}.${b}`;
}

/** What stands at a path: a module, a param, a buffer, or nothing. */
export function find(
  model: Module,
  path: string,
): { kind: "module"; node: Module } | { kind: LeafKind; node: Param } | undefined {
  if (path === "") return { kind: "module", node: model };
  const names = path.split(".");
  let here = model;
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    const child = own(here.children, name);
    if (child) {
      here = child;
      continue;
    }
    if (i < names.length - 1) return undefined;
    const param = own(here.params, name);
    if (param) return { kind: "param", node: param };
    const buffer = own(here.buffers, name);
    return buffer && { kind: "buffer", node: buffer };
  }
  return { kind: "module", node: here };
}

/**
 * Calls a function on every tensor in the order of a state dict (params, buffers, then children) and puts back what it
 * returns.
 *
 * An alias is not a tensor of its own and is passed over. What does not change is shared.
 */
export function mapTensors(model: Module, fn: (param: Param, path: string, kind: LeafKind) => Param): Module {
  return mapNode(model, "", NO_ALIAS, fn);
}

/** Calls a function on every tensor, in the same order; with `enter` only on those in modules for which that holds. */
export function eachTensor(
  model: Module,
  fn: (param: Param, path: string, kind: LeafKind) => void,
  enter?: (path: string) => boolean,
): void {
  const each = (node: Module, path: string, around: ReadonlySet<string>): void => {
    const aliases = aliasesOf(node, path, around);
    const prefix = path === "" ? "" : path + ".";
    const leaf = (name: string, kind: LeafKind, param: Param) => {
      const here = prefix + name;
      if (aliases.size === 0 || !aliases.has(here)) fn(param, here, kind);
    };
    for (const name of namesOf(node, "params")) leaf(name, "param", node.params[name]!);
    for (const name of namesOf(node, "buffers")) leaf(name, "buffer", node.buffers[name]!);
    for (const name of namesOf(node, "children")) {
      const here = prefix + name;
      if (enter === undefined || enter(here)) each(node.children[name]!, here, aliases);
    }
  };
  each(model, "", NO_ALIAS);
}

/**
 * Calls a function on every tensor in the order of the names (numbers by value), whatever order the model has. The
 * siblings are sorted, not the names, of which a model may have a million.
 */
export function eachByName(model: Module, fn: (param: Param, path: string) => void): void {
  const each = (node: Module, path: string, around: ReadonlySet<string>): void => {
    const aliases = aliasesOf(node, path, around);
    const prefix = path === "" ? "" : path + ".";
    const names = [...keysOf(node.params), ...keysOf(node.buffers), ...keysOf(node.children)];
    for (const name of names.length > 1 ? names.sort(compareParts) : names) {
      const here = prefix + name;
      const param = own(node.params, name) ?? own(node.buffers, name);
      if (param === undefined) each(node.children[name]!, here, aliases);
      else if (aliases.size === 0 || !aliases.has(here)) fn(param, here);
    }
  };
  each(model, "", NO_ALIAS);
}

/** Whether any tensor is such; aliases are asked about too, and no path is made. */
export function someTensor(model: Module, test: (param: Param, kind: LeafKind) => boolean): boolean {
  for (const name of keysOf(model.params)) if (test(model.params[name]!, "param")) return true;
  for (const name of keysOf(model.buffers)) if (test(model.buffers[name]!, "buffer")) return true;
  for (const name of keysOf(model.children)) if (someTensor(model.children[name]!, test)) return true;
  return false;
}

/** Whether any module is such; no path is made. */
export function someModule(model: Module, test: (node: Module) => boolean): boolean {
  if (test(model)) return true;
  for (const name of keysOf(model.children)) if (someModule(model.children[name]!, test)) return true;
  return false;
}

/** Calls a function on every module, parents first. */
export function eachModule(model: Module, fn: (node: Module, path: string) => void, path = ""): void {
  fn(model, path);
  for (const name of namesOf(model, "children")) eachModule(model.children[name]!, fn, join(path, name));
}

/** Whether a model's modules have classes: one made from the names of a checkpoint has none. */
export function hasClasses(model: Module): boolean {
  return model.type !== "Module" || Object.values(model.children).some(hasClasses);
}

/** The paths below a module that are aliases of other tensors, added to those of the modules around it. */
export function aliasesOf(node: Module, path: string, around: ReadonlySet<string>): ReadonlySet<string> {
  if (!node.ties?.length) return around;
  return new Set([...around, ...node.ties.map(([alias]) => join(path, alias))]);
}

/** No aliases: what a walk starts with. */
export const NO_ALIAS: ReadonlySet<string> = new Set();

/** The module with other parts, or the same object if they are the same. */
export function withParts(
  node: Module,
  params: Dict<Param>,
  buffers: Dict<Param>,
  children: Dict<Module>,
): Module {
  if (params === node.params && buffers === node.buffers && children === node.children) return node;
  return printedWith(node, params, buffers, children);
}

function mapNode(
  node: Module,
  path: string,
  around: ReadonlySet<string>,
  fn: (param: Param, path: string, kind: LeafKind) => Param,
): Module {
  const aliases = aliasesOf(node, path, around);
  const prefix = path === "" ? "" : path + ".";
  const leaf = (kind: LeafKind) => (param: Param, name: string) => {
    const here = prefix + name;
    return aliases.size > 0 && aliases.has(here) ? param : fn(param, here, kind);
  };
  return withParts(
    node,
    mapDict(node.params, namesOf(node, "params"), leaf("param")),
    mapDict(node.buffers, namesOf(node, "buffers"), leaf("buffer")),
    mapDict(node.children, namesOf(node, "children"), (child, name) => mapNode(child, prefix + name, aliases, fn)),
  );
}
