import { fromFloat32 } from "../core/cast.ts";
import { checkOptions } from "../core/check.ts";
import { ln } from "../math/ln.ts";
import { wrongShape } from "./_formula.ts";
import { numberOption } from "../core/check.ts";
import { about } from "./elementwise.ts";
import { wholly } from "./_whole.ts";
import type { Initializer } from "./types.ts";

/** The options of `chrono`. */
export interface ChronoOptions {
  /** The longest dependency that is expected, in steps; above 2. */
  readonly steps: number;
}

/**
 * The bias of an LSTM for dependencies of up to `steps` steps: ln U(1, steps - 1) for the forget gate, its negative for
 * the input gate.
 *
 * For the gates in the order input, forget, cell, output (PyTorch, Keras); the others are 0. Throws `range` unless
 * `steps` is above 2; when called, `shape` unless there is one axis, a multiple of 4.
 *
 * Source: Tallec and Ollivier, "Can recurrent neural networks warp time?" (2018).
 *
 * Formula: ln U(1, steps - 1) for the forget gate, its negative for the input gate.
 *
 * Peers: none.
 *
 * @example
 * ```ts
 * import { chrono, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const b = chrono({ steps: 100 })([8], keyed(0)) as Float32Array;
 * assertEquals([b[0], b[1]], [-b[2]!, -b[3]!]);
 * ```
 */
export function chrono(options: ChronoOptions): Initializer {
  checkOptions("make chrono", options ?? {}, ["steps"]);
  const steps = numberOption("chrono", "steps", options?.steps, (x) => x > 2, "a finite number above 2");
  const what = about("chrono", { steps });
  return wholly(what, (shape, rng, dtype) => {
    if (shape.length !== 1 || shape[0]! % 4 !== 0) throw wrongShape(what, shape, "it needs one axis, a multiple of 4");
    const hidden = shape[0]! / 4;
    const wide = dtype === "float64";
    const drawn = rng.uniform(hidden, { low: 1, high: steps - 1, dtype: wide ? dtype : "float32" }) as Float32Array;
    const out = wide ? new Float64Array(4 * hidden) : new Float32Array(4 * hidden);
    for (let i = 0; i < hidden; i++) {
      out[hidden + i] = ln(drawn[i]!);
      out[i] = -out[hidden + i]!;
    }
    return wide ? out : fromFloat32(out as Float32Array, dtype);
  });
}
