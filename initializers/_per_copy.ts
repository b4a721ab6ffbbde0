import { allocate, checkDType, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { targetOf } from "../core/draw_target.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { Shape, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import type { DrawOptions, FanAxes, Initializer } from "./types.ts";

/**
 * The initializer, but every copy along the batch axes starts for itself: experts of a mixture, members of an ensemble.
 * Each copy has a key of its own, `copy.0`, `copy.1` and so on in C order; without batch axes nothing changes.
 */
export function perCopy(by: Initializer): Initializer {
  const each = (shape: Shape, rng: Rng, options: DrawOptions = {}): Values => {
    const { axes, dtype = "float32" } = options ?? {};
    const batch = axes?.batch ?? [];
    // Wrong options are refused there
    if (batch.length === 0) return by(shape, rng, options);
    checkDType(dtype);
    const n = sizeOf(shape);
    const split = splitOf(shape, axes!, by.label ?? "");
    const { start, end, out } = targetOf(`draw ${by.label}`, n, dtype, options.range, options.into);
    const lanes = lanesOf(dtype);
    const drawn = (copy: number) => by(split.shape, rng.at(`copy.${copy}`), { dtype, axes: split.axes });
    const size = sizeOf(split.shape);
    if (lieTogether(split)) {
      // Only the copies that the range touches
      for (let copy = Math.floor(start / (size || 1)); copy * size < end; copy++) {
        const from = Math.max(start - copy * size, 0);
        const to = Math.min(end - copy * size, size);
        const part = drawn(copy).subarray(from * lanes, to * lanes);
        (out as Float32Array).set(part as Float32Array, (copy * size + from - start) * lanes);
      }
      return out;
    }
    const whole = end - start === n ? out : allocate(dtype, n);
    let copy = 0;
    for (const first of offsets(split.copies.shape, split.copies.strides)) {
      put(whole, drawn(copy++), first, split, lanes);
    }
    if (whole !== out) (out as Float32Array).set(whole.subarray(start * lanes, end * lanes) as Float32Array);
    return out;
  };
  return Object.assign(each, { ...by });
}

interface Split {
  /** Shape and axes of one copy. */
  readonly shape: Shape;
  readonly axes: FanAxes;
  /** How many copies there are along each batch axis, and how far apart. */
  readonly copies: { readonly shape: Shape; readonly strides: readonly number[] };
  /** How far apart the elements of a copy lie along each of its axes. */
  readonly strides: readonly number[];
}

// Whether every copy is one stretch, as where the batch comes first
const lieTogether = ({ shape, strides }: Split): boolean =>
  strides.every((stride, axis) => stride === sizeOf(shape.slice(axis + 1)));

// A copy into its places: stretches that lie together at once, the others index by index
function put(whole: Values, made: Values, first: number, { shape, strides }: Split, lanes: number): void {
  let axis = shape.length, run = 1;
  while (axis > 0 && strides[axis - 1] === run) run *= shape[--axis]!;
  let block = 0;
  for (const at of offsets(shape.slice(0, axis), strides)) {
    if (run * lanes === 1) {
      whole[first + at] = made[block++]!;
      continue;
    }
    const from = made.subarray(block * run * lanes, ++block * run * lanes);
    (whole as Float32Array).set(from as Float32Array, (first + at) * lanes);
  }
}

// The places of all indices, in C order
function* offsets(shape: Shape, strides: readonly number[]): Generator<number> {
  const index = shape.map(() => 0);
  for (let i = 0, at = 0, count = sizeOf(shape); i < count; i++) {
    yield at;
    for (let k = shape.length - 1; k >= 0; k--) {
      at += strides[k]!;
      if (++index[k]! < shape[k]!) break;
      at -= index[k]! * strides[k]!;
      index[k] = 0;
    }
  }
}

function splitOf(shape: Shape, axes: FanAxes, label: string): Split {
  const place = (axis: number): number => {
    const at = axis < 0 ? axis + shape.length : axis;
    if (Number.isInteger(at) && at >= 0 && at < shape.length) return at;
    throw new LensorError("shape", `Cannot draw ${label} for ${showShape(shape)}: it has no axis ${describe(axis)}`);
  };
  const batch = new Set((axes.batch ?? []).map(place));
  const all = shape.map((_, i) => i);
  const stacked = all.filter((axis) => batch.has(axis));
  const stride = (axis: number) => sizeOf(shape.slice(axis + 1));
  const kept = all.filter((axis) => !batch.has(axis));
  const now = (axis: number) => kept.indexOf(place(axis));
  const rest = { in: axes.in.map(now), out: axes.out.map(now) };
  if ([...rest.in, ...rest.out].includes(-1)) {
    const why = "an axis is of the batch, and an input or output as well";
    throw new LensorError("shape", `Cannot draw ${label} for ${showShape(shape)}: ${why}`);
  }
  const { batch: _, ...others } = axes;
  return {
    shape: kept.map((axis) => shape[axis]!),
    axes: { ...others, ...rest },
    copies: { shape: stacked.map((axis) => shape[axis]!), strides: stacked.map(stride) },
    strides: kept.map(stride),
  };
}
