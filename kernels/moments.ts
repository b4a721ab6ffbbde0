import { compiled } from "./_instance.ts";
import type { Piece } from "./_moments_plain.ts";
import { wasm } from "./_moments_wasm.ts";

export { type Piece, plainMoments, plainSmall, SMALL } from "./_moments_plain.ts";

/** The element types that the kernels take as they are; half precision is widened on the way. */
export const KINDS = ["float32", "float64", "float16", "bfloat16"] as const;
/** One of them. */
export type Kind = typeof KINDS[number];

/** The most numbers of one piece. What a large tensor is like depends on where it is cut: it is cut here. */
export const PIECE: number = 1 << 18;

/**
 * The compiled kernels over rooms in one memory, each of which takes a piece. Other threads may have instances of the
 * same module over the same memory, and work in other rooms.
 */
export interface MomentsKernels {
  /** The compiled module, for other threads: it imports the memory as `memory` of `env`. */
  readonly module: WebAssembly.Module;
  /** The memory, which is shared. */
  readonly memory: WebAssembly.Memory;
  /** The rooms. */
  readonly rooms: readonly Room[];
  /** What the first `count` numbers of a room are like. */
  run(room: Room, kind: Kind, count: number): Piece;
  /** How many of the first `count` float32 numbers of a room are smaller than 2^-100, zeros too. */
  small(room: Room, count: number): number;
  /** The result that is in a room. */
  result(room: Room): Piece;
}

/** Where a room has its parts, in bytes from the beginning of the memory. */
export interface Room {
  /** The numbers: whole pages of 4 KiB, since some processors are slow to copy to a place just behind them. */
  readonly at: number;
  /** The result. */
  readonly out: number;
  /** What the kernels need while they work. */
  readonly spare: number;
}

/** Kernels with so many rooms; null where WebAssembly SIMD, shared memory or so much memory is missing. */
export function momentsKernels(
  count: number,
  host: typeof WebAssembly | undefined = globalThis.WebAssembly,
): MomentsKernels | null {
  try {
    const pages = (START + count * ROOM) / PAGE;
    const memory = new host!.Memory({ initial: pages, maximum: pages, shared: true });
    const module = host === globalThis.WebAssembly ? program ??= compiled(wasm(), host) : compiled(wasm(), host);
    return wrapped(module, memory, new host!.Instance(module, { env: { memory } }).exports, count);
  } catch {
    return null;
  }
}

// Kept: compiling takes longer than most calls
let program: WebAssembly.Module | undefined;

const PAGE = 65536;
// The compiler's page
const START = PAGE;
// Numbers, a block of widened ones, and a result
const SPARE = 8 * PIECE;
const OUT = SPARE + 4 * 4096;
const ROOM = SPARE + PAGE;

type Kernel = (at: number, count: number, out: number, spare: number) => void;

function wrapped(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
  exports: WebAssembly.Exports,
  count: number,
): MomentsKernels {
  const kernels = exports as unknown as Record<Kind, Kernel> & { small32(at: number, count: number): number };
  const rooms = Array.from({ length: count }, (_, k): Room => {
    const at = START + k * ROOM;
    return { at, out: at + OUT, spare: at + SPARE };
  });
  const result = ({ out }: Room): Piece => {
    const [count = 0, mean = 0, squares = 0, min = 0, max = 0, zeros = 0, notFinite = 0] = new Float64Array(
      memory.buffer,
      out,
      7,
    );
    return { count, mean, squares, min, max, zeros, notFinite };
  };
  return {
    module,
    memory,
    rooms,
    run(room, kind, count) {
      kernels[kind](room.at, count, room.out, room.spare);
      return result(room);
    },
    small(room, count) {
      // It takes four at a time
      new Float32Array(memory.buffer, room.at + 4 * count, -count & 3).fill(1);
      return kernels.small32(room.at, count);
    },
    result,
  };
}
