/**
 * Readers and writers of checkpoints behind one interface: what is in a file is known at once, the numbers are read on demand.
 *
 * @example
 * ```ts
 * import { fromBytes, toSafetensors } from "./mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([["w", { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }]]);
 * const checkpoint = await fromBytes(bytes);
 * assertEquals(await checkpoint.read("w"), new Float32Array([1, 2]));
 * ```
 *
 * @module
 */
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
