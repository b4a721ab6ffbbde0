/**
 * Straight runs of elements through the kernels: a chunk goes into their small memory, is computed there while it lies
 * in the cache, and comes out into the result, which is an ordinary array that nobody has to give back.
 */
import type {
  ArithmeticName,
  ComparisonName,
  ElementKernel,
  ElementKernels,
  FunctionName,
} from "../kernels/elements.ts";
import { elementKernels } from "../kernels/elements.ts";
import type { Values } from "../core/types.ts";

type Numbers = Float32Array | Float64Array;
/**
 * `out[o + i] = f(x[p + i * step])` for i from 0 to n, with a step of 0 or 1; without `out` into a new array, from its
 * beginning.
 *
 * A new array of up to 4 MiB is computed where the kernels are and then copied: it need not be filled with zeros
 * before.
 */
export type Run = (out: Values | undefined, o: number, x: Values, p: number, step: number, n: number) => Values;
/**
 * `out[o + i] = f(x[p + i * s], y[q + i * t])` for i from 0 to n, with steps of 0 or 1; without `out` into a new array.
 */
export type PairRun = (
  out: Values | undefined,
  o: number,
  x: Values,
  p: number,
  s: number,
  y: Values,
  q: number,
  t: number,
  n: number,
) => Values;

/** Below so many elements a plain loop is as quick. */
export const LEAST = 64;

/** The runs of a function of one array, for results in float32 and in float64; undefined where there is none. */
export function runsOf(name: FunctionName): { readonly float32?: Run; readonly float64?: Run } {
  const kernels = elementKernels();
  if (!kernels) return {};
  const float32 = single(kernels, kernels.run[`${name}32`], kernels.left);
  return name === "sqrt" ? { float32, float64: single(kernels, kernels.run.sqrt64, kernels.wideLeft) } : { float32 };
}

/** The runs of a function of two arrays, for results in float32 and in float64. */
export function pairRunsOf(name: ArithmeticName): { readonly float32?: PairRun; readonly float64?: PairRun } {
  const kernels = elementKernels();
  if (!kernels) return {};
  const { run, left, right, wideLeft, wideRight } = kernels;
  return {
    float32: pairs(kernels, run[`${name}32`], left, right, left),
    float64: pairs(kernels, run[`${name}64`], wideLeft, wideRight, wideLeft),
  };
}

/** The run of a comparison of two float32 arrays, whose results are bytes. */
export function comparisonRunOf(name: ComparisonName): PairRun | undefined {
  const kernels = elementKernels();
  return kernels ? pairs(kernels, kernels.run[`${name}32`], kernels.left, kernels.right, kernels.bytes) : undefined;
}

function single(kernels: ElementKernels, kernel: ElementKernel, place: Numbers): Run {
  return (out, o, x, p, step, n) =>
    inChunks(kernels, kernel, place, place, out, o, n, (i, m) => load(place, x, p + i * step, step, m));
}

function pairs(
  kernels: ElementKernels,
  kernel: ElementKernel,
  left: Numbers,
  right: Numbers,
  from: Numbers | Uint8Array,
): PairRun {
  return (out, o, x, p, s, y, q, t, n) => {
    // One number for all is put there once
    if (t === 0) load(right, y, q, 0, Math.min(left.length, n));
    return inChunks(kernels, kernel, left, from, out, o, n, (i, m) => {
      load(left, x, p + i * s, s, m);
      if (t !== 0) load(right, y, q + i, t, m);
    });
  };
}

// The results of a chunk lie in `from`, or one chunk behind the other in the room for a whole result
function inChunks(
  { room }: ElementKernels,
  kernel: ElementKernel,
  left: Numbers,
  from: Numbers | Uint8Array,
  out: Values | undefined,
  o: number,
  n: number,
  put: (i: number, m: number) => void,
): Values {
  const size = left.length;
  const Kind = from.constructor as Float32ArrayConstructor;
  const bytes = Kind.BYTES_PER_ELEMENT;
  const whole = out === undefined && n * bytes <= room.length;
  const to = out ?? (whole ? undefined : new Kind(n));
  for (let i = 0; i < n; i += size) {
    const m = Math.min(size, n - i);
    put(i, m);
    kernel(m, to ? from.byteOffset : room.byteOffset + i * bytes);
    if (to) {
      (to as Float32Array).set((m === size && m === from.length ? from : from.subarray(0, m)) as Float32Array, o + i);
    }
  }
  return to ?? new Kind(new Kind(room.buffer, room.byteOffset, n));
}

function load(place: Numbers, x: Values, p: number, step: number, m: number): void {
  if (step === 0) place.fill(x[p] as number, 0, m);
  else place.set((x as Float32Array).subarray(p, p + m));
}
