import { setUnder } from "../checkpoint/views/set_under.ts";
import { asInit } from "./as_init.ts";
import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { checkDType, holds, lanesOf } from "../core/dtype.ts";
import { describe, sameShape, showShape, sizeOf } from "../core/shape.ts";
import type { Spec, Tensor, Values } from "../core/types.ts";
import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { mapTensors } from "../tree/walk.ts";
import type { Rng } from "../random/types.ts";
import { countsOf } from "../tree/regions/box.ts";
import { putParts } from "../tree/regions/part.ts";
import type { Init, Origin, Param, Part, Source } from "../tree/types.ts";
import { noFit, refuseMatch } from "./_refuse_match.ts";
import {
  adaptersFor,
  adaptersOf,
  type Match,
  matchCheckpoint,
  OPTIONS,
  type PretrainedOptions,
} from "./match_checkpoint.ts";
import { guardedCast } from "../checkpoint/guarded_cast.ts";
import { tiedEntries } from "./tied_entries.ts";
import { put } from "./write.ts";

/**
 * Loads what a checkpoint has for the model. Nothing is read before a tensor is.
 *
 * Throws `unused` for entries that nobody uses, `shape` for another shape, `type` for a dtype that would lose,
 * `no-match` if nothing matches at all, and with `missing: "error"` `missing` for tensors that the checkpoint lacks;
 * otherwise these stay missing.
 *
 * @example
 * ```ts
 * import { keyed, linear, pretrained } from "@lensor/lensor";
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
  return asInit((model, rng) => {
    const match = matchCheckpoint(model, checkpoint, options);
    const [set, prefix] = setUnder(checkpoint, options.prefix ?? "");
    refuseMatch(match, model, set, { ...options, prefix });
    const found = new Map(match.loaded.map((pair) => [pair.path, pair]));
    return mapTensors(model, (param, path) => {
      const pair = found.get(path);
      return pair ? load(param, pair, set, options, rng) : param;
    });
  });
}

function load(
  param: Param,
  { path, name, also, adapted }: Match["loaded"][number],
  opened: Checkpoint,
  options: PretrainedOptions,
  rng: Rng,
): Param {
  const checkpoint = also ? tiedEntries(opened, name, also, path) : opened;
  const origin: Origin = { kind: "load", by: "pretrained", path, from: checkpoint.name, name };
  const value = { kind: "load", from: checkpoint, name } as const;
  // What a view computes from entries of the file is no longer the file's
  const view = opened.madeBy?.(name);
  const loaded = put(param, value, origin);
  if (!adapted) return view === undefined ? loaded : put(loaded, value, { ...origin, kind: "adjust", by: view });
  const want: Spec = { shape: param.shape, dtype: param.dtype };
  const have = checkpoint.specs.get(name)!;
  const adapters = adaptersFor(adaptersOf(options), have, want, path);
  const [first] = adapters;
  const key = param.key === undefined ? rng.at(path) : rng.root.at(param.key);
  const made = { kind: "load", from: fitted(checkpoint, name, want, path, options, key), name } as const;
  // What an adapter made is no longer the file's
  const by = first?.label === undefined || adapters.length > 1 ? "adapted" : `adapted by ${first.label}`;
  const entry: Origin = { ...origin, kind: "adjust", by: view === undefined ? by : `${view}, ${by}` };
  if (!first?.fills) return put(put(param, made, origin), made, entry);
  const parts = first.fills(have, want, path).map(({ at, from, kept }): Part => {
    const shape = countsOf(at);
    const file = view === undefined && (from !== undefined || kept === true);
    const of = from ? value : made;
    const spec = from ? { shape: have.shape, dtype: want.dtype } : want;
    const source: Source = { kind: "slice", of, spec, as: spec.shape, at: from ?? at };
    return { at, shape, value: source, origin: file ? [origin] : [origin, entry] };
  });
  return putParts(param, parts, file(parts) ? [origin] : [origin, entry]);
}

const file = (parts: readonly Part[]) => parts.every(({ origin }) => origin.length === 1);

// What somebody's adapter gave must be a tensor whose parts agree
function checkAdapted(made: unknown, name: string, path: string): asserts made is Tensor {
  const { shape, dtype, data } = (made ?? {}) as Partial<Tensor>;
  const begin = `Cannot load "${name}" into "${path}": the adapter gave`;
  if (dtype !== undefined) checkDType(dtype, path);
  if (!Array.isArray(shape) || dtype === undefined || !holds(data, dtype)) {
    const text = `${begin} ${describe(made)}; an adapter returns a tensor { shape, dtype, data }, or undefined`;
    throw new LensorError("type", text, { path });
  }
  const { length } = data as Values;
  const count = sizeOf(shape) * lanesOf(dtype);
  if (length === count) return;
  throw new LensorError("shape", `${begin} ${length} elements for shape ${showShape(shape)}, which has ${count}`, {
    path,
  });
}

// The checkpoint as it looks after the adapters: the entry has the shape that is wanted.
function fitted(
  checkpoint: Checkpoint,
  name: string,
  want: Spec,
  path: string,
  options: PretrainedOptions,
  rng: Rng,
): Checkpoint {
  const have = checkpoint.specs.get(name)!;
  const adapters = adaptersFor(adaptersOf(options), have, want, path);
  return {
    name: checkpoint.name,
    specs: new Map([[name, want]]),
    metadata: checkpoint.metadata,
    byRange: () => false,
    async read(_, range) {
      const data = await checkpoint.read(name);
      // A second read must give the same numbers
      const tools = { rng: rng.clone() };
      const made = adapters.reduce<ReturnType<typeof adapters[number]>>(
        (made, adapter) => made ?? adapter({ ...have, data }, want, path, tools),
        undefined,
      );
      // An entry that fits was only offered to adapters that ask for all
      if (made !== undefined) checkAdapted(made, name, path);
      const out = made ?? (sameShape(have.shape, want.shape) ? { ...have, data } : undefined);
      if (!out || !sameShape(out.shape, want.shape)) throw noFit(name, path, out ?? have, want, options);
      const begin = `Cannot load "${name}" into "${path}"`;
      const values = await guardedCast(out.data, out.dtype, want.dtype, { path, begin, key: out });
      return range ? values.subarray(...range) : values;
    },
  };
}
