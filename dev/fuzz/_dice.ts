/** Choices that a seed decides. Small and quick rather than good: a run makes millions of them. */
export interface Dice {
  /** An integer from 0 up to `n`, without it. */
  below(n: number): number;
  /** One of the list. */
  pick<T>(list: ArrayLike<T>): T;
  /** True once in `n` times. */
  once(n: number): boolean;
}

/** Dice for one round of one seed. Mixing by Mulberry32. */
export function diceOf(seed: number, round: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b);
  const below = (n: number): number => {
    state = state + 0x6d2b79f5 | 0;
    let t = Math.imul(state ^ state >>> 15, 1 | state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) % n;
  };
  return { below, pick: (list) => list[below(list.length)]!, once: (n) => below(n) === 0 };
}

/** Integers at which readers go wrong, and that fit 64 bits. */
export const EDGES: readonly bigint[] = [
  ...[0, 1, 2, 3, 4, 7, 8, 16, 31, 64, 65, 127, 128, 255, 256, 4096, 65535, 65536, 1 << 20].map(BigInt),
  ...[31n, 32n, 47n, 53n, 60n, 62n, 63n, 64n].flatMap((bits) => [(1n << bits) - 1n, 1n << bits, (1n << bits) + 1n]),
].map((n) => BigInt.asUintN(64, n));
