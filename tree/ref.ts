import type { Dict } from "../core/types.ts";
import { namesOf } from "./names_of.ts";
import { find, join } from "./walk.ts";
import type { Module } from "./types.ts";

/**
 * Where the object stands first that a module was in the model it comes from, as long as all its tensors are still tied
 * to that one's.
 */
export function refOf(
  node: Module,
  path: string,
  root: Module,
  ties: ReadonlyMap<string, string>,
): string | undefined {
  const ref = node.extra?.ref;
  if (typeof ref !== "string") return undefined;
  const other = find(root, ref);
  if (other?.kind !== "module" || path === ref || !sameForm(node, other.node)) return undefined;
  const owner = (at: string) => ties.get(at) ?? at;
  return tensorPaths(node).every((name) => owner(join(path, name)) === owner(join(ref, name))) ? ref : undefined;
}

function sameForm(a: Module, b: Module): boolean {
  const { ref: _, ...extra } = a.extra ?? {};
  const { ref: __, ...others } = b.extra ?? {};
  return a.type === b.type && same(a.bases, b.bases) && same(a.directBases, b.directBases) &&
    same(a.absent ?? [], b.absent ?? []) &&
    same(a.attrs, b.attrs) && same(extra, others) &&
    (a.init === b.init || typeof a.init !== "function" && same(a.init, b.init)) &&
    (["params", "buffers", "children"] as const).every((what) => same(namesOf(a, what), namesOf(b, what))) &&
    namesOf(a, "children").every((name) => sameForm(a.children[name]!, b.children[name]!));
}

function tensorPaths(node: Module): string[] {
  const own = [...namesOf(node, "params"), ...namesOf(node, "buffers")];
  return [
    ...own,
    ...namesOf(node, "children").flatMap((name) => tensorPaths(node.children[name]!).map((p) => join(name, p))),
  ];
}

/** Whether plain data is the same; the order of fields counts for attributes and axes as little as for a reader. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same((a as Dict<unknown>)[name], (b as Dict<unknown>)[name]));
}
