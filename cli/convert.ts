import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { open } from "./_open.ts";
import { empty } from "./_empty.ts";
import { outIn, renameIn, savingIn, tellIdle, written } from "./_options.ts";
import { count } from "./_text.ts";

/** Writes a checkpoint of any format as another. */
export const convert: Command = {
  help: `lensor convert FILE --out FILE: writes a checkpoint as safetensors, or as npz if the name ends so

  --out, -o FILE          what to write; it appears whole or not at all
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --only GLOB             writes these tensors alone; may be given again
  --drop GLOB             leaves these out; may be given again
  --rename PATTERN=>TEXT  a regular expression and what to put for it; may be given again, each sees what the one before made
  --shard SIZE            safetensors in files of at most this size (5GB, 500MiB), with an index FILE.index.json

  Globs see the new names. In safetensors one of two tied tensors is left out, and named with its twin in the metadata.`,
  takes: ["a FILE"],
  options: { value: ["out", "dtype", "shard"], values: ["only", "drop", "rename"] },
  async run(args, host) {
    const out = outIn(args, ["safetensors", "npz"]), saving = savingIn(args), rename = renameIn(args);
    const opened = await open(args.names[0]!, host);
    try {
      const named = rename ? ln.renamed(opened, { rename }) : opened;
      if (named.specs.size + (named.raw?.size ?? 0) === 0) throw empty("convert", named);
      const isText = (name: string) => named.raw?.get(name)?.dtype === "string";
      const chosen = namesOf(named, args.all("only"), args.all("drop"));
      const kept = chosen.filter((name) => !isText(name));
      for (const name of chosen.filter(isText)) host.complain(`${name} is not written: it holds texts`);
      const entries = kept.map((name) => entryOf(named, name, saving.dtype)), history = ln.readOrigins(opened);
      if (/\.npz$/i.test(out)) await writeNpz(entries, out, saving);
      else await writeSafetensors(entries, out, saving, named, originsOf(opened, history, rename));
      host.say(written(`${count(kept.length, "tensor")} of ${opened.name}`, out, saving));
      for (const [name, { why }] of named.unreadable ?? []) host.complain(`${name} is not written: ${why}`);
      if (!history) host.complain(`${opened.name} has a lensor.origin that cannot be read; it is not passed on`);
      tellIdle(rename, host);
      return 0;
    } finally {
      opened.close?.();
    }
  },
};

function namesOf(checkpoint: ln.Checkpoint, only: readonly string[], drop: readonly string[]): string[] {
  const { name: file, specs, raw } = checkpoint, all = [...specs.keys(), ...raw?.keys() ?? []];
  if (only.length === 0 && drop.length === 0) return all;
  // A model of the names knows what a glob means; its tensors need no values for that. A name with an empty part is no path
  const paths = all.filter((name) => name.split(".").every((part) => part !== ""));
  const model = ln.modelFromSpecs(new Map(paths.map((name) => [name, { shape: [], dtype: "float32" as const }])));
  let mark: ln.Init = ln.fill(ln.tensors, ln.zeros);
  if (only.length > 0) mark = ln.only(only, mark);
  if (drop.length > 0) mark = ln.except(drop, mark);
  const marked = ln.origins(mark(model, ln.keyed(0))).filter(({ kind }) => kind === "draw").map(({ path }) => path);
  const hit = new Set(marked), known = new Set(paths);
  const kept = all.filter((name) => known.has(name) ? hit.has(name) : only.length === 0);
  if (kept.length > 0) return kept;
  throw new ln.LensorError("no-match", `Cannot convert ${file}: --only and --drop leave none of its tensors`, { file });
}

function entryOf(checkpoint: ln.Checkpoint, name: string, dtype: ln.DType | undefined): ln.SaveEntry {
  const raw = checkpoint.raw?.get(name);
  if (raw) return { name, ...raw, read: () => checkpoint.readRaw!(name) };
  const { shape, dtype: from } = checkpoint.specs.get(name)!;
  const to = dtype !== undefined && /^b?float/.test(from) ? dtype : from;
  return {
    name,
    shape,
    dtype: to,
    elementwise: true,
    read: async (range, into) =>
      from === to
        ? await checkpoint.read(name, range, into)
        : ln.cast(await checkpoint.read(name, range), from, to, into),
  };
}

// Where the tensors and their parts come from, by the tensors' new names: what the file says of them, and then the file itself
function originsOf(
  opened: ln.Checkpoint,
  history: ReadonlyMap<string, readonly ln.Origin[]> = new Map(),
  rename: ln.Rename = (name) => name,
): Map<string, readonly History[]> {
  return new Map([...opened.specs.keys(), ...opened.raw?.keys() ?? []].map((name) => {
    const path = rename(name), load: ln.Origin = { kind: "load", by: "convert", path, from: opened.name, name };
    const told = ln.historiesOf(name, history);
    const parts = told.map(({ index, origin }): History => ({ path: path + index, origin: [...origin, load] }));
    return [path, parts.length ? parts : [{ path, origin: [load] }]];
  }));
}

interface History {
  readonly path: string;
  readonly origin: readonly ln.Origin[];
}

async function writeNpz(entries: ln.SaveEntry[], out: string, { maxShardBytes }: ln.SaveOptions): Promise<void> {
  if (maxShardBytes !== undefined) {
    throw new ln.LensorError("unsupported", `Cannot write ${out} in shards: an npz is one file`);
  }
  await ln.writeNpz(entries, out);
}

async function writeSafetensors(
  entries: readonly ln.SaveEntry[],
  out: string,
  { maxShardBytes }: ln.SaveOptions,
  { metadata: said, tied = [] }: ln.Checkpoint,
  origins: ReadonlyMap<string, readonly History[]>,
): Promise<void> {
  const names = new Set(entries.map(({ name }) => name)), owners = new Map<string, string>();
  for (const group of tied) {
    const [owner, ...others] = group.filter((name) => names.has(name));
    for (const name of others) owners.set(name, owner!);
  }
  const left = entries.filter(({ name }) => !owners.has(name));
  const texts = [...said].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const { "lensor.origin": _, ...own } = Object.fromEntries(texts);
  const metadata = { ...own, ...Object.fromEntries(owners) };
  const origin = (names: readonly string[]) => ({
    "lensor.origin": ln.originText(names.flatMap((path) => origins.get(path) ?? [{ path, origin: [] }])),
  });
  if (maxShardBytes !== undefined) {
    await ln.writeShardedSafetensors(left, out, { metadata, maxShardBytes, shardMetadata: origin });
  } else await ln.writeSafetensors(left, out, { metadata: { ...metadata, ...origin(left.map(({ name }) => name)) } });
}
