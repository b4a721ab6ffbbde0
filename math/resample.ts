import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";

/** How values between grid points are found. */
export type ResampleMode = "nearest" | "nearest-exact" | "linear" | "bilinear" | "bicubic" | "area";

const MODES: readonly ResampleMode[] = ["nearest", "nearest-exact", "linear", "bilinear", "bicubic", "area"];

/** Where output points lie. */
export interface ResampleOptions {
  /** The rule. */
  readonly mode: ResampleMode;
  /** Centres of pixels or corners of the image lie on each other. @default false */
  readonly alignCorners?: boolean;
  /** Takes a mean over what a smaller output pixel covers; linear and bicubic only. @default false */
  readonly antialias?: boolean;
  /** Old points per new one, where it is not the ratio of the sizes. */
  readonly step?: number;
}

/** For each output point the first old point and the weights from there on. */
export type Taps = readonly { readonly from: number; readonly weights: readonly number[] }[];

/** Refuses another word. Throws `unknown-name`. */
export function checkMode(verb: string, mode: unknown): asserts mode is ResampleMode {
  if ((MODES as readonly unknown[]).includes(mode)) return;
  const known = MODES.map((name) => `"${name}"`).join(", ");
  throw new LensorError("unknown-name", `Cannot ${verb}: mode is ${describe(mode)}; use one of ${known}`);
}

/**
 * One axis of a resampling from `n` to `m` points, as PyTorch's `interpolate` does it: bilinear and bicubic (A = -0.75,
 * with antialias -0.5) about pixel centres or corners, nearest with its ratio rounded to float32, area as means.
 */
export function tapsOf(n: number, m: number, options: ResampleOptions): Taps {
  const { mode, alignCorners = false, antialias = false } = options;
  const cubic = mode === "bicubic";
  const smooth = cubic || mode === "bilinear" || mode === "linear";
  const ratio = options.step ?? n / m;
  const s = smooth && alignCorners ? (m > 1 ? (n - 1) / (m - 1) : 0) : ratio;
  return Array.from({ length: m }, (_, i) => {
    if (mode === "area") return mean(n, m, i);
    if (!smooth) return { from: nearest(n, Math.fround(ratio), i, mode === "nearest-exact"), weights: [1] };
    if (antialias) return averaged(n, s, i, cubic);
    const x = alignCorners ? i * s : (i + 0.5) * s - 0.5;
    return cubic ? cubicTaps(n, x) : linearTaps(n, x);
  });
}

/** The taps as a matrix, a row per output point. */
export function tapMatrix(taps: Taps, n: number): Float64Array {
  const out = new Float64Array(taps.length * n);
  for (const [i, { from, weights }] of taps.entries()) {
    for (const [k, w] of weights.entries()) out[i * n + from + k]! += w;
  }
  return out;
}

/** Resamples the middle axis of `[outer, n, inner]` values. */
export function resampleAxis(values: Float64Array, outer: number, n: number, inner: number, taps: Taps): Float64Array {
  const m = taps.length;
  const out = new Float64Array(outer * m * inner);
  for (let o = 0; o < outer; o++) {
    for (const [i, { from, weights }] of taps.entries()) {
      const to = (o * m + i) * inner;
      for (const [k, w] of weights.entries()) {
        const at = (o * n + from + k) * inner;
        for (let c = 0; c < inner; c++) out[to + c]! += w * values[at + c]!;
      }
    }
  }
  return out;
}

function mean(n: number, m: number, i: number): Taps[number] {
  const from = Math.floor(i * n / m);
  const count = Math.ceil((i + 1) * n / m) - from;
  return { from, weights: Array.from({ length: count }, () => 1 / count) };
}

// PyTorch keeps the ratio and the product in float32
function nearest(n: number, s: number, i: number, exact: boolean): number {
  return Math.min(Math.floor(Math.fround((exact ? i + 0.5 : i) * s)), n - 1);
}

function linearTaps(n: number, place: number): Taps[number] {
  const x = Math.max(place, 0);
  const j = Math.min(Math.floor(x), n - 1);
  const f = x - j;
  return j + 1 < n ? { from: j, weights: [1 - f, f] } : { from: j, weights: [1] };
}

function cubicTaps(n: number, x: number): Taps[number] {
  const j = Math.floor(x);
  const first = Math.min(Math.max(j - 1, 0), n - 1);
  const last = Math.min(Math.max(j + 2, 0), n - 1);
  // Indices outside are those of the edge
  const weights = Array.from({ length: last - first + 1 }, () => 0);
  for (let k = j - 1; k <= j + 2; k++) weights[Math.min(Math.max(k, 0), n - 1) - first]! += cubicKernel(x - k, -0.75);
  return { from: first, weights };
}

function averaged(n: number, s: number, i: number, cubic: boolean): Taps[number] {
  const width = Math.max(s, 1);
  const support = (cubic ? 2 : 1) * width;
  const centre = s * (i + 0.5);
  const from = Math.trunc(Math.max(centre - support + 0.5, 0));
  const to = Math.trunc(Math.min(centre + support + 0.5, n));
  const weights = Array.from({ length: to - from }, (_, k) => {
    const d = (from + k - centre + 0.5) / width;
    return cubic ? cubicKernel(d, -0.5) : Math.max(0, 1 - Math.abs(d));
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return { from, weights: weights.map((w) => w / sum) };
}

function cubicKernel(x: number, a: number): number {
  const d = Math.abs(x);
  if (d <= 1) return ((a + 2) * d - (a + 3)) * d * d + 1;
  return d < 2 ? (((d - 5) * d + 8) * d - 4) * a : 0;
}
