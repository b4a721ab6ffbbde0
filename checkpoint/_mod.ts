// What mod.ts exports, from the sources
export type * from "./types.ts";
export type { Entries, SaveEntry } from "./_entries.ts";
export { fromBytes } from "./from_bytes.ts";
export { openAll, type OpenAllOptions } from "./open_all.ts";
export { openCheckpoint } from "./open_checkpoint.ts";
export { openNpy } from "./open_npy.ts";
export { openNpz } from "./open_npz.ts";
export { openOnnx } from "./open_onnx.ts";
export { openSafetensors } from "./open_safetensors.ts";
export { openTfjs } from "./open_tfjs.ts";
export { openTorch } from "./open_torch.ts";
export { renamed, type RenamedOptions } from "./renamed.ts";
export { renames, type RenamesOptions } from "./renames.ts";
export { type NpyOptions, toNpy, writeNpy } from "./write_npy.ts";
export { type NpzOptions, toNpz, writeNpz } from "./write_npz.ts";
export { type SafetensorsOptions, toSafetensors, writeSafetensors } from "./write_safetensors.ts";
export { type ShardedOptions, writeShardedSafetensors } from "./write_sharded_safetensors.ts";
export { type RenameSuggestion, suggestRename } from "./suggest_rename.ts";
