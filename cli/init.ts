import * as ln from "../mod.ts";
import { type Args, type Command, type Host, Usage } from "./_command.ts";
import { open } from "./_open.ts";
import { outIn, renameIn, savingIn, tellIdle, written } from "./_options.ts";
import { count } from "./_text.ts";

/** Gives every element of a model its first value. */
export const init: Command = {
  help: `lensor init MODEL --out FILE: gives every element of a model its first value, and writes it as safetensors

  MODEL is JSON as modelFromJson reads it, or a checkpoint, whose names and shapes then are the model. Checkpoints come first, a later one
  over an earlier one; then --cfg, --own and --torch-default, each for what is still missing. What is missing in the end is an error.
  Checkpoints that cfgs name are looked up from the working folder.

  --pretrained FILE       loads a checkpoint; may be given again
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --cfg TEXT              an init_cfg of MMLab as Python text; @FILE reads the text from a file
  --own                   the init_cfg that sit on the modules of MODEL
  --torch-default         what PyTorch's layers draw when they are built
  --seed N                0 unless given
  --generator NAME        keyed (unless given), or torch, jax, numpy: the bits that these draw
  --out, -o FILE          what to write; it appears whole or not at all
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --non-finite allow      writes NaN and infinities among the params, which are an error otherwise
  --shard SIZE            files of at most this size (5GB, 500MiB), with an index FILE.index.json
  --dry-run               says where every tensor would come from, and writes nothing`,
  takes: ["a MODEL"],
  options: {
    value: ["cfg", "prefix", "seed", "generator", "out", "dtype", "shard", "non-finite"],
    values: ["pretrained", "rename", "ignore"],
    flag: ["own", "torch-default", "dry-run"],
  },
  async run(args, host) {
    needPretrained(args);
    const dry = args.has("dry-run"),
      out = dry ? undefined : outIn(args, ["safetensors"]),
      saving = { ...savingIn(args), ...nonFiniteIn(args) },
      rng = generatorIn(args),
      rename = renameIn(args);
    const opened: ln.Checkpoint[] = [];
    const kept = (checkpoint: ln.Checkpoint): ln.Checkpoint => (opened.push(checkpoint), checkpoint);
    try {
      const model = await modelIn(args.names[0]!, host, kept);
      const ready = ln.initialize(model, ln.seq(...await stepsIn(args, model, host, kept, rename)), { rng });
      tellIdle(rename, host);
      host.say(ln.explain(ready));
      if (out === undefined) return 0;
      await ln.saveModel(ready, out, saving);
      host.say(`\n${written(count(ln.origins(ready).length, "tensor"), out, saving)}`);
      return 0;
    } finally {
      for (const checkpoint of opened) checkpoint.close?.();
    }
  },
};

// What belongs to checkpoints means nothing without one
function needPretrained(args: Args): void {
  if (args.has("pretrained")) return;
  const idle = ["prefix", "rename", "ignore"].find((name) => args.has(name));
  if (idle !== undefined) {
    throw new Usage(`--${idle} is for the entries of checkpoints; give one with --pretrained FILE`);
  }
}

function nonFiniteIn(args: Args): Pick<ln.SaveOptions, "nonFinite"> {
  const word = args.one("non-finite");
  if (word === undefined) return {};
  if (word !== "allow" && word !== "error") throw new Usage(`--non-finite ${word}: expected allow or error`);
  return { nonFinite: word };
}

type Kept = (checkpoint: ln.Checkpoint) => ln.Checkpoint;

async function modelIn(file: string, host: Host, kept: Kept): Promise<ln.Module> {
  if (/\.json$/i.test(file) && !/\.index\.json$/i.test(file)) return ln.modelFromJson(await host.read(file));
  return ln.modelFromCheckpoint(kept(await open(file, host)));
}

async function stepsIn(
  args: Args,
  model: ln.Module,
  host: Host,
  kept: Kept,
  rename: ln.Rename | undefined,
): Promise<ln.Init[]> {
  const steps: ln.Init[] = [], prefix = args.one("prefix"), ignore = args.all("ignore");
  for (const file of args.all("pretrained")) {
    steps.push(ln.pretrained(kept(await open(file, host)), {
      ...(prefix === undefined ? {} : { prefix }),
      ...(rename === undefined ? {} : { rename }),
      ...(ignore.length === 0 ? {} : { ignore }),
    }));
  }
  const opened = async (cfg: unknown) => {
    const checkpoints = await ln.openAll(cfg);
    for (const checkpoint of checkpoints.values()) kept(checkpoint);
    return { checkpoints };
  };
  const text = args.one("cfg");
  if (text !== undefined) {
    const cfg = ln.parseInitCfg(text.startsWith("@") ? await host.read(text.slice(1)) : text);
    steps.push(ln.whenMissing(ln.mmlab(cfg, await opened(cfg))));
  }
  if (args.has("own")) steps.push(ln.whenMissing(ln.own(await opened(model))));
  if (args.has("torch-default")) steps.push(ln.whenMissing(ln.torchDefault));
  return steps;
}

function generatorIn(args: Args): ln.Rng {
  const name = args.one("generator") ?? "keyed", seed = args.one("seed") ?? "0";
  if (!/^\d+$/.test(seed)) throw new Usage(`--seed ${seed}: expected an integer from 0 on`);
  const make = Object.hasOwn(GENERATORS, name) ? GENERATORS[name] : undefined;
  if (make === undefined) throw new Usage(`--generator ${name}: expected ${Object.keys(GENERATORS).join(", ")}`);
  return make(BigInt(seed));
}

const GENERATORS: Readonly<Record<string, (seed: bigint) => ln.Rng>> = {
  keyed: (seed) => ln.keyed(seed),
  torch: (seed) => ln.torch(seed),
  jax: (seed) => ln.jax(seed),
  numpy: (seed) => ln.numpy(seed),
};
