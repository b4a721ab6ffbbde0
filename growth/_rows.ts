import type { Entry } from "../checkpoint/views/derived.ts";
import { LensorError } from "../core/errors.ts";
import { describe, sizeOf } from "../core/shape.ts";
import type { Spec, Values } from "../core/types.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { allocate, lanesOf } from "../core/dtype.ts";

/**
 * An entry whose indices along an axis are those of another, in the order of `map`. Reads the strips that a range
 * meets.
 */
export function gathered(
  checkpoint: Checkpoint,
  name: string,
  { shape, dtype }: Spec,
  axis: number,
  map: readonly number[],
): Entry {
  const inner = sizeOf(shape.slice(axis + 1));
  const size = shape[axis]!;
  const lanes = lanesOf(dtype);
  const next = shape.toSpliced(axis, 1, map.length);
  return {
    spec: { shape: next, dtype },
    async read([from, to]) {
      const out = allocate(dtype, to - from) as Float32Array;
      const width = map.length * inner;
      for (let outer = Math.floor(from / width); outer * width < to && width > 0; outer++) {
        const [begin, end] = [Math.max(from, outer * width), Math.min(to, (outer + 1) * width)];
        // The whole strip of the old entry: its indices may be met in any order
        const strip = await checkpoint.read(name, [outer * size * inner, (outer + 1) * size * inner]) as Float32Array;
        for (let at = begin; at < end;) {
          const k = Math.floor((at - outer * width) / inner);
          const stop = Math.min(end, outer * width + (k + 1) * inner);
          const place = map[k]! * inner + at - outer * width - k * inner;
          out.set(strip.subarray(place * lanes, (place + stop - at) * lanes), (at - from) * lanes);
          at = stop;
        }
      }
      return out as Values;
    },
  };
}

/** A positive integer. Throws `range`, `type`. */
export function positive(verb: string, what: string, n: unknown): number {
  if (typeof n !== "number") {
    throw new LensorError("type", `Cannot ${verb}: ${what} is ${describe(n)}; give a positive integer`);
  }
  if (Number.isSafeInteger(n) && n >= 1) return n;
  throw new LensorError("range", `Cannot ${verb}: ${what} is ${n}; use a positive integer`);
}
