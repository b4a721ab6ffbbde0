import { assert, assertEquals } from "@std/assert";
import { nj, ValueError } from "../../ndarray/mod.ts";
import { LensorError } from "../../core/errors.ts";

// Pillow 12, Image.LANCZOS, of rows of these eight pixels
const PIXELS = [3, 250, 9, 77, 180, 181, 20, 0];
const RESIZED: Readonly<Record<number, readonly number[]>> = {
  16: [0, 64, 212, 228, 71, 0, 36, 112, 159, 198, 203, 146, 57, 0, 0, 4],
  5: [114, 86, 121, 153, 0],
  3: [92, 129, 67],
  11: [0, 168, 212, 2, 39, 138, 197, 186, 69, 0, 2],
  1: [96],
};

// deno-lint-ignore no-explicit-any
type Loose = any;
function assertRefused(rows: readonly (readonly [() => unknown, string, string])[]): void {
  for (const [fn, code, text] of rows) {
    let error: unknown;
    try {
      fn();
    } catch (thrown) {
      error = thrown;
    }
    assert(error instanceof LensorError, `${fn}: ${error}`);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
}

Deno.test("nj.images.rgb2gray: each colour has its weight, and each pixel is rounded once", () => {
  const levels = Array.from({ length: 52 }, (_, i) => 5 * i);
  const colours = levels.flatMap((r) => levels.map((g) => levels.map((b) => [r, g, b])));
  const grey = nj.images.rgb2gray(nj.array(colours.flat(), "uint8").reshape(52 * 52, 52, 3));
  assertEquals([grey.dtype, grey.shape, grey.sum()], ["uint8", [2704, 52], 17927520]);
  assertEquals(nj.images.rgb2gray([[[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]]]).tolist(), [[
    76,
    150,
    29,
    255,
  ]]);
  // A fourth channel is not looked at; one channel comes back as it is
  assertEquals(nj.images.rgb2gray([[[10, 20, 30, 99], [1, 1, 1, 0]]]).tolist(), [[18, 1]]);
  const flat = nj.ones([2, 3]);
  const single = nj.ones([2, 3, 1]);
  assert(nj.images.rgb2gray(flat) === flat && nj.images.rgb2gray(single) === single);
  assertEquals(nj.images.rgb2gray([[1, 2]]).tolist(), [[1, 2]]);
  const text = "an image is [height, width] or [height, width, channels]";
  assertRefused([
    [() => nj.images.rgb2gray(nj.ones([2, 2, 2])), "shape", `Cannot turn grey [2, 2, 2]: ${text}`],
    [() => nj.images.sat([1, 2]), "shape", `Cannot sum [2]: ${text}`],
    [() => nj.images.sobel(nj.ones([2, 2, 2])), "shape", `Cannot find edges of [2, 2, 2]: ${text}`],
    [() => nj.images.flip([1, 2]), "shape", `Cannot flip [2]: ${text}`],
  ]);
});

Deno.test("nj.images.flip: left and right exchanged, of images with and without channels, as a view", () => {
  const x = nj.arange(12).reshape(2, 3, 2);
  assertEquals(nj.images.flip(x).tolist(), [[[4, 5], [2, 3], [0, 1]], [[10, 11], [8, 9], [6, 7]]]);
  assertEquals(nj.images.flip([[1, 2, 3], [4, 5, 6]]).tolist(), [[3, 2, 1], [6, 5, 4]]);
  nj.images.flip(x).set(0, 0, 0, -1);
  assertEquals(x.get(0, 2, 0), -1);
});

Deno.test("nj.images.sobel, scharr: the sums of their filters at every inner pixel, 0 on the border", () => {
  const x = Array.from({ length: 5 }, (_, i) => Array.from({ length: 6 }, (_, j) => (i * 7 + j * j * 3) % 11));
  for (const [fn, side, middle] of [[nj.images.sobel, 1, 2], [nj.images.scharr, 3, 10]] as const) {
    const weights = [side, middle, side];
    const want = x.map((row, i) =>
      row.map((_, j) => {
        if (i === 0 || j === 0 || i === 4 || j === 5) return 0;
        let across = 0;
        let along = 0;
        for (const a of [-1, 0, 1]) {
          across += weights[a + 1]! * (x[i + a]![j + 1]! - x[i + a]![j - 1]!);
          along += weights[a + 1]! * (x[i + 1]![j + a]! - x[i - 1]![j + a]!);
        }
        return Math.fround(Math.fround(Math.hypot(across, along)) / ((2 * side + middle) * Math.SQRT2));
      })
    );
    const got = fn(nj.array(x)).tolist() as number[][];
    got.forEach((row, i) => row.forEach((v, j) => assert(Math.abs(v - want[i]![j]!) < 1e-6, `${i}, ${j}: ${v}`)));
  }
  assertEquals(nj.images.sobel(nj.ones([2, 9])).tolist(), nj.zeros([2, 9]).tolist());
});

Deno.test("nj.images: windows of a summed-area table, anywhere inside", () => {
  const x = Array.from({ length: 4 }, (_, i) => Array.from({ length: 5 }, (_, j) => i * 5 + j + 1));
  const table = nj.images.sat(x);
  assertEquals([table.dtype, table.tolist()[3]], ["uint32", [34, 72, 114, 160, 210]]);
  assertEquals(nj.images.ssat([[1, 2], [3, 4]]).tolist(), [[1, 5], [10, 30]]);
  for (
    const [h0, w0, H, W] of [[0, 0, 4, 5], [0, 0, 1, 1], [3, 4, 1, 1], [1, 2, 2, 3], [0, 2, 3, 1], [
      2,
      0,
      1,
      5,
    ]] as const
  ) {
    let sum = 0;
    for (let i = h0; i < h0 + H; i++) for (let j = w0; j < w0 + W; j++) sum += x[i]![j]!;
    assertEquals(nj.images.areaSum(h0, w0, H, W, table), sum);
    assertEquals(nj.images.areaValue(h0, w0, H, W, table), sum / (H * W));
  }
  for (
    const [h0, w0, H, W] of [[-1, 0, 1, 1], [0, -1, 1, 1], [0, 0, 0, 1], [0, 0, 1, 0], [0, 0, 5, 1], [0, 0, 1, 6], [
      3,
      0,
      2,
      1,
    ], [0, 0.5, 1, 1]] as const
  ) {
    assertRefused([[
      () => nj.images.areaSum(h0, w0, H, W, table),
      "range",
      `the window [${H}, ${W}] at [${h0}, ${w0}] is not inside`,
    ]]);
  }
});

Deno.test("nj.images.resize: Pillow's Lanczos, larger and smaller, and a window of an image of another form", () => {
  const x = nj.array(Array.from({ length: 8 }, () => PIXELS));
  for (const [n, want] of Object.entries(RESIZED)) {
    for (const turned of [false, true]) {
      const got = nj.images.resize(turned ? x.T : x, Number(n), Number(n));
      for (const row of (turned ? got.T : got).tolist() as number[][]) {
        row.forEach((v, i) => assert(Math.abs(v - want[i]!) <= 1, `${n}: ${row}`));
      }
    }
  }
  assertEquals(nj.images.resize(x, 8, 8).tolist(), x.tolist());
  // Where the middle of a pixel falls on that of another
  const nine = nj.array(Array.from({ length: 9 }, () => [...PIXELS, 130]));
  assertEquals(nj.images.resize(nine, 3, 3).tolist(), Array.from({ length: 3 }, () => [95, 123, 64]));
  assertEquals(nj.images.resize(nine, 1, 1).tolist(), [[97]]);
  assertEquals(nj.images.resize(nine, 9, 3).shape, [9, 3]);
  assertEquals(nj.images.resize(nj.ones([3, 3, 2]).multiply(9), 5, 4).shape, [5, 4, 2]);
  assertEquals(nj.images.resize([[0, 300], [-5, 100]], 2, 2).tolist(), [[0, 255], [0, 100]]);
  assertRefused([
    [() => nj.images.resize([1, 2], 1, 1), "shape", "Cannot resize [2]: an image has a height, a width and pixels"],
    [() => nj.images.resize(nj.ones([1, 1, 1, 1]), 1, 1), "shape", "Cannot resize [1, 1, 1, 1]"],
    [() => nj.images.resize(nj.zeros([0, 2]), 1, 1), "shape", "Cannot resize [0, 2]"],
    [() => nj.images.resize([[1]], 0, 1), "range", "Cannot resize to [0, 1]: use positive integers"],
    [() => nj.images.resize([[1]], 1, 1.5), "range", "Cannot resize to [1, 1.5]"],
    [
      () => nj.images.resize([[1]], 2 ** 16, 2 ** 16),
      "limit",
      "Cannot resize [1, 1] to [65536, 65536]: there is no room",
    ],
  ]);
});

Deno.test("nj.std: divisors, of nothing, of one, and of views", () => {
  const x = nj.array([1, 2, 3, 4]);
  const close = (got: number, want: number) => assert(Math.abs(got - want) < 1e-15, `${got}, not ${want}`);
  close(x.std(), Math.sqrt(1.25));
  close(x.std({ ddof: 1 }), Math.sqrt(5 / 3));
  close(nj.std(x, { ddof: 2 }), Math.sqrt(2.5));
  close(x.slice([null, null, -2]).std(), 1);
  close(nj.array([1e9, 1e9 + 1, 1e9 + 2]).std({ ddof: 1 }), 1);
  assertEquals([nj.array([]).std(), nj.array([5]).std(), nj.array([3, 3, 3]).std()], [0, 0, 0]);
  assertEquals([nj.array([]).max(), nj.array([]).min(), nj.array([]).sum()], [null, null, 0]);
  assertEquals([nj.array([[1, 5], [-3, 2]]).max(), nj.array([[1, 5], [-3, 2]]).min(), nj.mean([[1, 5], [-3, 2]])], [
    5,
    -3,
    1.25,
  ]);
});

Deno.test("nj.dot: vectors and matrices of every dtype, in every pairing, from views", () => {
  for (const dtype of ["float64", "float32", "int32", "array"] as const) {
    const a = nj.array([[1, 2, 3], [4, 5, 6]], dtype);
    const b = nj.array([[1, 0], [2, -1], [0, 3]], dtype);
    const v = nj.array([1, -1, 2], dtype);
    assertEquals(nj.dot(a, b).tolist(), [[5, 7], [14, 13]], dtype);
    assertEquals(nj.dot(a, v).tolist(), [5, 11], dtype);
    assertEquals(nj.dot(v, b).tolist(), [-1, 7], dtype);
    assertEquals(nj.dot(v, v).tolist(), [6], dtype);
    assertEquals(nj.dot(b.T, a.T).tolist(), [[5, 14], [7, 13]], dtype);
    assertEquals(
      nj.dot(a.slice(null, [null, null, -1]), b.slice([null, null, -1])).tolist(),
      [[5, 7], [14, 13]],
      dtype,
    );
    assertEquals(nj.dot(a, b).dtype, dtype);
    const part = nj.array([[9, 9, 9], [1, 2, 3], [4, 5, 6]], dtype).slice(1);
    assertEquals(nj.dot(part, v).tolist(), [5, 11], dtype);
  }
  for (const [a, b] of [[[[1, 2]], [[1, 2]]], [[1, 2], [1, 2, 3]], [[[1, 2]], [1]]] as const) {
    assertRefused([[
      () => nj.dot(a as Loose, b as Loose),
      "shape",
      "cannot compute the matrix product of given arrays",
    ]]);
  }
});

Deno.test("nj: dtype of an array converts its data and keeps its layout", () => {
  const a = nj.array([[1.7, 2.2], [300, -1]], "float64");
  const view = a.T;
  a.dtype = "uint8";
  assertEquals([a.dtype, a.tolist(), view.dtype], ["uint8", [[1, 2], [44, 255]], "float64"]);
  const before = a.selection;
  a.dtype = "uint8";
  assert(a.selection === before);
});

Deno.test("nj: shapes that are none are refused with numjs's words or with ours", () => {
  const a = nj.arange(6);
  const bad = (value: unknown) => value as never;
  assertRefused([
    [() => a.reshape(), "missing", "function takes at least one argument (0 given)"],
    [() => a.reshape(bad("6")), "type", 'Cannot reshape to "6": sizes are non-negative integers, or one -1'],
    [() => a.reshape(1.5), "type", "Cannot reshape to 1.5"],
    [() => a.reshape(-2), "type", "Cannot reshape to -2"],
    [() => a.reshape(-1, -1), "shape", "can only specify one unknown dimension"],
    [() => a.reshape(4, -1), "shape", "total size of new array must be unchanged"],
    [() => a.reshape(0, -1), "shape", "total size of new array must be unchanged"],
    [() => a.reshape(4), "shape", "total size of new array must be unchanged"],
    [() => nj.zeros(bad("3")), "type", 'Cannot make an array: expected a size or a list of sizes, found "3"'],
    [() => nj.ones(bad({})), "type", "expected a size or a list of sizes, found an object"],
    [() => nj.stack([[1, 2], [1, 2, 3]]), "shape", "all input arrays must have the same shape"],
    [() => nj.stack([[1, 2], [[1, 2]]]), "shape", "all input arrays must have the same shape"],
    [
      () => nj.stack([[[1, 2], [3, 4]], [[1, 2, 3], [4, 5, 6]]]),
      "shape",
      "all input arrays must have the same shape",
    ],
    [() => nj.rot90([[1, 2]], 1, [0, 0]), "range", "Axes must be different."],
    [() => nj.rot90([[1, 2]], 1, [1, -1]), "range", "Axes must be different."],
    [() => nj.rot90([[1, 2]], 1, [0] as never), "range", "len(axes) must be 2"],
    [() => nj.rot90([[1, 2]], 0.5), "range", "Cannot rotate by 0.5 quarter turns"],
    [() => nj.flip([[1, 2]], 2), "range", "axis=2invalid for the 2-dimensional input array"],
    [() => nj.flip([[1, 2]], -3), "range", "axis=-3invalid for the 2-dimensional input array"],
    [() => nj.stack([]), "missing", "need at least one array to stack"],
    [() => nj.stack([[1], [2]], 2), "range", "axis 2 does not exist"],
    [() => nj.concatenate(), "missing", "need at least one array to concatenate"],
    [() => nj.concatenate([[1]], [1]), "shape", "all the input arrays must have same number of dimensions"],
    [() => nj.concatenate([[1], [2]], [[1]]), "shape", 'cannot concatenate  "2,1" with "1,1"'],
    [() => a.slice(bad("1")), "type", 'Cannot slice: expected a number, null or [start, stop, step], found "1"'],
    [() => a.slice([1, 2, 3, 4, 5] as never), "type", "Cannot slice: expected a number, null or [start, stop, step]"],
    [() => a.iteraxis(0, bad(3)), "type", "Cannot iterate along axis 0: expected a function, found 3"],
  ]);
  const wide = nj.arange(6).reshape(2, 3);
  assertEquals([nj.flip(wide, 0).tolist(), nj.flip(wide, -2).tolist()], [[[3, 4, 5], [0, 1, 2]], [[3, 4, 5], [
    0,
    1,
    2,
  ]]]);
  assertEquals([nj.flip(wide, 1).tolist(), nj.flip(wide, -1).tolist()], [[[2, 1, 0], [5, 4, 3]], [[2, 1, 0], [
    5,
    4,
    3,
  ]]]);
  assertEquals([nj.flip(wide).tolist(), nj.flip(wide, null as never).tolist()], [[[5, 4, 3], [2, 1, 0]], [[5, 4, 3], [
    2,
    1,
    0,
  ]]]);
  assertEquals(nj.zeros([0, 3]).reshape(0, -1).shape, [0, 0]);
  assertEquals(a.reshape([2, -1]).tolist(), [[0, 1, 2], [3, 4, 5]]);
  assertEquals(nj.concatenate([[1], [2]], [[3, 4], [5, 6]]).tolist(), [[1, 3, 4], [2, 5, 6]]);
  assertEquals([nj.stack([nj.int8([1]), nj.int8([2])]).dtype, nj.stack([nj.int8([1]), nj.int16([2])]).dtype], [
    "int8",
    "array",
  ]);
  const slices: unknown[] = [];
  nj.arange(12).reshape(2, 3, 2).iteraxis(1, (x, i) => slices.push([i, x.tolist()]));
  assertEquals(slices, [[0, [[0, 1], [6, 7]]], [1, [[2, 3], [8, 9]]], [2, [[4, 5], [10, 11]]]]);
  const last: unknown[] = [];
  nj.arange(4).reshape(2, 2).iteraxis(-1, (x) => last.push(x.tolist()));
  assertEquals(last, [[0, 2], [1, 3]]);
  for (const axis of [1, 3, -2, 0.5]) {
    let error: unknown;
    try {
      a.iteraxis(axis, () => {});
    } catch (thrown) {
      error = thrown;
    }
    assert(error instanceof ValueError && error.message === "invalid axis", `${error}`);
  }
});

Deno.test("nj.slice: numjs's forms of a part", () => {
  const a = nj.arange(10);
  assertEquals(a.slice(3).tolist(), [3, 4, 5, 6, 7, 8, 9]);
  assertEquals(a.slice([3]).tolist(), [0, 1, 2]);
  assertEquals(a.slice([2, 8, 3]).tolist(), [2, 5]);
  assertEquals(a.slice([2, null, null, 3] as never).tolist(), [2, 5, 8]);
  assertEquals(a.slice(null).tolist(), a.tolist());
  assertEquals(a.slice([null, null, -4]).tolist(), [9, 5, 1]);
});

Deno.test("nj.fft, ifft: the sum that defines numjs's transform, with a positive exponent, for any length", () => {
  for (const n of [1, 2, 3, 4, 6, 8, 16, 37]) {
    const re = Array.from({ length: n }, (_, i) => Math.sin(i * i + 1));
    const im = Array.from({ length: n }, (_, i) => Math.cos(3 * i));
    const pairs = nj.array(re.map((v, i) => [v, im[i]!]));
    for (const [fn, sign, by] of [[nj.fft, 1, 1], [nj.ifft, -1, n]] as const) {
      const got = fn(pairs).tolist() as number[][];
      for (let k = 0; k < n; k++) {
        let a = 0;
        let b = 0;
        for (let j = 0; j < n; j++) {
          const t = sign * 2 * Math.PI * (j * k % n) / n;
          a += re[j]! * Math.cos(t) - im[j]! * Math.sin(t);
          b += re[j]! * Math.sin(t) + im[j]! * Math.cos(t);
        }
        assert(Math.abs(got[k]![0]! - a / by) < 1e-13 * n && Math.abs(got[k]![1]! - b / by) < 1e-13 * n, `${n}, ${k}`);
      }
    }
  }
  assertEquals(nj.fft(nj.zeros([0, 2])).shape, [0, 2]);
  assertRefused([[() => nj.fft([1, 2, 3]), "shape", "expect last dimension of the array to have 2 values"]]);
});

Deno.test("nj: arithmetic on long arrays, with numbers, columns and views, is that of each element", () => {
  const n = 200;
  const list = Array.from({ length: n }, (_, i) => i - 50.5);
  const other = Array.from({ length: n }, (_, i) => (i * 7) % 13 + 1);
  const plain = {
    add: (x: number, y: number) => x + y,
    subtract: (x: number, y: number) => x - y,
    multiply: (x: number, y: number) => x * y,
    divide: (x: number, y: number) => x / y,
    mod: (x: number, y: number) => x % y,
  };
  for (const dtype of ["float64", "float32", "int32", "uint8"] as const) {
    const a = nj.array(list, "float64");
    const [x, y] = [nj.array(list, dtype), nj.array(other, dtype)];
    const values = x.tolist() as number[];
    for (const [name, fn] of Object.entries(plain)) {
      const call = (p: Loose, q: Loose) => (nj as Loose)[name](p, q).tolist();
      const stored = (each: number[]) => nj.array(each, dtype).tolist();
      assertEquals(call(x, y), stored(values.map((v, i) => fn(v, other[i]!))), `${name} ${dtype}`);
      assertEquals(call(x, 3), stored(values.map((v) => fn(v, 3))), `${name} ${dtype} with 3`);
      const back = x.slice([null, null, -1]);
      assertEquals(
        call(back, y),
        stored(values.toReversed().map((v, i) => fn(v, other[i]!))),
        `${name} ${dtype} backwards`,
      );
      nj.config.broadcast = true;
      try {
        const wide = call(x.reshape(2, 100), nj.array([[2], [5]], dtype));
        assertEquals(wide.flat(), stored(values.map((v, i) => fn(v, i < 100 ? 2 : 5))), `${name} ${dtype} by a column`);
        const row = call(x.reshape(100, 2), nj.array([2, 5], dtype));
        assertEquals(row.flat(), stored(values.map((v, i) => fn(v, i % 2 ? 5 : 2))), `${name} ${dtype} by a row`);
      } finally {
        nj.config.broadcast = false;
      }
    }
    assert(a.size === n);
  }
});

Deno.test("nj.diag: a vector becomes a diagonal of its dtype, a copy; of a matrix it is a view", () => {
  assertEquals(nj.diag([5, 6, 7]).tolist(), [[5, 0, 0], [0, 6, 0], [0, 0, 7]]);
  assertEquals([nj.diag([4]).tolist(), nj.diag([]).shape], [[[4]], [0, 0]]);
  const vector = nj.array([1, 2, 3, 4], "int16");
  const square = nj.diag(vector.slice([null, null, -2]));
  assertEquals([square.dtype, square.tolist()], ["int16", [[4, 0], [0, 2]]]);
  square.set(0, 0, 9);
  assertEquals(vector.tolist(), [1, 2, 3, 4]);

  const wide = nj.arange(8).reshape(2, 4);
  assertEquals([nj.diag(wide).tolist(), nj.diag(wide.T).tolist()], [[0, 5], [0, 5]]);
  assertEquals(nj.diag(wide.slice(null, 1)).tolist(), [1, 6]);
  assertEquals(nj.diag(nj.arange(8).reshape(2, 2, 2)).tolist(), [0, 7]);
  nj.diag(wide).set(1, -5);
  assertEquals(wide.get(1, 1), -5);
});

Deno.test("nj.array: lists that hold arrays, typed arrays and lists are read alike", () => {
  const row = (...list: number[]) => nj.array(list);
  const want = [[1, 2], [3, 4], [5, 6]];
  assertEquals(nj.array([row(1, 2), row(3, 4), row(5, 6)] as Loose).tolist(), want);
  assertEquals(nj.array([[1, 2], row(3, 4), Float32Array.of(5, 6)] as Loose, "int8").tolist(), want);
  const square = nj.array(want).slice([0, 2]);
  assertEquals(nj.array([square, square.T, [[0, 0], [9, 9]]] as Loose).tolist(), [
    [[1, 2], [3, 4]],
    [[1, 3], [2, 4]],
    [[0, 0], [9, 9]],
  ]);
  assertEquals(nj.array([square, square] as Loose).shape, [2, 2, 2]);
  assertRefused([
    [
      () => nj.array([row(1, 2), row(3)] as Loose),
      "shape",
      "Cannot make an array of shape [2, 2]: the lists are ragged",
    ],
    [() => nj.array([square, row(1, 2)] as Loose), "shape", "of shape [2, 2, 2]: the lists are ragged, found 1"],
    [() => nj.array([row(1, 2), square] as Loose), "shape", "of shape [2, 2]: the lists are ragged"],
    [() => nj.array([[1], [null]] as Loose), "type", "the lists are ragged, found null"],
    [() => nj.array([[1], [1n]] as Loose), "type", "expected numbers, lists or arrays, found 1n"],
    [() => nj.array([null, 1] as Loose), "type", "of shape [2]: the lists are ragged, found null"],
    [() => nj.array([1n] as Loose), "type", "expected numbers, lists or arrays, found 1n"],
    [() => nj.array([1, 1n] as Loose), "type", "expected numbers, lists or arrays, found 1n"],
    [() => nj.array([1, [2]] as Loose), "shape", "of shape [2]: the lists are ragged"],
  ]);
});

Deno.test("nj equal: shape and elements, from views of any layout", () => {
  const a = nj.arange(6).reshape(2, 3);
  assert(nj.equal(a, [[0, 1, 2], [3, 4, 5]]));
  assert(a.T.equal(nj.array([[0, 3], [1, 4], [2, 5]])));
  assert(nj.array([[0, 3], [1, 4], [2, 5]]).equal(a.T));
  assert(nj.arange(10).slice(4).equal(nj.arange(4, 10)));
  for (const b of [nj.zeros([3, 2]), nj.zeros([2, 3, 1]), nj.zeros([6])]) assert(!nj.equal(nj.zeros([2, 3]), b));
  assert(!nj.equal(nj.zeros([6]), nj.zeros([2, 3])));
  assert(!nj.equal(a, [[0, 1, 2], [3, 4, 6]]) && !nj.equal(a, [[1, 1, 2], [3, 4, 5]]));
  assert(!nj.equal([NaN], [NaN]));
});

Deno.test("nj.array: what JavaScript counts as a number alone is an array of one; nothing, objects and exact integers are not", () => {
  assertEquals([5, true, "7"].map((x) => nj.array(x as Loose).shape), [[1], [1], [1]]);
  assertEquals(nj.array("7" as Loose, "float64").tolist(), [7]);
  const text = "Cannot make an array: expected numbers, lists or arrays, found";
  assertRefused([
    [() => nj.array(undefined), "type", `${text} undefined`],
    [() => nj.array(null), "type", `${text} null`],
    [() => nj.array({}), "type", `${text} an object`],
    [() => nj.array(() => 1), "type", `${text} a function`],
    [() => nj.array(1n), "type", `${text} 1n`],
    [() => nj.array(Symbol("a")), "type", text],
    [() => nj.array(new DataView(new ArrayBuffer(8))), "type", text],
    [() => nj.array({ data: [1], shape: 1 }), "type", text],
    [() => nj.array({ data: 1, shape: [1] }), "type", text],
  ]);
});

Deno.test("nj: results in an operand's memory are those of the operand as it was, whatever shares it", () => {
  const buffer = new ArrayBuffer(48);
  const whole = new Float64Array(buffer);
  const fill = () => whole.set([1, 2, 3, 4, 5, 6]);
  const first = nj.array(new Float64Array(buffer, 0, 5));
  const later = nj.array(new Float64Array(buffer, 8, 5));
  fill();
  later.add(first, false);
  assertEquals([...whole], [1, 3, 5, 7, 9, 11]);
  fill();
  first.multiply(later, false);
  assertEquals([...whole], [2, 6, 12, 20, 30, 6]);
  // Into itself, where each element is read before it is written
  fill();
  first.subtract(first, false);
  assertEquals([...whole], [0, 0, 0, 0, 0, 6]);
  fill();
  const back = first.slice([null, null, -1]);
  first.add(back, false);
  assertEquals([...whole], [6, 6, 6, 6, 6, 6]);
  const square = nj.arange(4).reshape(2, 2);
  square.add(square.T, false);
  assertEquals(square.tolist(), [[0, 3], [3, 6]]);
});

Deno.test("nj.convolve: small square filters of images give float32, all others the dtype of the array", () => {
  const dtypeOf = (image: number[], filter: number[], dtype = "uint8") =>
    nj.convolve(nj.ones(image, dtype), nj.ones(filter)).dtype;
  for (const [image, filter] of [[[9, 8], [3, 3]], [[9, 8], [5, 5]], [[9, 8, 1], [3, 3, 1]], [[9, 8, 1], [5, 5, 1]]]) {
    assertEquals(dtypeOf(image!, filter!), "float32", `${filter}`);
    assertEquals(nj.fftconvolve(nj.ones(image!, "uint8"), nj.ones(filter!)).dtype, "uint8");
  }
  const others = [
    [[9, 8], [3, 5]],
    [[9, 8], [4, 4]],
    [[9, 8], [1, 1]],
    [[9, 8, 2], [3, 3, 1]],
    [[9, 8, 3], [3, 3, 2]],
    [
      [9],
      [3],
    ],
    [[9, 8, 2, 2], [3, 3, 1, 1]],
    [[5, 5, 1, 1], [3, 3, 1, 1]],
  ];
  for (const [image, filter] of others) assertEquals(dtypeOf(image!, filter!), "uint8", `${filter}`);
});

Deno.test("scijs views: strides of either sign find their first element, and must lie within the data", () => {
  const data = [0, 1, 2, 3, 4, 5];
  const list = (...args: unknown[]) => new nj.NdArray((nj.ndarray as Loose)(data, ...args)).tolist();
  assertEquals(list(), data);
  assertEquals(list([2, 3]), [[0, 1, 2], [3, 4, 5]]);
  assertEquals(list([2, 3], [1, 2]), [[0, 2, 4], [1, 3, 5]]);
  assertEquals(list([2, 3], [-3, 1]), [[3, 4, 5], [0, 1, 2]]);
  assertEquals(list([2, 3], [3, -1]), [[2, 1, 0], [5, 4, 3]]);
  assertEquals(list([2, 3], [-3, -1]), [[5, 4, 3], [2, 1, 0]]);
  assertEquals(list([3], [-2]), [4, 2, 0]);
  assertEquals(list([3], [-2], 5), [5, 3, 1]);
  assertEquals([list([2], [1], 4), list([3], [0], 2), list([1], [9], 5)], [[4, 5], [2, 2, 2], [5]]);
  assertEquals(list([0], [1], 99), []);
  const bad: readonly (readonly [unknown[], string])[] = [
    [[[7]], "shape"],
    [[[3, 3]], "shape"],
    [[[2], [1], 5], "shape"],
    [[[2], [-1], 0], "shape"],
    [[[3], [-2], 3], "shape"],
    [[[4], [2]], "shape"],
    [[[2, 2], [1, 5]], "shape"],
    [[[2], [1, 1]], "shape"],
    [[[2, 2], [1]], "shape"],
    [[[2], [1], -1], "shape"],
    [[[2], [0.5]], "type"],
    [[[2], "1"], "type"],
    [[[2], [1], 0.5], "type"],
    [[[2], [1], "0"], "type"],
    [[[-1]], "range"],
  ];
  for (const [args, code] of bad) assertRefused([[() => list(...args), code, "Cannot"]]);
  assertRefused([[() => (nj.ndarray as Loose)(5, [1]), "type", "expected a list or typed array of data, found 5"]]);
});

Deno.test("nj: lo, hi and step cut each axis that has a number, whole ones stay", () => {
  const x = nj.arange(12).reshape(3, 4);
  assertEquals(x.lo(1, 2).tolist(), [[6, 7], [10, 11]]);
  assertEquals([x.lo(0, 0).tolist(), x.lo(null, 3).tolist(), x.lo(2).tolist()], [x.tolist(), [[3], [7], [11]], [[
    8,
    9,
    10,
    11,
  ]]]);
  assertEquals([x.hi(1, 2).tolist(), x.hi(null, 1).tolist(), x.hi(0).shape], [[[0, 1]], [[0], [4], [8]], [0, 4]]);
  assertEquals([x.step(2, 3).tolist(), x.step(-1).tolist()[0], x.step(null, -2).tolist()[0]], [[[0, 3], [8, 11]], [
    8,
    9,
    10,
    11,
  ], [
    3,
    1,
  ]]);
  assertEquals([x.lo(-1).tolist(), x.hi(-1).tolist()], [x.tolist(), x.tolist()]);
  assertEquals((x.lo as Loose)("1").tolist(), x.tolist());
  assertEquals((x.hi as Loose)("1").tolist(), x.tolist());
  assertEquals([x.get(-1, -4), x.get(0, 0), x.get(2, 3), x.get(0, -1)], [8, 0, 11, 3]);
  assertRefused([
    [() => x.get(3, 0), "range", "index 3 is outside of axis 0, which has 3 elements"],
    [() => x.get(0, -5), "range", "index -5 is outside of axis 1"],
    [() => x.get(0.5, 0), "range", "index 0.5"],
    [() => x.get("0" as never, 0), "type", 'expected an index for axis 0, found "0"'],
    [() => x.get(0), "shape", "1 indices were given for 2 axes"],
    [() => x.step(0), "range", "0 is not a step"],
  ]);
});

Deno.test("nj.array: lists nested as deep as an array has axes, and no deeper", () => {
  const nested = (depth: number): unknown => depth === 0 ? 7 : [nested(depth - 1)];
  assertEquals(nj.array(nested(64) as Loose).shape, new Array(64).fill(1));
  assertRefused([[() => nj.array(nested(65) as Loose), "limit", "the lists are nested deeper than 64"]]);
});

Deno.test("nj.broadcast: an empty axis on either side is refused, other sizes that do not fit give undefined", () => {
  assertRefused([
    [() => nj.broadcast([2], [0]), "shape", "Cannot broadcast [2] and [0]: an empty axis"],
    [() => nj.broadcast([0], [2]), "shape", "Cannot broadcast [0] and [2]: an empty axis"],
  ]);
  assertEquals([nj.broadcast([1], [0]), nj.broadcast([2, 1], [3, 1])], [[0], undefined]);
});
