import { checkRounds, checkWords, checkWords64 } from "./_blocks.ts";

/**
 * The Philox2x32 block function: two words of 32 bits from a key of one word and a counter of two.
 *
 * `rounds` is 10 by default. Throws `shape` if a list has another length, `range` if a word is not an integer from 0 to
 * 2^32-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 3.
 *
 * @example
 * ```ts
 * import { philox2x32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(philox2x32([0], [0, 0]), [0xff1dae59, 0x6cd10df2]);
 * ```
 */
export function philox2x32(key: ArrayLike<number>, counter: ArrayLike<number>, rounds = 10): [number, number] {
  checkWords("philox2x32", "key", key, 1);
  checkWords("philox2x32", "counter", counter, 2);
  checkRounds("philox2x32", rounds);
  let k = key[0]!, x0 = counter[0]!, x1 = counter[1]!;
  for (let r = 0; r < rounds; r++) {
    const high = high32(0xd256d193, x0);
    const low = Math.imul(0xd256d193, x0);
    x0 = high ^ k ^ x1;
    x1 = low;
    k += 0x9e3779b9;
  }
  return [x0 >>> 0, x1 >>> 0];
}

/**
 * The Philox4x32 block function: four words of 32 bits from a key of two words and a counter of four.
 *
 * `rounds` is 10 by default. Throws `shape` if a list has another length, `range` if a word is not an integer from 0 to
 * 2^32-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 3.
 *
 * @example
 * ```ts
 * import { philox4x32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(philox4x32([0, 0], [0, 0, 0, 0]), [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
 * ```
 */
export function philox4x32(
  key: ArrayLike<number>,
  counter: ArrayLike<number>,
  rounds = 10,
): [number, number, number, number] {
  checkWords("philox4x32", "key", key, 2);
  checkWords("philox4x32", "counter", counter, 4);
  checkRounds("philox4x32", rounds);
  let k0 = key[0]!, k1 = key[1]!, x0 = counter[0]!, x1 = counter[1]!, x2 = counter[2]!, x3 = counter[3]!;
  for (let r = 0; r < rounds; r++) {
    const high0 = high32(0xd2511f53, x0);
    const low0 = Math.imul(0xd2511f53, x0);
    const high1 = high32(0xcd9e8d57, x2);
    const low1 = Math.imul(0xcd9e8d57, x2);
    x0 = high1 ^ x1 ^ k0;
    x1 = low1;
    x2 = high0 ^ x3 ^ k1;
    x3 = low0;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
  return [x0 >>> 0, x1 >>> 0, x2 >>> 0, x3 >>> 0];
}

/**
 * The Philox2x64 block function: two words of 64 bits from a key of one word and a counter of two.
 *
 * `rounds` is 10 by default. Throws `shape` if a list has another length, `range` if a word is not a bigint from 0 to
 * 2^64-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 3.
 *
 * @example
 * ```ts
 * import { philox2x64 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(philox2x64([0n], [0n, 0n]), [0xca00a0459843d731n, 0x66c24222c9a845b5n]);
 * ```
 */
export function philox2x64(key: ArrayLike<bigint>, counter: ArrayLike<bigint>, rounds = 10): [bigint, bigint] {
  checkWords64("philox2x64", "key", key, 1);
  checkWords64("philox2x64", "counter", counter, 2);
  checkRounds("philox2x64", rounds);
  let k = key[0]!, x0 = counter[0]!, x1 = counter[1]!;
  for (let r = 0; r < rounds; r++) {
    const product = 0xd2b74407b1ce6e93n * x0;
    x0 = (product >> 64n) ^ k ^ x1;
    x1 = product & MASK;
    k = (k + 0x9e3779b97f4a7c15n) & MASK;
  }
  return [x0, x1];
}

/**
 * The Philox4x64 block function: four words of 64 bits from a key of two words and a counter of four.
 *
 * `rounds` is 10 by default. Throws `shape` if a list has another length, `range` if a word is not a bigint from 0 to
 * 2^64-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 3.
 *
 * @example
 * ```ts
 * import { philox4x64 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(philox4x64([0n, 0n], [0n, 0n, 0n, 0n])[0], 0x16554d9eca36314cn);
 * ```
 */
export function philox4x64(
  key: ArrayLike<bigint>,
  counter: ArrayLike<bigint>,
  rounds = 10,
): [bigint, bigint, bigint, bigint] {
  checkWords64("philox4x64", "key", key, 2);
  checkWords64("philox4x64", "counter", counter, 4);
  checkRounds("philox4x64", rounds);
  let k0 = key[0]!, k1 = key[1]!, x0 = counter[0]!, x1 = counter[1]!, x2 = counter[2]!, x3 = counter[3]!;
  for (let r = 0; r < rounds; r++) {
    const p0 = 0xd2e7470ee14c6c93n * x0;
    const p1 = 0xca5a826395121157n * x2;
    x0 = (p1 >> 64n) ^ x1 ^ k0;
    x1 = p1 & MASK;
    x2 = (p0 >> 64n) ^ x3 ^ k1;
    x3 = p0 & MASK;
    k0 = (k0 + 0x9e3779b97f4a7c15n) & MASK;
    k1 = (k1 + 0xbb67ae8584caa73bn) & MASK;
  }
  return [x0, x1, x2, x3];
}

const MASK = 0xffffffffffffffffn;

// The upper half of a 32 by 32 bit product, from 16-bit halves so that every sum is exact in a double
function high32(a: number, b: number): number {
  const al = a & 0xffff;
  const ah = a >>> 16;
  const bl = b & 0xffff;
  const bh = b >>> 16;
  const middle = ah * bl + ((al * bl) >>> 16);
  const other = al * bh + (middle & 0xffff);
  return ah * bh + Math.floor(middle / 65536) + Math.floor(other / 65536);
}
