import { assertEquals } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";

// Texts are NumPy 2.4's

Deno.test("arrays print as NumPy's str and repr on the console, in a template and inside of objects", () => {
  const a = nd.ndarray([[1.5, -2], [0.25, 0.0010000000474974513]], "float32");
  assertEquals(String(a), "[[ 1.5e+00 -2.0e+00]\n [ 2.5e-01  1.0e-03]]");
  assertEquals(
    Deno.inspect(a, { colors: false }),
    "array([[ 1.5e+00, -2.0e+00],\n       [ 2.5e-01,  1.0e-03]], dtype=float32)",
  );
  assertEquals(`${nd.transpose(a)}`, "[[ 1.5e+00  2.5e-01]\n [-2.0e+00  1.0e-03]]");
  assertEquals(Deno.inspect({ w: nd.ndarray([1], "int8") }), "{ w: array([1], dtype=int8) }");
});

Deno.test("arrayStr: digits are the fewest of the dtype, ties to even, the number below a power of two included", () => {
  assertEquals(nd.arrayStr(nd.ndarray([-20.125], "float16"), { precision: 4 }), "[-20.12]");
  assertEquals(nd.arrayStr(nd.ndarray([65504, 5.96e-8], "float16")), "[6.55e+04 5.96e-08]");
  assertEquals(nd.arrayStr(nd.ndarray([0.1], "bfloat16")), "[0.1]");
  assertEquals(nd.arrayStr(nd.ndarray([0.5, 1.5, 2.5], "float64"), { precision: 0 }), "[0. 2. 2.]");
  assertEquals(nd.arrayStr(nd.ndarray([NaN, Infinity, -1], "float64")), "[nan inf -1.]");
  assertEquals(nd.arrayStr(nd.ndarray(1e16, "float64")), "1e+16");
  assertEquals(nd.arrayStr(nd.ndarray([1 + 2 ** -52], "float64"), { floatmode: "unique" }), "[1.0000000000000002]");
});

Deno.test("arrayRepr: long arrays show their ends and their shape, empty ones their shape", () => {
  assertEquals(
    nd.arrayRepr(nd.arange(2000, "int64")),
    "array([   0,    1,    2, ..., 1997, 1998, 1999], shape=(2000,))",
  );
  assertEquals(nd.arrayRepr(nd.zeros([2, 0], "int8")), "array([], shape=(2, 0), dtype=int8)");
  assertEquals(nd.arrayRepr(nd.ndarray(true)), "array(True)");
});

Deno.test("JSON.stringify takes every dtype, and a clone or a spread is plain data", () => {
  const read = (x: nd.View) => JSON.parse(JSON.stringify(x));
  assertEquals(read(nd.ndarray([5n, 2n ** 60n])), { dtype: "int64", shape: [2], data: [5, "1152921504606846976"] });
  assertEquals(read(nd.divide([1, -1, 0], 0)).data, ["Infinity", "-Infinity", "NaN"]);
  assertEquals(read(nd.ndarray([[1.5]], "bfloat16")), { dtype: "bfloat16", shape: [1, 1], data: [[1.5]] });
  const x = nd.add([1, 2], 1);
  const names = ["data", "dtype", "offset", "shape", "stride"];
  assertEquals([Object.keys(x), Object.keys(structuredClone(x)), Object.keys({ ...x })].map((k) => k.sort()), [
    names,
    names,
    names,
  ]);
  assertEquals(Object.getPrototypeOf(structuredClone(x)), Object.prototype);
});
