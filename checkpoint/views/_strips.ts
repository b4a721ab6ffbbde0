import { allocate, lanesOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, showShape, sizeOf } from "../../core/shape.ts";
import type { DType, Shape, Values } from "../../core/types.ts";

/**
 * How several tensors lie in one: round by round, a strip of each tensor in turn. Concatenation along an
 * axis, heads in turn, stacking and alternating rows are all of this form.
 */
export interface Strips {
  /** Elements of a strip of each tensor. */
  readonly lengths: readonly number[];
  /** The shape of the whole. */
  readonly shape: Shape;
}

/** In which order the parts of a fused tensor lie along its axis. */
export type FusedLayout = "blocks" | "heads" | "groups" | "stack" | "alternate";

/** How tensors are fused. */
export interface FusedOptions {
  /**
   * The axis of the fused tensor along which its parts lie.
   *
   * @default 0
   */
  readonly axis?: number;
  /**
   * `blocks`: one after the other. `heads`: for every head its part of each. `groups`: for every key head the query
   * heads that share it, then key and value. `stack`: along a new axis. `alternate`: one index of each in turn.
   *
   * @default "blocks"
   */
  readonly layout?: FusedLayout;
  /** How many heads, for `heads`. */
  readonly heads?: number;
  /** How many groups of heads, for `groups`. */
  readonly groups?: number;
}

const LAYOUTS: readonly FusedLayout[] = ["blocks", "heads", "groups", "stack", "alternate"];

/** How tensors of these shapes are fused. `who` names them in errors. Throws `shape` where they do not fit. */
export function fuse(
  verb: string,
  shapes: readonly Shape[],
  options: FusedOptions,
  who: (i: number) => string,
): Strips {
  const first = shapes[0]!;
  const { layout, axis } = checked(verb, options, first.length + (options.layout === "stack" ? 1 : 0));
  for (const [i, shape] of shapes.entries()) {
    const agree = shape.length === first.length &&
      shape.every((n, k) => n === first[k] || k === axis && layout !== "stack" && layout !== "alternate");
    if (agree) continue;
    const along = layout === "stack" ? "" : ` along axis ${axis}`;
    throw new LensorError(
      "shape",
      `Cannot ${verb}: ${who(i)} ${showShape(shape)} does not fit ${who(0)} ${
        showShape(first)
      }${along}; all other axes must agree`,
      { path: who(i) },
    );
  }
  if (layout === "stack") {
    const inner = sizeOf(first.slice(axis));
    const shape = [...first.slice(0, axis), shapes.length, ...first.slice(axis)];
    return { lengths: shapes.map(() => inner), shape };
  }
  const sizes = shapes.map((shape) => shape[axis]!);
  const rounds = roundsOf(verb, layout, options, sizes, who);
  const inner = sizeOf(first.slice(axis + 1));
  const total = sizes.reduce((a, b) => a + b, 0);
  return {
    lengths: sizes.map((size) => size / rounds * inner),
    shape: [...first.slice(0, axis), total, ...first.slice(axis + 1)],
  };
}

/** The shapes of the parts of a fused tensor. Throws `shape` where it cannot be cut so. */
export function partShapes(
  verb: string,
  shape: Shape,
  count: number,
  options: FusedOptions & { readonly sizes?: readonly number[] },
  who: string,
): Shape[] {
  const { layout, axis } = checked(verb, options, shape.length);
  const size = shape[axis]!;
  const refuse = (why: string): never => {
    throw new LensorError(
      "shape",
      `Cannot ${verb}: ${who} ${showShape(shape)} has ${size} along axis ${axis}, ${why}`,
      { path: who },
    );
  };
  if (layout === "stack") {
    if (size !== count) refuse(`which are not ${count} parts`);
    return Array.from({ length: count }, () => shape.toSpliced(axis, 1));
  }
  let { sizes } = options;
  if (sizes === undefined && layout === "groups" && count === 3) sizes = groupedSizes(verb, size, options);
  if (sizes === undefined) {
    if (size % count !== 0) refuse(`which are not ${count} equal parts; pass sizes`);
    sizes = Array.from({ length: count }, () => size / count);
  }
  const whole = Array.isArray(sizes) && sizes.length === count && sizes.every((n) => Number.isSafeInteger(n) && n >= 0);
  if (!whole) {
    throw new LensorError("shape", `Cannot ${verb}: sizes are ${describe(sizes)}; give ${count} sizes`, { path: who });
  }
  const sum = sizes.reduce((a, b) => a + b, 0);
  if (sum !== size) refuse(`the sizes ${showShape(sizes)} add up to ${sum}`);
  return sizes.map((n) => shape.toSpliced(axis, 1, n));
}

