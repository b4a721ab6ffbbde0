import { assert, assertEquals } from "@std/assert";
import { cast, castLoses } from "../../core/cast.ts";
import { castLoss, isZero, nonFinite, refuseLoss } from "../../core/cast_loss.ts";
import {
  aboveZero,
  checkCount,
  checkedAnswer,
  checkFunction,
  checkIterable,
  checkList,
  checkMap,
  checkOptions,
  checkRange,
  checkRecord,
  checkText,
  fromZero,
  numberOption,
  wordOption,
} from "../../core/check.ts";
import { checkedValues } from "../../core/checked_values.ts";
import { targetOf } from "../../core/draw_target.ts";
import { allocate, bytesOf, fromBytes, kindOf, lanesOf, toBytes } from "../../core/dtype.ts";
import { formatJson } from "../../core/format_json.ts";
import { guardedCast, piecesOf } from "../../checkpoint/guarded_cast.ts";
import { parseJson, plainJson } from "../../core/json.ts";
import { compareNames, compareParts, compareUtf8, isNumber } from "../../core/name_order.ts";
import { nearest, quoteNames } from "../../core/nearest.ts";
import { describe, sameShape, sizeOf } from "../../core/shape.ts";
import type { DType, Values } from "../../core/types.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";

type Row = readonly [fn: () => unknown, code: string, text: string];
function assertRefused(rows: readonly Row[]): void {
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
}

Deno.test("castLoss: what does not fit, what wraps and what vanishes, and nothing else", () => {
  const loss = (values: Values, from: DType, to: DType) => {
    const { beyond, vanished } = castLoss(values, from, cast(values, from, to), to);
    return [beyond, vanished];
  };
  const f32 = (...x: number[]) => new Float32Array(x);
  const f64 = (...x: number[]) => new Float64Array(x);
  const cases: readonly (readonly [Values, DType, DType, number, boolean])[] = [
    [f32(1, 65504, -65519), "float32", "float16", 0, false],
    [f32(1, 65520, -70000), "float32", "float16", 2, false],
    [f32(Infinity, NaN, 1e6), "float32", "float16", 1, false],
    [f32(Infinity, NaN, 1), "float32", "float16", 0, false],
    [f32(1e-9, -1e-9), "float32", "float16", 0, true],
    [f32(1e-9, 1e-3), "float32", "float16", 0, false],
    [f32(0, -0), "float32", "float16", 0, false],
    [f32(1e-9, 1e9), "float32", "float16", 1, false],
    [f64(1e300, 1, -1e39), "float64", "float32", 2, false],
    [f64(1e-300), "float64", "bfloat16", 0, true],
    [f64(3.4e38, 3.3e38), "float64", "bfloat16", 1, false],
    [f32(500, 1, -1e9), "float32", "float8_e4m3fn", 0, false],
    [f32(70000, 1), "float32", "float8_e5m2", 1, false],
    [f32(1e-8), "float32", "float8_e5m2", 0, true],
    [f32(300, 1.5, -1), "float32", "uint8", 2, false],
    [f32(127.9, -128.9, 128), "float32", "int8", 1, false],
    [f32(NaN, 0), "float32", "int8", 1, false],
    [new Int16Array([127, 128, -129]), "int16", "int8", 2, false],
    [new BigInt64Array([2n ** 31n, 5n]), "int64", "int32", 1, false],
    [new Int8Array([-1, 1]), "int8", "uint64", 1, false],
    [new Int8Array([-1, 1]), "int8", "float32", 0, false],
    [new Uint8Array([1, 0]), "bool", "float16", 0, false],
    [f32(5, 0), "float32", "bool", 0, false],
    [new Int32Array([70000]), "int32", "float16", 1, false],
  ];
  for (const [values, from, to, beyond, vanished] of cases) {
    assertEquals(loss(values, from, to), [beyond, vanished], `${[...values as Float32Array]} of ${from} to ${to}`);
  }
});

