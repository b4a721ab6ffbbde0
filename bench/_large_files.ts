/** The parts of checkpoint.bench.ts that take a file of 2 GB, whole processes, or a library of their own. */
import { openCheckpoint, type Tensor, writeSafetensors } from "../mod.ts";
import { compare } from "./_compare.ts";
import type { Peer } from "./_peer.ts";

const GIGABYTES = 2;
const TENSORS = 20;
const ROUNDS = 3;

const here = (file: string): string => decodeURIComponent(new URL(file, import.meta.url).pathname);

/** The commands `inspect --values` and `convert` on 2 GB of float32, beside torch. */
export async function commands(folder: string, peer: Peer | undefined): Promise<void> {
  const path = `${folder}/large.safetensors`;
  const out = `${folder}/large.bf16.safetensors`;
  await writeLarge(path);
  // As users run it, from dist: the repository's import map would load hundreds of plain sources
  const command = ["run", "--no-config", "-A", here("../cli/lensor.ts")];
  const lensor = (...args: string[]) => () => run(Deno.execPath(), [...command, ...args]);
  const python = Deno.env.get("PEERS_PYTHON");
  const script = (...args: string[]) => () => run(python!, [here("checkpoint_peer.py"), folder, ...args]);
  await compare(`least, most, mean and deviation of ${GIGABYTES} GB of float32`, {
    "lensor inspect --values, whole process": lensor("inspect", "--values", path),
    ...(peer && {
      "torch, in a running process": () => peer.time("statistics_large"),
      "torch, whole process": script("statistics_large"),
    }),
  }, ROUNDS);
  await compare(`${GIGABYTES} GB of float32 to bfloat16, whole processes, written and synced`, {
    "lensor convert --dtype bfloat16": lensor("convert", path, "--out", out, "--dtype", "bfloat16"),
    ...(peer && { "torch": script("convert_large") }),
  }, ROUNDS);
  for (const file of [path, out]) await Deno.remove(file);
}

/** GGUF's Q4_K as float32, beside the library of the format. */
export async function quantized(folder: string, peer: Peer | undefined): Promise<void> {
  if (!peer) return;
  await peer.time("make_gguf");
  const checkpoint = await openCheckpoint(`${folder}/q4.gguf`);
  await compare("268 MB of float32 out of GGUF's Q4_K", {
    lensor: async () => {
      for (const name of checkpoint.specs.keys()) await checkpoint.read(name);
    },
    "gguf-py": () => peer.time("dequantize"),
  }, 5);
  checkpoint.close?.();
}

// Numbers as weights have them, another piece of memory for each tensor would only take time
async function writeLarge(path: string): Promise<void> {
  const n = GIGABYTES * 1e9 / 4 / TENSORS;
  const data = Float32Array.from({ length: n }, (_, i) => Math.sin(i) / 50);
  const tensor: Tensor = { shape: [n], dtype: "float32", data };
  await writeSafetensors(Array.from({ length: TENSORS }, (_, k): [string, Tensor] => [`t${k}`, tensor]), path);
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const { success } = await new Deno.Command(program, { args: [...args], stdout: "null", stderr: "inherit" }).output();
  if (!success) throw new Error(`${program} ${args.join(" ")} has failed`);
}
