import type { Shape } from "../../core/types.ts";

/** Some indices of one axis: `count` of them from `start` on, `step` apart. A single one has step 1. */
export interface Stretch {
  /** The first index. */
  readonly start: number;
  /** How many there are, at least 1. */
  readonly count: number;
  /** The distance between neighbours, at least 1. */
  readonly step: number;
}

/** A box of elements: the product of one stretch per axis. */
export type Box = readonly Stretch[];

/** A stretch in its one form. */
export function stretch(start: number, count: number, step = 1): Stretch {
  return { start, count, step: count === 1 ? 1 : step };
}

/** The box of all elements of a shape. */
export function wholeBox(shape: Shape): Box {
  return shape.map((size) => stretch(0, size));
}

/** The size of each axis of a box. */
export function countsOf(box: Box): number[] {
  return box.map(({ count }) => count);
}

/** The number of elements of a box. */
export function volumeOf(box: Box): number {
  return box.reduce((n, { count }) => n * count, 1);
}

/** Whether two boxes hold the same elements. */
export function sameBox(a: Box, b: Box): boolean {
  return a.length === b.length &&
    a.every((s, i) => s.start === b[i]!.start && s.count === b[i]!.count && s.step === b[i]!.step);
}

/** Whether a box holds all elements of a shape. */
export function isWhole(box: Box, shape: Shape): boolean {
  return box.every(({ count }, i) => count === shape[i]);
}

/** The elements that two boxes have in common; nothing where there are none. */
export function intersect(a: Box, b: Box): Box | undefined {
  const both: Stretch[] = [];
  for (let i = 0; i < a.length; i++) {
    const common = meet(a[i]!, b[i]!);
    if (!common) return undefined;
    both.push(common);
  }
  return both;
}

/** The elements of a box that are not in another, as boxes that do not overlap. */
export function subtract(a: Box, b: Box): Box[] {
  const both = intersect(a, b);
  if (!both) return [a];
  return a.flatMap((whole, i) =>
    without(whole, both[i]!).map((rest) => [...both.slice(0, i), rest, ...a.slice(i + 1)])
  );
}

/** The elements of some boxes that are in none of the others. */
export function subtractAll(from: readonly Box[], others: readonly Box[]): readonly Box[] {
  return others.reduce<readonly Box[]>((left, box) => left.flatMap((one) => subtract(one, box)), from);
}

/** The elements of a shape that are in none of some boxes, as boxes that do not overlap. */
export function complement(boxes: readonly Box[], shape: Shape): readonly Box[] {
  const whole = wholeBox(shape);
  const cut = shape.findIndex((size, i) => boxes.some((box) => box[i]!.count !== size));
  // Mostly they divide one axis, and may be many
  const rows = boxes.every((box) => box.every(({ count, step }, i) => i === cut ? step === 1 : count === shape[i]));
  if (!rows || cut < 0) return subtractAll([whole], boxes);
  const gaps: Box[] = [];
  let from = 0;
  const until = (to: number) => {
    if (to > from) gaps.push(whole.toSpliced(cut, 1, stretch(from, to - from)));
  };
  for (const { start, count } of boxes.map((box) => box[cut]!).sort((a, b) => a.start - b.start)) {
    until(start);
    from = Math.max(from, start + count);
  }
  until(shape[cut]!);
  return gaps;
}

/** A box inside a box, as a box of what the outer one is a box of. */
export function compose(outer: Box, inner: Box): Box {
  return outer.map(({ start, step }, i) => {
    const { start: from, count, step: by } = inner[i]!;
    return stretch(start + from * step, count, step * by);
  });
}

/** The inverse of `compose`: a box that lies in an outer one, seen from there. */
export function relativeTo(outer: Box, box: Box): Box {
  return outer.map(({ start, step }, i) => {
    const at = box[i]!;
    return stretch((at.start - start) / step, at.count, at.step / step);
  });
}

/** Boxes in the order of their first elements. */
export function byPlace(a: Box, b: Box): number {
  const i = a.findIndex(({ start }, axis) => start !== b[axis]!.start);
  return i < 0 ? 0 : a[i]!.start - b[i]!.start;
}

const lastOf = ({ start, count, step }: Stretch) => start + (count - 1) * step;

// The common indices of two arithmetic progressions are one again, by the Chinese remainder theorem
function meet(a: Stretch, b: Stretch): Stretch | undefined {
  const low = Math.max(a.start, b.start);
  const high = Math.min(lastOf(a), lastOf(b));
  if (low > high) return undefined;
  if (a.step === 1 && b.step === 1) return stretch(low, high - low + 1);
  const common = gcd(a.step, b.step);
  const turns = b.step / common;
  const step = a.step * turns;
  if ((b.start - a.start) % common !== 0) return undefined;
  let first = a.start;
  for (let k = 0; k < turns && (first - b.start) % b.step !== 0; k++) first += a.step;
  if (first < low) first += Math.ceil((low - first) / step) * step;
  else first -= Math.floor((first - low) / step) * step;
  return first > high ? undefined : stretch(first, Math.floor((high - first) / step) + 1, step);
}

// The indices of a stretch beside some of them: those before, those after, and between either the gaps or the other
// residues
function without(whole: Stretch, some: Stretch): Stretch[] {
  const n = whole.count;
  const first = (some.start - whole.start) / whole.step;
  const by = some.count === 1 ? 1 : some.step / whole.step;
  const last = first + (some.count - 1) * by;
  const rest: Stretch[] = [];
  const add = (from: number, count: number, step = 1) => {
    if (count > 0) rest.push(stretch(whole.start + from * whole.step, count, step * whole.step));
  };
  add(0, first);
  let end = last + 1;
  if (by > 1 && by - 1 <= some.count) {
    // A tail that is shorter than a period belongs to the residues
    if (n - end < by) end = n;
    for (let k = 1; k < by; k++) add(first + k, Math.ceil((end - first - k) / by), by);
  } else if (by > 1) {
    for (let k = 0; k < some.count - 1; k++) add(first + k * by + 1, by - 1);
  }
  add(end, n - end);
  return rest;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
