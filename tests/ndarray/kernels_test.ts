import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { makeElementKernels } from "../../kernels/elements.ts";
import { makeProductKernel, productKernel } from "../../kernels/product.ts";
import { convolve } from "../../ndarray/_convolve.ts";
import { multiply32, multiply64, multiplyWhole } from "../../ndarray/_multiply.ts";
import { exp32, log32, tanh32 } from "../../ndarray/_twins.ts";
import * as nd from "../../ndarray/mod.ts";

// Around the width of a vector, the least length for a kernel, and the kernels' memory
const LENGTHS = [0, 1, 3, 63, 64, 65, 255, 257, 8191, 8192, 8193, 20001];
const SPECIAL = [
  NaN,
  Infinity,
  -Infinity,
  0,
  -0,
  1,
  -1,
  1e-45,
  -1e-45,
  1.1754943508222875e-38,
  3.4e38,
  -3.4e38,
  88.72,
  88.73,
  -87.4,
];
const { fround } = Math;

// Any float32 bits, and the special ones in between
function floats(n: number, seed = 1): Float32Array {
  const x = new Float32Array(n);
  const bits = new Uint32Array(x.buffer);
  for (let i = 0, s = seed; i < n; i++) {
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    bits[i] = s ^ s >>> 15;
    if (i % 7 === 0) x[i] = SPECIAL[(i / 7 + seed) % SPECIAL.length]!;
    else if (i % 3 === 0) x[i] = (i % 200) - 100 + i / 1000;
  }
  return x;
}

// The same array in the middle of a larger one, so that nothing is aligned
function shifted(x: Float32Array, by: number): nd.View {
  const data = new Float32Array(x.length + by + 3);
  data.set(x, by);
  return { data, dtype: "float32", shape: [x.length], stride: [1], offset: by };
}

// Equal numbers, with -0 apart from 0 and all NaN alike
function same(got: nd.View, want: ArrayLike<number>, text: string): void {
  assertEquals(got.data.length, want.length, text);
  for (let i = 0; i < want.length; i++) {
    assert(Object.is(got.data[i], want[i]), `${text}: element ${i} is ${got.data[i]}, not ${want[i]}`);
  }
}

const MAPPINGS: Readonly<Record<string, readonly [nd.Mapping, (x: number) => number]>> = {
  exp: [nd.exp, exp32],
  log: [nd.log, log32],
  tanh: [nd.tanh, tanh32],
  sqrt: [nd.sqrt, (x) => fround(Math.sqrt(x))],
};
const PAIRS: Readonly<
  Record<string, readonly [nd.Arithmetic | nd.Division | nd.Comparison, (x: number, y: number) => number]>
> = {
  add: [nd.add, (x, y) => fround(x + y)],
  subtract: [nd.subtract, (x, y) => fround(x - y)],
  multiply: [nd.multiply, (x, y) => fround(x * y)],
  divide: [nd.divide, (x, y) => fround(x / y)],
  maximum: [nd.maximum, (x, y) => x > y || x !== x ? x : y],
  minimum: [nd.minimum, (x, y) => x < y || x !== x ? x : y],
  equal: [nd.equal, (x, y) => Number(x === y)],
  notEqual: [nd.notEqual, (x, y) => Number(x !== y)],
  less: [nd.less, (x, y) => Number(x < y)],
  lessEqual: [nd.lessEqual, (x, y) => Number(x <= y)],
  greater: [nd.greater, (x, y) => Number(x > y)],
  greaterEqual: [nd.greaterEqual, (x, y) => Number(x >= y)],
};

Deno.test("functions of whole arrays have the bits of their twins, at every length and offset", () => {
  for (const [name, [fn, twin]] of Object.entries(MAPPINGS)) {
    for (const n of LENGTHS) {
      const x = floats(n, n + 1);
      const want = Array.from(x, twin);
      same(fn(x), want, `${name} of ${n}`);
      same(fn(shifted(x, 5)), want, `${name} of ${n}, not aligned`);
      same(fn(nd.flip(nd.flip(x).data)), want.toReversed(), `${name} of ${n} backwards`);
    }
    const one = nd.broadcastTo(Float32Array.of(9, 2.5).subarray(1), [20001]);
    same(fn(one as nd.View), new Array(20001).fill(twin(2.5)), `${name} of one number everywhere`);
  }
});

