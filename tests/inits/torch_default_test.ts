import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertBits, lensorError } from "../_util.ts";

interface Table {
  readonly models: Readonly<
    Record<string, { readonly probe: number; readonly tensors: Readonly<Record<string, string>> }>
  >;
}
const fixture = new URL("../fixtures/tree/torch_default.json", import.meta.url);
const table: Table = JSON.parse(await Deno.readTextFile(fixture));

// The models of the script that made the digests
const plain = { bias: false } as const;
const conv3 = (ins: number, outs: number, stride: number) => ln.conv2d(ins, outs, 3, { ...plain, stride, padding: 1 });
const block = (ins: number, outs: number, stride: number): ln.Module =>
  ln.module("BasicBlock", {
    children: {
      conv1: conv3(ins, outs, stride),
      bn1: ln.batchNorm2d(outs),
      conv2: conv3(outs, outs, 1),
      bn2: ln.batchNorm2d(outs),
      ...(ins !== outs &&
        { downsample: ln.sequential(ln.conv2d(ins, outs, 1, { ...plain, stride }), ln.batchNorm2d(outs)) }),
    },
  });
const stage = (ins: number, outs: number, stride: number) =>
  ln.sequential(block(ins, outs, stride), block(outs, outs, 1));
const vitBlock = (): ln.Module =>
  ln.module("VitBlock", {
    children: {
      norm1: ln.layerNorm(192),
      attn: ln.multiheadAttention(192, 3, { batchFirst: true }),
      norm2: ln.layerNorm(192),
      mlp: ln.sequential(ln.linear(192, 768), ln.gelu(), ln.linear(768, 192)),
    },
  });
const gptLayer = () =>
  ln.transformerEncoderLayer(768, 12, { dimFeedforward: 3072, activation: "gelu", batchFirst: true, normFirst: true });

const models: Readonly<Record<string, () => ln.Module>> = {
  ResNet18: () =>
    ln.module("ResNet18", {
      children: {
        conv1: ln.conv2d(3, 64, 7, { ...plain, stride: 2, padding: 3 }),
        bn1: ln.batchNorm2d(64),
        layer1: stage(64, 64, 1),
        layer2: stage(64, 128, 2),
        layer3: stage(128, 256, 2),
        layer4: stage(256, 512, 2),
        fc: ln.linear(512, 1000),
      },
    }),
  VitTiny: () =>
    ln.module("VitTiny", {
      children: {
        patch_embed: ln.conv2d(3, 192, 16, { stride: 16 }),
        blocks: ln.sequential(...Array.from({ length: 12 }, vitBlock)),
        norm: ln.layerNorm(192),
        head: ln.linear(192, 1000),
      },
    }),
  Gpt2Small: () =>
    ln.module("Gpt2Small", {
      children: {
        tokens: ln.embedding(50257, 768, { paddingIdx: 50256 }),
        places: ln.embedding(1024, 768),
        encoder: ln.transformerEncoder(gptLayer(), 12, { norm: ln.layerNorm(768) }),
        head: ln.linear(768, 100, plain),
      },
    }),
  Tagger: () =>
    ln.module("Tagger", {
      children: {
        words: ln.embedding(1000, 64, { paddingIdx: 0 }),
        lstm: ln.lstm(64, 96, { numLayers: 2, bidirectional: true, projSize: 32 }),
        cell: ln.gruCell(64, 40),
        out: ln.linear(64, 17),
      },
    }),
  Seq2Seq: () =>
    ln.module("Seq2Seq", {
      children: {
        transformer: ln.transformer({
          dModel: 32,
          nhead: 4,
          numEncoderLayers: 2,
          numDecoderLayers: 2,
          dimFeedforward: 64,
        }),
        decoder: ln.transformerDecoder(ln.transformerDecoderLayer(32, 4, { dimFeedforward: 48 }), 2),
        up: ln.convTranspose2d(8, 6, 3, { groups: 2 }),
        pair: ln.bilinear(5, 4, 3),
        act: ln.prelu(6),
      },
    }),
};

