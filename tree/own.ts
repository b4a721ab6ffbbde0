import { LensorError } from "../core/errors.ts";
import type { Rng } from "../random/types.ts";
import { runInside } from "./_inside.ts";
import type { Init, Module } from "./types.ts";

/**
 * Runs the recipes on the nodes, parents first, so that a child has the last word. Every module is visited, whatever contains it, and
 * as its parents' recipes have left it.
 *
 * @example
 * ```ts
 * import { own } from "./own.ts";
 * import { fill } from "./init.ts";
 * import { module, tensor } from "./module.ts";
 * import { ones } from "../initializers/mod.ts";
 * import { keyed } from "../random/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const scale = module("Scale", { params: { gamma: tensor([2]) }, init: fill("gamma", ones) });
 * const net = module("Net", { children: { scale } });
 * assertEquals(own(net, keyed(0)).children.scale?.params.gamma?.origin[0]?.by, "ones");
 * ```
 */
export function own(model: Module, rng: Rng): Module {
  return runInside(model, recipeOf, rng, "parents");
}

function recipeOf({ init, type }: Module, path: string): Init | undefined {
  if (init === undefined || typeof init === "function") return init;
  throw new LensorError(
    "unsupported",
    `Cannot run the recipe of "${path || type}": it is an init_cfg of MMLab; use an Init`,
    { path },
  );
}
