import { cast } from "../core/cast.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/names.ts";
import { describe, showShape } from "../core/shape.ts";
import { kindOf } from "../core/dtype.ts";
import { multiplyInto } from "./_multiply.ts";
import { promote } from "./_promote.ts";
import { asType, named, toTensor, viewOf } from "./ndarray.ts";
import { type Out, put } from "./operators.ts";
import type { Input, View } from "./types.ts";
import { transpose } from "./view.ts";

/** How the window moves, and how the axes are laid out. */
export interface Conv2dOptions extends Out {
  /** `"NCHW"` with kernels OIHW (PyTorch's), or `"NHWC"` with kernels HWIO (TensorFlow's); NCHW unless given. */
  readonly layout?: "NCHW" | "NHWC" | undefined;
  /** Steps of the window down and across, or one for both; 1 unless given. */
  readonly stride?: number | readonly [number, number] | undefined;
  /** Zeros around the image, above and below, left and right, or one for both; 0 unless given. */
  readonly padding?: number | readonly [number, number] | undefined;
}

/**
 * The convolution of a batch of images with kernels, as networks mean it (the kernel is not turned), in float32.
 *
 * By im2col: windows become columns of a matrix, and the kernels multiply it (K. Chellapilla et al., 2006). Throws `shape` if the
 * channels differ or the kernel does not fit, `type` for integers, `range` for wrong strides or padding.
 *
 * @example
 * ```ts
 * import { conv2d } from "./conv2d.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(conv2d([[[[1, 2], [3, 4]]]], [[[[1, 1]]]])), [[[[3], [7]]]]);
 * ```
 */
export function conv2d(x: Input, kernel: Input, options: Conv2dOptions = {}): View {
  checkOptions("convolve", options, ["layout", "stride", "padding", "out"]);
  const { layout = "NCHW" } = options, last = layout === "NHWC";
  if (!last && layout !== "NCHW") {
    throw new LensorError("unknown-name", `Cannot convolve in layout ${describe(layout)}; use "NCHW" or "NHWC"`);
  }
  const a = named("x", x), k = named("kernel", kernel), dtype = promote(a.dtype, k.dtype);
  if (kindOf(dtype) !== "float" || dtype === "float64") {
    throw new LensorError("type", `Cannot convolve ${a.dtype} with ${k.dtype}: it is done in float32; cast them to it`);
  }
  if (a.shape.length !== 4 || k.shape.length !== 4) throw misfit(a, k, "both need 4 axes");
  const images = toTensor(asType(last ? transpose(a, [0, 3, 1, 2]) : a, "float32"));
  const kernels = toTensor(asType(last ? transpose(k, [3, 2, 0, 1]) : k, "float32"));
  const [n, c, h, w] = images.shape as [number, number, number, number];
  const [o, ci, kh, kw] = kernels.shape as [number, number, number, number];
  const [sh, sw] = two("stride", options.stride ?? 1, 1), [ph, pw] = two("padding", options.padding ?? 0, 0);
  const oh = Math.floor((h + 2 * ph - kh) / sh) + 1, ow = Math.floor((w + 2 * pw - kw) / sw) + 1;
  if (c !== ci) throw misfit(a, k, `${c} channels meet kernels for ${ci}`);
  if (kh < 1 || kw < 1 || oh < 1 || ow < 1) throw misfit(a, k, "the kernel is larger than the padded image, or empty");
  const out = new Float32Array(n * o * oh * ow), rows = c * kh * kw, columns = oh * ow;
  const matrix = new Float32Array(rows * columns), source = images.data as Float32Array;
  const weights = kernels.data as Float32Array;
  for (let i = 0; i < n; i++) {
    unfold(matrix, source, i * c * h * w);
    multiplyInto(out.subarray(i * o * columns, (i + 1) * o * columns), weights, matrix, o, rows, columns);
  }
  const result = viewOf(cast(out, "float32", dtype), dtype, [n, o, oh, ow]);
  return put(last ? transpose(result, [0, 2, 3, 1]) : result, options);

  // Row (channel, ky, kx) of the matrix holds that pixel of every window
  function unfold(to: Float32Array, from: Float32Array, start: number): void {
    let at = 0;
    for (let channel = 0; channel < c; channel++) {
      for (let ky = 0; ky < kh; ky++) {
        for (let kx = 0; kx < kw; kx++) {
          for (let y = 0; y < oh; y++) {
            const row = y * sh + ky - ph, base = start + (channel * h + row) * w, inside = row >= 0 && row < h;
            for (let column = 0; column < ow; column++, at++) {
              const col = column * sw + kx - pw;
              to[at] = inside && col >= 0 && col < w ? from[base + col]! : 0;
            }
          }
        }
      }
    }
  }
}

function two(name: string, value: number | readonly [number, number], least: number): readonly [number, number] {
  const [a, b] = typeof value === "number" ? [value, value] : value;
  if (Number.isInteger(a) && Number.isInteger(b) && a >= least && b >= least) return [a, b];
  throw new LensorError("range", `Cannot convolve with ${name} [${a}, ${b}]: use integers from ${least} on`);
}

function misfit(a: View, k: View, reason: string): LensorError {
  return new LensorError("shape", `Cannot convolve ${showShape(a.shape)} with ${showShape(k.shape)}: ${reason}`);
}
