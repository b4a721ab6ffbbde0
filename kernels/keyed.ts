import { kernelsOf } from "./_instance.ts";
import { wasm } from "./_wasm.ts";

/**
 * The compiled kernels of the generator `keyed`, over one chunk of memory that they share.
 *
 * `words` fills the memory; every other kernel then turns the elements `first..end` (multiples of 8) into numbers at
 * their own places. The plain TypeScript of random/keyed is their definition: the bits are the same.
 */
export interface KeyedKernels {
  /** The compiled code, from which a worker makes kernels of its own. */
  readonly module: WebAssembly.Module;
  /** The memory as words: 16,384 narrow elements, or 16,384 wide ones of two words. */
  readonly memory: Int32Array;
  /** The same as float32 numbers. */
  readonly floats: Float32Array;
  /** The same as float64 numbers. */
  readonly doubles: Float64Array;
  /** The same as half-precision bits, after packing. */
  readonly halves: Uint16Array;
  /** The first `count` words of a chunk. */
  words(k0: number, k1: number, k2: number, k3: number, low: number, high: number, count: number): void;
  /** Uniform numbers: step, start and cap. */
  uniform(first: number, end: number, step: number, start: number, cap: number): void;
  /** Normal numbers. */
  normal(first: number, end: number, mean: number, std: number): void;
  /** Normal numbers cut at two sigma. */
  twoSigma(first: number, end: number, mean: number, std: number, a: number, b: number): void;
  /** Normal numbers between any bounds: absolute, in standard deviations, probabilities, and -1 if mirrored. */
  inverse(
    first: number,
    end: number,
    mean: number,
    std: number,
    a: number,
    b: number,
    left: number,
    right: number,
    below: number,
    between: number,
    turn: number,
  ): void;
  /** Uniform float64 numbers from wide words: span, start and cap. */
  uniform64(first: number, end: number, span: number, start: number, cap: number): void;
  /** Normal float64 numbers from wide words. */
  normal64(first: number, end: number, mean: number, std: number): void;
  /** Rounds float32 numbers to bfloat16 bits. */
  packBfloat16(first: number, end: number): void;
  /** Rounds float32 numbers to float16 bits. */
  packFloat16(first: number, end: number): void;
}

/** The kernels, made at the first call; null on a host without WebAssembly SIMD, or one whose policy forbids it. */
export function keyedKernels(): KeyedKernels | null {
  return made === undefined ? made = makeKernels(globalThis.WebAssembly) : made;
}

/** Makes the kernels with a host's WebAssembly. */
export function makeKernels(host: typeof WebAssembly | undefined): KeyedKernels | null {
  return kernelsOf(wasm(), host, (exports, buffer, module) => ({
    ...exports as unknown as KeyedKernels,
    module,
    memory: new Int32Array(buffer, BASE, 32768),
    floats: new Float32Array(buffer, BASE, 16384),
    doubles: new Float64Array(buffer, BASE, 16384),
    halves: new Uint16Array(buffer, BASE, 16384),
  }));
}

// Kept: the memory holds nothing between two draws
let made: KeyedKernels | null | undefined;

// Where the compiled code has its words (kernels/assembly/layout.ts)
const BASE = 6144;
