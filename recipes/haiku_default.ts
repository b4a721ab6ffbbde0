import { checkOptions } from "../core/check.ts";
import { ones, zeros } from "../initializers/constant.ts";
import { haikuDefault as haikuWeight } from "../initializers/haiku_default.ts";
import { truncNormal } from "../initializers/trunc_normal.ts";
import type { Init } from "../tree/types.ts";
import { named } from "./_named.ts";

/**
 * What Haiku's layers start with: weights from a normal of std 1 / √fanIn cut at two standard deviations (not
 * compensated, so their own is 0.88 of that), embeddings the same with std 1, biases and offsets 0, scales 1.
 *
 * Params are told by the names that Haiku gives them (`w`, `b`, `embeddings`, `scale`, `offset`). All axes of a weight
 * but the last count as inputs. Throws `no-match` for a model without such names.
 *
 * Source: the documentation of `haiku.Linear` and `haiku.ConvND`, Haiku 0.0.17.
 *
 * Peers: Haiku `Linear`, `Conv2D`, `Embed`, `LayerNorm`, `BatchNorm`, `LSTM`.
 *
 * @example
 * ```ts
 * import { keyed, modelFromSpecs } from "@lensor/lensor";
 * import { haikuDefault } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = modelFromSpecs({ "linear.w": { shape: [4, 8], dtype: "float32" } });
 * assertEquals(haikuDefault()(net, keyed(0)).children.linear?.params.w?.origin[0]?.by, "haikuDefault");
 * ```
 */
export function haikuDefault(options: Readonly<Record<string, never>> = {}): Init {
  checkOptions("make haikuDefault", options, []);
  const weight = haikuWeight();
  const table = truncNormal({ within: 2 });
  return named("haikuDefault", {
    w: () => weight,
    embeddings: () => table,
    b: () => zeros,
    offset: () => zeros,
    scale: () => ones,
  });
}
