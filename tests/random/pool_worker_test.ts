import { assertEquals } from "@std/assert";
import { allocate, bytesOf, toBytes } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import { keyedKernels } from "../../kernels/keyed.ts";
import { rootKey } from "../../random/keyed/_key.ts";
import { CHUNK } from "../../random/keyed/_words.ts";
import { keyed, type Rng } from "../../random/mod.ts";
import { type Orders, work } from "../../random/pool/_worker.ts";
import { assertBits } from "../_util.ts";

interface Given {
  readonly dtype: DType;
  readonly start: number;
  readonly end: number;
  readonly transform: readonly [name: string, ...numbers: number[]];
  readonly pack?: string;
  /** The job ends for the main thread when so many chunks have arrived. */
  readonly until?: number;
}
interface Made {
  readonly out: Values;
  /** The number of the job and the chunk of each result, in the order that they arrived. */
  readonly arrived: (readonly [job: number, chunk: number])[];
}
const PLACES = 2;

// The life of a worker in this thread. Each time that it would wait, the main thread has its turn: it takes the results
// that are there, or gives the next job
function live(jobs: readonly Given[]): { made: Made[]; waits: unknown[][]; readies: number } {
  const { module, memory } = keyedKernels()!;
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  const shared = (bytes: number) => new SharedArrayBuffer(bytes);
  const control = new Int32Array(shared(8));
  const job = new Float64Array(shared(256)).fill(3);
  const tags = new Int32Array(shared(16 * PLACES));
  const results = Array.from({ length: PLACES }, () => new Uint8Array(shared(8 * CHUNK)));
  const orders: Orders = { module, names, words: memory.byteOffset, chunk: CHUNK, control, job, tags, results };
  const made: Made[] = [];
  const waits: unknown[][] = [];
  const take = (place: number) => {
    const [full, number, chunk] = tags.subarray(4 * place) as unknown as [number, number, number];
    if (!full) return;
    const at = made.length - 1;
    const { dtype, start, end, until = Infinity } = jobs[at]!;
    const { out, arrived } = made[at]!;
    arrived.push([number, chunk]);
    tags[4 * place] = 0;
    if (number !== control[0]) return;
    const base = (Math.floor(start / CHUNK) + chunk) * CHUNK;
    const [from, to] = [Math.max(start, base), Math.min(end, base + CHUNK)];
    toBytes(out).set(results[place]!.subarray(0, bytesOf(dtype) * (to - from)), bytesOf(dtype) * (from - start));
    if (arrived.length === until) control[0]! += 1;
  };
  const next = () => {
    for (let place = 0; place < PLACES && made.length; place++) if (!jobs[made.length - 1]!.until) take(place);
    const given = jobs[made.length];
    if (!given) return control[0] = -1;
    const { dtype, start, end, transform: [name, ...numbers], pack } = given;
    made.push({ out: allocate(dtype, end - start), arrived: [] });
    const calls = [names.indexOf(name), pack ? names.indexOf(pack) : -1];
    const wide = dtype === "float64" ? 2 : 1;
    job.set([...rootKey(0n), start, end, wide, bytesOf(dtype), ...calls, ...numbers]);
    control[1] = 0;
    return control[0]! += control[0]! % 2 ? 2 : 1;
  };
  const { wait } = Atomics;
  let readies = 0, turns = 0;
  const turn = (array: Int32Array, index: number, value: number, limit?: number) => {
    if (++turns > 1000) throw new Error("the worker waits for nothing");
    if (array[index] !== value) return "not-equal";
    waits.push(array === control ? ["control", index, limit] : ["tags", index, limit]);
    if (array === control) next();
    else take(index / 4);
    return "ok";
  };
  Atomics.wait = turn as typeof wait;
  try {
    work(orders, () => readies++);
  } finally {
    Atomics.wait = wait;
  }
  return { made, waits, readies };
}

const cases: Record<string, [given: Given, draw: (rng: Rng, n: number, range: readonly [number, number]) => Values]> = {
  "uniform numbers from the middle of a chunk": [
    { dtype: "float32", start: 5, end: 5 * CHUNK - 7, transform: ["uniform", 2 ** -24, 0, 1 - 2 ** -24] },
    (rng, n, range) => rng.uniform(n, { low: 0, high: 1, range }),
  ],
  "normals over the end of a chunk": [
    { dtype: "float32", start: CHUNK - 5, end: CHUNK + 9, transform: ["normal", 0.5, 2] },
    (rng, n, range) => rng.normal(n, { mean: 0.5, std: 2, range }),
  ],
  "float64": [
    { dtype: "float64", start: 11, end: 2 * CHUNK + 1, transform: ["normal64", 0, 1] },
    (rng, n, range) => rng.normal(n, { std: 1, dtype: "float64", range }),
  ],
  "float16": [
    { dtype: "float16", start: 3, end: CHUNK, transform: ["normal", 0, 1], pack: "packFloat16" },
    (rng, n, range) => rng.normal(n, { std: 1, dtype: "float16", range }),
  ],
  "bfloat16 of exactly three chunks": [
    { dtype: "bfloat16", start: 0, end: 3 * CHUNK, transform: ["normal", 0, 1], pack: "packBfloat16" },
    (rng, n, range) => rng.normal(n, { std: 1, dtype: "bfloat16", range }),
  ],
  "chunks beyond 2^32": [
    { dtype: "float32", start: 2 ** 46 + 16379, end: 2 ** 46 + 40_000, transform: ["normal", 0, 1] },
    (rng, n, range) => rng.normal(n, { std: 1, range }),
  ],
};
const wantOf = (name: string): Values => {
  const [{ start, end }, draw] = cases[name]!;
  return draw(keyed(0), Number.MAX_SAFE_INTEGER, [start, end]);
};

Deno.test("a worker makes every chunk of each job once, with the bits of the main thread", () => {
  const { made, readies } = live(Object.values(cases).map(([given]) => given));
  assertEquals([made.length, readies], [Object.keys(cases).length, 1]);
  for (const [i, name] of Object.keys(cases).entries()) {
    const { start, end } = cases[name]![0];
    const chunks = Math.ceil(end / CHUNK) - Math.floor(start / CHUNK);
    assertEquals(
      made[i]!.arrived.toSorted(([, a], [, b]) => a - b),
      Array.from({ length: chunks }, (_, k) => [
        2 * i + 1,
        k,
      ]),
      name,
    );
    assertBits(made[i]!.out, wantOf(name));
  }
});

Deno.test("a worker waits while its places are full, a millisecond at a time, and for the next job", () => {
  const name = "uniform numbers from the middle of a chunk";
  const { made, waits } = live([cases[name]![0]]);
  assertEquals(waits, [
    ["control", 0, undefined],
    ["tags", 0, 1],
    ["tags", 4, 1],
    ["tags", 0, 1],
    ["tags", 4, 1],
    ["control", 0, undefined],
  ]);
  assertEquals(made[0]!.arrived.map(([, chunk]) => chunk), [0, 1, 2, 3, 4]);
});

Deno.test("a worker leaves a job that the main thread has ended, and keeps a full place until it is looked at", () => {
  const name = "bfloat16 of exactly three chunks";
  const long = { ...cases["uniform numbers from the middle of a chunk"]![0], until: 1 };
  const { made } = live([long, cases[name]![0]]);
  assertEquals(made[0]!.arrived, [[1, 0]]);
  assertEquals(made[1]!.arrived.toSorted(([a, c], [b, d]) => a - b || c - d), [[1, 1], [3, 0], [3, 1], [3, 2]]);
  assertBits(made[1]!.out, wantOf(name));
});
