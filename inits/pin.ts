import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { isHidden } from "../tree/hidden.ts";
import { checkPath, explainTie, suggestPath } from "../tree/no_match.ts";
import { find, mapTensors } from "../tree/walk.ts";
import type { Init, Param, Source } from "../tree/types.ts";

/**
 * Gives a tensor a random key of its own, so that renaming it does not change its numbers. A draw that is already there is keyed anew; keys
 * are absolute.
 *
 * Throws `no-match` for a path that is no tensor, `type` for a key that is no path.
 *
 * @example
 * ```ts
 * import { pin } from "./pin.ts";
 * import { linear } from "../layers/linear.ts";
 * import { keyed } from "../random/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(pin("weight", "old.weight")(linear(2, 3), keyed(0)).params.weight?.key, "old.weight");
 * ```
 */
export function pin(path: string, key: string): Init {
  if (typeof key !== "string" || key.split(".").includes("")) {
    throw new LensorError("type", `Cannot pin "${path}": ${describe(key)} is no key; use a path`, { path });
  }
  checkPath("pin", path);
  return (model) => {
    const tied = explainTie(path, model);
    if (tied !== undefined) throw new LensorError("no-match", `Cannot pin "${path}": ${tied}`, { path });
    const found = find(model, path);
    if (!found || found.kind === "module") {
      const why = found ? "it is a module; name a tensor" : `it is no tensor; ${suggestPath(path, model)}`;
      throw new LensorError("no-match", `Cannot pin "${path}": ${why}`, { path });
    }
    return mapTensors(model, (param, here) => here === path && !isHidden(param) ? pinned(param, key) : param);
  };
}

function pinned(param: Param, key: string): Param {
  const value = param.value && rekeyed(param.value, key);
  // Numbers that an ordered generator has drawn already did not come from a key
  const origin = value === param.value
    ? param.origin
    : param.origin.map((entry) => entry.kind === "draw" ? { ...entry, key } : entry);
  return { ...param, key, ...(value && { value }), origin };
}

function rekeyed(source: Source, key: string): Source {
  switch (source.kind) {
    case "draw":
      return { ...source, rng: source.rng.root, at: key };
    case "adjust":
    case "slice": {
      const of = rekeyed(source.of, key);
      return of === source.of ? source : { ...source, of };
    }
    default:
      return source;
  }
}
