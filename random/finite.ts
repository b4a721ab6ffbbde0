import type { Values } from "../core/types.ts";
import type { Rng } from "./types.ts";

// Below the largest number of every floating-point dtype, with room for rounding
const SAFE = 60000;

const LAST = new WeakMap<Rng, Values>();

/** Notes a draw of a generator and how far from 0 its numbers may be. */
export function noteDraw(rng: Rng, out: Values, most: number): void {
  if (most < SAFE) LAST.set(rng, out);
  else LAST.delete(rng);
}

/**
 * Whether these values are the last that the generator drew and, by what was asked of it, finite in any dtype: then
 * nobody needs to look at them. False where that is not known.
 */
export function isDrawnFinite(rng: Rng, values: Values): boolean {
  return LAST.get(rng) === values;
}
