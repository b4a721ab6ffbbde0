import { zeros } from "../initializers/constant.ts";
import { fill } from "../inits/init.ts";
import type { Init } from "../tree/types.ts";
import type { Where } from "../tree/where.ts";
import { called } from "./_called.ts";

/**
 * The convolution that predicts the offsets (and mask) of a deformable one 0, weight and bias: it starts as the plain
 * convolution, at half weight where there is a mask.
 *
 * `where` says which they are; the modules called `conv_offset`, `offset_conv` or `conv_offset_mask` unless it does.
 * Throws `no-match` if there are none.
 *
 * Source: Dai et al., "Deformable convolutional networks" (2017), section 3; Zhu et al., "Deformable ConvNets v2"
 * (2018).
 *
 * Peers: MMCV `DeformConv2dPack.init_offset` and `ModulatedDeformConv2dPack.init_weights`.
 *
 * @example
 * ```ts
 * import { conv2d, keyed, module } from "@lensor/lensor";
 * import { offsetZero } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("DeformConv2dPack", { children: { conv_offset: conv2d(4, 18, 3) } });
 * assertEquals(offsetZero()(net, keyed(0)).children.conv_offset?.params.weight?.origin[0]?.by, "zeros");
 * ```
 */
export function offsetZero(where: Where = "**.{conv_offset,offset_conv,conv_offset_mask}.**"): Init {
  return called("offsetZero", fill(where, zeros));
}
