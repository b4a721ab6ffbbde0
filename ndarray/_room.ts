/** New arrays for results whose size an argument decides. */
import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { showShape } from "../core/shape.ts";
import type { DType, Shape } from "../core/types.ts";
import { countOf } from "./_layout.ts";
import { viewOf } from "./_view.ts";
import type { View } from "./types.ts";

/** An array of zeros. Throws `limit` at once for one that no memory holds. */
export function roomFor<D extends DType>(verb: string, dtype: D, shape: Shape): View<D> {
  const n = shape.includes(0) ? 0 : countOf(shape);
  try {
    if (Number.isSafeInteger(n) && shape.every(Number.isSafeInteger)) return viewOf(allocate(dtype, n), dtype, shape);
  } catch (cause) {
    throw tooLarge(verb, shape, cause);
  }
  throw tooLarge(verb, shape);
}

const tooLarge = (verb: string, shape: Shape, cause?: unknown): LensorError =>
  new LensorError("limit", `Cannot ${verb} to ${showShape(shape)}: there is no room for so many elements`, { cause });
