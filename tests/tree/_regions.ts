/** Random boxes and indexes, and sets of elements to hold them against. */
import fc from "fast-check";
import { type Box, stretch } from "../../tree/regions/box.ts";

/** A shape with no empty axis. */
export const shape: fc.Arbitrary<number[]> = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 });

/** A box of a shape, with steps. */
export function boxIn(sizes: readonly number[]): fc.Arbitrary<Box> {
  return fc.tuple(
    ...sizes.map((size) =>
      fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 3 })).map(([a, b, step]) => {
        const start = Math.min(a, b);
        const end = Math.max(a, b);
        return stretch(start, Math.floor((end - start) / step) + 1, step);
      })
    ),
  );
}

/** A box as an index, an integer where an axis has one element and `drop` says so. */
export function indexText(box: Box, drop: boolean): string {
  const item = ({ start, count, step }: Box[number]) =>
    drop && count === 1 ? String(start) : `${start}:${start + (count - 1) * step + 1}:${step}`;
  return `[${box.map(item).join(", ")}]`;
}

/** The places of a box's elements in the flattened tensor, in order. */
export function placesOf(box: Box, sizes: readonly number[]): number[] {
  return box.reduce<number[]>(
    (places, { start, count, step }, axis) =>
      places.flatMap((at) => Array.from({ length: count }, (_, i) => at * sizes[axis]! + start + i * step)),
    [0],
  );
}
