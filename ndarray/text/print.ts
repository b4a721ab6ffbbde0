/** Printing arrays. */
import { LensorError } from "../../core/errors.ts";
import { checkOptions } from "../../core/check.ts";
import { nearest, quoteNames } from "../../core/nearest.ts";
import { describe } from "../../core/shape.ts";
import { ndarray } from "../ndarray.ts";
import type { Input } from "../types.ts";
import { type PrintOptions, reprOf, strOf } from "./_print.ts";

export type { NumberOptions } from "./_numbers.ts";
export type { PrintOptions } from "./_print.ts";

/**
 * Returns the elements as NumPy's `str` shows them.
 *
 * @throws {LensorError} `unknown-name` for another option, sign or floatmode; `range` for numbers that are not integers
 * of at least 0.
 *
 * @example
 * ```ts
 * import { arrayStr } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(arrayStr([[1, -0.5], [10, 2]]), "[[ 1.  -0.5]\n [10.   2. ]]");
 * assertEquals(arrayStr([1 / 3], { precision: 2 }), "[0.33]");
 * ```
 */
export function arrayStr(x: Input, options: PrintOptions = {}): string {
  checkPrinting(options);
  return strOf(ndarray(x), options);
}

/**
 * Returns an array as NumPy's `repr` shows it: a call of `array`, with the dtype where the elements do not tell.
 *
 * @throws {LensorError} as `arrayStr`.
 *
 * @example
 * ```ts
 * import { arrayRepr } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(arrayRepr([1, 2]), "array([1., 2.], dtype=float32)");
 * ```
 */
export function arrayRepr(x: Input, options: PrintOptions = {}): string {
  checkPrinting(options);
  return reprOf(ndarray(x), options);
}

const COUNTS = { precision: 1000, threshold: Infinity, edgeitems: Infinity, maxLineWidth: Infinity };
const WORDS = { sign: ["-", "+", " "], floatmode: ["fixed", "unique", "maxprec", "maxprec_equal"] };

function checkPrinting(options: PrintOptions): void {
  checkOptions("print", options, [...Object.keys(COUNTS), ...Object.keys(WORDS), "suppressSmall"]);
  for (const [name, most] of Object.entries(COUNTS)) {
    const value = options[name as keyof typeof COUNTS];
    if (value === undefined || Number.isInteger(value) && value >= 0 && value <= most || value === most) continue;
    const upTo = Number.isFinite(most) ? `from 0 to ${most}` : "of at least 0";
    throw new LensorError("range", `Cannot print: ${name} is ${describe(value)}; use an integer ${upTo}`);
  }
  for (const [name, words] of Object.entries(WORDS)) {
    const value = options[name as keyof typeof WORDS];
    if (value === undefined || words.includes(value)) continue;
    const near = typeof value === "string" ? nearest(value, words)[0] : undefined;
    const help = near ? `did you mean "${near}"` : `use ${quoteNames(words)}`;
    throw new LensorError("unknown-name", `Cannot print: there is no ${name} ${describe(value)}; ${help}`);
  }
}
