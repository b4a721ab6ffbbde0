import { asInit } from "./as_init.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { hideTensors, showTensors } from "../tree/hidden.ts";
import { runInside } from "./inside.ts";
import { eachMatch } from "../tree/no_match.ts";
import { type Box, subtractAll, wholeBox } from "../tree/regions/box.ts";
import { canonical } from "../tree/regions/canonical.ts";
import { missingRegions } from "../tree/regions/part.ts";
import { compileGlobs } from "../tree/trie.ts";
import { parseGlob } from "../tree/glob.ts";
import { eachModule, type LeafKind } from "../tree/walk.ts";
import { mapNewOrigins } from "./write.ts";
import { checkInit, runInit } from "./run_init.ts";
import { list, type Traversal } from "../tree/optic.ts";
import { moduleAt } from "../tree/select.ts";
import type { Init, Module, Param } from "../tree/types.ts";
import type { Where } from "../tree/where.ts";

/**
 * Runs an Init inside a part of the model: a path, a glob of modules (the Init runs once per module), or a traversal of
 * modules. Paths inside are relative to the part; random keys stay absolute, so that moving a rule into `within`
 * changes no number.
 *
 * Throws `no-match` if the part does not exist.
 *
 * @example
 * ```ts
 * import { fill, keyed, linear, list, module, tensors, within, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { children: { up: linear(2, 3), down: linear(3, 2) } });
 * const ready = within("up", fill("weight", zeros))(net, keyed(0));
 * assertEquals(list(tensors, ready).filter(([, t]) => t.value).map(([path]) => path), ["up.weight"]);
 * ```
 */
export function within(at: string | Traversal<Module, Module>, init: Init): Init {
  checkInit(init, "enter a part");
  if (typeof at !== "string" && typeof at?.over !== "function") {
    throw new LensorError("type", `Cannot enter ${describe(at)}: expected a path, a glob of modules, or a traversal`);
  }
  return asInit((model, rng) => {
    const paths = typeof at === "string" ? modulesAt(model, at) : list(at, model).map(([path]) => path);
    if (paths.length === 0 && typeof at !== "string") {
      throw new LensorError("no-match", `Cannot enter ${at.label}: ${model.type} has no such module`);
    }
    const parts = new Set(paths);
    return runInside(model, (_, path) => parts.has(path) ? init : undefined, rng, "parents");
  });
}

/**
 * Runs an Init, but lets it touch only these tensors: the others are hidden, draw nothing, and come back as the same
 * objects.
 *
 * Here a path, glob, RegExp or predicate covers buffers too. Throws `no-match` if nothing matches.
 *
 * @example
 * ```ts
 * import { fill, keyed, linear, only, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = only("bias", fill("**", zeros))(linear(2, 3), keyed(0));
 * assertEquals([ready.params.weight?.value, ready.params.bias?.value?.kind], [undefined, "draw"]);
 * ```
 */
export function only(where: Where, init: Init): Init {
  checkInit(init, "limit an Init");
  return asInit((model, rng) => {
    const chosen = chosenBy(where, model, "limit to");
    return masked(model, (_, path) => {
      const boxes = chosen.get(path);
      return boxes === undefined || boxes !== "whole" && canonical(boxes);
    }, (tree) => runInit(init, tree, rng));
  });
}

/**
 * Runs an Init, but hides these tensors from it.
 *
 * Here a path, glob, RegExp or predicate covers buffers too. Throws `no-match` if nothing matches.
 *
 * @example
 * ```ts
 * import { except, fill, keyed, linear, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = except("bias", fill("**", zeros))(linear(2, 3), keyed(0));
 * assertEquals([ready.params.weight?.value?.kind, ready.params.bias?.value], ["draw", undefined]);
 * ```
 */
