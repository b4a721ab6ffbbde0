import { argsOf } from "./_check.ts";
import type { DType } from "../core/types.ts";
import { type Layer, layer } from "./_layer.ts";

/*
 * The layers without tensors keep a model's tree complete: `byType` and paths meet the same modules as in PyTorch, and
 * a JSON model is
 * written as it was read. They compute nothing here.
 */

/** What an activation that may overwrite its input can be told. */
export interface InPlace {
  /** Whether it overwrites its input; false by default. */
  readonly inplace?: boolean;
}

/**
 * A learnt slope for negative values: weight `[num]`. PyTorch starts it at 0.25.
 *
 * Throws `range` or `type` for a number of slopes that is not a non-negative integer.
 *
 * Source: `torch.nn.PReLU`.
 *
 * @example
 * ```ts
 * import { prelu } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(prelu(3).params.weight.shape, [3]);
 * ```
 */
export function prelu(
  numParameters = 1,
  options: { readonly init?: number; readonly dtype?: DType } = {},
): Layer<"weight"> {
  const args = argsOf("PReLU");
  args.options(options, "init", "dtype");
  const n = args.size("numParameters", numParameters);
  return layer("PReLU", {
    attrs: { num_parameters: n, init: args.real("init", options.init ?? 0.25) },
    dtype: options.dtype,
    params: { weight: [n] },
  }) as Layer<"weight">;
}

/**
 * `max(x, 0)`, a module without tensors.
 *
 * Source: `torch.nn.ReLU`.
 *
 * @example
 * ```ts
 * import { relu } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([relu().type, relu({ inplace: true }).attrs.inplace], ["ReLU", true]);
 * ```
 */
export function relu(options: InPlace = {}): Layer {
  return overwriting("ReLU", options);
}

/** `min(max(x, 0), 6)`. Source: `torch.nn.ReLU6`. */
export function relu6(options: InPlace = {}): Layer {
  return overwriting("ReLU6", options, { min_val: 0, max_val: 6 });
}

/** `max(x, slope x)`, slope 0.01 by default. Source: `torch.nn.LeakyReLU`. */
export function leakyRelu(negativeSlope = 0.01, options: InPlace = {}): Layer {
  return overwriting("LeakyReLU", options, {
    negative_slope: argsOf("LeakyReLU").real("negativeSlope", negativeSlope),
  });
}

/** Exponential linear unit, alpha 1 by default. Source: `torch.nn.ELU`. */
export function elu(alpha = 1, options: InPlace = {}): Layer {
  return overwriting("ELU", options, { alpha: argsOf("ELU").real("alpha", alpha) });
}

/** Exponential linear unit with a continuous slope, alpha 1 by default. Source: `torch.nn.CELU`. */
export function celu(alpha = 1, options: InPlace = {}): Layer {
  return overwriting("CELU", options, { alpha: argsOf("CELU").real("alpha", alpha) });
}

/** Self-normalising exponential linear unit. Source: `torch.nn.SELU`. */
export function selu(options: InPlace = {}): Layer {
  return overwriting("SELU", options);
}

/** Gaussian error linear unit, exact or with tanh. Source: `torch.nn.GELU`. */
export function gelu(options: { readonly approximate?: "none" | "tanh" } = {}): Layer {
  const args = argsOf("GELU");
  args.options(options, "approximate");
  return layer("GELU", {
    attrs: { approximate: args.word("approximate", options.approximate ?? "none", ["none", "tanh"]) },
  });
}

/** `x sigmoid(x)`. Source: `torch.nn.SiLU`. */
export function silu(options: InPlace = {}): Layer {
  return overwriting("SiLU", options);
}

/** `x tanh(softplus(x))`. Source: `torch.nn.Mish`. */
export function mish(options: InPlace = {}): Layer {
  return overwriting("Mish", options);
}

/** `x min(max(x + 3, 0), 6) / 6`. Source: `torch.nn.Hardswish`. */
export function hardswish(options: InPlace = {}): Layer {
  return overwriting("Hardswish", options);
}

/** `min(max(x + 3, 0), 6) / 6`. Source: `torch.nn.Hardsigmoid`. */
export function hardsigmoid(options: InPlace = {}): Layer {
  return overwriting("Hardsigmoid", options);
}

/** The value cut to a range, -1 to 1 by default. Throws `range` if that is empty. Source: `torch.nn.Hardtanh`. */
export function hardtanh(minVal = -1, maxVal = 1, options: InPlace = {}): Layer {
  const args = argsOf("Hardtanh");
  const low = args.real("minVal", minVal);
  const high = args.real("maxVal", maxVal);
  if (high <= low) throw args.bad("range", "maxVal", high, `use more than minVal ${low}`);
  return overwriting("Hardtanh", options, { min_val: low, max_val: high });
}

/** The logistic function. Source: `torch.nn.Sigmoid`. */
export function sigmoid(options: Readonly<Record<string, never>> = {}): Layer {
  return plain("Sigmoid", options);
}

/** The logarithm of the logistic function. Source: `torch.nn.LogSigmoid`. */
export function logSigmoid(options: Readonly<Record<string, never>> = {}): Layer {
  return plain("LogSigmoid", options);
}

/** The hyperbolic tangent. Source: `torch.nn.Tanh`. */
export function tanh(options: Readonly<Record<string, never>> = {}): Layer {
  return plain("Tanh", options);
}

/** `x / (1 + |x|)`. Source: `torch.nn.Softsign`. */
export function softsign(options: Readonly<Record<string, never>> = {}): Layer {
  return plain("Softsign", options);
}

/** `log(1 + exp(beta x)) / beta`, linear beyond a threshold. Source: `torch.nn.Softplus`. */
export function softplus(beta = 1, threshold = 20): Layer {
  const args = argsOf("Softplus");
  return layer("Softplus", { attrs: { beta: args.real("beta", beta), threshold: args.real("threshold", threshold) } });
}

/** Exponentials along an axis, divided by their sum. Source: `torch.nn.Softmax`. */
export function softmax(dim?: number): Layer {
  return along("Softmax", dim);
}

/** The logarithm of the softmax along an axis. Source: `torch.nn.LogSoftmax`. */
export function logSoftmax(dim?: number): Layer {
  return along("LogSoftmax", dim);
}

/** One half of an axis times the logistic function of the other; the last axis by default. Source: `torch.nn.GLU`. */
export function glu(dim = -1): Layer {
  return along("GLU", dim);
}

/** Gives its input back. Source: `torch.nn.Identity`. */
export function identity(options: Readonly<Record<string, never>> = {}): Layer {
  return plain("Identity", options);
}

function plain(type: string, options: object): Layer {
  argsOf(type).options(options);
  return layer(type, { attrs: {} });
}

function overwriting(type: string, options: InPlace, attrs: Readonly<Record<string, unknown>> = {}): Layer {
  const args = argsOf(type);
  args.options(options, "inplace");
  return layer(type, { attrs: { ...attrs, inplace: args.flag("inplace", options.inplace ?? false) } });
}

function along(type: string, dim: number | undefined): Layer {
  return layer(type, { attrs: { dim: dim === undefined ? null : argsOf(type).integer("dim", dim) } });
}
