import { allocate, lanesOf } from "../core/dtype.ts";
import type { DType, Values } from "../core/types.ts";

/** What has been drawn of a tensor so far, in its place, and which stretches that is. */
export interface Kept {
  readonly values: Values;
  /** Stretches that are there: disjoint, in rising order. */
  done: readonly (readonly [from: number, to: number])[];
}

/** Room for a tensor of which nothing is drawn yet. */
export function nothingKept(dtype: DType, n: number): Kept {
  return { values: allocate(dtype, n), done: [] };
}

/** Draws what is not there yet of a stretch, each missing part by itself. */
export function keep(
  kept: Kept,
  dtype: DType,
  [from, to]: readonly [number, number],
  draw: (range: readonly [number, number]) => Values,
): void {
  const lanes = lanesOf(dtype);
  const touching = kept.done.filter(([a, b]) => b >= from && a <= to);
  let at = from;
  for (const [a, b] of [...touching, [to, to] as const]) {
    if (at < a) (kept.values as Float32Array).set(draw([at, a]) as Float32Array, at * lanes);
    at = Math.max(at, b);
  }
  const first = Math.min(from, touching[0]?.[0] ?? from);
  const last = Math.max(to, touching.at(-1)?.[1] ?? to);
  const rest = kept.done.filter(([a, b]) => b < from || a > to);
  kept.done = [...rest, [first, last] as const].sort((a, b) => a[0] - b[0]);
}
