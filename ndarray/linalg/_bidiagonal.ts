/** Singular values of square matrices: to two diagonals by reflections, then to one by rotations. */
import { setIdentity } from "../../kernels/reflections.ts";
import { LensorError } from "../../core/errors.ts";
import type { Dense, Matrix, Vector } from "../../kernels/dense.ts";
import { roomForRotations, type Rotations, rotationsOf } from "./_rotations.ts";
import { hypotenuse, reflector, roomTogether, together } from "./_reflector.ts";
import { matrix, part, pitchOf, turned } from "./_stack.ts";
import { vanishes } from "./_tridiagonal.ts";

/** What `singular` takes of `room`. */
export function roomForSingular(n: number): number {
  return 3 * n * pitchOf(n) + 12 * n + 2 * roomTogether(n) + 2 * roomForRotations(n);
}

/** The factors of a square matrix: `u` and `v` hold the vectors in rows, `order` says which is which. */
export interface Singular {
  /** Descending, not below 0. */
  readonly values: Float64Array;
  /** The row of each value's vectors. */
  readonly order: readonly number[];
  readonly u: Matrix;
  readonly v: Matrix;
}

/**
 * The singular values and vectors of the n by n matrix that `fill` writes, or with `whole` false the values alone.
 *
 * Source: Golub and Van Loan, "Matrix Computations", 5.4 and 8.6 (Golub and Kahan's bidiagonalisation and implicit QR
 * steps).
 */
export function singular(dense: Dense, n: number, fill: (a: Matrix) => void, whole: boolean): Singular {
  const room = () => matrix(dense.room(n * pitchOf(n)), pitchOf(n));
  const a = room();
  const u = whole ? room() : a;
  const v = whole ? room() : a;
  fill(a);
  const { diagonal, beside, left, right } = bidiagonal(dense, a, n);
  if (whole) {
    setIdentity(u, n, n);
    setIdentity(v, n, n);
    together(dense, a, left, n - 1, 0, u, n);
    together(dense, turned(a), right, Math.max(0, n - 2), 1, v, n);
    turnOver(u, n);
    turnOver(v, n);
  }
  diagonalize(dense, diagonal, beside, n, whole ? { u, v } : undefined);
  const order = Array.from(diagonal, (_, i) => i).sort((i, j) => diagonal[j]! - diagonal[i]! || i - j);
  return { values: Float64Array.from(order, (i) => diagonal[i]!), order, u, v };
}

function turnOver(a: Matrix, n: number): void {
  const { data, at, down } = a;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const p = at + i * down + j;
      const q = at + j * down + i;
      const x = data[p]!;
      data[p] = data[q]!;
      data[q] = x;
    }
  }
}

// Each half step takes off what the one before has left to do, and makes the products for the next: two passes a column
function bidiagonal(dense: Dense, a: Matrix, n: number) {
  const room = (): Vector => ({ data: dense.room(n).fill(0), at: 0 });
  const [x, y, v, w, u, p] = [room(), room(), room(), room(), room(), room()] as Vector[] as [
    Vector,
    Vector,
    Vector,
    Vector,
    Vector,
    Vector,
  ];
  const [diagonal, beside] = [new Float64Array(n), new Float64Array(n)];
  const [left, right] = [new Float64Array(n), new Float64Array(n)];
  const { data, down } = a;
  for (let k = 0; k < n; k++) {
    const corner = a.at + k * (down + 1);
    const next = k + 1;
    const count = n - next;
    for (let i = k, at = corner; i < n; i++, at += down) v.data[i] = data[at]! - x.data[i]! * y.data[k]!;
    const column = reflector({ data: v.data, at: k }, n - k);
    [diagonal[k], left[k]] = [column.head, column.tau];
    for (let i = next, at = corner + down; i < n; i++, at += down) data[at] = v.data[i]!;
    if (count === 0) break;
    const at = (vector: Vector, from = next): Vector => ({ data: vector.data, at: from });
    dense.updateAndAdd(part(a, k, next), n - k, count, at(x, k), at(y), at(v, k), at(w));
    // The row's numbers after the reflection from the left; v begins with 1
    for (let j = next, from = corner + 1; j < n; j++, from++) u.data[j] = data[from]! - column.tau * w.data[j]!;
    const row = reflector(at(u), count);
    [beside[k], right[k]] = [row.head, row.tau];
    for (let j = next, to = corner + 1; j < n; j++, to++) data[to] = u.data[j]!;
    for (let i = next; i < n; i++) x.data[i] = column.tau * v.data[i]!;
    dense.updateAndDot(part(a, next, next), count, count, at(x), at(w), at(u), at(p));
    for (let i = next; i < n; i++) {
      x.data[i] = row.tau * p.data[i]!;
      y.data[i] = u.data[i]!;
    }
  }
  return { diagonal, beside, left, right };
}

type Sides = { readonly u: Matrix; readonly v: Matrix } | undefined;

