import { checkOptions, wordOption } from "../../core/check.ts";
import { withDense } from "../../kernels/dense.ts";
import type { Input, View } from "../types.ts";
import { scaled } from "./_scale.ts";
import { checkFinite, copyMatrix, matrix, result, stackOf, turned } from "./_stack.ts";
import { eigen, roomForEigen } from "./_tridiagonal.ts";
import type { Precise, PreciseOf } from "./precise.ts";

/** Which triangle is read. */
export interface EighOptions {
  /**
   * `"L"` or `"U"`: the lower or the upper triangle of the matrix; the other is not looked at.
   *
   * @default "L"
   */
  readonly uplo?: "L" | "U" | undefined;
}

/** What `eigh` returns. */
export interface Eigen<D extends Precise = Precise> {
  /** The eigenvalues, ascending. */
  readonly values: View<D>;
  /** An orthonormal eigenvector for each, in the columns. */
  readonly vectors: View<D>;
}

/**
 * The eigenvalues and eigenvectors of each symmetric matrix of a stack.
 *
 * @throws {LensorError} `shape` if it is not square, `range` for NaN and infinities, `unknown-name` for another
 * triangle.
 * @example Principal axes
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.eigh([[3, 0], [0, 2]]).values), [2, 3]);
 * ```
 */
export function eigh<X extends Input>(x: X, options: EighOptions = {}): Eigen<PreciseOf<X>> {
  const found = decompose(x, options, true);
  return { values: found.values, vectors: found.vectors! } as Eigen<PreciseOf<X>>;
}

/**
 * The eigenvalues of each symmetric matrix of a stack, ascending.
 *
 * @throws {LensorError} as `eigh` does.
 * @example Eigenvalues
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.eigvalsh([[3, 0], [0, 2]])), [2, 3]);
 * ```
 */
export function eigvalsh<X extends Input>(x: X, options: EighOptions = {}): View<PreciseOf<X>> {
  return decompose(x, options, false).values as View<PreciseOf<X>>;
}

function decompose(x: Input, options: EighOptions, whole: boolean): Partial<Eigen> & Pick<Eigen, "values"> {
  const verb = "find eigenvalues of";
  checkOptions(verb, options, ["uplo"]);
  const upper = wordOption("eigh", "uplo", options.uplo ?? "L", ["L", "U"]) === "U";
  const { batch, count, rows: n, data, dtype } = stackOf(verb, x, { square: true });
  const values = new Float64Array(count * n);
  const vectors = new Float64Array(whole ? count * n * n : 0);
  for (let i = 0; i < count && n > 0; i++) {
    // The other triangle may hold anything
    const own = data.slice(i * n * n, (i + 1) * n * n).map((v, j) =>
      (Math.floor(j / n) < j % n) === upper || j % (n + 1) === 0 ? v : 0
    );
    checkFinite(verb, own);
    const { data: given, by } = scaled(own);
    const from = matrix(given, n);
    const put = (vector: Float64Array, place: number) => {
      for (let r = 0, to = i * n * n + place; r < n; r++, to += n) vectors[to] = vector[r]!;
    };
    const found = withDense(roomForEigen(n), (dense) => {
      return eigen(dense, n, (a) => copyMatrix(a, upper ? turned(from) : from, n, n), whole ? put : undefined);
    });
    for (let j = 0; j < n; j++) values[i * n + j] = found[j]! * by;
  }
  const eigenvalues = result(values, dtype, [...batch, n]);
  return whole ? { values: eigenvalues, vectors: result(vectors, dtype, [...batch, n, n]) } : { values: eigenvalues };
}
