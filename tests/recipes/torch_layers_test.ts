import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { lensorError } from "../_util.ts";

const floats = async (model: ln.Module, path: string) => await ln.values(model, path) as Float32Array;
const first = async (type: string, init: ln.Init, bases: readonly string[] = []) => {
  const model = ln.module("LM", { children: { norm: ln.module(type, { bases, params: { weight: ln.tensor([4]) } }) } });
  return (await ln.values(ln.initialize(model, init), "norm.weight"))[0];
};

Deno.test("llama: norms that scale by 1 + weight start at 0, and so do their descendants; all others at 1", async () => {
  for (const type of ["GemmaRMSNorm", "Gemma3RMSNorm", "Qwen3NextRMSNorm", "VideoPrismLayerNorm", "Step3p7RMSNorm"]) {
    assertEquals(await first(type, ln.recipes.llama()), 0, type);
  }
  for (const type of ["LlamaRMSNorm", "Gemma3nRMSNorm", "Qwen3NextRMSNormGated", "NemotronLayerNorm1P"]) {
    assertEquals(await first(type, ln.recipes.llama()), 1, type);
  }
  assertEquals(await first("MyNorm", ln.recipes.llama(), ["Gemma2RMSNorm", "Module"]), 0);
});

Deno.test("kerasDefault: PyTorch's layers get Keras's kernels by their class", async () => {
  const model = ln.module("N", {
    children: {
      conv: ln.conv2d(8, 16, 3, { groups: 2 }),
      up: ln.convTranspose2d(4, 6, 3),
      norm: ln.batchNorm2d(16),
      fc: ln.linear(64, 32),
      emb: ln.embedding(10, 4),
      rnn: ln.lstm(3, 5),
    },
  });
  const ready = ln.initialize(model, ln.recipes.kerasDefault());
  const range = async (path: string) => Math.max(...[...await floats(ready, path)].map(Math.abs));
  for (
    const [path, limit] of [["conv.weight", Math.sqrt(6 / (9 * (4 + 16)))], ["up.weight", Math.sqrt(6 / (9 * 10))], [
      "fc.weight",
      Math.sqrt(6 / 96),
    ], ["emb.weight", 0.05]] as const
  ) {
    const most = await range(path);
    assert(most <= limit && most > 0.85 * limit, `${path}: ${most}, not near ${limit}`);
  }
  assertEquals(await range("conv.bias"), 0);
  assertEquals([...await floats(ready, "rnn.bias_ih_l0")], [
    ...Array(5).fill(0),
    ...Array(5).fill(1),
    ...Array(10).fill(0),
  ]);
  assertEquals(await range("rnn.bias_hh_l0"), 0);
  const hh = await floats(ready, "rnn.weight_hh_l0");
  const dot = Array.from({ length: 20 }, (_, i) => hh[i * 5]! * hh[i * 5]!).reduce((a, b) => a + b);
  assert(Math.abs(dot - 1) < 1e-5);
});

Deno.test("flaxDefault: kernels of PyTorch's layers have LeCun's deviation; rows added to keys are refused by their path", async () => {
  const ready = ln.initialize(ln.sequential(ln.linear(256, 128)), ln.recipes.flaxDefault());
  const w = await floats(ready, "0.weight");
  const std = Math.sqrt(w.reduce((sum, x) => sum + x * x, 0) / w.length);
  assert(Math.abs(std * 16 - 1) < 0.02, `std ${std}`);
  const model = ln.module("N", { children: { attn: ln.multiheadAttention(8, 2, { addBiasKv: true }) } });
  const error = lensorError(() => ln.initialize(model, ln.recipes.flaxDefault()));
  assertEquals([error.code, error.path], ["unsupported", "attn"]);
});

const attention = () => ln.module("Net", { children: { attn: ln.multiheadAttention(64, 4) } });

Deno.test("kerasDefault, flaxDefault: PyTorch's attention is three kernels for queries, keys and values, and one for the output", async () => {
  // Keras 3's MultiHeadAttention(4, 16) on 64 features: Glorot uniform of 64 and 64
  const keras = ln.initialize(attention(), ln.recipes.kerasDefault());
  const limit = Math.sqrt(6 / 128);
  for (const path of ["attn.in_proj_weight", "attn.out_proj.weight"]) {
    const most = Math.max(...(await floats(keras, path)).map(Math.abs));
    assert(most <= limit && most > 0.95 * limit, `${path}: ${most}, not near ${limit}`);
  }
  const flax = ln.initialize(attention(), ln.recipes.flaxDefault());
  const w = await floats(flax, "attn.in_proj_weight");
  const std = Math.sqrt(w.reduce((sum, x) => sum + x * x, 0) / w.length);
  assert(Math.abs(std * 8 - 1) < 0.03, `std ${std}`);
  assertEquals(Math.max(...(await floats(flax, "attn.in_proj_bias")).map(Math.abs)), 0);
});

Deno.test("recipes of transformers leave nothing of PyTorch's attention and encoder layer without a value", () => {
  const { recipes } = ln;
  const layer = ln.transformerEncoderLayer(8, 2, { dimFeedforward: 12 });
  const net = (width: number) =>
    ln.module("Net", {
      children: {
        layers: ln.moduleList([ln.transformerEncoderLayer(width, 2, { dimFeedforward: 2 * width })]),
        cross: ln.multiheadAttention(width, 2, { kdim: width, vdim: width, addBiasKv: true }),
      },
    });
  const inits: readonly (readonly [string, ln.Init])[] = [
    ["bert", recipes.bert()],
    ["llama", recipes.llama()],
    ["gpt2", recipes.gpt2({ residual: ["out_proj", "linear2"] })],
    ["vit", recipes.vit()],
    ["vitMae", recipes.vitMae()],
    ["vitTimm", recipes.vitTimm()],
    ["vitJax", recipes.vitJax()],
    ["vitMoco", recipes.vitMoco()],
    ["muP", recipes.muP({ base: net(4) })],
    ["depthMuP", recipes.depthMuP({ base: net(4) })],
    ["completeP", recipes.completeP({ base: net(4) })],
    ["uMuP", recipes.uMuP()],
    ["uMuP in the weights", recipes.uMuP({ multipliers: "weights", base: net(4) })],
    ["kerasDefault", recipes.kerasDefault()],
    ["flaxDefault", recipes.flaxDefault()],
  ];
  for (const [name, init] of inits) {
    const model = /Default/.test(name) ? ln.module("Net", { children: { layer } }) : net(8);
    const bare = ln.list(ln.params, init(model, ln.keyed(0))).filter(([, { value }]) => !value).map(([path]) => path);
    assertEquals(bare, [], name);
  }
});
