import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";
import { by, filled, gpt, resnet, translator } from "./_models.ts";

const { recipes } = ln;
const rng = ln.keyed(0);
const close = (label: string | undefined, name: string, gain: number) => {
  const found = Number(/=([\d.e-]+)/.exec(label ?? "")?.[1]);
  assert(label?.startsWith(name) && Math.abs(found - gain) < 1e-12, `${label} is no ${name} of ${gain}`);
};

Deno.test("gpt2 counts the blocks that hold the projections, or takes the number given, for each name of them", () => {
  for (const layers of [1, 3, 12]) {
    const ready = recipes.gpt2()(gpt(layers), rng);
    for (const path of [`h.0.attn.c_proj.weight`, `h.${layers - 1}.mlp.c_proj.weight`]) {
      close(by(ready, path), "normal", 0.02 / Math.sqrt(2 * layers));
    }
    close(by(ready, "h.0.mlp.c_fc.weight"), "normal", 0.02);
    assertEquals(by(ready, "h.0.mlp.c_proj.bias"), "zeros");
  }
  // A part of a pipeline knows the depth of the whole
  close(by(recipes.gpt2({ std: 0.1, layers: 50 })(gpt(2), rng), "h.1.attn.c_proj.weight"), "normal", 0.01);
  const other = recipes.gpt2({ residual: ["c_fc"] })(gpt(2), rng);
  close(by(other, "h.1.mlp.c_fc.weight"), "normal", 0.01);
  close(by(other, "h.1.mlp.c_proj.weight"), "normal", 0.02);
});

Deno.test("gpt2 says which projection it does not find, and when it cannot count", () => {
  const lost = lensorError(() => recipes.gpt2({ residual: ["c_proj", "o_proj"] })(gpt(1), rng));
  assertEquals(
    lost.message,
    'Cannot apply gpt2: GPT has no layer called "o_proj"; name the projections onto the residual stream with residual',
  );
  const alone = ln.module("MLP", { children: { c_proj: ln.linear(2, 2) } });
  assertEquals(
    lensorError(() => recipes.gpt2()(alone, rng)).message,
    "Cannot count the layers for gpt2: MLP has no numbered modules with them; pass layers",
  );
  close(by(recipes.gpt2({ layers: 1 })(alone, rng), "c_proj.weight"), "normal", 0.02 / Math.SQRT2);
});

Deno.test("whenMissing(gpt2()) counts the loaded layers too, and draws only for the new", () => {
  const before = recipes.gpt2()(gpt(2), rng);
  const deeper = ln.module("GPT", {
    children: {
      ...before.children,
      h: ln.moduleList([...Object.values(before.children.h!.children), ...Object.values(gpt(2).children.h!.children)]),
    },
  });
  const ready = ln.whenMissing(recipes.gpt2())(deeper, rng);
  close(by(ready, "h.1.mlp.c_proj.weight"), "normal", 0.01);
  close(by(ready, "h.2.mlp.c_proj.weight"), "normal", 0.02 / Math.sqrt(8));
});

Deno.test("bert can cut its normals at two standard deviations, and the padding row is zero", async () => {
  const ready = recipes.bert({ truncated: true, std: 0.1 })(gpt(1), rng);
  const table = await ln.values(ready, "wte.weight") as Float32Array;
  assert(table.every((x) => Math.abs(x) <= 0.2));
  assertBits(table.subarray(24, 32), new Float32Array(8));
  assert(table.subarray(32).every((x) => x !== 0));
});

Deno.test("zeroGamma takes the last norm of each block and leaves shortcuts alone", () => {
  assertEquals(filled(recipes.zeroGamma()(resnet(), rng)), ["layer1.0.bn2.weight", "layer1.1.bn2.weight"]);
  assertEquals(filled(recipes.zeroGamma({ blocks: "Res2Net" })(resnet("Res2Net"), rng)).length, 2);
  const error = lensorError(() => recipes.zeroGamma()(resnet("Block"), rng));
  assertEquals(
    error.message,
    "Cannot apply zeroGamma: ResNet has no BasicBlock, Bottleneck with a norm among its own children",
  );
});

