/** Bounds, and numbers in place of NaN and infinities. */
import { kindOf } from "../core/dtype.ts";
import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { binary, type Numbers, wide } from "./_binary.ts";
import { type Out, put } from "./_out.ts";
import { checkComputable, promoteAll } from "./_promote.ts";
import { inside, isBare, pair, weak } from "./_weak.ts";
import { asType, copy, named, ndarray, viewOf } from "./ndarray.ts";
import { type Arithmetic, maximum, minimum } from "./operators.ts";
import type { FloatType, Input, View } from "./types.ts";

/** What stands for what is not finite. */
export interface NanToNumOptions extends Out {
  /** For NaN; 0 by default. */
  readonly nan?: number | undefined;
  /** For Infinity; the largest number of the dtype by default. */
  readonly posinf?: number | undefined;
  /** For -Infinity; the smallest number of the dtype by default. */
  readonly neginf?: number | undefined;
}

/** Returns the larger of two; the other one where one is NaN. */
export const fmax: Arithmetic = passingOver(maximum, (x, y) => x >= y || y !== y ? x : y);
/** Returns the smaller of two; the other one where one is NaN. */
export const fmin: Arithmetic = passingOver(minimum, (x, y) => x <= y || y !== y ? x : y);

/**
 * Returns the elements between two bounds: `minimum(maximum(x, min), max)`; null stands for no bound, arrays are
 * broadcast.
 *
 * A NaN as bound gives NaN; where min is above max the result is max. Bare integers that an integer dtype lacks bound
 * nothing.
 *
 * @throws {LensorError} `range` for a bare min above, or max below, all that the integer dtype holds; `shape` if shapes
 * do not fit.
 *
 * @example
 * ```ts
 * import { clip, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(clip([-2, 0.5, 3], -1, 1)), [-1, 0.5, 1]);
 * ```
 */
export function clip<D extends FloatType>(x: View<D>, min: number | null, max?: number | null): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function clip(x: Input, min: Input | null, max?: Input | null, options?: Out): View;
export function clip(x: Input, min: Input | null = null, max: Input | null = null, options: Out = {}): View {
  checkOptions("clip", options, ["out"]);
  const view = named("x", x);
  const { dtype } = view;
  checkComputable(dtype);
  const bound = (name: string, y: Input | null, side: 1 | -1): View | undefined => {
    if (y === null || y === undefined) return undefined;
    if (!isBare(y)) return named(name, y);
    return !inside(y, dtype) && (side < 0 ? y < 0 : y > 0) ? undefined : weak("clip", y, dtype);
  };
  const low = bound("min", min, -1);
  const high = bound("max", max, 1);
  const joint = promoteAll([view, low, high].flatMap((v) => v ? [v.dtype] : []));
  const least = low ? maximum(asType(view, joint), asType(low, joint)) : asType(view, joint);
  if (high) return minimum(least, asType(high, joint), options);
  return put(low ? least : copy(least), options);
}

/**
 * Returns the array with numbers in place of NaN and infinities; integers as they are.
 *
 * @example
 * ```ts
 * import { nanToNum, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(nanToNum([NaN, Infinity, 1], { posinf: 9 })), [0, 9, 1]);
 * ```
 */
export function nanToNum<D extends DType>(
  x: View<D>,
  options?: NanToNumOptions & { readonly out?: undefined },
): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function nanToNum(x: Input, options?: NanToNumOptions): View;
export function nanToNum(x: Input, options: NanToNumOptions = {}): View {
  checkOptions("replace", options, ["nan", "posinf", "neginf", "out"]);
  const view = ndarray(x);
  const { nan = 0, posinf, neginf, ...rest } = options;
  const { dtype } = view;
  checkComputable(dtype);
  for (const [name, value] of Object.entries({ nan, posinf, neginf })) {
    if (value === undefined || typeof value === "number") continue;
    throw new LensorError("type", `Cannot replace: expected a number for ${name}, found ${describe(value)}`);
  }
  if (kindOf(dtype) !== "float") return put(copy(view), rest);
  const most = LARGEST[dtype as FloatType];
  const high = posinf ?? most;
  const low = neginf ?? -most;
  const fn = (y: number): number => y !== y ? nan : y === Infinity ? high : y === -Infinity ? low : y;
  return binary("replace", view, viewOf(new Float64Array(1), "float64", []), dtype, fn, rest);
}

// The largest finite numbers
const LARGEST: Readonly<Record<FloatType, number>> = {
  float64: Number.MAX_VALUE,
  float32: (2 - 2 ** -23) * 2 ** 127,
  float16: 65504,
  bfloat16: (2 - 2 ** -7) * 2 ** 127,
};

// Only floats have NaN
function passingOver(plain: Arithmetic, fn: Numbers): Arithmetic {
  return ((a: Input, b: Input, options: Out = {}): View => {
    const [x, y] = pair("compare", a, b);
    const dtype = promoteAll([x.dtype, y.dtype]);
    if (kindOf(dtype) !== "float") return plain(x, y, options);
    return binary("compare", wide(x), wide(y), dtype, fn, options);
  }) as Arithmetic;
}