Deno.test("refuseLoss: says how many numbers, what becomes of them and what to do", () => {
  const say = (beyond: number, vanished: boolean, to: DType) =>
    lensorError(() => refuseLoss({ beyond, vanished }, "float32", to, 'Cannot read "w"', "w"));
  const help = "keep a wider dtype, or scale the tensor first";
  const one = say(1, false, "float16");
  assertEquals([one.code, one.path], ["range", "w"]);
  assertEquals(
    one.message,
    `Cannot read "w": 1 finite number of float32 is beyond float16 and would become infinite; ${help}`,
  );
  assertEquals(
    say(1234, false, "int8").message,
    `Cannot read "w": 1,234 finite numbers of float32 are beyond int8 and would wrap; ${help}`,
  );
  const none = say(0, true, "float16");
  assertEquals([none.code, none.path], ["range", "w"]);
  assertEquals(
    none.message,
    `Cannot read "w": every number of float32 that is not 0 would become 0 in float16; ${help}`,
  );
  refuseLoss({ beyond: 0, vanished: false }, "float32", "float16", "Cannot");
});

Deno.test("nonFinite, isZero: every length and place, every dtype, also where the bytes lie askew", () => {
  for (let n = 0; n < 12; n++) {
    for (let at = 0; at < n; at++) {
      const odd: readonly (readonly [DType, number])[] = [
        ["float16", 0x7c00],
        ["float16", 0xfe00],
        ["bfloat16", 0xff80],
        ["float8_e5m2", 0x7c],
        ["float8_e5m2", 0xff],
        ["float8_e4m3fn", 0xff],
      ];
      for (const [dtype, bits] of odd) {
        const values = allocate(dtype, n) as Uint16Array;
        values.fill(dtype.startsWith("float8") ? 0x7b : 0x7b7b);
        assertEquals(nonFinite(values, dtype), 0, `${dtype} ${n}`);
        values[at] = bits;
        assertEquals(nonFinite(values, dtype), 1, `${dtype} ${n} ${at}`);
        assertEquals(nonFinite(values.subarray(1) as Values, dtype), at > 0 ? 1 : 0, `${dtype} ${n} ${at} askew`);
      }
      for (const x of [NaN, Infinity, -Infinity]) {
        const values = new Float32Array(n).fill(1e38);
        values[at] = x;
        assertEquals(nonFinite(values, "float32"), 1, `${x} ${n} ${at}`);
      }
      for (const dtype of ["float32", "float16", "int64", "float8_e5m2", "int8"] as const) {
        const values = allocate(dtype, n) as Float32Array;
        if (dtype !== "int64") {
          values[0] = dtype === "float32" ? -0 : dtype === "float16" ? 0x8000 : dtype === "int8" ? 0 : 0x80;
        }
        assert(isZero(values, dtype), dtype);
        (values as unknown as unknown[])[at] = dtype === "int64" ? 1n : 1;
        assert(!isZero(values, dtype), `${dtype} ${n} ${at}`);
      }
    }
  }
  assertEquals(nonFinite(new Int8Array([1]), "int8"), 0);
  assertEquals(nonFinite(new Float64Array([NaN, 1, NaN, 2, Infinity]), "float64"), 3);
});

