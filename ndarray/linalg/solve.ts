import { setIdentity } from "../../kernels/reflections.ts";
import { LensorError } from "../../core/errors.ts";
import { showShape } from "../../core/shape.ts";
import { type Matrix, withDense } from "../../kernels/dense.ts";
import { broadcastShape, countOf } from "../_layout.ts";
import { named } from "../ndarray.ts";
import type { Input, View } from "../types.ts";
import { broadcastTo, expandDims, reshape } from "../view.ts";
import { factor, zeroPivot } from "./_lu.ts";
import {
  copyMatrix,
  kernelsFor,
  matrix,
  nativeStackOf,
  numbersIn,
  pitchOf,
  preciseOf,
  result,
  type Stack,
  zerosOf,
} from "./_stack.ts";
import { solveTriangle } from "./_triangles.ts";
import type { Precise, PreciseOf } from "./precise.ts";

/**
 * The solution of `a x = b`, by LU factors with partial pivoting: the residual is small even where `a` is almost
 * singular.
 *
 * `b` is a vector if it has one axis, else a stack of matrices, a right side in each column; stacks are broadcast.
 *
 * @throws {LensorError} `shape` if `a` is not square or `b` does not fit, `range` if a pivot is exactly 0 (the matrix
 * is singular).
 * @example Solve two equations
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.solve([[2, 0], [1, 4]], [2, 9])), [1, 2]);
 * ```
 */
export function solve(a: Input, b: Input): View<Precise> {
  const left = named("a", a);
  const right = named("b", b);
  const vector = right.shape.length === 1;
  const { rows: n, batch } = nativeStackOf("solve with", left, true);
  const dtype = preciseOf(left.dtype, right.dtype);
  const columns = vector ? expandDims(right, 1) : right;
  if (right.shape.length === 0 || columns.shape.at(-2) !== n) {
    const text = `Cannot solve with ${showShape(left.shape)} for ${showShape(right.shape)}`;
    throw new LensorError("shape", `${text}: the right side must have ${n} rows`);
  }
  const m = columns.shape.at(-1)!;
  const joint = broadcastShape("solve for", [batch, columns.shape.slice(0, -2)]);
  const all: Stack = {
    batch: joint,
    count: countOf(joint),
    rows: n,
    cols: n,
    data: numbersIn(broadcastTo(left, [...joint, n, n]), dtype),
    dtype,
  };
  const values = numbersIn(broadcastTo(columns, [...joint, n, m]), dtype);
  return reshape(
    result(solvedFor(all, values, m), all.dtype, [...joint, n, m]),
    vector ? [...joint, n] : [...joint, n, m],
  );
}

/**
 * The inverse of each matrix of a stack.
 *
 * @throws {LensorError} `shape` if it is not square, `range` if a pivot is exactly 0 (the matrix is singular).
 * @example Invert a matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.inv([[2, 0], [0, 4]])), [[0.5, 0], [0, 0.25]]);
 * ```
 */
export function inv<X extends Input>(x: X): View<PreciseOf<X>> {
  const stack = nativeStackOf("invert", x, true);
  return result(inverses(stack), stack.dtype, [...stack.batch, stack.rows, stack.cols]) as View<PreciseOf<X>>;
}

/** The solutions for right sides in C order, m columns for each matrix. Throws `range`. */
export function solvedFor(stack: Stack, values: Float64Array, m: number): Float64Array {
  const n = stack.rows;
  return solved("solve with", stack, m, (to, i) => copyMatrix(to, matrix(values, m, i * n * m), n, m));
}

/** The inverses, of the kind of the stack. Throws `range`. */
export function inverses(stack: Stack): Float64Array {
  return solved("invert", stack, stack.rows, (to) => setIdentity(to, stack.rows, stack.rows));
}

// The solutions for right sides that `fill` writes, each of n by m
function solved(verb: string, stack: Stack, m: number, fill: (to: Matrix, i: number) => void): Float64Array {
  const { count, rows: n, data, dtype } = stack;
  const pitch = pitchOf(n);
  const beside = pitchOf(m);
  const out = zerosOf(dtype, count * n * m);
  return withDense(n * (pitch + beside + 1), (all) => {
    const dense = kernelsFor(all, dtype);
    const a = matrix(dense.room(n * pitch), pitch);
    const b = matrix(dense.room(n * beside), beside);
    const pivots = { data: dense.room(n), at: 0 };
    for (let i = 0; i < count; i++) {
      copyMatrix(a, matrix(data, n, i * n * n), n, n);
      factor(dense, a, n, n, pivots);
      if (zeroPivot(a, n) >= 0) {
        const which = stack.batch.length ? `matrix ${i} of the stack` : "the matrix";
        const text = `Cannot ${verb} ${showShape([...stack.batch, n, n])}: ${which} is singular`;
        throw new LensorError("range", `${text}; pinv and lstsq take any`);
      }
      fill(b, i);
      dense.exchange(b, m, pivots, n);
      solveTriangle(dense, a, n, b, m, false, true);
      solveTriangle(dense, a, n, b, m, true, false);
      copyMatrix(matrix(out, m, i * n * m), b, n, m);
    }
    return out;
  });
}
