import { checkOptions } from "../core/check.ts";
import { formula, wrongShape } from "./_formula.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/**
 * The coordinate channels of an image or a volume, from -1 to 1: channel a counts along spatial axis a.
 *
 * The shape is `[axes, ...sizes]`, as `[2, height, width]`: rows first, then columns. An axis of one pixel holds -1.
 * When called, throws `shape` unless there are as many channels as spatial axes.
 *
 * Source: Liu et al., "An intriguing failing of convolutional neural networks and the CoordConv solution" (2018), whose
 * code has the columns first; NumPy's `meshgrid` of `linspace(-1, 1)` with `indexing="ij"`.
 *
 * Formula: linspace(-1, 1) along axis a in channel a.
 *
 * Peers: NumPy `meshgrid`.
 *
 * @example
 * ```ts
 * import { coordinates, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(coordinates()([2, 2, 3], keyed(0)), new Float32Array([-1, -1, -1, 1, 1, 1, -1, 0, 1, -1, 0, 1]));
 * ```
 */
export function coordinates(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make coordinates", options, []);
  const what = about("coordinates", options);
  return formula(what, (shape) => {
    const [channels, ...sizes] = shape;
    const pixels = sizes.reduce((a, b) => a * b, 1);
    if (channels === undefined || channels !== sizes.length) {
      throw wrongShape(what, shape, "the first axis must count the others, as in [2, height, width]");
    }
    // Pixels from one to the next along each axis
    const strides = sizes.map((_, axis) => sizes.slice(axis + 1).reduce((a, b) => a * b, 1));
    return (i) => {
      const axis = Math.floor(i / pixels);
      const size = sizes[axis]!;
      const at = Math.floor(i % pixels / strides[axis]!) % size;
      return size === 1 ? -1 : 2 * at / (size - 1) - 1;
    };
  });
}
