/** A part of a larger array, held in C order, perhaps with a rim that lies outside. */
export interface Box {
  /** Where it begins along each axis of the whole. */
  readonly start: readonly number[];
  /** Its size along each axis, the rim included. */
  readonly size: readonly number[];
}

/** Whether a box holds elements whose bytes, counted in the order of the whole, lie between `from` and `to`. */
export function touches(
  { start, size }: Box,
  shape: readonly number[],
  width: number,
  from: number,
  to: number,
): boolean {
  let first = 0, last = 0;
  for (const [axis, all] of shape.entries()) {
    if (start[axis]! >= all || size[axis] === 0) return false;
    first = first * all + start[axis]!;
    last = last * all + Math.min(all, start[axis]! + size[axis]!) - 1;
  }
  return first * width < to && (last + 1) * width > from;
}

/** Copies the rows of a box to their places in bytes `from` to `to` of the whole, cut at the borders of both. */
export function copyBox(
  bytes: Uint8Array,
  { start, size }: Box,
  shape: readonly number[],
  width: number,
  from: number,
  to: number,
  out: Uint8Array,
): void {
  const axes = shape.length;
  const inside = shape.map((all, k) => Math.min(size[k]!, all - start[k]!));
  const rows = inside.slice(0, -1).reduce((n, length) => n * length, 1);
  const index = new Array<number>(axes).fill(0);
  const length = (inside[axes - 1] ?? 1) * width;
  for (let row = 0; row < rows; row++) {
    let source = 0, place = 0;
    for (let axis = 0; axis < axes; axis++) {
      source = source * size[axis]! + index[axis]!;
      place = place * shape[axis]! + start[axis]! + index[axis]!;
    }
    source *= width;
    place *= width;
    const low = Math.max(place, from);
    const high = Math.min(place + length, to);
    if (low < high) out.set(bytes.subarray(source + low - place, source + high - place), low - from);
    for (let axis = axes - 2; axis >= 0; axis--) {
      if (++index[axis]! < inside[axis]!) break;
      index[axis] = 0;
    }
  }
}
