import type { Tally } from "./types.ts";

/**
 * The ranks of random 64 by 64 matrices of bits: a generator that is linear over its bits makes too few or too many of
 * full rank.
 *
 * The chance of rank r is 2^(r (2n - r) - n^2) times the product over i < r of (1 - 2^(i-n))^2 / (1 - 2^(i-r))
 * (Marsaglia and Tsay 1985). The score compares the ranks 64, 63 and lower by Pearson's statistic with two degrees of
 * freedom, made standard normal.
 */
export function matrixRank(): Tally {
  const low = new Uint32Array(SIZE);
  const high = new Uint32Array(SIZE);
  const counts = [0, 0, 0];
  return {
    name: "rank of 64 x 64 bits",
    add(words) {
      for (let at = 0; at < words.length; at += 2 * SIZE) {
        for (let i = 0; i < SIZE; i++) {
          low[i] = words[at + 2 * i]!;
          high[i] = words[at + 2 * i + 1]!;
        }
        counts[Math.min(2, SIZE - rankOf(low, high))]!++;
      }
    },
    scores() {
      const all = counts.reduce((a, b) => a + b);
      const chi = counts.reduce((sum, count, lost) => {
        const expected = all * (lost < 2 ? chance(SIZE - lost) : 1 - chance(SIZE) - chance(SIZE - 1));
        return sum + (count - expected) ** 2 / expected;
      }, 0);
      // Wilson and Hilferty: the cube root of a chi-squared number is close to normal
      return [(Math.cbrt(chi / 2) - (1 - 2 / 18)) / Math.sqrt(2 / 18)];
    },
  };
}

const SIZE = 64;

function chance(rank: number): number {
  let log2 = rank * (2 * SIZE - rank) - SIZE ** 2;
  for (let i = 0; i < rank; i++) log2 += 2 * Math.log2(1 - 2 ** (i - SIZE)) - Math.log2(1 - 2 ** (i - rank));
  return 2 ** log2;
}

// Elimination, a row of two words at a time; columns of the low words first
function rankOf(low: Uint32Array, high: Uint32Array): number {
  return eliminate(high, low, eliminate(low, high, 0));
}

function eliminate(main: Uint32Array, other: Uint32Array, rank: number): number {
  for (let b = 0; b < 32; b++) {
    const bit = 1 << b;
    let pivot = rank;
    while (pivot < SIZE && !(main[pivot]! & bit)) pivot++;
    if (pivot === SIZE) continue;
    const m = main[pivot]!;
    const o = other[pivot]!;
    main[pivot] = main[rank]!;
    other[pivot] = other[rank]!;
    main[rank] = m;
    other[rank] = o;
    rank++;
    // Without a branch, which no processor could foresee
    for (let i = rank; i < SIZE; i++) {
      const has = -(main[i]! >>> b & 1);
      main[i]! ^= m & has;
      other[i]! ^= o & has;
    }
  }
  return rank;
}
