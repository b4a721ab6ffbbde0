import type { Module } from "../types.ts";
import { findBases } from "./torch_bases.ts";

/** The class of a module and all its ancestors; a tree may name PyTorch's class without them. */
export function classesOf(node: Module): ReadonlySet<string> {
  const named = [node.type, ...node.directBases, ...node.bases];
  return new Set(named.flatMap((name) => [name, ...findBases(name)?.bases ?? []]));
}
