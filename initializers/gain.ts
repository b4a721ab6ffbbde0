import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";

/** The activations that `gain` knows; PyTorch's spellings (`leaky_relu`, `conv_transpose2d`) are taken as well. */
export type Nonlinearity =
  | "linear"
  | "conv1d"
  | "conv2d"
  | "conv3d"
  | "convTranspose1d"
  | "convTranspose2d"
  | "convTranspose3d"
  | "sigmoid"
  | "tanh"
  | "relu"
  | "leakyRelu"
  | "selu"
  | "leaky_relu"
  | "conv_transpose1d"
  | "conv_transpose2d"
  | "conv_transpose3d";

/**
 * The factor that keeps the variance of signals through an activation, as PyTorch's `calculate_gain` has it.
 *
 * 1 for linear, conv and sigmoid; 5/3 for tanh; √2 for relu; √(2 / (1 + slope²)) for leakyRelu, slope 0.01 unless
 * given; 3/4 for selu. Throws `unknown-name` for another activation, `type` if the slope is not a number, `range` if it
 * is NaN.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015), and PyTorch's table.
 *
 * @example
 * ```ts
 * import { gain } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([gain("relu"), gain("tanh")], [Math.SQRT2, 5 / 3]);
 * ```
 */
export function gain(nonlinearity: Nonlinearity, slope?: number): number {
  if (nonlinearity === "leakyRelu" || nonlinearity === "leaky_relu") {
    const a: unknown = slope ?? 0.01;
    if (typeof a !== "number") {
      throw new LensorError("type", `Cannot find the gain of ${nonlinearity}: slope ${describe(a)} is not a number`);
    }
    if (!Number.isFinite(a)) {
      throw new LensorError("range", `Cannot find the gain of ${nonlinearity}: the slope is ${a}`);
    }
    return Math.sqrt(2 / (1 + a * a));
  }
  const found = GAINS.get(nonlinearity);
  if (found !== undefined) return found;
  const names = [...GAINS.keys(), "leakyRelu"].filter((name) => !name.includes("_"));
  const near = typeof nonlinearity === "string" ? nearest(nonlinearity, names)[0] : undefined;
  throw new LensorError(
    "unknown-name",
    `Cannot find the gain of ${describe(nonlinearity)}: it is not known; ` +
      (near ? `did you mean "${near}"` : `the nonlinearities are ${quoteNames(names, names.length)}`),
  );
}

const GAINS: ReadonlyMap<string, number> = new Map<string, number>([
  ["linear", 1],
  ...["conv", "convTranspose", "conv_transpose"].flatMap((name) =>
    [1, 2, 3].map((d): [string, number] => [`${name}${d}d`, 1])
  ),
  ["sigmoid", 1],
  ["tanh", 5 / 3],
  ["relu", Math.SQRT2],
  ["selu", 0.75],
]);
