/**
 * Straight runs of elements through the kernels: a chunk goes into their small memory, is computed there while it lies in the cache,
 * and comes out into the result, which is an ordinary array that nobody has to give back.
 */
import type { ArithmeticName, ComparisonName, FunctionName } from "../kernels/elements.ts";
import { elementKernels } from "../kernels/elements.ts";
import type { Values } from "../core/types.ts";

type Numbers = Float32Array | Float64Array;
/** `out[o + i] = f(x[p + i * step])` for i from 0 to n, with a step of 0 or 1. */
export type Run = (out: Values, o: number, x: Values, p: number, step: number, n: number) => void;
/** `out[o + i] = f(x[p + i * s], y[q + i * t])` for i from 0 to n, with steps of 0 or 1. */
export type PairRun = (
  out: Values,
  o: number,
  x: Values,
  p: number,
  s: number,
  y: Values,
  q: number,
  t: number,
  n: number,
) => void;

/** Below so many elements a plain loop is as quick. */
export const LEAST = 64;

/** The runs of a function of one array, for results in float32 and in float64; undefined where there is none. */
export function runsOf(name: FunctionName): { readonly float32?: Run; readonly float64?: Run } {
  const kernels = elementKernels();
  if (!kernels) return {};
  const float32 = single(kernels.run[`${name}32`], kernels.left);
  return name === "sqrt" ? { float32, float64: single(kernels.run.sqrt64, kernels.wideLeft) } : { float32 };
}

/** The runs of a function of two arrays, for results in float32 and in float64. */
export function pairRunsOf(name: ArithmeticName): { readonly float32?: PairRun; readonly float64?: PairRun } {
  const kernels = elementKernels();
  if (!kernels) return {};
  const { run, left, right, wideLeft, wideRight } = kernels;
  return {
    float32: pairs(run[`${name}32`], left, right, left),
    float64: pairs(run[`${name}64`], wideLeft, wideRight, wideLeft),
  };
}

/** The run of a comparison of two float32 arrays, whose results are bytes. */
export function comparisonRunOf(name: ComparisonName): PairRun | undefined {
  const kernels = elementKernels();
  return kernels ? pairs(kernels.run[`${name}32`], kernels.left, kernels.right, kernels.bytes) : undefined;
}

function single(kernel: (n: number) => void, place: Numbers): Run {
  return (out, o, x, p, step, n) => {
    for (let i = 0; i < n; i += place.length) {
      const m = Math.min(place.length, n - i);
      load(place, x, p + i * step, step, m);
      kernel(m);
      store(out, o + i, place, m);
    }
  };
}

function pairs(kernel: (n: number) => void, left: Numbers, right: Numbers, from: Numbers | Uint8Array): PairRun {
  return (out, o, x, p, s, y, q, t, n) => {
    const size = left.length;
    // One number for all is put there once
    if (t === 0) load(right, y, q, 0, Math.min(size, n));
    for (let i = 0; i < n; i += size) {
      const m = Math.min(size, n - i);
      load(left, x, p + i * s, s, m);
      if (t !== 0) load(right, y, q + i, t, m);
      kernel(m);
      store(out, o + i, from, m);
    }
  };
}

function load(place: Numbers, x: Values, p: number, step: number, m: number): void {
  if (step === 0) place.fill(x[p] as number, 0, m);
  else place.set((x as Float32Array).subarray(p, p + m));
}

function store(out: Values, o: number, place: Numbers | Uint8Array, m: number): void {
  (out as Float32Array).set(m === place.length ? place : place.subarray(0, m), o);
}
