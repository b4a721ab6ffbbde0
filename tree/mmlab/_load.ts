import { LensorError } from "../../core/errors.ts";
import { quoteNames } from "../../core/names.ts";
import { sameShape } from "../../core/shape.ts";
import type { Spec } from "../../core/types.ts";
import type { Checkpoint } from "../../checkpoint/types.ts";
import { join, namesOf, own } from "../_walk.ts";
import { ownTensor } from "../_visits.ts";
import type { Module } from "../types.ts";

/** How a checkpoint met a model in MMLab's way: nothing is refused, everything is told. */
export interface MmlabReport {
  /** Paths of the model and the entries that they get, in the order of the tree; aliases of ties too. */
  readonly loaded: readonly { readonly path: string; readonly name: string }[];
  /** Keys that the model has no place for. */
  readonly unexpected: readonly string[];
  /** Paths that the checkpoint lacks, counters of batches left out. */
  readonly missing: readonly string[];
  /** Paths whose entry has another shape. */
  readonly mismatched: readonly { readonly path: string; readonly have: Spec; readonly want: Spec }[];
}

/** The checkpoint's names by key: without a prefix a leading `module.` is dropped, and where two meet the later wins. */
export function keysOfState(checkpoint: Checkpoint, prefix?: string): Map<string, string> {
  const keys = new Map<string, string>();
  if (prefix === undefined) {
    for (const name of checkpoint.specs.keys()) keys.set(name.replace(/^module\./, ""), name);
    return keys;
  }
  const strip = prefix.endsWith(".") ? prefix : prefix + ".";
  for (const name of checkpoint.specs.keys()) if (name.startsWith(strip)) keys.set(name.slice(strip.length), name);
  if (keys.size) return keys;
  throw new LensorError(
    "missing",
    `Cannot load ${checkpoint.name}: no entry is below prefix "${strip}"; it has ${
      quoteNames(checkpoint.specs.keys(), 3)
    }`,
    { file: checkpoint.name },
  );
}

/** Meets keys with a model as PyTorch's `load_state_dict` does, module by module, parents first. */
export function meet(model: Module, keys: ReadonlyMap<string, string>, checkpoint: Checkpoint): MmlabReport {
  const loaded: { path: string; name: string }[] = [], unexpected: string[] = [], missing: string[] = [];
  const mismatched: { path: string; have: Spec; want: Spec }[] = [];
  const visit = (node: Module, path: string): void => {
    const prefix = path === "" ? "" : path + ".", known = new Set<string>();
    for (const name of [...namesOf(node, "params"), ...namesOf(node, "buffers")]) {
      const want = ownTensor(node, name)!, here = join(path, name), entry = keys.get(here);
      if (!want.persistent) continue;
      known.add(name);
      if (entry === undefined) {
        if (!here.includes("num_batches_tracked")) missing.push(here);
        continue;
      }
      const have = checkpoint.specs.get(entry)!;
      // Old files hold scalars as lists of one
      const fits = sameShape(have.shape, want.shape) || want.shape.length === 0 && sameShape(have.shape, [1]);
      if (fits) loaded.push({ path: here, name: entry });
      else mismatched.push({ path: here, have, want: { shape: want.shape, dtype: want.dtype } });
    }
    for (const key of keys.keys()) {
      if (!key.startsWith(prefix)) continue;
      const [first = "", ...more] = key.slice(prefix.length).split(".");
      if (!(more.length && own(node.children, first)) && !(more.length === 0 && known.has(first))) unexpected.push(key);
    }
    for (const name of namesOf(node, "children")) visit(node.children[name]!, join(path, name));
  };
  visit(model, "");
  return { loaded, unexpected, missing, mismatched };
}
