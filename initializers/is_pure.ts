import { isPure } from "../core/pure.ts";
import type { Initializer } from "./types.ts";

/**
 * Whether an initializer is known to give the same numbers for the same arguments: those of the library are, unless
 * they call a function of somebody else's. One that says it honours ranges says nothing of two calls.
 */
export function isPureInitializer(by: Initializer): boolean {
  if (isPure(by)) return true;
  if (!by.made) return false;
  const calls = Object.values(by.made.options).flat().filter((option) => typeof option === "function");
  return calls.every((option) => isPureInitializer(option as Initializer));
}
