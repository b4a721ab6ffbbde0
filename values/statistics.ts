import type { DType, Values } from "../core/types.ts";
import { numbersOf } from "./_numbers.ts";
import { deviation, join, type Pooled } from "../math/pooled.ts";

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
    // Around a number of their own size the squares keep their digits
    const first = x[0] ?? 0;
    const about = Math.abs(first) < HUGE ? first : 0;
    let here = n;
    const quick = plainly(x, about);
    let { sum, square } = quick;
    if (quick.plain) {
      min = Math.min(min, quick.low);
      max = Math.max(max, quick.high);
    } else {
      here = sum = square = 0;
      for (let i = 0; i < n; i++) {
        const v = x[i]!;
        const size = Math.abs(v);
        if (!(size >= TINY && size <= HUGE)) {
          if (v === 0) zeros++;
          else if (v !== v) {
            nan++;
            continue;
          } else if (size === Infinity) {
            infinite++;
            continue;
          } else if (size < TINY) tiny++;
          else huge++;
        }
        const far = v - about;
        here++;
        sum += far;
        square += far * far;
        if (v < min) min = v;
        if (v > max) max = v;
      }
    }
    let behind = 0;
    while (behind < n && x[n - 1 - behind] === 0) behind++;
    run = behind === n ? run + n : behind;
    count += n;
    join(all, here, about, sum, square);
    if (whole) whole = wholeOf(whole, x);
    return x;
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

const TINY = 2 ** -100;
const HUGE = 2 ** 60;

// Sums and bounds of usual numbers in four strands; `plain` says that there were no others: no zero, none tiny, huge or
// not finite
function plainly(
  x: Float32Array | Float64Array,
  about: number,
): { plain: boolean; sum: number; square: number; low: number; high: number } {
  const n = x.length;
  const end = n - n % 4;
  let a = 0, b = 0, c = 0, d = 0, p = 0, q = 0, r = 0, s = 0, low = Infinity, high = -Infinity, small = 0;
  for (let i = 0; i < end; i += 4) {
    const v = x[i]!;
    const w = x[i + 1]!;
    const y = x[i + 2]!;
    const z = x[i + 3]!;
    if (Math.abs(v) < TINY || Math.abs(w) < TINY || Math.abs(y) < TINY || Math.abs(z) < TINY) small++;
    const vv = v - about;
    const ww = w - about;
    const yy = y - about;
    const zz = z - about;
    a += vv;
    b += ww;
    c += yy;
    d += zz;
    p += vv * vv;
    q += ww * ww;
    r += yy * yy;
    s += zz * zz;
    if (v < low) low = v;
    if (w < low) low = w;
    if (y < low) low = y;
    if (z < low) low = z;
    if (v > high) high = v;
    if (w > high) high = w;
    if (y > high) high = y;
    if (z > high) high = z;
  }
  for (let i = end; i < n; i++) {
    const v = x[i]!;
    const vv = v - about;
    if (Math.abs(v) < TINY) small++;
    a += vv;
    p += vv * vv;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  const sum = a + b + (c + d);
  const square = p + q + (r + s);
  return { plain: small === 0 && sum === sum && low >= -HUGE && high <= HUGE, sum, square, low, high };
}

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
