import { assertEquals, assertThrows } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";
import { LensorError } from "../../core/errors.ts";

const { toList } = nd;
const refused = (code: string, fn: () => unknown) => assertEquals(assertThrows(fn, LensorError).code, code);

// Values are NumPy 2.4's

Deno.test("multiply: 32-bit integers wrap exactly, also in out, beside numbers and from strides", () => {
  const a = nd.ndarray([123456789, 2147483647, -2147483648], "int32");
  const b = nd.ndarray([987654321, 2147483647, 3], "int32");
  const want = [-67153019, 1, -2147483648];
  assertEquals(toList(nd.multiply(a, b)), want);
  assertEquals(toList(nd.multiply(nd.flip(a), nd.flip(b))), want.toReversed());
  assertEquals(toList(nd.multiply(a, b, { out: nd.zeros([3], "int64") })), want.map(BigInt));
  assertEquals(toList(nd.multiply(a, 987654321)), [-67153019, 1159829327, -2147483648]);
  assertEquals(toList(nd.multiply(nd.ndarray([16777619], "uint32"), nd.ndarray([2166136261], "uint32"))), [84696351]);
});

Deno.test("negative, abs and sign: unsigned wrap, zeros keep their sign where they have one", () => {
  assertEquals(toList(nd.negative(nd.ndarray([902767199, 0, 1], "uint32"))), [3392200097, 0, 4294967295]);
  assertEquals(toList(nd.negative([0, -0])), [-0, 0]);
  assertEquals(toList(nd.abs(nd.ndarray([0, -0, -1.5], "float16"))), [0, 0, 1.5]);
  assertEquals(toList(nd.abs(nd.ndarray([-0, -2], "float64"))), [0, 2]);
  assertEquals(toList(nd.abs(nd.ndarray([-128], "int8"))), [-128]);
  assertEquals(toList(nd.sign([-0, NaN, -3])), [0, NaN, -1]);
});

Deno.test("power: 1 to anything is 1, -1 to an infinity too; negative powers of integers are refused", () => {
  const base = [1, 1, -1, -1, NaN];
  const exponent = [NaN, Infinity, Infinity, -Infinity, 0];
  for (const dtype of ["float64", "float32", "float16"] as const) {
    assertEquals(toList(nd.power(nd.ndarray(base, dtype), nd.ndarray(exponent, dtype))), [1, 1, 1, 1, 1]);
  }
  refused("range", () => nd.power(nd.ndarray([2], "int32"), -1));
});

Deno.test("floorDivide: zeros have the sign of the quotient, and no result is one too high", () => {
  assertEquals(toList(nd.floorDivide([0, -0, 0, 1], [-2, 3, 5, -0])), [-0, -0, 0, -Infinity]);
  assertEquals(toList(nd.floorDivide(nd.ndarray([70000], "float32"), nd.ndarray([0.013295574], "float32"))), [5264908]);
  assertEquals(toList(nd.remainder([0, 5, -5], [-2, -3, 3])), [-0, -1, 1]);
});

Deno.test("remainder and floorDivide of 64-bit integers: signs of both kinds, and 0 where the divisor is 0", () => {
  const [x, y] = [[7n, -7n, 7n, -7n, 6n, -6n, 5n, -5n, 0n], [3n, 3n, -3n, -3n, -3n, 3n, 0n, 0n, 4n]];
  assertEquals(toList(nd.remainder(x, y)), [1n, 2n, -2n, -1n, 0n, 0n, 0n, 0n, 0n]);
  assertEquals(toList(nd.floorDivide(x, y)), [2n, -3n, -3n, 2n, -2n, -2n, 0n, 0n, 0n]);
  const [a, b] = [x, y].map((list) => nd.ndarray(list.map(Number), "int32"));
  assertEquals(toList(nd.remainder(a!, b!)), [1, 2, -2, -1, 0, 0, 0, 0, 0]);
  assertEquals(toList(nd.floorDivide(a!, b!)), [2, -3, -3, 2, -2, -2, 0, 0, 0]);
  assertEquals([toList(nd.remainder([3n], [1n])), toList(nd.floorDivide([3n], [1n]))], [[0n], [3n]]);
});

Deno.test("comparisons answer by value for every integer, int64 with uint64 exactly", () => {
  assertEquals(toList(nd.equal(nd.ndarray([1, 65535], "uint16"), 2n ** 64n)), [false, false]);
  assertEquals(toList(nd.less(-(2n ** 80n), nd.ndarray([1], "int8"))), [true]);
  assertEquals(toList(nd.lessEqual(nd.ndarray([5n], "int64"), 2n ** 63n)), [true]);
  const big = 2n ** 63n - 1n;
  assertEquals(toList(nd.equal(nd.ndarray([big], "int64"), nd.ndarray([big, big + 1n], "uint64"))), [true, false]);
});

