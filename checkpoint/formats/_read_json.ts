import type { LensorError } from "../../core/errors.ts";
import { type Broken, broken } from "../_broken.ts";
import { memberOf } from "../_json_data.ts";
import { type Json, parseJson } from "../_json.ts";
import { notCheckpoint } from "./refusals.ts";
import { type Format, opens } from "./format.ts";
import { isKerasIndex, readKerasShards } from "./hdf5/read_keras_shards.ts";
import { readSharded } from "./_read_sharded.ts";
import { readTfjs } from "./_read_tfjs.ts";
import type { Store } from "../stores/_store.ts";
import type { Checkpoint, OpenOptions } from "../types.ts";

// Indexes of the largest models have a few megabytes
const LARGEST = 100_000_000;

export const jsonFormat: Format = {
  name: "json",
  sniff: (head) => opens(head, 0) || opensManifest(head),
  read: readJson,
};

// A list whose first item is an object or another list; a list of numbers or texts is left to those who know texts
const opensManifest = (head: Uint8Array) => /^\s*\[\s*[[{\]]/.test(String.fromCharCode(...head));

/** A JSON file that names other files: an index of shards, or a model of TensorFlow.js. */
export async function readJson(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size > LARGEST) throw fail("limit", `its JSON has more than ${LARGEST} bytes`);
  const json = parseJson(await store.read(0, store.size), "index-json", fail);
  const map = memberOf(json, "weight_map");
  if (isKerasIndex(map)) return await readKerasShards(store, map, options, fail);
  if (map !== undefined) return await readSharded(store, json, options, fail);
  const manifest = Array.isArray(json) ? json : memberOf(json, "weightsManifest");
  const bare = Array.isArray(json) && memberOf(json[0], "paths") !== undefined &&
    memberOf(json[0], "weights") !== undefined;
  if (manifest !== undefined && (bare || !Array.isArray(json))) return await readTfjs(store, manifest, fail);
  throw withoutWeights(store, json);
}

function withoutWeights(store: Store, json: Json): LensorError {
  const has = (...names: string[]) => names.some((name) => memberOf(json, name) !== undefined);
  if (has("tree_metadata", "custom_metadata", "store_array_data_equal_to_fill_value")) {
    return notCheckpoint(
      store,
      "a file of an Orbax checkpoint",
      "restore it with Orbax in Python and save it as safetensors",
    );
  }
  const error = memberOf(json, "error") ?? memberOf(json, "message");
  if (typeof error === "string") {
    const said = error.length > 100 ? `${error.slice(0, 97)}...` : error;
    const way = "the address was wrong, or a token is missing: download the file again";
    return notCheckpoint(store, `JSON without weights, which says ${JSON.stringify(said)}`, way);
  }
  const what = has("added_tokens", "truncation")
    ? " (a tokenizer)"
    : has("model_type", "architectures")
    ? " (a config)"
    : "";
  return notCheckpoint(store, `JSON without weights${what}: it has no weight_map`, "open the *.safetensors beside it");
}
