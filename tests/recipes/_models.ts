/** Small models with the names that libraries give their parts. */
import * as ln from "../../mod.ts";

/** What made the value of a tensor last. */
export function by(model: ln.Module, path: string): string | undefined {
  return ln.list(ln.params, model).find(([here]) => here === path)?.[1].origin.at(-1)?.by;
}

/** The paths of the params that have a value. */
export function filled(model: ln.Module): string[] {
  return ln.list(ln.params, model).filter(([, { value }]) => value).map(([path]) => path);
}

/** A decoder as GPT-2's, of so many blocks. */
export function gpt(layers: number): ln.Module {
  const attn = ln.module("Attention", { children: { c_attn: ln.linear(8, 24), c_proj: ln.linear(8, 8) } });
  const mlp = ln.module("MLP", { children: { c_fc: ln.linear(8, 32), c_proj: ln.linear(32, 8) } });
  const block = ln.module("Block", { children: { ln_1: ln.layerNorm(8), attn, ln_2: ln.layerNorm(8), mlp } });
  return ln.module("GPT", {
    children: { wte: ln.embedding(20, 8, { paddingIdx: 3 }), h: ln.moduleList(Array(layers).fill(block)) },
  });
}

/** An encoder and a decoder of PyTorch's. */
export function translator(encoderLayers: number, decoderLayers: number): ln.Module {
  return ln.module("Translator", {
    children: {
      encoder: ln.transformerEncoder(ln.transformerEncoderLayer(8, 2, { dimFeedforward: 12 }), encoderLayers),
      decoder: ln.transformerDecoder(ln.transformerDecoderLayer(8, 2, { dimFeedforward: 12 }), decoderLayers),
      words: ln.embedding(20, 8, { paddingIdx: 0 }),
    },
  });
}

/** A ResNet of two blocks of two convolutions, the first with a shortcut of its own. */
export function resnet(type = "BasicBlock"): ln.Module {
  const conv = (ins: number, outs: number) => ln.conv2d(ins, outs, 3, { bias: false });
  const block = (ins: number) =>
    ln.module(type, {
      params: { bias1a: ln.tensor([1]), scale: ln.tensor([1]) },
      children: {
        conv1: conv(ins, 8),
        bn1: ln.batchNorm2d(8),
        conv2: conv(8, 8),
        bn2: ln.batchNorm2d(8),
        ...(ins !== 8 && { downsample: ln.sequential(ln.conv2d(ins, 8, 1), ln.batchNorm2d(8)) }),
      },
    });
  return ln.module("ResNet", {
    children: { conv1: conv(3, 4), layer1: ln.sequential(block(4), block(8)), fc: ln.linear(8, 5) },
  });
}
