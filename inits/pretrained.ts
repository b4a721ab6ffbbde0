import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe, sameShape } from "../core/shape.ts";
import type { Spec } from "../core/types.ts";
import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { checkModule } from "../tree/check_module.ts";
import { mapTensors } from "../tree/walk.ts";
import type { Init, Origin, Param } from "../tree/types.ts";
import { noFit, refuseMatch } from "./_refuse_match.ts";
import { adaptersFor, type Match, matchCheckpoint, OPTIONS, type PretrainedOptions } from "./match_checkpoint.ts";
import { guardedCast } from "../values/guarded_cast.ts";
import { agreeing, type Load } from "./tie.ts";
import { put } from "./write.ts";

/**
 * Loads what a checkpoint has for the model. Nothing is read before a tensor is.
 *
 * Throws `unused` for entries that nobody uses, `shape` for another shape, `type` for a dtype that would lose, `no-match` if nothing matches
 * at all, and with `missing: "error"` `missing` for tensors that the checkpoint lacks; otherwise these stay missing.
 *
 * @example
 * ```ts
 * import { pretrained } from "./pretrained.ts";
 * import { linear } from "../layers/linear.ts";
 * import { keyed } from "../random/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const checkpoint = {
 *   name: "tiny",
 *   specs: new Map([["weight", { shape: [3, 2], dtype: "float32" }]] as const),
 *   metadata: new Map(),
 *   read: () => new Float32Array(6),
 * };
 * const loaded = pretrained(checkpoint)(linear(2, 3), keyed(0));
 * assertEquals(loaded.params.weight?.origin[0]?.from, "tiny");
 * ```
 */
export function pretrained(checkpoint: Checkpoint, options: PretrainedOptions = {}): Init {
  checkOptions("load a checkpoint", options, OPTIONS);
  checkCheckpoint("load", checkpoint);
  if (options.missing !== undefined && options.missing !== "keep" && options.missing !== "error") {
    throw new LensorError(
      "unknown-name",
      `Cannot load ${checkpoint.name}: missing is ${describe(options.missing)}; use "keep" or "error"`,
    );
  }
  return (model) => {
    checkModule("load into", model);
    const match = matchCheckpoint(model, checkpoint, options);
    refuseMatch(match, model, checkpoint, options);
    const found = new Map(match.loaded.map((pair) => [pair.path, pair]));
    return mapTensors(model, (param, path) => {
      const pair = found.get(path);
      return pair ? load(param, pair, checkpoint, options) : param;
    });
  };
}

function load(param: Param, pair: Match["loaded"][number], checkpoint: Checkpoint, options: PretrainedOptions): Param {
  const { path, name, also, adapted } = pair;
  const want: Spec = { shape: param.shape, dtype: param.dtype };
  const one = (entry: string) => {
    const from = adapted ? fitted(checkpoint, entry, want, path, options) : checkpoint;
    return { kind: "load", from, name: entry } as const;
  };
  const value = (also ?? []).reduce<Load>(
    (kept, other) =>
      agreeing(kept, one(other), () =>
        new LensorError(
          "unused",
          `Cannot load "${name}" into "${path}": "${other}" holds other numbers, but the two are tied`,
          {
            path,
            file: checkpoint.name,
          },
        )),
    one(name),
  );
  const origin: Origin = { kind: "load", by: "pretrained", path, from: checkpoint.name, name };
  const loaded = put(param, value, origin);
  // What an adapter made is no longer the file's
  return adapted ? put(loaded, value, { ...origin, kind: "adjust", by: "adapted" }) : loaded;
}

// The checkpoint as it looks after the adapters: the entry has the shape that is wanted.
function fitted(
  checkpoint: Checkpoint,
  name: string,
  want: Spec,
  path: string,
  options: PretrainedOptions,
): Checkpoint {
  const have = checkpoint.specs.get(name)!, adapters = adaptersFor(options.adapt ?? [], have, want, path);
  return {
    name: checkpoint.name,
    specs: new Map([[name, want]]),
    metadata: checkpoint.metadata,
    async read(_, range) {
      const data = await checkpoint.read(name);
      const made = adapters.reduce<ReturnType<typeof adapters[number]>>(
        (made, adapter) => made ?? adapter({ ...have, data }, want, path),
        undefined,
      );
      // An entry that fits was only offered to adapters that ask for all
      const out = made ?? (sameShape(have.shape, want.shape) ? { ...have, data } : undefined);
      if (!out || !sameShape(out.shape, want.shape)) throw noFit(name, path, out ?? have, want, options);
      const begin = `Cannot load "${name}" into "${path}"`;
      const values = await guardedCast(out.data, out.dtype, want.dtype, { path, begin, key: out });
      return range ? values.subarray(...range) : values;
    },
  };
}
