/** Forty-odd models without a fault, among them all that looks odd on purpose. Written before the rules. */
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

/** A sound model. */
export interface Healthy {
  readonly name: string;
  build(): Patient | Promise<Patient>;
}

const { torchDefault: usual, fill, normal, zeros, ones, constant, recipes } = ln;
const bare = { bias: false };

/** What `diagnose` must say no error and no warning of. */
export const healthy: readonly Healthy[] = [
  { name: "PyTorch's own start of a VGG", build: () => drawn(vgg(), usual) },
  { name: "PyTorch's own start of bottlenecks", build: () => drawn(bottlenecks(), usual) },
  { name: "PyTorch's own start of a U-Net", build: () => drawn(unet(), usual) },
  { name: "PyTorch's own start of a tagger with a padding row", build: () => drawn(tagger(3), usual) },
  { name: "layers of one unit", build: () => drawn(mlp(1, 1, 1), usual) },
  { name: "LLaMA's start", build: () => drawn(llama(), recipes.llama()) },
  {
    name: "LLaMA's start with tied words",
    build: () => drawn(llama(2, 32, 100, { tie_word_embeddings: true }, true), recipes.llama()),
  },
  { name: "timm's start of a vision transformer", build: () => drawn(vit(), recipes.vitTimm()) },
  {
    name: "the start of vision transformers by JAX",
    build: () => drawn(vit(), usual, fill("**.gamma", constant(1e-5)), recipes.vitJax()),
  },
  { name: "zero-gamma on bottlenecks", build: () => drawn(bottlenecks(), usual, recipes.zeroGamma()) },
  {
    name: "He by fan out and zero-gamma, as torchvision",
    build: () =>
      drawn(
        bottlenecks(),
        usual,
        fill("**.conv*.weight", ln.kaimingNormal({ mode: "fanOut", nonlinearity: "relu" })),
        recipes.zeroGamma(),
      ),
  },
  {
    name: "the last convolution of each residual block at 0, as in diffusion models",
    build: () => drawn(unet(), usual, fill("**.out_layers.3.*", zeros), fill("out.2.*", zeros)),
  },
  { name: "adapters as PEFT draws them", build: () => drawn(withAdapters(), usual, recipes.lora()) },
  {
    name: "trained adapters, base and all",
    build: async () => {
      const net = withAdapters();
      return loaded(net, await file(weights(net)));
    },
  },
  { name: "the forget gate opened by a recipe", build: () => drawn(tagger(), usual, recipes.forgetGate()) },
  {
    name: "a bias of 1 in one of the two biases, by hand",
    build: () => drawn(tagger(), usual, fill("lstm.bias_ih_l0", ln.lstmForgetBias()), fill("lstm.bias_hh_l0", zeros)),
  },
  {
    name: "orthogonal recurrent kernels",
    build: () => drawn(tagger(), usual, fill("lstm.weight_hh_l0", ln.orthogonal())),
  },
  {
    name: "an identity recurrent kernel (IRNN)",
    build: () =>
      drawn(
        ln.module("Net", { children: { rnn: ln.rnn(6, 8), out: ln.linear(8, 2) } }),
        usual,
        fill("rnn.weight_hh_l0", ln.eye()),
      ),
  },
  { name: "dirac convolutions", build: () => drawn(vgg([8, 8, 8]), usual, fill("features.{3,6}.weight", ln.dirac())) },
  { name: "sparse start", build: () => drawn(mlp(30, 30, 4), usual, fill("0.weight", ln.sparse({ sparsity: 0.8 }))) },
  { name: "sine layers", build: () => drawn(mlp(2, 64, 64, 1), recipes.siren()) },
  {
    name: "a trained VGG",
    build: async () => {
      const net = vgg();
      return loaded(net, await file(weights(net)));
    },
  },
  {
    name: "trained bottlenecks by names alone",
    build: async () => {
      const ck = await file(weights(bottlenecks()));
      return loaded(ln.modelFromCheckpoint(ck), ck);
    },
  },
  {
    name: "a trained LLaMA by names alone",
    build: async () => {
      const ck = await file(weights(llama()));
      return loaded(ln.modelFromCheckpoint(ck), ck);
    },
  },
  {
    name: "a trained U-Net in bfloat16",
    build: async () => {
      const net = unet();
      const ck = await file(
        Object.fromEntries(Object.entries(weights(net)).map(([n, e]) => [n, { ...e, dtype: "bfloat16" as const }])),
      );
      return loaded(ln.modelFromCheckpoint(ck), ck);
    },
  },
  {
    name: "a new head on a trained trunk, trunk frozen",
    build: async () => {
      const ck = await file(weights(vgg()));
      return loaded(vgg(undefined, 9), ck, { ignore: "classifier.2" }, ln.seq(usual, ln.freeze("features.**")));
    },
  },
  {
    name: "words added by hand at the end of the table and of the head",
    build: async () => {
      const ck = await file(weights(llama(2, 16, 40)));
      const grow = Object.assign(
        (have: ln.Tensor, want: ln.Spec) => {
          const data = gauss("rows", want.shape[0]! * want.shape[1]!, 0.02);
          data.set(have.data as Float32Array);
          return { ...want, data };
        },
        { accepts: () => true },
      );
      return loaded(llama(2, 16, 44), ck, { adapt: [grow] }, recipes.llama());
    },
  },
  {
    name: "a vocabulary padded with rows of zeros",
    build: async () => {
      const net = llama(1, 16, 128);
      const data = gauss("e", 2048, 0.1).fill(0, 120 * 16);
      const pad = { shape: [128, 16], data };
      return loaded(net, await file(weights(net, { "model.embed_tokens.weight": pad })));
    },
  },
  {
    name: "a trained network with dead units",
    build: async () => {
      const net = vgg();
      const dead = gauss("d", 8 * 12 * 9, 0.1).fill(0, 0, 200);
      const v = gauss("v", 12, 0.1, 1);
      v[0] = 0;
      v[1] = 1e-42;
      return loaded(
        net,
        await file(
          weights(net, {
            "features.3.weight": { shape: [12, 8, 3, 3], data: dead },
            "features.4.running_var": { shape: [12], data: v },
          }),
        ),
      );
    },
  },
  {
    name: "a pruned network, nine tenths 0",
    build: async () => {
      const net = mlp(40, 40, 4);
      const data = gauss("p", 1600, 0.2).map((x, i) => (i * 7919) % 10 ? 0 : x);
      return loaded(net, await file(weights(net, { "0.weight": { shape: [40, 40], data } })));
    },
  },
  {
    name: "a trained ternary network",
    build: async () => {
      const net = mlp(40, 40, 4);
      const data = gauss("t", 1600, 1).map((x) => Math.max(-1, Math.min(1, Math.round(x))));
      return loaded(net, await file(weights(net, { "0.weight": { shape: [40, 40], data } })));
    },
  },
  {
    name: "a fresh file of PyTorch",
    build: async () => {
      const net = vgg();
      const plain: Record<string, ReturnType<typeof flat>> = {};
      for (const { path, shape } of ln.origins(net)) {
        if (/running_mean|\.bias$/.test(path)) plain[path] = flat(shape, 0);
        else if (/running_var|num_batches/.test(path) || shape.length === 1) {
          plain[path] = flat(shape, /num_/.test(path) ? 0 : 1);
        }
      }
      for (const path of Object.keys(plain)) {
        if (/num_/.test(path)) plain[path] = { ...plain[path]!, dtype: "int64" } as never;
      }
      return loaded(net, await file(weights(net, plain)));
    },
  },
  {
    name: "teacher and student start alike",
    build: () => {
      const net = ln.module("Both", { children: { student: mlp(8, 16, 4), teacher: mlp(8, 16, 4) } });
      const pins = ["0.weight", "0.bias", "2.weight", "2.bias"].map((p) => ln.pin(`teacher.${p}`, `student.${p}`));
      return drawn(net, ...pins, usual, ln.freeze("teacher"));
    },
  },
  {
    name: "experts copied from one dense layer",
    build: async () => {
      const experts = ln.moduleList([0, 1, 2].map(() => ln.linear(8, 16)));
      const same = { shape: [16, 8], data: gauss("x", 128, 0.2) };
      const net = ln.module("MoE", { children: { gate: ln.linear(8, 3, bare), experts, out: ln.linear(16, 2) } });
      const copies = Object.fromEntries([0, 1, 2].map((i) => [`experts.${i}.weight`, same]));
      return loaded(net, await file(weights(net, copies)));
    },
  },
  {
    name: "a router of zeros",
    build: () =>
      drawn(
        ln.module("MoE", { children: { router: ln.linear(8, 4, bare), a: ln.linear(8, 8), out: ln.linear(8, 2) } }),
        usual,
        fill("router.weight", zeros),
      ),
  },
  {
    name: "adaLN-zero of DiT",
    build: () => {
      const block = () =>
        ln.module("DiTBlock", {
          children: {
            norm1: ln.layerNorm(8, { elementwiseAffine: false }),
            attn: ln.module("Attention", { children: { qkv: ln.linear(8, 24), proj: ln.linear(8, 8) } }),
            mlp: ln.module("Mlp", { children: { fc1: ln.linear(8, 32), fc2: ln.linear(32, 8) } }),
            adaLN_modulation: ln.sequential(ln.silu(), ln.linear(8, 48)),
          },
        });
      const net = ln.module("DiT", {
        children: {
          x_embedder: ln.linear(4, 8),
          blocks: ln.moduleList([block(), block()]),
          final_layer: ln.module("FinalLayer", {
            children: { linear: ln.linear(8, 4), adaLN_modulation: ln.sequential(ln.silu(), ln.linear(8, 16)) },
          }),
        },
      });
      return drawn(net, usual, fill("**.adaLN_modulation.1.*", zeros), fill("final_layer.linear.*", zeros));
    },
  },
  { name: "ReZero factors at 0", build: () => drawn(vit(), recipes.vitTimm(), fill("**.gamma", zeros)) },
  { name: "a classifier of zeros", build: () => drawn(vgg(), usual, fill("classifier.2.*", zeros)) },
  {
    name: "a critic and an actor, small last layers",
    build: () =>
      drawn(
        ln.module("Agent", { children: { critic: mlp(8, 64, 64, 1), actor: mlp(8, 64, 64, 4) } }),
        usual,
        fill("**.{0,2}.weight", ln.orthogonal({ gain: Math.SQRT2 })),
        fill("actor.4.weight", ln.orthogonal({ gain: 0.01 })),
        fill("**.bias", zeros),
      ),
  },
  {
    name: "norms of a GAN at N(1, 0.02)",
    build: () =>
      drawn(
        vgg(),
        usual,
        fill("features.{1,4,7}.weight", normal({ mean: 1, std: 0.02 })),
        fill("features.{0,3,6}.weight", normal({ std: 0.02 })),
      ),
  },
  {
    name: "Gemma's norms, which add 1, at 0",
    build: () =>
      drawn(
        ln.module("Net", {
          children: {
            a: ln.linear(8, 8),
            norm: ln.module("GemmaRMSNorm", { params: { weight: ln.tensor([8]) } }),
            b: ln.linear(8, 2),
          },
        }),
        usual,
        fill("norm.weight", zeros),
      ),
  },
  {
    name: "offsets of deformable convolutions",
    build: () =>
      drawn(
        ln.module("Net", {
          children: { conv_offset: ln.conv2d(8, 18, 3), conv: ln.conv2d(8, 8, 3), out: ln.conv2d(8, 3, 1) },
        }),
        usual,
        recipes.offsetZero(),
      ),
  },
  {
    name: "Keras's start",
    build: () =>
      drawn(
        ln.module("Net", { children: { conv: ln.conv2d(3, 8, 3), bn: ln.batchNorm2d(8), fc: ln.linear(8, 4) } }),
        usual,
        recipes.kerasDefault(),
      ),
  },
  {
    name: "PyTorch's bits from its own generator",
    build: () => ({ model: ln.initialize(vgg(), usual, { rng: ln.torch(0) }) }),
  },
  { name: "a stack of 40 residual blocks with norms", build: () => drawn(bottlenecks(40), usual) },
  {
    name: "weights loaded under other names",
    build: async () => {
      const net = vgg();
      const ck = await file(renamed(weights(net), (n) => `module.net.${n}`));
      return loaded(net, ck, { prefix: "module.net" });
    },
  },
  {
    name: "a norm of ones given by hand beside a matrix of ones that is not trained",
    build: () =>
      drawn(
        ln.module("Net", { children: { pool: ln.linear(8, 8, bare), out: ln.linear(8, 2) } }),
        usual,
        fill("pool.weight", ones),
        ln.freeze("pool.weight"),
      ),
  },
];
