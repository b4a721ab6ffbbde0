import { copiedBy } from "./copy_of.ts";
import { checkInitializer } from "./check_initializer.ts";
import { flatText } from "../core/flat_text.ts";
import { madeOf } from "../initializers/made.ts";
import { isPureInitializer } from "../initializers/is_pure.ts";
import type { FanAxes, Initializer } from "../initializers/types.ts";
import type { Spec, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import { namesOf } from "../tree/names_of.ts";
import { join, own, withParts } from "../tree/walk.ts";
import { mapDict } from "../tree/dict.ts";
import { isConstant, markGenerator } from "../values/generator_marks.ts";
import { visibleOf } from "../tree/hidden.ts";
import { adjusted, mapOrigins, putPart, takePart } from "../tree/regions/part.ts";
import { draw, labelOf } from "../values/source.ts";
import type { Module, Origin, Param, Source } from "../tree/types.ts";

/**
 * The leaf with a draw in place of its value. A keyed generator's numbers are made when the leaf is read; an ordered
 * one's now, because its stream moves with every draw.
 */
export function putDraw(param: Param, path: string, by: Initializer, rng: Rng, from: string): Param {
  if (!CHECKED.has(by)) checkInitializer(by, `fill "${path}"`, path);
  CHECKED.add(by);
  return onVisible(param, path, (part, at) => putOneDraw(part, flatText(at), by, rng, from));
}

// One initializer fills many tensors
const CHECKED = new WeakSet<Initializer>();

/**
 * What a write does to a leaf: to the regions that may be written where it is hidden in part, each as a tensor of its
 * own.
 */
export function onVisible(param: Param, path: string, fn: (part: Param, path: string) => Param): Param {
  const regions = visibleOf(param);
  if (!regions) return fn(param, path);
  return regions.reduce(
    (leaf, region) => putPart(leaf, region, fn(takePart(leaf, region), path + region.text)),
    param,
  );
}

function putOneDraw(param: Param, path: string, by: Initializer, rng: Rng, from: string): Param {
  const of = copiedBy(by);
  if (of !== undefined) {
    return put(param, { kind: "copy", of }, { kind: "draw", by: labelOf(by), path, from });
  }
  const { axes, key } = param;
  const spec = specOf(param);
  const base = key === undefined ? rng : rng.root;
  const at = key ?? path;
  // The path is only remembered: a tree of many leaves that is only looked at makes no generators
  const print = rng.perPath && !isConstant(by) ? base.at(at).clone().bits(4).join() : undefined;
  const ordered = rng.ordered || rng.perPath === true && base.at(at).ordered;
  const value: Source = ordered
    ? { kind: "values", data: drawnNow(by, base.at(at), spec, axes, path) }
    : axes
    ? { kind: "draw", by, rng: base, at, spec, axes }
    : { kind: "draw", by, rng: base, at, spec };
  if (print !== undefined) markGenerator(value, print);
  const made = madeOf(by);
  const label = labelOf(by);
  const generator = rng.root.label;
  const origin: Origin = made === undefined
    ? { kind: "draw", by: label, path, rng: generator, from }
    : { kind: "draw", by: label, path, rng: generator, from, made };
  if (key === undefined) return put(param, value, origin);
  return put(param, value, ordered ? { ...origin, key, ordered } : { ...origin, key });
}

// What a function of somebody else's returns may be an array that it writes into again, for another tensor
function drawnNow(by: Initializer, rng: Rng, spec: Spec, axes: FanAxes | undefined, path: string): Values {
  const values = draw(by, rng, spec, axes, path);
  return isPureInitializer(by) ? values : values.slice();
}

/** The leaf with another value, and one more entry in its history. */
export function put(param: Param, value: Source, origin: Origin): Param {
  const last = marked(param, origin);
  return { ...param, value, origin: param.origin.length === 0 ? [last] : param.origin.concat(last) };
}

// Neighbours are mostly alike, and a model has many of them
let lastSpec: Spec = { shape: [], dtype: "float32" };

function specOf({ shape, dtype }: Spec): Spec {
  return lastSpec.shape === shape && lastSpec.dtype === dtype ? lastSpec : lastSpec = { shape, dtype };
}

/** The leaf with a value computed from the one that it has, and one more entry in its history. */
export function putAdjusted(param: Param, value: Source, origin: Origin): Param {
  return adjusted(param, value, marked(param, origin));
}

function marked({ part }: Param, origin: Origin): Origin {
  return part === undefined ? origin : { ...origin, part };
}

/** The result of an Init with every entry rewritten that it added to the history of a leaf. */
export function mapNewOrigins(before: Module, after: Module, fn: (entry: Origin) => Origin): Module {
  let known: Set<Origin> | undefined;
  // An entry is old if it is the object that was there, here or elsewhere (a tie moves histories), or the same write
  // described anew (pin)
  const isOld = (entry: Origin, old: Origin | undefined): boolean => {
    if (entry === old || old && entry.kind === old.kind && entry.by === old.by && entry.path === old.path) return true;
    known ??= new Set(originsOf(before));
    return known.has(entry);
  };
  const leaf = (was: Readonly<Record<string, Param>> | undefined) => (now: Param, name: string): Param => {
    const old = was && own(was, name);
    if (now === old) return now;
    return mapOrigins(now, (entry, i) => isOld(entry, old?.origin[i]) ? entry : fn(entry));
  };
  const map = (now: Module, was: Module | undefined): Module =>
    now === was ? now : withParts(
      now,
      mapDict(now.params, namesOf(now, "params"), leaf(was?.params)),
      mapDict(now.buffers, namesOf(now, "buffers"), leaf(was?.buffers)),
      mapDict(now.children, namesOf(now, "children"), (child, name) => map(child, was && own(was.children, name))),
    );
  return map(after, before);
}

function originsOf(node: Module): Origin[] {
  const own = [...Object.values(node.params), ...Object.values(node.buffers)].flatMap((param) => param.origin);
  return [...own, ...Object.values(node.children).flatMap(originsOf)];
}

/** A history entry with the path of the module around it in front. */
export function below(prefix: string): (entry: Origin) => Origin {
  return (entry) => {
    const path = join(prefix, entry.path);
    return entry.kind === "tie" && entry.from !== undefined
      ? { ...entry, path, from: join(prefix, entry.from) }
      : { ...entry, path };
  };
}
