/** Arrays compared as wholes, or up to a tolerance. */
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, sameShape } from "../core/shape.ts";
import { binary, wide } from "./_binary.ts";
import { inOrder } from "./_elements.ts";
import { promote } from "./_promote.ts";
import { comparedPair } from "./_weak.ts";
import { named } from "./ndarray.ts";
import { equal } from "./operators.ts";
import type { Input, View } from "./types.ts";

/** What counts as close. */
export interface CloseOptions {
  /** Relative to the size of `b`; 1e-5 by default. */
  readonly rtol?: number | undefined;
  /** Absolute; 1e-8 by default. */
  readonly atol?: number | undefined;
  /** Whether NaN is close to NaN. */
  readonly equalNan?: boolean | undefined;
}

/**
 * Returns whether elements are close: |a - b| <= atol + rtol |b| in float64; equal infinities are.
 *
 * @throws {LensorError} `shape` if shapes do not fit; `type` for tolerances that are not numbers.
 */
export function isclose(a: Input, b: Input, options: CloseOptions = {}): View<"bool"> {
  checkOptions("compare", options, ["rtol", "atol", "equalNan"]);
  const { rtol = 1e-5, atol = 1e-8, equalNan = false } = options;
  const [x, y] = comparedPair(a, b);
  for (const [name, value] of Object.entries({ rtol, atol })) {
    if (typeof value === "number") continue;
    throw new LensorError("type", `Cannot compare: expected a number for ${name}, found ${describe(value)}`);
  }
  promote(x.dtype, y.dtype);
  const close = (p: number, q: number): boolean => {
    if (p === q) return true;
    if (Number.isNaN(p) || Number.isNaN(q)) return equalNan && Number.isNaN(p) && Number.isNaN(q);
    return Number.isFinite(q) && Math.abs(p - q) <= atol + rtol * Math.abs(q);
  };
  const test = (p: number, q: number) => close(p, q) ? 1 : 0;
  return binary("compare", wide(x), wide(y), "bool", test, {}) as View<"bool">;
}

/**
 * Returns whether all elements are close, as `isclose` says.
 *
 * @throws {LensorError} as `isclose`.
 *
 * @example
 * ```ts
 * import { allclose } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(allclose([1, 2], [1, 2.00001]), true);
 * ```
 */
export function allclose(a: Input, b: Input, options: CloseOptions = {}): boolean {
  return (inOrder(isclose(a, b, options)) as Uint8Array).every((test) => test === 1);
}

/**
 * Returns whether two arrays have the same shape and equal elements, whatever their dtypes; with `equalNan` NaN equals
 * NaN.
 */
export function arrayEqual(a: Input, b: Input, options: { readonly equalNan?: boolean | undefined } = {}): boolean {
  checkOptions("compare", options, ["equalNan"]);
  const x = named("a", a);
  const y = named("b", b);
  if (!sameShape(x.shape, y.shape)) return false;
  const same = options.equalNan ? isclose(x, y, { rtol: 0, atol: 0, equalNan: true }) : equal(x, y);
  if (!options.equalNan) return (inOrder(same) as Uint8Array).every((test) => test === 1);
  // 64-bit integers have no NaN and are compared as such
  const exact = inOrder(equal(x, y)) as Uint8Array;
  const loose = inOrder(same) as Uint8Array;
  const nan = inOrder(notSelf(x)) as Uint8Array;
  return exact.every((test, i) => test === 1 || loose[i] === 1 && nan[i] === 1);
}

const notSelf = (x: View): View => binary("compare", wide(x), wide(x), "bool", (p: number) => p === p ? 0 : 1, {});
