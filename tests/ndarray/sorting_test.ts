import { assert, assertEquals } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";
import { assertBits, lensorError } from "../_util.ts";

const { toList } = nd;
const wide = (list: unknown) => nd.ndarray(list as number[], "float64");
const bigs = (list: readonly number[]) => list.map(BigInt);

// Lengths around the runs that are sorted by insertion, and around those that are merged of them
const LENGTHS = [0, 1, 2, 3, 15, 16, 17, 31, 32, 33, 47, 48, 49, 64, 65, 100, 129];
// Many equal ones, of which some are missing
function disorder(n: number, kinds: number, holes: number): number[] {
  return Array.from({ length: n }, (_, i) => {
    const k = Math.imul(i + 1, 2654435761) >>> 16;
    return holes && k % holes === 0 ? NaN : k % kinds - (kinds >> 1);
  });
}
const rank = (x: number) => Number.isNaN(x) ? Infinity : x;
function order(list: readonly number[], falling = false): number[] {
  const sign = falling ? -1 : 1;
  return [...list.keys()].sort((a, b) => {
    const [x, y] = [rank(list[a]!), rank(list[b]!)];
    return x === y ? a - b : x < y ? -sign : sign;
  });
}

Deno.test("argsort: equal elements keep their order and NaN comes last, for every length", () => {
  for (const n of LENGTHS) {
    for (const [kinds, holes] of [[5, 0], [5, 4], [1000, 0], [2, 3], [1, 2]] as const) {
      const list = disorder(n, kinds, holes);
      assertEquals(toList(nd.argsort(wide(list))), bigs(order(list)), `${n} of ${kinds}, ${holes}`);
      const rising = [...list].sort((a, b) => rank(a) - rank(b) || 0);
      assertEquals(toList(nd.argsort(wide(rising))), bigs([...rising.keys()]), `${n} in order`);
      const back = rising.toReversed();
      assertEquals(toList(nd.argsort(wide(back))), bigs(order(back)), `${n} backwards`);
    }
  }
});

Deno.test("topk: the largest or smallest in order, equal ones by index, NaN the largest", () => {
  for (const n of LENGTHS.slice(1)) {
    for (const [kinds, holes] of [[5, 0], [5, 4], [1000, 7]] as const) {
      const list = disorder(n, kinds, holes);
      for (const largest of [true, false]) {
        const all = order(list, largest);
        for (const k of new Set([0, 1, Math.ceil(n / 2), n])) {
          const { values, indices } = nd.topk(wide(list), k, { largest });
          assertEquals(toList(indices), bigs(all.slice(0, k)), `${k} of ${n}`);
          assertEquals(toList(values), all.slice(0, k).map((i) => list[i]!), `${k} of ${n}`);
        }
      }
    }
  }
  const rows = [[1, 3, 2], [6, 4, 5]];
  const across = nd.topk(rows, 2);
  assertEquals([toList(across.values), toList(across.indices)], [[[3, 2], [6, 5]], [[1n, 2n], [0n, 2n]]]);
  const down = nd.topk(rows, 1, { axis: 0, largest: false });
  assertEquals([toList(down.values), toList(down.indices)], [[[1, 3, 2]], [[0n, 0n, 0n]]]);
  assertEquals(nd.topk(nd.ndarray([5n, 2n ** 60n, 2n ** 60n + 1n]), 2).indices.data, new BigInt64Array([2n, 1n]));
});

Deno.test("sort: zeros of either sign stay as they came, NaN comes last, integers of 64 bits are exact", () => {
  const zeros = nd.sort(wide([0, -0, -1, -0, 0, 2, NaN, -3])).data;
  assertBits(zeros, new Float64Array([-3, -1, 0, -0, -0, 0, 2, NaN]));
  assertBits(nd.sort(nd.ndarray([-0, 0, -0, 1], "float32")).data, new Float32Array([-0, 0, -0, 1]));
  assertBits(nd.sort(wide([0, -0])).data, new Float64Array([0, -0]));
  assertBits(nd.sort(wide([-0, -1, -2])).data, new Float64Array([-2, -1, -0]));
  assertEquals(toList(nd.sort([2n ** 60n + 1n, 2n ** 60n, -5n])), [-5n, 2n ** 60n, 2n ** 60n + 1n]);
  assertEquals(nd.sort(nd.ndarray([3, 1, 2], "bfloat16")).dtype, "bfloat16");
  assertEquals(toList(nd.sort(nd.ndarray([3, 1, NaN, 0.5], "float16"))), [0.5, 1, 3, NaN]);
  const x = [[3, 1], [2, 5], [0, 4]];
  assertEquals([toList(nd.sort(x)), toList(nd.sort(x, 0))], [[[1, 3], [2, 5], [0, 4]], [[0, 1], [2, 4], [3, 5]]]);
});

