/** Fills `into` with the bytes from `at` on, and returns it. */
export type Fill = (at: number, into: Uint8Array) => Uint8Array;

// Bytes that are read at once, and the most that a read may take to be answered from them
const WINDOW = 1 << 18;
const SMALL = WINDOW >> 3;

/**
 * A reader that asks for more at once where small stretches are read one after the other, as a writer reads the
 * neighbouring small tensors of its source: a system call for each would take longer than the rest. Large reads, and
 * those that follow no other, ask for exactly what they need.
 *
 * @param size How many bytes there are.
 */
export function readAhead(size: number, fill: Fill): Fill {
  const none = new Uint8Array(0);
  let room: Uint8Array = none;
  let window: Uint8Array = none;
  let start = 0;
  let next = -1;
  const holds = (at: number, to: number) => at >= start && to <= start + window.length;
  return (at, into) => {
    const to = at + into.length;
    const follows = next >= 0 && at >= next && at - next < SMALL;
    next = to;
    if (into.length > SMALL) return fill(at, into);
    if (!holds(at, to)) {
      if (!follows) return fill(at, into);
      if (room === none) room = new Uint8Array(WINDOW);
      window = none;
      try {
        window = fill(at, room.subarray(0, Math.min(WINDOW, size - at)));
      } catch {
        return fill(at, into); // what was asked for may be there all the same
      }
      start = at;
    }
    into.set(window.subarray(at - start, to - start));
    return into;
  };
}
