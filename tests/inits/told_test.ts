// deno-lint-ignore-file no-explicit-any
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { assertBits, inFolder, lensorError, lensorRejection } from "../_util.ts";
import * as ln from "../../mod.ts";

const pair = () => ln.module("M", { children: { a: ln.linear(3, 3), b: ln.linear(3, 3) } });

Deno.test("explain: says that two tensors of one shape are drawn by the same generator", () => {
  const same = ln.explain(ln.initialize(pair(), ln.torchDefault, { rng: () => ln.keyed(0) }));
  assertStringIncludes(same, "b.weight  [3, 3]  kaimingUniform(a=2.23606797749979) (same generator as a.weight)");
  const fresh = ln.explain(ln.initialize(pair(), ln.torchDefault, { rng: () => ln.torch(0) }));
  assertStringIncludes(fresh, "same generator as a.weight");
  const own = ln.explain(ln.initialize(pair(), ln.torchDefault, { rng: (path) => ln.keyed(0).at(path) }));
  assert(!own.includes("same generator"));
  const constant = ln.explain(ln.initialize(pair(), ln.fill("**", ln.zeros), { rng: () => ln.keyed(0) }));
  assert(!constant.includes("same generator"));
});

Deno.test("initialize: an rng function that gives one ordered generator draws once, when the Init runs", async () => {
  const g = ln.torch(0);
  const rng = () => g;
  const ready = ln.initialize(pair(), ln.torchDefault, { rng });
  const first = await ln.values(ready, "b.weight");
  assertBits(await ln.values(ready, "b.weight"), first);
  await inFolder(async (folder) => {
    await ln.saveModel(ready, `${folder}/m.safetensors`);
    assertBits(await (await ln.openCheckpoint(`${folder}/m.safetensors`)).read("b.weight"), first);
  });
  // As PyTorch draws: one stream over both layers
  const torch = ln.initialize(pair(), ln.torchDefault, { rng: ln.torch(0) });
  assertBits(first, await ln.values(torch, "b.weight"));
});

Deno.test("explain: says that a pinned key does nothing under an ordered generator", () => {
  const init = ln.seq(ln.pin("b.weight", "a.weight"), ln.torchDefault);
  const says = (rng: ln.Rng) => ln.explain(ln.initialize(pair(), init, { rng })).split("\n")[2]!;
  assertMatch(says(ln.torch(0)), /\(key a\.weight, which does nothing: torch\(0\) is ordered\)$/);
  assertMatch(says(ln.keyed(0)), /\(key a\.weight\)$/);
  const after = ln.seq(ln.torchDefault, ln.pin("b.weight", "a.weight"));
  const late = (rng: ln.Rng) => ln.explain(ln.initialize(pair(), after, { rng })).split("\n")[2]!;
  assertMatch(late(ln.torch(0)), /key a\.weight, which does nothing: the numbers were drawn before/);
  assertMatch(late(ln.keyed(0)), /\(key a\.weight\)$/);
});

Deno.test("explain: says that an embedding's padding row is drawn like the others", () => {
  const model = ln.module("N", { children: { emb: ln.embedding(4, 3, { paddingIdx: 0 }) } });
  const row = (init: ln.Init) => ln.explain(ln.initialize(model, init)).split("\n")[0]!;
  assertMatch(row(ln.fill("**", ln.normal())), /padding row 0 is drawn like the others/);
  assertMatch(row(ln.mmlab({ type: "Normal", layer: "Embedding", std: 0.1 })), /padding row 0/);
  for (const init of [ln.torchDefault, ln.fill("**", ln.zeros)]) assert(!row(init).includes("drawn like"));
});

Deno.test("initialize: a param takes what its layer leaves there unless an Init gives another value", async () => {
  const text = '{"type": "B", "params": {"gamma": {"shape": [2], "dtype": "float32", "initial": 1e-6}}}';
  const model = ln.modelFromJson(text);
  assertEquals(JSON.parse(ln.modelToJson(model)).params.gamma.initial, 1e-6);
  const ready = ln.initialize(model, ln.nothing);
  assertBits(await ln.values(ready, "gamma"), new Float32Array([1e-6, 1e-6]));
  assertEquals(ready.params.gamma!.origin.map((o) => o.kind), ["default"]);
  assertBits(await ln.values(ln.initialize(model, ln.fill("gamma", ln.ones)), "gamma"), new Float32Array([1, 1]));
});

Deno.test("a factory that was not called is refused where it is given", async () => {
  const model = ln.linear(2, 2);
  const refused = (fn: () => unknown) => {
    const { code, message } = lensorError(fn);
    assertEquals(code, "type");
    return message;
  };
  const wrong = ln.kaimingNormal as any;
  const constant = ln.constant as any;
  assertEquals(
    refused(() => ln.fill("weight", wrong)),
    'Cannot fill "weight": kaimingNormal makes an initializer; call it: kaimingNormal()',
  );
  assertMatch(refused(() => ln.rules([["**", constant]])), /rule 1.*call it: constant\(\.\.\.\)/);
  assertMatch(refused(() => ln.byType({ Linear: { weight: wrong } })), /call it: kaimingNormal\(\)/);
  assertMatch(refused(() => ln.byType({ Linear: wrong })), /no Init/);
  assertMatch(refused(() => ln.initialize(model, ln.apply(() => ({ weight: wrong })))), /call it/);
  assertMatch(refused(() => ln.seq(wrong)), /no Init/);
  assertMatch(refused(() => ln.initialize(model, ln.recipes.gpt2 as any)), /gpt2\(\)/);
  assertMatch(
    refused(() => ln.initialize(model, ln.whenMissing((() => ln.torchDefault) as any))),
    /returned a function/,
  );
  const mine = (() => ln.zeros) as any;
  const late = await lensorRejection(ln.values(ln.initialize(model, ln.fill("**", mine)), "weight"));
  assertMatch(late.message, /gives a function: it was not called/);
});

Deno.test("byType and tables refuse a Map, a Date and lists, whose entries nobody would see", () => {
  const given: any[] = [new Map([["Linear", { weight: ln.zeros }]]), new Date(0), [1], new Set(), new Float32Array(2)];
  for (const table of given) {
    assertEquals(lensorError(() => ln.byType(table)).code, "type");
    assertEquals(lensorError(() => ln.byType({ Linear: table })).code, "type");
    assertEquals(lensorError(() => ln.initialize(ln.linear(2, 2), ln.torchDefault, table)).code, "type");
  }
});
