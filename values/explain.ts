import { checkModule } from "../tree/check_module.ts";
import { checkOptions, checkRecord } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { visible } from "../core/visible.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { DType, Shape } from "../core/types.ts";
import { eachTensor, find, type LeafKind } from "../tree/walk.ts";
import { GUESSED } from "../tree/construction.ts";
import { missing } from "../tree/select.ts";
import { moduleNotes, notesOf } from "./_notes.ts";
import { tiesOf } from "../tree/ties.ts";
import { byPlace } from "../tree/regions/box.ts";
import { canonical } from "../tree/regions/canonical.ts";
import { takePart } from "../tree/regions/part.ts";
import { type Region, regionFrom, regionOf } from "../tree/regions/region.ts";
import type { Module, Origin, Param, Part } from "../tree/types.ts";
import { columns, foldedLines, plainLines, shownLines } from "./_lines.ts";

/** One tensor of a model, or a part of one that has a history of its own, and where its value comes from. */
export interface OriginRow {
  /** The tensor's path; with an index or a name in brackets for a part. */
  readonly path: string;
  /** The path of the tensor. */
  readonly tensor: string;
  /** Of a part: its index in numbers, `[5:]`. */
  readonly part?: string;
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
  /** What made the value: an initializer's or adjustment's label, a loader; empty without a value. */
  readonly by: string;
  /** Whether training changes it. */
  readonly trainable: boolean;
  /** Every write, oldest first. */
  readonly origin: readonly Origin[];
}

/**
 * Where every tensor of a model comes from, in the order of the walk, then the aliases. A tensor that was filled in
 * parts has a row per part. Draws nothing.
 *
 * @example
 * ```ts
 * import { linear, origins } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(origins(linear(2, 3)).map((row) => [row.path, row.kind]), [["weight", "missing"], ["bias", "missing"]]);
 * ```
 */
export function origins(model: Module): readonly OriginRow[] {
  const rows: OriginRow[] = [];
  eachRow(model, (row) => void rows.push(row));
  return rows;
}

// Calls a function on each row, none of which is kept; with `enter` on those in modules for which that holds
function eachRow(model: Module, fn: (row: OriginRow) => void, enter?: (path: string) => boolean): void {
  checkModule("explain", model);
  eachTensor(model, (param, path, role) => {
    if (param.value?.kind !== "parts") fn(row(param, path, path, role));
    else rowsOf(param, path, path, role).forEach(fn);
  }, enter);
  for (const [alias, owner] of tiesOf(model)) {
    const leaf = find(model, alias);
    if (!leaf || leaf.kind === "module") continue;
    fn({ ...row(leaf.node, alias, alias, "alias"), kind: "tie", source: `tied to ${owner}`, by: "tie" });
  }
}

// The order in which rows come
function placesOf(model: Module, paths: ReadonlySet<string>): Map<string, number> {
  const around = new Set<string>();
  for (const path of paths) {
    for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) around.add(path.slice(0, dot));
  }
  const places = new Map<string, number>();
  const place = ({ path }: OriginRow) => void (paths.has(path) && places.set(path, places.size));
  eachRow(model, place, (module) => around.has(module));
  return places;
}

/** The rows of one leaf, or of a part of one: one per part with a history of its own. */
export function rowsOf(param: Param, path: string, tensor: string, role: OriginRow["role"]): OriginRow[] {
  return partsOf(param).map(({ text, index, part }) => ({
    ...row(part, path + text, tensor, role),
    ...(index !== undefined && { part: index }),
  }));
}

/** What a leaf holds somewhere: the row of `origins` without path and role. */
export function sourceAt(param: Param, role: OriginRow["role"]): Pick<OriginRow, "kind" | "source" | "origin"> {
  const { kind, source, origin } = row(param, "", "", role);
  return { kind, source, origin };
}

