import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { aboveZero, numberOption } from "../core/check.ts";
import { about, elementwise } from "./elementwise.ts";
import { torchFans, type TorchFansOption } from "./_torch_fans.ts";
import type { Initializer } from "./types.ts";

/** The options of `siren`. */
export interface SirenOptions extends TorchFansOption {
  /** The frequency of the sine activations, above 0; 30 by default. */
  readonly w0?: number;
  /** Whether this is the first layer; false by default. */
  readonly first?: boolean;
}

/**
 * The weights of a network with sine activations: uniform in ±√(6 / fanIn) / w0, in the first layer ±1 / fanIn.
 *
 * Throws `range` for a frequency that is not above 0; when called, `shape` for fewer than two axes.
 *
 * Source: Sitzmann et al., "Implicit neural representations with periodic activation functions" (2020), section 3.2.
 *
 * Formula: U(±√(6 / fanIn) / w0), U(±1 / fanIn) in the first layer.
 *
 * Peers: none.
 *
 * @example
 * ```ts
 * import { keyed, siren } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = siren({ first: true })([8, 4], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 0.25));
 * ```
 */
export function siren(options: SirenOptions = {}): Initializer {
  checkOptions("make siren", options, ["w0", "first", "fans"]);
  const w0 = numberOption("siren", "w0", options.w0 ?? 30, aboveZero, "a finite number above 0");
  const { first = false } = options;
  const read = torchFans("siren", options.fans);
  if (typeof first !== "boolean") {
    throw new LensorError("type", `Cannot make siren: first is ${describe(first)}; use true or false`);
  }
  return elementwise(about("siren", options, { w0: 30, first: false }), (n, rng, into, shape, draw) => {
    const { fanIn } = read(shape, draw);
    return rng.uniform(n, { ...into, bound: first ? 1 / fanIn : Math.sqrt(6 / fanIn) / w0 });
  });
}
