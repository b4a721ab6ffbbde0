import { bytesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe, sizeOf } from "../core/shape.ts";
import type { Tensor, Values } from "../core/types.ts";
import { shardLayout } from "../checkpoint/writers/shard_layout.ts";
import { checkPath, requireMatches, suggestPath } from "../tree/no_match.ts";
import { eachTensor, find, mapTensors } from "../tree/walk.ts";
import { readSource } from "./source.ts";
import { ownerOf } from "../tree/ties.ts";
import type { Module, Param } from "../tree/types.ts";
import { compileWhere, type Where } from "../tree/where.ts";

/**
 * One tensor's elements, computed now; an alias gives its owner's.
 *
 * Throws `no-match` for a path that is no tensor, `missing` for one without a value.
 *
 * @example
 * ```ts
 * import { values } from "./read.ts";
 * import { initialize } from "../inits/initialize.ts";
 * import { fill } from "../inits/init.ts";
 * import { linear } from "../layers/linear.ts";
 * import { zeros } from "../initializers/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = initialize(linear(2, 1), fill("**", zeros));
 * assertEquals(await values(ready, "bias"), new Float32Array(1));
 * ```
 */
export async function values(model: Module, path: string): Promise<Values> {
  checkPath("read", path);
  const real = ownerOf(model, path), found = find(model, real);
  if (!found || found.kind === "module") {
    const why = found ? "it is a module; name a tensor" : `it is no tensor; ${suggestPath(path, model)}`;
    throw new LensorError("no-match", `Cannot read "${path}": ${why}`, { path });
  }
  const data = await compute(found.node, real);
  // What was given or kept belongs to the tree; a caller may write into its own copy
  return found.node.value?.kind === "values" ? data.slice() : data;
}

/**
 * The tensors one after the other, each computed when its turn comes, so that no more than one is in memory. Aliases are left out, and so
 * are tensors without a value that no checkpoint would hold.
 *
 * Throws `missing` at the first tensor without a value, `no-match` if `where` matches nothing.
 *
 * @example
 * ```ts
 * import { entries } from "./read.ts";
 * import { initialize } from "../inits/initialize.ts";
 * import { fill } from "../inits/init.ts";
 * import { linear } from "../layers/linear.ts";
 * import { zeros } from "../initializers/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const names: string[] = [];
 * for await (const [path] of entries(initialize(linear(2, 1), fill("**", zeros)))) names.push(path);
 * assertEquals(names, ["weight", "bias"]);
 * ```
 */
export async function* entries(model: Module, where?: Where): AsyncGenerator<[path: string, tensor: Tensor]> {
  for (const [path, param] of chosen(model, where)) {
    const { shape, dtype } = param;
    const data = await compute(param, path);
    yield [path, { shape, dtype, data: param.value?.kind === "values" ? data.slice() : data }];
  }
}

/**
 * The model with the chosen tensors (all unless given) computed and kept as values.
 *
 * @example
 * ```ts
 * import { materialize } from "./read.ts";
 * import { initialize } from "../inits/initialize.ts";
 * import { fill } from "../inits/init.ts";
 * import { linear } from "../layers/linear.ts";
 * import { zeros } from "../initializers/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = await materialize(initialize(linear(2, 1), fill("**", zeros)));
 * assertEquals(ready.params.bias?.value?.kind, "values");
 * ```
 */
export async function materialize(model: Module, where?: Where): Promise<Module> {
  const made = new Map<string, Values>();
  for (const [path, param] of chosen(model, where)) {
    if (param.value?.kind !== "values") made.set(path, await compute(param, path));
  }
  return mapTensors(model, (param, path) => {
    const data = made.get(path);
    return data ? { ...param, value: { kind: "values", data } } : param;
  });
}

/**
 * The paths of a model's tensors cut into lists of at most so many bytes each, in the order of the names (numbers by value); a tensor
 * larger than that stands alone. These are the shards that `saveModel` writes with the same limit.
 *
 * Throws `range` unless `maxBytes` is a positive number.
 *
 * @example
 * ```ts
 * import { shards } from "./read.ts";
 * import { linear } from "../layers/linear.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(shards(linear(100, 10), 1000), [["bias"], ["weight"]]);
 * ```
 */
export function shards(model: Module, maxBytes: number): readonly (readonly string[])[] {
  if (typeof maxBytes !== "number" || !(maxBytes > 0)) {
    throw new LensorError(
      "range",
      `Cannot cut into shards: maxBytes is ${describe(maxBytes)}; use a positive number of bytes`,
    );
  }
  const all: { name: string; bytes: number }[] = [];
  eachTensor(model, ({ persistent, shape, dtype }, name) => {
    if (persistent) all.push({ name, bytes: sizeOf(shape) * bytesOf(dtype) });
  });
  return shardLayout(all, Math.max(1, maxBytes), "model").map(({ entries }) => entries.map(({ name }) => name));
}

/** A leaf's elements, or a `missing` error. */
export function compute(
  param: Param,
  path: string,
  range?: readonly [number, number],
  into?: Values,
): Promise<Values> {
  if (param.value === undefined) {
    return Promise.reject(
      new LensorError("missing", `Cannot read "${path}": it has no value; initialize the model first`, { path }),
    );
  }
  return readSource(param.value, param, path, range, into);
}

function chosen(model: Module, where: Where | undefined): [string, Param][] {
  const all: [string, Param][] = [];
  const take = (param: Param, path: string) => {
    if (param.value !== undefined || param.persistent) all.push([path, param]);
    return param;
  };
  if (where === undefined) mapTensors(model, take);
  else {
    const matcher = compileWhere([where], model, "tensors");
    matcher.visit(take);
    requireMatches("read", matcher, model, "tensors");
  }
  return all;
}
