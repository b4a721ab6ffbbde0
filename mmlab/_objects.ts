import type { Shape } from "../core/types.ts";
import { refOf } from "../tree/ref.ts";
import { tiesOf } from "../tree/ties.ts";
import { namesOf } from "../tree/names_of.ts";
import { eachModule, find, join } from "../tree/walk.ts";
import { moduleAt } from "../tree/select.ts";
import type { Module } from "../tree/types.ts";

/** Which paths of a model stand for one object in Python. */
export interface Objects {
  /** The path of the tensor that holds the value, for each alias of one. */
  readonly ties: ReadonlyMap<string, string>;
  /**
   * The path where a module object stands first: that of a node which a JSON model has as `ref`, and of all below it.
   * Ties alone do not say so, because different modules may share their tensors.
   */
  readonly firstOf: (path: string) => string;
}

/** The objects of a model. */
export function objectsOf(model: Module): Objects {
  const known = new Map<string, string>([["", ""]]);
  const ties = tiesOf(model);
  const firstOf = (path: string): string => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const dot = path.lastIndexOf(".");
    const found = find(model, path);
    const ref = found?.kind === "module" ? refOf(found.node, path, model, ties) : undefined;
    known.set(path, path); // A circle made by hand ends here
    const same = ref ?? join(firstOf(path.slice(0, Math.max(dot, 0))), path.slice(dot + 1));
    const first = same === path ? path : firstOf(same);
    known.set(path, first);
    return first;
  };
  return { ties, firstOf };
}

/** The names of a module's children, of one object that hangs under several only the first. */
export function distinctChildren(node: Module, path: string, objects: Objects): readonly string[] {
  const seen = new Set<string>();
  return namesOf(node, "children").filter((name) => {
    const object = objects.firstOf(join(path, name));
    return !seen.has(object) && seen.add(object);
  });
}

/**
 * The parameters below a path as `named_parameters` has them: each once, by the path that holds its value, with the
 * first of its names.
 */
export function parametersOf(
  model: Module,
  { ties }: Objects,
  at = "",
): ReadonlyMap<string, { readonly path: string; readonly shape: Shape }> {
  const found = new Map<string, { path: string; shape: Shape }>();
  eachModule(moduleAt(model, at), (node, below) => {
    for (const name of namesOf(node, "params")) {
      const path = join(join(at, below), name);
      const owner = ties.get(path) ?? path;
      if (!found.has(owner)) found.set(owner, { path, shape: node.params[name]!.shape });
    }
  });
  return found;
}
