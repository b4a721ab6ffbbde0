import { assert, assertEquals } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";
import { lensorError } from "../_util.ts";

// One or two values of each function, as NumPy 2.4 has them; random calls are in calls_test.ts

const { toList } = nd;
const wide = (list: unknown) => nd.ndarray(list as number[], "float64");
const int = (list: unknown, dtype: nd.DType = "int32") => nd.ndarray(list as number[], dtype);
const M = wide([[1, 2, 3], [4, 5, 6]]);
function assertNear(got: nd.View, want: readonly number[]): void {
  const list = Array.from(nd.toTensor(got).data, Number);
  assertEquals(list.length, want.length);
  list.forEach((x, i) =>
    assert(Object.is(x, want[i]) || Math.abs(x - want[i]!) < 1e-15 * Math.max(1, Math.abs(want[i]!)), `${list}`)
  );
}

Deno.test("elementwise functions: values, ends and signs", () => {
  const x = wide([0.5, -0.5, 0]);
  assertNear(nd.sin(x), [0.479425538604203, -0.479425538604203, 0]);
  assertNear(nd.cos(x), [0.8775825618903728, 0.8775825618903728, 1]);
  assertNear(nd.tan(x), [0.5463024898437905, -0.5463024898437905, 0]);
  assertNear(nd.asin(x), [0.5235987755982989, -0.5235987755982989, 0]);
  assertNear(nd.acos(x), [1.0471975511965979, 2.0943951023931957, 1.5707963267948966]);
  assertNear(nd.atan(x), [0.4636476090008061, -0.4636476090008061, 0]);
  assertNear(nd.sinh(x), [0.5210953054937474, -0.5210953054937474, 0]);
  assertNear(nd.cosh(x), [1.1276259652063807, 1.1276259652063807, 1]);
  assertNear(nd.asinh(x), [0.48121182505960347, -0.48121182505960347, 0]);
  assertNear(nd.acosh(wide([1.5, 1])), [0.9624236501192069, 0]);
  assertNear(nd.atanh(x), [0.5493061443340548, -0.5493061443340548, 0]);
  assertNear(nd.log1p(x), [0.4054651081081644, -0.6931471805599453, 0]);
  assertNear(nd.expm1(x), [0.6487212707001282, -0.3934693402873666, 0]);
  assertNear(nd.exp2(x), [1.4142135623730951, 0.7071067811865476, 1]);
  assertNear(nd.log2(wide([8, 0])), [3, -Infinity]);
  assertNear(nd.log10(wide([1000, -1])), [3, NaN]);
  assertNear(nd.cbrt(wide([27, -8])), [3, -2]);
  assertNear(nd.square(wide([3, -2])), [9, 4]);
  assertNear(nd.reciprocal(wide([4, -0])), [0.25, -Infinity]);
  assertNear(nd.floor(wide([1.5, -1.5])), [1, -2]);
  assertNear(nd.ceil(wide([1.5, -1.5])), [2, -1]);
  assertNear(nd.trunc(wide([1.5, -1.5])), [1, -1]);
  assertNear(nd.positive(x), [0.5, -0.5, 0]);
  assertNear(nd.atan2(wide([1, -1, 0]), wide([-1, -1, -1])), [2.356194490192345, -2.356194490192345, Math.PI]);
  assertNear(nd.copysign(wide([1, 2]), wide([-0, 3])), [-1, 2]);
  const minusNaN = new Float64Array(new BigUint64Array([0xfff8n << 48n, 0x7ff8n << 48n]).buffer);
  assertNear(nd.copysign(wide([1, 1]), minusNaN), [-1, 1]);
  assertNear(nd.copysign(wide([-1, -2, 3]), wide([NaN, 0, Infinity])), [1, 2, 3]);
  assertNear(nd.heaviside(wide([-1, 0, 2]), 0.25), [0, 0.25, 1]);
  assertNear(nd.logaddexp(wide([1, Infinity, -Infinity, 0]), wide([1, Infinity, -Infinity, -1000])), [
    1.6931471805599454,
    Infinity,
    -Infinity,
    0,
  ]);
  assertEquals(
    [nd.isfinite, nd.isinf, nd.isnan, nd.signbit].map((fn) => toList(fn(wide([1, -Infinity, NaN, -0])))),
    [[true, false, false, true], [false, true, false, false], [false, false, true, false], [false, true, false, true]],
  );
  assertEquals([toList(nd.minimum([1, 5], 3)), toList(nd.notEqual([1, 2], 2)), toList(nd.greaterEqual([1, 2], 2))], [
    [1, 3],
    [true, false],
    [false, true],
  ]);
});

