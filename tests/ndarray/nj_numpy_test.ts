/**
 * Where numjs is wrong `nj` follows NumPy, to whose results tests/ndarray/numpy_test.ts holds the functions used here.
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import * as nd from "../../ndarray/mod.ts";

const { nj } = nd;
type Bound = number | null;

// Arrays of one to three axes behind views that run either way, and the same elements as the functions see them
const bound = fc.option(fc.integer({ min: -6, max: 6 }), { nil: null });
const stride = fc.option(
  fc.integer({ min: -3, max: 3 }).filter((n) => n !== 0),
  { nil: null },
);
const shapes = fc.array(fc.integer({ min: 1, max: 4 }), {
  minLength: 1,
  maxLength: 3,
});
const arrays = fc.record({
  shape: shapes,
  dtype: fc.constantFrom("float64", "float32", "int32", "uint8"),
  steps: fc.array(fc.constantFrom(1, -1, 2), { minLength: 3, maxLength: 3 }),
  turned: fc.boolean(),
}).map(({ shape, dtype, steps, turned }) => {
  const a = nj.arange(1, 1 + shape.reduce((n, s) => n * s, 1), dtype).reshape(
    shape,
  ).step(
    ...steps.slice(0, shape.length),
  );
  return turned ? a.T : a;
});
const same = (ours: nd.NdArray, want: nd.View) =>
  assertEquals([
    ours.shape,
    ours.shape.length ? ours.tolist() : ours.selection.get(),
  ], [
    [...want.shape],
    nd.toList(want),
  ]);
const holds = (
  check: (a: nd.NdArray, part: readonly Bound[], k: number) => void,
) =>
  fc.assert(
    fc.property(
      arrays,
      fc.tuple(bound, bound, stride),
      fc.integer({ min: -9, max: 9 }),
      check,
    ),
  );

Deno.test("nj.slice reads any bounds and steps as Python does, and stays a view", () => {
  holds((a, [start = null, stop = null, step = null]) => {
    const part = a.slice([start, stop, step]);
    same(part, nd.slice(a, [start, stop, step]));
    if (part.size > 0) {
      const place = part.shape.map(() => 0);
      part.set(...place, 99);
      assert((a.tolist().flat(9) as number[]).includes(99));
    }
  });
});

Deno.test("nj.pick, get and set count negative places from the end, and refuse those outside", () => {
  holds((a, _, k) => {
    const n = a.shape[0]!;
    if (k >= -n && k < n) {
      same(a.pick(k), nd.slice(a, k));
      const place = [k, ...a.shape.slice(1).map(() => -1)];
      a.set(...place, 77);
      assertEquals(a.get(...place), 77);
    } else {
      assertThrows(() => a.pick(k), nd.LensorError, "outside of axis 0");
      assertThrows(
        () => a.get(k, ...a.shape.slice(1).map(() => 0)),
        nd.LensorError,
        "outside of axis 0",
      );
    }
  });
});

Deno.test("nj.reshape and flatten see the elements of a view in its own order, and flatten copies", () => {
  holds((a) => {
    same(a.reshape(-1), nd.ravel(a));
    same(a.reshape([1, a.size]), nd.reshape(a, [1, -1]));
    const flat = a.flatten();
    const before = a.tolist();
    flat.assign(0, false);
    assertEquals(a.tolist(), before);
  });
});

Deno.test("nj.transpose, flip and rot90 take negative axes and any number of turns", () => {
  holds((a, _, k) => {
    const order = a.shape.map((_, i) => i - a.ndim).reverse();
    same(a.transpose(order), nd.transpose(a, order));
    same(nj.transpose(a), nd.transpose(a));
    same(nj.flip(a, -1), nd.flip(a, -1));
    if (a.ndim < 2) return;
    const turns = ((k % 4) + 4) % 4;
    let want = nd.ndarray(a);
    for (let i = 0; i < turns; i++) want = nd.swapAxes(nd.flip(want, 1), 0, 1);
    same(nj.rot90(a, k), want);
    assertEquals(
      nj.rot90(a, k, [-a.ndim, 1 - a.ndim]).tolist(),
      nj.rot90(a, k).tolist(),
    );
  });
});

Deno.test("nj.concatenate and stack keep the dtype, join four axes, and leave what they are given as it was", () => {
  holds((a, _, k) => {
    const list = a.tolist();
    const joined = nj.concatenate([a, a]);
    same(joined, nd.concatenate([a, a], -1));
    assertEquals([joined.dtype, a.tolist()], [a.dtype, list]);
    const axis = ((k % (a.ndim + 1)) + a.ndim + 1) % (a.ndim + 1);
    const stacked = nj.stack([a, a], axis);
    same(stacked, nd.stack([a, a], axis));
    assertEquals(stacked.dtype, a.dtype);
    const deep = a.reshape([1, 1, 1, a.size]);
    same(nj.concatenate(deep, deep), nd.concatenate([deep, deep], 3));
  });
});

Deno.test("nj.std, max and min are NumPy's on integers, large means and NaN", () => {
  holds((a, _, k) => {
    const far = nj.array(a, "float64").add(k * 1e7);
    const close = (x: number, y: unknown) =>
      assert(
        Math.abs(x - Number(y)) <= 1e-7 * Math.max(1, Number(y)),
        `${x} ${y}`,
      );
    close(a.std(), nd.toList(nd.std(a)));
    close(far.std(), nd.toList(nd.std(far)));
    const hole = nj.concatenate(far.flatten(), [NaN]);
    assertEquals([hole.max(), hole.min(), hole.std()], [NaN, NaN, NaN]);
  });
});

Deno.test("nj broadcasts as NumPy does when it is told to, and only then", () => {
  const pairs = fc.tuple(
    fc.constantFrom([3, 1, 2], [1, 2], [2], [4, 3, 1, 1], [1]),
    fc.constantFrom([3, 2, 2], [3, 1, 1], [2], [1, 1]),
  );
  fc.assert(fc.property(pairs, ([p, q]) => {
    const make = (shape: readonly number[]) =>
      nj.arange(1, 1 + shape.reduce((n, s) => n * s, 1), "float64").reshape(
        shape,
      );
    const a = make(p);
    const b = make(q);
    const equal = JSON.stringify(p) === JSON.stringify(q);
    for (const name of ["add", "subtract", "multiply", "divide"] as const) {
      if (!equal) {
        assertThrows(() => nj[name](a, b), nd.ValueError, "config.broadcast");
      }
      nj.config.broadcast = true;
      try {
        same(nj[name](a, b), nd[name](a, b));
      } finally {
        nj.config.broadcast = false;
      }
    }
  }));
});

Deno.test("nj.tanh and softmax stay finite where numjs overflows", () => {
  assertEquals(nj.tanh([-1000, 400, 1000]).tolist(), [-1, 1, 1]);
  assertEquals(nj.softmax([1000, 1000, -1000]).tolist(), [0.5, 0.5, 0]);
  assertEquals(nj.leakyRelu([-2, 3], 0).tolist(), [0, 3]);
  const list = [-1, 2];
  nj.abs(list);
  nj.clip(list, 0, 1);
  nj.leakyRelu(list);
  assertEquals(list, [-1, 2]);
});
