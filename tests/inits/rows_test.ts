import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";

const bytes = (entries: Record<string, { shape: number[]; data: Float32Array }>) =>
  ln.toSafetensors(Object.entries(entries).map(([name, t]) => [name, { dtype: "float32" as const, ...t }]));
const count = (n: number, from = 0) => Float32Array.from({ length: n }, (_, i) => i + from);
const net = (n: number, m = 2) => ln.module("Net", { params: { w: ln.tensor([n, m]), b: ln.tensor([n]) } });
const file = async () =>
  await ln.fromBytes(await bytes({ w: { shape: [3, 2], data: count(6) }, b: { shape: [3], data: count(3) } }));
const load = async (n: number, adapter: ln.Adapter, ...more: ln.Init[]) =>
  ln.initialize(net(n), ln.seq(ln.pretrained(await file(), { adapt: [adapter] }), ...more), { seed: 3 });

Deno.test("growRows: zeros and the mean are told apart from the file's rows", async () => {
  const ready = await load(5, ln.growRows({ rest: "mean" }));
  assertBits(await ln.values(ready, "w"), new Float32Array([0, 1, 2, 3, 4, 5, 2, 3, 2, 3]));
  assertBits(await ln.values(ready, "b"), new Float32Array([0, 1, 2, 1, 1]));
  assertEquals(ln.origins(ready).map((row) => [row.path, row.kind, row.elements]), [
    ["w[:3]", "load", 6],
    ["w[3:]", "adjust", 4],
    ["b[:3]", "load", 3],
    ["b[3:]", "adjust", 2],
  ]);
  const zeros = await load(4, ln.growRows({ rest: "zeros" }));
  assertBits(await ln.values(zeros, "w[2:]"), new Float32Array([4, 5, 0, 0]));
  assert(/w\[3:\].*adapted by growRows\(zeros\)/.test(ln.explain(zeros)));
});

Deno.test("growRows: rows drawn around the mean are the same at every read, others with another seed", async () => {
  const data = Float32Array.from({ length: 40 }, (_, i) => Math.sin(i * i));
  const source = await ln.fromBytes(await bytes({ w: { shape: [10, 4], data } }));
  const model = ln.module("Net", { params: { w: ln.tensor([12, 4]) } });
  const grow = (seed: number, rest: "normal" | "diagonal") =>
    ln.initialize(model, ln.pretrained(source, { adapt: [ln.growRows({ rest, scale: 1 })] }), { seed });
  for (const rest of ["normal", "diagonal"] as const) {
    const a = await ln.values(grow(1, rest), "w[10:]");
    const b = await ln.values(grow(1, rest), "w[10:]");
    assertBits(a, b);
    assert(a[0] !== (await ln.values(grow(2, rest), "w[10:]"))[0]);
  }
});

Deno.test("growRows: it declines other axes, fewer rows, integers, and sizes that were not asked for", async () => {
  const codes = async (n: number, adapter: ln.Adapter) => {
    const source = await file();
    return lensorError(() => ln.initialize(net(n), ln.pretrained(source, { adapt: [adapter] }), { partial: true }))
      .code;
  };
  assertEquals(await codes(2, ln.growRows()), "shape");
  assertEquals(await codes(5, ln.growRows({ axis: 1 })), "shape");
  assertEquals(await codes(5, ln.growRows({ to: 6 })), "shape");
  assertEquals(await codes(5, ln.growRows({ multiple: 4 })), "shape");
  const eight = await load(8, ln.growRows({ to: 6, multiple: 4, rest: "zeros" }));
  assertEquals((await ln.values(eight, "b")).length, 8);
  assertEquals(lensorError(() => ln.growRows({ rest: "median" as never })).code, "unknown-name");
  assertEquals(lensorError(() => ln.growRows({ scale: -1 })).code, "range");
  assertEquals(lensorError(() => ln.growRows({ to: 0 })).code, "range");
  const ints = ln.initialize(
    ln.module("N", { params: { i: ln.tensor([2], { dtype: "int64" }) } }),
    ln.fill("i", ln.ones),
  );
  const more = ln.module("N", { params: { i: ln.tensor([3], { dtype: "int64" }) } });
  const adapt = [ln.growRows({ rest: "zeros" })];
  assertEquals(lensorError(() => ln.initialize(more, ln.pretrained(ln.asCheckpoint(ints), { adapt }))).code, "shape");
});

Deno.test("shrinkRows: the first rows stay the file's", async () => {
  const ready = await load(2, ln.shrinkRows());
  assertBits(await ln.values(ready, "w"), new Float32Array([0, 1, 2, 3]));
  assertEquals(ln.origins(ready).map((row) => row.kind), ["load", "load"]);
});

