import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { LensorError } from "../../core/mod.ts";
import * as nd from "../../ndarray/mod.ts";

// Functions that are called with whatever a program without types may hand them
// deno-lint-ignore no-explicit-any
type Loose = any;
const any = nd as unknown as Record<string, (...args: Loose[]) => Loose>;
const { nj } = nd as Loose;
const m = [[1, 2, 3], [4, 5, 6]];
const v = nd.ndarray([1, 2, 3]);
const cyclic: unknown[] = [];
cyclic.push(cyclic);

/** A function, what it is given, and the code and text of the error. */
type Row = readonly [
  name: string,
  args: readonly unknown[],
  code: string,
  text: string,
];
const ROWS: readonly Row[] = [
  [
    "ndarray",
    [[[1, 2], [3]]],
    "shape",
    "shape [2, 2]: found a list of 1 in place of a list of 2",
  ],
  [
    "ndarray",
    [[1, [2]]],
    "shape",
    "shape [2]: found a list of 1 in place of a number",
  ],
  ["ndarray", [[1, "2"]], "type", 'found "2" in place of a number'],
  ["ndarray", [cyclic], "limit", "hold themselves"],
  [
    "ndarray",
    [undefined],
    "type",
    "expected numbers, lists, a typed array, an image or { data, shape }, found undefined",
  ],
  ["ndarray", [[1], "floot32"], "type", 'did you mean "float32"'],
  ["ndarray", [[300], "uint8"], "range", "uint8: it does not hold 300"],
  ["ndarray", [[NaN], "int32"], "range", "Cannot make an integer of NaN"],
  [
    "ndarray",
    [[2n ** 63n]],
    "range",
    "int64: it does not hold 9223372036854775808",
  ],
  [
    "ndarray",
    [{ data: new Float32Array(3), shape: [2, 2] }],
    "shape",
    "shape [2, 2], stride [2, 1], offset 0",
  ],
  [
    "ndarray",
    [{ data: new Float32Array(3), shape: [-1] }],
    "range",
    "-1 is not a size",
  ],
  [
    "ndarray",
    [{ data: new Float32Array(3), shape: [2], stride: [0.5] }],
    "shape",
    "stride [0.5]",
  ],
  [
    "ndarray",
    [{ data: new Float32Array(3), shape: [2], stride: "1" }],
    "type",
    "expected a list of strides",
  ],
  [
    "ndarray",
    [{ data: new Float32Array(1), shape: [1], dtype: "floot32" }],
    "type",
    'did you mean "float32"',
  ],
  ["asType", [m, "int"], "type", "it is not known"],
  [
    "add",
    [m, [1, 2]],
    "shape",
    "Cannot add [2, 3] and [2]: sizes must be equal or 1",
  ],
  ["add", [m, undefined], "type", 'Cannot make an array for "b"'],
  [
    "add",
    [[[1], [2, 3]], m],
    "shape",
    'Cannot make an array for "a" of shape [2, 1]',
  ],
  ["add", [new Uint8Array(1), 256], "range", "Cannot add: uint8 does not hold 256"],
  [
    "add",
    [m, m, { out: v }],
    "shape",
    "Cannot add into [3]: the result is [2, 3]",
  ],
  [
    "add",
    [m, m, { out: 5 }],
    "type",
    'into "out": expected an array of ndarray(), found 5',
  ],
  ["add", [m, m, { uot: v }], "unknown-name", 'did you mean "out"'],
  ["add", [m, m, null], "type", "expected an object of options, found null"],
  [
    "add",
    [{ data: new Float32Array(2), shape: [1], dtype: "complex64" }, 1],
    "unsupported",
    "complex64",
  ],
  ["subtract", [[true], [false]], "type", "Cannot subtract bools"],
  ["negative", [[true]], "type", "Cannot negate bools"],
  ["power", [new Int8Array([2]), -1], "range", "to the power -1"],
  [
    "where",
    [m, m, [1, 2]],
    "shape",
    "Cannot choose between [2, 3] and [2, 3] and [2]",
  ],
  ["where", [{}, m, m], "type", 'Cannot make an array for "condition"'],
  [
    "sum",
    [m, { axis: 2 }],
    "range",
    "Cannot sum: axis 2 does not exist; use -2 to 1",
  ],
  ["sum", [m, { axis: 0.5 }], "range", "axis 0.5 does not exist"],
  ["sum", [m, { axis: [0, -2] }], "range", "an axis is repeated in [0, 0]"],
  ["sum", [m, { axis: "0" }], "type", 'expected an axis number, found "0"'],
  ["sum", [m, { ddof: 1 }], "unknown-name", 'there is no option "ddof"'],
  ["sum", [3, { axis: 0 }], "range", "the array has no axes"],
  ["std", [m, { ddof: "1" }], "type", 'expected a number for ddof, found "1"'],
  [
    "max",
    [[[], []], { axis: 1 }],
    "shape",
    "[2, 0]: there are no elements along the axis",
  ],
  ["argmin", [[]], "shape", "[0]: there are no elements"],
  ["cumsum", [m, -3], "range", "axis -3 does not exist"],
  [
    "slice",
    [m, 0, 3],
    "range",
    "index 3 is outside of axis 1, which has 3 elements",
  ],
  [
    "slice",
    [m, [0, 2, 0]],
    "range",
    "Cannot slice axis 0 of [2, 3]: 0 is not a step",
  ],
  ["slice", [m, [0.5]], "range", "0.5 is not an integer"],
  ["slice", [m, "1:a"], "type", 'Cannot slice by "1:a": "1:a" is not an index'],
  ["slice", [m, {}], "type", "expected an index or [start, stop, step], found an object"],
  ["slice", [m, 0, 0, 0], "shape", "3 parts for 2 axes"],
  [
    "transpose",
    [m, [0]],
    "shape",
    "Cannot transpose [2, 3]: [0] names not every axis",
  ],
  ["transpose", [m, 0], "type", "expected a list for the axes, found 0"],
  ["swapAxes", [m, 0, 5], "range", "axis 5 does not exist"],
  ["flip", [m, 2], "range", "Cannot flip: axis 2"],
  ["reshape", [m, [4]], "shape", "Cannot reshape 6 elements to [4]"],
  ["reshape", [m, [-1, -1]], "shape", "only one size may be -1"],
  ["reshape", [m, 6], "type", "expected a list for the shape, found 6"],
  ["broadcastTo", [m, [2]], "shape", "Cannot broadcast [2, 3] to [2]"],
  ["broadcastTo", [m, 5], "type", "expected a list of sizes, found 5"],
  ["expandDims", [m, 4], "range", "axis 4 does not exist"],
  ["squeeze", [m, 0], "shape", "Cannot squeeze axis 0 of [2, 3]"],
  ["concatenate", [[]], "missing", "the list of arrays is empty"],
  [
    "concatenate",
    [[m, [1]]],
    "shape",
    "Cannot concatenate [2, 3] and [1] along axis 0",
  ],
  ["concatenate", [[m, "m"]], "type", 'Cannot make an array for "arrays[1]"'],
  ["concatenate", [5], "type", "expected a list for the arrays, found 5"],
  [
    "stack",
    [[m, [1]]],
    "shape",
    "Cannot stack [2, 3] and [1]: all shapes must be equal",
  ],
  ["stack", [[m, m], 3], "range", "axis 3 does not exist"],
  [
    "split",
    [m, 2, 1],
    "shape",
    "Cannot split axis 1 of [2, 3]: 3 does not divide by 2",
  ],
  ["split", [m, "2"], "type", 'expected a list for the places, found "2"'],
  [
    "take",
    [m, [0, 6]],
    "range",
    "index 6 is outside of axis 0, which has 6 elements",
  ],
  ["take", [m, [0.5], 1], "range", "index 0.5"],
  ["take", [m, [true]], "type", "compress chooses by a mask"],
  ["take", [m, nd.ndarray([true])], "type", "compress chooses by a mask"],
  ["repeat", [m, -1], "range", "Cannot repeat -1 times"],
  ["repeat", [m, 2 ** 40, 0], "limit", "Cannot repeat to [2199023255552, 3]: there is no room"],
  ["tile", [m, [2 ** 52, 2]], "limit", "there is no room"],
  ["tile", [m, ["2"]], "range", 'Cannot tile "2" times'],
  ["pad", [m, [[1, 1]]], "shape", "1 pairs were given"],
  ["pad", [m, [[1, -1], [0, 0]]], "range", "use two non-negative integers"],
  ["pad", [m, [[2 ** 50, 0], [0, 2 ** 50]]], "limit", "there is no room"],
  ["pad", [m, [[1, 1], [0, 0]], "mirror"], "unknown-name", 'there is no mode "mirror"'],
  ["pad", [m, [[1, 1], [0, 0]], "constructor"], "unknown-name", 'use a number, or "edge", "reflect"'],
  ["pad", [m, [[2 ** 50, 0], [0, 0]], "wrap"], "limit", "there is no room"],
  ["pad", [{ data: [], shape: [0] }, [[1, 0]], "edge"], "shape", "axis 0 is empty"],
  ["pad", [m, 1], "type", "expected a list for the widths, found 1"],
  ["sort", [m, 2], "range", "axis 2"],
  ["sort", [1], "range", "the array has no axes"],
  [
    "argsort",
    [{ data: new Float32Array(2), shape: [1], dtype: "complex64" }],
    "unsupported",
    "complex64",
  ],
  [
    "compress",
    [m, [true]],
    "shape",
    "Cannot choose from [2, 3]: the mask is [1]",
  ],
  ["compress", [m, "m"], "type", 'Cannot make an array for "mask"'],
  ["diff", [m, { n: -1 }], "range", "Cannot find differences -1 times: use an integer of at least 0"],
  ["diff", [m, { n: 0.5 }], "range", "Cannot find differences 0.5 times"],
  ["diff", [m, { n: "1" }], "range", 'Cannot find differences "1" times'],
  ["diff", [3], "shape", "Cannot find differences: the array has no axes"],
  ["tril", [[1, 2]], "shape", "[2]: there are no two axes"],
  ["triu", [3], "shape", "[]: there are no two axes"],
  ["tril", [m, 0.5], "range", "expected an integer for the diagonal, found 0.5"],
  ["triu", [m, "1"], "type", 'expected an integer for the diagonal, found "1"'],
  ["diagonal", [[1, 2]], "shape", "of [2]: there are no two axes"],
  ["diagonal", [m, { axis1: 1 }], "shape", "of [2, 3]: both axes are 1"],
  ["diagonal", [m, { axis1: 2 }], "range", "axis 2 does not exist"],
  ["trace", [m, { axis2: -3 }], "range", "axis -3 does not exist"],
  ["histogram", [m, 0], "range", "Cannot count 0 bins"],
  ["histogram", [m, [1, 3, 2]], "range", "edge 2 is 2; edges must rise"],
  ["histogram", [m, [NaN, 1]], "range", "edge 0 is NaN"],
  ["histogram", [m, [[1, 2]]], "shape", "expected a vector of edges, found [1, 2]"],
  ["histogram", [m, []], "shape", "expected a vector of edges, found [0]"],
  ["histogram", [m, [1, 2], [0, 1]], "type", "leave out the range"],
  ["histogram", [m, "auto"], "type", "Cannot make an array"],
  ["norm", [m, { ord: "max" }], "type", 'expected a number, "fro" or "nuc" for ord'],
  ["norm", [m, { ord: 3 }], "range", "no order 3 of a matrix"],
  ["norm", [m, { ord: "fro", axis: 0 }], "range", "no order fro of a vector"],
  ["norm", [[[[1]]], { ord: 1 }], "shape", "ord 1 is for one or two axes, not for 3"],
  ["norm", [{ data: [], shape: [0] }, { ord: Infinity }], "shape", "Cannot find the norm of nothing"],
  ["norm", [m, { order: 1 }], "unknown-name", 'there is no option "order"'],
  ["histogram", [[1, NaN]], "range", "finite bounds"],
  [
    "histogram",
    [m, 3, 1],
    "type",
    "expected [low, high] for the range, found 1",
  ],
  ["matmul", [m, m], "shape", "Cannot multiply [2, 3] by [2, 3]"],
  ["matmul", [m, 2], "shape", "Cannot multiply [2, 3] by []"],
  [
    "conv2d",
    [m, m],
    "shape",
    "Cannot convolve [2, 3] with [2, 3]: both need 4 axes",
  ],
  [
    "conv2d",
    [[[[[1]]]], [[[[1]]]], { layout: "NCWH" }],
    "unknown-name",
    'use "NCHW" or "NHWC"',
  ],
  ["conv2d", [[[[[1]]]], [[[[1]]]], { stride: 0 }], "range", "stride [0, 0]"],
  ["qr", [[1]], "shape", "Cannot factor [1]"],
];

