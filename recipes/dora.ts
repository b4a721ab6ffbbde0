import { asInit } from "../inits/as_init.ts";
import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { Values } from "../core/types.ts";
import { put } from "../inits/write.ts";
import { isHidden } from "../tree/hidden.ts";
import { eachTensor, join, mapTensors } from "../tree/walk.ts";
import type { Init, Module, Param, Source } from "../tree/types.ts";
import { type Base, baseOf, type LoraPair, loraPairs } from "./_lora_pairs.ts";
import { matrixOf, product, scalingOf } from "./_lora_starts.ts";

/** What `dora` may be told. */
export interface DoraOptions {
  /** Where the base's weights are; `base_layer.weight` or `weight` beside the adapter when left out. */
  readonly base?: Base;
  /** The rank that the adapters must have; theirs when left out. */
  readonly rank?: number;
  /** The adapters' output is multiplied by alpha / rank; 8 by default, as in PEFT. */
  readonly alpha?: number;
  /** alpha / sqrt(rank) in place of alpha / rank; false by default. */
  readonly rslora?: boolean;
  /** Whether the base is stored [in, out]; found by its shape, and for square ones by the class, when left out. */
  readonly fanInFanOut?: boolean;
}

/**
 * The magnitudes of DoRA: the norm of each row of W + scaling B A, so that base and adapter compute what they did. Run
 * it after the adapters have their values. The magnitudes are named
 * `lora_magnitude_vector`.
 *
 * @throws {LensorError} `no-match` for a model without magnitudes or without the base, `missing` for a base or an
 * adapter without a value, `shape` where they do not fit, `range` for an alpha that is not above 0
 *
 * Source: Liu et al., "DoRA: Weight-decomposed low-rank adaptation" (2024).
 *
 * Peers: PEFT `DoraLinearLayer.update_layer`.
 *
 * @example
 * ```ts
 * import { constant, fill, initialize, linear, module, recipes, seq, tensor, values } from "@lensor/lensor";
 *
 * const low = { bias: false }, children = { lora_A: linear(4, 1, low), lora_B: linear(1, 2, low) };
 * const params = { weight: tensor([2, 4]), lora_magnitude_vector: tensor([2]) };
 * const net = module("Linear", { params, children });
 * const ready = initialize(net, seq(fill("weight", constant(2)), recipes.lora(), recipes.dora()));
 * console.log(await values(ready, "lora_magnitude_vector")); // Float32Array [4, 4]
 * ```
 */
export function dora(options: DoraOptions = {}): Init {
  checkOptions("make dora", options, ["base", "rank", "alpha", "rslora", "fanInFanOut"]);
  const { alpha = 8, rslora = false, rank, base, fanInFanOut } = options;
  if (!(typeof alpha === "number" && alpha > 0 && Number.isFinite(alpha))) {
    throw new LensorError("range", `Cannot make dora: alpha is ${describe(alpha)}; use a number above 0`);
  }
  return asInit((model) => {
    const written = new Map<string, Param>();
    let known = false;
    for (const pair of loraPairs(model)) {
      const found = magnitudeOf(model, pair);
      if (!found) continue;
      known = true;
      const [path, param] = found;
      const own = pair.aParam.shape[0]!;
      if (isHidden(param)) continue;
      if (rank !== undefined && rank !== own) {
        throw new LensorError("shape", `Cannot start "${path}": the rank of its adapter is ${own}, not ${rank}`, {
          path,
        });
      }
      const weight = baseOf(model, pair, base, fanInFanOut);
      const scaling = scalingOf(own, alpha, rslora);
      const value: Source = {
        kind: "derived",
        label: "dora",
        of: [weight, ingredient(pair.a, pair.aParam), ingredient(pair.b, pair.bParam)],
        fn: ([w, a, b]): Values => {
          const full = matrixOf(w!, weight.turned);
          const low = product(matrixOf(b!), matrixOf(a!)).data;
          return normsOf(full.data.map((x, i) => x + scaling * low[i]!), full.rows, full.cols);
        },
      };
      if (sizeOf(param.shape) !== pair.bParam.shape[0]) {
        const text = `Cannot start "${path}": shape ${showShape(param.shape)} does not fit ${
          pair.bParam.shape[0]
        } outputs`;
        throw new LensorError("shape", text, { path });
      }
      written.set(path, put(param, value, { kind: "draw", by: "dora", path, from: `dora of ${weight.path}` }));
    }
    if (!known) {
      throw new LensorError(
        "no-match",
        `Cannot apply dora: ${model.type} has no "lora_magnitude_vector" beside an adapter`,
      );
    }
    return mapTensors(model, (param, path) => written.get(path) ?? param);
  });
}

function magnitudeOf(model: Module, { module }: LoraPair): [string, Param] | undefined {
  const at = join(module, "lora_magnitude_vector");
  let found: [string, Param] | undefined;
  eachTensor(model, (param, path) => {
    if (path === at || path.startsWith(`${at}.`)) found ??= [path, param];
  });
  return found;
}

function ingredient(path: string, { value, shape, dtype }: Param) {
  if (value) return { source: value, spec: { shape, dtype }, path };
  throw new LensorError("missing", `Cannot apply dora: "${path}" has no value yet; run lora before`, { path });
}

function normsOf(data: Float64Array, rows: number, cols: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < cols; j++) sum += data[i * cols + j]! ** 2;
    return Math.sqrt(sum);
  });
}
