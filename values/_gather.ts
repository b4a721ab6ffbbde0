import { allocate, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { sizeOf } from "../core/shape.ts";
import type { Shape, Spec, Values } from "../core/types.ts";
import { type Box, wholeBox } from "../tree/regions/box.ts";
import type { Part, Source } from "../tree/types.ts";

/** Reads the elements of a source in a range, as `readSource` does. */
export type Read = (
  source: Source,
  spec: Spec,
  range?: readonly [start: number, end: number],
  into?: Values,
) => Promise<Values>;

/** Elements of a source, and where they go. */
export interface Piece {
  readonly of: Source;
  /** What the source makes. */
  readonly spec: Spec;
  readonly path: Path;
}

/** The parts of a tensor as pieces of the sources that make them. */
export function piecesOfParts(parts: readonly Part[], { shape, dtype }: Spec, path: string): Piece[] {
  return parts.map(({ at, value, shape: own }) => {
    if (!value) {
      const text = `Cannot read "${path}": a part of it has no value; initialize the model first`;
      throw new LensorError("missing", text, { path });
    }
    const to = layoutOf(at, shape);
    if (value.kind === "slice") {
      return { of: value.of, spec: value.spec, path: pathOf(layoutOf(value.at, value.as), to) };
    }
    return { of: value, spec: { shape: own, dtype }, path: pathOf(layoutOf(wholeBox(own), own), to) };
  });
}

/** A box of a source as a piece that fills the result. */
export function pieceOfSlice({ of, spec, as, at }: Extract<Source, { kind: "slice" }>): Piece {
  const shape = at.map(({ count }) => count);
  return { of, spec, path: pathOf(layoutOf(at, as), layoutOf(wholeBox(shape), shape)) };
}

/**
 * The elements `start..end` of a tensor that is made of pieces. Each source is read once, and only where the range
 * meets it: straight into the result where its elements lie together there, window by window otherwise, whole where a
 * range of it would cost as much.
 */
export async function gather(
  pieces: readonly Piece[],
  { shape, dtype }: Spec,
  read: Read,
  range: readonly [start: number, end: number] = [0, sizeOf(shape)],
  into?: Values,
): Promise<Values> {
  const [start, end] = range;
  const lanes = lanesOf(dtype);
  const out = into ?? allocate(dtype, end - start);
  const groups = Map.groupBy(pieces, ({ of }) => of);
  for (const [source, group] of groups) {
    const live = group.map(({ spec, path }) => ({
      spec,
      path,
      from: firstAt(path, "to", start),
      to: firstAt(path, "to", end),
    }))
      .filter(({ from, to }) => from < to);
    const first = live[0];
    if (!first) continue;
    const { spec } = first;
    if (!byRange(source)) {
      const all = await read(source, spec);
      for (const { path, from, to } of live) copy(all, 0, out, start, path, from, to, lanes);
      continue;
    }
    if (live.length === 1 && solid(first.path)) {
      const { path, from, to } = first;
      const at = placeOf(path, "to", from) - start;
      const source0 = placeOf(path, "from", from);
      const own = part(out, at, to - from, lanes);
      const values = await read(source, spec, [source0, source0 + to - from], own);
      if (values !== own) (own as Float32Array).set(values as Float32Array);
      continue;
    }
    let low = Math.min(...live.map(({ path, from }) => placeOf(path, "from", from)));
    const last = Math.max(...live.map(({ path, to }) => placeOf(path, "from", to - 1)));
    while (low <= last) {
      const here = live.map(({ path, from, to }) => ({
        path,
        from: Math.max(from, firstAt(path, "from", low)),
        to: Math.min(to, firstAt(path, "from", low + WINDOW)),
      })).filter(({ from, to }) => from < to);
      if (here.length > 0) {
        const a = Math.min(...here.map(({ path, from }) => placeOf(path, "from", from)));
        const b = Math.max(...here.map(({ path, to }) => placeOf(path, "from", to - 1))) + 1;
        const values = await read(source, spec, [a, b]);
        for (const { path, from, to } of here) copy(values, a, out, start, path, from, to, lanes);
      }
      low += WINDOW;
    }
  }
  return out;
}

/** Whether a range of a source costs no more than the range. */
export function byRange(source: Source): boolean {
  switch (source.kind) {
    case "values":
      return true;
    case "load":
      return source.from.byRange?.(source.name) ?? true;
    case "draw":
      return source.by.elementwise === true;
    case "slice":
      return byRange(source.of);
    case "parts":
      return source.parts.every(({ value }) => value !== undefined && byRange(value));
    default:
      return false;
  }
}

// How many elements of a source are in memory besides the result: whole chunks of the keyed generator
const WINDOW = 1 << 20;

interface Layout {
  readonly offset: number;
  /** The axes with more than one index: how many, and how far apart in the flattened tensor. */
  readonly axes: readonly { readonly count: number; readonly stride: number }[];
}

/**
 * The way through the elements of a box in C order, in the source and in the result at once. Both places only ever
 * grow.
 */
export interface Path {
  readonly from: Layout;
  readonly to: Layout;
}

function layoutOf(box: Box, shape: Shape): Layout {
  const axes: { count: number; stride: number }[] = [];
  let offset = 0, stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const { start, count, step } = box[axis]!;
    offset += start * stride;
    if (count > 1) axes.unshift({ count, stride: step * stride });
    stride *= shape[axis]!;
  }
  return { offset, axes };
}

