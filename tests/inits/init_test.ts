// Long because the combinators are tested on one model and against each other.
import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import fc from "fast-check";
import { assertBits, deepFreeze, dense, lensorError, memory, named, network, norm, run } from "../_util.ts";
import { tree } from "../tree/_trees.ts";
import {
  adjust,
  apply,
  at,
  both,
  buffers,
  byType,
  except,
  fill,
  freeze,
  type Init,
  initialize,
  keyed,
  list,
  matching,
  materialize,
  missing,
  type Module,
  module,
  not,
  nothing,
  ofType,
  only,
  optional,
  override,
  own,
  type Param,
  params,
  pin,
  pretrained,
  rules,
  seq,
  tensor,
  tensors,
  trainable,
  transform,
  values,
  whenMissing,
  within,
} from "../../mod.ts";

const zeros = named("zeros", 0);
const ones = named("ones", 1);
const twos = named("twos", 2);
const random = Object.assign(
  (shape: readonly number[], rng: import("../../mod.ts").Rng) =>
    rng.normal(shape.reduce((n, s) => n * s, 1), { std: 1 }) as Float32Array,
  { label: "random" },
);
const filled = (model: Module) => list(tensors, model).filter(([, t]) => !missing(t)).map(([path]) => path);
const by = (model: Module, path: string) => list(tensors, model).find(([p]) => p === path)?.[1].origin.at(-1)?.by;

// Inits of every kind that fit any model, for the laws
const inits: fc.Arbitrary<Init> = fc.constantFrom(
  nothing,
  fill(optional("**"), zeros),
  fill(optional("**.weight"), ones),
  fill(matchingOrNone((p) => p.shape.length > 1), twos),
  whenMissing(fill(optional("**"), random)),
  rules([[optional("**.bias"), zeros], [optional("**.weight"), "skip"], [matchingOrNone(() => true), ones]]),
  apply((m) => m.params.weight ? { weight: twos } : undefined),
  freeze(optional("**.bias")),
);
function matchingOrNone(fn: (p: Param) => boolean) {
  return optional(matching(fn));
}

Deno.test("seq is associative and nothing is neutral", () => {
  fc.assert(
    fc.property(tree(), inits, inits, inits, (model, a, b, c) => {
      deepFreeze(model);
      assertEquals(view(run(seq(seq(a, b), c), model)), view(run(seq(a, seq(b, c)), model)));
      assertEquals(view(run(seq(a, nothing), model)), view(run(a, model)));
      assertEquals(view(run(seq(nothing, a), model)), view(run(a, model)));
      assertStrictEquals(run(seq(), model), model);
    }),
    { numRuns: 80, seed: 20260102 },
  );
});

Deno.test("whenMissing gives the same objects the second time", () => {
  fc.assert(
    fc.property(tree(), (model) => {
      deepFreeze(model);
      const init = whenMissing(fill(optional(tensors), random));
      const once = run(init, model);
      assertStrictEquals(run(init, once), once);
      // What had a value is the very object that it was
      const now = new Map(list(tensors, once));
      for (const [path, t] of list(tensors, model)) if (!missing(t)) assertStrictEquals(now.get(path), t);
    }),
    { numRuns: 80, seed: 20260103 },
  );
});

Deno.test("only distributes over seq for sets of paths", () => {
  fc.assert(
    fc.property(tree(), inits, inits, (model, a, b) => {
      const where = optional("**.weight");
      assertEquals(view(run(only(where, seq(a, b)), model)), view(run(seq(only(where, a), only(where, b)), model)));
    }),
    { numRuns: 80, seed: 20260104 },
  );
});

