import { compiled } from "./_instance.ts";
import { plainDense } from "./_dense_plain.ts";
import { dense } from "./_dense_wasm.ts";
import type { Dense, Numbers, Products, Vector } from "./dense_types.ts";

export type { Dense, Matrix, Numbers, Products, Vector } from "./dense_types.ts";

/**
 * Calls `work` with kernels whose `room` has so many numbers in all; plain TypeScript where WebAssembly SIMD or that
 * much memory is missing.
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
    const pages = Math.max(LEAST, Math.ceil((START + 8 * least) / 65536));
    const memory = new host!.Memory({ initial: pages });
    const module = host === globalThis.WebAssembly ? program ??= compiled(dense(), host) : compiled(dense(), host);
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
const LEAST = 32;
const KEPT = 4194304;

type Kernel = (...numbers: number[]) => void;

function wrapped(exports: WebAssembly.Exports, memory: WebAssembly.Memory): CompiledDense {
  const { buffer } = memory;
  const kernels = exports as unknown as Record<string, Kernel>;
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