Deno.test("functions of two arrays have the bits of single operations, also with one number, a row or a column", () => {
  for (const [name, [fn, twin]] of Object.entries(PAIRS)) {
    for (const n of LENGTHS) {
      const x = floats(n, n + 1);
      const y = floats(n, n + 5);
      same(fn(shifted(x, 1), shifted(y, 2)), Array.from(x, (v, i) => twin(v, y[i]!)), `${name} of ${n}`);
      same(fn(x, 0.5), Array.from(x, (v) => twin(v, 0.5)), `${name} of ${n} and a number`);
      same(fn(nd.ndarray([-3]), y), Array.from(y, (v) => twin(-3, v)), `${name} of a number and ${n}`);
    }
    const x = floats(3 * 300);
    const table = { data: x, shape: [3, 300] };
    const row = floats(300, 2);
    const column = floats(3, 3);
    same(fn(table, row), Array.from(x, (v, i) => twin(v, row[i % 300]!)), `${name} with a row`);
    const down = { data: column, shape: [3, 1] };
    same(fn(down, table), Array.from(x, (v, i) => twin(column[Math.floor(i / 300)]!, v)), `${name} with a column`);
    same(
      fn(nd.transpose(table), nd.transpose(table)),
      Array.from(x, (_, i) => {
        const v = x[i % 3 * 300 + Math.floor(i / 3)]!;
        return twin(v, v);
      }),
      `${name} transposed`,
    );
  }
});

Deno.test("results have the same bits in a new array, in out, and beyond the size that is computed as a whole", () => {
  for (const n of [64, 20001, 2 ** 20, 2 ** 20 + 1]) {
    const x = floats(n, 3);
    const y = floats(n, 4);
    const out = () => nd.ndarray(new Float32Array(n));
    same(nd.exp(x, { out: out() }), nd.exp(x).data as Float32Array, `exp of ${n}`);
    same(nd.add(x, y, { out: out() }), nd.add(x, y).data as Float32Array, `add of ${n}`);
    same(nd.add(x, y), x.map((v, i) => v + y[i]!), `add of ${n}, one by one`);
    assertEquals(nd.exp(x).data.buffer.byteLength, 4 * n);
  }
  const big = new Float64Array(2 ** 19 + 1).fill(0.1);
  const one = nd.add(big, big);
  nd.add(big, 5);
  assertEquals([one.data[0], one.data.at(-1)], [0.2, 0.2]);
});

Deno.test("float64 and mixed dtypes go through kernels of their own with the same bits", () => {
  const x = Float64Array.from(floats(5000), (v, i) => v + i / 3);
  const y = floats(5000, 9);
  const k = Int16Array.from(y, (_, i) => i - 2500);
  same(nd.add(x, x), x.map((v) => v + v), "float64");
  same(nd.divide(x, y), x.map((v, i) => v / y[i]!), "float64 by float32");
  same(nd.multiply(y, k), y.map((v, i) => v * k[i]!), "float32 by int16");
  same(nd.sqrt(x), x.map(Math.sqrt), "root of float64");
  same(nd.divide(k, k), Float64Array.from(k, (v) => v / v), "int16 by int16 in float64");
});

Deno.test("a result goes into an operand only where the operand is read at the same place", () => {
  for (const n of [10, 1000, 20001]) {
    const x = nd.ndarray(Float32Array.from({ length: n }, (_, i) => i));
    const later = nd.slice(x, [1]);
    const sooner = nd.slice(x, [0, n - 1]);
    nd.add(sooner, 1, { out: later });
    same(x, Array.from({ length: n }, (_, i) => i), `${n}, one place on`);
    nd.multiply(x, x, { out: x });
    same(x, Array.from({ length: n }, (_, i) => fround(i * i)), `${n}, in place`);
    nd.add(x, nd.flip(x), { out: x });
    const want = Array.from({ length: n }, (_, i) => fround(fround(i * i) + fround((n - 1 - i) ** 2)));
    same(x, want, `${n}, against itself backwards`);
  }
});

