import { namesOf } from "./names_of.ts";
import { aliasesOf, join, NO_ALIAS, own, withParts } from "./walk.ts";
import type { LeafKind } from "./walk.ts";
import { dict, mapDict } from "./dict.ts";
import { canonical } from "./regions/canonical.ts";
import { type Box, intersect } from "./regions/box.ts";
import { putPart, takePart } from "./regions/part.ts";
import { type Region, regionOf } from "./regions/region.ts";
import type { Module, Param } from "./types.ts";

/**
 * The mark of a leaf that an Init must not touch: it looks like the leaf it stands for, counts as matched, draws
 * nothing, and whatever is put in its place is exchanged for the original when the scope ends. So a mask holds for any
 * Init, also one that knows nothing of it.
 */
const HIDDEN: unique symbol = Symbol.for("lensor.hidden");
type Hidden = Param & { readonly [HIDDEN]: Param; readonly [OWNER]: string | undefined };

/** Of a leaf that is hidden as the alias of a tensor outside of the part: where that is. */
const OWNER: unique symbol = Symbol.for("lensor.owner");

/** Of a leaf that is hidden in part: the boxes that may be written. */
const VISIBLE: unique symbol = Symbol.for("lensor.visible");

/** Whether a leaf is hidden, all of it. */
export function isHidden(param: Param): param is Hidden {
  return HIDDEN in param && !(VISIBLE in param);
}

/** The regions of a leaf that may be written, where that is not all or nothing. */
export function visibleOf(param: Param): readonly Region[] | undefined {
  if (!(VISIBLE in param)) return undefined;
  return (param[VISIBLE] as readonly Box[]).map((box) => regionOf(box, param));
}

/** A part of a leaf as one that must not be touched. */
export function hidePart(part: Param): Param {
  return { ...part, [HIDDEN]: part, [OWNER]: undefined } as Hidden;
}

/** The path of the tensor that a hidden leaf is an alias of, if it is hidden for that. */
export function outerOwner(param: Param): string | undefined {
  return isHidden(param) ? param[OWNER] : undefined;
}

/**
 * What hides a leaf: true, the path of the tensor outside that it is an alias of, or the boxes that stay visible where
 * it is a part.
 */
type Hide = (param: Param, path: string, kind: LeafKind) => boolean | string | readonly Box[] | undefined;

/** The model with the leaves hidden for which `hide` says so; aliases stay as they are. */
export function hideTensors(model: Module, hide: Hide): Module {
  return hideBelow(model, "", NO_ALIAS, hide);
}

/**
 * The result of an Init with every leaf that was hidden put back as the object it was, also where the Init has moved
 * it.
 */
export function showTensors(result: Module, hidden: Module, original: Module): Module {
  if (result === hidden || hidden === original) return hidden === original ? result : original;
  let mine: Set<Param> | undefined;
  // A mask at a new place: an outer scope takes care of its own
  const unmask = (now: Param): Param => {
    if (!(HIDDEN in now)) return now;
    mine ??= new Set(leavesOf(original));
    const before = (now as Hidden)[HIDDEN];
    return mine.has(before) ? isHidden(now) ? before : reveal(before, now, now) : now;
  };
  const show = (now: Module, from: Module | undefined, was: Module | undefined): Module => {
    if (was && (now === from || from === was)) return from === was ? now : was;
    const leaf = (what: "params" | "buffers") => (param: Param, name: string) => {
      const masked = from && own(from[what], name);
      const before = was && own(was[what], name);
      if (masked && before && masked !== before) return isHidden(masked) ? before : reveal(before, masked, param);
      return param === before ? param : unmask(param);
    };
    const params = mapDict(now.params, namesOf(now, "params"), leaf("params"));
    const buffers = mapDict(now.buffers, namesOf(now, "buffers"), leaf("buffers"));
    const children = mapDict(
      now.children,
      namesOf(now, "children"),
      (child, name) => show(child, from && own(from.children, name), was && own(was.children, name)),
    );
    if (!was) return withParts(now, params, buffers, children);
    // Nothing but the masks had changed: give back the very objects that came in
    const keep = <T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>) => same(a, b) ? b : a;
    const shown = withParts(now, keep(params, was.params), keep(buffers, was.buffers), keep(children, was.children));
    const whole = shown.params === was.params && shown.buffers === was.buffers && shown.children === was.children;
    return whole && sameRest(now, was) ? was : shown;
  };
  return show(result, hidden, original);
}

function leavesOf(node: Module): Param[] {
  return [
    ...Object.values(node.params),
    ...Object.values(node.buffers),
    ...Object.values(node.children).flatMap(leavesOf),
  ];
}

function hideBelow(
  node: Module,
  path: string,
  around: ReadonlySet<string>,
  hide: Hide,
): Module {
  const aliases = aliasesOf(node, path, around);
  const leaf = (kind: LeafKind) => (param: Param, name: string): Param => {
    const here = join(path, name);
    if (isHidden(param) || aliases.has(here)) return param;
    const why = hide(param, here, kind);
    if (!why) return param;
    if (typeof why === "object") return showOnly(param, why);
    return { ...hidePart(param), [OWNER]: why === true ? undefined : why } as Hidden;
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

// A leaf of which only some boxes may be written; of one that is hidden in part already, what both allow
function showOnly(param: Param, boxes: readonly Box[]): Param {
  const outer = VISIBLE in param ? param[VISIBLE] as readonly Box[] : undefined;
  const both: readonly Box[] = outer
    ? outer.flatMap((a) => boxes.map((b) => intersect(a, b)).filter((box) => box !== undefined))
    : boxes;
  const { [VISIBLE]: _, ...rest } = param as Param & { [VISIBLE]?: unknown };
  const hidden = { ...rest, [HIDDEN]: param, [OWNER]: undefined };
  return both.length === 0 ? hidden : { ...hidden, [VISIBLE]: canonical(both) } as Hidden;
}

// What an Init has made of the visible regions, on the leaf as it was before
function reveal(before: Param, masked: Param, now: Param): Param {
  const same = now === masked || (["value", "origin", "trainable", "frozen", "partKeys", "key"] as const)
    .every((field) => now[field] === masked[field]);
  if (same) return before;
  const shown = (visibleOf(masked) ?? []).reduce(
    (tensor, region) => putPart(tensor, region, takePart(now, region)),
    now.key === before.key || now.key === undefined ? before : { ...before, key: now.key },
  );
  const keys = { ...before.partKeys, ...now.partKeys };
  return Object.keys(keys).length ? { ...shown, partKeys: dict(Object.entries(keys)) } : shown;
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
