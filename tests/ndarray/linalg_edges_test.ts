import { assert, assertEquals } from "@std/assert";
import {
  asType,
  concatenate,
  linalg,
  matmul,
  multiply,
  ndarray,
  reshape,
  slice,
  stack,
  subtract,
  take,
  toList,
  toTensor,
  transpose,
  type View,
  zeros,
} from "../../ndarray/all.ts";
import { hypotenuse } from "../../ndarray/linalg/_reflector.ts";
import { lensorError } from "../_util.ts";

// Where the functions of linear algebra decide: shapes, orders, tolerances, and what they refuse

Deno.test("hypotenuse: 0 of two zeros, and no overflow nor underflow on the way", () => {
  const rows = [[0, 0, 0], [-0, 0, 0], [0, -2, 2], [-3, 4, 5], [3e200, 4e200, 5e200], [3e-200, -4e-200, 5e-200]];
  for (const [a, b, c] of rows) assert(Math.abs(hypotenuse(a!, b!) - c!) <= c! * 2 ** -52, `${a}, ${b}`);
});

const wide = (list: unknown) => ndarray(list as number[], "float64");
const flat = (x: View): number[] => Array.from(toTensor(x).data, Number);
const empty = (...shape: number[]) => ndarray({ shape, data: new Float64Array(0) });
const diagonal = (...values: number[]) => wide(values.map((v, i) => values.map((_, j) => i === j ? v : 0)));
function numbers(shape: readonly number[], seed = 1): View {
  const data = new Float64Array(shape.reduce((n, size) => n * size, 1));
  for (let i = 0, s = seed; i < data.length; i++) {
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    data[i] = (s ^ s >>> 15) / 2 ** 31;
  }
  return ndarray({ shape, data });
}
function assertNear(got: View, want: readonly number[], bound = 1e-12, text = ""): void {
  const list = flat(got);
  assertEquals(list.length, want.length, text);
  list.forEach((x, i) => assert(Object.is(x, want[i]) || Math.abs(x - want[i]!) <= bound, `${text} ${x}, ${want[i]}`));
}

Deno.test("lu: tall, wide and square matrices of a stack come back from their factors", () => {
  for (const [n, m] of [[1, 1], [3, 5], [5, 3], [4, 4], [9, 20], [20, 9], [18, 40], [0, 3], [3, 0]] as const) {
    const x = numbers([2, n, m], n + m);
    const { p, l, u } = linalg.lu(x);
    const k = Math.min(n, m);
    assertEquals([p.shape, l.shape, u.shape], [[2, n], [2, n, k], [2, k, m]]);
    for (const i of [0, 1]) {
      const low = slice(l, i);
      const high = slice(u, i);
      const order = (toList(slice(p, i)) as bigint[]).map(Number);
      assertEquals([...order].sort((a, b) => a - b), [...order.keys()]);
      if (k === 0) continue;
      const rows = take(slice(x, i), order, 0);
      assertNear(subtract(matmul(low, high), rows), new Array(n * m).fill(0), 1e-13, `${n} by ${m}`);
      (toList(low) as number[][]).forEach((row, r) =>
        row.forEach((v, c) => assert(r === c ? v === 1 : r < c ? v === 0 : Math.abs(v) <= 1))
      );
      (toList(high) as number[][]).forEach((row, r) => row.forEach((v, c) => assert(r <= c || v === 0)));
    }
  }
});

Deno.test("det, slogdet: signs of exchanges, zeros of singular matrices, one answer for each of a stack", () => {
  const swapped = [[0, 1], [1, 0]];
  const cycle = [[0, 1, 0], [0, 0, 1], [1, 0, 0]];
  const negative = [[-2, 0], [0, 3]];
  const singular = [[1, 2], [2, 4]];
  assertEquals([swapped, cycle, negative, singular].map((x) => toList(linalg.det(wide(x)))), [-1, 1, -6, 0]);
  const { sign, logdet } = linalg.slogdet(wide([swapped, negative, singular, [[0, 2], [-3, 0]]]));
  assertEquals(flat(sign), [-1, -1, 0, 1]);
  assertNear(logdet, [0, Math.log(6), -Infinity, Math.log(6)], 1e-15);
  // A negative pivot beside a zero makes no -0 of the sign
  assertEquals(toList(linalg.slogdet(wide([[-1, 0], [0, 0]])).sign), 0);
  assertEquals(toList(linalg.det(wide([swapped, cycle.slice(0, 2).map((r) => r.slice(0, 2))]))), [-1, 0]);
});

