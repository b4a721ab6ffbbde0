import { once } from "../../core/once.ts";
import { LensorError } from "../../core/errors.ts";
import { nearest } from "../../core/nearest.ts";
import { describe } from "../../core/shape.ts";

/** The ancestors of a class. */
export interface Bases {
  /** The direct base classes. */
  readonly directBases: readonly string[];
  /** All ancestors up to `Module`, nearest first. */
  readonly bases: readonly string[];
}

/**
 * The ancestors of a class of `torch.nn`, as its method resolution order gives them, without `object`.
 *
 * Throws `unknown-name` for a class that `torch.nn` does not have.
 *
 * Source: PyTorch 2.13.
 *
 * @example
 * ```ts
 * import { torchBases } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(torchBases("BatchNorm2d"), {
 *   directBases: ["_BatchNorm"],
 *   bases: ["_BatchNorm", "_NormBase", "Module"],
 * });
 * ```
 */
export function torchBases(type: string): Bases {
  const found = findBases(type);
  if (found) return found;
  const near = typeof type === "string" ? nearest(type, direct().keys())[0] : undefined;
  const help = near ? `did you mean "${near}"` : "give bases yourself";
  throw new LensorError(
    "unknown-name",
    `Cannot find the bases of ${describe(type)}: torch.nn has no such class; ${help}`,
  );
}

/** The ancestors of a class of `torch.nn`, or nothing for another class. */
export function findBases(type: string): Bases | undefined {
  const directBases = direct().get(type);
  return directBases && { directBases, bases: ancestors(directBases) };
}

// The mixins of the lazy layers are not modules, so going up base by base is already the method resolution order.
function ancestors(bases: readonly string[]): string[] {
  return bases.flatMap((name) => [name, ...ancestors(direct().get(name) ?? [])]);
}

// Direct bases: classes that share them.
const TABLE: Readonly<Record<string, string>> = {
  "Module":
    "AdaptiveLogSoftmaxWithLoss Bilinear CELU ChannelShuffle Container CosineSimilarity CrossMapLRN2d DataParallel ELU Embedding " +
    "EmbeddingBag Flatten Fold FractionalMaxPool2d FractionalMaxPool3d GELU GLU GroupNorm Hardshrink Hardsigmoid Hardswish Hardtanh " +
    "Identity LayerNorm LeakyReLU Linear LocalResponseNorm LogSigmoid LogSoftmax Mish ModuleDict ModuleList MultiheadAttention PReLU " +
    "PairwiseDistance ParameterDict ParameterList PixelShuffle PixelUnshuffle RMSNorm RNNBase RNNCellBase RReLU ReLU SELU Sequential " +
    "SiLU Sigmoid Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink Threshold Transformer TransformerDecoder " +
    "TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer Unflatten Unfold Upsample " +
    "_AdaptiveAvgPoolNd _AdaptiveMaxPoolNd _AvgPoolNd _CircularPadNd _ConstantPadNd _ConvNd _DropoutNd _LPPoolNd _Loss _MaxPoolNd " +
    "_MaxUnpoolNd _NormBase _ReflectionPadNd _ReplicationPadNd",
  "Linear": "NonDynamicallyQuantizableLinear",
  "Hardtanh": "ReLU6",
  "Upsample": "UpsamplingBilinear2d UpsamplingNearest2d",
  "RNNBase": "GRU LSTM RNN",
  "RNNCellBase": "GRUCell LSTMCell RNNCell",
  "_AdaptiveAvgPoolNd": "AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d",
  "_AdaptiveMaxPoolNd": "AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d",
  "_AvgPoolNd": "AvgPool1d AvgPool2d AvgPool3d",
  "_LPPoolNd": "LPPool1d LPPool2d LPPool3d",
  "_MaxPoolNd": "MaxPool1d MaxPool2d MaxPool3d",
  "_MaxUnpoolNd": "MaxUnpool1d MaxUnpool2d MaxUnpool3d",
  "_NormBase": "_BatchNorm _InstanceNorm",
  "_BatchNorm": "BatchNorm1d BatchNorm2d BatchNorm3d SyncBatchNorm",
  "_InstanceNorm": "InstanceNorm1d InstanceNorm2d InstanceNorm3d",
  "_ConvNd": "Conv1d Conv2d Conv3d _ConvTransposeNd",
  "_ConvTransposeNd": "ConvTranspose1d ConvTranspose2d ConvTranspose3d",
  "_DropoutNd": "AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout",
  "_CircularPadNd": "CircularPad1d CircularPad2d CircularPad3d",
  "_ConstantPadNd": "ConstantPad1d ConstantPad2d ConstantPad3d",
  "_ReflectionPadNd": "ReflectionPad1d ReflectionPad2d ReflectionPad3d",
  "_ReplicationPadNd": "ReplicationPad1d ReplicationPad2d ReplicationPad3d",
  "ConstantPad1d": "ZeroPad1d",
  "ConstantPad2d": "ZeroPad2d",
  "ConstantPad3d": "ZeroPad3d",
  "LazyModuleMixin Linear": "LazyLinear",
  "LazyModuleMixin": "_LazyConvXdMixin _LazyNormBase",
  "_LazyConvXdMixin Conv1d": "LazyConv1d",
  "_LazyConvXdMixin Conv2d": "LazyConv2d",
  "_LazyConvXdMixin Conv3d": "LazyConv3d",
  "_LazyConvXdMixin ConvTranspose1d": "LazyConvTranspose1d",
  "_LazyConvXdMixin ConvTranspose2d": "LazyConvTranspose2d",
  "_LazyConvXdMixin ConvTranspose3d": "LazyConvTranspose3d",
  "_LazyNormBase _BatchNorm": "LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d",
  "_LazyNormBase _InstanceNorm": "LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d",
  "_Loss":
    "BCEWithLogitsLoss CTCLoss CosineEmbeddingLoss GaussianNLLLoss HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss MSELoss " +
    "MarginRankingLoss MultiLabelMarginLoss PoissonNLLLoss SmoothL1Loss SoftMarginLoss TripletMarginLoss TripletMarginWithDistanceLoss " +
    "_WeightedLoss",
  "_WeightedLoss": "BCELoss CrossEntropyLoss LinearCrossEntropyLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss",
  "NLLLoss": "NLLLoss2d",
};
const direct = once((): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(TABLE).flatMap(([bases, types]) =>
      types.split(" ").map((type) => [type, bases.split(" ")] as const)
    ),
  )
);
