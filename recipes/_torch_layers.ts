import { LensorError } from "../core/errors.ts";
import { pure } from "../core/pure.ts";
import { zeros } from "../initializers/constant.ts";
import { isPureInitializer } from "../initializers/is_pure.ts";
import { stacked } from "../initializers/stacked.ts";
import type { FanAxes, Initializer } from "../initializers/types.ts";
import { attentionTable, type Gives, isNorm, normTable } from "./_recipe.ts";

/** What another framework's layers start with, for layers that bear PyTorch's names. */
export interface ForTorchLayers {
  /** Weights of linear layers and convolutions, and of recurrent layers on the input. */
  readonly kernel: Initializer;
  /** Weights of recurrent layers on the state, for so many gates. */
  readonly recurrent: (gates: number) => Initializer;
  /** Embeddings. */
  readonly table: Initializer;
  /** The biases of an LSTM; 0 by default. */
  readonly forget?: Initializer;
}

/**
 * The tables for PyTorch's layers, by type. Kernels are drawn with the fans of the layer as the other framework counts
 * them: inputs on axis 1, the outputs of all groups on axis 0, or the other way round where a convolution is
 * transposed.
 */
export function torchLayers(name: string, by: ForTorchLayers): Gives {
  const kernel = withAxes(by.kernel, { in: [1], out: [0] });
  const across = withAxes(by.kernel, { in: [0], out: [1] });
  return (node, path, is) => {
    if (!node.params.weight && !is("RNNBase, RNNCellBase, MultiheadAttention")) return undefined;
    if (is("_ConvTransposeNd")) return { weight: across, bias: zeros };
    if (is("Linear, _ConvNd")) return { weight: kernel, bias: zeros };
    if (is("Embedding, EmbeddingBag")) return { weight: by.table };
    if (isNorm(node, is)) return normTable(node);
    if (is("RNNBase, RNNCellBase")) {
      const lstm = is("LSTM, LSTMCell");
      const gates = lstm ? 4 : is("GRU, GRUCell") ? 3 : 1;
      return Object.fromEntries(
        Object.keys(node.params).map((name) => {
          if (name.startsWith("weight_ih") || name.startsWith("weight_hr")) return [name, kernel];
          if (name.startsWith("weight_hh")) return [name, by.recurrent(gates)];
          // PyTorch has two biases, which are added
          return [name, lstm && name.startsWith("bias_ih") ? by.forget ?? zeros : zeros];
        }),
      );
    }
    // Queries, keys and values are three kernels there, without rows of their own for keys and values
    if (is("MultiheadAttention") && !node.params.bias_k) {
      return attentionTable(kernel, stacked([kernel, kernel, kernel]));
    }
    if (!is("Bilinear, MultiheadAttention")) return undefined;
    throw new LensorError(
      "unsupported",
      `Cannot apply ${name}: "${path}" is PyTorch's ${node.type}, whose kernels have no twin there; fill it by its path, ` +
        `and leave it out by except("${path}", ...)`,
      { path },
    );
  };
}

/** The initializer, drawn with these axes whatever the tensor says of its own. */
export function withAxes(by: Initializer, axes: FanAxes): Initializer {
  const inner: Initializer = (shape, rng, options) => by(shape, rng, { ...options, axes });
  const named = Object.assign(inner, {
    label: by.label ?? "custom",
    ...(by.elementwise && { elementwise: true as const }),
  });
  return pure(named, isPureInitializer(by) ? [] : [by]);
}
