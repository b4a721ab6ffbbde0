import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { showShape } from "../../core/shape.ts";
import { named, viewOf } from "../ndarray.ts";
import type { Input, View } from "../types.ts";
import { expandDims } from "../view.ts";
import { multiplied } from "./_multiplied.ts";
import { checkFinite, doubles, matrix, preciseOf, result, stackOf, turned } from "./_stack.ts";
import { svdOf } from "./_svd.ts";
import { type PinvOptions, tolerance } from "./pinv.ts";
import type { Precise } from "./precise.ts";

/** What `lstsq` returns. */
export interface LeastSquares {
  /** The solution, of least length where there are several. */
  readonly x: View<Precise>;
  /**
   * The sum of squares of what is left, one for each right side; empty unless the rank is the number of columns and
   * there are more rows.
   */
  readonly residuals: View<Precise>;
  /** The rank of `a`, int64. */
  readonly rank: View<"int64">;
  /** The singular values of `a`. */
  readonly s: View<Precise>;
}

/**
 * The x that makes the sum of squares of `a x - b` least, for one matrix `a` and one right side or several in columns.
 *
 * @throws {LensorError} `shape` unless `a` is one matrix and `b` has as many rows, `range` for NaN and infinities.
 * @example Fit a line through three points
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const { x } = linalg.lstsq([[0, 1], [1, 1], [2, 1]], [1, 3, 5]);
 * const [slope, start] = toList(x) as number[];
 * assertAlmostEquals(slope!, 2, 1e-6);
 * assertAlmostEquals(start!, 1, 1e-6);
 * ```
 */
export function lstsq(a: Input, b: Input, options: PinvOptions = {}): LeastSquares {
  const verb = "fit";
  checkOptions(verb, options, ["rtol"]);
  const left = named("a", a);
  const right = named("b", b);
  const vector = right.shape.length === 1;
  const given = stackOf(verb, left, { finite: true });
  const { rows, cols, data } = given;
  const n = Math.min(rows, cols);
  if (left.shape.length !== 2 || (!vector && right.shape.length !== 2) || right.shape[0] !== rows) {
    const text = `Cannot ${verb} ${showShape(left.shape)} to ${showShape(right.shape)}`;
    throw new LensorError("shape", `${text}: a is one matrix, and b a vector or matrix with as many rows`);
  }
  const dtype = preciseOf(left.dtype, right.dtype);
  const columns = vector ? expandDims(right, 1) : right;
  const m = columns.shape[1]!;
  const sides = doubles(columns);
  checkFinite(verb, sides);
  const { u, s, vt } = n ? svdOf(data, rows, cols, "reduced") : NOTHING;
  const least = tolerance(options.rtol, rows, cols, dtype) * (s[0] ?? 0);
  const rank = s.filter((size) => size > least).length;
  const parts = multiplied(turned(matrix(u, n)), matrix(sides, m), n, rows, m);
  for (let i = 0; i < parts.length; i++) {
    const size = s[Math.floor(i / m)]!;
    parts[i] = size > least ? parts[i]! / size : 0;
  }
  const x = multiplied(turned(matrix(vt, cols)), matrix(parts, m), cols, n, m);
  const residuals = new Float64Array(rank === cols && cols < rows ? m : 0);
  if (residuals.length) {
    const fitted = multiplied(matrix(data, cols), matrix(x, m), rows, cols, m);
    fitted.forEach((y, i) => residuals[i % m]! += (y - sides[i]!) ** 2);
  }
  return {
    x: result(x, dtype, vector ? [cols] : [cols, m]),
    residuals: result(residuals, dtype, [residuals.length]),
    rank: viewOf(BigInt64Array.of(BigInt(rank)), "int64", []),
    s: result(s, dtype, [n]),
  };
}

const NOTHING = { u: new Float64Array(0), s: new Float64Array(0), vt: new Float64Array(0) };
