import { LensorError } from "../../core/errors.ts";
import { quoteNames } from "../../core/nearest.ts";
import { showShape } from "../../core/shape.ts";
import type { Dict, Shape } from "../../core/types.ts";
import { type Box, compose, sameBox, type Stretch, stretch, wholeBox } from "./box.ts";
import { type Bracket, type Item, NAME, parseBrackets } from "./index_text.ts";

/** A part of a tensor: a box of its elements, seen as a tensor of its own. */
export interface Region {
  /** Its elements, one stretch per axis of the tensor. */
  readonly box: Box;
  /** The axes that it keeps; an integer index drops its axis. */
  readonly kept: readonly number[];
  /** Its own shape. */
  readonly shape: Shape;
  /**
   * Its index in normal form, `[5:]` or `[q]`; empty for the whole tensor. It stands behind the tensor's path in paths
   * and random keys.
   */
  readonly text: string;
}

/** What an index is taken of. */
export interface Divisible {
  /** The size of each axis. */
  readonly shape: Shape;
  /** Named parts along axis 0. */
  readonly parts?: Dict<readonly [from: number, to: number]>;
}

/** A way to name a part that fits any tensor, or throws where the tensor has no such part. */
export type Index = (of: Divisible, path: string) => Region;

/** Brackets as a function of the tensor that they stand behind. */
export function indexOf(tail: string, path: string): Index {
  return indexBy(parseBrackets(tail, path));
}

/** The same of brackets that have been read. */
export function indexBy(brackets: readonly Bracket[]): Index {
  return (of, at) => brackets.reduce((region, bracket) => within(region, bracket, of, at), wholeRegion(of.shape));
}

/** The whole tensor as a region. */
export function wholeRegion(shape: Shape): Region {
  return { box: wholeBox(shape), kept: shape.map((_, i) => i), shape, text: "" };
}

/** The region of a box, with all axes; by the name of the part where it is one. */
export function regionOf(box: Box, of: Divisible): Region {
  return regionFrom(box, box.map((_, i) => i), of, partNamed(box, of));
}

/** A region inside a region: the second index counts from the first's bounds. */
export function regionWithin(outer: Region, inner: Region, of: Divisible): Region {
  if (inner.text === "") return outer;
  if (outer.text === "") return inner;
  const box = compose(outer.box, spread(inner.box, outer));
  return regionFrom(box, inner.kept.map((axis) => outer.kept[axis]!), of);
}

/** A box of a region's own axes as a box of all the tensor's axes, still counted from the region's bounds. */
export function spread(box: Box, { box: outer, kept }: Region): Box {
  return outer.map((_, axis) => {
    const own = kept.indexOf(axis);
    return own < 0 ? stretch(0, 1) : box[own]!;
  });
}

/** The region of a box that keeps some of the axes. */
export function regionFrom(box: Box, kept: readonly number[], of: Divisible, name?: string): Region {
  return {
    box,
    kept,
    shape: kept.map((axis) => box[axis]!.count),
    text: name === undefined ? textOf(box, kept, of.shape) : `[${name}]`,
  };
}

function partNamed(box: Box, { shape, parts = {} }: Divisible): string | undefined {
  return Object.keys(parts).find((name) => sameBox(box, partBox(parts[name]!, shape)));
}

function partBox([from, to]: readonly [number, number], shape: Shape): Box {
  return [stretch(from, to - from), ...wholeBox(shape.slice(1))];
}

// The index in normal form: chains composed, negative bounds resolved, what goes without saying left out
function textOf(box: Box, kept: readonly number[], shape: Shape): string {
  const items = box.map((at, axis) => kept.includes(axis) ? sliceText(at, shape[axis]!) : String(at.start));
  while (items.at(-1) === ":") items.pop();
  return items.length ? `[${items.join(", ")}]` : "";
}

function sliceText({ start, count, step }: Stretch, size: number): string {
  const end = start + (count - 1) * step + 1;
  const open = start + count * step >= size;
  return `${start === 0 ? "" : start}:${open ? "" : end}${step === 1 ? "" : `:${step}`}`;
}

