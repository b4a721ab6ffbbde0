import { assert, assertEquals } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";
import { assertBits, lensorError } from "../_util.ts";

// Values are NumPy 2.4's

const { toList } = nd;
const wide = (list: unknown) => nd.ndarray(list as number[], "float64");
const flat = (x: nd.View): number[] => Array.from(nd.toTensor(x).data, Number);
const empty = (...shape: number[]) => nd.ndarray({ shape, data: new Float64Array(0) });
const X = wide([[1, 2, 4, 8], [0, 1, 0, 3]]);
function assertNear(got: nd.View, want: readonly number[], bound = 1e-14, text = ""): void {
  const list = flat(got);
  assertEquals(list.length, want.length, text);
  list.forEach((x, i) =>
    assert(
      Object.is(x, want[i]) || Math.abs(x - want[i]!) <= bound * Math.max(1, Math.abs(want[i]!)),
      `${text} ${list}`,
    )
  );
}
function assertRefused(rows: readonly (readonly [() => unknown, string, string])[]): void {
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
}

Deno.test("sum: of 256 doubles each half is summed by itself, so what cancels in one costs the other nothing", () => {
  const x = new Float64Array(256);
  x.set([2 ** 53], 0);
  x.set([-(2 ** 53)], 120);
  x.set([0.5], 128);
  assertEquals(toList(nd.sum(wide(Array.from(x)))), 0.5);
});

Deno.test("average: weights of the same shape, or a vector along its axis", () => {
  assertNear(nd.average(X, { axis: 0, weights: [1, 3] }), [0.25, 1.25, 1, 4.25]);
  assertNear(nd.average(X, { weights: X }), [5]);
  const kept = nd.average(X, { axis: 1, weights: [1, 2, 3, 4], keepDims: true });
  assertEquals(kept.shape, [2, 1]);
  assertNear(kept, [4.9, 1.4]);
  assertNear(nd.average(X, { axis: [0, 1], weights: X }), [5]);
  assertNear(nd.average(X), [19 / 8]);
  const dtypes = (x: nd.DType, w: nd.DType) =>
    nd.average(nd.ndarray([1, 2], x), { weights: nd.ndarray([1, 1], w) }).dtype;
  assertEquals([
    dtypes("float32", "float32"),
    dtypes("float32", "float64"),
    dtypes("int8", "int8"),
    dtypes("float16", "int8"),
  ], [
    "float32",
    "float64",
    "float64",
    "float16",
  ]);
  assertRefused([
    [
      () => nd.average(X, { weights: [1, 2] }),
      "shape",
      "Cannot average [2, 4] with weights of [2]: give weights of the same",
    ],
    [() => nd.average(X, { axis: [0, 1], weights: [1, 2] }), "shape", "give weights of the same shape, or a vector"],
    [() => nd.average(X, { axis: 0, weights: [[1], [2]] }), "shape", "give weights of the same shape"],
    [() => nd.average(X, { axis: 0, weights: [1, 2, 3] }), "shape", "with weights of [3]: axis 0 has 2 elements"],
    [() => nd.average(X, { axis: 0, weights: [1, -1] }), "range", "Cannot average [2, 4]: the weights sum to 0"],
    [() => nd.average(X, { axis: 2, weights: [1] }), "range", "axis 2 does not exist"],
    [() => nd.average(X, { weight: [1] } as never), "unknown-name", 'there is no option "weight"'],
  ]);
});