Deno.test("fixup scales by the number of blocks and of layers in them, and ends branches and classifier in zero", () => {
  const net = resnet();
  const ready = recipes.fixup()(net, rng);
  // Two blocks of two layers: 2^(-1/2) times He's √(2 / (9 · 8))
  close(by(ready, "layer1.0.conv1.weight"), "normal", 2 ** -0.5 * Math.sqrt(2 / 72));
  close(by(ready, "layer1.0.downsample.0.weight"), "normal", Math.sqrt(2 / 8));
  close(by(ready, "conv1.weight"), "normal", Math.sqrt(2 / 36));
  for (const path of ["layer1.0.conv2.weight", "fc.weight", "fc.bias", "layer1.0.bias1a"]) {
    assertEquals(by(ready, path), "zeros");
  }
  assertEquals(by(ready, "layer1.1.scale"), "ones");
  close(by(recipes.fixup({ layers: 16 })(net, rng), "layer1.1.conv1.weight"), "normal", Math.sqrt(2 / 72) / 4);
  assertEquals(lensorError(() => recipes.fixup({ classifier: "head" })(net, rng)).code, "no-match");
  const none = lensorError(() => recipes.fixup()(resnet("Block"), rng));
  assert(none.message.endsWith("pass their classes as blocks"), none.message);
});

Deno.test("layerScale goes by depth, and leaves the gamma of norms alone", () => {
  const block = ln.module("Block", {
    params: { gamma_1: ln.tensor([4]) },
    children: { norm: ln.module("LayerNorm", { params: { gamma: ln.tensor([4]) } }) },
  });
  const depth = (n: number, options = {}) =>
    by(recipes.layerScale(options)(ln.moduleList(Array(n).fill(block)), rng), "0.gamma_1");
  assertEquals([18, 24, 25].map((n) => depth(n)), ["constant(0.1)", "constant(0.00001)", "constant(0.000001)"]);
  assertEquals([depth(2, { layers: 36 }), depth(2, { value: 0.5 })], ["constant(0.000001)", "constant(0.5)"]);
  assertEquals(filled(recipes.layerScale()(ln.moduleList([block]), rng)), ["0.gamma_1"]);
});

Deno.test("deepNorm, subLn and tFixup have the gains of their papers on either side, and one for queries and keys", () => {
  // Both sides: N = 3 encoder layers, M = 2 decoder layers; then one side alone
  const gains: readonly (readonly [(o?: object) => ln.Init, string, number, number, number, number])[] = [
    [recipes.deepNorm, "xavierNormal", 0.87 / (81 * 2) ** (1 / 16), 24 ** -0.25, 24 ** -0.25, 16 ** -0.25],
    [
      recipes.subLn,
      "xavierNormal",
      Math.sqrt(Math.log(6) * Math.log(6) / 3),
      Math.sqrt(Math.log(6)),
      Math.sqrt(Math.log(6)),
      Math.sqrt(Math.log(4)),
    ],
    [recipes.tFixup, "xavierUniform", 0.67 * 3 ** -0.25, 18 ** -0.25, 0.67 * 3 ** -0.25, 18 ** -0.25],
  ];
  for (const [recipe, scheme, encoder, decoder, encoderOnly, decoderOnly] of gains) {
    const both = recipe()(translator(3, 2), rng);
    for (const name of ["linear1", "linear2", "self_attn.out_proj"]) {
      close(by(both, `encoder.layers.2.${name}.weight`), scheme, encoder);
      close(by(both, `decoder.layers.1.${name}.weight`), scheme, decoder);
    }
    const fused = by(both, "encoder.layers.0.self_attn.in_proj_weight") ?? "";
    assertEquals(fused.replace(/gain=[\d.]+/, "gain"), `stacked(${scheme}, ${scheme}, ${scheme}(gain))`);
    const across = by(both, "decoder.layers.0.multihead_attn.out_proj.weight");
    if (recipe === recipes.subLn) assertEquals(across, scheme);
    else close(across, scheme, decoder);
    const part = (side: "encoder" | "decoder") =>
      ln.module("Net", { children: { [side]: translator(3, 2).children[side]!, words: ln.embedding(3, 8) } });
    close(by(recipe()(part("encoder"), rng), "encoder.layers.0.linear1.weight"), scheme, encoderOnly);
    close(by(recipe()(part("decoder"), rng), "decoder.layers.0.linear1.weight"), scheme, decoderOnly);
  }
  close(
    by(
      recipes.deepNorm({ encoderLayers: 81, decoderLayers: 16 })(translator(1, 1), rng),
      "decoder.layers.0.linear1.weight",
    ),
    "xavierNormal",
    192 ** -0.25,
  );
  // Width 8, three layers
  close(by(recipes.tFixup()(translator(3, 3), rng), "words.weight"), "normal", 8 ** -0.5 * 27 ** -0.25);
});