Deno.test("signbit, isnan, isinf, isfinite: each element by itself, of every float", () => {
  const list = [-1, 1, -0, 0, -Infinity, Infinity, NaN, -3, 2];
  const truth = (test: (x: number) => boolean) => list.map(test);
  for (const dtype of ["float64", "float32", "float16", "bfloat16"] as const) {
    for (
      const x of [
        int(list, dtype),
        nd.flip(nd.copy(nd.flip(int(list, dtype)))),
        nd.slice(int([5, ...list], dtype), [1]),
      ]
    ) {
      assertEquals(toList(nd.signbit(x)), truth((v) => v < 0 || Object.is(v, -0)), dtype);
      assertEquals(toList(nd.isnan(x)), truth(Number.isNaN), dtype);
      assertEquals(toList(nd.isinf(x)), truth((v) => v === Infinity || v === -Infinity), dtype);
      assertEquals(toList(nd.isfinite(x)), truth(Number.isFinite), dtype);
      const turned = toList(nd.signbit(nd.negative(x))) as boolean[];
      assertEquals(turned.with(6, false), truth((v) => v > 0 || Object.is(v, 0)), dtype);
      assertEquals(toList(nd.abs(x)), list.map(Math.abs), dtype);
    }
  }
  for (const dtype of ["int8", "int16", "int32", "int64"] as const) {
    assertEquals(toList(nd.signbit(int([-1, 0, 5, -128], dtype))), [true, false, false, true], dtype);
    assertEquals(toList(nd.abs(int([-1, 0, 5, -127], dtype))).toString(), "1,0,5,127");
  }
  assertEquals(toList(nd.signbit(int([1, 200], "uint8"))), [false, false]);
});

Deno.test("truth, bits and divisors", () => {
  const [a, b] = [[0, 2, NaN], [5, 0, 1]];
  assertEquals(
    [nd.logicalAnd(a, b), nd.logicalOr(a, b), nd.logicalXor(a, b), nd.logicalNot(a)].map(toList),
    [[false, false, true], [true, true, true], [true, true, false], [true, false, false]],
  );
  const [x, y] = [int([12, -6]), int([10, 3])];
  assertEquals([nd.bitwiseAnd(x, y), nd.bitwiseOr(x, y), nd.bitwiseXor(x, y), nd.bitwiseNot(x)].map(toList), [
    [8, 2],
    [14, -5],
    [6, -7],
    [-13, 5],
  ]);
  assertEquals([
    toList(nd.leftShift(int([1, 3, 1]), int([4, 31, 32]))),
    toList(nd.rightShift(int([-8, 9, -1]), int([1, 2, 40]))),
  ], [[16, -2147483648, 0], [-4, 2, -1]]);
  const places = [0, 1, 7, 8, -1];
  assertEquals(
    [-128, 127].map((x) => toList(nd.rightShift(nd.ndarray(x, "int8"), nd.ndarray(places, "int8")))),
    [[-128, -64, -1, -1, -1], [127, 63, 0, 0, 0]],
  );
  const floats = [[() => nd.bitwiseNot([1.5]), "turn over"], [() => nd.rightShift([1.5], 1), "shift"]] as const;
  for (const [fn, verb] of floats) {
    const { code, message } = lensorError(fn);
    assertEquals([code, message.startsWith(`Cannot ${verb}`)], ["type", true], message);
  }
  const far = nd.ndarray([0n, 1n, 63n, 64n, 2n ** 63n - 1n, -1n]);
  assertEquals(
    [toList(nd.rightShift([-8n], far)), toList(nd.rightShift([8n], far)), toList(nd.leftShift([-3n], far))],
    [
      [-8n, -4n, -1n, -1n, -1n, -1n],
      [8n, 4n, 0n, 0n, 0n, 0n],
      [-3n, -6n, -(2n ** 63n), 0n, 0n, 0n],
    ],
  );
  assertEquals([toList(nd.leftShift([1n, 1n], [63n, 64n])), toList(nd.rightShift([-8n, 8n], [1n, 64n]))], [[
    -(2n ** 63n),
    0n,
  ], [-4n, 0n]]);
  assertEquals([toList(nd.gcd(int([12, -18]), 8)), toList(nd.lcm(int([4, 0]), 6))], [[4, 2], [12, 0]]);
  assertEquals([
    toList(nd.gcd([12n], [18n])),
    toList(nd.lcm([4n], [-6n])),
    toList(nd.bitwiseNot([true])),
    toList(nd.bitwiseNot([5n])),
  ], [[6n], [12n], [false], [-6n]]);
  for (const fn of [() => nd.bitwiseAnd([0.5], 1), () => nd.gcd([true], [true]), () => nd.lcm([1.5], 2)]) {
    assertEquals(lensorError(fn).code, "type");
  }
});

