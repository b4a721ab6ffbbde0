import { asInit } from "./as_init.ts";
import { eachMatch } from "../tree/no_match.ts";
import { isHidden } from "../tree/hidden.ts";
import type { Init, Param } from "../tree/types.ts";
import type { Where } from "../tree/where.ts";
import { onVisible } from "./write.ts";

/**
 * Marks tensors, or parts of tensors, as not trainable; later Inits may still write to them.
 *
 * Throws `no-match` if nothing matches.
 *
 * @example
 * ```ts
 * import { freeze, keyed, linear } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(freeze("weight")(linear(2, 3), keyed(0)).params.weight?.trainable, false);
 * ```
 */
export function freeze(where: Where): Init {
  return asInit((model) =>
    eachMatch(
      "freeze",
      where,
      model,
      "params",
      (param, path) => isHidden(param) || !param.trainable ? param : onVisible(param, path, frozen),
    )
  );
}

function frozen({ frozen: _, ...param }: Param): Param {
  return { ...param, trainable: false };
}
