import { checkFunction, checkText } from "../core/check.ts";
import type { Tensor, Values } from "../core/types.ts";
import { compute } from "../values/read.ts";
import { checkModule } from "../tree/check_module.ts";
import { eachMatch } from "../tree/no_match.ts";
import type { Module, Param } from "../tree/types.ts";
import { showWhere, type Where } from "../tree/where.ts";
import { type Computed, computedValues, widened } from "./_given_values.ts";
import { putAdjusted } from "./write.ts";

/**
 * The model with the chosen tensors, or parts of tensors, computed anew by a function that may take its time. One after
 * the other, so that one old and one new tensor are in memory besides the results.
 *
 * @param where the tensors, buffers too
 * @param label what origins and `explain` call it
 * @param fn gets a copy of each tensor (half precision as float32) and its path; it returns elements, or a view or
 * tensor of the same shape
 * @returns the model with these values, rounded to each tensor's dtype; each origin says `adjust` and the label
 * @throws {LensorError} `no-match` when nothing matches, `missing` for a tensor without a value, `shape` and `type` for
 * a result that does not fit
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, mapTensors, ones, values } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 1), fill("**", ones));
 * const half = await mapTensors(ready, "weight", "half", ({ data }) => (data as Float32Array).map((x) => x / 2));
 * console.log(await values(half, "weight")); // Float32Array [0.5, 0.5]
 * ```
 */
export async function mapTensors(
  model: Module,
  where: Where,
  label: string,
  fn: (tensor: Tensor, path: string) => Computed | Promise<Computed>,
): Promise<Module> {
  checkModule("compute on", model);
  checkText(label, `compute on ${showWhere(where)}`, "a label");
  checkFunction(fn, `compute on ${showWhere(where)}`, "a function");
  const chosen: [string, Param][] = [];
  eachMatch("compute on", where, model, "tensors", (param, path) => {
    chosen.push([path, param]);
    return param;
  });
  const made = new Map<string, Values>();
  for (const [path, param] of chosen) {
    const { shape, dtype } = param;
    const tensor = widened({ shape, dtype, data: (await compute(param, path)).slice() });
    const given = computedValues(await fn(tensor, path), param, `Cannot compute "${path}": ${label}`, path);
    // The function may write into an array of its own again, for the next tensor
    made.set(path, given === tensor.data ? given : given.slice());
  }
  return eachMatch(
    "compute on",
    where,
    model,
    "tensors",
    (param, path) => putAdjusted(param, { kind: "values", data: made.get(path)! }, { kind: "adjust", by: label, path }),
  );
}