Deno.test("cov: divisors, weights of both kinds, variables in rows or columns, more variables", () => {
  const near = (options: object, want: readonly number[]) =>
    assertNear(nd.cov(X, options), want, 1e-14, JSON.stringify(options));
  near({}, [9.583333333333332, 3.6666666666666665, 3.6666666666666665, 2]);
  near({ bias: true }, [7.1875, 2.75, 2.75, 1.5]);
  near({ ddof: 2 }, [14.375, 5.5, 5.5, 3]);
  near({ ddof: 0 }, [7.1875, 2.75, 2.75, 1.5]);
  near({ bias: true, ddof: 1 }, [9.583333333333332, 3.6666666666666665, 3.6666666666666665, 2]);
  const fweights = [1, 2, 1, 3];
  const aweights = wide([0.5, 1, 2, 1]);
  near({ fweights }, [10.238095238095237, 4.023809523809524, 4.023809523809524, 1.952380952380952]);
  near({ aweights }, [7.857142857142856, 3.071428571428571, 3.071428571428571, 2.071428571428571]);
  near({ fweights, aweights }, [8.75531914893617, 3.5851063829787235, 3.585106382978724, 2.0531914893617023]);
  near({ aweights, ddof: 0 }, [5.432098765432098, 2.1234567901234565, 2.1234567901234565, 1.4320987654320987]);
  const [a, b] = [nd.slice(X, 0), nd.slice(X, 1)];
  assertNear(nd.cov(a, { y: b }), flat(nd.cov(X)));
  assertNear(nd.cov(nd.transpose(X), { rowvar: false }), flat(nd.cov(X)));
  assertEquals(nd.cov(a).shape, []);
  assertNear(nd.cov(a), [9.583333333333332]);
  const both = nd.cov(nd.transpose(X), { y: nd.multiply(nd.transpose(X), 2), rowvar: false });
  assertEquals(both.shape, [4, 4]);
  assertNear(nd.slice(both, 0), [9.583333333333332, 3.6666666666666665, 19.166666666666664, 7.333333333333333]);
  assertNear(nd.slice(both, 3), [7.333333333333333, 4, 14.666666666666666, 8]);
  assertEquals(nd.cov(X).dtype, "float64");
  assertRefused([
    [() => nd.cov(nd.zeros([1, 2, 3])), "shape", "Cannot find covariances of [1, 2, 3]: use a vector or a matrix"],
    [() => nd.cov(X, { y: nd.zeros([1, 2, 3]) }), "shape", "Cannot find covariances of [1, 2, 3]"],
    [() => nd.cov(X, { ddof: 0.5 }), "range", "Cannot find covariances: ddof is 0.5; use an integer"],
    [() => nd.cov(X, { fweights: [1, 2] }), "shape", "fweights has shape [2], expected [4]"],
    [() => nd.cov(X, { aweights: [[1, 2, 3, 4]] }), "shape", "aweights has shape [1, 4], expected [4]"],
    [() => nd.cov(X, { fweights: [1, 2, 3, 0.5] }), "range", "fweights holds 0.5; counts and weights are at least 0"],
    [() => nd.cov(X, { aweights: [1, 2, 3, -1] }), "range", "aweights holds -1"],
    [() => nd.cov(X, { aweights: [1, 2, 3, NaN] }), "range", "aweights holds NaN"],
    [() => nd.cov(X, { y: [1, 2] }), "shape", "Cannot concatenate [2, 4] and [1, 2]"],
    [() => nd.cov(X, { weights: [1] } as never), "unknown-name", 'there is no option "weights"'],
    [() => nd.corrcoef(X, { bias: true } as never), "unknown-name", 'there is no option "bias"'],
  ]);
});

Deno.test("corrcoef: covariances over deviations, never beyond 1", () => {
  assertNear(nd.corrcoef(X), [1, 0.837525686389569, 0.8375256863895691, 1]);
  assertEquals(toList(nd.corrcoef([1, 2, 3], { y: [2, 4, 6] })), [[1, 1], [1, 1]]);
  assertEquals(toList(nd.corrcoef([1, 2, 3], { y: [-2, -4, -6] })), [[1, -1], [-1, 1]]);
  assertNear(nd.corrcoef(nd.transpose(X), { rowvar: false }), flat(nd.corrcoef(X)));
  assertNear(nd.corrcoef(wide([1, 2, 3])), [1]);
  for (let n = 2; n < 40; n++) {
    const row = Array.from({ length: n }, (_, i) => Math.fround(Math.sin(i * 7 + n)));
    for (const c of flat(nd.corrcoef(wide([row, row.map((v) => v * 3), row.map((v) => v * -0.1)])))) {
      assert(Math.abs(c) <= 1);
    }
  }
});

