import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { adjust, byType, fill, type Init, initialize, initWeights, seq, tie, torchDefault } from "../../mod.ts";
import { layerNorm, linear, modelFromJson, type Module, module, sequential, tensor, values } from "../../mod.ts";
import type { Checkpoint, InitCfg, InitWeightsOptions, MmlabDict } from "../../mod.ts";
import { constant, normal, zeros } from "../../initializers/mod.ts";
import { keyed, torch } from "../../random/mod.ts";
import { deepFreeze, lensorRejection } from "../_util.ts";

const built = (model: Module): Module => initialize(model, seq(torchDefault, fill("**.cls_token?", zeros)));
const base = (type: string, children: Record<string, Module>, init?: InitCfg | Init): Module =>
  module(type, { bases: ["BaseModule", "Module"], children, ...(init && { init }) });
const filled = (val: number, layer = "Linear"): MmlabDict => ({ type: "Constant", val, layer });
const mmengine = { engine: "mmengine" } as const;
const mmcv1 = { engine: "mmcv1" } as const;

// A checkpoint that holds the same number everywhere
function holding(value: number, shapes: Readonly<Record<string, readonly number[]>>, name = "ck.pth"): Checkpoint {
  const specs = new Map(Object.entries(shapes).map(([key, shape]) => [key, { shape, dtype: "float32" as const }]));
  return {
    name,
    specs,
    metadata: new Map(),
    read: (key) => new Float32Array(specs.get(key)!.shape.reduce((a, b) => a * b, 1)).fill(value),
  };
}

async function first(model: Module, path: string): Promise<number> {
  return Number((await values(model, path))[0]);
}

const pretrained = { type: "Pretrained", checkpoint: "ck.pth" } as const;
const checkpoints = { "ck.pth": holding(9, { "own.weight": [2, 2], "own.bias": [2], "child.fc.weight": [2, 2] }) };
const net = (init: InitCfg) =>
  built(base("Net", { own: linear(2, 2), child: base("Child", { fc: linear(2, 2) }, filled(5)) }, init));

Deno.test("a child's cfg beats its parent's, and MMEngine's checkpoint beats both", async () => {
  const plain = await initWeights(net(filled(1)), mmengine);
  assertEquals([await first(plain.model, "own.weight"), await first(plain.model, "child.fc.weight")], [1, 5]);
  const { model, texts, loads } = await initWeights(net([pretrained, filled(1)]), { ...mmengine, checkpoints });
  assertEquals([await first(model, "own.weight"), await first(model, "child.fc.weight")], [9, 9]);
  assertEquals(texts.get("child.fc.weight"), "PretrainedInit: load from ck.pth");
  assertEquals(loads.map(({ path, checkpoint, missing }) => ({ path, checkpoint, missing })), [
    { path: "", checkpoint: "ck.pth", missing: ["child.fc.bias"] },
  ]);
});

Deno.test("MMCV returns early from a Pretrained dict, but not from a list, where children overwrite what was loaded", async () => {
  const dict = await initWeights(net(pretrained), { ...mmcv1, checkpoints });
  assertEquals([await first(dict.model, "own.weight"), await first(dict.model, "child.fc.weight")], [9, 9]);
  assertEquals([dict.model.extra?.is_init, dict.model.children.child!.extra?.is_init], [undefined, undefined]);
  const list = await initWeights(net([pretrained]), { ...mmcv1, checkpoints });
  assertEquals([await first(list.model, "own.weight"), await first(list.model, "child.fc.weight")], [9, 5]);
  assertEquals(list.model.children.child!.extra?.is_init, true);
});

Deno.test("nothing below a plain container runs its own cfg", async () => {
  const child = base("Child", { fc: linear(2, 2) }, filled(5));
  const { model } = await initWeights(
    built(base("Net", { plain: sequential(child), own: base("Own", { fc: linear(2, 2) }, filled(6)) })),
    mmengine,
  );
  assert(await first(model, "plain.0.fc.weight") !== 5);
  assertEquals(await first(model, "own.fc.weight"), 6);
});

