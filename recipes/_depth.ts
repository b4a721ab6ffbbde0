import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { eachModule } from "../tree/walk.ts";
import type { Module } from "../tree/types.ts";

/**
 * How many blocks a stack has: the given number, or the count of the numbered modules (`h.0`, `layers.11`) around those
 * for which `holds`.
 *
 * Throws `range` unless a given number is a positive integer, `missing` if the model has no numbered module to count.
 */
export function depthOf(
  name: string,
  given: number | undefined,
  model: Module,
  holds: (node: Module, path: string) => boolean,
): number {
  if (given !== undefined) return layerCount(name, "layers", given);
  const blocks = blocksOf(model, holds);
  if (blocks.length > 0) return blocks.length;
  throw new LensorError(
    "missing",
    `Cannot count the layers for ${name}: ${model.type} has no numbered modules with them; pass layers`,
  );
}

/**
 * The paths of the numbered modules nearest around those for which `holds`. One inside another is not a block of its
 * own: `layers.0.experts.3` is a part of `layers.0` if that holds an attention.
 */
export function blocksOf(model: Module, holds: (node: Module, path: string) => boolean): readonly string[] {
  const all = new Set<string>();
  eachModule(model, (node, path) => {
    const block = /^(?:.*\.)?\d+(?=\.|$)/.exec(path)?.[0];
    if (block !== undefined && holds(node, path)) all.add(block);
  });
  const isPart = (block: string) =>
    block.split(".").some((_, i, names) => i > 0 && all.has(names.slice(0, i).join(".")));
  return [...all].filter((block) => !isPart(block));
}

/** A number of layers; throws `range` or `type` unless it is a positive integer. */
export function layerCount(name: string, option: string, given: unknown): number {
  const say = `Cannot make ${name}: ${option} is ${describe(given)}; use a positive integer`;
  if (typeof given !== "number") throw new LensorError("type", say);
  if (!Number.isSafeInteger(given) || given < 1) throw new LensorError("range", say);
  return given;
}
