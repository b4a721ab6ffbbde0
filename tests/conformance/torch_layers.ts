/** PyTorch's layers as constructed: our builders, then torchDefault. */
import * as ln from "../../mod.ts";
import type { DType, Module } from "../../mod.ts";
import { dtypeOf, generatorOf, nextRaw32, tensor } from "./torch.ts";
import type { Adapter, CaseTensor } from "./types.ts";

// deno-lint-ignore no-explicit-any
type Build = (...args: any[]) => Module;
const recurrent = (build: Build): Build => (input, hidden, ...rest) => {
  const options = rest.pop();
  const [numLayers] = rest;
  return build(input, hidden, { ...options, ...(numLayers === undefined ? {} : { numLayers }) });
};
const block = (build: Build): Build => (width, heads, ...rest) => {
  const options = rest.pop();
  const [dimFeedforward] = rest;
  return build(width, heads, { ...options, ...(dimFeedforward === undefined ? {} : { dimFeedforward }) });
};
const stack = (build: Build, layer: Build): Build => (args, n, options) => {
  const { enableNestedTensor: _, ...rest } = options;
  return build(block(layer)(...args, {}), n, rest);
};

const builders: Readonly<Record<string, Build>> = {
  Linear: ln.linear,
  Bilinear: ln.bilinear,
  Conv1d: ln.conv1d,
  Conv2d: ln.conv2d,
  Conv3d: ln.conv3d,
  ConvTranspose1d: ln.convTranspose1d,
  ConvTranspose2d: ln.convTranspose2d,
  ConvTranspose3d: ln.convTranspose3d,
  Embedding: ln.embedding,
  EmbeddingBag: ln.embeddingBag,
  RNN: recurrent(ln.rnn),
  LSTM: recurrent(ln.lstm),
  GRU: recurrent(ln.gru),
  RNNCell: ln.rnnCell,
  LSTMCell: ln.lstmCell,
  GRUCell: ln.gruCell,
  MultiheadAttention: ln.multiheadAttention,
  LayerNorm: ln.layerNorm,
  BatchNorm1d: ln.batchNorm1d,
  BatchNorm2d: ln.batchNorm2d,
  BatchNorm3d: ln.batchNorm3d,
  SyncBatchNorm: ln.syncBatchNorm,
  GroupNorm: ln.groupNorm,
  RMSNorm: ln.rmsNorm,
  InstanceNorm1d: ln.instanceNorm1d,
  InstanceNorm2d: ln.instanceNorm2d,
  InstanceNorm3d: ln.instanceNorm3d,
  PReLU: (...args) => ln.prelu(args.length > 1 ? args[0] : 1, args.at(-1)),
  TransformerEncoderLayer: block(ln.transformerEncoderLayer),
  TransformerDecoderLayer: block(ln.transformerDecoderLayer),
  TransformerEncoder: stack(ln.transformerEncoder, ln.transformerEncoderLayer),
  TransformerDecoder: stack(ln.transformerDecoder, ln.transformerDecoderLayer),
  Transformer: (...args) => {
    const named = TRANSFORMER.slice(0, args.length - 1).map((name, i) => [name, args[i]]);
    return ln.transformer({ ...Object.fromEntries(named), ...args.at(-1) });
  },
  AdaptiveLogSoftmaxWithLoss: ln.adaptiveLogSoftmaxWithLoss,
};

const TRANSFORMER = ["dModel", "nhead", "numEncoderLayers", "numDecoderLayers", "dimFeedforward"];
const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

export const layerAdapters: Readonly<Record<string, Adapter>> = {
  layer: async (c) => {
    const options = Object.entries(c.kwargs).map(([name, value]) => [
      camel(name),
      name === "dtype" ? dtypeOf(value as string) satisfies DType : value,
    ]);
    const model = builders[c.class]!(...c.args, Object.fromEntries(options));
    const rng = generatorOf(c);
    const ready = ln.initialize(ln.torchDefault(model, rng), ln.nothing);
    const tensors: Record<string, CaseTensor> = {};
    for await (const [path, t] of ln.entries(ready)) tensors[path] = tensor(t.dtype, t.shape, t.data);
    const order = ln.list(ln.params, ready).map(([path]) => path);
    return { tensors, value: { parameters_in_order: order, next_raw32: nextRaw32(rng, 2) } };
  },
};
