/** One number from a whole array. */
import { isPacked } from "../_layout.ts";
import { maxOf, minOf, sumOf } from "../_totals.ts";
import { walk } from "../_walk.ts";
import type { Selection } from "./selection.ts";

/** The sum in doubles, as numjs: programs see its digits. */
export function sum(s: Selection): number {
  let total = 0;
  const data = s.data;
  if (data instanceof Float32Array && isPacked(s)) return sumOf(data, s.offset, s.size);
  walk(s.shape, [s], (n, at, step) => {
    const d = step[0]!;
    for (let i = 0, p = at[0]!; i < n; i++, p += d) total += data[p]!;
  });
  return total;
}

/** The arithmetic mean; NaN if there are no elements. */
export function mean(s: Selection): number {
  return sum(s) / s.size;
}

/** The largest element; `null` if there is none, NaN if one is NaN. */
export function max(s: Selection): number | null {
  return extreme(s, 1);
}

/** The smallest element; `null` if there is none, NaN if one is NaN. */
export function min(s: Selection): number | null {
  return extreme(s, -1);
}

/**
 * The standard deviation, with `size - ddof` as divisor; 0 without elements.
 *
 * One pass (mean of squares minus square of mean) in doubles, as numjs: programs compare its digits. Where that cancels
 * (the variance is less than a millionth of the squared mean), and where it is not a number, a second pass over the
 * differences.
 */
export function std(s: Selection, ddof = 0): number {
  const n = s.size;
  const data = s.data;
  if (n === 0) return 0;
  let total = 0, squares = 0;
  walk(s.shape, [s], (count, at, step) => {
    const d = step[0]!;
    for (let i = 0, p = at[0]!; i < count; i++, p += d) {
      const x = data[p]!;
      total += x;
      squares += x * x;
    }
  });
  const centre = total / n;
  const spread = squares / (n - ddof) - centre * centre * n / (n - ddof);
  if (spread > centre * centre * 1e-6) return Math.sqrt(spread);
  let differences = 0;
  walk(s.shape, [s], (count, at, step) => {
    const d = step[0]!;
    for (let i = 0, p = at[0]!; i < count; i++, p += d) differences += (data[p]! - centre) ** 2;
  });
  return Math.sqrt(differences / (n - ddof));
}

function extreme(s: Selection, sign: 1 | -1): number | null {
  if (s.size === 0) return null;
  let best = -Infinity, nan = false;
  const data = s.data;
  if (data instanceof Float32Array && isPacked(s)) return (sign > 0 ? maxOf : minOf)(data, s.offset, s.size);
  walk(s.shape, [s], (n, at, step) => {
    const d = step[0]!;
    for (let i = 0, p = at[0]!; i < n; i++, p += d) {
      const x = data[p]! * sign;
      if (x > best) best = x;
      else if (x !== x) nan = true;
    }
  });
  return nan ? NaN : best * sign;
}