Deno.test("partition: sorts, and refuses places outside of the axis", () => {
  assertEquals(toList(nd.partition([3, 1, 2], 1)), [1, 2, 3]);
  assertEquals(toList(nd.partition([[3, 1], [2, 0]], [0, -1], 0)), [[2, 0], [3, 1]]);
  for (const kth of [3, -4, [0, 5]]) assertEquals(lensorError(() => nd.partition([3, 1, 2], kth)).code, "range");
  assertEquals(lensorError(() => nd.partition([3, 1, 2], 0, 1)).message.includes("Cannot partition: axis 1"), true);
});

Deno.test("lexsort: the last key first, equal ones by index, rows of an array as keys", () => {
  const first = [2, 1, 2, 1, 0];
  const last = [1, 1, 0, 1, NaN];
  assertEquals(toList(nd.lexsort([first, last])), [2n, 1n, 3n, 0n, 4n]);
  assertEquals(toList(nd.lexsort([last, first])), [4n, 1n, 3n, 2n, 0n]);
  assertEquals(toList(nd.lexsort(nd.ndarray([[3, 1, 2], [0, 1, 0]]) as never)), [2n, 0n, 1n]);
  assertEquals(toList(nd.lexsort(nd.ndarray([[[3, 1], [0, 2]]]) as never)), [[1n, 0n], [0n, 1n]]);
  assertEquals(toList(nd.lexsort([[[1, 2], [0, 1]]], 0)), [[1n, 1n], [0n, 0n]]);
  const rows: readonly (readonly [() => unknown, string, string])[] = [
    [() => nd.lexsort([]), "missing", "Cannot sort: there are no keys"],
    [() => nd.lexsort([[1, 2], [1]]), "shape", "Cannot sort by keys of [2] and [1]: all shapes must be equal"],
    [() => nd.lexsort(3 as never), "type", "expected a list for the keys"],
    [() => nd.lexsort([[1, 2]], 1), "range", "axis 1 does not exist"],
    [() => nd.lexsort(["a"] as never), "type", 'Cannot make an array for "keys[0]"'],
    [() => nd.topk([1, 2], 3), "range", "Cannot find the 3 largest of 2: use an integer from 0 to 2"],
    [() => nd.topk([1, 2], -1), "range", "Cannot find the -1 largest of 2"],
    [() => nd.topk([1, 2], 0.5), "range", "Cannot find the 0.5 largest of 2"],
    [() => nd.topk([1, 2], "1" as never), "range", 'Cannot find the "1" largest of 2'],
    [() => nd.topk([1, 2], 1, { sorted: true } as never), "unknown-name", 'there is no option "sorted"'],
  ];
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
});

Deno.test("compress: a mask of the whole shape chooses elements, one of the first axes what lies behind them", () => {
  const x = [[1, 2], [3, 4], [5, 6]];
  assertEquals(toList(nd.compress(x, [[1, 0], [0, 1], [2, NaN]])), [1, 4, 5, 6]);
  assertEquals(toList(nd.compress(x, [true, false, true])), [[1, 2], [5, 6]]);
  assertEquals(toList(nd.compress(x, [false, false, false])), []);
  assertEquals(nd.compress(x, [false, false, false]).shape, [0, 2]);
  assertEquals(toList(nd.compress([1, 2], [0n, 5n])), [2]);
  const error = lensorError(() => nd.compress(x, [true, false]));
  assertEquals([error.code, error.message], ["shape", "Cannot choose from [3, 2]: the mask is [2]"]);
});

