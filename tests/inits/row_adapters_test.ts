/** growRows, shrinkRows and selectRows by themselves: which shapes they take, what they make, what they refuse. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { assertRefused } from "../_util.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const tensor = (shape: readonly number[], ...data: number[]): ln.Tensor => ({
  shape,
  dtype: "float32",
  data: Float32Array.from(data),
});
const spec = (shape: readonly number[], dtype: ln.DType = "float32") => ({ shape, dtype });

/** A generator whose normals count 1, 2, 3 ..., times ten for each part of its path. */
function counting(factor = 1): ln.Rng {
  return wrong({
    ...ln.keyed(0),
    at: (path: string) => counting(factor * (10 + Number(path))),
    normal: (n: number) => Float64Array.from({ length: n }, (_, i) => factor * (i + 1)),
  });
}

async function made(adapter: ln.Adapter, have: ln.Tensor, shape: readonly number[]): Promise<number[]> {
  const out = await adapter(have, { shape, dtype: have.dtype }, "w", wrong({ rng: counting() }));
  assertEquals(out!.shape, shape);
  return [...out!.data as Float32Array].map((x) => Math.round(x * 1e4) / 1e4);
}

const three = tensor([3, 2], 0, 0, 2, 2, 1, 4);
const r = (x: number) => Math.round(x * 1e4) / 1e4;

Deno.test("growRows: each kind of rest -> zeros, the mean, or numbers around it", async () => {
  const grow = (rest: NonNullable<ln.GrowRowsOptions["rest"]>, scale?: number) =>
    made(ln.growRows({ rest, ...(scale !== undefined && { scale }) }), three, [5, 2]);
  const old = [0, 0, 2, 2, 1, 4];
  assertEquals(await grow("zeros"), [...old, 0, 0, 0, 0]);
  assertEquals(await grow("missing"), [...old, 0, 0, 0, 0]);
  assertEquals(await grow("mean"), [...old, 1, 2, 1, 2]);
  // Variances 2/3 and 8/3, times 3; the noise is 1, 2, 3, 4
  const [a, b] = [Math.sqrt(2), Math.sqrt(8)];
  assertEquals(await grow("diagonal", 3), [...old, r(1 + a), r(2 + 2 * b), r(1 + 3 * a), r(2 + 4 * b)]);
  // The covariance [[2, 2], [2, 8]] has the factor [[√2, 0], [√2, √6]]
  const c = Math.sqrt(6);
  assertEquals(await grow("normal", 3), [...old, r(1 + a), r(2 + a + 2 * c), r(1 + 3 * a), r(2 + 3 * a + 4 * c)]);
  assertEquals(await grow("normal"), [...old, 1, 2.0001, 1.0001, 2.0003], "the scale is 1e-9");
});

Deno.test("growRows: a singular covariance -> the mean; a bias -> the deviation of a sample times the scale", async () => {
  const flat = tensor([2, 2], 1, 1, 3, 5);
  assertEquals(await made(ln.growRows({ rest: "normal", scale: 1 }), flat, [3, 2]), [1, 1, 3, 5, 2, 3]);
  const bias = tensor([3], 1, 3, 5);
  assertEquals(await made(ln.growRows({ rest: "normal", scale: 0.5 }), bias, [5]), [1, 3, 5, 4, 5]);
  assertEquals(await made(ln.growRows({ rest: "diagonal", scale: 0.375 }), bias, [4]), [1, 3, 5, 4]);
});

Deno.test("growRows: another axis -> each row by its own key, also counted from the end", async () => {
  const wide = tensor([2, 3], 1, 3, 5, 10, 30, 50);
  for (const axis of [1, -1]) {
    assertEquals(await made(ln.growRows({ rest: "mean", axis }), wide, [2, 4]), [1, 3, 5, 3, 10, 30, 50, 30]);
    // 3 + 2 · 10 and 30 + 20 · 11
    assertEquals(await made(ln.growRows({ rest: "normal", axis, scale: 1 }), wide, [2, 4]), [
      1,
      3,
      5,
      23,
      10,
      30,
      50,
      250,
    ]);
    const { accepts, fills } = ln.growRows({ axis });
    assertEquals(accepts!(spec([2, 3]), spec([2, 4]), "w"), true);
    assertEquals(accepts!(spec([2, 3]), spec([3, 3]), "w"), false);
    assertEquals(fills!(spec([2, 3]), spec([2, 4]), "w").length, 1);
  }
  const cube = tensor([1, 2, 2], 1, 2, 3, 4);
  assertEquals(await made(ln.growRows({ rest: "mean", axis: 1 }), cube, [1, 3, 2]), [1, 2, 3, 4, 2, 3]);
});

