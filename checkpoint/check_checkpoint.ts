import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Checkpoint } from "./types.ts";

/**
 * Refuses what is not a checkpoint: anything with `specs`, a Map, and a function `read` is one.
 *
 * @throws {LensorError} `type` for anything else; a promise of one is told to be awaited.
 */
export function checkCheckpoint(verb: string, checkpoint: unknown): asserts checkpoint is Checkpoint {
  const { specs, read, then } = (checkpoint ?? {}) as Record<string, unknown>;
  if (specs instanceof Map && typeof read === "function") return;
  const help = typeof then === "function" ? "await the promise" : "open one with await openCheckpoint(path)";
  throw new LensorError("type", `Cannot ${verb} ${describe(checkpoint)}: expected a checkpoint; ${help}`);
}
