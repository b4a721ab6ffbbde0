import { LensorError } from "../core/errors.ts";
import { checkOptions, nearest, quoteNames } from "../core/names.ts";
import { describe } from "../core/shape.ts";
import type { Shape } from "../core/types.ts";
import { wordOption } from "./_make.ts";
import { constant, ones, zeros } from "./constant.ts";
import { eye } from "./eye.ts";
import { normal } from "./normal.ts";
import { orthogonal } from "./orthogonal.ts";
import { stft } from "./stft.ts";
import { truncNormal } from "./trunc_normal.ts";
import type { FanAxes, Initializer } from "./types.ts";
import { uniform } from "./uniform.ts";
import { varianceScaling } from "./variance_scaling.ts";

/** An initializer as Keras writes it into a model's configuration. */
export interface KerasConfig {
  /** Always `keras.initializers` where Keras wrote it. */
  readonly module?: string;
  /** The name of the class. */
  readonly class_name: string;
  /** What the class was made with. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  /** Null for Keras's own classes. */
  readonly registered_name?: string | null;
}

/** An initializer made from Keras's name for it. */
export interface KerasInitializer extends Initializer {
  /** What Keras would write for it, every option filled in. */
  readonly keras: Required<KerasConfig>;
}

/**
 * The initializer that Keras 3 means by a class name (`HeNormal`), its snake case (`he_normal`), an alias (`normal` is RandomNormal) or a
 * serialized object.
 *
 * Fans are read as Keras reads them: vectors have one fan, kernels are `(...spatial, in, out)`, and `input_axes` with `output_axes` are
 * plain products. `seed` in a config is kept but decides nothing: pass a generator. `numpy([seed, 0])` gives the numbers of Keras's
 * NumPy backend; for the JAX backend pass `jax(Uint32Array.of(seed, 0))`. `keras` of the result is the serialized form; like Keras's own it
 * does not tell the gain of `Identity`.
 *
 * Throws `unknown-name` for an identifier, option, mode or distribution that Keras does not have, `type` for another kind of
 * identifier, and what the initializers throw.
 *
 * Source: Keras's documentation of `keras.initializers`.
 *
 * @example
 * ```ts
 * import { fromKeras } from "./from_keras.ts";
 * import { numpy } from "../random/numpy.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const by = fromKeras({ class_name: "RandomUniform", config: { minval: 0, maxval: 2, seed: null } });
 * assertEquals(by([2], numpy([7, 0])), numpy([7, 0]).uniform(2, { low: 0, high: 2 }));
 * assertEquals(fromKeras("zero").keras.class_name, "Zeros");
 * ```
 */
export function fromKeras(identifier: string | KerasConfig): KerasInitializer {
  const { name, given } = read(identifier), row = CLASSES[name]!;
  checkOptions(`make Keras's ${name}`, given, Object.keys(row.usual));
  const config: Record<string, unknown> = { ...row.usual };
  for (const [key, value] of Object.entries(given)) if (value !== undefined) config[key] = value;
  const by = row.make(config as Options);
  const keras = { module: "keras.initializers", class_name: name, config: row.written(config), registered_name: null };
  return Object.assign((...call: Parameters<Initializer>) => by(...call), {
    label: by.label ?? name,
    ...(by.elementwise ? { elementwise: by.elementwise } : {}),
    keras,
  });
}

/**
 * Keras's reading of a tensor's axes: a vector is input and output at once, a kernel is `(...spatial, in, out)`; with both lists given only
 * these axes count.
 *
 * Throws nothing itself; `fans` refuses axes that are not there.
 *
 * @example
 * ```ts
 * import { kerasAxes } from "./from_keras.ts";
 * import { fans } from "./fans.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fans([5], kerasAxes([5])), { fanIn: 5, fanOut: 5 });
 * assertEquals(fans([4, 5, 6], kerasAxes([4, 5, 6], [0], [2])), { fanIn: 4, fanOut: 6 });
 * ```
 */
export function kerasAxes(
  shape: Shape,
  inputs?: number | readonly number[] | null,
  outputs?: number | readonly number[] | null,
): FanAxes {
  const rank = shape.length, all = shape.map((_, axis) => axis);
  if (inputs !== undefined && inputs !== null && outputs !== undefined && outputs !== null) {
    const named = (list: number | readonly number[]) => [list].flat().map((axis) => axis < 0 ? axis + rank : axis);
    const ins = named(inputs), outs = named(outputs);
    return { in: ins, out: outs, batch: all.filter((axis) => !ins.includes(axis) && !outs.includes(axis)) };
  }
  return rank < 2 ? { in: all, out: all } : { in: [-2], out: [-1] };
}

// Options of all classes; each class reads its own, which `checkOptions` has let through
// deno-lint-ignore no-explicit-any
type Options = Readonly<Record<string, any>>;
interface Class {
  readonly usual: Options;
  make(options: Options): Initializer;
  written(options: Options): Options;
}

const same = (options: Options): Options => options;
const AXES = { input_axes: null, output_axes: null };

// Variance scaling with the fans of Keras; a fan of 0 counts as 1 there, but then the tensor is empty
function scaled(options: Options): Initializer {
  const mode = wordOption("VarianceScaling", "mode", options.mode, ["fan_in", "fan_out", "fan_avg"]);
  const distribution = distributionOf(options.distribution);
  const by = varianceScaling({ scale: options.scale, mode, distribution });
  const kerasly: Initializer = (shape, rng, draw = {}) =>
    by(shape, rng, { ...draw, axes: kerasAxes(shape, options.input_axes, options.output_axes) });
  return Object.assign(kerasly, { label: by.label, elementwise: true as const });
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

const CLASSES: Readonly<Record<string, Class>> = {
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

// A class by its name, by that in snake case, or by an alias
const NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.keys(CLASSES).flatMap((name) => [[name, name], [snake(name), name]] as const),
  ["zero", "Zeros"],
  ["one", "Ones"],
  ["normal", "RandomNormal"],
  ["uniform", "RandomUniform"],
  ["IdentityInitializer", "Identity"],
  ["OrthogonalInitializer", "Orthogonal"],
  ["STFTInitializer", "STFT"],
]);

function snake(name: string): string {
  return name === "STFT" ? "stft" : name.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}

function read(identifier: unknown): { name: string; given: Readonly<Record<string, unknown>> } {
  const object = typeof identifier === "object" && identifier !== null ? identifier as Partial<KerasConfig> : undefined;
  const word: unknown = object ? object.class_name : identifier;
  if (typeof word !== "string") {
    throw new LensorError(
      "type",
      `Cannot make Keras's initializer: expected a name or an object with class_name, found ${describe(identifier)}`,
    );
  }
  const name = NAMES.get(word);
  if (name !== undefined) return { name, given: object?.config ?? {} };
  const near = nearest(word, NAMES.keys())[0], classes = Object.keys(CLASSES);
  throw new LensorError(
    "unknown-name",
    `Cannot make Keras's initializer ${describe(word)}: it is not known; ` +
      (near ? `did you mean "${near}"` : `the classes are ${quoteNames(classes, classes.length)}`),
  );
}
