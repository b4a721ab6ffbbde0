import type { Shape } from "../core/types.ts";
import { wordOption } from "../core/check.ts";
import { type Fans, fans } from "./fans.ts";
import type { DrawOptions } from "./types.ts";

/** Which fans an initializer named after PyTorch's takes. */
export interface TorchFansOption {
  /**
   * `"literal"` reads axis 1 as in and axis 0 as out, whatever the layer; `"layer"` takes the layer's true fans
   * (groups, transposed). Without it the tensor's axes decide: literal where there are none or they say so, as
   * PyTorch's builders make them say.
   */
  readonly fans?: "literal" | "layer";
}

/** Checks the option `fans` and gives the reading. */
export function torchFans(name: string, option: unknown): (shape: Shape, options: DrawOptions) => Fans {
  const choice = option === undefined ? undefined : wordOption(name, "fans", option, ["literal", "layer"]);
  return (shape, { axes }) => {
    const literal = choice === undefined ? axes === undefined || axes.literal === true : choice === "literal";
    return fans(shape, literal ? undefined : axes);
  };
}