Deno.test("logsumexp, countNonzero, ptp: of lanes, of nothing and of infinities", () => {
  assertNear(nd.logsumexp(wide([[1000, 1000], [0, -1000]]), { axis: 1 }), [1000 + Math.LN2, 0]);
  assertEquals(flat(nd.logsumexp(wide([[Infinity, 1], [-Infinity, -Infinity], [NaN, 1]]), { axis: 1 })), [
    Infinity,
    -Infinity,
    NaN,
  ]);
  assertEquals([toList(nd.logsumexp(empty(0))), nd.logsumexp(nd.ndarray([0], "int8")).dtype], [-Infinity, "float64"]);
  assertEquals(toList(nd.countNonzero([[0, -0, NaN], [1, 0, 2]], { axis: 1 })), [1n, 2n]);
  assertEquals(toList(nd.ptp([[1, 5], [7, 2]], { axis: 0 })), [6, 3]);
  assertEquals(toList(nd.ptp(nd.ndarray([-128, 127], "int8"))), -1);
  assertRefused([
    [() => nd.ptp([true, false]), "type", "Cannot find the range of bools: cast them to an integer type"],
    [() => nd.ptp(empty(0)), "shape", "there are no elements"],
    [() => nd.ptp([1], { ddof: 1 } as never), "unknown-name", 'there is no option "ddof"'],
  ]);
});

Deno.test("histogram: the last bin includes its edge, NaN and what lies outside is not counted", () => {
  const { counts, edges } = nd.histogram(wide([0, 0.5, 1, 1.5, 2, 2, NaN]), 4, [0, 2]);
  assertEquals([toList(counts), toList(edges)], [[1n, 1n, 1n, 3n], [0, 0.5, 1, 1.5, 2]]);
  assertEquals(toList(nd.histogram([1, 2, 2, 9], [0, 2, 3, 10]).counts), [1n, 2n, 1n]);
  assertEquals(toList(nd.histogram([-1, 0, 10, 11], [0, 2, 3, 10]).counts), [1n, 0n, 1n]);
  assertEquals(toList(nd.histogram([2, 2], [2, 2, 2]).counts), [0n, 2n]);
  assertEquals(toList(nd.histogram([1], [5]).counts), []);
  const alone = nd.histogram(wide([3, 3, 3]), 3);
  assertEquals(toList(alone.counts), [0n, 3n, 0n]);
  assertNear(alone.edges, [2.5, 17 / 6, 19 / 6, 3.5]);
  assertEquals([toList(nd.histogram([], 2).counts), toList(nd.histogram([], 2).edges)], [[0n, 0n], [0, 0.5, 1]]);
  assertEquals(nd.histogram(nd.ndarray([1, 5, 2], "float32"), 3).edges.dtype, "float32");
  assertEquals(nd.histogram(nd.ndarray([1, 5, 2], "int8"), 3).edges.dtype, "float64");
  assertEquals(nd.histogram([1, 2]).counts.shape, [10]);
  assertEquals(toList(nd.histogram([1n, 2n, 3n], 2).counts), [1n, 2n]);
  assertRefused([
    [
      () => nd.histogram([1, 2], 2 ** 24 + 1),
      "range",
      "Cannot count 16777217 bins from 1 to 2: use an integer from 1 to 2^24",
    ],
    [() => nd.histogram([1, 2], 1.5), "range", "Cannot count 1.5 bins"],
    [() => nd.histogram([1, 2], 2, [2, 1]), "range", "Cannot count 2 bins from 2 to 1"],
    [() => nd.histogram([1, 2], 2, [0, Infinity]), "range", "from 0 to Infinity"],
    [() => nd.histogram([1, 2], 2, [-Infinity, 0]), "range", "from -Infinity to 0"],
    [() => nd.histogram([1, 2], 2, [1] as never), "type", "expected [low, high] for the range"],
    [() => nd.histogram([1, 2], 1000, [1, 1 + 2 ** -50]), "range", "they are narrower than the numbers"],
    [() => nd.histogram([1], [1, 3, 2]), "range", "Cannot count bins: edge 2 is 2; edges must rise"],
    [() => nd.histogram([1], [1, NaN]), "range", "edge 1 is NaN"],
    [() => nd.histogram([1], "a" as never), "type", 'Cannot make an array for "bins"'],
  ]);
});

