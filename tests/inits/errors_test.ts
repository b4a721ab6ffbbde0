// Long because it is one table: every message of the Inits, as a user reads it.
import { assertEquals } from "@std/assert";
import { dense, lensorError, memory, named, network, norm, run } from "../_util.ts";
import {
  adjust,
  apply,
  at,
  byType,
  type Checkpoint,
  except,
  fill,
  focus,
  freeze,
  type Init,
  initialize,
  type Module,
  module,
  only,
  own,
  pin,
  pretrained,
  rules,
  seq,
  tensor,
  tie,
  values,
  whenMissing,
  within,
} from "../../mod.ts";

const zeros = named("zeros", 0);
const ones = named("ones", 1);
const model = network();

/** Each message is pinned: it is what a user gets to read. */
const cases: readonly [what: string, fn: () => unknown, code: string, message: string][] = [
  [
    "a glob with a slip",
    () => run(fill("stm.*", zeros), model),
    "no-match",
    'Cannot fill "stm.*": it matches no tensor; did you mean "stem.*"',
  ],
  [
    "a path with a slip",
    () => run(fill("block.mlp.wieght", zeros), model),
    "no-match",
    'Cannot fill "block.mlp.wieght": it matches no tensor; did you mean "block.mlp.weight"',
  ],
  [
    "a slip behind wildcards",
    () => run(fill("**.biass", zeros), model),
    "no-match",
    'Cannot fill "**.biass": it matches no tensor; did you mean "**.bias"',
  ],
  [
    "a glob of modules",
    () => run(fill("block.a*", zeros), model),
    "no-match",
    'Cannot fill "block.a*": it matches no tensor; did you mean "block.a*.**"',
  ],
  [
    "a glob of buffers",
    () => run(fill("**.running_*", zeros), model),
    "no-match",
    'Cannot fill "**.running_*": it matches buffers only ("block.norm.running_mean", "block.norm.running_var"); reach them by their exact path or through buffers',
  ],
  [
    "nothing near",
    () => run(fill("encoder.**", zeros), model),
    "no-match",
    'Cannot fill "encoder.**": it matches no tensor; Backbone has "stem", "block", "head"',
  ],
  ["a RegExp", () => run(fill(/^encoder/, zeros), model), "no-match", "Cannot fill /^encoder/: it matches no tensor"],
  [
    "a broken glob",
    () => run(fill("a.{b,c", zeros), model),
    "type",
    'Cannot read the pattern "a.{b,c": its braces do not close; use names, "*", "**" and "{a,b}"',
  ],
  [
    "no set at all",
    () => run(fill(5 as never, zeros), model),
    "type",
    "Cannot select tensors by 5: expected a pattern, RegExp, traversal, predicate, or a list of these",
  ],
  [
    "no initializer",
    () => run(fill("stem", 0.5 as never), model),
    "type",
    'Cannot fill "stem": expected an initializer, found 0.5; pass a function (shape, rng) => values',
  ],
  [
    "a rule that matches nothing",
    () => run(rules([["**", zeros], ["stm.**", ones]]), model),
    "no-match",
    'Cannot apply rule 2 ("stm.**"): it matches no tensor; did you mean "stem.**"',
  ],
  [
    "a shadowed rule",
    () => run(rules([["**", zeros], ["**.bias", ones]]), model),
    "shadowed",
    'Cannot apply rule 2 ("**.bias"): rule 1 ("**") already takes every tensor it matches',
  ],
  [
    "a rule shadowed by two",
    () => run(rules([["{stem,head}.**", zeros], ["block.**", zeros], ["**.bias", ones]]), model),
    "shadowed",
    'Cannot apply rule 3 ("**.bias"): rule 1 ("{stem,head}.**") and rule 2 ("block.**") already take every tensor it matches',
  ],
  [
    "a rule that is none",
    () => rules([["**"] as never]),
    "type",
    'Cannot read rule 1: expected [where, initializer or "skip"], found a list',
  ],
  [
    "a part that does not exist",
    () => run(within("block.adaptor", fill("**", zeros)), model),
    "no-match",
    'Cannot enter "block.adaptor" of Backbone: block has "norm", "mlp", "adapter"',
  ],
  [
    "a part that is a tensor",
    () => run(within("stem.weight", fill("**", zeros)), model),
    "no-match",
    'Cannot enter "stem.weight" of Backbone: it is a tensor; enter the module that holds it',
  ],
  [
    "a glob of parts",
    () => run(within("layer*", fill("**", zeros)), model),
    "no-match",
    'Cannot enter "layer*" of Backbone: it matches no module',
  ],
  [
    "an error inside a part",
    () => run(within("block", within("mlp", fill("wieght", zeros))), model),
    "no-match",
    'Cannot fill "wieght": it matches no tensor; did you mean "weight" (inside "block.mlp")',
  ],
  [
    "only with a slip",
    () => run(only("stm", fill("**", zeros)), model),
    "no-match",
    'Cannot limit to "stm": it matches no tensor; did you mean "stem"',
  ],
  [
    "except with a slip",
    () => run(except("stm", fill("**", zeros)), model),
    "no-match",
    'Cannot leave out "stm": it matches no tensor; did you mean "stem"',
  ],
  [
    "an unknown type",
    () => run(byType({ Lineer: { weight: zeros } }), model),
    "no-match",
    'Cannot apply byType "Lineer": no module is a Lineer; did you mean "Linear"',
  ],
  [
    "a param no module of the type has",
    () => run(byType({ Linear: { wieght: zeros } }), model),
    "unknown-name",
    'Cannot apply byType "Linear": none of these modules has "wieght"; did you mean "weight"',
  ],
  [
    "a type given twice",
    () => byType({ "Linear": {}, "Conv2d, Linear": {} }),
    "shadowed",
    'Cannot read byType "Conv2d, Linear": "Linear" already names Linear',
  ],
  [
    "a table that is none",
    () => byType({ Linear: [zeros] as never }),
    "type",
    'Cannot use the table of "Linear": expected { name: initializer } or an Init, found a list',
  ],
  [
    "apply with a wrong name",
    () => run(apply((m) => m.type === "Linear" ? { kernel: zeros } : undefined), model),
    "unknown-name",
    'Cannot apply to "stem.kernel": Linear has no tensor "kernel"; it has "weight", "bias"',
  ],
  [
    "apply with nonsense",
    () => run(apply(() => 3 as never), model),
    "type",
    'Cannot use the table of "stem": expected { name: initializer } or an Init, found 3',
  ],
  [
    "adjusting what has no value",
    () => run(adjust("stem.weight", "half", (t) => t.data), model),
    "missing",
    'Cannot adjust "stem.weight": it has no value yet; fill or load it before',
  ],
  [
    "freezing with a slip",
    () => run(freeze("stm"), model),
    "no-match",
    'Cannot freeze "stm": it matches no tensor; did you mean "stem"',
  ],
  [
    "pinning what is no tensor",
    () => run(pin("stem.wieght", "x"), model),
    "no-match",
    'Cannot pin "stem.wieght": it is no tensor; did you mean "stem.weight"',
  ],
  [
    "pinning to no key",
    () => pin("stem.weight", "a..b"),
    "type",
    'Cannot pin "stem.weight": "a..b" is not a key; use a path',
  ],
  [
    "an init_cfg that does nothing",
    () => run(own, module("A", { init: { type: "Constant", val: 1 } })),
    "no-match",
    "Cannot use mmlab: ConstantInit has neither layer nor override, so it does nothing; name layers",
  ],
  [
    "no Init",
    () => seq(fill("**", zeros), {} as never),
    "type",
    "Cannot run step 2 of seq: expected an Init, found an object",
  ],
  [
    "focus on a name that is not there",
    () => focus(model as Module).child("stem").param("wieght"),
    "no-match",
    'Cannot focus on "stem.wieght" of Backbone: stem has "weight", "bias"',
  ],
  [
    "at a path that is not there",
    () => at("stem.x").get(model),
    "no-match",
    'Cannot enter "stem.x" of Backbone: stem has no modules',
  ],
  [
    "a tensor without a value",
    () => initialize(model, fill("{stem,head,block.norm,block.mlp,block.adapter.down}", zeros)),
    "missing",
    'Cannot finish: 2 tensors have no value: "block.adapter.up.weight", "block.adapter.up.bias"; ' +
    "whenMissing(torchDefault) would give them PyTorch's",
  ],
  [
    "an unknown option",
    () => initialize(model, fill("**", zeros), { sead: 1 } as never),
    "unknown-name",
    'Cannot initialize: there is no option "sead"; did you mean "seed"',
  ],
  [
    "an unknown option of pretrained",
    () => pretrained(memory("a", {}), { ignor: "x" } as never),
    "unknown-name",
    'Cannot load a checkpoint: there is no option "ignor"; did you mean "ignore"',
  ],
  [
    "no checkpoint",
    () => pretrained("a.pth" as never),
    "type",
    'Cannot load "a.pth": expected a checkpoint; open one with await openCheckpoint(path)',
  ],
  [
    "a module with a bad name",
    () => module("A", { params: { "a.b": tensor([1]) } }),
    "type",
    'Cannot build A: "a.b" is not a name: it holds a dot',
  ],
  [
    "a name given twice",
    () => module("A", { params: { a: tensor([1]) }, buffers: { a: tensor([1]) } }),
    "range",
    'Cannot build A: the name "a" is given twice; params, buffers and children share one name space',
  ],
  [
    "a child that is none",
    () => module("A", { children: { a: tensor([1]) as never } }),
    "type",
    'Cannot build A: child "a" is an object; build it with module or a layer',
  ],
  [
    "a negative size",
    () => tensor([2, -1]),
    "range",
    "Cannot read shape [2, -1]: -1 is not a size; use non-negative integers",
  ],
  [
    "an unknown dtype",
    () => tensor([2], { dtype: "flaot32" as never }),
    "type",
    'Cannot use dtype "flaot32": it is not known; did you mean "float32"',
  ],
];
for (const [what, fn, code, message] of cases) {
  Deno.test(`the error for ${what}`, () => {
    const error = lensorError(fn);
    assertEquals([error.code, error.message], [code, message]);
  });
}

