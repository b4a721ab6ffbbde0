/** What a worker is given when it starts. All that it shares with the main thread later is in these arrays. */
export interface Orders {
  /** The compiled kernels, and their names: a job calls them by their places in the list. */
  readonly module: WebAssembly.Module;
  readonly names: readonly string[];
  /** Where the kernels have their words, in bytes. */
  readonly words: number;
  /** Elements of a chunk. */
  readonly chunk: number;
  /** The number of the job, odd while it runs and negative at the end of all; and how many of its chunks are taken. */
  readonly control: Int32Array;
  /** The job itself, as `describeJob` writes it. */
  readonly job: Float64Array;
  /**
   * For each place of this worker's results four numbers: 1 if it is full, its job, its chunk, and one that is not
   * used.
   */
  readonly tags: Int32Array;
  readonly results: readonly Uint8Array[];
}

/**
 * The life of a worker: take chunks of the job that runs, make their numbers, put them where the main thread finds
 * them.
 *
 * Its text is sent to another thread. So it uses nothing from outside but what every host has, and holds no function:
 * bundlers like to add helpers of their own to these.
 */
export function work({ module, names, words, chunk, control, job, tags, results }: Orders, ready: () => void): void {
  const { exports } = new WebAssembly.Instance(module);
  const kernels = exports as unknown as Record<string, (...numbers: number[]) => void>;
  const memory = new Uint8Array((exports["memory"] as WebAssembly.Memory).buffer);
  ready();
  for (let place = 0;;) {
    const number = Atomics.load(control, 0);
    if (number < 0) return;
    const [k0, k1, k2, k3, start, end, wide, size, transform, pack, ...numbers] = job as Iterable<number> as
      & number[]
      & [number, number, number, number, number, number, number, number, number, number];
    // The main thread may have gone on to the next job. This is a write: a processor may not move the reading of the
    // job behind it
    const runs = Atomics.or(control, 0, 0) === number && number % 2 === 1;
    const run = kernels[names[transform]!];
    const rounding = kernels[names[pack]!];
    const first = Math.floor(start / chunk);
    const chunks = Math.ceil(end / chunk) - first;
    while (runs) {
      // Full until the main thread has looked, and for good if it does not need the chunk any more
      while (Atomics.load(tags, 4 * place) === 1 && Atomics.load(control, 0) === number) {
        Atomics.wait(tags, 4 * place, 1, 1);
      }
      if (Atomics.load(control, 0) !== number) break;
      const taken = Atomics.add(control, 1, 1);
      const at = first + taken;
      const base = at * chunk;
      if (taken >= chunks) break;
      const from = Math.max(0, start - base);
      const to = Math.min(chunk, end - base);
      const last = Math.ceil(to / 8) * 8;
      kernels["words"]!(k0, k1, k2, k3, at % 2 ** 32, Math.floor(at / 2 ** 32), last * wide);
      // It takes as many numbers as it needs: behind them may lie those of a job before
      run!(from - from % 8, last, ...numbers);
      rounding?.(from - from % 8, last);
      results[place]!.set(memory.subarray(words + size * from, words + size * to));
      tags[4 * place + 1] = number;
      tags[4 * place + 2] = taken;
      Atomics.store(tags, 4 * place, 1);
      place = (place + 1) % results.length;
    }
    Atomics.wait(control, 0, number);
  }
}