Deno.test("within nests like paths, and moves no draw", async () => {
  const model = network();
  const a = run(within("block", within("mlp", fill("weight", random))), model);
  const b = run(within("block.mlp", fill("weight", random)), model);
  const c = run(fill("block.mlp.weight", random), model);
  assertEquals(list(tensors, a).map(([, t]) => t.origin), list(tensors, b).map(([, t]) => t.origin));
  assertBits(await values(a, "block.mlp.weight"), await values(c, "block.mlp.weight"));
  assertBits(await values(b, "block.mlp.weight"), await values(c, "block.mlp.weight"));
  assertEquals(list(tensors, a).flatMap(([, t]) => t.origin).map((o) => o.path), ["block.mlp.weight"]);
});

Deno.test("later wins between Inits, the first match inside rules", () => {
  const model = dense(2, 2);
  assertEquals(by(run(seq(fill("weight", zeros), fill("weight", ones)), model), "weight"), "ones");
  assertEquals(by(run(rules([["weight", zeros], ["**", ones]]), model), "weight"), "zeros");
  assertEquals(filled(run(rules([["weight", "skip"], ["**", ones]]), model)), ["bias"]);
});

Deno.test("an input tree is never changed, and what an Init leaves alone is shared", () => {
  const model = deepFreeze(network());
  const out = run(within("head", fill("weight", zeros)), model);
  assertStrictEquals(out.children.block, model.children.block);
  assertStrictEquals(out.children.head!.params.bias, model.children.head!.params.bias);
  assert(out !== model);
});

Deno.test("a draw that is overwritten is never computed", async () => {
  const never = () => {
    throw new Error("computed");
  };
  const ready = initialize(deepFreeze(network()), seq(fill("**", never), fill("**", ones)));
  for (const [path] of list(tensors, ready)) await values(ready, path);
});

Deno.test("a value that is computed is computed only when it is read", async () => {
  let draws = 0;
  const counting = (shape: readonly number[]) => {
    draws++;
    return new Float32Array(shape.reduce((n, s) => n * s, 1));
  };
  const ready = initialize(dense(2, 2), fill("**", counting));
  assertEquals(draws, 0);
  await values(ready, "weight");
  assertEquals(draws, 1);
});

Deno.test("draws stay when siblings are added, removed or reordered, change with the name, and stay when pinned", async () => {
  const draw = async (model: Module, path: string) => await values(run(fill("**", random), model), path);
  const a = dense(3, 4);
  const parts = (children: [string, Module][]) => module("Net", { children });
  const want = await draw(parts([["a", a]]), "a.weight");
  assertBits(await draw(parts([["new", dense(5, 5)], ["a", a]]), "a.weight"), want);
  assertBits(await draw(parts([["a", a], ["0", dense(2, 2)]]), "a.weight"), want);
  const renamed = parts([["b", a]]);
  assert((await draw(renamed, "b.weight")).some((x, i) => x !== want[i]));
  assertBits(await values(run(seq(pin("b.weight", "a.weight"), fill("**", random)), renamed), "b.weight"), want);
  assertBits(await values(run(seq(fill("**", random), pin("b.weight", "a.weight")), renamed), "b.weight"), want);
  // A pinned key is absolute, also inside
  assertBits(
    await values(run(within("b", seq(fill("weight", random), pin("weight", "a.weight"))), renamed), "b.weight"),
    want,
  );
  assertBits(
    await values(run(within("b", seq(pin("weight", "a.weight"), fill("weight", random))), renamed), "b.weight"),
    want,
  );
});

Deno.test("results do not depend on the order of the keys of objects", async () => {
  const a = module("Net", { children: { x: dense(2, 2), y: dense(2, 3) } });
  const b = module("Net", { children: { y: dense(2, 3), x: dense(2, 2) } });
  const init = byType({ Linear: { weight: random, bias: zeros } });
  const same = byType({ Linear: { bias: zeros, weight: random } });
  for (const path of ["x.weight", "y.weight", "x.bias"]) {
    assertBits(await values(run(init, a), path), await values(run(same, b), path));
  }
});

