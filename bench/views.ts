/**
 * Views of a checkpoint of 4 GB written as files, each in a process of its own: queries, keys and values joined; the
 * joined ones divided again; two models merged with their base by `ties`; and float32 cast to bfloat16. It prints the
 * seconds, the seconds of the processor, and the most memory that was resident, beside PyTorch.
 *
 *     PEERS_PYTHON=<python with torch and safetensors> deno run -A bench/views.ts [folder] [gigabytes = 4] [rounds = 1]
 *     [joined] [divided] [merged] [convert]
 *
 * Both sync what they write, and the disk has settled before each begins. What the disk allows is shown by a copy of
 * the file that is written, by `cp` and synced: a view that takes no longer is as quick as it can be. It takes three
 * times the size of the checkpoint on the disk. Linux only: the peak comes from /proc.
 */
import { cpuUsage } from "node:process";
import * as ln from "../mod.ts";

const WIDTH = 4096;
const KINDS = ["joined", "divided", "merged", "convert"] as const;
type Kind = (typeof KINDS)[number];

if (Deno.args[0] === "child") await child(Deno.args[1]!, Deno.args[2] as Kind);
else await parent(Deno.args[0] ?? ".", Number(Deno.args[1] ?? 4), Number(Deno.args[2] ?? 1), Deno.args.slice(3));

async function child(folder: string, kind: Kind): Promise<void> {
  const start = performance.now();
  const source = await ln.openCheckpoint(`${folder}/${kind === "divided" ? "joined" : "apart"}.safetensors`);
  const view = viewOf(source, kind);
  const entries = [...view.specs].map(([name, { shape, dtype }]): ln.SaveEntry => ({
    name,
    shape,
    dtype,
    elementwise: true,
    read: (range, into) => view.read(name, range, into),
  }));
  await ln.writeSafetensors(entries, `${folder}/lensor.safetensors`);
  const seconds = (performance.now() - start) / 1000;
  source.close?.();
  const peak = Number(/VmHWM:\s+(\d+)/.exec(Deno.readTextFileSync("/proc/self/status"))![1]) / 1024;
  const { user, system } = cpuUsage();
  const busy = (user + system) / 1e6;
  console.log(`${seconds.toFixed(2)} s, processor ${busy.toFixed(2)} s, ${peak.toFixed(0)} MB resident at most`);
}

function viewOf(source: ln.Checkpoint, kind: Kind): ln.Checkpoint {
  const parts = ["q", "k", "v"].map((part) => `*.${part}.weight`);
  switch (kind) {
    case "joined":
      return ln.joined(source, "*.qkv.weight", parts);
    case "divided":
      return ln.divided(source, "*.qkv.weight", parts);
    case "convert":
      return ln.recast(source, "bfloat16");
    case "merged": {
      // The queries are the base, keys and values two models trained from it
      const only = (part: string) =>
        ln.renamed(ln.restricted(source, `*.${part}.weight`), { rename: (name) => name.replace(part, "w") });
      return ln.merged([only("k"), only("v")], ln.ties({ base: only("q"), density: 0.5 }));
    }
  }
}

async function parent(base: string, gigabytes: number, rounds: number, only: readonly string[]): Promise<void> {
  const folder = await Deno.makeTempDir({ dir: base });
  const python = Deno.env.get("PEERS_PYTHON");
  const peer = decodeURIComponent(new URL("views_peer.py", import.meta.url).pathname);
  try {
    await writeSource(`${folder}/apart.safetensors`, Math.round(gigabytes * 1e9 / 4 / 3 / WIDTH ** 2));
    for (const kind of KINDS.filter((kind) => only.length === 0 || only.includes(kind))) {
      for (let round = 0; round < rounds; round++) {
        await show(`lensor, ${kind}`, Deno.execPath(), ["run", "-A", import.meta.url, "child", folder, kind]);
        await showCopy(kind, folder);
        if (kind === "joined") await Deno.rename(`${folder}/lensor.safetensors`, `${folder}/joined.safetensors`);
        else await Deno.remove(`${folder}/lensor.safetensors`);
        if (!python) continue;
        await show(`PyTorch, ${kind}`, python, [peer, folder, kind]);
        await Deno.remove(`${folder}/torch.safetensors`);
      }
      if (kind === "divided") await Deno.remove(`${folder}/joined.safetensors`);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function writeSource(path: string, layers: number): Promise<void> {
  const one = ln.linear(WIDTH, WIDTH, { bias: false });
  const layer = ln.module("Attention", { children: { q: one, k: one, v: one } });
  const children = Array.from({ length: layers }, (_, i): [string, typeof layer] => [`${i}`, layer]);
  const start = ln.fill("**", ln.normal({ std: 0.02 }));
  await ln.saveModel(ln.initialize(ln.module("Stack", { children }), start, { rng: ln.keyed(0) }), path);
}

async function show(name: string, program: string, args: string[]): Promise<void> {
  await run("sync", []);
  console.log(`${name.padEnd(20)} ${await run(program, args)}`);
}

async function showCopy(kind: Kind, folder: string): Promise<void> {
  const copy = `${folder}/copy.safetensors`;
  await run("sync", []);
  const start = performance.now();
  await run("cp", [`${folder}/lensor.safetensors`, copy]);
  await run("sync", [copy]);
  console.log(`${`cp, ${kind}`.padEnd(20)} ${((performance.now() - start) / 1000).toFixed(2)} s`);
  await Deno.remove(copy);
}

async function run(program: string, args: string[]): Promise<string> {
  const { success, stdout } = await new Deno.Command(program, { args, stderr: "inherit" }).output();
  if (!success) throw new Error(`${program} failed`);
  return new TextDecoder().decode(stdout).trim();
}
