import { kernelsOf } from "./_instance.ts";
import { wasm } from "./_peers_wasm.ts";

/**
 * The compiled kernels of the generators `torch` and `jax`, over one chunk of memory that they share.
 *
 * The plain TypeScript of random/_mt19937.ts, random/torch and random/jax is their definition: the bits are the same.
 * They need a multiply-add that rounds once, which relaxed SIMD gives on some machines only: without it there are no
 * kernels.
 */
export interface PeerKernels {
  /** The memory as words, 16,384 of them. */
  readonly memory: Uint32Array;
  /** The same as float32 numbers. */
  readonly floats: Float32Array;
  /** The same as float64 numbers, 8,192 of them. */
  readonly doubles: Float64Array;
  /** Room for the tables of the float64 logarithm, sine and cosine. */
  readonly tables: Float64Array;
  /** The 624 words of a Mersenne Twister. */
  readonly state: Int32Array;
  /** The outputs of the next blocks of 624, at most 25 blocks, into the words from number `first` on. */
  twister(blocks: number, first: number): void;
  /** Words to PyTorch's uniform numbers: low, high and their difference. */
  torchUniform(count: number, low: number, high: number, span: number): void;
  /** Blocks of 16 words to PyTorch's normals. */
  torchNormal(count: number, mean: number, std: number): void;
  /** Words, two a number, to blocks of 16 of PyTorch's float64 normals; the tables must be there. */
  torchNormal64(count: number, mean: number, std: number): void;
  /**
   * Pairs, two words of an angle and a float64 radius behind them, to the radius times cosine and sine. `count` is
   * twice the number of pairs and a multiple of 4; the tables must be there.
   */
  turnPairs64(count: number): void;
  /** The words of a Threefry2x32 key at so many counters from (high, low) on. */
  jaxWords(k0: number, k1: number, high: number, low: number, count: number): void;
  /** Words to JAX's uniform numbers. */
  jaxUniform(count: number, low: number, span: number): void;
  /** Uniform numbers to sqrt(2) times their inverse error function, clipped. */
  jaxErfInv(count: number, least: number, most: number): void;
  /** Multiplies and adds, each rounded. */
  jaxScale(count: number, factor: number, shift: number): void;
}

/** The kernels, made at the first call; null on a host without relaxed SIMD, or a machine that does not fuse. */
export function peerKernels(): PeerKernels | null {
  return made === undefined ? made = makePeerKernels(globalThis.WebAssembly) : made;
}

/** Makes the kernels with a host's WebAssembly. */
export function makePeerKernels(host: typeof WebAssembly | undefined): PeerKernels | null {
  return kernelsOf(wasm(), host, (exports, buffer) => {
    const { madd, madd64 } = exports as Record<"madd" | "madd64", (a: number, b: number, c: number) => number>;
    const x = 1 + 2 ** -12;
    const y = 1 + 2 ** -27;
    // The last bit of the square is lost where product and sum are rounded apart
    if (madd(x, x, -1) !== 2 ** -11 + 2 ** -24 || madd64(y, y, -1) !== 2 ** -26 + 2 ** -54) return null;
    return {
      ...exports as unknown as PeerKernels,
      memory: new Uint32Array(buffer, WORDS, 16384),
      floats: new Float32Array(buffer, WORDS, 16384),
      doubles: new Float64Array(buffer, WORDS, 8192),
      tables: new Float64Array(buffer, TABLES, 700),
      state: new Int32Array(buffer, STATE, 624),
    };
  });
}

// Kept: the memory holds nothing between two draws but the tables
let made: PeerKernels | null | undefined;

// Where the compiled code has its numbers (kernels/assembly/peers/layout.ts)
const STATE = 3072;
const WORDS = 6144;
const TABLES = 71680;
