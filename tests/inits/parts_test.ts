import { assertEquals, assertStrictEquals } from "@std/assert";
import * as ln from "../../all.ts";
import type { Init, Module } from "../../mod.ts";
import { assertBits, lensorError } from "../_util.ts";

const run = (model: Module, ...inits: Init[]) => ln.seq(...inits)(model, ln.keyed(0));
const numbers = async (model: Module, path: string) => Array.from(await ln.floats(model, path));

Deno.test("rules: the first match decides element by element, a rule for what is left is not a shadow", async () => {
  const model = ln.module("M", { params: { w: ln.tensor([4, 2]) } });
  const c = ln.constant;
  const get = (...list: Parameters<typeof ln.rules>[0]) =>
    numbers(ln.initialize(model, ln.rules(list), { partial: true }), "w");
  assertEquals(await get(["w[1:3]", c(1)], ["w", c(2)]), [2, 2, 1, 1, 1, 1, 2, 2]);
  assertEquals(await get(["w[0:2]", c(1)], ["w[1:]", c(2)]), [1, 1, 1, 1, 2, 2, 2, 2]);
  const skipped = ln.initialize(model, ln.rules([["w[0]", "skip"], ["**", c(2)]]), { partial: true });
  assertEquals(ln.origins(skipped).map((row) => [row.path, row.kind]), [["w[:1]", "missing"], ["w[1:]", "draw"]]);
  const shadowed = lensorError(() => ln.initialize(model, ln.rules([["w[0:2]", c(1)], ["w[2:]", c(2)], ["w", c(3)]])));
  assertEquals(
    shadowed.message,
    'Cannot apply rule 3 ("w"): rule 1 ("w[0:2]") and rule 2 ("w[2:]") already take every tensor it matches',
  );
  const whole = await numbers(run(model, ln.fill("w", ln.normal())), "w");
  const rest = await numbers(run(model, ln.rules([["w[0]", c(0)], ["w", ln.normal()]])), "w");
  assertEquals(rest, [0, 0, ...whole.slice(2)], "the rest keeps the bits of the whole draw");
});

Deno.test("only and except: a part alone may be written, by its own key, and the rest is untouched", async () => {
  const model = ln.initialize(
    ln.module("M", { params: { w: ln.tensor([4, 2]), b: ln.tensor([1]) } }),
    ln.fill("**", ln.zeros),
  );
  const get = (init: Init) => numbers(ln.initialize(model, init), "w");
  const one = ln.constant(1);
  assertEquals(await get(ln.only("w[1:3]", ln.fill("**", one))), [0, 0, 1, 1, 1, 1, 0, 0]);
  assertEquals(await get(ln.except("w[1:3]", ln.fill("**", one))), [1, 1, 0, 0, 0, 0, 1, 1]);
  assertEquals(await get(ln.only("w[0:2]", ln.fill("w[1:4]", one))), [0, 0, 1, 1, 0, 0, 0, 0]);
  assertEquals(
    await get(ln.only("w[0:2]", ln.fill("w[3]", one))),
    Array(8).fill(0),
    "a part that is hidden counts as matched",
  );
  assertEquals(
    await get(ln.only(["w[0]", "w[3]"], ln.adjust("w", "+1", (t) => (t.data as Float32Array).map((x) => x + 1)))),
    [
      1,
      1,
      0,
      0,
      0,
      0,
      1,
      1,
    ],
  );
  const a = await ln.values(ln.initialize(model, ln.only("w[2:]", ln.fill("**", ln.normal()))), "w[2:]");
  assertBits(a, await ln.values(ln.initialize(model, ln.fill("w[2:]", ln.normal())), "w[2:]"));
  const same = ln.only("w[1:3]", ln.nothing)(model, ln.keyed(0));
  assertStrictEquals(same, model);
});

Deno.test("freeze: a part of a tensor may be frozen, and two halves are the whole", () => {
  const model = ln.module("M", { params: { w: ln.tensor([4, 2]) } });
  const half = run(model, ln.freeze("w[:2]"));
  const whole = run(half, ln.freeze("w[2:]"));
  assertEquals([half.params.w!.trainable, half.params.w!.frozen?.length], [true, 1]);
  assertEquals([whole.params.w!.trainable, whole.params.w!.frozen], [false, undefined]);
  assertEquals(ln.modelFromJson(ln.modelToJson(half)).params.w!.frozen, half.params.w!.frozen);
});

Deno.test("pin: a part keeps its key through the model's JSON and under a pinned tensor", async () => {
  const model = ln.module("M", { children: { a: ln.multiheadAttention(2, 1, { bias: false }) } });
  const pinned = run(model, ln.pin("a.in_proj_weight[k]", "old.k"));
  const back = ln.modelFromJson(ln.modelToJson(pinned));
  const by = ln.fill("**.in_proj_weight[k]", ln.normal());
  const k = await ln.values(run(pinned, by), "a.in_proj_weight[k]");
  assertBits(await ln.values(run(back, by), "a.in_proj_weight[k]"), k);
  assertBits(k, ln.normal()([2, 2], ln.keyed(0).at("old.k")));
  const moved = run(model, ln.pin("a.in_proj_weight", "b.w"), by);
  assertBits(await ln.values(moved, "a.in_proj_weight[k]"), ln.normal()([2, 2], ln.keyed(0).at("b.w[k]")));
});

Deno.test("whenMissing: what a file has goes to the gaps only, grown or not", async () => {
  const entry = { shape: [3, 1], dtype: "float32", data: new Float32Array([1, 2, 3]) } as const;
  const file = await ln.fromBytes(await ln.toSafetensors([["w", entry]]));
  const model = ln.module("M", { params: { w: ln.tensor([5, 1]) } });
  const load = ln.whenMissing(ln.pretrained(file, { adapt: [ln.growRows()] }));
  const half = ln.initialize(model, ln.seq(ln.fill("w[1:2]", ln.constant(9)), ln.fill("w[4]", ln.constant(8)), load), {
    partial: true,
  });
  assertEquals(ln.origins(half).map(({ path, kind }) => [path, kind]), [
    ["w[:1]", "load"],
    ["w[1:2]", "draw"],
    ["w[2:3]", "load"],
    ["w[3:4]", "missing"],
    ["w[4]", "draw"],
  ]);
  const done = ln.initialize(half, ln.whenMissing(ln.fill("w", ln.zeros)));
  assertEquals(await numbers(done, "w"), [1, 9, 3, 0, 8]);
});
