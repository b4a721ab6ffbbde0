import { assertEquals } from "@std/assert";
import { momentsOf } from "../../values/moments.ts";

const KINDS = [Float32Array, Float64Array];
const of = (kind: typeof KINDS[number], ...pieces: number[][]) => {
  const all = momentsOf();
  for (const piece of pieces) all.add(new kind(piece) as Float32Array);
  return all.done();
};

Deno.test("momentsOf: nothing has no least number, no greatest and no mean", () => {
  const none = { count: 0, min: Infinity, max: -Infinity, mean: NaN, std: NaN, zeros: 0, notFinite: 0 };
  for (const kind of KINDS) {
    assertEquals(of(kind), none);
    assertEquals(of(kind, []), none);
    assertEquals(of(kind, [NaN, Infinity]), { ...none, count: 2, notFinite: 2 });
  }
});

Deno.test("momentsOf: every place of a piece counts, of odd and of even length", () => {
  for (const kind of KINDS) {
    for (const xs of [[3], [0], [3, -1], [-1, 3], [0, 4, -4], [4, 0, -4], [-4, 4, 0], [0, 0, 6, 2], [2, 6, 0, 0]]) {
      const mean = xs.reduce((a, b) => a + b) / xs.length;
      assertEquals(of(kind, xs), {
        count: xs.length,
        min: Math.min(...xs),
        max: Math.max(...xs),
        mean,
        std: Math.sqrt(xs.reduce((a, b) => a + (b - mean) ** 2, 0) / xs.length),
        zeros: xs.filter((x) => x === 0).length,
        notFinite: 0,
      }, String(xs));
    }
  }
});

Deno.test("momentsOf: among numbers that are not finite every other place counts", () => {
  for (const kind of KINDS) {
    for (const odd of [NaN, Infinity, -Infinity]) {
      for (const xs of [[odd, 0, 4], [0, odd, 4], [4, 0, odd], [odd, 4, odd, 0]]) {
        assertEquals(of(kind, xs), {
          count: xs.length,
          min: 0,
          max: 4,
          mean: 2,
          std: 2,
          zeros: 1,
          notFinite: xs.length - 2,
        }, String(xs));
      }
    }
    assertEquals(of(kind, [1, 3], [NaN, 2, 0], [2, 4]), {
      count: 7,
      min: 0,
      max: 4,
      mean: 2,
      std: Math.sqrt(10 / 6),
      zeros: 1,
      notFinite: 1,
    });
  }
});

Deno.test("momentsOf: pieces longer than a block give what a piece of one block gives", () => {
  for (const kind of KINDS) {
    for (const n of [4095, 4096, 4097, 8193]) {
      const xs: number[] = Array.from({ length: n }, (_, i) => i % 2 ? 3 : 1);
      xs[0] = -7;
      xs[n - 1] = 9;
      const { count, min, max, zeros } = of(kind, xs, [0]);
      assertEquals([count, min, max, zeros], [n + 1, -7, 9, 1]);
      const { mean, std } = of(kind, Array.from({ length: n }, () => 5));
      assertEquals([mean, std], [5, 0]);
    }
  }
});

Deno.test("momentsOf: of zeros of both signs the first one stands as the least and the greatest", () => {
  for (const kind of KINDS) {
    for (const [first, second] of [[0, -0], [-0, 0]] as const) {
      const cuts: number[][][] = [
        [[first], [second]],
        [[first, first], [second, second]],
        [[first, second]],
        [[first, second, second]],
        [[first, NaN], [NaN, second]],
        [[NaN, first, second]],
      ];
      for (const cut of cuts) {
        const { min, max } = of(kind, ...cut);
        assertEquals([Object.is(min, first), Object.is(max, first)], [true, true], JSON.stringify(cut));
      }
    }
  }
});

Deno.test("momentsOf: numbers far from 0 keep the digits of their deviation, and huge ones their mean", () => {
  for (const kind of KINDS) {
    const { mean, std } = of(kind, [2 ** 23, 2 ** 23 + 1, 2 ** 23 + 2], [2 ** 23 + 1]);
    assertEquals([mean, std], [2 ** 23 + 1, Math.sqrt(2 / 4)]);
  }
  const far = of(Float64Array, [2 ** 52, 2 ** 52 + 1, 2 ** 52 + 2]);
  assertEquals([far.mean, far.std], [2 ** 52 + 1, Math.sqrt(2 / 3)]);
  assertEquals(of(Float64Array, [0, 1e200]).mean, 5e199);
});
