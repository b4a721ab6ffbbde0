import { LensorError } from "../../core/errors.ts";
import { checkOptions } from "../../core/check.ts";
import { describe } from "../../core/shape.ts";
import { type Entries, sizedEntries } from "../entries.ts";
import { besideFile, checkAddress, fileName, listFolder, removeFile } from "../stores/file.ts";
import { type Prepared, replaceFile } from "./replace_file.ts";
import { indexText, isShardOf, shardLayout } from "./shard_layout.ts";
import { prepareSafetensors, type SafetensorsOptions } from "./write_safetensors.ts";

/** Options of the sharded writer. */
export interface ShardedOptions extends SafetensorsOptions {
  /**
   * The most bytes of tensors in one file; a larger tensor has a file of its own.
   *
   * @default 5_000_000_000
   */
  readonly maxShardBytes?: number;
  /**
   * Text for the header of a shard, from the names of its tensors. `format` is "pt" there unless this says otherwise.
   */
  readonly shardMetadata?: (names: readonly string[]) => Readonly<Record<string, string>>;
}

/**
 * Writes safetensors files of limited size and the index that names them, `<target>.index.json` (or the target itself,
 * if it ends so).
 *
 * Tensors are cut in the order of their names, numbers by value, and files are called
 * `NAME-00001-of-00007.safetensors`: the same tensors give the same bytes under the same names. Where all fit into one
 * file it is `NAME.safetensors`, without an index, and has the metadata.
 *
 * All files are written beside their targets first. Then an index of an earlier save is removed, the shards get their
 * names, and the new index comes last; shards of earlier saves go. A failure before that leaves the old checkpoint as
 * it was.
 *
 * Metadata go into the index. Throws as `writeSafetensors` does, and `range` for a limit below 1.
 *
 * Layout: the index that huggingface_hub 2.4 writes and reads.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeShardedSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = Deno.makeTempDirSync(),
 *   one = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * await writeShardedSafetensors([["a", one], ["b", one]], `${folder}/model.safetensors`, { maxShardBytes: 8 });
 * const checkpoint = await openCheckpoint(`${folder}/model.safetensors.index.json`);
 * assertEquals(await checkpoint.read("b"), new Float32Array([1, 2]));
 * checkpoint.close?.();
 * ```
 */
export async function writeShardedSafetensors(
  entries: Entries,
  target: string | URL,
  options?: ShardedOptions,
): Promise<void> {
  checkOptions("write sharded safetensors", options, ["metadata", "maxShardBytes", "shardMetadata"]);
  checkAddress(target);
  const index = String(target).endsWith(".index.json") ? target : besideFile(target, `${fileName(target)}.index.json`);
  const stem = fileName(index).replace(/(\.safetensors)?\.index\.json$/, "");
  const shards = shardLayout(sizedEntries(entries), options?.maxShardBytes ?? 5_000_000_000, stem);
  const metadata = metadataOf(options?.metadata);
  const alone = shards.length === 1;
  const json = new TextEncoder().encode(indexText(shards, metadata));
  const prepared: Prepared[] = [];
  try {
    for (const { file, entries } of shards) {
      const about = { format: "pt", ...options?.shardMetadata?.(entries.map(({ name }) => name)) };
      const header = alone ? new Map([...Object.entries(about), ...metadata]) : about;
      prepared.push(await prepareSafetensors(entries, besideFile(index, file), { metadata: header }));
    }
    removeFile(index);
    for (const file of prepared) file.commit();
    if (!alone) await replaceFile(index, (put) => put(json));
  } catch (error) {
    for (const file of prepared) file.discard();
    throw error;
  }
  const files = new Set(shards.map(({ file }) => file));
  for (const name of listFolder(index)) {
    if (isShardOf(stem, name) && !files.has(name)) removeFile(besideFile(index, name));
  }
}

function metadataOf(given: SafetensorsOptions["metadata"]): readonly (readonly [string, string])[] {
  const pairs = given instanceof Map ? [...given] : Object.entries(given ?? {});
  for (const [key, value] of pairs) {
    if (typeof value === "string" && key !== "total_size") continue;
    throw new LensorError(
      "type",
      `Cannot write metadata ${describe(key)}: expected text under a name other than "total_size"`,
    );
  }
  return pairs;
}
