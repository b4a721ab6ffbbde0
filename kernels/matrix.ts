import { compiled } from "./_instance.ts";
import { MATRIX } from "./_wasm.ts";

/** The compiled matrix product, over a memory of its own whose room is handed out once. */
export interface MatrixKernel {
  /** A zeroed array in the memory. */
  room(count: number): Float64Array;
  /** out += coefficients * from on parts of arrays that `room` gave: byte addresses, strides in numbers, `inner` a multiple of 4. */
  multiplyAdd(
    out: number,
    outStride: number,
    coefficients: number,
    down: number,
    along: number,
    from: number,
    fromStride: number,
    rows: number,
    inner: number,
    cols: number,
  ): void;
}

/** The kernel with room for so many numbers; null where WebAssembly SIMD or that much memory is missing. */
export function matrixKernel(
  count: number,
  host: typeof WebAssembly | undefined = globalThis.WebAssembly,
): MatrixKernel | null {
  try {
    const memory = new host!.Memory({ initial: Math.ceil((START + 8 * count) / 65536) });
    const { exports } = new host!.Instance(compiled(MATRIX, host), { env: { memory } });
    let next = START;
    return {
      multiplyAdd: exports["multiplyAdd"] as MatrixKernel["multiplyAdd"],
      room(numbers) {
        const made = new Float64Array(memory.buffer, next, numbers);
        next += 8 * numbers;
        return made;
      },
    };
  } catch {
    // The twin in TypeScript gives the same bits
    return null;
  }
}

// The first page is left to the compiler
const START = 65536;
