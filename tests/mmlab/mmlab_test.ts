import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { lensorError } from "../_util.ts";
import { LensorError } from "../../core/mod.ts";
import { keyed, torch } from "../../random/mod.ts";
import {
  fill,
  gelu,
  type Init,
  layerNorm,
  linear,
  lstm,
  mmlab,
  module,
  ones,
  own,
  sequential,
  tensor,
  values,
} from "../../mod.ts";

const net = () => module("Net", { children: { body: sequential(linear(4, 3), layerNorm([3])), head: linear(3, 2) } });
const TEXT = "[dict(type='TruncNormal', layer=['Conv2d', 'Linear'], std=.02, bias=0.),\n" +
  " dict(type='Constant', layer=['LayerNorm'], val=1., bias=0.)]";
const LIST = [
  { type: "TruncNormal", layer: ["Conv2d", "Linear"], std: 0.02, bias: 0 },
  { type: "Constant", layer: ["LayerNorm"], val: 1, bias: 0 },
] as const;

Deno.test("a type may carry the scope of a registry", () => {
  const net = module("Net", { children: { a: linear(1, 1) } });
  const scoped = mmlab("dict(type='mmdet.Constant', val=2, layer='Linear')")(net, keyed(0));
  assertEquals(scoped.children.a?.params.weight?.origin[0]?.by, "constant(2)");
  assertEquals(lensorError(() => mmlab("dict(type='torch.Constant', val=2)")).code, "unknown-name");
});

Deno.test("Python text and the list it stands for give the same bits", async () => {
  const [a, b] = [TEXT, LIST].map((cfg) => mmlab(cfg)(net(), torch(7)));
  for (const path of ["body.0.weight", "body.1.weight", "head.weight", "head.bias"]) {
    assertEquals(await values(a!, path), await values(b!, path));
  }
});

Deno.test("an override takes a child with all below it, and nothing from the cfg around unless it is a bare name", () => {
  const by = (init: Init) => {
    const body = init(net(), keyed(0)).children.body!;
    return [body.children[0]!.params.bias!.origin[0]?.by, body.children[1]!.params.weight!.origin[0]?.by];
  };
  assertEquals(by(mmlab({ type: "Constant", val: 5, bias: 6, override: { name: "body" } })), [
    "constant(6)",
    "constant(5)",
  ]);
  const typed = { name: "body", type: "Constant", val: 8, layer: "Linear" } as const;
  assertEquals(by(mmlab({ type: "Constant", val: 5, bias: 6, override: typed })), ["constant(0)", "constant(8)"]);
});

Deno.test("own: what is neither a model nor options is told to be no model", () => {
  for (const first of [3, null, undefined, "x", [], linear(2, 2), new Map(), { params: {} }]) {
    const error = lensorError(() => own(first as never));
    assertEquals(error.code, "type", String(first));
  }
  assertEquals(typeof own({}), "function");
  assertEquals(typeof own({ exact: true }), "function");
});

Deno.test("own runs the init_cfg of a node", () => {
  const node = module("Block", { children: { fc: linear(2, 2) }, init: { type: "Normal", layer: "Linear", std: 0.1 } });
  assertEquals(own(node, keyed(0)).children.fc!.params.weight!.origin[0]?.by, "normal(std=0.1)");
});

Deno.test("own runs the Init of a node on that node, and options leave it as it is", () => {
  const node = module("Scale", { params: { gamma: tensor([2]) }, init: fill("gamma", ones) });
  const model = module("Net", { children: { node, other: linear(2, 2) } });
  for (const done of [own(model, keyed(0)), own({ exact: true })(model, keyed(0))]) {
    assertEquals(done.children.node!.params.gamma!.origin[0]?.by, "ones");
    assertEquals(done.children.other!.params.weight!.origin, []);
  }
});

Deno.test("a list of layers may name PyTorch's that the model lacks, but no name that nobody knows", () => {
  const cfg = (layer: string[]) => mmlab({ type: "Constant", val: 1, layer });
  cfg(["_ConvNd", "_BatchNorm", "SyncBatchNorm", "Linear"])(net(), keyed(0));
  const error = assertThrows(() => cfg(["Linear", "LayerNrom"])(net(), keyed(0)), LensorError);
  assertStringIncludes(error.message, 'layer "LayerNrom" matches no module; did you mean "LayerNorm"');
});

