import { checkModule } from "./check_module.ts";
import { checkFunction } from "../core/check.ts";
import { plainObject } from "../core/json.ts";
import type { Spec } from "../core/types.ts";
import { namesOf } from "./names_of.ts";
import { find, join } from "./walk.ts";
import { tiesOf } from "./ties.ts";
import type { Module, Param } from "./types.ts";

/** Objects in objects, down to one leaf per tensor. */
export interface Nested<T> {
  /** A tensor's leaf, or the object of a module. */
  readonly [name: string]: T | Nested<T>;
}

/**
 * The model's tensors as objects in objects, the form that JAX's users keep their parameters in: a module's own params
 * and buffers under their names, then its children under theirs. Modules without tensors are left out.
 *
 * A leaf is the tensor's `{ shape, dtype }`, or what `leaf` returns for it; an alias has its owner's leaf. Values are
 * read by other means, for example from a Map that `entries` has filled.
 *
 * @example
 * ```ts
 * import { linear, module, toNested } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { children: { head: linear(4, 2, { bias: false }) } });
 * assertEquals(toNested(net), { head: { weight: { shape: [2, 4], dtype: "float32" } } });
 * assertEquals(toNested(net, (_, path) => path), { head: { weight: "head.weight" } });
 * ```
 */
export function toNested(model: Module): Nested<Spec>;
/** The same, with what a function makes of each leaf. */
export function toNested<T>(model: Module, leaf: (param: Param, path: string) => T): Nested<T>;
export function toNested(model: Module, leaf: (param: Param, path: string) => unknown = spec): Nested<unknown> {
  checkModule("nest", model);
  checkFunction(leaf, "nest a model", "a function (param, path) => leaf");
  const ties = tiesOf(model);
  const made = new Map<string, unknown>();
  const leafAt = (param: Param, path: string): unknown => {
    const owner = ties.get(path) ?? path;
    const found = owner === path ? undefined : find(model, owner);
    if (!made.has(owner)) made.set(owner, leaf(found && found.kind !== "module" ? found.node : param, owner));
    return made.get(owner);
  };
  const nest = (node: Module, path: string): Nested<unknown> => {
    const out: [string, unknown][] = [];
    for (const what of ["params", "buffers"] as const) {
      for (const name of namesOf(node, what)) out.push([name, leafAt(node[what][name]!, join(path, name))]);
    }
    for (const name of namesOf(node, "children")) {
      const below = nest(node.children[name]!, join(path, name));
      if (Object.keys(below).length) out.push([name, below]);
    }
    return plainObject(out);
  };
  return nest(model, "");
}

const spec = ({ shape, dtype }: Param): Spec => ({ shape, dtype });
