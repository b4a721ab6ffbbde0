import { PIECE, type Piece } from "../kernels/moments.ts";
import { deviation, pool } from "../math/pooled.ts";
import { momentsHere } from "./_crew.ts";

/** Least, greatest, mean, deviation and counts of numbers. */
export interface Moments {
  /** How many numbers there were. */
  readonly count: number;
  /** The least finite number; Infinity where there is none. */
  readonly min: number;
  /** The greatest finite number; -Infinity where there is none. */
  readonly max: number;
  /** The mean of the finite numbers; NaN where there is none. */
  readonly mean: number;
  /** The standard deviation of the finite numbers, of all of them and not of a sample; NaN where there is none. */
  readonly std: number;
  /** How many are 0. */
  readonly zeros: number;
  /** How many are NaN or infinite. */
  readonly notFinite: number;
}

/** Takes numbers piece by piece. */
export interface MomentsOf {
  /** The next numbers. */
  add(numbers: Float32Array | Float64Array): void;
  /** What all of them are like. */
  done(): Moments;
}

/**
 * The moments of numbers in one pass, in constant memory and float64. Mean and deviation of blocks are joined as T.
 * Chan, G. Golub and R. LeVeque (1979) do.
 *
 * @example
 * ```ts
 * import { momentsOf } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const all = momentsOf();
 * all.add(new Float32Array([1, 3]));
 * all.add(new Float32Array([2, NaN]));
 * const { min, max, mean, notFinite } = all.done();
 * assertEquals([min, max, mean, notFinite], [1, 3, 2, 1]);
 * ```
 */
export function momentsOf(): MomentsOf {
  const all = totalOf();
  return {
    add(numbers) {
      for (let at = 0; at < numbers.length; at += PIECE) all.add(momentsHere(numbers.subarray(at, at + PIECE)));
    },
    done: all.done,
  };
}

/** Joins the moments of pieces, in their order. */
export function totalOf(): { add(piece: Piece): void; done(): Moments } {
  let min = Infinity, max = -Infinity, zeros = 0, notFinite = 0;
  const all = { count: 0, mean: 0, squares: 0 };
  return {
    add(piece) {
      // Of zeros of both signs the first one stays
      if (piece.min < min) min = piece.min;
      if (piece.max > max) max = piece.max;
      zeros += piece.zeros;
      notFinite += piece.notFinite;
      pool(all, piece);
    },
    done: () => ({
      count: all.count + notFinite,
      min,
      max,
      mean: all.count > 0 ? all.mean : NaN,
      std: deviation(all),
      zeros,
      notFinite,
    }),
  };
}
