import type { DType, Shape } from "../core/types.ts";
import { argsOf } from "./_check.ts";
import { type Layer, layer, type When } from "./_layer.ts";

/** What a recurrent layer may be told. */
export interface RecurrentOptions {
  /** How many layers are stacked; 1 by default. */
  readonly numLayers?: number;
  /** Whether it adds biases; true by default. */
  readonly bias?: boolean;
  /** Whether the batch is the first axis of the input; false by default. */
  readonly batchFirst?: boolean;
  /** The share of values dropped between the layers; 0 by default. */
  readonly dropout?: number;
  /** Whether a second direction reads from the end; false by default. */
  readonly bidirectional?: boolean;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/** What an LSTM may be told. */
export interface LstmOptions extends RecurrentOptions {
  /** The size that the hidden state is projected to; 0, for none, by default. */
  readonly projSize?: number;
}

/** What a plain recurrent layer may be told. */
export interface RnnOptions extends RecurrentOptions {
  /** The activation; tanh by default. */
  readonly nonlinearity?: "tanh" | "relu";
}

/** What a cell may be told. */
export interface CellOptions<Bias extends boolean = boolean> {
  /** Whether it adds biases; true by default. */
  readonly bias?: Bias;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/** What a plain recurrent cell may be told. */
export interface RnnCellOptions<Bias extends boolean = boolean> extends CellOptions<Bias> {
  /** The activation; tanh by default. */
  readonly nonlinearity?: "tanh" | "relu";
}

/** The names of a recurrent layer's tensors: of input, hidden state or projection, by layer and direction. */
export type RecurrentName = `${"weight" | "bias"}_${"ih" | "hh"}_l${number}${"" | "_reverse"}`;

type CellName<Bias extends boolean> = "weight_ih" | "weight_hh" | When<Bias, "bias_ih" | "bias_hh">;

/**
 * A long short-term memory: `weight_ih_l0` `[4 hidden, in]`, `weight_hh_l0` `[4 hidden, hidden]`, two biases
 * `[4 hidden]`, and so on for every layer and direction. The gates are stacked in the order input, forget, cell,
 * output.
 *
 * Throws `range` or `type` for sizes that are not positive integers, `range` for a projection that is not smaller than
 * the hidden size.
 *
 * Source: `torch.nn.LSTM`.
 *
 * @example
 * ```ts
 * import { lstm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(lstm(4, 6).params.weight_ih_l0?.shape, [24, 4]);
 * ```
 */
export function lstm(
  inputSize: number,
  hiddenSize: number,
  options: LstmOptions = {},
): Layer<RecurrentName | `weight_hr_l${number}${"" | "_reverse"}`> {
  return recurrent("LSTM", 4, inputSize, hiddenSize, options, ["projSize"], "LSTM");
}

/**
 * A gated recurrent unit: as `lstm` with three gates, stacked in the order reset, update, new.
 *
 * Throws `range` or `type` for sizes that are not positive integers.
 *
 * Source: `torch.nn.GRU`.
 *
 * @example
 * ```ts
 * import { gru } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(gru(3, 5, { bidirectional: true }).params.weight_hh_l0_reverse?.shape, [15, 5]);
 * ```
 */
export function gru(inputSize: number, hiddenSize: number, options: RecurrentOptions = {}): Layer<RecurrentName> {
  return recurrent("GRU", 3, inputSize, hiddenSize, options, [], "GRU");
}

/**
 * A plain recurrent layer: as `lstm` with one gate.
 *
 * Throws `range` or `type` for sizes that are not positive integers, `unknown-name` for another nonlinearity.
 *
 * Source: `torch.nn.RNN`.
 *
 * @example
 * ```ts
 * import { rnn } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(rnn(4, 5, { nonlinearity: "relu" }).attrs.mode, "RNN_RELU");
 * ```
 */
export function rnn(inputSize: number, hiddenSize: number, options: RnnOptions = {}): Layer<RecurrentName> {
  const nonlinearity = argsOf("RNN").word("nonlinearity", options?.nonlinearity ?? "tanh", ["tanh", "relu"]);
  const mode = `RNN_${nonlinearity.toUpperCase()}`;
  return recurrent("RNN", 1, inputSize, hiddenSize, options, ["nonlinearity"], mode, { nonlinearity });
}

/**
 * One step of an LSTM: `weight_ih` `[4 hidden, in]`, `weight_hh` `[4 hidden, hidden]`, two biases.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.LSTMCell`.
 *
 * @example
 * ```ts
 * import { lstmCell } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(lstmCell(3, 5).params.bias_hh.shape, [20]);
 * ```
 */
export function lstmCell<Bias extends boolean = true>(
  inputSize: number,
  hiddenSize: number,
  options: CellOptions<Bias> = {},
): Layer<"weight_ih" | "weight_hh" | When<Bias, "bias_ih" | "bias_hh">> {
  return cell("LSTMCell", 4, inputSize, hiddenSize, options) as Layer<CellName<Bias>>;
}

/**
 * One step of a GRU: `weight_ih` `[3 hidden, in]`, `weight_hh` `[3 hidden, hidden]`, two biases.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.GRUCell`.
 *
 * @example
 * ```ts
 * import { gruCell } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(gruCell(3, 5).params.weight_hh.shape, [15, 5]);
 * ```
 */
export function gruCell<Bias extends boolean = true>(
  inputSize: number,
  hiddenSize: number,
  options: CellOptions<Bias> = {},
): Layer<"weight_ih" | "weight_hh" | When<Bias, "bias_ih" | "bias_hh">> {
  return cell("GRUCell", 3, inputSize, hiddenSize, options) as Layer<CellName<Bias>>;
}

/**
 * One step of a plain recurrent layer: `weight_ih` `[hidden, in]`, `weight_hh` `[hidden, hidden]`, two biases.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers, `unknown-name` for another nonlinearity.
 *
 * Source: `torch.nn.RNNCell`.
 *
 * @example
 * ```ts
 * import { rnnCell } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(rnnCell(3, 5, { bias: false }).absent, ["bias_ih", "bias_hh"]);
 * ```
 */
export function rnnCell<Bias extends boolean = true>(
  inputSize: number,
  hiddenSize: number,
  options: RnnCellOptions<Bias> = {},
): Layer<"weight_ih" | "weight_hh" | When<Bias, "bias_ih" | "bias_hh">> {
  const nonlinearity = argsOf("RNNCell").word("nonlinearity", options?.nonlinearity ?? "tanh", ["tanh", "relu"]);
  return cell("RNNCell", 1, inputSize, hiddenSize, options, { nonlinearity }) as Layer<CellName<Bias>>;
}

function recurrent(
  type: string,
  gates: number,
  inputSize: number,
  hiddenSize: number,
  options: LstmOptions,
  known: readonly string[],
  mode: string,
  more: Readonly<Record<string, unknown>> = {},
): Layer<RecurrentName | `weight_hr_l${number}${"" | "_reverse"}`> {
  const args = argsOf(type);
  args.options(options, "numLayers", "bias", "batchFirst", "dropout", "bidirectional", "dtype", ...known);
  const input = args.size("inputSize", inputSize, 1);
  const hidden = args.size("hiddenSize", hiddenSize, 1);
  const layers = args.size("numLayers", options.numLayers ?? 1, 1);
  const bias = args.flag("bias", options.bias ?? true);
  const both = args.flag("bidirectional", options.bidirectional ?? false);
  const proj = args.size("projSize", options.projSize ?? 0);
  if (proj >= hidden) throw args.bad("range", "projSize", proj, `use less than the hidden size ${hidden}`);
  const params: Record<string, Shape> = {};
  const state = proj || hidden;
  const rows = gates * hidden;
  for (let i = 0; i < layers; i++) {
    for (const end of both ? [`l${i}`, `l${i}_reverse`] : [`l${i}`]) {
      params[`weight_ih_${end}`] = [rows, i === 0 ? input : state * (both ? 2 : 1)];
      params[`weight_hh_${end}`] = [rows, state];
      if (bias) Object.assign(params, { [`bias_ih_${end}`]: [rows], [`bias_hh_${end}`]: [rows] });
      if (proj) params[`weight_hr_${end}`] = [proj, hidden];
    }
  }
  return layer(type, {
    attrs: {
      mode,
      input_size: input,
      hidden_size: hidden,
      num_layers: layers,
      bias,
      batch_first: args.flag("batchFirst", options.batchFirst ?? false),
      dropout: args.real("dropout", options.dropout ?? 0, 0, 1),
      bidirectional: both,
      proj_size: proj,
      ...more,
    },
    dtype: options.dtype,
    params,
  }) as Layer<RecurrentName | `weight_hr_l${number}${"" | "_reverse"}`>;
}

function cell(
  type: string,
  gates: number,
  inputSize: number,
  hiddenSize: number,
  options: CellOptions,
  more: Readonly<Record<string, unknown>> = {},
): Layer<"weight_ih" | "weight_hh"> {
  const args = argsOf(type);
  args.options(options, "bias", "dtype", ...Object.keys(more));
  const input = args.size("inputSize", inputSize);
  const hidden = args.size("hiddenSize", hiddenSize);
  const bias = args.flag("bias", options.bias ?? true);
  const rows = gates * hidden;
  return layer(type, {
    attrs: { input_size: input, hidden_size: hidden, bias, ...more },
    dtype: options.dtype,
    params: {
      weight_ih: [rows, input],
      weight_hh: [rows, hidden],
      bias_ih: bias ? [rows] : null,
      bias_hh: bias ? [rows] : null,
    },
  }) as Layer<"weight_ih" | "weight_hh">;
}