Deno.test("searchsorted: each side of equal elements, by a sorter, in the joint dtype", () => {
  const sorted = wide([1, 2, 2, 2, 5, NaN]);
  const asked = wide([0, 1, 2, 3, 5, 6, NaN]);
  assertEquals(toList(nd.searchsorted(sorted, asked)), bigs([0, 0, 1, 4, 4, 5, 5]));
  assertEquals(toList(nd.searchsorted(sorted, asked, { side: "right" })), bigs([0, 1, 4, 4, 5, 5, 6]));
  const order = [2, 0, 1];
  assertEquals(toList(nd.searchsorted(wide([20, 30, 10]), wide([5, 15, 35]), { sorter: order })), bigs([0, 1, 3]));
  assertEquals(toList(nd.searchsorted([1, 2], [[0, 3], [1, 2]])), [[0n, 2n], [0n, 1n]]);
  assertEquals(toList(nd.searchsorted([1, 2, 3], 2)), 1n);
  assertEquals(toList(nd.searchsorted(nd.ndarray([1, 2, 3], "int8"), 2.5)), 2n);
  assertEquals(toList(nd.searchsorted([2n ** 60n, 2n ** 60n + 2n], 2n ** 60n + 1n)), 1n);
  assertEquals(toList(nd.searchsorted([], [1])), [0n]);
  // A bare number is compared as it is
  const single = nd.ndarray([16777216, 16777218], "float32");
  assertEquals(
    [16777217, 16777217n, 16777218, 2n ** 70n].map((v) => toList(nd.searchsorted(single, v))),
    bigs([1, 1, 1, 2]),
  );
  assertEquals(toList(nd.searchsorted(nd.ndarray([0.1], "float32"), 0.1, { side: "right" })), 0n);
  assertEquals(toList(nd.searchsorted(nd.ndarray([1, 2], "int8"), 300)), 2n);
  const rows: readonly (readonly [() => unknown, string, string])[] = [
    [() => nd.searchsorted([[1]], 1), "shape", 'Cannot search: "sorted" has shape [1, 1]; use a vector'],
    [() => nd.searchsorted([1], 1, { side: "middle" as never }), "unknown-name", 'there is no side "middle"'],
    [() => nd.searchsorted([1, 2], 1, { sorter: [0] }), "range", "the sorter is not an order of 2 elements"],
    [() => nd.searchsorted([1, 2], 1, { sorter: [0, 2] }), "range", "the sorter is not an order of 2 elements"],
    [() => nd.searchsorted([1, 2], 1, { sorter: [-1, 0] }), "range", "the sorter is not an order of 2 elements"],
    [() => nd.searchsorted([1, 2], 1, { sorter: [[0, 1]] }), "shape", '"sorter" has shape [1, 2]'],
    [() => nd.searchsorted([1], 1, { sides: "left" } as never), "unknown-name", 'there is no option "sides"'],
  ];
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
});

Deno.test("digitize: bins that rise or fall, with either edge", () => {
  const x = [0, 1, 1.5, 2, 3, NaN];
  const bins = [1, 2, 2, 3];
  assertEquals(toList(nd.digitize(x, bins)), bigs([0, 1, 1, 3, 4, 4]));
  assertEquals(toList(nd.digitize(x, bins, { right: true })), bigs([0, 0, 1, 1, 3, 4]));
  assertEquals(toList(nd.digitize(x, bins.toReversed())), bigs([4, 3, 3, 1, 0, 0]));
  assertEquals(toList(nd.digitize(x, bins.toReversed(), { right: true })), bigs([4, 4, 3, 3, 1, 0]));
  assertEquals(toList(nd.digitize([[0], [9]], [5])), [[0n], [1n]]);
  const error = lensorError(() => nd.digitize([1], [1, 3, 2]));
  assertEquals([error.code, error.message], ["range", "Cannot find bins: the bins neither rise nor fall; sort them"]);
  assertEquals(lensorError(() => nd.digitize([1], [[1]])).code, "shape");
  assertEquals(lensorError(() => nd.digitize([1], [1], { left: true } as never)).code, "unknown-name");
});

Deno.test("bincount: counts or sums of weights, as many as asked for at least", () => {
  const x = nd.ndarray([1, 3, 1], "int32");
  assertEquals([toList(nd.bincount(x)), nd.bincount(x).dtype], [bigs([0, 2, 0, 1]), "int64"]);
  assertEquals(toList(nd.bincount(x, { weights: [0.5, 2, 0.25] })), [0, 0.75, 0, 2]);
  assertEquals(nd.bincount(x, { weights: [1n, 2n, 3n] }).dtype, "float64");
  assertEquals(toList(nd.bincount(x, { weights: [1, 2, 3], minlength: 6 })), [0, 4, 0, 2, 0, 0]);
  assertEquals(toList(nd.bincount(nd.ndarray([true, false, true]))), [1n, 2n]);
  assertEquals(toList(nd.bincount(nd.zeros(0, "int8"))), []);
  assertEquals(toList(nd.bincount(nd.zeros(0, "int8"), { minlength: 2 })), [0n, 0n]);
  const rows: readonly (readonly [() => unknown, string, string])[] = [
    [() => nd.bincount([1, 2]), "type", "Cannot count integers of float32: cast them to an integer type"],
    [() => nd.bincount(nd.ndarray([[1]], "int8")), "shape", '"x" has shape [1, 1]; use a vector'],
    [() => nd.bincount(nd.ndarray([0, -1], "int8")), "range", "Cannot count integers: -1 is below 0"],
    [() => nd.bincount(x, { weights: [1, 2] }), "shape", "2 weights are no weights of 3 elements"],
    [() => nd.bincount(x, { weights: [[1, 2, 3]] }), "shape", '"weights" has shape [1, 3]'],
    [() => nd.bincount(x, { minlength: 0.5 }), "range", "minlength is 0.5"],
    [() => nd.bincount(x, { minlength: "5" as never }), "range", 'minlength is "5"'],
    [() => nd.bincount(x, { length: 3 } as never), "unknown-name", 'there is no option "length"'],
  ];
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
});

