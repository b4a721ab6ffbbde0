import type { Broken } from "./_broken.ts";

/** Adds up what is taken of something that a small file can ask for without end; throws `limit` beyond `most`. */
export function budget(most: number, what: string, fail: Broken): (taken: number) => void {
  let left = most;
  return (taken) => {
    left -= taken;
    if (left < 0) throw fail("limit", `it has more than ${most} ${what}`);
  };
}

// Characters that all names of a file may have together, and how many of them a long name counts for. V8 gives all
// texts of one length the same hash from 16,384 characters on, so that a map of many of them takes quadratic time
const MOST = 1 << 26;
const LONG = 16_383;
const LONG_COUNTS = 16;

/** Adds up the lengths of long names only, where the file holds each name and so bounds the others. */
export function longNameBudget(fail: Broken): (length: number) => void {
  const take = budget(MOST / LONG_COUNTS, `characters of names of more than ${LONG} each`, fail);
  return (length) => {
    if (length > LONG) take(length);
  };
}

/**
 * Adds up the lengths of names: a name in a file may be referred to, or continued, again and again. Long ones, which no
 * model has, count for more.
 */
export function nameBudget(fail: Broken): (length: number) => void {
  const take = budget(MOST, "characters of names", fail);
  return (length) => take(length > LONG ? LONG_COUNTS * length : length);
}
