import { checkOptions } from "../core/check.ts";
import { exp, ln } from "../math/ln.ts";
import { cosine, sine } from "../math/turn.ts";
import { formula, wrongShape } from "./_formula.ts";
import { aboveZero, numberOption } from "../core/check.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/** The options of `sinCosGrid`. */
export interface SinCosGridOptions {
  /** The base of the wavelengths, above 0; 10,000 by default. */
  readonly base?: number;
}

/**
 * The position encodings of a square grid of patches: sines and cosines of a patch's column, then of its row, a quarter
 * of the features each.
 *
 * The last two axes are positions, row by row, and features; axes before them hold copies. One position more than a
 * square is a class token in front, which is 0. Throws `range` for a base that is not above 0; when called, `shape` for
 * fewer than two axes, another number of positions, or a number of features that is not a multiple of 4.
 *
 * Source: He et al., "Masked autoencoders are scalable vision learners" (2021), appendix A.1, and its code.
 *
 * Formula: sin(c ω), cos(c ω), sin(r ω), cos(r ω) for column c, row r and ω = base^(-4k/d), k < d / 4.
 *
 * Peers: Transformers `get_2d_sincos_pos_embed`.
 *
 * Beware: timm's `build_sincos2d_pos_embed` has both sines, the row's first, before both cosines.
 *
 * @example
 * ```ts
 * import { keyed, sinCosGrid } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const table = sinCosGrid()([4, 4], keyed(0));
 * // The second patch: column 1, row 0
 * assertEquals(table.slice(4, 8), new Float32Array([Math.sin(1), Math.cos(1), 0, 1]));
 * ```
 */
export function sinCosGrid(options: SinCosGridOptions = {}): Initializer {
  checkOptions("make sinCosGrid", options, ["base"]);
  const base = numberOption("sinCosGrid", "base", options.base ?? 10000, aboveZero, "a finite number above 0");
  const what = about("sinCosGrid", options, { base: 10000 });
  return formula(what, (shape) => {
    const width = shape.at(-1) ?? 0;
    const places = shape.at(-2) ?? 0;
    const side = Math.floor(Math.sqrt(places));
    const tokens = places - side * side;
    const quarter = width / 4;
    if (shape.length < 2 || tokens > 1 || !Number.isInteger(quarter)) {
      const need = "it needs a square number of positions, or one more, and a width that is a multiple of 4";
      throw wrongShape(what, shape, need);
    }
    return (i) => {
      const at = Math.floor(i / width) % places - tokens;
      const part = Math.floor(i % width / quarter);
      if (at < 0) return 0;
      const place = part < 2 ? at % side : Math.floor(at / side);
      const angle = place * exp(-ln(base) * (i % quarter) / quarter);
      return part % 2 === 0 ? sine(angle, 2 * Math.PI) : cosine(angle, 2 * Math.PI);
    };
  });
}
