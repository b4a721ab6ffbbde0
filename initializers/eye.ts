import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { showShape } from "../core/shape.ts";
import { numberOption } from "../core/check.ts";
import { perCopy } from "./_per_copy.ts";
import { about } from "./elementwise.ts";
import { sparsely } from "./constant.ts";
import type { Initializer } from "./types.ts";

/** The options of `eye`. */
export interface EyeOptions {
  /** The number on the diagonal; 1 by default. */
  readonly gain?: number;
}

/**
 * The identity matrix times `gain`, in any dtype; a rectangle has its diagonal from the first element on.
 *
 * Throws `range` for a gain that is not finite; when called, `shape` unless there are two axes.
 *
 * Source: PyTorch's `eye_`, Keras's `Identity`.
 *
 * Formula: gain · I.
 *
 * Peers: PyTorch `eye_`; Keras `Identity`; Haiku `Identity`.
 *
 * Beware: Keras forgets the gain when it serializes.
 *
 * @example
 * ```ts
 * import { eye, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(eye({ gain: 2 })([2, 3], keyed(0)), new Float32Array([2, 0, 0, 0, 2, 0]));
 * ```
 */
export function eye(options: EyeOptions = {}): Initializer {
  checkOptions("make eye", options, ["gain"]);
  const gain = numberOption("eye", "gain", options.gain ?? 1);
  const what = about("eye", options, { gain: 1 });
  return perCopy(sparsely(what, gain, (shape) => {
    if (shape.length !== 2) {
      throw new LensorError("shape", `Cannot fill ${showShape(shape)} with ${what.label}: it needs two axes`);
    }
    const [rows, cols] = shape as readonly [number, number];
    return Array.from({ length: Math.min(rows, cols) }, (_, i) => i * cols + i);
  }));
}