Deno.test("in a fused projection each matrix has the fans and the gain of its own", async () => {
  const net = ln.transformerEncoder(ln.transformerEncoderLayer(64, 4), 2);
  const path = "layers.0.self_attn.in_proj_weight";
  const fused = await ln.values(recipes.deepNorm()(net, rng), path) as Float32Array;
  const std = (part: number) =>
    Math.sqrt(fused.subarray(part * 4096, (part + 1) * 4096).reduce((sum, x) => sum + x * x, 0) / 4096);
  // Xavier of 64 by 64 is 1/8; β is 16^(-1/4)
  for (const [part, want] of [1 / 8, 1 / 8, 1 / 16].entries()) {
    assert(Math.abs(std(part) / want - 1) < 0.04, `${part}: ${std(part)}`);
  }
  assert(fused[0] !== fused[4096]);
});

Deno.test("LSTM gates: the whole bias is in bias_ih, bias_hh is zero, in every layer, direction and cell", async () => {
  const lstm = ln.module("Net", {
    children: {
      lstm: ln.lstm(3, 4, { numLayers: 2, bidirectional: true }),
      cell: ln.lstmCell(3, 4),
      gru: ln.gru(3, 4),
    },
  });
  const ready = recipes.forgetGate({ value: 2 })(lstm, rng);
  assertEquals(filled(ready).length, 10);
  for (const path of filled(ready)) {
    const gates = [0, 1, 2, 3].map((gate) => path.includes("bias_ih") && gate === 1 ? 2 : 0);
    assertEquals(await ln.values(ready, path), Float32Array.from({ length: 16 }, (_, i) => gates[i >> 2]!), path);
  }
  const remember = await ln.values(
    recipes.chrono({ steps: 100 })(lstm, rng),
    "lstm.bias_ih_l1_reverse",
  ) as Float32Array;
  assert(remember.subarray(4, 8).every((x) => x >= 0 && x < Math.log(99)));
});

Deno.test("detectorHead: the classifier's bias is the prior's, every other bias zero", async () => {
  const conv = () => ln.conv2d(4, 4, 3);
  const head = ln.module("Head", { children: { conv: ln.sequential(conv()), cls_logits: conv(), bbox_reg: conv() } });
  const ready = ln.initialize(head, recipes.detectorHead({ prior: 0.1, std: 0.001 }));
  assertEquals((await ln.values(ready, "cls_logits.bias"))[0], Math.fround(-Math.log(9)));
  assertEquals(by(ready, "bbox_reg.bias"), "zeros");
  assertEquals(by(ready, "conv.0.weight"), "normal(std=0.001)");
  const mine = recipes.detectorHead({ classify: "bbox_reg.bias" })(head, rng);
  assertEquals([by(mine, "bbox_reg.bias"), by(mine, "cls_logits.bias")], ["biasForProbability(0.01)", "zeros"]);
});

