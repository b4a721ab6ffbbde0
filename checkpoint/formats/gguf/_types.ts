import type { DType } from "../../../core/types.ts";
import { type Decode, iq4nl, mxfp4, q40, q41, q50, q51, q80 } from "./_blocks_of_32.ts";
import { iq4xs, q2k, q3k, q4k, q5k, q6k } from "./_blocks_of_256.ts";

/** How ggml stores the elements of a tensor: in blocks of so many values in so many bytes. */
export interface GgmlType {
  /** The name that ggml gives it. */
  readonly name: string;
  readonly values: number;
  readonly bytes: number;
  /** The plain numbers that the blocks are, of one value each. */
  readonly dtype?: DType;
  /** Restores blocks to float32; absent where lensor knows the size of the blocks only. */
  readonly decode?: Decode;
}

const plain = (name: DType, bytes: number): GgmlType => ({ name, values: 1, bytes, dtype: name });
const blocks = (name: string, values: number, bytes: number, decode?: Decode): GgmlType => ({
  name,
  values,
  bytes,
  ...(decode && { decode }),
});

/**
 * The types by their number in ggml.h. Those that were removed (4, 5, 31 to 33, 36 to 38) and those that are made while
 * computing and never stored (Q8_1, Q8_K) are not here.
 */
export const GGML_TYPES: ReadonlyMap<number, GgmlType> = new Map<number, GgmlType>([
  [0, plain("float32", 4)],
  [1, plain("float16", 2)],
  [2, blocks("Q4_0", 32, 18, q40)],
  [3, blocks("Q4_1", 32, 20, q41)],
  [6, blocks("Q5_0", 32, 22, q50)],
  [7, blocks("Q5_1", 32, 24, q51)],
  [8, blocks("Q8_0", 32, 34, q80)],
  [10, blocks("Q2_K", 256, 84, q2k)],
  [11, blocks("Q3_K", 256, 110, q3k)],
  [12, blocks("Q4_K", 256, 144, q4k)],
  [13, blocks("Q5_K", 256, 176, q5k)],
  [14, blocks("Q6_K", 256, 210, q6k)],
  [16, blocks("IQ2_XXS", 256, 66)],
  [17, blocks("IQ2_XS", 256, 74)],
  [18, blocks("IQ3_XXS", 256, 98)],
  [19, blocks("IQ1_S", 256, 50)],
  [20, blocks("IQ4_NL", 32, 18, iq4nl)],
  [21, blocks("IQ3_S", 256, 110)],
  [22, blocks("IQ2_S", 256, 82)],
  [23, blocks("IQ4_XS", 256, 136, iq4xs)],
  [24, plain("int8", 1)],
  [25, plain("int16", 2)],
  [26, plain("int32", 4)],
  [27, plain("int64", 8)],
  [28, plain("float64", 8)],
  [29, blocks("IQ1_M", 256, 56)],
  [30, plain("bfloat16", 2)],
  [34, blocks("TQ1_0", 256, 54)],
  [35, blocks("TQ2_0", 256, 66)],
  [39, blocks("MXFP4", 32, 17, mxfp4)],
  [40, blocks("NVFP4", 64, 36)],
  [41, blocks("Q1_0", 128, 18)],
]);
