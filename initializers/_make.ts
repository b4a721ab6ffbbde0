import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/names.ts";
import { describe, sizeOf } from "../core/shape.ts";
import { targetOf } from "../core/target.ts";
import type { DType, Shape, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import type { DrawOptions, Initializer, Made } from "./types.ts";

/** What a draw is put into: the part of the options that generators know. */
export interface Into {
  readonly dtype: DType;
  readonly range: readonly [number, number] | undefined;
  readonly into: Values | undefined;
}

/**
 * An elementwise initializer: checks shape and options, names itself, and draws nothing for a tensor without elements. `check` looks at the
 * shape even then.
 */
export function elementwise(
  what: About,
  draw: (n: number, rng: Rng, into: Into, shape: Shape, options: DrawOptions) => Values,
  check?: (shape: Shape, options: DrawOptions) => unknown,
): Initializer {
  const by = (shape: Shape, rng: Rng, options: DrawOptions = {}): Values => {
    const n = checkCall(what.label, shape, rng, options);
    check?.(shape, options);
    const into = { dtype: options.dtype ?? "float32", range: options.range, into: options.into };
    if (n === 0) return targetOf(`draw ${what.label}`, 0, into.dtype, into.range, into.into).out;
    return draw(n, rng, into, shape, options);
  };
  return Object.assign(by, { ...what, elementwise: true as const });
}

/** Checks what an initializer is called with; gives the number of elements. */
export function checkCall(label: string, shape: Shape, rng: Rng, options: DrawOptions): number {
  const n = sizeOf(shape);
  checkOptions(`draw ${label}`, options, ["dtype", "axes", "range", "into"]);
  if (typeof rng?.at === "function") return n;
  throw new LensorError(
    "type",
    `Cannot draw ${label}: expected a generator after the shape, found ${describe(rng)}; pass keyed(0)`,
  );
}

/** What an initializer says of itself. */
export interface About {
  readonly label: string;
  readonly made: Made;
}

/**
 * What an initializer says of itself: how it was made, and a label with those options that differ from the usual ones, as
 * `truncNormal(std=0.02)`. `shown` is for options that do not look well in a label.
 */
export function about(
  name: string,
  options: object,
  usual: Readonly<Record<string, unknown>> = {},
  shown: object = options,
): About {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const told = Object.entries(shown).filter(([key, value]) => value !== undefined && value !== usual[key]);
  const label = told.length ? `${name}(${told.map(([key, value]) => `${key}=${String(value)}`).join(", ")})` : name;
  return { label, made: { name, options: Object.fromEntries(given) } };
}

/** A number option. Throws `type` for another kind, `range` unless it is finite and passes the test. */
export function numberOption(
  name: string,
  option: string,
  value: unknown,
  test: (x: number) => boolean = () => true,
  need = "a finite number",
): number {
  if (typeof value !== "number") {
    throw new LensorError("type", `Cannot make ${name}: expected a number as ${option}, found ${describe(value)}`);
  }
  if (Number.isFinite(value) && test(value)) return value;
  throw new LensorError("range", `Cannot make ${name}: ${option} is ${value}; use ${need}`);
}

/** A word option, also in snake case or capitals. Throws `unknown-name` with the words there are. */
export function wordOption<T extends string>(name: string, option: string, value: unknown, words: readonly T[]): T {
  const plain = (word: string) => word.toLowerCase().replaceAll("_", "");
  const found = typeof value === "string" ? words.find((word) => plain(word) === plain(value)) : undefined;
  if (found !== undefined) return found;
  const list = words.map((word) => `"${word}"`).join(", ");
  throw new LensorError(
    "unknown-name",
    `Cannot make ${name}: there is no ${option} ${describe(value)}; use one of ${list}`,
  );
}

/** Not negative, for `numberOption`. */
export const fromZero = (x: number): boolean => x >= 0;
/** Above zero, for `numberOption`. */
export const aboveZero = (x: number): boolean => x > 0;
