import { checkModule } from "../tree/check_module.ts";
import { sameShape, showShape } from "../core/shape.ts";
import { columns } from "./_lines.ts";
import { type OriginRow, origins, sourceAt } from "./explain.ts";
import { intersect } from "../tree/regions/box.ts";
import { canonical } from "../tree/regions/canonical.ts";
import { piecesOf, takePart } from "../tree/regions/part.ts";
import { regionOf } from "../tree/regions/region.ts";
import { find } from "../tree/walk.ts";
import type { Module, Param } from "../tree/types.ts";

/**
 * What changed from one model to another, as text with one line per tensor, or part of a tensor: added, removed, or
 * with another spec or value, and where both come from. Draws nothing; empty if nothing changed.
 *
 * @example
 * ```ts
 * import { diff, fill, keyed, linear, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const before = linear(2, 3), after = fill("bias", zeros)(before, keyed(0));
 * assertEquals(diff(before, after), "~ bias  no value -> zeros");
 * ```
 */
export function diff(before: Module, after: Module): string {
  checkModule("compare", before);
  checkModule("compare", after);
  const old = byPath(before);
  const now = byPath(after);
  const lines: [string, string][] = [];
  for (const [path, rows] of now) {
    const was = old.get(path);
    if (!was) lines.push(...rows.map((row): [string, string] => [`+ ${row.path}`, row.source]));
    else if (was.length === 1 && rows.length === 1) {
      const change = changes(was[0]!, rows[0]!);
      if (change) lines.push([`~ ${path}`, change]);
    } else lines.push(...changedParts(leafAt(before, path), leafAt(after, path), rows[0]!));
  }
  for (const [path, rows] of old) {
    if (!now.has(path)) lines.push(...rows.map((row): [string, string] => [`- ${row.path}`, row.source]));
  }
  return columns(lines).join("\n");
}

// The parts of a tensor that changed in the same way, each with a line of its own
function changedParts(was: Param, now: Param, { tensor, role }: OriginRow): [string, string][] {
  if (!sameShape(was.shape, now.shape)) {
    const text = (param: Param) => [...new Set(piecesOf(param).map((p) => sourceAt(taken(param, p.at), role).source))];
    const sources = `${text(was).join(", ")} -> ${text(now).join(", ")}`;
    return [[`~ ${tensor}`, `${showShape(was.shape)} -> ${showShape(now.shape)}; ${sources}`]];
  }
  const all = piecesOf(was).flatMap(({ at }) =>
    piecesOf(now).flatMap((piece) => {
      const both = intersect(at, piece.at);
      if (!both) return [];
      const a = taken(was, both);
      const b = taken(now, both);
      const change = changes({ ...a, ...sourceAt(a, role) }, { ...b, ...sourceAt(b, role) });
      return change ? [{ at: both, change }] : [];
    })
  );
  return [...Map.groupBy(all, ({ change }) => change)].flatMap(([change, boxes]) =>
    canonical(boxes.map(({ at }) => at)).map((at): [string, string] => [`~ ${tensor}${regionOf(at, now).text}`, change])
  );
}

const taken = (param: Param, at: Parameters<typeof regionOf>[0]) => takePart(param, regionOf(at, param));

function leafAt(model: Module, path: string): Param {
  const found = find(model, path)!;
  return found.node as Param;
}

type Compared = Pick<OriginRow, "shape" | "dtype" | "trainable" | "source" | "kind" | "origin">;

function changes(was: Compared, now: Compared): string | undefined {
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

function byPath(model: Module): Map<string, OriginRow[]> {
  return Map.groupBy(origins(model), (row) => row.tensor);
}
