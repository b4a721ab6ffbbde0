import { assertEquals } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";
import { walk } from "../../ndarray/_walk.ts";
import { lensorError } from "../_util.ts";

const { toList } = nd;
const whole = (shape: number[], from = 1) =>
  nd.reshape(nd.arange(from, from + shape.reduce((n, s) => n * s, 1), 1, "int64"), shape);
type Row = readonly [fn: () => unknown, code: string, text: string];
function assertRefused(rows: readonly Row[]): void {
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
}

Deno.test("walk: axes that run on in every array are visited as one, others apart", () => {
  const lying = (...stride: number[]) => ({ shape: [2, 3, 4], stride, offset: 0 });
  const [whole, turned, outside] = [lying(12, 4, 1), lying(1, 2, 6), lying(24, 4, 1)];
  const runs = (shape: number[], ...layouts: { shape: number[]; stride: number[]; offset: number }[]) => {
    const out: (readonly [n: number, at: number[], step: number[]])[] = [];
    walk(shape, layouts, (n, at, step) => void out.push([n, [...at], [...step]]));
    return out;
  };
  assertEquals(runs([2, 3, 4], whole), [[24, [0], [1]]]);
  assertEquals(runs([2, 3, 4], whole, whole), [[24, [0, 0], [1, 1]]]);
  assertEquals(runs([2, 3, 4], outside), [[12, [0], [1]], [12, [24], [1]]]);
  assertEquals(runs([2, 3, 4], whole, outside), [[12, [0, 0], [1, 1]], [12, [12, 24], [1, 1]]]);
  assertEquals(runs([2, 3, 4], turned).length, 6);
  assertEquals(runs([2, 3, 4], turned)[5], [4, [5], [6]]);
  assertEquals([runs([2, 0, 4], whole), runs([], { shape: [], stride: [], offset: 7 })], [[], [[1, [7], [1]]]]);
});

// The sum that a text describes, letter by letter
function direct(spec: string, ...arrays: nd.View[]): unknown {
  const [from = "", to = ""] = spec.split("->");
  const terms = from.split(",");
  const sizes = new Map<string, number>();
  terms.forEach((t, i) =>
    [...t].forEach((l, axis) => {
      const n = arrays[i]!.shape[axis]!;
      if (n !== 1 || !sizes.has(l)) sizes.set(l, n);
    })
  );
  const letters = [...sizes.keys()];
  const shape = [...to].map((l) => sizes.get(l)!);
  const out = new BigInt64Array(shape.reduce((n, s) => n * s, 1));
  const places = new Map(letters.map((l) => [l, 0]));
  const visit = (k: number): void => {
    if (k < letters.length) {
      for (let i = 0; i < sizes.get(letters[k]!)!; i++) {
        places.set(letters[k]!, i);
        visit(k + 1);
      }
      return;
    }
    const at = [...to].reduce((n, l, axis) => n * shape[axis]! + places.get(l)!, 0);
    out[at]! += arrays.reduce((product, x, i) => {
      const index = [...terms[i]!].map((l, axis) => x.shape[axis] === 1 ? 0 : places.get(l)!);
      return product * (toList(nd.slice(x, ...index)) as bigint);
    }, 1n);
  };
  visit(0);
  return toList(nd.ndarray({ data: out, shape }));
}

