import { assert, assertEquals } from "@std/assert";
import { checkMode, resampleAxis, type ResampleMode, tapMatrix, tapsOf } from "../../math/resample.ts";
import golden from "../fixtures/ndarray/resample.json" with { type: "json" };
import { lensorError } from "../_util.ts";

Deno.test("tapsOf: the weights of every mode are PyTorch's, whatever the sizes", () => {
  for (const { mode, alignCorners, antialias, n, m, weights } of golden) {
    const got = tapMatrix(tapsOf(n, m, { mode: mode as ResampleMode, alignCorners, antialias }), n);
    const want = weights.flat();
    const text = `${mode}, ${alignCorners}, ${antialias}: ${n} to ${m}`;
    assertEquals(got.length, want.length, text);
    got.forEach((w, i) => assert(Math.abs(w - want[i]!) < 1e-7, `${text}: weight ${i} is ${w}, not ${want[i]}`));
  }
});

Deno.test("tapsOf: no tap lies outside, and the weights of a point sum to 1", () => {
  for (const { mode, alignCorners, antialias, n, m } of golden) {
    for (const { from, weights } of tapsOf(n, m, { mode: mode as ResampleMode, alignCorners, antialias })) {
      assert(from >= 0 && from + weights.length <= n && weights.length > 0);
      assert(Math.abs(weights.reduce((a, b) => a + b, 0) - 1) < 1e-12);
    }
  }
});

Deno.test("tapsOf: a step in place of the ratio of the sizes", () => {
  const taps = (mode: ResampleMode, step: number) =>
    tapsOf(4, 3, { mode, step }).map(({ from, weights }) => [from, ...weights]);
  assertEquals(taps("nearest", 1), [[0, 1], [1, 1], [2, 1]]);
  assertEquals(taps("nearest", 2), [[0, 1], [2, 1], [3, 1]]);
  assertEquals(taps("linear", 1), [[0, 1, 0], [1, 1, 0], [2, 1, 0]]);
  assertEquals(taps("linear", 0.5), [[0, 1, 0], [0, 0.75, 0.25], [0, 0.25, 0.75]]);
});

Deno.test("resampleAxis: the middle axis alone", () => {
  const values = Float64Array.from({ length: 12 }, (_, i) => i);
  const taps = [{ from: 0, weights: [0.5, 0.5] }, { from: 2, weights: [1] }];
  // Two outer, three old, two inner
  assertEquals([...resampleAxis(values, 2, 3, 2, taps)], [1, 2, 4, 5, 7, 8, 10, 11]);
});

Deno.test("checkMode: names the modes that there are", () => {
  const error = lensorError(() => checkMode("resize", "cubic"));
  assertEquals(error.code, "unknown-name");
  assert(error.message.startsWith('Cannot resize: mode is "cubic"; use one of "nearest", "nearest-exact", "linear"'));
  checkMode("resize", "area");
});
