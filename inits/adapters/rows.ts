import { kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sameShape } from "../../core/shape.ts";
import type { Shape, Spec } from "../../core/types.ts";
import { type Box, stretch, wholeBox } from "../../tree/regions/box.ts";

/** The axis that an adapter of rows works on; 0 by default. */
export function axisOption(verb: string, axis: unknown = 0): number {
  if (Number.isSafeInteger(axis)) return axis as number;
  throw new LensorError("type", `Cannot ${verb}: axis is ${describe(axis)}; use an integer`);
}

/** Whether floats of one shape become another by changing the size of one axis. */
export function agreeBut(axis: number, have: Spec, want: Spec): boolean {
  const at = axis < 0 ? axis + have.shape.length : axis;
  return kindOf(have.dtype) === "float" && have.shape.length === want.shape.length && at >= 0 &&
    at < have.shape.length &&
    sameShape(have.shape.toSpliced(at, 1), want.shape.toSpliced(at, 1));
}

/** The indices `from..to` of an axis, all of the others. */
export function rowsBox(shape: Shape, axis: number, from: number, to: number): Box {
  return wholeBox(shape).toSpliced(axis < 0 ? axis + shape.length : axis, 1, stretch(from, to - from));
}

/** The size of an axis. */
export function sizeAlong(shape: Shape, axis: number): number {
  return shape[axis < 0 ? axis + shape.length : axis]!;
}
