import { type Broken, broken } from "../../_broken.ts";
import { parseJson } from "../../_json.ts";
import { plainJson } from "../../_json_data.ts";
import { bytesStore, type Store, within } from "../../stores/_store.ts";
import type { Checkpoint, OpenOptions } from "../../types.ts";
import type { Zip } from "../../zip/_zip.ts";
import type { ZipFormat } from "../format.ts";
import { readHdf5 } from "./read_hdf5.ts";

export const kerasFormat: ZipFormat = {
  name: "keras",
  sniff: (members) => members.includes("metadata.json") && members.includes("config.json"),
  read: readKeras,
};

const WEIGHTS = "model.weights.h5";
const METADATA = "metadata.json";
const LARGEST_JSON = 1 << 20;

/**
 * A model of `model.save("x.keras")`: the weights of the archive, and what its metadata.json says. Its config.json is
 * never looked at, because layers in it may hold code.
 */
async function readKeras(store: Store, options: OpenOptions, zip: Zip): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const weights = zip.members.get(WEIGHTS);
  const about = zip.members.get(METADATA);
  if (weights === undefined) {
    const sharded = zip.members.has("model.weights.json") ? "; its weights are in shards, save it without" : "";
    throw fail("missing-record", `it is a Keras model without ${WEIGHTS}${sharded}`);
  }
  const { name } = store;
  const { size } = weights;
  const close = () => store.close();
  const inner: Store = weights.deflated ? { ...bytesStore(await zip.read(weights), name), close } : {
    name,
    size,
    close,
    read(at, length, into) {
      within({ name, size }, at, length);
      return zip.read(weights, at, at + length, into);
    },
  };
  const metadata = new Map<string, unknown>();
  if (about !== undefined && about.size <= LARGEST_JSON) {
    const json = plainJson(parseJson(await zip.read(about), "index-json", fail));
    if (json instanceof Map) { for (const [key, value] of json) metadata.set(String(key), value); }
  }
  const checkpoint = await readHdf5(inner, options);
  return { ...checkpoint, format: "keras", metadata: new Map([...metadata, ...checkpoint.metadata]) };
}
