import { kernelsOf } from "./_instance.ts";
import { wasm } from "./_halves_wasm.ts";

/**
 * The compiled casts between float32 and the halves, over a memory that holds nothing between two calls.
 *
 * The plain TypeScript of core/halves.ts is their definition: the bits are the same for every number that is finite
 * before and after. Each returns the largest size of what it was given, as bits without the sign, by which the caller
 * knows whether there were others. A count is a multiple of 4 and at most 16,384.
 */
export interface HalfKernels {
  /** Room for 16,384 float32 numbers. */
  readonly floats: Float32Array;
  /** Room for as many halves. */
  readonly halves: Uint16Array;
  /** So many float32 numbers to bfloat16. */
  toBfloat16(count: number): number;
  /** The same to float16. */
  toFloat16(count: number): number;
  /** So many bfloat16 numbers to float32. */
  fromBfloat16(count: number): number;
  /** The same from float16. */
  fromFloat16(count: number): number;
}

/** The kernels, made at the first call; null on a host without WebAssembly SIMD, or one whose policy forbids it. */
export function halfKernels(): HalfKernels | null {
  return made === undefined ? made = makeHalfKernels(globalThis.WebAssembly) : made;
}

/** Makes the kernels with a host's WebAssembly. */
export function makeHalfKernels(host: typeof WebAssembly | undefined): HalfKernels | null {
  return kernelsOf(wasm(), host, (exports, buffer) => ({
    ...exports as unknown as HalfKernels,
    floats: new Float32Array(buffer, FLOATS, ROOM),
    halves: new Uint16Array(buffer, FLOATS + 4 * ROOM, ROOM),
  }));
}

// Kept: compiling takes longer than most calls
let made: HalfKernels | null | undefined;

// Where the compiled code has its numbers (kernels/assembly/halves.ts)
const FLOATS = 4096 + 2064;
const ROOM = 16384;