Deno.test("solve: stacks broadcast on either side, a vector is a column", () => {
  const a = wide([[[2, 0], [0, 4]], [[0, 1], [1, 0]]]);
  assertEquals(toList(linalg.solve(a, wide([8, 12]))), [[4, 3], [12, 8]]);
  assertEquals(toList(linalg.solve(wide([[2, 0], [0, 4]]), wide([[[2], [4]], [[6], [8]]]))), [[[1], [1]], [[3], [2]]]);
  assertEquals(linalg.solve(a, zeros([3, 1, 2, 5], "float32")).shape, [3, 2, 2, 5]);
  assertEquals(
    [linalg.solve(asType(a, "float32"), [1, 1]).dtype, linalg.solve(asType(a, "float32"), wide([1, 1])).dtype],
    ["float32", "float64"],
  );
});

Deno.test("solve, inv: empty stacks, matrices and right sides have empty answers, singular matrices none", () => {
  assertEquals(linalg.solve(empty(0, 2, 2), empty(0, 2, 3)).shape, [0, 2, 3]);
  assertEquals(linalg.solve(empty(0, 0), empty(0, 3)).shape, [0, 3]);
  assertEquals(linalg.solve(diagonal(1, 2), empty(2, 0)).shape, [2, 0]);
  assertEquals([linalg.inv(empty(0, 0)).shape, linalg.inv(empty(0, 3, 3)).shape], [[0, 0], [0, 3, 3]]);
  assertEquals(linalg.svdvals(empty(3, 0, 2)).shape, [3, 0]);
  // As NumPy
  for (const side of [empty(2, 0), wide([[1], [2]])]) {
    assertEquals(lensorError(() => linalg.solve(wide([[1, 2], [2, 4]]), side)).code, "range");
  }
});

Deno.test("vectorNorm: zeros, infinities and NaN have the norm 0, Infinity and NaN in every order above 0", () => {
  for (const ord of [0.5, 1, 2, 3, 7.5, Infinity]) {
    const of = (...list: number[]) => toList(linalg.vectorNorm(wide(list), { ord }));
    assertEquals([of(0, 0), of(-Infinity, 1), of(NaN, 1), of(0, -1)], [0, Infinity, NaN, 1], `${ord}`);
    const [large, small] = [of(1e300, 0, 0) as number, of(0, 1e-300) as number];
    assert(Math.abs(large / 1e300 - 1) < 1e-12 && Math.abs(small / 1e-300 - 1) < 1e-12, `${ord}: ${large} ${small}`);
  }
});

Deno.test("cond: norms times norms of the inverse, singular values of any shape, Infinity where there is no inverse", () => {
  const x = wide([[1, 0], [3, 4]]);
  const inverse = linalg.inv(x);
  for (const p of [1, -1, Infinity, -Infinity, "fro", "nuc"] as const) {
    const norms = [x, inverse].map((v) => Number(toList(linalg.matrixNorm(v, { ord: p }))));
    assertNear(linalg.cond(x, { p }), [norms[0]! * norms[1]!], 1e-13, `${p}`);
  }
  assertNear(linalg.cond(diagonal(1, 4)), [4]);
  assertNear(linalg.cond(diagonal(1, 4), { p: 2 }), [4]);
  assertNear(linalg.cond(diagonal(1, 4), { p: -2 }), [0.25]);
  assertNear(linalg.cond(wide([[3, 0, 0], [0, 1, 0]])), [3]);
  assertNear(linalg.cond(wide([[3, 0, 0], [0, 1, 0]]), { p: -2 }), [1 / 3]);
  const pile = wide([[[1, 0], [0, 2]], [[0, 0], [0, 0]], [[NaN, 0], [0, 1]], [[1, 0], [0, Infinity]]]);
  assertNear(linalg.cond(pile), [2, Infinity, NaN, Infinity]);
  assertNear(linalg.cond(slice(pile, [0, 3]), { p: 1 }), [2, Infinity, NaN]);
});

