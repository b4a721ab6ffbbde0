/** What a worker is given when it starts. */
export interface Orders {
  /** The compiled kernels, and their memory: all that is shared later is in it and in `control`. */
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** The kernels' names: rooms have their places in the list. */
  readonly names: readonly string[];
  /** Where the rooms have numbers, result and spare memory. */
  readonly rooms: readonly { readonly at: number; readonly out: number; readonly spare: number }[];
  /**
   * How often a room has been filled, negative at the end of all; then for each room its state, the kernel, and how
   * many numbers there are. States are 0 for free, 1 for full, 2 for taken, 3 for done.
   */
  readonly control: Int32Array;
}

/**
 * The life of a worker: take a room that is full, work out its moments, say that they are there.
 *
 * Its text is sent to another thread. So it uses nothing from outside but what every host has, and holds no function:
 * bundlers like to add helpers of their own to these.
 */
export function work({ module, memory, names, rooms, control }: Orders, ready: () => void): void {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const kernels = exports as unknown as Record<string, (...numbers: number[]) => void>;
  ready();
  for (;;) {
    const filled = Atomics.load(control, 0);
    if (filled < 0) return;
    let busy = false;
    // The first room is the main thread's own
    for (let k = 1; k < rooms.length; k++) {
      const state = 1 + 3 * k;
      if (Atomics.compareExchange(control, state, 1, 2) !== 1) continue;
      busy = true;
      const { at, out, spare } = rooms[k]!;
      kernels[names[control[state + 1]!]!]!(at, control[state + 2]!, out, spare);
      Atomics.store(control, state, 3);
    }
    if (!busy) Atomics.wait(control, 0, filled);
  }
}
