import { openStore } from "./stores/_open_store.ts";
import { readAny } from "./formats/_read_any.ts";
import { closingOnError } from "./stores/_store.ts";
import { checkOpenOptions } from "./_open_options.ts";
import type { Checkpoint, OpenOptions } from "./types.ts";

/**
 * Opens a checkpoint of any format that lensor reads; the content decides, not the name.
 *
 * Takes a path, a file: URL or an http(s): URL. Only headers are read now, tensors on demand. The options are those of `openTorch`; other
 * formats have no use for them. Throws `missing` if there is no such file,
 * `io` if the system refuses, `corrupt`, `unsupported`, `forbidden` or `limit`, with a finer `detail`, if the content cannot be taken.
 *
 * @example
 * ```ts
 * import { openCheckpoint } from "./open_checkpoint.ts";
 * import { writeSafetensors } from "./writers/write_safetensors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.bin`;
 * await writeSafetensors([["w", { shape: [], dtype: "float32", data: new Float32Array([3]) }]], path);
 * const checkpoint = await openCheckpoint(path);
 * assertEquals(await checkpoint.read("w"), new Float32Array([3]));
 * checkpoint.close?.();
 * ```
 */
export async function openCheckpoint(target: string | URL, options: OpenOptions = {}): Promise<Checkpoint> {
  checkOpenOptions(options);
  const store = await openStore(target, options);
  return await closingOnError(store, () => readAny(store, options));
}
