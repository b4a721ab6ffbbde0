import { multiplyAdd } from "./_multiply_add.ts";

/**
 * The orthogonal factor of a tall matrix, unique by a positive diagonal of the other factor.
 *
 * `a` holds `rows` by `cols` numbers, row by row, rows >= cols; it is overwritten and returned as Q, whose columns are orthonormal.
 * Householder reflections in blocks of 32 (compact WY form), so that nearly all of the work is matrix products. Only + - × ÷ √ in a
 * fixed order: the same bits everywhere.
 *
 * Source: Schreiber and Van Loan, "A storage-efficient WY representation for products of Householder transformations" (1989);
 * Golub and Van Loan, "Matrix computations", 5.2. A column without length (rank deficient) counts as positive.
 */
export function orthonormalize(a: Float64Array, rows: number, cols: number): Float64Array {
  const signs = new Float64Array(cols), panels: Panel[] = [];
  for (let k = 0; k < cols; k += BLOCK) {
    const panel = factor(a, rows, cols, k, Math.min(BLOCK, cols - k), signs);
    panels.push(panel);
    reflect(panel, a, cols, k + panel.width, true);
  }
  a.fill(0);
  for (let j = 0; j < cols; j++) a[j * cols + j] = 1;
  for (const panel of panels.reverse()) reflect(panel, a, cols, panel.from, false);
  for (let i = 0, at = 0; i < rows; i++) for (let j = 0; j < cols; j++) a[at++]! *= signs[j]!;
  return a;
}

const BLOCK = 32;

// Reflections I - V T Vᵀ on the rows from `from` on. V is (rows - from) by width, T upper triangular.
interface Panel {
  readonly from: number;
  readonly height: number;
  readonly width: number;
  readonly v: Float64Array;
  readonly t: Float64Array;
}

// Reflects the columns k .. k+width of `a` to upper triangular form, noting the signs of the diagonal
function factor(
  a: Float64Array,
  rows: number,
  cols: number,
  k: number,
  width: number,
  signs: Float64Array,
): Panel {
  const height = rows - k, v = new Float64Array(height * width), t = new Float64Array(width * width);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) v[i * width + j] = a[(k + i) * cols + k + j]!;
  }
  const dots = new Float64Array(width);
  for (let j = 0; j < width; j++) {
    let square = 0;
    for (let i = j + 1; i < height; i++) square += v[i * width + j]! * v[i * width + j]!;
    const head = v[j * width + j]!, length = Math.sqrt(head * head + square);
    // The reflected head has the sign opposite to the old one, so that nothing cancels
    const alpha = head > 0 ? -length : length;
    signs[k + j] = alpha < 0 ? -1 : 1;
    const tau = square === 0 && alpha === head ? 0 : (alpha - head) / alpha;
    const scale = tau === 0 ? 0 : 1 / (head - alpha);
    for (let i = j + 1; i < height; i++) v[i * width + j]! *= scale;
    v[j * width + j] = 1;
    // Products of this reflection's vector with all columns: the later ones are reflected, the earlier ones make T
    dots.fill(0);
    for (let i = j; i < height; i++) {
      const x = v[i * width + j]!;
      for (let c = 0; c < width; c++) dots[c]! += x * v[i * width + c]!;
    }
    for (let i = j; i < height; i++) {
      const x = tau * v[i * width + j]!;
      for (let c = j + 1; c < width; c++) v[i * width + c]! -= x * dots[c]!;
    }
    t[j * width + j] = tau;
    for (let i = 0; i < j; i++) {
      let sum = 0;
      for (let c = i; c < j; c++) sum += t[i * width + c]! * dots[c]!;
      t[i * width + j] = -tau * sum;
    }
  }
  for (let i = 0; i < width; i++) for (let j = i + 1; j < width; j++) v[i * width + j] = 0;
  return { from: k, height, width, v, t };
}

// Applies the panel's reflections to the columns from `start` on: their product, or its transpose
function reflect(panel: Panel, a: Float64Array, cols: number, start: number, transposed: boolean): void {
  const { from, height, width, v, t } = panel, count = cols - start;
  if (count === 0) return;
  const w = new Float64Array(width * count), tw = new Float64Array(width * count);
  const part = { data: a, at: from * cols + start, stride: cols };
  multiplyAdd({ data: w, at: 0, stride: count }, v, 1, width, part, width, height, count, 1);
  const block = { data: tw, at: 0, stride: count }, from0 = { data: w, at: 0, stride: count };
  multiplyAdd(block, t, transposed ? 1 : width, transposed ? width : 1, from0, width, width, count, 1);
  multiplyAdd(part, v, width, 1, block, height, width, count, -1);
}