Deno.test("einsum: every kind of letter, of two and three arrays, in any order of the result", () => {
  const specs: readonly (readonly [string, ...number[][]])[] = [
    ["ij,jk->ik", [2, 3], [3, 4]],
    ["ij,jk->ki", [2, 3], [3, 4]],
    ["ij,jk->jik", [2, 3], [3, 4]],
    ["ij,ij->", [2, 3], [2, 3]],
    ["ij,ij->i", [2, 3], [2, 3]],
    ["ij,ij->ji", [2, 3], [2, 3]],
    ["ij,kl->ijkl", [2, 2], [2, 3]],
    ["ij,kl->lj", [2, 2], [2, 3]],
    ["i,j->ij", [2], [3]],
    ["i,i->i", [3], [3]],
    ["ij->ji", [2, 3]],
    ["ij->", [2, 3]],
    ["ij->j", [2, 3]],
    ["ijk->ki", [2, 3, 2]],
    ["ii->i", [3, 3]],
    ["ii->", [3, 3]],
    ["iji->j", [2, 3, 2]],
    ["iij->ji", [2, 2, 3]],
    ["bij,bjk->bik", [2, 2, 3], [2, 3, 2]],
    ["bij,jb->bi", [2, 2, 3], [3, 2]],
    ["ij,jk,kl->il", [2, 3], [3, 2], [2, 2]],
    ["ij,jk,kl->jl", [2, 3], [3, 2], [2, 2]],
    ["ij,ij,ij->ij", [2, 2], [2, 2], [2, 2]],
    ["ij,kj,lj->ikl", [2, 3], [2, 3], [2, 3]],
    ["a,b,c->cab", [2], [3], [2]],
    ["ij,jk->ik", [2, 1], [3, 4]],
    ["ij,jk->ik", [2, 3], [1, 4]],
    ["ij,ij->ij", [2, 1], [1, 3]],
    ["ij,ij->j", [1, 3], [2, 3]],
    ["ij,jk->ik", [0, 3], [3, 2]],
  ];
  for (const [spec, ...shapes] of specs) {
    const arrays = shapes.map((shape, i) => whole(shape, 2 * i + 1));
    assertEquals(
      toList(nd.einsum(spec, ...arrays)),
      direct(spec, ...arrays) as never,
      `${spec} of ${JSON.stringify(shapes)}`,
    );
  }
});

Deno.test("einsum: without an arrow the letters that occur once, capitals first; dots are all other axes", () => {
  const x = whole([2, 3]);
  assertEquals(toList(nd.einsum("ba", x)), toList(nd.transpose(x)));
  assertEquals(toList(nd.einsum("aB", x)), toList(nd.transpose(x)));
  assertEquals(toList(nd.einsum("ij,jk", x, whole([3, 2]))), toList(nd.matmul(x, whole([3, 2]))));
  assertEquals(toList(nd.einsum("ii", whole([3, 3]))), 15n);
  assertEquals(toList(nd.einsum(" i j , j k -> i k ", x, whole([3, 2]))), toList(nd.matmul(x, whole([3, 2]))));
  const cube = whole([2, 3, 4]);
  assertEquals(toList(nd.einsum("...i->...", cube)), toList(nd.sum(cube, { axis: -1 })));
  assertEquals(toList(nd.einsum("i...->...i", cube)), toList(nd.moveaxis(cube, 0, -1)));
  assertEquals(toList(nd.einsum("...i", cube)), toList(cube));
  assertEquals(toList(nd.einsum("i...j", cube)), toList(nd.moveaxis(cube, 1, 0)));
  assertEquals(nd.einsum("...ij,...jk->...ik", whole([5, 1, 2, 3]), whole([4, 3, 2])).shape, [5, 4, 2, 2]);
  assertEquals(toList(nd.einsum("...,...", whole([2, 1]), whole([3]))), toList(nd.multiply(whole([2, 1]), whole([3]))));
  assertEquals(toList(nd.einsum("...j,j->...", cube, whole([4]))), toList(nd.matmul(cube, whole([4]))));
  assertEquals([nd.einsum("ij->ij...", x).shape, nd.einsum("...ij->ij", x).shape], [[2, 3], [2, 3]]);
});

Deno.test("einsum: one joint dtype, half precision rounded once at the end", () => {
  const of = (a: nd.DType, b: nd.DType) => nd.einsum("i,i->", nd.ndarray([1, 0], a), nd.ndarray([1, 1], b)).dtype;
  assertEquals([of("int8", "int16"), of("int8", "float16"), of("bfloat16", "bfloat16"), of("uint8", "int8")], [
    "int16",
    "float16",
    "bfloat16",
    "int16",
  ]);
  assertEquals(toList(nd.einsum("i,i->", nd.ndarray([100, 100], "int8"), nd.ndarray([2, 2], "int8"))), -112);
  // In float16 the parts would be rounded to 2048 and 1
  const half = nd.einsum(
    "i,i,i->",
    nd.ndarray([2048, 1, 1], "float16"),
    nd.ndarray([1, 1, 1], "float16"),
    nd.ndarray([1, 1, 1], "float16"),
  );
  assertEquals(toList(half), 2050);
});

