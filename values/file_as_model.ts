import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import { checkMap } from "../core/check.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import type { DType } from "../core/types.ts";
import { putPart, takePart } from "../tree/regions/part.ts";
import { indexOf } from "../tree/regions/region.ts";
import { dict } from "../tree/dict.ts";
import { module, tensor } from "../tree/module.ts";
import type { Module, Origin, Param } from "../tree/types.ts";
import { historiesOf } from "./read_origins.ts";
import { printed } from "../tree/printed.ts";

/**
 * A file as one module that has every tensor under its whole name, which need not be a path, with the history that is
 * told of it: what `explain` and `origins` show of files. Parts of a tensor keep their own histories.
 *
 * @param checkpoint the file
 * @param histories what `readOrigins` found in it
 * @param owners the name of the tensor that each tied name stands for
 */
export function fileAsModel(
  checkpoint: Checkpoint,
  histories: ReadonlyMap<string, readonly Origin[]>,
  owners: ReadonlyMap<string, string> = new Map(),
): Module {
  checkCheckpoint("look at", checkpoint);
  checkMap(histories, "look at a file", "what readOrigins returns");
  checkMap(owners, "look at a file", "owners by name");
  const bare = tensor([]);
  const entries = [...checkpoint.specs, ...checkpoint.raw ?? []];
  const params = entries.map(([name, { shape, dtype }]): [string, Param] => {
    const value = { kind: "load", from: checkpoint, name } as const;
    const owner = owners.get(name);
    const param: Param = { ...bare, shape, dtype: dtype as DType, value };
    if (owner !== undefined) {
      const tie: Origin = { kind: "tie", by: `the same as ${owner}`, path: name };
      return [name, { ...param, origin: [tie] }];
    }
    return [
      name,
      historiesOf(name, histories).reduce((leaf, { index, origin }) => withHistory(leaf, index, origin), param),
    ];
  });
  return printed({ ...module("File"), params: dict(params) });
}

function withHistory(param: Param, index: string, origin: readonly Origin[]): Param {
  if (index === "") return { ...param, origin };
  const region = indexOf(index, index)(param, index);
  return putPart(param, region, { ...takePart(param, region), origin });
}