Deno.test("growRows, shrinkRows: which pairs of shapes they take", () => {
  const { growRows: grow, shrinkRows: shrink } = ln;
  const rows: readonly (readonly [ln.Adapter, have: readonly number[], want: readonly number[], boolean])[] = [
    [grow(), [3, 2], [4, 2], true],
    [grow(), [3, 2], [3, 2], false],
    [grow(), [3, 2], [2, 2], false],
    [grow(), [0, 2], [2, 2], false],
    [grow(), [3, 2], [4, 3], false],
    [grow(), [3, 2], [4], false],
    [grow(), [], [], false],
    [grow({ axis: 1 }), [3], [4], false],
    [grow({ axis: -2 }), [3], [4], false],
    [grow({ to: 4 }), [3], [4], true],
    [grow({ to: 5 }), [3], [4], false],
    [grow({ multiple: 4 }), [3], [8], true],
    [grow({ multiple: 4 }), [3], [6], false],
    [grow({ to: 5, multiple: 4 }), [3], [8], true],
    [grow({ to: 5, multiple: 4 }), [3], [12], false],
    [shrink(), [3, 2], [2, 2], true],
    [shrink(), [3, 2], [3, 2], false],
    [shrink(), [3, 2], [4, 2], false],
    [shrink(), [3, 2], [0, 2], false],
    [shrink(), [3, 2], [1, 2], true],
    [shrink({ axis: 1 }), [3, 2], [3, 1], true],
    [shrink({ axis: -1 }), [3, 2], [2, 2], false],
  ];
  const takes = rows.map(([{ accepts }, have, want]) => accepts!(spec(have), spec(want), "w"));
  assertEquals(takes.map((is, i) => [i, is]), rows.map(([, , , is], i) => [i, is]));
  assertEquals(grow().accepts!(spec([3], "int32"), spec([4], "int32"), "w"), false);
  assertEquals(shrink().accepts!(spec([3], "int32"), spec([2], "int32"), "w"), false);
});

Deno.test("selectRows: several rows a class, along an axis, from the end -> those rows", async () => {
  const six = tensor([6, 1], 0, 1, 2, 3, 4, 5);
  assertEquals(await made(ln.selectRows([2, null, 0], { per: 2 }), six, [6, 1]), [4, 5, 0, 0, 0, 1]);
  const wide = tensor([2, 3], 0, 1, 2, 10, 11, 12);
  for (const axis of [1, -1]) {
    assertEquals(await made(ln.selectRows([2, 0], { axis }), wide, [2, 2]), [2, 0, 12, 10]);
  }
  const cube = tensor([2, 2, 2], 0, 1, 2, 3, 4, 5, 6, 7);
  assertEquals(await made(ln.selectRows([1, 1, 0], { axis: 1 }), cube, [2, 3, 2]), [
    2,
    3,
    2,
    3,
    0,
    1,
    6,
    7,
    6,
    7,
    4,
    5,
  ]);
  const complex: ln.Tensor = { shape: [2], dtype: "complex64", data: Float32Array.of(0, 1, 2, 3) };
  assertEquals(await made(ln.selectRows([1, 0]), complex, [2]), [2, 3, 0, 1]);
});

Deno.test("selectRows: rows that follow each other -> one stretch of the file", () => {
  const { fills } = ln.selectRows([3, 4, null, 0, 1, 2, 5, 5]);
  const at = fills!(spec([6]), spec([8]), "w").map(({ at, from }) =>
    [at[0], from?.[0]].map((one) => [one!.start, one!.count])
  );
  assertEquals(at, [[[0, 2], [3, 2]], [[3, 3], [0, 3]], [[6, 1], [5, 1]], [[7, 1], [5, 1]]]);
  const pairs = ln.selectRows([1, 0], { per: 3 }).fills!(spec([6]), spec([6]), "w").map(({ at, from }) =>
    [at[0], from?.[0]].map((one) => [one!.start, one!.count])
  );
  assertEquals(pairs, [[[0, 3], [3, 3]], [[3, 3], [0, 3]]]);
  const apart = Array.from({ length: 258 }, (_, i) => i === 100 ? null : 257 - i);
  const many = ln.selectRows(apart).fills!(spec([258]), spec([258]), "w");
  assertEquals(many.map(({ at, kept }) => [at[0]!.start, at[0]!.count, kept]), [[0, 100, true], [101, 157, true]]);
  const few = ln.selectRows(apart.slice(0, 256)).fills!(spec([258]), spec([256]), "w");
  assertEquals([few.length, few[0]!.kept], [255, undefined]);
});

