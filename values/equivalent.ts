import { checkModule } from "../tree/check_module.ts";
import { checkOptions, checkRecord } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Values } from "../core/types.ts";
import type { Module } from "../tree/types.ts";

/**
 * Checks that two models compute the same: the certificate of an operation that claims to preserve the function.
 *
 * @param before the model as it was
 * @param after the model as it is now
 * @param forward runs a model on inputs of your choice and returns its outputs; called once for each model
 * @param options `atol`: the largest absolute difference that passes
 * @returns the largest absolute difference of the outputs
 * @throws {LensorError} `range` above `atol` and for outputs that are not finite, `shape` for another number of
 * outputs, `type` for outputs that are not numbers
 *
 * @example
 * ```ts
 * import { equivalent, fill, initialize, linear, type Module, ones, values } from "@lensor/lensor";
 *
 * const model = initialize(linear(2, 1), fill("**", ones));
 * const forward = (m: Module) => values(m, "weight");
 * console.log(await equivalent(model, model, forward, { atol: 1e-6 })); // 0
 * ```
 */
export async function equivalent(
  before: Module,
  after: Module,
  forward: (model: Module) => Values | Promise<Values>,
  options: { readonly atol: number },
): Promise<number> {
  checkModule("compare", before);
  checkModule("compare", after);
  checkRecord(options, "compare models", "{ atol }");
  checkOptions("compare models", options, ["atol"]);
  const { atol } = options;
  if (typeof forward !== "function") {
    throw new LensorError("type", `Cannot compare models: forward is ${describe(forward)}; use a function of a model`);
  }
  if (typeof atol !== "number" || !(atol >= 0)) {
    throw new LensorError("range", `Cannot compare models: atol is ${describe(atol)}; use a number of at least 0`);
  }
  const a = outputs(await forward(before));
  const b = outputs(await forward(after));
  if (a.length !== b.length) {
    throw new LensorError("shape", `Cannot compare models: ${a.length} outputs before, ${b.length} after`);
  }
  let most = 0, place = 0;
  for (let i = 0; i < a.length; i++) {
    const far = Math.abs(Number(a[i]) - Number(b[i]));
    if (Number.isNaN(far)) {
      const text = `the outputs ${i} are ${a[i]} and ${b[i]}; use inputs that give finite numbers`;
      throw new LensorError("range", `Cannot compare models: ${text}`);
    }
    if (far > most) {
      most = far;
      place = i;
    }
  }
  if (most <= atol) return most;
  throw new LensorError(
    "range",
    `Cannot certify that the models are equivalent: output ${place} is ${a[place]} before and ${b[place]} after; ` +
      `the difference ${most.toPrecision(3)} is above atol ${atol}`,
  );
}

function outputs(values: unknown): Values {
  if (ArrayBuffer.isView(values) && !(values instanceof DataView)) return values as Values;
  if (Array.isArray(values) && values.every((x) => typeof x === "number")) return Float64Array.from(values);
  throw new LensorError("type", `Cannot compare models: forward returned ${describe(values)}; return a typed array`);
}