Deno.test("the log keeps what it said where the mean does not move", async () => {
  const model = built(base("Net", { norm: layerNorm(2), fc: linear(2, 2) }, [
    filled(1, "LayerNorm"),
    { type: "Normal", layer: "Linear", bias: 0.5 },
    { type: "Constant", layer: "Linear", val: -0.00001, bias: 0.5 },
  ]));
  const { texts, log } = await initWeights(model, mmengine);
  assertEquals([...texts], [
    ["norm.weight", "The value is the same before and after calling `init_weights` of Net "],
    ["norm.bias", "The value is the same before and after calling `init_weights` of Net "],
    ["fc.weight", "ConstantInit: val=-1e-05, bias=0.5"],
    ["fc.bias", "NormalInit: mean=0, std=1, bias=0.5"],
  ]);
  assertEquals(log[0], {
    level: "DEBUG",
    text: "initialize Net with init_cfg [{'type': 'Constant', 'val': 1, 'layer': 'LayerNorm'}, " +
      "{'type': 'Normal', 'layer': 'Linear', 'bias': 0.5}, " +
      "{'type': 'Constant', 'layer': 'Linear', 'val': -1e-05, 'bias': 0.5}]",
  });
  assertEquals(log.at(-1)?.text, "\nfc.bias - torch.Size([2]): \nNormalInit: mean=0, std=1, bias=0.5 \n ");
});

Deno.test("values with another shape and the same mean look unchanged", async () => {
  const halves = adjust(
    "fc.weight",
    "halves",
    ({ data }) => new Float32Array(data.length).map((_, i) => i % 2 ? -1 : 1),
  );
  const model = halves(built(base("Net", { fc: linear(2, 2) }, filled(0))), keyed(0));
  const { texts } = await initWeights(model, mmengine);
  assertStringIncludes(texts.get("fc.weight")!, "The value is the same");
});

Deno.test("a second call does nothing but say so", async () => {
  const { model, log } = await initWeights(net(filled(1)), { ...mmengine, calls: 2 });
  assertEquals(log.filter(({ level }) => level === "WARNING").map(({ text }) => text), [
    "init_weights of Net has been called more than once.",
  ]);
  const again = await initWeights(model, mmcv1);
  assertEquals(again.log[0], { level: "UserWarning", text: "init_weights of Net has been called more than once." });
});

Deno.test("a child that has run is passed over by MMEngine, and warned about by MMCV", async () => {
  const child = module("Child", {
    bases: ["BaseModule"],
    children: { fc: linear(2, 2) },
    init: filled(5),
    extra: { is_init: true },
  });
  const model = built(base("Net", { child }, filled(1)));
  const two = await initWeights(model, mmengine);
  const one = await initWeights(model, mmcv1);
  assertEquals([await first(two.model, "child.fc.weight"), await first(one.model, "child.fc.weight")], [1, 1]);
  assertEquals(two.log.filter(({ text }) => text.includes("more than once")).length, 0);
  assertEquals(one.log.filter(({ text }) => text.includes("more than once")).length, 1);
});

Deno.test("a class or a node may have an init_weights of its own, with or without BaseModule's", async () => {
  const token = module("Vit", {
    bases: ["BaseModule", "Module"],
    params: { cls_token: tensor([2]) },
    children: {
      fc: linear(2, 2),
      own: module("Own", { children: { fc: linear(2, 2) }, init: fill("fc.bias", constant(3)) }),
    },
    init: filled(1),
  });
  const userInits = { Vit: ["super", fill("cls_token", constant(7))] } as const;
  const { model, texts } = await initWeights(built(token), { ...mmengine, userInits });
  const paths = ["cls_token", "fc.weight", "own.fc.bias"];
  assertEquals(await Promise.all(paths.map((path) => first(model, path))), [7, 1, 3]);
  assertEquals(paths.map((path) => texts.get(path)), [
    "The value is the same before and after calling `init_weights` of Vit ",
    "ConstantInit: val=1, bias=0",
    "Initialized by user-defined `init_weights` in Own ",
  ]);
  const alone = await initWeights(built(token), { ...mmengine, userInits: { Vit: [fill("cls_token", constant(7))] } });
  assertEquals([alone.texts.size, alone.model.extra?.is_init], [0, undefined]);
});

