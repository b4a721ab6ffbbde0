import { LensorError } from "../../core/errors.ts";
import { sameShape, showShape } from "../../core/shape.ts";
import type { FanAxes } from "../../initializers/types.ts";
import { dict } from "../dict.ts";
import type { Origin, Param, Part, Source } from "../types.ts";
import {
  type Box,
  byPlace,
  complement,
  compose,
  countsOf,
  intersect,
  isWhole,
  relativeTo,
  sameBox,
  subtract,
  subtractAll,
  volumeOf,
  wholeBox,
} from "./box.ts";
import { canonical } from "./canonical.ts";
import { type Region, regionFrom, regionOf, spread, wholeRegion } from "./region.ts";

/** The pieces of a tensor that have a value and a history of their own; one if it was never written in parts. */
export function piecesOf({ shape, value, origin }: Param): readonly Part[] {
  if (value?.kind === "parts") return value.parts;
  return [{ at: wholeBox(shape), shape, ...(value && { value }), origin }];
}

/** The regions of a tensor that have no value, in normal form: none, the whole, or the gaps between parts. */
export function missingRegions(param: Param): readonly Region[] {
  // Nearly all tensors have a value or none
  if (param.value === undefined) return [wholeRegion(param.shape)];
  if (param.value.kind !== "parts") return NONE;
  return piecesOf(param).filter(({ value }) => !value).map(({ at }) => regionOf(at, param));
}

/**
 * A part of a tensor as a tensor of its own: its shape, value, history, random key and fans. The same object for the
 * same part.
 */
export function takePart(param: Param, region: Region): Param {
  if (region.text === "") return param;
  const known = taken.get(param) ?? new Map<string, Param>();
  if (known.size === 0) taken.set(param, known);
  let part = known.get(region.text);
  if (!part) known.set(region.text, part = make(param, region));
  return part;
}

/**
 * The tensor with another part in place of one; the same object if the part is the same. The later write wins where
 * parts overlap.
 */
export function putPart(param: Param, region: Region, part: Param): Param {
  if (region.text === "") return part;
  const before = takePart(param, region);
  if (part === before) return param;
  check(param, region, part);
  const written = part.value !== before.value || part.origin !== before.origin;
  const { value: _, ...rest } = param;
  const after: Param = {
    ...(written ? { ...rest, ...write(param, region, part, before) } : param),
    ...(part.key !== before.key && part.key !== undefined && {
      partKeys: dict([...Object.entries(param.partKeys ?? {}), [region.text, part.key]]),
    }),
  };
  const out = part.trainable === before.trainable && part.frozen === before.frozen ? after : thaw(after, region, part);
  taken.set(out, new Map([[region.text, part]]));
  return out;
}

/**
 * The tensor with these pieces in place of all that it has; where they leave gaps it is missing. `entries` is what its
 * history gains.
 */
export function putParts(param: Param, parts: readonly Part[], entries: readonly Origin[]): Param {
  const gaps = complement(parts.map(({ at }) => at), param.shape);
  const all = tidy([...parts, ...gaps.map((at): Part => ({ at, shape: countsOf(at), origin: [] }))]);
  const before = param.origin;
  const origin = before.concat(entries);
  const [only] = all;
  const pieces = all.map((part) => part.value ? { ...part, origin: before.concat(part.origin) } : part);
  if (all.length === 1 && only?.value) return { ...param, value: only.value, origin };
  return { ...param, value: { kind: "parts", parts: pieces }, origin };
}

/** Writes a part, but only those of its elements that lie in some boxes of the tensor; the rest stays as it is. */
export function putPartIn(param: Param, region: Region, part: Param, boxes: readonly Box[]): Param {
  return boxes.reduce((tensor, box) => {
    const here = intersect(region.box, box);
    if (!here) return tensor;
    if (sameBox(here, region.box)) return putPart(tensor, region, part);
    const inside = relativeTo(region.box, here);
    const own = regionOf(region.kept.map((axis) => inside[axis]!), part);
    const target = regionFrom(here, region.kept, tensor);
    const { key } = takePart(tensor, target);
    const { key: _, ...some } = takePart(part, own);
    return putPart(tensor, target, key === undefined ? some : { ...some, key });
  }, param);
}