Deno.test("numbers beside integers: refused where the result is an integer, taken where it is a float", () => {
  const x = nd.ndarray([5, -100], "int8");
  refused("range", () => nd.add(x, 300));
  refused("range", () => nd.pad(x, [[1, 1]], 300));
  refused("range", () => nd.full([2], 1.5, "int8"));
  refused("range", () => nd.ndarray([16777217, 1]));
  assertEquals(toList(nd.ndarray([16777217, 1], "float64")), [16777217, 1]);
  assertEquals(nd.divide(x, 70000).dtype, "float64");
  assertEquals(nd.hypot(x, 300).dtype, "float16");
  assertEquals(toList(nd.clip(x, -1000, 1000)), [5, -100]);
  refused("range", () => nd.clip(x, 200, 300));
});

Deno.test("several dtypes are promoted together, whatever their order", () => {
  const of = (...dtypes: nd.DType[]) => nd.concatenate(dtypes.map((d) => nd.zeros([1], d))).dtype;
  assertEquals(of("uint16", "int8", "float16"), "float32");
  assertEquals(of("int8", "float16", "uint16"), "float32");
  assertEquals(of("uint8", "int8", "float16"), "float16");
  assertEquals(of("uint32", "int8", "float32"), "float64");
  assertEquals(of("float16", "bfloat16", "bool"), "float32");
});

Deno.test("the joint dtype of two arrays is the same in either order", () => {
  const dtypes = [
    "bool",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "float16",
    "bfloat16",
    "float32",
    "float64",
  ] as const;
  for (const a of dtypes) {
    for (const b of dtypes) {
      const [x, y] = [nd.zeros([1], a), nd.zeros([1], b)];
      assertEquals(nd.maximum(x, y).dtype, nd.maximum(y, x).dtype);
      assertEquals(nd.hypot(x, y).dtype, nd.hypot(y, x).dtype);
    }
  }
});

Deno.test("float64 sums are in pairs, sums of many 32-bit integers exact", () => {
  const tenths = new Float64Array(1e6).fill(0.1);
  const sum = Number(nd.item(nd.sum(tenths)));
  assertEquals(Math.abs(sum - 100000) < 1e-9, true);
  assertEquals(nd.item(nd.sum(nd.full([2 ** 21 + 3], 4294967295, "uint32"))), BigInt(2 ** 21 + 3) * 4294967295n);
});

Deno.test("out takes what stays or goes up in kind, and nothing else", () => {
  const x = nd.ndarray([1, 2], "float32");
  refused("type", () => nd.add(x, x, { out: nd.zeros([2], "int32") }));
  refused("type", () => nd.add(nd.zeros([2], "int8"), 1, { out: nd.zeros([2], "uint8") }));
  refused("shape", () => nd.add(x, x, { out: nd.zeros([3], "float32") }));
  assertEquals(toList(nd.add(nd.zeros([2], "uint8"), 1, { out: nd.zeros([2], "int8") })), [1, 1]);
});

Deno.test("results beyond any memory are refused before any is taken", () => {
  const x = [[1, 2, 3]];
  const calls = [
    () => nd.tile(x, [1e9, 1e9]),
    () => nd.repeat(x, 2 ** 50),
    () => nd.pad(x, [[2 ** 50, 0], [0, 0]], "wrap"),
    () => nd.zeros([2 ** 40]),
    () => nd.eye(2 ** 30),
    () => nd.arange(2 ** 52, "float64"),
    () => nd.linspace(0, 1, 2 ** 45),
    () => nd.meshgrid([nd.zeros([2 ** 20]), nd.zeros([2 ** 20]), nd.zeros([2 ** 20])]),
    () => nd.arraySplit(x, 1e9),
    () => nd.bincount(nd.ndarray([2n ** 52n])),
    () => nd.fft.fft(x, { n: 2 ** 50 }),
    () => nd.add(nd.broadcastTo(x, [2 ** 45, 3]), 1),
    () => nd.toTensor(nd.broadcastTo(x, [2 ** 45, 3])),
  ];
  for (const call of calls) assertEquals(["limit", "range"].includes(assertThrows(call, LensorError).code), true);
});

Deno.test("ndarray reads Float16Array, images and buffers where they lie", () => {
  const bits = new Float16Array([1, 0.3, -0.5]);
  const x = nd.ndarray(bits as unknown as nd.Halves);
  bits[0] = 7;
  assertEquals([x.dtype, toList(x)], ["float16", [...bits]]);
  const data = new Uint8ClampedArray(24).map((_, i) => i * 7);
  const image = nd.ndarray({ data, width: 3, height: 2 });
  assertEquals([image.dtype, image.shape, image.data.buffer === data.buffer], ["uint8", [2, 3, 4], true]);
  assertEquals(toList(nd.ndarray(new Float32Array([1, 2]).buffer, "float32")), [1, 2]);
  refused("type", () => nd.ndarray(new ArrayBuffer(8) as unknown as nd.Input));
  refused("shape", () => nd.ndarray({ data, width: 3, height: 3 }));
});

