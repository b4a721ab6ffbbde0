import { asCorrection } from "./_correction.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { checkOptions } from "../core/check.ts";
import { constant } from "../initializers/constant.ts";
import type { Correction } from "../inits/calibrate.ts";
import { fill } from "../inits/init.ts";

/** What `admin` may be told. */
export interface AdminOptions {
  /** The name of the factor of the shortcut in each layer; `"omega"` by default. */
  readonly omega?: string;
}

/**
 * For `calibrate`: the shortcut's factor ω in x ω + F(x) of post-norm residual layers, so that no branch outweighs what
 * the layers before have added up to: ω² = 1 + the sum of the variances of the branches before.
 *
 * Measure of each layer the output of its branch F, in the order of the network; encoder and decoder are calibrated
 * apart. While it runs it throws `no-match` for a layer without the factor.
 *
 * Source: Liu et al., "Understanding the difficulty of training transformers" (2020), section 4.
 *
 * Peers: the authors' Transformer-Clinic (`attention_ratio_change`, `fc_ratio_change`).
 *
 * @example
 * ```ts
 * import { calibrate, fill, initialize, module, moduleList, ones, tensor, values } from "@lensor/lensor";
 * import { admin } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const layer = module("Layer", { params: { omega: tensor([1]) } });
 * const net = initialize(moduleList([layer, layer]), fill("**", ones));
 * const ready = await calibrate(net, ["0", "1"], () => ({ mean: 0, variance: 3 }), admin());
 * assertEquals([await values(ready, "0.omega"), await values(ready, "1.omega")].map(([x]) => x), [1, 2]); // √(1 + 3)
 * ```
 */
export function admin(options: AdminOptions = {}): Correction {
  checkOptions("make admin", options, ["omega"]);
  const { omega = "omega" } = options;
  if (typeof omega !== "string") {
    throw new LensorError("type", `Cannot make admin: omega is ${describe(omega)}; use the name of a param`);
  }
  const correct: Correction = asCorrection("admin", (_, { earlier, path }) => {
    const variances = earlier.map(({ variance }) => {
      if (typeof variance === "number") return variance;
      throw new LensorError("type", `Cannot calibrate "${path}": measure one variance for the whole branch`, { path });
    });
    return fill(omega, constant(Math.sqrt(variances.reduce((sum, x) => sum + x, 1))));
  });
  return Object.assign(correct, { turns: 1 });
}
