import { checkOptions } from "../core/check.ts";
import { formula, wrongShape } from "./_formula.ts";
import { numberOption } from "../core/check.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/** The options of `lstmForgetBias`. */
export interface LstmForgetBiasOptions {
  /** The bias of the forget gate; 1 by default. */
  readonly value?: number;
}

/**
 * The bias of an LSTM that remembers at the start: `value` for the forget gate, 0 for the others.
 *
 * For the gates in the order input, forget, cell, output (PyTorch, Keras): the second quarter of the vector.
 * When called, throws `shape` unless there is one axis, a multiple of 4.
 *
 * Source: Jozefowicz et al., "An empirical exploration of recurrent network architectures" (2015).
 *
 * Formula: value for the forget gate, 0 for the others.
 *
 * Peers: Keras `unit_forget_bias=True`.
 *
 * Beware: PyTorch has two biases that are added: give it to one of them.
 *
 * @example
 * ```ts
 * import { keyed, lstmForgetBias } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(lstmForgetBias()([8], keyed(0)), new Float32Array([0, 0, 1, 1, 0, 0, 0, 0]));
 * ```
 */
export function lstmForgetBias(options: LstmForgetBiasOptions = {}): Initializer {
  checkOptions("make lstmForgetBias", options, ["value"]);
  const value = numberOption("lstmForgetBias", "value", options.value ?? 1);
  const what = about("lstmForgetBias", options, { value: 1 });
  return formula(what, (shape) => {
    if (shape.length !== 1 || shape[0]! % 4 !== 0) throw wrongShape(what, shape, "it needs one axis, a multiple of 4");
    const hidden = shape[0]! / 4;
    return (i) => Math.floor(i / hidden) === 1 ? value : 0;
  });
}
