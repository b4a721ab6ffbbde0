import { fromBytes, toBytes } from "../core/dtype.ts";
import { type Start, startOf } from "../core/start_worker.ts";
import type { DType, Values } from "../core/types.ts";
import {
  type Kind,
  KINDS,
  type MomentsKernels,
  momentsKernels,
  PIECE,
  type Piece,
  plainMoments,
  plainSmall,
  type Room,
} from "../kernels/moments.ts";
import { numbersOf } from "./_numbers.ts";
import { type Orders, work } from "./_crew_worker.ts";

/** The moments of a tensor's pieces, in their order; those that are still worked on are missing. */
export type Pieces = (Piece | undefined)[];

/**
 * Works out the moments of pieces, by workers where there are some, while the next piece is read.
 *
 * The main thread never waits: where no room is free it works itself, and what a worker has not given back at the end
 * it does again, to the same bits. So a worker that dies costs its help and nothing else.
 */
export interface Crew {
  /** Memory for the next numbers, at most a piece; nothing where it would save no copy. */
  room(dtype: DType, numbers: number): Values | undefined;
  /** The next numbers of a tensor: whole pieces, but for the last. Their memory may be used again at once. */
  add(to: Pieces, values: Values, dtype: DType): void;
  /** Completes all that was added. */
  finish(): void;
  /** Ends the workers. */
  end(): Promise<void>;
}

/** How workers are started; null on a host that has none. */
export const startCrew = (code: string = String(work)): Start<Orders> | null => startOf(code);

/** A crew with so many workers, none where the host has none or shares no memory with them. */
export function openCrew(workers: number, start: Start<Orders> | null = startCrew()): Crew {
  // A page may have the shared memory of the kernels and not the right to share it
  const shares = typeof SharedArrayBuffer === "function";
  let kernels = workers > 0 && start !== null && shares ? momentsKernels(1 + PLACES * workers) : undefined;
  const all = kernels ? kernels.rooms.length : 0;
  const control = kernels ? new Int32Array(new SharedArrayBuffer(4 + 12 * all)) : new Int32Array(1);
  const jobs: ({ readonly to: Pieces; readonly at: number } | undefined)[] = [];
  let filled: { readonly k: number; readonly values: Values } | undefined;
  const started = Array.from({ length: kernels ? workers : 0 }, () => {
    const { module, memory, rooms } = kernels!;
    return start!({ module, memory, names: KINDS, rooms, control }, () => {});
  });
  // Alone it needs one room, and not at all for small tensors
  const own = (): MomentsKernels | null => kernels === undefined ? kernels = taken() : kernels;

  // Works in a room itself; the result and the spare memory of the room may be a worker's
  function run(k: number, kind: Kind, count: number): Piece {
    const [{ out, spare }, { at }] = [kernels!.rooms[0]!, kernels!.rooms[k]!];
    return kernels!.run({ at, out, spare }, kind, count);
  }

  function runFull(k: number): boolean {
    const state = 1 + 3 * k;
    if (Atomics.compareExchange(control, state, FULL, TAKEN) !== FULL) return false;
    give(k, run(k, KINDS[control[state + 1]!]!, control[state + 2]!));
    Atomics.store(control, state, FREE);
    return true;
  }

  function give(k: number, piece: Piece): void {
    const { to, at } = jobs[k]!;
    to[at] = piece;
    jobs[k] = undefined;
  }

  function collect(): void {
    for (let k = 1; k < all; k++) {
      if (Atomics.load(control, 1 + 3 * k) !== DONE) continue;
      give(k, kernels!.result(kernels!.rooms[k]!));
      Atomics.store(control, 1 + 3 * k, FREE);
    }
  }

  // A room to fill: the main thread's own, where all others are at work
  function free(): number {
    for (;;) {
      collect();
      let full = 0;
      for (let k = 1; k < all; k++) {
        const state = Atomics.load(control, 1 + 3 * k);
        if (state === FREE) return k;
        if (state === FULL) full = k;
      }
      if (full === 0) return 0;
      runFull(full);
    }
  }

  function view(k: number, kind: Kind, count: number): Values {
    const bytes = new Uint8Array(kernels!.memory.buffer, kernels!.rooms[k]!.at, count * SIZES[kind]);
    return fromBytes(bytes, kind);
  }

  function put(to: Pieces, k: number, kind: Kind, count: number): void {
    const at = to.push(undefined) - 1;
    if (k === 0) {
      to[at] = run(k, kind, count);
      return;
    }
    const state = 1 + 3 * k;
    jobs[k] = { to, at };
    control[state + 1] = KINDS.indexOf(kind);
    control[state + 2] = count;
    Atomics.store(control, state, FULL);
    Atomics.add(control, 0, 1);
    Atomics.notify(control, 0, 1);
  }

  return {
    room(dtype, numbers) {
      const kind = kindOf(dtype);
      if (kind === undefined || numbers < LEAST || own() === null) return undefined;
      const k = free();
      filled = { k, values: view(k, kind, numbers) };
      return filled.values;
    },
    add(to, values, dtype) {
      const kind = kindOf(dtype);
      const ready = filled;
      filled = undefined;
      if (kind && ready?.values === values) return put(to, ready.k, kind, values.length);
      for (let at = 0; at < values.length; at += PIECE) {
        const part = values.subarray(at, at + PIECE);
        if (part.length < LEAST || own() === null) {
          to.push(plainMoments(numbersOf(part, dtype)));
          continue;
        }
        const k = free();
        const into = view(k, kind ?? "float64", part.length);
        (into as Float64Array).set((kind ? part : numbersOf(part, dtype)) as Float64Array);
        put(to, k, kind ?? "float64", part.length);
      }
    },
    finish() {
      for (let k = 1; k < all; k++) runFull(k);
      collect();
      for (let k = 1; k < all; k++) {
        if (jobs[k]) give(k, run(k, KINDS[control[2 + 3 * k]!]!, control[3 + 3 * k]!));
      }
    },
    async end() {
      if (all === 0) {
        if (kernels) spare = kernels;
        kernels = null;
        return;
      }
      Atomics.store(control, 0, -1);
      Atomics.notify(control, 0);
      for (const worker of await Promise.all(started)) worker?.end();
    },
  };
}