Deno.test("integer-like names keep the order they were given in", () => {
  const model = module("Net", { children: [["b", dense(1, 1)], ["10", dense(1, 1)], ["2", dense(1, 1)]] });
  const paths = (m: Module) => list(params, m).map(([path]) => path.split(".")[0]);
  assertEquals(paths(model), ["b", "b", "10", "10", "2", "2"]);
  assertEquals(paths(run(fill("**", zeros), model)), ["b", "b", "10", "10", "2", "2"]);
});

Deno.test("strings, globs, RegExps and predicates select params; buffers come by exact path or traversal", () => {
  const model = module("Net", { children: { bn: norm(2) } });
  for (const where of ["**", "bn", "bn.*", /./, () => true]) {
    assertEquals(filled(run(fill(where, ones), model)), ["bn.weight", "bn.bias"]);
  }
  assertEquals(filled(run(fill("bn.running_mean", ones), model)), ["bn.running_mean"]);
  assertEquals(filled(run(fill(buffers, zeros), model)), [
    "bn.running_mean",
    "bn.running_var",
    "bn.num_batches_tracked",
  ]);
});

Deno.test("globs: one name, part of one, any number of names, choices", () => {
  const model = network();
  const at = (where: string) => filled(run(fill(where, zeros), model));
  assertEquals(at("*.weight"), ["stem.weight", "head.weight"]);
  assertEquals(at("block.*.up.weight"), ["block.adapter.up.weight"]);
  assertEquals(at("**.up.weight"), ["block.adapter.up.weight"]);
  assertEquals(at("**.adapter.**.bias"), ["block.adapter.down.bias", "block.adapter.up.bias"]);
  assertEquals(at("{stem,head}.bias"), ["stem.bias", "head.bias"]);
  assertEquals(at("{stem,block.{mlp,norm}}"), [
    "stem.weight",
    "stem.bias",
    "block.norm.weight",
    "block.norm.bias",
    "block.mlp.weight",
    "block.mlp.bias",
  ]);
  assertEquals(at("s*m.w*"), ["stem.weight"]);
  assertEquals(
    at("block.adapter"),
    ["down.weight", "down.bias", "up.weight", "up.bias"].map((s) => "block.adapter." + s),
  );
  assertEquals(at("nowhere.*?"), []);
});

Deno.test("only and except hide the other tensors, buffers too, and hidden ones count as matched", () => {
  const model = network();
  assertEquals(filled(run(only("block.mlp", fill("**", zeros)), model)), ["block.mlp.weight", "block.mlp.bias"]);
  assertEquals(filled(run(except("block", fill(tensors, zeros)), model)), [
    "stem.weight",
    "stem.bias",
    "head.weight",
    "head.bias",
  ]);
  assertEquals(filled(run(only("stem", rules([["head.**", zeros], ["stem.weight", ones]])), model)), ["stem.weight"]);
  const full = run(fill(params, ones), model);
  assertStrictEquals(run(whenMissing(rules([["stem.**", zeros], ["head.**", zeros]])), full), full);
});

Deno.test("a mask holds for an Init that knows nothing of it", () => {
  const rude: Init = (model) =>
    transform(model, (node) => ({
      ...node,
      params: Object.fromEntries(Object.entries(node.params).map(([name, p]) => [name, { ...p, trainable: false }])),
    }));
  const out = run(only("stem", rude), deepFreeze(network()));
  assertEquals(list(params, out).filter(([, p]) => !p.trainable).map(([path]) => path), ["stem.weight", "stem.bias"]);
});

