import { checkOptions } from "../core/check.ts";
import { fromZero, numberOption } from "../core/check.ts";
import { about, elementwise } from "./elementwise.ts";
import { torchFans, type TorchFansOption } from "./_torch_fans.ts";
import type { Initializer } from "./types.ts";

/** The options of PyTorch's Xavier schemes. */
export interface XavierOptions extends TorchFansOption {
  /** A factor of at least 0, see `gain`; default 1. */
  readonly gain?: number;
}

/**
 * PyTorch's `xavier_uniform_`: uniform in ±√3·gain·√(2 / (fanIn + fanOut)).
 *
 * Throws `range` for a negative gain; when called, `shape` for fewer than two axes. For JAX's and Keras's fans see
 * `glorotUniform`.
 *
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
 *
 * Formula: U(±gain · √(6 / (fanIn + fanOut))).
 *
 * Peers: PyTorch `xavier_uniform_`; MMLab `Xavier(distribution="uniform")`.
 *
 * Beware: the fans are PyTorch's literal ones; JAX's `xavier_uniform` is `glorotUniform`.
 *
 * @example
 * ```ts
 * import { keyed, xavierUniform } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = xavierUniform()([2, 4], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
export function xavierUniform(options: XavierOptions = {}): Initializer {
  const { what, std } = xavier("xavierUniform", options);
  return elementwise(what, (n, rng, into, shape, draw) => {
    return rng.uniform(n, { ...into, bound: Math.sqrt(3) * std(shape, draw) });
  }, std);
}

/**
 * PyTorch's `xavier_normal_`: normal with std gain·√(2 / (fanIn + fanOut)), not truncated.
 *
 * Throws `range` for a negative gain; when called, `shape` for fewer than two axes. For JAX's and Keras's form see
 * `glorotNormal`.
 *
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
 *
 * Formula: N(0, gain · √(2 / (fanIn + fanOut))).
 *
 * Peers: PyTorch `xavier_normal_`; MMLab `Xavier`.
 *
 * Beware: JAX's `xavier_normal` and Keras's `GlorotNormal` are truncated: `glorotNormal`.
 *
 * @example
 * ```ts
 * import { keyed, xavierNormal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(xavierNormal({ gain: 2 })([8, 8], keyed(0)).length, 64);
 * ```
 */
export function xavierNormal(options: XavierOptions = {}): Initializer {
  const { what, std } = xavier("xavierNormal", options);
  return elementwise(what, (n, rng, into, shape, draw) => rng.normal(n, { ...into, std: std(shape, draw) }), std);
}

function xavier(name: string, options: XavierOptions) {
  checkOptions(`make ${name}`, options, ["gain", "fans"]);
  const gain = numberOption(name, "gain", options.gain ?? 1, fromZero, "a finite non-negative number");
  const read = torchFans(name, options.fans);
  // The order of operations is PyTorch's: it decides the last bit
  const std = (...call: Parameters<typeof read>) => {
    const { fanIn, fanOut } = read(...call);
    return gain * Math.sqrt(2 / (fanIn + fanOut));
  };
  return { what: about(name, options, { gain: 1 }), std };
}
