/**
 * One table: nanoseconds per element of lensor and its peers, each the minimum of alternating runs on this machine.
 *
 * Run: `deno run -A bench/random.bench.ts [words of a job ...] [sizes such as 1e7 ...]`, all jobs and 1e5, 1e6, 1e7
 * unless said. Peers that are not there have no column: PEERS_PYTHON names an interpreter with torch, numpy and jax,
 * JS_PEERS a folder with `node_modules` (without it the packages of dev/peers/deno.json come from npm). Destinations
 * were touched before; jobs that make a new array say so.
 */
import { type Contestant, pythonPeer, scriptPeer } from "../dev/peers/client.ts";
import { jax, keyed, numpy, openPool, torch } from "../random/mod.ts";
import type { Rng, Values } from "../mod.ts";

const ROUNDS = 7;
const SIZES = [1e7, 1e6, 1e5];

/** A job and the peers that its last column compares it with. */
interface Row {
  readonly title: string;
  /** The peers' name for the job. */
  readonly job: string;
  readonly run: (n: number) => unknown;
  readonly beside: readonly string[];
}

let last: Values | undefined;
// One touched array, made anew when its kind changes
function into<A extends Values>(kind: { new (n: number): A }, n: number): A {
  if (!(last instanceof kind) || last.length !== n) last = new kind(n).fill(1 as never) as A;
  return last as A;
}
const f32 = (n: number) => ({ into: into(Float32Array, n) });
const half = (n: number, dtype: "bfloat16" | "float16") => ({ dtype, into: into(Uint16Array, n) });
const f64 = (n: number) => ({ dtype: "float64", into: into(Float64Array, n) }) as const;

const pool = await openPool({ workers: 1 });
const rng = keyed(0).at("weight");
const pooled = keyed(0, { pool }).at("weight");
const torchRng = torch(0);
const jaxRng = jax(0);
const numpyRng = numpy(0);
const cut = (by: Rng, std: number, a: number, b: number) => (n: number) =>
  by.truncatedNormal(n, { std, a, b, ...f32(n) });
const rows: readonly Row[] = [
  {
    title: "uniform",
    job: "uniform",
    run: (n) => rng.uniform(n, { low: -1, high: 1, ...f32(n) }),
    beside: ["torch ×1"],
  },
  {
    title: "normal",
    job: "normal",
    run: (n) => rng.normal(n, { std: 0.02, ...f32(n) }),
    beside: ["torch ×1", "NumPy", "tfjs", "numpy-ts", "@stdlib"],
  },
  {
    title: "normal, main + 1 worker",
    job: "normal",
    run: (n) => pooled.normal(n, { std: 0.02, ...f32(n) }),
    beside: ["torch ×1"],
  },
  {
    title: "truncated normal, std 1, ±2",
    job: "within 2 of 1",
    run: cut(rng, 1, -2, 2),
    beside: ["torch ×1"],
  },
  {
    title: "truncated normal, std .02, ±2",
    job: "within 2 of .02",
    run: cut(rng, 0.02, -2, 2),
    beside: ["torch ×1"],
  },
  {
    title: "truncated normal, std 1, −1 to 2",
    job: "other bounds",
    run: cut(rng, 1, -1, 2),
    beside: ["torch ×1"],
  },
  {
    title: "bfloat16 normal",
    job: "bfloat16 normal",
    run: (n) => rng.normal(n, { std: 0.02, ...half(n, "bfloat16") }),
    beside: ["torch ×1"],
  },
  {
    title: "float64 normal",
    job: "float64 normal",
    run: (n) => rng.normal(n, { std: 0.02, ...f64(n) }),
    beside: ["NumPy"],
  },
  {
    title: "constant",
    job: "constant",
    run: (n) => into(Float32Array, n).fill(0.5),
    beside: ["torch ×1"],
  },
  {
    title: "new array, normal",
    job: "new normal",
    run: (n) => rng.normal(n, { std: 1 }),
    beside: ["torch ×1"],
  },
  {
    title: "new array, normal, main + 1 worker",
    job: "new normal",
    run: (n) => pooled.normal(n, { std: 1 }),
    beside: ["torch ×1"],
  },
  {
    title: "torch(seed) uniform, same bits",
    job: "uniform",
    run: (n) => torchRng.uniform(n, { low: -1, high: 1, ...f32(n) }),
    beside: ["torch ×1"],
  },
  {
    title: "torch(seed) normal, same bits",
    job: "normal",
    run: (n) => torchRng.normal(n, { std: 0.02, ...f32(n) }),
    beside: ["torch ×1"],
  },
  {
    title: "torch(seed) truncated normal, std 1, ±2, same bits",
    job: "within 2 of 1",
    run: cut(torchRng, 1, -2, 2),
    beside: ["torch ×1"],
  },
  {
    title: "torch(seed) bfloat16 normal, same bits",
    job: "bfloat16 normal",
    run: (n) => torchRng.normal(n, { std: 0.02, ...half(n, "bfloat16") }),
    beside: [],
  },
  {
    title: "jax(seed) normal, same bits, new array",
    job: "new normal",
    run: (n) => jaxRng.normal(n, { std: 1 }),
    beside: ["JAX ×1"],
  },
  {
    title: "numpy(seed) standard_normal, same bits",
    job: "float64 standard normal",
    run: (n) => numpyRng.standardNormal(n, f64(n)),
    beside: ["NumPy"],
  },
  {
    title: "numpy(seed) standard_normal float32, same bits",
    job: "float32 standard normal",
    run: (n) => numpyRng.standardNormal(n, f32(n)),
    beside: ["NumPy"],
  },
];

