/** Products of vectors, matrices and arrays of any rank. Integers wrap in their dtype. */
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import { broadcastShape, checkAxes, checkAxis, countOf, permuted } from "./_layout.ts";
import { relaid } from "./_view.ts";
import { diagonal, type DiagonalPlace } from "./diagonals.ts";
import { stack } from "./join.ts";
import { matmul } from "./matmul.ts";
import { named, ndarray } from "./ndarray.ts";
import { multiply, subtract } from "./operators.ts";
import { sum } from "./reduce.ts";
import type { Input, View } from "./types.ts";
import { ravel, reshape, slice } from "./view.ts";

/** Along which axis. */
export interface AxisOption {
  /** One axis of both; the last by default. */
  readonly axis?: number | undefined;
}

/**
 * Returns the sum of products over axes of both: over the last `axes` of `a` and the first of `b`, or over lists of
 * axes that pair up.
 *
 * @throws {LensorError} `shape` for axes of different lengths or lists that do not pair up; `range` for axes that do
 * not exist.
 *
 * @example
 * ```ts
 * import { tensordot, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(tensordot([[1, 2], [3, 4]], [[1, 0], [0, 1]], 2)), 5);
 * ```
 */
export function tensordot(
  a: Input,
  b: Input,
  axes: number | readonly [number | readonly number[], number | readonly number[]] = 2,
): View {
  const verb = "multiply";
  const x = named("a", a);
  const y = named("b", b);
  if (typeof axes === "number") {
    if (!Number.isInteger(axes) || axes < 0 || axes > Math.min(x.shape.length, y.shape.length)) {
      const text = `Cannot ${verb} ${showShape(x.shape)} by ${showShape(y.shape)} over ${describe(axes)} axes`;
      throw new LensorError("shape", `${text}: both need as many`);
    }
    const places = Array.from({ length: axes }, (_, i) => i);
    return contracted(x, y, places.map((i) => x.shape.length - axes + i), places);
  }
  if (!Array.isArray(axes) || axes.length !== 2) {
    throw new LensorError("type", `Cannot ${verb}: expected a number of axes or two lists, found ${describe(axes)}`);
  }
  return contracted(x, y, checkAxes(verb, axes[0], x.shape.length), checkAxes(verb, axes[1], y.shape.length));
}

/** Returns the products of all elements of two arrays as vectors, a row for each of `a`. */
export function outer(a: Input, b: Input): View {
  return multiply(reshape(named("a", a), [-1, 1]), ravel(named("b", b)));
}

/**
 * Returns the sums of products over the last axes of both.
 *
 * @throws {LensorError} `shape` for axes of different lengths.
 */
export function inner(a: Input, b: Input): View {
  const x = named("a", a);
  const y = named("b", b);
  if (x.shape.length === 0 || y.shape.length === 0) return multiply(x, y);
  return contracted(x, y, [x.shape.length - 1], [y.shape.length - 1]);
}

/**
 * Returns the product of arrays as NumPy's `dot`: over the last axis of `a` and the last but one of `b`, or its only
 * one.
 *
 * @throws {LensorError} `shape` for axes of different lengths.
 */
export function dot(a: Input, b: Input): View {
  const x = named("a", a);
  const y = named("b", b);
  const m = y.shape.length;
  if (x.shape.length === 0 || m === 0) return multiply(x, y);
  return contracted(x, y, [x.shape.length - 1], [Math.max(0, m - 2)]);
}

/** Returns the Kronecker product: every element of `a` times the whole of `b`, in blocks. */
export function kron(a: Input, b: Input): View {
  const x = named("a", a);
  const y = named("b", b);
  const ndim = Math.max(x.shape.length, y.shape.length);
  const sizes = (v: View) => [...new Array<number>(ndim - v.shape.length).fill(1), ...v.shape];
  const p = sizes(x);
  const q = sizes(y);
  const blocks = multiply(reshape(x, p.flatMap((n) => [n, 1])), reshape(y, q.flatMap((n) => [1, n])));
  return reshape(blocks, p.map((n, i) => n * q[i]!));
}

