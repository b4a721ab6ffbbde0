import { cast } from "../core/cast.ts";
import { checkDType, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { targetOf } from "../core/draw_target.ts";
import type { Shape, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import { type About, checkCall } from "./elementwise.ts";
import type { DrawOptions, Initializer } from "./types.ts";

/**
 * An elementwise initializer by formula: `make` checks the shape and gives the number at each flat index, in float64.
 */
export function formula(
  what: About,
  make: (shape: Shape, rng: Rng, options: DrawOptions) => (index: number) => number,
): Initializer {
  const by = (shape: Shape, rng: Rng, options: DrawOptions = {}): Values => {
    const n = checkCall(what.label, shape, rng, options);
    const dtype = options.dtype ?? "float32";
    checkDType(dtype);
    if (kindOf(dtype) !== "float") {
      throw new LensorError(
        "type",
        `Cannot fill with ${what.label} as ${dtype}: its numbers are fractions; use a float dtype`,
      );
    }
    const at = make(shape, rng, options);
    const { start, end, out } = targetOf(`fill with ${what.label}`, n, dtype, options.range, options.into);
    const made = Float64Array.from({ length: end - start }, (_, i) => at(start + i));
    (out as Float64Array).set(cast(made, "float64", dtype) as Float64Array);
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true as const });
}

/** An error about a shape. */
export function wrongShape({ label }: About, shape: Shape, need: string): LensorError {
  return new LensorError("shape", `Cannot fill [${shape.join(", ")}] with ${label}: ${need}`);
}