Deno.test("quantile: each method at, between and beside the elements", () => {
  const v = wide([4, 1, 10, 3, 2]);
  const q = [0, 0.1, 0.125, 0.25, 0.3, 0.375, 0.6, 0.625, 0.9, 1];
  const want = {
    linear: [1, 1.4, 1.5, 2, 2.2, 2.5, 3.4, 3.5, 7.6, 10],
    lower: [1, 1, 1, 2, 2, 2, 3, 3, 4, 10],
    higher: [1, 2, 2, 2, 3, 3, 4, 4, 10, 10],
    midpoint: [1, 1.5, 1.5, 2, 2.5, 2.5, 3.5, 3.5, 7, 10],
    nearest: [1, 1, 1, 2, 2, 3, 3, 3, 10, 10],
  } as const;
  for (const [method, values] of Object.entries(want)) {
    assertNear(nd.quantile(v, q, { method: method as "linear" }), values, 1e-15, method);
    assertNear(nd.percentile(v, q.map((p) => p * 100), { method: method as "linear" }), values, 1e-14, method);
  }
  assertEquals(toList(nd.quantile([[1, 3], [2, 8]], [0.5, 1], { axis: 1 })), [[2, 5], [3, 8]]);
  assertEquals(nd.quantile([[1, 3], [2, 8]], [0.5], { axis: 1, keepDims: true }).shape, [1, 2, 1]);
  assertEquals([toList(nd.median(wide([1, NaN, 3]))), toList(nd.nanmedian(wide([1, NaN, 3])))], [NaN, 2]);
  assertEquals(toList(nd.quantile(wide([1, NaN, 3]), 0)), NaN);
  assertEquals(toList(nd.percentile(wide([1, NaN, 3]), 50)), NaN);
  assertEquals(toList(nd.nanquantile([[1, NaN], [3, NaN]], 0.5, { axis: 0 })), [2, NaN]);
  assertEquals(
    [toList(nd.median(wide([Infinity, Infinity]))), toList(nd.median(wide([1.7e308, 1.7e308, 1, 1.5e308])))],
    [
      Infinity,
      1.6e308,
    ],
  );
  // Between an infinity and its neighbour is NaN, the ends are themselves
  const fifths = [0, 0.25, 0.5, 0.75, 1];
  assertEquals(toList(nd.quantile(wide([2, -Infinity, 3]), fifths)), [-Infinity, -Infinity, 2, 2.5, 3]);
  assertEquals(toList(nd.quantile(wide([2, 1, Infinity]), fifths)), [1, 1.5, NaN, NaN, Infinity]);
  assertEquals(toList(nd.quantile(wide([-Infinity, Infinity]), fifths)), [-Infinity, NaN, NaN, NaN, Infinity]);
  assertEquals([toList(nd.median(empty(0))), toList(nd.median([4, 1, 3, 2])), toList(nd.median([5]))], [NaN, 2.5, 5]);
  assertEquals(toList(nd.quantile([2n ** 60n, 2n ** 60n + 1n], 1, { method: "lower" })), 2n ** 60n + 1n);
  assertEquals(
    (["linear", "midpoint", "lower", "higher", "nearest"] as const).map((method) =>
      nd.quantile(nd.ndarray([1, 2], "int8"), 0.5, { method }).dtype
    ),
    ["float64", "float64", "int8", "int8", "int8"],
  );
  assertRefused([
    [() => nd.quantile(v, 1.5), "range", "Cannot find a quantile of an array: q is 1.5; use numbers from 0 to 1"],
    [() => nd.quantile(v, -0.1), "range", "q is -0.1"],
    [() => nd.percentile(v, 101), "range", "q is 101; use numbers from 0 to 100"],
    [() => nd.quantile(v, NaN), "range", "q is NaN"],
    [() => nd.quantile(v, 0.5, { method: "lineal" as never }), "unknown-name", 'did you mean "linear"'],
    [() => nd.quantile(v, 0.5, { method: "weibull" as never }), "unknown-name", 'the methods are "linear", "lower"'],
    [() => nd.quantile(v, 0.5, { method: 3 as never }), "unknown-name", "there is no method 3; the methods are"],
    [() => nd.quantile(empty(0), 0.5), "shape", "there are no elements along the axis"],
    [() => nd.median(v, { method: "lower" } as never), "unknown-name", 'there is no option "method"'],
  ]);
});

