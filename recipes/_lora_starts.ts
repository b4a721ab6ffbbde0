import { LensorError } from "../core/errors.ts";
import { cast } from "../core/cast.ts";
import type { Tensor } from "../core/types.ts";
import { matmul } from "../ndarray/matmul.ts";
import { qr } from "../ndarray/linalg/qr.ts";
import { svd } from "../ndarray/linalg/svd.ts";

/** A matrix in float64, in C order. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/** The factors of an adapter: A [rank, in], B [out, rank]. */
export interface Factors {
  readonly a: Matrix;
  readonly b: Matrix;
}

/** alpha / rank, or alpha / sqrt(rank). */
export function scalingOf(rank: number, alpha: number, rslora: boolean): number {
  return alpha / (rslora ? Math.sqrt(rank) : rank);
}

/** A tensor of two axes as a matrix [out, in]; `turned` for one that is stored the other way round. */
export function matrixOf({ shape, dtype, data }: Tensor, turned = false): Matrix {
  const [rows, cols] = shape as [number, number];
  const own = { rows, cols, data: cast(data, dtype, "float64") as Float64Array };
  return turned ? transposed(own) : own;
}

/** The same numbers with rows and columns exchanged. */
export function transposed({ rows, cols, data }: Matrix): Matrix {
  const out = new Float64Array(data.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) out[j * rows + i] = data[i * cols + j]!;
  return { rows: cols, cols: rows, data: out };
}

/** The product of two matrices. */
export function product(a: Matrix, b: Matrix): Matrix {
  const view = ({ rows, cols, data }: Matrix) => ({ shape: [rows, cols], dtype: "float64", data }) as const;
  return { rows: a.rows, cols: b.cols, data: matmul(view(a), view(b)).data as Float64Array };
}

/** W - scaling B A. */
export function residualOf(w: Matrix, { a, b }: Factors, scaling: number): Matrix {
  const low = product(b, a).data;
  return { ...w, data: w.data.map((x, i) => x - scaling * low[i]!) };
}

/**
 * The principal singular values and vectors: W = U S Vt, B A scaling is the first `rank` terms.
 *
 * Source: Meng et al., "PiSSA" (2024); PEFT `pissa_init`. With `omega` the fast form: `niter` power iterations from
 * these numbers.
 */
export function pissa(w: Matrix, rank: number, scaling: number, fast?: { omega: Matrix; niter: number }): Factors {
  const { u, s, vt } = fast ? svdFast(w, fast.omega, fast.niter) : svdOf(w);
  const root = (k: number) => Math.sqrt(s[k]! / scaling);
  const b = columns(u, rank);
  const a = rowsOf(vt, rank);
  return {
    a: { ...a, data: a.data.map((x, i) => x * root(Math.floor(i / a.cols))) },
    b: { ...b, data: b.data.map((x, i) => x * root(i % rank)) },
  };
}

/** The first columns of Q and rows of R. Source: Buyukakyuz, "OLoRA" (2024); PEFT `olora_init`. */
export function olora(w: Matrix, rank: number): Factors {
  const { q, r } = qr(tensor(w));
  const all: Matrix = { rows: w.rows, cols: q.shape[1]!, data: q.data as Float64Array };
  const upper: Matrix = { rows: r.shape[0]!, cols: w.cols, data: r.data as Float64Array };
  return { b: columns(all, rank), a: rowsOf(upper, rank) };
}

/** B has the singular vectors of the least singular values, A is 0. Source: PEFT `mica_init`. */
export function mica(w: Matrix, rank: number): Factors {
  const { u } = svdOf(w);
  const n = u.cols;
  const b = new Float64Array(w.rows * rank);
  for (let i = 0; i < w.rows; i++) for (let k = 0; k < rank; k++) b[i * rank + k] = u.data[i * n + n - rank + k]!;
  return {
    a: { rows: rank, cols: w.cols, data: new Float64Array(rank * w.cols) },
    b: { rows: w.rows, cols: rank, data: b },
  };
}

/**
 * Factors in orthogonal subspaces, so that B A is 0 and both have gradients: from X [rank, rank], A's noise [in, rank /
 * 2] and B's [rank / 2, out], all standard normal.
 *
 * Source: Hameed et al., "Efficient knowledge injection in LLMs via self-distillation" (2025); PEFT `orthogonal_init`.
 */
export function orthogonalPair(square: Matrix, noiseA: Matrix, noiseB: Matrix): Factors {
  const rank = square.rows;
  const { q } = qr(tensor(square));
  const half = rank / 2;
  const every = (from: number): Matrix => {
    const data = new Float64Array(half * rank);
    for (let i = 0; i < half; i++) {
      data.set((q.data as Float64Array).subarray((2 * i + from) * rank, (2 * i + from + 1) * rank), i * rank);
    }
    return { rows: half, cols: rank, data };
  };
  const tenth = (m: Matrix): Matrix => ({ ...m, data: m.data.map((x) => x / 10) });
  return { a: tenth(transposed(product(noiseA, every(0)))), b: tenth(product(transposed(noiseB), every(1))) };
}

/** Refuses a rank that a matrix does not have room for. */
export function checkRank(
  rank: number,
  { rows, cols }: { readonly rows: number; readonly cols: number },
  path: string,
): void {
  const most = Math.min(rows, cols);
  if (rank <= most) return;
  const text =
    `Cannot start "${path}" from its base: rank ${rank} is above ${most}, the shorter side of [${rows}, ${cols}]`;
  throw new LensorError("range", text, { path });
}

const tensor = ({ rows, cols, data }: Matrix) => ({ shape: [rows, cols], dtype: "float64", data }) as const;

interface Svd {
  readonly u: Matrix;
  readonly s: Float64Array;
  readonly vt: Matrix;
}

function svdOf(w: Matrix): Svd {
  const { u, s, vt } = svd(tensor(w), { fullMatrices: false });
  const n = Math.min(w.rows, w.cols);
  return {
    u: { rows: w.rows, cols: n, data: u.data as Float64Array },
    s: s.data as Float64Array,
    vt: { rows: n, cols: w.cols, data: vt.data as Float64Array },
  };
}

// Halko, Martinsson and Tropp (2009), as torch.svd_lowrank runs it: on the transpose of a wide matrix
function svdFast(w: Matrix, omega: Matrix, niter: number): Svd {
  const wide = w.rows < w.cols;
  const m = wide ? transposed(w) : w;
  const mt = wide ? w : transposed(w);
  const orthonormal = (x: Matrix): Matrix => {
    const { q } = qr(tensor(x));
    return { rows: x.rows, cols: q.shape[1]!, data: q.data as Float64Array };
  };
  let q = orthonormal(product(m, omega));
  for (let i = 0; i < niter; i++) {
    q = orthonormal(product(mt, q));
    q = orthonormal(product(m, q));
  }
  const { u, s, vt } = svdOf(product(transposed(q), m));
  const left = product(q, u);
  return wide ? { u: transposed(vt), s, vt: transposed(left) } : { u: left, s, vt };
}

function columns({ rows, cols, data }: Matrix, n: number): Matrix {
  const out = new Float64Array(rows * n);
  for (let i = 0; i < rows; i++) out.set(data.subarray(i * cols, i * cols + n), i * n);
  return { rows, cols: n, data: out };
}

function rowsOf({ cols, data }: Matrix, n: number): Matrix {
  return { rows: n, cols, data: data.slice(0, n * cols) };
}
