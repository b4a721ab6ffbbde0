import type { Rng } from "../random/types.ts";
import { wordOption } from "../core/check.ts";
import type { FanAxes } from "./types.ts";

/** How a kernel is laid out: PyTorch's (out, in, ...spatial), or JAX's and Keras's (...spatial, in, out). */
export type Convention = "torch" | "jax";

/** The option of initializers whose result depends on the layout. */
export interface ConventionOption {
  /**
   * The layout of the tensor. Without it: JAX's for tensors whose axes put the outputs last, PyTorch's for other axes;
   * without axes JAX's for the generators `jax` and `numpy`, PyTorch's for all others.
   */
  readonly convention?: Convention;
}

/** Checks the option `convention` and gives the rule for a call. */
export function conventionOf(name: string, option: unknown): (rank: number, rng: Rng, axes?: FanAxes) => Convention {
  const said = option === undefined ? undefined : wordOption(name, "convention", option, ["torch", "jax"]);
  return (rank, rng, axes) => {
    if (said) return said;
    if (axes === undefined) return /^(jax|numpy)\b/.test(rng.label) ? "jax" : "torch";
    const last = axes.out.some((axis) => axis === -1 || axis === rank - 1);
    return last && axes.literal !== true ? "jax" : "torch";
  };
}