Deno.test("nanargmax, nanargmin: the first extreme that is a number, also beside NaN and infinities", () => {
  const found = (fn: typeof nd.nanargmax, list: unknown, options = {}) => toList(fn(wide(list), options));
  assertEquals(found(nd.nanargmax, [[NaN, 2, 5], [7, NaN, 7]], { axis: 1 }), [2n, 0n]);
  assertEquals([found(nd.nanargmax, [-Infinity, NaN, 3]), found(nd.nanargmin, [Infinity, NaN, 3])], [2n, 2n]);
  assertEquals([found(nd.nanargmax, [1, NaN, 3]), found(nd.nanargmin, [2, NaN, 1])], [2n, 2n]);
  // NumPy answers 0 here, where NaN stands
  assertEquals([found(nd.nanargmax, [NaN, -Infinity]), found(nd.nanargmin, [NaN, Infinity, NaN])], [1n, 1n]);
  assertRefused([
    [() => nd.nanargmax(wide([NaN])), "range", "Cannot find the largest of a lane of NaN: there is no such place"],
    [() => nd.nanargmin(wide([[1, NaN], [2, NaN]]), { axis: 0 }), "range", "Cannot find the smallest of a lane of NaN"],
  ]);
  assertEquals([toList(nd.nanvar(wide([1, NaN, 3]), { ddof: 1 })), toList(nd.nanvar(wide([1, NaN]), { ddof: 1 }))], [
    2,
    NaN,
  ]);
  assertEquals(toList(nd.nanstd(wide([[1, NaN, 3], [NaN, NaN, NaN]]), { axis: 1 })), [1, NaN]);
});

Deno.test("unique, uniqueAll: NaN once or every time, whole parts along an axis", () => {
  assertBits(nd.unique(wide([3, 1, NaN, 3, NaN, -0, 0])).data, new Float64Array([-0, 1, 3, NaN]));
  assertEquals(toList(nd.unique(wide([1, NaN, NaN]), { equalNan: false })), [1, NaN, NaN]);
  const all = nd.uniqueAll(wide([3, 1, NaN, 3, NaN]));
  assertEquals([all.values, all.indices, all.inverse, all.counts].map(toList), [
    [1, 3, NaN],
    [1n, 0n, 2n],
    [1n, 0n, 2n, 1n, 2n],
    [1n, 2n, 2n],
  ]);
  const apart = nd.uniqueAll(wide([NaN, 1, NaN]), { equalNan: false });
  assertEquals([apart.values, apart.inverse, apart.counts].map(toList), [[1, NaN, NaN], [1n, 0n, 2n], [1n, 1n, 1n]]);
  const rows = nd.uniqueAll([[1, 2], [0, 1], [1, 2]], { axis: 0 });
  assertEquals([rows.values, rows.indices, rows.inverse, rows.counts].map(toList), [
    [[0, 1], [1, 2]],
    [1n, 0n],
    [1n, 0n, 1n],
    [1n, 2n],
  ]);
  assertEquals(toList(nd.unique([[1, 0, 1], [2, 5, 2]], { axis: 1 })), [[0, 1], [5, 2]]);
  assertEquals(toList(nd.unique(nd.ndarray([[[1, 2]], [[1, 2]]], "int8"), { axis: -3 })), [[[1, 2]]]);
  assertEquals(nd.uniqueAll([[5, 5]]).inverse.shape, [1, 2]);
  assertEquals(toList(nd.unique(nd.ndarray([2, 1, 2], "bfloat16"))), [1, 2]);
  assertEquals(toList(nd.isin(wide([1, 2, NaN]), [2, NaN])), [false, true, false]);
  assertEquals(toList(nd.isin(wide([1, 2, NaN]), [2, NaN], { invert: true })), [true, false, true]);
  assertEquals(toList(nd.isin([2n ** 60n, 5n], [2n ** 60n + 1n, 5n])), [false, true]);
  assertRefused([
    [() => nd.unique([1], { axis: 1 }), "range", "Cannot find unique parts: axis 1 does not exist"],
    [() => nd.unique([1], { counts: true } as never), "unknown-name", 'there is no option "counts"'],
    [() => nd.isin([1], [1], { not: true } as never), "unknown-name", 'there is no option "not"'],
  ]);
});

