/** Every function of elements of nj, of every dtype and layout, short and long, against plain JavaScript. */
import { assert, assertEquals } from "@std/assert";
import { exp32, log32 } from "../../ndarray/_twins.ts";
import { nj } from "../../ndarray/mod.ts";
import { lensorError } from "../_util.ts";

type Nd = ReturnType<typeof nj.array>;
// deno-lint-ignore no-explicit-any
type Loose = any;
const DTYPES = ["float64", "float32", "int32", "int16", "int8", "uint32", "uint16", "uint8", "array"] as const;
type DType = typeof DTYPES[number];
const tanh = (x: number) => {
  const e = Math.exp(2 * x);
  return Math.abs(x) > 20 ? Math.sign(x) : (e - 1) / (e + 1);
};
const ONE: Readonly<Record<string, (x: number) => number>> = {
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  round: Math.round,
  negative: (x) => -x,
  abs: Math.abs,
  cos: Math.cos,
  sin: Math.sin,
  tan: Math.tan,
  arccos: Math.acos,
  arcsin: Math.asin,
  arctan: Math.atan,
  tanh,
  clip: (x) => x < 0 ? 0 : x > 1 ? 1 : x,
  sigmoid: (x) => x < -30 ? 0 : x > 30 ? 1 : 1 / (1 + Math.exp(-x)),
  leakyRelu: (x) => Math.max(1e-3 * x, x),
};
const TWO: Readonly<Record<string, (x: number, y: number) => number>> = {
  add: (x, y) => x + y,
  subtract: (x, y) => x - y,
  multiply: (x, y) => x * y,
  divide: (x, y) => x / y,
  mod: (x, y) => x % y,
  power: (x, y) => x ** y,
};
// In float32 the functions with kernels are those of the kernels, for views and short arrays too
const fnOf = (name: string, dtype: DType) =>
  dtype === "float32"
    ? ({ exp: exp32, log: log32 } as Record<string, (x: number) => number>)[name] ?? ONE[name]!
    : ONE[name]!;

// Views of the same numbers
const LAYOUTS: Readonly<Record<string, (list: readonly number[], dtype: DType) => Nd>> = {
  plain: (list, dtype) => nj.array([...list], dtype),
  "one place on": (list, dtype) => nj.array([77, ...list], dtype).slice(1),
  backwards: (list, dtype) => nj.array(list.toReversed(), dtype).slice([null, null, -1]),
  "with gaps": (list, dtype) => nj.array(list.flatMap((x) => [x, 55]), dtype).slice([null, null, 2]),
  turned: (list, dtype) => {
    const half = list.length / 2;
    return nj.array(Array.from({ length: half }, (_, i) => [list[i]!, list[half + i]!]).flat(), dtype).reshape(half, 2)
      .T
      .reshape(2, half);
  },
};
const numbers = (n: number, dtype: DType, seed: number): number[] =>
  Array.from({ length: n }, (_, i) => {
    const x = ((i * 37 + seed * 11) % 61 - 25) / (dtype.includes("int") ? 1 : 4);
    return dtype.startsWith("u") ? Math.abs(x) : x;
  });
const stored = (list: readonly number[], dtype: DType): number[] => nj.array([...list], dtype).tolist() as number[];
const flat = (x: Nd): number[] => (x.tolist() as Loose[]).flat();

Deno.test("nj: functions of one array, of every dtype, layout and length", () => {
  for (const dtype of DTYPES) {
    for (const n of [2, 6, 130]) {
      const list = numbers(n, dtype, 1);
      for (const [layout, make] of Object.entries(LAYOUTS)) {
        const x = make(list, dtype);
        const values = flat(x);
        assertEquals(values, stored(list, dtype), `${layout} ${dtype}`);
        for (const name of Object.keys(ONE)) {
          const got: Nd = (nj as Loose)[name](x);
          const want = stored(values.map((v) => fnOf(name, dtype)(v)), dtype);
          assertEquals([got.dtype, got.shape, flat(got)], [dtype, x.shape, want], `${name} ${dtype} ${n} ${layout}`);
        }
        assertEquals(flat(x), values);
      }
    }
  }
});

Deno.test("nj: functions of two arrays, and of an array and a number, of every dtype, layout and length", () => {
  for (const dtype of DTYPES) {
    for (const n of [2, 6, 130]) {
      const list = numbers(n, dtype, 1);
      const other = numbers(n, dtype, 4).map((y) => y || 3);
      for (const [layout, make] of Object.entries(LAYOUTS)) {
        const x = make(list, dtype);
        const y = layout === "turned" ? make(other, dtype) : LAYOUTS["with gaps"]!(other, dtype);
        const [a, b] = [flat(x), flat(y)];
        for (const [name, fn] of Object.entries(TWO)) {
          const text = `${name} ${dtype} ${n} ${layout}`;
          const own: Nd = (nj as Loose)[name](x, y);
          assertEquals([own.dtype, flat(own)], [dtype, stored(a.map((v, i) => fn(v, b[i]!)), dtype)], text);
          for (const number of [3, 0.1, -0]) {
            const want = stored(a.map((v) => fn(v, number)), dtype);
            assertEquals(flat((nj as Loose)[name](x, number)), want, `${text} and ${number}`);
          }
          // In place
          const method = name === "power" ? "pow" : name;
          const kept = make(list, dtype);
          assert((kept as Loose)[method](y, false) === kept);
          assertEquals(flat(kept), flat(own), `${text} in place`);
        }
        const given = make(list, dtype);
        given.assign(y, false);
        assertEquals([flat(given), flat(nj.array(b))], [b, b]);
      }
    }
  }
});

