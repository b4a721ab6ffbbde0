import { openStore } from "./stores/open_store.ts";
import { readNpz } from "./formats/_read_npy.ts";
import { closingOnError } from "./stores/_store.ts";
import type { Checkpoint } from "./types.ts";
import { openZip } from "./zip/_zip.ts";

/**
 * Opens an npz file of numpy: an archive of arrays, stored or compressed. Member `w.npy` is the entry `w`.
 *
 * Checksums are compared when an array is first read. Throws as `openNpy` does for each member, `corrupt` for a broken
 * archive.
 *
 * @example
 * ```ts
 * import { openNpz, writeNpz } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.npz`;
 * await writeNpz([["w", { shape: [2], dtype: "int16", data: new Int16Array([1, 2]) }]], path);
 * const arrays = await openNpz(path);
 * assertEquals(await arrays.read("w"), new Int16Array([1, 2]));
 * arrays.close?.();
 * ```
 */
export async function openNpz(target: string | URL): Promise<Checkpoint> {
  const store = await openStore(target);
  return await closingOnError(
    store,
    async () => readNpz(store, await openZip(store, { verify: true, zeroIsNone: false })),
  );
}
