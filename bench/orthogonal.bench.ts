/**
 * Orthogonal matrices beside NumPy and PyTorch, in float32 with one thread each: seconds, the median of the runs.
 *
 * PEERS_PYTHON=path/to/python deno run -A bench/orthogonal.bench.ts [512 1024 2048 4096]
 *
 * "keyed" multiplies random reflections in float32, "torch" is PyTorch's matrix, by QR in float64. The peers take
 * LAPACK's float32 routines. Without PEERS_PYTHON only ours are measured. The peers' turns come between ours, so that a
 * busy machine slows all alike.
 */
import { orthogonal } from "../initializers/mod.ts";
import { keyed, type Rng, torch } from "../random/mod.ts";

const sizes = Deno.args.length ? Deno.args.map(Number) : [512, 1024, 2048, 4096];
const python = Deno.env.get("PEERS_PYTHON");

const PEERS: Readonly<Record<string, string>> = {
  "NumPy":
    "z = np.random.default_rng(0).standard_normal((n, n), dtype=np.float32); q, r = np.linalg.qr(z); q *= np.sign(np.diag(r))",
  "NumPy float64":
    "z = np.random.default_rng(0).standard_normal((n, n)); q, r = np.linalg.qr(z); q *= np.sign(np.diag(r))",
  "PyTorch": "torch.nn.init.orthogonal_(torch.empty(n, n))",
};

const OURS: Readonly<Record<string, () => Rng>> = { keyed: () => keyed(0), torch: () => torch(0) };

function ours(n: number, rng: Rng): number {
  const start = performance.now();
  orthogonal()([n, n], rng);
  return (performance.now() - start) / 1000;
}

// One process a turn, that times itself after a small warm-up
async function theirs(call: string, n: number): Promise<number> {
  const code = `import time, numpy as np\n${call.includes("torch") ? "import torch; torch.set_num_threads(1)" : ""}
def go(n):\n    ${call}\ngo(64)\nstart = time.perf_counter(); go(${n}); print(time.perf_counter() - start)`;
  const env = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const { stdout } = await new Deno.Command(python!, { args: ["-c", code], env, stderr: "inherit" }).output();
  return Number(new TextDecoder().decode(stdout));
}

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;

if (import.meta.main) {
  for (const rng of Object.values(OURS)) ours(128, rng());
  for (const n of sizes) {
    const rounds = n > 2048 ? 1 : 3;
    const times: Record<string, number[]> = {};
    for (let round = 0; round < rounds; round++) {
      for (const [name, rng] of Object.entries(OURS)) (times[name] ??= []).push(ours(n, rng()));
      for (const [name, call] of Object.entries(python ? PEERS : {})) (times[name] ??= []).push(await theirs(call, n));
    }
    const own = median(times["keyed"]!);
    const shown = Object.entries(times).map(([name, list]) => {
      const time = median(list);
      return `${name} ${time.toFixed(2)} s${name in OURS ? "" : ` (keyed: ${(own / time).toFixed(2)} of it)`}`;
    });
    console.log(`${n}: ${shown.join(", ")}`);
  }
}
