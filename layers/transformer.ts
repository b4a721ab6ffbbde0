import type { DType } from "../core/types.ts";
import type { Module } from "../tree/types.ts";
import { argsOf } from "./_check.ts";
import { type Layer, layer, type When } from "./_layer.ts";
import { type Attention, multiheadAttention } from "./attention.ts";
import { moduleList } from "./containers.ts";
import { dropout } from "./dropout.ts";
import { linear } from "./linear.ts";
import { layerNorm } from "./norm.ts";

/** What one layer of a transformer may be told. */
export interface TransformerLayerOptions<Bias extends boolean = boolean> {
  /** The width of the hidden layer of its feed-forward part; 2048 by default. */
  readonly dimFeedforward?: number;
  /** The share of values that are dropped; 0.1 by default. */
  readonly dropout?: number;
  /** The activation between the two linear layers; relu by default. */
  readonly activation?: "relu" | "gelu";
  /** What the norms add to the variance; 1e-5 by default. */
  readonly layerNormEps?: number;
  /** Whether the batch is the first axis of the input; false by default. */
  readonly batchFirst?: boolean;
  /** Whether the norms come before attention and feed-forward; false by default. */
  readonly normFirst?: boolean;
  /** Whether linear layers, norms and attention have biases; true by default. */
  readonly bias?: Bias;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/** What a whole transformer may be told. */
export interface TransformerOptions<Bias extends boolean = boolean> extends TransformerLayerOptions<Bias> {
  /** The model's width; 512 by default. */
  readonly dModel?: number;
  /** The number of heads; 8 by default. */
  readonly nhead?: number;
  /** How many encoder layers; 6 by default. */
  readonly numEncoderLayers?: number;
  /** How many decoder layers; 6 by default. */
  readonly numDecoderLayers?: number;
}

/** A submodule with a weight, and a bias unless it was built without. */
export type Biased<Bias extends boolean> = Layer<"weight" | When<Bias, "bias">>;

/** The submodules of an encoder layer. */
export type EncoderLayer<Bias extends boolean = true> = Layer<never, never, {
  readonly self_attn: Attention<Bias, false>;
  readonly linear1: Biased<Bias>;
  readonly dropout: Layer;
  readonly linear2: Biased<Bias>;
  readonly norm1: Biased<Bias>;
  readonly norm2: Biased<Bias>;
  readonly dropout1: Layer;
  readonly dropout2: Layer;
}>;

/** The submodules of a decoder layer. */
export type DecoderLayer<Bias extends boolean = true> = Layer<never, never, {
  readonly self_attn: Attention<Bias, false>;
  readonly multihead_attn: Attention<Bias, false>;
  readonly linear1: Biased<Bias>;
  readonly dropout: Layer;
  readonly linear2: Biased<Bias>;
  readonly norm1: Biased<Bias>;
  readonly norm2: Biased<Bias>;
  readonly norm3: Biased<Bias>;
  readonly dropout1: Layer;
  readonly dropout2: Layer;
  readonly dropout3: Layer;
}>;

/**
 * One layer of a transformer's encoder: self-attention, two linear layers, two norms.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the heads do not divide the width; `unknown-name`
 * for another activation.
 *
 * Source: `torch.nn.TransformerEncoderLayer`.
 *
 * @example
 * ```ts
 * import { transformerEncoderLayer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const block = transformerEncoderLayer(8, 2, { dimFeedforward: 12 });
 * assertEquals(block.children.linear1.params.weight.shape, [12, 8]);
 * ```
 */
export function transformerEncoderLayer<Bias extends boolean = true>(
  dModel: number,
  nhead: number,
  options: TransformerLayerOptions<Bias> = {},
): EncoderLayer<Bias> {
  return block("TransformerEncoderLayer", dModel, nhead, options) as EncoderLayer<Bias>;
}

/**
 * One layer of a transformer's decoder: self-attention, attention to the encoder, two linear layers, three norms.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the heads do not divide the width; `unknown-name`
 * for another activation.
 *
 * Source: `torch.nn.TransformerDecoderLayer`.
 *
 * @example
 * ```ts
 * import { transformerDecoderLayer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const block = transformerDecoderLayer(8, 2, { dimFeedforward: 12 });
 * assertEquals(block.children.multihead_attn.children.out_proj.params.weight.shape, [8, 8]);
 * ```
 */
export function transformerDecoderLayer<Bias extends boolean = true>(
  dModel: number,
  nhead: number,
  options: TransformerLayerOptions<Bias> = {},
): DecoderLayer<Bias> {
  return block("TransformerDecoderLayer", dModel, nhead, options) as DecoderLayer<Bias>;
}

/**
 * A stack of `numLayers` times the same encoder layer, with an optional norm at the end. The copies share no tensor.
 *
 * Throws `range` or `type` for a number of layers that is not a non-negative integer.
 *
 * Source: `torch.nn.TransformerEncoder`.
 *
 * @example
 * ```ts
 * import { transformerEncoder, transformerEncoderLayer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const encoder = transformerEncoder(transformerEncoderLayer(8, 2), 3);
 * assertEquals(Object.keys(encoder.children.layers.children), ["0", "1", "2"]);
 * ```
 */
export function transformerEncoder<const M extends Module>(
  encoderLayer: M,
  numLayers: number,
  options: { readonly norm?: Module } = {},
): Layer<never, never, { readonly layers: Layer<never, never, Readonly<Record<`${number}`, M>>> }> {
  return stack("TransformerEncoder", encoderLayer, numLayers, options) as ReturnType<typeof transformerEncoder<M>>;
}

/**
 * A stack of `numLayers` times the same decoder layer, with an optional norm at the end. The copies share no tensor.
 *
 * Throws `range` or `type` for a number of layers that is not a non-negative integer.
 *
 * Source: `torch.nn.TransformerDecoder`.
 *
 * @example
 * ```ts
 * import { transformerDecoder, transformerDecoderLayer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const decoder = transformerDecoder(transformerDecoderLayer(8, 2), 2);
 * assertEquals(Object.keys(decoder.children.layers.children), ["0", "1"]);
 * ```
 */
export function transformerDecoder<const M extends Module>(
  decoderLayer: M,
  numLayers: number,
  options: { readonly norm?: Module } = {},
): Layer<never, never, { readonly layers: Layer<never, never, Readonly<Record<`${number}`, M>>> }> {
  return stack("TransformerDecoder", decoderLayer, numLayers, options) as ReturnType<typeof transformerDecoder<M>>;
}

/**
 * A whole transformer: an encoder and a decoder of the same width, each with a norm at the end.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the heads do not divide the width.
 *
 * Source: `torch.nn.Transformer`.
 *
 * @example
 * ```ts
 * import { transformer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = transformer({ dModel: 8, nhead: 2, numEncoderLayers: 1, numDecoderLayers: 2, dimFeedforward: 10 });
 * assertEquals(Object.keys(net.children.decoder.children.layers.children), ["0", "1"]);
 * ```
 */
export function transformer<Bias extends boolean = true>(options: TransformerOptions<Bias> = {}): Layer<never, never, {
  readonly encoder: Layer<
    never,
    never,
    { readonly layers: Layer<never, never, Readonly<Record<`${number}`, EncoderLayer<Bias>>>> }
  >;
  readonly decoder: Layer<
    never,
    never,
    { readonly layers: Layer<never, never, Readonly<Record<`${number}`, DecoderLayer<Bias>>>> }
  >;
}> {
  const args = argsOf("Transformer");
  args.options(options, "dModel", "nhead", "numEncoderLayers", "numDecoderLayers", ...LAYER_OPTIONS);
  const { dModel = 512, nhead = 8, numEncoderLayers = 6, numDecoderLayers = 6, ...rest } = options;
  const width = args.size("dModel", dModel, 1);
  const heads = args.size("nhead", nhead, 1);
  const norm = () => layerNorm(width, normOptions(rest));
  return layer("Transformer", {
    attrs: { d_model: width, nhead: heads, batch_first: rest.batchFirst ?? false },
    children: {
      encoder: transformerEncoder(transformerEncoderLayer(width, heads, rest), numEncoderLayers, { norm: norm() }),
      decoder: transformerDecoder(transformerDecoderLayer(width, heads, rest), numDecoderLayers, { norm: norm() }),
    },
  }) as ReturnType<typeof transformer<Bias>>;
}

const LAYER_OPTIONS = [
  "dimFeedforward",
  "dropout",
  "activation",
  "layerNormEps",
  "batchFirst",
  "normFirst",
  "bias",
  "dtype",
];

function block(type: string, dModel: number, nhead: number, options: TransformerLayerOptions): Module {
  const args = argsOf(type);
  const decoder = type === "TransformerDecoderLayer";
  args.options(options, ...LAYER_OPTIONS);
  const width = args.size("dModel", dModel, 1);
  const hidden = args.size("dimFeedforward", options.dimFeedforward ?? 2048);
  const bias = args.flag("bias", options.bias ?? true);
  const p = args.real("dropout", options.dropout ?? 0.1, 0, 1);
  const dtype = options.dtype && { dtype: options.dtype };
  const plain = { bias, ...dtype };
  const batchFirst = options.batchFirst ?? false;
  const attention = () => multiheadAttention(width, nhead, { ...plain, dropout: p, batchFirst });
  const norm = () => layerNorm(width, normOptions(options));
  return layer(type, {
    attrs: {
      norm_first: args.flag("normFirst", options.normFirst ?? false),
      activation: args.word("activation", options.activation ?? "relu", ["relu", "gelu"]),
    },
    children: {
      self_attn: attention(),
      ...(decoder && { multihead_attn: attention() }),
      linear1: linear(width, hidden, plain),
      dropout: dropout(p),
      linear2: linear(hidden, width, plain),
      norm1: norm(),
      norm2: norm(),
      ...(decoder && { norm3: norm() }),
      dropout1: dropout(p),
      dropout2: dropout(p),
      ...(decoder && { dropout3: dropout(p) }),
    },
  });
}

function stack(type: string, node: Module, numLayers: number, options: { readonly norm?: Module }): Module {
  const args = argsOf(type);
  args.options(options, "norm");
  const n = args.size("numLayers", numLayers);
  return layer(type, {
    attrs: { num_layers: n },
    children: { layers: moduleList(new Array<Module>(n).fill(node)), ...(options.norm && { norm: options.norm }) },
  });
}

function normOptions({ layerNormEps: eps, bias, dtype }: TransformerLayerOptions) {
  return { ...(eps !== undefined && { eps }), ...(bias !== undefined && { bias }), ...(dtype && { dtype }) };
}