Deno.test("norm: every order of vectors and matrices, in either order of the axes", () => {
  const v = wide([3, -4, 0]);
  const of = (ord: number) => toList(nd.norm(v, { ord }));
  assertEquals([2, 1, Infinity, -Infinity, 0].map(of), [5, 7, 4, 0, 2]);
  assertNear(nd.norm(v, { ord: 3 }), [91 ** (1 / 3)]);
  const x = wide([[1, -2, 3], [4, 5, -6]]);
  const all = ["fro", 1, -1, Infinity, -Infinity] as const;
  assertEquals(all.map((ord) => toList(nd.norm(x, { ord }))), [Math.sqrt(91), 9, 5, 15, 6]);
  assertEquals(all.map((ord) => toList(nd.norm(x, { ord, axis: [1, 0] }))), [Math.sqrt(91), 15, 6, 9, 5]);
  const s = flat(nd.qr(wide([[3, 0], [0, -2]])).r).map(Math.abs);
  assertEquals(s, [3, 0, 0, 2]);
  const d = wide([[3, 0], [0, -2]]);
  assertNear(nd.concatenate((["nuc", 2, -2] as const).map((ord) => nd.reshape(nd.norm(d, { ord }), [1]))), [5, 3, 2]);
  assertEquals((["nuc", 2, -2] as const).map((ord) => toList(nd.norm([[1, NaN]], { ord }))), [NaN, NaN, NaN]);
  assertEquals((["nuc", 2] as const).map((ord) => toList(nd.norm([[1, Infinity], [1, 1]], { ord }))), [NaN, NaN]);
  for (const [at, x] of [[0, NaN], [7, Infinity], [24, -Infinity]] as const) {
    const square = nd.reshape(Float64Array.from({ length: 25 }, (_, i) => i === at ? x : Math.sin(i * i)), [5, 5]);
    for (const ord of ["nuc", 2, -2] as const) assertEquals(toList(nd.norm(square, { ord })), NaN, `${ord} ${at}`);
  }
  assertEquals(toList(nd.norm(empty(0, 2), { ord: "nuc" })), 0);
  assertEquals(toList(nd.norm(nd.zeros([2, 3, 2]), { ord: "fro", axis: [0, 2], keepDims: true })), [[[0], [0], [0]]]);
  assertRefused([
    [
      () => nd.norm(x, { ord: 1, axis: [] }),
      "shape",
      "ord 1 is for one or two axes, not for 0; give axis, or leave out ord",
    ],
    [() => nd.norm(v, { ord: "nuc" }), "range", "there is no order nuc of a vector: use a number"],
    [() => nd.norm(x, { ord: NaN }), "type", 'expected a number, "fro" or "nuc" for ord, found NaN'],
    [() => nd.norm(empty(0), { ord: -Infinity }), "shape", "Cannot find the norm of nothing"],
    [() => nd.norm(empty(0, 2), { ord: -2 }), "shape", "Cannot find the norm of nothing"],
    [
      () => nd.norm(x, { ord: 3 }),
      "range",
      'there is no order 3 of a matrix: use 1, 2 or Infinity, below 0 too, "fro"',
    ],
  ]);
});

Deno.test("isclose, allclose, arrayEqual: tolerances count for the second, NaN and shapes as asked", () => {
  assertEquals(toList(nd.isclose(wide([1, 1.1, 0]), wide([1.1, 1, 1e-9]), { rtol: 0.0952, atol: 0 })), [
    true,
    false,
    false,
  ]);
  assertEquals(toList(nd.isclose(wide([1, 2]), wide([1.5, 2.6]), { rtol: 0, atol: 0.5 })), [true, false]);
  assertEquals(toList(nd.isclose([Infinity, Infinity, 1, NaN], [Infinity, -Infinity, Infinity, NaN])), [
    true,
    false,
    false,
    false,
  ]);
  assertEquals(toList(nd.isclose([NaN, NaN, 1], [NaN, 1, NaN], { equalNan: true })), [true, false, false]);
  assertEquals([nd.allclose([1, 2], [1, 2.00001]), nd.allclose([1, 2], [1, 2.1]), nd.allclose([], [])], [
    true,
    false,
    true,
  ]);
  assertEquals([nd.arrayEqual([1, 2], [1n, 2n]), nd.arrayEqual([1, 2], [1, 3]), nd.arrayEqual([1], [[1]])], [
    true,
    false,
    false,
  ]);
  assertEquals([nd.arrayEqual([1, NaN], [1, NaN]), nd.arrayEqual([1, NaN], [1, NaN], { equalNan: true })], [
    false,
    true,
  ]);
  assertEquals([nd.arrayEqual([1, NaN], [NaN, 1], { equalNan: true }), nd.arrayEqual([], [], { equalNan: true })], [
    false,
    true,
  ]);
  const big = nd.ndarray([2n ** 60n]);
  assertEquals(
    [nd.arrayEqual(big, [2n ** 60n + 1n], { equalNan: true }), nd.arrayEqual(big, big, { equalNan: true })],
    [false, true],
  );
  assertEquals(nd.arrayEqual(wide([0.5, 1]), wide([0.5, 1 + 2 ** -52]), { equalNan: true }), false);
  assertRefused([
    [() => nd.isclose([1], [1], { rtol: "1" as never }), "type", 'expected a number for rtol, found "1"'],
    [() => nd.isclose([1], [1], { atol: null as never }), "type", "expected a number for atol, found null"],
    [() => nd.isclose([1, 2], [1, 2, 3]), "shape", "Cannot compare [2] and [3]"],
    [() => nd.isclose({ data: new Float32Array(2), shape: [1], dtype: "complex64" }, 1), "unsupported", "complex64"],
    [() => nd.arrayEqual([1], [1], { rtol: 1 } as never), "unknown-name", 'there is no option "rtol"'],
    [() => nd.arrayEqual("a" as never, [1]), "type", 'Cannot make an array for "a"'],
    [() => nd.arrayEqual([1], "b" as never), "type", 'Cannot make an array for "b"'],
  ]);
});