Deno.test("einsum: texts and arrays that do not belong together are told apart", () => {
  const x = whole([2, 3]);
  assertRefused([
    [() => nd.einsum(3 as never, x), "type", 'Cannot sum products: expected a text such as "ij,jk->ik", found 3'],
    [() => nd.einsum("ij->i->j", x), "type", 'Cannot sum products by "ij->i->j": it has more than one arrow'],
    [() => nd.einsum("i1", x), "type", '"i1" is made of other characters than letters and "..."'],
    [() => nd.einsum("i..j", x), "type", '"i..j" is made of other characters'],
    [() => nd.einsum("ij->ik", x), "type", 'Cannot sum products by "ij->ik": "k" of the result is in no array'],
    [() => nd.einsum("ij->ii", x), "type", '"i" is twice in the result'],
    [() => nd.einsum("...j->j", x), "type", "the axes behind dots are not in the result; write ... there too"],
    [() => nd.einsum("ij,jk", x), "missing", 'Cannot sum products: "ij,jk" is for 2 arrays, 1 were given'],
    [() => nd.einsum("ij", x, x), "missing", '"ij" is for 1 arrays, 2 were given'],
    [() => nd.einsum("i", x), "shape", 'Cannot sum products: "i" has 1 letters for [2, 3]'],
    [() => nd.einsum("ijk", x), "shape", '"ijk" has 3 letters for [2, 3]'],
    [() => nd.einsum("i...jk", x), "shape", '"i...jk" has 3 letters for [2, 3]'],
    [() => nd.einsum("ij,jk", x, whole([2, 2])), "shape", 'Cannot sum products: "j" of "ij,jk" has 3 and 2 elements'],
    [() => nd.einsum("ii", x), "shape", '"i" of "ii" has 2 and 3 elements'],
    [() => nd.einsum("...,...", x, whole([2])), "shape", '"..." of "...,..." has 3 and 2 elements'],
    [() => nd.einsum("i", "a" as never), "type", 'Cannot make an array for "arrays[0]"'],
  ]);
});

Deno.test("pad: every mode, farther than the array is long, and numbers of every dtype", () => {
  const padded = (x: number[], widths: [number, number], mode: nd.PadMode) =>
    toList(nd.pad(nd.ndarray(x, "int8"), [widths], mode));
  assertEquals(padded([1, 2, 3], [4, 5], "edge"), [1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3]);
  // NumPy 2.4
  assertEquals(padded([1, 2, 3], [4, 5], "reflect"), [1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3, 2]);
  assertEquals(padded([1, 2, 3], [4, 5], "symmetric"), [3, 3, 2, 1, 1, 2, 3, 3, 2, 1, 1, 2]);
  assertEquals(padded([1, 2, 3], [4, 5], "wrap"), [3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2]);
  for (const mode of ["edge", "reflect", "symmetric", "wrap"] as const) {
    assertEquals(padded([7], [2, 1], mode), [7, 7, 7, 7], mode);
    assertEquals(padded([1, 2], [0, 0], mode), [1, 2], mode);
    const empty = nd.zeros([0, 2]);
    assertEquals(nd.pad(empty, [[0, 0], [1, 0]], mode).shape, [0, 3], mode);
    const error = lensorError(() => nd.pad(empty, [[1, 0], [0, 0]], mode));
    assertEquals([error.code, error.message], ["shape", `Cannot pad [0, 2] by "${mode}": axis 0 is empty`]);
  }
  assertEquals(padded([1, 2], [0, 3], "reflect"), [1, 2, 1, 2, 1]);
  const x = nd.ndarray([[1, 2]], "int16");
  assertEquals(toList(nd.pad(x, [[1, 0], [0, 2]], -3)), [[-3, -3, -3, -3], [1, 2, -3, -3]]);
  assertEquals(toList(nd.pad(x, [[0, 1], [1, 0]], "edge")), [[1, 1, 2], [1, 1, 2]]);
  assertEquals(Object.is((toList(nd.pad(nd.ndarray([1], "float32"), [[1, 0]], -0)) as number[])[0], -0), true);
  assertEquals(toList(nd.pad(nd.ndarray([1n]), [[1, 0]], 2n ** 60n)), [2n ** 60n, 1n]);
  assertEquals(toList(nd.pad(nd.ndarray([1], "float16"), [[1, 0]], 0.5)), [0.5, 1]);
  assertEquals(toList(nd.pad(nd.ndarray([true]), [[1, 1]], true as never)), [true, true, true]);
  assertEquals(toList(nd.pad(nd.ndarray([5], "uint8"), [[1, 0]], true as never)), [1, 5]);
  assertEquals(toList(nd.pad(nd.ndarray([5], "uint8"), [[1, 0]], 255)), [255, 5]);
  assertRefused([
    [() => nd.pad(x, [[1, 0], [0, 0]], 40000), "range", "Cannot pad: int16 does not hold 40000; cast the array first"],
    [() => nd.pad(x, [[1, 0], [0, 0]], 0.5), "range", "Cannot pad: int16 does not hold 0.5"],
    [() => nd.pad(nd.zeros([1], "uint8"), [[1, 0]], 256), "range", "Cannot pad: uint8 does not hold 256"],
    [() => nd.pad(nd.zeros([1], "uint8"), [[1, 0]], -1), "range", "Cannot pad: uint8 does not hold -1"],
    [() => nd.pad(nd.zeros([1], "uint64"), [[1, 0]], 2n ** 64n), "range", "uint64 does not hold 18446744073709551616"],
    [() => nd.pad(nd.zeros([1], "int64"), [[1, 0]], 2n ** 63n), "range", "int64 does not hold 9223372036854775808"],
    [() => nd.pad(x, [[1, 0], [0, 0]], "mirror" as never), "unknown-name", 'Cannot pad: there is no mode "mirror"'],
    [() => nd.pad(x, [[1, 0]], 0), "shape", "Cannot pad [1, 2]: 1 pairs were given; give one an axis"],
    [() => nd.pad(x, [[1, 0], [0, -1]], 0), "range", "use two non-negative integers for each axis"],
    [() => nd.pad(x, [[1, 0], [0]] as never, 0), "range", "Cannot pad by [[1,0],[0]]: use two non-negative integers"],
    [() => nd.pad(x, [[1, 0], [0, 0.5]], 0), "range", "use two non-negative integers for each axis"],
    [() => nd.pad(x, [[1, 0], 3] as never, 0), "type", "expected a list for the widths of axis 1, found 3"],
  ]);
});

