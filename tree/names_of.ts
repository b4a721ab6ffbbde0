import { keysOf } from "./dict.ts";
import type { Module } from "./types.ts";

/** The names of a module's params, buffers or children, in the model's order. */
export function namesOf(node: Module, what: "params" | "buffers" | "children"): readonly string[] {
  const keys = keysOf(node[what]);
  const order = node.order?.[what];
  if (!order) return keys;
  // A node rebuilt by hand may have lost or gained names since its order was written down
  const ordered = new Set(order);
  return [...order.filter((name) => Object.hasOwn(node[what], name)), ...keys.filter((name) => !ordered.has(name))];
}
