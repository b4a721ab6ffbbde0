import { requireMatches } from "../tree/no_match.ts";
import { isHidden } from "../tree/hidden.ts";
import type { Init } from "../tree/types.ts";
import { compileWhere, type Where } from "../tree/where.ts";

/**
 * Marks tensors as not trainable; later Inits may still write to them.
 *
 * Throws `no-match` if nothing matches.
 *
 * @example
 * ```ts
 * import { freeze } from "./freeze.ts";
 * import { linear } from "../layers/linear.ts";
 * import { keyed } from "../random/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(freeze("weight")(linear(2, 3), keyed(0)).params.weight?.trainable, false);
 * ```
 */
export function freeze(where: Where): Init {
  return (model) => {
    const matcher = compileWhere([where], model, "params");
    const out = matcher.visit((param) => isHidden(param) || !param.trainable ? param : { ...param, trainable: false });
    requireMatches("freeze", matcher, model, "params");
    return out;
  };
}
