import { argsOf } from "./_check.ts";
import { type Layer, layer } from "./_layer.ts";
import type { InPlace } from "./activations.ts";

/**
 * Drops single values in training: attrs `p`, `inplace`. It has no tensors.
 *
 * Throws `range` or `type` for a share outside of 0 to 1.
 *
 * Source: `torch.nn.Dropout`.
 *
 * @example
 * ```ts
 * import { dropout } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([dropout().attrs.p, dropout(0.1).bases], [0.5, ["_DropoutNd", "Module"]]);
 * ```
 */
export function dropout(p = 0.5, options: InPlace = {}): Layer {
  return build("Dropout", p, options);
}

/** Drops whole channels of sequences in training. Throws as `dropout`. Source: `torch.nn.Dropout1d`. */
export function dropout1d(p = 0.5, options: InPlace = {}): Layer {
  return build("Dropout1d", p, options);
}

/** Drops whole channels of images in training. Throws as `dropout`. Source: `torch.nn.Dropout2d`. */
export function dropout2d(p = 0.5, options: InPlace = {}): Layer {
  return build("Dropout2d", p, options);
}

/** Drops whole channels of volumes in training. Throws as `dropout`. Source: `torch.nn.Dropout3d`. */
export function dropout3d(p = 0.5, options: InPlace = {}): Layer {
  return build("Dropout3d", p, options);
}

/** Dropout that keeps mean and variance behind a SELU. Throws as `dropout`. Source: `torch.nn.AlphaDropout`. */
export function alphaDropout(p = 0.5, options: InPlace = {}): Layer {
  return build("AlphaDropout", p, options);
}

function build(type: string, p: number, options: InPlace): Layer {
  const args = argsOf(type);
  args.options(options, "inplace");
  return layer(type, {
    attrs: { p: args.real("p", p, 0, 1), inplace: args.flag("inplace", options.inplace ?? false) },
  });
}
