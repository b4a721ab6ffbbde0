/**
 * The kernels of linear algebra in plain TypeScript: the definition of the compiled ones, bit for bit, and what hosts
 * without WebAssembly use.
 *
 * kernels/assembly/dense says what each does and in which order it sums.
 */
import type { Dense, Matrix, Numbers, Products, Vector } from "./dense_types.ts";

/** The kernels over ordinary arrays. */
export const plainDense: Dense = {
  ...plainProducts((count) => new Float64Array(count), (x) => x),
  single: plainProducts((count) => new Float32Array(count), Math.fround),
  factorPanel,
  updateAndDot,
  updateAndAdd,
  updateSymmetric,
  rotate,
};

const DEPTH = 256;
const STRIP = 256;

// Sums, differences and quotients are rounded where they are stored; products by `round`
function plainProducts<Data extends Numbers>(
  room: (count: number) => Data,
  round: (x: number) => number,
): Products<Data> {
  return {
    room,
    // A strip of b stays in the cache while all rows use it
    product(mode, c, a, b, n, k, m) {
      const x = a.data;
      const y = b.data;
      const z = c.data;
      const sums = room(Math.min(STRIP, m));
      for (let from = 0; from < k; from += DEPTH) {
        const end = Math.min(k, from + DEPTH);
        const first = mode === 0 && from === 0;
        for (let left = 0; left < m; left += STRIP) {
          const width = Math.min(STRIP, m - left);
          for (let i = 0; i < n; i++) {
            sums.fill(0);
            for (let l = from; l < end; l++) {
              const factor = x[a.at + i * a.down + l * a.along]!;
              const start = b.at + l * b.down + left * b.along;
              for (let j = 0, q = start; j < width; j++, q += b.along) sums[j]! += round(factor * y[q]!);
            }
            const out = c.at + i * c.down + left;
            if (first) { for (let j = 0; j < width; j++) z[out + j] = sums[j]!; }
            else if (mode < 0) { for (let j = 0; j < width; j++) z[out + j]! -= sums[j]!; }
            else for (let j = 0; j < width; j++) z[out + j]! += sums[j]!;
          }
        }
      }
    },
    factorLu({ data: x, at: first, down }, rows, cols, pivots) {
      for (let j = 0; j < Math.min(rows, cols); j++) {
        const top = first + j * down;
        let best = j, size = Math.abs(x[top + j]!);
        for (let i = j + 1; i < rows && size === size; i++) {
          const y = Math.abs(x[first + i * down + j]!);
          if (!(y > size) && y === y) continue;
          size = y;
          best = i;
        }
        pivots.data[pivots.at + j] = best;
        for (let c = 0, other = first + best * down; best !== j && c < cols; c++) {
          [x[top + c], x[other + c]] = [x[other + c]!, x[top + c]!];
        }
        if (size === 0) continue;
        for (let i = j + 1; i < rows; i++) {
          const row = first + i * down;
          x[row + j]! /= x[top + j]!;
          for (let c = j + 1, factor = x[row + j]!; c < cols; c++) x[row + c]! -= round(factor * x[top + c]!);
        }
      }
    },
    exchange({ data: x, at, down }, cols, pivots, count) {
      for (let i = 0; i < count; i++) {
        const other = pivots.data[pivots.at + i]!;
        for (let c = 0, p = at + i * down, q = at + other * down; other !== i && c < cols; c++, p++, q++) {
          [x[p], x[q]] = [x[q]!, x[p]!];
        }
      }
    },
    solveLeft(t, n, b, cols, upper, unit) {
      const x = b.data;
      for (let s = 0; s < n; s++) {
        const i = upper ? n - 1 - s : s;
        const line = t.at + i * t.down;
        const to = b.at + i * b.down;
        for (let r = 0; r < s; r++) {
          const k = upper ? n - 1 - r : r;
          const factor = t.data[line + k * t.along]!;
          const from = b.at + k * b.down;
          for (let j = 0; j < cols; j++) x[to + j]! -= round(factor * x[from + j]!);
        }
        for (let j = 0, d = t.data[line + i * t.along]!; !unit && j < cols; j++) x[to + j]! /= d;
      }
    },
    solveRight(t, n, b, rows) {
      for (let i = 0, at = b.at; i < rows; i++, at += b.down) {
        for (let k = 0; k < n; k++) {
          const line = t.at + k * t.down;
          b.data[at + k]! /= t.data[line + k * t.along]!;
          for (let j = k + 1, factor = b.data[at + k]!; j < n; j++) {
            b.data[at + j]! -= round(factor * t.data[line + j * t.along]!);
          }
        }
      }
    },
  };
}

// Squares of columns below the first would lose digits
const TINY = 1e-200;
const SMALL = 1e-100;
const LARGER = 2 ** 600;

