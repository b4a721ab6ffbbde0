import { argsOf, type Sizes } from "./_check.ts";
import { type Layer, layer } from "./_layer.ts";

/**
 * Several axes as one, a module without tensors.
 *
 * Throws `range` or `type` for axes that are not integers.
 *
 * Source: `torch.nn.Flatten`.
 *
 * @example
 * ```ts
 * import { flatten } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(flatten().attrs.start_dim, 1);
 * ```
 */
export function flatten(startDim = 1, endDim = -1): Layer {
  const args = argsOf("Flatten");
  return layer("Flatten", {
    attrs: { start_dim: args.integer("startDim", startDim), end_dim: args.integer("endDim", endDim) },
  });
}

/** What an upsampling layer may be told: a size or a factor. */
export interface UpsampleOptions {
  /** The size of the output. */
  readonly size?: Sizes;
  /** By how much the output is larger. */
  readonly scaleFactor?: number;
  /** How values in between are found; nearest by default. */
  readonly mode?: "nearest" | "linear" | "bilinear" | "bicubic" | "trilinear";
  /** Whether the corners of input and output meet. */
  readonly alignCorners?: boolean;
}

/**
 * A larger image, a module without tensors.
 *
 * Throws `range` or `type` for a bad size or factor, `unknown-name` for another mode.
 *
 * Source: `torch.nn.Upsample`.
 *
 * @example
 * ```ts
 * import { upsample } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(upsample({ scaleFactor: 2 }).attrs.scale_factor, 2);
 * ```
 */
export function upsample(options: UpsampleOptions = {}): Layer {
  const args = argsOf("Upsample");
  const { size, scaleFactor, alignCorners } = options ?? {};
  args.options(options, "size", "scaleFactor", "mode", "alignCorners");
  return layer("Upsample", {
    attrs: {
      size: size === undefined ? null : args.sizeOrSizes("size", size, Array.isArray(size) ? size.length : 1, 1),
      scale_factor: scaleFactor === undefined ? null : args.real("scaleFactor", scaleFactor, 0),
      mode: args.word("mode", options.mode ?? "nearest", ["nearest", "linear", "bilinear", "bicubic", "trilinear"]),
      align_corners: alignCorners === undefined ? null : args.flag("alignCorners", alignCorners),
    },
  });
}

/** Channels as a larger image. Throws `range` or `type` for a bad factor. Source: `torch.nn.PixelShuffle`. */
export function pixelShuffle(upscaleFactor: number): Layer {
  return layer("PixelShuffle", {
    attrs: { upscale_factor: argsOf("PixelShuffle").size("upscaleFactor", upscaleFactor, 1) },
  });
}