Deno.test("lstsq: residuals only of full rank and more rows, one for each right side", () => {
  const a = wide([[1, 0], [0, 1], [0, 0]]);
  const two = linalg.lstsq(a, wide([[1, 2], [3, 4], [5, 6]]));
  assertNear(two.x, [1, 2, 3, 4]);
  assertNear(two.residuals, [25, 36]);
  assertEquals([toList(two.rank), two.s.shape], [2n, [2]]);
  const one = linalg.lstsq(a, wide([1, 3, 2]));
  assertEquals([one.x.shape, one.residuals.shape], [[2], [1]]);
  assertNear(one.residuals, [4]);
  const low = linalg.lstsq(wide([[1, 1], [1, 1], [1, 1]]), wide([2, 2, 2]));
  assertNear(low.x, [1, 1]);
  assertEquals([toList(low.rank), low.residuals.shape], [1n, [0]]);
  const flatter = linalg.lstsq(wide([[2, 0]]), wide([6]));
  assertNear(flatter.x, [3, 0]);
  assertEquals(flatter.residuals.shape, [0]);
  // Singular values up to rtol times the largest count as 0
  assertEquals([0.5, 0.4].map((rtol) => toList(linalg.lstsq(diagonal(2, 1), wide([2, 1]), { rtol }).rank)), [1n, 2n]);
  assertNear(linalg.lstsq(diagonal(2, 1), wide([2, 1]), { rtol: 0.5 }).x, [1, 0]);
  const none = linalg.lstsq(empty(3, 0), wide([1, 2, 3]));
  assertEquals([none.x.shape, toList(none.rank), none.s.shape, flat(none.residuals)], [[0], 0n, [0], [14]]);
  assertEquals(linalg.lstsq(ndarray([[1]], "float32"), ndarray([1], "float32")).x.dtype, "float32");
  assertEquals(linalg.lstsq(ndarray([[1]], "float32"), wide([1])).x.dtype, "float64");
});

Deno.test("multiDot: the order with the fewest products, which keeps what another order would lose", () => {
  // Of these sizes (Cormen et al., 15.2) the best is (A1 (A2 A3)) ((A4 A5) A6); other products overflow or vanish
  const sizes = [30, 35, 15, 5, 10, 20, 25];
  const powers = [200, 200, -200, 200, -200, -200];
  const list = powers.map((p, i) =>
    multiply(wide(Array.from({ length: sizes[i]! }, () => Array(sizes[i + 1]).fill(1))), 10 ** p)
  );
  const count = sizes.slice(1, -1).reduce((n, s) => n * s, 1);
  const got = linalg.multiDot(list);
  assertEquals(got.shape, [30, 25]);
  flat(got).forEach((x) => assert(Math.abs(x / count - 1) < 1e-12, `${x}`));
  const thin = (value: number, n: number, m: number) => wide(Array.from({ length: n }, () => Array(m).fill(value)));
  assertNear(
    linalg.multiDot([thin(1e200, 10, 1), thin(1e200, 1, 10), thin(1e-200, 10, 1)]),
    Array(10).fill(1e201),
    1e188,
  );
  assertNear(
    linalg.multiDot([thin(1e-200, 1, 10), thin(1e200, 10, 1), thin(1e200, 1, 10)]),
    Array(10).fill(1e201),
    1e188,
  );
});