Deno.test("conv2d: strides and padding of each axis, half precision, out, and what does not fit", () => {
  const image = nd.reshape(nd.arange(1, 31, 1, "float32"), [1, 1, 5, 6]);
  const kernel = nd.ndarray([[[[1, 2], [0, -1], [3, 0]]]], "float32");
  const at = (i: number, j: number) => i < 0 || j < 0 || i > 4 || j > 5 ? 0 : i * 6 + j + 1;
  for (const [stride, padding] of [[[1, 1], [0, 0]], [[2, 1], [0, 1]], [[1, 2], [1, 0]], [[3, 2], [2, 1]]] as const) {
    const got = nd.conv2d(image, kernel, { stride, padding });
    const h = Math.floor((5 + 2 * padding[0] - 3) / stride[0]) + 1;
    const w = Math.floor((6 + 2 * padding[1] - 2) / stride[1]) + 1;
    const want = Array.from({ length: h }, (_, r) =>
      Array.from({ length: w }, (_, c) => {
        const [i, j] = [r * stride[0] - padding[0], c * stride[1] - padding[1]];
        return at(i, j) + 2 * at(i, j + 1) - at(i + 1, j + 1) + 3 * at(i + 2, j);
      }));
    assertEquals(toList(got), [[want]], JSON.stringify([stride, padding]));
  }
  assertEquals(nd.conv2d(nd.asType(image, "bfloat16"), kernel).dtype, "float32");
  assertEquals(nd.conv2d(nd.asType(image, "float16"), nd.asType(kernel, "float16")).dtype, "float16");
  // Kernels and results of one pixel
  assertEquals(toList(nd.conv2d(nd.ndarray([[[[2, 3]]]]), nd.ndarray([[[[4]]]]))), [[[[8, 12]]]]);
  assertEquals(toList(nd.conv2d(nd.ndarray([[[[2], [3]]]]), nd.ndarray([[[[4], [5]]]]))), [[[[23]]]]);
  assertEquals(toList(nd.conv2d(nd.ndarray([[[[2, 3]]]]), nd.ndarray([[[[4, 5]]]]))), [[[[23]]]]);
  const out = nd.zeros([1, 1, 3, 5], "float64");
  assertEquals(nd.conv2d(image, kernel, { out }) === out && out.dtype === "float64", true);
  assertEquals(toList(out), toList(nd.conv2d(image, kernel)));
  assertRefused([
    [() => nd.conv2d(nd.zeros([1, 1, 2, 6]), kernel), "shape", "the kernel is larger than the padded image, or empty"],
    [() => nd.conv2d(nd.zeros([1, 1, 5, 1]), kernel), "shape", "the kernel is larger than the padded image, or empty"],
    [() => nd.conv2d(image, nd.zeros([1, 1, 0, 2])), "shape", "or empty"],
    [() => nd.conv2d(image, nd.zeros([1, 1, 2, 0])), "shape", "or empty"],
    [
      () => nd.conv2d(image, kernel, { padding: -1 }),
      "range",
      "Cannot convolve with padding [-1, -1]: use integers from 0 on",
    ],
    [
      () => nd.conv2d(image, kernel, { stride: [1, 0] }),
      "range",
      "Cannot convolve with stride [1, 0]: use integers from 1 on",
    ],
    [
      () => nd.conv2d(nd.asType(image, "float64"), kernel),
      "type",
      "Cannot convolve float64 with float32: it is done in float32",
    ],
    [() => nd.conv2d(nd.asType(image, "int8"), nd.asType(kernel, "int8")), "type", "Cannot convolve int8 with int8"],
    [() => nd.conv2d(image, kernel, { strides: 1 } as never), "unknown-name", 'did you mean "stride"'],
  ]);
});

