/**
 * One Householder reflection at a time, for the ways to two and three diagonals, and those reflections put together
 * afterwards.
 */
import type { Dense, Matrix, Vector } from "../../kernels/dense.ts";
import { blockWidth, joinReflections, reflect, workFor } from "../../kernels/reflections.ts";

/** How a vector was reflected: what its first number became, and the factor of the reflection. */
export interface Reflected {
  readonly head: number;
  readonly tau: number;
}

/**
 * Makes a vector that of the reflection which leaves only its first number; 1 comes first. Its numbers must have fair
 * sizes.
 */
export function reflector({ data: x, at }: Vector, count: number): Reflected {
  let square = 0, most = 0;
  for (let i = 1; i < count; i++) most = Math.max(most, Math.abs(x[at + i]!));
  const first = x[at]!;
  x[at] = 1;
  if (most === 0) return { head: first, tau: 0 };
  // Squares of small numbers would lose digits
  const larger = Math.max(most, Math.abs(first)) < 1e-100 ? 2 ** 600 : 1;
  const head = first * larger;
  for (let i = 1; i < count; i++) square += (x[at + i]! * larger) * (x[at + i]! * larger);
  const length = Math.sqrt(head * head + square);
  const alpha = head >= 0 ? -length : length;
  const scale = 1 / (head - alpha);
  for (let i = 1; i < count; i++) x[at + i] = x[at + i]! * larger * scale;
  return { head: alpha / larger, tau: (alpha - head) / alpha };
}

/**
 * Writes the product of `count` reflections on rows of `q` (n by n, for a start the identity) to q. The j-th has its
 * vector below (row, column) = (j + below, j) of `vectors`, where its 1 is thought to be, and reflects the rows from j
 * + below on.
 */
export function together(
  dense: Dense,
  vectors: Matrix,
  taus: Float64Array,
  count: number,
  below: number,
  q: Matrix,
  n: number,
): void {
  const step = blockWidth(count);
  const work = workFor(dense, count, n);
  const room = (size: number) => ({ data: dense.room(size), at: 0 });
  const v = room(n * step);
  const t = room(step * step);
  const gram = room(step * step);
  for (let from = Math.floor((count - 1) / step) * step; from >= 0; from -= step) {
    const width = Math.min(step, count - from);
    const top = from + below;
    const height = n - top;
    for (let i = 0, to = 0; i < height; i++) {
      const row = vectors.at + (top + i) * vectors.down + from * vectors.along;
      for (let j = 0; j < width; j++) v.data[to++] = i > j ? vectors.data[row + j * vectors.along]! : i === j ? 1 : 0;
    }
    joinReflections(dense, v, height, taus.subarray(from, from + width), t, gram);
    reflect(dense, { from: top, height, width, v, t }, work, q, top, n, false);
  }
}

/** What `together` takes of `room`. */
export function roomTogether(n: number): number {
  const step = blockWidth(n);
  return 3 * n * step + 2 * step * step + 64;
}

/** The length of the hypotenuse, without overflow. */
export function hypotenuse(a: number, b: number): number {
  const x = Math.abs(a);
  const y = Math.abs(b);
  const long = x > y ? x : y;
  if (long === 0) return 0;
  const short = (x > y ? y : x) / long;
  return long * Math.sqrt(1 + short * short);
}
