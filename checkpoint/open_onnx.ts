import { openStore } from "./_open_store.ts";
import { readOnnx } from "./_read_onnx.ts";
import { closingOnError } from "./_store.ts";
import type { Checkpoint } from "./types.ts";

/**
 * Opens the initializers of an ONNX model, with data inside the file or in files beside it.
 *
 * float8 in the FNUZ forms, 4-bit integers, complex128 and texts are in `raw`. Throws `forbidden` for external data outside of the
 * model's folder, `corrupt` for what breaks the format.
 *
 * Format: onnx.proto of ONNX 1.23.
 *
 * @example
 * ```ts ignore
 * const checkpoint = await openOnnx("model.onnx");
 * console.log([...checkpoint.specs.keys()]);
 * ```
 */
export async function openOnnx(target: string | URL): Promise<Checkpoint> {
  const store = await openStore(target);
  return await closingOnError(store, () => readOnnx(store));
}
