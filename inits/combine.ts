import { checkFunction, checkList, checkText } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { quoteNames } from "../core/nearest.ts";
import { sameShape, showShape } from "../core/shape.ts";
import type { Tensor, Values } from "../core/types.ts";
import { compute } from "../values/read.ts";
import { checkModule } from "../tree/check_module.ts";
import { eachTensor, mapTensors } from "../tree/walk.ts";
import type { Module, Param } from "../tree/types.ts";
import { type Computed, computedValues, widened } from "./_given_values.ts";
import { putAdjusted } from "./write.ts";

/**
 * One model from several of the same form: a function makes each tensor from those of all models. Their average, a
 * difference, a moving average. One tensor after the other; params and persistent buffers.
 *
 * @param models the models; the result is the first with other values
 * @param label what origins and `explain` call it
 * @param fn gets copies of the tensors (half precision as float32) in the models' order, and the path; it returns
 * elements, or a view or tensor of the same shape
 * @throws {LensorError} `range` for an empty list, `missing` for a tensor that another model or a value lacks, `shape`
 * where they differ
 *
 * @example
 * ```ts
 * import { combine, constant, fill, initialize, linear, values } from "@lensor/lensor";
 *
 * const [a, b] = [1, 3].map((x) => initialize(linear(2, 1), fill("**", constant(x))));
 * const mean = await combine([a!, b!], "mean", ([x, y]) =>
 *   (x!.data as Float32Array).map((v, i) => (v + (y!.data[i] as number)) / 2));
 * console.log(await values(mean, "weight")); // Float32Array [2, 2]
 * ```
 */
export async function combine(
  models: readonly Module[],
  label: string,
  fn: (tensors: readonly Tensor[], path: string) => Computed | Promise<Computed>,
): Promise<Module> {
  checkList(models, "combine models", "a list of models");
  checkText(label, "combine models", "a label");
  checkFunction(fn, "combine models", "a function");
  if (models.length === 0) {
    throw new LensorError("range", "Cannot combine models: the list is empty; give at least one");
  }
  for (const model of models) checkModule("combine", model);
  const all = models.map(leavesOf);
  const made = new Map<string, Values>();
  const [first] = all;
  for (const leaves of all) checkSame(first!, leaves);
  for (const [path, param] of first!) {
    const tensors: Tensor[] = [];
    for (const leaves of all) {
      const { shape, dtype } = leaves.get(path)!;
      tensors.push(widened({ shape, dtype, data: (await compute(leaves.get(path)!, path)).slice() }));
    }
    const given = computedValues(await fn(tensors, path), param, `Cannot combine "${path}": ${label}`, path);
    // The function may write into an array of its own again, for the next tensor
    made.set(path, tensors.some(({ data }) => data === given) ? given : given.slice());
  }
  return mapTensors(models[0]!, (param, path) => {
    const data = made.get(path);
    return data ? putAdjusted(param, { kind: "values", data }, { kind: "adjust", by: label, path }) : param;
  });
}

function leavesOf(model: Module): Map<string, Param> {
  const leaves = new Map<string, Param>();
  eachTensor(model, (param, path) => void (param.persistent && leaves.set(path, param)));
  return leaves;
}

function checkSame(first: ReadonlyMap<string, Param>, other: ReadonlyMap<string, Param>): void {
  for (const [a, b] of [[first, other], [other, first]] as const) {
    const lost = [...a.keys()].filter((path) => !b.has(path));
    if (lost.length === 0) continue;
    throw new LensorError("missing", `Cannot combine models: one of them has no ${quoteNames(lost)}`, {
      path: lost[0],
    });
  }
  for (const [path, { shape }] of first) {
    const there = other.get(path)!.shape;
    if (sameShape(shape, there)) continue;
    const text = `Cannot combine "${path}": shape ${showShape(there)} does not fit ${showShape(shape)}`;
    throw new LensorError("shape", text, { path });
  }
}
