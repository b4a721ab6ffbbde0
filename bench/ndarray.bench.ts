/**
 * float32 arrays beside the peers, everybody on one thread, in one table.
 *
 * Run:
 * `JS_PEERS=<folder with node_modules> PEERS_PYTHON=<python with NumPy> deno run -A bench/ndarray.bench.ts [words of a
 * job]`; peers that are not there are left out. Times are the least of several rounds in which all take turns; results
 * go to new memory unless said.
 * A turn is five calls in a row of what is quick, since the first one finds the caches full of the others' data; with
 * `--cold` it is one. Results are given back at once by those who want that. With `--kept` nobody gives anything back
 * before the end, so that add and exp need new memory from all; it is one call a turn, few rounds, and the median.
 */
import { add, conv2d, exp, matmul, ndarray, nj, sum, type View } from "../ndarray/mod.ts";
import { type Contender, type Job, JOBS, numbers, type Run } from "./ndarray/jobs.ts";
import { startNumpy } from "./ndarray/numpy.ts";
import { loadPeers } from "./ndarray/peers.ts";

const words = Deno.args.filter((arg) => !arg.startsWith("--"));
const KEPT = Deno.args.includes("--kept");
const TURN = KEPT || Deno.args.includes("--cold") ? 1 : 5;
const SECONDS = 4;
const ROUNDS = 15;
const KEPT_BYTES = 240e6;

const folder = Deno.env.get("JS_PEERS");
const python = Deno.env.get("PEERS_PYTHON");
const outside = python ? startNumpy(python, KEPT) : undefined;
const peers = folder ? await loadPeers(folder) : [];
const all: readonly Contender[] = [lensor(), lensorNj(), ...peers, ...outside ? [outside] : []];

console.log(KEPT ? "milliseconds, the median" : `milliseconds, the least of up to ${ROUNDS} rounds`);
const held: unknown[] = [];
console.log(["job".padEnd(20), ...all.map((c) => c.name.padStart(11)), "  ratios"].join(""));
for (const job of JOBS) {
  const name = `${job.op} ${job.n}`;
  if (KEPT && job.op !== "add" && job.op !== "exp") continue;
  if (words.length && !words.some((word) => name.includes(word))) continue;
  const times = await race(job);
  const ms = all.map((c) => times.get(c.name)?.toFixed(2) ?? "-");
  console.log([name.padEnd(20), ...ms.map((t) => t.padStart(11)), "  ", ratios(times)].join(""));
}
await outside?.stop();

// All take turns until the time is over; every contender runs three times at least, the first of them to warm up
async function race(job: Job): Promise<Map<string, number>> {
  const runs: [Contender, Run][] = [];
  const times = new Map<string, number[]>();
  for (const c of all) {
    const run = await c.prepare(job);
    if (run) runs.push([c, run]);
  }
  const slow = new Set<string>();
  const end = performance.now() + SECONDS * 1000;
  const rounds = KEPT ? Math.min(30, KEPT_BYTES / (4 * job.n)) : ROUNDS;
  for (let round = 0; round < rounds && (round < 3 || performance.now() < end); round++) {
    // Everybody is first once: new memory may cost the first one more
    for (const [c, run] of [...runs.slice(round % runs.length), ...runs.slice(0, round % runs.length)]) {
      if (slow.has(c.name)) continue;
      for (let call = 0, time = 0; call < TURN && time < 50; call++) {
        const start = performance.now();
        const result = run();
        const answer = result instanceof Promise ? await result : result;
        if (!KEPT) c.dispose?.(answer);
        time = c.name === "NumPy" ? Number(answer) * 1000 : performance.now() - start;
        if (KEPT) held.push(answer);
        if (round > 0 || time > 1000) times.set(c.name, [...times.get(c.name) ?? [], time]);
        if (time > 1000) slow.add(c.name);
      }
    }
  }
  const one = (list: number[]) => list.toSorted((a, b) => a - b)[KEPT ? list.length >> 1 : 0]!;
  return new Map([...times].map(([name, list]) => [name, one(list)]));
}

function ratios(times: ReadonlyMap<string, number>): string {
  const own = times.get("lensor")!;
  const parts: string[] = [];
  const numjs = times.get("numjs") ?? times.get("@d4c/numjs");
  const numpy = times.get("NumPy");
  if (numjs) parts.push(`${(numjs / own).toFixed(1)} x numjs`);
  const js = [...times].filter(([name]) => !/^lensor|NumPy/.test(name)).sort((a, b) => a[1] - b[1])[0];
  if (js) parts.push(`${(js[1] / own).toFixed(2)} x the best, ${js[0]}`);
  if (numpy) parts.push(`${(own / numpy).toFixed(2)} of NumPy's time`);
  return parts.join("; ");
}

function lensor(): Contender {
  const square = (n: number): View => ndarray({ shape: [n, n], data: numbers(n * n) });
  return {
    name: "lensor",
    prepare({ op, n }) {
      if (op === "matmul") {
        const a = square(n);
        const b = square(n);
        return () => void matmul(a, b);
      }
      if (op === "conv2d") {
        const x = ndarray({ shape: [1, 64, 56, 56], data: numbers(64 * 56 * 56) });
        const k = ndarray({ shape: [64, 64, 3, 3], data: numbers(64 * 64 * 9) });
        return () => void conv2d(x, k, { padding: 1 });
      }
      const a = ndarray(numbers(n));
      const b = ndarray(numbers(n));
      const out = ndarray(new Float32Array(n));
      return {
        add: () => add(a, b),
        "add into out": () => add(a, b, { out }),
        exp: () => exp(a),
        sum: () => sum(a),
      }[op];
    },
  };
}

function lensorNj(): Contender {
  return {
    name: "lensor nj",
    prepare({ op, n }) {
      if (op === "conv2d") return undefined;
      if (op === "matmul") {
        const a = nj.float32(numbers(n * n)).reshape(n, n);
        return () => void a.dot(a);
      }
      const a = nj.float32(numbers(n));
      const b = nj.float32(numbers(n));
      return { add: () => a.add(b), "add into out": () => a.add(b, false), exp: () => a.exp(), sum: () => a.sum() }[op];
    },
  };
}
