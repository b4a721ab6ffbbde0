import { assertEquals } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";
import golden from "../fixtures/ndarray/printing.json" with { type: "json" };
import { lensorError } from "../_util.ts";

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
  // Fixed digits are those of the number, not the shortest ones with zeros behind
  const tenth = (value: number, floatmode: nd.PrintOptions["floatmode"]) =>
    nd.arrayStr(nd.ndarray([value], "float32"), { precision: 12, floatmode });
  assertEquals([tenth(0.1, "fixed"), tenth(0.1, "maxprec")], ["[0.100000001490]", "[0.1]"]);
  assertEquals([tenth(1e-9, "fixed"), tenth(1e-9, "maxprec")], ["[9.999999717181e-10]", "[1.e-09]"]);
});

Deno.test("arrayStr: an exponent from 1000 times the smallest on, as the dtype divides", () => {
  const cases: [number, number, nd.DType, string][] = [
    [68.375, 0.068359375, "float16", "[68.4      0.06836]"],
    [68.4375, 0.068359375, "float16", "[6.844e+01 6.836e-02]"],
    [950.5132446289062, 0.9505132436752319, "float32", "[950.51324      0.95051324]"],
    [950.5132446289062, 0.9505132436752319, "float64", "[9.50513245e+02 9.50513244e-01]"],
    [1000, 1, "float64", "[1000.    1.]"],
    [1000.5, 1, "float64", "[1.0005e+03 1.0000e+00]"],
    [60000, 2 ** -24, "float16", "[6.e+04 6.e-08]"],
  ];
  for (const [large, small, dtype, want] of cases) {
    assertEquals(nd.arrayStr(nd.ndarray([large, small], dtype)), want, `${large} and ${small}, ${dtype}`);
  }
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

type Case = readonly [(number | boolean | string)[], nd.DType, number[], nd.PrintOptions, str: string, repr: string];

Deno.test("arrayStr, arrayRepr: NumPy's texts for every kind of number and option", () => {
  const wrong = (golden as unknown as Case[]).flatMap(([values, dtype, shape, options, str, repr]) => {
    const numbers = values.map((v) => typeof v === "string" ? Number(v.replace("inf", "Infinity")) : v);
    const x = nd.reshape(numbers.length ? nd.ndarray(numbers as number[], dtype) : nd.zeros(0, dtype), shape);
    const got = [nd.arrayStr(x, options), nd.arrayRepr(x, options)];
    return got[0] === str && got[1] === repr
      ? []
      : [{ values: values.slice(0, 20), dtype, options, got, want: [str, repr] }];
  });
  assertEquals(wrong.slice(0, 3), []);
});

Deno.test("arrayStr: views show their own elements, also where only the ends are shown", () => {
  const x = nd.reshape(nd.arange(24, "int64"), [4, 6]);
  const options = { threshold: 3, edgeitems: 1 };
  assertEquals(nd.arrayStr(nd.slice(x, "2:, ::-2")), "[[17 15 13]\n [23 21 19]]");
  assertEquals(nd.arrayStr(nd.slice(x, "1:, ::-2"), options), "[[11 ...  7]\n ...\n [23 ... 19]]");
  assertEquals(nd.arrayStr(nd.slice(x, 3, 2)), "20");
  const pairs = {
    data: Float32Array.from({ length: 12 }, (_, i) => i),
    shape: [2],
    stride: [-2],
    offset: 5,
    dtype: "complex64" as const,
  };
  assertEquals(nd.arrayStr(pairs), "[10.+11.j  6. +7.j]");
});

Deno.test("arrayStr: arrays without axes and complex numbers", () => {
  const of = (x: number, dtype: nd.DType) => nd.arrayStr(nd.ndarray(x, dtype));
  // str() of NumPy's scalars
  const wide = [0, -0, 1, 1.5, 1e-4, 9.9e-5, 1e15, 1e16, 123456789.125, 1e22, NaN, Infinity, -Infinity, -2e-7];
  assertEquals(wide.map((x) => of(x, "float64")), [
    "0.0",
    "-0.0",
    "1.0",
    "1.5",
    "0.0001",
    "9.9e-05",
    "1000000000000000.0",
    "1e+16",
    "123456789.125",
    "1e+22",
    "nan",
    "inf",
    "-inf",
    "-2e-07",
  ]);
  assertEquals([of(0.1, "float32"), of(16777216, "float32"), of(0.1, "float16"), of(1e-7, "float32")], [
    "0.1",
    "16777216.0",
    "0.1",
    "1e-07",
  ]);
  assertEquals([nd.arrayStr(nd.ndarray(true)), nd.arrayStr(nd.ndarray(5n)), nd.arrayRepr(nd.ndarray(2, "float64"))], [
    "True",
    "5",
    "array(2.)",
  ]);
  const pairs = { data: new Float32Array([1, -2.5, 0.25, 3]), shape: [2], dtype: "complex64" as const };
  assertEquals(nd.arrayStr(pairs), "[1.  -2.5j 0.25+3.j ]");
  assertEquals(nd.arrayRepr(pairs), "array([1.  -2.5j, 0.25+3.j ], dtype=complex64)");
});

Deno.test("arrayStr: options out of range are refused with what there is", () => {
  const rows: readonly (readonly [object, string, string])[] = [
    [{ precision: 1001 }, "range", "Cannot print: precision is 1001; use an integer from 0 to 1000"],
    [{ precision: -1 }, "range", "precision is -1"],
    [{ precision: 1.5 }, "range", "precision is 1.5"],
    [{ threshold: -1 }, "range", "Cannot print: threshold is -1; use an integer of at least 0"],
    [{ edgeitems: NaN }, "range", "edgeitems is NaN"],
    [{ maxLineWidth: "75" }, "range", 'maxLineWidth is "75"'],
    [{ sign: "x" }, "unknown-name", 'Cannot print: there is no sign "x"; use "-", "+", " "'],
    [{ sign: 1 }, "unknown-name", "there is no sign 1"],
    [{ floatmode: "maxprek" }, "unknown-name", 'there is no floatmode "maxprek"; did you mean "maxprec"'],
    [{ width: 5 }, "unknown-name", 'there is no option "width"'],
  ];
  for (const [options, code, text] of rows) {
    for (const fn of [nd.arrayStr, nd.arrayRepr]) {
      const error = lensorError(() => fn([1], options));
      assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
    }
  }
  assertEquals(
    nd.arrayStr([1, 2], { precision: 1000, threshold: Infinity, edgeitems: Infinity, maxLineWidth: Infinity }),
    "[1. 2.]",
  );
  // Without elements at the ends only the dots are left, so that the array does not look empty
  assertEquals(nd.arrayStr(nd.arange(3, "int64"), { threshold: 2, edgeitems: 0 }), "[...]");
  assertEquals(nd.arrayRepr(nd.arange(3, "int64"), { threshold: 2, edgeitems: 0 }), "array([...], shape=(3,))");
  assertEquals(nd.arrayStr(nd.zeros([2, 3]), { threshold: 5, edgeitems: 0 }), "[...]");
  assertEquals(nd.arrayStr(nd.zeros([2, 3]), { threshold: 6, edgeitems: 0 }), "[[0. 0. 0.]\n [0. 0. 0.]]");
});

Deno.test("arrayStr: no number of half precision has a shorter text that reads back", () => {
  for (const dtype of ["float16", "bfloat16"] as const) {
    for (let code = 1; code < 0x7c00; code += 37) {
      const x = nd.ndarray({ data: Uint16Array.of(code), shape: [], dtype });
      const value = Number(nd.item(x));
      const text = nd.arrayStr(x);
      const same = (t: number) => Number(nd.item(nd.asType(nd.ndarray(t, "float64"), dtype))) === value;
      assertEquals(same(Number(text)), true, text);
      const digits = text.replace(/e.*/, "").replace(/^0\.0*|\./g, "").replace(/0+$/, "").length;
      if (digits < 2) continue;
      const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 2);
      const steps = Math.floor(value / unit);
      for (const n of [steps, steps + 1]) {
        assertEquals(same(Number((n * unit).toPrecision(digits))), false, `${text}: ${n * unit}`);
      }
    }
  }
});
