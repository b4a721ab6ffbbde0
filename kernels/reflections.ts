/**
 * Householder reflections in blocks: I - V T V' for several at once, so that nearly all of the work is matrix products.
 *
 * Source: Schreiber and Van Loan, "A storage-efficient WY representation for products of Householder transformations"
 * (1989).
 */
import type { Dense, Matrix, Numbers, Products, Vector } from "./dense.ts";

/** The product I - V T V' of reflections on the rows from `from` on. */
export interface Block<Data extends Numbers = Float64Array> {
  /** The first row that is reflected. */
  readonly from: number;
  /** How many rows are. */
  readonly height: number;
  /** How many reflections there are. */
  readonly width: number;
  /** Their vectors side by side, `height` by `width` without gaps. */
  readonly v: Vector<Data>;
  /** The upper triangle T, `width` by `width`. */
  readonly t: Vector<Data>;
}

/** Reflections to be applied, and room to work in. */
export interface Blocks {
  /** The blocks, first ones first. */
  readonly blocks: readonly Block[];
  /** Room for two times the widest block times the columns of what they are applied to. */
  readonly work: readonly [Vector, Vector];
}

/** How many reflections go together. */
export function blockWidth(columns: number): number {
  return columns < 512 ? Math.max(1, Math.min(32, columns)) : 64;
}

/** What `triangularize` takes of `room`, with up to `most` columns in what the reflections are applied to. */
export function roomToTriangularize(rows: number, cols: number, most: number): number {
  const count = Math.min(rows, cols);
  const width = blockWidth(count);
  return (rows + 2 * width + 2) * count + roomToApply(count, most);
}

/** What `workFor` takes of `room`. */
export function roomToApply(count: number, most: number): number {
  return 2 * blockWidth(count) * most + 16;
}

/** Room to apply blocks of up to `count` reflections to up to `most` columns. */
export function workFor<Data extends Numbers>(
  dense: Products<Data>,
  count: number,
  most: number,
): readonly [Vector<Data>, Vector<Data>] {
  const size = blockWidth(count) * most;
  return [{ data: dense.room(size), at: 0 }, { data: dense.room(size), at: 0 }];
}

/**
 * Reflects the columns of `a` so that it becomes upper triangular: R is left on and above the diagonal, what lies below
 * has no meaning.
 */
export function triangularize(dense: Dense, a: Matrix, rows: number, cols: number, most: number): Blocks {
  const count = Math.min(rows, cols);
  const step = blockWidth(count);
  const work = workFor(dense, count, most);
  const blocks: Block[] = [];
  const diagonal = { data: dense.room(count), at: 0 };
  const dots = { data: dense.room(step), at: 0 };
  for (let from = 0; from < count; from += step) {
    const width = Math.min(step, count - from);
    const height = rows - from;
    const v = { data: dense.room(height * width), at: 0 };
    const t = { data: dense.room(width * width), at: 0 };
    for (let i = 0; i < height; i++) {
      const at = a.at + (from + i) * a.down + from;
      for (let j = 0; j < width; j++) v.data[i * width + j] = a.data[at + j]!;
    }
    t.data.fill(0);
    dense.factorPanel(v, height, width, t, { ...diagonal, at: from }, dots);
    for (let i = 0; i < width; i++) {
      const at = a.at + (from + i) * a.down + from;
      a.data[at + i] = diagonal.data[from + i]!;
      for (let j = i + 1; j < width; j++) {
        a.data[at + j] = v.data[i * width + j]!;
        v.data[i * width + j] = 0;
      }
    }
    const block = { from, height, width, v, t };
    blocks.push(block);
    reflect(dense, block, work, a, from + width, cols, true);
  }
  return { blocks, work };
}

/** Applies a block, or with `back` its transpose, to the columns from `start` to `end` of a matrix. */
export function reflect<Data extends Numbers>(
  dense: Products<Data>,
  { from, height, width, v, t }: Block<Data>,
  [first, second]: readonly [Vector<Data>, Vector<Data>],
  a: Matrix<Data>,
  start: number,
  end: number,
  back: boolean,
): void {
  const count = end - start;
  if (count <= 0) return;
  const part = { data: a.data, at: a.at + from * a.down + start, down: a.down, along: 1 };
  const w = { ...first, down: count, along: 1 };
  const tw = { ...second, down: count, along: 1 };
  dense.product(0, w, { ...v, down: 1, along: width }, part, width, height, count);
  const triangle = back ? { ...t, down: 1, along: width } : { ...t, down: width, along: 1 };
  dense.product(0, tw, triangle, w, width, width, count);
  dense.product(-1, part, { ...v, down: width, along: 1 }, tw, height, width, count);
}

/** Writes the first `cols` columns of the product of all reflections to `q`, which has the rows that they have. */
export function orthogonalFactor(dense: Dense, { blocks, work }: Blocks, q: Matrix, rows: number, cols: number): void {
  setIdentity(q, rows, cols);
  // Columns before the block are still those of the identity: it does not touch them
  for (const block of blocks.toReversed()) reflect(dense, block, work, q, block.from, cols, false);
}

/** Writes ones on the diagonal of a matrix, and zeros elsewhere. */
export function setIdentity(a: Matrix<Numbers>, rows: number, cols: number): void {
  for (let i = 0; i < rows; i++) {
    const at = a.at + i * a.down;
    a.data.fill(0, at, at + cols);
    if (i < cols) a.data[at + i] = 1;
  }
}

/**
 * Writes the triangle T of reflections I - tau v v' to `t`: `v` has ones on its diagonal and zeros above, `gram` is
 * room for as much as `t`.
 */
export function joinReflections<Data extends Numbers>(
  dense: Products<Data>,
  v: Vector<Data>,
  height: number,
  taus: ArrayLike<number>,
  t: Vector<Data>,
  gram: Vector<Data>,
): void {
  const width = taus.length;
  const products = gram.data;
  const to = t.data;
  const side = { ...v, down: width, along: 1 };
  const turned = { ...v, down: 1, along: width };
  dense.product(0, { ...gram, down: width, along: 1 }, turned, side, width, height, width);
  to.fill(0, t.at, t.at + width * width);
  for (let j = 0; j < width; j++) {
    for (let i = 0; i < j; i++) {
      let sum = 0;
      for (let c = i; c < j; c++) sum += to[t.at + i * width + c]! * products[gram.at + c * width + j]!;
      to[t.at + i * width + j] = -taus[j]! * sum;
    }
    to[t.at + j * width + j] = taus[j]!;
  }
}
