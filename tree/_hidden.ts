import { aliasesOf, join, namesOf, NO_ALIAS, withParts } from "./_walk.ts";
import type { LeafKind } from "./_walk.ts";
import { mapDict } from "./_dict.ts";
import type { Module, Param } from "./types.ts";

/**
 * The mark of a leaf that an Init must not touch: it looks like the leaf it stands for, counts as matched, draws nothing, and whatever is
 * put in its place is exchanged for the original when the scope ends. So a mask holds for any Init, also one that knows nothing of it.
 */
const HIDDEN: unique symbol = Symbol("hidden");
type Hidden = Param & { readonly [HIDDEN]: Param };

/** Whether a leaf is hidden. */
export function isHidden(param: Param): param is Hidden {
  return HIDDEN in param;
}

/** The model with the leaves hidden for which `hide` holds; aliases stay as they are. */
export function hideTensors(
  model: Module,
  hide: (param: Param, path: string, kind: LeafKind) => boolean,
): Module {
  return hideBelow(model, "", NO_ALIAS, hide);
}

/** The result of an Init with every leaf that was hidden put back as the object it was. */
export function showTensors(result: Module, hidden: Module, original: Module): Module {
  if (result === hidden || hidden === original) return hidden === original ? result : original;
  const leaf =
    (from: Readonly<Record<string, Param>>, was: Readonly<Record<string, Param>>) => (now: Param, name: string) => {
      const masked = from[name];
      return masked && masked !== was[name] ? was[name]! : now;
    };
  const params = mapDict(result.params, namesOf(result, "params"), leaf(hidden.params, original.params));
  const buffers = mapDict(result.buffers, namesOf(result, "buffers"), leaf(hidden.buffers, original.buffers));
  const children = mapDict(result.children, namesOf(result, "children"), (now, name) => {
    const masked = hidden.children[name], was = original.children[name];
    return masked && was ? showTensors(now, masked, was) : now;
  });
  // Nothing but the masks had changed: give back the very object that came in
  if (
    same(params, original.params) && same(buffers, original.buffers) && same(children, original.children) &&
    sameRest(result, original)
  ) {
    return original;
  }
  return withParts(
    result,
    same(params, original.params) ? original.params : params,
    same(buffers, original.buffers) ? original.buffers : buffers,
    same(children, original.children) ? original.children : children,
  );
}

function hideBelow(
  node: Module,
  path: string,
  around: ReadonlySet<string>,
  hide: (param: Param, path: string, kind: LeafKind) => boolean,
): Module {
  const aliases = aliasesOf(node, path, around);
  const leaf = (kind: LeafKind) => (param: Param, name: string): Param => {
    const here = join(path, name);
    if (isHidden(param) || aliases.has(here) || !hide(param, here, kind)) return param;
    return { ...param, [HIDDEN]: param } as Hidden;
  };
  return withParts(
    node,
    mapDict(node.params, namesOf(node, "params"), leaf("param")),
    mapDict(node.buffers, namesOf(node, "buffers"), leaf("buffer")),
    mapDict(
      node.children,
      namesOf(node, "children"),
      (child, name) => hideBelow(child, join(path, name), aliases, hide),
    ),
  );
}

function same<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): boolean {
  if (a === b) return true;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function sameRest(a: Module, b: Module): boolean {
  return a.type === b.type && a.attrs === b.attrs && a.ties === b.ties && a.init === b.init && a.order === b.order &&
    a.extra === b.extra && a.absent === b.absent && a.bases === b.bases && a.directBases === b.directBases;
}