// Element i joins sum i mod 16, then halves join
function sumInDoubles(x: ArrayLike<number>): number {
  const sums = new Array<number>(16).fill(0);
  for (let i = 0; i < x.length; i++) sums[i % 16]! += x[i]!;
  return joined(sums, 1)[0]!;
}

// The same with 32 lanes in float32 for each 256 elements, of which eight go into doubles
function sumInBlocks(x: ArrayLike<number>): number {
  const sums = new Array<number>(8).fill(0);
  for (let from = 0; from < x.length; from += 256) {
    const lanes = new Array<number>(32).fill(0);
    for (let i = from; i < Math.min(x.length, from + 256); i++) lanes[i % 32] = fround(lanes[i % 32]! + x[i]!);
    joined(lanes, 8, fround).forEach((lane, i) => sums[i]! += lane);
  }
  return joined(sums, 1)[0]!;
}

function joined(sums: readonly number[], left: number, round = (v: number) => v): readonly number[] {
  const half = sums.length / 2;
  return half < left ? sums : joined(sums.slice(0, half).map((s, i) => round(s + sums[i + half]!)), left, round);
}

Deno.test("sums come in the documented order, and extremes see NaN and the sign of 0, along any axis", () => {
  for (const n of LENGTHS) {
    const x = floats(n, 3).map((v) => Number.isFinite(v) && Math.abs(v) < 1e30 ? v : 0.1);
    same(nd.sum(shifted(x, 3)), [fround(sumInBlocks(x))], `sum of ${n}`);
    assert(Object.is(nd.nj.float32(x).sum(), sumInDoubles(x)));
    if (n === 0) continue;
    same(nd.max(shifted(x, 3)), [Math.max(...x)], `max of ${n}`);
    same(nd.min(shifted(x, 3)), [Math.min(...x)], `min of ${n}`);
    x[n >> 1] = NaN;
    same(nd.max(x), [NaN], `max of ${n} with NaN`);
    same(nd.min(x), [NaN], `min of ${n} with NaN`);
    same(nd.max(new Float32Array(n).fill(-0).fill(0, n - 1)), [0], `max of ${n} zeros`);
  }
  const table = { data: Float32Array.from({ length: 1200 }, (_, i) => i), shape: [2, 600] };
  assertEquals(nd.toList(nd.sum(table, { axis: 1 })), [179700, 539700]);
  assertEquals(nd.toList(nd.max(nd.transpose(table), { axis: 0, keepDims: true })), [[599, 1199]]);
});

Deno.test("a float32 sum is nearer to the truth than NumPy's bound, also where large numbers cancel or exceed float32", () => {
  const size = (i: number) => 2 ** (i * 37 % 60 - 30);
  const sign = (i: number) => i % 2 ? -1 : 1;
  const hostile: Record<string, (i: number, n: number) => number> = {
    "one large number before many small ones": (i) => i ? 1e-8 : 1,
    "large numbers that cancel around small ones": (i, n) =>
      i < n / 4 ? 1e7 : i < n / 2 ? 0.1 : i < n * 3 / 4 ? -1e7 : 0.3,
    "signs in turn over sixty powers of two": (i) => sign(i) * size(i) * (1 + i % 7 / 7),
    "one value": () => 0.1,
    "lanes that grow apart": (i) => i % 32 === 5 ? 1e6 : 1e-6,
  };
  for (const [name, make] of Object.entries(hostile)) {
    for (const n of [8, 32, 33, 255, 256, 4096, 4097, 100_000]) {
      const x = Float32Array.from({ length: n }, (_, i) => make(i, n));
      const got = nd.toList(nd.sum(x)) as number;
      const truth = exactSum(x);
      const sizes = exactSum(x.map(Math.abs));
      // NumPy: eight sums over up to 128 elements, then halves of halves
      const roundings = n > 128 ? 18 + Math.ceil(Math.log2(n / 128)) : Math.ceil(n / 8) + 2;
      const mine = Math.min(10, roundings) * 2 ** -24 * sizes * (1 + 1e-6);
      assert(Math.abs(got - truth) <= mine, `${name}, ${n}: ${got}, not ${truth}`);
    }
  }
  const large = new Float32Array(1000).map((_, i) => i < 500 ? 3e38 : -3e38);
  same(nd.sum(large), [0], "large");
  same(nd.sum(large.subarray(1)), [fround(-3e38)], "large, one more below 0");
  same(nd.mean(new Float32Array(1000).fill(3e38)), [fround(3e38)], "mean of large");
  same(nd.sum(new Float32Array(300).fill(Infinity)), [Infinity], "infinite");
  same(nd.sum(new Float32Array(300).fill(NaN, 299)), [NaN], "NaN");
});

