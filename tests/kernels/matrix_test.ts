import { assert, assertEquals } from "@std/assert";
import { orthonormalize } from "../../initializers/_qr.ts";
import { matrixKernel } from "../../kernels/matrix.ts";
import { keyed } from "../../random/mod.ts";

const bits = (values: Float64Array) => new BigInt64Array(values.buffer, values.byteOffset, values.length);

Deno.test("the matrix kernel is there on this host, and absent where WebAssembly or the memory is", () => {
  assert(matrixKernel(10) !== null);
  assertEquals([matrixKernel(10, {} as never), matrixKernel(2 ** 40)], [null, null]);
});

Deno.test("the matrix kernel and its twin make the same orthogonal matrices, bit by bit", () => {
  for (
    const [rows, cols] of [[1, 1], [7, 3], [33, 33], [64, 64], [100, 65], [131, 130], [300, 257], [700, 2]] as const
  ) {
    const given = keyed(5).at(`${rows}`).normal(rows * cols, { std: 1, dtype: "float64" }) as Float64Array;
    const twin = orthonormalize(given, rows, cols, null), kernel = matrixKernel(2 * rows * cols + 200 * (cols + 200));
    const made = orthonormalize(given, rows, cols, kernel), a = bits(made), b = bits(twin);
    assertEquals(a.findIndex((x, i) => x !== b[i]), -1, `${rows} by ${cols}`);
  }
});
