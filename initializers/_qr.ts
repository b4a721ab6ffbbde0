import { type MatrixKernel, matrixKernel } from "../kernels/matrix.ts";
import { multiplyAdd, type Part } from "../math/multiply_add.ts";

/**
 * The orthogonal factor of a tall matrix, unique by a positive diagonal of the other factor.
 *
 * `given` holds `rows` by `cols` numbers, row by row, rows >= cols; the result is Q, of the same form, whose columns are orthonormal.
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
  const tools = kernel ? compiledTools(kernel) : plainTools, stride = strideOf(cols);
  const a: Part = { data: tools.room(rows * stride), at: 0, stride };
  for (let i = 0; i < rows; i++) a.data.set(given.subarray(i * cols, (i + 1) * cols), i * stride);
  const signs = new Float64Array(cols), panels: Panel[] = [];
  const room = [tools.room(BLOCK * stride), tools.room(BLOCK * stride)] as const;
  for (let k = 0; k < cols; k += BLOCK) {
    const panel = factor(a, rows, k, Math.min(BLOCK, cols - k), signs, tools);
    panels.push(panel);
    reflect(panel, a, k + panel.width, cols, true, room, tools);
  }
  a.data.fill(0);
  for (let j = 0; j < cols; j++) a.data[j * stride + j] = 1;
  for (const panel of panels.reverse()) reflect(panel, a, panel.from, cols, false, room, tools);
  const out = new Float64Array(rows * cols);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) out[at++] = a.data[i * stride + j]! * signs[j]!;
  }
  return out;
}

// Rows a power of two apart would all want the same few places of the cache
function strideOf(cols: number): number {
  return cols % 64 === 0 ? cols + 8 : cols;
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
  a: Part,
  rows: number,
  k: number,
  width: number,
  signs: Float64Array,
  tools: Tools,
): Panel {
  const height = rows - k, v = tools.room(height * width), t = tools.room(width * width);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) v[i * width + j] = a.data[(k + i) * a.stride + k + j]!;
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

// Applies the panel's reflections to the columns `start..cols`: their product, or its transpose
function reflect(
  panel: Panel,
  a: Part,
  start: number,
  cols: number,
  transposed: boolean,
  [w, tw]: readonly [Float64Array, Float64Array],
  { multiplyAdd }: Tools,
): void {
  const { from, height, width, v, t } = panel, count = cols - start;
  if (count === 0) return;
  const part = { data: a.data, at: from * a.stride + start, stride: a.stride };
  const first = { data: w, at: 0, stride: a.stride }, second = { data: tw, at: 0, stride: a.stride };
  w.fill(0, 0, width * a.stride);
  tw.fill(0, 0, width * a.stride);
  multiplyAdd(first, v, 1, width, part, width, height, count);
  multiplyAdd(second, t, transposed ? 1 : width, transposed ? width : 1, first, width, width, count);
  for (let i = 0; i < width * a.stride; i++) tw[i] = -tw[i]!;
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
  let sum = (rows + 2 * BLOCK) * strideOf(cols);
  for (let k = 0; k < cols; k += BLOCK) {
    const width = Math.min(BLOCK, cols - k);
    sum += (rows - k) * width + width * width;
  }
  return sum;
}