// float32 numbers are whole multiples of 2^-149
function exactSum(x: Float32Array): number {
  let whole = 0n;
  for (const v of x) {
    const e = v === 0 ? 0 : Math.max(-149, Math.floor(Math.log2(Math.abs(v))) - 25);
    whole += BigInt(v * 2 ** -e) << BigInt(e + 149);
  }
  return Number(whole) * 2 ** -149;
}

const matrix = (data: Float32Array, along: number) => ({ data, at: 0, down: along, along: 1 });

Deno.test("matrix products have the bits of the plain loop at every size around tiles, panels and blocks", () => {
  const kernel = productKernel();
  assert(kernel);
  const size = fc.constantFrom(1, 2, 4, 5, 7, 8, 9, 17, 66);
  const check = (n: number, k: number, m: number) => {
    const a = matrix(floats(n * k).map(tame), k);
    const b = matrix(floats(k * m, 2).map(tame), m);
    const got = new Float32Array(n * m + 3);
    const want = new Float32Array(n * m + 3);
    multiply32(got, 3, a, b, n, k, m, kernel);
    multiply32(want, 3, a, b, n, k, m, null);
    assertEquals(got, want, `${n} x ${k} x ${m}`);
    // The left side transposed, the right side read backwards
    const turned = { data: a.data, at: 0, down: 1, along: n };
    const back = { data: b.data, at: k * m - 1, down: -m, along: -1 };
    multiply32(got, 3, turned, back, n, k, m, kernel);
    multiply32(want, 3, turned, back, n, k, m, null);
    assertEquals(got, want, `${n} x ${k} x ${m}, strided`);
    const [wideA, wideB] = [turned, back].map((x) => ({ ...x, data: Float64Array.from(x.data, (v, i) => v + i / 3) }));
    const wideGot = new Float64Array(n * m + 3);
    const wideWant = wideGot.slice();
    multiply64(wideGot, 3, wideA!, wideB!, n, k, m, kernel);
    multiply64(wideWant, 3, wideA!, wideB!, n, k, m, null);
    assertEquals(wideGot, wideWant, `${n} x ${k} x ${m} in float64`);
  };
  fc.assert(fc.property(size, fc.constantFrom(0, 1, 3, 255, 256, 257, 600), size, check), { numRuns: 60 });
  check(5, 1030, 30);
  check(258, 3, 1040);
});

