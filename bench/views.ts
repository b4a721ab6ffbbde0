/**
 * Views of a checkpoint of 4 GB written as files, each in a process of its own: queries, keys and values joined; the
 * joined ones divided again; two models merged with their base by `ties`; and float32 cast to bfloat16. It prints the
 * seconds, the seconds of the processor, and the most memory that was resident, beside PyTorch; then what the whole
 * processes take, from their start and with their imports.
 *
 *     PEERS_PYTHON=<python with torch and safetensors> deno run -A bench/views.ts [folder] [gigabytes = 4] [rounds = 1]
 *     [joined] [divided] [merged] [convert]
 *
 * Both sync what they write. Before each begins the disk has settled and the source has been read once. What the disk
 * allows is shown by a plain copy of as many bytes, synced too: a view that takes no longer waits for nothing else. It
 * takes three times the size of the checkpoint on the disk. Linux only: the peak comes from /proc.
 */
import { cpuUsage } from "node:process";
import * as ln from "../mod.ts";

const WIDTH = 4096;
const KINDS = ["joined", "divided", "merged", "convert"] as const;
type Kind = (typeof KINDS)[number];
/** By how much a view is smaller than its source. */
const SHARE: Readonly<Record<Kind, number>> = { joined: 1, divided: 1, merged: 3, convert: 2 };
const HERE = import.meta.url;

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
      const copies: number[] = [];
      const ours: Time[] = [];
      const peers: Time[] = [];
      for (let round = 0; round < rounds; round++) {
        await settled(`${folder}/apart.safetensors`);
        copies.push(await copied(kind, folder));
        const source = `${folder}/${kind === "divided" ? "joined" : "apart"}.safetensors`;
        await settled(source);
        // Without the configuration that sends a door to the plain sources, as users import it
        const args = ["run", "--no-config", "-A", HERE, "child", folder, kind];
        ours.push(await shown(`lensor, ${kind}`, Deno.execPath(), args));
        if (kind === "joined") await Deno.rename(`${folder}/lensor.safetensors`, `${folder}/joined.safetensors`);
        else await Deno.remove(`${folder}/lensor.safetensors`);
        if (!python) continue;
        await settled(source);
        peers.push(await shown(`PyTorch, ${kind}`, python, [peer, folder, kind]));
        await Deno.remove(`${folder}/torch.safetensors`);
      }
      if (kind === "divided") await Deno.remove(`${folder}/joined.safetensors`);
      console.log(`${kind}, medians: copy ${median(copies).toFixed(2)} s; ${beside("job", ours, peers)}`);
      console.log(`${kind}, ${beside("whole", ours, peers)}`);
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

/** Seconds of a job as its program says, and of the whole process. */
interface Time {
  readonly job: number;
  readonly whole: number;
}

async function shown(name: string, program: string, args: string[]): Promise<Time> {
  const start = performance.now();
  const text = await run(program, args);
  console.log(`${name.padEnd(20)} ${text}`);
  return { job: parseFloat(text), whole: (performance.now() - start) / 1000 };
}

function beside(what: keyof Time, ours: readonly Time[], peers: readonly Time[]): string {
  const [lensor, torch] = [ours, peers].map((times) => median(times.map((time) => time[what]))) as [number, number];
  const ratio = peers.length > 0 ? `, torch ${torch.toFixed(2)} s: ${(torch / lensor).toFixed(1)} x` : "";
  return `${what}: lensor ${lensor.toFixed(2)} s${ratio}`;
}

// The disk has nothing to do, and the source is in the system's memory, which some systems take back after a while
async function settled(source: string): Promise<void> {
  await run("sync", []);
  await run("dd", [`if=${source}`, "of=/dev/null", "bs=1M"]);
}

// A plain copy of as many bytes as the view has
async function copied(kind: Kind, folder: string): Promise<number> {
  const from = `${folder}/apart.safetensors`;
  const to = `${folder}/copy.safetensors`;
  const size = Math.round((await Deno.stat(from)).size / SHARE[kind]);
  const start = performance.now();
  await run("dd", [`if=${from}`, `of=${to}`, "bs=128K", "iflag=count_bytes", `count=${size}`]);
  await run("sync", [to]);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${`copy, ${kind}`.padEnd(20)} ${seconds.toFixed(2)} s`);
  await Deno.remove(to);
  return seconds;
}

async function run(program: string, args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(program, { args }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout).trim();
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
