import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertBits, lensorError } from "../_util.ts";
import { by, filled, gpt, resnet, translator } from "./_models.ts";

const { recipes } = ln;
const rng = ln.keyed(0);
const names = (...list: string[]) =>
  ln.modelFromSpecs(
    Object.fromEntries(list.map((name) => [`layer.${name}`, { shape: [4, 4], dtype: "float32" as const }])),
  );
const lstm = () =>
  ln.module("Tagger", {
    children: {
      lstm: ln.lstm(3, 4, { numLayers: 2, bidirectional: true }),
      cell: ln.lstmCell(3, 4),
      out: ln.linear(4, 2),
    },
  });
const named = (...names: string[]) =>
  ln.module("Net", { children: Object.fromEntries(names.map((name) => [name, ln.conv2d(4, 4, 1)])) });

// Every recipe that is an Init, a model for it, and the code of the error for a model with nothing in it
const CASES: Readonly<Record<string, readonly [init: ln.Init, model: ln.Module, code: string]>> = {
  bert: [recipes.bert(), gpt(2), "no-match"],
  chrono: [recipes.chrono({ steps: 9 }), lstm(), "no-match"],
  completeP: [recipes.completeP({ base: ln.moduleList([gpt(1)]) }), ln.moduleList([gpt(1)]), "missing"],
  deepNorm: [recipes.deepNorm(), translator(2, 1), "missing"],
  depthMuP: [recipes.depthMuP({ base: ln.moduleList([gpt(1)]) }), ln.moduleList([gpt(1)]), "missing"],
  detectorHead: [recipes.detectorHead(), named("conv", "retina_cls", "retina_reg"), "no-match"],
  dora: [recipes.dora(), adapted(), "no-match"],
  fixup: [recipes.fixup(), resnet(), "no-match"],
  flaxDefault: [recipes.flaxDefault(), names("kernel", "embedding"), "no-match"],
  forgetGate: [recipes.forgetGate(), lstm(), "no-match"],
  gpt2: [recipes.gpt2(), gpt(2), "no-match"],
  haikuDefault: [recipes.haikuDefault(), names("w", "b"), "no-match"],
  kerasDefault: [recipes.kerasDefault(), names("kernel", "recurrent_kernel"), "no-match"],
  layerScale: [
    recipes.layerScale(),
    ln.moduleList([ln.module("LayerScale", { params: { gamma: ln.tensor([4]) } })]),
    "no-match",
  ],
  llama: [recipes.llama(), gpt(2), "no-match"],
  lora: [recipes.lora(), named("lora_A", "lora_B"), "no-match"],
  mamba: [recipes.mamba(), ln.module("Mixer", { params: { A_log: ln.tensor([2, 3]) } }), "no-match"],
  muP: [recipes.muP({ base: ln.linear(4, 4) }), ln.linear(8, 8), "no-match"],
  offsetZero: [recipes.offsetZero(), named("conv_offset"), "no-match"],
  siren: [recipes.siren(), ln.sequential(ln.linear(2, 4), ln.linear(4, 1)), "no-match"],
  skipInit: [recipes.skipInit(), ln.module("Block", { params: { alpha: ln.tensor([]) } }), "no-match"],
  subLn: [recipes.subLn(), translator(2, 1), "missing"],
  tFixup: [recipes.tFixup(), translator(2, 1), "missing"],
  timm: [recipes.timm(), typed("VisionTransformer", named("patches", "norm")), "unsupported"],
  transformers: [recipes.transformers(), typed("GPT2Model", gpt(2)), "unsupported"],
  uMuP: [recipes.uMuP(), ln.linear(4, 8), "no-match"],
  vit: [recipes.vit(), named("patches"), "no-match"],
  vitJax: [recipes.vitJax(), named("patches"), "no-match"],
  vitMae: [recipes.vitMae(), ln.module("Vit", { params: { pos_embed: ln.tensor([1, 17, 8]) } }), "no-match"],
  vitMoco: [recipes.vitMoco(), named("patches"), "no-match"],
  vitTimm: [recipes.vitTimm(), named("patches"), "no-match"],
  vitTimm2: [recipes.vitTimm2(), named("patches"), "no-match"],
  zeroConvs: [recipes.zeroConvs(), named("zero_convs"), "no-match"],
  zeroGamma: [recipes.zeroGamma(), resnet(), "no-match"],
};
const CORRECTIONS = ["admin", "lsuv", "unitOutput"];