Deno.test("interpolate: axes one by one, sizes or factors, of floats only", () => {
  const x = nd.ndarray([[[[0, 1, 2], [4, 5, 6]], [[8, 8, 8], [0, 0, 0]]]], "float64");
  assertEquals(toList(nd.interpolate(x, { size: [2, 6], mode: "nearest" })), [
    [[[0, 0, 1, 1, 2, 2], [4, 4, 5, 5, 6, 6]], [[8, 8, 8, 8, 8, 8], [0, 0, 0, 0, 0, 0]]],
  ]);
  assertEquals(toList(nd.interpolate(x, { size: [1, 3], mode: "area" })), [[[[2, 3, 4]], [[4, 4, 4]]]]);
  assertEquals(toList(nd.interpolate(x, { size: [3, 3], alignCorners: true })), [
    [[[0, 1, 2], [2, 3, 4], [4, 5, 6]], [[8, 8, 8], [4, 4, 4], [0, 0, 0]]],
  ]);
  assertEquals(nd.interpolate(x, { scaleFactor: [2, 1.5] }).shape, [1, 2, 4, 4]);
  assertEquals([nd.interpolate(x, { size: 4 }).shape, nd.interpolate(x, { size: 4 }).data.length], [[1, 2, 4, 4], 32]);
  assertEquals(toList(nd.interpolate([[[0, 1]], [[5, 7]]], { size: 4 })), [[[0, 0.25, 0.75, 1]], [[5, 5.5, 6.5, 7]]]);
  assertEquals(nd.interpolate(nd.ndarray([[[0, 1]]], "bfloat16"), { size: 1 }).dtype, "bfloat16");
  // With a factor the step is its inverse, not the ratio of the sizes
  assertEquals(toList(nd.interpolate([[[0, 1, 2, 3, 4]]], { scaleFactor: 0.5, mode: "nearest" })), [[[0, 2]]]);
  assertEquals(toList(nd.interpolate([[[0, 1, 2, 3, 4]]], { size: 2, mode: "nearest" })), [[[0, 2]]]);
  assertEquals(toList(nd.interpolate([[[0, 1, 2, 3, 4]]], { scaleFactor: 0.5 })), [[[0.5, 2.5]]]);
  assertEquals(toList(nd.interpolate([[[0, 1, 2, 3, 4]]], { size: 2 })), [[[0.75, 3.25]]]);
  assertRefused([
    [
      () => nd.interpolate([[1, 2]], { size: 2 }),
      "shape",
      "Cannot interpolate [1, 2]: give [N, C, length] or [N, C, height, width]",
    ],
    [() => nd.interpolate(nd.zeros([1, 1, 1, 1, 1]), { size: 2 }), "shape", "give [N, C, length]"],
    [
      () => nd.interpolate(nd.zeros([1, 1, 2], "int8"), { size: 2 }),
      "type",
      "Cannot interpolate int8: integers are not interpolated",
    ],
    [() => nd.interpolate(x, {}), "type", "Cannot interpolate: give either size or scaleFactor"],
    [() => nd.interpolate(x, { size: 2, scaleFactor: 2 }), "type", "give either size or scaleFactor"],
    [() => nd.interpolate(x, { size: [2] }), "shape", "Cannot interpolate: size is a list; give 2 numbers"],
    [() => nd.interpolate(x, { scaleFactor: [2, "2"] as never }), "shape", "scaleFactor is a list; give 2 numbers"],
    [
      () => nd.interpolate(x, { size: [0, 2] }),
      "range",
      "Cannot interpolate [2, 3] to [0, 2]: sizes must be positive integers",
    ],
    [() => nd.interpolate(x, { size: [1.5, 2] }), "range", "sizes must be positive integers"],
    [() => nd.interpolate(nd.zeros([1, 1, 0]), { size: 2 }), "range", "Cannot interpolate [0] to [2]"],
    [() => nd.interpolate(x, { size: 2 ** 33 }), "limit", "there is no room"],
    [() => nd.interpolate(x, { size: [2 ** 32, 0] }), "limit", "to [4294967296, 0]: there is no room"],
    [() => nd.interpolate(x, { size: [0, 2 ** 32] }), "limit", "to [0, 4294967296]: there is no room"],
    [() => nd.interpolate(x, { size: [0, 2 ** 32 - 1] }), "range", "sizes must be positive integers"],
    [() => nd.interpolate(x, { size: 2, mode: "cubic" as never }), "unknown-name", 'mode is "cubic"'],
  ]);
});

