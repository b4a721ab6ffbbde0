import { type Broken, broken } from "../_broken.ts";
import { memberOf } from "../_json_data.ts";
import { parseJson } from "../_json.ts";
import { type Format, opens } from "./format.ts";
import { readSharded } from "./_read_sharded.ts";
import { readTfjs } from "./_read_tfjs.ts";
import type { Store } from "../stores/_store.ts";
import type { Checkpoint, OpenOptions } from "../types.ts";

// Indexes of the largest models have a few megabytes
const LARGEST = 100_000_000;

export const jsonFormat: Format = { name: "json", sniff: (head) => opens(head, 0), read: readJson };

/** A JSON file that names other files: an index of shards, or a model of TensorFlow.js. */
export async function readJson(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size > LARGEST) throw fail("limit", `its JSON has more than ${LARGEST} bytes`);
  const json = parseJson(await store.read(0, store.size), "index-json", fail);
  if (memberOf(json, "weight_map") !== undefined) return await readSharded(store, json, options, fail);
  if (memberOf(json, "weightsManifest") !== undefined) return await readTfjs(store, json, fail);
  throw fail("index-json", "it has neither a weight_map nor a weightsManifest");
}
