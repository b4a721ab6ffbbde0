// Long because each refusal has its text.
import { assert, assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { LensorError } from "../../core/errors.ts";
import { constant, normal, ones, zeros } from "../../initializers/mod.ts";
import { keyed } from "../../random/mod.ts";
import { fill } from "../../inits/init.ts";
import { initialize } from "../../inits/initialize.ts";
import * as layers from "../../layers/mod.ts";
import { modelFromJson, modelToJson } from "../../values/model_json.ts";
import { module, tensor } from "../../tree/module.ts";
import { list } from "../../tree/optic.ts";
import { values } from "../../values/read.ts";
import { buffers, tensors } from "../../tree/select.ts";
import { tie } from "../../inits/tie.ts";
import type { Module } from "../../tree/types.ts";
import { namesOf } from "../../tree/names_of.ts";
import { mapTensors } from "../../tree/walk.ts";
import { tree } from "../tree/_trees.ts";

const leaf = (...shape: number[]) => ({ shape, dtype: "float32" });
const linear = (n = 4) => ({ type: "Linear", params: { weight: leaf(n, n), bias: leaf(n) } });
const paths = (model: Module) => list(tensors, model).map(([path]) => path);
// What a program sees that parses the text with JSON.parse
const parsed = (model: Module) => JSON.parse(modelToJson(model));

const fixture: { cases: { build: string; args: unknown[]; tree: Record<string, unknown> }[] } = JSON.parse(
  await Deno.readTextFile(new URL("../fixtures/layers/torch.json", import.meta.url)),
);
const build = layers as unknown as Record<string, (...args: unknown[]) => Module>;

Deno.test("a JSON model of PyTorch's layers is the same tree as the builders make, axes and constants included", () => {
  for (const { build: name, args, tree } of fixture.cases) {
    const text = JSON.stringify(tree, (key, value) => key === "value" ? undefined : value);
    assertEquals(modelFromJson(text), build[name]!(...args), name);
    assertEquals(modelFromJson(modelToJson(build[name]!(...args))), build[name]!(...args), name);
  }
});

Deno.test("the digits network is read, and written back as it was", async () => {
  const text = await Deno.readTextFile(new URL("../../examples/data/model.json", import.meta.url));
  const model = modelFromJson(text);
  assertEquals(paths(model).length, 92);
  assertEquals(list(buffers, model).map(([, p]) => p.initial?.label).slice(0, 3), ["zeros", "ones", "zeros"]);
  // A buffer says whether it is persistent, also where the text did not
  assertEquals(JSON.parse(modelToJson(model).replaceAll(/,\s*"persistent": true/g, "")), JSON.parse(text));
});

Deno.test("any model survives the way to JSON and back", () => {
  fc.assert(fc.property(tree(3), (model) => {
    const bare = mapTensors(model, ({ value: _, ...rest }) => rest);
    assertEquals(modelFromJson(modelToJson(bare)), bare);
    assertEquals(modelFromJson(modelToJson(bare, { indent: 0 })), bare);
  }));
});

Deno.test("the order of integer-like names is kept in a text, and in a list of pairs", () => {
  const children = `"10": {"type": "A"}, "9": {"type": "B"}, "x": {"type": "C"}`;
  const model = modelFromJson(`{"type": "Net", "children": {${children}}}`);
  assertEquals(namesOf(model, "children"), ["10", "9", "x"]);
  assertEquals(namesOf(modelFromJson(modelToJson(model)), "children"), ["10", "9", "x"]);
  const pairs = modelFromJson({ type: "Net", params: [["1", leaf(1)], ["0", leaf(2)]], buffers: [], children: [] });
  assertEquals(namesOf(pairs, "params"), ["1", "0"]);
});

Deno.test("no name is special, also not in attributes and unknown fields", () => {
  const text =
    `{"type": "Net", "attrs": {"__proto__": {"a": 1}, "constructor": 2}, "params": {"__proto__": {"shape": [1], "dtype":
    "float32"}, "toString": null}, "children": {"constructor": {"type": "A"}}, "__proto__": {"polluted": true}}`;
  const model = modelFromJson(text);
  assertEquals(Object.keys(model.params), ["__proto__"]);
  assertEquals(Object.keys(model.attrs), ["__proto__", "constructor"]);
  assertEquals(({} as { polluted?: true }).polluted, undefined);
  const back = parsed(model);
  assertEquals([Object.keys(back.params), Object.keys(back.attrs)], [["__proto__", "toString"], [
    "__proto__",
    "constructor",
  ]]);
  assertEquals(Object.getOwnPropertyDescriptor(back, "__proto__")?.value, { polluted: true });
  assertEquals(modelFromJson(JSON.parse(text)), model);
});

Deno.test("what lensor does not know is kept: fields of modules and of tensors, null modules, null recipes, large integers", () => {
  const text = JSON.stringify({
    type: "Net",
    bases: ["BaseModule", "Module"],
    is_init: true,
    init_weights: { kind: "custom", steps: [] },
    init_cfg: null,
    params: { w: { ...leaf(2), sharded: [0, 1] }, none: null },
    buffers: { mask: null, table: { ...leaf(3), persistent: false, source: "here" } },
    children: {
      gone: null,
      kept: { type: "A", bases: [], init_cfg: { type: "Normal", std: 0.01, layer: ["Linear"] } },
    },
  });
  const model = modelFromJson(text);
  const kept = model.children.kept!;
  assertEquals(model.absent, ["none", "mask", "gone"]);
  assertEquals(model.extra?.is_init, true);
  assertEquals([model.init, kept.init], [undefined, { type: "Normal", std: 0.01, layer: ["Linear"] }]);
  assertEquals(parsed(model), JSON.parse(text));
  const large = modelFromJson('{"type": "A", "attrs": {"id": 12345678901234567890, "zero": -0, "eps": 1e-05}}');
  assertEquals(large.attrs.id, 12345678901234567890n);
  assert(Object.is(large.attrs.zero, -0));
  assert(modelToJson(large).includes('"id": 12345678901234567890'));
  assert(Object.is(modelFromJson(modelToJson(large)).attrs.zero, -0));
});

Deno.test("a tensor may say whether it trains, its key, its axes and its constant", () => {
  const json = {
    type: "Custom",
    bases: [],
    params: {
      w: { ...leaf(2, 3), requires_grad: false, key: "old.w", axes: { in: [0], out: [-1], groups: 2, literal: true } },
    },
    buffers: {
      a: { ...leaf(2), persistent: false, initial: "ones" },
      b: { ...leaf(2), persistent: true, initial: 0.25 },
    },
  };
  const model = modelFromJson(json);
  const { w } = model.params;
  const { a, b } = model.buffers;
  assertEquals([w?.trainable, w?.key, w?.axes], [false, "old.w", { in: [0], out: [-1], groups: 2, literal: true }]);
  assertEquals([a?.trainable, a?.persistent], [false, false]);
  assertStrictEquals(a?.initial, ones);
  assertEquals(b?.initial?.([1], keyed(0)), new Float32Array([0.25]));
  assertEquals(parsed(model), json);
});

Deno.test("a class of the user's own inherits what its ancestors know", () => {
  const bases = ["Conv2d", "_ConvNd", "Module"];
  const conv = modelFromJson({ type: "WsConv", bases, attrs: { groups: 4 }, params: { weight: leaf(8, 2, 3, 3) } });
  assertEquals(conv.params.weight?.axes, { in: [1], out: [0], groups: 4, literal: true });
  const norm = {
    type: "MyBN",
    bases: ["BatchNorm2d", "_BatchNorm", "_NormBase", "Module"],
    buffers: { running_var: leaf(4) },
  };
  assertStrictEquals(modelFromJson(norm).buffers.running_var?.initial, ones);
  const other = modelFromJson({ type: "Other", bases: ["Module"], buffers: { running_var: leaf(4) } });
  assertEquals(other.buffers.running_var?.initial, undefined);
});

Deno.test("bases that are not given are PyTorch's, and what is given counts", () => {
  assertEquals(modelFromJson({ type: "ConvTranspose2d" }).bases, ["_ConvTransposeNd", "_ConvNd", "Module"]);
  assertEquals(modelFromJson({ type: "LazyConv2d" }).directBases, ["_LazyConvXdMixin", "Conv2d"]);
  assertEquals(modelFromJson({ type: "Linear", bases: [] }).bases, []);
  assertEquals(modelFromJson({ type: "Net", direct_bases: ["A", "B"], bases: ["A", "B", "Module"] }).directBases, [
    "A",
    "B",
  ]);
  assertEquals(modelFromJson({ type: "Net" }).bases, []);
});

Deno.test("a tied tensor is an alias of its owner, also through another alias, and is written as one", async () => {
  const json = {
    type: "Tied",
    bases: [],
    children: {
      enc: { type: "Embedding", bases: ["Module"], params: { weight: leaf(5, 4) } },
      dec: {
        type: "Head",
        bases: [],
        children: {
          a: { type: "Linear", bases: ["Module"], params: { weight: { ...leaf(5, 4), tied_to: "enc.weight" } } },
          b: { type: "Linear", bases: ["Module"], params: { weight: { ...leaf(5, 4), tied_to: "dec.a.weight" } } },
        },
      },
    },
  };
  const model = modelFromJson(json);
  assertEquals(model.ties, [["dec.a.weight", "enc.weight"], ["dec.b.weight", "enc.weight"]]);
  assertEquals(paths(model), ["enc.weight"]);
  const ready = initialize(model, fill("**", ones));
  assertEquals(await values(ready, "dec.b.weight"), await values(ready, "enc.weight"));
  assertEquals(modelFromJson(modelToJson(model)), model);
  assertEquals(parsed(model).children.dec.children.b.params.weight.tied_to, "enc.weight");
  assertEquals(
    parsed(tie("y", "x")(module("Net", { params: { x: tensor([1]), y: tensor([1]) } }), keyed(0))).params.y.tied_to,
    "x",
  );
});

Deno.test("a tie lives on the lowest module around both its ends", () => {
  const block = { type: "Block", params: { a: leaf(1), b: { ...leaf(1), tied_to: "x.block.a" } } };
  const model = modelFromJson({ type: "Net", children: { x: { type: "X", children: { block } } } });
  assertEquals(model.children.x?.children.block?.ties, [["b", "a"]]);
  assertEquals(model.ties, undefined);
});

Deno.test("the same module again is built anew with all its tensors tied, and written as a ref again", () => {
  const json = {
    type: "Shared",
    bases: [],
    children: {
      a: { type: "Sequential", bases: ["Module"], children: { "0": { ...linear(), bases: ["Module"] } } },
      b: { ref: "a.0" },
      c: {
        type: "Sequential",
        bases: ["Module"],
        children: { "0": { ref: "b" }, "1": { ...linear(), bases: ["Module"] } },
      },
      d: { ref: "c" },
    },
  };
  const model = modelFromJson(json);
  assertEquals(paths(model), ["a.0.weight", "a.0.bias", "c.1.weight", "c.1.bias"]);
  assertEquals(model.children.b?.params.weight?.shape, [4, 4]);
  assertEquals(Object.fromEntries(model.ties ?? [])["d.0.bias"], "a.0.bias");
  assertEquals(parsed(model), json);
  assertEquals(modelFromJson(JSON.stringify(json)), model);
  // Once it is no longer the same module, it is written out
  const cut: Module = { ...model, ties: model.ties!.filter(([alias]) => alias !== "b.bias") };
  assertEquals(parsed(cut).children.b.params.bias, leaf(4));
});

Deno.test("a shared module without tensors stays shared", () => {
  const json = {
    type: "Net",
    bases: [],
    children: { act: { type: "ReLU", bases: ["Module"] }, again: { ref: "act" } },
  };
  assertEquals(parsed(modelFromJson(json)), json);
});

Deno.test("a text that is not JSON is corrupt, with the place in bytes", () => {
  const broken: readonly [string, number, string][] = [
    ["", 0, "expected a value, the text ends"],
    ['{"type": "A",}', 13, "expected a name in quotes"],
    ['{"type" "A"}', 8, 'expected ":"'],
    ['{"ü": tru}', 7, "expected a value"],
    ['{"a": 1 "b": 2}', 8, 'expected "," or "}"'],
    ['["a" 1]', 5, 'expected "," or "]"'],
    ['{"a": 1} x', 9, "expected the end"],
    ['{"a": 1, "a": 2}', 9, "comes twice"],
    ['{"a": 01}', 7, 'expected "," or "}"'],
    ['{"a": 1e999}', 6, "larger than any double"],
    ['{"a": NaN}', 6, "expected a value"],
    ['"\\ud800"', 0, "half of a surrogate pair"],
    ['"\\x41"', 1, "broken escape"],
    ['"a\nb"', 2, "control character"],
    ['"abc', 4, "does not end"],
    ["[".repeat(2), 2, "the text ends"],
  ];
  for (const [text, offset, part] of broken) {
    const error = assertThrows(() => modelFromJson(text), LensorError, part);
    assertEquals([error.code, error.offset], ["corrupt", offset], text);
  }
  const deep = assertThrows(() => modelFromJson("[".repeat(100_000)), LensorError, "deeper than 1024");
  assertEquals(deep.code, "limit");
  assertEquals(modelFromJson('\ufeff {"type": "\\u0041\\n\\/"} \r\n').type, "A\n/");
});

const REFUSED: readonly [string, unknown, string, string, string | undefined][] = [
  ["what is not an object", 3, "type", "expected JSON text or an object, found 3", undefined],
  ["a list", [], "type", "found a list", undefined],
  ["a list in a text", "[]", "type", "found a list", undefined],
  ["bytes", new Uint8Array(2), "type", "found a Uint8Array", undefined],
  ["a module without a type", { children: {} }, "missing", 'no "type"', ""],
  ["a type that is not text", { type: 3 }, "type", '"type" is 3', ""],
  ["an empty type", { type: "" }, "type", "must be a name", ""],
  ["a child that is not a module", { type: "A", children: { b: [] } }, "type", "a module is a list", "b"],
  ["a child without a type", { type: "A", children: { b: { params: {} } } }, "missing", 'no "type"', "b"],
  ["children that are not names", { type: "A", children: 3 }, "type", '"children" is 3', ""],
  ["a list that does not hold pairs", { type: "A", params: [leaf(1)] }, "type", "pairs of name and node", ""],
  ["a tensor without a shape", { type: "A", params: { w: { dtype: "int8" } } }, "missing", 'no "shape"', "w"],
  ["a tensor without a dtype", { type: "A", params: { w: { shape: [] } } }, "missing", 'no "dtype"', "w"],
  ["a tensor that is not an object", { type: "A", params: { w: "float32" } }, "type", "a tensor is", "w"],
  [
    "an unknown dtype",
    { type: "A", params: { w: { shape: [1], dtype: "float31" } } },
    "type",
    'did you mean "float32"',
    "w",
  ],
  ["a negative size", { type: "A", buffers: { w: leaf(-1) } }, "range", "[-1]", "w"],
  [
    "a size that is not a number",
    { type: "A", params: { w: { shape: ["3"], dtype: "int8" } } },
    "type",
    "expected numbers",
    "w",
  ],
  [
    "a flag that is none",
    { type: "A", params: { w: { ...leaf(1), requires_grad: 1 } } },
    "type",
    '"requires_grad" is 1',
    "w",
  ],
  [
    "a name with a dot",
    { type: "A", children: { b: { type: "B", params: { "c.d": leaf(1) } } } },
    "type",
    "holds a dot",
    "b",
  ],
  ["an empty name", { type: "A", params: { "": leaf(1) } }, "type", "it is empty", ""],
  ["a name given twice", { type: "A", params: { b: leaf(1) }, buffers: { b: leaf(1) } }, "range", "given twice", "b"],
  ["bases that are not names", { type: "A", bases: [1] }, "type", '"bases" holds 1', ""],
  ["bases that are not a list", { type: "A", bases: "Module" }, "type", '"bases" is "Module"', ""],
  [
    "an unknown initial",
    { type: "A", buffers: { b: { ...leaf(1), initial: "twos" } } },
    "type",
    '"initial" is "twos"',
    "b",
  ],
  ["axes without in", { type: "A", params: { w: { ...leaf(1), axes: { out: [0] } } } }, "missing", '"axes.in"', "w"],
  ["unknown axes", { type: "A", params: { w: { ...leaf(1), axes: { inn: [0] } } } }, "unknown-name", '"inn"', "w"],
  [
    "a ref to nothing",
    { type: "A", children: { b: { ref: "c" }, cc: { type: "C" } } },
    "unknown-name",
    'there is no module "c"',
    "b",
  ],
  ["a ref to itself", { type: "A", children: { b: { ref: "b" } } }, "range", "in a circle", "b"],
  ["refs in a circle", { type: "A", children: { b: { ref: "c.x" }, c: { ref: "b.x" } } }, "range", "in a circle", "b"],
  ["a ref to the whole", { type: "A", children: { b: { ref: "" } } }, "range", "a module around it", "b"],
  ["a ref with more to say", { type: "A", children: { b: { ref: "a", attrs: {} } } }, "unknown-name", '"attrs"', "b"],
  ["a ref that is not text", { type: "A", children: { b: { ref: 1 } } }, "type", '"ref" is 1', "b"],
  [
    "a tie to nothing",
    { type: "A", params: { w: { ...leaf(1), tied_to: "weight" }, weights: leaf(1) } },
    "unknown-name",
    'did you mean "weights"',
    "w",
  ],
  [
    "a tie to a module",
    { type: "A", params: { w: { ...leaf(1), tied_to: "b" } }, children: { b: { type: "B" } } },
    "unknown-name",
    "is no tensor",
    "w",
  ],
  ["a tie to itself", { type: "A", params: { w: { ...leaf(1), tied_to: "w" } } }, "range", "circle", "w"],
  [
    "ties in a circle",
    { type: "A", params: { v: { ...leaf(1), tied_to: "w" }, w: { ...leaf(1), tied_to: "v" } } },
    "range",
    "circle",
    "v",
  ],
  [
    "a tie of another shape",
    { type: "A", params: { v: leaf(2), w: { ...leaf(1), tied_to: "v" } } },
    "shape",
    "[1] does not fit [2]",
    "w",
  ],
  [
    "a tie of another dtype",
    { type: "A", params: { v: { shape: [1], dtype: "int8" }, w: { ...leaf(1), tied_to: "v" } } },
    "type",
    "float32 is not int8",
    "w",
  ],
];
for (const [what, json, code, part, path] of REFUSED) {
  Deno.test(`a JSON model refuses ${what}, and says where`, () => {
    const error = assertThrows(() => modelFromJson(json as object), LensorError, part);
    assertEquals([error.code, error.path ?? undefined], [code, path], error.message);
  });
}

Deno.test("models that nest too deep, or grow without end by refs, are refused before they fill the memory", () => {
  let deep: object = { type: "A" };
  for (let i = 0; i < 5000; i++) deep = { type: "A", children: { b: deep } };
  assertEquals(assertThrows(() => modelFromJson(deep), LensorError).code, "limit");
  const round: Record<string, unknown> = { type: "A" };
  round.children = { b: round };
  assertEquals(assertThrows(() => modelFromJson(round), LensorError).code, "limit");
  // Each level holds the next one twice: 2^60 modules in a small text
  const children: Record<string, unknown> = { m60: { type: "End" } };
  for (let i = 59; i >= 0; i--) {
    children[`m${i}`] = { type: "M", children: { a: { ref: `m${i + 1}` }, b: { ref: `m${i + 1}` } } };
  }
  assertEquals(assertThrows(() => modelFromJson({ type: "Bomb", children }), LensorError, "more than").code, "limit");
  // One wide module again and again
  const wide = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`p${i}`, { shape: [1], dtype: "float32" }]));
  const again = Array.from(
    { length: 1000 },
    (_, i) => [`n${i}`, i === 0 ? { type: "L", params: wide } : { ref: "n0" }],
  );
  assertEquals(
    assertThrows(() => modelFromJson({ type: "Bomb", children: again }), LensorError, "with its refs").code,
    "limit",
  );
});

