import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { LensorError } from "../../../core/mod.ts";
import { keyed, torch } from "../../../random/mod.ts";
import { type Init, layerNorm, linear, mmlab, module, own, sequential, values } from "../../../tree/mod.ts";

const net = () => module("Net", { children: { body: sequential(linear(4, 3), layerNorm([3])), head: linear(3, 2) } });
const TEXT = "[dict(type='TruncNormal', layer=['Conv2d', 'Linear'], std=.02, bias=0.),\n" +
  " dict(type='Constant', layer=['LayerNorm'], val=1., bias=0.)]";
const LIST = [
  { type: "TruncNormal", layer: ["Conv2d", "Linear"], std: 0.02, bias: 0 },
  { type: "Constant", layer: ["LayerNorm"], val: 1, bias: 0 },
] as const;

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

Deno.test("own runs the init_cfg of a node", () => {
  const node = module("Block", { children: { fc: linear(2, 2) }, init: { type: "Normal", layer: "Linear", std: 0.1 } });
  assertEquals(own(node, keyed(0)).children.fc!.params.weight!.origin[0]?.by, "normal(std=0.1)");
});

Deno.test("a list of layers may name PyTorch's that the model lacks, but no name that nobody knows", () => {
  const cfg = (layer: string[]) => mmlab({ type: "Constant", val: 1, layer });
  cfg(["_ConvNd", "_BatchNorm", "SyncBatchNorm", "Linear"])(net(), keyed(0));
  const error = assertThrows(() => cfg(["Linear", "LayerNrom"])(net(), keyed(0)), LensorError);
  assertStringIncludes(error.message, 'layer "LayerNrom" matches no module; did you mean "LayerNorm"');
});

Deno.test("exact follows the engine's silence", () => {
  const model = net(), rng = torch(0);
  assertEquals(mmlab({ type: "Normal", layer: "Conv3d" }, { exact: true })(model, rng), model);
});

const errors: readonly [cfg: unknown, code: string, part: string][] = [
  ["dict(type='Normal', layer=Linear)", "type", 'at column 27: "Linear" is no literal'],
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
];
for (const [cfg, code, part] of errors) {
  Deno.test(`${JSON.stringify(cfg)} is a ${code} error`, () => {
    const error = assertThrows(() => mmlab(cfg as string)(net(), keyed(0)), LensorError);
    assertEquals(error.code, code);
    assertStringIncludes(error.message, part);
  });
}
