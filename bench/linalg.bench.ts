/**
 * Linear algebra beside the peers, everybody on one thread: milliseconds, the least of several rounds in which all take
 * turns.
 *
 * Run:
 * `JS_PEERS=<folder with node_modules> PEERS_PYTHON=<python with NumPy> deno run -A bench/linalg.bench.ts [256 1024]
 * [words of a job]`; peers that are not there are left out. "solve" has one right side, "solve n" as many as there are
 * rows; qr gives q and r, svd all vectors.
 * Somebody who took more than two seconds is not asked again. ml-matrix has float64 only, jax-js float32.
 */
import { type Contender, type Job, JOBS, lensor, numpy, peers } from "./linalg/contenders.ts";

const sizes = Deno.args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const words = Deno.args.filter((arg) => !/^\d+$/.test(arg));
const folder = Deno.env.get("JS_PEERS");
const python = Deno.env.get("PEERS_PYTHON");
const own = lensor();
const others = folder ? await peers(folder) : [];
const outside = python ? [numpy(python)] : [];
const all: readonly Contender[] = [own, ...others, ...outside];
const ROUNDS = 9;
const PATIENCE = 2000;
const MILLISECONDS = 3000;

console.log(["job".padEnd(24), ...all.map(({ name }) => name.padStart(11)), "  ratios"].join(""));
for (const n of sizes.length ? sizes : [256]) {
  for (const dtype of ["float64", "float32"] as const) {
    for (const job of JOBS) {
      const title = `${job} ${n} ${dtype}`;
      if (words.length && !words.some((word) => title.includes(word))) continue;
      const times = await race(job, dtype, n);
      const shown = all.map(({ name }) => times.get(name)?.toFixed(2) ?? "-");
      console.log([title.padEnd(24), ...shown.map((text) => text.padStart(11)), "  ", ratios(times)].join(""));
    }
  }
}
for (const { stop } of all) await stop?.();

async function race(job: Job, dtype: "float64" | "float32", n: number): Promise<Map<string, number>> {
  const slow = new Set<string>();
  const least = new Map<string, number>();
  const runs = all.map(({ name, prepare }) => ({ name, run: prepare(job, dtype, n) }));
  const end = performance.now() + MILLISECONDS;
  for (let round = 0; round < ROUNDS && (round < 3 || performance.now() < end); round++) {
    for (const { name, run } of runs) {
      if (!run || slow.has(name)) continue;
      try {
        // The first round warms up, but counts for the slow
        const time = await run();
        if (time > PATIENCE) slow.add(name);
        if (round > 0 || time > PATIENCE) least.set(name, Math.min(least.get(name) ?? Infinity, time));
      } catch (error) {
        slow.add(name);
        if (round === 0) console.log(`${name} cannot do ${job}: ${String(error).split("\n")[0]}`);
      }
    }
  }
  return least;
}

function ratios(times: ReadonlyMap<string, number>): string {
  const mine = times.get("lensor")!;
  const theirs = times.get("NumPy");
  const parts: string[] = [];
  const best = [...times].filter(([name]) => name !== "lensor" && name !== "NumPy").sort((a, b) => a[1] - b[1])[0];
  if (best) parts.push(`${(best[1] / mine).toFixed(1)} x as fast as ${best[0]}`);
  if (theirs) parts.push(`${(mine / theirs).toFixed(2)} of NumPy's time`);
  return parts.join("; ");
}
