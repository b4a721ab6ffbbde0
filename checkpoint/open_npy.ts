import { openStore } from "./stores/open_store.ts";
import { readNpy } from "./formats/_read_npy.ts";
import { closingOnError } from "./stores/_store.ts";
import type { Checkpoint } from "./types.ts";

/**
 * Opens an npy file of numpy: a checkpoint with one entry, whose name is empty.
 *
 * Column-major and big-endian arrays come in C order and little-endian. complex128 is in `raw`. Throws `unsupported`
 * (detail `bad-dtype`) for objects, texts, dates and structures, `corrupt` for what breaks the format.
 *
 * Format: numpy.lib.format, versions 1.0 to 3.0.
 *
 * @example
 * ```ts
 * import { openNpy, writeNpy } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/x.npy`;
 * await writeNpy({ shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }, path);
 * const array = await openNpy(path);
 * assertEquals(await array.read(""), new Float32Array([1, 2]));
 * array.close?.();
 * ```
 */
export async function openNpy(target: string | URL): Promise<Checkpoint> {
  const store = await openStore(target);
  return await closingOnError(store, () => readNpy(store));
}
