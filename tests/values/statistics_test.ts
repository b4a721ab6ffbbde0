import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { cast } from "../../core/cast.ts";
import type { DType } from "../../core/types.ts";
import { gathering } from "../../values/statistics.ts";

const numbers = Float64Array.from({ length: 1000 }, (_, i) => i % 7 ? Math.sin(i) + 3 : 0);

Deno.test("gathering: any cut gives the same counts and hash, and the moments of the whole", () => {
  for (const dtype of ["float64", "float32", "float16", "bfloat16", "int8", "int64", "uint8"] as DType[]) {
    const values = cast(numbers, "float64", dtype);
    const back = cast(values, dtype, "float64") as Float64Array;
    const cut = (...at: number[]) => {
      const all = gathering(dtype);
      [0, ...at].forEach((from, i) => all.add(values.subarray(from, [...at, values.length][i])));
      return all.done();
    };
    const whole = cut();
    const pieces = cut(1, 2, 3, 500, 993);
    const mean = back.reduce((a, b) => a + b) / back.length;
    const std = Math.sqrt(back.reduce((a, b) => a + (b - mean) ** 2, 0) / back.length);
    for (const found of [whole, pieces]) {
      assertAlmostEquals(found.mean, mean, 1e-12);
      assertAlmostEquals(found.std, std, 1e-12);
      assertEquals([found.min, found.max], [Math.min(...back), Math.max(...back)]);
      assertEquals(found.zeros, back.filter((x) => x === 0).length);
    }
    assertEquals(pieces.hash, whole.hash);
  }
});

Deno.test("gathering: what is not finite is counted apart and leaves the moments alone", () => {
  const all = gathering("float32");
  all.add(new Float32Array([NaN, 1, Infinity, 3, -Infinity]));
  const { nan, infinite, mean, std, min, max, count } = all.done();
  assertEquals([nan, infinite, mean, std, min, max, count], [1, 2, 2, 1, 1, 3, 5]);
});

Deno.test("gathering: zeros at the end run over the cuts, and stop at a number", () => {
  const run = (...pieces: number[][]) => {
    const all = gathering("float32");
    for (const piece of pieces) all.add(new Float32Array(piece));
    return all.done().trailingZeros;
  };
  assertEquals(
    [run([1, 0], [0, 0]), run([0], [1]), run([0, 0], []), run([0, 1], [0, 0, 0], [2, 0]), run()],
    [3, 0, 2, 1, 0],
  );
});

Deno.test("gathering: whole numbers are named as long as nothing else occurs", () => {
  const of = (...xs: number[]) => {
    const all = gathering("float32");
    all.add(new Float32Array(xs));
    return all.done().whole;
  };
  assertEquals([...of(1, -2, 1) ?? []], [1, -2]);
  assertEquals(of(1, 0.5), undefined);
  assertEquals(of(...Array.from({ length: 300 }, (_, i) => i)), undefined);
  assertEquals(of(NaN), undefined);
});

Deno.test("gathering: tiny and huge numbers are counted, and the hash tells an order and a sign", () => {
  const of = (...xs: number[]) => {
    const all = gathering("float32");
    all.add(new Float32Array(xs));
    return all.done();
  };
  const { tiny, huge, zeros } = of(1e-40, 1e30, 0, 1, -1e-35);
  assertEquals([tiny, huge, zeros], [2, 1, 1]);
  const hashes = [of(1, 2), of(2, 1), of(-1, -2), of(1, -2), of(1, 2, 0)].map((s) => s.hash);
  assert(new Set(hashes).size === 5);
  assertEquals(of().count, 0);
});
