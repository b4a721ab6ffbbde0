import { checkRecord } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { Shape } from "../core/types.ts";
import type { FanAxes } from "./types.ts";

/** How many inputs reach an output, and how many outputs an input reaches. */
export interface Fans {
  /** Inputs per output. */
  readonly fanIn: number;
  /** Outputs per input. */
  readonly fanOut: number;
}

/**
 * The fans of a tensor.
 *
 * Without axes the reading is PyTorch's: axis 1 in, axis 0 out, the rest the receptive field, and at least two axes.
 * With axes the fans are the layer's: the product of the input (output) axes times the receptive field, which is every
 * axis that is in none of the lists; batch axes count in no fan, and an axis in two lists divides the field, as in JAX.
 * `groups` divides the fan of the axis that holds all groups: axis 0 where that is an input or output axis (PyTorch's
 * layout), otherwise the output axes, or the input axes if only their size is a multiple (a depthwise kernel).
 * `literal` is not looked at here: it is for the initializers named after PyTorch's.
 *
 * Throws `shape` for fewer than two axes without `axes`, for an axis that is not there, and if `groups` does not
 * divide; `range` if `groups` is not a positive integer.
 *
 * Source: PyTorch's and JAX's initializers.
 *
 * @example
 * ```ts
 * import { fans } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fans([64, 3, 7, 7]), { fanIn: 147, fanOut: 3136 });
 * assertEquals(fans([7, 7, 3, 64], { in: [-2], out: [-1] }), { fanIn: 147, fanOut: 3136 });
 * ```
 */
export function fans(shape: Shape, axes?: FanAxes): Fans {
  sizeOf(shape);
  if (axes !== undefined) checkRecord(axes, "find the fans", "axes { in, out }");
  if (axes === undefined) {
    if (shape.length < 2) {
      throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: it has fewer than two axes`);
    }
    const field = product(shape.slice(2));
    return { fanIn: shape[1]! * field, fanOut: shape[0]! * field };
  }
  const ins = places(shape, axes.in, "in");
  const outs = places(shape, axes.out, "out");
  const batch = places(shape, axes.batch ?? [], "batch");
  const field = fieldOf(shape, ins, outs, batch);
  let inputs = product(ins.map((i) => shape[i]!)), outputs = product(outs.map((i) => shape[i]!));
  const groups = axes.groups ?? 1;
  if (!Number.isSafeInteger(groups) || groups < 1) {
    throw new LensorError(
      "range",
      `Cannot find the fans of ${showShape(shape)}: ${describe(groups)} is not a count of groups`,
    );
  }
  if (groups > 1) {
    const byOut = outs.includes(0) || !ins.includes(0) && outputs % groups === 0;
    if ((byOut ? outputs : inputs) % groups !== 0) {
      throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: ${groups} groups do not divide it`);
    }
    if (byOut) outputs /= groups;
    else inputs /= groups;
  }
  return { fanIn: inputs * field, fanOut: outputs * field };
}

// Axes as numbers from 0 on
function places(shape: Shape, list: readonly number[], what: string): number[] {
  if (!Array.isArray(list)) {
    throw new LensorError("type", `Cannot find the fans: expected a list of axes as ${what}, found ${describe(list)}`);
  }
  return (list as readonly number[]).map((axis) => {
    const at = axis < 0 ? axis + shape.length : axis;
    if (Number.isInteger(at) && at >= 0 && at < shape.length) return at;
    throw new LensorError("shape", `Cannot find the fans of ${showShape(shape)}: it has no axis ${describe(axis)}`);
  });
}

// Every axis that is in no list. An axis in two lists divides it, as in JAX: Flax's embeddings have inputs and outputs
// on one axis. Where no axis is left, as for a vector that is both, there is nothing to divide.
function fieldOf(shape: Shape, ...lists: readonly (readonly number[])[]): number {
  const counts = shape.map((_, i) => lists.filter((list) => list.includes(i)).length);
  const rest = product(shape.filter((_, i) => counts[i] === 0));
  return counts.every((count) => count > 0) ? 1 : rest / (product(shape.filter((_, i) => counts[i]! > 1)) || 1);
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((n, size) => n * size, 1);
}
