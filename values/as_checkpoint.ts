import type { Checkpoint } from "../checkpoint/types.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Spec } from "../core/types.ts";
import { checkModule } from "../tree/check_module.ts";
import { tiesOf } from "../tree/ties.ts";
import { eachTensor } from "../tree/walk.ts";
import type { Module, Param } from "../tree/types.ts";
import { byRange } from "./_gather.ts";
import { compute } from "./read.ts";

/**
 * A model seen as a checkpoint, so that everything that works on files works on models: views, merges, `pretrained`.
 * Nothing is computed before it is read.
 *
 * @param name what messages and origins call it
 * @returns params and persistent buffers under their paths; an alias of a tied tensor is in the metadata, with its
 * owner, as in files. Reading a tensor without a value throws `missing`.
 * @throws {LensorError} `type` for what is not a model
 *
 * @example
 * ```ts
 * import { asCheckpoint, fill, initialize, linear, ones, pretrained, values } from "@lensor/lensor";
 *
 * const teacher = initialize(linear(2, 1), fill("**", ones));
 * const student = initialize(linear(2, 1), pretrained(asCheckpoint(teacher, "teacher")));
 * console.log(await values(student, "bias")); // Float32Array [1]
 * ```
 */
export function asCheckpoint(model: Module, name: string = "model"): Checkpoint {
  checkModule("read as a checkpoint", model);
  const leaves = new Map<string, Param>();
  const specs = new Map<string, Spec>();
  eachTensor(model, (param, path) => {
    if (!param.persistent) return;
    leaves.set(path, param);
    specs.set(path, { shape: param.shape, dtype: param.dtype });
  });
  const leafAt = (path: string): Param => {
    const param = leaves.get(path);
    if (param) return param;
    throw new LensorError("missing", `Cannot read "${path}" of ${name}: ${describe(path)} is not one of its tensors`, {
      path,
      file: name,
    });
  };
  return {
    name,
    specs,
    metadata: new Map(tiesOf(model)),
    async read(path, range, into) {
      const param = leafAt(path);
      const data = await compute(param, path, range, into);
      // The array may be the tree's own
      return data === into || param.value?.kind !== "values" ? data : data.slice();
    },
    byRange: (path) => {
      const { value } = leafAt(path);
      return value !== undefined && byRange(value);
    },
  };
}
