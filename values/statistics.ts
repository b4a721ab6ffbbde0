import type { DType, Values } from "../core/types.ts";
import { numbersOf } from "./_numbers.ts";
import { PIECE, SMALL } from "../kernels/moments.ts";
import { deviation, pool, type Pooled } from "../math/pooled.ts";
import { momentsAndSmall } from "./_crew.ts";

export { numbersOf };

/** What the numbers of one tensor are like. Numbers that are not finite count in `nan` and `infinite` only. */
export interface Statistics {
  /** How many elements were looked at. */
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
  /** How many zeros stand at the end without a gap. */
  readonly trailingZeros: number;
  /** How many are NaN. */
  readonly nan: number;
  /** How many are infinite. */
  readonly infinite: number;
  /** How many are nonzero and below 2^-100. */
  readonly tiny: number;
  /** How many are finite and above 2^60. */
  readonly huge: number;
  /** The whole numbers that occur, if nothing else does and there are at most 256. */
  readonly whole: ReadonlySet<number> | undefined;
  /** A hash of the bytes: equal tensors of one dtype have equal hashes, however they were cut. */
  readonly hash: string;
}

/** Takes a tensor piece by piece, in order. */
export interface Gathering {
  /** The next elements, in the dtype's typed array; gives them as numbers that hold until the next call. */
  add(values: Values): Float32Array | Float64Array;
  /** The statistics of all that was added. */
  done(): Statistics;
}

/**
 * Statistics of a tensor in one pass over its pieces, in constant memory.
 *
 * `hashed` ends the hash after so many elements, where a glance at the beginning is enough.
 *
 * complex64 counts each part as a number. 64-bit integers are rounded to float64. Mean and deviation of the pieces are
 * joined as T. Chan, G. Golub and R. LeVeque (1979) do.
 *
 * @example
 * ```ts
 * import { gathering } from "./statistics.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const all = gathering("float32");
 * all.add(new Float32Array([1, 3]));
 * all.add(new Float32Array([2, 0]));
 * const { count, mean, zeros, trailingZeros } = all.done();
 * assertEquals([count, mean, zeros, trailingZeros], [4, 1.5, 1, 1]);
 * ```
 */
export function gathering(dtype: DType, { hashed = Infinity }: { readonly hashed?: number } = {}): Gathering {
  let count = 0, nan = 0, infinite = 0, zeros = 0, run = 0, tiny = 0, huge = 0;
  let min = Infinity, max = -Infinity;
  const all: Pooled = { count: 0, mean: 0, squares: 0 };
  let whole: Set<number> | undefined = new Set();
  const hash: [number, number] = [0x243f6a88, 0x13198a2e];
  let scratch: Float32Array | Float64Array = new Float32Array(0);

  function add(values: Values): Float32Array | Float64Array {
    const x = scratch = numbersOf(values, dtype, scratch);
    const n = x.length;
    if (count < hashed) {
      mix(
        hash,
        wordsOf(count + n <= hashed ? values : values.subarray(0, (hashed - count) * (values.length / (n || 1)))),
      );
    }
    for (let from = 0; from < n; from += PIECE) {
      const part = x.subarray(from, from + PIECE);
      const [piece, small] = momentsAndSmall(part);
      if (piece.min < min) min = piece.min;
      if (piece.max > max) max = piece.max;
      zeros += piece.zeros;
      pool(all, piece);
      if (piece.notFinite + small > piece.zeros || piece.max > HUGE || piece.min < -HUGE) tell(part);
    }
    let behind = 0;
    while (behind < n && x[n - 1 - behind] === 0) behind++;
    run = behind === n ? run + n : behind;
    count += n;
    if (whole) whole = wholeOf(whole, x);
    return x;
  }

  // Counts what is unusual one by one: there is something
  function tell(x: Float32Array | Float64Array): void {
    for (let i = 0; i < x.length; i++) {
      const size = Math.abs(x[i]!);
      if (size >= SMALL && size <= HUGE || size === 0) continue;
      if (size !== size) nan++;
      else if (size === Infinity) infinite++;
      else if (size < SMALL) tiny++;
      else huge++;
    }
  }

  return {
    add,
    done: () => ({
      count,
      min,
      max,
      mean: all.count > 0 ? all.mean : NaN,
      std: deviation(all),
      zeros,
      trailingZeros: run,
      nan,
      infinite,
      tiny,
      huge,
      whole,
      hash: hash.map((h) => (h >>> 0).toString(16).padStart(8, "0")).join(""),
    }),
  };
}

const HUGE = 2 ** 60;

/** The bytes of the elements as the widest words that they are made of. */
export function wordsOf(values: Values): Uint32Array | Uint16Array | Uint8Array {
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT: size } = values;
  if (size >= 4) return new Uint32Array(buffer, byteOffset, byteLength / 4);
  return size === 2
    ? new Uint16Array(buffer, byteOffset, byteLength / 2)
    : new Uint8Array(buffer, byteOffset, byteLength);
}

/** Mixes words into a hash of two times 32 bits, one after the other. */
export function mix(hash: [number, number], words: Uint32Array | Uint16Array | Uint8Array): void {
  let [a, b] = hash;
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    a = Math.imul((a ^ w) << 13 | (a ^ w) >>> 19, 0x9e3779b1);
    b = Math.imul((b ^ w) << 17 | (b ^ w) >>> 15, 0x85ebca6b);
  }
  hash[0] = a;
  hash[1] = b;
}

// The whole numbers met so far; nothing as soon as there is another number, or more than 256
function wholeOf(met: Set<number>, x: Float32Array | Float64Array): Set<number> | undefined {
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!;
    if (Math.floor(v) !== v || met.size > 256) return undefined;
    met.add(v);
  }
  return met.size > 256 ? undefined : met;
}
