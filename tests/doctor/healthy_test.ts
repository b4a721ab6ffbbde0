import { assert, assertEquals } from "@std/assert";
import { bottlenecks, llama, mlp, tagger, unet, vgg, vit, withAdapters } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";

/** Errors and warnings. */
async function faults(model: ln.Module, options?: ln.DiagnoseOptions): Promise<string[]> {
  const findings = await ln.diagnose(model, options);
  return findings.filter((f) => f.severity !== "note").map((f) => `${f.rule} ${f.path}: ${f.evidence}`);
}
const fixtures = new URL("../fixtures/doctor/", import.meta.url);
const examples = new URL("../../examples/data/", import.meta.url);

Deno.test("diagnose: models as PyTorch, timm and Transformers construct them have no fault, with classes and by names alone", async () => {
  const names = (await Array.fromAsync(Deno.readDir(fixtures), ({ name }) => name)).filter((name) =>
    name.endsWith(".json")
  );
  assert(names.length >= 20);
  for (const name of names) {
    const net = ln.modelFromJson(await Deno.readTextFile(new URL(name, fixtures)));
    const ck = await ln.openCheckpoint(new URL(name.replace(".json", ".safetensors"), fixtures));
    try {
      const typed = ln.initialize(net, ln.pretrained(ck), { partial: true });
      assertEquals(await faults(typed, { checkpoints: [ck] }), [], name);
      assertEquals(
        await faults(ln.initialize(ln.modelFromCheckpoint(ck), ln.pretrained(ck))),
        [],
        `${name}, by names alone`,
      );
    } finally {
      ck.close?.();
    }
  }
});

Deno.test("diagnose: the trained network of the examples has no fault", async () => {
  const ck = await ln.openCheckpoint(new URL("resnet_digits.pth", examples));
  const net = ln.modelFromJson(await Deno.readTextFile(new URL("model.json", examples)));
  try {
    assertEquals(await faults(ln.initialize(net, ln.pretrained(ck))), []);
    assertEquals(await faults(ln.initialize(ln.modelFromCheckpoint(ck), ln.pretrained(ck))), []);
  } finally {
    ck.close?.();
  }
});

Deno.test("diagnose: PyTorch's own start of every architecture has no fault, for every generator", async () => {
  const nets = { vgg: vgg(), bottlenecks: bottlenecks(), unet: unet(), tagger: tagger(1), mlp: mlp(3, 20, 20, 2) };
  for (const [name, net] of Object.entries(nets)) {
    for (const rng of [ln.keyed(1), ln.torch(2), ln.numpy(3), ln.jax(4)]) {
      assertEquals(await faults(ln.initialize(net, ln.torchDefault, { rng })), [], `${name} by ${rng.label}`);
    }
  }
});

Deno.test("diagnose: every recipe on the architecture it is for has no fault", async () => {
  const { recipes: r, torchDefault: usual, fill, constant, zeros } = ln;
  const encoder = ln.module("Net", {
    children: {
      words: ln.embedding(30, 16, { paddingIdx: 0 }),
      encoder: ln.transformerEncoder(ln.transformerEncoderLayer(16, 2, { dimFeedforward: 24 }), 3),
    },
  });
  const block = (extra: Record<string, ln.Param> = {}) =>
    ln.module("BasicBlock", {
      params: extra,
      children: { conv1: ln.conv2d(8, 8, 3, { bias: false }), conv2: ln.conv2d(8, 8, 3, { bias: false }) },
    });
  const plain = (extra: () => Record<string, ln.Param>) =>
    ln.module("Net", {
      children: {
        conv1: ln.conv2d(3, 8, 3),
        layer1: ln.sequential(block(extra()), block(extra())),
        fc: ln.linear(8, 4),
      },
    });
  const gammas = fill("**.gamma", constant(1e-5));
  const flat = fill("**.{linear1,linear2}.bias", zeros);
  const starts: Record<string, readonly [ln.Module, ln.Init]> = {
    bert: [llama(), ln.seq(usual, r.bert())],
    gpt2: [llama(), ln.seq(usual, r.gpt2({ residual: ["o_proj", "down_proj"] }))],
    llama: [llama(), r.llama()],
    vitTimm: [vit(), r.vitTimm()],
    vitTimm2: [vit(), ln.seq(usual, gammas, r.vitTimm(), r.vitTimm2())],
    vitJax: [vit(), ln.seq(usual, gammas, r.vitJax())],
    vitMae: [vit(), ln.seq(usual, gammas, r.vitMae())],
    vitMoco: [vit(), ln.seq(usual, gammas, r.vitMoco())],
    layerScale: [vit(), ln.seq(r.vitTimm(), r.layerScale())],
    zeroGamma: [bottlenecks(), ln.seq(usual, r.zeroGamma())],
    fixup: [plain(() => ({ scale: ln.tensor([1]), bias1a: ln.tensor([1]) })), ln.seq(usual, r.fixup())],
    skipInit: [plain(() => ({ alpha: ln.tensor([]) })), ln.seq(usual, r.skipInit())],
    zeroConvs: [unet(), ln.seq(usual, r.zeroConvs("out.2"))],
    lora: [withAdapters(), ln.seq(usual, r.lora())],
    loraNormal: [withAdapters(), ln.seq(usual, r.lora({ distribution: "normal" }))],
    forgetGate: [tagger(), ln.seq(usual, r.forgetGate())],
    chrono: [tagger(), ln.seq(usual, r.chrono({ steps: 100 }))],
    detectorHead: [mlp(8, 16, 4), ln.seq(usual, r.detectorHead({ classify: "2.bias" }))],
    siren: [mlp(2, 32, 32, 1), r.siren()],
    muP: [mlp(8, 64, 64, 4), r.muP({ base: mlp(8, 16, 16, 4) })],
    flaxDefault: [vgg(), ln.seq(usual, r.flaxDefault())],
    kerasDefault: [vgg(), ln.seq(usual, r.kerasDefault())],
  };
  for (const [name, [net, init]] of Object.entries(starts)) {
    for (const seed of [0, 1, 2]) {
      assertEquals(await faults(ln.initialize(net, init, { seed })), [], `${name}, seed ${seed}`);
    }
  }
  // The layers of an encoder are copies there, which is the one thing told
  for (const recipe of [r.deepNorm(), r.subLn(), r.tFixup()]) {
    const told = await faults(ln.initialize(encoder, ln.seq(usual, flat, recipe)));
    assertEquals(told.filter((text) => !text.startsWith("same-numbers encoder.encoder.layers.0")), []);
  }
});