Deno.test("multiDot: the first and the last may be vectors", () => {
  const [v, a, b, w] = [wide([1, 2]), wide([[1, 2, 0], [0, 1, 1]]), wide([[1, 0], [2, 1], [0, 3]]), wide([1, -1])];
  assertEquals(toList(linalg.multiDot([v, w])), -1);
  assertEquals(toList(linalg.multiDot([v, a])), [1, 4, 2]);
  assertEquals(toList(linalg.multiDot([v, a, b])), [9, 10]);
  assertEquals(toList(linalg.multiDot([a, b, w])), [3, -2]);
  assertEquals(toList(linalg.multiDot([v, a, b, w])), -1);
  assertEquals(toList(linalg.multiDot([a, b])), [[5, 2], [2, 4]]);
});

Deno.test("lowRank: the first factors of each matrix of a stack", () => {
  const x = numbers([2, 4, 3]);
  const all = linalg.svd(x, { fullMatrices: false });
  for (const k of [0, 1, 2, 3]) {
    const low = linalg.lowRank(x, k);
    assertEquals([low.u.shape, low.s.shape, low.vt.shape], [[2, 4, k], [2, k], [2, k, 3]]);
    assertEquals(toList(low.u), toList(slice(all.u, null, null, [0, k])));
    assertEquals(toList(low.s), toList(slice(all.s, null, [0, k])));
    assertEquals(toList(low.vt), toList(slice(all.vt, null, [0, k])));
  }
  const full = linalg.svd(x);
  assertEquals([full.u.shape, full.vt.shape, linalg.svdvals(x).shape], [[2, 4, 4], [2, 3, 3], [2, 3]]);
  assertEquals(toList(slice(full.u, null, null, [0, 3])), toList(all.u));
});

Deno.test("pinv, matrixRank: a singular value at the tolerance counts as 0, one above it does not", () => {
  assertNear(linalg.pinv(diagonal(2, 1), { rtol: 0.5 }), [0.5, 0, 0, 0]);
  assertNear(linalg.pinv(diagonal(2, 1), { rtol: 0.4 }), [0.5, 0, 0, 1]);
  assertNear(linalg.pinv(wide([[[2, 0]], [[0, 4]], [[0, 0]]])), [0.5, 0, 0, 0.25, 0, 0]);
  const rank = (x: View, options = {}) => toList(linalg.matrixRank(x, options));
  assertEquals([2, 3].map((k) => rank(diagonal(1, k * 2 ** -52))), [1n, 2n]);
  assertEquals([2, 3].map((k) => rank(asType(diagonal(1, k * 2 ** -23), "float32"))), [1n, 2n]);
  assertEquals([3, 4].map((k) => rank(wide([[1, 0], [0, k * 2 ** -52], [0, 0]]))), [1n, 2n]);
  assertEquals([3, 4].map((k) => rank(wide([[1, 0, 0], [0, k * 2 ** -52, 0]]))), [1n, 2n]);
  assertEquals([0.5, 0.25].map((rtol) => rank(diagonal(2, 1), { rtol })), [1n, 2n]);
  assertEquals([1, 0.5, 2].map((tol) => rank(diagonal(2, 1), { tol })), [1n, 2n, 0n]);
  assertEquals(rank(diagonal(2, 1), { tol: 0.5, rtol: 0.9 }), 2n);
  assertEquals(rank(stack([diagonal(1, 0), diagonal(1, 1), diagonal(0, 0)])), [1n, 2n, 0n]);
  assertEquals([rank(wide([0, 3])), rank(wide([0, 0])), rank(wide(5)), rank(wide(0))], [1n, 0n, 1n, 0n]);
  assertEquals(rank(empty(2, 0, 3)), [0n, 0n]);
});

Deno.test("polar: each matrix of a stack, wide or tall, has its own factors", () => {
  for (const shape of [[2, 3, 3], [2, 2, 4], [2, 4, 2], [2, 2, 3, 2]]) {
    const x = numbers(shape);
    const { u, p } = linalg.polar(x);
    assertEquals([u.shape, p.shape], [shape, [...shape.slice(0, -1).with(-1, shape.at(-1)!), shape.at(-1)!]]);
    assertNear(subtract(matmul(u, p), x), flat(x).map(() => 0), 1e-14);
    assertEquals(toList(p), toList(linalg.matrixTranspose(p)));
    const alone = linalg.polar(shape.length === 3 ? slice(x, 1) : slice(x, 1, 1));
    const last = flat(p).slice(-flat(alone.p).length);
    assertEquals(flat(alone.p), last);
  }
  assertEquals(toList(linalg.polar(empty(0, 3)).p), toList(zeros([3, 3])));
  assertEquals([linalg.polar(empty(2, 3, 0)).u.shape, linalg.polar(empty(0, 2, 2)).p.shape], [[2, 3, 0], [0, 2, 2]]);
});

