import { assert, assertEquals } from "@std/assert";
import { toBytes } from "../../core/dtype.ts";
import { orthonormalize } from "../../initializers/_qr.ts";

// Numbers between -1 and 1 in fixed disorder
function numbers<T extends Float32Array | Float64Array>(out: T, seed: number): T {
  for (let i = 0, s = seed; i < out.length; i++) {
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    out[i] = (s ^ s >>> 15) / 2 ** 31;
  }
  return out;
}
const SIZES = [[1, 1], [5, 1], [2, 2], [9, 4], [16, 16], [33, 17], [64, 64], [70, 65], [130, 64], [100, 40]] as const;

Deno.test("orthonormalize: orthonormal columns, a positive diagonal of the other factor, in the kind of what is given", () => {
  for (const [rows, cols] of SIZES) {
    for (const Kind of [Float64Array, Float32Array]) {
      const a = numbers(new Kind(rows * cols), rows + cols);
      const q = orthonormalize(a, rows, cols);
      assert(q instanceof Kind && q.length === rows * cols && q !== a);
      const bound = (Kind === Float32Array ? 2 ** -20 : 2 ** -46) * Math.sqrt(rows);
      for (let i = 0; i < cols; i++) {
        for (let j = 0; j < cols; j++) {
          let dot = 0, r = 0;
          for (let k = 0; k < rows; k++) {
            dot += q[k * cols + i]! * q[k * cols + j]!;
            r += q[k * cols + i]! * a[k * cols + j]!;
          }
          assert(Math.abs(dot - Number(i === j)) < bound, `${rows} x ${cols}: columns ${i}, ${j}`);
          assert(i < j || (i === j ? r > 0 : Math.abs(r) < bound * rows), `${rows} x ${cols}: factor at ${i}, ${j}`);
        }
      }
    }
  }
});

Deno.test("orthonormalize: a column without length counts as positive", () => {
  for (const Kind of [Float64Array, Float32Array]) {
    const q = orthonormalize(Kind.from([1, 2, 2, 4, 0, 0]), 3, 2);
    assert([q[0]!, q[2]!].every((x, i) => Math.abs(x - [1 / Math.sqrt(5), 2 / Math.sqrt(5)][i]!) < 1e-6), `${q}`);
    assert([...q].every(Number.isFinite));
    assertEquals([...orthonormalize(Kind.from([0, 0, 0, 0]), 2, 2)], [1, 0, 0, 1]);
  }
});

// FNV-1a of the bytes; the same with and without WebAssembly
const DIGESTS = [
  "8c6a9878 1b587698",
  "16f0ca0 149add5e",
  "3ecb59f0 ea0a6e41",
  "2b07ec52 58952344",
  "537645df 1653901",
  "672cad8 33beb586",
  "35013920 ecc7284c",
  "2b475ca8 71a1dbce",
  "af46bde8 d5df8a8e",
  "846ec7b6 1ffe81ef",
  "3bb27503 4e33929e",
];

Deno.test("orthonormalize: the bits are those of every other host", () => {
  const found = [...SIZES, [516, 513] as const].map(([rows, cols]) =>
    [Float64Array, Float32Array].map((Kind) => {
      const q = orthonormalize(numbers(new Kind(rows * cols), 7 * rows + cols), rows, cols);
      return (toBytes(q).reduce((h, byte) => Math.imul(h ^ byte, 16777619), 2166136261) >>> 0).toString(16);
    }).join(" ")
  );
  assertEquals(found, DIGESTS);
});
