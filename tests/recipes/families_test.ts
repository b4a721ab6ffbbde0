/** Models of Transformers started as the library starts them, and what is refused. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { ascending, logOfUniform } from "../../recipes/families/_tables.ts";
import { lensorError } from "../_util.ts";

// dev/family_goldens.py made it, with Transformers 5.24
const FAMILIES: Record<
  string,
  { config: Record<string, unknown>; tree: unknown; values: Record<string, number | string | readonly number[]> }
> = JSON.parse(await Deno.readTextFile(new URL("../fixtures/tree/families.json", import.meta.url)));
const { recipes } = ln;

for (const [name, { config, tree, values }] of Object.entries(FAMILIES)) {
  const model = () => ln.modelFromJson(JSON.stringify(tree));

  Deno.test(`transformers: ${name} with torch(0) has the bits of the library's init_weights`, async () => {
    const ready = recipes.transformers({ config })(model(), ln.torch(0));
    const found: Record<string, number | string> = {};
    const exact = Object.entries(values).filter(([, value]) => !Array.isArray(value));
    for (const [path] of exact) found[path] = await summary(await ln.floats(ready, path));
    assertEquals(found, Object.fromEntries(exact));
    for (const [path, numbers] of Object.entries(values)) {
      if (!Array.isArray(numbers)) continue;
      const made = await ln.floats(ready, path);
      const off = numbers.findIndex((x, i) => Math.abs(x - made[i]!) > 1e-6 * Math.max(1, Math.abs(x)));
      assertEquals([made.length, off], [numbers.length, -1], `${path}[${off}]: ${made[off]}, not ${numbers[off]}`);
    }
  });

  Deno.test(`transformers: ${name} with keyed(0) has no tensor without a value, and the family in every origin`, () => {
    const ready = recipes.transformers({ config })(model(), ln.keyed(0));
    for (const [path, { value, origin }] of ln.list(ln.params, ready)) {
      assert(value, path);
      assert(/^transformers\(\w+\)$/.test(origin.at(-1)?.from ?? ""), `${path}: ${origin.at(-1)?.from}`);
    }
  });
}

// Where the configuration says no size, the model's own tensors do
const SIZES = ["d_model", "d_ff", "d_kv", "n_layer", "num_hidden_layers"];
for (const [name, { config, tree, values }] of Object.entries(FAMILIES)) {
  if (!SIZES.some((key) => key in config)) continue;
  Deno.test(`transformers: ${name} without sizes in its configuration -> the same numbers`, async () => {
    const rest = Object.fromEntries(Object.entries(config).filter(([key]) => !SIZES.includes(key)));
    const model = () => ln.modelFromJson(JSON.stringify(tree));
    const [known, told] = [rest, config].map((of) => recipes.transformers({ config: of })(model(), ln.torch(0)));
    for (const path of Object.keys(values)) {
      assertEquals(await ln.floats(known!, path), await ln.floats(told!, path), path);
    }
  });
}

async function summary(data: Float32Array): Promise<number | string> {
  if (data.every((x) => x === data[0])) return data[0]! + 0;
  const hash = await crypto.subtle.digest("SHA-256", data as BufferSource);
  return [...new Uint8Array(hash, 0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("");
}

Deno.test("transformers: a model inside another starts by its own family and its own configuration", () => {
  const llava = FAMILIES.LlavaForConditionalGeneration!;
  const config = { text_config: { initializer_range: 0.5 }, vision_config: { initializer_range: 0.001 } };
  const ready = recipes.transformers({ config })(ln.modelFromJson(JSON.stringify(llava.tree)), ln.keyed(0));
  const from = new Map(ln.list(ln.params, ready).map(([path, { origin }]) => [path, origin.at(-1)]));
  assertEquals(from.get("model.language_model.layers.0.mlp.up_proj.weight")?.from, "transformers(llama)");
  assertEquals(from.get("model.language_model.layers.0.mlp.up_proj.weight")?.by, "normal(std=0.5)");
  assertEquals(from.get("model.vision_tower.embeddings.patch_embedding.weight")?.from, "transformers(clip)");
  assertEquals(from.get("model.vision_tower.embeddings.patch_embedding.weight")?.by, "normal(std=0.001)");
});

const custom = ln.module("FooForCausalLM", {
  bases: ["FooPreTrainedModel", "Module"],
  children: { head: ln.linear(4, 4) },
});

Deno.test("transformers: a family that nobody knows -> unsupported, by name, with what to do", () => {
  const error = lensorError(() => recipes.transformers()(custom, ln.keyed(0)));
  assertEquals(error.code, "unsupported");
  assert(/FooForCausalLM is a FooPreTrainedModel/.test(error.message), error.message);
  const ready = recipes.transformers({ family: "llama" })(custom, ln.keyed(0));
  assertEquals(ready.children.head?.params.weight?.origin[0]?.from, "transformers(llama)");
});

Deno.test("transformers: a tensor of its own in a known family -> unsupported, unless it has a value", () => {
  const extra = { params: { gate: ln.tensor([4]) }, children: { head: ln.linear(4, 4) } };
  const model = ln.module("LlamaForCausalLM", extra);
  const init = recipes.transformers();
  const error = lensorError(() => init(model, ln.keyed(0)));
  assertEquals([error.code, error.path], ["unsupported", "gate"]);
  assert(ln.initialize(model, ln.seq(ln.fill("gate", ln.zeros), init)).params.gate?.value);
});

Deno.test("transformers: options are checked when it is made", () => {
  assertEquals(lensorError(() => recipes.transformers({ family: "lama" })).message.includes('"llama"'), true);
  assertEquals(lensorError(() => recipes.transformers({ config: 3 as never })).code, "type");
  const bad = recipes.transformers({ config: { initializer_range: "small" } });
  const model = ln.module("LlamaModel", { children: { a: ln.linear(2, 2) } });
  assertEquals(lensorError(() => bad(model, ln.keyed(0))).code, "type");
});

Deno.test("transformers: PyTorch's own layers start by the base rule, in a family's model", () => {
  const encoder = ln.transformerEncoderLayer(8, 2, { dimFeedforward: 12 });
  const model = ln.module("BertModel", { children: { encoder, attention: ln.multiheadAttention(8, 2) } });
  const ready = recipes.transformers()(model, ln.keyed(0));
  assertEquals(ln.list(ln.params, ready).filter(([, { value }]) => !value), []);
});

// What each tensor of a timm model gets, as timm 1.0.31 does
const vit = (extra: Record<string, ln.Param> = {}, attrs: Record<string, unknown> = {}) => {
  const attn = ln.module("Attention", { children: { qkv: ln.linear(8, 24), proj: ln.linear(8, 8) } });
  const mlp = ln.module("Mlp", { children: { fc1: ln.linear(8, 16), fc2: ln.linear(16, 8) } });
  const ls1 = ln.module("LayerScale", { params: { gamma: ln.tensor([8]) } });
  const block = ln.module("Block", { children: { norm1: ln.layerNorm(8), attn, ls1, mlp } });
  return ln.module("VisionTransformer", {
    attrs,
    params: { cls_token: ln.tensor([1, 1, 8]), pos_embed: ln.tensor([1, 5, 8]), ...extra },
    children: { patch_embed: ln.conv2d(3, 8, 4), blocks: ln.moduleList([block, block]), head: ln.linear(8, 4) },
  });
};
const laws = (model: ln.Module) =>
  Object.fromEntries(ln.list(ln.params, model).map(([path, { origin }]) => [path, origin.at(-1)?.by]));

Deno.test("timm: a vision transformer in each mode", () => {
  const usual = laws(recipes.timm()(vit(), ln.keyed(0)));
  assertEquals(usual["blocks.1.attn.qkv.weight"], usual["head.weight"]);
  assertEquals([usual["cls_token"], usual["blocks.0.ls1.gamma"]], ["normal(std=0.000001)", "constant(0.00001)"]);
  const jax = laws(recipes.timm({ mode: "jax_nlhb" })(vit({}, { num_classes: 4 }), ln.keyed(0)));
  assertEquals([jax["head.weight"], jax["blocks.0.mlp.fc1.bias"]], ["zeros", "normal(std=0.000001)"]);
  assert(jax["head.bias"]?.startsWith("constant(-1.386"));
  assert(
    laws(recipes.timm()(vit({}, { weight_init_mode: "moco" }), ln.keyed(0)))["blocks.0.attn.qkv.weight"]?.startsWith(
      "uniform",
    ),
  );
});

Deno.test("timm: BEiT and EVA divide projections by the depth, and make the classifier small", () => {
  const { params, children } = vit();
  const model = ln.module("Beit", { params, children });
  const found = laws(recipes.timm()(model, ln.keyed(0)));
  assert(found["blocks.0.attn.proj.weight"]?.includes("std=0.01414"), found["blocks.0.attn.proj.weight"]);
  assert(found["blocks.1.mlp.fc2.weight"]?.includes("std=0.01,"), found["blocks.1.mlp.fc2.weight"]);
  assert(found["head.weight"]?.includes("std=0.00002"), found["head.weight"]);
});

Deno.test("timm: a residual network ends each branch with a norm of 0, unless told otherwise", () => {
  const block = ln.module("BasicBlock", {
    children: { conv1: ln.conv2d(4, 4, 3), bn1: ln.batchNorm2d(4), bn2: ln.batchNorm2d(4) },
  });
  const model = ln.module("ResNet", { children: { layer1: ln.sequential(block), fc: ln.linear(4, 2) } });
  assertEquals(laws(recipes.timm()(model, ln.keyed(0)))["layer1.0.bn2.weight"], "zeros");
  assertEquals(
    laws(recipes.timm({ config: { zero_init_last: false } })(model, ln.keyed(0)))["layer1.0.bn2.weight"],
    "ones",
  );
});

Deno.test("timm: an unknown class, family or mode is refused by name", () => {
  const model = ln.module("InceptionV4", { children: { fc: ln.linear(2, 2) } });
  assertEquals(lensorError(() => recipes.timm()(model, ln.keyed(0))).code, "unsupported");
  assertEquals(lensorError(() => recipes.timm({ family: "vitt" })).code, "unknown-name");
  assertEquals(lensorError(() => recipes.timm({ mode: "flax" as never })).code, "unknown-name");
});

Deno.test("ascending and logOfUniform: the logarithms of 1, 2, 3 ..., and of numbers between two bounds", () => {
  const decay = Array.from(ascending([4], ln.keyed(0)) as Float32Array);
  assertEquals(decay.map((x) => Math.round(Math.exp(x))), [1, 2, 3, 4]);
  const drawn = Array.from(logOfUniform(0.5, 16)([2, 500], ln.keyed(0)) as Float32Array, Math.exp);
  assertEquals([drawn.length, drawn.every((x) => x > 0.4999 && x < 16.001)], [1000, true]);
  const mean = drawn.reduce((a, b) => a + b) / 1000;
  assert(Math.abs(mean - 8.25) < 0.7, `mean ${mean}`);
});