Deno.test("lora takes bare params as loralib has them, and embeddings the other way round", () => {
  const net = ln.module("Linear", {
    params: {
      weight: ln.tensor([8, 8]),
      lora_A: ln.tensor([2, 8]),
      lora_B: ln.tensor([8, 2]),
      lora_embedding_A: ln.tensor([2, 8]),
      lora_embedding_B: ln.tensor([8, 2]),
    },
  });
  const ready = recipes.lora()(net, rng);
  assertEquals(["weight", "lora_A", "lora_B", "lora_embedding_A", "lora_embedding_B"].map((path) => by(ready, path)), [
    undefined,
    `kaimingUniform(a=${Math.sqrt(5)})`,
    "zeros",
    "zeros",
    "normal",
  ]);
});

Deno.test("lora takes adapters of embeddings alone, and refuses an A without its B", () => {
  const net = (...names: string[]) =>
    ln.module("Embedding", { params: Object.fromEntries(names.map((name) => [name, ln.tensor([2, 8])])) });
  const ready = recipes.lora()(net("lora_embedding_A", "lora_embedding_B"), rng);
  assertEquals(["lora_embedding_A", "lora_embedding_B"].map((path) => by(ready, path)), ["zeros", "normal"]);
  for (const name of ["lora_A", "lora_embedding_A"]) {
    assertEquals(lensorError(() => recipes.lora()(net(name), rng)).code, "no-match", name);
  }
});

Deno.test("the experts of a mixture are part of their block, not blocks to count", () => {
  const block = ln.module("Block", {
    children: {
      self_attn: ln.module("Attention", { children: { v_proj: ln.linear(4, 4), o_proj: ln.linear(4, 4) } }),
      experts: ln.moduleList([1, 2, 3].map(() => ln.module("MLP", { children: { down_proj: ln.linear(4, 4) } }))),
    },
  });
  const net = ln.module("Mixtral", { children: { layers: ln.moduleList([block, block]) } });
  const path = "layers.1.experts.2.down_proj.weight";
  assertEquals(by(recipes.gpt2({ residual: ["o_proj", "down_proj"] })(net, rng), path), "normal(std=0.01)");
  assertEquals(by(recipes.deepNorm()(net, rng), path), "xavierNormal(gain=0.5)");
});

Deno.test("numbered modules inside of a block at the root are part of it, not blocks to count", () => {
  const gamma = { gamma_1: ln.tensor([4]) };
  const inner = ln.moduleList(Array(20).fill(ln.module("Inner", { params: gamma })));
  const model = ln.moduleList([ln.module("Block", { params: gamma, children: { inner } })]);
  assertEquals(by(recipes.layerScale()(model, rng), "0.gamma_1"), "constant(0.1)");
});

Deno.test("layerScale leaves the scale of a norm alone, whatever the library", () => {
  for (const type of ["BatchNormalization", "LlamaRMSNorm", "LayerNorm2d", "GroupNorm32"]) {
    const norm = ln.module(type, { params: { gamma: ln.tensor([4]) } });
    const block = ln.module("NormFreeBlock", { params: { gamma: ln.tensor([4]) }, children: { norm } });
    const ready = recipes.layerScale()(ln.moduleList([block]), rng);
    assertEquals([by(ready, "0.gamma"), by(ready, "0.norm.gamma")], ["constant(0.1)", undefined], type);
  }
});

Deno.test("decoderLayers without a decoder is refused: the stack would count as an encoder beside it", () => {
  const stack = ln.transformerEncoder(ln.transformerEncoderLayer(4, 2, { dimFeedforward: 8 }), 2);
  for (const make of [recipes.deepNorm, recipes.subLn, recipes.tFixup]) {
    const error = lensorError(() => make({ decoderLayers: 2 })(stack, rng));
    assertEquals(error.code, "no-match", error.message);
  }
  assertEquals(
    by(recipes.deepNorm({ encoderLayers: 2 })(stack, rng), "layers.0.linear1.weight"),
    "xavierNormal(gain=0.5)",
  );
});