// One more pair of brackets on a region
function within(region: Region, bracket: Bracket, of: Divisible, path: string): Region {
  if (of.shape.includes(0)) throw outside(path, `it is empty: ${showShape(of.shape)} has no element`);
  if ("name" in bracket) return named(region, bracket.name, of, path);
  const { box, kept } = region;
  if (bracket.length > kept.length) {
    const axes = kept.length === 1 ? "1 axis" : `${kept.length} axes`;
    throw outside(path, `${bracket.length} indexes are too many for the ${axes} of ${showShape(region.shape)}`);
  }
  const out = [...box];
  const dropped = new Set<number>();
  bracket.forEach((item, i) => {
    const axis = kept[i]!;
    const here = box[axis]!;
    const inner = choose(item, here.count, i, region.shape, path);
    if (typeof item === "number") dropped.add(axis);
    out[axis] = stretch(here.start + inner.start * here.step, inner.count, inner.step * here.step);
  });
  return regionFrom(out, kept.filter((axis) => !dropped.has(axis)), of);
}

function choose(item: Item, size: number, axis: number, shape: Shape, path: string): Stretch {
  const where = `axis ${axis} of ${showShape(shape)}`;
  const bound = (n: number, most: number, what: string) => {
    if (n < -size || n > most) throw outside(path, `${what} ${n} is outside of ${where}`);
    return n < 0 ? n + size : n;
  };
  if (typeof item === "number") return stretch(bound(item, size - 1, "index"), 1);
  const { from = 0, to = size, step = 1 } = item;
  if (step < 1) throw outside(path, `the step ${step} must be at least 1`);
  const start = bound(from, size, "bound");
  const end = bound(to, size, "bound");
  if (end <= start) throw outside(path, `it is empty: ${start}:${end} has no element on ${where}`);
  return stretch(start, Math.ceil((end - start) / step), step);
}

function named(region: Region, name: string, of: Divisible, path: string): Region {
  const { parts = {}, shape } = of;
  const names = Object.keys(parts);
  if (region.text === "" && Object.hasOwn(parts, name)) {
    const box = partBox(parts[name]!, shape);
    return regionFrom(box, box.map((_, i) => i), of, name);
  }
  const has = names.length === 0 ? "the tensor has no named parts" : `its parts are ${quoteNames(names, 12)}`;
  const why = names.includes(name) ? "a named part is taken of the whole tensor; write it first" : has;
  throw new LensorError("unknown-name", `Cannot take the part "${name}" of "${path}": ${why}`, { path });
}

function outside(path: string, why: string): LensorError {
  return new LensorError("range", `Cannot take a part of "${path}": ${why}`, { path });
}

/**
 * Throws unless named parts divide axis 0: each within the size, none empty, no two overlapping.
 *
 * @throws {LensorError} `type` for a name that reads as an index or bounds that are not integers, `range` for parts
 * outside or overlapping
 */
export function checkParts(parts: Dict<readonly [number, number]>, shape: Shape): void {
  const all = Object.entries(parts);
  const refuse = (code: "type" | "range", why: string) =>
    new LensorError(code, `Cannot name the parts of a tensor of shape ${showShape(shape)}: ${why}`);
  for (const [name, at] of all) {
    if (!NAME.test(name)) throw refuse("type", `"${name}" is not a name of letters and digits`);
    if (!Array.isArray(at) || at.length !== 2 || !at.every((n) => Number.isSafeInteger(n))) {
      throw refuse("type", `"${name}" must be [from, to], two integers`);
    }
    const [from, to] = at;
    if (shape.length === 0 || from < 0 || to > shape[0]! || to <= from) {
      throw refuse("range", `"${name}" is [${from}, ${to}], but axis 0 has the indices 0 to ${(shape[0] ?? 0) - 1}`);
    }
  }
  const sorted = [...all].sort((a, b) => a[1][0] - b[1][0]);
  for (let i = 1; i < sorted.length; i++) {
    const [before, [, end]] = sorted[i - 1]!;
    const [name, [start]] = sorted[i]!;
    if (start < end) throw refuse("range", `"${before}" and "${name}" overlap`);
  }
}
