import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import { checkAxes } from "./_layout.ts";
import { floatOf } from "./_promote.ts";
import { svdOf } from "./linalg/_svd.ts";
import { ndarray } from "./ndarray.ts";
import { type AxisOptions, reduce } from "./reduce.ts";
import type { Input, View } from "./types.ts";

/** Which norm, and along which axes. */
export interface NormOptions extends AxisOptions {
  /**
   * Of vectors, along one axis: `p` for the p-th root of the sum of p-th powers, `Infinity` and `-Infinity` for the
   * largest and smallest absolute value, 0 for the number of elements that are not 0. Of matrices, along two axes, rows
   * first: `"fro"`; 1 and -1 for the largest and smallest sum of a column's absolute values, `Infinity` and `-Infinity`
   * of a row's; 2 and -2 for the largest and smallest singular value, `"nuc"` for their sum. The root of the sum of
   * squares over any axes by default.
   */
  readonly ord?: number | "fro" | "nuc" | undefined;
}

/**
 * The norm of a whole array or along axes, as `numpy.linalg.norm` has it; of integers in float64.
 *
 * Throws `range` for an order that there is not, `shape` for one that needs one or two axes where there are others, and
 * of nothing where that has no answer.
 *
 * @example
 * ```ts
 * import { norm, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [[3, -4], [0, 12]];
 * assertEquals(toList(norm(x)), 13);
 * assertEquals(toList(norm(x, { axis: 1, ord: 1 })), [7, 12]);
 * assertEquals(toList(norm(x, { ord: Infinity })), 12);
 * ```
 */
export function norm(x: Input, options: NormOptions = {}): View {
  checkOptions(VERB, options, ["axis", "keepDims", "out", "ord"]);
  const { ord, ...rest } = options;
  const view = ndarray(x);
  const every = view.shape.map((_, i) => i);
  const axes = checkAxes(VERB, rest.axis ?? every, every.length);
  if (ord === undefined) return reduce(VERB, view, rest, euclidean, floatOf);
  if (ord !== "fro" && ord !== "nuc" && (typeof ord !== "number" || Number.isNaN(ord))) {
    throw new LensorError(
      "type",
      `Cannot ${VERB} an array: expected a number, "fro" or "nuc" for ord, found ${describe(ord)}`,
    );
  }
  if (axes.length !== 1 && axes.length !== 2) {
    const text = `ord ${ord} is for one or two axes, not for ${axes.length}; give axis, or leave out ord`;
    throw new LensorError("shape", `Cannot ${VERB} ${showShape(view.shape)}: ${text}`);
  }
  // The elements come with the axes in rising order
  const [first = 0, second = 0] = axes.toSorted((a, b) => a - b).map((axis) => view.shape[axis]!);
  const turned = axes[0]! > axes[1]!;
  const fn = axes.length === 1 ? ofVector(ord) : ofMatrix(ord, first, second, turned);
  return reduce(VERB, view, rest, fn, floatOf);
}

const VERB = "find the norm of";
type Numbers = Float64Array;

const euclidean = (v: Numbers): number => Math.sqrt(v.reduce((s, y) => s + y * y, 0));
const total = (v: Numbers | readonly number[]): number => {
  let s = 0;
  for (const y of v) s += Math.abs(y);
  return s;
};

function ofVector(ord: number | "fro" | "nuc"): (v: Numbers) => number {
  if (typeof ord === "string") throw unknown(ord, "a vector: use a number");
  if (Math.abs(ord) === Infinity) return (v) => extreme(v.map(Math.abs), ord);
  if (ord === 0) return (v) => v.reduce((n, y) => n + (y !== 0 ? 1 : 0), 0);
  if (ord === 1) return total;
  if (ord === 2) return euclidean;
  return (v) => v.reduce((s, y) => s + Math.abs(y) ** ord, 0) ** (1 / ord);
}

function ofMatrix(ord: number | "fro" | "nuc", rows: number, columns: number, turned: boolean): (v: Numbers) => number {
  if (ord === "fro") return euclidean;
  if (ord === "nuc") return (v) => total(singularValues(v, rows, columns));
  if (Math.abs(ord) === 2) return (v) => extreme(singularValues(v, rows, columns), ord);
  const down = Math.abs(ord) === 1;
  if (!down && Math.abs(ord) !== Infinity) {
    throw unknown(ord, 'a matrix: use 1, 2 or Infinity, below 0 too, "fro" or "nuc"');
  }
  return (v) => extreme(down !== turned ? columnSums(v, columns) : rowSums(v, rows, columns), ord);
}

function rowSums(v: Numbers, rows: number, columns: number): number[] {
  return Array.from({ length: rows }, (_, r) => total(v.subarray(r * columns, (r + 1) * columns)));
}

function columnSums(v: Numbers, columns: number): Numbers {
  const sums = new Float64Array(columns);
  for (let i = 0; i < v.length; i++) sums[i % columns]! += Math.abs(v[i]!);
  return sums;
}

// NaN where an element is not finite
function singularValues(v: Numbers, rows: number, columns: number): Numbers {
  if (v.length === 0 || !v.every(Number.isFinite)) return new Float64Array(Math.min(rows, columns)).fill(NaN);
  return svdOf(v.slice(), rows, columns, "values").s;
}

// The largest for an order above 0, the smallest below; NaN if one is
function extreme(sizes: ArrayLike<number>, ord: number): number {
  if (sizes.length === 0) {
    throw new LensorError("shape", `Cannot ${VERB} nothing: there is no largest or smallest of its elements`);
  }
  let found = sizes[0]!;
  for (let i = 1; i < sizes.length; i++) found = ord > 0 ? Math.max(found, sizes[i]!) : Math.min(found, sizes[i]!);
  return found;
}

const unknown = (ord: number | string, what: string): LensorError =>
  new LensorError("range", `Cannot ${VERB} an array: there is no order ${ord} of ${what}`);
