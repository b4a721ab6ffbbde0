import { checkOptions, checkText } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sizeOf } from "../../core/shape.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";
import { derived, type Entry } from "./derived.ts";
import { floatSpec, narrow, needShape, readWide } from "./floats.ts";
import { wholeEntry } from "./mapped.ts";

/** Which norm goes into which layer. */
export interface FoldOptions {
  /** The path of the convolution or linear layer, `"stem.conv"`. */
  readonly layer: string;
  /** The path of the batch norm behind it, `"stem.bn"`. */
  readonly norm: string;
  /** What the norm adds to the variance. @default 1e-5 */
  readonly eps?: number;
  /** The layer is a transposed convolution: its outputs are along axis 1. @default false */
  readonly transposed?: boolean;
}

/**
 * A view in which a batch norm is part of the layer before it: the layer gets a bias, and the norm's entries are gone.
 * In evaluation the model computes the same function.
 *
 * Formula: f = gamma / sqrt(var + eps); weight f, (bias - mean) f + beta.
 *
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for a layer or norm that is not there, `shape` where they do not fit, `range` for a
 * negative eps.
 *
 * @example
 * ```ts
 * import { foldedBatchNorm, fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = (x: number) => ({ shape: [1], dtype: "float32", data: new Float32Array([x]) } as const);
 * const bytes = await toSafetensors([
 *   ["fc.weight", { shape: [1, 1], dtype: "float32", data: new Float32Array([2]) }],
 *   ["bn.running_mean", one(1)],
 *   ["bn.running_var", one(4)],
 * ]);
 * const folded = foldedBatchNorm(await fromBytes(bytes), { layer: "fc", norm: "bn", eps: 0 });
 * assertEquals([await folded.read("fc.weight"), await folded.read("fc.bias")], [
 *   new Float32Array([1]),
 *   new Float32Array([-0.5]),
 * ]);
 * ```
 */
export function foldedBatchNorm(checkpoint: Checkpoint, options: FoldOptions): Checkpoint {
  const verb = "fold a batch norm";
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["layer", "norm", "eps", "transposed"]);
  const { layer, norm, eps = 1e-5, transposed = false } = options ?? {};
  checkText(layer, verb, "the path of a module as layer");
  checkText(norm, verb, "the path of a module as norm");
  if (typeof eps !== "number" || !(eps >= 0)) {
    throw new LensorError("range", `Cannot ${verb}: eps is ${describe(eps)}; use a number of at least 0`);
  }
  const weight = `${layer}.weight`;
  const spec = floatSpec(verb, checkpoint, weight);
  const axis = transposed ? 1 : 0;
  const size = spec.shape[axis];
  if (size === undefined) {
    throw new LensorError("shape", `Cannot ${verb}: "${weight}" has no axis ${axis}`, { path: weight });
  }
  const named = {
    mean: `${norm}.running_mean`,
    variance: `${norm}.running_var`,
    gamma: `${norm}.weight`,
    beta: `${norm}.bias`,
  };
  for (const [part, name] of Object.entries(named)) {
    if (part === "mean" || part === "variance" || checkpoint.specs.has(name)) {
      needShape(verb, name, floatSpec(verb, checkpoint, name), [size]);
    }
  }
  const bias = `${layer}.bias`;
  const hasBias = checkpoint.specs.has(bias);
  const optional = async (name: string) => checkpoint.specs.has(name) ? await readWide(checkpoint, name) : undefined;
  const factors = async () => {
    const variance = await readWide(checkpoint, named.variance);
    const gamma = await optional(named.gamma);
    return Float64Array.from(variance, (v, i) => (gamma?.[i] ?? 1) / Math.sqrt(v + eps));
  };
  const inner = sizeOf(spec.shape.slice(axis + 1));
  const entries = new Map<string, Entry>([
    [
      weight,
      wholeEntry(spec, async () => {
        const f = await factors();
        const values = await readWide(checkpoint, weight);
        for (let i = 0; i < values.length; i++) values[i]! *= f[Math.floor(i / inner) % size]!;
        return narrow(values, spec.dtype);
      }),
    ],
    [
      bias,
      wholeEntry({ shape: [size], dtype: spec.dtype }, async () => {
        const [f, mean] = [await factors(), await readWide(checkpoint, named.mean)];
        const [old, beta] = [await optional(bias), await optional(named.beta)];
        return narrow(f.map((factor, i) => ((old?.[i] ?? 0) - mean[i]!) * factor + (beta?.[i] ?? 0)), spec.dtype);
      }),
    ],
  ]);
  const gone = [weight, ...Object.values(named), `${norm}.num_batches_tracked`, ...(hasBias ? [bias] : [])];
  return derived(checkpoint, verb, entries, new Set(gone.filter((name) => checkpoint.specs.has(name))));
}
