import type { Init } from "../tree/types.ts";
import { byDepths, type DepthMuPOptions } from "./_depths.ts";

/**
 * muP for models that grow in depth too: the widths of `muP`, and each residual branch multiplied by √(L₀ / L), with L₀
 * layers at the base and L here, so that the stream and its updates keep their size.
 *
 * The factor is put into the last matrix of each branch, or left to the model. A layer that the base lacks is compared
 * with the base's layers from the first on. Its other half belongs to the training: Adam's rate of matrices in the
 * branches times √(L₀ / L) beside muP's n₀ / n; where the factor is in a matrix, that one's rate times √(L₀ / L) once
 * more.
 *
 * Throws `type` or `range` for bad options, `missing` for a model or a base without numbered layers, `no-match` for a
 * layer without a last matrix of a known name or a tensor that the base lacks, `shape` where the base has another rank.
 *
 * Source: Yang, Yu, Zhu, Hayou, "Tensor programs VI: Feature learning in infinite-depth neural networks" (2023), table
 * 1.
 *
 * Peers: none in the libraries compared.
 *
 * @example
 * ```ts
 * import { keyed, linear, module, moduleList } from "@lensor/lensor";
 * import { depthMuP } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = (depth: number) => moduleList(Array(depth).fill(module("Block", { children: { fc2: linear(8, 8) } })));
 * const ready = depthMuP({ base: net(2), std: 0.1 })(net(8), keyed(0));
 * assertEquals(ready.children["7"]?.children.fc2?.params.weight?.origin[0]?.by, "normal(std=0.05)"); // 0.1 √(2 / 8)
 * ```
 */
export function depthMuP(options: DepthMuPOptions): Init {
  return byDepths("depthMuP", options, 0.5);
}
