import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import fc from "fast-check";
import * as ln from "../../all.ts";
import { lensorError, lensorRejection } from "../_util.ts";

const random = ln.initialize(ln.linear(40, 30), ln.fill("**", ln.normal()), { seed: 2 });

Deno.test("momentsOf: however the numbers are cut, they are those of two passes", () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.constantFrom(0, -0, NaN, Infinity, 1e300),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 40 }), fc.nat(40), (list, cut) => {
      const all = ln.momentsOf();
      const x = Float64Array.from(list);
      all.add(x.subarray(0, cut));
      all.add(x.subarray(cut));
      const got = all.done();
      const finite = list.filter(Number.isFinite);
      const n = finite.length;
      assertEquals([got.count, got.notFinite, got.zeros], [
        list.length,
        list.length - n,
        list.filter((v) => v === 0).length,
      ]);
      assertEquals([got.min, got.max], [Math.min(...finite), Math.max(...finite)]);
      if (n === 0) return assert(Number.isNaN(got.mean));
      const mean = finite.reduce((sum, v) => sum + v / n, 0);
      const size = Math.max(1, ...finite.map(Math.abs));
      assert(Math.abs(got.mean - mean) <= 1e-9 * size, `${got.mean}, not ${mean}`);
      if (size > 1e100) return;
      const std = Math.sqrt(finite.reduce((sum, v) => sum + (v - mean) ** 2, 0) / n);
      assert(Math.abs(got.std - std) <= 1e-6 * size, `${got.std}, not ${std}`);
    }),
    { numRuns: 300, seed: 20261130 },
  );
  const far = ln.momentsOf();
  far.add(Float64Array.from({ length: 10_000 }, (_, i) => 1e9 + i % 2));
  assertEquals(far.done().std, 0.5);
});

Deno.test("summary: a row per tensor or part, of every dtype, and what is missing is an error", async () => {
  const net = ln.module("N", {
    params: { w: ln.tensor([3, 2]), h: ln.tensor([4], { dtype: "bfloat16" }), i: ln.tensor([2], { dtype: "int64" }) },
  });
  const ready = ln.initialize(
    net,
    ln.seq(
      ln.fill("w[0]", ln.constant(-2)),
      ln.fill("w[1:]", ln.ones),
      ln.fill("h", ln.constant(0.5)),
      ln.fill("i", ln.zeros),
    ),
  );
  const rows = await ln.summary(ready);
  assertEquals(rows.map(({ path, min, max, mean, zeros }) => [path, min, max, mean, zeros]), [
    ["w", -2, 1, 0, 0],
    ["h", 0.5, 0.5, 0.5, 0],
    ["i", 0, 0, 0, 2],
  ]);
  assertEquals(rows[0]!.source, "constant(-2), ones");
  assertEquals(rows[0]!.std, Math.sqrt(2));
  const [part] = await ln.summary(ready, "w[1:]");
  assertEquals([part!.path, part!.mean, part!.source], ["w[1:]", 1, "ones"]);
  assertEquals((await lensorRejection(ln.summary(net))).code, "missing");
  assertEquals((await lensorRejection(ln.summary(ready, "x"))).code, "no-match");
});

Deno.test("explain: statistics of parts stand beside them, and what is not a summary is refused", async () => {
  const net = ln.module("N", { params: { w: ln.tensor([3, 2]) } });
  const ready = ln.initialize(net, ln.seq(ln.fill("w[0]", ln.constant(-2)), ln.fill("w[1:]", ln.ones)));
  const rows = await ln.summary(ready, ln.origins(ready).map(({ path }) => path));
  assertEquals(rows.map(({ path, mean }) => [path, mean]), [["w[0]", -2], ["w[1:]", 1]]);
  assertStringIncludes(ln.explain(ready, { statistics: rows }), "w[0]");
  assertEquals(lensorError(() => ln.explain(ready, { statistics: true as never })).code, "type");
});

Deno.test("why: from the rule to the numbers, part by part", async () => {
  const model = ln.module("Lm", {
    children: { wte: ln.embedding(4, 2), head: ln.linear(2, 4, { bias: false }) },
    ties: [["head.weight", "wte.weight"]],
  });
  const ready = ln.initialize(
    model,
    ln.seq(
      ln.fill("wte.weight[:2]", ln.ones),
      ln.fill("wte.weight[2:]", ln.constant(3)),
      ln.adjust("wte.weight", "half", ({ data }) => (data as Float32Array).map((x) => x / 2)),
    ),
    { seed: 5 },
  );
  const text = await ln.why(ready, "head.weight");
  for (
    const line of [
      "wte.weight  [4, 2] float32, a trainable param, 8 elements, 32 bytes",
      "  tied: also called head.weight",
      "  wte.weight[2:]  [2, 2], 4 elements",
      '    1. drawn by constant(3); asked for by fill "wte.weight[2:]"; generator keyed(5); key wte.weight[2:]',
      "    2. adjusted by half",
      "  from 0.5 to 1.5, mean 1, std 0.5",
      "  begins with 0.5, 0.5, 0.5, 0.5",
    ]
  ) assertStringIncludes(text, line);
  assertStringIncludes(await ln.why(model, "wte.weight"), "no value");
  assertEquals((await lensorRejection(ln.why(model, "wte.wait"))).code, "no-match");
});

Deno.test("equivalent: the largest difference, or an error above atol", async () => {
  const other = ln.initialize(
    random,
    ln.adjust("weight[0, 0]", "+", ({ data }) => (data as Float32Array).map((x) => x + 0.5)),
  );
  const forward = (m: ln.Module) => ln.values(m, "weight");
  assertEquals(await ln.equivalent(random, random, forward, { atol: 0 }), 0);
  assert(Math.abs(await ln.equivalent(random, other, forward, { atol: 1 }) - 0.5) < 1e-6);
  const error = await lensorRejection(ln.equivalent(random, other, forward, { atol: 1e-3 }));
  assertEquals(error.code, "range");
  assertStringIncludes(error.message, "output 0");
  const codes = await Promise.all([
    ln.equivalent(random, random, () => new Float32Array([NaN]), { atol: 1 }),
    ln.equivalent(random, other, (m) => new Float32Array(m === random ? 1 : 2), { atol: 1 }),
    ln.equivalent(random, other, (() => "x") as never, { atol: 1 }),
    ln.equivalent(random, other, forward, { atol: -1 }),
  ].map(async (run) => (await lensorRejection(run)).code));
  assertEquals(codes, ["range", "shape", "type", "range"]);
});

Deno.test("trainableNames and masks: the parts that are trained", () => {
  const model = ln.module("M", {
    params: { w: ln.tensor([5, 2]), b: ln.tensor([5]), c: ln.tensor([2]) },
    buffers: { r: ln.tensor([1], { trainable: false }) },
  });
  const ready = ln.initialize(model, ln.seq(ln.freeze("w[:3]"), ln.freeze("b[::2]"), ln.freeze("c")), {
    partial: true,
  });
  assertEquals(ln.trainableNames(ready), ["w[3:]", "b[1:2]", "b[3:4]"]);
  assertEquals(ln.masks(ready), { w: [[[3, 5, 1], [0, 2, 1]]], b: [[[1, 2, 1]], [[3, 4, 1]]], c: [] });
  assertEquals(ln.trainableNames(model), ["w", "b", "c"]);
  assertEquals(lensorError(() => ln.initialize(model, ln.freeze("w[9:]"), { partial: true })).code, "range");
});