Deno.test("vectorNorm, matrixNorm: every order, without overflow, and of nothing where there is an answer", () => {
  const v = wide([3, -4, 0, 12]);
  const of = (ord: number) => Number(toList(linalg.vectorNorm(v, { ord })));
  assertEquals([2, 1, Infinity, -Infinity, 0].map(of), [13, 19, 12, 0, 3]);
  const close = (got: number, want: number) => assert(Math.abs(got / want - 1) < 1e-14, `${got}, not ${want}`);
  close(of(3), (27 + 64 + 1728) ** (1 / 3));
  close(of(0.5), (Math.sqrt(3) + 2 + Math.sqrt(12)) ** 2);
  assertEquals(of(-1), 0);
  close(Number(toList(linalg.vectorNorm(wide([1, -2, 4]), { ord: -1 }))), 1 / 1.75);
  close(Number(toList(linalg.vectorNorm(wide([1, -2, 4]), { ord: -2 }))), (1 + 1 / 4 + 1 / 16) ** -0.5);
  for (const size of [1e200, 1e-200, 1e-310, 1e150, 1e-150, 1e149]) {
    for (const ord of [2, 3, 7]) {
      const got = Number(toList(linalg.vectorNorm(wide([size, 2 * size, 2 * size]), { ord })));
      assert(Math.abs(got / size / (1 + 2 ** (ord + 1)) ** (1 / ord) - 1) < 1e-9, `${ord} of ${size}: ${got}`);
    }
  }
  assertEquals([wide([Infinity, 1]), wide([NaN, 1]), wide([0, 0])].map((x) => toList(linalg.vectorNorm(x))), [
    Infinity,
    NaN,
    0,
  ]);
  assertEquals(toList(linalg.vectorNorm(wide([[3, 4], [6, 8]]), { axis: 1, keepDims: true })), [[5], [10]]);
  assertEquals([linalg.vectorNorm([1]).dtype, linalg.vectorNorm(ndarray([1], "int8")).dtype], ["float32", "float64"]);
  const x = wide([[1, -2, 3], [4, 5, -6]]);
  const orders = [1, -1, Infinity, -Infinity, "fro"] as const;
  assertNear(concatenate(orders.map((ord) => reshape(linalg.matrixNorm(x, { ord }), [1]))), [
    9,
    5,
    15,
    6,
    Math.sqrt(91),
  ]);
  const turned = linalg.matrixNorm(diagonal(-3, 2, 0), { ord: "nuc", keepDims: true });
  assertEquals(turned.shape, [1, 1]);
  assertNear(turned, [5]);
  assertNear(linalg.matrixNorm(diagonal(-3, 2), { ord: 2 }), [3]);
  assertNear(linalg.matrixNorm(diagonal(-3, 2), { ord: -2 }), [2]);
  assertNear(linalg.matrixNorm(stack([diagonal(1, 2), diagonal(3, 4)])), [Math.sqrt(5), 5]);
  for (const ord of ["fro", "nuc", 1, 2, Infinity] as const) {
    assertEquals([empty(0, 3), empty(3, 0)].map((e) => toList(linalg.matrixNorm(e, { ord }))), [0, 0], `${ord}`);
  }
  assertEquals(["nuc", 2, -2].map((ord) => toList(linalg.matrixNorm([[NaN, 1]], { ord: ord as 2 }))), [NaN, NaN, NaN]);
  assertEquals([2, 1, 0, Infinity].map((ord) => toList(linalg.vectorNorm(empty(0), { ord }))), [0, 0, 0, 0]);
});