Deno.test("selectRows: which tensors it takes, leaves alone, and refuses", () => {
  const names = { from: ["a", "b", "c"], to: ["c", "x"] };
  const takes = (adapter: ln.Adapter, have: readonly number[], want: readonly number[]) =>
    adapter.accepts!(spec(have), spec(want), "head");
  const rows: readonly (readonly [ln.Adapter, have: readonly number[], want: readonly number[], boolean])[] = [
    [ln.selectRows(names), [3, 4], [2, 4], true],
    [ln.selectRows(names), [5, 4], [5, 4], false],
    [ln.selectRows(names), [3, 4], [2, 5], false],
    [ln.selectRows(names), [4, 3], [4, 3], false],
    [ln.selectRows({ from: ["a", "b", "c"], to: ["a", "b"] }), [3, 4], [3, 4], false],
    [ln.selectRows({ ...names, per: 2 }), [6, 4], [4, 4], true],
    [wrong(ln.selectRows)(names, { per: 2 }), [6, 4], [4, 4], true],
    [ln.selectRows([0, 1]), [3, 4], [2, 4], true],
    [ln.selectRows([0, 1]), [3, 4], [3, 4], false],
    [ln.selectRows([0, 1]), [2], [2], true],
  ];
  assertEquals(
    rows.map(([adapter, have, want], i) => [i, takes(adapter, have, want)]),
    rows.map(([, , , is], i) => [i, is]),
  );
  assertEquals(ln.selectRows([0]).accepts!(spec([3], "int32"), spec([1], "int32"), "w"), false);
  const S = "Cannot make selectRows:";
  assertRefused([
    [
      () => takes(ln.selectRows(names), [4, 4], [2, 4]),
      "shape",
      `Cannot select rows for "head": 3 names do not fit the ` +
      "file's 4 rows",
    ],
    [
      () => takes(ln.selectRows(names), [3, 4], [5, 4]),
      "shape",
      'Cannot select rows for "head": 2 classes do not fit its 5 rows',
    ],
    [
      () => takes(ln.selectRows({ ...names, per: 2 }), [8, 4], [4, 4]),
      "shape",
      'Cannot select rows for "head": 3 names with 2 ' +
      "rows each do not fit the file's 8 rows",
    ],
    [
      () => takes(ln.selectRows({ ...names, per: 2 }), [6, 4], [5, 4]),
      "shape",
      'Cannot select rows for "head": 2 classes with ' +
      "2 rows each do not fit its 5 rows",
    ],
    [
      () => takes(ln.selectRows([0, 3]), [3], [2]),
      "range",
      'Cannot select rows for "head": there is no class 3 among the ' +
      "file's 3",
    ],
    [
      () => takes(ln.selectRows([1, 0], { per: 2 }), [3], [4]),
      "range",
      'Cannot select rows for "head": there is no class 1 ' +
      "among the file's 1",
    ],
    [() => ln.selectRows([0], { per: 0 }), "range", `${S} per is 0; use an integer of at least 1`],
    [() => ln.selectRows([0], { per: 1.5 }), "range", `${S} per is 1.5; use an integer of at least 1`],
    [() => ln.selectRows([0], wrong({ pre: 1 })), "unknown-name", `${S} there is no option "pre"; did you mean "per"`],
    [() => ln.selectRows([-1]), "range", `${S} -1 is not a row; use non-negative integers and null`],
    [() => ln.selectRows([0.5]), "range", `${S} 0.5 is not a row; use non-negative integers and null`],
    [() => ln.selectRows(wrong(["a"])), "type", `${S} "a" is not a row; use non-negative integers and null`],
    [() => ln.selectRows(wrong(3)), "type", `${S} expected a list of rows, or { from, to }, found 3`],
    [() => ln.selectRows(wrong({ from: "ab", to: [] })), "type", `${S} from is "ab"; use a list of names`],
    [() => ln.selectRows(wrong({ from: ["a"], to: [1] })), "type", `${S} to is a list; use a list of names`],
    [() => ln.selectRows({ from: ["a", "a"], to: ["a"] }), "range", `${S} from has "a" twice`],
    [
      () => ln.growRows(wrong({ rests: 1 })),
      "unknown-name",
      'Cannot make growRows: there is no option "rests"; did you mean "rest"',
    ],
    [() => ln.growRows({ axis: wrong("0") }), "type", 'Cannot make growRows: axis is "0"; use an integer'],
    [() => ln.shrinkRows({ axis: 0.5 }), "type", "Cannot make shrinkRows: axis is 0.5; use an integer"],
    [() => ln.growRows({ multiple: 0 }), "range", "Cannot make growRows: multiple is 0; use an integer of at least 1"],
    [() => ln.growRows({ to: 1.5 }), "range", "Cannot make growRows: to is 1.5; use an integer of at least 1"],
    [
      () => ln.growRows({ scale: wrong("1") }),
      "range",
      'Cannot make growRows: scale is "1"; use a number of at least 0',
    ],
  ]);
  assert(ln.growRows({ to: 1, multiple: 1, scale: 0 }));
});
