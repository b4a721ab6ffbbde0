import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Lock, Plan } from "./types.ts";

/**
 * Refuses what is not a plan.
 *
 * @throws {LensorError} `type` for anything else; a promise of one is told to be awaited.
 */
export function checkPlan(verb: string, plan: unknown): asserts plan is Plan {
  const { format, inputs, tensors, shards, then } = (plan ?? {}) as Record<string, unknown>;
  if (format === "lensor.plan" && [inputs, tensors, shards].every(Array.isArray)) return;
  const help = typeof then === "function" ? "await the promise" : "make one with await plan(model)";
  throw new LensorError("type", `Cannot ${verb} ${describe(plan)}: expected a plan; ${help}`);
}

/**
 * Refuses what is not a lock.
 *
 * @throws {LensorError} `type` for anything else.
 */
export function checkLock(verb: string, lock: unknown): asserts lock is Lock {
  const { format, shards, plan } = (lock ?? {}) as Record<string, unknown>;
  if (format !== "lensor.lock" || !Array.isArray(shards)) {
    throw new LensorError("type", `Cannot ${verb} ${describe(lock)}: expected a lock; finishPlan gives one`);
  }
  checkPlan(verb, plan);
}
