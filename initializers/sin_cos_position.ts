import { checkOptions } from "../core/check.ts";
import { exp, ln } from "../math/ln.ts";
import { cosine, sine } from "../math/turn.ts";
import { formula, wrongShape } from "./_formula.ts";
import { aboveZero, numberOption } from "../core/check.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/** The options of `sinCosPosition`. */
export interface SinCosPositionOptions {
  /** The base of the wavelengths, above 0; 10,000 by default. */
  readonly base?: number;
}

/**
 * The table of position encodings: sin(p / base^(2i/d)) in the even columns 2i of row p, the cosine of the same in the
 * odd ones.
 *
 * The last two axes are positions and features; axes before them hold copies. Throws `range` for a base that is not
 * above 0; when called, `shape` for fewer than two axes.
 *
 * Source: Vaswani et al., "Attention is all you need" (2017), section 3.5.
 *
 * Formula: sin(p / base^(2i/d)) in columns 2i, the cosine in columns 2i + 1.
 *
 * Peers: timm `build_sincos2d_pos_embed`, for images.
 *
 * @example
 * ```ts
 * import { keyed, sinCosPosition } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const table = sinCosPosition()([2, 2], keyed(0));
 * assertEquals(table, new Float32Array([0, 1, Math.sin(1), Math.cos(1)]));
 * ```
 */
export function sinCosPosition(options: SinCosPositionOptions = {}): Initializer {
  checkOptions("make sinCosPosition", options, ["base"]);
  const base = numberOption("sinCosPosition", "base", options.base ?? 10000, aboveZero, "a finite number above 0");
  const what = about("sinCosPosition", options, { base: 10000 });
  return formula(what, (shape) => {
    if (shape.length < 2) throw wrongShape(what, shape, "it needs two axes or more");
    const rows = shape.at(-2)!;
    const cols = shape.at(-1)!;
    const step = ln(base) / cols;
    return (i) => {
      const column = i % cols;
      const angle = Math.floor(i / cols) % rows / exp((column - column % 2) * step);
      return column % 2 === 0 ? sine(angle, 2 * Math.PI) : cosine(angle, 2 * Math.PI);
    };
  });
}