Deno.test("interp: values at points, between them, outside, at infinities, and around a period", () => {
  const xp = [1, 2, 4];
  const fp = [10, 20, 0];
  const at = (x: number[], options = {}) => toList(nd.interp(x, xp, fp, options));
  assertEquals(at([0, 1, 1.25, 2, 3, 3.5, 4, 5, NaN]), [10, 10, 12.5, 20, 10, 5, 0, 0, NaN]);
  assertEquals(at([0, 1, 4, 5], { left: -1, right: -2 }), [-1, 10, 0, -2]);
  assertEquals(toList(nd.interp([[1, 3]], xp, fp)), [[10, 10]]);
  assertEquals(toList(nd.interp(2, xp, fp)), 20);
  assertEquals(toList(nd.interp([1, 5], [3], [7])), [7, 7]);
  // NumPy 2.4: np.interp([-1, 0, 0.5, 3, 5.5, 6, 7], [4, 1, 2], [0, 10, 20], period=6)
  const around = toList(nd.interp([-1, 0, 0.5, 3, 5.5, 6, 7], [4, 1, 2], [0, 10, 20], { period: 6 })) as number[];
  [10 / 3, 20 / 3, 25 / 3, 10, 5, 20 / 3, 10].forEach((want, i) => assert(Math.abs(around[i]! - want) < 1e-14, `${i}`));
  const turned = toList(nd.interp([-1, 0.5], [4, 1, 2], [0, 10, 20], { period: -6 })) as number[];
  [10 / 3, 25 / 3].forEach((want, i) => assert(Math.abs(turned[i]! - want) < 1e-14));
  // Two points at one place of the period
  assertEquals(toList(nd.interp([0, 3, 7], [5, 1], [1, 3], { period: 4 })), [1.5, 2, 2]);
  // A slope that is not a number is worked out from the other side, and of equal infinities is their value
  assertEquals(toList(nd.interp([1.5], [1, 2], [Infinity, Infinity])), [Infinity]);
  assertEquals(toList(nd.interp([1.5, 1, 2], [1, 2], [-Infinity, 0])), [-Infinity, -Infinity, 0]);
  assertEquals(toList(nd.interp([1.5, 1, 2], [1, 2], [0, -Infinity])), [-Infinity, 0, -Infinity]);
  assertEquals(toList(nd.interp([1.5, 1], [1, 2], [-Infinity, Infinity])), [NaN, -Infinity]);
  assertEquals(toList(nd.interp([1, Infinity, 0], [-Infinity, Infinity], [1, 3])), [NaN, 3, NaN]);
  assertEquals(toList(nd.interp([5, 6], [1, Infinity], [2, 3])), [2, 2]);
  const rows: readonly (readonly [() => unknown, string, string])[] = [
    [() => nd.interp([1], [1, 2], [1]), "shape", "Cannot interpolate between 2 places and 1 values"],
    [() => nd.interp([1], [], []), "shape", "Cannot interpolate between 0 places and 0 values"],
    [() => nd.interp([1], [[1]], [1]), "shape", '"xp" has shape [1, 1]'],
    [() => nd.interp([1], nd.ndarray([1]), nd.ndarray([[1]])), "shape", '"fp" has shape [1, 1]'],
    [() => nd.interp([1], [1], [1], { period: 0 }), "range", "Cannot interpolate with a period of 0"],
    [() => nd.interp([1], [1], [1], { period: Infinity }), "range", "with a period of Infinity"],
    [() => nd.interp([1], [1], [1], { period: "6" as never }), "range", 'with a period of "6"'],
    [() => nd.interp([1], [1], [1], { extend: 1 } as never), "unknown-name", 'there is no option "extend"'],
  ];
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
});