Deno.test("indexing: places along an axis, of what is not 0, and repeated", () => {
  const x = nd.ndarray([[5, 6, 7], [8, 9, 10]], "int16");
  const at = (list: unknown) => nd.ndarray(list as number[], "int64");
  assertEquals(toList(nd.takeAlongAxis(x, at([[2, -3]]), 1)), [[7, 5], [10, 8]]);
  assertEquals(toList(nd.takeAlongAxis(x, at([[1, 0, 1]]), 0)), [[8, 6, 10]]);
  assertEquals(toList(nd.putAlongAxis(x, at([[0], [2]]), at([[1], [2]]), 1)), [[1, 6, 7], [8, 9, 2]]);
  assertEquals(toList(nd.putAlongAxis(x, at([[0, 0]]), at([[3, 4]]), 1)), [[4, 6, 7], [4, 9, 10]]);
  assertEquals(toList(nd.putAlongAxis(x, at([[0], [1]]), -1, -1)), [[-1, 6, 7], [8, -1, 10]]);
  assertEquals(nd.nonzero([[0, 3], [NaN, -0]]).map(toList), [[0n, 1n], [1n, 0n]]);
  assertEquals([toList(nd.argwhere([[0, 3], [NaN, 0]])), toList(nd.flatnonzero([[0, 3], [NaN, 0]]))], [[[0n, 1n], [
    1n,
    0n,
  ]], [1n, 2n]]);
  assertEquals([nd.argwhere(5).shape, nd.argwhere(nd.zeros([2, 2])).shape], [[1, 0], [0, 2]]);
  assertEquals(toList(nd.repeat(x, [2, 0, 1], 1)), [[5, 5, 7], [8, 8, 10]]);
  assertEquals(toList(nd.repeat(x, [0, 2], 0)), [[8, 9, 10], [8, 9, 10]]);
  assertEquals([toList(nd.repeat(x, 2)), nd.repeat(x, 0, 0).shape], [[5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10], [0, 3]]);
  assertEquals(toList(nd.repeat([1, 2, 3], nd.ndarray([1, 2, 3], "int8"))), [1, 2, 2, 3, 3, 3]);
  assertEquals([toList(nd.tile([[1, 2]], 2)), toList(nd.repeat([[1]], 2, 1))], [[[1, 2, 1, 2]], [[1, 1]]]);
  const far = [...new Array<number>(21).fill(2 ** 52), 1];
  assertEquals(nd.tile(nd.zeros(0), far).shape, [...far.slice(0, -1), 0]);
  const none = [nd.repeat(x, 0, 0), nd.tile(x, [2, 0]), nd.take(x, [], 0), nd.concatenate([nd.zeros(0), nd.zeros(0)])];
  assertEquals(none.map(({ shape, data }) => [shape, data.length]), [[[0, 3], 0], [[4, 0], 0], [[0, 3], 0], [[0], 0]]);
  assertEquals(toList(nd.take(x, [[0, -1], [1, 1]], 1)), [[[5, 7], [6, 6]], [[8, 10], [9, 9]]]);
  const pairs = { data: new Float32Array([1, 2, 3, 4]), shape: [2], dtype: "complex64" as const };
  assertEquals([...nd.take(pairs, [1, 0]).data as Float32Array], [3, 4, 1, 2]);
  assertRefused([
    [() => nd.takeAlongAxis(x, [[0]], 1), "type", "Cannot take: the indices are float32; cast them to an integer type"],
    [
      () => nd.takeAlongAxis(x, at([0]), 1),
      "shape",
      "Cannot take along axis 1 of [2, 3] at indices of [1]: the other sizes",
    ],
    [() => nd.takeAlongAxis(x, at([[0], [0], [0]]), 1), "shape", "the other sizes must be equal or 1"],
    [() => nd.takeAlongAxis(x, at([[3]]), 1), "range", "index 3 is outside of axis 1, which has 3 elements"],
    [() => nd.putAlongAxis(x, at([[-4]]), 1, 1), "range", "Cannot put: index -4 is outside of axis 1"],
    [() => nd.putAlongAxis(x, at([[0]]), 40000, 1), "range", "Cannot put: int16 does not hold 40000"],
    [() => nd.nonzero(5), "shape", "Cannot find places: the array has no axes"],
    [() => nd.flatnonzero(pairs), "unsupported", "complex64"],
    [() => nd.repeat(x, [1, 2], 1), "shape", "Cannot repeat [2, 3]: 2 counts are not counts of 3 elements"],
    [() => nd.repeat(x, [[1]] as never, 1), "shape", "Cannot repeat by counts of [1, 1]: use a number or a vector"],
    [() => nd.repeat(x, [1, -1, 1], 1), "range", "Cannot repeat -1 times"],
    [() => nd.gcd(true as never, [true]), "type", "Cannot find divisors of bool"],
  ]);
});