Deno.test("guardedCast: a part is judged by the whole tensor", async () => {
  const place = (whole: Float32Array[]) => ({
    path: "w",
    begin: 'Cannot read "w"',
    key: {},
    async *whole(): AsyncGenerator<Values> {
      for (const part of whole) yield await Promise.resolve(part);
    },
  });
  const tiny = new Float32Array([1e-9]);
  const from = place([tiny, new Float32Array([1])]);
  for (let i = 0; i < 2; i++) assertBits(await guardedCast(tiny, "float32", "float16", from), new Uint16Array([0]));
  const alone = await lensorRejection(guardedCast(tiny, "float32", "float16", place([tiny, tiny])));
  assertEquals(alone.message.includes("every number of float32 that is not 0 would become 0"), true);
  const large = new Float32Array([1e6]);
  const two = await lensorRejection(
    guardedCast(large, "float32", "float16", place([large, new Float32Array([1, 1e7])])),
  );
  assertEquals(two.message.includes("2 finite numbers of float32 are beyond float16"), true, two.message);
  // So many that kernels cast them
  const many = (x: number) => new Float32Array(20_000).fill(x);
  const place2 = { path: "w", begin: 'Cannot read "w"', key: {} };
  const lost = await lensorRejection(guardedCast(many(65520), "float32", "float16", place2));
  assertEquals(lost.message.includes("20,000 finite numbers of float32 are beyond float16"), true, lost.message);
  const none = await lensorRejection(guardedCast(many(-1e-9), "float32", "float16", place2));
  assertEquals(none.message.includes("every number of float32 that is not 0 would become 0"), true, none.message);
  for (const x of [0, -0, 65519, NaN, -Infinity]) {
    const out = await guardedCast(many(x), "float32", "float16", place2);
    assertBits(out, cast(many(x), "float32", "float16"));
  }
  const ranges: unknown[] = [];
  for await (
    const part of piecesOf(2 ** 21 + 5, (range) => {
      ranges.push(range);
      return new Float32Array(1);
    })
  ) assertEquals(part.length, 1);
  assertEquals(ranges, [[0, 2 ** 20], [2 ** 20, 2 ** 21], [2 ** 21, 2 ** 21 + 5]]);
});

Deno.test("fromBytes: the elements of a dtype, without a copy where they are aligned", () => {
  const bytes = Uint8Array.from({ length: 17 }, (_, i) => i);
  const aligned = fromBytes(bytes.subarray(8, 16), "int32");
  assertEquals([aligned.length, aligned.buffer === bytes.buffer], [2, true]);
  assertBits(aligned, new Int32Array([0x0b0a0908, 0x0f0e0d0c]));
  const askew = fromBytes(bytes.subarray(1, 9), "int32");
  assertEquals(askew.buffer === bytes.buffer, false);
  assertBits(askew, new Int32Array([0x04030201, 0x08070605]));
  assertEquals([...toBytes(askew)], [1, 2, 3, 4, 5, 6, 7, 8]);
  assertEquals([fromBytes(new Uint8Array(16), "complex64").length, fromBytes(new Uint8Array(0), "float64").length], [
    4,
    0,
  ]);
  assertRefused([
    [() => fromBytes(new Uint8Array(6), "float32"), "shape", "Cannot read 6 bytes as float32: an element takes 4"],
    [() => fromBytes(new Uint8Array(4), "complex64"), "shape", "Cannot read 4 bytes as complex64: an element takes 8"],
    [() => allocate("float32", 2 ** 52), "limit", "Cannot make an array of 4503599627370496 elements of float32"],
  ]);
});

Deno.test("nearest, quoteNames: the best first, no more than are asked for", () => {
  assertEquals(nearest("weigth", ["weight", "wight", "height"], 3), ["weight", "wight", "height"]);
  assertEquals(nearest("weigth", ["weight", "wight"]), ["weight"]);
  // What is as far away as it is long has nothing in common
  assertEquals([nearest("ab", ["x"]), nearest("a", ["b"]), nearest("ab", ["a"])], [[], [], []]);
  assertEquals(nearest("abcdef", ["abdcfe"]), ["abdcfe"]);
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  assertEquals(quoteNames(names.slice(0, 6)), '"a", "b", "c", "d", "e", "f"');
  assertEquals(quoteNames(names), '"a", "b", "c", "d", "e", "f", ...');
  assertEquals([quoteNames(names, 1), quoteNames([], 1), quoteNames(["a"], 1)], ['"a", ...', "", '"a"']);
});

