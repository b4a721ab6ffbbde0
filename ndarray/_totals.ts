/** One number from a straight run of float32 numbers: sums in doubles, extremes. */
import { elementKernels } from "../kernels/elements.ts";

// Below so many elements a plain loop is as quick
const LEAST = 256;

/**
 * The sum in doubles: element i joins sum i mod 16, and then the upper half of the sums joins the lower one until one is left.
 *
 * So sixteen additions need not wait for each other, here and in the kernel, and the order is the same in both.
 */
export function sumOf(x: Float32Array, start = 0, n: number = x.length): number {
  const sums = new Float64Array(16), kernels = n < LEAST ? null : elementKernels();
  if (kernels) {
    kernels.sums.fill(0);
    through(kernels.left, x, start, n, 0, (m) => kernels.sum32(m));
    sums.set(kernels.sums);
  } else {
    for (let i = 0; i < n; i++) sums[i & 15]! += x[start + i]!;
  }
  for (let half = 8; half; half >>= 1) for (let i = 0; i < half; i++) sums[i]! += sums[i + half]!;
  return sums[0]!;
}

/** The largest of one or more, NaN if one is; 0 is above -0. */
export function maxOf(x: Float32Array, start = 0, n: number = x.length): number {
  const kernels = n < LEAST ? null : elementKernels();
  let best = x[start]!;
  if (kernels) through(kernels.left, x, start, n, best, (m) => best = Math.max(best, kernels.max32(m)));
  else for (let i = 1; i < n; i++) best = Math.max(best, x[start + i]!);
  return best;
}

/** The smallest of one or more, NaN if one is; -0 is below 0. */
export function minOf(x: Float32Array, start = 0, n: number = x.length): number {
  const kernels = n < LEAST ? null : elementKernels();
  let best = x[start]!;
  if (kernels) through(kernels.left, x, start, n, best, (m) => best = Math.min(best, kernels.min32(m)));
  else for (let i = 1; i < n; i++) best = Math.min(best, x[start + i]!);
  return best;
}

// Chunk by chunk, the last one filled up to a multiple of 16
function through(
  place: Float32Array,
  x: Float32Array,
  start: number,
  n: number,
  filler: number,
  use: (count: number) => void,
): void {
  for (let i = 0; i < n; i += place.length) {
    const m = Math.min(place.length, n - i), whole = (m + 15) & ~15;
    place.set(x.subarray(start + i, start + i + m));
    place.fill(filler, m, whole);
    use(whole);
  }
}
