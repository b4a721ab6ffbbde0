/**
 * Functions with real results: float16 of bool and 8-bit integers, float32 of 16 bits, float64 of more; floats keep
 * their dtype.
 *
 * Computed in doubles and rounded once, but for `exp`, `log`, `tanh` of float32, which are the kernels' own. float32 is
 * within 1 ULP of the true value, float64 within 2 ULP. Outside of the domain the result is NaN.
 */
import type { DType } from "../core/types.ts";
import type { FunctionName } from "../kernels/elements.ts";
import { binary, type Numbers, wide } from "./_binary.ts";
import type { Out } from "./_out.ts";
import { jointRealOf, realOf } from "./_promote.ts";
import { type PairRun, runsOf } from "./_runs.ts";
import { exp32, log32, tanh32 } from "./_twins.ts";
import { realPair } from "./_weak.ts";
import { ndarray, viewOf } from "./ndarray.ts";
import type { Division } from "./operators.ts";
import type { FloatType, Input, View } from "./types.ts";

/** A function of one array with real results. */
export interface RealFunction {
  <D extends FloatType>(x: View<D>): View<D>;
  (x: Input, options?: Out): View;
}

/**
 * Returns e to the power of each element; float32 less than 1 ULP from the true value (0.96 measured), the same bits on
 * every machine.
 */
export const exp: RealFunction = real(Math.exp, "exp", exp32);
/** Returns the natural logarithm; float32 within 0.5001 ULP of the true value, the same bits on every machine. */
export const log: RealFunction = real(Math.log, "log", log32);
/** Returns the square root, correctly rounded. */
export const sqrt: RealFunction = real(Math.sqrt, "sqrt");
/** Returns the hyperbolic tangent; float32 within 0.5001 ULP of the true value, the same bits on every machine. */
export const tanh: RealFunction = real(Math.tanh, "tanh", tanh32);
/** Returns the sine of an angle in radians. */
export const sin: RealFunction = real((x) => Math.sin(x));
/** Returns the cosine of an angle in radians. */
export const cos: RealFunction = real((x) => Math.cos(x));
/** Returns the tangent of an angle in radians. */
export const tan: RealFunction = real((x) => Math.tan(x));
/** Returns the hyperbolic sine. */
export const sinh: RealFunction = real((x) => Math.sinh(x));
/** Returns the hyperbolic cosine. */
export const cosh: RealFunction = real((x) => Math.cosh(x));
/** Returns the angle in radians, from -pi/2 to pi/2, whose sine this is. */
export const asin: RealFunction = real((x) => Math.asin(x));
/** Returns the angle in radians, from 0 to pi, whose cosine this is. */
export const acos: RealFunction = real((x) => Math.acos(x));
/** Returns the angle in radians, between -pi/2 and pi/2, whose tangent this is. */
export const atan: RealFunction = real((x) => Math.atan(x));
/** Returns the inverse of the hyperbolic sine. */
export const asinh: RealFunction = real((x) => Math.asinh(x));
/** Returns the inverse of the hyperbolic cosine. */
export const acosh: RealFunction = real((x) => Math.acosh(x));
/** Returns the inverse of the hyperbolic tangent. */
export const atanh: RealFunction = real((x) => Math.atanh(x));
/** Returns log(1 + x), exact for small x too. */
export const log1p: RealFunction = real((x) => Math.log1p(x));
/** Returns exp(x) - 1, exact for small x too. */
export const expm1: RealFunction = real((x) => Math.expm1(x));
/** Returns the logarithm to the base 2. */
export const log2: RealFunction = real((x) => Math.log2(x));
/** Returns the logarithm to the base 10. */
export const log10: RealFunction = real((x) => Math.log10(x));
/** Returns 2 to the power of each element. */
export const exp2: RealFunction = real((x) => 2 ** x);
/** Returns the cube root. */
export const cbrt: RealFunction = real((x) => Math.cbrt(x));
/**
 * Returns the angle of the point (b, a) in radians, from -pi to pi: `atan2(y, x)`.
 *
 * @example
 * ```ts
 * import { atan2, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(atan2([0, 1], [1, 0])), [0, Math.fround(Math.PI / 2)]);
 * ```
 */
export const atan2: Division = realOfTwo("find the angle of", Math.atan2);
/** Returns the length of the vector (a, b), without overflow on the way. */
export const hypot: Division = realOfTwo("find the length of", Math.hypot);
/** Returns log(exp(a) + exp(b)), without overflow on the way. */
export const logaddexp: Division = realOfTwo("add", (x, y) => {
  if (x === y) return x + Math.LN2;
  const apart = x - y;
  return apart > 0 ? x + Math.log1p(Math.exp(-apart)) : apart <= 0 ? y + Math.log1p(Math.exp(apart)) : NaN;
});
/** Returns the size of `a` with the sign of `b`, also of a zero or NaN. */
export const copysign: Division = realOfTwo("give signs to", (x, y) => {
  const minus = y < 0 || Object.is(y, -0) || y !== y && signOfNaN(y);
  return minus ? -Math.abs(x) : Math.abs(x);
});
/** Returns 0 where `a` is below 0, `b` where it is 0, 1 above; NaN where `a` is NaN. */
export const heaviside: Division = realOfTwo("step at", (x, y) => x > 0 ? 1 : x < 0 ? 0 : x === 0 ? y : NaN);

const WIDE = new Float64Array(1);
const BITS = new BigUint64Array(WIDE.buffer);
function signOfNaN(x: number): boolean {
  WIDE[0] = x;
  return BITS[0]! >> 63n === 1n;
}

// In float32 the function of the kernels, for strided arrays too, so that a view gives the numbers of its copy
function real(fn: (x: number) => number, name?: FunctionName, single: (x: number) => number = fn): RealFunction {
  return ((x: Input, options: Out = {}): View => {
    const view = ndarray(x);
    const dtype = realOf(view.dtype);
    const nothing = viewOf(new Float64Array(1), "float64", []);
    const chosen = dtype === "float64" ? fn : single;
    const quick = (work: DType): PairRun | undefined => {
      const run = name && runsOf(name)[work as "float32" | "float64"];
      return run && ((out, o, p, at, s, _, __, ___, n) => run(out, o, p, at, s, n));
    };
    return binary("map", wide(view), nothing, dtype, chosen as Numbers, options, quick);
  }) as RealFunction;
}

function realOfTwo(verb: string, fn: Numbers): Division {
  return ((a: Input, b: Input, options: Out = {}): View => {
    const [x, y] = realPair(a, b, realOf);
    return binary(verb, wide(x), wide(y), jointRealOf(x.dtype, y.dtype), (p: number, q: number) => fn(p, q), options);
  }) as Division;
}
