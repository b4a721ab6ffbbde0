import { checkCount, checkRange } from "./check.ts";
import { allocate, checkDType, holds, lanesOf } from "./dtype.ts";
import { LensorError } from "./errors.ts";
import { describe } from "./shape.ts";
import type { DType, Values } from "./types.ts";

/** The part of a tensor that is asked for, checked, and the array that takes it. */
export interface Target {
  /** The first element of the flattened tensor. */
  readonly start: number;
  /** The element after the last. */
  readonly end: number;
  /** The element type. */
  readonly dtype: DType;
  /** An array of `end - start` elements. */
  readonly out: Values;
}

/**
 * Checks the size, `range` and `into` of a draw of `n` elements, and finds or makes the array for it.
 *
 * `verb` starts the messages: "draw normal numbers". Throws `range` for a wrong range or size, `type` for a wrong dtype
 * or kind of `into`, `shape` if it has another length, `limit` if there is no room.
 */
export function targetOf(
  verb: string,
  n: number,
  dtype: DType,
  range: readonly [number, number] | undefined,
  into: Values | undefined,
): Target {
  checkDType(dtype);
  checkCount(verb, n);
  const [start, end] = checkRange(verb, n, range);
  const count = end - start;
  if (into === undefined) return { start, end, dtype, out: room(verb, dtype, count) };
  if (!holds(into, dtype)) {
    throw new LensorError("type", `Cannot ${verb}: "into" is ${describe(into)}, not the array of ${dtype}`);
  }
  if (into.length !== count * lanesOf(dtype)) {
    throw new LensorError("shape", `Cannot ${verb}: "into" has ${into.length} elements; ${count} are drawn`);
  }
  return { start, end, dtype, out: into };
}

function room(verb: string, dtype: DType, count: number): Values {
  try {
    return allocate(dtype, count);
  } catch (cause) {
    const text = `Cannot ${verb}: there is no room for ${count} elements of ${dtype}; ask for a smaller range`;
    throw new LensorError("limit", text, { cause });
  }
}