for (const [name, build] of Object.entries(models)) {
  Deno.test(`torchDefault with torch(0) gives ${name} every bit PyTorch gives it, and leaves the generator where PyTorch does`, async () => {
    const { probe, tensors } = table.models[name]!;
    const rng = ln.torch(0);
    const ready = ln.initialize(ln.torchDefault(build(), rng), ln.nothing);
    const digests: Record<string, string> = {};
    // Copies of a layer share their values, so each is digested once
    const known = new Map<ln.Source, string>();
    for (const [path, { value }] of ln.list(ln.tensors, ready)) {
      if (!known.has(value!)) known.set(value!, await sha256(await ln.values(ready, path)));
      digests[path] = known.get(value!)!;
    }
    assertEquals(digests, tensors);
    assertEquals(rng.bits(1)[0]! % 2 ** 24, probe);
  });
}

Deno.test("initialize with torchDefault and torch gives the same model twice", async () => {
  const init = ln.seq(ln.torchDefault);
  const model = ln.linear(20, 7);
  const [a, b] = [0, 0].map((seed) => ln.initialize(model, init, { rng: ln.torch(seed) }));
  assertBits(await ln.values(a!, "weight"), await ln.values(b!, "weight"));
});

Deno.test("torchDefault with keyed is lazy, and a module added before changes no number", async () => {
  const net = (more: Record<string, ln.Module>) =>
    ln.module("Net", { children: { ...more, words: ln.embedding(9, 4, { paddingIdx: -1 }), out: ln.linear(4, 3) } });
  const a = ln.initialize(net({}), ln.torchDefault);
  const b = ln.initialize(net({ extra: ln.linear(2, 2) }), ln.torchDefault);
  assertEquals(ln.list(ln.params, a).map(([, p]) => p.value?.kind), ["draw", "draw", "draw"]);
  for (const path of ["words.weight", "out.weight", "out.bias"]) {
    assertBits(await ln.values(a, path), await ln.values(b, path));
  }
  const table = await ln.values(a, "words.weight");
  assertBits(table.subarray(32), new Float32Array(4));
  const whole = ln.list(ln.params, a)[0]![1].value!;
  for (const range of [[0, 36], [30, 34], [33, 35], [0, 32]] as const) {
    assertBits(
      await ln.readSource(whole, { shape: [9, 4], dtype: "float32" }, "w", range),
      table.subarray(...range) as Float32Array,
    );
  }
});

Deno.test("the layers of a stack start as copies, and say so", async () => {
  const stack = ln.transformerEncoder(ln.transformerEncoderLayer(8, 2, { dimFeedforward: 12 }), 3);
  const ready = ln.initialize(stack, ln.torchDefault, { seed: 3 });
  for (const below of ["self_attn.in_proj_weight", "self_attn.out_proj.bias", "linear2.weight"]) {
    const [a, b, c] = await Promise.all([0, 1, 2].map((i) => ln.values(ready, `layers.${i}.${below}`)));
    assertBits(a!, b!);
    assertBits(a!, c!);
  }
  const leaf = new Map(ln.list(ln.params, ready)).get("layers.2.linear1.weight")!;
  assertEquals(leaf.origin.map((o) => o.from), ['torchDefault, copied from layer "0"']);
});

Deno.test("torchDefault draws nothing for a hidden tensor, and starts the copies at the first layer it may fill", async () => {
  const stack = ln.transformerEncoder(ln.transformerEncoderLayer(8, 2, { dimFeedforward: 12 }), 3);
  const init = ln.seq(ln.fill("layers.0.linear1.weight", ln.ones), ln.whenMissing(ln.torchDefault));
  const ready = ln.initialize(stack, init);
  const [a, b, c] = await Promise.all([0, 1, 2].map((i) => ln.values(ready, `layers.${i}.linear1.weight`)));
  assert((a as Float32Array).every((x) => x === 1));
  assert((b as Float32Array).every((x) => x !== 1));
  assertBits(b!, c!);
  const rng = ln.torch(0);
  const filled = ln.initialize(ln.linear(3, 3), ln.fill("**", ln.zeros));
  assert(ln.whenMissing(ln.torchDefault)(filled, rng) === filled);
  assertEquals(rng.bits(1), ln.torch(0).bits(1));
});

