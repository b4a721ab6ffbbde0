import { assert, assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../core/errors.ts";
import { fans } from "../../initializers/fans.ts";
import { keyed } from "../../random/keyed.ts";
import { namesOf } from "../../tree/names_of.ts";
import { focus } from "../../tree/focus.ts";
import * as layers from "../../layers/mod.ts";
import type { Module, Param } from "../../tree/types.ts";

interface Leaf {
  shape: number[];
  dtype: string;
  value?: number;
}
interface Tree {
  type: string;
  direct_bases: string[];
  bases: string[];
  attrs: Record<string, unknown>;
  params: [string, Leaf | null][];
  buffers: [string, Leaf | null][];
  children: [string, Tree][];
}
const fixture: {
  bases: Record<string, [string[], string[]]>;
  cases: { build: string; args: unknown[]; tree: Tree; state: string[] }[];
} = JSON.parse(await Deno.readTextFile(new URL("../fixtures/layers/torch.json", import.meta.url)));

const build = layers as unknown as Record<string, (...args: unknown[]) => Module>;

for (const { build: name, args, tree, state } of fixture.cases) {
  Deno.test(`${name}(${JSON.stringify(args).slice(1, -1)}) is what PyTorch builds`, () => {
    const node = build[name]!(...args);
    same(node, tree);
    assertEquals(stateNames(node), state);
  });
}

Deno.test("torchBases gives the ancestors of every class of torch.nn", () => {
  for (const [type, [directBases, bases]] of Object.entries(fixture.bases)) {
    assertEquals(layers.torchBases(type), { directBases, bases }, type);
  }
  assertThrows(() => layers.torchBases("Conv2D"), LensorError, 'did you mean "Conv2d"');
  assertThrows(() => layers.torchBases("__proto__"), LensorError, "torch.nn has no such class");
});

Deno.test("every layer builder is compared with PyTorch or tested by hand", () => {
  const byHand = ["sequential", "moduleList", "moduleDict", "transformerEncoder", "transformerDecoder", "torchBases"];
  const tested = new Set([...fixture.cases.map((c) => c.build), ...byHand]);
  assertEquals(Object.keys(layers).filter((name) => !tested.has(name)), []);
});

Deno.test("the axes of a convolution give its true fans, groups and transposition included", () => {
  const truth = (node: Module) => fans(node.params.weight!.shape, node.params.weight!.axes);
  assertEquals(truth(layers.conv2d(8, 16, 3)), { fanIn: 72, fanOut: 144 });
  assertEquals(truth(layers.conv2d(8, 16, 3, { groups: 4 })), { fanIn: 18, fanOut: 36 });
  assertEquals(truth(layers.convTranspose2d(8, 16, 3)), { fanIn: 72, fanOut: 144 });
  assertEquals(truth(layers.convTranspose2d(8, 16, 3, { groups: 4 })), { fanIn: 18, fanOut: 36 });
  assertEquals(truth(layers.linear(8, 16)), { fanIn: 8, fanOut: 16 });
  assertEquals(truth(layers.bilinear(8, 4, 16)), { fanIn: 32, fanOut: 16 });
  assert(layers.conv2d(8, 16, 3).params.weight.axes?.literal);
});

Deno.test("containers number their modules, or take names in any order", () => {
  const mlp = layers.sequential(layers.linear(4, 8), layers.relu(), layers.linear(8, 2, { bias: false }));
  assertEquals([mlp.type, mlp.bases, Object.keys(mlp.children)], ["Sequential", ["Module"], ["0", "1", "2"]]);
  const pairs = layers.sequential([["10", layers.linear(1, 1)], ["9", layers.relu()]]);
  assertEquals(namesOf(pairs, "children"), ["10", "9"]);
  assertEquals(layers.sequential({ a: layers.relu() }).children.a.type, "ReLU");
  assertEquals(Object.keys(layers.sequential().children), []);
  const long = layers.moduleList(Array.from({ length: 12 }, () => layers.relu()));
  assertEquals(namesOf(long, "children").at(-1), "11");
  assertEquals(Object.keys(layers.moduleDict({ b: layers.relu(), a: layers.relu() }).children), [
    "b",
    "a",
  ]);
});

Deno.test("a stack of transformer layers has independent copies and an optional norm", () => {
  const block = layers.transformerEncoderLayer(8, 2, { dimFeedforward: 4 });
  const encoder = layers.transformerEncoder(block, 2, { norm: layers.layerNorm(8) });
  assertEquals(stateNames(encoder).filter((name) => name.endsWith("in_proj_weight")), [
    "layers.0.self_attn.in_proj_weight",
    "layers.1.self_attn.in_proj_weight",
  ]);
  assertEquals(stateNames(encoder).slice(-2), ["norm.weight", "norm.bias"]);
  assertEquals(layers.transformerDecoder(layers.transformerDecoderLayer(8, 2), 1).type, "TransformerDecoder");
});

Deno.test("the compiler knows the names of a built tree", () => {
  const net = layers.sequential([["stem", layers.conv2d(3, 8, 3, { bias: false })], ["head", layers.linear(8, 2)]]);
  assertEquals(focus(net).child("stem").param("weight").get(net).shape, [8, 3, 3, 3]);
  // @ts-expect-error: there is no bias
  assertThrows(() => focus(net).child("stem").param("bias"), LensorError);
  // @ts-expect-error: there is no child of that name
  assertThrows(() => focus(net).child("steam"), LensorError);
  assertEquals(layers.sequential(layers.linear(1, 2)).children[0].params.bias.shape, [2]);
});

const REFUSED: readonly [string, () => unknown, string, string][] = [
  ["a size that is not an integer", () => layers.linear(2.5, 1), "range", "inFeatures is 2.5"],
  ["a negative size", () => layers.embedding(-1, 4), "range", "num is -1"],
  ["a size that is NaN", () => layers.batchNorm2d(NaN), "range", "numFeatures is NaN"],
  ["a size that is text", () => layers.linear("3" as never, 1), "type", 'inFeatures is "3"'],
  ["no size", () => layers.linear(undefined as never, 1), "type", "inFeatures is undefined"],
  ["no second size", () => layers.linear(3, undefined as never), "type", "outFeatures is undefined"],
  ["null for the first size", () => layers.linear(null as never, undefined as never), "type", "inFeatures is null"],
  ["an object for the first of two sizes", () => layers.linear({} as never, 1), "type", "inFeatures is an object"],
  ["an empty kernel", () => layers.conv2d(3, 8, 0), "range", "kernelSize is 0"],
  ["a kernel of wrong rank", () => layers.conv2d(3, 8, [3]), "shape", "kernelSize has 1 size"],
  ["a stride of zero", () => layers.conv2d(3, 8, 3, { stride: [1, 0] }), "range", "stride[1] is 0"],
  [
    "groups that do not divide",
    () => layers.conv2d(4, 6, 3, { groups: 4 }),
    "range",
    "groups 4 does not divide outChannels 6",
  ],
  [
    "same padding with a stride",
    () => layers.conv1d(1, 1, 3, { padding: "same", stride: 2 }),
    "range",
    "stride 1 only",
  ],
  [
    "same padding transposed",
    () => layers.convTranspose1d(1, 1, 3, { padding: "same" as never }),
    "type",
    "padding is",
  ],
  [
    "an unknown padding",
    () => layers.conv1d(1, 1, 3, { padding: "sane" as "same" }),
    "unknown-name",
    'did you mean "same"',
  ],
  ["an unknown option", () => layers.conv2d(3, 8, 3, { strides: 2 } as never), "unknown-name", 'did you mean "stride"'],
  ["an option where there is none", () => layers.tanh({ inplace: true } as never), "unknown-name", "there are none"],
  [
    "output padding of no transposed layer",
    () => layers.conv2d(1, 1, 1, { outputPadding: 1 } as never),
    "unknown-name",
    "",
  ],
  ["a bias that is not a flag", () => layers.linear(1, 1, { bias: 0 as never }), "type", "bias is 0"],
  ["an unknown dtype", () => layers.linear(1, 1, { dtype: "float31" as never }), "type", 'did you mean "float32"'],
  ["a norm's groups", () => layers.groupNorm(3, 7), "range", "numGroups 3 does not divide"],
  ["an eps of NaN", () => layers.layerNorm(3, { eps: NaN }), "range", "eps is NaN"],
  ["a padding row outside", () => layers.embedding(4, 3, { paddingIdx: 4 }), "range", "the table has 4 rows"],
  ["no layers", () => layers.lstm(3, 4, { numLayers: 0 }), "range", "numLayers is 0"],
  ["too large a projection", () => layers.lstm(3, 4, { projSize: 4 }), "range", "less than the hidden size 4"],
  ["a projection of a GRU", () => layers.gru(3, 4, { projSize: 2 } as never), "unknown-name", '"projSize"'],
  ["another nonlinearity", () => layers.rnn(3, 4, { nonlinearity: "gelu" as never }), "unknown-name", "nonlinearity"],
  ["heads that do not divide", () => layers.multiheadAttention(8, 3), "range", "numHeads 3 does not divide embedDim 8"],
  ["a dropout above one", () => layers.dropout(1.5), "range", "p is 1.5"],
  ["an empty range", () => layers.hardtanh(1, 1), "range", "use more than minVal 1"],
  ["cutoffs that do not rise", () => layers.adaptiveLogSoftmaxWithLoss(8, 20, [5, 5]), "range", "must rise"],
  ["a list for one module", () => layers.sequential([layers.relu()] as never), "type", "Cannot build Sequential"],
  ["what is not a module", () => layers.sequential(layers.relu(), 3 as never), "type", 'child "1" is 3'],
  ["no list", () => layers.moduleList(layers.relu() as never), "type", "expected a list"],
  ["a name with a dot", () => layers.moduleDict({ "a.b": layers.relu() }), "type", "holds a dot"],
  [
    "the same name twice",
    () => layers.sequential([["a", layers.relu()], ["a", layers.relu()]]),
    "range",
    "given twice",
  ],
];
for (const [what, fn, code, part] of REFUSED) {
  Deno.test(`a layer refuses ${what}`, () => {
    const error = assertThrows(fn, LensorError, part);
    assertEquals(error.code, code);
  });
}

function same(node: Module, tree: Tree): void {
  assertEquals(node.type, tree.type);
  assertEquals(node.directBases, tree.direct_bases);
  assertEquals(node.bases, tree.bases);
  assertEquals({ ...node.attrs }, tree.attrs);
  const absent = [...tree.params, ...tree.buffers].filter(([, leaf]) => leaf === null).map(([name]) => name);
  assertEquals(node.absent ?? [], absent);
  for (const what of ["params", "buffers"] as const) {
    const wanted = tree[what].filter(([, leaf]) => leaf !== null) as [string, Leaf][];
    assertEquals(namesOf(node, what), wanted.map(([name]) => name));
    for (const [name, { shape, dtype, value }] of wanted) {
      const param: Param = node[what][name]!;
      assertEquals([param.shape, param.dtype, param.trainable, param.persistent], [
        shape,
        dtype,
        what === "params",
        true,
      ]);
      assertEquals(param.value, undefined);
      if (value !== undefined) {
        const first = param.initial!(shape, keyed(0), { dtype: "float32" })[0];
        assert(Object.is(first, value), `${name} starts at ${first}, in PyTorch at ${value}`);
      }
    }
  }
  assertEquals(namesOf(node, "children"), tree.children.map(([name]) => name));
  for (const [name, child] of tree.children) same(node.children[name]!, child);
}

function stateNames(node: Module, prefix = ""): string[] {
  const own = [...namesOf(node, "params"), ...namesOf(node, "buffers")].map((name) => prefix + name);
  return [
    ...own,
    ...namesOf(node, "children").flatMap((name) => stateNames(node.children[name]!, `${prefix}${name}.`)),
  ];
}

Deno.test("builders: each carries the name that it is exported by", () => {
  const builders = Object.entries(layers).filter(([, value]) => typeof value === "function");
  assertEquals(builders.length > 60, true);
  assertEquals(builders.map(([, fn]) => (fn as { readonly name: string }).name), builders.map(([name]) => name));
});
