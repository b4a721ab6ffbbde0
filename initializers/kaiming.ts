import { checkOptions } from "../core/check.ts";
import { numberOption, wordOption } from "../core/check.ts";
import { about, elementwise } from "./elementwise.ts";
import { torchFans, type TorchFansOption } from "./_torch_fans.ts";
import { gain as gainOf, type Nonlinearity } from "./gain.ts";
import type { Initializer } from "./types.ts";

/** The options of PyTorch's Kaiming schemes. */
export interface KaimingOptions extends TorchFansOption {
  /** The slope of a leaky ReLU; 0 by default, which makes it a ReLU. */
  readonly a?: number;
  /** Which variance is kept: of the signals forward, or of the gradients backward; `fanIn` by default. */
  readonly mode?: "fanIn" | "fanOut" | "fan_in" | "fan_out";
  /** The activation that follows; `leakyRelu` by default. */
  readonly nonlinearity?: Nonlinearity;
}

/**
 * PyTorch's `kaiming_uniform_`: uniform in ±√3·gain(nonlinearity, a) / √fan.
 *
 * Throws `unknown-name` for a mode or nonlinearity that is not known, `type` if `a` is not a number; when called,
 * `shape` for fewer than two axes, unless the tensor has no elements. For JAX's and Keras's form see `heUniform`.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: U(±gain · √(3 / fan)).
 *
 * Peers: PyTorch `kaiming_uniform_`; MMLab `Kaiming(distribution="uniform")`.
 *
 * Beware: without arguments PyTorch means fan_in and leaky_relu, MMLab fan_out and relu, and JAX's `kaiming_uniform` is
 * `heUniform`.
 *
 * @example
 * ```ts
 * import { kaimingUniform, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = kaimingUniform({ a: Math.sqrt(5) })([8, 4], keyed(0)) as Float32Array; // a Linear's own start: ±1/√fanIn
 * assert(w.every((x) => Math.abs(x) <= 0.5));
 * ```
 */
export function kaimingUniform(options: KaimingOptions = {}): Initializer {
  const { what, std } = kaiming("kaimingUniform", options);
  return elementwise(what, (n, rng, into, shape, draw) => {
    return rng.uniform(n, { ...into, bound: Math.sqrt(3) * std(shape, draw) });
  });
}

/**
 * PyTorch's `kaiming_normal_`: normal with std gain(nonlinearity, a) / √fan, not truncated.
 *
 * Throws `unknown-name` for a mode or nonlinearity that is not known, `type` if `a` is not a number; when called,
 * `shape` for fewer than two axes, unless the tensor has no elements. For JAX's and Keras's form see `heNormal`.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: N(0, gain / √fan).
 *
 * Peers: PyTorch `kaiming_normal_`; MMLab `Kaiming`.
 *
 * Beware: without arguments PyTorch means fan_in and leaky_relu, MMLab fan_out and relu; JAX's `kaiming_normal` and
 * Keras's `HeNormal` are truncated: `heNormal`.
 *
 * @example
 * ```ts
 * import { kaimingNormal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   kaimingNormal({ mode: "fanOut", nonlinearity: "relu" }).label,
 *   "kaimingNormal(mode=fanOut, nonlinearity=relu)",
 * );
 * ```
 */
export function kaimingNormal(options: KaimingOptions = {}): Initializer {
  const { what, std } = kaiming("kaimingNormal", options);
  return elementwise(what, (n, rng, into, shape, draw) => rng.normal(n, { ...into, std: std(shape, draw) }));
}

function kaiming(name: string, options: KaimingOptions) {
  checkOptions(`make ${name}`, options, ["a", "mode", "nonlinearity", "fans"]);
  const a = numberOption(name, "a", options.a ?? 0);
  const read = torchFans(name, options.fans);
  const mode = wordOption(name, "mode", options.mode ?? "fanIn", ["fanIn", "fanOut"]);
  const gain = gainOf(options.nonlinearity ?? "leakyRelu", a);
  // The order of operations is PyTorch's: it decides the last bit
  const std = (...call: Parameters<typeof read>) => gain / Math.sqrt(read(...call)[mode]);
  return { what: about(name, options, { a: 0, mode: "fanIn", nonlinearity: "leakyRelu" }), std };
}
