import { assert, assertEquals } from "@std/assert";
import { targetOf } from "../../core/draw_target.ts";
import type { DType, Values } from "../../core/types.ts";
import { keyedKernels } from "../../kernels/keyed.ts";
import { initialize, saveModel, truncNormal } from "../../mod.ts";
import { fill, linear, materialize, values } from "../../mod.ts";
import type { Job } from "../../random/keyed/_fill.ts";
import { rootKey } from "../../random/keyed/_key.ts";
import { keyed, openPool } from "../../random/mod.ts";
import type { Pool, Rng } from "../../random/mod.ts";
import { poolOf } from "../../random/pool.ts";
import { startOf } from "../../random/pool/_start.ts";
import { makeTeam, type Team } from "../../random/pool/_team.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";

type Draw = (rng: Rng, n: number, o: { dtype: DType; range?: readonly [number, number]; into?: Values }) => Values;
const draws: Record<string, Draw> = {
  uniform: (rng, n, o) => rng.uniform(n, { low: -3, high: 5, ...o }),
  normal: (rng, n, o) => rng.normal(n, { mean: 0.5, std: 2, ...o }),
  "two-sigma": (rng, n, o) => rng.truncatedNormal(n, { std: 2, within: 2, ...o }),
  truncated: (rng, n, o) => rng.truncatedNormal(n, { mean: 1, std: 2, a: 0, b: 2, ...o }),
};
const floats: DType[] = ["float32", "float64", "float16", "bfloat16"];
const kernels = keyedKernels()!;
const nothing = new Int32Array(new SharedArrayBuffer(4));

for (const [name, draw] of Object.entries(draws)) {
  Deno.test(`a pool draws ${name} of every dtype, size and range to the same bits, whatever the number of workers`, async () => {
    // Uniform numbers are shared out from two million on
    const n = name === "uniform" ? 2_110_000 : 180_000;
    const ranges: [number, number][] = name === "uniform" ? [[5, n - 1]] : [[0, n], [5, n - 1], [16383, n - 7]];
    using one = await openPool({ workers: 1 });
    using three = await openPool({ workers: 3 });
    assertEquals([one.workers, one.reason, three.workers, three.reason], [1, null, 3, null]);
    for (const dtype of floats) {
      // The inverse in float64 has no kernel, so no worker is asked; a million take a second
      if (name === "truncated" && dtype === "float64") continue;
      const whole = draw(keyed(7).at("w"), n, { dtype });
      for (const pool of [one, three]) {
        const rng = keyed(7, { pool }).at("w");
        for (const range of ranges) assertBits(draw(rng, n, { dtype, range }), whole.subarray(...range) as Values);
      }
    }
    assertEquals([one.workers, three.workers], [1, 3], "none has failed");
  });
}

Deno.test("a pool fills the destination that it is given, a part of an array too", async () => {
  using pool = await openPool({ workers: 2 });
  const n = 300_000;
  const room = new Float32Array(n + 10);
  const into = room.subarray(3, n + 3);
  assert(keyed(1, { pool }).normal(n, { std: 1, into }) === into);
  assertBits(into, keyed(1).normal(n, { std: 1 }));
  assertEquals([room[2], room[n + 3]], [0, 0]);
});

Deno.test("the chunks that a worker makes are the main thread's", async () => {
  for (const dtype of floats) {
    const taken = await withTeam(1, (team, make) => {
      // The main thread holds its first chunk back until every place of the worker is full
      const { tags, results } = team.orders[0]!;
      const full = () => results.every((_, place) => Atomics.load(tags, 4 * place) === 1);
      return make(dtype, () => {
        for (let i = 0; i < 10_000 && !full(); i++) Atomics.wait(nothing, 0, 0, 1);
      });
    });
    assert(taken.byMain <= taken.chunks - 4, `${dtype}: the main thread made ${taken.byMain}`);
    assertBits(taken.out, keyed(0).normal(taken.out.length, { std: 1, dtype }));
  }
});

Deno.test("a job beyond 2^32 chunks is told to the workers in full", async () => {
  using pool = await openPool({ workers: 1 });
  const n = Number.MAX_SAFE_INTEGER;
  const range = [2 ** 46 + 16379, 2 ** 46 + 16379 + 140_000] as const;
  assertBits(keyed(0, { pool }).normal(n, { std: 1, range }), keyed(0).normal(n, { std: 1, range }));
});

