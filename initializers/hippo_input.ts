import { checkOptions } from "../core/check.ts";
import { formula, wrongShape } from "./_formula.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/**
 * The input vector of HiPPO-LegS, √(2n + 1) for state n of the last axis; `hippo` is its state matrix.
 *
 * When called, throws `shape` for a scalar.
 *
 * Source: Gu et al., "HiPPO: recurrent memory with optimal polynomial projections" (2020); `transition("legs")` of the
 * S4 code.
 *
 * Formula: √(2n + 1).
 *
 * Peers: S4 `transition("legs")`.
 *
 * @example
 * ```ts
 * import { hippoInput, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hippoInput()([5], keyed(0))[4], 3);
 * ```
 */
export function hippoInput(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make hippoInput", options, []);
  const what = about("hippoInput", options);
  return formula(what, (shape) => {
    const states = shape.at(-1);
    if (states === undefined) throw wrongShape(what, shape, "it needs an axis of states");
    return (i) => Math.sqrt(2 * (i % states) + 1);
  });
}