Deno.test("classes that descend from PyTorch's get its defaults; what it does not know it leaves", () => {
  const own = ln.module("GatedLinear", {
    bases: ["Linear"],
    params: { weight: ln.tensor([3, 2]), gate: ln.tensor([3]) },
  });
  const done = ln.torchDefault(own, ln.keyed(0));
  assertEquals([done.params.weight?.value?.kind, done.params.gate?.value], ["draw", undefined]);
  assertEquals(
    lensorError(() => ln.initialize(own, ln.torchDefault)).message,
    'Cannot finish: 1 tensor has no value: "gate"; fill them, or pass partial: true',
  );
});

Deno.test("no name is special: a param called constructor has no default", () => {
  const odd = ln.module("Linear", { params: [["weight", ln.tensor([2, 2])], ["constructor", ln.tensor([2])]] });
  assertEquals(ln.torchDefault(odd, ln.keyed(0)).params["constructor"]?.value, undefined);
});

Deno.test("when PyTorch has a default for everything that is missing, the error says so", () => {
  const error = lensorError(() => ln.initialize(ln.linear(2, 3), ln.nothing));
  assertEquals(
    [error.code, error.message],
    [
      "missing",
      'Cannot finish: 2 tensors have no value: "weight", "bias"; whenMissing(torchDefault) would give them PyTorch\'s',
    ],
  );
});

Deno.test("an alias is not drawn, and a draw inside a part keeps its key", async () => {
  const net = ln.module("Net", { children: { words: ln.embedding(5, 4), head: ln.linear(4, 5, plain) } });
  const tied = ln.tie("head.weight", "words.weight")(net, ln.keyed(0));
  const ready = ln.initialize(tied, ln.torchDefault);
  assertEquals(ready.children.head?.params.weight?.value, undefined);
  const inside = ln.initialize(net, ln.seq(ln.within("words", ln.torchDefault), ln.within("head", ln.torchDefault)));
  const whole = ln.initialize(net, ln.torchDefault);
  assertBits(await ln.values(inside, "head.weight"), await ln.values(whole, "head.weight"));
});

Deno.test("the bias of a layer without inputs is 0, as in PyTorch", async () => {
  const layer = ln.initialize(ln.linear(0, 3), ln.torchDefault, { rng: ln.torch(0) });
  assertBits(await ln.values(layer, "bias"), new Float32Array(3));
});

Deno.test("layers without what their default needs are refused by path", () => {
  const cases: [ln.Module, string][] = [
    [ln.module("LSTM", { params: { weight_ih_l0: ln.tensor([4, 1]) } }), "missing"],
    [ln.module("Linear", { params: { bias: ln.tensor([3]) } }), "missing"],
    [ln.module("Bilinear", { params: { bias: ln.tensor([3]) } }), "missing"],
    [ln.module("Linear", { params: { weight: ln.tensor([3]), bias: ln.tensor([3]) } }), "shape"],
    [ln.module("Embedding", { attrs: { padding_idx: "last" }, params: { weight: ln.tensor([3, 2]) } }), "type"],
    [ln.module("Embedding", { attrs: { padding_idx: 3 }, params: { weight: ln.tensor([3, 2]) } }), "range"],
  ];
  for (const [part, code] of cases) {
    const error = lensorError(() => ln.torchDefault(ln.module("Net", { children: { part } }), ln.torch(0)));
    assertEquals([error.code, error.path?.startsWith("part.")], [code, true], error.message);
  }
});

async function sha256(data: ln.Values): Promise<string> {
  const hash = await crypto.subtle.digest(
    "SHA-256",
    new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice(),
  );
  return [...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, "0")).join("");
}
