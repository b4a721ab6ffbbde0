import { shown } from "./_tame.ts";
import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { open } from "./_open.ts";
import { empty } from "./_empty.ts";
import { type Out, outIn } from "./_formats.ts";
import { choiceIn, renameIn, savingIn, tellIdle, written } from "./_options.ts";
import { count, plain } from "./_text.ts";

/** Writes a checkpoint of any format as another. */
export const convert: Command = {
  help: `lensor convert FILE --out FILE: writes a checkpoint in the format that the name ends in

  --out, -o FILE          what to write, whole or not at all: .safetensors (any other name is that too), .npz, .pth (.pt, .bin, .ckpt),
                          .gguf, or .json for TensorFlow.js
  --format FORMAT         safetensors, torch, npz, gguf or tfjs, whatever the name ends in
  --key KEY               takes the set of weights below a key of the file, such as ema or ema/shadow
  --whole                 takes everything in the file, with the keys before the names
  --dequantize            writes quantized weights (fp8, int8, GPTQ, AWQ ...) as float32, by the scales in the file
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --only GLOB             writes these tensors alone; may be given again
  --drop GLOB             leaves these out; may be given again
  --rename PATTERN=>TEXT  a regular expression and what to put for it; may be given again, each sees what the one before made
  --shard SIZE            safetensors in files of at most this size (5GB, 500MiB), with an index FILE.index.json

  Globs see the new names. In safetensors one of two tied tensors is left out, and named with its twin in the metadata. What a file says
  besides is kept as far as the format holds it: in safetensors as text, or as JSON.`,
  takes: ["a FILE"],
  options: {
    value: ["out", "format", "key", "dtype", "shard"],
    values: ["only", "drop", "rename"],
    flag: ["whole", "dequantize"],
  },
  async run(args, host) {
    const to = outIn(args);
    const saving = savingIn(args);
    const rename = renameIn(args);
    const opened = await open(args.names[0]!, host, choiceIn(args));
    try {
      const read = args.has("dequantize") ? ln.dequantized(opened) : opened;
      const wanted = saving.dtype ? ln.recast(read, saving.dtype) : read;
      const named = rename ? ln.renamed(wanted, { rename }) : wanted;
      if (named.specs.size + (named.raw?.size ?? 0) === 0) throw empty("convert", named);
      const isText = (name: string) => named.raw?.get(name)?.dtype === "string";
      const chosen = namesOf(named, args.all("only"), args.all("drop"));
      const kept = chosen.filter((name) => !isText(name));
      for (const name of chosen.filter(isText)) host.complain(`${shown(name)} is not written: it holds texts`);
      const entries = kept.map((name) => entryOf(named, name));
      const history = ln.readOrigins(opened);
      const lost = await write(entries, to, saving, named, originsOf(read, history, rename));
      host.say(written(`${count(kept.length, "tensor")} of ${opened.name}`, to, saving));
      for (const [name, { why }] of named.unreadable ?? []) host.complain(shown(`${name} is not written: ${why}`));
      for (const { key, tensors } of named.leftOut ?? []) {
        host.complain(
          `${shown(key)} is not written: another set of ${count(tensors, "tensor")}; --key ${key} takes it`,
        );
      }
      if (lost.length > 0) host.complain(shown(`not kept: ${lost.join(", ")}`));
      if (!history) host.complain(`${opened.name} has a lensor.origin that cannot be read; it is not passed on`);
      tellIdle(rename, host);
      return 0;
    } finally {
      opened.close?.();
    }
  },
};

function namesOf(checkpoint: ln.Checkpoint, only: readonly string[], drop: readonly string[]): string[] {
  const { name: file, specs, raw } = checkpoint;
  const all = [...specs.keys(), ...raw?.keys() ?? []];
  const wanted = only.length === 0 ? all : ln.pickNames(only, all);
  const dropped = new Set(drop.length === 0 ? [] : ln.pickNames(drop, all));
  const kept = wanted.filter((name) => !dropped.has(name));
  if (kept.length > 0) return kept;
  throw new ln.LensorError("no-match", `Cannot convert ${file}: --only and --drop leave none of its tensors`, { file });
}

function entryOf(checkpoint: ln.Checkpoint, name: string): ln.SaveEntry {
  const raw = checkpoint.raw?.get(name);
  if (raw) return { name, ...raw, read: () => checkpoint.readRaw!(name) };
  const { shape, dtype } = checkpoint.specs.get(name)!;
  return { name, shape, dtype, elementwise: true, read: (range, into) => checkpoint.read(name, range, into) };
}

// Where the tensors and their parts come from, by the tensors' new names: what the file says of them, and then the file
// itself
function originsOf(
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

interface History {
  readonly path: string;
  readonly origin: readonly ln.Origin[];
}

// Writes in the format that is asked for, and gives the names of the metadata that it cannot hold
async function write(
  entries: readonly ln.SaveEntry[],
  { out, format }: Out,
  { maxShardBytes }: ln.SaveOptions,
  from: ln.Checkpoint,
  origins: ReadonlyMap<string, readonly History[]>,
): Promise<readonly string[]> {
  const [own, lost] = textsOf(from.metadata);
  const owners = ownersOf(entries, from);
  const left = entries.filter(({ name }) => !owners.has(name));
  const origin = (names: readonly string[]) => ({
    "lensor.origin": ln.originText(names.flatMap((path) => origins.get(path) ?? [{ path, origin: [] }])),
  });
  const names = left.map(({ name }) => name);
  const metadata = { ...own, ...Object.fromEntries(owners) };
  if (format === "safetensors" && maxShardBytes !== undefined) {
    await ln.writeShardedSafetensors(left, out, { metadata, maxShardBytes, shardMetadata: origin });
    return lost;
  }
  if (maxShardBytes !== undefined && format !== "tfjs") {
    throw new ln.LensorError("unsupported", `Cannot write ${out} in shards: it is one file; leave --shard out`);
  }
  switch (format) {
    case "safetensors":
      await ln.writeSafetensors(left, out, { metadata: { ...metadata, ...origin(names) } });
      return lost;
    case "torch":
      await ln.writeTorch(left, out, { ties: owners, metadata: { ...own, ...origin(names) } });
      return lost;
    case "gguf":
      await ln.writeGguf(entries, out, { metadata: { ...own, ...origin(entries.map(({ name }) => name)) } });
      return lost;
    case "npz":
      await ln.writeNpz(entries, out);
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

// A vocabulary of a hundred thousand words is no note on a file
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
