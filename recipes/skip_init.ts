import { zeros } from "../initializers/constant.ts";
import { fill } from "../inits/init.ts";
import type { Init } from "../tree/types.ts";
import type { Where } from "../tree/where.ts";
import { called } from "./_called.ts";

/**
 * The trainable scalar in front of each residual branch, x + α·F(x), 0: every block starts as the identity (SkipInit,
 * ReZero).
 *
 * `where` says which they are; by the names that the peers give them unless it does. Throws `no-match` if there are
 * none.
 *
 * Source: De, Smith, "Batch normalization biases residual blocks towards the identity function" (2020); Bachlechner et
 * al., "ReZero is all you need" (2020).
 *
 * Peers: timm NFNet `skip_gain`; the ReZero authors' `resweight`.
 *
 * @example
 * ```ts
 * import { keyed, module, tensor } from "@lensor/lensor";
 * import { skipInit } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const block = module("Block", { params: { skip_gain: tensor([]) } });
 * assertEquals(skipInit()(block, keyed(0)).params.skip_gain?.origin[0]?.by, "zeros");
 * ```
 */
export function skipInit(where: Where = "**.{skip_gain,resweight,alpha}"): Init {
  return called("skipInit", fill(where, zeros));
}
