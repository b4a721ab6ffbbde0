import { LensorError } from "../../core/errors.ts";
import { type Box, byPlace, type Stretch, stretch } from "./box.ts";

/**
 * The boxes that make up a set of elements, in an order and division that depend on the set alone, not on how it came
 * about: indices of the first axis with the same elements below them go together, and so on axis by axis. So a gap has
 * the same name and the same random key whichever way the rest was filled. The boxes given must not overlap.
 */
export function canonical(boxes: readonly Box[]): Box[] {
  if (boxes.length === 0) return [];
  if (boxes.length === 1 && boxes[0]!.every(({ count, step }) => step === 1 || count > 2)) return [boxes[0]!];
  if (boxes[0]!.length === 0) return [boxes[0]!];
  const sections = new Map<string, { below: Box[]; runs: [from: number, to: number][] }>();
  const known = new Map<string, string>();
  for (const [from, to, ids] of slabs(boxes.map((box) => box[0]!))) {
    const set = ids.join(",");
    let key = known.get(set);
    if (key === undefined) {
      const below = canonical(ids.map((id) => boxes[id]!.slice(1)));
      known.set(set, key = JSON.stringify(below));
      if (!sections.has(key)) sections.set(key, { below, runs: [] });
    }
    const { runs } = sections.get(key)!;
    const before = runs.at(-1);
    if (before && before[1] === from) before[1] = to;
    else runs.push([from, to]);
  }
  return [...sections.values()].flatMap(({ below, runs }) =>
    stretches(runs).flatMap((first) => below.map((rest): Box => [first, ...rest]))
  ).sort(byPlace);
}

// Parts with steps meet at every index, and a model's text may claim axes of any size
const MOST = 1 << 22;

// The axis cut where the set of boxes that reach an index changes; empty slabs are left out
function* slabs(axis: readonly Stretch[]): Generator<[from: number, to: number, ids: readonly number[]]> {
  // A stretch with a step begins and ends at each of its indices
  const events = new Map<number, { open: number[]; close: number[] }>();
  const at = (index: number) => {
    let event = events.get(index);
    if (!event) events.set(index, event = { open: [], close: [] });
    return event;
  };
  axis.forEach(({ start, count, step }, id) => {
    const runs = step === 1 ? 1 : count;
    const length = step === 1 ? count : 1;
    if (events.size + runs > MOST) {
      const text = `Cannot divide a tensor: its parts begin and end at more than ${MOST} indices of an axis`;
      throw new LensorError("limit", `${text}; use fewer of them, or parts without steps`);
    }
    for (let k = 0; k < runs; k++) {
      at(start + k * step).open.push(id);
      at(start + k * step + length).close.push(id);
    }
  });
  const live = new Set<number>();
  let from = 0;
  for (const index of [...events.keys()].sort((a, b) => a - b)) {
    if (live.size > 0) yield [from, index, [...live].sort((a, b) => a - b)];
    const { open, close } = events.get(index)!;
    for (const id of close) live.delete(id);
    for (const id of open) live.add(id);
    from = index;
  }
}

// Runs as they are; three lone indices or more at equal distances become one stretch
function stretches(runs: readonly (readonly [from: number, to: number])[]): Stretch[] {
  const out: Stretch[] = [];
  for (let i = 0; i < runs.length; i++) {
    const [from, to] = runs[i]!;
    const step = (runs[i + 1]?.[0] ?? from) - from;
    let end = i;
    while (single(runs[end]!) && end + 1 < runs.length && single(runs[end + 1]!) && gap(runs, end) === step) end++;
    if (end - i < 2) out.push(stretch(from, to - from));
    else {
      out.push(stretch(from, end - i + 1, step));
      i = end;
    }
  }
  return out;
}

const single = ([from, to]: readonly [number, number]) => to - from === 1;
const gap = (runs: readonly (readonly [number, number])[], i: number) => runs[i + 1]![0] - runs[i]![0];