Deno.test("a classifier that an option speaks of must be there", () => {
  const net = ln.module("Net", { children: { head: ln.linear(4, 2) } });
  for (const make of [recipes.vitJax, recipes.vitTimm2]) {
    assertEquals(by(make({ headBias: -1 })(net, rng), "head.bias"), "constant(-1)");
    for (const init of [make({ classifier: "haed" }), ln.within("head", make({ headBias: -1 }))]) {
      assertEquals(lensorError(() => init(net, rng)).code, "no-match");
    }
  }
});

Deno.test("mamba asks for a mixer, and for two steps", () => {
  const error = lensorError(() => recipes.mamba()(ln.sequential(ln.linear(2, 2)), rng));
  assertEquals([error.code, error.message], ["no-match", "Cannot apply mamba: Sequential has no module with A_log"]);
  assertEquals(lensorError(() => recipes.mamba({ steps: 3 as never })).code, "type");
});

Deno.test("muP keeps inputs, divides hidden variances by the width, and compares with the base by path", () => {
  const net = (width: number) =>
    ln.module("Net", {
      children: {
        words: ln.embedding(9, width),
        up: ln.linear(width, 4 * width),
        norm: ln.layerNorm(width),
        head: ln.linear(width, 9),
      },
    });
  const ready = recipes.muP({ base: net(16), std: 0.1, output: "scaled" })(net(64), rng);
  const found = ["words.weight", "up.weight", "up.bias", "norm.weight", "head.weight"].map((path) => by(ready, path));
  assertEquals(found, ["normal(std=0.1)", "normal(std=0.05)", "zeros", "ones", "normal(std=0.025)"]);
  assertEquals(by(recipes.muP({ base: net(16) })(net(16), rng), "head.weight"), "normal(std=0.02)");
  const lost = lensorError(() => recipes.muP({ base: ln.linear(2, 2) })(net(16), rng));
  assertEquals([lost.code, lost.path, lost.message], [
    "no-match",
    "words.weight",
    'Cannot apply muP to "words.weight": the base has no such param',
  ]);
  const rank = lensorError(() => recipes.muP({ base: ln.conv2d(2, 2, 3) })(ln.linear(2, 2), rng));
  assertEquals([rank.code, rank.message], [
    "shape",
    'Cannot apply muP to "weight": shape [2, 2] is [2, 2, 3, 3] in the base; only sizes may differ',
  ]);
});

Deno.test("muP draws the bits of the package mup: its normal_ and MuReadout, base width 8, width 32", async () => {
  const net = (width: number) => ln.sequential(ln.linear(4, width), ln.linear(width, width), ln.linear(width, 3));
  const ready = recipes.muP({ base: net(8), output: "multiplied" })(net(32), ln.torch(0));
  const found: string[] = [];
  for (const name of ["0", "1", "2"]) {
    const hash = await crypto.subtle.digest(
      "SHA-256",
      (await ln.values(ready, `${name}.weight`)).slice().buffer as ArrayBuffer,
    );
    found.push([...new Uint8Array(hash, 0, 8)].map((b) => b.toString(16).padStart(2, "0")).join(""));
  }
  // mup 1.0.0 after torch.manual_seed(0), PyTorch 2.13
  assertEquals(found, ["ea36a235e265d0c1", "df8393e4c08b80b8", "2c9a32a01bf340d7"]);
});

Deno.test("mamba: the softplus of the step bias is log-uniform between the steps", async () => {
  const mixer = ln.module("Mixer", {
    params: { A_log: ln.tensor([4000, 4]), D: ln.tensor([4000]) },
    children: { dt_proj: ln.linear(16, 4000) },
  });
  const ready = recipes.mamba({ steps: [0.01, 1] })(mixer, rng);
  const bias = await ln.values(ready, "dt_proj.bias") as Float32Array;
  const steps = Array.from(bias, (x) => Math.log10(Math.log1p(Math.exp(x))));
  const mean = steps.reduce((a, b) => a + b) / 4000;
  assert(Math.min(...steps) >= -2.0001 && Math.max(...steps) <= 1e-6);
  assert(Math.abs(mean + 1) < 0.05, `${mean}`);
  assertEquals(by(ready, "dt_proj.weight"), "uniform(low=-0.25, high=0.25)");
});

