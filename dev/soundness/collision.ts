import type { Tally } from "./types.ts";

/**
 * Knuth's collision test: 65,536 balls fall into 2^20 urns, chosen once by the top and once by the low 20 bits of a
 * word, and balls that find their urn taken are counted.
 *
 * Mean and variance are those of the number of empty urns (Knuth, The Art of Computer Programming, volume 2, section
 * 3.3.2 I).
 */
export function collisions(): Tally {
  const halves = [half(12), half(0)];
  return {
    name: "collisions, top and low bits",
    add: (words) => halves.forEach((one) => one.add(words)),
    scores: () => halves.map((one) => one.score()),
  };
}

const BALLS = 2 ** 16;
const URNS = 2 ** 20;

function half(shift: number) {
  const taken = new Uint32Array(URNS / 32);
  // Only whole rounds count
  let balls = 0, rounds = 0, found = 0, total = 0;
  return {
    add(words: Uint32Array): void {
      for (let i = 0; i < words.length; i++) {
        const urn = words[i]! >>> shift & URNS - 1;
        const at = urn >>> 5;
        const bit = 1 << (urn & 31);
        if (taken[at]! & bit) found++;
        else taken[at]! |= bit;
        if (++balls === BALLS) {
          taken.fill(0);
          balls = 0;
          rounds++;
          total += found;
          found = 0;
        }
      }
    },
    score(): number {
      // The chance that one urn, and that two urns, stay empty
      const one = Math.exp(BALLS * Math.log1p(-1 / URNS));
      const two = Math.exp(BALLS * Math.log1p(-2 / URNS));
      const mean = BALLS - URNS * (1 - one);
      const variance = URNS * (URNS - 1) * two + URNS * one - (URNS * one) ** 2;
      return (total - rounds * mean) / Math.sqrt(rounds * variance);
    },
  };
}
