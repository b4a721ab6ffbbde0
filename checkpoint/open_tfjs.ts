import { openStore } from "./_open_store.ts";
import { readJson } from "./_read_json.ts";
import { closingOnError } from "./_store.ts";
import type { Checkpoint } from "./types.ts";

/**
 * Opens the weights of a TensorFlow.js model by its `model.json`; the shards are read from beside it.
 *
 * Quantised weights are restored: code * scale + min in float64, then rounded to the weight's dtype (integers to nearest even). Texts are
 * in `raw`, each as a 32-bit length and UTF-8. Throws `forbidden` for shards outside of the folder, `corrupt` for sizes that do not fit.
 *
 * Format: the layers and graph models of TensorFlow.js 4.22.
 *
 * @example
 * ```ts ignore
 * const checkpoint = await openTfjs("web_model/model.json");
 * const kernel = await checkpoint.read("conv1/kernel");
 * ```
 */
export async function openTfjs(target: string | URL): Promise<Checkpoint> {
  const store = await openStore(target);
  return await closingOnError(store, () => readJson(store, {}));
}
