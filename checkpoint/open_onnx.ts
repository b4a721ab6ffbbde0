import { openStore } from "./stores/open_store.ts";
import { readOnnx } from "./formats/onnx/read_onnx.ts";
import { closingOnError } from "./stores/_store.ts";
import type { Checkpoint } from "./types.ts";

/**
 * Opens the initializers of an ONNX model, with data inside the file or in files beside it.
 *
 * float8 in the FNUZ forms, 4-bit integers, complex128 and texts are in `raw`. Throws `forbidden` for external data
 * outside of the model's folder, `corrupt` for what breaks the format.
 *
 * Format: onnx.proto of ONNX 1.23.
 *
 * @example
 * ```ts
 * import { openOnnx } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * // A model whose graph holds one tensor: dims 2, float32, name "w", raw data
 * const tensor = [0x08, 2, 0x10, 1, 0x42, 1, 0x77, 0x4a, 8, ...new Uint8Array(new Float32Array([1, 2]).buffer)];
 * const graph = [0x2a, tensor.length, ...tensor], path = Deno.makeTempFileSync();
 * Deno.writeFileSync(path, new Uint8Array([0x08, 10, 0x3a, graph.length, ...graph]));
 * const checkpoint = await openOnnx(path);
 * assertEquals(await checkpoint.read("w"), new Float32Array([1, 2]));
 * checkpoint.close?.();
 * ```
 */
export async function openOnnx(target: string | URL): Promise<Checkpoint> {
  const store = await openStore(target);
  return await closingOnError(store, () => readOnnx(store));
}