function factorPanel(
  { data: v, at: first }: Vector,
  rows: number,
  width: number,
  { data: t, at: corner }: Vector,
  diagonal: Vector,
  { data: dots, at: dot }: Vector,
): void {
  for (let j = 0; j < width; j++) {
    const line = first + j * width;
    const below = rows - j - 1;
    const under = line + width + j;
    let square = squares(v, under, width, below, 1), head = v[line + j]!, larger = 1;
    if (square < TINY && Math.abs(head) < SMALL) {
      larger = LARGER;
      head *= larger;
      square = squares(v, under, width, below, larger);
    }
    let alpha = head, tau = 0;
    if (square !== 0) {
      const length = Math.sqrt(head * head + square);
      alpha = head >= 0 ? -length : length;
      tau = (alpha - head) / alpha;
      const scale = 1 / (head - alpha);
      for (let i = 0, at = under; i < below; i++, at += width) v[at] = v[at]! * larger * scale;
    }
    diagonal.data[diagonal.at + j] = alpha / larger;
    v[line + j] = 1;
    dots.fill(0, dot, dot + width);
    for (let i = 0, at = line; i <= below; i++, at += width) {
      const x = v[at + j]!;
      for (let c = 0; c < width; c++) dots[dot + c]! += x * v[at + c]!;
    }
    for (let i = 0, at = line; i <= below; i++, at += width) {
      const x = tau * v[at + j]!;
      for (let c = j + 1; c < width; c++) v[at + c]! -= x * dots[dot + c]!;
    }
    for (let i = 0; i < j; i++) {
      let sum = 0;
      for (let c = i; c < j; c++) sum += t[corner + i * width + c]! * dots[dot + c]!;
      t[corner + i * width + j] = -tau * sum;
    }
    t[corner + j * width + j] = tau;
  }
}

function squares(v: Float64Array, at: number, step: number, count: number, larger: number): number {
  let a = 0, b = 0, c = 0, d = 0, i = 0;
  for (; i + 4 <= count; i += 4, at += 4 * step) {
    const w = v[at]! * larger;
    const x = v[at + step]! * larger;
    const y = v[at + 2 * step]! * larger;
    const z = v[at + 3 * step]! * larger;
    a += w * w;
    b += x * x;
    c += y * y;
    d += z * z;
  }
  for (; i < count; i++, at += step) {
    const w = v[at]! * larger;
    a += w * w;
  }
  return (a + b) + (c + d);
}

function updateAndDot(a: Matrix, rows: number, cols: number, x: Vector, y: Vector, z: Vector, out: Vector): void {
  const whole = cols - cols % 4;
  for (let i = 0, at = a.at; i < rows; i++, at += a.down) {
    const c = x.data[x.at + i]!;
    for (let j = 0; j < cols; j++) a.data[at + j]! -= c * y.data[y.at + j]!;
    let sum = inTurns(a.data, at, z, whole);
    for (let j = whole; j < cols; j++) sum += a.data[at + j]! * z.data[z.at + j]!;
    out.data[out.at + i] = sum;
  }
}

// Four sums in turns, joined as (0 + 2) + (1 + 3)
function inTurns(x: Float64Array, at: number, z: Vector, count: number): number {
  let a = 0, b = 0, c = 0, d = 0;
  for (let j = 0, q = z.at; j < count; j += 4, at += 4, q += 4) {
    a += x[at]! * z.data[q]!;
    b += x[at + 1]! * z.data[q + 1]!;
    c += x[at + 2]! * z.data[q + 2]!;
    d += x[at + 3]! * z.data[q + 3]!;
  }
  return (a + c) + (b + d);
}

function updateAndAdd(a: Matrix, rows: number, cols: number, x: Vector, y: Vector, z: Vector, out: Vector): void {
  out.data.fill(0, out.at, out.at + cols);
  for (let i = 0, at = a.at; i < rows; i++, at += a.down) {
    const c = x.data[x.at + i]!;
    const e = z.data[z.at + i]!;
    for (let j = 0; j < cols; j++) {
      const t = a.data[at + j]! - c * y.data[y.at + j]!;
      a.data[at + j] = t;
      out.data[out.at + j]! += e * t;
    }
  }
}

function updateSymmetric(a: Matrix, n: number, x: Vector, y: Vector, z: Vector, out: Vector): void {
  for (let i = 0, at = a.at; i < n; i++, at += a.down) {
    const c = x.data[x.at + i]!;
    const e = y.data[y.at + i]!;
    const f = z.data[z.at + i]!;
    const whole = i - i % 4;
    for (let j = 0; j <= i; j++) a.data[at + j] = a.data[at + j]! - c * y.data[y.at + j]! - e * x.data[x.at + j]!;
    let sum = inTurns(a.data, at, z, whole);
    for (let j = whole; j < i; j++) sum += a.data[at + j]! * z.data[z.at + j]!;
    for (let j = 0; j < i; j++) out.data[out.at + j]! += a.data[at + j]! * f;
    out.data[out.at + i] = sum + a.data[at + i]! * f;
  }
}

function rotate(z: Matrix, cols: number, count: number, turns: Vector): void {
  for (let r = 0, at = z.at, pair = turns.at; r < count; r++, at += z.down, pair += 2) {
    const cos = turns.data[pair]!;
    const sin = turns.data[pair + 1]!;
    const next = at + z.down;
    for (let j = 0; j < cols; j++) {
      const p = z.data[at + j]!;
      const q = z.data[next + j]!;
      z.data[at + j] = cos * p + sin * q;
      z.data[next + j] = cos * q - sin * p;
    }
  }
}