/**
 * Returns the sums of products of vectors along an axis of both; the other axes are broadcast.
 *
 * @throws {LensorError} `shape` for axes of different lengths; `range` for an axis that does not exist.
 */
export function vecdot(a: Input, b: Input, options: AxisOption = {}): View {
  checkOptions("multiply", options, ["axis"]);
  const x = last(named("a", a), options.axis);
  const y = last(named("b", b), options.axis);
  const n = x.shape.at(-1)!;
  if (n !== y.shape.at(-1)) throw unequal(x, y, n, y.shape.at(-1)!);
  const shape = broadcastShape("multiply", [x.shape.slice(0, -1), y.shape.slice(0, -1)]);
  return reshape(matmul(reshape(x, [...x.shape.slice(0, -1), 1, n]), reshape(y, [...y.shape, 1])), shape);
}

/**
 * Returns the sum along a diagonal, of integers in 64 bits.
 *
 * @throws {LensorError} `shape` for fewer than two axes or equal ones; `range` for axes that do not exist.
 */
export function trace(x: Input, options: DiagonalPlace = {}): View {
  return sum(diagonal(ndarray(x), options), { axis: -1 });
}

/**
 * Returns the vectors that stand upright on pairs of vectors of length 3; the other axes are broadcast.
 *
 * @throws {LensorError} `shape` for vectors of another length; `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { cross, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(cross([1, 0, 0], [0, 1, 0])), [0, 0, 1]);
 * ```
 */
export function cross(a: Input, b: Input, options: AxisOption = {}): View {
  checkOptions("cross", options, ["axis"]);
  const { axis = -1 } = options;
  const x = last(named("a", a), axis);
  const y = last(named("b", b), axis);
  if (x.shape.at(-1) !== 3 || y.shape.at(-1) !== 3) {
    const text = `Cannot cross ${showShape(x.shape)} and ${showShape(y.shape)}`;
    throw new LensorError("shape", `${text}: the axis must have 3 elements`);
  }
  const part = (v: View, i: number) => slice(v, "...", i % 3);
  const ndim = Math.max(x.shape.length, y.shape.length);
  const at = checkAxis("cross", axis, ndim);
  return stack(
    [0, 1, 2].map((i) => {
      const plus = multiply(part(x, i + 1), part(y, i + 2));
      const minus = multiply(part(x, i + 2), part(y, i + 1));
      return subtract(plus, minus);
    }),
    at,
  );
}

// Sums of products over pairs of axes, by one matrix product
function contracted(x: View, y: View, from: readonly number[], to: readonly number[]): View {
  if (from.length !== to.length) {
    throw new LensorError("shape", `Cannot multiply: ${from.length} axes do not pair up with ${to.length}`);
  }
  from.forEach((axis, i) => {
    const n = x.shape[axis]!;
    const m = y.shape[to[i]!]!;
    if (n !== m) throw unequal(x, y, n, m);
  });
  const rest = (v: View, gone: readonly number[]) => [...v.shape.keys()].filter((i) => !gone.includes(i));
  const rows = rest(x, from);
  const columns = rest(y, to);
  const sizes = (v: View, axes: readonly number[]) => axes.map((i) => v.shape[i]!);
  const k = countOf(sizes(x, from));
  const n = countOf(sizes(x, rows));
  const m = countOf(sizes(y, columns));
  const left = reshape(relaid(x, permuted(x, [...rows, ...from])), [n, k]);
  const right = reshape(relaid(y, permuted(y, [...to, ...columns])), [k, m]);
  return reshape(matmul(left, right), [...sizes(x, rows), ...sizes(y, columns)]);
}

function unequal(x: View, y: View, n: number, m: number): LensorError {
  const text = `Cannot multiply ${showShape(x.shape)} by ${showShape(y.shape)}`;
  return new LensorError("shape", `${text}: the axes that are summed have ${n} and ${m} elements`);
}

function last(view: View, axis = -1): View {
  const at = checkAxis("multiply", axis, view.shape.length);
  const order = [...view.shape.keys()].filter((i) => i !== at);
  return relaid(view, permuted(view, [...order, at]));
}
