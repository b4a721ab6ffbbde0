import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkedValues } from "../core/checked_values.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { wrongShape } from "./_formula.ts";
import { numberOption } from "../core/check.ts";
import { about } from "./elementwise.ts";
import { wholly } from "./_whole.ts";
import { kaimingNormal } from "./kaiming.ts";
import type { Initializer } from "./types.ts";

/** The options of `icnr`. */
export interface IcnrOptions {
  /** The factor of the pixel shuffle that follows, a positive integer. */
  readonly scale: number;
  /** What draws the kernels; `kaimingNormal()` by default. */
  readonly inner?: Initializer;
}

/**
 * A convolution before a pixel shuffle that starts as nearest-neighbour upsampling, free of checkerboards.
 *
 * The kernels of `out / scale²` channels are drawn by `inner` and each is repeated scale² times, in PyTorch's layout
 * (out first). Throws `range` unless the scale is a positive integer; when called, `shape` unless scale² divides the
 * outputs.
 *
 * Source: Aitken et al., "Checkerboard artifact free sub-pixel convolution" (2017).
 *
 * Formula: kernels of out / scale² channels, each repeated scale² times.
 *
 * Peers: fastai `icnr_init`.
 *
 * @example
 * ```ts
 * import { icnr, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = icnr({ scale: 2 })([4, 1, 1], keyed(0)) as Float32Array;
 * assertEquals(w, new Float32Array(4).fill(w[0]!));
 * ```
 */
export function icnr(options: IcnrOptions): Initializer {
  checkOptions("make icnr", options ?? {}, ["scale", "inner"]);
  const whole = (n: number) => Number.isSafeInteger(n) && n >= 1;
  const scale = numberOption("icnr", "scale", options?.scale, whole, "a positive integer");
  const inner = options.inner ?? kaimingNormal();
  const times = scale * scale;
  if (typeof inner !== "function") {
    throw new LensorError("type", `Cannot make icnr: inner is ${describe(inner)}, no initializer`);
  }
  const named = options.inner ? `, inner=${(inner.label ?? inner.name) || "custom"}` : "";
  const what = { ...about("icnr", { scale, inner }), label: `icnr(scale=${scale}${named})` };
  return wholly(what, (shape, rng, dtype, { axes }) => {
    const [out, ...rest] = shape;
    if (out === undefined || out % times !== 0) {
      throw wrongShape(what, shape, `the first axis is not a multiple of ${times}`);
    }
    const part = [out / times, ...rest];
    const who = `Cannot fill [${shape.join(", ")}] with ${what.label}: inner`;
    const kernels = checkedValues(inner(part, rng, { dtype, axes }), { shape: part, dtype }, who);
    const size = kernels.length / (out / times) || 0;
    const made = allocate(dtype, size * out);
    for (let c = 0; c < out; c++) {
      const from = Math.floor(c / times) * size;
      (made as Float32Array).set(kernels.subarray(from, from + size) as Float32Array, c * size);
    }
    return made;
  });
}