Deno.test("stack, concatenate, append, repeat, take: along the first axis, or of all elements, unless told", () => {
  const [a, b] = [int([[1, 2], [3, 4]]), int([[5, 6], [7, 8]])];
  assertEquals(toList(nd.stack([a, b])), [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]);
  assertEquals(toList(nd.stack([a, b], 1)), [[[1, 2], [5, 6]], [[3, 4], [7, 8]]]);
  assertEquals(toList(nd.stack([a, b], -1)), [[[1, 5], [2, 6]], [[3, 7], [4, 8]]]);
  assertEquals(toList(nd.concatenate([a, b])), [[1, 2], [3, 4], [5, 6], [7, 8]]);
  assertEquals(toList(nd.concatenate([a, b], -1)), [[1, 2, 5, 6], [3, 4, 7, 8]]);
  assertEquals([toList(nd.append(a, b)), toList(nd.append(a, b, 1))], [[1, 2, 3, 4, 5, 6, 7, 8], [[1, 2, 5, 6], [
    3,
    4,
    7,
    8,
  ]]]);
  assertEquals([toList(nd.repeat(a, 2)), toList(nd.repeat(a, [1, 2], 1))], [[1, 1, 2, 2, 3, 3, 4, 4], [[1, 2, 2], [
    3,
    4,
    4,
  ]]]);
  assertEquals([toList(nd.take(a, [3, 0])), toList(nd.take(a, [1], 0)), toList(nd.take(a, [-1], 1))], [
    [4, 1],
    [[3, 4]],
    [[2], [4]],
  ]);
  assertEquals([nd.unstack(a).map(toList), nd.unstack(a, 1).map(toList)], [[[1, 2], [3, 4]], [[1, 3], [2, 4]]]);
  assertEquals([nd.split(a, 2).map(toList), nd.arraySplit(a, 2, 1).map(toList)], [[[[1, 2]], [[3, 4]]], [[[1], [3]], [[
    2,
  ], [4]]]]);
});

