import type { Spec } from "../../../core/types.ts";
import { type Broken, quoted } from "../../_broken.ts";
import { found } from "../../_located.ts";
import type { Json } from "../../_json.ts";
import { openBeside } from "../../stores/_beside.ts";
import type { Store } from "../../stores/_store.ts";
import type { Checkpoint, OpenOptions, Unreadable } from "../../types.ts";
import { readHdf5 } from "./read_hdf5.ts";

/** Whether an index is one of Keras: its keys are groups, and its values files of HDF5 or lists of them. */
export function isKerasIndex(map: Json | undefined): map is Map<string, Json> {
  if (!(map instanceof Map) || map.size === 0) return false;
  return [...map.values()].every((value) =>
    (Array.isArray(value) ? value : [value]).every((file) => typeof file === "string" && file.endsWith(".h5"))
  );
}

/**
 * Weights of Keras in several files (`save_weights("x.weights.json")`): each group of variables is in the file, or the
 * files, that the index names. What a file holds of other groups is not taken.
 */
export async function readKerasShards(
  store: Store,
  map: ReadonlyMap<string, Json>,
  options: OpenOptions,
  fail: Broken,
): Promise<Checkpoint> {
  const shards = new Map<string, Checkpoint>();
  const owner = new Map<string, Checkpoint>();
  const unreadable = new Map<string, Unreadable>();
  const metadata = new Map<string, unknown>();
  const left = new Map<string, number>();
  const close = () => {
    for (const shard of shards.values()) shard.close?.();
    store.close();
  };
  try {
    for (const [group, value] of map) {
      const start = `${group.replace(/^\//, "")}/`;
      for (const file of Array.isArray(value) ? value : [value]) {
        const name = String(file);
        let shard = shards.get(name);
        if (shard === undefined) {
          const opened = await openBeside(store, name, fail);
          shards.set(name, shard = await readHdf5(opened, options));
          for (const { key, tensors } of shard.leftOut ?? []) left.set(key, (left.get(key) ?? 0) + tensors);
        }
        const own = [...shard.specs.keys()].filter((path) => path.startsWith(start));
        const lost = [...shard.unreadable ?? []].filter(([path]) => path.startsWith(start));
        const others = shard.leftOut?.some(({ key }) => start.startsWith(`${key}/`));
        if (own.length + lost.length === 0 && !others) {
          throw fail("missing-tensor", `nothing of it is in its file ${quoted(name)}`, { path: group });
        }
        for (const path of own) {
          if (owner.has(path)) throw fail("duplicate-key", "two files hold it", { path });
          owner.set(path, shard);
        }
        for (const [path, row] of lost) unreadable.set(path, row);
        for (const [key, fact] of shard.metadata) if (!metadata.has(key)) metadata.set(key, fact);
      }
    }
  } catch (error) {
    for (const shard of shards.values()) shard.close?.();
    throw error;
  }
  const specs = new Map<string, Spec>([...owner].map(([name, shard]) => [name, shard.specs.get(name)!]));
  const leftOut = [...left].map(([key, tensors]) => ({ key, tensors }));
  return {
    name: store.name,
    format: "hdf5",
    specs,
    metadata,
    read: (name, range, into) => found(store.name, owner, name).read(name, range, into),
    close,
    notes: [`The weights are in ${shards.size} files: ${[...shards.keys()].slice(0, 20).join(", ")}.`],
    ...(leftOut.length && { leftOut }),
    unreadable,
  };
}
