import { bytesOf, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { flatText } from "../core/flat_text.ts";
import { describe, sizeOf } from "../core/shape.ts";
import type { Tensor, Values } from "../core/types.ts";
import { shardCutter } from "../checkpoint/writers/shard_layout.ts";
import { checkModule } from "../tree/check_module.ts";
import { eachMatch, tensorAt } from "../tree/no_match.ts";
import { eachByName, mapTensors } from "../tree/walk.ts";
import { readSource } from "./source.ts";
import { quoteNames } from "../core/nearest.ts";
import { quickCast } from "../kernels/quick_cast.ts";
import { missingRegions, takePart } from "../tree/regions/part.ts";
import type { Module, Param, Part } from "../tree/types.ts";
import type { Where } from "../tree/where.ts";

/**
 * One tensor's elements, or those of a part of one (`wte.weight[5:]`), computed now; an alias gives its owner's.
 *
 * @throws {LensorError} `no-match` for a path that is not a tensor, `missing` for one without a value, `range`, `type`
 * and `unknown-name` for brackets that name no part of it
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, values, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = initialize(linear(2, 1), fill("**", zeros));
 * assertEquals(await values(ready, "bias"), new Float32Array(1));
 * ```
 */
export async function values(model: Module, path: string): Promise<Values> {
  const [param, real] = partAt(model, path);
  const data = await compute(param, real);
  // What was given or kept belongs to the tree; a caller may write into its own copy
  return owned(param) ? data.slice() : data;
}

/**
 * One tensor, or a part of one, with its shape and dtype, computed now; an alias gives its owner's.
 *
 * @throws {LensorError} `no-match` for a path that is not a tensor, `missing` for one without a value
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, tensorOf } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 3), fill("**", ones));
 * console.log((await tensorOf(ready, "weight[0]")).shape); // [2]
 * ```
 */
export async function tensorOf(model: Module, path: string): Promise<Tensor> {
  const data = await values(model, path);
  const [{ shape, dtype }] = partAt(model, path);
  return { shape, dtype, data };
}

/**
 * One tensor's elements, or those of a part of one, as a new Float32Array, whatever the dtype; an alias gives its
 * owner's.
 *
 * @throws {LensorError} `no-match` for a path that is not a tensor, `missing` for one without a value, `type` for
 * complex numbers
 *
 * @example
 * ```ts
 * import { fill, floats, initialize, linear, ones } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 3, { dtype: "bfloat16" }), fill("**", ones));
 * console.log(await floats(ready, "bias")); // Float32Array [1, 1, 1]
 * ```
 */
export async function floats(model: Module, path: string): Promise<Float32Array> {
  const data = await values(model, path);
  const [{ dtype }] = partAt(model, path);
  if (kindOf(dtype) === "complex") {
    throw new LensorError("type", `Cannot read "${path}" as floats: it is ${dtype}; use tensorOf`, { path });
  }
  return quickCast(data, dtype, "float32") as Float32Array;
}

function partAt(model: Module, path: string): [param: Param, path: string] {
  checkModule("read", model);
  const place = tensorAt("read", path, model);
  return [takePart(place.param, place.region), place.path + place.region.text];
}

// Whether a reader would get an array that the tree keeps
function owned({ value }: Param): boolean {
  return value?.kind === "values";
}

/**
 * The tensors one after the other, each computed when its turn comes, so that no more than one is in memory. Aliases
 * are left out, and so are tensors without a value that no checkpoint would hold.
 *
 * Throws `missing` at the first tensor without a value, `no-match` if `where` matches nothing.
 *
 * @example
 * ```ts
 * import { entries, fill, initialize, linear, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const names: string[] = [];
 * for await (const [path] of entries(initialize(linear(2, 1), fill("**", zeros)))) names.push(path);
 * assertEquals(names, ["weight", "bias"]);
 * ```
 */
export async function* entries(model: Module, where?: Where): AsyncGenerator<[path: string, tensor: Tensor]> {
  checkModule("read", model);
  for (const [path, param] of chosen(model, where)) {
    const { shape, dtype } = param;
    const data = await compute(param, path);
    yield [path, { shape, dtype, data: owned(param) ? data.slice() : data }];
  }
}

/**
 * The model with the chosen tensors (all by default) computed and kept as values.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, materialize, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = await materialize(initialize(linear(2, 1), fill("**", zeros)));
 * assertEquals(ready.params.bias?.value?.kind, "values");
 * ```
 */
export async function materialize(model: Module, where?: Where): Promise<Module> {
  checkModule("materialize", model);
  const made = new Map<string, Values>();
  for (const [path, param] of chosen(model, where)) {
    if (!owned(param)) made.set(path, await compute(param, path));
  }
  const kept = (param: Param, path: string): Param => {
    const data = made.get(path);
    return data ? withValues(param, data) : param;
  };
  return where === undefined ? mapTensors(model, kept) : eachMatch("read", where, model, "tensors", kept);
}

// The parts of a tensor keep their histories, as slices of one array
function withValues(param: Param, data: Values): Param {
  const { value, shape, dtype } = param;
  const whole = { kind: "values", data } as const;
  if (value?.kind !== "parts") return { ...param, value: whole };
  const spec = { shape, dtype };
  const parts = value.parts.map((part): Part => ({
    at: part.at,
    shape: part.shape,
    value: { kind: "slice", of: whole, spec, as: shape, at: part.at },
    origin: part.origin,
  }));
  return { ...param, value: { kind: "parts", parts } };
}

/**
 * The paths of a model's tensors cut into lists of at most so many bytes each, in the order of the names (numbers by
 * value); a tensor larger than that stands alone. These are the shards that `saveModel` writes with the same limit.
 *
 * Throws `range` unless `maxBytes` is a positive number.
 *
 * @example
 * ```ts
 * import { linear, shards } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(shards(linear(100, 10), 1000), [["bias"], ["weight"]]);
 * ```
 */
export function shards(model: Module, maxBytes: number): readonly (readonly string[])[] {
  checkModule("cut", model);
  if (typeof maxBytes !== "number" || !(maxBytes > 0)) {
    throw new LensorError(
      "range",
      `Cannot cut into shards: maxBytes is ${describe(maxBytes)}; use a positive number of bytes`,
    );
  }
  const { groups, add } = shardCutter<string>(Math.max(1, maxBytes));
  eachByName(model, ({ persistent, shape, dtype }, name) => {
    if (persistent) add(flatText(name), sizeOf(shape) * bytesOf(dtype));
  });
  return groups;
}

/** A leaf's elements, or a `missing` error. */
export function compute(
  param: Param,
  path: string,
  range?: readonly [number, number],
  into?: Values,
): Promise<Values> {
  const gaps = missingRegions(param);
  if (gaps.length > 0 || param.value === undefined) {
    const what = gaps.every(({ text }) => text === "") ? "it" : quoteNames(gaps.map(({ text }) => path + text));
    const has = gaps.length > 1 ? "have" : "has";
    const text = param.persistent
      ? `Cannot read "${path}": ${what} ${has} no value; initialize the model first`
      : `Cannot read "${path}": it is not persistent, and made by the model itself when it runs; give it a value by its path`;
    return Promise.reject(new LensorError("missing", text, { path }));
  }
  return readSource(param.value, param, path, range, into);
}

/** The tensors and parts that are read: all with a value, and those that a checkpoint would hold. */
export function chosen(model: Module, where: Where | undefined): [string, Param][] {
  const all: [string, Param][] = [];
  const take = (param: Param, path: string) => {
    if (param.value !== undefined || param.persistent) all.push([path, param]);
    return param;
  };
  if (where === undefined) mapTensors(model, take);
  else eachMatch("read", where, model, "tensors", take);
  return all;
}
