import type { DType } from "../core/types.ts";
import { argsOf, type Sizes } from "./_check.ts";
import { builderOf, type Layer, layer, type When } from "./_layer.ts";

/** What a convolution may be told; sizes are one number for all axes, or one for each in a list. */
export interface ConvOptions<Bias extends boolean = boolean> {
  /** How far the window moves; 1 by default. */
  readonly stride?: Sizes;
  /** What is added on each side, or how the output's size is chosen; 0 by default. */
  readonly padding?: Sizes | "same" | "valid";
  /** The distance between the taps; 1 by default. */
  readonly dilation?: Sizes;
  /** Into how many independent groups the channels are cut; 1 by default. */
  readonly groups?: number;
  /** Whether it adds a bias; true by default. */
  readonly bias?: Bias;
  /** What the padding holds; zeros by default. */
  readonly paddingMode?: "zeros" | "reflect" | "replicate" | "circular";
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/** What a transposed convolution may be told. */
export interface ConvTransposeOptions<Bias extends boolean = boolean>
  extends Omit<ConvOptions<Bias>, "padding" | "paddingMode"> {
  /** What is cut off on each side; 0 by default. */
  readonly padding?: Sizes;
  /** What is added to one side of the output; 0 by default. */
  readonly outputPadding?: Sizes;
}

/** Builds a convolution; `kernelSize` is one number for all axes, or one for each. */
export interface ConvBuilder {
  <Bias extends boolean = true>(
    inChannels: number,
    outChannels: number,
    kernelSize: Sizes,
    options?: ConvOptions<Bias>,
  ): Layer<"weight" | When<Bias, "bias">>;
}

/** Builds a transposed convolution; `kernelSize` is one number for all axes, or one for each. */
export interface TransposedConvBuilder {
  <Bias extends boolean = true>(
    inChannels: number,
    outChannels: number,
    kernelSize: Sizes,
    options?: ConvTransposeOptions<Bias>,
  ): Layer<"weight" | When<Bias, "bias">>;
}

/**
 * A convolution over sequences: weight `[out, in / groups, k]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.Conv1d`.
 *
 * @example
 * ```ts
 * import { conv1d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(conv1d(4, 6, 3).params.weight.shape, [6, 4, 3]);
 * ```
 */
export const conv1d: ConvBuilder = builder("Conv1d", 1);

/**
 * A convolution over images: weight `[out, in / groups, kh, kw]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.Conv2d`.
 *
 * @example
 * ```ts
 * import { conv2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const depthwise = conv2d(64, 64, 3, { padding: 1, groups: 64 });
 * assertEquals(depthwise.params.weight.shape, [64, 1, 3, 3]);
 * ```
 */
export const conv2d: ConvBuilder = builder("Conv2d", 2);

/**
 * A convolution over volumes: weight `[out, in / groups, kd, kh, kw]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.Conv3d`.
 *
 * @example
 * ```ts
 * import { conv3d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(conv3d(2, 3, [1, 3, 3]).params.weight.shape, [3, 2, 1, 3, 3]);
 * ```
 */
export const conv3d: ConvBuilder = builder("Conv3d", 3);

/**
 * A transposed convolution over sequences: weight `[in, out / groups, k]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.ConvTranspose1d`.
 *
 * @example
 * ```ts
 * import { convTranspose1d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(convTranspose1d(4, 6, 3).params.weight.shape, [4, 6, 3]);
 * ```
 */
export const convTranspose1d: TransposedConvBuilder = builder("ConvTranspose1d", 1);

/**
 * A transposed convolution over images: weight `[in, out / groups, kh, kw]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.ConvTranspose2d`.
 *
 * @example
 * ```ts
 * import { convTranspose2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(convTranspose2d(4, 6, 3, { groups: 2 }).params.weight.shape, [4, 3, 3, 3]);
 * ```
 */
export const convTranspose2d: TransposedConvBuilder = builder("ConvTranspose2d", 2);

/**
 * A transposed convolution over volumes: weight `[in, out / groups, kd, kh, kw]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.ConvTranspose3d`.
 *
 * @example
 * ```ts
 * import { convTranspose3d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(convTranspose3d(2, 3, 2).params.weight.shape, [2, 3, 2, 2, 2]);
 * ```
 */
export const convTranspose3d: TransposedConvBuilder = builder("ConvTranspose3d", 3);

function builder(type: string, rank: number): ConvBuilder & TransposedConvBuilder {
  const build = <Bias extends boolean>(
    inChannels: number,
    outChannels: number,
    kernelSize: Sizes,
    options: ConvOptions<Bias> | ConvTransposeOptions<Bias> = {},
  ) => conv(type, rank, inChannels, outChannels, kernelSize, options) as Layer<"weight" | When<Bias, "bias">>;
  return builderOf(type, build);
}

function conv(
  type: string,
  rank: number,
  inChannels: number,
  outChannels: number,
  kernelSize: Sizes,
  options: ConvOptions & ConvTransposeOptions | ConvOptions | ConvTransposeOptions,
): Layer<"weight"> {
  const args = argsOf(type);
  const transposed = type.startsWith("ConvTranspose");
  const all: ConvOptions & { outputPadding?: Sizes } = options;
  args.options(
    options,
    "stride",
    "padding",
    "dilation",
    "groups",
    "bias",
    transposed ? "outputPadding" : "paddingMode",
    "dtype",
  );
  const ins = args.size("inChannels", inChannels);
  const outs = args.size("outChannels", outChannels);
  const kernel = args.sizes("kernelSize", kernelSize, rank, 1);
  const stride = args.sizes("stride", all.stride ?? 1, rank, 1);
  const groups = args.size("groups", all.groups ?? 1, 1);
  const bias = args.flag("bias", all.bias ?? true);
  args.divides("groups", groups, "inChannels", ins);
  args.divides("groups", groups, "outChannels", outs);
  const named = typeof all.padding === "string" && !transposed;
  const padding = named
    ? args.word("padding", all.padding as "same", ["same", "valid"])
    : args.sizes("padding", all.padding as Sizes ?? 0, rank);
  if (padding === "same" && stride.some((s) => s !== 1)) {
    throw args.bad("range", "stride", all.stride, 'padding "same" works with stride 1 only');
  }
  return layer(type, {
    attrs: {
      in_channels: ins,
      out_channels: outs,
      kernel_size: kernel,
      stride,
      padding,
      output_padding: args.sizes("outputPadding", all.outputPadding ?? 0, rank),
      dilation: args.sizes("dilation", all.dilation ?? 1, rank, 1),
      groups,
      transposed,
      padding_mode: args.word("paddingMode", all.paddingMode ?? "zeros", ["zeros", "reflect", "replicate", "circular"]),
    },
    dtype: all.dtype,
    params: {
      weight: transposed ? [ins, outs / groups, ...kernel] : [outs, ins / groups, ...kernel],
      bias: bias ? [outs] : null,
    },
  }) as Layer<"weight">;
}
