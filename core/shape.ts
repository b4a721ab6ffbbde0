import { LensorError } from "./errors.ts";
import type { Shape } from "./types.ts";

/**
 * The number of elements of a shape; `[]` has one.
 *
 * Throws `type` if it is not a list of numbers, `range` if a size is not a non-negative integer or the product is not
 * exact.
 */
export function sizeOf(shape: Shape): number {
  if (!Array.isArray(shape)) {
    throw new LensorError("type", `Cannot read a shape: expected a list of sizes, found ${describe(shape)}`);
  }
  let n = 1;
  for (const size of shape as readonly unknown[]) {
    if (typeof size !== "number") {
      throw new LensorError("type", `Cannot read a shape: expected numbers, found ${describe(size)}`);
    }
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new LensorError(
        "range",
        `Cannot read shape ${showShape(shape)}: ${size} is not a size; use non-negative integers`,
      );
    }
    n *= size;
  }
  // An empty axis makes the whole empty, also where the others overflow: [2^40, 2^40, 0]
  if (Number.isSafeInteger(n)) return n;
  if (shape.includes(0)) return 0;
  throw new LensorError("range", `Cannot read shape ${showShape(shape)}: it has more than 2^53 elements`);
}

/** The shape as error messages show it: `[64, 3, 7, 7]`. */
export function showShape(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

/** Whether two shapes are the same. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** A value as error messages name it: its kind, and the value itself where that is short. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") {
    return value.length > 40 ? `a string of ${value.length} characters` : JSON.stringify(value);
  }
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") {
    const name = value.constructor?.name;
    return name && name !== "Object" ? `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}` : "an object";
  }
  return String(value);
}
