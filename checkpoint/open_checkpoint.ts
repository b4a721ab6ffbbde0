import { LensorError } from "../core/errors.ts";
import { insideOf } from "./_folder.ts";
import { readShards } from "./formats/_read_sharded.ts";
import { absolutePath, checkAddress, entriesOf, type FolderEntry, pathOf } from "./stores/file.ts";
import { publicAddress } from "./stores/_addresses.ts";
import { hubEntries, openStore } from "./stores/open_store.ts";
import { fromBytes } from "./from_bytes.ts";
import { blobStore } from "./stores/_blob_store.ts";
import { readAny } from "./formats/_read_any.ts";
import { closingOnError, type Store } from "./stores/_store.ts";
import { checkOpenOptions } from "./_open_options.ts";
import type { Checkpoint, OpenOptions } from "./types.ts";

/**
 * Opens a checkpoint of any format that lensor reads; the content decides, not the name.
 *
 * Takes a path, a file: URL, an http(s): URL, a file of the Hugging Face Hub (`hf://ORG/NAME@REVISION/FILE`), bytes, or
 * a Blob such as the file that a page was given, which is read by slices. A folder is opened through the index or the
 * only weight file in it. Only headers are read now, tensors on demand. The options are those of `openTorch`; other
 * formats have no use for them. Throws `missing` if there is no such file, `io` if the system refuses, `corrupt`,
 * `unsupported`, `forbidden` or `limit`, with a finer `detail`, if the content cannot be taken.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.bin`;
 * await writeSafetensors([["w", { shape: [], dtype: "float32", data: new Float32Array([3]) }]], path);
 * const checkpoint = await openCheckpoint(path);
 * assertEquals(await checkpoint.read("w"), new Float32Array([3]));
 * checkpoint.close?.();
 * ```
 */
export async function openCheckpoint(
  target: string | URL | Blob | Uint8Array,
  options: OpenOptions = {},
): Promise<Checkpoint> {
  checkOpenOptions(options);
  if (target instanceof Uint8Array) return await fromBytes(target, "bytes", options);
  if (target instanceof Blob) {
    const store = blobStore(target);
    return await closingOnError(store, () => readAny(store, options));
  }
  checkAddress(target);
  const local = localPath(target);
  const entries = local === undefined ? undefined : entriesOf(local);
  if (local !== undefined && entries !== undefined) return await openFolder(local, entries, options);
  const far = local === undefined ? await hubEntries(target, options) : undefined;
  if (far !== undefined) return await openFolder(String(target), far, options);
  const [store, found] = await openNamed(target, local, options);
  return addressed(await closingOnError(store, () => readAny(store, options)), found);
}

// Plans say where their inputs lie
function addressed(checkpoint: Checkpoint, target: string | URL): Checkpoint {
  const local = localPath(target);
  if (local !== undefined) {
    const address = absolutePath(local);
    return address === undefined ? checkpoint : at(checkpoint, address);
  }
  return at(checkpoint, publicAddress(new URL(target)));
}

// The sets of weights of a file lie where it lies
function at(checkpoint: Checkpoint, address: string): Checkpoint {
  const { set } = checkpoint;
  if (set === undefined) return { ...checkpoint, address };
  const addressed = (found: Checkpoint | undefined) => found && at(found, address);
  return { ...checkpoint, address, set: (key) => addressed(set.call(checkpoint, key)) };
}

// TensorFlow's users give what the names of a checkpoint's files have in common: model.ckpt-7 for model.ckpt-7.index
async function openNamed(
  target: string | URL,
  local: string | undefined,
  options: OpenOptions,
): Promise<readonly [Store, string | URL]> {
  try {
    return [await openStore(target, options), target];
  } catch (error) {
    const missing = local !== undefined && error instanceof LensorError && error.code === "missing";
    if (!missing || /\.index$/i.test(local)) throw error;
    try {
      return [await openStore(`${local}.index`, options), `${local}.index`];
    } catch {
      throw error;
    }
  }
}

async function openFolder(
  path: string,
  entries: readonly FolderEntry[],
  options: OpenOptions,
): Promise<Checkpoint> {
  const inside = insideOf(path, entries);
  const folder = path.replace(/[\\/]+$/, "");
  const name = "file" in inside ? inside.file : inside.shards[0]!;
  const store = await openStore(`${folder}/${name}`, options);
  const opened = await closingOnError(
    store,
    () => "file" in inside ? readAny(store, options) : readShards(store, inside.shards, options),
  );
  return addressed(opened, `${folder}/${name}`);
}

// A path or file: URL; nothing for other addresses
function localPath(target: string | URL): string | undefined {
  return /^(?!file:)[a-z][a-z0-9+.-]*:\/\//i.test(String(target)) ? undefined : pathOf(target);
}
