import { allocate, checkDType, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { targetOf } from "../core/draw_target.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { Shape, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import type { DrawOptions, FanAxes, Initializer } from "./types.ts";

/**
 * The initializer, but every copy along the batch axes starts for itself: experts of a mixture, members of an ensemble. Each copy has a key of
 * its own, `copy.0`, `copy.1` and so on in C order; without batch axes nothing changes.
 */
export function perCopy(by: Initializer): Initializer {
  const each = (shape: Shape, rng: Rng, options: DrawOptions = {}): Values => {
    const { axes, dtype = "float32" } = options ?? {}, batch = axes?.batch ?? [];
    // Wrong options are refused there
    if (batch.length === 0) return by(shape, rng, options);
    checkDType(dtype);
    const n = sizeOf(shape), split = splitOf(shape, axes!, by.label ?? "");
    const { start, end, out } = targetOf(`draw ${by.label}`, n, dtype, options.range, options.into);
    const whole = end - start === n ? out : allocate(dtype, n), lanes = lanesOf(dtype);
    split.starts.forEach((first, copy) => {
      const made = by(split.shape, rng.at(`copy.${copy}`), { dtype, axes: split.axes });
      for (let i = 0; i < split.places.length; i++) {
        for (let lane = 0; lane < lanes; lane++) {
          whole[(first + split.places[i]!) * lanes + lane] = made[i * lanes + lane]!;
        }
      }
    });
    if (whole !== out) (out as Float32Array).set(whole.subarray(start * lanes, end * lanes) as Float32Array);
    return out;
  };
  return Object.assign(each, { ...by });
}

interface Split {
  /** Shape and axes of one copy. */
  readonly shape: Shape;
  readonly axes: FanAxes;
  /** Where each copy begins. */
  readonly starts: readonly number[];
  /** Where the elements of a copy lie, from its beginning. */
  readonly places: readonly number[];
}

function splitOf(shape: Shape, axes: FanAxes, label: string): Split {
  const place = (axis: number): number => {
    const at = axis < 0 ? axis + shape.length : axis;
    if (Number.isInteger(at) && at >= 0 && at < shape.length) return at;
    throw new LensorError("shape", `Cannot draw ${label} for ${showShape(shape)}: it has no axis ${describe(axis)}`);
  };
  const batch = new Set((axes.batch ?? []).map(place)), all = shape.map((_, i) => i);
  const kept = all.filter((axis) => !batch.has(axis)), now = (axis: number) => kept.indexOf(place(axis));
  const rest = { in: axes.in.map(now), out: axes.out.map(now) };
  if ([...rest.in, ...rest.out].includes(-1)) {
    const why = "an axis is of the batch, and an input or output as well";
    throw new LensorError("shape", `Cannot draw ${label} for ${showShape(shape)}: ${why}`);
  }
  const { batch: _, ...others } = axes;
  return {
    shape: kept.map((axis) => shape[axis]!),
    axes: { ...others, ...rest },
    starts: offsets(shape, all.filter((axis) => batch.has(axis))),
    places: offsets(shape, kept),
  };
}

// The flat offsets of all indices along some axes, in C order
function offsets(shape: Shape, along: readonly number[]): number[] {
  return along.reduce<number[]>((all, axis) => {
    const stride = sizeOf(shape.slice(axis + 1));
    return all.flatMap((at) => Array.from({ length: shape[axis]! }, (_, i) => at + i * stride));
  }, [0]);
}
