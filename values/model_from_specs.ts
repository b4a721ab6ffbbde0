import { checkRecord } from "../core/check.ts";
import { ones, zeros } from "../initializers/constant.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe, sameShape } from "../core/shape.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { toldTies } from "../checkpoint/views/told_ties.ts";
import type { DType, Spec } from "../core/types.ts";
import type { Initializer } from "../initializers/types.ts";
import { axesOf, initialOf } from "../tree/classes/class_facts.ts";
import { isModule, module, tensor } from "../tree/module.ts";
import { gather } from "../tree/names/gather.ts";
import { namesOf } from "../tree/names_of.ts";
import { join } from "../tree/walk.ts";
import { withTies } from "../tree/ties.ts";
import type { Module, Param } from "../tree/types.ts";

/**
 * A model made of names only: each dotted name is the path of a tensor, and every module has the type "Module".
 *
 * Tensors that nothing trains are buffers: those of integers or bool, and BatchNorm's `running_mean`, `running_var` and
 * `num_batches_tracked`, which start at 0, 1 and 0, as Keras's `moving_mean` and `moving_variance` do. All others are
 * params. What Keras, tfjs and Flax call `kernel` (`depthwise_kernel`, `pointwise_kernel`, `recurrent_kernel`) has its
 * inputs on axis -2 and its outputs on axis -1. Names keep the order in which they come first.
 *
 * Throws `type` for a name with an empty part or what is not a spec, `range` for a name that is a tensor and a module
 * at once.
 *
 * @example
 * ```ts
 * import { modelFromSpecs } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = modelFromSpecs({
 *   "dense.kernel": { shape: [64, 10], dtype: "float32" },
 *   "dense.bias": { shape: [10], dtype: "float32" },
 * });
 * assertEquals(Object.keys(model.children.dense?.params ?? {}), ["kernel", "bias"]);
 * ```
 */
export function modelFromSpecs(specs: Readonly<Record<string, Spec>> | ReadonlyMap<string, Spec>): Module {
  if (typeof specs !== "object" || specs === null) {
    throw new LensorError("type", `Cannot build a model from names: expected specs by name, found ${describe(specs)}`);
  }
  if (!(specs instanceof Map)) checkRecord(specs, "build a model from names", "specs by name");
  const leafOf = leaves();
  const { add, whole } = gather<Param | Module>(modules());
  for (const [path, spec] of specs instanceof Map ? specs as ReadonlyMap<string, Spec> : Object.entries(specs)) {
    if (typeof spec !== "object" || spec === null || !Array.isArray(spec.shape)) {
      throw new LensorError("type", `Cannot build "${path}": expected { shape, dtype }, found ${describe(spec)}`, {
        path,
      });
    }
    add(path, leafOf(path.slice(path.lastIndexOf(".") + 1), spec, path));
  }
  return whole() as Module;
}

/**
 * A model made of a checkpoint's names, as `modelFromSpecs`; entries that are one tensor in the file are tied, the
 * first is the owner, and so are those that a safetensors file leaves out as they are tied.
 *
 * Throws `type` and `range` as `modelFromSpecs` does.
 *
 * @example
 * ```ts
 * import { fromBytes, modelFromCheckpoint, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const file = await toSafetensors([["head.bias", { shape: [1], dtype: "float32", data: new Float32Array([2]) }]]);
 * const model = modelFromCheckpoint(await fromBytes(file));
 * assertEquals(model.children.head?.params.bias?.shape, [1]);
 * ```
 */
export function modelFromCheckpoint(checkpoint: Checkpoint): Module {
  if (typeof checkpoint !== "object" || checkpoint === null || !(checkpoint.specs instanceof Map)) {
    throw new LensorError(
      "type",
      `Cannot build a model from ${describe(checkpoint)}: expected a checkpoint; open one with openCheckpoint`,
    );
  }
  const ties = new Map(toldTies(checkpoint));
  const specs = new Map(checkpoint.specs);
  for (const [alias, owner] of ties) specs.set(alias, specs.get(owner)!);
  const model = modelFromSpecs(specs);
  for (const group of checkpoint.tied ?? []) {
    const [owner, ...aliases] = group.filter((name) => checkpoint.specs.has(name));
    for (const alias of aliases) ties.set(alias, owner!);
  }
  return ties.size ? withTies(model, ties) : model;
}

