import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { isModule, isParam } from "./module.ts";
import type { Module, Param } from "./types.ts";

/**
 * Refuses what is not a module.
 *
 * @throws {LensorError} `type` for anything else; a promise of one is told to be awaited.
 */
export function checkModule(verb: string, model: unknown): asserts model is Module {
  if (isModule(model)) return;
  const waits = typeof (model as { then?: unknown } | null | undefined)?.then === "function";
  const help = waits ? "await the promise" : "build one with module, or read one with modelFromJson";
  throw new LensorError("type", `Cannot ${verb} ${describe(model)}: expected a module; ${help}`);
}

/** The module that somebody's function puts at a path. Throws `type` for anything else. */
export function checkedPart(part: unknown, path: string): Module {
  if (isModule(part)) return part;
  const text = `Cannot put ${
    describe(part)
  } at "${path}": expected a module; return the one given, or build one with module`;
  throw new LensorError("type", text, { path });
}

/** The leaf that somebody's function puts at a path. Throws `type` for anything else. */
export function checkedLeaf(leaf: unknown, path: string): Param {
  if (isParam(leaf)) return leaf;
  const text = `Cannot put ${
    describe(leaf)
  } at "${path}": expected a tensor; return the one given, or build one with tensor`;
  throw new LensorError("type", text, { path });
}
