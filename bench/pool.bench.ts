/**
 * `keyed` with and without one worker, into memory that has been touched before: what a pool is worth, and from which
 * size. Divide by the number of elements for the time per element. The times mean nothing while something else uses the
 * second processor.
 */
import { allocate } from "../core/dtype.ts";
import type { DType } from "../core/types.ts";
import { keyed, openPool } from "../random/mod.ts";
import type { Rng } from "../random/mod.ts";

const pool = await openPool({ workers: 1 });
const rngs = { alone: keyed(0), helped: keyed(0, { pool }) };

for (const n of [100_000, 200_000, 1_000_000, 10_000_000]) {
  bench("normal", "float32", n, (rng, dtype, into) => rng.normal(n, { std: 0.02, dtype, into }));
  bench("normal", "bfloat16", n, (rng, dtype, into) => rng.normal(n, { std: 0.02, dtype, into }));
  bench("uniform", "float32", n, (rng, dtype, into) => rng.uniform(n, { low: -1, high: 1, dtype, into }));
}

function bench(
  name: string,
  dtype: DType,
  n: number,
  draw: (rng: Rng, dtype: DType, into: ReturnType<typeof allocate>) => unknown,
): void {
  const into = allocate(dtype, n);
  for (const [which, rng] of Object.entries(rngs)) {
    draw(rng, dtype, into);
    const group = `${n} ${name} ${dtype}`;
    Deno.bench({
      name: `${group}, ${which}`,
      group,
      baseline: which === "alone",
      fn: () => void draw(rng, dtype, into),
    });
  }
}

// Deno does not end while a worker lives; the last thing it runs is this
Deno.bench({ name: "closing the pool", group: "end", n: 1, warmup: 0, fn: () => pool.close() });
