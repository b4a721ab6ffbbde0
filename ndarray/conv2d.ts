import { cast } from "../core/cast.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import { kindOf } from "../core/dtype.ts";
import { convolve, type Planes, type Sizes } from "./_convolve.ts";
import { promote } from "./_promote.ts";
import { asType, named, toTensor, viewOf } from "./ndarray.ts";
import { type Out, put } from "./_out.ts";
import type { Input, View } from "./types.ts";
import { transpose } from "./view.ts";

/** How the window moves, and how the axes are laid out. */
export interface Conv2dOptions extends Out {
  /** `"NCHW"` with kernels OIHW (PyTorch's), or `"NHWC"` with kernels HWIO (TensorFlow's); NCHW by default. */
  readonly layout?: "NCHW" | "NHWC" | undefined;
  /** Steps of the window down and across, or one for both; 1 by default. */
  readonly stride?: number | readonly [number, number] | undefined;
  /** Zeros around the image, above and below, left and right, or one for both; 0 by default. */
  readonly padding?: number | readonly [number, number] | undefined;
}

/**
 * The convolution of a batch of images with kernels, as networks mean it (the kernel is not turned), in float32.
 *
 * Channel by channel, row by row of the window, each product and sum is rounded to float32, with a fresh start every
 * 256 products as in `matmul`: the same bits on every machine. Throws `shape` if the channels differ or the kernel does
 * not fit, `type` for integers, `range` for wrong strides or padding.
 *
 * @example
 * ```ts
 * import { conv2d, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(conv2d([[[[1, 2], [3, 4]]]], [[[[1, 1]]]])), [[[[3], [7]]]]);
 * ```
 */
export function conv2d(x: Input, kernel: Input, options: Conv2dOptions = {}): View {
  checkOptions("convolve", options, ["layout", "stride", "padding", "out"]);
  const { layout = "NCHW" } = options;
  const last = layout === "NHWC";
  if (!last && layout !== "NCHW") {
    throw new LensorError("unknown-name", `Cannot convolve in layout ${describe(layout)}; use "NCHW" or "NHWC"`);
  }
  const a = named("x", x);
  const k = named("kernel", kernel);
  const dtype = promote(a.dtype, k.dtype);
  if (kindOf(dtype) !== "float" || dtype === "float64") {
    throw new LensorError("type", `Cannot convolve ${a.dtype} with ${k.dtype}: it is done in float32; cast them to it`);
  }
  if (a.shape.length !== 4 || k.shape.length !== 4) throw misfit(a, k, "both need 4 axes");
  const images = asType(last ? transpose(a, [0, 3, 1, 2]) : a, "float32");
  const kernels = toTensor(asType(last ? transpose(k, [3, 2, 0, 1]) : k, "float32"));
  const [n, c, h, w] = images.shape as [number, number, number, number];
  const [o, ci, kh, kw] = kernels.shape as [number, number, number, number];
  const [sh, sw] = two("stride", options.stride ?? 1, 1);
  const [ph, pw] = two("padding", options.padding ?? 0, 0);
  const oh = Math.floor((h + 2 * ph - kh) / sh) + 1;
  const ow = Math.floor((w + 2 * pw - kw) / sw) + 1;
  if (c !== ci) throw misfit(a, k, `${c} channels meet kernels for ${ci}`);
  if (kh < 1 || kw < 1 || oh < 1 || ow < 1) throw misfit(a, k, "the kernel is larger than the padded image, or empty");
  const result = viewOf(new Float32Array(n * o * oh * ow), "float32", last ? [n, oh, ow, o] : [n, o, oh, ow]);
  const target = last ? transpose(result, [0, 3, 1, 2]) : result;
  const weights = { data: kernels.data as Float32Array, at: 0, down: c * kh * kw, along: 1 };
  const sizes = { c, h, w, o, kh, kw, sh, sw, ph, pw, oh, ow };
  for (let i = 0; i < n; i++) convolve(planes(target, i), planes(images, i), weights, joined(sizes, images, target));
  return put(viewOf(cast(result.data, "float32", dtype), dtype, result.shape), options);
}

function planes({ data, offset, stride }: View, i: number): Planes {
  const [batch = 0, channel = 0, down = 0, along = 0] = stride;
  return { data: data as Float32Array, at: offset + i * batch, channel, down, along };
}

// Kernels of one pixel see no rows: all pixels may be one row, where the steps allow it
function joined(sizes: Sizes, ...views: readonly View[]): Sizes {
  const { h, w, kh, kw, sh, sw, ph, pw } = sizes;
  const pixel = kh * kw * sh * sw === 1 && ph + pw === 0 && h * w <= 4096;
  const even = views.every(({ stride }) => stride[2] === stride[3]! * w);
  return pixel && even ? { ...sizes, h: 1, w: h * w, oh: 1, ow: h * w } : sizes;
}

function two(name: string, value: number | readonly [number, number], least: number): readonly [number, number] {
  const [a, b] = typeof value === "number" ? [value, value] : value;
  if (Number.isInteger(a) && Number.isInteger(b) && a >= least && b >= least) return [a, b];
  throw new LensorError("range", `Cannot convolve with ${name} [${a}, ${b}]: use integers from ${least} on`);
}

function misfit(a: View, k: View, reason: string): LensorError {
  return new LensorError("shape", `Cannot convolve ${showShape(a.shape)} with ${showShape(k.shape)}: ${reason}`);
}
