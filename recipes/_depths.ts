import { checkOptions, wordOption } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { asInit } from "../inits/as_init.ts";
import { eachModule } from "../tree/walk.ts";
import type { Init, Module } from "../tree/types.ts";
import { blocksOf, layerCount } from "./_depth.ts";
import { isOf } from "./_recipe.ts";
import { byWidths, checkBase, type WidthOptions } from "./_widths.ts";

/** What `depthMuP` and `completeP` may be told. */
export interface DepthMuPOptions extends WidthOptions {
  /**
   * Where the factor of a residual branch is: in the first values of the last matrix of each branch, or in the model,
   * which multiplies the branch. `"scaled"` by default.
   */
  readonly branch?: "scaled" | "multiplied";
  /** The names of the last matrix in each branch; what libraries call them by default. */
  readonly residual?: readonly string[];
  /** How many layers the model has; its numbered blocks are counted by default. */
  readonly layers?: number;
  /** How many layers the base has; counted by default. */
  readonly baseLayers?: number;
}

// PyTorch, timm, GPT-2, LLaMA, Mixtral, T5
const LAST = ["out_proj", "o_proj", "proj", "c_proj", "fc2", "linear2", "down_proj", "w2", "wo", "o", "dense_4h_to_h"];

/** The widths of muP, and branches multiplied by (L₀ / L) to the power alpha. */
export function byDepths(name: string, options: DepthMuPOptions, alpha: number): Init {
  const { base, branch = "scaled", residual = LAST, layers, baseLayers } = options ?? {};
  checkOptions(`make ${name}`, options ?? {}, ["base", "std", "output", "branch", "residual", "layers", "baseLayers"]);
  checkBase(name, base);
  wordOption(name, "branch", branch, ["scaled", "multiplied"]);
  if (!Array.isArray(residual) || residual.length === 0 || !residual.every((one) => typeof one === "string")) {
    throw new LensorError("type", `Cannot make ${name}: residual is ${describe(residual)}; use names, ["c_proj"]`);
  }
  if (layers !== undefined) layerCount(name, "layers", layers);
  if (baseLayers !== undefined) layerCount(name, "baseLayers", baseLayers);
  byWidths(name, options);
  const isLast = (path: string) => (residual as readonly string[]).includes(path.slice(path.lastIndexOf(".") + 1));
  return asInit((model, rng) => {
    const stack = stackOf(name, model, "the model");
    const below = stackOf(name, base, "the base");
    const ratio = (baseLayers ?? below.size) / (layers ?? stack.size);
    const scale = branch === "scaled" ? ratio ** alpha : 1;
    if (branch === "scaled") checkLast(name, model, stack, isLast);
    // Layer by layer, the base from its start again where it has fewer
    const twins = new Map([...stack].map((block, i) => [block, [...below][i % below.size]!]));
    const blockOf = (path: string) => prefixes(path).find((prefix) => stack.has(prefix));
    const at = (path: string) => {
      const block = blockOf(path);
      return block === undefined ? path : twins.get(block)! + path.slice(block.length);
    };
    return byWidths(name, options, at, (path) => blockOf(path) !== undefined && isLast(path) ? scale : 1)(model, rng);
  });
}

// The numbered blocks in which the layers are
function stackOf(name: string, model: Module, what: string): ReadonlySet<string> {
  const blocks = blocksOf(model, (node) => isOf(node)("Linear, Conv1D, _ConvNd"));
  // A branch of numbered layers is not a block of its own: the outermost numbers count
  if (blocks.length > 0) return new Set(blocks);
  throw new LensorError(
    "missing",
    `Cannot apply ${name}: ${what} has no numbered layers, as layers.0; muP is for a model whose depth stays`,
  );
}

function checkLast(name: string, model: Module, stack: ReadonlySet<string>, isLast: (path: string) => boolean): void {
  const bare = new Set(stack);
  eachModule(model, (node, path) => {
    if (isLast(path) && node.params.weight) prefixes(path).forEach((prefix) => bare.delete(prefix));
  });
  const [block] = bare;
  if (block === undefined) return;
  throw new LensorError(
    "no-match",
    `Cannot apply ${name}: "${block}" has no layer that ends a branch by a known name; ` +
      'name the layers with residual, as ["c_proj"], or pass branch: "multiplied" if the model multiplies its branches',
    { path: block },
  );
}

const prefixes = (path: string): readonly string[] =>
  path.split(".").map((_, i, names) => names.slice(0, i + 1).join("."));
