import { visible } from "../core/visible.ts";
import { showShape, sizeOf } from "../core/shape.ts";
import type { DType, Shape } from "../core/types.ts";
import { eachTensor, find, type LeafKind } from "../tree/walk.ts";
import { GUESSED } from "../tree/construction.ts";
import { missing } from "../tree/select.ts";
import { notesOf } from "./_notes.ts";
import { tiesOf } from "../tree/ties.ts";
import type { Module, Origin, Param } from "../tree/types.ts";

/** One tensor of a model and where its value comes from. */
export interface OriginRow {
  /** The tensor's path. */
  readonly path: string;
  /** The size of each axis. */
  readonly shape: Shape;
  /** The element type. */
  readonly dtype: DType;
  /** How many elements it has. */
  readonly elements: number;
  /** Param, buffer, or an alias of another tensor. */
  readonly role: LeafKind | "alias";
  /** The kind of the last write; `missing` without a value, `model` for a buffer that the model makes itself. */
  readonly kind: Origin["kind"] | "missing" | "model";
  /** What made the value, in words: an initializer's label, a checkpoint's name. */
  readonly source: string;
  /** Whether training changes it. */
  readonly trainable: boolean;
  /** Every write, oldest first. */
  readonly origin: readonly Origin[];
}

/**
 * Where every tensor of a model comes from, in the order of the walk, then the aliases. Draws nothing.
 *
 * @example
 * ```ts
 * import { origins } from "./explain.ts";
 * import { linear } from "../layers/linear.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(origins(linear(2, 3)).map((row) => [row.path, row.kind]), [["weight", "missing"], ["bias", "missing"]]);
 * ```
 */
export function origins(model: Module): readonly OriginRow[] {
  const rows: OriginRow[] = [];
  eachTensor(model, (param, path, role) => void rows.push(row(param, path, role)));
  for (const [alias, owner] of tiesOf(model)) {
    const leaf = find(model, alias);
    if (!leaf || leaf.kind === "module") continue;
    rows.push({ ...row(leaf.node, alias, "alias"), kind: "tie", source: `tied to ${owner}` });
  }
  return rows;
}

/**
 * A text that lists every tensor with its shape and where its value comes from, and ends with the accounting: tensors and elements per
 * source. Draws nothing.
 *
 * @example
 * ```ts
 * import { explain } from "./explain.ts";
 * import { fill } from "../inits/init.ts";
 * import { initialize } from "../inits/initialize.ts";
 * import { linear } from "../layers/linear.ts";
 * import { zeros } from "../initializers/mod.ts";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const text = explain(initialize(linear(2, 3), fill("**", zeros)));
 * assertStringIncludes(text, "weight  [3, 2]  zeros");
 * ```
 */
export function explain(model: Module): string {
  const rows = origins(model),
    notes = notesOf(model),
    count = (n: number, unit: string) => `${n.toLocaleString("en-US")} ${unit}${n === 1 ? "" : "s"}`;
  const table = columns(
    rows.map((
      r,
    ) => [r.path, showShape(r.shape) + (r.dtype === "float32" ? "" : ` ${r.dtype}`), history(r, notes.get(r.path))]),
  );
  const totals = new Map<string, { tensors: number; elements: number }>();
  for (const r of rows) {
    if (r.role === "alias") continue;
    const sum = totals.get(r.source) ?? { tensors: 0, elements: 0 };
    totals.set(r.source, { tensors: sum.tensors + 1, elements: sum.elements + r.elements });
  }
  const owned = rows.filter((r) => r.role !== "alias"), all = owned.reduce((n, r) => n + r.elements, 0);
  const sums = [...totals].map(([source, t]) => [source, count(t.tensors, "tensor"), count(t.elements, "element")]);
  const guessed = rows.some(({ origin }) => origin.at(-1)?.from?.startsWith(GUESSED));
  return [
    ...table,
    "",
    ...columns([...sums, ["in all", count(owned.length, "tensor"), count(all, "element")]]),
    ...guessed ? ["", REGISTRATION] : [],
  ].join("\n");
}

const REGISTRATION = "torchDefault drew in registration order: PyTorch's bits only if the constructors make their " +
  "layers in that order; python/lensor_export.py records the order";

/** Rows of cells as lines with aligned columns; names come from files, and none may write a line of its own. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const shown = rows.map((cells) => cells.map(visible));
  const width = (i: number) => shown.reduce((w, cells) => Math.max(w, cells[i]?.length ?? 0), 0);
  const widths = (rows[0] ?? []).map((_, i) => width(i));
  return shown.map((cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd());
}

// What made the value of a leaf, in words
function sourceOf(param: Param, role: OriginRow["role"]): string {
  const last = param.origin.at(-1);
  if (missing(param)) return madeByModel(param, role) ? "made by the model" : "no value";
  return last ? describeOrigin(last) : "given with the model";
}

function row(param: Param, path: string, role: OriginRow["role"]): OriginRow {
  const { shape, dtype, trainable, origin } = param;
  const kind = missing(param) ? madeByModel(param, role) ? "model" : "missing" : origin.at(-1)?.kind ?? "values";
  return { path, shape, dtype, elements: sizeOf(shape), role, kind, source: sourceOf(param, role), trainable, origin };
}

// A buffer that no checkpoint holds, and that has no start of its own
function madeByModel(param: Param, role: OriginRow["role"]): boolean {
  return role === "buffer" && !param.persistent;
}

function describeOrigin(o: Origin): string {
  if (o.kind === "load") return o.from ?? o.by;
  // An adapter made it of what the file has
  if (o.kind === "adjust" && o.from !== undefined) return `${o.from}, ${o.by}`;
  if (o.kind === "default") return `${o.by}, the layer's own`;
  return o.by;
}

// The source, what it is called there, and what it replaced.
function history({ source, origin, path, role }: OriginRow, note?: string): string {
  if (role === "alias") return source;
  const last = origin.at(-1), fitted = last?.kind === "adjust" && last.from !== undefined;
  const before = origin.slice(0, fitted ? -2 : -1).map(describeOrigin), notes: string[] = [];
  if ((last?.kind === "load" || fitted) && last.name !== path) notes.push(`as ${last.name}`);
  if (last?.key !== undefined) {
    notes.push(last.ordered ? `key ${last.key}, which does nothing: ${last.rng} is ordered` : `key ${last.key}`);
  }
  if (last?.kind === "adjust" && !fitted) notes.push(`of ${before.at(-1) ?? "?"}`);
  else if (before.length) notes.push(`was ${before.join(", then ")}`);
  if (last?.override) notes.push("override");
  if (note !== undefined) notes.push(note);
  return notes.length ? `${source} (${notes.join("; ")})` : source;
}
