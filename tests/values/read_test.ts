import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { type Box, stretch } from "../../tree/regions/box.ts";
import type { Part } from "../../tree/types.ts";
import { assertBits, dense, lensorError, lensorRejection, named, network, norm, run } from "../_util.ts";
import {
  diff,
  entries,
  explain,
  fill,
  initialize,
  keyed,
  materialize,
  module,
  origins,
  readSource,
  seq,
  shards,
  type Source,
  tensor,
  values,
} from "../../mod.ts";

const zeros = named("zeros", 0);
const random = Object.assign(
  (shape: readonly number[], rng: import("../../mod.ts").Rng, options?: import("../../mod.ts").DrawOptions) =>
    rng.normal(shape.reduce((n, s) => n * s, 1), { std: 1, ...options }),
  { label: "random", elementwise: true as const },
);

Deno.test("materialize gives the same bits in any order and any subset", async () => {
  const ready = initialize(network(), fill("**", random));
  const all = await materialize(ready);
  const head = await materialize(ready, "head");
  for await (const [path, { data }] of entries(ready)) {
    assertBits(await values(all, path), data);
    assertBits(await values(head, path), data);
  }
  assertEquals(head.children.head!.params.weight!.value!.kind, "values");
  assertStrictEquals(head.children.stem, ready.children.stem);
});

Deno.test("the same call gives the same model twice, another seed another", async () => {
  const bits = async (seed: number) => await values(initialize(dense(3, 3), fill("**", random), { seed }), "weight");
  assertBits(await bits(7), await bits(7));
  assert((await bits(7))[0] !== (await bits(8))[0]);
  const byPath = initialize(dense(3, 3), fill("**", random), { rng: (path) => keyed(path.length) });
  assertBits(await values(byPath, "weight"), keyed(6).normal(9, { std: 1 }) as Float32Array);
});

Deno.test("ranges, slices and parts of a tensor are stretches of the whole", async () => {
  const spec = { shape: [4, 6], dtype: "float32" } as const;
  const whole: Source = { kind: "draw", by: random, rng: keyed(3), spec };
  const all = await readSource(whole, spec, "w");
  assertBits(await readSource(whole, spec, "w", [5, 17]), all.slice(5, 17));
  const columns = (from: number, to: number): Box => [stretch(0, 4), stretch(from, to - from)];
  const cut = (at: Box): Source => ({ kind: "slice", of: whole, spec, as: spec.shape, at });
  const want = [0, 1, 2, 3].flatMap((r) => [...all.slice(r * 6 + 2, r * 6 + 4)].map(Number));
  const narrow = { shape: [4, 2], dtype: "float32" } as const;
  assertBits(await readSource(cut(columns(2, 4)), narrow, "w"), new Float32Array(want));
  assertBits(await readSource(cut(columns(2, 4)), narrow, "w", [3, 6]), new Float32Array(want.slice(3, 6)));
  const part = (from: number, to: number): Part => {
    const at = columns(from, to);
    return { at, shape: [4, to - from], value: cut(at), origin: [] };
  };
  const halves: Source = { kind: "parts", parts: [part(0, 2), part(2, 6)] };
  assertBits(await readSource(halves, spec, "w"), all);
  assertBits(await readSource(halves, spec, "w", [4, 15]), all.slice(4, 15));
  const gap: Source = { kind: "parts", parts: [{ at: columns(0, 6), shape: [4, 6], origin: [] }] };
  assertEquals(
    (await lensorRejection(readSource(gap, spec, "w"))).message,
    'Cannot read "w": a part of it has no value; initialize the model first',
  );
});

Deno.test("a leaf of parts is missing as long as one of them is", () => {
  const first: Part = {
    at: [stretch(0, 1)],
    shape: [1],
    value: { kind: "values", data: new Float32Array(1) },
    origin: [],
  };
  const last: Part = { at: [stretch(1, 1)], shape: [1], origin: [] };
  const model = module("N", { params: { w: { ...tensor([2]), value: { kind: "parts", parts: [first, last] } } } });
  const error = lensorError(() => initialize(model, (m) => m));
  assertEquals(error.code, "missing");
  assertEquals(
    error.message,
    'Cannot finish: 1 part of a tensor has no value: "w[1:]"; fill them, or pass partial: true',
  );
});

Deno.test("shards are cut in order and hold what a checkpoint holds", () => {
  const model = module("N", {
    children: { a: dense(4, 4), b: dense(4, 4) },
    buffers: { tmp: tensor([99], { persistent: false }) },
  });
  assertEquals(shards(model, 80), [["a.bias", "a.weight"], ["b.bias", "b.weight"]]);
  assertEquals(shards(model, 1), [["a.bias"], ["a.weight"], ["b.bias"], ["b.weight"]]);
  assertEquals(
    lensorError(() => shards(model, 0)).message,
    "Cannot cut into shards: maxBytes is 0; use a positive number of bytes",
  );
});

Deno.test("explain lists every tensor with its history and ends with the accounting", () => {
  const ready = initialize(norm(2), seq(fill("**", random), fill("bias", zeros)));
  assertEquals(
    explain(ready),
    [
      "weight               [2]       random",
      "bias                 [2]       zeros (was random)",
      "running_mean         [2]       zeros, the layer's own",
      "running_var          [2]       ones, the layer's own",
      "num_batches_tracked  [] int64  initial, the layer's own",
      "",
      "random                    1 tensor   2 elements",
      "zeros                     1 tensor   2 elements",
      "zeros, the layer's own    1 tensor   2 elements",
      "ones, the layer's own     1 tensor   2 elements",
      "initial, the layer's own  1 tensor   1 element",
      "in all                    5 tensors  9 elements",
    ].join("\n"),
  );
});

Deno.test("explain and origins draw nothing", () => {
  const never = () => {
    throw new Error("drawn");
  };
  const ready = initialize(dense(2, 2), fill("**", never));
  assertEquals(origins(ready).map((r) => [r.path, r.kind, r.source, r.elements]), [["weight", "draw", "never", 4], [
    "bias",
    "draw",
    "never",
    2,
  ]]);
  assertEquals(explain(ready).split("\n").length, 5);
});

Deno.test("diff names what came, went and changed, also by another seed alone", () => {
  const before = initialize(dense(2, 2), fill("**", random), { seed: 1 });
  assertEquals(diff(before, initialize(dense(2, 2), fill("**", random), { seed: 1 })), "");
  assertEquals(
    diff(before, initialize(dense(2, 2), fill("**", random), { seed: 2 })),
    "~ weight  random, anew\n~ bias    random, anew",
  );
  const { bias: _, ...rest } = before.params;
  const other = { ...before, params: { ...rest, extra: tensor([3]) } };
  assertEquals(diff(before, other), "+ extra  no value\n- bias   random");
});

Deno.test("what values gives is the caller's own", async () => {
  const kept = await materialize(run(fill("**", zeros), dense(2, 1)));
  const mine = await values(kept, "weight");
  mine[0] = 5;
  assertEquals((await values(kept, "weight"))[0], 0);
});
