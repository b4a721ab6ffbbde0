import { checkOptions } from "../core/check.ts";
import { formula, wrongShape } from "./_formula.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/**
 * The state matrix of HiPPO-LegS: -√((2n + 1)(2k + 1)) below the diagonal, -(n + 1) on it, 0 above.
 *
 * When called, throws `shape` unless the last two axes are equal; axes before them hold copies.
 *
 * Source: Gu et al., "HiPPO: recurrent memory with optimal polynomial projections" (2020).
 *
 * Formula: -√((2n + 1)(2k + 1)) below the diagonal, -(n + 1) on it.
 *
 * Peers: S4 `transition("legs")`.
 *
 * @example
 * ```ts
 * import { hippo, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hippo()([2, 2], keyed(0)), new Float32Array([-1, 0, -Math.sqrt(3), -2]));
 * ```
 */
export function hippo(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make hippo", options, []);
  const what = about("hippo", options);
  return formula(what, (shape) => {
    const size = shape.at(-1);
    if (shape.length < 2 || shape.at(-2) !== size) throw wrongShape(what, shape, "its last two axes must be equal");
    return (i) => {
      const n = Math.floor(i / size!) % size!;
      const k = i % size!;
      return n < k ? 0 : n === k ? -(n + 1) : -Math.sqrt((2 * n + 1) * (2 * k + 1));
    };
  });
}
