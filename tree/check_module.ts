import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { isModule } from "./module.ts";
import type { Module } from "./types.ts";

/**
 * Refuses what is no module.
 *
 * @throws {LensorError} `type` for anything else; a promise of one is told to be awaited.
 */
export function checkModule(verb: string, model: unknown): asserts model is Module {
  if (isModule(model)) return;
  const waits = typeof (model as { then?: unknown } | null | undefined)?.then === "function";
  const help = waits ? "await the promise" : "build one with module, or read one with modelFromJson";
  throw new LensorError("type", `Cannot ${verb} ${describe(model)}: expected a module; ${help}`);
}