export function except(where: Where, init: Init): Init {
  checkInit(init, "limit an Init");
  return asInit((model, rng) => {
    const chosen = chosenBy(where, model, "leave out");
    return masked(model, (param, path) => {
      const boxes = chosen.get(path);
      if (boxes === undefined || boxes === "whole") return boxes === "whole";
      const rest = subtractAll([wholeBox(param.shape)], boxes);
      return rest.length === 0 || canonical(rest);
    }, (tree) => runInit(init, tree, rng));
  });
}

/**
 * Runs an Init on the tensors without a value, and on nothing else; fine when nothing is missing. Running it twice
 * changes nothing more. Of a tensor that has a value in part, each region without one is handed over as a tensor of its
 * own, with its own random key.
 *
 * @example
 * ```ts
 * import { fill, keyed, linear, whenMissing, zeros } from "@lensor/lensor";
 * import { assertStrictEquals } from "@std/assert";
 *
 * const init = whenMissing(fill("**", zeros)), once = init(linear(2, 3), keyed(0));
 * assertStrictEquals(init(once, keyed(0)), once);
 * ```
 */
export function whenMissing(init: Init): Init {
  checkInit(init, "run when missing");
  return asInit((model, rng) =>
    masked(model, (param) => {
      const gaps = missingRegions(param);
      return gaps.length === 0 || gaps[0]!.text !== "" && gaps.map(({ box }) => box);
    }, (tree) => runInit(init, tree, rng))
  );
}

/**
 * Runs an Init whose writes may replace loaded values; anywhere else `initialize` takes that for a mistake.
 *
 * @example
 * ```ts
 * import { fill, keyed, linear, override, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = override(fill("bias", zeros))(linear(2, 3), keyed(0));
 * assertEquals(ready.params.bias?.origin[0]?.override, true);
 * ```
 */
export function override(init: Init): Init {
  checkInit(init, "override");
  return asInit((model, rng) =>
    mapNewOrigins(model, runInit(init, model, rng), (entry) => ({ ...entry, override: true }))
  );
}

// Hides, runs, shows again: whatever the Init does to a hidden leaf is undone.
function masked(
  model: Module,
  hide: (param: Param, path: string, kind: LeafKind) => boolean | readonly Box[],
  run: (tree: Module) => Module,
): Module {
  const hidden = hideTensors(model, hide);
  return showTensors(run(hidden), hidden, model);
}

// The chosen tensors by path: the whole, or some boxes that do not overlap
function chosenBy(where: Where, model: Module, verb: string): ReadonlyMap<string, "whole" | readonly Box[]> {
  const chosen = new Map<string, "whole" | readonly Box[]>();
  eachMatch(verb, where, model, "tensors", (param, path, _, __, place) => {
    if (!place) chosen.set(path, "whole");
    else {
      const known = chosen.get(place.path) ?? [];
      if (known !== "whole") chosen.set(place.path, [...known, ...subtractAll([place.region.box], known)]);
    }
    return param;
  });
  return chosen;
}

function modulesAt(model: Module, pattern: string): string[] {
  const optional = pattern.endsWith("?");
  const globs = parseGlob(optional ? pattern.slice(0, -1) : pattern || "**");
  if (pattern === "") return [""];
  if (!optional) { for (const glob of globs) if (glob.literal) moduleAt(model, glob.segments.join(".")); }
  // A plain path means that module alone, not those below it
  const root = compileGlobs(
    globs.map((glob, id) => [id, [glob]]),
    (ids, paths) => paths.length > 0 || ids.some((id) => !globs[id]!.literal),
  );
  const paths: string[] = [];
  eachModule(model, (_, path) => {
    // The root itself is not a part that a pattern can name
    if (path === "") return;
    if (path.split(".").reduce((live, name) => live.step(name), root).here) paths.push(path);
  });
  if (paths.length === 0 && !optional) {
    throw new LensorError("no-match", `Cannot enter "${pattern}" of ${model.type}: it matches no module`, {
      path: pattern,
    });
  }
  return paths;
}
