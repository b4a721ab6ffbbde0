import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { assertBits, dense, lensorError, lensorRejection, memory, named, norm, run } from "../_util.ts";
import {
  adjust,
  at,
  byType,
  type Checkpoint,
  fill,
  type Init,
  initialize,
  list,
  type Module,
  module,
  origins,
  override,
  own,
  pin,
  pretrained,
  saveModel,
  seq,
  tensor,
  tensors,
  tie,
  values,
  whenMissing,
  withChild,
  within,
} from "../../mod.ts";

const zeros = named("zeros", 0);
const ones = named("ones", 1);
const twos = named("twos", 2);
const leaf = (model: Module, path: string) => list(tensors, model).find(([p]) => p === path)![1];

Deno.test("every one of many siblings is visited once and keeps a history of its own", () => {
  const wide = (n: number, init: Init) =>
    module("Net", {
      children: Object.fromEntries(
        Array.from({ length: n }, (_, i) => [`m${i}`, module("L", { params: { w: tensor([1]) }, init })]),
      ),
    });
  const model = wide(4000, fill("w", ones));
  for (const init of [own, within("*", fill("w", ones)), byType({ L: fill("w", ones) })]) {
    const out = run(init, model);
    assertEquals(
      origins(out).map((row) => row.origin.map((o) => o.path)),
      Array.from({ length: 4000 }, (_, i) => [`m${i}.w`]),
    );
  }
});

Deno.test("a glob may hold any character of a name beside its stars", () => {
  const model = module("Net", { children: { "my-layer (1)+": module("L", { params: { "w$": tensor([1]) } }) } });
  assertEquals(leaf(run(fill("my-l*(1)+.w*", ones), model), "my-layer (1)+.w$").origin.length, 1);
});

Deno.test("a leaf that an Init moves is no longer hidden when the scope ends", () => {
  const rename: Init = (m) => module(m.type, { children: { b: m.children.a! } });
  const model = run(fill("**", ones), module("Net", { children: { a: dense(1, 1) } }));
  const out = run(seq(whenMissing(rename), fill("b.weight", zeros)), model);
  assertEquals(leaf(out, "b.weight").origin.map((o) => o.by), ["ones", "zeros"]);
  // The outer scope's masks stay in force inside
  assertEquals(
    leaf(run(whenMissing(whenMissing(seq(rename, fill("b.weight?", zeros)))), model), "b.weight").origin.length,
    1,
  );
});

Deno.test("ties given as data are followed, and bad ones are refused at the end", async () => {
  const params = { e: tensor([1]), h: tensor([1]), g: tensor([1]) };
  const chain = initialize({ ...module("N", { params }), ties: [["h", "e"], ["g", "h"]] }, fill("**", twos));
  assertBits(await values(chain, "g"), new Float32Array([2]));
  const bad = (ties: readonly (readonly [string, string])[]) =>
    lensorError(() => initialize({ ...module("N", { params }), ties }, fill("g", ones), { partial: true })).message;
  assertEquals(bad([["h", "eee"]]), 'Cannot finish: "h" is tied to "eee", which is no tensor; the model has "e", "g"');
  assertEquals(
    bad([["h", "e"], ["e", "h"]]),
    'Cannot finish: "h" is tied to "e" in a circle; one of them must hold the value',
  );
  assertEquals(bad([["hh", "e"]]), 'Cannot finish: "hh" is tied to "e", but it is no tensor');
});

Deno.test("every entry of a tied tensor is compared", () => {
  const model = run(
    seq(tie("h", "e"), tie("g", "e")),
    module("N", { params: { e: tensor([1]), h: tensor([1]), g: tensor([1]) } }),
  );
  const other = { shape: [1], dtype: "float32", data: new Float32Array([9]) } as const;
  assertEquals(
    lensorError(() => initialize(model, pretrained(memory("c", { e: [1], h: [1], g: other })))).message,
    'Cannot load "e" into "e": "g" holds other numbers, but the two are tied in the model; untie them, or pass ignore: "g"',
  );
});

Deno.test("adjust works on a copy, whoever made the numbers", async () => {
  const fixed = new Float32Array([1]);
  const double = adjust("w", "double", ({ data }) => {
    data[0] = 2 * Number(data[0]);
    return data;
  });
  const ready = run(seq(fill("w", () => fixed), double), module("N", { params: { w: tensor([1]) } }));
  assertBits(await values(ready, "w"), new Float32Array([2]));
  assertBits(await values(ready, "w"), new Float32Array([2]));
  assertEquals(
    lensorError(() => adjust("w", double as never, undefined as never)).message,
    'Cannot adjust "w": expected a label, found a function',
  );
});

Deno.test("statistics that were not loaded are found behind an adjustment too", () => {
  const same = adjust("**", "same", (t) => t.data);
  const error = lensorError(() => initialize(norm(1), seq(pretrained(memory("b", { weight: [1], bias: [1] })), same)));
  assertEquals(error.code, "unused");
});