/** The tensor with a value computed from the one that it has; parts keep their histories apart. */
export function adjusted(param: Param, value: Source, entry: Origin): Param {
  const origin = param.origin.concat(entry);
  if (param.value?.kind !== "parts") return { ...param, value, origin };
  const { shape, dtype } = param;
  const spec = { shape, dtype };
  const parts = param.value.parts.map((part): Part => ({
    at: part.at,
    shape: part.shape,
    value: { kind: "slice", of: value, spec, as: shape, at: part.at },
    origin: part.origin.concat(entry),
  }));
  return { ...param, value: { kind: "parts", parts }, origin };
}

/** The tensor with each entry of its history rewritten, of its parts too. */
export function mapOrigins(param: Param, fn: (entry: Origin, i: number) => Origin): Param {
  const known = new Map<Origin, Origin>();
  const one = (entry: Origin, i: number) => {
    const out = known.get(entry) ?? fn(entry, i);
    known.set(entry, out);
    return out;
  };
  const all = (list: readonly Origin[]) => {
    const out = list.map(one);
    return out.every((entry, i) => entry === list[i]) ? list : out;
  };
  const origin = all(param.origin);
  const parts = param.value?.kind === "parts" ? param.value.parts : [];
  const mapped = parts.map((part) => {
    const own = all(part.origin);
    return own === part.origin ? part : { ...part, origin: own };
  });
  if (origin === param.origin && mapped.every((part, i) => part === parts[i])) return param;
  return { ...param, origin, ...(parts.length && { value: { kind: "parts", parts: mapped } as const }) };
}

const NONE: readonly Region[] = [];

// Parts that were taken before: an optic hands out the same object for the same part
const taken = new WeakMap<Param, Map<string, Param>>();

function make(param: Param, region: Region): Param {
  const { dtype, trainable, persistent, initial, partKeys, axes } = param;
  const { box, kept, shape, text } = region;
  const key = partKeys?.[text] ?? (param.key === undefined ? undefined : param.key + text);
  const own = axes && axesAmong(axes, kept, param.shape.length);
  const found = content(param, region);
  const frozen = boxesIn(param.frozen ?? [], region);
  const still = trainable && subtractAll([box], param.frozen ?? []).length > 0;
  const rows = kept[0] === 0 && box[0]!.count === param.shape[0] ? param.parts : undefined;
  return {
    shape,
    dtype,
    trainable: still,
    persistent,
    ...(initial && { initial }),
    ...(rows && { parts: rows }),
    ...(key !== undefined && { key }),
    ...(still && frozen.length && { frozen }),
    ...(own && { axes: own }),
    ...found,
    part: text,
  };
}

// The value and the history of a region: what the pieces have there
function content(param: Param, region: Region): Pick<Param, "value" | "origin"> {
  const { box, kept } = region;
  const inside = piecesOf(param).flatMap((piece) => {
    const at = intersect(piece.at, box);
    return at ? [{ piece: cut(piece, at, param), at }] : [];
  });
  if (inside.length === 1) {
    const { value, origin } = inside[0]!.piece;
    return { ...(value && { value }), origin };
  }
  const seen = new Set(inside.flatMap(({ piece }) => piece.origin));
  const origin = param.origin.filter((entry) => seen.has(entry));
  if (inside.every(({ piece }) => !piece.value)) return { origin };
  const parts = inside.map(({ piece, at }): Part => {
    const within = relativeTo(box, at);
    return { ...piece, at: kept.map((axis) => within[axis]!), shape: piece.shape };
  });
  return { value: { kind: "parts", parts: tidy(parts) }, origin };
}

