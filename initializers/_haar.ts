import { type Numbers, type Products, withDense } from "../kernels/dense.ts";
import { blockWidth, joinReflections, reflect, roomToApply, setIdentity, workFor } from "../kernels/reflections.ts";

/** How many normals `haar` takes. */
export function normalsForHaar(rows: number, cols: number): number {
  return rows * cols - cols * (cols - 1) / 2;
}

/**
 * The first columns of a random orthogonal matrix, uniform among all, `rows` by `cols` with rows >= cols.
 *
 * The product of reflections whose vectors are the given normals: the first `rows` of them, then one fewer each time.
 * These are the reflections that QR would find one after the other in a normal matrix, without the matrix: half the
 * work, half the draws. Lengths are worked out in float64, the products of reflections in the kind of the normals.
 *
 * Source: Stewart, "The efficient generation of random orthogonal matrices with an application to condition estimators"
 * (1980).
 */
export function haar(normals: Numbers, rows: number, cols: number): Numbers {
  return withDense(
    roomFor(rows, cols),
    (dense) =>
      normals instanceof Float32Array
        ? multiplied(dense.single, normals, new Float32Array(rows * cols), rows, cols)
        : multiplied<Float64Array>(dense, normals, new Float64Array(rows * cols), rows, cols),
  );
}

// Rows a power of two apart would all want the same few places of the cache
const pitchOf = (cols: number): number => cols % 64 === 0 ? cols + 16 : cols;

function roomFor(rows: number, cols: number): number {
  const step = blockWidth(cols);
  return rows * pitchOf(cols) + (rows + 2 * step) * step + roomToApply(cols, cols);
}

function multiplied<Data extends Numbers>(
  dense: Products<Data>,
  normals: Numbers,
  out: Data,
  rows: number,
  cols: number,
): Data {
  const pitch = pitchOf(cols);
  const step = blockWidth(cols);
  const q = { data: dense.room(rows * pitch), at: 0, down: pitch, along: 1 };
  const place = roomsOf(dense, rows, step);
  const work = workFor(dense, cols, cols);
  const signs = new Float64Array(cols);
  setIdentity(q, rows, cols);
  for (let from = Math.floor((cols - 1) / step) * step; from >= 0; from -= step) {
    const width = Math.min(step, cols - from);
    const height = rows - from;
    const taus = new Float64Array(width);
    for (let j = 0, at = start(from, rows); j < width; at += height - j, j++) {
      const { tau, sign } = reflector(normals, at, height - j, place.v.data, j, width);
      taus[j] = tau;
      signs[from + j] = sign;
    }
    joinReflections(dense, place.v, height, taus, place.t, place.gram);
    reflect(dense, { from, height, width, v: place.v, t: place.t }, work, q, from, cols, false);
  }
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) out[at++] = q.data[i * pitch + j]! * signs[j]!;
  }
  return out;
}

function roomsOf<Data extends Numbers>(dense: Products<Data>, rows: number, step: number) {
  const room = (count: number) => ({ data: dense.room(count), at: 0 });
  return { v: room(rows * step), t: room(step * step), gram: room(step * step) };
}

// Where the normals of column k begin
function start(k: number, rows: number): number {
  return k * rows - k * (k - 1) / 2;
}

// Writes the vector of the reflection of `count` normals, from 1 on, to column j of `v`, whose last `count` rows it
// fills
function reflector(x: Numbers, at: number, count: number, v: Numbers, j: number, width: number) {
  let square = 0;
  for (let i = 1; i < count; i++) square += x[at + i]! * x[at + i]!;
  const head = x[at]!;
  const length = Math.sqrt(head * head + square);
  const alpha = head >= 0 ? -length : length;
  const tau = square === 0 ? 0 : (alpha - head) / alpha;
  const scale = square === 0 ? 0 : 1 / (head - alpha);
  for (let i = 0; i < j; i++) v[i * width + j] = 0;
  v[j * width + j] = 1;
  for (let i = 1, to = (j + 1) * width + j; i < count; i++, to += width) v[to] = x[at + i]! * scale;
  return { tau, sign: (square === 0 ? head : alpha) < 0 ? -1 : 1 };
}
