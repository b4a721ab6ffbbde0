import { LensorError } from "../core/errors.ts";
import { quoteNames } from "../core/nearest.ts";
import { describe, showShape } from "../core/shape.ts";
import { zeros } from "../initializers/constant.ts";
import { fans } from "../initializers/fans.ts";
import { normal } from "../initializers/normal.ts";
import type { Initializer } from "../initializers/types.ts";
import { padded } from "../inits/torch_default/padded.ts";
import type { Table } from "../inits/visits.ts";
import { isModule } from "../tree/module.ts";
import { find, join, own } from "../tree/walk.ts";
import type { Init, Module, Param } from "../tree/types.ts";
import { ANY_LAYER, stdOf } from "./_normal_family.ts";
import { type Is, isNorm, normTable, recipe } from "./_recipe.ts";

/** What the recipes of the maximal update parametrisation share. */
export interface WidthOptions {
  /** The same model at the size that was tuned: what differs in shape is a width. */
  readonly base: Module;
  /** The standard deviation of every matrix and table at that size; 0.02 by default. */
  readonly std?: number;
  /**
   * How matrices from a width to a fixed size start: 0; with std in proportion to 1 / fan in; or with the std as it is,
   * for a model that multiplies their output by n₀ / n. `"zero"` by default.
   */
  readonly output?: "zero" | "scaled" | "multiplied";
}

/** What differs between a matrix and the base's: where it comes from and goes to. */
export type Side = "input" | "hidden" | "output";

const OUTPUTS = ["zero", "scaled", "multiplied"] as const;

/**
 * Matrices by what they are at the base: hidden N(0, std √(n₀ / n)), input and tables N(0, std), output as told; biases
 * 0, norms 1 and 0. `at` says where the base has a module, `factor` what a matrix is multiplied by besides.
 */
export function byWidths(
  name: string,
  options: WidthOptions,
  at: (path: string) => string = (path) => path,
  factor: (path: string) => number = () => 1,
): Init {
  const { base, output = "zero" } = options ?? {};
  const std = stdOf(name, options?.std);
  checkBase(name, base);
  if (!OUTPUTS.includes(output)) {
    throw new LensorError(
      "unknown-name",
      `Cannot make ${name}: there is no output ${describe(output)}; use ${quoteNames(OUTPUTS)}`,
    );
  }
  return recipe(name, ANY_LAYER, (node, path, is) => {
    if (isNorm(node, is)) return normTable(node);
    if (!is(`${MATRICES}, Embedding`)) return undefined;
    const given = matricesOf(node, is).map(({ tensor, param }) => {
      const was = baseOf(name, base, join(path, tensor), join(at(path), tensor), param);
      // A table is looked up: its rows are not inputs
      if (is("Embedding")) return [tensor, padded(node.attrs.padding_idx, normal({ std }))] as const;
      return [tensor, matrix(param, was, std * factor(path), output)] as const;
    });
    return { ...Object.fromEntries(given), ...vectors(std) };
  });
}

/** The layers whose matrices have widths. */
export const MATRICES = "Linear, Conv1D, _ConvNd, MultiheadAttention";

/** The matrices of a layer's own, with the axes that are its fans. */
export function matricesOf(node: Module, is: Is): readonly { readonly tensor: string; readonly param: Param }[] {
  const names = is("MultiheadAttention")
    ? ["in_proj_weight", "q_proj_weight", "k_proj_weight", "v_proj_weight"]
    : ["weight"];
  return names.flatMap((tensor) => {
    const param = own(node.params, tensor);
    // GPT-2's layer holds its matrix the other way round
    return param ? [{ tensor, param: is("Conv1D") ? { ...param, axes: { in: [0], out: [1] } } : param }] : [];
  });
}

/**
 * What belongs to a layer beside its matrices: biases 0, the rows that attention adds to keys and values like any
 * input.
 */
export function vectors(std: number): Table {
  return { bias: zeros, in_proj_bias: zeros, bias_k: normal({ std }), bias_v: normal({ std }) };
}

function matrix(now: Param, was: Param, std: number, output: typeof OUTPUTS[number]): Initializer {
  const ratio = fans(was.shape, now.axes).fanIn / fans(now.shape, now.axes).fanIn;
  const side = sideOf(now, was);
  if (side === "input") return normal({ std });
  if (side === "hidden") return normal({ std: std * Math.sqrt(ratio) });
  if (output === "zero") return zeros;
  return normal({ std: output === "scaled" ? std * ratio : std });
}

/** Which sides of a matrix are widths; one that is the same at the base counts as input. */
export function sideOf(now: Param, was: Param): Side {
  const here = fans(now.shape, now.axes);
  const there = fans(was.shape, now.axes);
  if (here.fanIn === there.fanIn) return "input";
  return here.fanOut === there.fanOut ? "output" : "hidden";
}

/** Throws `type` unless the base is a model. */
export function checkBase(name: string, base: unknown): asserts base is Module {
  if (isModule(base)) return;
  throw new LensorError(
    "type",
    `Cannot make ${name}: base is ${describe(base)}; give the model at the size that was tuned`,
  );
}

/** The base's param for one of the model's; throws `no-match` if there is none, `shape` if its rank is another. */
export function baseOf(name: string, base: Module, path: string, at: string, now: Param): Param {
  const found = find(base, at);
  if (found?.kind !== "param") {
    throw new LensorError("no-match", `Cannot apply ${name} to "${path}": the base has no such param`, { path });
  }
  if (found.node.shape.length === now.shape.length) return found.node;
  const text = `Cannot apply ${name} to "${path}": shape ${showShape(now.shape)} is ${
    showShape(found.node.shape)
  } in the base`;
  throw new LensorError("shape", `${text}; only sizes may differ`, { path });
}