Deno.test("complex numbers and float8, which are only stored, are refused on either side", () => {
  const pairs: nd.View = nd.ndarray({ data: new Float32Array(2), shape: [1], dtype: "complex64" });
  const bytes: nd.View = nd.ndarray({ data: new Uint8Array(1), shape: [1], dtype: "float8_e4m3fn" });
  const square = (x: nd.View): nd.View => nd.reshape(x, [1, 1]);
  const functions: Record<string, (a: nd.View, b: nd.View) => unknown> = {
    add: (a, b) => nd.add(a, b),
    divide: (a, b) => nd.divide(a, b),
    maximum: (a, b) => nd.maximum(a, b),
    less: (a, b) => nd.less(a, b),
    equal: (a, b) => nd.equal(a, b),
    bitwiseAnd: (a, b) => nd.bitwiseAnd(a, b),
    where: (a, b) => nd.where([true], a, b),
    concatenate: (a, b) => nd.concatenate([a, b]),
    matmul: (a, b) => nd.matmul(square(a), square(b)),
    dot: (a, b) => nd.dot(a, b),
    einsum: (a, b) => nd.einsum("i,i->", a, b),
  };
  for (const [name, fn] of Object.entries(functions)) {
    const other: nd.View = nd.ndarray([1], name === "bitwiseAnd" ? "int8" : "float32");
    for (const stored of [pairs, bytes]) {
      for (const [a, b] of [[stored, other], [other, stored], [stored, stored]] as const) {
        const { code, message } = lensorError(() => fn(a, b));
        assertEquals([code, message.includes(stored.dtype)], ["unsupported", true], `${name}: ${message}`);
      }
    }
  }
});