// Neighbouring axes that lie together on both sides become one
function pathOf(from: Layout, to: Layout): Path {
  const a: { count: number; stride: number }[] = [];
  const b: { count: number; stride: number }[] = [];
  from.axes.forEach((axis, i) => {
    const other = to.axes[i]!;
    const lastA = a.at(-1);
    const lastB = b.at(-1);
    const { count } = axis;
    if (lastA && lastB && lastA.stride === axis.stride * count && lastB.stride === other.stride * count) {
      a[a.length - 1] = { count: lastA.count * count, stride: axis.stride };
      b[b.length - 1] = { count: lastB.count * count, stride: other.stride };
    } else {
      a.push(axis);
      b.push(other);
    }
  });
  return { from: { ...from, axes: a }, to: { ...to, axes: b } };
}

const solid = ({ from, to }: Path) =>
  from.axes.length === 0 || from.axes.length === 1 && from.axes[0]!.stride === 1 && to.axes[0]!.stride === 1;

// Where the p-th element of the path is
function placeOf(path: Path, side: "from" | "to", p: number): number {
  const { offset, axes } = path[side];
  let at = offset, rest = p;
  for (let i = axes.length - 1; i >= 0; i--) {
    const { count, stride } = axes[i]!;
    at += rest % count * stride;
    rest = Math.floor(rest / count);
  }
  return at;
}

// The first element of the path that is at a place or behind it
function firstAt(path: Path, side: "from" | "to", place: number): number {
  let low = 0, high = path.to.axes.reduce((n, { count }) => n * count, 1);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (placeOf(path, side, middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function part(values: Values, from: number, count: number, lanes: number): Values {
  return values.subarray(from * lanes, (from + count) * lanes);
}

// Elements `p..end` of a path, row by row; the arrays begin at these places of the source and the result
function copy(
  source: Values,
  sourceAt: number,
  out: Values,
  outAt: number,
  path: Path,
  p: number,
  end: number,
  lanes: number,
): void {
  const row = path.to.axes.at(-1)?.count ?? 1;
  const by = path.from.axes.at(-1)?.stride ?? 1;
  const to = path.to.axes.at(-1)?.stride ?? 1;
  const from = source as Float32Array;
  const into = out as Float32Array;
  for (let at = p; at < end;) {
    const count = Math.min(row - at % row, end - at);
    let a = (placeOf(path, "from", at) - sourceAt) * lanes, b = (placeOf(path, "to", at) - outAt) * lanes;
    if (by === 1 && to === 1 && count * lanes > 8) into.set(from.subarray(a, a + count * lanes), b);
    else {
      for (let i = 0; i < count; i++, a += by * lanes, b += to * lanes) {
        for (let lane = 0; lane < lanes; lane++) into[b + lane] = from[a + lane]!;
      }
    }
    at += count;
  }
}
