const BINS = 24;

/**
 * Counts numbers in equal bins, piece by piece; the first piece says how wide they are, and what lies outside is
 * counted at the ends.
 */
export function histogram(): {
  add(x: Float32Array | Float64Array): void;
  done(): { low: number; high: number; counts: number[] } | undefined;
} {
  const counts = new Array<number>(BINS).fill(0);
  let low = 0, scale = 0, high = 0;
  return {
    add(x) {
      if (scale === 0) {
        let least = Infinity, most = -Infinity;
        for (let i = 0; i < x.length; i++) {
          const v = x[i]!;
          if (v < least && v > -Infinity) least = v;
          if (v > most && v < Infinity) most = v;
        }
        if (!(most > least)) return;
        low = least;
        high = most;
        scale = BINS / (most - least);
      }
      for (let i = 0; i < x.length; i++) {
        const v = x[i]!;
        if (v - v !== 0) continue;
        const bin = Math.floor((v - low) * scale);
        counts[bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin]!++;
      }
    },
    done: () => scale > 0 && Number.isFinite(scale) ? { low, high, counts } : undefined,
  };
}
