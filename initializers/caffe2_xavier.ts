import { checkOptions } from "../core/check.ts";
import { type About, about } from "./elementwise.ts";
import { kaimingUniform } from "./kaiming.ts";
import type { TorchFansOption } from "./_torch_fans.ts";
import type { Initializer } from "./types.ts";

/**
 * MMLab's `Caffe2Xavier`: uniform in ±√(3 / fanIn), made as `kaimingUniform({ a: 1 })` is.
 *
 * Throws what `kaimingUniform` throws.
 *
 * Source: MMEngine's `caffe2_xavier_init`.
 *
 * Formula: U(±√(3 / fanIn)).
 *
 * Peers: MMLab `Caffe2Xavier`.
 *
 * Beware: despite its name it looks at the inputs only, as LeCun's scheme does.
 *
 * @example
 * ```ts
 * import { caffe2Xavier, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = caffe2Xavier()([8, 12], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 0.5));
 * ```
 */
export function caffe2Xavier(options: TorchFansOption = {}): Initializer {
  checkOptions("make caffe2Xavier", options, ["fans"]);
  const by = kaimingUniform({ a: 1, ...options });
  return Object.assign<Initializer, About>(by, { ...about("caffe2Xavier", options), label: "caffe2Xavier" });
}
