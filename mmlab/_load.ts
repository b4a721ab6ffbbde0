import { LensorError } from "../core/errors.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe, sameShape } from "../core/shape.ts";
import type { Spec } from "../core/types.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { namesOf } from "../tree/names_of.ts";
import { join, own } from "../tree/walk.ts";
import { ownTensor } from "../inits/visits.ts";
import type { Module } from "../tree/types.ts";
import { inWrapper } from "./_wrappers.ts";

/** How a checkpoint met a model in MMLab's way: nothing is refused, everything is told. */
export interface MmlabReport {
  /** Paths of the model and the entries that they get, in the order of the tree; aliases of ties too. */
  readonly loaded: readonly { readonly path: string; readonly name: string }[];
  /** Keys that the model has no place for. */
  readonly unexpected: readonly string[];
  /** Keys that the checkpoint lacks, counters of batches left out. */
  readonly missing: readonly string[];
  /** Keys whose entry has another shape. */
  readonly mismatched: readonly { readonly path: string; readonly have: Spec; readonly want: Spec }[];
}

/** The names of entries by the key that they are looked up by; what is not a tensor has the name "". */
export type Keys = ReadonlyMap<string, string>;

/** A checkpoint. Throws `type` for anything else, a promise of one too; `what` is what cannot be done with it. */
export function checkCheckpoint(found: unknown, what: string, file?: string): Checkpoint {
  const { specs } = (found ?? {}) as Partial<Checkpoint>;
  if (typeof found === "object" && specs instanceof Map) return found as Checkpoint;
  const text = `Cannot ${what}: expected a checkpoint, found ${
    describe(found)
  }; open it with await openCheckpoint(path)`;
  throw new LensorError("type", text, { file });
}

/** What `load_checkpoint` looks up: all that the file has, renamed; where two meet the later wins. */
export function renamedKeys(checkpoint: Checkpoint, rename: (name: string) => string = withoutModule): Keys {
  return new Map([...allKeys(checkpoint)].map(([key, name]) => [rename(key), name]));
}

/** What a load with a prefix looks up: the keys below it, without it. Throws `missing` if there are none. */
export function keysBelow(checkpoint: Checkpoint, prefix: string): Keys {
  const start = prefix.endsWith(".") ? prefix : prefix + ".";
  const all = allKeys(checkpoint);
  const below = [...all].filter(([key]) => key.startsWith(start));
  if (below.length) return new Map(below.map(([key, name]) => [key.slice(start.length), name]));
  throw new LensorError(
    "missing",
    `Cannot load ${checkpoint.name}: no entry is below prefix "${start}"; it has ${quoteNames(all.keys(), 3)}`,
    { file: checkpoint.name },
  );
}

/** Meets keys with a model as PyTorch's `load_state_dict` does, module by module, parents first. */
export function meet(model: Module, keys: Keys, checkpoint: Checkpoint): MmlabReport {
  const loaded: { path: string; name: string }[] = [];
  const unexpected: string[] = [];
  const missing: string[] = [];
  const mismatched: { path: string; have: Spec; want: Spec }[] = [];
  // A wrapper for parallel training has a place in the tree, and none in the keys
  const visit = (outer: Module, outerPath: string, key: string): void => {
    const { node, path } = inWrapper(outer, outerPath);
    const known = new Set<string>();
    for (const name of [...namesOf(node, "params"), ...namesOf(node, "buffers")]) {
      const want = ownTensor(node, name)!;
      const here = join(key, name);
      if (!want.persistent) continue;
      known.add(name);
      const entry = keys.get(here);
      const have = entry === undefined ? undefined : checkpoint.specs.get(entry);
      if (have === undefined) {
        if (!here.includes("num_batches_tracked")) missing.push(here);
        continue;
      }
      // Old files hold scalars as lists of one
      const fits = sameShape(have.shape, want.shape) || want.shape.length === 0 && sameShape(have.shape, [1]);
      if (fits) loaded.push({ path: join(path, name), name: entry! });
      else mismatched.push({ path: here, have, want: { shape: want.shape, dtype: want.dtype } });
    }
    const prefix = key === "" ? "" : key + ".";
    for (const full of keys.keys()) {
      if (!full.startsWith(prefix)) continue;
      const [first = "", ...more] = full.slice(prefix.length).split(".");
      if (!(more.length ? isChild(node, first) : known.has(first))) unexpected.push(full);
    }
    for (const name of namesOf(node, "children")) visit(node.children[name]!, join(path, name), join(key, name));
  };
  visit(model, "", "");
  return { loaded, unexpected, missing, mismatched };
}

const withoutModule = (name: string) => name.replace(/^module\./, "");

function allKeys(checkpoint: Checkpoint): Keys {
  const { keys = [...checkpoint.specs.keys()], specs } = checkpoint;
  return new Map(keys.map((key) => [key, specs.has(key) ? key : ""]));
}

// A child registered as none is a place as well
function isChild(node: Module, name: string): boolean {
  const none = node.extra?.children as Readonly<Record<string, unknown>> | undefined;
  return own(node.children, name) !== undefined || none !== undefined && Object.hasOwn(none, name);
}