Deno.test("checks of arguments: what passes, and what each says of the rest", () => {
  const tensor = { shape: [1], dtype: "float32", data: new Float32Array(1) };
  checkOptions("draw", { shape: 1, dtype: 2 }, ["shape", "dtype"]);
  checkRecord({}, "read", "an object");
  checkRecord(Object.create(null), "read", "an object");
  checkFunction(() => 1, "map", "a function");
  assertEquals([checkedAnswer(1, "find"), checkedAnswer("", "find"), checkedAnswer(undefined, "find")], [
    true,
    false,
    false,
  ]);
  checkIterable(new Set(), "join", "names");
  checkMap(new Map(), "join", "a map");
  assertEquals([numberOption("x", "std", 2), numberOption("x", "std", 0, fromZero)], [2, 0]);
  assertEquals(wordOption("x", "mode", "FAN_IN", ["fanIn", "fanOut"]), "fanIn");
  assertEquals([checkRange("draw", 5, undefined), checkRange("draw", 5, [0, 0]), checkRange("draw", 5, [2, 5])], [
    [0, 5],
    [0, 0],
    [2, 5],
  ]);
  checkCount("draw", 0);
  const bad = (x: unknown) => x as never;
  assertRefused([
    [
      () => checkOptions("use zeros", { params: 1, children: 2 }, []),
      "type",
      "Cannot use zeros: expected options, found a module; call it first: zeros()",
    ],
    [
      () => checkOptions("use zeros", tensor, []),
      "type",
      "Cannot use zeros: expected options, found a tensor; call it first: zeros()",
    ],
    [() => checkOptions("draw", { a: 1 }, []), "unknown-name", 'Cannot draw: there is no option "a"; there are none'],
    [() => checkRecord(new Map(), "read", "an object"), "type", "Cannot read: expected an object, found a Map"],
    [() => checkRecord(new Float32Array(1), "read", "an object"), "type", "found a Float32Array"],
    [() => checkRecord(Promise.resolve(1), "read", "an object"), "type", "found a Promise"],
    [() => checkRecord(new Date(), "read", "an object"), "type", "found a Date"],
    [
      () => checkFunction(class A {}, "map", "a function"),
      "type",
      "Cannot map: expected a function, found the class A",
    ],
    [() => checkFunction(3, "map", "a function"), "type", "Cannot map: expected a function, found 3"],
    [() => checkedAnswer(Promise.resolve(true), "find"), "type", "Cannot find: the predicate returned a promise"],
    [() => checkList({}, "join", "a list"), "type", "Cannot join: expected a list, found an object"],
    [() => checkList(new Array(2), "join", "a list"), "type", "Cannot join: expected a list"],
    [() => checkIterable("ab", "join", "names"), "type", 'Cannot join: expected names, found "ab"'],
    [() => checkIterable(null, "join", "names"), "type", "found null"],
    [() => checkMap({}, "join", "a map"), "type", "Cannot join: expected a map, found an object"],
    [() => checkText(1, "join", "a text"), "type", "Cannot join: expected a text, found 1"],
    [() => numberOption("x", "std", "1"), "type", 'Cannot make x: expected a number as std, found "1"'],
    [() => numberOption("x", "std", Infinity), "range", "Cannot make x: std is Infinity; use a finite number"],
    [() => numberOption("x", "std", -1, fromZero, "0 or more"), "range", "Cannot make x: std is -1; use 0 or more"],
    [() => numberOption("x", "std", 0, aboveZero, "more than 0"), "range", "std is 0; use more than 0"],
    [
      () => wordOption("x", "mode", "fan", ["fanIn", "fanOut"]),
      "unknown-name",
      'there is no mode "fan"; use one of "fanIn", "fanOut"',
    ],
    [() => wordOption("x", "mode", 3, ["fanIn"]), "unknown-name", "there is no mode 3"],
    [() => checkCount("draw", "5"), "type", 'Cannot draw: expected a number of elements, found "5"'],
    [() => checkCount("draw", -1), "range", "Cannot draw: -1 is not a number of elements"],
    [() => checkCount("draw", 0.5), "range", "0.5 is not a number of elements"],
    [() => checkRange("draw", 5, bad(3)), "type", "Cannot draw: expected [start, end] as range, found 3"],
    [() => checkRange("draw", 5, bad([1])), "type", "expected [start, end] as range"],
    [() => checkRange("draw", 5, [-1, 2]), "range", "Cannot draw: [-1, 2] is not a range of 5 elements"],
    [() => checkRange("draw", 5, [3, 2]), "range", "[3, 2] is not a range of 5 elements"],
    [() => checkRange("draw", 5, [0, 6]), "range", "[0, 6] is not a range of 5 elements"],
    [() => checkRange("draw", 5, [0.5, 2]), "range", "[0.5, 2] is not a range"],
    [() => sizeOf(bad("ab")), "type", 'Cannot read a shape: expected a list of sizes, found "ab"'],
    [() => sizeOf(bad(["2"])), "type", 'Cannot read a shape: expected numbers, found "2"'],
    [() => sizeOf([2, -1]), "range", "Cannot read shape [2, -1]: -1 is not a size"],
    [() => sizeOf([2 ** 30, 2 ** 30]), "range", "it has more than 2^53 elements"],
    [
      () => targetOf("draw", 4, "float32", undefined, new Float64Array(4)),
      "type",
      'Cannot draw: "into" is a Float64Array, not the array of float32',
    ],
    [
      () => targetOf("draw", 4, "float32", [1, 3], new Float32Array(4)),
      "shape",
      'Cannot draw: "into" has 4 elements; 2 are drawn',
    ],
    [
      () => targetOf("draw", 2 ** 52, "float32", undefined, undefined),
      "limit",
      "there is no room for 4503599627370496 elements of float32",
    ],
  ]);
  assertEquals(sizeOf([2 ** 40, 2 ** 40, 0]), 0);
  assertEquals([sameShape([1, 2], [1, 2]), sameShape([1, 2], [1, 3]), sameShape([1], [1, 2]), sameShape([], [])], [
    true,
    false,
    false,
    true,
  ]);
  assertEquals(targetOf("draw", 4, "complex64", [1, 3], new Float32Array(4)).out.length, 4);
  assertEquals(
    [null, "a".repeat(40), "a".repeat(41), 5n, () => 1, [1], {}, new Error("x"), undefined, 0.5].map(describe),
    [
      "null",
      JSON.stringify("a".repeat(40)),
      "a string of 41 characters",
      "5n",
      "a function",
      "a list",
      "an object",
      "an Error",
      "undefined",
      "0.5",
    ],
  );
});

