import type { Tally } from "./types.ts";

/**
 * Dependencies between the Hamming weights of eight words in a row, in the manner of Blackman and Vigna, "A new test
 * for Hamming-weight dependencies" (2022): scrambled linear generators and short states show there first.
 *
 * A word is light, middling or heavy (at most 15, 16, at least 17 bits set). Each of the 3^8 patterns of eight words is
 * counted; the counts are then taken apart into products of two functions of one word that are orthonormal to the
 * constant and to each other, one score for each of the 3^8 - 1 products that is not constant.
 */
export function hammingWeights(): Tally {
  const counts = new Float64Array(3 ** WORDS);
  let tuples = 0;
  return {
    name: "Hamming weights of 8 words",
    add(words) {
      for (let i = 0; i < words.length; i += WORDS) {
        let pattern = 0;
        for (let k = 0; k < WORDS; k++) {
          const weight = popcount(words[i + k]!);
          pattern = 3 * pattern + (weight < 16 ? 0 : weight === 16 ? 1 : 2);
        }
        counts[pattern]!++;
      }
      tuples += words.length / WORDS;
    },
    scores() {
      const sums = counts.slice();
      for (let step = 1; step < sums.length; step *= 3) {
        for (let i = 0; i < sums.length; i++) {
          if (Math.floor(i / step) % 3) continue;
          const light = sums[i]!;
          const middle = sums[i + step]!;
          const heavy = sums[i + 2 * step]!;
          sums[i] = light + middle + heavy;
          sums[i + step] = (heavy - light) / Math.sqrt(2 * SIDE);
          sums[i + 2 * step] = (light + heavy) * Math.sqrt(MIDDLE / (2 * SIDE)) - middle * Math.sqrt(2 * SIDE / MIDDLE);
        }
      }
      return [...sums.subarray(1)].map((sum) => sum / Math.sqrt(tuples));
    },
  };
}

const WORDS = 8;
// The chance of 16 bits of 32, C(32, 16) / 2^32, and of fewer
const MIDDLE = 601080390 / 2 ** 32;
const SIDE = (1 - MIDDLE) / 2;

function popcount(word: number): number {
  let w = word - (word >>> 1 & 0x55555555);
  w = (w & 0x33333333) + (w >>> 2 & 0x33333333);
  return Math.imul(w + (w >>> 4) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
