/** One number from a straight run of float32 numbers: sums and extremes. */
import { elementKernels } from "../kernels/elements.ts";

// Below so many elements a plain loop is as quick
const LEAST = 256;
// A chunk, of which half the first cache is left for what it is copied from
const CHUNK = 4096;
const BLOCK = 256;
// Kept, for rows may be short and many
const SUMS = new Float64Array(16);
const LANES = new Float32Array(32);
const EIGHT = new Float64Array(8);

/**
 * The sum in float32 over short blocks, and of the blocks in doubles: half as long as `sumOf`, which is all in doubles.
 *
 * Element i of a block of 256 joins lane i mod 32; the upper half of the lanes joins the lower one until eight are
 * left; lane j joins the double j, and the doubles join as the lanes do. No element takes part in more than 9 rounded
 * additions of float32, so the error is at most 9 x 2^-24 of the sum of the absolute values (NumPy's pairwise sum: 18
 * and one for each doubling beyond 128 elements), and that of the doubles. What exceeds float32 on the way, or is not
 * finite, is summed in doubles.
 */
export function shortSumOf(x: Float32Array, start = 0, n: number = x.length): number {
  const kernels = n < LEAST ? null : elementKernels();
  const sums = kernels?.sums ?? SUMS;
  sums.fill(0);
  if (kernels) {
    through(kernels.left, x, start, n, BLOCK, 0, (m) => kernels.blocks32(m));
  } else {
    for (let from = 0; from < n; from += BLOCK) {
      LANES.fill(0);
      for (let i = from, end = Math.min(n, from + BLOCK); i < end; i++) LANES[i & 31]! += x[start + i]!;
      halve(LANES, 32, 8);
      for (let i = 0; i < 8; i++) sums[i]! += LANES[i]!;
    }
  }
  const sum = halve(sums, 8, 1);
  return Number.isFinite(sum) ? sum : sumOf(x, start, n);
}

/**
 * The sum in doubles: element i joins sum i mod 16, and then the upper half of the sums joins the lower one until one
 * is left.
 *
 * So sixteen additions need not wait for each other, here and in the kernel, and the order is the same in both.
 */
export function sumOf(x: Float32Array, start = 0, n: number = x.length): number {
  const kernels = n < LEAST ? null : elementKernels();
  const sums = kernels?.sums ?? SUMS;
  sums.fill(0);
  if (kernels) through(kernels.left, x, start, n, 16, 0, (m) => kernels.sum32(m));
  else for (let i = 0; i < n; i++) sums[i & 15]! += x[start + i]!;
  return halve(sums, 16, 1);
}

/** The largest of one or more, NaN if one is; 0 is above -0. */
export function maxOf(x: Float32Array, start = 0, n: number = x.length): number {
  const kernels = n < LEAST ? null : elementKernels();
  let best = x[start]!;
  if (kernels) through(kernels.left, x, start, n, 16, best, (m) => best = Math.max(best, kernels.max32(m)));
  else for (let i = 1; i < n; i++) best = Math.max(best, x[start + i]!);
  return best;
}

/** The smallest of one or more, NaN if one is; -0 is below 0. */
export function minOf(x: Float32Array, start = 0, n: number = x.length): number {
  const kernels = n < LEAST ? null : elementKernels();
  let best = x[start]!;
  if (kernels) through(kernels.left, x, start, n, 16, best, (m) => best = Math.min(best, kernels.min32(m)));
  else for (let i = 1; i < n; i++) best = Math.min(best, x[start + i]!);
  return best;
}

/**
 * The sum of doubles in pairs: blocks of 128 elements in eight sums, and of the blocks each half by itself (N. Higham,
 * "Accuracy and Stability of Numerical Algorithms", 4.2). With `centre` the sum of the squares of the distances from
 * it.
 */
export function pairwise(v: Float64Array, centre?: number, start = 0, n: number = v.length): number {
  if (n > 128) {
    const half = Math.floor(n / 16) * 8;
    return pairwise(v, centre, start, half) + pairwise(v, centre, start + half, n - half);
  }
  EIGHT.fill(0);
  if (centre === undefined) { for (let i = 0; i < n; i++) EIGHT[i & 7]! += v[start + i]!; }
  else for (let i = 0; i < n; i++) EIGHT[i & 7]! += (v[start + i]! - centre) ** 2;
  return halve(EIGHT, 8, 1);
}

// Of the first `count` the upper half joins the lower one until so many are left; the first of them
function halve(sums: Float32Array | Float64Array, count: number, left: number): number {
  for (let half = count >> 1; half >= left; half >>= 1) for (let i = 0; i < half; i++) sums[i]! += sums[i + half]!;
  return sums[0]!;
}

// Chunk by chunk, the last one filled up to a multiple of `unit`
function through(
  place: Float32Array,
  x: Float32Array,
  start: number,
  n: number,
  unit: number,
  filler: number,
  use: (count: number) => void,
): void {
  for (let i = 0; i < n; i += CHUNK) {
    const m = Math.min(CHUNK, n - i);
    const whole = Math.ceil(m / unit) * unit;
    place.set(x.subarray(start + i, start + i + m));
    if (m < whole) place.fill(filler, m, whole);
    use(whole);
  }
}