Deno.test("nj: results in place of a part leave the rest of the array as it was", () => {
  for (const dtype of DTYPES) {
    for (const n of [4, 100]) {
      const all = nj.array(numbers(2 * n + 3, dtype, 2), dtype);
      const before = flat(all);
      all.slice([3, 3 + n]).add(2, false);
      assertEquals(flat(all), stored(before.map((v, i) => i >= 3 && i < 3 + n ? v + 2 : v), dtype));
      all.slice([3, 3 + n]).exp(false);
      assertEquals([...flat(all).slice(0, 3), ...flat(all).slice(3 + n)], [
        ...before.slice(0, 3),
        ...before.slice(3 + n),
      ]);
    }
  }
});

Deno.test("nj: sums, means, extremes and deviations, of every dtype, layout and length", () => {
  for (const dtype of DTYPES) {
    for (const n of [2, 6, 130, 600]) {
      for (const [layout, make] of Object.entries(LAYOUTS)) {
        const x = make(numbers(n, dtype, 3), dtype);
        const values = flat(x);
        const sum = values.reduce((a, b) => a + b, 0);
        const mean = sum / n;
        const spread = values.reduce((a, b) => a + (b - mean) ** 2, 0);
        const text = `${dtype} ${n} ${layout}`;
        assertEquals(
          [x.sum(), x.mean(), x.max(), x.min()],
          [sum, mean, Math.max(...values), Math.min(...values)],
          text,
        );
        for (const ddof of [0, 1]) {
          const want = Math.sqrt(spread / (n - ddof));
          assert(Math.abs(x.std({ ddof }) - want) <= 1e-12 * want + 1e-12, `${text}: ${x.std({ ddof })}, not ${want}`);
        }
        if (!dtype.startsWith("float")) continue;
        for (const at of [0, n >> 1, n - 1]) {
          const broken = make(values.with(at, NaN), dtype);
          assertEquals([broken.max(), broken.min(), broken.sum()], [NaN, NaN, NaN], text);
        }
      }
    }
  }
});

Deno.test("nj: printing as numjs does, long rows and columns cut in the middle, NaN beside numbers", () => {
  const text = (x: Nd) => String(x);
  assertEquals(text(nj.array([1, 22, 3])), "array([  1, 22,  3])");
  assertEquals(text(nj.array([1, 22, 3], "int8")), "array([  1, 22,  3], dtype=int8)");
  assertEquals(text(nj.array([])), "array([])");
  assertEquals(text(nj.zeros([2, 0])), "array([[],\n       []])");
  assertEquals(text(nj.array([NaN, 1, 333])), "array([ NaN,   1, 333])");
  assertEquals(text(nj.array([0.123456, -1])), "array([ 0.12346,      -1])");
  const long = nj.arange(20);
  assertEquals(text(long), "array([  0,  1,  2, ..., 17, 18, 19])");
  assertEquals(
    text(nj.arange(16).reshape(8, 2)),
    "array([[  0,  1],\n       [  2,  3],\n       [  4,  5],\n        ...\n       [ 10, 11],\n       [ 12, 13],\n       [ 14, 15]])",
  );
  assertEquals(text(nj.arange(7)), "array([ 0, 1, 2, 3, 4, 5, 6])");
  const { printThreshold } = nj.config;
  try {
    nj.config.printThreshold = 1;
    assertEquals(text(nj.arange(3)), "array([ ...])");
    nj.config.printThreshold = 2;
    assertEquals(text(nj.arange(3)), "array([ 0, ..., 2])");
    assertEquals(text(nj.arange(2)), "array([ 0, 1])");
  } finally {
    nj.config.printThreshold = printThreshold;
  }
});

Deno.test("nj.arange, zeros, ones, identity, empty, random: sizes, bounds and dtypes", () => {
  const list = (x: Nd) => x.tolist();
  assertEquals(list(nj.arange(3)), [0, 1, 2]);
  assertEquals(list(nj.arange(1, 4)), [1, 2, 3]);
  assertEquals(list(nj.arange(1, 8, 3)), [1, 4, 7]);
  assertEquals(list(nj.arange(1, 7, 3)), [1, 4]);
  assertEquals(list(nj.arange(4, 0, -2)), [4, 2]);
  assertEquals([list(nj.arange(4, 0)), list(nj.arange(0)), list(nj.arange(2, 2))], [[], [], []]);
  assertEquals([list(nj.arange(2, "uint8")), nj.arange(1, 3, "int16").dtype, nj.arange(2).dtype], [
    [0, 1],
    "int16",
    "array",
  ]);
  assertEquals(list(nj.identity(3, "int8")), [[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
  assertEquals([nj.identity(2).dtype, list(nj.identity(1)), nj.identity(0).shape], ["array", [[1]], [0, 0]]);
  assertEquals([list(nj.zeros(2)), list(nj.ones([1, 2], "float32")), nj.empty([2, 3], "int32").shape], [[0, 0], [[
    1,
    1,
  ]], [
    2,
    3,
  ]]);
  assertEquals([nj.random().shape, nj.random(3).shape, nj.random([2, 3]).shape, nj.random(2, 3, 4).shape], [[1], [3], [
    2,
    3,
  ], [
    2,
    3,
    4,
  ]]);
  assert((nj.random(200).tolist() as number[]).every((x) => x >= 0 && x < 1));
  assertEquals(new Set(nj.random(50).tolist()).size, 50);
  const wrong: readonly (readonly unknown[])[] = [[NaN], [0, Infinity], [0, 1, 0], [0, 1, NaN], [null]];
  for (const args of wrong) assertEquals(lensorError(() => (nj as Loose).arange(...args)).code, "range", `${args}`);
});
