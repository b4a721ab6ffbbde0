import type { Checkpoint } from "../mod.ts";
import { pieces } from "./_pieces.ts";

/** What the finite numbers of a tensor are like; null where there is none. */
export interface Statistics {
  readonly least: number | null;
  readonly most: number | null;
  readonly mean: number | null;
  /** Of all the numbers, not of a sample. */
  readonly deviation: number | null;
  /** How many numbers are NaN or infinite. */
  readonly notFinite: number;
}

/** Reads a tensor piece by piece; mean and deviation by Welford's updates of whole pieces (T. Chan, G. Golub, R. LeVeque, 1979). */
export async function statistics(checkpoint: Checkpoint, name: string): Promise<Statistics> {
  let least = Infinity, most = -Infinity, count = 0, mean = 0, squares = 0, notFinite = 0;
  for await (const { numbers } of pieces(checkpoint, name)) {
    let here = 0, sum = 0;
    for (const x of numbers) {
      if (!Number.isFinite(x)) continue;
      if (x < least) least = x;
      if (x > most) most = x;
      here++;
      sum += x;
    }
    notFinite += numbers.length - here;
    if (here === 0) continue;
    const middle = sum / here;
    let around = 0;
    for (const x of numbers) if (Number.isFinite(x)) around += (x - middle) ** 2;
    const gap = middle - mean, all = count + here;
    squares += around + gap ** 2 * count * here / all;
    mean += gap * here / all;
    count = all;
  }
  if (count === 0) return { least: null, most: null, mean: null, deviation: null, notFinite };
  return { least, most, mean, deviation: Math.sqrt(squares / count), notFinite };
}
