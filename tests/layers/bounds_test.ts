// Long because each number has its bounds and each option its refusal.
/** What the builders take when little is told, the bounds of their numbers on both sides, and what each refuses. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../core/errors.ts";
import * as layers from "../../layers/mod.ts";
import type { Module } from "../../tree/types.ts";

const build = layers as unknown as Record<string, (...args: unknown[]) => Module>;
const refused = (name: string, args: unknown[], code: string, part: string) => {
  const error = assertThrows(() => build[name]!(...args), LensorError, part, `${name} ${JSON.stringify(args)}`);
  assertEquals(error.code, code, part);
  assert(error.message.startsWith("Cannot build "), error.message);
};

// The attributes as PyTorch's classes have them
const ATTRS: readonly [string, unknown[], Record<string, unknown>][] = [
  ["leakyRelu", [], { negative_slope: 0.01, inplace: false }],
  ["leakyRelu", [-1, { inplace: true }], { negative_slope: -1, inplace: true }],
  ["elu", [], { alpha: 1, inplace: false }],
  ["celu", [2, { inplace: true }], { alpha: 2, inplace: true }],
  ["relu6", [{ inplace: true }], { min_val: 0, max_val: 6, inplace: true }],
  ["selu", [{ inplace: true }], { inplace: true }],
  ["silu", [{ inplace: true }], { inplace: true }],
  ["mish", [{ inplace: true }], { inplace: true }],
  ["hardswish", [{ inplace: true }], { inplace: true }],
  ["hardsigmoid", [{ inplace: true }], { inplace: true }],
  ["hardtanh", [], { min_val: -1, max_val: 1, inplace: false }],
  ["hardtanh", [0, 0.5, { inplace: true }], { min_val: 0, max_val: 0.5, inplace: true }],
  ["prelu", [2, { init: 0.5 }], { num_parameters: 2, init: 0.5 }],
  ["prelu", [0, { init: 0 }], { num_parameters: 0, init: 0 }],
  ["softplus", [], { beta: 1, threshold: 20 }],
  ["softplus", [0.5, 10], { beta: 0.5, threshold: 10 }],
  ["glu", [0], { dim: 0 }],
  ["softmax", [0], { dim: 0 }],
  ["logSoftmax", [], { dim: null }],
  ["flatten", [], { start_dim: 1, end_dim: -1 }],
  ["pixelShuffle", [1], { upscale_factor: 1 }],
  ["upsample", [], { size: null, scale_factor: null, mode: "nearest", align_corners: null }],
  ["upsample", [{ size: 1, scaleFactor: 0, alignCorners: true, mode: "trilinear" }], {
    size: 1,
    scale_factor: 0,
    mode: "trilinear",
    align_corners: true,
  }],
  ["dropout", [0], { p: 0, inplace: false }],
  ["dropout1d", [1], { p: 1, inplace: false }],
  ["dropout2d", [], { p: 0.5, inplace: false }],
  ["dropout3d", [], { p: 0.5, inplace: false }],
  ["dropout1d", [], { p: 0.5, inplace: false }],
  ["alphaDropout", [undefined, { inplace: true }], { p: 0.5, inplace: true }],
  ["maxPool1d", [1], {
    kernel_size: 1,
    stride: 1,
    padding: 0,
    dilation: 1,
    return_indices: false,
    ceil_mode: false,
  }],
  ["maxPool3d", [[1, 2, 3], { stride: 1, padding: [0, 1, 1] }], {
    kernel_size: [1, 2, 3],
    stride: 1,
    padding: [0, 1, 1],
    dilation: 1,
    return_indices: false,
    ceil_mode: false,
  }],
  ["avgPool1d", [2, { stride: 1, padding: 1, ceilMode: true }], {
    kernel_size: [2],
    stride: [1],
    padding: [1],
    ceil_mode: true,
    count_include_pad: true,
  }],
  ["avgPool2d", [1, { divisorOverride: 1 }], {
    kernel_size: 1,
    stride: 1,
    padding: 0,
    ceil_mode: false,
    count_include_pad: true,
    divisor_override: 1,
  }],
  ["adaptiveAvgPool1d", [0], { output_size: 0 }],
  ["adaptiveAvgPool2d", [null], { output_size: null }],
  ["adaptiveAvgPool3d", [[1, null, 0]], { output_size: [1, null, 0] }],
  ["adaptiveMaxPool2d", [1], { output_size: 1, return_indices: false }],
  ["groupNorm", [1, 0], { num_groups: 1, num_channels: 0, eps: 1e-5, affine: true }],
  ["layerNorm", [0, { eps: 0 }], { normalized_shape: [0], eps: 0, elementwise_affine: true }],
  ["layerNorm", [[]], { normalized_shape: [], eps: 1e-5, elementwise_affine: true }],
  ["rmsNorm", [3, { eps: null }], { normalized_shape: [3], eps: null, elementwise_affine: true }],
  ["batchNorm1d", [0, { momentum: 0 }], {
    num_features: 0,
    eps: 1e-5,
    momentum: 0,
    affine: true,
    track_running_stats: true,
  }],
  ["embedding", [4, 0, { paddingIdx: -4, maxNorm: 0 }], {
    num_embeddings: 4,
    embedding_dim: 0,
    padding_idx: 0,
    max_norm: 0,
    norm_type: 2,
    scale_grad_by_freq: false,
    sparse: false,
  }],
  ["embeddingBag", [4, 1, { paddingIdx: 3, maxNorm: null }], {
    num_embeddings: 4,
    embedding_dim: 1,
    padding_idx: 3,
    max_norm: null,
    norm_type: 2,
    scale_grad_by_freq: false,
    sparse: false,
    mode: "mean",
    include_last_offset: false,
  }],
  ["embedding", [4, 1, { paddingIdx: 0 }], {
    num_embeddings: 4,
    embedding_dim: 1,
    padding_idx: 0,
    max_norm: null,
    norm_type: 2,
    scale_grad_by_freq: false,
    sparse: false,
  }],
  ["bilinear", [1, 0, 0], { in1_features: 1, in2_features: 0, out_features: 0 }],
  ["rnn", [1, 1, { dropout: 1 }], {
    mode: "RNN_TANH",
    input_size: 1,
    hidden_size: 1,
    num_layers: 1,
    bias: true,
    batch_first: false,
    dropout: 1,
    bidirectional: false,
    proj_size: 0,
    nonlinearity: "tanh",
  }],
  ["lstmCell", [0, 0], { input_size: 0, hidden_size: 0, bias: true }],
  ["rnnCell", [1, 1], { input_size: 1, hidden_size: 1, bias: true, nonlinearity: "tanh" }],
  ["multiheadAttention", [1, 1, { dropout: 1, kdim: 1, vdim: 1 }], {
    embed_dim: 1,
    kdim: 1,
    vdim: 1,
    num_heads: 1,
    dropout: 1,
    batch_first: false,
    head_dim: 1,
    add_zero_attn: false,
  }],
  ["conv1d", [0, 0, 1, { padding: "valid", stride: 2 }], {
    in_channels: 0,
    out_channels: 0,
    kernel_size: [1],
    stride: [2],
    padding: "valid",
    output_padding: [0],
    dilation: [1],
    groups: 1,
    transposed: false,
    padding_mode: "zeros",
  }],
  ["adaptiveLogSoftmaxWithLoss", [4, 2, [1]], {
    in_features: 4,
    n_classes: 2,
    cutoffs: [1, 2],
    div_value: 4,
    head_bias: false,
    shortlist_size: 1,
    n_clusters: 1,
    head_size: 2,
  }],
];

Deno.test("builders: what is not told is what PyTorch takes, and the least numbers are taken as they are", () => {
  for (const [name, args, attrs] of ATTRS) {
    assertEquals({ ...build[name]!(...args).attrs }, attrs, `${name} ${JSON.stringify(args)}`);
  }
});

Deno.test("builders: only one of two inputs of attention of another width needs matrices of their own", () => {
  for (const [kdim, vdim] of [[6, 8], [8, 6], [6, undefined], [undefined, 6]]) {
    const node = layers.multiheadAttention(8, 2, { ...(kdim && { kdim }), ...(vdim && { vdim }) });
    assertEquals(node.params.in_proj_weight, undefined);
    assertEquals([node.params.k_proj_weight!.shape, node.params.v_proj_weight!.shape], [[8, kdim ?? 8], [
      8,
      vdim ?? 8,
    ]]);
    assertEquals([node.params.q_proj_weight!.shape, node.attrs.kdim, node.attrs.vdim], [[8, 8], kdim ?? 8, vdim ?? 8]);
  }
});

Deno.test("transformer: what is not told is the network of the paper, as in PyTorch", () => {
  const net = layers.transformer();
  assertEquals({ ...net.attrs }, { d_model: 512, nhead: 8, batch_first: false });
  const stacks = [net.children.encoder, net.children.decoder] as Module[];
  for (const stack of stacks) {
    assertEquals(stack.attrs.num_layers, 6);
    const blocks = Object.values(stack.children.layers!.children);
    assertEquals(blocks.length, 6);
    for (const block of blocks) {
      assertEquals(block.children.linear1!.params.weight!.shape, [2048, 512]);
      assertEquals([block.children.dropout!.attrs.p, block.children.dropout2!.attrs.p], [0.1, 0.1]);
      assertEquals({ ...block.attrs }, { norm_first: false, activation: "relu" });
      const { num_heads, dropout, batch_first } = block.children.self_attn!.attrs;
      assertEquals([num_heads, dropout, batch_first], [8, 0.1, false]);
      assertEquals(block.children.norm1!.attrs.eps, 1e-5);
    }
    assertEquals(stack.children.norm!.attrs.normalized_shape, [512]);
  }
});

Deno.test("transformer: what is told reaches each layer and both norms at the end", () => {
  const net = layers.transformer({
    dModel: 1,
    nhead: 1,
    numEncoderLayers: 0,
    numDecoderLayers: 1,
    dimFeedforward: 0,
    dropout: 1,
    activation: "gelu",
    layerNormEps: 0.5,
    batchFirst: true,
    normFirst: true,
    bias: false,
    dtype: "float64",
  }) as Module;
  assertEquals({ ...net.attrs }, { d_model: 1, nhead: 1, batch_first: true });
  const { encoder, decoder } = net.children as Record<string, Module>;
  assertEquals(Object.keys(encoder!.children.layers!.children), []);
  const block = decoder!.children.layers!.children["0"]!;
  assertEquals({ ...block.attrs }, { norm_first: true, activation: "gelu" });
  for (const name of ["self_attn", "multihead_attn"]) {
    const { attrs, params } = block.children[name]!;
    assertEquals([attrs.batch_first, attrs.dropout], [true, 1]);
    assertEquals([params.in_proj_weight!.dtype, params.in_proj_bias], ["float64", undefined]);
    assertEquals(block.children[name]!.children.out_proj!.params.weight!.dtype, "float64");
  }
  for (const norm of [encoder!.children.norm, decoder!.children.norm, block.children.norm1, block.children.norm3]) {
    assertEquals([norm!.attrs.eps, norm!.absent, norm!.params.weight!.dtype], [0.5, ["bias"], "float64"]);
  }
  for (const name of ["linear1", "linear2"]) {
    const { params, absent } = block.children[name]!;
    assertEquals([params.weight!.dtype, absent], ["float64", ["bias"]]);
  }
  for (const name of ["dropout", "dropout1", "dropout2", "dropout3"]) assertEquals(block.children[name]!.attrs.p, 1);
});

Deno.test("adaptiveLogSoftmaxWithLoss: each tail is narrower by the divisor, and the dtype reaches all", () => {
  const node = layers.adaptiveLogSoftmaxWithLoss(30, 9, [2, 5, 6], { divValue: 2, headBias: true, dtype: "float64" });
  const tails = Object.values(node.children.tail.children).map((tail) =>
    Object.values(tail.children).map(({ params, absent }) => [params.weight!.shape, params.weight!.dtype, absent])
  );
  const rows = (...shapes: [number[], number[]]) => shapes.map((shape) => [shape, "float64", ["bias"]]);
  assertEquals<unknown>(tails, [
    rows([15, 30], [3, 15]),
    rows([7, 30], [1, 7]),
    rows([3, 30], [3, 3]),
  ]);
  const { weight, bias } = node.children.head.params;
  assertEquals([weight.shape, weight.dtype, bias.shape, bias.dtype], [[5, 30], "float64", [5], "float64"]);
});

// One below each least number, one beyond each greatest
const RANGES: readonly [string, unknown[], string][] = [
  ["linear", [-1, 1], "inFeatures is -1; use an integer from 0 on"],
  ["linear", [1, -1], "outFeatures is -1; use an integer from 0 on"],
  ["bilinear", [0, 1, 1], "in1Features is 0; use an integer from 1 on"],
  ["bilinear", [1, -1, 1], "in2Features is -1; use an integer from 0 on"],
  ["bilinear", [1, 1, -1], "outFeatures is -1; use an integer from 0 on"],
  ["conv1d", [-1, 1, 1], "inChannels is -1; use an integer from 0 on"],
  ["conv1d", [1, -1, 1], "outChannels is -1; use an integer from 0 on"],
  ["conv1d", [1, 1, 0], "kernelSize is 0; use an integer from 1 on"],
  ["conv1d", [1, 1, 1, { stride: 0 }], "stride is 0; use an integer from 1 on"],
  ["conv1d", [1, 1, 1, { dilation: 0 }], "dilation is 0; use an integer from 1 on"],
  ["conv1d", [1, 1, 1, { padding: -1 }], "padding is -1; use an integer from 0 on"],
  ["conv1d", [1, 1, 1, { groups: 0 }], "groups is 0; use an integer from 1 on"],
  ["conv2d", [6, 4, 1, { groups: 4 }], "groups 4 does not divide inChannels 6; change one of them"],
  ["conv2d", [1, 1, 1, { padding: "same", stride: [1, 2] }], 'stride is a list; padding "same" works with stride 1'],
  ["convTranspose1d", [1, 1, 1, { outputPadding: -1 }], "outputPadding is -1; use an integer from 0 on"],
  ["batchNorm2d", [-1], "numFeatures is -1; use an integer from 0 on"],
  ["batchNorm2d", [1, { momentum: NaN }], "momentum is NaN; use a finite number"],
  ["batchNorm2d", [1, { eps: Infinity }], "eps is Infinity; use a finite number"],
  ["groupNorm", [0, 1], "numGroups is 0; use an integer from 1 on"],
  ["groupNorm", [1, -1], "numChannels is -1; use an integer from 0 on"],
  ["groupNorm", [1, 1, { eps: NaN }], "eps is NaN"],
  ["layerNorm", [[2, -1]], "normalizedShape[1] is -1; use an integer from 0 on"],
  ["rmsNorm", [-1], "normalizedShape is -1; use an integer from 0 on"],
  ["rmsNorm", [1, { eps: NaN }], "eps is NaN"],
  ["embedding", [1, -1], "dim is -1; use an integer from 0 on"],
  ["embedding", [4, 1, { paddingIdx: -5 }], "paddingIdx is -5; the table has 4 rows"],
  ["embedding", [4, 1, { paddingIdx: 1.5 }], "paddingIdx is 1.5; use an integer"],
  ["embedding", [4, 1, { maxNorm: -1 }], "maxNorm is -1; use a finite number from 0 on"],
  ["embedding", [4, 1, { normType: Infinity }], "normType is Infinity"],
  ["prelu", [-1], "numParameters is -1; use an integer from 0 on"],
  ["prelu", [1, { init: NaN }], "init is NaN"],
  ["leakyRelu", [NaN], "negativeSlope is NaN"],
  ["elu", [NaN], "alpha is NaN"],
  ["celu", [NaN], "alpha is NaN"],
  ["hardtanh", [NaN], "minVal is NaN"],
  ["hardtanh", [0, NaN], "maxVal is NaN"],
  ["hardtanh", [2, 1], "maxVal is 1; use more than minVal 2"],
  ["softplus", [NaN], "beta is NaN"],
  ["softplus", [1, NaN], "threshold is NaN"],
  ["softmax", [0.5], "dim is 0.5; use an integer"],
  ["glu", [2 ** 53], "dim is 9007199254740992; use an integer"],
  ["flatten", [0.5], "startDim is 0.5; use an integer"],
  ["flatten", [0, 0.5], "endDim is 0.5; use an integer"],
  ["pixelShuffle", [0], "upscaleFactor is 0; use an integer from 1 on"],
  ["upsample", [{ size: 0 }], "size is 0; use an integer from 1 on"],
  ["upsample", [{ size: [1, 0] }], "size[1] is 0; use an integer from 1 on"],
  ["upsample", [{ scaleFactor: -1 }], "scaleFactor is -1; use a finite number from 0 on"],
  ["dropout", [-0.1], "p is -0.1; use a finite number from 0 to 1"],
  ["alphaDropout", [1.1], "p is 1.1; use a finite number from 0 to 1"],
  ["maxPool2d", [0], "kernelSize is 0; use an integer from 1 on"],
  ["maxPool2d", [1, { stride: 0 }], "stride is 0; use an integer from 1 on"],
  ["maxPool2d", [1, { padding: -1 }], "padding is -1; use an integer from 0 on"],
  ["maxPool2d", [1, { dilation: 0 }], "dilation is 0; use an integer from 1 on"],
  ["avgPool2d", [0], "kernelSize is 0; use an integer from 1 on"],
  ["avgPool2d", [1, { stride: 0 }], "stride is 0; use an integer from 1 on"],
  ["avgPool2d", [1, { padding: -1 }], "padding is -1; use an integer from 0 on"],
  ["avgPool3d", [1, { divisorOverride: 0 }], "divisorOverride is 0; use an integer from 1 on"],
  ["adaptiveAvgPool1d", [-1], "outputSize is -1; use an integer from 0 on"],
  ["adaptiveAvgPool2d", [[1, -1]], "outputSize[1] is -1; use an integer from 0 on"],
  ["adaptiveAvgPool2d", [[1]], "outputSize is a list; use one size, or 2 in a list"],
  ["adaptiveAvgPool1d", [[1, 1]], "outputSize is a list; use one size, or 1 in a list"],
  ["lstm", [0, 1], "inputSize is 0; use an integer from 1 on"],
  ["lstm", [1, 0], "hiddenSize is 0; use an integer from 1 on"],
  ["lstm", [1, 2, { projSize: -1 }], "projSize is -1; use an integer from 0 on"],
  ["gru", [1, 1, { dropout: 1.5 }], "dropout is 1.5; use a finite number from 0 to 1"],
  ["lstmCell", [-1, 0], "inputSize is -1; use an integer from 0 on"],
  ["gruCell", [0, -1], "hiddenSize is -1; use an integer from 0 on"],
  ["multiheadAttention", [0, 1], "embedDim is 0; use an integer from 1 on"],
  ["multiheadAttention", [1, 0], "numHeads is 0; use an integer from 1 on"],
  ["multiheadAttention", [1, 1, { kdim: 0 }], "kdim is 0; use an integer from 1 on"],
  ["multiheadAttention", [1, 1, { vdim: 0 }], "vdim is 0; use an integer from 1 on"],
  ["multiheadAttention", [1, 1, { dropout: -1 }], "dropout is -1; use a finite number from 0 to 1"],
  ["transformerEncoderLayer", [0, 1], "dModel is 0; use an integer from 1 on"],
  ["transformerEncoderLayer", [1, 0], "numHeads is 0; use an integer from 1 on"],
  ["transformerEncoderLayer", [1, 1, { dimFeedforward: -1 }], "dimFeedforward is -1; use an integer from 0 on"],
  ["transformerDecoderLayer", [1, 1, { dropout: 1.5 }], "dropout is 1.5; use a finite number from 0 to 1"],
  ["transformerEncoder", [layers.relu(), -1], "numLayers is -1; use an integer from 0 on"],
  ["transformer", [{ dModel: 0 }], "Cannot build Transformer: dModel is 0; use an integer from 1 on"],
  ["transformer", [{ nhead: 0 }], "Cannot build Transformer: nhead is 0; use an integer from 1 on"],
  ["adaptiveLogSoftmaxWithLoss", [-1, 4, [1]], "inFeatures is -1; use an integer from 0 on"],
  ["adaptiveLogSoftmaxWithLoss", [1, 1, [1]], "nClasses is 1; use an integer from 2 on"],
  ["adaptiveLogSoftmaxWithLoss", [1, 4, [0]], "cutoffs[0] is 0; use an integer from 1 on"],
  ["adaptiveLogSoftmaxWithLoss", [1, 4, []], "the cutoffs [] must rise and stay below 4 classes"],
  ["adaptiveLogSoftmaxWithLoss", [1, 4, [2, 4]], "the cutoffs [2,4] must rise and stay below 4 classes"],
  ["adaptiveLogSoftmaxWithLoss", [1, 4, [1], { divValue: -1 }], "divValue is -1; use a finite number from 0 on"],
];

Deno.test("builders: one step beyond a bound is out of range, and the text says the bound", () => {
  for (const [name, args, part] of RANGES) refused(name, args, "range", part);
});

const TYPES: readonly [string, unknown[], string][] = [
  ["linear", [1, 1, { bias: 1 }], "bias is 1; use true or false"],
  ["bilinear", [1, 1, 1, { bias: 1 }], "bias is 1; use true or false"],
  ["conv1d", [1, 1, 1, { bias: 1 }], "bias is 1; use true or false"],
  ["batchNorm1d", [1, { affine: 1 }], "affine is 1; use true or false"],
  ["batchNorm1d", [1, { bias: 1 }], "bias is 1; use true or false"],
  ["batchNorm1d", [1, { trackRunningStats: 1 }], "trackRunningStats is 1; use true or false"],
  ["batchNorm1d", [1, { momentum: "1" }], 'momentum is "1"; use a number'],
  ["layerNorm", [1, { elementwiseAffine: 1 }], "elementwiseAffine is 1; use true or false"],
  ["layerNorm", [1, { bias: 1 }], "bias is 1; use true or false"],
  ["groupNorm", [1, 1, { affine: 1 }], "affine is 1; use true or false"],
  ["groupNorm", [1, 1, { bias: 1 }], "bias is 1; use true or false"],
  ["rmsNorm", [1, { elementwiseAffine: 1 }], "elementwiseAffine is 1; use true or false"],
  ["embedding", [1, 1, { scaleGradByFreq: 1 }], "scaleGradByFreq is 1; use true or false"],
  ["embedding", [1, 1, { sparse: 1 }], "sparse is 1; use true or false"],
  ["embedding", [1, 1, { paddingIdx: "0" }], 'paddingIdx is "0"; use an integer'],
  ["embeddingBag", [1, 1, { includeLastOffset: 1 }], "includeLastOffset is 1; use true or false"],
  ["embeddingBag", [1, 1, { mode: 1 }], 'mode is 1; use one of "sum", "mean", "max"'],
  ["relu", [{ inplace: 1 }], "inplace is 1; use true or false"],
  ["dropout", [0.5, { inplace: 1 }], "inplace is 1; use true or false"],
  ["dropout", ["0"], 'p is "0"; use a number from 0 to 1'],
  ["upsample", [{ scaleFactor: "2" }], 'scaleFactor is "2"; use a number from 0 on'],
  ["upsample", [{ alignCorners: 1 }], "alignCorners is 1; use true or false"],
  ["maxPool1d", [1, { returnIndices: 1 }], "returnIndices is 1; use true or false"],
  ["maxPool1d", [1, { ceilMode: 1 }], "ceilMode is 1; use true or false"],
  ["avgPool1d", [1, { ceilMode: 1 }], "ceilMode is 1; use true or false"],
  ["avgPool1d", [1, { countIncludePad: 1 }], "countIncludePad is 1; use true or false"],
  ["adaptiveMaxPool2d", [1, { returnIndices: 1 }], "returnIndices is 1; use true or false"],
  ["gru", [1, 1, { bias: 1 }], "bias is 1; use true or false"],
  ["gru", [1, 1, { bidirectional: 1 }], "bidirectional is 1; use true or false"],
  ["gru", [1, 1, { batchFirst: 1 }], "batchFirst is 1; use true or false"],
  ["gruCell", [1, 1, { bias: 1 }], "bias is 1; use true or false"],
  ["multiheadAttention", [1, 1, { addBiasKv: 1 }], "addBiasKv is 1; use true or false"],
  ["multiheadAttention", [1, 1, { addZeroAttn: 1 }], "addZeroAttn is 1; use true or false"],
  ["multiheadAttention", [1, 1, { batchFirst: 1 }], "batchFirst is 1; use true or false"],
  ["multiheadAttention", [1, 1, { bias: 1 }], "bias is 1; use true or false"],
  ["transformerEncoderLayer", [1, 1, { normFirst: 1 }], "normFirst is 1; use true or false"],
  ["transformerEncoderLayer", [1, 1, { bias: 1 }], "bias is 1; use true or false"],
  ["adaptiveLogSoftmaxWithLoss", [1, 4, 2], "cutoffs is 2; use a list of integers"],
  ["adaptiveLogSoftmaxWithLoss", [1, 4, [1], { headBias: 1 }], "headBias is 1; use true or false"],
  ["moduleDict", [layers.relu()], "Cannot build ModuleDict: expected modules by name"],
  ["moduleDict", [null], "Cannot build ModuleDict: expected modules by name, found null"],
  ["moduleDict", ["a"], "Cannot build ModuleDict: expected modules by name"],
  ["moduleDict", [[["a", layers.relu(), 1]]], "pass pairs of name and module"],
  ["sequential", [[layers.relu()]], "pass modules one by one"],
  ["sequential", [null], "is null"],
];

Deno.test("builders: a value of another kind is a type error that says what to give", () => {
  for (const [name, args, part] of TYPES) refused(name, args, "type", part);
});

Deno.test("builders: a word that is near a known one is named, others get the list", () => {
  refused("gelu", [{ approximate: "tan" }], "unknown-name", 'approximate is "tan"; did you mean "tanh"');
  refused("embeddingBag", [1, 1, { mode: "zzz" }], "unknown-name", 'use one of "sum", "mean", "max"');
  refused("conv1d", [1, 1, 1, { paddingMode: "reflct" }], "unknown-name", 'did you mean "reflect"');
  refused("transformerEncoderLayer", [1, 1, { activation: "qqqq" }], "unknown-name", 'use one of "relu", "gelu"');
  refused("rnnCell", [1, 1, { nonlinearity: "rel" }], "unknown-name", 'did you mean "relu"');
  refused("upsample", [{ mode: "nearst" }], "unknown-name", 'did you mean "nearest"');
});

Deno.test("builders: lists of sizes need as many as there are axes", () => {
  refused("conv3d", [1, 1, [1, 1]], "shape", "kernelSize has 2 sizes; use one, or 3 in a list");
  refused("conv2d", [1, 1, 1, { padding: [1] }], "shape", "padding has 1 size; use one, or 2 in a list");
  refused("conv2d", [1, 1, 1, { dilation: [1, 1, 1] }], "shape", "dilation has 3 sizes; use one, or 2 in a list");
  refused("convTranspose2d", [1, 1, 1, { outputPadding: [1] }], "shape", "outputPadding has 1 size");
  refused("maxPool2d", [[1]], "shape", "kernelSize has 1 size; use one, or 2 in a list");
  refused("avgPool3d", [1, { stride: [1, 1] }], "shape", "stride has 2 sizes; use one, or 3 in a list");
});

Deno.test("builders: options of no such name are refused, each by the name of its layer", () => {
  const plain = ["sigmoid", "logSigmoid", "tanh", "softsign", "identity"];
  for (const name of [...plain, "relu", "gelu", "selu", "transformer", "upsample"]) {
    const type = build[name]!().type;
    refused(name, [{ qqq: 1 }], "unknown-name", `Cannot build ${type}`);
  }
  const by: [string, unknown[]][] = [
    ["linear", [1, 1]],
    ["bilinear", [1, 1, 1]],
    ["convTranspose1d", [1, 1, 1]],
    ["batchNorm1d", [1]],
    ["layerNorm", [1]],
    ["groupNorm", [1, 1]],
    ["rmsNorm", [1]],
    ["embedding", [1, 1]],
    ["embeddingBag", [1, 1]],
    ["prelu", [1]],
    ["leakyRelu", [1]],
    ["dropout", [0]],
    ["maxPool1d", [1]],
    ["avgPool1d", [1]],
    ["adaptiveMaxPool2d", [1]],
    ["lstm", [1, 1]],
    ["lstmCell", [1, 1]],
    ["multiheadAttention", [1, 1]],
    ["transformerEncoderLayer", [1, 1]],
    ["transformerDecoder", [layers.relu(), 1]],
    ["adaptiveLogSoftmaxWithLoss", [1, 4, [1]]],
  ];
  for (const [name, args] of by) {
    const type = build[name]!(...args).type;
    refused(name, [...args, { qqq: 1 }], "unknown-name", `Cannot build ${type}`);
  }
  // What one layer has and its sibling has not
  refused("embedding", [1, 1, { mode: "sum" }], "unknown-name", '"mode"');
  refused("avgPool1d", [1, { divisorOverride: 1 }], "unknown-name", '"divisorOverride"');
  refused("convTranspose1d", [1, 1, 1, { paddingMode: "zeros" }], "unknown-name", '"paddingMode"');
  refused("lstmCell", [1, 1, { nonlinearity: "relu" }], "unknown-name", '"nonlinearity"');
  refused("lstm", [1, 1, { nonlinearity: "relu" }], "unknown-name", '"nonlinearity"');
});

Deno.test("builders: a dtype reaches every tensor, and the count of batches stays int64", () => {
  const dtypes = (node: Module) =>
    [...Object.entries(node.params), ...Object.entries(node.buffers)].map(([name, { dtype }]) => [name, dtype]);
  const nodes: Module[] = [
    layers.prelu(2, { dtype: "float64" }),
    layers.groupNorm(1, 2, { dtype: "float64" }),
    layers.layerNorm(2, { dtype: "float64" }),
    layers.rmsNorm(2, { dtype: "float64" }),
    layers.bilinear(1, 1, 1, { dtype: "float64" }),
    layers.gru(1, 1, { dtype: "float64" }),
    layers.gruCell(1, 1, { dtype: "float64" }),
    layers.embeddingBag(1, 1, { dtype: "float64" }),
    layers.multiheadAttention(1, 1, { dtype: "float64", addBiasKv: true }),
    layers.convTranspose1d(1, 1, 1, { dtype: "float64" }),
  ];
  for (const node of nodes) {
    for (const [name, dtype] of dtypes(node)) assertEquals(dtype, "float64", `${node.type} ${name}`);
  }
  assertEquals(dtypes(layers.instanceNorm1d(1, { trackRunningStats: true, dtype: "float64" })), [
    ["running_mean", "float64"],
    ["running_var", "float64"],
    ["num_batches_tracked", "int64"],
  ]);
});
