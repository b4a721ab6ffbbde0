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
export { fromBytes } from "./from_bytes.ts";
export { openCheckpoint } from "./open_checkpoint.ts";
export { openSafetensors } from "./open_safetensors.ts";
export { openTorch } from "./open_torch.ts";
export { renamed, type RenamedOptions } from "./renamed.ts";
export { renames, type RenamesOptions } from "./renames.ts";
export {
  type Entries,
  type SafetensorsOptions,
  type SaveEntry,
  toSafetensors,
  writeSafetensors,
} from "./write_safetensors.ts";