Deno.test("checkedValues: the dtype's own array as it is, floats rounded, the rest refused by name", () => {
  const spec = (dtype: DType, ...shape: number[]) => ({ dtype, shape });
  const own = new Float32Array([1, 2]);
  assert(checkedValues(own, spec("float32", 2), "zeros") === own);
  assertBits(checkedValues(own, spec("bfloat16", 2), "zeros"), new Uint16Array([0x3f80, 0x4000]));
  assertBits(checkedValues(new Float64Array([1]), spec("float16", 1), "zeros"), new Uint16Array([0x3c00]));
  assertBits(checkedValues(own, spec("bfloat16", 9), "zeros", "w", 2), new Uint16Array([0x3f80, 0x4000]));
  assertEquals(checkedValues(new Float32Array(4), spec("complex64", 2), "zeros").length, 4);
  // Only a dtype that JavaScript has no array for offers another one
  assertEquals(
    lensorError(() => checkedValues(new Int32Array(1), spec("float32", 1), "zeros")).message.split("held by ")[1],
    "a Float32Array",
  );
  assertRefused([
    [
      () => checkedValues(own, spec("int8", 2), "zeros"),
      "type",
      "zeros gives a Float32Array, but int8 is held by a Int8Array",
    ],
    [
      () => checkedValues([1], spec("float16", 1), "zeros"),
      "type",
      "but float16 is held by a Uint16Array (or a Float32Array, which is rounded)",
    ],
    [
      () => checkedValues(() => own, spec("float32", 2), "zeros"),
      "type",
      "zeros gives a function: it was not called; pass what it returns",
    ],
    [() => checkedValues(own, spec("float32", 3), "zeros"), "shape", "zeros gives 2 elements, but shape [3] has 3"],
    [
      () => checkedValues(new Float32Array([1e6]), spec("float16", 1), "zeros"),
      "range",
      "zeros: 1 finite number of float32 is beyond float16",
    ],
    [
      () => checkedValues(new Float64Array([1e300]), spec("float32", 1), "zeros"),
      "range",
      "1 finite number of float64 is beyond float32",
    ],
  ]);
});

