import { sameShape, showShape } from "../core/shape.ts";
import { columns, type OriginRow, origins } from "./explain.ts";
import type { Module } from "../tree/types.ts";

/**
 * What changed from one model to another, as text with one line per tensor: added, removed, or with another spec or value, and where both
 * come from. Draws nothing; empty if nothing changed.
 *
 * @example
 * ```ts
 * import { diff } from "./diff.ts";
 * import { fill } from "../inits/init.ts";
 * import { linear } from "../layers/linear.ts";
 * import { zeros } from "../initializers/mod.ts";
 * import { keyed } from "../random/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const before = linear(2, 3), after = fill("bias", zeros)(before, keyed(0));
 * assertEquals(diff(before, after), "~ bias  no value -> zeros");
 * ```
 */
export function diff(before: Module, after: Module): string {
  const old = byPath(before), now = byPath(after), lines: [string, string][] = [];
  for (const [path, row] of now) {
    const was = old.get(path);
    if (!was) lines.push([`+ ${path}`, row.source]);
    else {
      const change = changes(was, row);
      if (change) lines.push([`~ ${path}`, change]);
    }
  }
  for (const [path, row] of old) if (!now.has(path)) lines.push([`- ${path}`, row.source]);
  return columns(lines).join("\n");
}

function changes(was: OriginRow, now: OriginRow): string | undefined {
  const notes: string[] = [];
  if (!sameShape(was.shape, now.shape)) notes.push(`${showShape(was.shape)} -> ${showShape(now.shape)}`);
  if (was.dtype !== now.dtype) notes.push(`${was.dtype} -> ${now.dtype}`);
  if (was.trainable !== now.trainable) notes.push(now.trainable ? "trainable" : "frozen");
  if (was.source !== now.source) notes.push(`${was.source} -> ${now.source}`);
  else if (was.kind !== now.kind || JSON.stringify(was.origin) !== JSON.stringify(now.origin)) {
    notes.push(`${now.source}, anew`);
  }
  return notes.length ? notes.join("; ") : undefined;
}

function byPath(model: Module): Map<string, OriginRow> {
  return new Map(origins(model).map((row) => [row.path, row]));
}
