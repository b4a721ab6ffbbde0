import { kernelsOf } from "./_instance.ts";
import { product } from "./_ndarray_wasm.ts";

/**
 * The compiled matrix product of numbers of one kind, over a memory that the caller packs: 4 rows by some columns at a
 * time.
 */
export interface Tiles<Data extends Float32Array | Float64Array> {
  /** How many columns stand side by side: 8 of float32, 4 of float64. */
  readonly columns: number;
  /** Byte offsets of the right numbers of each k, from the place of a tile: up to 32,768. */
  readonly table: Int32Array;
  /** Tiles of four rows, `[tile][k][4]`: 1 MiB. */
  readonly left: Data;
  /** Results, row by row: 1 MiB. */
  readonly out: Data;
  /** What the table points into: 4,325,376 bytes. */
  readonly right: Data;
  /**
   * out (+)= left * right for tiles of four rows and, in each of some lines, panels of columns side by side.
   *
   * A line starts at `line * lineStep` bytes in `right`, its results at `line * outLine` bytes in each row of `outRow`
   * bytes of `out`. With `more` the results are added to what is there.
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

/**
 * The product of float32 numbers, and over the same memory that of float64 numbers.
 *
 * Products are added up from 0 in blocks of 256, and the blocks in rising order.
 */
export interface ProductKernel extends Tiles<Float32Array> {
  /** The same for float64. */
  readonly wide: Tiles<Float64Array>;
}

/** The kernel, made at the first call; null on a host without WebAssembly SIMD, or one whose policy forbids it. */
export function productKernel(): ProductKernel | null {
  return made === undefined ? made = makeProductKernel(globalThis.WebAssembly) : made;
}

/** Makes the kernel with a host's WebAssembly. */
export function makeProductKernel(host: typeof WebAssembly | undefined): ProductKernel | null {
  return kernelsOf(product(), host, (exports, buffer) => {
    const table = new Int32Array(buffer, TABLE, 32768);
    return {
      product: exports["product"] as unknown as ProductKernel["product"],
      columns: 8,
      table,
      left: new Float32Array(buffer, LEFT, 262144),
      out: new Float32Array(buffer, OUT, 262144),
      right: new Float32Array(buffer, RIGHT, 1081344),
      wide: {
        product: exports["wideProduct"] as unknown as ProductKernel["product"],
        columns: 4,
        table,
        left: new Float64Array(buffer, LEFT, 131072),
        out: new Float64Array(buffer, OUT, 131072),
        right: new Float64Array(buffer, RIGHT, 540672),
      },
    };
  });
}

let made: ProductKernel | null | undefined;

// Where the compiled code has its operands (kernels/assembly/ndarray/product.ts)
const TABLE = 65536;
const LEFT = TABLE + 131072;
const OUT = LEFT + 1048576 + 2064;
const RIGHT = OUT + 1048576;
