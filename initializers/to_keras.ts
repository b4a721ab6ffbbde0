import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { logOdds } from "../math/log_odds.ts";
import { CLASSES, type Options } from "./_keras_classes.ts";
import type { KerasSerialized } from "./from_keras.ts";
import { gain } from "./gain.ts";
import type { Initializer, Made } from "./types.ts";

/** The options of `toKeras`. */
export interface ToKerasOptions {
  /** The seed to write into the configuration of a random initializer; null, which lets Keras choose, by default. */
  readonly seed?: number | null;
}

/**
 * An initializer as Keras 3 serializes it, for `keras.initializers.deserialize` and the configuration of a layer.
 *
 * What `fromKeras` made comes back as it was. Ours become the class that gives the same distribution to a Keras kernel:
 * schemes named after PyTorch's turn into `VarianceScaling`, since `xavierNormal` and `kaimingNormal` are not
 * truncated. The gain of an `eye` is written, which Keras itself forgets.
 *
 * Throws `unsupported` for what Keras has no class for, naming the nearest; `type` for what is not an initializer, or a
 * seed that is not an integer.
 *
 * Source: Keras's documentation of `keras.initializers` and `serialize`.
 *
 * @example
 * ```ts
 * import { kaimingNormal, toKeras } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const { class_name, config } = toKeras(kaimingNormal({ mode: "fanOut", nonlinearity: "selu" }));
 * assertEquals([class_name, config.scale, config.mode], ["VarianceScaling", 0.75 ** 2, "fan_out"]);
 * ```
 */
export function toKeras(initializer: Initializer, options: ToKerasOptions = {}): KerasSerialized {
  checkOptions("write an initializer for Keras", options, ["seed"]);
  if (typeof initializer !== "function") {
    throw new LensorError("type", `Cannot write ${describe(initializer)} for Keras: it is not an initializer`);
  }
  if (options.seed !== undefined && options.seed !== null && !Number.isSafeInteger(options.seed)) {
    throw new LensorError(
      "type",
      `Cannot write a seed for Keras: expected an integer or null, found ${describe(options.seed)}`,
    );
  }
  const { made } = initializer;
  const [class_name, config] = written(initializer, made);
  const { usual } = CLASSES[class_name]!;
  const seed = options.seed === undefined ? {} : { seed: options.seed };
  const all: Options = { ...usual, ...config, ...("seed" in usual ? seed : {}) };
  // Keras writes no gain of 1
  const kept = class_name === "Identity" && all.gain === 1 ? {} : all;
  return { module: "keras.initializers", class_name, config: kept, registered_name: null };
}

type Written = readonly [className: string, config: Options];

function written(initializer: Initializer, made: Made | undefined): Written {
  const row = made && ROWS.get(made.name);
  if (made && row) return row(made.options as Options, made.name);
  const near = made ? NEAREST[made.name] : undefined;
  const label = (initializer.label ?? initializer.name) || "a function of your own";
  throw unsupported(
    label,
    near ? `the nearest is ${near}` : "write the values that it gives, which Keras takes as well",
  );
}

const bare = (_options: Options, name: string): Written => [name.charAt(0).toUpperCase() + name.slice(1), {}];
const scaling = (scale: number, mode: string, distribution: string): Written => {
  return ["VarianceScaling", { scale, mode: snake(mode), distribution: snake(distribution) }];
};