Deno.test("exact follows the engine's silence", () => {
  const model = net();
  const rng = torch(0);
  assertEquals(mmlab({ type: "Normal", layer: "Conv3d" }, { exact: true })(model, rng), model);
});

Deno.test("a file whose tensors MMLab does not find says how they are wrapped", () => {
  const specs = new Map([["model/weight", { shape: [3, 2], dtype: "float32" }]] as const);
  const file = {
    name: "deit.pth",
    specs,
    metadata: new Map(),
    keys: ["model", "epoch"],
    read: () => new Float32Array(6),
  };
  const cfg = { type: "Pretrained", checkpoint: "deit.pth" } as const;
  const checkpoints = { "deit.pth": file };
  const error = assertThrows(() => mmlab(cfg, { checkpoints })(linear(2, 3), keyed(0)), LensorError);
  assertEquals(error.code, "no-match");
  assertStringIncludes(
    error.message,
    'nothing in deit.pth matches the model; it has "model", "epoch" (MMLab unwraps "state_dict" only; ' +
      'pretrained and openCheckpoint unwrap "model")',
  );
  assertEquals(mmlab(cfg, { checkpoints, exact: true })(linear(2, 3), keyed(0)).params.weight?.origin, []);
});

const errors: readonly [cfg: unknown, code: string, part: string][] = [
  ["dict(type='Normal', layer=Linear)", "type", 'at column 27: "Linear" is not a literal'],
  [
    "[dict(type='Normal'),\n dict(type='Normal' std=1)]",
    "type",
    'at line 2, column 21: expected "," or ")", found "std"',
  ],
  [
    { type: "TruncNorm", layer: "Linear" },
    "unknown-name",
    'there is no initializer "TruncNorm"; did you mean "TruncNormal"',
  ],
  [{ type: "Normal", layer: "Linear", sdt: 1 }, "unknown-name", 'Normal has no option "sdt"; did you mean "std"'],
  [{ type: "Normal", layer: "Linaer" }, "no-match", 'layer "Linaer" matches no module; did you mean "Linear"'],
  [{ type: "Normal" }, "no-match", "it does nothing"],
  [{ type: "Constant", layer: "Linear" }, "missing", 'Constant needs "val"'],
  [{ type: "Constant", val: 1, override: { name: "haed" } }, "no-match", 'did you mean "head"'],
  [{ type: "Xavier", layer: "LayerNorm" }, "shape", "fewer than two axes"],
  [{ type: "Pretrained", checkpoint: "a.pth" }, "missing", "await openAll(cfg)"],
  [3, "type", "Cannot use mmlab: expected a dict or a list of dicts, found 3"],
  [[LIST[0], null], "type", "Cannot use mmlab, dict 2: expected a dict, found null"],
  [{ layer: "Linear" }, "missing", 'it has no "type"; use "Constant", "Xavier", '],
  [{ type: 3 }, "type", "type must be a string, found 3"],
  [{ type: "Caffe2Xavier", layer: "Linear", a: 2 }, "unknown-name", 'Caffe2Xavier has no option "a"; it has "bias"'],
  [{ type: "Constant", layer: "Linear", val: "1" }, "type", 'Cannot use val: expected a number, found "1" (in mmlab)'],
  [{ type: "Xavier", layer: "Linear", distribution: "gauss" }, "unknown-name", 'use "normal" or "uniform"'],
  [{ type: "Kaiming", layer: "Linear", mode: "fan" }, "unknown-name", "(in mmlab)"],
  [{ type: "Kaiming", layer: "Linear", nonlinearity: "gelu" }, "unknown-name", "(in mmlab)"],
  [{ type: "Normal", layer: "Linear", std: -1 }, "range", "(in mmlab)"],
  [{ type: "Uniform", layer: "Linear", a: 2, b: 1 }, "range", "(in mmlab)"],
  [{ type: "TruncNormal", layer: "Linear", std: 0 }, "range", "(in mmlab)"],
  [{ type: "Normal", layer: [3] }, "type", "layer must be a class name or a list of class names, found 3"],
  [{ type: "Normal", layer: "Linear", bias: "0" }, "type", 'bias must be a number, found "0"'],
  [{ type: "Normal", layer: "Linear", bias_prob: "a" }, "type", 'bias_prob must be a number, found "a"'],
  [{ type: "Normal", layer: "Linear", bias_prob: 0 }, "range", "bias_prob is 0; use a number between 0 and 1"],
  [{ type: "Normal", layer: "Linear", bias_prob: 1 }, "range", "bias_prob is 1; use a number between 0 and 1"],
  [{ type: "Pretrained" }, "missing", 'Pretrained needs "checkpoint"'],
  [{ type: "Pretrained", checkpoint: 3 }, "type", "checkpoint must be a string, found 3"],
  [{ type: "Pretrained", checkpoint: "a", prefix: 3 }, "type", "prefix must be a string, found 3"],
  [{ type: "Pretrained", checkpoint: "a", layer: "Linear" }, "unknown-name", 'Pretrained has no option "layer"'],
  [{ type: "Normal", override: 3 }, "type", "mmlab, override: expected a dict, found 3"],
  [
    { type: "Normal", override: [{ name: "head" }, {}] },
    "missing",
    'mmlab, override 2: it has no "name"; name a child',
  ],
  [{ type: "Normal", override: { name: 3 } }, "type", "name must be a string, found 3"],
  [{ type: "Normal", override: { name: "head", std: 1 } }, "missing", 'it has options and no "type"'],
  [
    { type: "Normal", override: { name: "head", type: "Normal", override: { name: "body" } } },
    "unknown-name",
    'Normal has no option "override"',
  ],
];
Deno.test("what an engine cannot do is said with what would do it", () => {
  const model = module("Net", { params: { scale: tensor([2]) }, children: { rnn: lstm(2, 3), act: gelu() } });
  const errorOf = (cfg: Parameters<typeof mmlab>[0]) =>
    assertThrows(() => mmlab(cfg)(model, keyed(0)), LensorError).message;
  assertStringIncludes(
    errorOf({ type: "Normal", layer: "LSTM" }),
    'Cannot initialize "rnn" by mmlab: an init_cfg reaches weight and bias only, and LSTM has "weight_ih_l0"',
  );
  assertStringIncludes(
    errorOf({ type: "Normal", override: { name: "scale" } }),
    'override "scale": it is a tensor, and an override names a module; Net has "rnn", "act"',
  );
  assertStringIncludes(
    errorOf({ type: "Normal", override: { name: "act" } }),
    "none of its modules has a weight or bias; pass exact: true if you mean it",
  );
  assertStringIncludes(
    errorOf({ type: "Normal", layer: "RNNBase_" }),
    'layer "RNNBase_" matches no module; did you mean "RNNBase"',
  );
});

Deno.test("with exact a wrong distribution is an error at any module that is reached, and only there", () => {
  const init = (layer: string) => mmlab({ type: "Xavier", layer, distribution: "no" as "normal" }, { exact: true });
  const model = module("Net", { children: { act: gelu(), norm: layerNorm(2) } });
  for (const layer of ["GELU", "LayerNorm"]) {
    assertEquals(assertThrows(() => init(layer)(model, keyed(0)), LensorError).code, "unknown-name");
  }
  assertEquals(init("Linear")(model, keyed(0)), model);
});

Deno.test("with exact a probability of 1 and more gives what the engines give", async () => {
  const biasOf = async (p: number) =>
    (await values(
      mmlab({ type: "Constant", val: 1, layer: "Linear", bias_prob: p }, { exact: true })(net(), torch(0)),
      "head.bias",
    ))[0];
  assertEquals([await biasOf(1), await biasOf(1.5)], [Infinity, NaN]);
});

for (const [cfg, code, part] of errors) {
  Deno.test(`${JSON.stringify(cfg)} is a ${code} error`, () => {
    const error = assertThrows(() => mmlab(cfg as string)(net(), keyed(0)), LensorError);
    assertEquals(error.code, code);
    assertStringIncludes(error.message, part);
  });
}