Deno.test("what a class of its own writes to a tensor that stands elsewhere is written there", async () => {
  const user = module("User", { children: { fc: linear(2, 2) } });
  const tied = tie("user.fc.weight", "fc.weight")(base("Net", { fc: linear(2, 2), user }), keyed(0));
  const userInits = { User: [fill("fc.weight", constant(4))] };
  const { model } = await initWeights(built(tied), { ...mmengine, userInits });
  assertEquals([await first(model, "fc.weight"), await first(model, "user.fc.weight")], [4, 4]);
});

Deno.test("an object that stands twice runs once, wherever it stands", async () => {
  const fc = { type: "Linear", params: { weight: { shape: [2, 2], dtype: "float32" } } };
  const child = { type: "Child", bases: ["BaseModule"], init_cfg: filled(5), children: { fc } };
  const json = { type: "Net", bases: ["BaseModule"], children: { a: child, b: { ref: "a" }, c: { ref: "a" } } };
  const { log, model } = await initWeights(built(modelFromJson(json)), mmcv1);
  assertEquals(log.filter(({ text }) => text.startsWith("initialize Child")).length, 1);
  assertEquals([model.children.a!.extra?.is_init, model.children.c!.extra?.is_init], [true, true]);
});

Deno.test("MMEngine looks into wrappers for parallel training, MMCV does not", async () => {
  const wrapped = module("DataParallel", {
    bases: ["Module"],
    children: { module: base("Child", { fc: linear(2, 2) }, filled(5)) },
  });
  const model = built(base("Net", { wrapped }));
  const path = "wrapped.module.fc.weight";
  assertEquals(await first((await initWeights(model, mmengine)).model, path), 5);
  assert(await first((await initWeights(model, mmcv1)).model, path) !== 5);
});

Deno.test("the draws are one stream in the engine's order", async () => {
  const model = built(base("Net", { a: linear(2, 3), b: linear(2, 3) }, { type: "Normal", layer: "Linear", std: 0.5 }));
  const rng = torch(3);
  const want = torch(3);
  const by = normal({ std: 0.5 });
  const done = await initWeights(model, { ...mmengine, rng });
  assertEquals(await values(done.model, "a.weight"), by([3, 2], want));
  assertEquals(await values(done.model, "b.weight"), by([3, 2], want));
  assertEquals(rng.bits(3), want.bits(3));
});

Deno.test("half precision rounds the mean, so a small change is none", async () => {
  const fc = (dtype: "float32" | "bfloat16") => linear(2, 1, { bias: false, dtype });
  const near = adjust("fc.weight", "near", () => new Float32Array([1, 1 + 2 ** -7]));
  const text = async (dtype: "float32" | "bfloat16") => {
    const model = near(built(base("Net", { fc: fc(dtype) }, filled(1))), keyed(0));
    return (await initWeights(model, mmengine)).texts.get("fc.weight")!;
  };
  assertEquals(await text("float32"), "ConstantInit: val=1, bias=0");
  assertStringIncludes(await text("bfloat16"), "The value is the same");
});

Deno.test("a float64 mean is a mean: numbers whose sum is near the largest one still differ", async () => {
  const fc = linear(2, 1, { bias: false, dtype: "float64" });
  const large = adjust("fc.weight", "large", () => new Float64Array([1e308, 5e307]));
  const { texts } = await initWeights(large(built(base("Net", { fc }, filled(5e307))), keyed(0)), mmengine);
  assertStringIncludes(texts.get("fc.weight")!, "ConstantInit: val=5e+307");
});

Deno.test("on an error the model is as it was", async () => {
  const model = deepFreeze(net([filled(1), { type: "Normal", layer: "Linear", std: -1 }]));
  const before = await first(model, "own.weight");
  assertEquals((await lensorRejection(initWeights(model, mmengine))).code, "range");
  assertEquals(await first(model, "own.weight"), before);
});

