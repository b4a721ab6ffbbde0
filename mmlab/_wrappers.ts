import { join, own } from "../tree/walk.ts";
import { isOfType } from "../tree/select.ts";
import type { Module } from "../tree/types.ts";

/**
 * What a wrapper for parallel training holds; a module that is none is itself. Of one wrapper in another, only the
 * outer is seen through.
 */
export function inWrapper(node: Module, path: string): { readonly node: Module; readonly path: string } {
  const inner = isOfType(node, WRAPPERS) ? own(node.children, "module") : undefined;
  return inner ? { node: inner, path: join(path, "module") } : { node, path };
}

const WRAPPERS = [
  "DataParallel",
  "DistributedDataParallel",
  "MMDistributedDataParallel",
  "MMSeparateDistributedDataParallel",
  "MMFullyShardedDataParallel",
];
