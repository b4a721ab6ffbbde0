import { checkOptions } from "../core/check.ts";
import { ln } from "../math/ln.ts";
import { formula, wrongShape } from "./_formula.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/**
 * The logarithm of a diagonal state matrix, ln(n + 1) for state n of the last axis: Mamba's `A_log`, of which -exp is
 * the matrix -(n + 1).
 *
 * When called, throws `shape` for a scalar.
 *
 * Source: Gu et al., "On the parameterization and initialization of diagonal state space models" (2022), S4D-Real;
 * `A_log` of Mamba's code.
 *
 * Formula: ln(n + 1).
 *
 * Peers: Mamba `A_log`.
 *
 * @example
 * ```ts
 * import { keyed, s4dReal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(s4dReal()([2, 2], keyed(0)), new Float32Array([0, Math.LN2, 0, Math.LN2]));
 * ```
 */
export function s4dReal(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make s4dReal", options, []);
  const what = about("s4dReal", options);
  return formula(what, (shape) => {
    const states = shape.at(-1);
    if (states === undefined) throw wrongShape(what, shape, "it needs an axis of states");
    return (i) => ln(i % states + 1);
  });
}
