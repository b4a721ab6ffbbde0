import { LensorError } from "../core/errors.ts";
import { checkRounds, checkWords } from "./_blocks.ts";

/**
 * The Threefry2x32 block function: two words of 32 bits from a key and a counter of two words each.
 *
 * `rounds` is 20 by default (13 is the fastest that passed the authors' tests). Throws `shape` if a list has another
 * length, `range` if a word is not an integer from 0 to 2^32-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 4.
 *
 * @example
 * ```ts
 * import { threefry2x32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(threefry2x32([0, 0], [0, 0]), [0x6b200159, 0x99ba4efe]);
 * ```
 */
export function threefry2x32(key: ArrayLike<number>, counter: ArrayLike<number>, rounds = 20): [number, number] {
  checkWords("threefry2x32", "key", key, 2);
  checkWords("threefry2x32", "counter", counter, 2);
  checkRounds("threefry2x32", rounds);
  const ks = [key[0]! | 0, key[1]! | 0, key[0]! ^ key[1]! ^ PARITY];
  let x0 = (counter[0]! + ks[0]!) | 0, x1 = (counter[1]! + ks[1]!) | 0;
  for (let r = 0; r < rounds; r++) {
    const k = TURNS_2[r & 7]!;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << k) | (x1 >>> (32 - k))) ^ x0;
    if ((r & 3) === 3) {
      const i = (r + 1) >> 2;
      x0 = (x0 + ks[i % 3]!) | 0;
      x1 = (x1 + ks[(i + 1) % 3]! + i) | 0;
    }
  }
  return [x0 >>> 0, x1 >>> 0];
}

/**
 * The Threefry4x32 block function: four words of 32 bits from a key and a counter of four words each.
 *
 * `rounds` is 20 by default. Throws `shape` if a list has another length, `range` if a word is not an integer from 0 to
 * 2^32-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 4.
 *
 * @example
 * ```ts
 * import { threefry4x32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const zero = [0, 0, 0, 0];
 * assertEquals(threefry4x32(zero, zero), [0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8]);
 * ```
 */
export function threefry4x32(
  key: ArrayLike<number>,
  counter: ArrayLike<number>,
  rounds = 20,
): [number, number, number, number] {
  checkWords("threefry4x32", "key", key, 4);
  checkWords("threefry4x32", "counter", counter, 4);
  checkRounds("threefry4x32", rounds);
  const out = new Uint32Array(4);
  threefry4x32Into(out, key, counter[0]!, counter[1]!, counter[2]!, counter[3]!, rounds);
  return [out[0]!, out[1]!, out[2]!, out[3]!];
}

/** Threefry4x32 without checks or allocation, for inner loops: puts the block into the first four places of `out`. */
export function threefry4x32Into(
  out: Uint32Array | Int32Array,
  key: ArrayLike<number>,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  rounds: number,
): void {
  if (key.length < 4) throw new LensorError("shape", "Cannot run threefry4x32: the key has fewer than 4 words");
  const k0 = key[0]! | 0;
  const k1 = key[1]! | 0;
  const k2 = key[2]! | 0;
  const k3 = key[3]! | 0;
  const k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  const ks = [k0, k1, k2, k3, k4];
  let x0 = (c0 + k0) | 0, x1 = (c1 + k1) | 0, x2 = (c2 + k2) | 0, x3 = (c3 + k3) | 0;
  for (let r = 0; r < rounds; r++) {
    const p = TURNS_4[(r & 7) * 2]!;
    const q = TURNS_4[(r & 7) * 2 + 1]!;
    if ((r & 1) === 0) {
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << p) | (x1 >>> (32 - p))) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = ((x3 << q) | (x3 >>> (32 - q))) ^ x2;
    } else {
      x0 = (x0 + x3) | 0;
      x3 = ((x3 << p) | (x3 >>> (32 - p))) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = ((x1 << q) | (x1 >>> (32 - q))) ^ x2;
    }
    if ((r & 3) === 3) {
      const i = (r + 1) >> 2;
      x0 = (x0 + ks[i % 5]!) | 0;
      x1 = (x1 + ks[(i + 1) % 5]!) | 0;
      x2 = (x2 + ks[(i + 2) % 5]!) | 0;
      x3 = (x3 + ks[(i + 3) % 5]! + i) | 0;
    }
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

// The key schedule's parity word (from Skein's C240) and the rotations of rounds 0 to 7, which repeat
const PARITY = 0x1bd11bda;
const TURNS_2 = [13, 15, 26, 6, 17, 29, 16, 24];
const TURNS_4 = [10, 26, 11, 21, 13, 27, 23, 5, 6, 20, 17, 11, 25, 10, 18, 20];
