import { checkedPart, checkModule } from "./check_module.ts";
import { checkFunction } from "../core/check.ts";
import { namesOf } from "./names_of.ts";
import { join, withParts } from "./walk.ts";
import { mapDict } from "./dict.ts";
import type { Module } from "./types.ts";

/**
 * The model with every module rebuilt by a function, children first; what the function leaves alone is shared.
 *
 * No traversal: its parts contain each other.
 *
 * @example
 * ```ts
 * import { dropout, identity, sequential, transform } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential(dropout());
 * const bare = transform(model, (node) => node.type === "Dropout" ? identity() : node);
 * assertEquals(bare.children["0"]?.type, "Identity");
 * ```
 */
export function transform(model: Module, fn: (node: Module, path: string) => Module): Module {
  checkModule("transform", model);
  checkFunction(fn, "transform", "a function (module, path) => module");
  return below(model, "", fn);
}

function below(node: Module, path: string, fn: (node: Module, path: string) => Module): Module {
  const children = mapDict(
    node.children,
    namesOf(node, "children"),
    (child, name) => below(child, join(path, name), fn),
  );
  return checkedPart(fn(withParts(node, node.params, node.buffers, children), path), path);
}
