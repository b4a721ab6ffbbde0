import * as checkpoint from "../../checkpoint/mod.ts";
import * as initializers from "../../initializers/mod.ts";
import * as ln from "../../all.ts";
import * as arrays from "../../ndarray/all.ts";
import * as random from "../../random/mod.ts";
import * as recipes from "../../recipes/mod.ts";

// deno-lint-ignore no-explicit-any
export type Any = any;

/** A function that users can call, under the name that they call it by. */
export interface Exported {
  readonly name: string;
  readonly fn: (...args: Any[]) => unknown;
}

// Work of its own: threads, and lanes of a processor
const LEFT_OUT: ReadonlySet<string> = new Set(["pool"]);

/** Every function that the doors and subpaths export, each once. */
export function exported(): Exported[] {
  const found = new Map<unknown, Exported>();
  const add = (prefix: string, room: object) => {
    for (const [name, value] of Object.entries(room)) {
      if (LEFT_OUT.has(name)) continue;
      if (typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value))) continue;
      if (typeof value === "function" && !found.has(value)) found.set(value, { name: prefix + name, fn: value as Any });
      else if (typeof value === "object" && value !== null && /^(?:recipes|nj|linalg|fft|growth)$/.test(name)) {
        add(`${prefix}${name}.`, value);
      }
    }
  };
  add("", ln);
  add("initializers.", initializers);
  add("random.", random);
  add("checkpoint.", checkpoint);
  add("recipes.", recipes);
  add("nd.", arrays);
  return [...found.values()];
}
