import { kernelsOf } from "./_instance.ts";
import { elements } from "./_ndarray_wasm.ts";

/**
 * A function of the first `count` elements of the left operand, or of both; its results go to the byte `to`, which may
 * be the left one's.
 */
export type ElementKernel = (count: number, to: number) => void;
/** Functions of two arrays in float32 and in float64. */
export type ArithmeticName = "add" | "subtract" | "multiply" | "divide" | "maximum" | "minimum";
/** Comparisons of two float32 arrays; the results are bytes. */
export type ComparisonName = "equal" | "notEqual" | "less" | "lessEqual";
/** Functions of one float32 array. */
export type FunctionName = "exp" | "log" | "tanh" | "sqrt";

/**
 * The compiled functions of elements, over a memory that holds nothing between two calls but the sums: 128 KiB, and 4
 * MiB that count only once results of such a size were asked for.
 *
 * What lies behind `count` up to the next multiple of 32 may be overwritten, where the results go too. The plain
 * TypeScript of ndarray/ is their definition: the bits are the same.
 */
export interface ElementKernels {
  /** The left operand: 8,192 float32 numbers. */
  readonly left: Float32Array;
  /** The right operand. */
  readonly right: Float32Array;
  /** The left operand as 4,096 float64 numbers. */
  readonly wideLeft: Float64Array;
  /** The right operand as float64 numbers. */
  readonly wideRight: Float64Array;
  /** The left operand as bytes. */
  readonly bytes: Uint8Array;
  /** Room for a whole result: 4 MiB. */
  readonly room: Uint8Array;
  /** Sixteen sums. */
  readonly sums: Float64Array;
  /** Functions by name. */
  readonly run: Readonly<
    Record<`${ArithmeticName | "sqrt"}${32 | 64}` | `${ComparisonName | FunctionName}32`, ElementKernel>
  >;
  /** Adds number i of the left operand to sum i mod 16; `count` is a multiple of 16. */
  sum32(count: number): void;
  /**
   * Adds blocks of 256 numbers of the left operand to the first eight sums: number i of a block joins lane i mod 32,
   * then the upper half of the lanes joins the lower one until eight are left, all in float32; `count` is a multiple of
   * 256.
   */
  blocks32(count: number): void;
  /** The largest of the left operand, NaN if one is; `count` is a multiple of 16 and not 0. */
  max32(count: number): number;
  /** The smallest. */
  min32(count: number): number;
}

/** The kernels, made at the first call; null on a host without WebAssembly SIMD, or one whose policy forbids it. */
export function elementKernels(): ElementKernels | null {
  return made === undefined ? made = makeElementKernels(globalThis.WebAssembly) : made;
}

/** Makes the kernels with a host's WebAssembly. */
export function makeElementKernels(host: typeof WebAssembly | undefined): ElementKernels | null {
  return kernelsOf(elements(), host, (exports, buffer) => ({
    ...exports as unknown as Pick<ElementKernels, "sum32" | "blocks32" | "max32" | "min32">,
    run: exports as unknown as ElementKernels["run"],
    left: new Float32Array(buffer, LEFT, 8192),
    right: new Float32Array(buffer, RIGHT, 8192),
    wideLeft: new Float64Array(buffer, LEFT, 4096),
    wideRight: new Float64Array(buffer, RIGHT, 4096),
    bytes: new Uint8Array(buffer, LEFT, 32768),
    room: new Uint8Array(buffer, ROOM, 4194304),
    sums: new Float64Array(buffer, SUMS, 16),
  }));
}

// Kept: compiling takes longer than most calls
let made: ElementKernels | null | undefined;

// Where the compiled code has its operands (kernels/assembly/ndarray/layout.ts)
const LEFT = 4096 + 2064;
const RIGHT = LEFT + 32768;
const SUMS = 1024;
const ROOM = 131072 + 2064;
