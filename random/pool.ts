import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { type KeyedKernels, keyedKernels } from "../kernels/keyed.ts";
import type { Helpers } from "./keyed/_fill.ts";
import { type Start, startOf, type Worker } from "./pool/_start.ts";
import { makeTeam } from "./pool/_team.ts";
import type { Pool, PoolOptions } from "./types.ts";

/**
 * Starts workers for `keyed(seed, { pool })`, which draws large tensors on all of them, to the same bits as without.
 *
 * Normals and truncated normals are cut into their chunks of 16,384 elements from 131,072 elements on, uniform floats
 * from two million; smaller draws and all others run on the calling thread, which never waits for a worker: one that
 * dies costs its share of the speed. Workers are made from a text in memory and get the compiled kernels by message, so
 * that no permission is needed, no file read, and nothing started by an import. They need SharedArrayBuffer, which
 * browsers give to pages that are cross-origin isolated, and WebAssembly; a host without them gives a pool with
 * `workers: 0` that says why in `reason`.
 *
 * A program on Deno does not end before its pool is closed. Throws `type` or `range` unless `workers` is an integer
 * from 0 to 64.
 *
 * @example
 * ```ts
 * import { keyed, openPool } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * using pool = await openPool({ workers: 1 });
 * const n = 200_000, options = { std: 0.02 };
 * assertEquals(keyed(0, { pool }).normal(n, options), keyed(0).normal(n, options));
 * ```
 */
export function openPool(options: PoolOptions = {}): Promise<Pool> {
  return poolOf(options, keyedKernels(), startOf());
}

/** A pool with given kernels and a given way to start workers; null for what the host does not have. */
export async function poolOf(
  options: PoolOptions,
  kernels: KeyedKernels | null,
  start: Start | null,
): Promise<Pool & { readonly helpers: Helpers }> {
  checkOptions("open a pool", options, ["workers"]);
  const asked = checkWorkers(options.workers ?? usual());
  const lacking = kernels === null
    ? "the host has no WebAssembly with SIMD"
    : typeof SharedArrayBuffer !== "function"
    ? "the host has no SharedArrayBuffer; a page gets it with the headers COOP: same-origin and COEP: require-corp"
    : start === null
    ? "the host has no workers"
    : null;
  const team = lacking === null && asked > 0 ? makeTeam(asked, kernels!) : null;
  const workers = new Set<Worker>();
  let closed = false;
  await Promise.all((team?.orders ?? []).map(async (orders) => {
    const worker = await start!(orders, (failed) => workers.delete(failed));
    if (worker) workers.add(worker);
  }));
  const close = () => {
    closed = true;
    team?.end();
    for (const worker of workers) worker.end();
    workers.clear();
  };
  return {
    get workers() {
      return workers.size;
    },
    get reason() {
      if (workers.size >= asked) return null;
      return closed ? "it is closed" : lacking ?? `${asked - workers.size} did not start or failed`;
    },
    close,
    [Symbol.dispose]: close,
    helpers(job) {
      const least = CHEAP.has(job.transform[0]) ? 16 * LEAST : LEAST;
      if (workers.size === 0 || job.end - job.start < least) return false;
      team!.run(job);
      return true;
    },
  };
}

/** What a pool does for `keyed`; throws `type` for what `openPool` has not made. */
export function helpersOf(pool: Pool | undefined): Helpers | undefined {
  if (pool === undefined) return undefined;
  const { helpers } = (pool ?? {}) as { helpers?: Helpers };
  if (typeof helpers === "function") return helpers;
  throw new LensorError("type", `Cannot use a pool: found ${describe(pool)}; use what openPool gives`);
}

// Elements from which waking the workers pays: a wake-up takes as long as some ten thousand normals. A chunk of uniform
// numbers is made as fast as it is copied, so that only the copying into memory beyond the caches is shared
const LEAST = 1 << 17;
const CHEAP: ReadonlySet<string> = new Set(["uniform", "uniform64"]);

function usual(): number {
  const processors = globalThis.navigator?.hardwareConcurrency ?? 1;
  return Math.max(0, Math.min(7, processors - 1));
}

function checkWorkers(workers: unknown): number {
  const verb = "open a pool";
  if (typeof workers !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected a number as workers, found ${describe(workers)}`);
  }
  if (Number.isInteger(workers) && workers >= 0 && workers <= 64) return workers;
  throw new LensorError("range", `Cannot ${verb}: workers is ${workers}; use an integer from 0 to 64`);
}
