import { find, own } from "../tree/walk.ts";
import type { Module } from "../tree/types.ts";

/**
 * The path below a module of what Python's `getattr` finds under a name: a child, or a property that stands for a
 * module below. Of the properties the model's `aliases` tell, else an attribute `norm2_name` that names the child of
 * `norm2`.
 */
export function childNamed(node: Module, name: string): string | undefined {
  if (own(node.children, name)) return name;
  const aliases = node.extra?.aliases as Readonly<Record<string, unknown>> | undefined;
  const told = aliases && own(aliases, name) || own(node.attrs, `${name}_name`);
  return typeof told === "string" && told !== "" && find(node, told)?.kind === "module" ? told : undefined;
}