// The same model under the name of a family's class
function typed(type: string, model: ln.Module): ln.Module {
  return ln.module(type, { children: model.children });
}

// A layer whose weight and adapter have values, and whose magnitudes have none
function adapted(): ln.Module {
  const low = { bias: false };
  const children = { lora_A: ln.linear(4, 2, low), lora_B: ln.linear(2, 3, low) };
  const params = { weight: ln.tensor([3, 4]), lora_magnitude_vector: ln.tensor([3]) };
  return ln.fill(["weight", "lora_*.**"], ln.ones)(ln.module("Linear", { params, children }), rng);
}

Deno.test("every recipe has a case here", () => {
  assertEquals([...Object.keys(CASES), ...CORRECTIONS].sort(), Object.keys(recipes).sort());
});

for (const [name, [init, model, code]] of Object.entries(CASES)) {
  Deno.test(`${name} fills something, is an error where it finds nothing, and keeps what whenMissing hides`, () => {
    const ready = init(model, rng);
    assert(filled(ready).length > 0);
    const error = lensorError(() => init(ln.module("Empty"), rng));
    assertEquals(error.code, code, error.message);
    assertStrictEquals(ln.whenMissing(init)(ready, rng), ready);
  });

  Deno.test(`${name} inside a part draws what it draws there anyway, and names itself or its rule in the history`, async () => {
    const outer = ln.module("Outer", { children: { part: model } });
    const inside = ln.within("part", init)(outer, rng);
    const alone = init(model, rng.at("part"));
    for (const path of filled(alone)) assertBits(await ln.values(inside, `part.${path}`), await ln.values(alone, path));
    assertEquals(filled(inside), filled(alone).map((path) => `part.${path}`));
  });

  Deno.test(`${name} fills half precision with finite numbers`, async () => {
    const half = ln.params.over(model, (param) => ({ ...param, dtype: "bfloat16" }));
    const ready = init(half, rng);
    for (const path of filled(ready)) {
      const values = ln.toFloat32(await ln.values(ready, path), "bfloat16");
      assert(values.every(Number.isFinite), path);
    }
  });
}

Deno.test("layers of the right class without the tensors are nothing to fill", () => {
  const plain = ln.lstm(3, 4, { bias: false });
  const bare = ln.module("LayerNorm");
  const inits = [[recipes.forgetGate(), plain], [recipes.chrono({ steps: 9 }), plain], [
    recipes.llama(),
    bare,
  ]] as const;
  for (const [init, model] of inits) assertEquals(lensorError(() => init(model, rng)).code, "no-match");
  assertEquals(
    lensorError(() => recipes.forgetGate()(plain, rng)).message,
    "Cannot apply forgetGate: LSTM has no LSTM or LSTMCell with biases",
  );
});

Deno.test("an option that does not exist is refused by its nearest name", () => {
  const all = recipes as unknown as Record<string, (options: unknown) => unknown>;
  for (const name of Object.keys(recipes)) {
    if (["skipInit", "offsetZero", "zeroConvs"].includes(name)) continue; // Inits, or a function of a path
    const error = lensorError(() => all[name]!({ bace: 1 }));
    assertEquals(error.code, "unknown-name", `${name}: ${error.message}`);
  }
  assertEquals(
    lensorError(() => recipes.gpt2({ layer: 3 } as object)).message,
    'Cannot make gpt2: there is no option "layer"; did you mean "layers"',
  );
  assertEquals(
    lensorError(() => recipes.vitTimm({ headBias: 1 } as never)).message,
    'Cannot make vitTimm: there is no option "headBias"; there are none',
  );
  assertEquals(
    lensorError(() => recipes.forgetGate({ valeu: 1 } as object)).message,
    'Cannot make forgetGate: there is no option "valeu"; did you mean "value"',
  );
});