Deno.test("every function says what is wrong with its arguments, by name, with the shapes", () => {
  const wrong = ROWS.flatMap(([name, args, code, text]) => {
    const error = assertThrows(
      () => any[name]!(...args),
      LensorError,
      undefined,
      name,
    );
    return error.code === code && error.message.includes(text)
      ? []
      : [`${name}, ${code}: ${error.code} ${error.message}`];
  });
  assertEquals(wrong, []);
  const told = new Set(ROWS.map(([name]) => name));
  const helpers = ["scijs", "toList", "toTensor", "copy", "ravel"];
  const functions = Object.keys(nd).filter((name) => /^[a-z]/.test(name) && typeof any[name] === "function");
  // Those that nothing but what is not an array can offend
  const easy = functions.filter((name) => {
    if (told.has(name) || helpers.includes(name)) return false;
    const error = assertThrows(() => any[name]!("text", "text"), LensorError, undefined, name);
    return !/^Cannot .+(: |"text")/.test(error.message);
  });
  assertEquals(easy, []);
});

const GARBAGE: readonly unknown[] = [
  undefined,
  null,
  "a",
  {},
  () => 1,
  NaN,
  -5,
  1.5,
  Infinity,
  2 ** 53,
  true,
  [[1, 2], [3]],
  [null],
  new Date(0),
  new Map(),
  cyclic,
  { shape: [2], data: "ab" },
  { shape: [-1], data: new Float32Array(2) },
  { shape: [2], data: new Float32Array(2), stride: "ab" },
  { shape: [1], data: new Float32Array(2), dtype: "complex64" },
  new DataView(new ArrayBuffer(8)),
  { axis: 9 },
  { axis: "x" },
  { out: {} },
  m,
];

