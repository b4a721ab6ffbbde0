import { assertEquals, assertThrows } from "@std/assert";
import { LensorError, type Tensor } from "../../core/mod.ts";
import { broadcastTo, flip, ndarray, reshape, slice, toList, toTensor, transpose } from "../../ndarray/mod.ts";

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
  assertEquals(ndarray([1, 2], "float16").data, new Uint16Array([0x3c00, 0x4000]));
  assertEquals(ndarray([1, 2], "bfloat16").data, new Uint16Array([0x3f80, 0x4000]));
  assertEquals(ndarray([1n, -2n]).data, new BigInt64Array([1n, -2n]));
  assertEquals(toList(ndarray([true, false])), [true, false]);
  assertEquals(toList(ndarray(3)), 3);
  assertEquals(ndarray([[], []]).shape, [2, 0]);
});

Deno.test("ndarray refuses ragged lists, views outside of their data and unknown dtypes", () => {
  const code = (fn: () => unknown) => assertThrows(fn, LensorError).code;
  assertEquals(code(() => ndarray([[1, 2], [3]])), "shape");
  assertEquals(code(() => ndarray({ data: new Float32Array(3), shape: [2, 2] })), "shape");
  assertEquals(code(() => ndarray({ data: new Float32Array(4), shape: [2, 2], stride: [2, 1], offset: 1 })), "shape");
  assertEquals(code(() => ndarray({ data: new Float32Array(4), shape: [2, 2], stride: [-2, 1] })), "shape");
  assertEquals(code(() => ndarray([1], "float33" as "float32")), "type");
  assertEquals(code(() => ndarray(null as unknown as number)), "type");
});

Deno.test("reshape of a view copies only where it must", () => {
  const x = ndarray(new Float32Array(24)), cube = reshape(x, [2, 3, 4]);
  assertEquals(cube.data === x.data, true);
  assertEquals(reshape(slice(cube, null, [0, 2]), [2, 8]).data === x.data, true);
  assertEquals(reshape(slice(cube, null, null, [0, 2]), [3, 4]).data === x.data, false);
  assertEquals(reshape(flip(x), [4, 6]).data === x.data, true);
  assertThrows(() => reshape(cube, [5, -1]), LensorError, "Cannot reshape 24 elements to [5, -1]");
});

Deno.test("slices, transposes and broadcasts read the right elements", () => {
  const x = reshape(ndarray(Int32Array.from({ length: 6 }, (_, i) => i)), [2, 3]);
  assertEquals(toList(transpose(x)), [[0, 3], [1, 4], [2, 5]]);
  assertEquals(toList(slice(x, -1, [null, null, -2])), [5, 3]);
  assertEquals(toList(broadcastTo(slice(x, 0), [2, 3])), [[0, 1, 2], [0, 1, 2]]);
  assertThrows(() => slice(x, 2), LensorError, "index 2 is outside of axis 0");
  assertThrows(() => slice(x, [0, 1, 0]), LensorError, "0 is no step");
});