const whole = built(base("Net", { fc: linear(2, 2) }, filled(1)));
const adds = (node: Module): Module => ({ ...node, params: { ...node.params, extra: tensor([1]) } });
const errors: readonly [what: string, model: Module, options: unknown, code: string, part: string][] = [
  ["what is not a module", 3 as unknown as Module, mmengine, "type", "expected a module"],
  ["an unknown option", whole, { ...mmengine, cals: 2 }, "unknown-name", 'no option "cals"; did you mean "calls"'],
  ["an unknown engine", whole, { engine: "mmcv2" }, "unknown-name", 'no engine "mmcv2"; use "mmengine" or "mmcv1"'],
  ["no engine", whole, undefined, "unknown-name", 'use "mmengine" or "mmcv1"'],
  ["no calls", whole, { ...mmengine, calls: 0 }, "range", "calls is 0; use a positive integer"],
  ["a generator that is none", whole, { ...mmengine, rng: "torch" }, "type", "expected a seed, a generator"],
  [
    "a class that no module has",
    whole,
    { ...mmengine, userInits: { Nte: ["super"] } },
    "no-match",
    'did you mean "Net"',
  ],
  ["userInits that are none", whole, { ...mmengine, userInits: { Net: "super" } }, "type", 'userInits.Net is "super"'],
  [
    "a plain module",
    built(linear(2, 2)),
    mmengine,
    "unsupported",
    'Linear: it has none; give it the base "BaseModule"',
  ],
  [
    "super without a BaseModule",
    built(module("Plain", { children: { fc: linear(2, 2) } })),
    { ...mmengine, userInits: { Plain: ["super"] } },
    "no-match",
    `"super" is BaseModule's`,
  ],
  ["a parameter without a value", base("Net", { fc: linear(2, 2) }), mmengine, "missing", 'Cannot read "fc.weight"'],
  [
    "a parameter of integers",
    initialize(
      module("Net", { bases: ["BaseModule"], params: { ids: tensor([2], { dtype: "int64" }) } }),
      fill("ids", zeros),
    ),
    mmengine,
    "type",
    '"ids" is int64, and the engines take the mean of every parameter',
  ],
  [
    "a file that is not open",
    net(pretrained),
    mmengine,
    "missing",
    'checkpoint "ck.pth" is not open; pass checkpoints',
  ],
  [
    "a file that is no checkpoint",
    net(pretrained),
    { ...mmengine, checkpoints: { "ck.pth": Promise.resolve() } },
    "type",
    'checkpoint "ck.pth": expected a checkpoint, found a Promise; open it',
  ],
  [
    "classes that are not an object",
    whole,
    { ...mmengine, userInits: null },
    "type",
    "userInits is null; use an object",
  ],
  [
    "a cfg that is none",
    built(base("Net", {}, 3 as unknown as InitCfg)),
    mmengine,
    "type",
    "init_cfg of Net: expected",
  ],
  [
    "a cfg without a type, inside",
    built(base("Net", { child: base("Child", {}, [filled(1), {} as InitCfg & { type: "Normal" }] as InitCfg) })),
    mmengine,
    "missing",
    'Cannot use init_cfg of "child", dict 2: it has no "type"',
  ],
  [
    "a class that adds a parameter",
    whole,
    { ...mmengine, userInits: { Net: [adds] } },
    "unsupported",
    '"extra" was not there before',
  ],
  [
    "a class that returns no module",
    whole,
    { ...mmengine, userInits: { Net: [() => undefined] } },
    "type",
    "returned no module",
  ],
];
for (const [what, model, options, code, part] of errors) {
  Deno.test(`initWeights refuses ${what}`, async () => {
    const error = await lensorRejection(initWeights(model, options as InitWeightsOptions));
    assertEquals(error.code, code, error.message);
    assertStringIncludes(error.message, part);
  });
}

Deno.test("a table by type does for a class of its own", async () => {
  const userInits = { Net: ["super", byType({ Linear: { bias: constant(2) } })] } as const;
  assertEquals(await first((await initWeights(whole, { ...mmengine, userInits })).model, "fc.bias"), 2);
});
