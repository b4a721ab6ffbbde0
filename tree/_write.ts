import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Initializer } from "../initializers/types.ts";
import type { Rng } from "../random/types.ts";
import { join, namesOf, withParts } from "./_walk.ts";
import { mapDict } from "./_dict.ts";
import { draw, labelOf } from "./source.ts";
import type { Module, Origin, Param, Source } from "./types.ts";

/**
 * The leaf with a draw in place of its value. A keyed generator's numbers are made when the leaf is read; an ordered one's now, because its
 * stream moves with every draw.
 */
export function putDraw(param: Param, path: string, by: Initializer, rng: Rng, from: string): Param {
  if (typeof by !== "function") {
    throw new LensorError(
      "type",
      `Cannot fill "${path}": expected an initializer, found ${describe(by)}; pass a function (shape, rng) => values`,
      {
        path,
      },
    );
  }
  const { shape, dtype, axes, key } = param, spec = { shape, dtype };
  const base = key === undefined ? rng : rng.root, at = key ?? path;
  // The path is only remembered: a tree of many leaves that is only looked at makes no generators
  const value: Source = rng.ordered
    ? { kind: "values", data: draw(by, base.at(at), spec, axes, path) }
    : axes
    ? { kind: "draw", by, rng: base, at, spec, axes }
    : { kind: "draw", by, rng: base, at, spec };
  const origin: Origin = { kind: "draw", by: labelOf(by), path, rng: rng.root.label, from };
  return put(param, value, key === undefined ? origin : { ...origin, key });
}

/** The leaf with another value, and one more entry in its history. */
export function put(param: Param, value: Source, origin: Origin): Param {
  return { ...param, value, origin: param.origin.concat(origin) };
}

/** The result of an Init with every entry rewritten that it added to the history of a leaf. */
export function mapNewOrigins(before: Module, after: Module, fn: (entry: Origin) => Origin): Module {
  if (before === after) return after;
  const leaf = (was: Readonly<Record<string, Param>>) => (now: Param, name: string): Param => {
    const old = was[name];
    if (now === old) return now;
    const kept = old && now.origin[old.origin.length - 1] === old.origin.at(-1) ? old.origin.length : 0;
    if (now.origin.length === kept) return now;
    return { ...now, origin: now.origin.map((entry, i) => i < kept ? entry : fn(entry)) };
  };
  return withParts(
    after,
    mapDict(after.params, namesOf(after, "params"), leaf(before.params)),
    mapDict(after.buffers, namesOf(after, "buffers"), leaf(before.buffers)),
    mapDict(after.children, namesOf(after, "children"), (child, name) => {
      const was = before.children[name];
      return was ? mapNewOrigins(was, child, fn) : child;
    }),
  );
}

/** A history entry with the path of the module around it in front. */
export function below(prefix: string): (entry: Origin) => Origin {
  return (entry) => ({ ...entry, path: join(prefix, entry.path) });
}
