import { compiled } from "./_instance.ts";
import { DENSE } from "./_dense_wasm.ts";
import { plainDense } from "./_dense_plain.ts";

/** A matrix of float64 numbers within an array: the place of its first number, and the steps down a column and along a row. */
export interface Matrix {
  /** The numbers. */
  readonly data: Float64Array;
  /** The first one. */
  readonly at: number;
  /** From row to row. */
  readonly down: number;
  /** From column to column. */
  readonly along: number;
}

/** A vector within an array: its first number. */
export interface Vector {
  /** The numbers. */
  readonly data: Float64Array;
  /** The first one. */
  readonly at: number;
}

/**
 * The kernels of linear algebra. Arrays come from `room`; what is written must have steps of 1 along its rows.
 *
 * Only + - × ÷ √ in a fixed order, so the bits are the same on every host, compiled or not. kernels/assembly/dense says what each does.
 */
export interface Dense {
  /** An array for the other functions to work on. It may hold anything. */
  room(count: number): Float64Array;
  /** c = a b (mode 0), c += a b (1) or c -= a b (-1), with a `n` by `k` and b `k` by `m`, in blocks of 256 products. */
  product(mode: -1 | 0 | 1, c: Matrix, a: Matrix, b: Matrix, n: number, k: number, m: number): void;
  /** LU factors of a narrow matrix in place, with pivots. */
  factorLu(a: Matrix, rows: number, cols: number, pivots: Vector): void;
  /** Solves t x = b in place of b for a small triangle t. */
  solveLeft(t: Matrix, n: number, b: Matrix, cols: number, upper: boolean, unit: boolean): void;
  /** Solves x t = b in place of b for a small upper triangle t. */
  solveRight(t: Matrix, n: number, b: Matrix, rows: number): void;
  /** Householder reflections of a panel without gaps: `v`, the triangle `t`, R's diagonal; `dots` has room for `width` numbers. */
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

/**
 * Calls `work` with kernels whose `room` has so many numbers in all; plain TypeScript where WebAssembly SIMD or that much memory is missing.
 *
 * The memory is used again by the next call: nothing of it may be kept.
 */
export function withDense<T>(count: number, work: (dense: Dense) => T): T {
  const own = spare && spare.count >= count ? spare : makeDense(count) ?? undefined;
  if (!own) return work(plainDense);
  if (own === spare) spare = undefined;
  own.clear();
  try {
    return work(own);
  } finally {
    if (own.count <= KEPT && !(spare && spare.count > own.count)) spare = own;
  }
}

/** Compiled kernels over a memory of their own. */
export interface CompiledDense extends Dense {
  /** How many numbers `room` has in all. */
  readonly count: number;
  /** Takes all arrays back. */
  clear(): void;
}

/** Compiled kernels with room for so many numbers; null where WebAssembly SIMD or that much memory is missing. */
export function makeDense(
  least: number,
  host: typeof WebAssembly | undefined = globalThis.WebAssembly,
): CompiledDense | null {
  try {
    const pages = Math.max(LEAST, Math.ceil((START + 8 * least) / 65536)),
      memory = new host!.Memory({ initial: pages });
    const module = host === globalThis.WebAssembly ? program ??= compiled(DENSE, host) : compiled(DENSE, host);
    return wrapped(new host!.Instance(module, { env: { memory } }).exports, memory);
  } catch {
    return null;
  }
}

let spare: CompiledDense | undefined;
let program: WebAssembly.Module | undefined;

// The compiler's page, and the parts of a product that is at work (kernels/assembly/dense/product.ts)
const START = 65536 + 262144 + 524288 + 1024;
// Pages: 2 MiB, enough for a few matrices of 128 by 128. Numbers that are worth keeping memory for: 32 MiB
const LEAST = 32, KEPT = 4194304;

type Kernel = (...numbers: number[]) => void;

function wrapped(exports: WebAssembly.Exports, memory: WebAssembly.Memory): CompiledDense {
  const { buffer } = memory, kernels = exports as unknown as Record<Exclude<keyof Dense, "room">, Kernel>;
  const { product, factorLu, solveLeft, solveRight, factorPanel, updateAndDot, updateAndAdd } = kernels;
  let next = START;
  const place = ({ data, at }: Vector): number => data.byteOffset + 8 * at;
  return {
    count: (buffer.byteLength - START) / 8,
    clear: () => void (next = START),
    room(count) {
      const made = new Float64Array(buffer, next, count);
      next += 8 * count;
      return made;
    },
    product: (mode, c, a, b, n, k, m) =>
      product(mode, place(c), c.down, place(a), a.down, a.along, place(b), b.down, b.along, n, k, m),
    factorLu: (a, rows, cols, pivots) => factorLu(place(a), a.down, rows, cols, place(pivots)),
    solveLeft: (t, n, b, cols, upper, unit) =>
      solveLeft(place(t), t.down, t.along, n, place(b), b.down, cols, Number(upper), Number(unit)),
    solveRight: (t, n, b, rows) => solveRight(place(t), t.down, t.along, n, place(b), b.down, rows),
    factorPanel: (v, rows, width, t, diagonal, dots) =>
      factorPanel(place(v), rows, width, place(t), place(diagonal), place(dots)),
    updateAndDot: (a, rows, cols, x, y, z, out) =>
      updateAndDot(place(a), a.down, rows, cols, place(x), place(y), place(z), place(out)),
    updateAndAdd: (a, rows, cols, x, y, z, out) =>
      updateAndAdd(place(a), a.down, rows, cols, place(x), place(y), place(z), place(out)),
    updateSymmetric: (a, n, x, y, z, out) =>
      kernels.updateSymmetric(place(a), a.down, n, place(x), place(y), place(z), place(out)),
    rotate: (z, cols, count, turns) => kernels.rotate(place(z), z.down, cols, count, place(turns)),
  };
}