Deno.test("byType: the nearest class decides, a lacking name is skipped, the Init of a block has the last word", () => {
  const model = module("Net", {
    children: {
      bn: norm(2),
      fc: dense(2, 2),
      bare: module("Linear", { params: { weight: tensor([2, 2]) }, absent: ["bias"] }),
      ad: network().children.block!,
    },
  });
  const out = run(
    byType({
      Module: { weight: zeros },
      "_BatchNorm, Linear": { weight: ones, bias: twos },
      Adapter: fill("up.weight", zeros),
    }),
    model,
  );
  assertEquals(by(out, "bn.weight"), "ones");
  assertEquals(by(out, "fc.bias"), "twos");
  assertEquals(by(out, "bare.weight"), "ones");
  assertEquals(by(out, "ad.adapter.up.weight"), "zeros");
  assertEquals(by(out, "ad.adapter.down.weight"), "ones");
});

Deno.test("byType: of two classes above, the direct base is nearer than what the first in the order comes from", () => {
  const model = module("Mixed", {
    params: { weight: tensor([2]) },
    directBases: ["A", "B"],
    bases: ["A", "AboveA", "B", "Module"],
  });
  assertEquals(by(run(byType({ AboveA: { weight: zeros }, B: { weight: ones } }), model), "weight"), "ones");
});

Deno.test("only: what an Init notes on a module it may touch no tensor of is kept", () => {
  const note: Init = (model) => ({ ...model, extra: { note: 1 } });
  const model = network();
  assertEquals(run(only("stem", note), model).extra, { note: 1 });
});

Deno.test("initialize: loaded values that an Init of one's own gives anew are refused too", () => {
  const given: Init = (model) =>
    transform(model, (node) => ({
      ...node,
      params: Object.fromEntries(
        Object.entries(node.params).map(([name, p]) => {
          const data = new Float32Array(p.shape.reduce((a, b) => a * b, 1));
          const path = name;
          return [name, {
            ...p,
            value: { kind: "values", data },
            origin: [...p.origin, { kind: "values", by: "mine", path }],
          }];
        }),
      ),
    }));
  const loaded = pretrained(memory("b.pth", { weight: [2, 2], bias: [2] }));
  const error = lensorError(() => initialize(dense(2, 2), seq(loaded, given)));
  assertEquals(error.code, "unused");
  assertEquals(/2 tensors loaded from b\.pth were drawn anew by mine/.test(error.message), true, error.message);
});

Deno.test("byType: a type with a question mark need not be there", () => {
  const out = run(byType({ "Conv2d?, Linear": { weight: ones }, "GroupNorm?": { weight: zeros } }), dense(2, 2));
  assertEquals(filled(out), ["weight"]);
  assertEquals(lensorError(() => run(byType({ "Conv2d?, Lineer": { weight: ones } }), dense(2, 2))).code, "no-match");
});

Deno.test("own runs every recipe, parents first, whatever contains it", () => {
  const inner = module("Inner", { params: { w: tensor([1]) }, init: fill("w", ones) });
  const outer = module("Outer", {
    children: { box: module("Sequential", { children: { "0": inner } }) },
    init: fill("**", zeros),
  });
  const out = run(own, outer);
  assertEquals(list(params, out)[0]![1].origin.map((o) => [o.by, o.path]), [["zeros", "box.0.w"], ["ones", "box.0.w"]]);
});

Deno.test("apply visits children first and runs tables and Inits", () => {
  const seen: string[] = [];
  const model = network();
  run(apply((_, path) => void seen.push(path)), model);
  assertEquals(seen.at(-1), "");
  assert(seen.indexOf("block.adapter.up") < seen.indexOf("block.adapter"));
  const out = run(
    apply((m) =>
      m.type === "Linear"
        ? { weight: ones, bias: undefined }
        : m.type === "Adapter"
        ? fill("up.weight", zeros)
        : undefined
    ),
    model,
  );
  assertEquals([by(out, "stem.weight"), by(out, "block.adapter.up.weight"), by(out, "stem.bias")], [
    "ones",
    "zeros",
    undefined,
  ]);
});

