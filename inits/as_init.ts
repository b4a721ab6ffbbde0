import { checkRng } from "../random/check_rng.ts";
import { checkModule } from "../tree/check_module.ts";
import type { Init } from "../tree/types.ts";

/** An Init that refuses what is not a module or, if it draws, no generator: it may be called by hand. */
export function asInit(fn: Init): Init {
  const init: Init = (model, rng) => {
    checkModule("initialize", model);
    if (fn.length > 1) checkRng("initialize", rng);
    return fn(model, rng);
  };
  INITS.add(init);
  return init;
}

const INITS = new WeakSet<object>();

/** Whether a combinator made this Init; Inits written by hand are functions like any other. */
export function isInit(fn: object): boolean {
  return INITS.has(fn);
}
