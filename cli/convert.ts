import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { historyIn } from "./_history.ts";
import { outIn, renameIn, savingIn } from "./_options.ts";
import { count } from "./_text.ts";

/** Writes a checkpoint of any format as another. */
export const convert: Command = {
  help: `lensor convert FILE --out FILE: writes a checkpoint as safetensors, or as npz if the name ends so

  --out, -o FILE          what to write; it appears whole or not at all
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64
  --only GLOB             writes these tensors alone; may be given again
  --drop GLOB             leaves these out; may be given again
  --rename PATTERN=>TEXT  a regular expression and what to put for it; may be given again, each sees what the one before made
  --shard SIZE            safetensors in files of at most this size (5GB, 500MiB), with an index

  Globs see the new names. In safetensors one of two tied tensors is left out, and named with its twin in the metadata.`,
  takes: ["a FILE"],
  options: { value: ["out", "dtype", "shard"], values: ["only", "drop", "rename"] },
  async run(args, host) {
    const out = outIn(args), saving = savingIn(args), rename = renameIn(args);
    const opened = await ln.openCheckpoint(args.names[0]!, { onUnknown: "inert" });
    try {
      const named = rename ? ln.renamed(opened, { rename }) : opened;
      const kept = namesOf(named, args.all("only"), args.all("drop"));
      const entries = kept.map((name) => entryOf(named, name, saving.dtype));
      if (/\.npz$/i.test(out)) await writeNpz(entries, out, saving);
      else await writeSafetensors(entries, out, saving, named, originsOf(opened, rename));
      host.say(
        `${out}: ${count(kept.length, "tensor")} of ${opened.name}${saving.dtype ? ` as ${saving.dtype}` : ""}`,
      );
      return 0;
    } finally {
      opened.close?.();
    }
  },
};

function namesOf(checkpoint: ln.Checkpoint, only: readonly string[], drop: readonly string[]): string[] {
  const { specs, raw } = checkpoint, all = [...specs.keys(), ...raw?.keys() ?? []];
  if (only.length === 0 && drop.length === 0) return all;
  // A model of the names knows what a glob means; its tensors need no values for that
  const model = ln.modelFromSpecs(new Map(all.map((name) => [name, { shape: [], dtype: "float32" as const }])));
  let mark: ln.Init = ln.fill(ln.tensors, ln.zeros);
  if (only.length > 0) mark = ln.only(only, mark);
  if (drop.length > 0) mark = ln.except(drop, mark);
  const marked = ln.origins(mark(model, ln.keyed(0))).filter(({ kind }) => kind === "draw").map(({ path }) => path);
  const kept = new Set(marked);
  return all.filter((name) => kept.has(name));
}

function entryOf(checkpoint: ln.Checkpoint, name: string, dtype: ln.DType | undefined): ln.SaveEntry {
  const raw = checkpoint.raw?.get(name);
  if (raw) return { name, ...raw, read: () => checkpoint.readRaw!(name) };
  const spec = checkpoint.specs.get(name)!, { shape, dtype: from } = spec;
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

// Where the tensors come from, by their new names: what the file says of them, and then the file itself
function originsOf(opened: ln.Checkpoint, rename: ln.Rename = (name) => name): Map<string, readonly ln.Origin[]> {
  const history = historyIn(opened), { name: from } = opened;
  return new Map([...opened.specs.keys(), ...opened.raw?.keys() ?? []].map((name) => {
    const path = rename(name), load: ln.Origin = { kind: "load", by: "convert", path, from, name };
    return [path, [...history.get(name) ?? [], load]];
  }));
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
  origins: ReadonlyMap<string, readonly ln.Origin[]>,
): Promise<void> {
  const names = new Set(entries.map(({ name }) => name)), owners = new Map<string, string>();
  for (const group of tied) {
    const [owner, ...others] = group.filter((name) => names.has(name));
    for (const name of others) owners.set(name, owner!);
  }
  const left = entries.filter(({ name }) => !owners.has(name));
  const metadata = {
    ...Object.fromEntries([...said].filter((pair): pair is [string, string] => typeof pair[1] === "string")),
    ...Object.fromEntries(owners),
    "lensor.origin": JSON.stringify(Object.fromEntries(left.map(({ name }) => [name, origins.get(name)]))),
  };
  if (maxShardBytes === undefined) await ln.writeSafetensors(left, out, { metadata });
  else await ln.writeShardedSafetensors(left, out, { metadata, maxShardBytes });
}