/** What numbers are like, at most a piece of them, worked out at once. */
export const momentsHere = (numbers: Float32Array | Float64Array): Piece =>
  here(numbers, plainMoments, (kernels, room, kind, count) => kernels.run(room, kind, count));

/** The same, and how many are smaller than 2^-100, zeros too. */
export const momentsAndSmall = (numbers: Float32Array | Float64Array): readonly [Piece, small: number] =>
  here(numbers, (x) => [plainMoments(x), plainSmall(x)], (kernels, room, kind, count) => {
    return [kernels.run(room, kind, count), kind === "float32" ? kernels.small(room, count) : plainSmall(numbers)];
  });

function here<T>(
  numbers: Float32Array | Float64Array,
  plain: (numbers: Float32Array | Float64Array) => T,
  compiled: (kernels: MomentsKernels, room: Room, kind: Kind, count: number) => T,
): T {
  const kernels = numbers.length < LEAST ? null : taken();
  if (kernels === null) return plain(numbers);
  spare = kernels;
  const room = kernels.rooms[0]!;
  new Uint8Array(kernels.memory.buffer, room.at, numbers.byteLength).set(toBytes(numbers));
  return compiled(kernels, room, numbers instanceof Float32Array ? "float32" : "float64", numbers.length);
}

// Kept for the next one: new memory takes longer than most tensors
let spare: MomentsKernels | null | undefined;

function taken(): MomentsKernels | null {
  const kept = spare;
  spare = undefined;
  return kept ?? momentsKernels(1);
}

// Below so many numbers the plain code is done before the kernels are compiled
const LEAST = 1 << 13;
// Rooms for each worker: one that it works in, and those that wait meanwhile
const PLACES = 3;

// What a room is (see _crew_worker.ts)
const FREE = 0;
const FULL = 1;
const TAKEN = 2;
const DONE = 3;

const SIZES: Readonly<Record<Kind, number>> = { float32: 4, float64: 8, float16: 2, bfloat16: 2 };

// The kernel for a dtype, if there is one that takes its numbers as they are
function kindOf(dtype: DType): Kind | undefined {
  if (dtype === "complex64") return "float32";
  return KINDS.find((kind) => kind === dtype);
}
