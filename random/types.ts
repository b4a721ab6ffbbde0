import type { DType, Values } from "../core/types.ts";

/** Where and how a draw is put: `n` in the call is the whole tensor's size, `range` the part that is wanted. */
export interface DrawInto {
  /** The element type of the result; float32 by default. */
  readonly dtype?: DType | undefined;
  /** Elements `start..end` of the flattened tensor only, bit-identical to that slice of the whole. */
  readonly range?: readonly [start: number, end: number] | undefined;
  /** A destination to fill and return; its length is the length of the range. */
  readonly into?: Values | undefined;
}

/**
 * What normal numbers are wanted: `std` in the caller's order of operations, `variance` for peers that start from it.
 */
export interface Want {
  /** The mean; 0 by default. */
  readonly mean?: number | undefined;
  /** The standard deviation, at least 0. */
  readonly std: number;
  /** The variance, where the formula starts from it. */
  readonly variance?: number | undefined;
}

/**
 * The uniform numbers that are wanted: `[low, high)`, or `[-bound, bound)` with the variance the bound was made from.
 */
export type UniformWant =
  | { readonly low: number; readonly high: number }
  | { readonly bound: number; readonly variance?: number | undefined };

/**
 * The bounds of a truncated normal: absolute (`a`, `b`), or in standard deviations (`within`), optionally
 * variance-corrected.
 */
export type TruncatedWant =
  & Want
  & (
    | { readonly a: number; readonly b: number }
    | { readonly within: number; readonly compensate?: boolean | undefined }
  )
  & { readonly method?: "inverse" | undefined };

/**
 * A source of random numbers: an Initializer says what it wants in full, and the Rng does the arithmetic of its
 * generator.
 *
 * Keyed generators have no position: the same Rng asked twice gives the same numbers twice, and `at` gives the
 * independent generator of a path. Ordered generators (`torch`, `numpy`) answer `at` with themselves and advance with
 * every draw.
 */
export interface Rng {
  /** The generator of a path below this one; `at("a").at("b")` is `at("a.b")`. */
  at(path: string): Rng;
  /** The generator that paths start from. */
  readonly root: Rng;
  /** A generator that gives what this one would give next, and advances by itself. */
  clone(): Rng;
  /** Whether the numbers depend on the order of the draws. */
  readonly ordered: boolean;
  /**
   * Each path has a generator of its own, made by a function: which, and whether it is ordered, is known once the path
   * is.
   */
  readonly perPath?: true;
  /** What explain and error messages call it: `keyed(0)`. */
  readonly label: string;
  /** `n` random words of 32 bits. */
  bits(n: number, options?: { range?: readonly [number, number] | undefined }): Uint32Array;
  /** `n` integers in `[low, high)`. */
  integers(n: number, options: DrawInto & { low: number | bigint; high: number | bigint }): Values;
  /** The numbers 0 to n-1 in random order. */
  permutation(n: number): Uint32Array;
  /** `n` values that are 1 with probability `p`, else 0. */
  bernoulli(n: number, options: DrawInto & { p: number }): Values;
  /** Uniform numbers. */
  uniform(n: number, options: DrawInto & UniformWant): Values;
  /** Normal numbers. */
  normal(n: number, options: DrawInto & Want): Values;
  /** Normal numbers between two bounds. */
  truncatedNormal(n: number, options: DrawInto & TruncatedWant): Values;
}

/** What `keyed` takes besides the seed. */
export interface KeyedOptions {
  /** Workers that help with large tensors, from `openPool`; the numbers are the same with and without. */
  readonly pool?: Pool | undefined;
}

/** Workers that help `keyed` to fill large tensors. */
export interface Pool {
  /** How many there are now. Without any, all draws run on the calling thread. */
  readonly workers: number;
  /** Why there are fewer than were asked for; null if there are as many. */
  readonly reason: string | null;
  /** Ends them. */
  close(): void;
  /** Ends them at the end of a `using` block. */
  [Symbol.dispose](): void;
}

/** How a pool is opened. */
export interface PoolOptions {
  /**
   * How many workers; one less than the machine has processors by default, and at most 7: the calling thread works
   * too.
   */
  readonly workers?: number | undefined;
}
