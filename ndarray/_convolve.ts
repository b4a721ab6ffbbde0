/**
 * The convolution of one float32 image: the matrix product of the kernels with the windows, in the order of
 * `multiply32`.
 *
 * Windows are not copied (im2col: K. Chellapilla et al., 2006): the padded image goes into the memory of the product
 * kernel once, and a table says where the neighbours of each pixel of the window lie. With a stride across, columns of
 * one remainder are put side by side, so that eight windows still meet eight neighbours in memory.
 */
import { type ProductKernel, productKernel } from "../kernels/product.ts";
import { type Matrix, multiply32, packLeft } from "./_multiply.ts";

// So many kernels at a time, whose results fill the memory for them together with some lines of the output
const KERNELS = 64;

/** The sizes of a convolution: channels, image, kernels, steps, padding, output. */
export interface Sizes {
  readonly c: number;
  readonly h: number;
  readonly w: number;
  readonly o: number;
  readonly kh: number;
  readonly kw: number;
  readonly sh: number;
  readonly sw: number;
  readonly ph: number;
  readonly pw: number;
  readonly oh: number;
  readonly ow: number;
}
/** Three-dimensional data: the place of the first number, and the steps from channel to channel, down and along. */
export interface Planes {
  readonly data: Float32Array;
  readonly at: number;
  readonly channel: number;
  readonly down: number;
  readonly along: number;
}

/** Convolves an image with kernels `[o, c kh kw]`, into `out`. */
export function convolve(
  out: Planes,
  image: Planes,
  kernels: Matrix<Float32Array>,
  sizes: Sizes,
  kernel: ProductKernel | null = productKernel(),
): void {
  const plan = kernel && planOf(sizes, kernel);
  if (kernel && plan) return direct(kernel, plan, out, image, kernels, sizes);
  const { c, o, kh, kw, oh, ow } = sizes;
  const depth = c * kh * kw;
  const columns = oh * ow;
  const product = new Float32Array(o * columns);
  const windows = unfold(image, sizes);
  multiply32(product, 0, kernels, { data: windows, at: 0, down: columns, along: 1 }, o, depth, columns, kernel);
  for (let i = 0; i < o; i++) put(out, i, 0, product, i * columns, oh, ow, ow);
}

// How the image lies in the kernel's memory; sizes count numbers
interface Plan {
  /** Output rows at a time. */
  readonly band: number;
  /** The output's width in whole panels. */
  readonly width: number;
  /** The columns of one remainder. */
  readonly phase: number;
  /** From row to row. */
  readonly pitch: number;
  /** From channel to channel. */
  readonly plane: number;
}

function planOf({ c, kh, kw, sh, sw, oh, ow }: Sizes, kernel: ProductKernel): Plan | undefined {
  const width = (ow + 7) & ~7;
  const phase = Math.ceil(((width - 1) * sw + kw) / sw);
  const pitch = phase * sw;
  const rows = Math.floor(kernel.right.length / c / pitch);
  const fitting = Math.floor((rows - kh) / sh) + 1;
  const room = Math.floor(kernel.out.length / KERNELS / width);
  const band = Math.min(oh, fitting, room);
  if (c * kh * kw > kernel.table.length || rows < kh || band < 1) return undefined;
  return { band, width, phase, pitch, plane: ((band - 1) * sh + kh) * pitch };
}

function direct(
  kernel: ProductKernel,
  plan: Plan,
  out: Planes,
  image: Planes,
  kernels: Matrix<Float32Array>,
  sizes: Sizes,
): void {
  const { c, o, kh, kw, sh, sw, oh, ow } = sizes;
  const { band, width, phase, pitch, plane } = plan;
  const depth = c * kh * kw;
  for (let k = 0; k < depth; k++) {
    const kx = k % kw;
    const ky = Math.floor(k / kw) % kh;
    const channel = Math.floor(k / kw / kh);
    kernel.table[k] = 4 * (channel * plane + ky * pitch + (kx % sw) * phase + Math.floor(kx / sw));
  }
  const group = Math.min(KERNELS, Math.floor(kernel.left.length / depth) & ~3);
  for (let y = 0; y < oh; y += band) {
    const lines = Math.min(band, oh - y);
    place(kernel.right, plan, image, sizes, y * sh);
    for (let i = 0; i < o; i += group) {
      const count = Math.min(group, o - i);
      const size = lines * width;
      packLeft(kernel.left, kernels, i, count, 0, depth);
      kernel.product((count + 3) >> 2, depth, lines, 4 * sh * pitch, width >> 3, 4 * size, 4 * width, false);
      for (let r = 0; r < count; r++) put(out, i + r, y, kernel.out, r * size, lines, width, ow);
    }
  }
}

// The rows of the padded image from `top` on
function place(to: Float32Array, { plane, pitch, phase }: Plan, image: Planes, sizes: Sizes, top: number): void {
  const { c, h, w, sw, ph, pw } = sizes;
  const { data, down, along } = image;
  const columns = Math.min(w, pitch - pw);
  to.fill(0, 0, c * plane);
  for (let channel = 0; channel < c; channel++) {
    for (let row = 0; row < plane / pitch; row++) {
      const y = top + row - ph;
      const at = channel * plane + row * pitch;
      if (y < 0 || y >= h) continue;
      const from = image.at + channel * image.channel + y * down;
      if (sw === 1 && along === 1) to.set(data.subarray(from, from + columns), at + pw);
      else {for (let x = 0; x < columns; x++) {
          to[at + (x + pw) % sw * phase + Math.floor((x + pw) / sw)] = data[from + x * along]!;
        }}
    }
  }
}

function put(
  out: Planes,
  channel: number,
  y: number,
  from: Float32Array,
  first: number,
  lines: number,
  pitch: number,
  ow: number,
): void {
  const { data, down, along } = out;
  const at = out.at + channel * out.channel + y * down;
  if (along === 1 && pitch === ow && down === ow) {
    data.set(from.subarray(first, first + lines * ow), at);
    return;
  }
  for (let line = 0; line < lines; line++) {
    const p = first + line * pitch;
    const q = at + line * down;
    if (along === 1) data.set(from.subarray(p, p + ow), q);
    else for (let x = 0; x < ow; x++) data[q + x * along] = from[p + x]!;
  }
}

// Row (channel, ky, kx) of the matrix holds that pixel of every window
function unfold(image: Planes, { c, h, w, kh, kw, sh, sw, ph, pw, oh, ow }: Sizes): Float32Array {
  const to = new Float32Array(c * kh * kw * oh * ow);
  const { data, down, along } = image;
  let at = 0;
  for (let channel = 0; channel < c; channel++) {
    for (let ky = 0; ky < kh; ky++) {
      for (let kx = 0; kx < kw; kx++) {
        for (let y = 0; y < oh; y++) {
          const row = y * sh + ky - ph;
          const base = image.at + channel * image.channel + row * down;
          const inside = row >= 0 && row < h;
          for (let column = 0; column < ow; column++, at++) {
            const col = column * sw + kx - pw;
            to[at] = inside && col >= 0 && col < w ? data[base + col * along]! : 0;
          }
        }
      }
    }
  }
  return to;
}