Deno.test("matrix products write their own elements only, whatever the number of rows", () => {
  for (const [n, k, m] of [[1, 3, 2], [2, 3, 9], [3, 1, 1], [5, 300, 3], [6, 2, 70], [7, 0, 2]] as const) {
    const a = matrix(floats(n * k).map(tame), k);
    const b = matrix(floats(k * m, 2).map(tame), m);
    const wide = (x: typeof a) => ({ ...x, data: Float64Array.from(x.data) });
    const toBigs = (x: typeof a) => ({ ...x, data: BigInt64Array.from(x.data, (v) => BigInt(Math.trunc(v % 1000))) });
    const [wholeA, wholeB] = [toBigs(a), toBigs(b)];
    for (const kernel of [productKernel(), null]) {
      const single = new Float32Array(n * m + 12).fill(7);
      multiply32(single, 4, a, b, n, k, m, kernel);
      const double = new Float64Array(n * m + 12).fill(7);
      multiply64(double, 4, wide(a), wide(b), n, k, m, kernel);
      const exact = new BigInt64Array(n * m + 12).fill(7n);
      multiplyWhole(exact, 4, wholeA, wholeB, n, k, m);
      for (const out of [single, double, Float64Array.from(exact, Number)]) {
        assertEquals([...out.slice(0, 4), ...out.slice(n * m + 4)], new Array(12).fill(7), `${n} x ${k} x ${m}`);
        if (k === 0) assertEquals([...out.slice(4, n * m + 4)], new Array(n * m).fill(0));
      }
      // Each element by itself
      const at = (x: { data: ArrayLike<number | bigint> }, i: number) => Number(x.data[i]);
      for (let i = 0; i < n * m; i++) {
        const row = Math.floor(i / m);
        const column = i % m;
        let s = 0, size = 0;
        for (let l = 0; l < k; l++) {
          s += at(a, row * k + l) * at(b, l * m + column);
          size += Math.abs(at(a, row * k + l) * at(b, l * m + column));
        }
        assert(Math.abs(double[i + 4]! - s) <= 1e-13 * size, `${n} x ${k} x ${m}, ${i}: ${double[i + 4]}, not ${s}`);
        assert(
          Math.abs(single[i + 4]! - s) <= 1e-5 * size + 1e-40,
          `${n} x ${k} x ${m}, ${i}: ${single[i + 4]}, not ${s}`,
        );
        let sum = 0n;
        for (let l = 0; l < k; l++) sum += wholeA.data[row * k + l]! * wholeB.data[l * m + column]!;
        assertEquals(exact[i + 4], sum);
      }
    }
  }
});

// Numbers whose sums stay finite
const tame = (v: number, i: number) => Number.isFinite(v) && Math.abs(v) < 1e15 ? v : Math.sin(i);