Deno.test("compareNames: numbers by size, parts one by one, the rest by code points", () => {
  const sorted = ["a", "a.0", "a.2", "a.10", "a.02", "a.b", "a.b.c", "a-b", "ab", "b", "\ufb00", "\u{10000}"];
  const sign = (x: number) => Math.sign(x);
  for (let i = 0; i < sorted.length; i++) {
    for (let j = 0; j < sorted.length; j++) {
      const want = sign(i - j);
      if (sorted[i]!.startsWith("a-") || sorted[j]!.startsWith("a-")) continue;
      assertEquals(sign(compareNames(sorted[i]!, sorted[j]!)), want, `${sorted[i]} ${sorted[j]}`);
    }
  }
  assertEquals([
    sign(compareParts("9", "10")),
    sign(compareParts("10", "9")),
    sign(compareParts("10", "11")),
    compareParts("7", "7"),
  ], [-1, 1, -1, 0]);
  assertEquals([sign(compareParts("9", "a")), sign(compareParts("a", "9"))], [-1, 1]);
  assertEquals(["0", "10", "01", "", "1a", "/", ":", "9".repeat(15), "9".repeat(16)].map(isNumber), [
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    true,
    false,
  ]);
  assertEquals([
    sign(compareUtf8("\ufb00", "\u{10000}")),
    sign(compareUtf8("\u{10000}", "\ufb00")),
    sign(compareUtf8("a", "ab")),
    compareUtf8("a", "a"),
  ], [-1, 1, -1, 0]);
});

Deno.test("parseJson, formatJson: order, big integers and __proto__ are kept, errors name line and column", () => {
  const text = '{"b":1,"a":[9007199254740993,-0.5,null,true,"x\\u00e9"],"__proto__":{}}';
  const json = parseJson(text);
  assertEquals(formatJson(json, 0), text.replace("\\u00e9", "é"));
  assertEquals([...(json as Map<string, unknown>).keys()], ["b", "a", "__proto__"]);
  assertEquals(Object.keys(plainJson(json) as object), ["b", "a", "__proto__"]);
  assertEquals(
    formatJson(parseJson('{"a":{"b":[1,2],"c":[{}]}}'), 2),
    '{\n  "a": {\n    "b": [1, 2],\n    "c": [\n      {}\n    ]\n  }\n}',
  );
  assertEquals(
    [parseJson("\ufeff5"), parseJson("-9007199254740993"), parseJson("1e3"), parseJson("9007199254740991")],
    [5, -9007199254740993n, 1000, 9007199254740991],
  );
  assertEquals([formatJson(-0, 0), formatJson(5n, 0), formatJson([], 2), formatJson({}, 2)], ["-0", "5", "[]", "{}"]);
  assertEquals(formatJson(parseJson(' \t{ "a" :\r\n[ 1 , 2 ] , "b" : { } }\n'), 0), '{"a":[1,2],"b":{}}');
  const deep = (n: number) => "[".repeat(n) + "]".repeat(n);
  parseJson(deep(1025));
  const rows: readonly (readonly [string, string, string, number])[] = [
    ["[1,\n 2 3]", "corrupt", 'expected "," or "]", found "3" (line 2, column 4)', 7],
    ['{"é":}', "corrupt", 'expected a value, found "}" (line 1, column 6)', 6],
    ['{"a"', "corrupt", 'expected ":", the text ends', 4],
    ['{"a":1,"a":2}', "corrupt", 'the name "a" comes twice', 7],
    ["{a:1}", "corrupt", "expected a name in quotes", 1],
    ['{"a":1]', "corrupt", 'expected "," or "}", found "]"', 6],
    ["1 2", "corrupt", 'expected the end, found "2"', 2],
    ["1e999", "corrupt", "a number is larger than any double", 0],
    ['"a\\x"', "corrupt", "a string holds a broken escape or a control character", -1],
    ['"abc', "corrupt", "a string does not end", -1],
    ['"\\ud800"', "corrupt", "a string holds half of a surrogate pair", -1],
    [deep(1026), "limit", "values nest deeper than 1024", -1],
  ];
  for (const [broken, code, reason, offset] of rows) {
    const error = lensorError(() => parseJson(broken));
    assertEquals([error.code, error.message.includes(reason)], [code, true], `${error.message}, not ${reason}`);
    if (offset >= 0) assertEquals(error.offset, offset, error.message);
  }
  assertRefused([
    [() => formatJson({ a: [undefined] }, 0), "type", 'Cannot write the value, "a", 0: JSON has no form for undefined'],
    [() => formatJson([NaN], 0), "type", "JSON has no form for NaN"],
    [() => formatJson("\ud800", 0), "type", "JSON has no form for"],
    [() => formatJson([parseJson(deep(1025))], 0), "limit", "it nests deeper than 1024"],
    [() => formatJson(new Date(0), 0), "type", "JSON has no form for a Date"],
  ]);
});

