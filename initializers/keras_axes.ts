import { LensorError } from "../core/errors.ts";
import { describe, sizeOf } from "../core/shape.ts";
import type { Shape } from "../core/types.ts";
import type { FanAxes } from "./types.ts";

/**
 * Keras's reading of a tensor's axes: a vector is input and output at once, a kernel is `(...spatial, in, out)`; with
 * both lists given only these axes count.
 *
 * Throws nothing itself; `fans` refuses axes that are not there.
 *
 * @example
 * ```ts
 * import { fans, kerasAxes } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fans([5], kerasAxes([5])), { fanIn: 5, fanOut: 5 });
 * assertEquals(fans([4, 5, 6], kerasAxes([4, 5, 6], [0], [2])), { fanIn: 4, fanOut: 6 });
 * ```
 */
export function kerasAxes(
  shape: Shape,
  inputs?: number | readonly number[] | null,
  outputs?: number | readonly number[] | null,
): FanAxes {
  sizeOf(shape);
  const rank = shape.length;
  const all = shape.map((_, axis) => axis);
  if (inputs !== undefined && inputs !== null && outputs !== undefined && outputs !== null) {
    const named = (list: number | readonly number[]) =>
      [list].flat().map((axis) => {
        if (!Number.isInteger(axis)) {
          throw new LensorError("type", `Cannot name axes: expected integers, found ${describe(axis)}`);
        }
        return axis < 0 ? axis + rank : axis;
      });
    const ins = named(inputs);
    const outs = named(outputs);
    return { in: ins, out: outs, batch: all.filter((axis) => !ins.includes(axis) && !outs.includes(axis)) };
  }
  return rank < 2 ? { in: all, out: all } : { in: [-2], out: [-1] };
}
