import * as ln from "../mod.ts";
import { type Args, type Host, Usage } from "./_command.ts";
import { adaptersIn } from "./_adapters.ts";
import { fillsIn } from "./_fills.ts";
import { initFileIn } from "./_init_file.ts";
import { open } from "./_open.ts";
import { recipesIn } from "./_recipes.ts";
import { choiceIn, renameIn, tellIdle } from "./_options.ts";

/** The options that say where values come from. */
export const INIT_OPTIONS = {
  value: ["cfg", "engine", "init", "into", "key", "prefix", "rules", "seed", "generator", "zoo"],
  values: ["pretrained", "rename", "ignore", "adapt", "fill", "freeze", "tie", "recipe"],
  flag: ["exact", "own", "torch-default", "whole", "dequantize"],
} as const;

/** The model that a command line asks for, with a value for every tensor. Its checkpoints stay open until `close`. */
export async function readyIn(args: Args, host: Host): Promise<{ readonly model: ln.Module; close(): void }> {
  needPretrained(args);
  needCfg(args);
  const rng = generatorIn(args);
  const rename = renameIn(args);
  const opened: ln.Checkpoint[] = [];
  const kept = (checkpoint: ln.Checkpoint): ln.Checkpoint => {
    opened.push(checkpoint);
    return checkpoint;
  };
  const close = () => opened.forEach((checkpoint) => checkpoint.close?.());
  try {
    const model = await modelIn(args, host, kept);
    const ready = ln.initialize(model, ln.seq(...await stepsIn(args, model, host, kept, rename)), { rng });
    tellIdle(rename, host);
    return { model: ready, close };
  } catch (error) {
    close();
    throw error;
  }
}

// What belongs to checkpoints means nothing without one
function needPretrained(args: Args): void {
  if (args.has("pretrained")) return;
  // A MODEL that is a checkpoint has keys and codes as well
  const choices = isJson(args.names[0]!) ? ["key", "whole", "dequantize"] : [];
  const idle = ["into", "prefix", "rename", "ignore", "adapt", ...choices].find((name) => args.has(name));
  if (idle !== undefined) {
    throw new Usage(`--${idle} is for the entries of checkpoints; give one with --pretrained FILE`);
  }
}

// What speaks of the cfgs of MMLab means nothing without one
function needCfg(args: Args): void {
  const engine = args.one("engine");
  if (engine !== undefined && engine !== "mmengine" && engine !== "mmcv1") {
    throw new Usage(`--engine ${engine}: expected mmengine or mmcv1`);
  }
  if (args.has("cfg") || args.has("own")) return;
  const idle = ["exact", "engine", "zoo"].find((name) => args.has(name));
  if (idle !== undefined) throw new Usage(`--${idle} is for the cfgs of MMLab; give them with --cfg TEXT or --own`);
}

type Kept = (checkpoint: ln.Checkpoint) => ln.Checkpoint;

const isJson = (file: string): boolean => /\.json$/i.test(file) && !/\.index\.json$/i.test(file);

async function modelIn(args: Args, host: Host, kept: Kept): Promise<ln.Module> {
  const file = args.names[0]!;
  if (isJson(file)) return ln.modelFromJson(await host.read(file));
  if (args.has("pretrained")) return ln.modelFromCheckpoint(kept(await open(file, host)));
  return ln.modelFromCheckpoint(await chosen(file, args, host, kept));
}

// What `--key`, `--whole` and `--dequantize` make of a checkpoint
async function chosen(file: string, args: Args, host: Host, kept: Kept): Promise<ln.Checkpoint> {
  const opened = kept(await open(file, host, choiceIn(args)));
  return args.has("dequantize") ? ln.dequantized(opened) : opened;
}

async function stepsIn(
  args: Args,
  model: ln.Module,
  host: Host,
  kept: Kept,
  rename: ln.Rename | undefined,
): Promise<ln.Init[]> {
  const prefix = args.one("prefix");
  const ignore = args.all("ignore");
  const adapt = adaptersIn(args);
  const steps: ln.Init[] = args.all("tie").map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw new Usage(`--tie ${text}: expected ALIAS=OWNER`);
    return ln.tie(text.slice(0, at), text.slice(at + 1));
  });
  const into = args.one("into");
  const at = (init: ln.Init) => into === undefined ? init : ln.within(into, init);
  for (const file of args.all("pretrained")) {
    const loaded = ln.pretrained(await chosen(file, args, host, kept), {
      ...(prefix === undefined ? {} : { prefix }),
      ...(rename === undefined ? {} : { rename }),
      ...(ignore.length === 0 ? {} : { ignore }),
      ...(adapt.length === 0 ? {} : { adapt }),
    });
    steps.push(at(loaded));
  }
  const fills = await fillsIn(args, host);
  if (fills) steps.push(fills);
  const program = await initFileIn(args, host);
  if (program) steps.push(ln.whenMissing(program));
  steps.push(...await recipesIn(args, host, kept));
  const zoo = args.one("zoo");
  const opened = async (cfg: unknown) => {
    const checkpoints = await ln.openAll(cfg, zoo === undefined ? {} : { zoo });
    for (const checkpoint of checkpoints.values()) kept(checkpoint);
    const engine = args.one("engine") as "mmengine" | "mmcv1" | undefined;
    return { checkpoints, exact: args.has("exact"), ...(engine !== undefined && { engine }) };
  };
  const text = args.one("cfg");
  if (text !== undefined) {
    const cfg = ln.parseInitCfg(text.startsWith("@") ? await host.read(text.slice(1)) : text);
    steps.push(ln.whenMissing(ln.mmlab(cfg, await opened(cfg))));
  }
  if (args.has("own")) steps.push(ln.whenMissing(ln.own(await opened(model))));
  if (args.has("torch-default")) steps.push(ln.whenMissing(ln.torchDefault));
  const start = await startOf(args.names[0]!, host, kept);
  if (start) steps.push(start);
  if (args.has("freeze")) steps.push(ln.freeze(args.all("freeze")));
  return steps;
}

// The values that the exporter of PyTorch models wrote beside the JSON, for what is still missing
async function startOf(file: string, host: Host, kept: Kept): Promise<ln.Init | undefined> {
  const start = file.replace(/\.json$/i, ".start.safetensors");
  if (start === file || /\.index\.json$/i.test(file)) return undefined;
  try {
    return ln.whenMissing(ln.pretrained(kept(await open(start, host))));
  } catch (error) {
    if (error instanceof ln.LensorError && error.code === "missing") return undefined;
    throw error;
  }
}

function generatorIn(args: Args): ln.Rng {
  const name = args.one("generator") ?? "keyed";
  const seed = args.one("seed") ?? "0";
  if (!/^\d+$/.test(seed)) throw new Usage(`--seed ${seed}: expected a non-negative integer`);
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