// The value and history of the tensor after a write to a region
function write(param: Param, region: Region, part: Param, before: Param): Pick<Param, "value" | "origin"> {
  const fresh = part.origin.filter((entry) => !before.origin.includes(entry));
  const origin = param.origin.concat(fresh);
  const incoming = piecesOf(part).map((piece): Part => ({
    ...piece,
    at: compose(region.box, spread(piece.at, region)),
  }));
  const left = piecesOf(param).flatMap((piece) => subtract(piece.at, region.box).map((at) => cut(piece, at, param)));
  const parts = tidy([...left, ...incoming]);
  if (parts.every(({ value }) => !value)) return { origin };
  return { value: { kind: "parts", parts }, origin };
}

// Pieces in their order, and what is missing in its normal form
function tidy(parts: readonly Part[]): Part[] {
  const gaps = canonical(parts.filter(({ value }) => !value).map(({ at }) => at));
  return [
    ...parts.filter(({ value }) => value),
    ...gaps.map((at): Part => ({ at, shape: countsOf(at), origin: [] })),
  ].sort((a, b) => byPlace(a.at, b.at));
}

// A piece of a piece. What is left of a draw keeps its bits: the draw is made whole, and cut
function cut(piece: Part, at: Box, { dtype }: Param): Part {
  if (sameBox(piece.at, at)) return piece;
  const shape = countsOf(at);
  const inside = relativeTo(piece.at, at);
  const { value, origin } = piece;
  if (!value) return { at, shape, origin };
  const flat = value.kind === "slice" && value.at.length === inside.length &&
    sameShape(countsOf(value.at), countsOf(piece.at));
  const source: Source = flat
    ? { ...value, at: compose(value.at, inside) }
    : { kind: "slice", of: value, spec: { shape: piece.shape, dtype }, as: countsOf(piece.at), at: inside };
  return { at, shape, value: source, origin };
}

function check(param: Param, { text, shape }: Region, part: Param): void {
  if (!sameShape(part.shape, shape)) {
    const shapes = `shape ${showShape(part.shape)} does not fit ${showShape(shape)}`;
    throw new LensorError("shape", `Cannot put a tensor in the place of the part ${text}: ${shapes}`);
  }
  if (part.dtype !== param.dtype) {
    throw new LensorError(
      "type",
      `Cannot put a tensor in the place of the part ${text}: ${part.dtype} is not ${param.dtype}`,
    );
  }
}

// Which elements training changes, after a part has been frozen or set free
function thaw(param: Param, region: Region, part: Param): Param {
  const whole = wholeBox(param.shape);
  const before = param.trainable ? param.frozen ?? [] : [whole];
  const own = part.trainable ? part.frozen ?? [] : [wholeBox(part.shape)];
  const frozen = canonical([
    ...before.flatMap((box) => subtract(box, region.box)),
    ...own.map((box) => compose(region.box, spread(box, region))),
  ]);
  const { frozen: _, ...rest } = param;
  const all = frozen.some((box) => isWhole(box, param.shape));
  return { ...rest, trainable: !all, ...(!all && frozen.length && { frozen }) };
}

function boxesIn(boxes: readonly Box[], { box, kept }: Region): Box[] {
  return boxes.flatMap((one) => {
    const both = intersect(one, box);
    if (!both || volumeOf(both) === volumeOf(box)) return [];
    const inside = relativeTo(box, both);
    return [kept.map((axis) => inside[axis]!)];
  });
}

// The meaning of the axes that are left
function axesAmong(axes: FanAxes, kept: readonly number[], rank: number): FanAxes {
  const among = (list: readonly number[]) =>
    list.map((axis) => kept.indexOf(axis < 0 ? axis + rank : axis)).filter((axis) => axis >= 0);
  return { ...axes, in: among(axes.in), out: among(axes.out), ...(axes.batch && { batch: among(axes.batch) }) };
}
