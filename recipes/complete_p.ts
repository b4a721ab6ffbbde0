import type { Init } from "../tree/types.ts";
import { byDepths, type DepthMuPOptions } from "./_depths.ts";

/**
 * muP for deep transformers in which every layer keeps learning features: the widths of `muP`, and each residual branch
 * multiplied by L₀ / L, with L₀ layers at the base and L here.
 *
 * The factor is put into the last matrix of each branch, or left to the model. A layer that the base lacks is compared
 * with the base's layers from the first on. Its other half belongs to the training: Adam's rate of hidden matrices
 * times n₀ / n and no factor for the depth, its epsilon in the branches times (n₀ / n) (L₀ / L), the weight decay of
 * hidden matrices times n / n₀; where the factor is in a matrix, that one's rate times L₀ / L.
 *
 * Throws `type` or `range` for bad options, `missing` for a model or a base without numbered layers, `no-match` for a
 * layer without a last matrix of a known name or a tensor that the base lacks, `shape` where the base has another rank.
 *
 * Source: Dey et al., "Don't be lazy: CompleteP enables compute-efficient deep transformers" (2025), table 1 with α =
 * 1.
 *
 * Peers: none in the libraries compared.
 *
 * @example
 * ```ts
 * import { keyed, linear, module, moduleList } from "@lensor/lensor";
 * import { completeP } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = (depth: number) => moduleList(Array(depth).fill(module("Block", { children: { fc2: linear(8, 8) } })));
 * const ready = completeP({ base: net(2), std: 0.1 })(net(8), keyed(0));
 * assertEquals(ready.children["7"]?.children.fc2?.params.weight?.origin[0]?.by, "normal(std=0.025)"); // 0.1 × 2 / 8
 * ```
 */
export function completeP(options: DepthMuPOptions): Init {
  return byDepths("completeP", options, 1);
}