const backbone = { "weight": [4, 3], "bias": [4] } as const;
const load = (checkpoint: Checkpoint, options = {}, init: Init = pretrained(checkpoint, options)) =>
  run(init, dense(3, 4));
const loads: readonly [what: string, fn: () => unknown, code: string, message: string][] = [
  [
    "unused entries",
    () => load(memory("b.safetensors", { ...backbone, "head.weight": [2], "head.bias": [2] })),
    "unused",
    'Cannot load b.safetensors: the model has no "head.weight", "head.bias"; pass ignore: "head" to drop them',
  ],
  [
    "unused entries of several parts",
    () => load(memory("b", { ...backbone, "head.weight": [2], scale: [1] })),
    "unused",
    'Cannot load b: the model has no "head.weight", "scale"; pass ignore: ["head", "scale"] to drop them',
  ],
  [
    "a wrong shape",
    () => load(memory("b", { weight: [4, 7], bias: [4] })),
    "shape",
    'Cannot load "weight" into "weight": shape [4, 7] does not fit [4, 3]; pass adapt to resize it',
  ],
  [
    "two wrong shapes under a prefix",
    () => load(memory("b", { "x.weight": [4, 7], "x.bias": [5] }), { prefix: "x" }),
    "shape",
    'Cannot load "x.weight" into "weight": shape [4, 7] does not fit [4, 3]; pass adapt to resize it (and 1 more do not fit)',
  ],
  [
    "a dtype that loses",
    () => load(memory("b", { weight: { shape: [4, 3], dtype: "float64", data: new Float64Array(12) }, bias: [4] })),
    "type",
    'Cannot load "weight" into "weight": float64 does not fit float32 without loss; pass cast: true to round it',
  ],
  [
    "tensors that the checkpoint lacks",
    () => load(memory("b", { weight: [4, 3] }), { missing: "error" }),
    "missing",
    'Cannot load b: it lacks 1 tensor of the model: "bias"',
  ],
  [
    "a wrong word",
    () => load(memory("b", backbone), { missing: "eror" }),
    "unknown-name",
    'Cannot load b: missing is "eror"; use "keep" or "error"',
  ],
  [
    "nothing in common",
    () => load(memory("b", { "module.weight": [4, 3], "module.bias": [4] })),
    "no-match",
    'Cannot load b: nothing matches: it has "module.weight", "module.bias", the model has "weight", "bias"; pass prefix: "module"',
  ],
  [
    "nothing in common, the other way",
    () => run(pretrained(memory("b", backbone)), module("M", { children: { net: dense(3, 4) } })),
    "no-match",
    'Cannot load b: nothing matches: it has "weight", "bias", the model has "net.weight", "net.bias"; wrap it in within("net", ...)',
  ],
  [
    "a prefix that is not there",
    () => load(memory("b", { "backbone.weight": [4, 3] }), { prefix: "bakbone" }),
    "no-match",
    'Cannot load b: no entry is left under prefix "bakbone"; it has "backbone.weight"; did you mean prefix: "backbone"',
  ],
  [
    "a prefix that is not there, beside ignore",
    () => load(memory("b", { "backbone.weight": [4, 3] }), { prefix: "head", ignore: "weight?" }),
    "no-match",
    'Cannot load b: no entry is left under prefix "head"; it has "backbone.weight"',
  ],
  [
    "ignore that drops all that the prefix leaves",
    () =>
      load(memory("b", { "backbone.weight": [4, 3], "head.weight": [1] }), { prefix: "backbone", ignore: "weight" }),
    "no-match",
    "Cannot load b: ignore drops every entry",
  ],
  [
    "ignore that matches nothing",
    () => load(memory("b", backbone), { ignore: "head" }),
    "no-match",
    'Cannot load b: ignore "head" matches no entry; drop it, or end it with "?"',
  ],
  [
    "renames that collide",
    () => load(memory("b", { weight: [4, 3], w: [4, 3] }), { rename: (s: string) => s === "w" ? "weight" : s }),
    "unused",
    'Cannot load b: "weight" and "w" both become "weight"; change rename',
  ],
  [
    "loaded weights drawn anew",
    () =>
      initialize(dense(3, 4), seq(pretrained(memory("b.pth", backbone)), rules([["bias", zeros], ["weight", ones]]))),
    "unused",
    'Cannot finish: 2 tensors loaded from b.pth were drawn anew by rules 2 ("weight"), rules 1 ("bias"); put pretrained last, or wrap the rules in whenMissing, or in override if you mean it',
  ],
  [
    "statistics that were not loaded",
    () =>
      initialize(norm(2), seq(pretrained(memory("b", { weight: [2], bias: [2] })), whenMissing(fill("**?", zeros)))),
    "unused",
    'Cannot finish: b filled the params of these modules but has nothing for 2 buffers: "running_mean", "running_var"; fill them by name if you mean it',
  ],
];
for (const [what, fn, code, message] of loads) {
  Deno.test(`the error for ${what}`, () => {
    const error = lensorError(fn);
    assertEquals([error.code, error.message], [code, message]);
  });
}

