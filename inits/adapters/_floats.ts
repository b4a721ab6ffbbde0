import { cast } from "../../core/cast.ts";
import { kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import type { Shape, Spec, Tensor } from "../../core/types.ts";

/** A tensor's elements in float64; an array of one's own. */
export function wideOf({ data, dtype }: Tensor): Float64Array {
  return (dtype === "float64" ? data.slice() : cast(data, dtype, "float64")) as Float64Array;
}

/** Float64 numbers as a tensor of a shape, rounded once to a dtype. */
export function narrowTo(values: Float64Array, shape: Shape, { dtype }: Spec): Tensor {
  return { shape, dtype, data: cast(values, "float64", dtype) };
}

/** Whether a spec is one of floats: integers are never computed with. */
export function isFloat({ dtype }: Spec): boolean {
  return kindOf(dtype) === "float";
}

/** One or two positive sizes. Throws `shape` for another number of them, `range` for sizes below 1. */
export function checkGrid(
  verb: string,
  what: string,
  grid: unknown,
  counts: readonly number[] = [2],
): readonly number[] {
  if (!Array.isArray(grid) || !counts.includes(grid.length)) {
    throw new LensorError("shape", `Cannot ${verb}: ${what} is ${describe(grid)}; give ${counts.join(" or ")} sizes`);
  }
  for (const n of grid) {
    if (Number.isSafeInteger(n) && n >= 1) continue;
    throw new LensorError("range", `Cannot ${verb}: ${what} is [${grid.join(", ")}]; sizes must be positive integers`);
  }
  return grid;
}

/** The side of a square of so many points, undefined where there is none. */
export function squareOf(count: number): number | undefined {
  const side = Math.round(Math.sqrt(count));
  return count > 0 && side * side === count ? side : undefined;
}
