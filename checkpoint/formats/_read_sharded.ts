import { openBeside } from "../stores/_beside.ts";
import { quoteNames } from "../../core/nearest.ts";
import { type Broken, broken, quoted } from "../_broken.ts";
import type { Json } from "../_json.ts";
import { memberOf, plainJson } from "../_json_data.ts";
import { found } from "../_located.ts";
import { refuseOthers } from "./refusals.ts";
import { readSafetensors } from "./_read_safetensors.ts";
import { readTorch } from "./_read_torch.ts";
import type { Store } from "../stores/_store.ts";
import type { Spec } from "../../core/types.ts";
import type { Checkpoint, OpenOptions, RawSpec } from "../types.ts";

/**
 * An index of shards (`model.safetensors.index.json`, `pytorch_model.bin.index.json`): one checkpoint over all of them,
 * in the order of the index. Every tensor must be in the shard that the index names; what else a shard holds is told
 * and not opened.
 */
export async function readSharded(store: Store, index: Json, options: OpenOptions, fail: Broken): Promise<Checkpoint> {
  const map = memberOf(index, "weight_map");
  if (!(map instanceof Map)) throw fail("index-json", "its weight_map is not an object");
  const metadata = memberOf(index, "metadata");
  return await shardsOf(store, options, fail, async (shard) => {
    const owner = new Map<string, Checkpoint>();
    for (const [name, file] of map) {
      if (typeof file !== "string") {
        throw fail("index-json", `the shard of ${quoted(name)} is not text`, { path: name });
      }
      const opened = await shard(file);
      if (!opened.specs.has(name) && !opened.raw?.has(name)) {
        throw fail("missing-tensor", `it is not in its shard ${quoted(file)}`, { path: name });
      }
      owner.set(name, opened);
    }
    return { owner, metadata: metadata instanceof Map ? plainJson(metadata) as Map<string, unknown> : new Map() };
  });
}

/**
 * Shards that no index names, all of one folder: a name that two of them have is an error. The store is the first of
 * them.
 */
export async function readShards(store: Store, files: readonly string[], options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  return await shardsOf(store, options, fail, async (shard) => {
    const owner = new Map<string, Checkpoint>();
    const metadata = new Map<string, unknown>();
    for (const file of files) {
      const opened = await shard(file);
      for (const name of [...opened.specs.keys(), ...opened.raw?.keys() ?? []]) {
        if (owner.has(name)) throw fail("duplicate-key", `two shards hold it, one is ${quoted(file)}`, { path: name });
        owner.set(name, opened);
      }
      for (const [key, value] of opened.metadata) if (!metadata.has(key)) metadata.set(key, value);
    }
    return { owner, metadata };
  });
}

interface Found {
  readonly owner: ReadonlyMap<string, Checkpoint>;
  readonly metadata: ReadonlyMap<string, unknown>;
}

async function shardsOf(
  store: Store,
  options: OpenOptions,
  fail: Broken,
  find: (shard: (file: string) => Promise<Checkpoint>) => Promise<Found>,
): Promise<Checkpoint> {
  const shards = new Map<string, Checkpoint>();
  const close = () => {
    for (const shard of shards.values()) shard.close?.();
    store.close();
  };
  let found: Found;
  try {
    found = await find(async (file) => {
      const shard = shards.get(file) ?? await openShard(store, file, options, fail);
      shards.set(file, shard);
      return shard;
    });
  } catch (error) {
    close();
    throw error;
  }
  return united(store.name, shards, found, close);
}

function united(
  name: string,
  shards: ReadonlyMap<string, Checkpoint>,
  { owner, metadata }: Found,
  close: () => void,
): Checkpoint {
  const specs = new Map<string, Spec>();
  const raw = new Map<string, RawSpec>();
  const all = [...shards.values()];
  for (const [name, shard] of owner) {
    const spec = shard.specs.get(name);
    if (spec) specs.set(name, spec);
    else raw.set(name, shard.raw!.get(name)!);
  }
  const tied = all.flatMap((s) => s.tied ?? []);
  const shared = all.flatMap((s) => s.shared ?? []);
  const unreadable = new Map(all.flatMap((s) => [...s.unreadable ?? []]));
  const notes = [...all.flatMap((s) => s.notes ?? []), ...besides(shards, owner)];
  const format = all[0]?.format;
  return {
    name,
    specs,
    metadata: withOrigins(metadata, all),
    read: (key, range, into) => found(name, owner, key).read(key, range, into),
    close,
    ...(raw.size && { raw, readRaw: (key: string) => found(name, owner, key).readRaw!(key) }),
    ...(format !== undefined && { format }),
    ...(unreadable.size && { unreadable }),
    ...(notes.length && { notes }),
    ...(tied.length && { tied }),
    ...(shared.length && { shared }),
  };
}

// The index decides; a shard may be that of an older save too
function besides(shards: ReadonlyMap<string, Checkpoint>, owner: ReadonlyMap<string, Checkpoint>): string[] {
  return [...shards].flatMap(([file, shard]) => {
    const names = [...shard.specs.keys(), ...shard.raw?.keys() ?? []].filter((name) => owner.get(name) !== shard);
    if (names.length === 0) return [];
    return [`${file} also holds ${quoteNames(names)}, which the index does not name: not opened`];
  });
}

// Each shard says where its own tensors come from
function withOrigins(
  metadata: ReadonlyMap<string, unknown>,
  shards: readonly Checkpoint[],
): ReadonlyMap<string, unknown> {
  const told = shards.map((shard) => shard.metadata.get("lensor.origin")).filter((text) => text !== undefined);
  return told.length === 0 ? metadata : new Map([...metadata, ["lensor.origin", told]]);
}

async function openShard(store: Store, file: string, options: OpenOptions, fail: Broken): Promise<Checkpoint> {
  const shard = await openBeside(store, file, fail);
  try {
    await refuseOthers(shard);
    // What the index is called decides as well: no pickle is read where safetensors are promised
    const safe = file.endsWith(".safetensors") || store.name.includes(".safetensors");
    return await (safe ? readSafetensors(shard) : readTorch(shard, { ...options, names: "file" }));
  } catch (error) {
    shard.close();
    throw error;
  }
}
