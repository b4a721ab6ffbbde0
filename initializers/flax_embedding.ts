import { checkOptions } from "../core/check.ts";
import { wrongShape } from "./_formula.ts";
import { about, elementwise } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/**
 * What Flax's `Embed` starts its table with: normals of variance 1 / features, the last axis; not truncated.
 *
 * Flax writes it as variance scaling whose inputs and outputs are both the vocabulary. Throws `unknown-name` for any
 * option; when called, `shape` for fewer than two axes.
 *
 * Source: Flax's documentation of `nnx.Embed` and `linen.Embed` (`embedding_init`).
 *
 * Formula: N(0, 1 / √features).
 *
 * Peers: Flax `Embed`.
 *
 * @example
 * ```ts
 * import { flaxEmbedding, jax } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const table = flaxEmbedding()([100, 16], jax(0));
 * assertEquals(table, jax(0).normal(1600, { std: 0.25, variance: 1 / 16 }));
 * ```
 */
export function flaxEmbedding(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make flaxEmbedding", options, []);
  const what = about("flaxEmbedding", options);
  return elementwise(what, (n, rng, into, shape) => {
    const variance = 1 / shape.at(-1)!;
    return rng.normal(n, { ...into, std: Math.sqrt(variance), variance });
  }, (shape) => {
    if (shape.length < 2) throw wrongShape(what, shape, "it needs two axes or more");
  });
}
