import { toBytes } from "../../core/dtype.ts";
import type { KeyedKernels } from "../../kernels/keyed.ts";
import { fillCompiled, type Job } from "../keyed/_fill.ts";
import { CHUNK } from "../keyed/_words.ts";
import type { Orders } from "./_worker.ts";

/** The memory that the main thread shares with its workers, and its own part of the work. */
export interface Team {
  /** What each worker is given. */
  readonly orders: readonly Orders[];
  /** Runs a job: takes chunks as the workers do, and collects theirs. */
  run(job: Job): void;
  /** Tells the workers to end. */
  end(): void;
}

/**
 * Shared memory for so many workers.
 *
 * The main thread never waits. A chunk that somebody took and that has not arrived when all others are done is made
 * again: it has the same bits. So a worker that dies, or gets no processor, costs its share of the work and nothing
 * else, and no host needs to allow waiting. What arrives too late is known by the number of its job.
 */
export function makeTeam(workers: number, kernels: KeyedKernels): Team {
  const control = shared(Int32Array, 2);
  const description = shared(Float64Array, 32);
  const names = WebAssembly.Module.exports(kernels.module).map((each) => each.name);
  const orders = Array.from({ length: workers }, (): Orders => ({
    module: kernels.module,
    names,
    words: kernels.memory.byteOffset,
    chunk: CHUNK,
    control,
    job: description,
    tags: shared(Int32Array, 4 * PLACES),
    results: Array.from({ length: PLACES }, () => shared(Uint8Array, 8 * CHUNK)),
  }));
  return {
    orders,
    run(job) {
      const chunks = Math.ceil(job.end / CHUNK) - Math.floor(job.start / CHUNK);
      const done = new Uint8Array(chunks);
      const number = (Atomics.load(control, 0) + 1) % 2 ** 30;
      const make = (chunk: number) => fillCompiled(chunkOf(job, chunk), kernels);
      const collect = () => {
        for (const own of orders) collectFrom(own, job, number, done);
      };
      description.set(describeJob(job, names));
      Atomics.store(control, 1, 0);
      Atomics.store(control, 0, number);
      Atomics.notify(control, 0);
      for (let chunk = 0; (chunk = Atomics.add(control, 1, 1)) < chunks; collect()) {
        make(chunk);
        done[chunk] = 1;
      }
      // The last that were taken are the last to arrive
      for (let chunk = chunks - 1; chunk >= 0; chunk--) {
        if (done[chunk] === 0) collect();
        if (done[chunk] === 0) make(chunk);
      }
      Atomics.store(control, 0, number + 1);
    },
    end() {
      Atomics.store(control, 0, -1);
      Atomics.notify(control, 0);
    },
  };
}

// A worker rarely finds all of them full: the main thread looks after each chunk of its own
const PLACES = 4;

// Copies what a worker has finished, and gives its places back
function collectFrom({ tags, results }: Orders, job: Job, number: number, done: Uint8Array): void {
  for (let place = 0; place < PLACES; place++) {
    if (Atomics.load(tags, 4 * place) === 0) continue;
    const chunk = tags[4 * place + 2]!;
    if (tags[4 * place + 1] === number && done[chunk] === 0) {
      const out = toBytes(chunkOf(job, chunk).out);
      out.set(results[place]!.subarray(0, out.length));
      done[chunk] = 1;
    }
    Atomics.store(tags, 4 * place, 0);
    Atomics.notify(tags, 4 * place);
  }
}

// The part of a job that lies in one chunk; chunks count from the job's first
function chunkOf(job: Job, chunk: number): Job {
  const base = (Math.floor(job.start / CHUNK) + chunk) * CHUNK;
  const start = Math.max(job.start, base);
  const end = Math.min(job.end, base + CHUNK);
  return { ...job, start, end, out: job.out.subarray(start - job.start, end - job.start) };
}

// In the order that `work` reads
function describeJob({ key, start, end, wide, transform, pack, out }: Job, names: readonly string[]): number[] {
  const [name, ...numbers] = transform;
  const calls = [names.indexOf(name), pack ? names.indexOf(pack) : -1];
  return [...key, start, end, wide, out.BYTES_PER_ELEMENT, ...calls, ...numbers];
}

function shared<T>(array: { new (buffer: SharedArrayBuffer): T; BYTES_PER_ELEMENT: number }, length: number): T {
  return new array(new SharedArrayBuffer(length * array.BYTES_PER_ELEMENT));
}
