import { LensorError } from "../core/errors.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe, showShape } from "../core/shape.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { isModule } from "../tree/module.ts";
import { eachTensor, find, join } from "../tree/walk.ts";
import type { Ingredient, Module, Param } from "../tree/types.ts";
import { asCheckpoint } from "../values/as_checkpoint.ts";

/**
 * Where the weights are that adapters start from: a name beside the adapter or a path, a function from the adapter's
 * module to a path, an opened checkpoint, or another model. Left out: `base_layer.weight` or `weight` beside the
 * adapter.
 */
export type Base = string | ((module: string) => string) | Checkpoint | Module;

/** An adapter of a layer and the layer's weight. */
export interface LoraPair {
  /** The path of the module that is adapted. */
  readonly module: string;
  /** The path of A, and what it is. */
  readonly a: string;
  readonly aParam: Param;
  /** The path of B, and what it is. */
  readonly b: string;
  readonly bParam: Param;
}

/** The weight of a layer. */
export interface BaseWeight extends Ingredient {
  /** Its path in the model, if it is there. */
  readonly inModel?: string;
  /** It is stored [in, out]. */
  readonly turned: boolean;
}

/** The adapters of layers in a model: tensors below `lora_A` and `lora_B`, or called so. */
export function loraPairs(model: Module): LoraPair[] {
  const pairs: LoraPair[] = [];
  const tensors = new Map<string, Param>();
  eachTensor(model, (param, path) => void tensors.set(path, param));
  for (const [a, aParam] of tensors) {
    const names = a.split(".");
    const at = names.indexOf("lora_A");
    if (at < 0 || names.at(-1) === "bias") continue;
    const module = names.slice(0, at).join(".");
    const b = join(module, ["lora_B", ...names.slice(at + 1)].join("."));
    const bParam = tensors.get(b);
    if (!bParam) throw new LensorError("no-match", `Cannot apply lora: "${a}" has no "${b}"`, { path: a });
    pairs.push({ module, a, aParam, b, bParam });
  }
  return pairs;
}

/** The weight that an adapter belongs to. */
export function baseOf(
  model: Module,
  { module, a, aParam, bParam }: LoraPair,
  base?: Base,
  turned?: boolean,
): BaseWeight {
  const out = bParam.shape[0]!;
  const ins = aParam.shape[1]!;
  const found = base === undefined || typeof base === "string" || typeof base === "function"
    ? inTree(model, module, a, base)
    : inFile(isModule(base) ? asCheckpoint(base, "the base") : base, module, a);
  const { shape } = found.spec;
  const straight = shape[0] === out && shape[1] === ins;
  const across = shape[0] === ins && shape[1] === out;
  if (shape.length !== 2 || !straight && !across) {
    const shapes = `"${found.path}" has shape ${showShape(shape)}, and the adapter ${showShape(aParam.shape)} and ${
      showShape(bParam.shape)
    }`;
    throw new LensorError("shape", `Cannot start "${a}" from its base: ${shapes}`, { path: a });
  }
  return { ...found, turned: turned ?? (straight && across ? storedAcross(model, module) : across) };
}

function inTree(
  model: Module,
  module: string,
  a: string,
  base?: string | ((module: string) => string),
): Omit<BaseWeight, "turned"> {
  const names = base === undefined ? ["base_layer.weight", "weight"] : typeof base === "string" ? [base] : [];
  const paths = typeof base === "function" ? [base(module)] : names.map((name) => join(module, name));
  if (typeof base === "string") paths.push(base);
  for (const path of paths) {
    const leaf = find(model, path);
    if (!leaf || leaf.kind === "module") continue;
    const { value, shape, dtype } = leaf.node;
    if (!value) {
      const text = `Cannot start "${a}" from its base: "${path}" has no value yet; load or fill it before`;
      throw new LensorError("missing", text, { path });
    }
    return { source: value, spec: { shape, dtype }, path, inModel: path };
  }
  throw new LensorError("no-match", `Cannot start "${a}" from its base: there is no ${quoteNames(paths)}; pass base`, {
    path: a,
  });
}

function inFile(checkpoint: Checkpoint, module: string, a: string): Omit<BaseWeight, "turned"> {
  if (!(checkpoint?.specs instanceof Map)) {
    throw new LensorError(
      "type",
      `Cannot make lora: base is ${describe(checkpoint)}; use a path, a checkpoint or a model`,
    );
  }
  // PEFT puts two names of its own in front
  const plain = module.replace(/^base_model\.model\./, "");
  const names = [module, plain].flatMap((at) => [join(at, "weight"), join(at, "base_layer.weight")]);
  const name = names.find((one) => checkpoint.specs.has(one));
  if (name === undefined) {
    const text = `Cannot start "${a}" from its base: ${checkpoint.name} has no ${quoteNames([...new Set(names)])}`;
    throw new LensorError("no-match", text, { path: a, file: checkpoint.name });
  }
  return { source: { kind: "load", from: checkpoint, name }, spec: checkpoint.specs.get(name)!, path: name };
}

function storedAcross(model: Module, module: string): boolean {
  const at = find(model, module);
  if (at?.kind !== "module") return false;
  const inner = find(at.node, "base_layer");
  const nodes = [at.node, ...(inner?.kind === "module" ? [inner.node] : [])];
  return nodes.some(({ type, bases, attrs }) =>
    attrs.fan_in_fan_out === true || type === "Conv1D" || bases.includes("Conv1D")
  );
}
