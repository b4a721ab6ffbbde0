import { plainObject } from "../core/json.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { DType, Values } from "../core/types.ts";
import { checkModule } from "../tree/check_module.ts";
import { type Nested, toNested } from "../tree/to_nested.ts";
import { eachTensor } from "../tree/walk.ts";
import type { Module, Param } from "../tree/types.ts";
import { channelsLast, narrowed } from "./_layouts.ts";
import { compute } from "./read.ts";

/** What is used of `jax.numpy` in jax-js: `np.array`. */
export interface ArrayMaker<T> {
  /** Makes an array of values in C order. */
  array(data: Values, options: { shape: number[]; dtype: string }): T;
}

/**
 * Returns the model's tensors as arrays of jax-js, in objects in objects as Flax and JAX's other libraries keep their
 * parameters.
 *
 * Kernels of PyTorch's layers become `[...spatial, in, out]`, those of transposed convolutions `[...spatial, out, in]`
 * (Flax's `transpose_kernel`). jax-js has float32, float64, int32, uint32 and bool: half precision becomes float32,
 * other integers must fit int32. Tensors that the model computes itself are left out; an alias is its owner's array.
 *
 * @param np `numpy` of jax-js, or anything with its `array`.
 * @throws {LensorError} `missing` for a tensor without a value, `range` for an integer that int32 does not hold, `type`
 * for complex numbers or where `np` has no `array`.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, toJax } from "@lensor/lensor";
 *
 * const np = { array: (_data: unknown, { shape }: { shape: number[] }) => shape }; // import { numpy as np } from "@jax-js/jax"
 * console.log(await toJax(np, initialize(linear(2, 3), fill("**", ones)))); // { weight: [2, 3], bias: [3] }
 * ```
 */
export async function toJax<T>(np: ArrayMaker<T>, model: Module): Promise<Nested<T>> {
  checkModule("hand over", model);
  if (typeof np?.array !== "function") {
    throw new LensorError("type", `Cannot hand over a model: expected numpy of jax-js, found ${describe(np)}`);
  }
  const leaves: [string, Param][] = [];
  const made = new Map<string, T>();
  eachTensor(model, (param, path) => {
    if (param.persistent) leaves.push([path, param]);
  });
  for (const [path, param] of leaves) {
    const { shape, dtype } = param;
    const read = { shape, dtype, data: await compute(param, path) };
    const out = narrowed(channelsLast(read, param, "groups"), HAS, path);
    made.set(path, np.array(out.data.slice(), { shape: [...out.shape], dtype: out.dtype }));
  }
  return without(toNested(model, (_, path) => made.get(path)), new Set(made.values()));
}

const HAS: readonly DType[] = ["float32", "float64", "int32", "uint32", "bool"];

// Without what the model computes itself, and without modules that hold nothing else
function without<T>(nested: Nested<T | undefined>, arrays: ReadonlySet<unknown>): Nested<T> {
  const kept: [string, T | Nested<T>][] = [];
  for (const [name, value] of Object.entries(nested)) {
    if (arrays.has(value)) kept.push([name, value as T]);
    else if (value !== undefined) {
      const below = without(value as Nested<T | undefined>, arrays);
      if (Object.keys(below).length) kept.push([name, below]);
    }
  }
  return plainObject(kept);
}