Deno.test("expm: rotations, scales and nilpotents of any size", () => {
  for (const t of [0, 1e-9, 0.5, 3, 5.371920351148152, 6, 11, 40]) {
    const got = linalg.expm(wide([[0, t], [-t, 0]]));
    assertNear(got, [Math.cos(t), Math.sin(t), -Math.sin(t), Math.cos(t)], 3e-14 * Math.max(1, t), `${t}`);
    const [grown] = flat(linalg.expm(wide([[t]])));
    assert(Math.abs(grown! / Math.exp(t) - 1) < 1e-13, `${t}`);
  }
  assertNear(linalg.expm(wide([[0, 1, 0], [0, 0, 1], [0, 0, 0]])), [1, 1, 0.5, 0, 1, 1, 0, 0, 1], 1e-15);
  assertNear(linalg.expm(stack([diagonal(0, 1), diagonal(2, 0)])), [1, 0, 0, Math.E, Math.E ** 2, 0, 0, 1], 1e-14);
  assertEquals(flat(linalg.expm(wide([[Infinity, 0], [0, 0]]))), [NaN, NaN, NaN, NaN]);
});

Deno.test("matrixPower: any integer, in the array's own dtype; half precision counts as float32", () => {
  const x = ndarray([[1, 1], [1, 0]], "int32");
  const fibonacci = (n: number) => toList(linalg.matrixPower(x, n));
  assertEquals([0, 1, 2, 3, 10].map(fibonacci), [
    [[1, 0], [0, 1]],
    [[1, 1], [1, 0]],
    [[2, 1], [1, 1]],
    [[3, 2], [2, 1]],
    [[89, 55], [55, 34]],
  ]);
  assertNear(linalg.matrixPower(x, -1), [0, 1, 1, -1]);
  assertNear(linalg.matrixPower(x, -3), [-1, 2, 2, -3]);
  const dtypes = (dtype: "int32" | "float16" | "bfloat16" | "float64", n: number) =>
    linalg.matrixPower(asType(x, dtype), n).dtype;
  for (const n of [0, 1, 2]) {
    assertEquals((["int32", "float16", "bfloat16", "float64"] as const).map((d) => dtypes(d, n)), [
      "int32",
      "float32",
      "float32",
      "float64",
    ]);
  }
  assertEquals(toList(linalg.matrixPower(ndarray([[[2]], [[3]]], "int64"), 3)), [[[8n]], [[27n]]]);
  assertEquals(toList(linalg.matrixPower(zeros([2, 2, 2], "float32"), 0)), [[[1, 0], [0, 1]], [[1, 0], [0, 1]]]);
  const own = wide([[1, 2], [3, 4]]);
  assert(linalg.matrixPower(own, 1).data !== own.data, "the first power is a copy");
});

Deno.test("cholesky: the first pivot that is not above 0 is named, wherever it lies; either triangle is read", () => {
  const x = diagonal(...Array(40).fill(4));
  for (const at of [0, 3, 15, 16, 20, 31, 39]) {
    const data = flat(x);
    data[at * 41] = at % 2 ? 0 : -1;
    const bad = reshape(wide(data), [40, 40]);
    const error = lensorError(() => linalg.cholesky(bad));
    assertEquals([error.code, error.message.includes(`the matrix: it is not positive definite (pivot ${at} is`)], [
      "range",
      true,
    ], error.message);
    const second = lensorError(() => linalg.cholesky(stack([x, bad])));
    assert(
      second.message.includes(`matrix 1 of the stack: it is not positive definite (pivot ${at} is`),
      second.message,
    );
  }
  const low = wide([[4, NaN], [2, 5]]);
  assertEquals(toList(linalg.cholesky(low)), [[2, 0], [1, 2]]);
  assertEquals(toList(linalg.cholesky(transpose(low), { upper: true })), [[2, 1], [0, 2]]);
  assertEquals(toList(linalg.cholesky(stack([low, diagonal(9, 16)]))), [[[2, 0], [1, 2]], [[3, 0], [0, 4]]]);
});

