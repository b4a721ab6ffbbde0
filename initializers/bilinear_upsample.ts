import { checkOptions } from "../core/check.ts";
import { formula, wrongShape } from "./_formula.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/**
 * A transposed convolution that upsamples by (bi-, tri-)linear interpolation, channel by channel.
 *
 * For PyTorch's layout (channels, channels or 1, ...spatial). An axis of size k holds 1 - |x - (k - 1)/2| / ⌈k/2⌉; the
 * sizes for stride s are k = 2s - s mod 2. Channels get their own kernel, others zeros.
 * When called, throws `shape` for fewer than three axes.
 *
 * Source: Long et al., "Fully convolutional networks for semantic segmentation" (2015).
 *
 * Formula: products of 1 - |x - (k - 1) / 2| / ⌈k / 2⌉ on the channel diagonal.
 *
 * Peers: Caffe's filler `bilinear`.
 *
 * @example
 * ```ts
 * import { bilinearUpsample, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(bilinearUpsample()([1, 1, 4], keyed(0)), new Float32Array([0.25, 0.75, 0.75, 0.25]));
 * ```
 */
export function bilinearUpsample(options: Readonly<Record<string, never>> = {}): Initializer {
  checkOptions("make bilinearUpsample", options, []);
  const what = about("bilinearUpsample", options);
  return formula(what, (shape) => {
    const [, second, ...sizes] = shape;
    if (shape.length < 3) throw wrongShape(what, shape, "it needs three axes or more");
    const taps = sizes.reduce((n, size) => n * size, 1);
    return (i) => {
      const channel = Math.floor(i / taps);
      if (second !== 1 && Math.floor(channel / second!) !== channel % second!) return 0;
      let at = i % taps, product = 1;
      for (const size of sizes.toReversed()) {
        const factor = Math.ceil(size / 2);
        const middle = (size - 1) / 2;
        product *= 1 - Math.abs(at % size - middle) / factor;
        at = Math.floor(at / size);
      }
      return product;
    };
  });
}
