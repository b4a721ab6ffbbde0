import * as ln from "../mod.ts";
import { type Host, Usage } from "./_command.ts";
import type { Out } from "./_formats.ts";
import { plain } from "./_text.ts";

/**
 * Where the tensors and their parts come from, by their new names: what the file says of them, and then the file
 * itself.
 */
export function originsOf(
  opened: ln.Checkpoint,
  history: ReadonlyMap<string, readonly ln.Origin[]> = new Map(),
  rename: ln.Rename = (name) => name,
): Map<string, readonly History[]> {
  return new Map([...opened.specs.keys(), ...opened.raw?.keys() ?? []].map((name) => {
    const path = rename(name);
    const load: ln.Origin = { kind: "load", by: "convert", path, from: opened.name, name };
    const told = ln.historiesOf(name, history);
    // What a view computed is no longer the file's
    const made = opened.madeBy?.(name);
    const now = made === undefined ? [load] : [load, { ...load, kind: "adjust", by: made } as const];
    const parts = told.map(({ index, origin }): History => ({ path: path + index, origin: [...origin, ...now] }));
    return [path, parts.length ? parts : [{ path, origin: now }]];
  }));
}

/** A tensor or a part of one, and every write to it. */
export interface History {
  readonly path: string;
  readonly origin: readonly ln.Origin[];
}

/** Writes in the format that is asked for, and returns the names of the metadata that it cannot hold. */
export async function writeCheckpoint(
  entries: readonly ln.SaveEntry[],
  { out, format }: Out,
  { maxShardBytes }: ln.SaveOptions,
  from: ln.Checkpoint,
  origins: ReadonlyMap<string, readonly History[]>,
  host: Host,
): Promise<readonly string[]> {
  const [own, lost] = textsOf(from.metadata);
  const owners = ownersOf(entries, from);
  const left = entries.filter(({ name }) => !owners.has(name));
  const origin = (names: readonly string[]) => ({
    "lensor.origin": ln.originText(names.flatMap((path) => origins.get(path) ?? [{ path, origin: [] }])),
  });
  const names = left.map(({ name }) => name);
  const metadata = { ...own, ...Object.fromEntries(owners) };
  if (out === "-" && maxShardBytes !== undefined) throw new Usage("--out -: shards are several files; give a name");
  if (format === "safetensors" && maxShardBytes !== undefined) {
    await ln.writeShardedSafetensors(left, out, { metadata, maxShardBytes, shardMetadata: origin });
    return lost;
  }
  if (maxShardBytes !== undefined && format !== "tfjs") {
    throw new ln.LensorError("unsupported", `Cannot write ${out} in shards: it is one file; leave --shard out`);
  }
  const put = host.stdout;
  if (out === "-" && put === undefined) throw new Usage("--out -: there is no standard output here");
  const isStream = out === "-" && put !== undefined;
  switch (format) {
    case "safetensors": {
      const options = { metadata: { ...metadata, ...origin(names) } };
      if (isStream) await put(await ln.toSafetensors(left, options));
      else await ln.writeSafetensors(left, out, options);
      return lost;
    }
    case "torch": {
      const options = { ties: owners, metadata: { ...own, ...origin(names) } };
      if (isStream) await put(await ln.toTorch(left, options));
      else await ln.writeTorch(left, out, options);
      return lost;
    }
    case "gguf": {
      const options = { metadata: { ...own, ...origin(entries.map(({ name }) => name)) } };
      if (isStream) await put(await ln.toGguf(entries, options));
      else await ln.writeGguf(entries, out, options);
      return lost;
    }
    case "npz":
      if (isStream) await put(await ln.toNpz(entries));
      else await ln.writeNpz(entries, out);
      break;
    case "tfjs":
      await ln.writeTfjs(entries, out, maxShardBytes === undefined ? {} : { shardBytes: maxShardBytes });
  }
  return [...from.metadata.keys()].filter((key) => key !== "lensor.origin");
}

// The name that stands for each other name of a tensor
function ownersOf(entries: readonly ln.SaveEntry[], { tied = [] }: ln.Checkpoint): Map<string, string> {
  const names = new Set(entries.map(({ name }) => name));
  const owners = new Map<string, string>();
  for (const group of tied) {
    const [owner, ...others] = group.filter((name) => names.has(name));
    for (const name of others) owners.set(name, owner!);
  }
  return owners;
}

// A vocabulary of a hundred thousand words is not a note on a file
const LONGEST = 100_000;

// Metadata as texts, what is none as JSON; and the names of those that are too long
function textsOf(metadata: ReadonlyMap<string, unknown>): [Record<string, string>, string[]] {
  const kept: [string, string][] = [];
  const lost: string[] = [];
  for (const [key, value] of metadata) {
    if (key === "lensor.origin") continue;
    const text = typeof value === "string" ? value : JSON.stringify(value, plain);
    if (text === undefined || text.length > LONGEST) lost.push(key);
    else kept.push([key, text]);
  }
  return [Object.fromEntries(kept), lost];
}
