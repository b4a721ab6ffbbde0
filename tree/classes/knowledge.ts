import type { Shape } from "../../core/types.ts";
import { ones, zeros } from "../../initializers/constant.ts";
import type { FanAxes, Initializer } from "../../initializers/types.ts";

/**
 * What the classes of `torch.nn`, and Keras's names, say about tensors beyond a shape. Builders and JSON models both
 * ask here, so that a tree read from a file behaves like one built in TypeScript. A class counts through its ancestors
 * too: a user's own Conv2d is a convolution.
 */

/** The meaning of a tensor's axes, true to the layer; nothing where there is none (norms, biases, embeddings). */
export function axesOf(
  type: string,
  bases: readonly string[],
  attrs: Readonly<Record<string, unknown>>,
  name: string,
  shape: Shape,
): FanAxes | undefined {
  const is = (base: string) => type === base || bases.includes(base);
  if (shape.length < 2) return undefined;
  if (is("_ConvNd")) {
    if (name !== "weight") return undefined;
    const across = is("_ConvTransposeNd") || attrs.transposed === true;
    const groups = attrs.groups;
    return {
      in: [across ? 0 : 1],
      out: [across ? 1 : 0],
      ...(typeof groups === "number" && groups > 1 && { groups }),
      literal: true,
    };
  }
  if (is("Bilinear") && name === "weight") return { in: [1, 2], out: [0], literal: true };
  const matrix = is("Linear") && name === "weight" || is("MultiheadAttention") && name.endsWith("proj_weight") ||
    (is("RNNBase") || is("RNNCellBase")) && name.startsWith("weight");
  if (matrix) return shape.length === 2 ? { in: [1], out: [0], literal: true } : undefined;
  return kernelAxes(name);
}

// Keras's, tfjs's and Flax's names, which PyTorch does not have: the outputs come last. Depthwise kernels too are read
// as Keras reads them.
function kernelAxes(name: string): FanAxes | undefined {
  const kernel = /^(?:.*\/)?(?:|depthwise_|pointwise_|recurrent_)kernel(?::0)?$/.test(name);
  return kernel ? { in: [-2], out: [-1] } : undefined;
}

/**
 * The named parts of a tensor that a class stacks along axis 0, where they are equal: queries, keys and values; the
 * gates of a recurrent layer.
 */
export function partsOf(
  type: string,
  bases: readonly string[],
  name: string,
  shape: Shape,
): Readonly<Record<string, readonly [from: number, to: number]>> | undefined {
  const is = (base: string) => type === base || bases.includes(base);
  const names = is("MultiheadAttention") && /^in_proj_(weight|bias)$/.test(name)
    ? "qkv"
    : !/^(weight|bias)_(ih|hh)(_l\d+(_reverse)?)?$/.test(name)
    ? ""
    : is("LSTM") || is("LSTMCell")
    ? "ifgo"
    : is("GRU") || is("GRUCell")
    ? "rzn"
    : "";
  const size = (shape[0] ?? 0) / names.length;
  if (names === "" || size < 1 || !Number.isInteger(size)) return undefined;
  return Object.fromEntries([...names].map((part, i) => [part, [i * size, (i + 1) * size] as const]));
}

/** The constant that a buffer of the class starts with. */
export function initialOf(type: string, bases: readonly string[], name: string): Initializer | undefined {
  if (type !== "_NormBase" && !bases.includes("_NormBase")) return undefined;
  if (name === "running_mean" || name === "num_batches_tracked") return zeros;
  return name === "running_var" ? ones : undefined;
}