const failures: Record<string, [code: string, workers: number]> = {
  "that fails at its start": [`() => { throw new Error("no"); }`, 0],
  "that never gets ready": [`() => {}`, 0],
  "that fails at its first job": [
    `({ control }, ready) => { ready(); Atomics.wait(control, 0, 0); throw new Error("no"); }`,
    1,
  ],
  "that takes a chunk and falls asleep": [
    `({ control }, ready) => { ready(); Atomics.wait(control, 0, 0); Atomics.add(control, 1, 1); Atomics.wait(control, 0, 1); }`,
    1,
  ],
  "that ends itself with a chunk in hand": [
    `({ control }, ready) => { ready(); Atomics.wait(control, 0, 0); Atomics.add(control, 1, 1); }`,
    1,
  ],
  "that takes everything": [`({ control }, ready) => { ready(); for (;;) Atomics.add(control, 1, 1); }`, 1],
  "that gives back the chunks of a job before": [
    `({ control, tags, results }, ready) => {
      ready();
      for (results[0].fill(7);;) if (Atomics.load(tags, 0) === 0) { tags[1] = -3; tags[2] = 0; Atomics.store(tags, 0, 1); }
    }`,
    1,
  ],
};
for (const [which, [code, started]] of Object.entries(failures)) {
  Deno.test(`a worker ${which} costs its help and nothing else`, async () => {
    using pool = await poolOf({ workers: 1 }, kernels, startOf(code, started ? 5000 : 300));
    assertEquals([pool.workers, pool.reason], [started, started ? null : "1 did not start or failed"]);
    const rng = keyed(3, { pool });
    for (let i = 0; i < 3; i++) assertBits(rng.normal(400_000, { std: 1 }), keyed(3).normal(400_000, { std: 1 }));
  });
}

Deno.test("a worker that fails is no longer counted", async () => {
  using pool = await poolOf({ workers: 2 }, kernels, startOf(failures["that fails at its first job"]![0]));
  keyed(0, { pool }).normal(200_000, { std: 1 });
  for (let i = 0; i < 200 && pool.workers > 0; i++) await new Promise((resolve) => setTimeout(resolve, 20));
  assertEquals([pool.workers, pool.reason], [0, "2 did not start or failed"]);
  assertBits(keyed(0, { pool }).normal(200_000, { std: 1 }), keyed(0).normal(200_000, { std: 1 }));
});

Deno.test("a host that lacks something gives a pool without workers that says why", async () => {
  const { SharedArrayBuffer } = globalThis;
  const lacking = [await poolOf({ workers: 2 }, null, startOf()), await poolOf({ workers: 2 }, kernels, null)];
  try {
    (globalThis as { SharedArrayBuffer?: unknown }).SharedArrayBuffer = undefined;
    lacking.push(await poolOf({ workers: 2 }, kernels, startOf()));
  } finally {
    globalThis.SharedArrayBuffer = SharedArrayBuffer;
  }
  assertEquals(lacking.map((pool) => pool.workers), [0, 0, 0]);
  assertEquals(lacking.map((pool) => pool.reason), [
    "the host has no WebAssembly with SIMD",
    "the host has no workers",
    "the host has no SharedArrayBuffer; a page gets it with the headers COOP: same-origin and COEP: require-corp",
  ]);
  for (const pool of lacking) {
    assertBits(keyed(0, { pool }).normal(200_000, { std: 1 }), keyed(0).normal(200_000, { std: 1 }));
    pool.close();
  }
});

Deno.test("a pool that is closed or has no workers leaves the draws to the calling thread", async () => {
  const none = await openPool({ workers: 0 });
  assertEquals([none.workers, none.reason, keyed(5, { pool: none }).label], [0, null, "keyed(5)"]);
  const pool = await openPool({ workers: 1 });
  const rng = keyed(0, { pool });
  pool.close();
  pool.close();
  assertEquals([pool.workers, pool.reason], [0, "it is closed"]);
  assertBits(rng.normal(200_000, { std: 1 }), keyed(0, { pool: none }).normal(200_000, { std: 1 }));
});

