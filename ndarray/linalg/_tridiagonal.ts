/** Eigenvalues of symmetric matrices: to three diagonals by reflections, then to one by rotations. */
import { setIdentity } from "../../kernels/reflections.ts";
import { LensorError } from "../../core/errors.ts";
import type { Dense, Matrix, Vector } from "../../kernels/dense.ts";
import { roomForRotations, rotationsOf } from "./_rotations.ts";
import { hypotenuse, reflector, roomTogether, together } from "./_reflector.ts";
import { copyMatrix, matrix, part, pitchOf, turned } from "./_stack.ts";

/** What `eigen` takes of `room`. */
export function roomForEigen(n: number): number {
  return 2 * n * pitchOf(n) + 10 * n + roomTogether(n) + roomForRotations(n);
}

/**
 * The eigenvalues of a symmetric matrix, ascending, of which `fill` writes the lower triangle; `each` gets the
 * eigenvectors, row by row.
 *
 * Source: Golub and Van Loan, "Matrix Computations", 8.3 (Householder tridiagonalisation, implicit QR steps with
 * Wilkinson's shift).
 */
export function eigen(
  dense: Dense,
  n: number,
  fill: (a: Matrix) => void,
  each?: (vector: Float64Array, place: number) => void,
): Float64Array {
  const pitch = pitchOf(n);
  const a = matrix(dense.room(n * pitch), pitch);
  const z = matrix(dense.room(n * pitch), pitch);
  fill(a);
  const { diagonal, beside, taus } = tridiagonal(dense, a, n);
  if (each) {
    setIdentity(z, n, n);
    together(dense, a, taus, Math.max(0, n - 2), 1, z, n);
    // The rotations work on rows
    copyMatrix(a, turned(z), n, n);
  }
  turn(dense, diagonal, beside, n, each ? a : undefined);
  const order = Array.from(diagonal, (_, i) => i).sort((i, j) => diagonal[i]! - diagonal[j]! || i - j);
  if (each) order.forEach((from, place) => each(a.data.subarray(from * pitch, from * pitch + n), place));
  return Float64Array.from(order, (i) => diagonal[i]!);
}

// The update of a step is done together with the product of the next: the matrix is read once for both
function tridiagonal(dense: Dense, a: Matrix, n: number) {
  const room = (): Vector => ({ data: dense.room(n).fill(0), at: 0 });
  const [x, y, v, p] = [room(), room(), room(), room()] as [Vector, Vector, Vector, Vector];
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const taus = new Float64Array(n);
  const { data, down } = a;
  for (let k = 0; k < n; k++) {
    const count = n - k - 1;
    const corner = a.at + k * (down + 1);
    diagonal[k] = data[corner]! - x.data[k]! * y.data[k]! - y.data[k]! * x.data[k]!;
    for (let i = k + 1, at = corner + down; i < n; i++, at += down) {
      v.data[i] = data[at]! - x.data[i]! * y.data[k]! - y.data[i]! * x.data[k]!;
    }
    if (count === 0) break;
    const next = k + 1;
    const at = (vector: Vector) => ({ data: vector.data, at: next });
    const { head, tau } = reflector(at(v), count);
    [beside[k], taus[k]] = [head, tau];
    for (let i = k + 1, to = corner + down; i < n; i++, to += down) data[to] = v.data[i]!;
    dense.updateSymmetric(part(a, next, next), count, at(x), at(y), at(v), at(p));
    let dot = 0;
    for (let i = next; i < n; i++) dot += p.data[i]! * v.data[i]!;
    const half = tau * tau * dot / 2;
    for (let i = next; i < n; i++) {
      x.data[i] = v.data[i]!;
      y.data[i] = tau * p.data[i]! - half * v.data[i]!;
    }
  }
  return { diagonal, beside, taus };
}

// Turns rows of z with each step, if it is there
function turn(dense: Dense, d: Float64Array, e: Float64Array, n: number, z: Matrix | undefined): void {
  const rotations = rotationsOf(dense, z, n);
  let steps = 0;
  for (let last = n - 1; last > 0;) {
    let first = last;
    while (first > 0 && !vanishes(e[first - 1]!, d[first - 1]!, d[first]!)) first--;
    if (first > 0) e[first - 1] = 0;
    if (first === last) {
      last--;
      continue;
    }
    if (++steps > MOST * n) throw new LensorError("range", "Cannot find eigenvalues: the rotations do not converge");
    step(d, e, first, last, rotations.turns, rotations.at);
    rotations.add(first, last - first);
  }
  rotations.flush();
}

const MOST = 60;

/** Whether a number beside the diagonal is nothing beside its neighbours, or at all. */
export function vanishes(e: number, above: number, below: number): boolean {
  return Math.abs(e) <= 2 ** -53 * (Math.abs(above) + Math.abs(below)) || Math.abs(e) < 1e-280;
}

// One step of QR on rows first..last, from the top; the pairs of cosine and sine go to `turns`
function step(d: Float64Array, e: Float64Array, first: number, last: number, turns: Float64Array, at: number): void {
  const low = e[last - 1]!;
  const gap = (d[last - 1]! - d[last]!) / (2 * low);
  const root = hypotenuse(gap, 1);
  const shift = d[last]! - low / (gap + (gap < 0 ? -root : root));
  let x = d[first]! - shift, z = e[first]!;
  for (let k = first; k < last; k++) {
    const r = hypotenuse(x, z);
    const c = r === 0 ? 1 : x / r;
    const s = r === 0 ? 0 : z / r;
    if (k > first) e[k - 1] = r;
    const a = d[k]!;
    const b = e[k]!;
    const g = d[k + 1]!;
    const t = s * (g - a) + 2 * c * b;
    const move = s * t;
    d[k] = a + move;
    d[k + 1] = g - move;
    e[k] = c * t - b;
    if (k + 1 < last) {
      [x, z] = [e[k]!, s * e[k + 1]!];
      e[k + 1]! *= c;
    }
    turns[at++] = c;
    turns[at++] = s;
  }
}
