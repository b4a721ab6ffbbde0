import { assertEquals, assertThrows } from "@std/assert";
import { LensorError, type Tensor } from "../../core/mod.ts";
import { allocate, DTYPES } from "../../core/dtype.ts";
import {
  broadcastTo,
  flip,
  item,
  ndarray,
  nj,
  reshape,
  slice,
  take,
  tile,
  toList,
  toTensor,
  transpose,
} from "../../ndarray/mod.ts";

Deno.test("ndarray shares the data of tensors, typed arrays and scijs objects", () => {
  const data = new Int16Array([1, 2, 3, 4, 5, 6]);
  const tensor: Tensor = { shape: [2, 3], dtype: "int16", data };
  assertEquals(ndarray(tensor).data === data, true);
  assertEquals(ndarray(data).data === data, true);
  const foreign = ndarray({ data, shape: [3, 2], stride: [-2, 1], offset: 4 });
  assertEquals(foreign.data === data, true);
  assertEquals(toList(foreign), [[5, 6], [3, 4], [1, 2]]);
  assertEquals(toTensor(ndarray(tensor)).data === data, true);
});

Deno.test("ndarray makes every dtype from lists", () => {
  assertEquals(
    ndarray([1, 2], "float16").data,
    new Uint16Array([0x3c00, 0x4000]),
  );
  assertEquals(
    ndarray([1, 2], "bfloat16").data,
    new Uint16Array([0x3f80, 0x4000]),
  );
  assertEquals(ndarray([1n, -2n]).data, new BigInt64Array([1n, -2n]));
  assertEquals(toList(ndarray([true, false])), [true, false]);
  assertEquals(toList(ndarray(3)), 3);
  assertEquals(ndarray([[], []]).shape, [2, 0]);
});

Deno.test("ndarray refuses ragged lists, views outside of their data and unknown dtypes", () => {
  const code = (fn: () => unknown) => assertThrows(fn, LensorError).code;
  assertEquals(code(() => ndarray([[1, 2], [3]])), "shape");
  assertEquals(
    code(() => ndarray({ data: new Float32Array(3), shape: [2, 2] })),
    "shape",
  );
  assertEquals(
    code(() =>
      ndarray({
        data: new Float32Array(4),
        shape: [2, 2],
        stride: [2, 1],
        offset: 1,
      })
    ),
    "shape",
  );
  assertEquals(
    code(() => ndarray({ data: new Float32Array(4), shape: [2, 2], stride: [-2, 1] })),
    "shape",
  );
  assertEquals(code(() => ndarray([1], "float33" as "float32")), "type");
  assertEquals(code(() => ndarray(null as unknown as number)), "type");
});

Deno.test("reshape of a view copies only where it must", () => {
  const x = ndarray(new Float32Array(24));
  const cube = reshape(x, [2, 3, 4]);
  assertEquals(cube.data === x.data, true);
  assertEquals(
    reshape(slice(cube, null, [0, 2]), [2, 8]).data === x.data,
    true,
  );
  assertEquals(
    reshape(slice(cube, null, null, [0, 2]), [3, 4]).data === x.data,
    false,
  );
  assertEquals(reshape(flip(x), [4, 6]).data === x.data, true);
  assertThrows(
    () => reshape(cube, [5, -1]),
    LensorError,
    "Cannot reshape 24 elements to [5, -1]",
  );
});

Deno.test("slices, transposes and broadcasts read the right elements", () => {
  const x = reshape(ndarray(Int32Array.from({ length: 6 }, (_, i) => i)), [
    2,
    3,
  ]);
  assertEquals(toList(transpose(x)), [[0, 3], [1, 4], [2, 5]]);
  assertEquals(toList(slice(x, -1, [null, null, -2])), [5, 3]);
  assertEquals(toList(broadcastTo(slice(x, 0), [2, 3])), [[0, 1, 2], [
    0,
    1,
    2,
  ]]);
  assertThrows(() => slice(x, 2), LensorError, "index 2 is outside of axis 0");
  assertThrows(() => slice(x, [0, 1, 0]), LensorError, "0 is not a step");
});

// The form of npm's "ndarray" package; dev/peers/arrays.ts holds it to the package itself
const scijsLike = (
  data: unknown,
  shape: number[],
  stride: number[],
  offset: number,
  dtype: string,
) => ({
  data,
  shape,
  stride,
  offset,
  dtype,
  get size(): number {
    return shape.reduce((a, b) => a * b, 1);
  },
});

Deno.test("every dtype comes from a tensor and goes back to one over the same data, also through nj where numjs has it", () => {
  for (const dtype of DTYPES) {
    const tensor: Tensor = { shape: [2, 2], dtype, data: allocate(dtype, 4) };
    const back = toTensor(ndarray(tensor));
    assertEquals([back.dtype, back.shape, back.data === tensor.data], [dtype, [
      2,
      2,
    ], true]);
    const turned = toTensor(flip(transpose(flip(transpose(tensor)))));
    assertEquals([turned.dtype, turned.shape, turned.data.length], [dtype, [
      2,
      2,
    ], tensor.data.length]);
    if (dtype in nj.dtypes) {
      assertEquals(
        nj.array(tensor).selection.data === tensor.data as unknown,
        true,
      );
    }
  }
});