/** The elements `from..to` of the whole, from ranges of its parts. */
export async function readFused(
  { lengths }: Strips,
  dtype: DType,
  [from, to]: readonly [number, number],
  read: (part: number, range: readonly [number, number], into?: Values) => Values | Promise<Values>,
  into?: Values,
): Promise<Values> {
  const lanes = lanesOf(dtype);
  const out = (into ?? allocate(dtype, to - from)) as Float32Array;
  const round = lengths.reduce((a, b) => a + b, 0);
  if (from === to) return out;
  const firstRound = Math.floor(from / round);
  const lastRound = Math.floor((to - 1) / round);
  let offset = 0;
  for (const [i, length] of lengths.entries()) {
    // Of this part: its strips in the rounds that are touched, the first and the last perhaps cut
    const begin = firstRound * length + clamp(from - firstRound * round - offset, length);
    const end = lastRound * length + clamp(to - lastRound * round - offset, length);
    if (begin < end) {
      // What lies in one strip is read to its place
      const first = Math.floor(begin / length);
      const place = first * round + offset + begin - first * length - from;
      const own = end <= (first + 1) * length ? out.subarray(place * lanes, (place + end - begin) * lanes) : undefined;
      const values = await read(i, [begin, end], own) as Float32Array;
      for (let at = begin; at < end && values !== own;) {
        const r = Math.floor(at / length);
        const stop = Math.min(end, (r + 1) * length);
        const place = r * round + offset + at - r * length - from;
        out.set(values.subarray((at - begin) * lanes, (stop - begin) * lanes), place * lanes);
        at = stop;
      }
    }
    offset += length;
  }
  return out;
}

/**
 * The elements `from..to` of part `i`, from ranges of the whole. Reads the strips between, a few megabytes at a time.
 */
export async function readPart(
  { lengths }: Strips,
  i: number,
  dtype: DType,
  [from, to]: readonly [number, number],
  read: (range: readonly [number, number], into?: Values) => Values | Promise<Values>,
  into?: Values,
): Promise<Values> {
  const lanes = lanesOf(dtype);
  const out = (into ?? allocate(dtype, to - from)) as Float32Array;
  const length = lengths[i]!;
  const round = lengths.reduce((a, b) => a + b, 0);
  const offset = lengths.slice(0, i).reduce((a, b) => a + b, 0);
  const rounds = Math.max(1, Math.floor(MOST / Math.max(1, round)));
  for (let at = from; at < to;) {
    const r = Math.floor(at / length);
    const stop = Math.min(to, (r + rounds) * length);
    const last = Math.floor((stop - 1) / length);
    const start = r * round + offset + at - r * length;
    const own = last === r ? out.subarray((at - from) * lanes, (stop - from) * lanes) : undefined;
    const values = await read([start, last * round + offset + stop - last * length], own) as Float32Array;
    for (let k = at; k < stop && values !== own;) {
      const strip = Math.floor(k / length);
      const next = Math.min(stop, (strip + 1) * length);
      const place = strip * round + offset + k - strip * length - start;
      out.set(values.subarray(place * lanes, (place + next - k) * lanes), (k - from) * lanes);
      k = next;
    }
    at = stop;
  }
  return out;
}

// Elements that are read at once where only strips of them are wanted
const MOST = 1 << 21;

function clamp(x: number, most: number): number {
  return Math.min(Math.max(x, 0), most);
}

function checked(verb: string, options: FusedOptions, rank: number): { layout: FusedLayout; axis: number } {
  const { layout = "blocks", axis = 0 } = options;
  if (!LAYOUTS.includes(layout)) {
    const known = LAYOUTS.map((name) => `"${name}"`).join(", ");
    throw new LensorError("unknown-name", `Cannot ${verb}: layout is ${describe(layout)}; use ${known}`);
  }
  if (!Number.isSafeInteger(axis)) {
    throw new LensorError("type", `Cannot ${verb}: axis is ${describe(axis)}; use an integer`);
  }
  const at = axis < 0 ? axis + rank : axis;
  if (at < 0 || at >= rank) {
    throw new LensorError("range", `Cannot ${verb}: axis ${axis} of ${rank} axes; use ${-rank} to ${rank - 1}`);
  }
  return { layout, axis: at };
}

function roundsOf(
  verb: string,
  layout: FusedLayout,
  { heads, groups }: FusedOptions,
  sizes: readonly number[],
  who: (i: number) => string,
): number {
  if (layout === "blocks") return 1;
  if (layout === "alternate") return sizes[0]!;
  const [name, n] = layout === "heads" ? ["heads", heads] : ["groups", groups];
  if (!Number.isSafeInteger(n) || n! < 1) {
    throw new LensorError("type", `Cannot ${verb}: ${name} is ${describe(n)}; give a positive integer`);
  }
  for (const [i, size] of sizes.entries()) {
    if (size % n! === 0) continue;
    throw new LensorError("shape", `Cannot ${verb}: the ${size} rows of ${who(i)} are not ${n} equal ${name}`, {
      path: who(i),
    });
  }
  return n!;
}

// q has all heads, k and v one per group
function groupedSizes(verb: string, size: number, { heads, groups }: FusedOptions): number[] {
  const all = (heads ?? NaN) + 2 * (groups ?? NaN);
  const per = size / all;
  if (!Number.isSafeInteger(per)) {
    throw new LensorError(
      "shape",
      `Cannot ${verb}: ${size} rows are not ${heads} heads and 2 x ${groups} groups of equal size`,
    );
  }
  return [heads! * per, groups! * per, groups! * per];
}
