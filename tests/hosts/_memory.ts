/** Run by memory_test.ts in a process of its own, with `--expose-gc`: prints how many bytes a job took beyond what it had to. */
import * as ln from "../../mod.ts";

const MIB = 2 ** 20, SIZE = 80 * MIB;
const [job = ""] = Deno.args;
const pool = await ln.openPool({ workers: 1 });

const fills: Readonly<Record<string, () => ln.Values>> = {
  "keyed float32": () => ln.keyed(0).normal(SIZE / 4, { std: 1 }),
  "keyed bfloat16": () => ln.keyed(0).uniform(SIZE / 2, { low: 0, high: 1, dtype: "bfloat16" }),
  "keyed float32 on a pool": () => ln.keyed(0, { pool }).normal(SIZE / 4, { std: 1 }),
  "torch bfloat16": () => ln.torch(0).normal(SIZE / 2, { std: 1, dtype: "bfloat16" }),
  "jax float32": () => ln.jax(0).normal(SIZE / 4, { std: 1 }),
  "numpy float32": () => ln.numpy(0).uniform(SIZE / 4, { low: 0, high: 1 }),
};

if (job === "repeated") {
  const into = new Float32Array(300_000), rng = ln.keyed(0, { pool });
  const fill = (times: number) => {
    for (let i = 0; i < times; i++) {
      rng.at(`w${i}`).normal(into.length, { std: 1, into });
      rng.at(`b${i}`).uniform(5000, { low: 0, high: 1 });
    }
    collect();
    return Deno.memoryUsage().rss;
  };
  const before = fill(200);
  console.log(fill(1000) - before);
} else {
  ln.keyed(0, { pool }).normal(300_000, { std: 1 });
  collect();
  const before = Deno.memoryUsage().rss, values = fills[job]!();
  console.log(peak() - before - values.byteLength);
}
pool.close();

function collect(): void {
  (globalThis as unknown as { gc(): void }).gc();
}

// The most that was ever resident, where the system tells it; elsewhere what is now
function peak(): number {
  const now = Deno.memoryUsage().rss;
  if (Deno.build.os !== "linux") return now;
  return Number(/VmHWM:\s*(\d+) kB/.exec(Deno.readTextFileSync("/proc/self/status"))?.[1] ?? 0) * 1024;
}
