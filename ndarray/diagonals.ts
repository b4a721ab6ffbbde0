/** Triangles and diagonals of matrices. */
import { allocate, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { copied } from "./_elements.ts";
import { checkAxis, countOf } from "./_layout.ts";
import { store } from "./_out.ts";
import { relaid, viewOf } from "./_view.ts";
import { checkOffset } from "./creation.ts";
import { ndarray } from "./ndarray.ts";
import type { Input, View } from "./types.ts";

/** Which diagonal of which axes. */
export interface DiagonalPlace {
  /** Above the main one where it is positive; 0 by default. */
  readonly offset?: number | undefined;
  /** The axis of rows; 0 by default. */
  readonly axis1?: number | undefined;
  /** The axis of columns; 1 by default. */
  readonly axis2?: number | undefined;
}

/**
 * Returns a copy with zeros above a diagonal of the last two axes: kept is where column - row is at most `k`.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 */
export function tril<D extends DType>(x: View<D>, k?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function tril(x: Input, k?: number): View;
export function tril(x: Input, k = 0): View {
  return triangle("keep the lower triangle of", x, k, (apart) => apart <= k);
}

/**
 * Returns a copy with zeros below a diagonal of the last two axes: kept is where column - row is at least `k`.
 *
 * @throws {LensorError} `shape` for fewer than two axes.
 */
export function triu<D extends DType>(x: View<D>, k?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function triu(x: Input, k?: number): View;
export function triu(x: Input, k = 0): View {
  return triangle("keep the upper triangle of", x, k, (apart) => apart >= k);
}

/**
 * Returns a matrix with a vector on its diagonal, or the diagonal of a matrix as a view.
 *
 * @throws {LensorError} `shape` for other numbers of axes.
 *
 * @example
 * ```ts
 * import { diag, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(diag([1, 2])), [[1, 0], [0, 2]]);
 * assertEquals(toList(diag([[1, 2], [3, 4]], 1)), [2]);
 * ```
 */
export function diag<D extends DType>(x: View<D>, k?: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function diag(x: Input, k?: number): View;
export function diag(x: Input, k = 0): View {
  const view = ndarray(x);
  const [n = 0] = view.shape;
  checkOffset("take a diagonal", k);
  if (view.shape.length === 2) return diagonal(view, { offset: k });
  if (view.shape.length !== 1) {
    throw new LensorError("shape", `Cannot take a diagonal of ${showShape(view.shape)}: use a vector or a matrix`);
  }
  const side = n + Math.abs(k);
  const out = viewOf(allocate(view.dtype, side * side), view.dtype, [side, side]);
  store(view, diagonal(out, { offset: k }));
  return out;
}

/**
 * Returns the diagonal of two axes, as a view whose last axis runs along it; the others stay in front.
 *
 * @throws {LensorError} `shape` for fewer than two axes or equal ones; `range` for axes that do not exist.
 */
export function diagonal<D extends DType>(x: View<D>, options?: DiagonalPlace): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function diagonal(x: Input, options?: DiagonalPlace): View;
export function diagonal(x: Input, options: DiagonalPlace = {}): View {
  const verb = "take a diagonal";
  const view = ndarray(x);
  const { shape, stride } = view;
  checkOptions(verb, options, ["offset", "axis1", "axis2"]);
  const { offset = 0, axis1 = 0, axis2 = 1 } = options;
  checkOffset(verb, offset);
  if (shape.length < 2) {
    throw new LensorError("shape", `Cannot ${verb} of ${showShape(shape)}: there are no two axes`);
  }
  const a = checkAxis(verb, axis1, shape.length);
  const b = checkAxis(verb, axis2, shape.length);
  if (a === b) throw new LensorError("shape", `Cannot ${verb} of ${showShape(shape)}: both axes are ${a}`);
  const down = Math.max(0, -offset);
  const along = Math.max(0, offset);
  const n = Math.max(0, Math.min(shape[a]! - down, shape[b]! - along));
  const rest = <T>(list: readonly T[]) => list.filter((_, i) => i !== a && i !== b);
  return relaid(view, {
    shape: [...rest(shape), n],
    stride: [...rest(stride), stride[a]! + stride[b]!],
    offset: view.offset + (n ? down * stride[a]! + along * stride[b]! : 0),
  });
}

function triangle(verb: string, x: Input, k: number, keep: (apart: number) => boolean): View {
  const view = ndarray(x);
  const { shape, dtype } = view;
  const [n = 0, m = 0] = shape.slice(-2);
  const lanes = lanesOf(dtype);
  checkOffset(verb, k);
  if (shape.length < 2) {
    throw new LensorError("shape", `Cannot ${verb} ${showShape(shape)}: there are no two axes`);
  }
  const data = copied(view) as Float64Array;
  const none = allocate(dtype, 1)[0] as number;
  for (let row = 0, rows = countOf(shape.slice(0, -1)); row < rows; row++) {
    for (let j = 0; j < m; j++) {
      if (!keep(j - row % n)) data.fill(none, (row * m + j) * lanes, (row * m + j + 1) * lanes);
    }
  }
  return viewOf(data, dtype, shape);
}