Deno.test("the vision recipes tell the classifier and MLPs by their paths", () => {
  const net = ln.module("Vit", {
    params: { pos_embed: ln.tensor([1, 5, 8]) },
    children: { mlp: ln.linear(8, 8), qkv: ln.linear(8, 24), head: ln.linear(8, 3) },
  });
  const jax = recipes.vitJax({ headBias: -Math.log(3) })(net, rng);
  assertEquals([by(jax, "head.bias"), by(jax, "head.weight"), by(jax, "qkv.bias")], [
    `constant(${-Math.log(3)})`,
    "zeros",
    "zeros",
  ]);
  assertEquals(by(jax, "pos_embed"), "truncNormal(std=0.02, method=inverse)");
  const other = recipes.vitTimm2({ classifier: "mlp", initBias: 0.5 })(net, rng);
  assertEquals([by(other, "mlp.weight"), by(other, "head.bias")], ["zeros", "constant(0.5)"]);
});

Deno.test("vitMae: a grid that is not a square, or a width that is not a multiple of four, is refused when drawn", async () => {
  for (const shape of [[1, 6, 8], [1, 5, 6], [8]]) {
    const ready = recipes.vitMae()(ln.module("Vit", { params: { pos_embed: ln.tensor(shape) } }), rng);
    const error = await lensorRejection(ln.values(ready, "pos_embed"));
    assertEquals([error.code, error.path], ["shape", "pos_embed"], error.message);
  }
  const patches = recipes.vitMae()(ln.conv2d(3, 64, 4), rng);
  const kernel = await ln.values(patches, "weight") as Float32Array;
  assert(Math.max(...kernel) <= Math.sqrt(6 / (48 + 64)) && Math.max(...kernel) > 0.22); // 48 inputs to 64 outputs
});

Deno.test("siren: only the first Linear of the model is a first layer, and w0 is everywhere", async () => {
  const net = ln.sequential(ln.linear(2, 8), ln.relu(), ln.linear(8, 8), ln.linear(8, 1));
  const ready = recipes.siren({ w0: 10 })(net, rng);
  assertEquals(["0", "2", "3"].map((name) => by(ready, `${name}.weight`)), [
    "siren(w0=10, first=true)",
    "siren(w0=10)",
    "siren(w0=10)",
  ]);
  const hidden = await ln.values(ready, "2.weight") as Float32Array;
  assert(hidden.every((x) => Math.abs(x) <= Math.sqrt(6 / 8) / 10));
});

const timmBlock = (attn: Readonly<Record<string, ln.Module>>) =>
  ln.module("Block", {
    children: {
      attn: ln.module("Attention", { children: attn }),
      mlp: ln.module("Mlp", { children: { fc1: ln.linear(8, 16), fc2: ln.linear(16, 8) } }),
    },
  });