Deno.test("what has no form in JSON is refused, and says where", () => {
  const inside = (node: Module) => module("Net", { children: { part: node } });
  const cases: readonly [Module, string, string][] = [
    [inside(module("A", { init: fill("**", zeros) })), "unsupported", '"part" as JSON: its recipe is a function'],
    [inside(module("A", { buffers: { b: tensor([1], { initial: normal() }) } })), "unsupported", '"part.b" as JSON'],
    [inside(module("A", { attrs: { x: Infinity } })), "type", "no form for Infinity"],
    [inside(module("A", { attrs: { x: () => 1 } })), "type", "no form for a function"],
    [inside(module("A", { attrs: { x: new Float32Array(1) } })), "type", "no form for a Float32Array"],
  ];
  for (const [model, code, part] of cases) {
    assertEquals(assertThrows(() => modelToJson(model), LensorError, part).code, code);
  }
  assertEquals(
    parsed(module("A", { buffers: { b: tensor([1], { trainable: false, initial: constant(3) }) } })).buffers.b.initial,
    3,
  );
  assertEquals(assertThrows(() => modelToJson(module("A"), { indent: -1 }), LensorError).code, "range");
  assertEquals(assertThrows(() => modelToJson(module("A"), { indents: 1 } as never), LensorError).code, "unknown-name");
  assertEquals(assertThrows(() => modelToJson({} as Module), LensorError).code, "type");
});
