import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { LensorError } from "../core/errors.ts";
import { dict } from "../tree/dict.ts";
import { module, tensor } from "../tree/module.ts";
import { tensors } from "../tree/select.ts";
import type { Module, Origin, Param } from "../tree/types.ts";
import { modelFromCheckpoint } from "../values/model_from_specs.ts";
import { readOrigins } from "../values/read_origins.ts";
import { initialize } from "./initialize.ts";
import { pretrained } from "./pretrained.ts";

/**
 * The model that the names of a file describe: every tensor is loaded from the file, with the history that lensor wrote
 * into it. `diagnose`, `report` and `summary` take it where only a file is at hand. Nothing is read yet. Names that
 * cannot be paths (one is another's beginning) stay whole, in one module.
 *
 * @returns the model; its classes are not known
 * @throws {LensorError} `no-match` for a file without tensors, `type` for what is not a checkpoint
 *
 * @example What is wrong with a file
 * ```ts
 * import { diagnose, fileAsTree, fromBytes, toSafetensors } from "@lensor/lensor";
 *
 * const weight = { shape: [2, 2], dtype: "float32", data: new Float32Array([1, NaN, 0, 1]) } as const;
 * const file = await fromBytes(await toSafetensors([["head.weight", weight]]));
 * const [finding] = await diagnose(fileAsTree(file));
 * console.log(finding?.rule, finding?.path); // not-finite head.weight
 * ```
 */
export function fileAsTree(checkpoint: Checkpoint): Module {
  checkCheckpoint("look at", checkpoint);
  const histories = readOrigins(checkpoint);
  return tensors.over(
    loaded(checkpoint),
    (param, path) => ({ ...param, origin: histories?.get(path) ?? param.origin }),
  );
}

function loaded(checkpoint: Checkpoint): Module {
  try {
    return initialize(modelFromCheckpoint(checkpoint), pretrained(checkpoint), { partial: true });
  } catch (error) {
    if (!(error instanceof LensorError) || !["type", "range"].includes(error.code)) throw error;
    const params = [...checkpoint.specs].map(([name, { shape, dtype }]): [string, Param] => {
      const origin: Origin = { kind: "load", by: "pretrained", path: name, from: checkpoint.name, name };
      return [name, { ...tensor(shape, { dtype }), value: { kind: "load", from: checkpoint, name }, origin: [origin] }];
    });
    return { ...module("File"), params: dict(params) };
  }
}