Deno.test("pin refuses an alias, and changes no path and no mark of the history", () => {
  const model = module("N", { children: { a: module("A", { params: { v: tensor([1]), w: tensor([1]) } }) } });
  const error = lensorError(() => run(seq(tie("a.v", "a.w"), pin("a.v", "k")), model));
  assertEquals(error.message, 'Cannot pin "a.v": it is tied to "a.w", which holds the value; name that');
  const inside = run(seq(fill("a.w", ones), within("a", pin("w", "k"))), model);
  assertEquals(leaf(inside, "a.w").origin.map((o) => [o.path, o.key]), [["a.w", "k"]]);
  const over = run(seq(fill("a.w", ones), override(pin("a.w", "k"))), model);
  assertEquals(leaf(over, "a.w").origin[0]!.override, undefined);
  const tied = run(seq(fill("a.v", ones), within("a", tie("v", "w"))), model);
  assertEquals(leaf(tied, "a.w").origin.map((o) => o.path), ["a.v"]);
  assertEquals(tied.children.a!.params.v!.origin.at(-1), { kind: "tie", by: "tie", path: "a.v", from: "a.w" });
});

Deno.test("a checkpoint that gives the wrong number of elements is found out", async () => {
  const short: Checkpoint = { ...memory("b", { w: [2] }), read: () => new Float32Array(1) };
  const ready = run(pretrained(short), module("N", { params: { w: tensor([2]) } }));
  const error = await lensorRejection(values(ready, "w"));
  assertEquals([error.code, error.message], [
    "corrupt",
    'Cannot load "w" into "w": b gives 1 elements, not 2 of float32',
  ]);
});

Deno.test("options and paths of the wrong kind are refused as such", async () => {
  const model = dense(1, 1);
  const ck = memory("b", { weight: [1, 1] });
  for (const options of [{ rename: 5 }, { prefix: 5 }, { adapt: () => undefined }, { adapt: [1] }]) {
    assertEquals(lensorError(() => run(pretrained(ck, options as never), model)).code, "type");
  }
  for (
    const fn of [
      () => tie(5 as never, "a"),
      () => tie("a", 5 as never),
      () => pin(5 as never, "k"),
      () => at(5 as never),
    ]
  ) {
    assertEquals(lensorError(fn).code, "type");
  }
  const read = await Promise.resolve().then(() => values(model, 5 as never)).catch((e) => e);
  assertEquals([read.code, read.message], ["type", "Cannot read 5: expected a path"]);
  assertEquals(
    lensorError(() => run(pretrained(ck, { ignore: "**" }), model)).message,
    "Cannot load b: ignore drops every entry",
  );
  assertEquals(lensorError(() => withChild(model, "x", model, { before: "a", after: "b" })).code, "range");
});

Deno.test("no name is special in a tree built by hand", () => {
  const plain = (m: Module): Module => ({
    ...m,
    params: { ...m.params, constructor: tensor([1]) },
    children: { toString: dense(1, 1) } as never,
  });
  const model = module("N", { children: { a: dense(1, 1) } });
  const out = run(within("a", seq(plain, fill("**", ones))), model);
  assertEquals(list(tensors, out).map(([p, t]) => [p, t.origin[0]!.path]).every(([p, o]) => p === o), true);
  assertEquals(
    lensorError(() => run(fill("constructor.q", ones), { ...model, children: { ...model.children } })).code,
    "no-match",
  );
});

Deno.test("a loaded value given up in override may be drawn once more", () => {
  const init = seq(
    pretrained(memory("b", { weight: [1, 1], bias: [1] })),
    override(fill("weight", zeros)),
    fill("weight", ones),
  );
  assertEquals(leaf(initialize(dense(1, 1), init), "weight").origin.length, 3);
});

Deno.test("a param without a value is never said to be made by the model", () => {
  const model = module("N", { params: { w: tensor([1], { persistent: false }) } });
  assertEquals(origins(model)[0]!.source, "no value");
});

Deno.test("a recipe that replaces a child has the new child's recipe run", () => {
  const inner = (by: typeof ones) => module("Inner", { params: { w: tensor([1]) }, init: fill("w", by) });
  const swap: Init = (m) => ({ ...m, children: { ...m.children, c: inner(twos) } });
  const out = run(own, module("Outer", { children: { c: inner(ones) }, init: swap }));
  assertEquals(leaf(out, "c.w").origin.map((o) => o.by), ["twos"]);
});

Deno.test("saveModel cuts into shards under an index, and keeps its own word in the metadata", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const ready = initialize(module("N", { children: { a: dense(4, 4), b: dense(4, 4) } }), fill("**", ones));
    await saveModel(ready, `${folder}/model.safetensors`, { maxShardBytes: 80 });
    const names = [...Deno.readDirSync(folder)].map((e) => e.name).sort();
    assert(names.includes("model.safetensors.index.json") && names.length === 3, names.join());
    const error = await lensorRejection(saveModel(ready, `${folder}/x`, { metadata: { "lensor.origin": "" } }));
    assertEquals(error.code, "unused");
    assertStrictEquals([...Deno.readDirSync(folder)].length, 3);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
