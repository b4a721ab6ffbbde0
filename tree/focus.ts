import { LensorError } from "../core/errors.ts";
import { quoteNames } from "../core/nearest.ts";
import { namesOf } from "./names_of.ts";
import { join, own, withParts } from "./walk.ts";
import { mapDict } from "./dict.ts";
import type { Lens } from "./optic.ts";
import { checkedLeaf, checkedPart } from "./check_module.ts";
import { moduleAt, replaceAt } from "./select.ts";
import type { Module, Param } from "./types.ts";

/** The names of a module's children, as far as the compiler knows them. */
export type ChildOf<A extends Module> = keyof A["children"] & string;
/** The names of a module's params. */
export type ParamOf<A extends Module> = keyof A["params"] & string;
/** The names of a module's buffers. */
export type BufferOf<A extends Module> = keyof A["buffers"] & string;

/**
 * A lens to a module that is moved on name by name; a wrong name does not compile where the tree was written in
 * TypeScript.
 */
export interface Focus<A extends Module> extends Lens<Module, A> {
  /** One step down to a submodule. */
  child<K extends ChildOf<A>>(name: K): Focus<A["children"][K] extends Module ? A["children"][K] : Module>;
  /** The last step, to a parameter. */
  param<K extends ParamOf<A>>(name: K): Lens<Module, Param>;
  /** The last step, to a buffer. */
  buffer<K extends BufferOf<A>>(name: K): Lens<Module, Param>;
}

/**
 * A lens to a model that is moved on step by step, with the names completed by the editor.
 *
 * The model is only looked at for its names: the lens works on any model of that form. Throws `no-match` for a name
 * that the model lacks.
 *
 * @example
 * ```ts
 * import { focus, module, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = module("Net", { children: { head: module("Linear", { params: { weight: tensor([10, 64]) } }) } });
 * const weight = focus(model).child("head").param("weight");
 * assertEquals(weight.get(model).shape, [10, 64]);
 * ```
 */
export function focus<M extends Module>(model: M): Focus<M> {
  return step<M>(model, "");
}

function step<A extends Module>(model: Module, path: string): Focus<A> {
  moduleAt(model, path);
  return {
    label: path,
    get: (whole) => moduleAt(whole, path) as A,
    over: (whole, fn) => replaceAt(whole, path, (part) => checkedPart(fn(part as A, path), path)),
    child: (name) => step(model, join(path, name)),
    param: (name) => leaf(model, path, "params", name),
    buffer: (name) => leaf(model, path, "buffers", name),
  };
}

function leaf(model: Module, path: string, what: "params" | "buffers", name: string): Lens<Module, Param> {
  const full = join(path, name);
  const read = (whole: Module): Param => {
    const home = moduleAt(whole, path);
    const found = own(home[what], name);
    if (found) return found;
    const known = namesOf(home, what);
    const has = known.length ? `${path || home.type} has ${quoteNames(known)}` : `${path || home.type} has no ${what}`;
    throw new LensorError("no-match", `Cannot focus on "${full}" of ${whole.type}: ${has}`, { path: full });
  };
  read(model);
  return {
    label: full,
    get: read,
    over(whole, fn) {
      const before = read(whole);
      const after = checkedLeaf(fn(before, full), full);
      if (after === before) return whole;
      return replaceAt(whole, path, (home) => {
        const changed = mapDict(home[what], [name], () => after);
        return what === "params"
          ? withParts(home, changed, home.buffers, home.children)
          : withParts(home, home.params, changed, home.children);
      });
    },
  };
}