Deno.test("initialize, materialize and saveModel use a pool without being told", async () => {
  using pool = await poolOf({ workers: 1 }, kernels, startOf());
  const jobs: number[] = [];
  const counting = { ...pool, helpers: (job: Job) => pool.helpers(job) && jobs.push(job.end - job.start) > 0 } as Pool;
  const init = fill("**", truncNormal({ std: 0.02 }));
  const model = linear(1500, 1024);
  const helped = initialize(model, init, { rng: keyed(0, { pool: counting }) });
  const alone = initialize(model, init);
  assertBits(await values(await materialize(helped), "weight"), await values(alone, "weight"));
  assertEquals(jobs, [1_536_000]);
  const folder = await Deno.makeTempDir();
  try {
    await saveModel(helped, `${folder}/helped.safetensors`, { dtype: "bfloat16" });
    await saveModel(alone, `${folder}/alone.safetensors`, { dtype: "bfloat16" });
    const [a, b] = await Promise.all(["helped", "alone"].map((n) => Deno.readFile(`${folder}/${n}.safetensors`)));
    assertBits(a!, b!);
    assert(jobs.length > 1, "saving did not ask the pool");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a pool that is none, and a number of workers that is none, are refused by name", async () => {
  const bad = (value: unknown) => value as never;
  for (const pool of [null, {}, 3]) {
    const { code, message } = lensorError(() => keyed(0, { pool: bad(pool) }));
    assertEquals([code, message.startsWith("Cannot use a pool: found ")], ["type", true]);
  }
  assertEquals(lensorError(() => keyed(0, bad({ pol: 1 }))).code, "unknown-name");
  for (
    const [code, options] of [
      ["type", { workers: "2" }],
      ["range", { workers: -1 }],
      ["range", { workers: 1.5 }],
      [
        "range",
        { workers: 65 },
      ],
      ["unknown-name", { worker: 1 }],
      ["type", 3],
    ]
  ) assertEquals((await lensorRejection(openPool(bad(options)))).code, code);
});

Deno.test("importing the library starts no worker, compiles nothing and shares no memory", async () => {
  const mod = new URL("../../mod.ts", import.meta.url).href;
  const script = `
    const refuse = (name) => new Proxy(function () {}, { construct() { throw new Error(name); }, apply() { throw new Error(name); } });
    for (const name of ["Worker", "SharedArrayBuffer"]) globalThis[name] = refuse(name);
    for (const name of ["Module", "Instance", "Memory", "compile", "instantiate"]) WebAssembly[name] = refuse(name);
    const { keyed, openPool } = await import("${mod}");
    console.log(keyed(0).bits(1)[0], (await openPool({ workers: 1 })).workers);`;
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--no-lock", script],
    env: { NO_COLOR: "1" },
  }).output();
  assertEquals([code, new TextDecoder().decode(stdout).trim()], [0, `${keyed(0).bits(1)[0]} 0`], String(stderr));
});

/** Runs normals on a team of its own; `hold` runs before the main thread's first chunk. */
async function withTeam<T>(
  workers: number,
  use: (team: Team, make: (dtype: DType, hold: () => void) => { out: Values; byMain: number; chunks: number }) => T,
): Promise<T> {
  let byMain = 0, before = () => {};
  const words: typeof kernels.words = (...numbers) => {
    if (byMain++ === 0) before();
    kernels.words(...numbers);
  };
  const team = makeTeam(workers, { ...kernels, words });
  const all = await Promise.all(team.orders.map((orders) => startOf()!(orders, () => {})));
  try {
    return use(team, (dtype, hold) => {
      [before, byMain] = [hold, 0];
      const chunks = 12;
      const end = 16384 * chunks - 5;
      const { out } = targetOf("draw", end, dtype, undefined, undefined);
      const wide = dtype === "float64" ? 2 : 1;
      const transform = [wide === 2 ? "normal64" : "normal", 0, 1] as const;
      const pack = dtype === "float16" ? "packFloat16" : dtype === "bfloat16" ? "packBfloat16" : null;
      team.run({ key: rootKey(0n), start: 0, end, wide, transform, pack, out });
      return { out, byMain, chunks };
    });
  } finally {
    team.end();
    for (const worker of all) worker?.end();
  }
}

Deno.test("a pool has by default one worker less than there are processors, and seven at most", async () => {
  const processors = Object.getOwnPropertyDescriptor(navigator, "hardwareConcurrency");
  try {
    for (const [has, want] of [[1, 0], [2, 1], [5, 4], [8, 7], [64, 7]] as const) {
      Object.defineProperty(navigator, "hardwareConcurrency", { value: has, configurable: true });
      let started = 0;
      using _pool = await poolOf({}, kernels, () => {
        started++;
        return Promise.resolve({ end() {} });
      });
      assertEquals(started, want, `${has} processors`);
    }
  } finally {
    if (processors) Object.defineProperty(navigator, "hardwareConcurrency", processors);
    else Reflect.deleteProperty(navigator, "hardwareConcurrency");
  }
});
