import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import { centre } from "./_centre.ts";
import { conventionOf, type ConventionOption } from "./_convention.ts";
import { numberOption } from "../core/check.ts";
import { perCopy } from "./_per_copy.ts";
import { about } from "./elementwise.ts";
import { wholly } from "./_whole.ts";
import { methodOf, orthogonal, type OrthogonalMethod } from "./orthogonal.ts";
import type { Initializer } from "./types.ts";

/** The options of `deltaOrthogonal`. */
export interface DeltaOrthogonalOptions extends ConventionOption {
  /** A factor for every element; 1 by default. */
  readonly gain?: number;
  /**
   * JAX's `column_axis`: which axis of the matrix at the centre, inputs by outputs, becomes its columns; the last
   * by default.
   */
  readonly columnAxis?: number;
  /**
   * How the matrix is made under `keyed`, as in `orthogonal`.
   *
   * @default "haar"
   */
  readonly method?: OrthogonalMethod;
}

/**
 * A convolution that is zero but for an orthogonal matrix at its centre, times `gain`.
 *
 * JAX's `delta_orthogonal`; the centre of an even size is the earlier tap. There must be as many outputs as inputs or
 * more. Throws `range` for a gain that is not finite, `type` for a columnAxis that the matrix lacks; when called,
 * `shape` unless the shape has 3 to 5 axes and out >= in.
 *
 * Source: Xiao et al., "Dynamical isometry and a mean field theory of CNNs" (2018).
 *
 * Formula: an orthogonal matrix at the centre, 0 elsewhere.
 *
 * Peers: JAX `delta_orthogonal`.
 *
 * @example
 * ```ts
 * import { deltaOrthogonal, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = deltaOrthogonal()([4, 2, 3, 3], keyed(0)) as Float32Array;
 * assertEquals(w.filter((x) => x !== 0).length, 8);
 * ```
 */
export function deltaOrthogonal(options: DeltaOrthogonalOptions = {}): Initializer {
  checkOptions("make deltaOrthogonal", options, ["gain", "columnAxis", "convention", "method"]);
  const gain = numberOption("deltaOrthogonal", "gain", options.gain ?? 1);
  const { columnAxis = -1 } = options;
  if (columnAxis !== -1 && (![0, 1, -2].includes(columnAxis) || options.convention === "torch")) {
    const text = `Cannot make deltaOrthogonal: columnAxis is ${describe(columnAxis)}; use 0 or 1, in JAX's convention`;
    throw new LensorError("type", text);
  }
  const convention = conventionOf("deltaOrthogonal", options.convention);
  const method = methodOf("deltaOrthogonal", options.method);
  const what = about("deltaOrthogonal", { ...options, method }, { gain: 1, columnAxis: -1, method: "haar" });
  return perCopy(wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 3 || shape.length > 5) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it needs 3, 4 or 5 axes`);
    }
    const torch = columnAxis === -1 && convention(shape.length, rng, axes) === "torch";
    const [rows, cols] = (torch ? shape.slice(0, 2) : shape.slice(-2)) as [number, number];
    if (torch ? rows < cols : cols < rows) {
      throw new LensorError(
        "shape",
        `Cannot draw ${what.label} for ${showShape(shape)}: it has fewer outputs than inputs`,
      );
    }
    const spatial = torch ? shape.slice(2) : shape.slice(0, -2);
    const taps = spatial.reduce((n, size) => n * size, 1);
    const out = allocate(dtype, rows * cols * taps) as Float32Array;
    const tap = centre(spatial, true);
    if (out.length === 0) return out;
    const by = orthogonal(torch ? { gain, convention: "torch", method } : { gain, columnAxis, method });
    const matrix = by([rows, cols], rng, { dtype }) as Float32Array;
    for (let i = 0; i < matrix.length; i++) out[torch ? i * taps + tap : tap * matrix.length + i] = matrix[i]!;
    return out;
  }));
}
