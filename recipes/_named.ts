import type { Initializer } from "../initializers/types.ts";
import { own } from "../tree/walk.ts";
import type { Init, Module, Param } from "../tree/types.ts";
import { type Gives, recipe } from "./_recipe.ts";

/** What a tensor gets, from its shape, the name of its module, and the module. */
type By = (param: Param, module: string, node: Module) => Initializer;

/**
 * A recipe by the tensors' own names, for trees without types; what `others` gives for a module of a class it knows
 * comes first. Throws `no-match` for a model that has none of them.
 */
export function named(name: string, table: Readonly<Record<string, By>>, others?: Gives): Init {
  const wants = `tensors called ${Object.keys(table).join(", ")}`;
  return recipe(name, wants, (node, path, is) => {
    const typed = others?.(node, path, is);
    if (typed) return typed;
    const module = path.slice(path.lastIndexOf(".") + 1);
    const found = Object.entries({ ...node.buffers, ...node.params }).flatMap(([name, param]) => {
      const by = own(table, name);
      return by ? [[name, by(param, module, node)] as const] : [];
    });
    return found.length ? Object.fromEntries(found) : undefined;
  });
}
