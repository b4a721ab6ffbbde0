import { readSafetensors } from "./formats/_read_safetensors.ts";
import { refuseOthers } from "./formats/refusals.ts";
import { closingOnError } from "./stores/_store.ts";
import { openStore } from "./stores/open_store.ts";
import type { Checkpoint } from "./types.ts";

/**
 * Opens a safetensors file: its header is checked to the last byte, tensors are read on demand, ranges of them too.
 *
 * Takes a path, a file: URL or an http(s): URL. Throws `missing` if there is no such file, `corrupt` with a finer
 * `detail` (`header-json`, `overlap`, `truncated`, ...) if the bytes break the format, `limit` for headers above 100
 * MB. float8 in the FNUZ and E8M0 forms, float6 and float4 are listed in `raw` and read as bytes.
 *
 * Format: https://github.com/safetensors/safetensors, as the reference implementation 0.8 reads it.
 *
 * @example
 * ```ts
 * import { openSafetensors, writeSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/tiny.safetensors`;
 * await writeSafetensors([["w", { shape: [3], dtype: "float32", data: new Float32Array([1, 2, 3]) }]], path);
 * const checkpoint = await openSafetensors(path);
 * assertEquals(await checkpoint.read("w", [1, 3]), new Float32Array([2, 3]));
 * checkpoint.close?.();
 * ```
 */
export async function openSafetensors(target: string | URL): Promise<Checkpoint> {
  const store = await openStore(target);
  return await closingOnError(store, async () => {
    await refuseOthers(store);
    return await readSafetensors(store);
  });
}
