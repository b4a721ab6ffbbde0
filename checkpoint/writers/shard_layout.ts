import { LensorError } from "../../core/errors.ts";
import { compareNames } from "../../core/name_order.ts";
import { describe } from "../../core/shape.ts";

/** One file of a checkpoint and what it holds. */
export interface Shard<T> {
  /** Its name: `model-00001-of-00007.safetensors`, or `model.safetensors` where there is one file only. */
  readonly file: string;
  /** Its tensors, in the order of their names. */
  readonly entries: readonly T[];
}

/**
 * How tensors are cut into files of at most `most` bytes of data: in the order of their names, each file filled before
 * the next begins. A larger tensor has a file of its own; no tensor is split. The names of files depend on `stem` and
 * their number alone.
 */
export function shardLayout<T extends { readonly name: string; readonly bytes: number }>(
  entries: readonly T[],
  most: number,
  stem: string,
): readonly Shard<T>[] {
  const { groups, add } = shardCutter<T>(most);
  for (const entry of [...entries].sort((a, b) => compareNames(a.name, b.name))) add(entry, entry.bytes);
  return shardFiles(groups, stem);
}

/** The groups with the names of their files. */
export function shardFiles<T>(groups: readonly (readonly T[])[], stem: string): readonly Shard<T>[] {
  const count = digits(groups.length);
  const fileOf = (k: number) =>
    groups.length === 1 ? `${stem}.safetensors` : `${stem}-${digits(k + 1)}-of-${count}.safetensors`;
  return groups.map((group, k) => ({ file: fileOf(k), entries: group }));
}

/** Cuts what comes one after another into groups of at most `most` bytes; what is larger is alone. */
export function shardCutter<T>(most: number): { readonly groups: T[][]; add(entry: T, bytes: number): void } {
  if (typeof most !== "number" || !(most >= 1)) {
    throw new LensorError("range", `Cannot cut into shards: the limit is ${describe(most)}; use at least 1 byte`);
  }
  const groups: T[][] = [];
  let room = 0;
  const add = (entry: T, bytes: number) => {
    if (groups.length === 0 || bytes > room) {
      groups.push([]);
      room = most;
    }
    groups.at(-1)!.push(entry);
    room -= bytes;
  };
  return { groups, add };
}

/** Whether a file name is that of a shard of `stem`, of this or another number of files. */
export function isShardOf(stem: string, file: string): boolean {
  return file.startsWith(`${stem}-`) && /^\d{5,}-of-\d{5,}\.safetensors$/.test(file.slice(stem.length + 1));
}

/**
 * The text of an index: what huggingface_hub writes and reads, in the order of the tensors' names. Metadata is text
 * under names other than `total_size`.
 */
export function indexText(
  shards: readonly Shard<{ readonly name: string; readonly bytes: number }>[],
  metadata: readonly (readonly [string, string])[],
): string {
  const total = shards.reduce((n, { entries }) => entries.reduce((m, { bytes }) => m + bytes, n), 0);
  // Piece by piece, since a name may be one that objects give another meaning
  const about = [`"total_size": ${total}`, ...metadata.map(([key, value]) => `${quote(key)}: ${quote(value)}`)];
  const map = shards.flatMap(({ file, entries }) => entries.map(({ name }) => `${quote(name)}: ${quote(file)}`));
  const object = (lines: readonly string[]) => lines.length === 0 ? "{}" : `{\n    ${lines.join(",\n    ")}\n  }`;
  return `{\n  "metadata": ${object(about)},\n  "weight_map": ${object(map)}\n}\n`;
}

function digits(n: number): string {
  return String(n).padStart(5, "0");
}

function quote(text: string): string {
  return JSON.stringify(text);
}
