import { refOf } from "../_ref.ts";
import { tiesOf } from "../_ties.ts";
import { find, join, namesOf } from "../_walk.ts";
import type { Module } from "../types.ts";

/** The path where a module object stands first. */
export type ObjectAt = (path: string) => string;

/**
 * Which paths are one module object in Python: a node that a JSON model has as `ref`, with all below it. Ties alone do not say so, because
 * different modules may share their tensors.
 */
export function objectsOf(model: Module): ObjectAt {
  const known = new Map<string, string>([["", ""]]), ties = tiesOf(model);
  const objectAt: ObjectAt = (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const dot = path.lastIndexOf("."), found = find(model, path);
    const ref = found?.kind === "module" ? refOf(found.node, path, model, ties) : undefined;
    known.set(path, path); // A circle made by hand ends here
    const same = ref ?? join(objectAt(path.slice(0, Math.max(dot, 0))), path.slice(dot + 1));
    const first = same === path ? path : objectAt(same);
    known.set(path, first);
    return first;
  };
  return objectAt;
}

/** The names of a module's children, of one object that hangs under several only the first. */
export function distinctChildren(node: Module, path: string, objectAt: ObjectAt): readonly string[] {
  const seen = new Set<string>();
  return namesOf(node, "children").filter((name) => {
    const object = objectAt(join(path, name));
    return !seen.has(object) && seen.add(object);
  });
}
