import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { centre } from "./_centre.ts";
import { conventionOf, type ConventionOption } from "./_convention.ts";
import { formula, wrongShape } from "./_formula.ts";
import { perCopy } from "./_per_copy.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/** The options of `zerO`. */
export interface ZerOOptions extends ConventionOption {
  /**
   * True for an orthonormal Hadamard matrix, as in the authors' code; the paper's is larger by √2. False by default.
   */
  readonly normalized?: boolean;
}

/**
 * ZerO: a layer starts as (a part of) the identity, or where it widens as a part of a Hadamard matrix; nothing is
 * random.
 *
 * For more outputs than inputs, with 2^m the next power of two from the outputs on, element (o, i) is ±2^(-(m - 1) /
 * 2), the sign being the parity of the bits that o and i share. Convolutions hold the matrix at their centre. Throws
 * `type` if `normalized` is not a boolean; when called, `shape` unless there are 2 to 5 axes.
 *
 * Source: Zhao et al., "ZerO initialization: Initializing neural networks with only zeros and ones" (2021), algorithm
 * 1; its code divides by 2^(m / 2) instead.
 *
 * Formula: a partial identity; ±2^(-(m - 1) / 2) in widening layers.
 *
 * Peers: none.
 *
 * Beware: the paper scales by 2^(-(m - 1) / 2), its code by 2^(-m / 2): `normalized`.
 *
 * @example
 * ```ts
 * import { keyed, zerO } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(zerO()([2, 3], keyed(0)), new Float32Array([1, 0, 0, 0, 1, 0]));
 * assertEquals(zerO()([2, 1], keyed(0)), new Float32Array([1, 1]));
 * ```
 */
export function zerO(options: ZerOOptions = {}): Initializer {
  checkOptions("make zerO", options, ["normalized", "convention"]);
  const { normalized = false } = options;
  const convention = conventionOf("zerO", options.convention);
  if (typeof normalized !== "boolean") {
    throw new LensorError("type", `Cannot make zerO: normalized is ${describe(normalized)}; use true or false`);
  }
  const what = about("zerO", options, { normalized: false });
  return perCopy(formula(what, (shape, rng, { axes }) => {
    if (shape.length < 2 || shape.length > 5) throw wrongShape(what, shape, "it needs 2 to 5 axes");
    const torch = convention(shape.length, rng, axes) === "torch";
    const spatial = torch ? shape.slice(2) : shape.slice(0, -2);
    const [a, b] = torch ? shape : shape.slice(-2);
    const [outputs, inputs] = torch ? [a!, b!] : [b!, a!];
    const taps = spatial.reduce((n, size) => n * size, 1);
    const tap = centre(spatial, false);
    // 2^m is the next power of two from the outputs on; 2^(-halves / 2) from exact parts
    const m = 32 - Math.clz32(outputs - 1);
    const halves = normalized ? m : m - 1;
    const size = Math.pow(2, -Math.floor(halves / 2)) * (halves % 2 === 0 ? 1 : Math.SQRT1_2);
    return (i) => {
      const [place, at] = torch ? [Math.floor(i / taps), i % taps] : [i % (a! * b!), Math.floor(i / (a! * b!))];
      if (at !== tap) return 0;
      const first = Math.floor(place / b!);
      const second = place % b!;
      if (outputs <= inputs) return first === second ? 1 : 0;
      return odd(first & second) ? -size : size;
    };
  }));
}

// Whether a number has an odd count of ones
function odd(bits: number): boolean {
  let left = bits, is = false;
  for (; left !== 0; left &= left - 1) is = !is;
  return is;
}