Deno.test("moves: rolls, turns, axes and grids", () => {
  const x = int([[1, 2, 3], [4, 5, 6]]);
  assertEquals([0, 1, 2, 3, -1, 4].map((k) => toList(nd.rot90(x, { k }))), [
    [[1, 2, 3], [4, 5, 6]],
    [[3, 6], [2, 5], [1, 4]],
    [[6, 5, 4], [3, 2, 1]],
    [[4, 1], [5, 2], [6, 3]],
    [[4, 1], [5, 2], [6, 3]],
    [[1, 2, 3], [4, 5, 6]],
  ]);
  assertEquals(toList(nd.rot90(x, { axes: [1, 0] })), [[4, 1], [5, 2], [6, 3]]);
  assertEquals([toList(nd.roll(x, 4)), toList(nd.roll(x, -1, 1)), toList(nd.roll(x, [1, 1], 1))], [
    [[3, 4, 5], [6, 1, 2]],
    [[2, 3, 1], [5, 6, 4]],
    [[2, 3, 1], [5, 6, 4]],
  ]);
  const cube = nd.zeros([2, 3, 4]);
  assertEquals([
    nd.moveaxis(cube, 0, -1).shape,
    nd.moveaxis(cube, [0, 1], [1, 2]).shape,
    nd.swapAxes(cube, 0, -1).shape,
  ], [[3, 4, 2], [4, 2, 3], [4, 3, 2]]);
  assertEquals([
    nd.expandDims(cube, [0, -1]).shape,
    nd.squeeze(nd.zeros([1, 2, 1])).shape,
    nd.squeeze(nd.zeros([1, 2, 1]), 0).shape,
  ], [[1, 2, 3, 4, 1], [2], [2, 1]]);
  assertEquals(nd.meshgrid([[1, 2, 3], [4, 5]]).map(toList), [[[1, 2, 3], [1, 2, 3]], [[4, 4, 4], [5, 5, 5]]]);
  assertEquals(nd.meshgrid([[1, 2], [4]], { indexing: "ij", sparse: true }).map(toList), [[[1], [2]], [[4]]]);
  const rows: readonly (readonly [() => unknown, string, string])[] = [
    [() => nd.rot90(x, { k: 0.5 }), "range", "Cannot rotate 0.5 times: use an integer"],
    [() => nd.rot90(cube, { axes: [0] as never }), "shape", "Cannot rotate in [0]: give two axes"],
    [() => nd.roll(x, [1, 2], [0, 1, 0]), "shape", "2 shifts do not pair up with 3 axes"],
    [() => nd.moveaxis(cube, [0, 1], 0), "shape", "Cannot move 2 axes to 1 places"],
    [() => nd.meshgrid([[[1]]]), "shape", "Cannot make a grid of [1, 1]: use vectors"],
    [
      () => nd.meshgrid([[1]], { indexing: "yx" as never }),
      "unknown-name",
      'there is no indexing "yx"; use "xy" or "ij"',
    ],
  ];
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], error.message);
  }
});