/** Seconds of lensor itself, in this process. */
function seconds(row: Row, n: number, times: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i++) row.run(n);
  return Promise.resolve((performance.now() - start) / 1000);
}

/** The least nanoseconds per element of lensor and of each peer, runs in turn; a peer without the job has none. */
async function measure(row: Row, n: number, peers: readonly Contestant[]): Promise<(number | undefined)[]> {
  const runs = [
    (times: number) => seconds(row, n, times),
    ...peers.map((p) => (times: number) => p.seconds(row.job, n, times)),
  ];
  const least: (number | undefined)[] = [];
  const times: number[] = [];
  for (const [i, run] of runs.entries()) {
    // Warm, and find out how often it has to run to take some milliseconds
    for (let warm = 0; warm < 2; warm++) least[i] = await run(1);
    times[i] = Math.max(1, Math.min(50, Math.round(0.005 / (least[i] ?? 1))));
    if (least[i] !== undefined) least[i] = Infinity;
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, run] of runs.entries()) {
      if (least[i] === undefined) continue;
      least[i] = Math.min(least[i], (await run(times[i]!))! / times[i]!);
    }
  }
  return least.map((s) => s === undefined ? undefined : 1e9 * s / n);
}

const words = Deno.args.filter((arg) => Number.isNaN(Number(arg)));
const sizes = Deno.args.map(Number).filter((n) => !Number.isNaN(n));
const wanted = rows.filter(({ title }) => words.length === 0 || words.some((word) => title.includes(word)));
// Anew for each size: some peers keep what they once made, and have no room for it later
const openPeers = async () =>
  (await Promise.all([
    pythonPeer("torch ×1", "torch", 1),
    pythonPeer("torch ×2", "torch", 2),
    pythonPeer("NumPy", "numpy"),
    pythonPeer("JAX ×1", "jax", 1),
    pythonPeer("JAX ×2", "jax", 2),
    scriptPeer("tfjs", "tfjs"),
    scriptPeer("numpy-ts", "numpy-ts"),
    scriptPeer("@stdlib", "stdlib"),
    scriptPeer("plain JS", "plain"),
  ])).filter((peer) => peer !== undefined);

const line = (cells: readonly unknown[]): void => console.log(`| ${cells.join(" | ")} |`);
let begun = false;
for (const n of sizes.length > 0 ? sizes : SIZES) {
  const peers = await openPeers();
  if (!begun) {
    line(["job (ns per element)", "n", "lensor", ...peers.map(({ name }) => name), "times as fast as"]);
    line(["---", "---:", "---:", ...peers.map(() => "---:"), "---"]);
    begun = true;
  }
  for (const row of wanted) {
    const [own, ...others] = await measure(row, n, peers);
    const ratios = row.beside.flatMap((name) => {
      const ns = others[peers.findIndex((peer) => peer.name === name)];
      return ns === undefined ? [] : [`${name} ${(ns / own!).toFixed(2)}`];
    });
    line([
      row.title,
      n.toExponential(0).replace("+", ""),
      ...[own, ...others].map((ns) => ns?.toFixed(2) ?? ""),
      ratios.join("; "),
    ]);
  }
  await Promise.all(peers.map((peer) => peer.close()));
}
pool.close();
