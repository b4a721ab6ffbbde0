import { asInit } from "../inits/as_init.ts";
import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe, sizeOf } from "../core/shape.ts";
import { ones, zeros } from "../initializers/constant.ts";
import { gain } from "../initializers/gain.ts";
import { fans } from "../initializers/fans.ts";
import { normal } from "../initializers/normal.ts";
import type { Table } from "../inits/visits.ts";
import { eachModule, join } from "../tree/walk.ts";
import { moduleAt } from "../tree/select.ts";
import type { Init, Module } from "../tree/types.ts";
import { BLOCKS, blocksOption, childrenThat } from "./_blocks.ts";
import { layerCount } from "./_depth.ts";
import { isOf, recipe } from "./_recipe.ts";

/** What `fixup` may be told. */
export interface FixupOptions {
  /** The classes of the residual blocks; those of ResNets and of the paper's code by default. */
  readonly blocks?: string;
  /** The path of the classifier; `"fc"` by default. */
  readonly classifier?: string;
  /** How many residual blocks the whole network has; counted by default. */
  readonly layers?: number;
}

/**
 * A residual network without norms: in a block of m layers all but the last N(0, L^(-1/(2m-2)) √(2 / fanOut)) for L
 * blocks, the last 0; the classifier 0; every other layer N(0, √(2 / fanOut)); scalar multipliers (`scale`) 1 and
 * scalar biases 0.
 *
 * The layers of a block are its own Linear and convolution children, in order; a shortcut named `downsample` or
 * `shortcut` counts as outside. Biases of layers are 0. Throws `type` or `range` for bad options, `no-match` for a
 * model without such blocks, or whose classifier is not there.
 *
 * Source: Zhang, Dauphin, Ma, "Fixup initialization: residual learning without normalization" (2019).
 *
 * Peers: the authors' `fixup_resnet_imagenet.py`; Chainer `FixupNormal`.
 *
 * @example
 * ```ts
 * import { conv2d, keyed, linear, module, tensor } from "@lensor/lensor";
 * import { fixup } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const plain = { bias: false };
 * const block = module("BasicBlock", {
 *   params: { bias1: tensor([1]), scale: tensor([1]) },
 *   children: { conv1: conv2d(4, 4, 3, plain), conv2: conv2d(4, 4, 3, plain) },
 * });
 * const ready = fixup()(module("Net", { children: { block, fc: linear(4, 2) } }), keyed(0));
 * assertEquals(ready.children.block?.children.conv2?.params.weight?.origin[0]?.by, "zeros");
 * assertEquals(ready.children.block?.params.scale?.origin[0]?.by, "ones");
 * ```
 */
export function fixup(options: FixupOptions = {}): Init {
  checkOptions("make fixup", options, ["blocks", "classifier", "layers"]);
  const blocks = blocksOption("fixup", options.blocks ?? `FixupBasicBlock, FixupBottleneck, ${BLOCKS}`);
  const { classifier = "fc", layers } = options;
  if (typeof classifier !== "string") {
    throw new LensorError("type", `Cannot make fixup: classifier is ${describe(classifier)}; use a path`);
  }
  if (layers !== undefined) layerCount("fixup", "layers", layers);
  return asInit((model, rng) => {
    moduleAt(model, classifier);
    const factors = branchFactors(model, blocks, layers).set(classifier, 0);
    if (factors.size === 1) {
      throw new LensorError(
        "no-match",
        `Cannot apply fixup: ${model.type} has no ${blocks}; pass their classes as blocks`,
      );
    }
    return recipe("fixup", "layers", (node, path, is) => {
      if (!is(LAYERS)) return scalars(node);
      const factor = factors.get(path) ?? 1;
      return { weight: factor === 0 ? zeros : normal({ std: factor * heOut(node) }), bias: zeros };
    })(model, rng);
  });
}

const LAYERS = "Linear, _ConvNd";

// How much smaller than He's each layer of a branch is; its last is 0
function branchFactors(model: Module, blocks: string, given: number | undefined): Map<string, number> {
  const branches: string[][] = [];
  eachModule(model, (node, path) => {
    if (!isOf(node)(blocks)) return;
    const names = childrenThat(node, (_, is) => is(LAYERS)).filter((name) => !/downsample|shortcut/.test(name));
    if (names.length) branches.push(names.map((name) => join(path, name)));
  });
  const count = given ?? branches.length;
  return new Map(
    branches.flatMap((layers) =>
      layers.map((path, i) => [path, i === layers.length - 1 ? 0 : count ** (-1 / (2 * layers.length - 2))])
    ),
  );
}

function heOut(node: Module): number {
  const weight = node.params.weight;
  return weight ? gain("relu") / Math.sqrt(fans(weight.shape).fanOut) : 1;
}

function scalars(node: Module): Table | undefined {
  const single = Object.entries(node.params).filter(([name, { shape }]) =>
    sizeOf(shape) === 1 && /bias|scale|mul/.test(name)
  );
  return single.length
    ? Object.fromEntries(single.map(([name]) => [name, /bias/.test(name) ? zeros : ones]))
    : undefined;
}