Deno.test("deepNorm, subLn and tFixup scale the values in timm's qkv and GPT-2's c_attn, and what attention gives", async () => {
  const timm = ln.moduleList([timmBlock({ qkv: ln.linear(8, 24), proj: ln.linear(8, 8) })]);
  const conv1d = (ins: number, outs: number) => ln.module("Conv1D", { params: { weight: ln.tensor([ins, outs]) } });
  const attn = ln.module("GPT2Attention", { children: { c_attn: conv1d(64, 192), c_proj: conv1d(64, 64) } });
  const across = ln.module("GPT2Attention", {
    children: { c_attn: conv1d(8, 16), q_attn: conv1d(8, 8), c_proj: conv1d(8, 8) },
  });
  const mlp = ln.module("GPT2MLP", { children: { c_fc: conv1d(8, 32), c_proj: conv1d(32, 8) } });
  const block = ln.module("GPT2Block", { children: { attn, crossattention: across, mlp } });
  const gpt = ln.module("GPT2", { children: { h: ln.moduleList([block]) } });
  // One layer on one side: β = 8^(-1/4), γ = √ln 2, and 0.67
  for (
    const [make, scheme, gain, far] of [
      [recipes.deepNorm, "xavierNormal", 8 ** -0.25, 8 ** -0.25],
      [recipes.subLn, "xavierNormal", Math.sqrt(Math.log(2)), undefined],
    ] as const
  ) {
    const scaled = `${scheme}(gain=${gain})`;
    const cross = far ? `${scheme}(gain=${far})` : scheme;
    const [vit, words] = [make()(timm, rng), make()(gpt, rng)];
    assertEquals(by(vit, "0.attn.qkv.weight"), `stacked(${scheme}, ${scheme}, ${scaled})`);
    assertEquals(by(vit, "0.attn.proj.weight"), scaled);
    assertEquals(by(words, "h.0.attn.c_attn.weight"), `stacked(${scheme}, ${scheme}, ${scaled}), transposed`);
    assertEquals(by(words, "h.0.attn.c_proj.weight"), scaled);
    assertEquals(by(words, "h.0.mlp.c_fc.weight"), scaled);
    assertEquals(by(words, "h.0.mlp.c_proj.weight"), scaled);
    assertEquals(by(words, "h.0.crossattention.c_attn.weight"), `stacked(${scheme}, ${cross}), transposed`);
    assertEquals(by(words, "h.0.crossattention.q_attn.weight"), scheme);
    assertEquals(by(words, "h.0.crossattention.c_proj.weight"), cross);
  }
  // Columns of 64 inputs by 192 outputs: Xavier of 64 by 64 is 1/8
  const fused = await ln.values(recipes.deepNorm()(gpt, rng), "h.0.attn.c_attn.weight") as Float32Array;
  for (const [part, want] of [1 / 8, 1 / 8, 8 ** -0.25 / 8].entries()) {
    const square = fused.reduce((sum, x, i) => Math.floor(i % 192 / 64) === part ? sum + x * x : sum, 0);
    assert(Math.abs(Math.sqrt(square / 4096) / want - 1) < 0.04, `${part}`);
  }
});

Deno.test("an attention that deepNorm, subLn and tFixup cannot tell apart is refused, not passed over", () => {
  const grouped = ln.moduleList([timmBlock({ qkv: ln.linear(8, 12), proj: ln.linear(8, 8) })]);
  // As many keys and values together as queries: two equal parts, but not keys and values
  const halves = ln.moduleList([timmBlock({ qkv: ln.linear(8, 16), proj: ln.linear(8, 8) })]);
  const strange = ln.moduleList([timmBlock({ qkv: ln.linear(8, 24), wo: ln.linear(8, 8) })]);
  const apart = [
    [grouped, "0.attn.qkv", "has 12 outputs for 8 inputs"],
    [halves, "0.attn.qkv", "has 16 outputs for 8 inputs"],
    [strange, "0.attn.wo", "its name does not say which"],
  ] as const;
  for (const make of [recipes.deepNorm, recipes.subLn, recipes.tFixup]) {
    for (const [model, path, why] of apart) {
      const error = lensorError(() => make()(model, rng));
      assertEquals([error.code, error.path, error.message.includes(why)], ["unsupported", path, true], error.message);
    }
  }
  const ready = ln.except("0.attn.wo", recipes.deepNorm())(strange, rng);
  assertEquals(filled(ready), ["0.attn.qkv.weight", "0.mlp.fc1.weight", "0.mlp.fc2.weight"]);
  assertEquals(filled(ln.except("0.attn.qkv", recipes.deepNorm())(grouped, rng)).includes("0.attn.qkv.weight"), false);
});
