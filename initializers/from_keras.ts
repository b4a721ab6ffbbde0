import { once } from "../core/once.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { CLASSES, type Options } from "./_keras_classes.ts";
import type { Initializer } from "./types.ts";

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

/** What Keras writes for an initializer, every field filled in. */
export interface KerasSerialized extends KerasConfig {
  /** The module of the class. */
  readonly module: string;
  /** Every option of the class. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Null for Keras's own classes. */
  readonly registered_name: string | null;
}

/** An initializer made from Keras's name for it. */
export interface KerasInitializer extends Initializer {
  /** What Keras would write for it, every option filled in. */
  readonly keras: KerasSerialized;
}

/**
 * The initializer that Keras 3 means by a class name (`HeNormal`), its snake case (`he_normal`), an alias (`normal` is
 * RandomNormal) or a serialized object.
 *
 * Fans are read as Keras reads them: vectors have one fan, kernels are `(...spatial, in, out)`, and `input_axes` with
 * `output_axes` are plain products. `seed` in a config is kept but decides nothing: pass a generator.
 * `numpy([seed, 0])` gives the numbers of Keras's NumPy backend; for the JAX backend pass
 * `jax(Uint32Array.of(seed, 0))`. `keras` of the result is the serialized form; like Keras's own it does not tell the
 * gain of `Identity`.
 *
 * Throws `unknown-name` for an identifier, option, mode or distribution that Keras does not have, `type` for another
 * kind of identifier, and what the initializers throw.
 *
 * Source: Keras's documentation of `keras.initializers`.
 *
 * Formula: what the class says.
 *
 * Peers: Keras `get`, `deserialize`.
 *
 * @example
 * ```ts
 * import { fromKeras, numpy } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const by = fromKeras({ class_name: "RandomUniform", config: { minval: 0, maxval: 2, seed: null } });
 * assertEquals(by([2], numpy([7, 0])), numpy([7, 0]).uniform(2, { low: 0, high: 2 }));
 * assertEquals(fromKeras("zero").keras.class_name, "Zeros");
 * ```
 */
export function fromKeras(identifier: string | KerasConfig): KerasInitializer {
  const { name, given } = read(identifier);
  const row = CLASSES[name]!;
  checkOptions(`make Keras's ${name}`, given, Object.keys(row.usual));
  const config: Record<string, unknown> = { ...row.usual };
  for (const [key, value] of Object.entries(given)) if (value !== undefined) config[key] = value;
  const by = row.make(config as Options);
  const keras = { module: "keras.initializers", class_name: name, config: row.written(config), registered_name: null };
  return Object.assign((...call: Parameters<Initializer>) => by(...call), {
    label: by.label ?? name,
    ...(by.elementwise ? { elementwise: by.elementwise } : {}),
    // Here nothing is forgotten: toKeras writes the gain of Identity
    made: { name: "fromKeras", options: { ...keras, config: { ...config, ...keras.config } } },
    keras,
  });
}

// A class by its name, by that in snake case, or by an alias
const names = once((): ReadonlyMap<string, string> =>
  new Map([
    ...Object.keys(CLASSES).flatMap((name) => [[name, name], [snake(name), name]] as const),
    ["zero", "Zeros"],
    ["one", "Ones"],
    ["normal", "RandomNormal"],
    ["uniform", "RandomUniform"],
    ["IdentityInitializer", "Identity"],
    ["OrthogonalInitializer", "Orthogonal"],
    ["STFTInitializer", "STFT"],
  ])
);

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
  const name = names().get(word);
  if (name !== undefined) return { name, given: object?.config ?? {} };
  const near = nearest(word, names().keys())[0];
  const classes = Object.keys(CLASSES);
  throw new LensorError(
    "unknown-name",
    `Cannot make Keras's initializer ${describe(word)}: it is not known; ` +
      (near ? `did you mean "${near}"` : `the classes are ${quoteNames(classes, classes.length)}`),
  );
}
