/** The main thread's half of a pool, with workers that are only pretended: what it says, takes, and makes itself. */
import { assertEquals } from "@std/assert";
import { allocate, toBytes } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import { type KeyedKernels, keyedKernels } from "../../kernels/keyed.ts";
import { fillCompiled, type Job, type Transform } from "../../random/keyed/_fill.ts";
import { rootKey } from "../../random/keyed/_key.ts";
import { CHUNK } from "../../random/keyed/_words.ts";
import { makeTeam, type Team } from "../../random/pool/_team.ts";
import { assertBits } from "../_util.ts";

const kernels = keyedKernels()!;
const key = rootKey(5n);
const NORMAL: Transform = ["normal", 0, 1];

function jobOf(start: number, end: number, dtype: DType = "float32", transform = NORMAL): Job {
  const wide = dtype === "float64" ? 2 : 1;
  const pack = dtype === "float16" ? "packFloat16" : dtype === "bfloat16" ? "packBfloat16" : null;
  return { key, start, end, wide, transform, pack, out: allocate(dtype, end - start) };
}
const alone = (job: Job): Values => {
  const own = { ...job, out: job.out.slice() as Values };
  fillCompiled(own, kernels);
  return own.out;
};

// A team, and what happens before each chunk that the main thread makes
function teamOf(workers: number): { team: Team; made: number[]; each: (use: (count: number) => void) => void } {
  const made: number[] = [];
  let before: (count: number) => void = () => {};
  const words: KeyedKernels["words"] = (...numbers) => {
    made.push(numbers[4]);
    before(made.length);
    kernels.words(...numbers);
  };
  return { team: makeTeam(workers, { ...kernels, words }), made, each: (use) => before = use };
}

// The chunk of a job in a place of a worker, as the worker would leave it
function deliver(
  { orders }: Team,
  worker: number,
  place: number,
  job: Job,
  chunk: number,
  number = Atomics.load(orders[worker]!.control, 0),
  change = 0,
): void {
  const { tags, results } = orders[worker]!;
  const base = (Math.floor(job.start / CHUNK) + chunk) * CHUNK;
  const [from, to] = [Math.max(job.start, base), Math.min(job.end, base + CHUNK)];
  const part = { ...job, start: from, end: to, out: job.out.slice(0, to - from) as Values };
  fillCompiled(part, kernels);
  results[place]!.fill(0xee);
  results[place]!.set(toBytes(part.out).map((byte) => byte + change));
  tags[4 * place + 1] = number;
  tags[4 * place + 2] = chunk;
  Atomics.store(tags, 4 * place, 1);
}

Deno.test("team: what workers are given, and the places of their results", () => {
  const { team } = teamOf(3);
  assertEquals(team.orders.length, 3);
  const [first, second] = team.orders;
  for (const { module, names, words, chunk, control, job, tags, results } of team.orders) {
    assertEquals([module === kernels.module, chunk, words], [true, 16384, kernels.memory.byteOffset]);
    assertEquals(names, WebAssembly.Module.exports(kernels.module).map(({ name }) => name));
    assertEquals([control.length, job.length >= 16, tags.length, results.length], [2, true, 16, 4]);
    assertEquals(results.map(({ length }) => length), new Array(4).fill(8 * CHUNK));
    for (const array of [control, job, tags, ...results]) assertEquals(array.buffer instanceof SharedArrayBuffer, true);
  }
  assertEquals([first!.control === second!.control, first!.job === second!.job], [true, true]);
  assertEquals([first!.tags === second!.tags, first!.results[0] === second!.results[0]], [false, false]);
  assertEquals(new Set(first!.results.map(({ buffer }) => buffer)).size, 4);
});

Deno.test("team: a job has an odd number while it runs, the next even one after, and is described as workers read it", () => {
  const { team, each } = teamOf(1);
  const { control, job: description } = team.orders[0]!;
  const seen: unknown[] = [];
  each(() => seen.push([Atomics.load(control, 0), Atomics.load(control, 1)]));
  const names = team.orders[0]!.names;
  const job = jobOf(CHUNK - 3, 3 * CHUNK + 1, "bfloat16", ["normal", 0.5, 2]);
  team.run(job);
  assertEquals(seen, [[1, 1], [1, 2], [1, 3], [1, 4]]);
  assertEquals(control[0], 2);
  assertEquals([...description].slice(0, 12), [
    ...key,
    CHUNK - 3,
    3 * CHUNK + 1,
    1,
    2,
    names.indexOf("normal"),
    names.indexOf("packBfloat16"),
    0.5,
    2,
  ]);
  assertBits(job.out, alone(job));
  const wide = jobOf(0, 5, "float64", ["normal64", 0, 1]);
  team.run(wide);
  assertEquals(seen.slice(4), [[3, 1]]);
  assertEquals([...description].slice(4, 10), [0, 5, 2, 8, names.indexOf("normal64"), -1]);
  assertBits(wide.out, alone(wide));
  // Numbers begin again, and stay odd
  Atomics.store(control, 0, 2 ** 30 - 2);
  team.run(jobOf(0, 5));
  team.run(jobOf(0, 5));
  assertEquals([seen.slice(5), control[0]], [[[2 ** 30 - 1, 1], [1, 1]], 2]);
  team.end();
  assertEquals(control[0], -1);
});

