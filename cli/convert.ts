import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { empty } from "./_empty.ts";
import { outIn } from "./_formats.ts";
import { renameIn, savingIn, tellIdle, written } from "./_options.ts";
import { watched } from "./_progress.ts";
import { shown } from "./_tame.ts";
import { count } from "./_text.ts";
import { openMerged, VIEW_OPTIONS, viewed } from "./_views.ts";
import { originsOf, writeCheckpoint } from "./_write_checkpoint.ts";

/** Writes a checkpoint of any format as another. */
export const convert: Command = {
  help: `lensor convert FILE --out FILE: writes a checkpoint in the format that the name ends in

  lensor convert model.pth -o model.safetensors --dtype bfloat16 --drop 'optimizer.**'
  lensor convert model.safetensors -o fused.safetensors --join '**.qkv.*=**.q.*,**.k.*,**.v.*;axis=0'
  lensor convert --merge ties:density=0.5 base.safetensors a.safetensors b.safetensors -o merged.safetensors
  curl -s https://example.com/w.pth | lensor convert - -o - > w.safetensors

  FILE may be - for the standard input, and --out - is the standard output.

  --out, -o FILE          what to write, whole or not at all: .safetensors (any other name is that too), .npz, .pth (.pt, .bin, .ckpt),
                          .gguf, or .json for TensorFlow.js
  --format FORMAT         safetensors, torch, npz, gguf or tfjs, whatever the name ends in
  --key KEY               takes the set of weights below a key of the file, such as ema or ema/shadow
  --whole                 takes everything in the file, with the keys before the names
  --dequantize            writes quantized weights (fp8, int8, GPTQ, AWQ ...) as float32, by the scales in the file
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --only GLOB             writes these tensors alone; may be given again
  --drop GLOB             leaves these out; may be given again
  --join INTO=FROM,FROM   joins tensors along an axis, with options behind a semicolon: 'qkv=q,k,v;axis=0'; may be given again
  --divide FROM=INTO,INTO takes one tensor apart: 'qkv=q,k,v;axis=0,sizes=8:4:4'; may be given again
  --map PATTERN=OPERATION changes values: scale(X), add(X), clip(LOW, HIGH), transpose, or a program such as half.ts whose default
                          export is (tensor, name) => values; may be given again
  --merge METHOD          makes several FILEs one: linear, task-arithmetic, slerp, ties, dare or model-stock, with options behind a
                          colon: 'ties:density=0.5', 'linear:weights=0.3:0.7', 'slerp:t=0.5'
  --base FILE             what the files of --merge were trained from; without it the first FILE
  --rename PATTERN=>TEXT  a regular expression and what to put for it; may be given again, each sees what the one before made
  --shard SIZE            safetensors in files of at most this size (5GB, 500MiB), with an index FILE.index.json

  --join, --divide and --map are done in their order, before --dtype and --rename. Globs of --only and --drop see the new names. In safetensors one of two tied tensors is left out, and named with its twin in the metadata. What a file says
  besides is kept as far as the format holds it: in safetensors as text, or as JSON.`,
  takes: ["a FILE"],
  options: {
    value: ["out", "format", "key", "dtype", "shard", ...VIEW_OPTIONS.value],
    values: ["only", "drop", "rename", ...VIEW_OPTIONS.values],
    flag: ["whole", "dequantize"],
  },
  streams: "both",
  moreWith: "merge",
  async run(args, host) {
    const to = outIn(args);
    const saving = savingIn(args);
    const rename = renameIn(args);
    const opened = await openMerged(args, host);
    const tell = to.out === "-" ? host.complain : host.say;
    try {
      const read = await viewed(args.has("dequantize") ? ln.dequantized(opened) : opened, args, host);
      const wanted = saving.dtype ? ln.recast(read, saving.dtype) : read;
      const named = watched(rename ? ln.renamed(wanted, { rename }) : wanted, host, "writing");
      if (named.specs.size + (named.raw?.size ?? 0) === 0) throw empty("convert", named);
      const isText = (name: string) => named.raw?.get(name)?.dtype === "string";
      const chosen = namesOf(named, args.all("only"), args.all("drop"));
      const kept = chosen.filter((name) => !isText(name));
      for (const name of chosen.filter(isText)) host.complain(`${shown(name)} is not written: it holds texts`);
      const entries = kept.map((name) => entryOf(named, name));
      const history = args.has("merge") ? new Map() : ln.readOrigins(opened);
      const lost = await writeCheckpoint(entries, to, saving, named, originsOf(read, history, rename), host);
      tell(written(`${count(kept.length, "tensor")} of ${opened.name}`, to, saving));
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