function diagonalize(dense: Dense, d: Float64Array, e: Float64Array, n: number, sides: Sides): void {
  const onLeft = rotationsOf(dense, sides?.u, n);
  const onRight = rotationsOf(dense, sides?.v, n);
  const most = d.reduce((m, x) => Math.max(m, Math.abs(x)), e.reduce((m, x) => Math.max(m, Math.abs(x)), 0));
  let steps = 0;
  for (let last = n - 1; last >= 0;) {
    let first = last;
    while (first > 0 && !vanishes(e[first - 1]!, d[first - 1]!, d[first]!)) first--;
    if (first > 0) e[first - 1] = 0;
    if (first === last) {
      last--;
      continue;
    }
    if (++steps > MOST * n) {
      throw new LensorError("range", "Cannot find singular values: the rotations do not converge");
    }
    const zero = zeroOf(d, first, last, most);
    if (zero === last) clearColumn(d, e, first, last, onRight);
    else if (zero >= 0) clearRow(d, e, zero, last, onLeft);
    else {
      step(d, e, first, last, onLeft, onRight);
      onLeft.add(first, last - first);
      onRight.add(first, last - first);
    }
  }
  onLeft.flush();
  onRight.flush();
  for (let i = 0; i < n; i++) if (d[i]! < 0) negate(d, i, n, sides?.v);
}

const MOST = 60;

function negate(d: Float64Array, row: number, n: number, v: Matrix | undefined): void {
  d[row] = -d[row]!;
  if (!v) return;
  for (let j = 0, at = v.at + row * v.down; j < n; j++, at++) v.data[at] = -v.data[at]!;
}

// The last number of the diagonal that is nothing beside the largest, or -1; it is set to 0
function zeroOf(d: Float64Array, first: number, last: number, most: number): number {
  for (let k = last; k >= first; k--) {
    if (Math.abs(d[k]!) > 2 ** -54 * most) continue;
    d[k] = 0;
    return k;
  }
  return -1;
}

// The last number of the diagonal is 0: what is above it goes up, by rotations with the last column
function clearColumn(d: Float64Array, e: Float64Array, first: number, last: number, onRight: Rotations): void {
  let f = e[last - 1]!;
  e[last - 1] = 0;
  for (let j = last - 1; j >= first; j--) {
    const r = hypotenuse(d[j]!, f);
    const c = d[j]! / r;
    const s = f / r;
    d[j] = r;
    if (j > first) {
      f = -s * e[j - 1]!;
      e[j - 1]! *= c;
    }
    onRight.pair(j, last, c, s);
  }
}

// A number of the diagonal is 0: what is beside it goes right, by rotations with its row
function clearRow(d: Float64Array, e: Float64Array, zero: number, last: number, onLeft: Rotations): void {
  let f = e[zero]!;
  e[zero] = 0;
  for (let j = zero + 1; j <= last && f !== 0; j++) {
    const r = hypotenuse(d[j]!, f);
    const c = d[j]! / r;
    const s = f / r;
    d[j] = r;
    f = j < last ? -s * e[j]! : 0;
    if (j < last) e[j]! *= c;
    onLeft.pair(j, zero, c, s);
  }
}

// One step of QR on rows first..last, from the top
function step(
  d: Float64Array,
  e: Float64Array,
  first: number,
  last: number,
  onLeft: Rotations,
  onRight: Rotations,
): void {
  const above = last - 1;
  const outer = above > first ? e[above - 1]! : 0;
  const size = Math.max(Math.abs(d[last]!), Math.abs(d[above]!), Math.abs(e[above]!), Math.abs(outer));
  // The eigenvalue of the last two rows and columns of the square that is nearer to the last
  const p = d[above]! / size;
  const q = e[above]! / size;
  const o = outer / size;
  const r = d[last]! / size;
  const low = p * q;
  const gap = ((p * p + o * o) - (r * r + q * q)) / 2;
  const root = hypotenuse(gap, low);
  const shift = (r * r + q * q) - (root === 0 ? 0 : low * (low / (gap + (gap < 0 ? -root : root))));
  const t = d[first]! / size;
  let y = t - shift / (t === 0 ? 1 : t), z = e[first]! / size;
  let { at: left } = onLeft, { at: right } = onRight;
  for (let k = first; k < last; k++) {
    const m = hypotenuse(y, z);
    const c = m === 0 ? 1 : y / m;
    const s = m === 0 ? 0 : z / m;
    if (k > first) e[k - 1] = m;
    const f = c * d[k]! + s * e[k]!;
    const g = c * e[k]! - s * d[k]!;
    const b = s * d[k + 1]!;
    const h = c * d[k + 1]!;
    const l = hypotenuse(f, b);
    const cl = l === 0 ? 1 : f / l;
    const sl = l === 0 ? 0 : b / l;
    d[k] = l;
    e[k] = cl * g + sl * h;
    d[k + 1] = cl * h - sl * g;
    if (k + 1 < last) {
      [y, z] = [e[k]!, sl * e[k + 1]!];
      e[k + 1]! *= cl;
    }
    onRight.turns[right++] = c;
    onRight.turns[right++] = s;
    onLeft.turns[left++] = cl;
    onLeft.turns[left++] = sl;
  }
}
