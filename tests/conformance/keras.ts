import { fans, fromKeras, kerasAxes } from "../../initializers/mod.ts";
import { numpy, type Rng } from "../../random/mod.ts";
import type { Adapter, Case, CaseTensor } from "./types.ts";

function drawn(c: Case, rng: Rng): CaseTensor {
  // Keras's NumPy backend answers float32 where an orthogonal float64 tensor is asked for
  const dtype = c.class_name === "Orthogonal" && c.dtype === "float64" ? "float32" : c.dtype;
  const by = fromKeras({ class_name: c.class_name, config: c.config });
  return { dtype, shape: c.shape, data: by(c.shape, rng, { dtype }) };
}

// What an initializer asks a generator for: the number that Keras hands to its backend
function asked(c: Case): Record<string, unknown> {
  let want: Record<string, unknown> = {};
  const rng = numpy(0);
  drawn(c, {
    ...rng,
    normal(n, options) {
      want = { stddev: options.std, distribution: "untruncated_normal" };
      return rng.normal(n, options);
    },
    truncatedNormal(n, options) {
      want = { stddev: options.std, distribution: "truncated_normal" };
      return rng.truncatedNormal(n, options);
    },
    uniform(n, options) {
      want = { limit: "high" in options ? options.high : options.bound, distribution: "uniform" };
      return rng.uniform(n, options);
    },
  });
  return want;
}

export const kerasAdapters: Readonly<Record<string, Adapter>> = {
  compute_fans: (c) => {
    const { fanIn, fanOut } = fans(c.shape, kerasAxes(c.shape, c.input_axes, c.output_axes));
    return { value: { fan_in: fanIn, fan_out: fanOut } };
  },
  random_initializer: (c) => ({ tensors: { values: drawn(c, numpy([c.seed, 0])) }, value: asked(c) }),
  initializer: (c) => ({ tensors: { out: drawn(c, numpy(0)) } }),
  serialize: (c) => ({ value: { config: fromKeras({ class_name: c.class_name, config: c.kwargs }).keras } }),
  get: (c) => ({ value: { class_name: fromKeras(c.identifier).keras.class_name } }),
};
