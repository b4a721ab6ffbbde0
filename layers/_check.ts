import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";

/** A size for each axis, or one for all. */
export type Sizes = number | readonly number[];

/** The checks of one layer's arguments; each gives the argument back. */
export interface Args {
  /** Refuses options that do not exist. */
  options(given: object | undefined, ...known: readonly string[]): void;
  /** An integer from `least` on. */
  size(name: string, value: number, least?: number): number;
  /** An integer from `least` on for each of `rank` axes. */
  sizes(name: string, value: Sizes, rank: number, least?: number): readonly number[];
  /** An integer or a list of them, as given. */
  sizeOrSizes(name: string, value: Sizes, rank: number, least?: number): Sizes;
  /** Any integer. */
  integer(name: string, value: number): number;
  /** true or false. */
  flag<F extends boolean>(name: string, value: F): F;
  /** A finite number, within bounds if given. */
  real(name: string, value: number, low?: number, high?: number): number;
  /** One of some words. */
  word<W extends string>(name: string, value: W, words: readonly W[]): W;
  /** Throws `range` unless one size is a multiple of the other. */
  divides(divisor: string, d: number, name: string, n: number): void;
  /** The error for a bad value. */
  bad(code: "range" | "type" | "unknown-name", name: string, value: unknown, why: string): LensorError;
}

/** The checks for a layer of a type; the texts name it. */
export function argsOf(type: string): Args {
  const bad: Args["bad"] = (code, name, value, why) =>
    new LensorError(code, `Cannot build ${type}: ${name} is ${describe(value)}; ${why}`);
  const size: Args["size"] = (name, value, least = 0) => {
    const want = `use an integer from ${least} on`;
    if (typeof value !== "number") throw bad("type", name, value, want);
    if (!Number.isSafeInteger(value) || value < least) throw bad("range", name, value, want);
    return value;
  };
  const sizes: Args["sizes"] = (name, value, rank, least = 0) => {
    if (!Array.isArray(value)) return new Array<number>(rank).fill(size(name, value as number, least));
    if (value.length !== rank) {
      throw new LensorError(
        "shape",
        `Cannot build ${type}: ${name} has ${value.length} ${
          value.length === 1 ? "size" : "sizes"
        }; use one, or ${rank} in a list`,
      );
    }
    return (value as readonly number[]).map((n, i) => size(`${name}[${i}]`, n, least));
  };
  return {
    bad,
    size,
    sizes,
    options: (given, ...known) => checkOptions(`build ${type}`, given, known),
    sizeOrSizes: (name, value, rank, least) =>
      Array.isArray(value) ? sizes(name, value, rank, least) : size(name, value as number, least),
    integer(name, value) {
      if (typeof value !== "number") throw bad("type", name, value, "use an integer");
      if (!Number.isSafeInteger(value)) throw bad("range", name, value, "use an integer");
      return value;
    },
    flag(name, value) {
      if (typeof value !== "boolean") throw bad("type", name, value, "use true or false");
      return value;
    },
    real(name, value, low = -Infinity, high = Infinity) {
      const bounds = low === -Infinity ? "" : high === Infinity ? ` from ${low} on` : ` from ${low} to ${high}`;
      if (typeof value !== "number") throw bad("type", name, value, `use a number${bounds}`);
      if (!Number.isFinite(value) || value < low || value > high) {
        throw bad("range", name, value, `use a finite number${bounds}`);
      }
      return value;
    },
    word(name, value, words) {
      if (words.includes(value)) return value;
      const near = typeof value === "string" ? nearest(value, words)[0] : undefined;
      const help = near ? `did you mean "${near}"` : `use one of ${quoteNames(words, words.length)}`;
      throw bad(typeof value === "string" ? "unknown-name" : "type", name, value, help);
    },
    divides(divisor, d, name, n) {
      if (n % d === 0) return;
      throw new LensorError(
        "range",
        `Cannot build ${type}: ${divisor} ${d} does not divide ${name} ${n}; change one of them`,
      );
    },
  };
}
