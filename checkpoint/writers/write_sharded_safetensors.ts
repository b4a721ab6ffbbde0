import { LensorError } from "../../core/errors.ts";
import { checkOptions } from "../../core/check.ts";
import { describe } from "../../core/shape.ts";
import { type Entries, sizedEntries, type SizedEntry } from "../_entries.ts";
import { replaceFile } from "./_replace_file.ts";
import { besideFile, fileName, listFolder, removeFile } from "../stores/file.ts";
import { type SafetensorsOptions, writeSafetensors } from "./write_safetensors.ts";

/** Options of the sharded writer. */
export interface ShardedOptions extends SafetensorsOptions {
  /** The most bytes of tensors in one file; a larger tensor has a file of its own. 5 GB unless given. */
  readonly maxShardBytes?: number;
}

/**
 * Writes several safetensors files and the index that names them, `<target>.index.json` (or the target itself, if it ends so).
 *
 * The shards get new names, and the index is replaced last: until then the old checkpoint is whole, from then on the new one. Shards of
 * earlier saves are removed afterwards; on failure the new ones are. Metadata go into the index. Throws as `writeSafetensors` does.
 *
 * Layout: the index that huggingface_hub 2.4 writes and reads.
 *
 * @example
 * ```ts
 * import { openCheckpoint } from "../open_checkpoint.ts";
 * import { writeShardedSafetensors } from "./write_sharded_safetensors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = Deno.makeTempDirSync(), one = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
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
  checkOptions("write sharded safetensors", options, ["metadata", "maxShardBytes"]);
  const most = options?.maxShardBytes ?? 5_000_000_000;
  if (typeof most !== "number" || !(most >= 1)) {
    throw new LensorError(
      "range",
      `Cannot write sharded safetensors: maxShardBytes is ${describe(most)}; use a number from 1 on`,
    );
  }
  const sized = sizedEntries(entries), groups = grouped(sized, most);
  const index = String(target).endsWith(".index.json") ? target : besideFile(target, `${fileName(target)}.index.json`);
  const stem = fileName(index).replace(/(\.safetensors)?\.index\.json$/, ""), id = randomId();
  const names = groups.map((_, k) => `${stem}-${id}-${digits(k + 1)}-of-${digits(groups.length)}.safetensors`);
  const written: string[] = [];
  const json = indexOf(groups, names, options?.metadata);
  try {
    for (const [k, group] of groups.entries()) {
      written.push(names[k]!);
      await writeSafetensors(group, besideFile(index, names[k]!), { metadata: { format: "pt" } });
    }
    await replaceFile(index, (put) => put(json));
  } catch (error) {
    for (const name of written) removeFile(besideFile(index, name));
    throw error;
  }
  for (const name of listFolder(index)) {
    const own = name.startsWith(`${stem}-`) &&
      /^[0-9a-f]{8}-\d{5,}-of-\d{5,}\.safetensors$/.test(name.slice(stem.length + 1));
    if (own && !names.includes(name)) removeFile(besideFile(index, name));
  }
}

function grouped(entries: readonly SizedEntry[], most: number): readonly SizedEntry[][] {
  const out: SizedEntry[][] = [[]];
  let room = most;
  for (const entry of entries) {
    if (entry.bytes > room && out.at(-1)!.length > 0) {
      out.push([]);
      room = most;
    }
    out.at(-1)!.push(entry);
    room -= entry.bytes;
  }
  return out;
}

// Written piece by piece, because no name may be a property of an object
function indexOf(
  groups: readonly (readonly SizedEntry[])[],
  names: readonly string[],
  given: SafetensorsOptions["metadata"],
): Uint8Array {
  const pairs = given instanceof Map ? [...given] : Object.entries(given ?? {}),
    text = (x: string) => JSON.stringify(x);
  for (const [key, value] of pairs) {
    if (typeof value === "string" && key !== "total_size") continue;
    throw new LensorError(
      "type",
      `Cannot write metadata ${describe(key)}: expected text under a name other than "total_size"`,
    );
  }
  const total = groups.flat().reduce((n, e) => n + e.bytes, 0);
  const metadata = [`"total_size": ${total}`, ...pairs.map(([k, v]) => `${text(k)}: ${text(v)}`)];
  const map = groups.flatMap((group, k) => group.map((e) => `${text(e.name)}: ${text(names[k]!)}`));
  const object = (lines: readonly string[]) => `{\n    ${lines.join(",\n    ")}\n  }`;
  return new TextEncoder().encode(`{\n  "metadata": ${object(metadata)},\n  "weight_map": ${object(map)}\n}\n`);
}

const digits = (n: number): string => String(n).padStart(5, "0");

function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((b) => b.toString(16).padStart(2, "0")).join("");
}
