import { asInit } from "./as_init.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { isHidden, visibleOf } from "../tree/hidden.ts";
import { checkPath, explainTie, tensorAt } from "../tree/no_match.ts";
import { intersect } from "../tree/regions/box.ts";
import { mapOrigins } from "../tree/regions/part.ts";
import { dict } from "../tree/dict.ts";
import { mapTensors } from "../tree/walk.ts";
import type { Init, Origin, Param, Part, Source } from "../tree/types.ts";

/**
 * Gives a tensor, or a part of one, a random key of its own, so that renaming it does not change its numbers. A draw
 * that is already there is keyed anew; keys are absolute.
 *
 * Parts of a fused tensor that are pinned to the paths of separate layers get the numbers of these layers.
 *
 * @throws {LensorError} `no-match` for a path that is not a tensor, `type` for a key that is not a path, `range` and
 * `unknown-name` for a part that the tensor does not have
 *
 * @example
 * ```ts
 * import { keyed, linear, pin } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(pin("weight", "old.weight")(linear(2, 3), keyed(0)).params.weight?.key, "old.weight");
 * ```
 */
export function pin(path: string, key: string): Init {
  checkPath("pin", path);
  if (typeof key !== "string" || key.split(".").includes("")) {
    throw new LensorError("type", `Cannot pin "${path}": ${describe(key)} is not a key; use a path`, { path });
  }
  return asInit((model) => {
    const tied = explainTie(path, model);
    if (tied !== undefined) throw new LensorError("no-match", `Cannot pin "${path}": ${tied}`, { path });
    const place = tensorAt("pin", path, model);
    const { region } = place;
    return mapTensors(model, (param, here) => {
      if (here !== place.path || isHidden(param)) return param;
      const visible = visibleOf(param);
      if (visible && !visible.some(({ box }) => intersect(box, region.box))) return param;
      const pinned = region.text === ""
        ? { ...param, key }
        : { ...param, partKeys: dict([...Object.entries(param.partKeys ?? {}), [region.text, key]]) };
      return rekeyed(pinned);
    });
  });
}

/** The leaf with the draws that it holds keyed as it says now. */
function rekeyed(param: Param): Param {
  // Pieces of one draw stay pieces of one draw
  const known = new Map<Source, Source>();
  const keyOf = (part: string | undefined) =>
    part === undefined ? param.key : param.partKeys?.[part] ?? (param.key === undefined ? undefined : param.key + part);
  const under = (source: Source, part: string | undefined): Source => {
    const key = keyOf(part);
    const before = known.get(source);
    if (before || key === undefined) return before ?? source;
    const after = rekey(source, key, (inner) => under(inner, part));
    known.set(source, after);
    return after;
  };
  const drawn = (origin: readonly Origin[]) => origin.findLast(({ kind }) => kind === "draw");
  const piece = (part: Part): Part => {
    const last = drawn(part.origin);
    const value = part.value && last && under(part.value, last.part);
    return value === undefined || value === part.value ? part : { ...part, value };
  };
  const { value } = param;
  const last = drawn(param.origin);
  const after = value?.kind === "parts"
    ? { kind: "parts", parts: value.parts.map(piece) } as const
    : value && last && under(value, last.part);
  const same = after === undefined || after === value ||
    after.kind === "parts" && value?.kind === "parts" && after.parts.every((part, i) => part === value.parts[i]);
  // Numbers that an ordered generator has drawn already did not come from a key
  if (same) return param;
  return mapOrigins({ ...param, value: after }, (entry) => {
    const key = entry.kind === "draw" ? keyOf(entry.part) : undefined;
    return key === undefined || key === entry.key ? entry : { ...entry, key };
  });
}

function rekey(source: Source, key: string, inside: (source: Source) => Source): Source {
  switch (source.kind) {
    case "draw":
      return { ...source, rng: source.rng.root, at: key };
    case "adjust":
    case "slice": {
      const of = inside(source.of);
      return of === source.of ? source : { ...source, of };
    }
    default:
      return source;
  }
}