Deno.test("selectRows: tensors with other numbers of rows are none of its business", async () => {
  const source = await ln.fromBytes(
    await bytes({ w: { shape: [3, 2], data: count(6) }, b: { shape: [4], data: count(4) } }),
  );
  const model = ln.module("N", { params: { w: ln.tensor([2, 2]), b: ln.tensor([4]) } });
  const adapt = [ln.selectRows({ from: ["x", "y", "z"], to: ["z", "x"] })];
  const ready = ln.initialize(model, ln.pretrained(source, { adapt }));
  assertBits(await ln.values(ready, "w"), new Float32Array([4, 5, 0, 1]));
  assertBits(await ln.values(ready, "b"), count(4));
  const both = [ln.selectRows([0, 1]), ln.growRows({ rest: "zeros" })];
  const grown = ln.module("N", { params: { w: ln.tensor([5, 2]), b: ln.tensor([4]) } });
  assertBits(
    await ln.values(ln.initialize(grown, ln.pretrained(source, { adapt: both })), "w[3:]"),
    new Float32Array(4),
  );
});

Deno.test("selectRows: a square head is permuted as well, and many rows are read as one", async () => {
  const swapped = await load(3, ln.selectRows([2, 1, 0]));
  assertBits(await ln.values(swapped, "w"), new Float32Array([4, 5, 2, 3, 0, 1]));
  assertEquals(ln.origins(swapped).map((row) => [row.path, row.kind]), [["w", "load"], ["b", "load"]]);
  const n = 600;
  const data = count(n);
  const rows = Array.from({ length: n }, (_, i) => i === 7 ? null : (i * 7) % n);
  const source = await ln.fromBytes(await bytes({ b: { shape: [n], data } }));
  const model = ln.module("N", { params: { b: ln.tensor([n]) } });
  const ready = ln.initialize(
    model,
    ln.seq(ln.pretrained(source, { adapt: [ln.selectRows(rows)] }), ln.whenMissing(ln.fill("b", ln.constant(-1)))),
  );
  assertBits(await ln.values(ready, "b"), Float32Array.from(rows, (row) => row ?? -1));
  assertEquals(ln.origins(ready).map((row) => [row.path, row.kind]), [
    ["b[:7]", "load"],
    ["b[7:8]", "draw"],
    ["b[8:]", "load"],
  ]);
});

Deno.test("asCheckpoint: a model loads into another, ties are told, a tensor without a value is named", async () => {
  const tied = ln.module("Lm", {
    children: { wte: ln.embedding(3, 2), head: ln.linear(2, 3, { bias: false }) },
    ties: [["head.weight", "wte.weight"]],
  });
  const view = ln.asCheckpoint(ln.initialize(tied, ln.fill("**", ln.normal())), "old");
  assertEquals([[...view.specs.keys()], [...view.metadata]], [["wte.weight"], [["head.weight", "wte.weight"]]]);
  const again = ln.initialize(tied, ln.pretrained(view));
  assertEquals(ln.origins(again)[0]!.source, "old");
  const gap = await lensorRejection(Promise.resolve(ln.asCheckpoint(tied).read("wte.weight")));
  assertEquals(gap.code, "missing");
  assertEquals((await lensorRejection(Promise.resolve(view.read("wte.wait")))).code, "missing");
});

Deno.test("selectRows: a name that stands twice in from, or is not in it, is refused", () => {
  const code = (from: string[], to: string[]) => lensorError(() => ln.selectRows({ from, to })).code;
  assertEquals(code(["x", "y", "x"], ["x"]), "range");
  assertEquals(
    lensorError(() => ln.selectRows({ from: ["x", "y", "x"], to: ["x"] })).message.includes('"x" twice'),
    true,
  );
});

Deno.test("resizePatchEmbed: takes 4-dimensional floats of the same channels, and nothing else", () => {
  const { accepts } = ln.resizePatchEmbed();
  const dtype = "float32" as const;
  const takes = (have: number[], want: number[]) => accepts!({ shape: have, dtype }, { shape: want, dtype }, "w");
  assertEquals(takes([8, 3, 4, 4], [8, 3, 2, 2]), true);
  for (
    const [have, want] of [
      [[8, 3, 4], [8, 3, 2, 2]],
      [[8, 3, 4, 4], [8, 3, 2]],
      [[8, 3, 4, 0], [8, 3, 2, 2]],
      [[8, 3, 4, 4], [8, 3, 2, 0]],
      [[8, 3, 4, 4], [7, 3, 2, 2]],
      [[8, 3, 4, 4], [8, 1, 2, 2]],
    ] as const
  ) assertEquals(takes([...have], [...want]), false, `${have} to ${want}`);
  assertEquals(accepts!({ shape: [1, 1, 2, 2], dtype: "int32" }, { shape: [1, 1, 3, 3], dtype: "int32" }, "w"), false);
});
