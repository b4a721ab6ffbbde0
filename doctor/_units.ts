/** What the units of a matrix are like, gathered piece by piece: 20 bytes a unit. */
import { sizeOf } from "../core/shape.ts";
import type { Values } from "../core/types.ts";
import { wordsOf } from "../values/statistics.ts";
import type { Seen, Units } from "./types.ts";

// Below this all squares of a unit of faded numbers stay
const FADED = 2 ** -200;

/** Takes the elements of a tensor in order, from `at` on. */
export interface UnitGathering {
  add(at: number, x: Float32Array | Float64Array, values: Values): void;
  done(): Units;
}

/** Gathers the units of a tensor: rows where the output axis is the first, else every `inner` elements in turn. */
export function unitsOf({ param: { shape, axes } }: Seen): UnitGathering {
  const out = axes?.out.length === 1 ? axes.out[0]! : 0;
  const axis = out < 0 ? out + shape.length : out;
  const count = shape[axis]!;
  const inner = sizeOf(shape.slice(axis + 1));
  const size = count ? sizeOf(shape) / count : 0;
  const named = axes?.groups ?? 1;
  const groups = axis === 0 && count % named === 0 ? named : 1;
  const a = new Uint32Array(count).fill(0x243f6a88);
  const b = new Uint32Array(count).fill(0x13198a2e);
  const nonzero = new Uint32Array(count);
  const squares = new Float64Array(count);
  const first = new Float64Array(count).fill(NaN);
  let flat = true;

  function add(at: number, x: Float32Array | Float64Array, values: Values): void {
    const words = wordsOf(values);
    const per = words.length / x.length;
    for (let i = 0; i < x.length;) {
      const element = at + i;
      const u = axis === 0 ? Math.floor(element / inner) : Math.floor(element / inner) % count;
      const end = Math.min(x.length, i + inner - element % inner);
      let h = a[u]!, k = b[u]!, many = 0, square = 0;
      for (let w = i * per; w < end * per; w++) {
        const word = words[w]!;
        h = Math.imul((h ^ word) << 13 | (h ^ word) >>> 19, 0x9e3779b1);
        k = Math.imul((k ^ word) << 17 | (k ^ word) >>> 15, 0x85ebca6b);
      }
      if (flat && Number.isNaN(first[u]!)) first[u] = x[i]!;
      for (; i < end; i++) {
        const v = x[i]!;
        square += v * v;
        if (v !== 0) many++;
        if (flat && v !== first[u]!) flat = false;
      }
      a[u] = h;
      b[u] = k;
      nonzero[u]! += many;
      squares[u]! += square;
    }
  }

  function done(): Units {
    let zero = 0, faded = 0, living = 0, copies = 0, equal = count >= 2 && count / groups >= 2;
    for (let g = 0, per = count / groups; g < groups; g++) {
      const met = new Map<number, number>();
      for (let u = g * per; u < (g + 1) * per; u++) {
        if (a[u] !== a[g * per] || b[u] !== b[g * per]) equal = false;
        if (nonzero[u] === 0) zero++;
        else if (squares[u]! <= nonzero[u]! * FADED) faded += nonzero[u]!;
        else living++;
        if (nonzero[u] === 0) continue;
        const key = a[u]! * 2 ** 21 + (b[u]! >>> 11);
        met.set(key, (met.get(key) ?? 0) + 1);
      }
      for (const times of met.values()) if (times > 1) copies += times;
    }
    return { count, groups, size, equal, copies, zero, faded, living, flat, squares };
  }
  return { add, done };
}

/**
 * The same for a tensor whose units cannot be copies or 0 by an oversight: whether all are equal, and flat, which the
 * first elements decide. The counts of the others stay 0.
 */
export function unitsAtAGlance(seen: Seen): UnitGathering {
  const { shape, axes } = seen.param;
  const out = axes?.out.length === 1 ? axes.out[0]! : 0;
  const axis = out < 0 ? out + shape.length : out;
  const count = shape[axis]!;
  const size = count ? sizeOf(shape) / count : 0;
  const named = axes?.groups ?? 1;
  const groups = axis === 0 && count % named === 0 ? named : 1;
  // Units that lie apart are compared in full
  if (axis !== 0) return unitsOf(seen);
  const per = size * count / groups;
  const first = new Float64Array(size);
  let equal = count / groups >= 2, flat = true;
  return {
    add(at, x) {
      for (let i = 0; (equal || flat) && i < x.length; i++) {
        const element = at + i;
        const column = element % size;
        if (element % per < size) first[column] = x[i]!;
        else if (!Object.is(x[i]!, first[column]!)) equal = false;
        if (flat && column > 0 && i > 0 && x[i] !== x[i - 1]) flat = false;
      }
    },
    done: () => ({
      count,
      groups,
      size,
      equal,
      copies: 0,
      zero: 0,
      faded: 0,
      living: 0,
      flat,
      squares: new Float64Array(0),
    }),
  };
}
