import { LensorError } from "../../core/errors.ts";
import type { Values } from "../../core/types.ts";
import { logGnu } from "../../math/log_gnu.ts";
import type { FloatDType } from "../_ordered.ts";
import { storing } from "../_rounding.ts";
import { phi, quantile } from "../keyed/_quantile.ts";
import type { Truncated } from "../keyed/_truncated.ts";
import type { Bits } from "./_bits.ts";

/** The normal that the legacy generator keeps for the next call. */
export interface Gauss {
  kept: number | undefined;
}

/** `randn` of `RandomState`: G. Marsaglia's polar method, the second number of a pair first. */
export function legacyNormals(bits: Bits, out: Float64Array, gauss: Gauss): void {
  for (let i = 0; i < out.length; i++) {
    if (gauss.kept !== undefined) {
      out[i] = gauss.kept;
      gauss.kept = undefined;
      continue;
    }
    let x, y, r;
    do {
      x = 2 * bits.double() - 1;
      y = 2 * bits.double() - 1;
      r = x * x + y * y;
    } while (r >= 1 || r === 0);
    const f = Math.sqrt(-2 * logGnu(r) / r);
    gauss.kept = f * x;
    out[i] = f * y;
  }
}

/** Numbers that are made at a time where they are not made in their place. */
export const PIECE = 8192;

/**
 * Normals between two bounds: batches of `n`, what lies outside left out, until there are enough. `put` gets them bit
 * by bit.
 */
export function cutNormals(
  normals: (out: Float64Array) => void,
  n: number,
  { mean, std, a, b }: Truncated,
  put: (numbers: Float64Array, at: number) => void,
): void {
  const piece = new Float64Array(Math.min(n, PIECE));
  for (let filled = 0, tried = 0; filled < n; tried += n) {
    if (filled === 0 && tried > PATIENCE) {
      throw new LensorError("limit", `Cannot draw truncated normals: next to nothing lies between ${a} and ${b}`);
    }
    // The generator makes the whole batch, even if less is wanted
    for (let from = 0; from < n; from += PIECE) {
      const numbers = piece.subarray(0, n - from);
      normals(numbers);
      let kept = 0;
      for (const z of numbers) {
        const x = mean + std * z;
        if (x >= a && x <= b && filled + kept < n) numbers[kept++] = x;
      }
      put(numbers.subarray(0, kept), filled);
      filled += kept;
    }
  }
}

/**
 * Truncated normals by the quantile of a uniform number between the probabilities of the bounds, on the side where
 * these are small.
 */
export function quantiles(uniform: () => number, out: Float64Array, { mean, std, a, b, left, right }: Truncated): void {
  const mirrored = left + right > 0;
  const low = phi(mirrored ? -right : left);
  const high = phi(mirrored ? -left : right);
  for (let i = 0; i < out.length; i++) {
    const z = quantile(low + uniform() * (high - low));
    out[i] = Math.max(a, Math.min(b, (mirrored ? -z : z) * std + mean));
  }
}

/**
 * float64 numbers rounded to another dtype. float16 rounds once, as NumPy does; bfloat16, which NumPy has not, by way
 * of float32.
 */
export function fromFloat64(numbers: Float64Array, out: Values, dtype: FloatDType): void {
  if (dtype === "float32" || dtype === "float64") return (out as Float64Array).set(numbers);
  const store = storing(dtype);
  const single = dtype === "float16";
  for (let i = 0; i < numbers.length; i++) out[i] = store(single ? oddFloat32(numbers[i]!) : numbers[i]!);
}

// A float32 that rounds on as the float64 would: where the first rounding is inexact, the neighbour with an odd last
// bit
function oddFloat32(x: number): number {
  float[0] = x;
  const near = float[0]!;
  if (near === x || (word[0]! & 1) === 1 || !Number.isFinite(near)) return near;
  word[0]! += Math.abs(near) < Math.abs(x) ? 1 : -1;
  return float[0]!;
}

const PATIENCE = 2 ** 24;
const float = new Float32Array(1);
const word = new Int32Array(float.buffer);