Deno.test("convolutions have the bits of the product with the unfolded image, whatever stride, padding and layout", () => {
  const kernel = productKernel();
  const side = fc.integer({ min: 1, max: 11 });
  const step = fc.integer({ min: 1, max: 3 });
  const window = fc.integer({ min: 1, max: 4 });
  const border = fc.integer({ min: 0, max: 3 });
  const many = fc.constantFrom(1, 3, 30, 70);
  fc.assert(
    fc.property(
      side,
      side,
      window,
      window,
      step,
      step,
      border,
      border,
      many,
      many,
      (h, w, kh, kw, sh, sw, ph, pw, c, o) => {
        const oh = Math.floor((h + 2 * ph - kh) / sh) + 1;
        const ow = Math.floor((w + 2 * pw - kw) / sw) + 1;
        fc.pre(oh > 0 && ow > 0);
        const sizes = { c, h, w, o, kh, kw, sh, sw, ph, pw, oh, ow };
        const depth = c * kh * kw;
        const data = floats(c * h * w).map(tame);
        const weights = matrix(floats(o * depth, 4).map(tame), depth);
        const got = new Float32Array(o * oh * ow);
        const want = got.slice();
        const planes = (data: Float32Array, h: number, w: number) => ({
          data,
          at: 0,
          channel: h * w,
          down: w,
          along: 1,
        });
        convolve(planes(got, oh, ow), planes(data, h, w), weights, sizes, kernel);
        convolve(planes(want, oh, ow), planes(data, h, w), weights, sizes, null);
        assertEquals(got, want);
        const last = (data: Float32Array, n: number, w: number) => ({ data, at: 0, channel: 1, down: w * n, along: n });
        const turned = new Float32Array(got.length);
        const plain = turned.slice();
        convolve(last(turned, o, ow), last(data, c, w), weights, sizes, kernel);
        convolve(last(plain, o, ow), last(data, c, w), weights, sizes, null);
        assertEquals(turned, plain);
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("convolutions whose width is a whole number of panels, with every stride and kernel, are those of the product", () => {
  for (const ow of [8, 16]) {
    for (const [kw, sw, pw] of [[1, 1, 0], [2, 1, 0], [3, 1, 1], [1, 2, 0], [3, 2, 1], [4, 3, 0], [2, 3, 2]] as const) {
      for (const [kh, sh, ph] of [[1, 1, 0], [2, 2, 1]] as const) {
        const w = (ow - 1) * sw + kw - 2 * pw;
        const [c, o, h] = [2, 5, 4];
        const oh = Math.floor((h + 2 * ph - kh) / sh) + 1;
        const sizes = { c, h, w, o, kh, kw, sh, sw, ph, pw, oh, ow };
        const image = { data: floats(c * h * w).map(tame), at: 0, channel: h * w, down: w, along: 1 };
        const weights = matrix(floats(o * c * kh * kw, 4).map(tame), c * kh * kw);
        const got = new Float32Array(o * oh * ow);
        const want = got.slice();
        const planes = (data: Float32Array) => ({ data, at: 0, channel: oh * ow, down: ow, along: 1 });
        convolve(planes(got), image, weights, sizes);
        convolve(planes(want), image, weights, sizes, null);
        assertEquals(got, want, JSON.stringify(sizes));
      }
    }
  }
});

Deno.test("images that do not fit the kernel's memory are convolved in bands, or unfolded", () => {
  for (
    const [c, h, w, o, k] of [
      [40, 200, 150, 2, 3],
      [1, 4, 5000, 1, 3],
      [3, 3, 3, 2, 1],
      // Lines of which the images, not the results, fill their room
      [2000, 60, 10, 1, 3],
      // So many lines of 24 that the results of 64 kernels fill their room, and one more
      [1, 180, 24, 70, 1],
      // As many products as the table has places, and one more
      [32768, 1, 1, 9, 1],
      [32769, 1, 1, 2, 1],
    ] as const
  ) {
    const sizes = { c, h, w, o, kh: k, kw: k, sh: 1, sw: 1, ph: 0, pw: 0, oh: h - k + 1, ow: w - k + 1 };
    const image = { data: floats(c * h * w).map(tame), at: 0, channel: h * w, down: w, along: 1 };
    const got = new Float32Array(o * sizes.oh * sizes.ow);
    const want = got.slice();
    const planes = (data: Float32Array) => ({ data, at: 0, channel: sizes.oh * sizes.ow, down: sizes.ow, along: 1 });
    const weights = matrix(floats(o * c * k * k).map(tame), c * k * k);
    convolve(planes(got), image, weights, sizes);
    convolve(planes(want), image, weights, sizes, null);
    assertEquals(got, want);
  }
});

Deno.test("without WebAssembly there are no kernels, and results are the same", async () => {
  assertEquals([makeElementKernels(undefined), makeProductKernel(undefined)], [null, null]);
  const made = productKernel()!;
  for (const { left, out, right } of [made, made.wide]) {
    assertEquals([left, out, right].map((x) => x.byteLength), [1 << 20, 1 << 20, 4325376]);
  }
  const digest = `const nd = await import(${JSON.stringify(new URL("../../ndarray/mod.ts", import.meta.url).href)});
    const x = Float32Array.from({ length: 30000 }, (_, i) => Math.sin(i) * 5), m = { data: x, shape: [100, 300] };
    const parts = [nd.exp(x), nd.tanh(x), nd.log(x), nd.add(x, 0.1), nd.less(x, 0), nd.sum(x), nd.max(x),
      nd.matmul(m, nd.transpose(m)), nd.matmul(nd.asType(m, "float64"), nd.transpose(m)), nd.conv2d({ data: x, shape: [1, 3, 100, 100] }, { data: x.slice(0, 54), shape: [2, 3, 3, 3] })];
    let h = 0;
    for (const p of parts) for (const b of new Uint8Array(p.data.buffer)) h = Math.imul(h ^ b, 16777619);
    console.log(h);`;
  const run = async (before: string) => {
    const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["eval", before + digest] }).output();
    return new TextDecoder().decode(stdout);
  };
  const [with_, without] = await Promise.all([run(""), run("globalThis.WebAssembly = undefined;")]);
  assert(with_.length > 1);
  assertEquals(with_, without);
});
