import { LensorError } from "../core/errors.ts";
import { quoteNames } from "../core/nearest.ts";
import type { FolderEntry } from "./stores/file.ts";

/** What a folder is opened through: one file, or shards that no index names. */
export type Inside = { readonly file: string } | { readonly shards: readonly string[] };

// In the order of preference; the names that hubs and trainers write
const KNOWN = [
  "model.safetensors.index.json",
  "*.safetensors.index.json",
  "model.safetensors",
  "adapter_model.safetensors",
  "pytorch_model.bin.index.json",
  "pytorch_model.bin",
  ".metadata",
  "saved_model.pb",
  "model.json",
];
const WEIGHTS = /\.(safetensors|bin|pt|pth|ckpt|npz|npy|onnx|gguf|h5|hdf5|keras|msgpack|tflite|pdparams|pkl|index)$/i;
// What trainers leave beside the weights
const NO_WEIGHTS = /^(training_args|optimizer|scheduler|scaler|rng_state.*|random_states.*)\.(bin|pt|pth|pkl)$/i;
const SHARD = /^(.*)-(\d{5,})-of-(\d{5,})(\.[a-z0-9]+)$/i;

/** Finds what a folder is opened through, by the names in it. Throws where it holds several models, or none. */
export function insideOf(path: string, entries: readonly FolderEntry[]): Inside {
  const files = entries.filter((entry) => !entry.isFolder).map(({ name }) => name);
  const has = new Set(entries.map(({ name }) => name));
  if (has.has("model_index.json")) throw pipeline(path, entries);
  if (has.has("manifest.ocdbt") || has.has("_METADATA") || has.has("_CHECKPOINT_METADATA")) {
    throw refusal(path, "a checkpoint of Orbax", "restore it with Orbax in Python and save it as safetensors");
  }
  if (/\.mlpackage[\\/]?$/i.test(path) || has.has("com.apple.CoreML")) {
    throw refusal(path, "a Core ML package", "export the model from its training framework");
  }
  for (const known of KNOWN) {
    const found = known.startsWith("*")
      ? files.filter((name) => name.endsWith(known.slice(1)))
      : has.has(known)
      ? [known]
      : [];
    if (found.length > 1) throw several(path, found);
    if (found.length === 1) return { file: known === "saved_model.pb" ? variablesOf(path, has) : found[0]! };
  }
  const weights = files.filter((name) => WEIGHTS.test(name) && !NO_WEIGHTS.test(name)).toSorted();
  if (weights.length === 1) return { file: weights[0]! };
  if (weights.length > 1) return { shards: shardsOf(path, weights) };
  throw new LensorError("missing", `Cannot open "${path}": the folder holds no weight file; give the path of a file`, {
    file: path,
    detail: "missing-file",
  });
}

function variablesOf(path: string, has: ReadonlySet<string>): string {
  if (has.has("variables")) return "variables/variables.index";
  throw refusal(path, "a SavedModel of TensorFlow without its variables", "give the folder with variables/ in it");
}

// All parts of one file, and nothing else
function shardsOf(path: string, names: readonly string[]): readonly string[] {
  const parts = names.map((name) => SHARD.exec(name));
  const first = parts[0];
  const one = first && parts.every((p) => p !== null && p[1] === first[1] && p[3] === first[3] && p[4] === first[4]);
  if (!first || !one) throw several(path, names);
  const count = Number(first[3]);
  const numbers = new Set(parts.map((p) => Number(p![2])));
  for (let k = 1; k <= count; k++) {
    if (numbers.has(k)) continue;
    const missing = `${first[1]}-${String(k).padStart(first[2]!.length, "0")}-of-${first[3]}${first[4]}`;
    throw new LensorError("missing", `Cannot open "${path}": its part "${missing}" is missing`, {
      file: path,
      detail: "missing-file",
    });
  }
  return names;
}

function several(path: string, names: readonly string[]): LensorError {
  return refusal(path, `a folder of several weight files: ${quoteNames(names)}`, "give the path of one of them");
}

function pipeline(path: string, entries: readonly FolderEntry[]): LensorError {
  const folders = entries.filter((entry) => entry.isFolder).map(({ name }) => name).toSorted();
  return refusal(path, "a pipeline of several models", `give one of its folders: ${quoteNames(folders, 20)}`);
}

function refusal(path: string, what: string, way: string): LensorError {
  return new LensorError("unsupported", `Cannot open "${path}": it is ${what}; ${way}`, {
    file: path,
    detail: "bad-magic",
  });
}