// What a call of one function with garbage in one of its places throws that is not a LensorError
function surprises(
  name: string,
  fn: (...args: unknown[]) => unknown,
): string[] {
  return GARBAGE.flatMap((x, i) =>
    [[x], [m, x], [x, m], [m, m, x], [m, 1, x], [[m, x]]].flatMap((args) => {
      try {
        String(fn(...args));
      } catch (error) {
        if (!(error instanceof LensorError)) {
          return [`${name} with garbage ${i} in ${args.indexOf(x)}: ${error}`];
        }
      }
      return [];
    })
  );
}

Deno.test("no function throws anything but a LensorError, whatever it is given, and none hangs", () => {
  const names = Object.keys(nd).filter((name) => /^[a-z]/.test(name) && typeof any[name] === "function");
  assert(names.length > 50);
  assertEquals(names.flatMap((name) => surprises(name, any[name]!)), []);
});

Deno.test("neither does anything of nj, its arrays and its images", () => {
  const plain = Object.keys(nj).filter((name) => typeof nj[name] === "function" && name !== "NdArray");
  const pictures = Object.keys(nj.images).filter((name) => name !== "data");
  const methods = Object.getOwnPropertyNames(nd.NdArray.prototype).filter((name) =>
    typeof Object.getOwnPropertyDescriptor(nd.NdArray.prototype, name)
        ?.value === "function" && name !== "constructor"
  );
  assert(plain.length > 50 && pictures.length > 8 && methods.length > 30);
  const bad = [
    ...plain.flatMap((name) => surprises(`nj.${name}`, nj[name])),
    ...pictures.flatMap((name) => surprises(`nj.images.${name}`, nj.images[name])),
    ...methods.flatMap((name) => surprises(`.${name}`, (...args) => nj.array(m)[name](...args))),
    ...surprises("new NdArray", (...args) => new nj.NdArray(...args)),
    ...surprises(
      "new NdArray of data",
      (...args) => new nj.NdArray([1, 2, 3], ...args),
    ),
  ];
  assertEquals(bad, []);
});

Deno.test("Python's ways of giving options are answered with the ways here", () => {
  const told = (fn: () => unknown) => assertThrows(fn, LensorError).message;
  assertEquals(told(() => any.sum!(m, 0)), "Cannot sum: expected options, found 0; write { axis: 0 }");
  assertMatch(told(() => any.mean!(m, { keepdims: true })), /did you mean "keepDims"/);
  assertMatch(told(() => any.isclose!(m, m, { equal_nan: true })), /did you mean "equalNan"/);
  assertMatch(told(() => any.median!(m, 1)), /write \{ axis: 1 \}/);
});
