import { type MatrixKernel, matrixKernel } from "../kernels/matrix.ts";
import { multiplyAdd, type Part } from "./_multiply_add.ts";

/**
 * The orthogonal factor of a tall matrix, unique by a positive diagonal of the other factor.
 *
 * `a` holds `rows` by `cols` numbers, row by row, rows >= cols; the result is Q, of the same form, whose columns are orthonormal.
 * Householder reflections in blocks of 32 (compact WY form), so that nearly all of the work is matrix products. Only + - × ÷ √ in a
 * fixed order: the same bits everywhere.
 *
 * Source: Schreiber and Van Loan, "A storage-efficient WY representation for products of Householder transformations" (1989);
 * Golub and Van Loan, "Matrix computations", 5.2. A column without length (rank deficient) counts as positive.
 */
export function orthonormalize(
  given: Float64Array,
  rows: number,
  cols: number,
  kernel: MatrixKernel | null = cols < COMPILED ? null : matrixKernel(roomFor(rows, cols)),
): Float64Array {
  const tools = kernel ? compiledTools(kernel) : plainTools, a = tools.room(rows * cols);
  a.set(given);
  const signs = new Float64Array(cols), panels: Panel[] = [];
  const room = [tools.room(BLOCK * cols), tools.room(BLOCK * cols)] as const;
  for (let k = 0; k < cols; k += BLOCK) {
    const panel = factor(a, rows, cols, k, Math.min(BLOCK, cols - k), signs, tools);
    panels.push(panel);
    reflect(panel, a, cols, k + panel.width, true, room, tools);
  }
  a.fill(0);
  for (let j = 0; j < cols; j++) a[j * cols + j] = 1;
  for (const panel of panels.reverse()) reflect(panel, a, cols, panel.from, false, room, tools);
  for (let i = 0, at = 0; i < rows; i++) for (let j = 0; j < cols; j++) a[at++]! *= signs[j]!;
  return a;
}

// Narrower matrices are done before the kernel would be ready
const COMPILED = 48;
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
  tools: Tools,
): Panel {
  const height = rows - k, v = tools.room(height * width), t = tools.room(width * width);
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
function reflect(
  panel: Panel,
  a: Float64Array,
  cols: number,
  start: number,
  transposed: boolean,
  [w, tw]: readonly [Float64Array, Float64Array],
  { multiplyAdd }: Tools,
): void {
  const { from, height, width, v, t } = panel, count = cols - start;
  if (count === 0) return;
  const part = { data: a, at: from * cols + start, stride: cols };
  const first = { data: w, at: 0, stride: count }, second = { data: tw, at: 0, stride: count };
  w.fill(0, 0, width * count);
  tw.fill(0, 0, width * count);
  multiplyAdd(first, v, 1, width, part, width, height, count);
  multiplyAdd(second, t, transposed ? 1 : width, transposed ? width : 1, first, width, width, count);
  for (let i = 0; i < width * count; i++) tw[i] = -tw[i]!;
  multiplyAdd(part, v, width, 1, second, height, width, count);
}

// Where arrays come from and who multiplies: plain TypeScript, or the kernel, which gives the same bits
interface Tools {
  readonly room: (count: number) => Float64Array;
  readonly multiplyAdd: typeof multiplyAdd;
}

const plainTools: Tools = { room: (count) => new Float64Array(count), multiplyAdd };

function compiledTools(kernel: MatrixKernel): Tools {
  return {
    room: kernel.room,
    multiplyAdd(out, c, down, along, from, rows, inner, cols) {
      const whole = inner - inner % 4, place = (part: Part) => part.data.byteOffset + 8 * part.at;
      const [y, x] = [place(out), place(from)];
      kernel.multiplyAdd(y, out.stride, c.byteOffset, down, along, x, from.stride, rows, whole, cols);
      if (whole === inner) return;
      const rest = { ...from, at: from.at + whole * from.stride };
      multiplyAdd(out, c.subarray(whole * along), down, along, rest, rows, inner - whole, cols);
    },
  };
}

// All that the tools are asked for
function roomFor(rows: number, cols: number): number {
  let sum = rows * cols + 2 * BLOCK * cols;
  for (let k = 0; k < cols; k += BLOCK) {
    const width = Math.min(BLOCK, cols - k);
    sum += (rows - k) * width + width * width;
  }
  return sum;
}
