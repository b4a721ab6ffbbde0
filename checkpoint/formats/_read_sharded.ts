import { openBeside } from "../stores/_beside.ts";
import { type Broken, quoted } from "../_broken.ts";
import type { Json } from "../_json.ts";
import { memberOf, plainJson } from "../_json_data.ts";
import { found } from "../_located.ts";
import { readSafetensors } from "./_read_safetensors.ts";
import { readTorch } from "./_read_torch.ts";
import type { Store } from "../stores/_store.ts";
import type { Spec } from "../../core/types.ts";
import type { Checkpoint, OpenOptions, RawSpec } from "../types.ts";

/**
 * An index of shards (`model.safetensors.index.json`, `pytorch_model.bin.index.json`): one checkpoint over all of them, in the order of
 * the index. Every tensor must be in the shard that the index names, and nothing else may be in it.
 */
export async function readSharded(store: Store, index: Json, options: OpenOptions, fail: Broken): Promise<Checkpoint> {
  const map = memberOf(index, "weight_map");
  if (!(map instanceof Map)) throw fail("index-json", "its weight_map is no object");
  const shards = new Map<string, Checkpoint>(), owner = new Map<string, Checkpoint>();
  const close = () => {
    for (const shard of shards.values()) shard.close?.();
    store.close();
  };
  try {
    for (const [name, file] of map) {
      if (typeof file !== "string") throw fail("index-json", `the shard of ${quoted(name)} is no text`, { path: name });
      let shard = shards.get(file);
      if (shard === undefined) shards.set(file, shard = await openShard(store, file, options, fail));
      if (!shard.specs.has(name) && !shard.raw?.has(name)) {
        throw fail("missing-tensor", `it is not in its shard ${quoted(file)}`, { path: name });
      }
      owner.set(name, shard);
    }
    for (const [file, shard] of shards) {
      for (const name of [...shard.specs.keys(), ...shard.raw?.keys() ?? []]) {
        if (owner.get(name) === shard) continue;
        throw fail("extra-tensor", `shard ${quoted(file)} holds it, but the index does not say so`, { path: name });
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  const specs = new Map<string, Spec>(), raw = new Map<string, RawSpec>();
  for (const [name, shard] of owner) {
    const spec = shard.specs.get(name);
    if (spec) specs.set(name, spec);
    else raw.set(name, shard.raw!.get(name)!);
  }
  const metadata = memberOf(index, "metadata");
  const formats = new Set([...shards.values()].map((shard) => shard.format));
  const tied = [...shards.values()].flatMap((s) => s.tied ?? []),
    shared = [...shards.values()].flatMap((s) => s.shared ?? []);
  return {
    name: store.name,
    specs,
    metadata: metadata instanceof Map ? plainJson(metadata) as Map<string, unknown> : new Map(),
    read: (name, range, into) => found(store.name, owner, name).read(name, range, into),
    close,
    ...(formats.size === 1 && { format: [...formats][0] }),
    ...(raw.size && { raw, readRaw: (name: string) => found(store.name, owner, name).readRaw!(name) }),
    ...(tied.length && { tied }),
    ...(shared.length && { shared }),
  };
}

async function openShard(store: Store, file: string, options: OpenOptions, fail: Broken): Promise<Checkpoint> {
  const shard = await openBeside(store, file, fail);
  try {
    // What the index is called decides as well: no pickle is read where safetensors are promised
    const safe = file.endsWith(".safetensors") || store.name.includes(".safetensors");
    return await (safe ? readSafetensors(shard) : readTorch(shard, { ...options, names: "file" }));
  } catch (error) {
    shard.close();
    throw error;
  }
}