Deno.test("linalg: errors name the function's verb, the shapes and the matrix of a stack", () => {
  const x = numbers([3, 3]);
  const bad = (value: unknown) => value as never;
  const singular = stack([x, zeros([3, 3], "float64")]);
  const rows: readonly (readonly [() => unknown, string, string])[] = [
    [() => linalg.inv([1, 2]), "shape", "Cannot invert [2]: a matrix has two axes; use reshape or expandDims"],
    [() => linalg.inv(numbers([2, 3])), "shape", "Cannot invert [2, 3]: the last two axes must be equal"],
    [() => linalg.det(numbers([2, 3])), "shape", "Cannot find the determinant of [2, 3]: the last two axes"],
    [() => linalg.slogdet(numbers([2, 3])), "shape", "Cannot find the determinant of [2, 3]"],
    [() => linalg.cholesky(numbers([2, 3])), "shape", "Cannot find the Cholesky factor of [2, 3]"],
    [() => linalg.expm(numbers([2, 3])), "shape", "Cannot find the exponential of [2, 3]"],
    [() => linalg.eigh(numbers([2, 3])), "shape", "Cannot find eigenvalues of [2, 3]"],
    [() => linalg.matrixPower(numbers([2, 3]), 2), "shape", "Cannot find a power of [2, 3]"],
    [() => linalg.solve(numbers([2, 3]), wide([1, 2])), "shape", "Cannot solve with [2, 3]: the last two axes"],
    [() => linalg.solve(x, wide(1)), "shape", "Cannot solve with [3, 3] for []: the right side must have 3 rows"],
    [() => linalg.solve(x, numbers([2, 3])), "shape", "Cannot solve with [3, 3] for [2, 3]"],
    [() => linalg.solve(numbers([2, 3, 3]), numbers([3, 3, 1])), "shape", "Cannot solve for [2] and [3]"],
    [() => linalg.inv(singular), "range", "Cannot invert [2, 3, 3]: matrix 1 of the stack is singular; pinv and lstsq"],
    [() => linalg.solve(zeros([2, 2]), [1, 2]), "range", "Cannot solve with [2, 2]: the matrix is singular"],
    [() => linalg.cond(numbers([2, 3]), { p: 1 }), "shape", "Cannot find the condition of [2, 3]: the last two axes"],
    [() => linalg.cond(empty(0, 0)), "shape", "Cannot find the condition of [0, 0]: it has no elements"],
    [() => linalg.cond(empty(2, 0, 3)), "shape", "Cannot find the condition of [2, 0, 3]: it has no elements"],
    [
      () => linalg.cond(x, bad({ ord: 1 })),
      "unknown-name",
      'Cannot find the condition of: there is no option "ord"',
    ],
    [() => linalg.cond(x, { p: 3 }), "range", "there is no order 3"],
    [() => linalg.lstsq(numbers([2, 3, 3]), wide([1, 2])), "shape", "Cannot fit [2, 3, 3] to [2]: a is one matrix"],
    [() => linalg.lstsq(x, numbers([3, 1, 1])), "shape", "Cannot fit [3, 3] to [3, 1, 1]"],
    [() => linalg.lstsq(x, wide([1, 2])), "shape", "Cannot fit [3, 3] to [2]"],
    [() => linalg.lstsq(x, wide([1, NaN, 2])), "range", "Cannot fit an array that holds NaN"],
    [() => linalg.multiDot(bad(3)), "type", "Cannot multiply: expected a list of arrays, found 3"],
    [() => linalg.multiDot([x]), "missing", "Cannot multiply 1 arrays: give at least two"],
    [() => linalg.multiDot([x, wide([1, 2, 3]), x]), "shape", "Cannot multiply array 1 of shape [3]: all are matrices"],
    [() => linalg.multiDot([numbers([1, 3, 3]), x]), "shape", "Cannot multiply array 0 of shape [1, 3, 3]"],
    [() => linalg.multiDot([x, x, numbers([1, 3, 3])]), "shape", "Cannot multiply array 2 of shape [1, 3, 3]"],
    [() => linalg.lowRank(x, -1), "range", "Cannot find a low-rank form: the rank is -1; use an integer from 0 to 3"],
    [() => linalg.lowRank(x, 1.5), "range", "the rank is 1.5"],
    [() => linalg.matrixRank(wide([NaN])), "range", "Cannot find the rank of an array that holds NaN"],
    [() => linalg.svdvals(wide([[Infinity]])), "range", "Cannot find singular values of an array that holds Infinity"],
    [() => linalg.matrixRank(x, { tol: bad("a") }), "type", "tol"],
    [() => linalg.pinv(x, { rtol: bad("a") }), "type", "rtol"],
    [() => linalg.pinv(x, bad({ rcond: 1 })), "unknown-name", 'Cannot invert: there is no option "rcond"'],
    [() => linalg.matrixRank(x, bad({ rcond: 1 })), "unknown-name", 'the rank of: there is no option "rcond"'],
    [() => linalg.lstsq(x, x, bad({ rcond: 1 })), "unknown-name", 'Cannot fit: there is no option "rcond"'],
    [() => linalg.cholesky(x, bad({ lower: true })), "unknown-name", 'there is no option "lower"'],
    [() => linalg.eigh(x, bad({ lower: true })), "unknown-name", 'there is no option "lower"'],
    [() => linalg.eigvalsh(x, bad({ lower: true })), "unknown-name", 'there is no option "lower"'],
    [() => linalg.qr(x, bad({ modes: "r" })), "unknown-name", 'Cannot factor: there is no option "modes"'],
    [() => linalg.svd(x, bad({ full: true })), "unknown-name", 'there is no option "full"'],
    [() => linalg.vectorNorm(x, bad({ p: 2 })), "unknown-name", 'there is no option "p"'],
    [() => linalg.matrixNorm(x, bad({ axis: 0 })), "unknown-name", 'there is no option "axis"'],
    [() => linalg.trace(x, bad({ k: 1 })), "unknown-name", 'Cannot take a trace: there is no option "k"'],
    [() => linalg.vectorNorm(x, { ord: NaN }), "type", "expected a number for ord, found NaN"],
    [
      () => linalg.vectorNorm(empty(0), { ord: -Infinity }),
      "shape",
      "Cannot find the norm of nothing: there is no smallest",
    ],
    [() => linalg.diagonal(x, bad({ k: 1 })), "unknown-name", 'Cannot take a diagonal: there is no option "k"'],
    [() => linalg.matrixNorm([1]), "shape", "Cannot find the norm of [1]: a matrix has two axes; use vectorNorm"],
    [() => linalg.matrixNorm(empty(0, 2), { ord: -2 }), "shape", "Cannot find the norm of nothing"],
    [() => linalg.matrixNorm(empty(0, 2), { ord: -Infinity }), "shape", "Cannot find the norm of nothing"],
    [() => linalg.matrixNorm(x, { ord: bad("max") }), "range", 'there is no order "max"'],
    [() => linalg.svd({ data: new Float32Array(2), shape: [1, 1], dtype: "complex64" }), "type", "complex64"],
  ];
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
});

Deno.test("linalg.diagonal, linalg.trace, linalg.matrixTranspose: of the last two axes of a stack", () => {
  const x = reshape(ndarray(Float64Array.from({ length: 24 }, (_, i) => i)), [2, 3, 4]);
  assertEquals(toList(linalg.diagonal(x)), [[0, 5, 10], [12, 17, 22]]);
  assertEquals(toList(linalg.diagonal(x, { offset: 1 })), [[1, 6, 11], [13, 18, 23]]);
  assertEquals(toList(linalg.diagonal(x, { offset: -2 })), [[8], [20]]);
  assertEquals(toList(linalg.trace(x)), [15, 51]);
  assertEquals(toList(linalg.trace(x, { offset: -1 })), [13, 37]);
  assertEquals(toList(linalg.matrixTranspose([[[1, 2, 3]], [[4, 5, 6]]])), [[[1], [2], [3]], [[4], [5], [6]]]);
});
