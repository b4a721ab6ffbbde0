import { zeros } from "../initializers/constant.ts";
import { fill } from "../inits/init.ts";
import type { Init } from "../tree/types.ts";
import type { Where } from "../tree/where.ts";
import { called } from "./_called.ts";

/**
 * The convolutions through which a ControlNet joins the network that it steers 0, weight and bias: it starts as no
 * change at all.
 *
 * `where` says which they are; by the names that the peers give them unless it does. The rest of a ControlNet is a copy
 * of the network's encoder: load it with `pretrained`. Throws `no-match` if there are none.
 *
 * Source: Zhang, Rao, Agrawala, "Adding conditional control to text-to-image diffusion models" (2023), section 3.1.
 *
 * Peers: ControlNet `zero_module`; Diffusers `zero_module`.
 *
 * @example
 * ```ts
 * import { conv2d, keyed, module, moduleList, sequential } from "@lensor/lensor";
 * import { zeroConvs } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("ControlNet", { children: { zero_convs: moduleList([sequential(conv2d(4, 4, 1))]) } });
 * const [first] = Object.values(zeroConvs()(net, keyed(0)).children.zero_convs!.children);
 * assertEquals(first?.children[0]?.params.bias?.origin[0]?.by, "zeros");
 * ```
 */
export function zeroConvs(where: Where = NAMES): Init {
  return called("zeroConvs", fill(where, zeros));
}

// ControlNet's own names, then those of Diffusers
const NAMES =
  "**.{zero_convs,middle_block_out,controlnet_down_blocks,controlnet_mid_block,controlnet_cond_embedding.conv_out}.**";
