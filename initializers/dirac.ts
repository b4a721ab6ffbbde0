import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { showShape } from "../core/shape.ts";
import { centre } from "./_centre.ts";
import { conventionOf, type ConventionOption } from "./_convention.ts";
import { numberOption } from "../core/check.ts";
import { perCopy } from "./_per_copy.ts";
import { about } from "./elementwise.ts";
import { sparsely } from "./constant.ts";
import type { Initializer } from "./types.ts";

/** The options of `dirac`. */
export interface DiracOptions extends ConventionOption {
  /** Each group of outputs starts anew with the first input; 1 by default. */
  readonly groups?: number;
}

/**
 * A convolution that hands its inputs on: ones at the centre, from each input to the output of the same number.
 *
 * The centre of an even size is the later tap. Any dtype. Throws `range` unless `groups` is a positive integer; when
 * called, `shape` unless there are 3 to 5 axes and the groups divide the outputs, `range`
 * where a spatial axis is empty.
 *
 * Source: Zagoruyko and Komodakis, "DiracNets" (2017); PyTorch's `dirac_`.
 *
 * Formula: 1 at the centre, from input d to output d of each group.
 *
 * Peers: PyTorch `dirac_`.
 *
 * @example
 * ```ts
 * import { dirac, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(dirac()([2, 2, 3], keyed(0)), new Float32Array([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]));
 * ```
 */
export function dirac(options: DiracOptions = {}): Initializer {
  checkOptions("make dirac", options, ["groups", "convention"]);
  const whole = (n: number) => Number.isSafeInteger(n) && n >= 1;
  const groups = numberOption("dirac", "groups", options.groups ?? 1, whole, "a positive integer");
  const convention = conventionOf("dirac", options.convention);
  const what = about("dirac", options, { groups: 1 });
  return perCopy(sparsely(what, 1, (shape, rng, { axes }) => {
    if (shape.length < 3 || shape.length > 5) {
      throw new LensorError("shape", `Cannot fill ${showShape(shape)} with ${what.label}: it needs 3, 4 or 5 axes`);
    }
    const torch = convention(shape.length, rng, axes) === "torch";
    const spatial = torch ? shape.slice(2) : shape.slice(0, -2);
    const outputs = torch ? shape[0]! : shape.at(-1)!;
    const inputs = torch ? shape[1]! : shape.at(-2)!;
    if (outputs % groups !== 0) {
      throw new LensorError(
        "shape",
        `Cannot fill ${showShape(shape)} with ${what.label}: the groups do not divide ${outputs}`,
      );
    }
    const taps = spatial.reduce((n, size) => n * size, 1);
    const tap = centre(spatial, false);
    const per = outputs / groups;
    if (taps === 0 && per * inputs > 0) {
      throw new LensorError("range", `Cannot fill ${showShape(shape)} with ${what.label}: the kernel has no centre`);
    }
    if (taps === 0) return [];
    return Array.from({ length: groups * Math.min(per, inputs) }, (_, i) => {
      const many = Math.min(per, inputs);
      const out = Math.floor(i / many) * per + i % many;
      const input = i % many;
      return torch ? (out * inputs + input) * taps + tap : (tap * inputs + input) * outputs + out;
    });
  }));
}
