import { checkOptions } from "../core/check.ts";
import { ones, zeros } from "../initializers/constant.ts";
import { fromKeras } from "../initializers/from_keras.ts";
import { glorotUniform } from "../initializers/glorot.ts";
import { lstmForgetBias } from "../initializers/lstm_forget_bias.ts";
import { orthogonal } from "../initializers/orthogonal.ts";
import { uniform } from "../initializers/uniform.ts";
import type { Init } from "../tree/types.ts";
import { named } from "./_named.ts";
import { torchLayers } from "./_torch_layers.ts";

/**
 * What Keras's layers start with: kernels Glorot uniform, recurrent kernels orthogonal, embeddings U(-0.05, 0.05),
 * biases 0 but 1 for the forget gates of an LSTM, norms 1 and 0, running means 0 and variances 1, the slopes of PReLU
 * 0.
 *
 * Params are told by the names that Keras gives them (`kernel`, `recurrent_kernel`, `embeddings`, `gamma`,
 * `moving_variance` ...). An LSTM is a module whose `recurrent_kernel` is four times as wide as it is high. PyTorch's
 * linear, convolutional, recurrent, embedding, attention and norm layers are told by their class and get the same,
 * under their own names. Throws `no-match` for a model without either, `unsupported` for an attention with rows added
 * to its keys.
 *
 * Source: the documentation of `keras.layers`, Keras 3.
 *
 * Peers: Keras `Dense`, `Conv2D`, `DepthwiseConv2D`, `SeparableConv2D`, `Embedding`, `LSTM`, `GRU`,
 * `BatchNormalization`, `PReLU`.
 *
 * @example
 * ```ts
 * import { keyed, modelFromSpecs } from "@lensor/lensor";
 * import { kerasDefault } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = modelFromSpecs({
 *   "dense.kernel": { shape: [4, 8], dtype: "float32" },
 *   "dense.bias": { shape: [8], dtype: "float32" },
 * });
 * const { kernel, bias } = kerasDefault()(net, keyed(0)).children.dense!.params;
 * assertEquals([kernel?.origin[0]?.by, bias?.origin[0]?.by], [
 *   "varianceScaling(mode=fan_avg, distribution=uniform)",
 *   "zeros",
 * ]);
 * ```
 */
export function kerasDefault(options: Readonly<Record<string, never>> = {}): Init {
  checkOptions("make kerasDefault", options, []);
  // As Keras reads fans: it takes the axes literally in a depthwise kernel too
  const kernel = fromKeras("GlorotUniform");
  const recurrent = orthogonal({ convention: "jax" });
  const forget = lstmForgetBias();
  const table = uniform({ low: -0.05, high: 0.05 });
  return named(
    "kerasDefault",
    {
      kernel: () => kernel,
      depthwise_kernel: () => kernel,
      pointwise_kernel: () => kernel,
      recurrent_kernel: () => recurrent,
      embeddings: () => table,
      bias: ({ shape }, _, node) => {
        const [high = 0, wide = 0] = node.params.recurrent_kernel?.shape ?? [];
        return high > 0 && wide === 4 * high && shape.length === 1 ? forget : zeros;
      },
      gamma: () => ones,
      beta: () => zeros,
      scale: () => ones,
      alpha: () => zeros,
      moving_mean: () => zeros,
      moving_variance: () => ones,
    },
    torchLayers("kerasDefault", {
      kernel: glorotUniform(),
      recurrent: () => orthogonal({ convention: "torch" }),
      table,
      forget,
    }),
  );
}
