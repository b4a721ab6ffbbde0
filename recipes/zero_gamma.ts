import { checkOptions } from "../core/check.ts";
import { constant, zeros } from "../initializers/constant.ts";
import type { Init } from "../tree/types.ts";
import { blocksOption, childrenThat } from "./_blocks.ts";
import { isNorm, isZeroCentred, recipe } from "./_recipe.ts";

/** What `zeroGamma` may be told. */
export interface ZeroGammaOptions {
  /** The classes of the residual blocks; `"BasicBlock, Bottleneck"` by default. */
  readonly blocks?: string;
}

/**
 * The weight of the last norm in each residual branch 0, so that every block starts as the identity.
 *
 * The last norm is the last of a block's own children that is one; a shortcut's norm lies deeper and keeps its 1.
 * Nothing else is touched. Throws `type` if the classes are not text, `no-match` if no block has such a norm.
 *
 * Source: Goyal et al., "Accurate, large minibatch SGD: training ImageNet in 1 hour" (2017), section 5.1.
 *
 * Peers: timm `zero_init_last`; torchvision and MMLab `zero_init_residual`.
 *
 * @example
 * ```ts
 * import { batchNorm2d, conv2d, keyed, module } from "@lensor/lensor";
 * import { zeroGamma } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const children = { conv1: conv2d(4, 4, 3), bn1: batchNorm2d(4), conv2: conv2d(4, 4, 3), bn2: batchNorm2d(4) };
 * const { bn1, bn2 } = zeroGamma()(module("BasicBlock", { children }), keyed(0)).children;
 * assertEquals([bn1?.params.weight?.value, bn2?.params.weight?.origin[0]?.by], [undefined, "zeros"]);
 * ```
 */
export function zeroGamma(options: ZeroGammaOptions = {}): Init {
  checkOptions("make zeroGamma", options, ["blocks"]);
  const blocks = blocksOption("zeroGamma", options.blocks);
  return recipe("zeroGamma", `${blocks} with a norm among its own children`, (node, _, is) => {
    const last = is(blocks)
      ? childrenThat(node, (child, is) => isNorm(child, is) && !!child.params.weight).at(-1)
      : undefined;
    if (last === undefined) return undefined;
    // A norm that scales by 1 + weight is 0 at -1
    return [[last, { weight: isZeroCentred(node.children[last]!) ? constant(-1) : zeros }]];
  });
}
