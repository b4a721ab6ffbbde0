import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { aboveZero, numberOption, wordOption } from "../core/check.ts";
import { elementwise } from "./elementwise.ts";
import { constant, ones, zeros } from "./constant.ts";
import { eye } from "./eye.ts";
import { fans } from "./fans.ts";
import { kerasAxes } from "./keras_axes.ts";
import { normal } from "./normal.ts";
import { orthogonal } from "./orthogonal.ts";
import { stft } from "./stft.ts";
import { truncNormal } from "./trunc_normal.ts";
import type { Initializer } from "./types.ts";
import { uniform } from "./uniform.ts";
import { varianceScaling } from "./variance_scaling.ts";

// Options of all classes; each class reads its own, which `checkOptions` has let through
// deno-lint-ignore no-explicit-any
export type Options = Readonly<Record<string, any>>;
export interface Class {
  readonly usual: Options;
  make(options: Options): Initializer;
  written(options: Options): Options;
}

const same = (options: Options): Options => options;
const AXES = { input_axes: null, output_axes: null };

// Variance scaling with Keras's fans, checks in Keras's order, and Keras's question to a generator: a limit, or a
// standard deviation that is corrected already. A fan of 0 counts as 1 there, but then the tensor is empty.
function scaled(options: Options): Initializer {
  const scale = numberOption("VarianceScaling", "scale", options.scale, aboveZero, "a finite number above 0");
  const mode = modeOf(options.mode);
  const distribution = distributionOf(options.distribution);
  const label = varianceScaling({ scale, mode, distribution }).label!;
  return elementwise({ label, made: { name: "fromKeras", options } }, (n, rng, into, shape) => {
    const { fanIn, fanOut } = fans(shape, kerasAxes(shape, options.input_axes, options.output_axes));
    const variance = scale / (mode === "fan_in" ? fanIn : mode === "fan_out" ? fanOut : (fanIn + fanOut) / 2);
    const limit = Math.sqrt(3 * variance);
    const std = Math.sqrt(variance);
    if (distribution === "uniform") return rng.uniform(n, { ...into, low: -limit, high: limit });
    if (distribution === "untruncated_normal") return rng.normal(n, { ...into, std });
    return rng.truncatedNormal(n, { ...into, std: std / 0.87962566103423978, within: 2 });
  });
}

// Unlike the distribution Keras reads the mode as it is written
function modeOf(word: unknown): "fan_in" | "fan_out" | "fan_avg" {
  if (word === "fan_in" || word === "fan_out" || word === "fan_avg") return word;
  const text = `Cannot make VarianceScaling: there is no mode ${
    describe(word)
  }; use one of "fan_in", "fan_out", "fan_avg"`;
  throw new LensorError("unknown-name", text);
}

// Keras's "normal" is the truncated one
function distributionOf(word: unknown): "truncated_normal" | "untruncated_normal" | "uniform" {
  const words = ["truncated_normal", "untruncated_normal", "uniform", "normal"] as const;
  const found = wordOption("VarianceScaling", "distribution", word, words);
  return found === "normal" ? "truncated_normal" : found;
}

function named(scale: number, mode: string, distribution: string): Class {
  return {
    usual: { seed: null, ...AXES },
    make: (options) => scaled({ ...options, scale, mode, distribution }),
    written: same,
  };
}

/** Keras's initializers by the names of their classes. */
export const CLASSES: Readonly<Record<string, Class>> = {
  Zeros: { usual: {}, make: () => zeros, written: same },
  Ones: { usual: {}, make: () => ones, written: same },
  Constant: { usual: { value: 0 }, make: ({ value }) => constant(value), written: same },
  Identity: { usual: { gain: 1 }, make: ({ gain }) => eye({ gain }), written: () => ({}) },
  RandomNormal: {
    usual: { seed: null, mean: 0, stddev: 0.05 },
    make: ({ mean, stddev }) => normal({ mean, std: stddev }),
    written: same,
  },
  RandomUniform: {
    usual: { seed: null, minval: -0.05, maxval: 0.05 },
    make: ({ minval, maxval }) => uniform({ low: minval, high: maxval }),
    written: same,
  },
  TruncatedNormal: {
    usual: { seed: null, mean: 0, stddev: 0.05 },
    make: ({ mean, stddev }) => truncNormal({ mean, std: stddev, within: 2 }),
    written: same,
  },
  VarianceScaling: {
    usual: { seed: null, scale: 1, mode: "fan_in", distribution: "truncated_normal", ...AXES },
    make: scaled,
    written: (options) => ({ ...options, distribution: distributionOf(options.distribution) }),
  },
  GlorotNormal: named(1, "fan_avg", "truncated_normal"),
  GlorotUniform: named(1, "fan_avg", "uniform"),
  HeNormal: named(2, "fan_in", "truncated_normal"),
  HeUniform: named(2, "fan_in", "uniform"),
  LecunNormal: named(1, "fan_in", "truncated_normal"),
  LecunUniform: named(1, "fan_in", "uniform"),
  Orthogonal: {
    usual: { seed: null, gain: 1 },
    make: ({ gain }) => orthogonal({ gain, convention: "jax" }),
    written: same,
  },
  STFT: {
    usual: { side: "real", window: "hann", periodic: false, scaling: "density" },
    make: (options) => stft(options),
    written: same,
  },
};