Deno.test("joins and splits, diagonals and triangles, products and sums along an axis", () => {
  assertEquals(
    [
      nd.hstack([[1], [2, 3]]),
      nd.vstack([[1, 2], [3, 4]]),
      nd.dstack([[1, 2], [3, 4]]),
      nd.columnStack([[1, 2], [3, 4]]),
    ].map(toList),
    [
      [1, 2, 3],
      [[1, 2], [3, 4]],
      [[[1, 3], [2, 4]]],
      [[1, 3], [2, 4]],
    ],
  );
  assertEquals([
    toList(nd.hstack([[[1], [2]], [[3], [4]]])),
    toList(nd.append([[1]], [2, 3])),
    toList(nd.append([[1]], [[2]], 1)),
  ], [[[1, 3], [2, 4]], [1, 2, 3], [[1, 2]]]);
  assertEquals([nd.atleast1d(5), nd.atleast2d([1, 2]), nd.atleast3d([1, 2]), nd.atleast3d(M)].map((v) => v.shape), [
    [1],
    [1, 2],
    [1, 2, 1],
    [2, 3, 1],
  ]);
  assertEquals([nd.vsplit(M, 2).map(toList), nd.dsplit([[[1, 2]]], 2).map(toList), nd.unstack(M, 1).map(toList)], [
    [[[1, 2, 3]], [[4, 5, 6]]],
    [[[[1]]], [[[2]]]],
    [[1, 4], [2, 5], [3, 6]],
  ]);
  assertEquals([
    toList(nd.diag([1, 2], 1)),
    toList(nd.diag(M)),
    toList(nd.diagonal(M, { offset: 1 })),
    toList(nd.trace(M)),
    toList(nd.trace(M, { offset: -1 })),
  ], [
    [[0, 1, 0], [0, 0, 2], [0, 0, 0]],
    [1, 5],
    [2, 6],
    6,
    4,
  ]);
  assertEquals([toList(nd.tril(M)), toList(nd.tril(M, -1)), toList(nd.triu(M)), toList(nd.triu(M, 1))], [
    [[1, 0, 0], [4, 5, 0]],
    [[0, 0, 0], [4, 0, 0]],
    [[1, 2, 3], [0, 5, 6]],
    [[0, 2, 3], [0, 0, 6]],
  ]);
  assertEquals([
    toList(nd.outer([1, 2], [3, 4])),
    toList(nd.inner(M, M)),
    toList(nd.kron([[1, 2]], [[1], [3]])),
    toList(nd.vecdot(M, M)),
  ], [
    [[3, 4], [6, 8]],
    [[14, 32], [32, 77]],
    [[1, 2], [3, 6]],
    [14, 77],
  ]);
  assertEquals([toList(nd.inner(2, [1, 2])), toList(nd.inner([[1, 2], [3, 4]], 2)), toList(nd.inner(2, 3))], [
    [2, 4],
    [[2, 4], [6, 8]],
    6,
  ]);
  assertEquals([
    toList(nd.cross([1, 0, 0], [0, 1, 0])),
    toList(nd.cross([1, 2, 3], [4, 5, 6])),
    toList(nd.tensordot(M, nd.transpose(M), 1)),
    toList(nd.tensordot(M, M, 2)),
  ], [[0, 0, 1], [-3, 6, -3], [[14, 32], [32, 77]], 91]);
  assertEquals([
    toList(nd.cumprod([1, 2, 3])),
    toList(nd.diff([1, 4, 9, 16])),
    toList(nd.diff([1, 4, 9, 16], { n: 2 })),
    toList(nd.diff(M, { axis: 0 })),
  ], [[1, 2, 6], [3, 5, 7], [2, 2], [[3, 3, 3]]]);
  const holes = wide([[1, NaN, 3], [NaN, NaN, NaN]]);
  assertEquals([nd.nansum, nd.nanprod, nd.nanmean].map((fn) => toList(fn(holes, { axis: 1 }))), [[4, 0], [3, 1], [
    2,
    NaN,
  ]]);
  assertEquals([nd.nanmax, nd.nanmin].map((fn) => toList(fn(holes))), [3, 1]);
  assertEquals(
    [toList(nd.nanmax(holes, { axis: 1 })), toList(nd.nansum(int([1, 2]))), toList(nd.nanmax(int([1, 2])))],
    [[3, NaN], 3n, 2],
  );
  assertEquals([
    toList(nd.prod([2, 3])),
    toList(nd.variance([1, 3])),
    toList(nd.variance([1, 3], { ddof: 1 })),
    toList(nd.any([0, 1])),
    toList(nd.all([0, 1])),
  ], [6, 1, 2, true, false]);
  assertEquals([
    toList(nd.ones(2)),
    toList(nd.onesLike(int([5]))),
    toList(nd.zerosLike([true])),
    toList(nd.fullLike(int([5, 6]), 7)),
  ], [[1, 1], [1], [false], [7, 7]]);
  assertEquals(
    [
      nd.linspace(3, 1, 1),
      nd.linspace(5, 1, 3),
      nd.linspace(2, 3, 4, { endpoint: false }),
      nd.linspace(0, 5, 3, "int8"),
      nd.linspace(1, 2, 0),
    ].map(toList),
    [
      [3],
      [5, 3, 1],
      [2, 2.25, 2.5, 2.75],
      [0, 2, 5],
      [],
    ],
  );
  assertEquals(nd.broadcastShapes([[2, 1], [3], []]), [2, 3]);
  assertEquals(nd.broadcastArrays([[[1], [2]], [3, 4]]).map(toList), [[[1, 1], [2, 2]], [[3, 4], [3, 4]]]);
});
