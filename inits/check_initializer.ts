import { isCallable } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import * as initializers from "../initializers/mod.ts";
import { isInit } from "./as_init.ts";
import type { Initializer } from "../initializers/types.ts";

// What makes initializers; `zeros` and `ones` are initializers themselves
const FACTORIES: ReadonlySet<unknown> = new Set(
  Object.values(initializers).filter((value) => typeof value === "function" && !("made" in value)),
);

/**
 * Refuses what is not an initializer, and a factory that was not called.
 *
 * @throws {LensorError} `type` for both; the latter with the call to write.
 */
export function checkInitializer(by: unknown, verb: string, path?: string): asserts by is Initializer {
  const place = path === undefined ? {} : { path };
  if (!isCallable(by) || typeof by !== "function") {
    const help = "pass a function (shape, rng) => values";
    throw new LensorError("type", `Cannot ${verb}: expected an initializer, found ${describe(by)}; ${help}`, place);
  }
  if (isInit(by)) {
    const text =
      "expected an initializer (shape, rng) => values, found an Init; run it on the model, as with seq or within";
    throw new LensorError("type", `Cannot ${verb}: ${text}`, place);
  }
  if (!FACTORIES.has(by)) return;
  const call = `${by.name}(${by.length > 0 ? "..." : ""})`;
  throw new LensorError("type", `Cannot ${verb}: ${by.name} makes an initializer; call it: ${call}`, place);
}

/** Whether it is something that makes initializers. */
export function isFactory(value: unknown): boolean {
  return FACTORIES.has(value);
}
