/**
 * Starts a model of 1e9 bfloat16 parameters (2 GB) and saves it, in one file, in shards and by a plan, each in a
 * process of its own: time and the most memory that was resident; for a plan also what a plain copy of its file takes,
 * written through to the same disk. Then the same with PyTorch and safetensors.
 *
 * By themselves, on one processor, drawing takes 1.5 s, the SHA-256 of a plan's file 1.3 s, writing 0.8 s: two
 * processors cannot make the file of a plan in less than 1.8 s, one file without a digest in less than 1.5 s, and no
 * disk is quicker than its copy.
 *
 *     PEERS_PYTHON=<python with torch and safetensors> deno run -A bench/stream.ts [folder] [parameters = 1e9] [rounds
 *     = 2]
 *
 * Linux only: the peak comes from /proc.
 */
import { fill, initialize, keyed, linear, makeShard, module, normal, openPool, plan, saveModel } from "../mod.ts";

const WIDTH = 4096;

if (Deno.args[0] === "child") await child(Deno.args[1]!, Number(Deno.args[2]), Deno.args[3]!);
else await parent(Deno.args[0] ?? ".", Number(Deno.args[1] ?? 1e9), Number(Deno.args[2] ?? 2));

// Square layers like those of a transformer
async function child(folder: string, parameters: number, how: string): Promise<void> {
  const layers = Math.round(parameters / WIDTH / WIDTH);
  const one = linear(WIDTH, WIDTH, { bias: false, dtype: "bfloat16" });
  const model = module("Stack", {
    children: Array.from({ length: layers }, (_, k): [string, typeof one] => [`${k}`, one]),
  });
  const pool = how.includes("pool") ? await openPool() : undefined;
  const start = performance.now();
  const ready = initialize(model, fill("**", normal({ std: 0.02 })), { rng: keyed(0, pool ? { pool } : {}) });
  const shards = how.includes("shards") ? { maxShardBytes: 500_000_000 } : {};
  if (how === "make") await makeShard(await plan(ready), 0, folder);
  else await saveModel(ready, `${folder}/model.safetensors`, shards);
  const seconds = (performance.now() - start) / 1000;
  pool?.close();
  const peak = Number(/VmHWM:\s+(\d+)/.exec(Deno.readTextFileSync("/proc/self/status"))![1]) / 1024;
  console.log(`${seconds.toFixed(2)} s, ${peak.toFixed(0)} MB resident at most${how === "make" ? copied(folder) : ""}`);
}

// What the same bytes take as a plain copy
function copied(folder: string): string {
  const start = performance.now();
  Deno.copyFileSync(`${folder}/model.safetensors`, `${folder}/copy`);
  const copy = Deno.openSync(`${folder}/copy`);
  copy.syncSync();
  copy.close();
  return `; a copy of its file: ${((performance.now() - start) / 1000).toFixed(2)} s`;
}

async function parent(base: string, parameters: number, rounds: number): Promise<void> {
  const python = Deno.env.get("PEERS_PYTHON");
  const peer = decodeURIComponent(new URL("stream_peer.py", import.meta.url).pathname);
  const rows: [name: string, program: string, args: string[]][] = [
    "one file",
    "shards",
    "one file, pool",
    "shards, pool",
    "make",
  ]
    .map((
      how,
    ) => [`lensor, ${how}`, Deno.execPath(), ["run", "-A", import.meta.url, "child", "FOLDER", `${parameters}`, how]]);
  if (python) rows.push(["PyTorch + safetensors", python, [peer, "FOLDER", `${parameters}`]]);
  for (let round = 0; round < rounds; round++) {
    for (const [name, program, args] of rows) {
      const folder = await Deno.makeTempDir({ dir: base });
      const { stdout } = await new Deno.Command(program, {
        args: args.map((a) => a === "FOLDER" ? folder : a),
        stderr: "inherit",
      }).output();
      console.log(`${name.padEnd(24)} ${new TextDecoder().decode(stdout).trim()}`);
      await Deno.remove(folder, { recursive: true });
    }
  }
}
