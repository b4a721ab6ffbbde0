import { LensorError } from "../core/errors.ts";
import { nearest } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import * as makers from "./_makers.ts";
import { biasForProbability } from "./bias_for_probability.ts";
import { constant, ones, zeros } from "./constant.ts";
import { stacked } from "./stacked.ts";
import type { Initializer, Made } from "./types.ts";

/**
 * How an initializer was made, as plain JSON data: its `made` with nested initializers as their own `made`, and numbers
 * that JSON lacks (infinities, NaN, bigints) as text.
 *
 * @returns the data, or undefined for a function that does not say how it was made, or was made with one.
 *
 * @example
 * ```ts
 * import { fromMade, madeOf, truncNormal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const data = madeOf(truncNormal({ std: 0.02, b: Infinity }));
 * assertEquals(data, { name: "truncNormal", options: { std: 0.02, b: "Infinity" } });
 * assertEquals(fromMade(data!).label, "truncNormal(std=0.02, b=Infinity)");
 * ```
 */
export function madeOf(by: Initializer): Made | undefined {
  if (typeof by !== "function" || by.made === undefined || !Object.hasOwn(FACTORIES, by.made.name)) return undefined;
  // Thousands of tensors share an initializer, and histories are grouped by its description
  if (KNOWN.has(by)) return KNOWN.get(by);
  const data = described(by.made);
  KNOWN.set(by, data);
  return data;
}

/**
 * The initializer that `madeOf` describes: the same bits for the same generator, and the same label.
 *
 * @throws {LensorError} `type` for what is no such description, `unknown-name` for an initializer that this version
 * does not know, and what the initializer itself throws for its options.
 *
 * @example
 * ```ts
 * import { fromMade, keyed, normal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const by = fromMade({ name: "normal", options: { std: 0.02 } });
 * assertEquals(by([2, 3], keyed(0)), normal({ std: 0.02 })([2, 3], keyed(0)));
 * ```
 */
export function fromMade(made: Made): Initializer {
  if (!isMade(made)) {
    throw new LensorError(
      "type",
      `Cannot make an initializer: expected { name, options }, found ${describe(made)}; pass what madeOf returns`,
    );
  }
  const make = Object.hasOwn(FACTORIES, made.name) ? FACTORIES[made.name] : undefined;
  if (make) return make(decoded(made.options) as Options);
  const near = nearest(made.name, Object.keys(FACTORIES))[0];
  const help = near ? `did you mean "${near}"` : "a later version of lensor may know it";
  throw new LensorError("unknown-name", `Cannot make the initializer ${describe(made.name)}: it is not known; ${help}`);
}

// deno-lint-ignore no-explicit-any -- each factory checks its own options
type Options = any;

const FACTORIES: Readonly<Record<string, (options: Options) => Initializer>> = {
  ...makers,
  zeros: () => zeros,
  ones: () => ones,
  constant: ({ value }) => constant(typeof value === "string" && /^-?\d{1,32}$/.test(value) ? BigInt(value) : value),
  biasForProbability: ({ p }) => biasForProbability(p),
  stacked: ({ parts }) => stacked(parts),
};

const KNOWN = new WeakMap<Initializer, Made | undefined>();

function described({ name, options }: Made): Made | undefined {
  try {
    return { name, options: encoded(options) as Made["options"] };
  } catch (error) {
    if (error === UNSAID) return undefined;
    throw error;
  }
}

// Thrown inside madeOf only
const UNSAID = Symbol("a function that does not say how it was made");

function encoded(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "function") {
    const made = madeOf(value as Initializer);
    if (made === undefined) throw UNSAID;
    return made;
  }
  if (Array.isArray(value)) return value.map(encoded);
  if (ArrayBuffer.isView(value)) return [...value as Float64Array].map(encoded);
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) throw UNSAID;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encoded(each)]));
}

function decoded(value: unknown): unknown {
  if (value === "Infinity" || value === "-Infinity" || value === "NaN") return Number(value);
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== "object" || value === null) return value;
  if (isMade(value) && Object.hasOwn(FACTORIES, value.name)) return fromMade(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decoded(each)]));
}

function isMade(value: unknown): value is Made {
  if (typeof value !== "object" || value === null) return false;
  const { name, options } = value as Partial<Made>;
  return typeof name === "string" && typeof options === "object" && options !== null && !Array.isArray(options);
}
