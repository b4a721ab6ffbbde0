/** What matrices are made of. */
export type Numbers = Float64Array | Float32Array;

/** A matrix within an array: the place of its first number, and the steps down a column and along a row. */
export interface Matrix<Data extends Numbers = Float64Array> {
  /** The numbers. */
  readonly data: Data;
  /** The first one. */
  readonly at: number;
  /** From row to row. */
  readonly down: number;
  /** From column to column. */
  readonly along: number;
}

/** A vector within an array: its first number. */
export interface Vector<Data extends Numbers = Float64Array> {
  /** The numbers. */
  readonly data: Data;
  /** The first one. */
  readonly at: number;
}

/**
 * The kernels for numbers of one kind. Arrays come from `room`; what is written must have steps of 1 along its rows.
 *
 * Only + - × ÷ √ in a fixed order, each rounded, so the bits are the same on every host, compiled or not.
 * kernels/assembly/dense says what each does.
 */
export interface Products<Data extends Numbers> {
  /** An array for the other functions to work on. It may hold anything. */
  room(count: number): Data;
  /** c = a b (mode 0), c += a b (1) or c -= a b (-1), with a `n` by `k` and b `k` by `m`, in blocks of 256 products. */
  product(mode: -1 | 0 | 1, c: Matrix<Data>, a: Matrix<Data>, b: Matrix<Data>, n: number, k: number, m: number): void;
  /** LU factors of a narrow matrix in place, with pivots. */
  factorLu(a: Matrix<Data>, rows: number, cols: number, pivots: Vector<Data>): void;
  /** Exchanges rows as the first `count` steps of LU did: row i with the row that the i-th pivot names. */
  exchange(a: Matrix<Data>, cols: number, pivots: Vector<Data>, count: number): void;
  /** Solves t x = b in place of b for a small triangle t. */
  solveLeft(t: Matrix<Data>, n: number, b: Matrix<Data>, cols: number, upper: boolean, unit: boolean): void;
  /** Solves x t = b in place of b for a small upper triangle t. */
  solveRight(t: Matrix<Data>, n: number, b: Matrix<Data>, rows: number): void;
}

/** All kernels, for float64, and some for float32. */
export interface Dense extends Products<Float64Array> {
  /** Those for float32; two of its numbers take the room of one. */
  readonly single: Products<Float32Array>;
  /**
   * Householder reflections of a panel without gaps: `v`, the triangle `t`, R's diagonal; `dots` has room for `width`
   * numbers.
   */
  factorPanel(v: Vector, rows: number, width: number, t: Vector, diagonal: Vector, dots: Vector): void;
  /** a -= x y', out = a z. */
  updateAndDot(a: Matrix, rows: number, cols: number, x: Vector, y: Vector, z: Vector, out: Vector): void;
  /** a -= x y', out = z' a. */
  updateAndAdd(a: Matrix, rows: number, cols: number, x: Vector, y: Vector, z: Vector, out: Vector): void;
  /** a -= x y' + y x', out = a z, for the lower triangle of a symmetric matrix. */
  updateSymmetric(a: Matrix, n: number, x: Vector, y: Vector, z: Vector, out: Vector): void;
  /** Rotates rows r and r + 1 by the r-th pair of cosine and sine, for `count` pairs in turn. */
  rotate(z: Matrix, cols: number, count: number, turns: Vector): void;
}
