/**
 * The singular values of a matrix in C order, in no order: its columns are turned in pairs until all are at right angles.
 *
 * One-sided Jacobi rotations in doubles (Golub and Van Loan, "Matrix Computations", 8.6.3); NaN where an element is not finite.
 */
export function singularValues(matrix: Float64Array, rows: number, columns: number): number[] {
  const scale = matrix.reduce((most, x) => Math.max(most, Math.abs(x)), 0), count = Math.min(rows, columns);
  if (!(scale > 0 && scale < Infinity)) return new Array<number>(count).fill(scale === 0 ? 0 : NaN);
  // The transposed matrix has the same ones: the shorter side is turned
  const tall = rows >= columns, long = Math.max(rows, columns);
  const a = Array.from(
    { length: count },
    (_, c) => Float64Array.from({ length: long }, (_, r) => matrix[tall ? r * columns + c : c * columns + r]! / scale),
  );
  for (let sweep = 0, turned = true; turned && sweep < 60; sweep++) {
    turned = false;
    for (let p = 0; p < count; p++) for (let q = p + 1; q < count; q++) turned = turn(a[p]!, a[q]!) || turned;
  }
  return a.map((column) => scale * Math.sqrt(dot(column, column)));
}

// Whether two columns were not yet at right angles
function turn(x: Float64Array, y: Float64Array): boolean {
  const xx = dot(x, x), yy = dot(y, y), xy = dot(x, y);
  if (Math.abs(xy) <= 1e-15 * Math.sqrt(xx * yy)) return false;
  const z = (yy - xx) / (2 * xy), t = (z < 0 ? -1 : 1) / (Math.abs(z) + Math.hypot(1, z));
  const cosine = 1 / Math.hypot(1, t), sine = cosine * t;
  for (let i = 0; i < x.length; i++) {
    const left = x[i]!, right = y[i]!;
    x[i] = cosine * left - sine * right;
    y[i] = sine * left + cosine * right;
  }
  return true;
}

function dot(x: Float64Array, y: Float64Array): number {
  let s = 0;
  for (let i = 0; i < x.length; i++) s += x[i]! * y[i]!;
  return s;
}
