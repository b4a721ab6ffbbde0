/**
 * Weight files: readers for every format behind one interface, views of checkpoints, writers.
 *
 * @module
 */
export type * from "./types.ts";
export type { Entries, SaveEntry } from "./entries.ts";
export { type Contents, contents, type ContentsRow } from "./contents.ts";
export { fromBytes } from "./from_bytes.ts";
export { openAll, type OpenAllOptions } from "./open_all.ts";
export { openCheckpoint } from "./open_checkpoint.ts";
export { openNpy } from "./open_npy.ts";
export { openNpz } from "./open_npz.ts";
export { openOnnx } from "./open_onnx.ts";
export { openSafetensors } from "./open_safetensors.ts";
export { openTfjs } from "./open_tfjs.ts";
export { openTorch } from "./open_torch.ts";
export { divided, type DividedOptions } from "./views/divided.ts";
export { foldedBatchNorm, type FoldOptions } from "./views/folded_batch_norm.ts";
export { type HeadsOptions, joinHeads, permutedRotary, splitHeads } from "./views/heads.ts";
export { joined } from "./views/joined.ts";
export { type EntryChoice, mapped } from "./views/mapped.ts";
export * from "./views/merge_methods.ts";
export { merged } from "./views/merged.ts";
export { mergedLora, type MergedLoraOptions } from "./views/merged_lora.ts";
export { type GateLibrary, type GateOptions, reorderedGates } from "./views/reordered_gates.ts";
export { restricted } from "./views/restricted.ts";
export type { FusedLayout, FusedOptions } from "./views/_strips.ts";
export { united } from "./views/united.ts";
export { weightNorm, weightNormed, type WeightNormOptions } from "./views/weight_norm.ts";
export { dequantized, type DequantizedOptions } from "./views/dequantized.ts";
export { recast } from "./views/recast.ts";
export { renamed, type RenamedOptions } from "./views/renamed.ts";
export { renames, type RenamesOptions } from "./views/renames.ts";
export { type GgufOptions, toGguf, writeGguf } from "./writers/write_gguf.ts";
export type { GgufValue } from "./writers/_gguf_header.ts";
export { type TfjsOptions, writeTfjs } from "./writers/write_tfjs.ts";
export { type TorchFileOptions, toTorch, writeTorch } from "./writers/write_torch.ts";
export { tiedOwners, withTiedNames } from "./views/tied_names.ts";
export { type NpyOptions, toNpy, writeNpy } from "./writers/write_npy.ts";
export { type NpzOptions, toNpz, writeNpz } from "./writers/write_npz.ts";
export { type SafetensorsOptions, toSafetensors, writeSafetensors } from "./writers/write_safetensors.ts";
export { type ShardedOptions, writeShardedSafetensors } from "./writers/write_sharded_safetensors.ts";
export { toldTies } from "./views/told_ties.ts";
export { type RenameSuggestion, suggestRename } from "./views/suggest_rename.ts";
export type { DType, Shape, Spec, Tensor, Values } from "../core/types.ts";
export type * from "../random/types.ts";
