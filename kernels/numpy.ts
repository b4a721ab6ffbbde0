import { kernelsOf } from "./_instance.ts";
import { wasm } from "./_numpy_wasm.ts";

/**
 * The compiled kernels of the generator `numpy`: PCG64 with uniform numbers and the ziggurat, over a memory that they
 * share.
 *
 * The plain TypeScript of random/numpy is their definition: the bits are the same, also in the rare branches, which
 * call functions that they are given.
 */
export interface NumpyKernels {
  /**
   * State and increment, four words each from the least significant on; whether half an output is kept, and that half.
   */
  readonly state: Uint32Array;
  /** Room for the tables ki, wi, fi for float64 and then for float32, 256 numbers each. */
  readonly tables: Float64Array;
  /** What was made, 8,192 numbers at most. */
  readonly doubles: Float64Array;
  /** The same as float32 numbers, 16,384 at most. */
  readonly floats: Float32Array;
  /** So many uniform float64 numbers. */
  uniform64(count: number): void;
  /** Uniform float32 numbers. */
  uniform32(count: number): void;
  /** Standard normal float64 numbers; the tables must be there. */
  normal64(count: number): void;
  /** Standard normal float32 numbers; the tables must be there. */
  normal32(count: number): void;
}

/** What the rare branches of the ziggurat work out: the same functions as in the twin. */
export interface Functions {
  readonly exp: (x: number) => number;
  readonly log1p: (x: number) => number;
  /** The same in float32. */
  readonly log1p32: (x: number) => number;
}

/** The kernels, made at the first call; null on a host without WebAssembly, or one whose policy forbids it. */
export function numpyKernels(functions: Functions): NumpyKernels | null {
  return made === undefined ? made = makeNumpyKernels(globalThis.WebAssembly, functions) : made;
}

/** Makes the kernels with a host's WebAssembly. */
export function makeNumpyKernels(host: typeof WebAssembly | undefined, functions: Functions): NumpyKernels | null {
  return kernelsOf(wasm(), host, (exports, buffer) => ({
    ...exports as unknown as NumpyKernels,
    state: new Uint32Array(buffer, STATE, 10),
    tables: new Float64Array(buffer, TABLES, 1536),
    doubles: new Float64Array(buffer, OUT, 8192),
    floats: new Float32Array(buffer, OUT, 16384),
  }), { numpy: { ...functions } });
}

// Kept: the memory holds nothing between two draws but the tables
let made: NumpyKernels | null | undefined;

// Where the compiled code has its numbers (kernels/assembly/numpy/layout.ts)
const STATE = 1024;
const TABLES = 2048;
const OUT = 18432;