// Layers and experts repeat: modules that agree in all are one object
function modules() {
  const known = new Map<string, Module>();
  const ids = new Map<Param | Module, number>();
  const make = (names: readonly string[], parts: readonly (Param | Module)[], path: string): Module => {
    let key = "";
    for (let i = 0; i < names.length; i++) {
      const part = parts[i]!;
      let id = ids.get(part);
      if (id === undefined) ids.set(part, id = ids.size);
      // A part of a name has no dot, so this can be read one way only
      key += `${names[i]}.${id}.`;
    }
    let made = known.get(key);
    if (made === undefined) known.set(key, made = moduleOf(names, parts, path, make));
    return made;
  };
  return make;
}

function moduleOf(
  names: readonly string[],
  parts: readonly (Param | Module)[],
  path: string,
  make: (names: readonly string[], parts: readonly (Param | Module)[], path: string) => Module,
): Module {
  const params: [string, Param][] = [];
  const buffers: [string, Param][] = [];
  const children: [string, Module][] = [];
  for (const [name, places] of Map.groupBy(parts.keys(), (i) => names[i]!)) {
    const here = join(path, name);
    if (name === "") throw empty(path === "" ? "" : `${path}.`);
    const all = places.map((i) => parts[i]!);
    const [first, second] = all;
    if (second === undefined) {
      if (isModule(first)) children.push([name, first]);
      else (first!.trainable ? params : buffers).push([name, first!]);
    } else if (all.every(isModule)) {
      // Names of one module that did not come together
      const below = all.flatMap(partsOf);
      children.push([name, make(below.map(([n]) => n), below.map(([, part]) => part), here)]);
    } else throw both(isModule(second) ? join(here, firstOf(second)) : here, name);
  }
  return module("Module", { params, buffers, children });
}

function partsOf(node: Module): (readonly [string, Param | Module])[] {
  return (["params", "buffers", "children"] as const)
    .flatMap((what) => namesOf(node, what).map((name) => [name, node[what][name]!] as const));
}

function firstOf(node: Module): string {
  const [name, part] = partsOf(node)[0]!;
  return isModule(part) ? join(name, firstOf(part)) : name;
}

// Leaves that agree in name, shape and dtype are one object too
function leaves() {
  const known = new Map<string, Param>();
  const last = new Map<string, Param>();
  return (name: string, spec: Spec, path: string): Param => {
    const { dtype, shape } = spec;
    const isSame = (made: Param | undefined) => made?.dtype === dtype && sameShape(made.shape, shape);
    // Neighbours are mostly alike
    let made = last.get(name);
    if (made !== undefined && isSame(made)) return made;
    const key = `${name} ${dtype} ${shape}`;
    made = known.get(key);
    // A wrong size may read like a right one
    if (made === undefined || !isSame(made)) known.set(key, made = leaf(name, spec, path, isBuffer(name, dtype)));
    last.set(name, made);
    return made;
  };
}

function leaf(name: string, { shape, dtype }: Spec, path: string, buffer: boolean): Param {
  try {
    const axes = axesOf("Module", [], {}, name, shape);
    if (!buffer) return tensor(shape, { dtype, ...(axes && { axes }) });
    const initial = statistic(name);
    return tensor(shape, { dtype, trainable: false, ...(initial && { initial }) });
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    throw new LensorError(error.code, `${error.message} (of "${path}")`, { path, cause: error });
  }
}

// What a running statistic starts with, under PyTorch's names or Keras's
function statistic(name: string): Initializer | undefined {
  const bare = name.replace(/^.*\//, "").replace(/:0$/, "");
  if (bare === "moving_mean") return zeros;
  return bare === "moving_variance" ? ones : initialOf("_NormBase", [], name);
}

// The names of BatchNorm's statistics are so much its own that they are taken at their word
function isBuffer(name: string, dtype: DType): boolean {
  if (statistic(name)) return true;
  return ["int", "uint", "bool"].includes(kindOf(dtype));
}

function empty(path: string): LensorError {
  return new LensorError("type", `Cannot build "${path}": a part of the name is empty`, { path });
}

function both(path: string, name: string): LensorError {
  return new LensorError("range", `Cannot build "${path}": "${name}" is a tensor and a module at once`, { path });
}