Deno.test("castLoses: exactly where a number of one dtype has no equal in the other", () => {
  const whole: [DType, bigint, bigint][] = ([8, 16, 32, 64] as const).flatMap((n): [DType, bigint, bigint][] => [
    [`int${n}`, -(2n ** BigInt(n - 1)), 2n ** BigInt(n - 1) - 1n],
    [`uint${n}`, 0n, 2n ** BigInt(n) - 1n],
  ]);
  // Digits of the fraction, the power of two below which all numbers lie, that of the smallest
  const floats: [DType, number, number, number][] = [
    ["float64", 53, 1024, -1074],
    ["float32", 24, 128, -149],
    ["float16", 11, 16, -24],
    ["bfloat16", 8, 128, -133],
    ["float8_e4m3fn", 4, 9, -9],
    ["float8_e5m2", 3, 16, -16],
  ];
  for (const [a, low, high] of whole) {
    for (const [b, least, most] of whole) assertEquals(castLoses(a, b), low < least || high > most, `${a} to ${b}`);
    const bits = Number(a.replace(/\D+/, "")) - (a.startsWith("u") ? 0 : 1);
    for (const [b, digits, power] of floats) {
      assertEquals(castLoses(a, b), bits > digits || bits > power, `${a} to ${b}`);
    }
    for (const [b] of floats) assertEquals(castLoses(b, a), true, `${b} to ${a}`);
  }
  for (const [a, digits, high, low] of floats) {
    for (const [b, most, top, least] of floats) {
      assertEquals(castLoses(a, b), digits > most || high > top || low < least, `${a} to ${b}`);
    }
  }
});

Deno.test("bytesOf, lanesOf, kindOf: the size and the kind of each dtype", () => {
  const rows: readonly (readonly [DType, number, number, string])[] = [
    ["bool", 1, 1, "bool"],
    ["int8", 1, 1, "int"],
    ["uint16", 2, 1, "uint"],
    ["int32", 4, 1, "int"],
    ["uint64", 8, 1, "uint"],
    ["float16", 2, 1, "float"],
    ["bfloat16", 2, 1, "float"],
    ["float32", 4, 1, "float"],
    ["float64", 8, 1, "float"],
    ["float8_e4m3fn", 1, 1, "float"],
    ["float8_e5m2", 1, 1, "float"],
    ["complex64", 8, 2, "complex"],
  ];
  for (const [dtype, bytes, lanes, kind] of rows) {
    assertEquals([bytesOf(dtype), lanesOf(dtype), kindOf(dtype)], [bytes, lanes, kind], dtype);
    assertEquals(allocate(dtype, 3).byteLength, 3 * bytes, dtype);
  }
});