// The parts of a tensor that have a history of their own, each as a tensor; what is left of one write goes together as
// far as it makes boxes
function partsOf(param: Param): { text: string; index?: string; part: Param }[] {
  if (param.value?.kind !== "parts") return [{ text: "", part: param }];
  const ids = new Map<Origin, number>();
  const idOf = (entry: Origin): number => {
    const known = ids.get(entry);
    if (known !== undefined) return known;
    ids.set(entry, ids.size);
    return ids.size - 1;
  };
  const groups = Map.groupBy(param.value.parts, (part) => part.value ? part.origin.map(idOf).join() : part);
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    const boxes = parts.length === 1 ? [first!.at] : canonical(parts.map(({ at }) => at));
    const kept = boxes.length === 1 && parts.length === 1 ? keptAxes(first!) : undefined;
    const regions = boxes.map((box) => kept ? regionFrom(box, kept, param) : regionOf(box, param));
    return regions.map((region) => ({ region, piece: first! }));
  }).sort((a, b) => byPlace(a.region.box, b.region.box)).map(({ region, piece }) => ({
    text: region.text,
    index: regionFrom(region.box, region.kept, { shape: param.shape }).text,
    part: held(param, region, piece),
  }));
}

// What a row tells of a part; its value is not cut, because nobody reads it
function held({ value: _, ...param }: Param, region: Region, { value, origin }: Part): Param {
  const trainable = param.frozen ? takePart(param, region).trainable : param.trainable;
  return { ...param, shape: region.shape, origin, ...(value && { value }), trainable };
}

/** The index of a part in numbers, without the axes that an integer has dropped: `[5:]`, `[3]`. */
export function indexOfPart(part: Part, shape: Shape): string {
  return regionFrom(part.at, keptAxes(part) ?? shape.map((_, axis) => axis), { shape }).text;
}

// The axes that an integer index has not dropped; nothing if all are there
function keptAxes({ at, shape }: Part): readonly number[] | undefined {
  if (shape.length === at.length) return undefined;
  const ones = [...at.keys()].filter((axis) => at[axis]!.count === 1).slice(0, at.length - shape.length);
  return [...at.keys()].filter((axis) => !ones.includes(axis));
}

/** How `explain` shows a model. */
export interface ExplainOptions {
  /** Tensors that agree in all that is shown are one line, named exactly: `layers.{0-9,31}.weight`. */
  readonly fold?: boolean;
  /** Colours for a terminal, one a kind of source. */
  readonly color?: boolean;
  /** Rows of `summary`, whose means and deviations are shown too. */
  readonly statistics?: readonly { readonly path: string; readonly mean: number; readonly std: number }[];
}

/**
 * A text that lists every tensor with its shape and where its value comes from, and ends with the accounting: tensors
 * and elements per source. Draws nothing.
 *
 * @example
 * ```ts
 * import { explain, fill, initialize, linear, zeros } from "@lensor/lensor";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const text = explain(initialize(linear(2, 3), fill("**", zeros)));
 * assertStringIncludes(text, "weight  [3, 2]  zeros");
 * ```
 */
export function explain(model: Module, options: ExplainOptions = {}): string {
  checkModule("explain", model);
  checkOptions("explain", options, ["fold", "color", "statistics"]);
  if (options.statistics !== undefined && !Array.isArray(options.statistics)) {
    const found = describe(options.statistics);
    throw new LensorError("type", `Cannot explain: statistics is ${found}; pass what await summary(model) returns`);
  }
  for (const row of options.statistics ?? []) checkRecord(row, "explain", "rows of await summary(model) as statistics");
  const notes = notesOf(model);
  const measured = options.statistics && new Map(options.statistics.map((row) => [row.path, row]));
  const lines = options.fold ? foldedLines((paths) => placesOf(model, paths)) : plainLines();
  const sums = new Map<string, Sum>();
  const all = newSum();
  let guessed = false;
  let last: OriginRow | undefined;
  let spec = "";
  eachRow(model, (r) => {
    // Neighbours are mostly alike
    if (r.shape !== last?.shape || r.dtype !== last.dtype) spec = specText(r);
    last = r;
    const told = history(r, notes.size === 0 ? undefined : notes.get(r.path));
    if (measured) {
      const numbers = measured.get(r.path);
      lines.add(r.path, r.kind, [spec, numbers ? moments(numbers) : "", told]);
    } else lines.add(r.path, r.kind, [spec, told]);
    guessed ||= r.origin.at(-1)?.from?.startsWith(GUESSED) === true;
    if (r.role === "alias") return;
    let sum = sums.get(r.source);
    if (sum === undefined) sums.set(r.source, sum = newSum());
    count(sum, r);
    count(all, r);
  });
  const told = moduleNotes(model).map(visible);
  return [
    ...shownLines(lines.lines(), options.color === true),
    "",
    ...columns([...sums, ["in all", all] as const].map(([source, sum]) => [source, ...sumText(sum)])),
    ...guessed ? ["", REGISTRATION] : [],
    ...told.length ? ["", ...told] : [],
  ].join("\n");
}

