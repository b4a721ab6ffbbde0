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
  // 256 of them, and one of these again, are still named
  const most = Array.from({ length: 256 }, (_, i) => i);
  assertEquals([of(...most)?.size, of(...most, 0)?.size, of(...most, 256), of(...most, 256, 0)], [
    256,
    256,
    undefined,
    undefined,
  ]);
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

Deno.test("gathering: the least and the greatest at any place, among usual numbers and beside a zero -> found", () => {
  const usual = [2.5, 3.25, 2.75, 3.5, 2.625, 3.125, 2.875, 3.75, 3.375];
  for (const more of [[], [0]]) {
    for (let low = 0; low < usual.length; low++) {
      for (let high = 0; high < usual.length; high++) {
        if (low === high) continue;
        const x = [...usual.with(low, -4.5).with(high, 9.25), ...more];
        const all = gathering("float64");
        all.add(Float64Array.from(x));
        const { min, max, mean, std } = all.done();
        const middle = x.reduce((a, b) => a + b) / x.length;
        const spread = Math.sqrt(x.reduce((sum, v) => sum + (v - middle) ** 2, 0) / x.length);
        assertEquals([min, max], [-4.5, 9.25], `${x}`);
        assertAlmostEquals(mean, middle, 1e-13);
        assertAlmostEquals(std, spread, 1e-13);
      }
    }
  }
});

Deno.test("gathering: numbers around 2^-100 and 2^60 -> tiny below the one, huge above the other", () => {
  const of = (...xs: number[]) => {
    const all = gathering("float64");
    all.add(Float64Array.from(xs));
    const { tiny, huge, mean, min, max } = all.done();
    return [tiny, huge, mean, min, max];
  };
  const [small, large] = [2 ** -100, 2 ** 60];
  assertEquals(of(small, -small), [0, 0, 0, -small, small]);
  assertEquals(of(small / 2, -small / 2, small), [2, 0, small / 3, -small / 2, small]);
  assertEquals(of(large, -large), [0, 0, 0, -large, large]);
  assertEquals(of(large * 2, -large * 2), [0, 2, 0, -large * 2, large * 2]);
  assertEquals(of(1, large * 2, -large * 2, 2).toSpliced(2, 1), [0, 2, -large * 2, large * 2]);
  for (let at = 0; at < 6; at++) {
    assertEquals(of(...[1, 1, 1, 1, 1, 1].with(at, small / 2)).slice(0, 2), [1, 0], `tiny at ${at}`);
    assertEquals(of(...[1, 1, 1, 1, 1, 1].with(at, -large * 4)).slice(0, 2), [0, 1], `huge at ${at}`);
    assertEquals(of(...[1, 1, 1, 1, 1, 1].with(at, NaN)).slice(3), [1, 1], `NaN at ${at}`);
  }
});

Deno.test("gathering: numbers far from 0 -> the deviation keeps its digits", () => {
  const all = gathering("float64");
  const x = Float64Array.from({ length: 11 }, (_, i) => 1e9 + i);
  all.add(x.subarray(0, 5));
  all.add(x.subarray(5));
  const { mean, std } = all.done();
  assertEquals([mean, std], [1e9 + 5, Math.sqrt(10)]);
});

Deno.test("gathering: nothing, or nothing finite -> bounds of nothing, no mean, no deviation", () => {
  const empty = gathering("float32");
  assertEquals([empty.done().min, empty.done().max, empty.done().mean, empty.done().std], [
    Infinity,
    -Infinity,
    NaN,
    NaN,
  ]);
  empty.add(Float32Array.of(NaN, NaN));
  assertEquals([empty.done().mean, empty.done().std, empty.done().nan], [NaN, NaN, 2]);
});

Deno.test("gathering: the hash -> that of its definition, for words of each size, and of the beginning alone", () => {
  const of = (dtype: DType, data: Parameters<ReturnType<typeof gathering>["add"]>[0], options?: { hashed: number }) => {
    const all = gathering(dtype, options);
    all.add(data);
    return all.done().hash;
  };
  // Computed in Python by the definition of mix
  assertEquals(of("float32", new Float32Array(0)), "243f6a8813198a2e");
  assertEquals(of("float32", Float32Array.of(1, 2)), "3c2bb426b36c3af3");
  assertEquals(of("uint8", Uint8Array.of(1, 2, 255)), "36e98c68febdfd67");
  assertEquals(of("float64", Float64Array.of(0.1)), "6802f014129481d8");
  assertEquals(of("float16", Uint16Array.of(0x3c00, 0x4000)), "84998985c253b926");
  const long = Float32Array.of(1, 2, 3, 4);
  assertEquals(of("float32", long, { hashed: 2 }), "3c2bb426b36c3af3");
  assertEquals(of("float32", long, { hashed: 0 }), "243f6a8813198a2e");
  assertEquals(of("float32", long, { hashed: 4 }), of("float32", long));
  const cut = gathering("float32", { hashed: 2 });
  for (const x of long) cut.add(Float32Array.of(x));
  assertEquals(cut.done().hash, "3c2bb426b36c3af3");
  assertEquals(cut.done().count, 4);
});

Deno.test("gathering: 256 whole numbers are named, one more are not; half precision counts as numbers", () => {
  const of = (dtype: DType, data: Parameters<ReturnType<typeof gathering>["add"]>[0]) => {
    const all = gathering(dtype);
    all.add(data);
    return all.done();
  };
  const count = (n: number) => Float32Array.from({ length: n }, (_, i) => i);
  assertEquals([of("float32", count(256)).whole?.size, of("float32", count(257)).whole], [256, undefined]);
  const half = of("float16", Uint16Array.of(0x3c00, 0xc000, 0x0000));
  assertEquals([half.min, half.max, half.zeros, half.trailingZeros], [-2, 1, 1, 1]);
  const brain = of("bfloat16", Uint16Array.of(0x3f80, 0xc000));
  assertEquals([brain.min, brain.max, brain.mean], [-2, 1, -0.5]);
  assertEquals(of("complex64", Float32Array.of(1, 2, 3, 4)).count, 4);
});

Deno.test("gathering: unusual numbers among many, in pieces long enough for the kernels -> each counted once", () => {
  const odd = [NaN, Infinity, -Infinity, 2 ** -101, -(2 ** -120), 2 ** 61, 0, -0, 2 ** -100, 2 ** 60];
  for (const dtype of ["float32", "float64"] as const) {
    for (const n of [20_000, 300_001]) {
      const x = new (dtype === "float32" ? Float32Array : Float64Array)(n).fill(1);
      odd.forEach((v, k) => x[k * 1873] = v);
      x[n - 1] = 0;
      const all = gathering(dtype);
      all.add(x);
      const { count, nan, infinite, tiny, huge, zeros, trailingZeros, min, max } = all.done();
      assertEquals([count, nan, infinite, tiny, huge, zeros, trailingZeros], [n, 1, 2, 2, 1, 3, 1]);
      assertEquals([min, max], [-(2 ** -120), 2 ** 61]);
    }
  }
});