const pair = module("Net", {
  params: { a: tensor([2]), b: tensor([2]), c: tensor([3]), d: tensor([2], { dtype: "int32" }) },
});
const ties: readonly [what: string, fn: () => unknown, code: string, message: string][] = [
  [
    "an unknown alias",
    () => run(tie("x", "a"), pair),
    "no-match",
    'Cannot tie "x" to "a": "x" is no tensor; the model has "a", "b", "c", ...',
  ],
  ["other shapes", () => run(tie("c", "a"), pair), "shape", 'Cannot tie "c" to "a": shape [3] does not fit [2]'],
  ["other dtypes", () => run(tie("d", "a"), pair), "type", 'Cannot tie "d" to "a": int32 is not float32'],
  ["itself", () => run(tie("a", "a"), pair), "range", 'Cannot tie "a" to itself'],
  [
    "two different values",
    () => run(seq(fill("a", zeros), fill("b", ones), tie("b", "a")), pair),
    "range",
    'Cannot tie "b" to "a": they have two different values; tie them before they are filled, or drop one',
  ],
  [
    "a pattern that names an alias",
    () => run(seq(tie("b", "a"), fill("b", ones)), pair),
    "no-match",
    'Cannot fill "b": it is tied to "a", which holds the value; name that',
  ],
];
for (const [what, fn, code, message] of ties) {
  Deno.test(`the error for tying: ${what}`, () => {
    const error = lensorError(fn);
    assertEquals([error.code, error.message], [code, message]);
  });
}

Deno.test("reading what has no value or is not there", async () => {
  const one = await values(model, "stem.weight").catch((e) => e);
  const two = await values(model, "stem.wieght").catch((e) => e);
  assertEquals(one.message, 'Cannot read "stem.weight": it has no value; initialize the model first');
  assertEquals(two.message, 'Cannot read "stem.wieght": it is no tensor; did you mean "stem.weight"');
});
