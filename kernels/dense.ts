import { compiled } from "./_instance.ts";
import { DENSE } from "./_dense_wasm.ts";
import { plainDense } from "./_dense_plain.ts";

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
 * Only + - × ÷ √ in a fixed order, each rounded, so the bits are the same on every host, compiled or not. kernels/assembly/dense says what each
 * does.
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
  const { buffer } = memory, kernels = exports as unknown as Record<string, Kernel>;
  const [factorPanel, updateAndDot, updateAndAdd] = ["factorPanel", "updateAndDot", "updateAndAdd"].map((name) =>
    kernels[name]!
  ) as [Kernel, Kernel, Kernel];
  let next = START;
  const take = (bytes: number): number => {
    const at = next;
    next += Math.ceil(bytes / 8) * 8;
    return at;
  };
  return {
    count: (buffer.byteLength - START) / 8,
    clear: () => void (next = START),
    ...products(kernels, "", (count) => new Float64Array(buffer, take(8 * count), count)),
    single: products(kernels, "32", (count) => new Float32Array(buffer, take(4 * count), count)),
    factorPanel: (v, rows, width, t, diagonal, dots) =>
      factorPanel(place(v), rows, width, place(t), place(diagonal), place(dots)),
    updateAndDot: (a, rows, cols, x, y, z, out) =>
      updateAndDot(place(a), a.down, rows, cols, place(x), place(y), place(z), place(out)),
    updateAndAdd: (a, rows, cols, x, y, z, out) =>
      updateAndAdd(place(a), a.down, rows, cols, place(x), place(y), place(z), place(out)),
    updateSymmetric: (a, n, x, y, z, out) =>
      kernels["updateSymmetric"]!(place(a), a.down, n, place(x), place(y), place(z), place(out)),
    rotate: (z, cols, count, turns) => kernels["rotate"]!(place(z), z.down, cols, count, place(turns)),
  };
}

const place = ({ data, at }: Vector<Numbers>): number => data.byteOffset + data.BYTES_PER_ELEMENT * at;

const NAMES = ["product", "factorLu", "exchange", "solveLeft", "solveRight"];

// The kernels whose names end so
function products<Data extends Numbers>(
  kernels: Record<string, Kernel>,
  end: string,
  room: (count: number) => Data,
): Products<Data> {
  const [product, factorLu, exchange, solveLeft, solveRight] = NAMES.map((name) => kernels[name + end]!) as [
    Kernel,
    Kernel,
    Kernel,
    Kernel,
    Kernel,
  ];
  return {
    room,
    product: (mode, c, a, b, n, k, m) =>
      product(mode, place(c), c.down, place(a), a.down, a.along, place(b), b.down, b.along, n, k, m),
    factorLu: (a, rows, cols, pivots) => factorLu(place(a), a.down, rows, cols, place(pivots)),
    exchange: (a, cols, pivots, count) => exchange(place(a), a.down, cols, place(pivots), count),
    solveLeft: (t, n, b, cols, upper, unit) =>
      solveLeft(place(t), t.down, t.along, n, place(b), b.down, cols, Number(upper), Number(unit)),
    solveRight: (t, n, b, rows) => solveRight(place(t), t.down, t.along, n, place(b), b.down, rows),
  };
}
