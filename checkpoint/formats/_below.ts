import { LensorError } from "../../core/errors.ts";
import { quoteNames } from "../../core/nearest.ts";
import type { Checkpoint, LeftOut } from "../types.ts";
import { cutsOf, namesUnder } from "../views/names_under.ts";
import { renamed } from "../views/renamed.ts";

// Formats without sets of weights of their own: a key is the beginning of names there
const FLAT: ReadonlySet<string> = new Set(["safetensors", "npy", "npz", "gguf", "onnx", "tflite", "dcp", "tfjs"]);

/** The tensors below a key (or path of keys) of a file whose names are all that it has; what is not taken is told. */
export function below(checkpoint: Checkpoint, unwrap: string | undefined): Checkpoint {
  if (unwrap === undefined || unwrap === "usual" || unwrap === "state_dict") return checkpoint;
  if (!FLAT.has(checkpoint.format ?? "")) return checkpoint;
  const { specs, raw, unreadable, name: file } = checkpoint;
  const all = [...specs.keys(), ...raw?.keys() ?? [], ...unreadable?.keys() ?? []];
  const taken = new Set(namesUnder(all, unwrap).map(([name]) => name));
  const rest = Map.groupBy(
    all.filter((name) => !taken.has(name)),
    (name) => name.slice(0, cutsOf(name, 1)[0] ?? name.length),
  );
  if (taken.size === 0) {
    const keys = [...rest].filter(([key, names]) => names.length > 1 || names[0] !== key).map(([key]) => key);
    const known = keys.length === 0 ? "its names have no keys" : `it has ${quoteNames(keys)}`;
    throw new LensorError("missing", `Cannot read "${file}": it has no "${unwrap}" that holds tensors; ${known}`, {
      file,
      detail: "missing-tensor",
    });
  }
  const leftOut = [...rest].map(([key, names]): LeftOut => ({ key, tensors: names.length }));
  return { ...renamed(checkpoint, { prefix: unwrap }), ...(leftOut.length > 0 && { leftOut }) };
}
