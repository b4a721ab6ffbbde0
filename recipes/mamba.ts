import { asInit } from "../inits/as_init.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { ones, zeros } from "../initializers/constant.ts";
import { kaimingUniform } from "../initializers/kaiming.ts";
import { aboveZero, numberOption } from "../core/check.ts";
import { normal } from "../initializers/normal.ts";
import { s4dReal } from "../initializers/s4d_real.ts";
import { stepBias } from "../initializers/step_bias.ts";
import { uniform } from "../initializers/uniform.ts";
import { eachModule, own } from "../tree/walk.ts";
import { padded } from "../inits/torch_default/padded.ts";
import type { Init } from "../tree/types.ts";
import { isNorm, normTable, recipe } from "./_recipe.ts";

/** What `mamba` may be told. */
export interface MambaOptions {
  /**
   * The standard deviation of matrices and tables outside the state space; 0.1, Transformers' default, by default.
   */
  readonly std?: number;
  /** The smallest and largest step at the start; `[0.001, 0.1]` by default. */
  readonly steps?: readonly [least: number, most: number];
}

/**
 * Mamba's selective state spaces: `A_log` ln(n + 1) in column n, `D` 1, `dt_proj` uniform in ±rank^(-1/2) with a bias
 * whose softplus is log-uniform between the least and the most step, the convolution and `out_proj` as PyTorch starts
 * them but without bias; other matrices and tables normal, biases 0, norms 1.
 *
 * A mixer is a module with `A_log`. Throws `type` or `range` for bad options, `no-match` for a model without one.
 *
 * Source: Gu and Dao, "Mamba: Linear-time sequence modeling with selective state spaces" (2023), section 3.6.
 *
 * Peers: Transformers `MambaPreTrainedModel._init_weights`; mamba_ssm `Mamba.__init__`.
 *
 * @example
 * ```ts
 * import { keyed, module, tensor, values } from "@lensor/lensor";
 * import { mamba } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const mixer = module("MambaMixer", { params: { A_log: tensor([1, 2]), D: tensor([1]) } });
 * assertEquals(await values(mamba()(mixer, keyed(0)), "A_log"), new Float32Array([0, Math.LN2]));
 * ```
 */
export function mamba(options: MambaOptions = {}): Init {
  checkOptions("make mamba", options, ["std", "steps"]);
  const by = normal({ std: numberOption("mamba", "std", options.std ?? 0.1, aboveZero, "a finite number above 0") });
  const { steps = [0.001, 0.1] } = options;
  if (!Array.isArray(steps) || steps.length !== 2) {
    throw new LensorError("type", `Cannot make mamba: steps is ${describe(steps)}; use [least, most]`);
  }
  const [least, most] = steps as readonly [number, number];
  numberOption("mamba", "steps[0]", least, aboveZero, "a finite number above 0");
  numberOption("mamba", "steps[1]", most, (x) => x > least, "a finite number above the least step");
  const bias = stepBias({ least, most });
  const start = kaimingUniform({ a: Math.sqrt(5) });
  const state = s4dReal();
  return asInit((model, rng) => {
    let hasMixer = false;
    eachModule(model, (node) => void (hasMixer ||= own(node.params, "A_log") !== undefined));
    return recipe("mamba", "module with A_log", (node, _, is) => {
      if (!hasMixer) return undefined;
      if (is("Linear")) return { weight: by, bias: zeros };
      if (is("Embedding")) return { weight: padded(node.attrs.padding_idx, by) };
      if (isNorm(node, is)) return normTable(node);
      if (!own(node.params, "A_log")) return undefined;
      const rank = node.children.dt_proj?.params.weight?.shape[1] ?? 1;
      const bound = rank ** -0.5;
      return [
        ["", { A_log: state, D: ones }],
        ["dt_proj", { weight: uniform({ low: -bound, high: bound }), bias }],
        ["conv1d", { weight: start, bias: zeros }],
        ["out_proj", { weight: start }],
      ];
    })(model, rng);
  });
}
