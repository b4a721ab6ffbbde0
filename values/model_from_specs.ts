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
import { module, tensor } from "../tree/module.ts";
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
 * Throws `type` for a name with an empty part or what is no spec, `range` for a name that is a tensor and a module at
 * once.
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
  const root = new Map<string, Branch | Spec>();
  for (const [path, spec] of specs instanceof Map ? specs as ReadonlyMap<string, Spec> : Object.entries(specs)) {
    let here: Branch = root;
    let from = 0;
    for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", from)) {
      const name = path.slice(from, dot);
      let below = here.get(name);
      if (below === undefined) here.set(name, below = new Map<string, Branch | Spec>());
      else if (!(below instanceof Map)) throw both(path, name);
      here = below;
      from = dot + 1;
    }
    const last = path.slice(from);
    if (here.has(last)) throw both(path, last);
    if (typeof spec !== "object" || spec === null || !Array.isArray(spec.shape)) {
      throw new LensorError("type", `Cannot build "${path}": expected { shape, dtype }, found ${describe(spec)}`, {
        path,
      });
    }
    here.set(last, spec);
  }
  return grow(root, "", { leaves: new Map(), modules: new Map(), ids: new Map() });
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

type Branch = Map<string, Branch | Spec>;

// Layers and experts repeat: leaves and modules that agree in all are one object
interface Known {
  readonly leaves: Map<string, Param>;
  readonly modules: Map<string, Module>;
  readonly ids: Map<Param | Module, number>;
}

function grow(branch: Branch, path: string, known: Known): Module {
  const { leaves, modules, ids } = known;
  let all = "";
  const params: [string, Param][] = [];
  const buffers: [string, Param][] = [];
  const children: [string, Module][] = [];
  for (const [name, node] of branch) {
    const here = path === "" ? name : `${path}.${name}`;
    if (name === "") {
      throw new LensorError("type", `Cannot build "${here}": a part of the name is empty`, { path: here });
    }
    let part: Param | Module;
    if (node instanceof Map) children.push([name, part = grow(node, here, known)]);
    else {
      const key = `${name} ${node.dtype} ${node.shape}`;
      let made = leaves.get(key);
      // A wrong size may read like a right one
      if (made === undefined || !sameShape(made.shape, node.shape)) {
        leaves.set(key, made = leaf(name, node, here, isBuffer(name, node.dtype)));
      }
      (made.trainable ? params : buffers).push([name, part = made]);
    }
    let id = ids.get(part);
    if (id === undefined) ids.set(part, id = ids.size);
    // A part of a name has no dot, so this can be read one way only
    all += `${name}.${id}.`;
  }
  let made = modules.get(all);
  if (made === undefined) modules.set(all, made = module("Module", { params, buffers, children }));
  return made;
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

function both(path: string, name: string): LensorError {
  return new LensorError("range", `Cannot build "${path}": "${name}" is a tensor and a module at once`, { path });
}
