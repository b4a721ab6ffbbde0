/** Forty-odd models with one fault each, after public reports. Written before the rules. */
import * as ln from "../../all.ts";
import {
  bottlenecks,
  drawn,
  file,
  flat,
  gauss,
  llama,
  loaded,
  mlp,
  type Patient,
  renamed,
  tagger,
  unet,
  vgg,
  vit,
  weights,
  withAdapters,
} from "./nets.ts";

/** A faulty model and the findings that it should get. */
export interface Sick {
  readonly name: string;
  readonly expect: readonly (readonly [rule: string, path: string])[];
  build(): Patient | Promise<Patient>;
}

const { torchDefault: usual, fill, normal, zeros, ones, constant } = ln;
const bare = { bias: false };
const tail = (n: number, from: number, std: number) => gauss("tail", n, std).fill(0, from);

/** One fault each. */
export const sick: readonly Sick[] = [
  {
    name: "a new projection that no rule fills",
    expect: [["no-value", "classifier.3.weight"], ["no-value", "classifier.3.bias"]],
    build: () => {
      const net = ln.module("Net", {
        children: {
          features: vgg(),
          classifier: ln.sequential(ln.linear(5, 5), ln.relu(), ln.relu(), ln.linear(5, 2)),
        },
      });
      return {
        model: ln.initialize(net, ln.seq(ln.within("features", usual), ln.within("classifier.0", usual)), {
          partial: true,
        }),
      };
    },
  },
  {
    name: "an adapter file without its B matrices of one kind",
    expect: [["half-adapter", "layers.0.v_proj.lora_B.default.weight"]],
    build: async () => {
      const net = withAdapters(1);
      const w = weights(net, { "layers.0.v_proj.lora_B.default.weight": null });
      return loaded(net, await file(w), {}, ln.recipes.lora());
    },
  },
  {
    name: "adapters of the last layer were never saved",
    expect: [["half-adapter", "layers.2.q_proj.lora_A.default.weight"]],
    build: async () => {
      const net = withAdapters(3);
      const lost = /^layers\.2\..*lora_/;
      const w = Object.fromEntries(Object.entries(weights(net)).filter(([name]) => !lost.test(name)));
      return loaded(net, await file(w), {}, ln.recipes.lora());
    },
  },
  {
    name: "an ignore pattern that drops the whole backbone",
    expect: [["little-loaded", "model.embed_tokens.weight"]],
    build: async () => {
      const net = llama(2);
      return loaded(net, await file(weights(net)), { ignore: "model.**" }, ln.recipes.llama());
    },
  },
  {
    name: "one layer of a stack lost its norm",
    expect: [["odd-sibling", "model.layers.2.post_attention_layernorm.weight"]],
    build: async () => {
      const net = llama(5);
      const w = weights(net, { "model.layers.2.post_attention_layernorm.weight": null });
      return loaded(net, await file(w), {}, ln.recipes.llama());
    },
  },
  {
    name: "gate and up in the file, fused in the model",
    expect: [["ignored-alike", "mlp.gate_up_proj.weight"]],
    build: async () => {
      const net = ln.module("Net", {
        children: {
          mlp: ln.module("MLP", {
            children: { gate_up_proj: ln.linear(8, 32, bare), down_proj: ln.linear(16, 8, bare) },
          }),
          out: ln.linear(8, 3),
        },
      });
      const parts = Object.fromEntries(
        ["gate_proj", "up_proj"].map((n) => [`mlp.${n}.weight`, { shape: [16, 8], data: gauss(n, 128, 0.3) }]),
      );
      const w = weights(net, { "mlp.gate_up_proj.weight": null, ...parts });
      return loaded(net, await file(w), { ignore: ["mlp.gate_proj", "mlp.up_proj"] });
    },
  },
  {
    name: "LayerNorm under TensorFlow's names gamma and beta",
    expect: [["ignored-alike", "norm.weight"], ["ignored-alike", "norm.bias"]],
    build: async () => {
      const net = ln.module("Net", {
        children: { fc: ln.linear(8, 12), norm: ln.layerNorm(12), out: ln.linear(12, 3) },
      });
      const w = renamed(weights(net), (n) => n.replace("norm.weight", "norm.gamma").replace("norm.bias", "norm.beta"));
      return loaded(net, await file(w), { ignore: ["norm.gamma", "norm.beta"] });
    },
  },
  {
    name: "a fused qkv in the file, three layers in the model",
    expect: [["ignored-alike", "attn.q_proj.weight"], ["ignored-alike", "attn.k_proj.weight"], [
      "ignored-alike",
      "attn.v_proj.weight",
    ]],
    build: async () => {
      const qkv = { q_proj: ln.linear(8, 8, bare), k_proj: ln.linear(8, 8, bare), v_proj: ln.linear(8, 8, bare) };
      const net = ln.module("Net", {
        children: {
          attn: ln.module("Attention", { children: { ...qkv, out_proj: ln.linear(8, 8) } }),
          fc: ln.linear(8, 24),
          head: ln.linear(24, 2),
        },
      });
      const w = weights(net, {
        "attn.q_proj.weight": null,
        "attn.k_proj.weight": null,
        "attn.v_proj.weight": null,
        "attn.qkv.weight": { shape: [24, 8], data: gauss("qkv", 192, 0.3) },
      });
      return loaded(net, await file(w), { ignore: "attn.qkv" });
    },
  },
  {
    name: "frozen trunk of which one convolution was not in the file",
    expect: [["frozen-random", "features.3.weight"], ["frozen-random", "features.3.bias"]],
    build: async () => {
      const net = vgg();
      const w = weights(net, { "features.3.weight": null, "features.3.bias": null });
      return loaded(net, await file(w), {}, ln.seq(usual, ln.freeze("features.**")));
    },
  },
  {
    name: "NumPy's float64 in one hand-made layer",
    expect: [["dtype-mix", "b.weight"], ["dtype-mix", "b.bias"]],
    build: () =>
      drawn(
        ln.sequential({
          a: ln.linear(4, 8),
          b: ln.linear(8, 8, { dtype: "float64" }),
          c: ln.linear(8, 8),
          d: ln.linear(8, 2),
        }),
        usual,
      ),
  },
  {
    name: "torch.empty that was never filled",
    expect: [["uninitialised-memory", "classifier.0.weight"]],
    build: async () => {
      const net = vgg();
      const bits = Uint32Array.from({ length: 16 * 24 }, (_, i) => i % 3 ? (i * 2654435761) >>> 0 & 0x7effffff : i);
      return loaded(
        net,
        await file(weights(net, { "classifier.0.weight": { shape: [24, 16], data: new Float32Array(bits.buffer) } })),
      );
    },
  },
  {
    name: "NaN in a running mean",
    expect: [["not-finite", "features.1.running_mean"]],
    build: async () => {
      const net = vgg();
      const data = gauss("m", 8, 0.1);
      data[3] = NaN;
      return loaded(net, await file(weights(net, { "features.1.running_mean": { shape: [8], data } })));
    },
  },
  {
    name: "an infinity in a bias",
    expect: [["not-finite", "2.bias"]],
    build: async () => {
      const net = mlp(6, 8, 3);
      return loaded(net, await file(weights(net, { "2.bias": { shape: [3], data: [0.1, Infinity, -0.2] } })));
    },
  },
  {
    name: "most of a matrix becomes 0 in float16",
    expect: [["cast-underflow", "0.weight"]],
    build: async () => {
      const net = ln.sequential(
        ln.linear(16, 16, { dtype: "float16" }),
        ln.relu(),
        ln.linear(16, 4, { dtype: "float16" }),
      );
      const data = gauss("w", 256, 2e-8);
      data[0] = 0.2;
      const w = weights(net, { "0.weight": { shape: [16, 16], data } });
      return loaded(net, await file(w), { cast: true });
    },
  },
  {
    name: "fp8 weights whose inverse scale was dropped",
    expect: [["quantised-as-float", "mlp.up_proj.weight"]],
    build: async () => {
      const net = ln.module("Net", {
        children: { mlp: ln.module("MLP", { children: { up_proj: ln.linear(8, 16) } }), head: ln.linear(16, 2) },
      });
      const w = weights(net, {
        "mlp.up_proj.weight": { shape: [16, 8], dtype: "float8_e4m3fn", data: gauss("w", 128, 60) },
        "mlp.up_proj.weight_scale_inv": { shape: [1, 1], data: [0.003] },
      });
      return loaded(net, await file(w), { ignore: "**.weight_scale_inv", cast: true });
    },
  },
  {
    name: "unsigned codes stored as float32",
    expect: [["quantised-look", "0.weight"]],
    build: async () => {
      const net = mlp(20, 20, 3);
      const data = gauss("c", 400, 30, 128).map((x) => Math.max(0, Math.min(255, Math.round(x))));
      return loaded(net, await file(weights(net, { "0.weight": { shape: [20, 20], data } })));
    },
  },
  {
    name: "a download that stopped: the end of a convolution is 0",
    expect: [["zero-filled", "layer1.1.conv2.weight"]],
    build: async () => {
      const net = bottlenecks();
      const w = { shape: [8, 8, 3, 3], data: tail(576, 200, 0.1) };
      return loaded(net, await file(weights(net, { "layer1.1.conv2.weight": w })));
    },
  },
  {
    name: "a shard of zeros: one matrix in the middle",
    expect: [["zero-filled", "model.layers.1.mlp.gate_proj.weight"]],
    build: async () => {
      const net = llama(3);
      const w = weights(net, { "model.layers.1.mlp.gate_proj.weight": flat([32, 16], 0) });
      return loaded(net, await file(w), {}, ln.recipes.llama());
    },
  },
  {
    name: "an initializer with a counter of its own",
    expect: [["impure", "classifier.0.weight"]],
    build: () => {
      let calls = 0;
      const own: ln.Initializer = (shape, rng) => ln.normal({ std: 0.1 })(shape, rng.at(String(calls++)));
      return drawn(vgg(), usual, fill("classifier.0.weight", own));
    },
  },
  {
    name: "the history says ones, the numbers were changed",
    expect: [["off-promise", "features.1.weight"]],
    build: async () => {
      const ready = await ln.materialize(ln.initialize(vgg(), usual));
      const change = (p: ln.Param, path: string): ln.Param =>
        path === "features.1.weight" ? { ...p, value: { kind: "values", data: new Float32Array(8).fill(0.5) } } : p;
      return { model: ln.params.over(ready, change) };
    },
  },
  {
    name: "tied words whose two entries differ",
    expect: [["tie-disagrees", "model.embed_tokens.weight"]],
    build: async () => {
      const net = llama(1, 16, 40, {}, true);
      const w = weights(net, { "lm_head.weight": { shape: [40, 16], data: gauss("other", 640, 0.1) } });
      // Read later, as from a server: whether the two agree is then not known when they are loaded
      const ck = await file(w);
      const later = { ...ck, read: async (...call: Parameters<typeof ck.read>) => await ck.read(...call) };
      return loaded(net, later, {}, ln.recipes.llama());
    },
  },
  {
    name: "the config wants tied words",
    expect: [["tie-missing", "lm_head.weight"]],
    build: () => drawn(llama(2, 16, 40, { tie_word_embeddings: true }), ln.recipes.llama()),
  },
  {
    name: "safetensors dropped the alias of a tie",
    expect: [["file-tie-ignored", "lm_head.weight"]],
    build: async () => {
      const net = llama(2);
      const ck = await file(weights(net, { "lm_head.weight": null }), {
        "lm_head.weight": "model.embed_tokens.weight",
      });
      return loaded(net, ck, {}, ln.recipes.llama());
    },
  },
  {
    name: "two equal tables that are not tied",
    expect: [["untied-twins", "model.embed_tokens.weight"]],
    build: async () => {
      const net = llama(1);
      const same = { shape: [40, 16], data: gauss("same", 640, 0.1) };
      return loaded(net, await file(weights(net, { "model.embed_tokens.weight": same, "lm_head.weight": same })));
    },
  },
  {
    name: "words were added to the table, not to the head's bias",
    expect: [["vocabulary-mismatch", "lm_head.bias"]],
    build: () =>
      drawn(
        ln.module("LM", {
          children: {
            embed_tokens: ln.embedding(33, 8),
            body: ln.linear(8, 8),
            lm_head: ln.module("Head", { params: { weight: ln.tensor([33, 8]), bias: ln.tensor([30]) } }),
          },
        }),
        usual,
        fill("embed_tokens.weight", normal({ std: 0.02 })),
        fill("lm_head.weight", normal({ std: 0.02 })),
        fill("lm_head.bias", zeros),
      ),
  },
  {
    name: "one key for all layers of a shape",
    expect: [["same-numbers", "0.weight"]],
    build: () => {
      const init = ln.seq(fill("**.weight", ln.kaimingNormal()), fill("**.bias", zeros));
      return { model: ln.initialize(mlp(12, 12, 12, 4), init, { rng: () => ln.keyed(3) }) };
    },
  },
  {
    name: "tied words drawn by N(0, 1)",
    expect: [["tied-scale", "model.embed_tokens.weight"]],
    build: () => drawn(llama(1, 64, 60, {}, true), ln.recipes.llama(), fill("model.embed_tokens.weight", normal())),
  },
  {
    name: "both factors of every adapter are 0",
    expect: [["dead-pair", "layers.0.q_proj.lora_A.default.weight"], [
      "dead-pair",
      "layers.0.v_proj.lora_A.default.weight",
    ]],
    build: () => drawn(withAdapters(1), usual, fill("**.{lora_A,lora_B}.**", zeros)),
  },
  {
    name: "ReZero on top of a branch whose end is 0",
    expect: [["dead-pair", "blocks.1.mlp.fc2.weight"]],
    build: () =>
      drawn(vit(), ln.recipes.vitTimm(), fill("blocks.1.ls2.gamma", zeros), fill("blocks.1.mlp.fc2.*", zeros)),
  },
  {
    name: "both layers of a feed-forward part are 0",
    expect: [["dead-pair", "model.layers.0.mlp.up_proj.weight"]],
    build: () => drawn(llama(2), ln.recipes.llama(), fill("model.layers.0.mlp.{up_proj,down_proj}.weight", zeros)),
  },
  {
    name: "a convolution in the middle is 0",
    expect: [["zero-matrix", "features.3.weight"]],
    build: () => drawn(vgg(), usual, fill("features.3.weight", zeros)),
  },
  {
    name: "the table of words is 0",
    expect: [["zero-embedding", "words.weight"]],
    build: () => drawn(tagger(), usual, fill("words.weight", zeros)),
  },
  {
    name: "a batch norm between two convolutions starts at 0",
    expect: [["zero-norm", "features.4.weight"]],
    build: () => drawn(vgg(), usual, fill("features.4.weight", zeros)),
  },
  {
    name: "everything is one constant",
    expect: [["symmetric", "0.weight"], ["symmetric", "2.weight"]],
    build: () => drawn(mlp(5, 9, 9, 2), fill("**.weight", constant(0.3)), fill("**.bias", zeros)),
  },
  {
    name: "rows tiled to a wider layer",
    expect: [["duplicate-units", "features.3.weight"]],
    build: () =>
      drawn(
        vgg(),
        usual,
        ln.adjust("features.3.weight", "tiled", ({ data }) => {
          data.copyWithin(data.length / 2, 0, data.length / 2);
          return data;
        }),
      ),
  },
  {
    name: "an initializer that forgets the last rows",
    expect: [["zero-units", "classifier.0.weight"]],
    build: () =>
      drawn(
        vgg(),
        usual,
        fill("classifier.0.weight", (shape, rng) => {
          const all = ln.kaimingUniform()(shape, rng);
          (all as Float32Array).fill(0, 20 * shape[1]!);
          return all;
        }),
      ),
  },
  {
    name: "randn without a scale",
    expect: [["scale-off", "2.weight"]],
    build: () => drawn(mlp(64, 256, 256, 10), usual, fill("2.weight", normal({ std: 2 }))),
  },
  {
    name: "weights so small that nothing arrives",
    expect: [["scale-off", "0.weight"]],
    build: () => drawn(mlp(64, 64, 10), usual, fill("0.weight", normal({ std: 1e-6 }))),
  },
  {
    name: "sigmas read as bounds",
    expect: [["truncation-cuts-all", "head.weight"]],
    build: () =>
      drawn(vit(), ln.recipes.vitTimm(), fill("head.weight", ln.truncNormal({ std: 0.5, a: -0.02, b: 0.02 }))),
  },
  {
    name: "uniform around 0 for all norms",
    expect: [["norm-scale", "norm.weight"]],
    build: () => drawn(vit(1), ln.recipes.vitTimm(), fill("norm.weight", ln.uniform({ low: -0.1, high: 0.1 }))),
  },
  {
    name: "a negative running variance",
    expect: [["variance-not-positive", "features.1.running_var"]],
    build: async () => {
      const net = vgg();
      const data = gauss("v", 8, 0.1, 1);
      data[2] = -0.3;
      return loaded(net, await file(weights(net, { "features.1.running_var": { shape: [8], data } })));
    },
  },
  {
    name: "statistics at 0 and 1 in one norm of a trained network",
    expect: [["default-statistics", "layer1.2.bn1.running_mean"]],
    build: async () => {
      const net = bottlenecks();
      const at = "layer1.2.bn1.running_";
      return loaded(net, await file(weights(net, { [at + "mean"]: flat([8], 0), [at + "var"]: flat([8], 1) })));
    },
  },
  {
    name: "a deep residual network without norms under He's scheme",
    expect: [["residual-growth", "body"]],
    build: () => {
      const block = () =>
        ln.module("ResidualBlock", { children: { fc1: ln.linear(16, 16), act: ln.relu(), fc2: ln.linear(16, 16) } });
      const net = ln.module("Net", {
        children: {
          stem: ln.linear(4, 16),
          body: ln.moduleList(Array.from({ length: 14 }, block)),
          out: ln.linear(16, 2),
        },
      });
      return drawn(net, usual, fill("body.**.weight", ln.kaimingNormal({ nonlinearity: "relu" })));
    },
  },
  {
    name: "weight norm whose length ignores its direction",
    expect: [["reparametrised", "conv.weight_g"]],
    build: () => {
      const conv = ln.module("Conv1d", {
        params: { bias: ln.tensor([12]), weight_g: ln.tensor([12, 1, 1]), weight_v: ln.tensor([12, 6, 3]) },
      });
      return drawn(
        ln.module("Net", { children: { conv, out: ln.linear(12, 2) } }),
        fill("**", ln.uniform({ low: -0.2, high: 0.2 })),
      );
    },
  },
  {
    name: "the padding row was drawn",
    expect: [["padding-row", "words.weight"]],
    build: () => drawn(tagger(0), usual, fill("words.weight", ln.uniform({ low: -0.1, high: 0.1 }))),
  },
  {
    name: "the forget offset twice",
    expect: [["double-bias", "lstm.bias_ih_l0"]],
    build: () => drawn(tagger(), usual, fill("lstm.bias_*", ln.stacked([zeros, constant(1), zeros, zeros]))),
  },
  {
    name: "the offset on the input gate",
    expect: [["gate-order", "lstm.bias_hh_l0"]],
    build: () =>
      drawn(
        tagger(),
        usual,
        fill("lstm.bias_ih_l0", zeros),
        fill("lstm.bias_hh_l0", ln.stacked([ones, zeros, zeros, zeros])),
      ),
  },
  {
    name: "the forget gate is shut",
    expect: [["forget-gate-shut", "lstm.bias_ih_l0"]],
    build: () =>
      drawn(
        tagger(),
        usual,
        fill("lstm.bias_ih_l0", ln.stacked([zeros, constant(-3), zeros, zeros])),
        fill("lstm.bias_hh_l0", ln.stacked([zeros, constant(-1), zeros, zeros])),
      ),
  },
  {
    name: "all attention matrices of a U-Net block at one constant",
    expect: [["symmetric", "conv_in.weight"]],
    build: () => drawn(unet(), usual, fill("conv_in.weight", constant(0.05)), fill("conv_in.bias", zeros)),
  },
];