Deno.test("fmax, fmin, clip, nanToNum: NaN gives way, of two equal zeros the first stays", () => {
  const [a, b] = [wide([NaN, 1, NaN, 0, -0, 3]), wide([2, NaN, NaN, -0, 0, 4])];
  assertBits(nd.fmax(a, b).data, new Float64Array([2, 1, NaN, 0, -0, 4]));
  assertBits(nd.fmin(a, b).data, new Float64Array([2, 1, NaN, 0, -0, 3]));
  assertEquals(toList(nd.fmax(nd.ndarray([1, 5], "int8"), 3)), [3, 5]);
  assertEquals(toList(nd.clip([1, 5, 9], 3, 7)), [3, 5, 7]);
  assertEquals([toList(nd.clip([1, 5], 3)), toList(nd.clip([1, 5], null, 3)), toList(nd.clip([1, 5], null))], [
    [3, 5],
    [1, 3],
    [1, 5],
  ]);
  const x = nd.ndarray([1, 5], "float32");
  assert(nd.clip(x, null).data !== x.data && nd.clip(x, 0).data !== x.data, "a copy");
  assertEquals(toList(nd.clip(nd.ndarray([-100, 100], "int8"), -1000, 50)), [-100, 50]);
  assertRefused([
    [() => nd.clip(nd.ndarray([1], "int8"), 1000), "range", "Cannot clip: int8 does not hold 1000"],
    [() => nd.clip(nd.ndarray([1], "int8"), null, -1000), "range", "Cannot clip: int8 does not hold -1000"],
    [() => nd.clip([1], 0, null, { max: 3 } as never), "unknown-name", 'Cannot clip: there is no option "max"'],
    [() => nd.clip([1], 0, 1, { oot: 3 } as never), "unknown-name", 'Cannot clip: there is no option "oot"'],
    [() => nd.clip([1], "a" as never), "type", 'Cannot make an array for "min"'],
    [() => nd.clip([1], 0, "a" as never), "type", 'Cannot make an array for "max"'],
    [() => nd.nanToNum([1], { nan: "0" as never }), "type", 'Cannot replace: expected a number for nan, found "0"'],
    [() => nd.nanToNum([1], { neginf: true as never }), "type", "expected a number for neginf, found true"],
  ]);
  const odd = [NaN, Infinity, -Infinity, 1];
  assertEquals(toList(nd.nanToNum(wide(odd))), [0, Number.MAX_VALUE, -Number.MAX_VALUE, 1]);
  assertEquals(toList(nd.nanToNum(wide(odd), { nan: 7, posinf: 8, neginf: 9 })), [7, 8, 9, 1]);
  assertEquals(toList(nd.nanToNum(nd.ndarray(odd, "float32"))), [0, 3.4028234663852886e38, -3.4028234663852886e38, 1]);
  assertEquals(toList(nd.nanToNum(nd.ndarray(odd, "float16"))), [0, 65504, -65504, 1]);
  assertEquals(toList(nd.nanToNum(nd.ndarray(odd, "bfloat16"))), [0, 3.3895313892515355e38, -3.3895313892515355e38, 1]);
  const whole = nd.ndarray([1n, 2n]);
  assert(nd.nanToNum(whole).data !== whole.data && nd.arrayEqual(nd.nanToNum(whole), whole));
});