Deno.test("max, argmax: the first NaN wins, of equal elements the first", () => {
  const places = (list: number[]) => [toList(nd.argmax(list)), toList(nd.argmin(list))];
  assertEquals([places([NaN, 1, NaN]), places([2, NaN, 9]), places([1, 3, 3, 1])], [[0n, 0n], [1n, 1n], [1n, 0n]]);
  assertEquals([toList(nd.max([NaN, 1])), toList(nd.min([1, NaN])), toList(nd.max([-0, 0]))], [NaN, NaN, 0]);
});

Deno.test("eye and tri: complex ones have no imaginary part", () => {
  assertEquals([...nd.eye(2, { dtype: "complex64", k: 1 }).data as Float32Array], [0, 0, 1, 0, 0, 0, 0, 0]);
  assertEquals([...nd.tri(2, { dtype: "complex64" }).data as Float32Array], [1, 0, 0, 0, 1, 0, 1, 0]);
  assertEquals([nd.eye(0).shape, nd.eye(2, { m: 0 }).shape], [[0, 0], [2, 0]]);
});

Deno.test("views know their dtype", () => {
  const x = nd.ndarray([1, 2], "float32");
  const data: Float32Array = x.data;
  const rounded: Float32Array = nd.round(nd.slice(x, "::-1")).data;
  const sum: nd.View<"float32"> = nd.add(x, nd.exp(x));
  const bytes: Uint8Array = nd.asType(sum, "uint8").data;
  const places: BigInt64Array = nd.argmax(x).data;
  const test: nd.View<"bool"> = nd.less(x, 2);
  const int: Int8Array = nd.zeros([2], "int8").data;
  assertEquals([data, rounded, bytes, places, test.data, int].map((a) => a.length), [2, 2, 2, 1, 2, 2]);
});

Deno.test("quantile: nearest goes to the nearer of two, and to the even one between", () => {
  const x = [0, 10, 20, 30, 40];
  const at = [0.1, 0.125, 0.15, 0.375, 0.4, 0.9];
  assertEquals(toList(nd.quantile(x, at, { method: "nearest" })), [0, 0, 10, 20, 20, 40]);
});

Deno.test("hsplit: a vector is split along its one axis, a matrix along its columns", () => {
  assertEquals(nd.hsplit([1, 2, 3, 4], 2).map(toList), [[1, 2], [3, 4]]);
  assertEquals(nd.hsplit([[1, 2], [3, 4]], 2).map(toList), [[[1], [3]], [[2], [4]]]);
});

Deno.test("ndarray: a list that holds itself is refused after as many levels as an array has axes", () => {
  let looks = 0;
  const list: unknown[] = [0];
  Object.defineProperty(list, 0, {
    get: () => {
      if (++looks > 500) throw new Error("looked without end");
      return list;
    },
  });
  refused("limit", () => nd.ndarray(list as never));
});

Deno.test("full and arange: a number that the dtype does not hold is refused, one that it holds is not", () => {
  refused("range", () => nd.full([1], 300, { dtype: "uint8" }));
  refused("range", () => nd.full([1], -1, { dtype: "uint8" }));
  refused("range", () => nd.full([1], 1.5, { dtype: "int32" }));
  refused("range", () => nd.full([1], 2 ** 24 + 1));
  assertEquals(toList(nd.full([1], 2 ** 24)), [2 ** 24]);
  assertEquals(toList(nd.full([1], 2 ** 24 + 1, { dtype: "float32" })), [2 ** 24]);
  assertEquals(toList(nd.full([2], 255, { dtype: "uint8" })), [255, 255]);
  assertEquals(toList(nd.full([1], -128, { dtype: "int8" })), [-128]);
});

Deno.test("bincount and roll: counts from 0 on, shifts by integers only", () => {
  assertEquals((toList(nd.bincount(nd.ndarray([0, 2, 2], "int32"), { minlength: 0 })) as number[]).map(Number), [
    1,
    0,
    2,
  ]);
  assertEquals((toList(nd.bincount(nd.ndarray([0, 2, 2], "int32"), { minlength: 5 })) as number[]).map(Number), [
    1,
    0,
    2,
    0,
    0,
  ]);
  refused("range", () => nd.bincount(nd.ndarray([0], "int32"), { minlength: -1 }));
  assertEquals(toList(nd.roll([1, 2, 3], 1)), [3, 1, 2]);
  assertEquals(toList(nd.roll([[1, 2], [3, 4]], [1, 1], [0, 1])), [[4, 3], [2, 1]]);
  refused("range", () => nd.roll([1, 2], 0.5));
  refused("type", () => nd.roll([1, 2], ["1"] as never));
});

Deno.test("dot and meshgrid: a matrix times a matrix in this order, and grids of lists only", () => {
  assertEquals(toList(nd.dot([[1, 2], [3, 4]], [[0, 1], [1, 1]])), [[2, 3], [4, 7]]);
  assertEquals(toList(nd.dot([[[1, 2]]], [[1, 0], [5, 1]])), [[[11, 2]]]);
  refused("type", () => nd.meshgrid(3 as never));
});
