import { asInit } from "../inits/as_init.ts";
import { checkInit } from "../inits/run_init.ts";
import type { Rng } from "../random/types.ts";
import { runInside } from "../inits/inside.ts";
import { isNoCfg } from "./_cfg.ts";
import { mmlabOnNode, type MmlabOptions, withNotes } from "./mmlab.ts";
import type { Init, Module } from "../tree/types.ts";

/**
 * Runs the recipes on the nodes, parents first, so that a child has the last word. Every module is visited, whatever
 * contains it, and as its parents' recipes have left it.
 *
 * A recipe is an Init or an `init_cfg` of MMLab, which runs through `mmlab`; `own({ checkpoints })` is the Init that
 * gives these their options. A default of a library that matches no layer is no error here: `explain` lists it as a
 * note, and so it does for a class that has an `init_weights` of its own, because only `initWeights` runs that. Throws
 * what the recipes throw, with the path of the module.
 *
 * @example
 * ```ts
 * import { fill, keyed, module, ones, own, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const scale = module("Scale", { params: { gamma: tensor([2]) }, init: fill("gamma", ones) });
 * const net = module("Net", { children: { scale } });
 * assertEquals(own(net, keyed(0)).children.scale?.params.gamma?.origin[0]?.by, "ones");
 * ```
 */
export function own(model: Module, rng: Rng): Module;
/** The same, with the options of `mmlab` for the `init_cfg`s among the recipes. */
export function own(options: MmlabOptions): Init;
export function own(first: Module | MmlabOptions, rng?: Rng): Module | Init {
  const all = asInit((model, rng) => runInside(model, (node) => recipeOf(node, {}), rng, "parents"));
  if (rng !== undefined || !isOptions(first)) return all(first as Module, rng!);
  return asInit((model, rng) => runInside(model, (node) => recipeOf(node, first as MmlabOptions), rng, "parents"));
}

// What is neither a module nor a table of options is told to be no module
function isOptions(first: unknown): first is MmlabOptions {
  return typeof first === "object" && first !== null && Object.getPrototypeOf(first) === Object.prototype &&
    !("params" in first);
}

function recipeOf({ type, init, extra }: Module, options: MmlabOptions): Init | undefined {
  if (typeof init === "function") {
    checkInit(init, `run the recipe of ${type}`);
    return init;
  }
  const cfg = isNoCfg(init) ? undefined : mmlabOnNode(init!, options);
  const own = extra?.own_init;
  if (typeof own !== "string") return cfg;
  const note = `its class ${own} has an init_weights of its own, which own does not run; initWeights does`;
  return (model, rng) => withNotes(cfg ? cfg(model, rng) : model, [note]);
}
