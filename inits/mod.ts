/**
 * Inits, functions from a model and a generator to a model, and their combinators.
 *
 * @module
 */
export { growRows, type GrowRowsOptions } from "./adapters/grow_rows.ts";
export { type SelectByName, selectRows } from "./adapters/select_rows.ts";
export { shrinkRows } from "./adapters/shrink_rows.ts";
export { adaptChannels, type AdaptChannelsOptions } from "./adapters/adapt_channels.ts";
export { inflate3d, type Inflate3dOptions } from "./adapters/inflate_3d.ts";
export { resizePatchEmbed, type ResizePatchEmbedOptions } from "./adapters/resize_patch_embed.ts";
export { resizePositions, type ResizePositionsOptions } from "./adapters/resize_positions.ts";
export { resizeRelativePositions, type ResizeRelativePositionsOptions } from "./adapters/resize_relative_positions.ts";
export { transposeKernel, type TransposeKernelOptions } from "./adapters/transpose_kernel.ts";
export type { ResampleMode } from "../math/resample.ts";
export { adjust } from "./adjust.ts";
export { apply } from "./apply.ts";
export { byType } from "./by_type.ts";
export { calibrate, type CalibrationStep, type Correction, type Measure, type Measured } from "./calibrate.ts";
export { fileAsTree } from "./file_as_tree.ts";
export { freeze } from "./freeze.ts";
export { fill, nothing, type Rule, rules, seq } from "./init.ts";
export { initialize, type InitializeOptions } from "./initialize.ts";
export type { Adapter, AdapterTools, Fill } from "./adapter.ts";
export { type Match, matchCheckpoint, type Pair, type PretrainedOptions, type Rename } from "./match_checkpoint.ts";
export type { Computed } from "./_given_values.ts";
export { copyOf } from "./copy_of.ts";
export { combine } from "./combine.ts";
export { mapTensors } from "./map_tensors.ts";
export { pin } from "./pin.ts";
export { pretrained } from "./pretrained.ts";
export { except, only, override, whenMissing, within } from "./scope.ts";
export { tie } from "./tie.ts";
export { torchDefault } from "./torch_default/torch_default.ts";
export type { Table } from "./visits.ts";
export type { Layout, ValuesByDType, View } from "../ndarray/types.ts";
