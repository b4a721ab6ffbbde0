import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Rng } from "./types.ts";

/**
 * Refuses what is not a generator.
 *
 * @throws {LensorError} `type` for anything else.
 */
export function checkRng(verb: string, rng: unknown): asserts rng is Rng {
  if (isRng(rng)) return;
  throw new LensorError("type", `Cannot ${verb}: expected a generator, found ${describe(rng)}; pass keyed(0)`);
}

/** Whether it draws. */
export function isRng(value: unknown): value is Rng {
  if (value === null || typeof value !== "object" && typeof value !== "function") return false;
  const rng = value as Partial<Rng>;
  return typeof rng.at === "function" && typeof rng.normal === "function" && typeof rng.uniform === "function";
}