Deno.test("bad values of options are refused with what would do", () => {
  const cases: readonly (readonly [() => unknown, string, string])[] = [
    [() => recipes.gpt2({ std: 0 }), "range", "Cannot make gpt2: std is 0; use a finite number above 0"],
    [() => recipes.gpt2({ layers: 1.5 }), "range", "Cannot make gpt2: layers is 1.5; use a positive integer"],
    [
      () => recipes.gpt2({ residual: "c_proj" as never }),
      "type",
      'Cannot make gpt2: residual is "c_proj"; use a list of names',
    ],
    [() => recipes.bert({ truncated: 1 as never }), "type", "Cannot make bert: truncated is 1; use true or false"],
    [
      () => recipes.lora({ distribution: "gauss" as never }),
      "unknown-name",
      'Cannot make lora: there is no distribution "gauss"; use "uniform" or "normal"',
    ],
    [
      () => recipes.zeroGamma({ blocks: "" }),
      "type",
      'Cannot make zeroGamma: blocks is ""; use class names, "BasicBlock, Bottleneck"',
    ],
    [() => recipes.fixup({ classifier: 3 as never }), "type", "Cannot make fixup: classifier is 3; use a path"],
    [
      () => recipes.deepNorm({ encoderLayers: 0 })(translator(1, 1), rng),
      "range",
      "Cannot make deepNorm: encoderLayers is 0; use a positive integer",
    ],
    [
      () => recipes.detectorHead({ prior: 1 }),
      "range",
      "Cannot make detectorHead: prior is 1; use a number between 0 and 1",
    ],
    [() => recipes.vitTimm2({ headBias: NaN }), "range", "Cannot make vitTimm2: headBias is NaN; use a finite number"],
    [() => recipes.vitJax({ classifier: "" }), "type", 'Cannot make vitJax: classifier is ""; use the start of a path'],
    [
      () => recipes.mamba({ steps: [0.1, 0.01] }),
      "range",
      "Cannot make mamba: steps[1] is 0.01; use a finite number above the least step",
    ],
    [
      () => recipes.muP({ base: 3 as never }),
      "type",
      "Cannot make muP: base is 3; give the model at the size that was tuned",
    ],
    [
      () => recipes.muP({ base: ln.relu(), output: "one" as never }),
      "unknown-name",
      'Cannot make muP: there is no output "one"; use "zero", "scaled", "multiplied"',
    ],
    [() => recipes.lsuv({ tolerance: 0 }), "range", "Cannot make lsuv: tolerance is 0; use a finite number above 0"],
    [() => recipes.lsuv({ turns: "3" as never }), "type", 'Cannot make lsuv: turns is "3"; use a positive integer'],
    [() => recipes.unitOutput({ scale: 1 as never }), "type", "Cannot make unitOutput: 1 is not a name of a tensor"],
    [() => recipes.admin({ omega: 1 as never }), "type", "Cannot make admin: omega is 1; use the name of a param"],
    [
      () => recipes.forgetGate({ value: "1" as never }),
      "type",
      'Cannot make forgetGate: expected a number as value, found "1"',
    ],
  ];
  for (const [fn, code, message] of cases) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message], [code, message]);
  }
});

Deno.test("the history of a recipe's draws says which recipe asked for them", () => {
  const ready = recipes.bert()(gpt(1), rng);
  assertEquals(ready.children.wte?.params.weight?.origin[0]?.from, "bert");
  assertEquals(by(ready, "wte.weight"), "normal(std=0.02, padding=3)");
});
