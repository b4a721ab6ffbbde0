import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { DType, Values } from "../core/types.ts";
import { kindOf } from "../core/dtype.ts";
import { checkModule } from "../tree/check_module.ts";
import { eachTensor, type LeafKind } from "../tree/walk.ts";
import type { Module, Param } from "../tree/types.ts";
import { channelsLast, narrowed } from "./_layouts.ts";
import { compute } from "./read.ts";

/** What is used of TensorFlow.js: `tf.tensor`. */
export interface TensorMaker<T> {
  /** Makes a tensor of values in C order. */
  tensor(data: Values, shape: number[], dtype: "float32" | "int32" | "bool"): T;
}
/** How tensors are handed over. */
export interface ToTfOptions {
  /**
   * `"tf"`: kernels of PyTorch's layers become `[...spatial, in, out]`, depthwise ones `[...spatial, in, multiplier]`,
   * transposed ones `[...spatial, out, in]`, as Keras has them. `"same"`: every tensor as it is. `"tf"` by default.
   */
  readonly layout?: "tf" | "same" | undefined;
}

/**
 * Returns the model's tensors as TensorFlow.js tensors, in the order of `model.setWeights`: trainable params in the
 * order of the tree, then the others and the persistent floating-point buffers.
 *
 * TensorFlow.js has float32, int32 and bool: other floats are rounded to float32, other integers must fit int32. Ties
 * are handed over once.
 *
 * @param tf TensorFlow.js, or anything with its `tensor`.
 * @throws {LensorError} `missing` for a tensor without a value, `range` for an integer that int32 does not hold, `type`
 * for complex numbers or where `tf` has no `tensor`, `unknown-name` for another layout.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, toTf } from "@lensor/lensor";
 *
 * const tf = { tensor: (_data: unknown, shape: number[]) => shape }; // import * as tf from "@tensorflow/tfjs"
 * console.log(await toTf(tf, initialize(linear(2, 3), fill("**", ones)))); // [[2, 3], [3]]
 * ```
 */
export async function toTf<T>(tf: TensorMaker<T>, model: Module, options: ToTfOptions = {}): Promise<T[]> {
  checkModule("hand over", model);
  checkOptions("hand over", options, ["layout"]);
  const { layout = "tf" } = options;
  if (layout !== "tf" && layout !== "same") {
    const text = `Cannot hand over a model: there is no layout ${describe(layout)}; use "tf" or "same"`;
    throw new LensorError("unknown-name", text);
  }
  if (typeof tf?.tensor !== "function") {
    throw new LensorError("type", `Cannot hand over a model: expected TensorFlow.js, found ${describe(tf)}`);
  }
  const first: T[] = [];
  const last: T[] = [];
  for (const [path, param, what] of leavesOf(model)) {
    const { shape, dtype } = param;
    const read = { shape, dtype, data: await compute(param, path) };
    const turned = layout === "tf" ? channelsLast(read, param, "keras") : read;
    const out = narrowed(turned, HAS, path);
    const made = tf.tensor(out.data.slice(), [...out.shape], out.dtype as "float32" | "int32" | "bool");
    (what === "param" && param.trainable ? first : last).push(made);
  }
  return [...first, ...last];
}

const HAS: readonly DType[] = ["float32", "int32", "bool"];

// What a framework without counters keeps: params, and persistent buffers of floats. */
function leavesOf(model: Module): [path: string, param: Param, what: LeafKind][] {
  const leaves: [string, Param, LeafKind][] = [];
  eachTensor(model, (param, path, what) => {
    if (what === "param" || param.persistent && kindOf(param.dtype) === "float") leaves.push([path, param, what]);
  });
  return leaves;
}