Deno.test("scijs arrays of every kind are read where they lie, plain lists as float64", () => {
  const data = Float32Array.from({ length: 12 }, (_, i) => i);
  for (
    const [shape, stride, offset, want] of [
      [[2, 3], [3, 1], 0, [[0, 1, 2], [3, 4, 5]]],
      [[3], [-4], 11, [11, 7, 3]],
      [[2, 2], [1, 6], 2, [[2, 8], [3, 9]]],
      [[2, 0], [1, 1], 0, [[], []]],
      [[], [], 5, 5],
    ] as [number[], number[], number, unknown][]
  ) {
    const view = ndarray(
      scijsLike(data, shape, stride, offset, "float32") as never,
    );
    assertEquals([view.data === data, toList(view)], [true, want]);
    assertEquals(
      toList(
        ndarray(nj.array(scijsLike(data, shape, stride, offset, "float32"))),
      ),
      want as never,
    );
  }
  assertEquals(
    ndarray(scijsLike([1, 2], [2], [1], 0, "generic") as never).dtype,
    "float64",
  );
  const pixels = new Uint8ClampedArray([1, 2, 3]);
  const seen = ndarray(scijsLike(pixels, [3], [1], 0, "uint8_clamped") as never);
  assertEquals([seen.dtype, seen.data.buffer === pixels.buffer], [
    "uint8",
    true,
  ]);
  assertEquals([nj.array(pixels).dtype, nj.array(pixels).tolist()], ["uint8", [
    1,
    2,
    3,
  ]]);
  const long = new BigInt64Array([1n, 2n]);
  assertEquals(
    toList(ndarray(scijsLike(long, [2], [-1], 1, "bigint64") as never)),
    [2n, 1n],
  );
});

Deno.test("the functions take arrays of nj, and nj takes theirs", () => {
  const a = nj.arange(6, "float32").reshape(2, 3);
  const view = ndarray(a.T);
  assertEquals([view.data === a.selection.data as unknown, toList(view)], [
    true,
    [[0, 3], [1, 4], [2, 5]],
  ]);
  assertEquals(toList(slice(nj.arange(4), [null, null, -2])), [3, 1]);
  assertEquals(nj.array(transpose(view)).tolist(), a.tolist());
  for (const dtype of ["float16", "bfloat16", "bool", "int64"] as const) {
    assertEquals(nj.array(ndarray([1, 0], dtype)).tolist(), [1, 0]);
  }
});

Deno.test("complex numbers are moved with both of their parts", () => {
  const z = ndarray({ shape: [2, 2], dtype: "complex64", data: Float32Array.from([1, -1, 2, -2, 3, -3, 4, -4]) });
  assertEquals(toList(transpose(z)), [[[1, -1], [3, -3]], [[2, -2], [4, -4]]]);
  assertEquals(toList(take(z, [1], 1)), [[[2, -2]], [[4, -4]]]);
  assertEquals(toTensor(flip(z)).data, Float32Array.from([4, -4, 3, -3, 2, -2, 1, -1]));
  assertEquals(toList(tile(slice(z, 0), 2)), [[1, -1], [2, -2], [1, -1], [2, -2]]);
});

Deno.test("slice: bounds beyond the axis are its ends, whichever way it runs", () => {
  const x = [0, 1, 2, 3];
  const cut = (...part: (number | null)[]) => toList(slice(x, part));
  assertEquals([cut(-100, 100), cut(2, 100), cut(-100, 2), cut(100), cut(null, -100)], [x, [2, 3], [0, 1], [], []]);
  assertEquals([cut(100, -100, -1), cut(null, -100, -1), cut(2, -100, -1), cut(2, 0, -1), cut(2, -4, -1)], [
    [3, 2, 1, 0],
    [3, 2, 1, 0],
    [2, 1, 0],
    [2, 1],
    [2, 1],
  ]);
  assertEquals([cut(-100, null, -1), cut(100, null, -3), cut(3, 3, -1), cut(0, null, -1), cut(-1, -3, -1)], [
    [],
    [3, 0],
    [],
    [0],
    [
      3,
      2,
    ],
  ]);
});

Deno.test("ndarray: lists nested as deep as an array has axes; objects need a list of sizes and an array of data", () => {
  const nested = (depth: number): unknown => depth === 0 ? 7 : [nested(depth - 1)];
  assertEquals(ndarray(nested(64) as never).shape, new Array(64).fill(1));
  const code = (x: unknown) => assertThrows(() => ndarray(x as never), LensorError).code;
  assertEquals(code(nested(65)), "limit");
  const data = new Float32Array(4);
  assertEquals(ndarray({ data, shape: [2, 2] } as never).shape, [2, 2]);
  for (
    const wrong of [
      { data },
      { data, shape: 4 },
      { data, shape: "4" },
      { data: 4, shape: [4] },
      { shape: [4] },
      { data: new DataView(new ArrayBuffer(16)), shape: [4] },
      { data: "1234", shape: [4] },
      {},
      { data, shape: [4], stride: 1 },
      { data, shape: [4], offset: 0.5 },
      { data, shape: [4], stride: [1], offset: "0" },
    ]
  ) assertEquals(code(wrong), "type", Object.keys(wrong).join());
  assertEquals([code({ data, shape: [5] }), code({ data, shape: [2], stride: [1], offset: 3 })], ["shape", "shape"]);
  assertEquals([code({ data, shape: [-1] }), code({ data, shape: [0.5] })], ["range", "range"]);
});

Deno.test("item: without an index it is the only element, and more or none are refused", () => {
  assertEquals(item([[7]]), 7);
  for (const [x, text] of [[[1, 2], "there are 2; give an index"], [[], "there are 0; give an index"]] as const) {
    const error = assertThrows(() => item(x), LensorError, text);
    assertEquals(error.code, "shape");
  }
});