Deno.test("adjust makes the new value from the old one when it is read, and sees float32 for half precision", async () => {
  const half = tensor([2], { dtype: "bfloat16" });
  const model = module("Net", { params: { h: half, f: tensor([2]) } });
  const seen: string[] = [];
  const double = adjust("**", "double", (t) => {
    seen.push(t.dtype);
    const data = t.data as Float32Array;
    data.forEach((x, i) => data[i] = 2 * x); // may write into what it is given
    return data;
  });
  const three = named("threes", 3);
  const out = run(seq(fill("**", three), double), model);
  const kept = await materialize(run(fill("**", three), model));
  assertEquals(seen, []);
  assertBits(await values(out, "h"), new Uint16Array([0x40c0, 0x40c0]));
  assertBits(await values(out, "f"), new Float32Array([6, 6]));
  assertEquals(seen, ["float32", "float32"]);
  const twice = run(double, kept);
  await values(twice, "f");
  assertBits(await values(kept, "f"), new Float32Array([3, 3]));
});

Deno.test("freeze marks, override tags, predicates combine", () => {
  const out = run(freeze("stem"), network());
  assertEquals(list(params, out).filter(([, p]) => not(trainable)(p, "")).map(([path]) => path), [
    "stem.weight",
    "stem.bias",
  ]);
  assertEquals(list(matching(both(trainable, (p) => p.shape.length === 2)), out).length, 4);
  const over = run(override(within("stem", fill("weight", zeros))), network());
  assertEquals(at("stem").get(over).params.weight!.origin, [
    { kind: "draw", by: "zeros", path: "stem.weight", rng: "keyed(0)", from: 'fill "weight"', override: true },
  ]);
});

Deno.test("a bare arrow function is an initializer; its floats are rounded to the tensor's dtype", async () => {
  const model = module("Net", {
    params: { h: tensor([2], { dtype: "float16" }), d: tensor([2], { dtype: "float64" }) },
  });
  const out = run(fill("**", () => new Float64Array([1 / 3, 1])), model);
  assertBits(await values(out, "d"), new Float64Array([1 / 3, 1]));
  assertBits(await values(out, "h"), new Uint16Array([0x3555, 0x3c00]));
  const ints = module("Net", { params: { n: tensor([1], { dtype: "int32" }) } });
  const error = await values(run(fill("n", () => new Float32Array(1)), ints), "n").catch((e) => e);
  assertEquals([error.code, error.path], ["type", "n"]);
  const long = await values(run(fill("d", () => new Float64Array(3)), model), "d").catch((e) => e);
  assertEquals(long.message, 'Cannot fill "d": custom gives 3 elements, but shape [2] has 2');
});

Deno.test("ofType takes names of ancestors and of buffers", () => {
  const model = network();
  assertEquals(list(ofType("_BatchNorm", "weight", "running_var"), model).map(([path]) => path), [
    "block.norm.weight",
    "block.norm.running_var",
  ]);
  assertEquals(list(ofType("Linear"), model).length, 10);
});

Deno.test("an ordered generator moves only if the whole Init is right, and initialize leaves it where it was", async () => {
  let position = 0;
  const ordered: import("../../mod.ts").Rng = {
    ...keyed(0),
    ordered: true,
    label: "ordered",
    at: () => ordered,
    root: undefined as never,
    clone: () => keyed(0),
  };
  Object.assign(ordered, { root: ordered });
  const next = () => new Float32Array([++position]);
  const model = module("Net", { params: { a: tensor([1]), b: tensor([1]) } });
  lensorError(() => rules([["a", next], ["typo", next]])(model, ordered));
  assertEquals(position, 0);
  const out = seq(fill("b", next), fill("a", next))(model, ordered);
  assertEquals([(await values(out, "b"))[0], (await values(out, "a"))[0]], [1, 2]);
  assertEquals([(await values(out, "b"))[0], position], [1, 2]);
});

// What can be compared: structure and history; draws hold functions
function view(model: Module): unknown {
  return list(tensors, model).map(([path, t]) => [path, t.shape, t.trainable, missing(t), t.origin]);
}