Deno.test("team: workers are woken for a job, for each place that is empty again, and at the end", () => {
  const { team, each } = teamOf(1);
  const { control, tags } = team.orders[0]!;
  const job = jobOf(0, 3 * CHUNK);
  each((count) => {
    if (count !== 1) return;
    Atomics.add(control, 1, 1);
    deliver(team, 0, 2, job, 1);
  });
  const woken: unknown[] = [];
  const { notify } = Atomics;
  Atomics.notify = ((array: Int32Array, at: number) => {
    woken.push(array === control ? ["control", at, array[at]] : [array === tags, at, array[at]]);
    return 0;
  }) as typeof notify;
  try {
    team.run(job);
    team.end();
  } finally {
    Atomics.notify = notify;
  }
  assertEquals(woken, [["control", 0, 1], [true, 8, 0], ["control", 0, -1]]);
});

Deno.test("team: chunks that workers deliver are taken as they are, the rest is made, whatever the range and dtype", () => {
  for (const dtype of ["float32", "float64", "bfloat16"] as const) {
    for (const [start, end] of [[0, 6 * CHUNK], [CHUNK - 7, 6 * CHUNK - 5], [5 * CHUNK + 1, 11 * CHUNK]] as const) {
      const { team, made, each } = teamOf(2);
      const job = jobOf(start, end, dtype, dtype === "float64" ? ["normal64", 0, 1] : NORMAL);
      const chunks = Math.ceil(end / CHUNK) - Math.floor(start / CHUNK);
      const first = Math.floor(start / CHUNK);
      each((count) => {
        if (count !== 1) return;
        // Two workers have taken all but the first and the last
        Atomics.add(team.orders[0]!.control, 1, chunks - 2);
        for (let chunk = 1; chunk < chunks - 1; chunk++) deliver(team, chunk % 2, chunk >> 1, job, chunk);
      });
      team.run(job);
      assertEquals(made, [first, first + chunks - 1], `${dtype} ${start}`);
      // Each chunk was taken once, and the main thread has asked for one more
      assertEquals(team.orders[0]!.control[1], chunks + 1);
      assertBits(job.out, alone(job));
      assertEquals(team.orders.flatMap(({ tags }) => [...tags].filter((_, i) => i % 4 === 0)), new Array(8).fill(0));
    }
  }
});

Deno.test("team: what a worker took and did not deliver is made, the last chunk first, and what comes then is taken", () => {
  const { team, made, each } = teamOf(1);
  const job = jobOf(0, 5 * CHUNK);
  each((count) => {
    if (count === 1) Atomics.add(team.orders[0]!.control, 1, 4);
    // Chunk 3 arrives while the main thread makes 4
    if (count === 2) deliver(team, 0, 0, job, 3);
  });
  team.run(job);
  assertEquals(made, [0, 4, 2, 1]);
  assertBits(job.out, alone(job));
});

Deno.test("team: results of another job and of a chunk that is there give their places back and change nothing", () => {
  const { team, made, each } = teamOf(1);
  const { tags } = team.orders[0]!;
  const job = jobOf(0, 4 * CHUNK);
  each((count) => {
    if (count !== 1) return;
    deliver(team, 0, 0, job, 1, -1, 1);
    deliver(team, 0, 1, job, 2, 3, 1);
    deliver(team, 0, 3, job, 0, 1, 0);
  });
  team.run(job);
  assertEquals([made, [...tags].filter((_, i) => i % 4 === 0)], [[0, 1, 2, 3], [0, 0, 0, 0]]);
  // Now with other bytes, for chunks that were made or collected
  const next = jobOf(0, 3 * CHUNK);
  each((count) => {
    if (count === 6) deliver(team, 0, 0, next, 0, 3, 1);
  });
  team.run(next);
  assertBits(next.out, alone(next));
});

Deno.test("team: a first chunk that a worker took and did not deliver is made last", () => {
  const { team, made } = teamOf(1);
  const { control } = team.orders[0]!;
  const job = jobOf(2 * CHUNK, 5 * CHUNK);
  const { notify } = Atomics;
  Atomics.notify = (() => Atomics.add(control, 1, 1)) as typeof notify;
  try {
    team.run(job);
  } finally {
    Atomics.notify = notify;
  }
  assertEquals(made, [3, 4, 2]);
  assertBits(job.out, alone(job));
});
