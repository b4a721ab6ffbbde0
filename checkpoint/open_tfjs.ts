import { openStore } from "./stores/open_store.ts";
import { readJson } from "./formats/_read_json.ts";
import { closingOnError } from "./stores/_store.ts";
import type { Checkpoint } from "./types.ts";

/**
 * Opens the weights of a TensorFlow.js model by its `model.json`; the shards are read from beside it.
 *
 * Quantised weights are restored: code * scale + min in float64, then rounded to the weight's dtype (integers to
 * nearest even). Texts are in `raw`, each as a 32-bit length and UTF-8. Throws `forbidden` for shards outside of the
 * folder, `corrupt` for sizes that do not fit.
 *
 * Format: the layers and graph models of TensorFlow.js 4.22.
 *
 * @example
 * ```ts
 * import { openTfjs } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = Deno.makeTempDirSync();
 * const weights = [{ name: "w", shape: [2], dtype: "float32", quantization: { dtype: "uint8", scale: 0.5, min: -1 } }];
 * Deno.writeTextFileSync(
 *   `${folder}/model.json`,
 *   JSON.stringify({ weightsManifest: [{ paths: ["shard.bin"], weights }] }),
 * );
 * Deno.writeFileSync(`${folder}/shard.bin`, new Uint8Array([0, 4]));
 * const checkpoint = await openTfjs(`${folder}/model.json`);
 * assertEquals(await checkpoint.read("w"), new Float32Array([-1, 1]));
 * checkpoint.close?.();
 * ```
 */
export async function openTfjs(target: string | URL): Promise<Checkpoint> {
  const store = await openStore(target);
  return await closingOnError(store, () => readJson(store, {}));
}
