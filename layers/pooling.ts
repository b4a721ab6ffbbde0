import { argsOf, type Sizes } from "./_check.ts";
import { type Layer, layer } from "./_layer.ts";

/** What a pooling layer may be told; the attributes keep a number as a number and a list as a list, as PyTorch does. */
export interface MaxPoolOptions {
  /** How far the window moves; the window's size by default. */
  readonly stride?: Sizes;
  /** What is added on each side; 0 by default. */
  readonly padding?: Sizes;
  /** The distance between the taps; 1 by default. */
  readonly dilation?: Sizes;
  /** Whether it gives the places of the maxima too; false by default. */
  readonly returnIndices?: boolean;
  /** Whether the output's size is rounded up; false by default. */
  readonly ceilMode?: boolean;
}

/** What an averaging layer may be told. */
export interface AvgPoolOptions {
  /** How far the window moves; the window's size by default. */
  readonly stride?: Sizes;
  /** What is added on each side; 0 by default. */
  readonly padding?: Sizes;
  /** Whether the output's size is rounded up; false by default. */
  readonly ceilMode?: boolean;
  /** Whether the padding counts in the average; true by default. */
  readonly countIncludePad?: boolean;
  /** The divisor, where it is not the window's size. */
  readonly divisorOverride?: number;
}

/** The size of an adaptive layer's output: one number, or one for each axis, null for the input's. */
export type OutputSize = number | null | readonly (number | null)[];

/**
 * The maximum over windows of images, a module without tensors.
 *
 * Throws `range` or `type` for sizes that are not integers from 1 (padding: from 0) on.
 *
 * Source: `torch.nn.MaxPool2d`.
 *
 * @example
 * ```ts
 * import { maxPool2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(maxPool2d(3, { stride: 2, padding: 1 }).attrs.stride, 2);
 * ```
 */
export function maxPool2d(kernelSize: Sizes, options: MaxPoolOptions = {}): Layer {
  return max("MaxPool2d", 2, kernelSize, options);
}

/** The maximum over windows of sequences. Throws as `maxPool2d`. Source: `torch.nn.MaxPool1d`. */
export function maxPool1d(kernelSize: Sizes, options: MaxPoolOptions = {}): Layer {
  return max("MaxPool1d", 1, kernelSize, options);
}

/** The maximum over windows of volumes. Throws as `maxPool2d`. Source: `torch.nn.MaxPool3d`. */
export function maxPool3d(kernelSize: Sizes, options: MaxPoolOptions = {}): Layer {
  return max("MaxPool3d", 3, kernelSize, options);
}

/** The average over windows of sequences. Throws as `maxPool2d`. Source: `torch.nn.AvgPool1d`. */
export function avgPool1d(kernelSize: Sizes, options: Omit<AvgPoolOptions, "divisorOverride"> = {}): Layer {
  return average("AvgPool1d", 1, kernelSize, options);
}

/** The average over windows of images. Throws as `maxPool2d`. Source: `torch.nn.AvgPool2d`. */
export function avgPool2d(kernelSize: Sizes, options: AvgPoolOptions = {}): Layer {
  return average("AvgPool2d", 2, kernelSize, options);
}

/** The average over windows of volumes. Throws as `maxPool2d`. Source: `torch.nn.AvgPool3d`. */
export function avgPool3d(kernelSize: Sizes, options: AvgPoolOptions = {}): Layer {
  return average("AvgPool3d", 3, kernelSize, options);
}

/** Averages of sequences, as many as asked for. Source: `torch.nn.AdaptiveAvgPool1d`. */
export function adaptiveAvgPool1d(outputSize: OutputSize): Layer {
  return adaptive("AdaptiveAvgPool1d", 1, outputSize);
}

/** Averages of images, as many as asked for. Source: `torch.nn.AdaptiveAvgPool2d`. */
export function adaptiveAvgPool2d(outputSize: OutputSize): Layer {
  return adaptive("AdaptiveAvgPool2d", 2, outputSize);
}

/** Averages of volumes, as many as asked for. Source: `torch.nn.AdaptiveAvgPool3d`. */
export function adaptiveAvgPool3d(outputSize: OutputSize): Layer {
  return adaptive("AdaptiveAvgPool3d", 3, outputSize);
}

/** Maxima of images, as many as asked for. Source: `torch.nn.AdaptiveMaxPool2d`. */
export function adaptiveMaxPool2d(outputSize: OutputSize, options: { readonly returnIndices?: boolean } = {}): Layer {
  const args = argsOf("AdaptiveMaxPool2d");
  args.options(options, "returnIndices");
  const return_indices = args.flag("returnIndices", options.returnIndices ?? false);
  return adaptive("AdaptiveMaxPool2d", 2, outputSize, { return_indices });
}

function max(type: string, rank: number, kernelSize: Sizes, options: MaxPoolOptions): Layer {
  const args = argsOf(type);
  args.options(options, "stride", "padding", "dilation", "returnIndices", "ceilMode");
  return layer(type, {
    attrs: {
      kernel_size: args.sizeOrSizes("kernelSize", kernelSize, rank, 1),
      stride: args.sizeOrSizes("stride", options.stride ?? kernelSize, rank, 1),
      padding: args.sizeOrSizes("padding", options.padding ?? 0, rank),
      dilation: args.sizeOrSizes("dilation", options.dilation ?? 1, rank, 1),
      return_indices: args.flag("returnIndices", options.returnIndices ?? false),
      ceil_mode: args.flag("ceilMode", options.ceilMode ?? false),
    },
  });
}

function average(type: string, rank: number, kernelSize: Sizes, options: AvgPoolOptions): Layer {
  const args = argsOf(type);
  const divisor = options?.divisorOverride;
  args.options(options, "stride", "padding", "ceilMode", "countIncludePad", ...(rank > 1 ? ["divisorOverride"] : []));
  // PyTorch keeps lists here for sequences only
  const read = rank === 1 ? args.sizes : args.sizeOrSizes;
  return layer(type, {
    attrs: {
      kernel_size: read("kernelSize", kernelSize, rank, 1),
      stride: read("stride", options.stride ?? kernelSize, rank, 1),
      padding: read("padding", options.padding ?? 0, rank),
      ceil_mode: args.flag("ceilMode", options.ceilMode ?? false),
      count_include_pad: args.flag("countIncludePad", options.countIncludePad ?? true),
      ...(rank > 1 && { divisor_override: divisor === undefined ? null : args.size("divisorOverride", divisor, 1) }),
    },
  });
}

function adaptive(
  type: string,
  rank: number,
  outputSize: OutputSize,
  more: Readonly<Record<string, unknown>> = {},
): Layer {
  const args = argsOf(type);
  const one = (name: string, n: number | null) => n === null ? null : args.size(name, n);
  const list = Array.isArray(outputSize) ? outputSize as readonly (number | null)[] : undefined;
  if (list && list.length !== rank) throw args.bad("range", "outputSize", list, `use one size, or ${rank} in a list`);
  const output_size = list
    ? list.map((n, i) => one(`outputSize[${i}]`, n))
    : one("outputSize", outputSize as number | null);
  return layer(type, { attrs: { output_size, ...more } });
}
