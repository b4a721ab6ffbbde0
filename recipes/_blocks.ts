import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { classesThat } from "../tree/classes/class_table.ts";
import { namesOf } from "../tree/names_of.ts";
import type { Module } from "../tree/types.ts";
import { type Is, isOf } from "./_recipe.ts";

/** The classes of residual blocks of ResNets. */
export const BLOCKS: string = classesThat("residual").join(", ");

/** The classes of residual blocks, from the option `blocks`; `"BasicBlock, Bottleneck"` by default. */
export function blocksOption(name: string, blocks: unknown = BLOCKS): string {
  if (typeof blocks === "string" && blocks.trim() !== "") return blocks;
  throw new LensorError(
    "type",
    `Cannot make ${name}: blocks is ${describe(blocks)}; use class names, "${BLOCKS}"`,
  );
}

/** The names of a module's own children for which a question holds, in order. */
export function childrenThat(node: Module, holds: (child: Module, is: Is) => boolean): readonly string[] {
  return namesOf(node, "children").filter((name) => holds(node.children[name]!, isOf(node.children[name]!)));
}