const ROWS: ReadonlyMap<string, (options: Options, name: string) => Written> = new Map([
  ["zeros", bare],
  ["ones", bare],
  ["constant", ({ value }) => ["Constant", { value: typeof value === "bigint" ? Number(value) : value }]],
  ["biasForProbability", ({ p }) => ["Constant", { value: logOdds(p) }]],
  ["eye", ({ gain = 1 }) => ["Identity", { gain }]],
  ["uniform", ({ low = 0, high = 1 }) => ["RandomUniform", { minval: low, maxval: high }]],
  ["normal", ({ mean = 0, std = 1 }) => ["RandomNormal", { mean, stddev: std }]],
  ["truncNormal", truncated],
  ["varianceScaling", ({ scale = 1, mode = "fanIn", distribution = "truncatedNormal" }) => {
    if (snake(mode) === "fan_geo_avg") {
      throw unsupported("varianceScaling(mode=fanGeoAvg)", 'the nearest mode is "fan_avg"');
    }
    return scaling(scale, mode, distribution === "normal" ? "untruncatedNormal" : distribution);
  }],
  ...["glorotUniform", "glorotNormal", "heUniform", "heNormal", "lecunUniform", "lecunNormal"].map((name) =>
    [name, bare] as const
  ),
  ["xavierUniform", layers(({ gain = 1 }) => scaling(gain ** 2, "fanAvg", "uniform"))],
  ["xavierNormal", layers(({ gain = 1 }) => scaling(gain ** 2, "fanAvg", "untruncatedNormal"))],
  ["kaimingUniform", layers((options) => kaiming(options, "uniform"))],
  ["kaimingNormal", layers((options) => kaiming(options, "untruncatedNormal"))],
  ["caffe2Xavier", layers(() => ["LecunUniform", {}])],
  ["orthogonal", ({ gain = 1, columnAxis = -1, convention }) => {
    if (columnAxis !== -1) {
      throw unsupported(`orthogonal(columnAxis=${columnAxis})`, "the columns of Keras's Orthogonal are the last axis");
    }
    if (convention === "torch") {
      throw unsupported("orthogonal(convention=torch)", "Keras's Orthogonal reads kernels with the outputs last");
    }
    return ["Orthogonal", { gain }];
  }],
  ["stft", (options) => ["STFT", options]],
  ["fromKeras", ({ class_name, config }) => [class_name, config]],
]);

// What Keras has nothing for, and what comes nearest
const NEAREST: Readonly<Record<string, string>> = {
  sparse: "RandomNormal, without the zeros",
  deltaOrthogonal: "Orthogonal, over the whole kernel",
  dirac: "Identity, for matrices",
  siren: "RandomUniform, with the bound of one layer",
  lstmForgetBias: "unit_forget_bias of the layer itself",
  chrono: "unit_forget_bias of the layer itself",
};

function truncated({ mean = 0, std = 1, a = -2, b = 2, within, compensate }: Options): Written {
  const reach = Array.isArray(within)
    ? within
    : within === undefined
    ? [(a - mean) / std, (b - mean) / std]
    : [-within, within];
  if (Math.abs(reach[0] + 2) < 1e-12 && Math.abs(reach[1] - 2) < 1e-12) {
    return ["TruncatedNormal", { mean, stddev: compensate ? std / 0.87962566103423978 : std }];
  }
  const near = reach[0] <= -5 && reach[1] >= 5
    ? `RandomNormal with stddev ${std}`
    : `TruncatedNormal with stddev ${std}`;
  throw unsupported(
    "truncNormal with these bounds",
    `Keras always cuts at two standard deviations; the nearest is ${near}`,
  );
}

function kaiming({ a = 0, mode = "fanIn", nonlinearity = "leakyRelu" }: Options, distribution: string): Written {
  return scaling(gain(nonlinearity, a) ** 2, mode, distribution);
}

// PyTorch's schemes on the layer's own fans, which are all that Keras knows
function layers(write: (options: Options) => Written): (options: Options, name: string) => Written {
  return (options, name) => {
    if (options.fans !== "literal") return write(options);
    throw unsupported(`${name}(fans=literal)`, "Keras reads the fans of the layer; leave out the option");
  };
}

// fanOut, fan_out or FAN_OUT
function snake(word: string): string {
  return word.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
}

function unsupported(label: string, help: string): LensorError {
  return new LensorError("unsupported", `Cannot write ${label} for Keras: it has no such initializer; ${help}`);
}