function specText({ shape, dtype }: OriginRow): string {
  return dtype === "float32" ? showShape(shape) : `${showShape(shape)} ${dtype}`;
}

/** Tensors and elements of one source; the rows of a tensor come one after the other. */
interface Sum {
  tensors: number;
  elements: number;
  last?: string;
}

function newSum(): Sum {
  return { tensors: 0, elements: 0 };
}

function count(sum: Sum, { tensor, elements }: OriginRow): void {
  if (sum.last !== tensor) sum.tensors++;
  sum.last = tensor;
  sum.elements += elements;
}

function sumText({ tensors, elements }: Sum): string[] {
  const text = (n: number, unit: string) => `${n.toLocaleString("en-US")} ${unit}${n === 1 ? "" : "s"}`;
  return [text(tensors, "tensor"), text(elements, "element")];
}

const REGISTRATION = "torchDefault drew in registration order: PyTorch's bits only if the constructors make their " +
  "layers in that order; python/lensor_export.py records the order";

function row(param: Param, path: string, tensor: string, role: OriginRow["role"]): OriginRow {
  const { shape, dtype, trainable, origin } = param;
  const elements = sizeOf(shape);
  if (missing(param)) {
    const own = madeByModel(param, role);
    const [kind, source] = own ? ["model", "made by the model"] as const : ["missing", "no value"] as const;
    return { path, tensor, shape, dtype, elements, role, kind, source, by: "", trainable, origin };
  }
  const last = origin.at(-1);
  // What made the value, in words
  const source = last ? describeOrigin(last) : "given with the model";
  const kind = last?.kind ?? "values";
  return { path, tensor, shape, dtype, elements, role, kind, source, by: last?.by ?? "", trainable, origin };
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
function history({ source, origin, tensor, role }: OriginRow, note?: string): string {
  if (role === "alias") return source;
  if (origin.length === 1 && note === undefined && isPlain(origin[0]!)) return source;
  const last = origin.at(-1);
  const fitted = last?.kind === "adjust" && last.from !== undefined;
  const before = origin.slice(0, fitted ? -2 : -1).map(describeOrigin);
  const notes: string[] = [];
  if ((last?.kind === "load" || fitted) && last.name !== tensor) notes.push(`as ${last.name}`);
  if (last?.key !== undefined) {
    notes.push(last.ordered ? `key ${last.key}, which does nothing: ${last.rng} is ordered` : `key ${last.key}`);
  }
  if (last?.kind === "adjust" && !fitted) notes.push(`of ${before.at(-1) ?? "?"}`);
  else if (before.length) notes.push(`was ${before.join(", then ")}`);
  if (last?.override) notes.push("override");
  if (note !== undefined) notes.push(note);
  return notes.length ? `${source} (${notes.join("; ")})` : source;
}

// A write that its source says all of
function isPlain({ kind, key, override }: Origin): boolean {
  return kind !== "load" && kind !== "adjust" && key === undefined && override === undefined;
}

// Two digits are enough to see what is alike
function moments({ mean, std }: { readonly mean: number; readonly std: number }): string {
  const short = (x: number) => Number.isFinite(x) ? String(Number(x.toPrecision(2))) : "none";
  return Math.abs(mean) * 10 < std ? `± ${short(std)}` : `${short(mean)} ± ${short(std)}`;
}
