import { kernelsOf } from "./_instance.ts";
import { PRODUCT } from "./_ndarray_wasm.ts";

/**
 * The compiled float32 matrix product, over a memory that the caller packs: 4 rows by 8 columns at a time.
 *
 * Products are added up in float32 from 0 in blocks of 256, and the blocks in rising order.
 */
export interface ProductKernel {
  /** Byte offsets of the eight right numbers of each k, from the place of a tile: up to 32,768. */
  readonly table: Int32Array;
  /** Tiles of four rows, `[tile][k][4]`: 262,144 numbers. */
  readonly left: Float32Array;
  /** Results, row by row: 262,144 numbers. */
  readonly out: Float32Array;
  /** What the table points into: 1,081,344 numbers. */
  readonly right: Float32Array;
  /**
   * out (+)= left * right for tiles of four rows and, in each of some lines, panels of eight columns side by side.
   *
   * A line starts at `line * lineStep` bytes in `right`, its results at `line * outLine` bytes in each row of `outRow` bytes of `out`. With
   * `more` the results are added to what is there.
   */
  product(
    tiles: number,
    depth: number,
    lines: number,
    lineStep: number,
    panels: number,
    outRow: number,
    outLine: number,
    more: boolean,
  ): void;
}

/** The kernel, made at the first call; null on a host without WebAssembly SIMD, or one whose policy forbids it. */
export function productKernel(): ProductKernel | null {
  return made === undefined ? made = makeProductKernel(globalThis.WebAssembly) : made;
}

/** Makes the kernel with a host's WebAssembly. */
export function makeProductKernel(host: typeof WebAssembly | undefined): ProductKernel | null {
  return kernelsOf(PRODUCT, host, (exports, buffer) => ({
    product: exports["product"] as unknown as ProductKernel["product"],
    table: new Int32Array(buffer, TABLE, 32768),
    left: new Float32Array(buffer, LEFT, 262144),
    out: new Float32Array(buffer, OUT, 262144),
    right: new Float32Array(buffer, RIGHT, 1081344),
  }));
}

let made: ProductKernel | null | undefined;

// Where the compiled code has its operands (kernels/assembly/ndarray/product.ts)
const TABLE = 65536, LEFT = TABLE + 131072, OUT = LEFT + 1048576 + 2064, RIGHT = OUT + 1048576;
