import type { DType } from "../core/types.ts";
import { argsOf } from "./_check.ts";
import { builderOf, type Layer, layer, type When } from "./_layer.ts";

/** What a batch or instance norm may be told. */
export interface BatchNormOptions<
  Affine extends boolean = boolean,
  Track extends boolean = boolean,
  Bias extends boolean = boolean,
> {
  /** What is added to the variance; 1e-5 by default. */
  readonly eps?: number;
  /** The weight of a new batch in the running statistics; null takes the plain average; 0.1 by default. */
  readonly momentum?: number | null;
  /** Whether it has a weight, and a bias too. */
  readonly affine?: Affine;
  /** Whether it has a bias beside the weight; true by default. */
  readonly bias?: Bias;
  /** Whether it keeps a running mean and variance. */
  readonly trackRunningStats?: Track;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/** A batch or instance norm, with the tensors that its options ask for. */
export type BatchNorm<Affine extends boolean, Track extends boolean, Bias extends boolean> = Layer<
  When<Affine, "weight" | When<Bias, "bias">>,
  When<Track, "running_mean" | "running_var" | "num_batches_tracked">
>;

/** Builds a batch norm, which has all its tensors unless an option takes some away. */
export interface BatchNormBuilder {
  <A extends boolean = true, T extends boolean = true, B extends boolean = true>(
    numFeatures: number,
    options?: BatchNormOptions<A, T, B>,
  ): BatchNorm<A, T, B>;
}

/** Builds an instance norm, which has no tensors unless an option asks for some. */
export interface InstanceNormBuilder {
  <A extends boolean = false, T extends boolean = false, B extends boolean = true>(
    numFeatures: number,
    options?: BatchNormOptions<A, T, B>,
  ): BatchNorm<A, T, B>;
}

/**
 * Batch normalisation of features or sequences: weight, bias, running mean and variance `[num]`, and a count.
 *
 * The running mean and the count start at zero, the variance at one. Throws `range` or `type` for a number of features
 * that is not a non-negative integer.
 *
 * Source: `torch.nn.BatchNorm1d`.
 *
 * @example
 * ```ts
 * import { batchNorm1d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(batchNorm1d(5).buffers.running_var.initial?.label, "ones");
 * ```
 */
export const batchNorm1d: BatchNormBuilder = builder("BatchNorm1d", true);

/**
 * Batch normalisation of images: weight, bias, running mean and variance `[num]`, and a count.
 *
 * The running mean and the count start at zero, the variance at one. Throws `range` or `type` for a number of features
 * that is not a non-negative integer.
 *
 * Source: `torch.nn.BatchNorm2d`.
 *
 * @example
 * ```ts
 * import { batchNorm2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(Object.keys(batchNorm2d(5).buffers), ["running_mean", "running_var", "num_batches_tracked"]);
 * ```
 */
export const batchNorm2d: BatchNormBuilder = builder("BatchNorm2d", true);

/**
 * Batch normalisation of volumes: weight, bias, running mean and variance `[num]`, and a count.
 *
 * The running mean and the count start at zero, the variance at one. Throws `range` or `type` for a number of features
 * that is not a non-negative integer.
 *
 * Source: `torch.nn.BatchNorm3d`.
 *
 * @example
 * ```ts
 * import { batchNorm3d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(batchNorm3d(5, { affine: false }).absent, ["weight", "bias"]);
 * ```
 */
export const batchNorm3d: BatchNormBuilder = builder("BatchNorm3d", true);

/**
 * Batch normalisation over all devices, of any number of axes: the same tensors as `batchNorm2d`.
 *
 * Throws `range` or `type` for a number of features that is not a non-negative integer.
 *
 * Source: `torch.nn.SyncBatchNorm`.
 *
 * @example
 * ```ts
 * import { syncBatchNorm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(syncBatchNorm(5).buffers.running_mean.shape, [5]);
 * ```
 */
export const syncBatchNorm: BatchNormBuilder = builder("SyncBatchNorm", true);

/**
 * Instance normalisation of sequences. It has no tensors unless `affine` or `trackRunningStats` asks for them.
 *
 * Throws `range` or `type` for a number of features that is not a non-negative integer.
 *
 * Source: `torch.nn.InstanceNorm1d`.
 *
 * @example
 * ```ts
 * import { instanceNorm1d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(instanceNorm1d(5, { affine: true }).params.weight.shape, [5]);
 * ```
 */
export const instanceNorm1d: InstanceNormBuilder = builder("InstanceNorm1d", false);

/**
 * Instance normalisation of images. It has no tensors unless `affine` or `trackRunningStats` asks for them.
 *
 * Throws `range` or `type` for a number of features that is not a non-negative integer.
 *
 * Source: `torch.nn.InstanceNorm2d`.
 *
 * @example
 * ```ts
 * import { instanceNorm2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(instanceNorm2d(5).params, Object.create(null));
 * ```
 */
export const instanceNorm2d: InstanceNormBuilder = builder("InstanceNorm2d", false);

/**
 * Instance normalisation of volumes. It has no tensors unless `affine` or `trackRunningStats` asks for them.
 *
 * Throws `range` or `type` for a number of features that is not a non-negative integer.
 *
 * Source: `torch.nn.InstanceNorm3d`.
 *
 * @example
 * ```ts
 * import { instanceNorm3d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(instanceNorm3d(5, { trackRunningStats: true }).buffers.running_mean.shape, [5]);
 * ```
 */
export const instanceNorm3d: InstanceNormBuilder = builder("InstanceNorm3d", false);

function builder(type: string, usual: boolean): BatchNormBuilder & InstanceNormBuilder {
  const build = <A extends boolean, T extends boolean, B extends boolean>(
    numFeatures: number,
    options: BatchNormOptions<A, T, B> = {},
  ): BatchNorm<A, T, B> => norm(type, numFeatures, options, usual);
  return builderOf(type, build);
}

function norm<A extends boolean, T extends boolean, B extends boolean>(
  type: string,
  numFeatures: number,
  options: BatchNormOptions<A, T, B>,
  usual: boolean,
): BatchNorm<A, T, B> {
  const args = argsOf(type);
  args.options(options, "eps", "momentum", "affine", "bias", "trackRunningStats", "dtype");
  const n = args.size("numFeatures", numFeatures);
  const momentum = options.momentum === undefined ? 0.1 : options.momentum;
  const affine = args.flag("affine", options.affine ?? usual);
  const bias = args.flag("bias", options.bias ?? true);
  const track = args.flag("trackRunningStats", options.trackRunningStats ?? usual);
  return layer(type, {
    attrs: {
      num_features: n,
      eps: args.real("eps", options.eps ?? 1e-5),
      momentum: momentum === null ? null : args.real("momentum", momentum),
      affine,
      track_running_stats: track,
    },
    dtype: options.dtype,
    params: { weight: affine ? [n] : null, bias: affine && bias ? [n] : null },
    buffers: {
      running_mean: track ? [n] : null,
      running_var: track ? [n] : null,
      num_batches_tracked: track ? [] : null,
    },
  }) as Layer as BatchNorm<A, T, B>;
}
