import { checkFunction } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Initializer } from "../initializers/types.ts";
import type { Rng } from "../random/types.ts";
import { isModule } from "../tree/module.ts";
import type { Init, Module } from "../tree/types.ts";
import { isFactory } from "./check_initializer.ts";

/**
 * Throws `type` unless it is a function, which is all that is known of an Init; makers of initializers are known to be
 * none.
 */
export function checkInit(init: unknown, what: string): asserts init is Init {
  checkFunction(init, what, "an Init");
  const { made } = init as Partial<Initializer>;
  if (made !== undefined) {
    const label = (init as Initializer).label ?? made.name;
    throw new LensorError(
      "type",
      `Cannot ${what}: ${label} is an initializer, not an Init; fill("**", ...) makes one of it`,
    );
  }
  if (!isFactory(init)) return;
  const { name } = init as Init;
  const help = `fill("**", ${name}(...)) makes one`;
  throw new LensorError("type", `Cannot ${what}: ${name} makes an initializer, which is no Init; ${help}`);
}

/** Runs an Init, and refuses what it gives if that is not a module. */
export function runInit(init: Init, model: Module, rng: Rng): Module {
  const result: unknown = init(model, rng);
  if (isModule(result)) return result;
  const name = init.name || "the Init";
  const why = typeof result === "function"
    ? `${name} returned a function: it was not called; write ${init.name || "..."}(...)`
    : typeof (result as { then?: unknown } | undefined)?.then === "function"
    ? `${name} returned a promise; an Init gives the model at once`
    : `${name} returned ${describe(result)}, no module; an Init is (model, rng) => model`;
  throw new LensorError("type", `Cannot initialize: ${why}`);
}
